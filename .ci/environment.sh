# Shared by ./demo and ./check: finds Python, makes .venv, installs a lock once for each change of it.
# Sourced by a POSIX sh with $here set to the checkout.

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then return; fi
    done
    stop "Palabre needs Python 3.11 or newer, and found none. On Debian 12, Ubuntu 24.04 or later:
    apt install python3 python3-venv"
}

# Debian keeps the venv module's other half, ensurepip, in a package of its own.
find_venv_module() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null && return
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && install_packages "$python-venv" && return
    stop "Python's venv module is missing. Install it, then run this again:
    apt install $python-venv"
}

install_packages() {
    say "Installing with apt: $*"
    # Run level 1: the tests start servers of their own, so the packages' services need not start.
    words=$(${as_root:-} apt-get update -qq 2>&1 && ${as_root:-} env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
        apt-get install -y -qq --no-install-recommends "$@" </dev/null 2>&1) && return
    say "$words"
    return 1
}

# False also when the system's Python has moved on and left the environment's packages behind.
environment_works() { "$here/.venv/bin/python" -I -c 'import pip' 2>/dev/null; }

# The environment keeps a copy of each lock that was installed whole.
lock_installed() { cmp -s "$here/$1" "$here/.venv/installed-$1" && environment_works; }

# make_environment LOCK [LOCKS THAT IT INCLUDES]
make_environment() {
    lock_installed "$1" && return
    find_python
    find_venv_module
    (
        # Two starts at once: the second waits here, and then finds the work done.
        "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
        lock_installed "$1" && exit
        install_lock "$@"
    ) 9<"$here/pyproject.toml"
}

install_lock() {
    environment_works || "$python" -m venv --clear "$here/.venv"
    say "Installing the packages of $1 into .venv, checked against their hashes: once, about half a minute."
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$here/.venv/bin/python" -m pip install -qq --no-input --no-cache-dir \
        --require-hashes -r "$here/$1" >&2 ||
        stop "The packages could not be installed: pip's words are above. With the network back, run this again."
    for lock in "$@"; do
        cp "$here/$lock" "$here/.venv/installing-$lock"
        mv "$here/.venv/installing-$lock" "$here/.venv/installed-$lock"
    done
}

"""Packs the widget's modules into the few files that a browser fetches, when the process starts.

Thirty small files with their types in comments are good to read and slow to fetch. So the modules that `app.js` imports
are put one after the other, without comments, indentation and needless spaces, the names short that nothing outside can
know (`names.py`): one file, one request, half the bytes. It is a rearrangement of lines, not a compiler: it knows just
the forms of `import` and `export` that the widget uses, refuses any other, and wants every name on the outermost level
to be made once.
"""

import re
from pathlib import Path

from server.http.names import letters, shorten

LOADER, APP = "widget.js", "app.js"

_BLOCK = r"/\*\*(?:(?!\*/).)*\*/"
# A cast wants parentheses, which go with it where they hold a name.
_CAST = re.compile(rf"{_BLOCK} \(([\w.#?]+)\)")
_COMMENT = re.compile(rf"^[ \t]*{_BLOCK}[ \t]*\n|{_BLOCK} ?|^[ \t]*//[^\n]*\n", re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r"^import (?:(\{[^{}\n]*\}|\w+) from )?\"(\.[^\"\n]*)\";\n", re.MULTILINE)
_NAME = re.compile(r"^(export )?(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)
_DEFAULT = "export default "
# Strings, templates and regular expressions stay as they are; round most other signs no space is needed. What the
# widget's style makes simple: a division has spaces about it, no template stands inside another, statements end in `;`.
_SPACE = re.compile(
    r"(\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|/(?![/* ])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/)"
    r"| *([{}()\[\],;:?=<>&|*]+)(?:(?<![)\]}])\s*| *)"
    r"|(#[a-z]\w+)"
)
_CSS = re.compile(r"\s*([{};,>])\s*|(?<=:) ")


class Unpackable(Exception):
    """A module is written in a way which the packer does not know; the message says which and what."""


def pack(folder: Path) -> dict[str, bytes]:
    """What is served, by its path below `/widget/`; the loader under its own name. Raises `Unpackable`."""
    served = {path.relative_to(folder).as_posix(): path for path in sorted(folder.glob("locales/*.js"))}
    packed = {name: tighten(path.read_text("utf-8")) for name, path in served.items()}
    packed[LOADER] = squeeze((folder / LOADER).read_text("utf-8"))
    packed[APP] = _Packer(folder).pack(folder / APP)
    return {name: text.encode() for name, text in packed.items()}


def squeeze(text: str) -> str:
    """A script without its comments, indentation and empty lines."""
    return re.sub(r"\n\s*", "\n", _bare(text)).lstrip()


def tighten(text: str, short: dict[str, str] | None = None) -> str:
    """A squeezed script also without the spaces that only people need. `short` remembers the short private names."""
    names = {} if short is None else short

    def keep(found: re.Match[str]) -> str:
        return found[1] or found[2] or names.setdefault(found[3], f"#{letters(len(names))}")

    return _SPACE.sub(keep, squeeze(text))


def _bare(text: str) -> str:
    return _COMMENT.sub("", _CAST.sub(r"\1", text)).lstrip()


class _Packer:
    """One packing: the modules already placed, and where each name of the outermost level was made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._placed: dict[Path, str] = {}
        self._texts: set[Path] = set()
        self._made: dict[str, Path] = {}
        self._shown: set[tuple[Path, str]] = set()
        self._open: list[Path] = []
        self._short: dict[str, str] = {}

    def pack(self, entry: Path) -> str:
        self._place(entry.resolve())
        # Texts last: nothing needs one before all is there, and what is alike lies closer together, so it zips smaller.
        return shorten("".join(self._placed[path] for path in sorted(self._placed, key=self._texts.__contains__)))

    def _place(self, path: Path) -> None:
        if path in self._placed:
            return
        if path in self._open:
            raise Unpackable(f"{path.name} imports itself, by way of {self._open[-1].name}")
        self._open.append(path)
        text = _bare(path.read_text("utf-8"))
        for names, target in _IMPORT.findall(text):
            source = (path.parent / target).resolve()
            self._place(source)
            self._check(path, source, names)
        self._open.pop()
        self._placed[path] = self._lay(path, _IMPORT.sub("", text))

    def _check(self, path: Path, source: Path, names: str) -> None:
        for name in re.findall(r"[^{},]+", names):
            if (source, name.strip()) not in self._shown:
                raise Unpackable(f"{path.name}: {source.name} exports no {name.strip()} that the packer can see")

    def _lay(self, path: Path, text: str) -> str:
        if text.startswith(_DEFAULT):
            self._make(path, path.stem, True)
            self._texts.add(path)
            styles = _CSS.sub(r"\1", squeeze(text.removeprefix(_DEFAULT))).replace(";}", "}")
            return f"const {path.stem}={styles}"
        for export, name in _NAME.findall(text):
            self._make(path, name, bool(export))
        body = _NAME.sub(lambda found: found[0].removeprefix("export "), text)
        if left := re.search(r"^(?:import|export)\b[^(].*", body, re.MULTILINE):
            raise Unpackable(f"{path.name}: the packer does not know this form: {left[0]}")
        return tighten(body, self._short)

    def _make(self, path: Path, name: str, shown: bool) -> None:
        if name in self._made:
            raise Unpackable(f"{path.name} and {self._made[name].name} both make {name}")
        self._made[name] = path
        if shown:
            self._shown.add((path, name))

"""The starter lists: what a new site's library holds before brand and vendor agree on their own entries.

The files live in the `wordlists` package, so they travel in the wheel; `wordlists/README.md` documents their syntax.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from moderation.entry import Entry, EntryError, parse_entry

EVERY_LANGUAGE = "any"
"""The folder of entries that belong to no language, such as link shorteners."""

HEADER = ("language", "category", "kind", "outcome", "severity", "origin", "licence", "date")
KINDS = ("word", "domain")


class BadList(ValueError):
    """A list file that is damaged; the text names its line and says how to mend it."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that have starter lists, as two-letter codes in order; `any` is not one of them."""
    return tuple(sorted(folder.name for folder in _folders() if folder.name != EVERY_LANGUAGE))


@cache
def starter_entries(language: str) -> tuple[Entry, ...]:
    """Every starter entry of a language, or of `any`: the same objects each time, ids as `fr/insults/connard`.

    Raises ValueError, naming the languages there are, when there is none such; BadList when a list is damaged.
    """
    for folder in _folders():
        if folder.name == language:
            lists = sorted((file for file in folder.iterdir() if file.name.endswith(".txt")), key=str)
            return tuple(entry for file in lists for entry in read_list(f"{language}/{file.name}", _lines(file)))
    if language == EVERY_LANGUAGE:
        return ()  # nothing is forbidden in every language alike until a list says so
    raise ValueError(f"No starter list for “{language}”; there are lists for {', '.join(languages())}.")


def read_list(name: str, lines: Iterable[str]) -> Iterator[Entry]:
    """The entries of one list file called `name` (`fr/insults.txt`). Raises BadList naming the line to mend."""
    header: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        try:
            if line.startswith("#"):
                header |= _header_field(line)
            elif line.strip():
                yield _entry(name.removesuffix(".txt"), _complete(header), line.strip())
        except (EntryError, BadList) as error:
            raise BadList(f"{name}, line {number}: {error}") from None


def _folders() -> Iterator[Traversable]:
    return (folder for folder in files("wordlists").iterdir() if folder.is_dir() and folder.name.isalpha())


def _lines(file: Traversable) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def _header_field(line: str) -> dict[str, str]:
    field, colon, value = line.lstrip("# ").partition(":")
    return {field: value.strip()} if colon and field in HEADER else {}


def _complete(header: dict[str, str]) -> dict[str, str]:
    missing = [field for field in HEADER if not header.get(field)]
    if missing:
        raise BadList(f"the header lacks {', '.join(missing)}; write lines such as “# licence: MIT” on top.")
    if header["kind"] not in KINDS:
        raise BadList(f"“# kind” is {header['kind']!r}; use one of {', '.join(KINDS)}.")
    return header


def _entry(name: str, header: dict[str, str], line: str) -> Entry:
    text, *options = line.split(" ; ")
    language = header["language"]
    return parse_entry(
        {
            "id": f"{name}/{text}",
            "entry": text,
            "kind": _kind(header["kind"], text),
            "language": None if language == EVERY_LANGUAGE else language,
            "category": header["category"],
            "outcome": header["outcome"],
            "severity": _whole_number(header["severity"]),
            **_options(options),
        }
    )


def _kind(kind: str, text: str) -> str:
    """Several words are a phrase: any run of spaces or punctuation may stand between them."""
    return "phrase" if kind == "word" and not text.strip("*").isalnum() else kind


def _options(options: list[str]) -> dict[str, object]:
    chosen: dict[str, object] = {}
    for option in options:
        field, _, value = option.partition("=")
        if option == "strict":
            chosen["accents"] = "strict"
        elif field == "outcome":
            chosen["outcome"] = value
        elif field == "severity":
            chosen["severity"] = _whole_number(value)
        elif field == "allow":
            chosen["allow"] = value.split("|")
        elif field == "only":
            chosen["languages"] = value.split("|")
        else:
            raise BadList(f"“{option}” is no option; use strict, only=…, outcome=…, severity=… or allow=…|….")
    return chosen


def _whole_number(value: str) -> int:
    if value not in ("1", "2", "3"):
        raise BadList(f"severity is {value!r}; use 1 (mild), 2 or 3 (grave).")
    return int(value)

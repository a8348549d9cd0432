"""What the starter lists say about whole spelling dictionaries and ordinary prose: every word held, to be read.

    python tests/bench/innocent_words.py [--languages fr,en] [--lists own|all] [--root DIR]

Each dictionary word is judged as a message of its own, each prose line as one message, in a room of its language. What is
caught comes in three kinds: *listed* (an entry names it letter for letter), *form* (it begins with or holds an entry that has
a star), *read* (the engine saw an entry through a disguise, or two words as one: look at these first).
The words come from Debian packages, installed or unpacked under `--root` (`apt-get download`, then `dpkg -x`).
"""

import argparse
import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from moderation.fold import fold, words
from moderation.layer import Layer
from moderation.lexicon import Lexicon
from moderation.verdict import Finding, Outcome
from server.starter import EVERY_LANGUAGE, languages, starter_entries

DICTIONARIES = {
    "fr": {"french": "wfrench"},
    "en": {"american-english": "wamerican", "british-english": "wbritish"},
    "de": {"ngerman": "wngerman"},
    "it": {"italian": "witalian"},
    "es": {"spanish": "wspanish"},
}
PROSE = {
    "fr": ("usr/share/man/fr/man*/*.gz", "manpages-fr"),
    "en": ("usr/share/games/fortunes/*.u8", "fortunes-min fortunes"),
    "de": ("usr/share/games/fortunes/de/*.u8", "fortunes-de"),
    "it": ("usr/share/man/it/man*/*.gz", "manpages-it"),
    "es": ("usr/share/games/fortunes/es/*.u8", "fortunes-es"),
}
TROFF = re.compile(r"\\f[A-Z(]|\\[-&|^/,]|\\\(..|\\\[[^]]*\]|\\s[-+]?\d")


@dataclass
class Tally:
    """What was found in one text: how many words were read, and which entries spoke about what."""

    read: int = 0
    caught: int = 0
    held: int = 0
    found: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))


def main() -> int:
    options = _options()
    for language in options.languages:
        lists = languages() if options.lists == "all" else (language,)
        lexicon = Lexicon(Layer(starter_entries(name)) for name in (*lists, EVERY_LANGUAGE))
        for name, texts in _sources(Path(options.root), language):
            _print(f"{language}: {name}", _count(lexicon, texts, language))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--languages", default=list(DICTIONARIES), type=lambda value: value.split(","))
    parser.add_argument("--lists", choices=("own", "all"), default="own", help="the language's own lists, or all five")
    parser.add_argument("--root", default="/", help="where the Debian packages are installed or unpacked")
    return parser.parse_args()


def _sources(root: Path, language: str) -> Iterator[tuple[str, Iterable[str]]]:
    for name, package in DICTIONARIES[language].items():
        file = root / "usr/share/dict" / name
        if file.exists():
            yield name, file.read_text(encoding="utf-8", errors="replace").split("\n")
        else:
            print(f"{file} is missing: apt-get install {package}", file=sys.stderr)
    pattern, packages = PROSE[language]
    files = sorted(root.glob(pattern))
    if files:
        yield f"prose, {len(files)} files", (line for path in files for line in _prose(path))
    else:
        print(f"No prose under {root / pattern}: apt-get install {packages}", file=sys.stderr)


def _prose(file: Path) -> Iterator[str]:
    raw = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    for line in raw.decode("utf-8", "replace").splitlines():
        if not line.startswith((".", "'", "%")) or line.startswith((".B ", ".I ")):
            yield TROFF.sub("", line)


def _count(lexicon: Lexicon, texts: Iterable[str], language: str) -> Tally:
    tally = Tally()
    for text in texts:
        tally.read += len(text.split())
        findings = lexicon.find(text, language)
        tally.caught += bool(findings)
        tally.held += any(finding.outcome > Outcome.MASK for finding in findings)
        for finding in findings:
            caught = text[finding.start : finding.end]
            tally.found[_kind(finding, caught)][finding.rule].add(caught)
    return tally


def _kind(finding: Finding, caught: str) -> str:
    entry = finding.rule.split("/", 2)[2]
    if words(fold(entry)) == words(fold(caught)):
        return "listed"
    return "form" if "*" in entry and fold(entry.strip("*")) in fold(caught) else "read"


def _print(title: str, tally: Tally) -> None:
    rate = 100_000 / max(tally.read, 1)
    kinds = ", ".join(f"{sum(map(len, tally.found[kind].values()))} {kind}" for kind in ("read", "form", "listed"))
    print(
        f"\n== {title}: {tally.read} words; in 100 000: {tally.held * rate:.1f} held, {tally.caught * rate:.1f} caught"
    )
    print(f"   {kinds}")
    for kind in ("read", "form", "listed"):
        for rule, caught in sorted(tally.found[kind].items()):
            print(f"  {kind}: {rule}: {', '.join(sorted(caught)[:12])}")


if __name__ == "__main__":
    sys.exit(main())

"""The hosts that a text names, however they are written: plain, bracketed, spelled with a word for the dot, punycode …"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from moderation.fold import fold
from moderation.ordinary import ORDINARY
from moderation.reading import Reading
from moderation.suffixes import top_level_names

MOST_LINKS = 50
_REACH = 80
"""Characters before and after a spelled-out dot in which the rest of a host is looked for."""
DOT_WORDS = frozenset({"dot", "point", "punkt", "punto", "ponto"})
_SUFFIXES = top_level_names() | {"example", "test", "onion"}
_WELL_KNOWN = frozenset(
    """ad ag ai am at au be bg bz ca cc ch ci cl cm cn co cz de dk dz ee es eu fi fm fr ga gf gg gl gp gr gq hk hr hu id ie il
    im in io ir is it jp ke kr lt lu lv ly ma mc me mq mx my na nc ng nl no nu nz pe pf ph pk pl pt re ro rs ru sc se sg
    sh si sk sn su tc tf th tk tn to tr tv tw ua uk us vn ws yt za""".split()
)
"""Endings of two letters that people use bare; with another one, "Gent.mo" and "VAR.PA" are words."""
_FILE_ENDINGS = frozenset({"md", "py", "sh", "rs", "zip", "mov", "ps", "so"})

_DOT_INSIDE = re.compile(r"\.[\w\[\](){}%]")
_SPACED_DOT = re.compile(
    r"(?<=\w)\s{1,3}\.\s{0,3}(?=\w)|(?<=\w)[\s,_-]{1,3}(?:dot|point|punkt|punto|ponto)[\s,_-]{1,3}(?=\w)"
)
_BRACKETED_DOT = re.compile(
    r"\s{0,2}[\[({<]{1,2}\s{0,2}(?:\.|dot|point|punkt|punto|ponto)\s{0,2}[\])}>]{1,2}\s{0,2}|%2e"
)
_CHUNK = re.compile(r"[^\s<>\"'`«»|,;(){}]+")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+-]{1,9}:)?/{2,}")
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W_](?:[\w-]{0,61}[^\W_])?\.?")
_LABEL = re.compile(r"[^\W_][\w-]{0,61}")
_IPV6 = re.compile(r"\[([0-9a-f:.]{2,45})\]")
_NUMBER_HOST = re.compile(r"0x[0-9a-f]{8}|[0-9]{8,10}")
_NESTED = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_EDGES = "*_~#=-.:!?&…+"


@dataclass(frozen=True, slots=True)
class Link:
    """One host named in a text; `sure` when a reader would take it for a link, not merely for two words and a dot."""

    host: str
    start: int
    end: int
    sure: bool


def links(reading: Reading) -> list[Link]:
    """Every host the text may name, spans in the original; bounded, and nearly free for a text without a dot inside."""
    found: list[Link] | None = reading.memo.get("links")
    if found is None:
        found = reading.memo["links"] = list(reading.bounded(_distinct(_links(reading)), MOST_LINKS))
    return found


def _distinct(named: Iterator[Link]) -> Iterator[Link]:
    """Each host once a place."""
    seen = set[tuple[str, int]]()
    for link in named:
        if (link.host, link.start) not in seen:
            seen.add((link.host, link.start))
            yield link


def canonical_host(text: str) -> str | None:
    """A domain as the library compares it: folded, punycode read, no scheme, port or path; None when it is none."""
    folded = fold(text.strip())
    scheme = _SCHEME.match(folded)
    host = re.split(r"[/?#\\]", folded[scheme.end() :] if scheme else folded, maxsplit=1)[0]
    host = host.rpartition("@")[2].rpartition(":")[0] if re.search(r":\d*$", host) else host.rpartition("@")[2]
    host = host.removeprefix("*.").strip(".")
    if not re.fullmatch(r"[\w-]+(?:\.[\w-]+)*|\[[0-9a-f:.]+\]", host):
        return None
    return _unpunycoded(host)


def within(host: str, domains: Collection[str]) -> str | None:
    """The listed domain that this host is, or is a sub-domain of."""
    while host:
        if host in domains:
            return host
        host = host.partition(".")[2]
    return None


def _links(reading: Reading) -> Iterator[Link]:
    folded = reading.folded
    if _may_name_a_host(folded):
        canonical, places = _replaced(folded, range(len(folded)), _BRACKETED_DOT)
        yield from _read(reading, canonical, places, spaced=False)
    if " ." in folded or not DOT_WORDS.isdisjoint(reading.vocabulary):
        for start, end in _around(folded):
            canonical, places = _replaced(folded[start:end], range(start, end), _BRACKETED_DOT)
            canonical, places = _replaced(canonical, places, _SPACED_DOT)
            yield from _read(reading, canonical, places, spaced=True)


def _may_name_a_host(folded: str) -> bool:
    if "." in folded and _DOT_INSIDE.search(folded):
        return True
    return (
        "//" in folded
        or "%2" in folded
        or (
            ("(" in folded or "[" in folded or "{" in folded or "<" in folded)
            and _BRACKETED_DOT.search(folded) is not None
        )
    )


def _around(folded: str) -> Iterator[tuple[int, int]]:
    """The stretches in which words stand around a dot that is set apart or spelled out."""
    end = 0
    for match in _SPACED_DOT.finditer(folded):
        if match.start() < end:
            continue
        start = max(end, match.start() - _REACH)
        end = min(len(folded), match.end() + _REACH)
        yield start, end


def _replaced(text: str, places: Sequence[int], dots: re.Pattern[str]) -> tuple[str, Sequence[int]]:
    """The text with every way to write a dot as a dot, and for each character its place in the folded text."""
    parts, kept, done = list[str](), list[int](), 0
    for match in dots.finditer(text):
        parts += [text[done : match.start()], "."]
        kept += [*places[done : match.start()], places[match.start()]]
        done = match.end()
    return ("".join(parts) + text[done:], [*kept, *places[done:]]) if parts else (text, places)


def _read(reading: Reading, text: str, places: Sequence[int], spaced: bool) -> Iterator[Link]:
    for begin, chunk in _chunks(text):
        for host, start, end, sure in _hosts(chunk):
            span = reading.folded_span(places[begin + start], places[begin + end - 1] + 1)
            yield Link(host, *span, sure and (not spaced or "/" in chunk or chunk.startswith("www.")))


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """The pieces without white space that may name a host, bare of quotes and brackets, with their places."""
    place = 0
    for piece in text.split():
        place = text.index(piece, place)
        if "." in piece or "//" in piece:
            for match in _CHUNK.finditer(piece):
                chunk = match.group().rstrip(_EDGES)
                bare = chunk.lstrip(_EDGES)
                if "." in bare or "//" in bare:
                    yield place + match.start() + len(chunk) - len(bare), bare
        place += len(piece)


def _hosts(chunk: str) -> Iterator[tuple[str, int, int, bool]]:
    """The hosts in one chunk without spaces, each with its stretch of the chunk and whether it is surely a link."""
    scheme = _SCHEME.search(chunk)
    start = scheme.start() if scheme else 0
    rest = chunk[scheme.end() :] if scheme else chunk
    cut = re.search(r"[/?#\\]", rest)
    authority, tail = (rest[: cut.start()], rest[cut.start() :]) if cut else (rest, "")
    user, at, host = authority.rpartition("@")
    port = re.search(r":(\d{1,5})$", host)
    if port:
        host = host[: port.start()]
    elif ":" in host and not host.startswith("["):
        # "hier:glowvia.example": what stands before a colon is a label of the writer's, not of the host.
        start += len(host.rpartition(":")[0]) + 1 if not scheme else 0
        host = host.rpartition(":")[2]
    read = _read_host(host, bool(scheme))
    if read is not None:
        sure = bool(scheme) or (not at and _looks_like_a_link(read, bool(tail.strip("/?#")) or bool(port)))
        yield read, start, len(chunk), sure
    if tail:
        for match in _NESTED.finditer(unquote(unquote(tail))):
            nested = _read_host(fold(match.group()), False)
            if nested is not None:
                yield nested, start, len(chunk), False
    if user:
        for match in _NESTED.finditer(user):
            yield _unpunycoded(match.group()), start, len(chunk), False


def _read_host(host: str, has_scheme: bool) -> str | None:
    host = unquote(host) if "%" in host else host
    bracketed = _IPV6.fullmatch(host)
    if bracketed:
        return host if has_scheme and _is_address(bracketed.group(1)) else None
    if has_scheme and _NUMBER_HOST.fullmatch(host):
        number = int(host, 0) if host.startswith("0x") else int(host)
        return str(ipaddress.IPv4Address(number)) if number < 2**32 else None
    if not _HOST.fullmatch(host) and not (has_scheme and _LABEL.fullmatch(host)):
        return None
    return _unpunycoded(fold(host).rstrip("."))


def _looks_like_a_link(host: str, has_more: bool) -> bool:
    """Whether a bare host reads as a link: a real ending, and not two words with a forgotten space between."""
    labels = host.split(".")
    ending, name = labels[-1], labels[-2]
    if ending.isdigit():
        return has_more and _is_address(host)
    if ending not in _SUFFIXES:
        return False
    if labels[0] == "www" or has_more:
        return True
    if len(ending) == 2 and ending not in _WELL_KNOWN:
        return False
    if ending in _FILE_ENDINGS or (len(name) == 1 and len(labels) == 2 and ending not in ("co", "com", "me")):
        return False
    return len(labels) > 2 or not (ending in ORDINARY and name in ORDINARY)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _unpunycoded(host: str) -> str:
    if "xn--" not in host:
        return host
    return fold(".".join(_unpunycoded_label(label) for label in host.split(".")))


def _unpunycoded_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label

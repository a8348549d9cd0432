"""Many entries asked in one pass: each is answered as if it stood alone, however many there are and however dense the text is."""

import pytest

from moderation.apart import Apart
from moderation.entry import parse_entry
from moderation.lexicon import MOST_FINDINGS, MOST_MATCHES, compile_lexicon
from moderation.reading import Reading

MANY = 120
ENTRIES = [
    parse_entry(one)
    for one in (
        {"id": "word", "entry": "zorp"},
        {"id": "same word", "entry": "zorp", "outcome": "reject"},
        {"id": "start", "entry": "zor*", "allow": ["zorro"]},
        {"id": "inside", "entry": "*or*"},
        {"id": "strict", "entry": "año", "accents": "strict"},
        {"id": "fold", "entry": "ano"},
        {"id": "french", "entry": "con", "language": "fr", "languages": ["fr"]},
        {"id": "of a room", "entry": "zorp", "rooms": ["help"]},
        {"id": "phrase", "entry": "zorp face", "kind": "phrase"},
        {"id": "site", "entry": "rival.example", "kind": "domain"},
        {"id": "its shop", "entry": "shop.rival.example", "kind": "domain"},
        {"id": "its bags", "entry": "bags.shop.rival.example", "kind": "domain"},
        {"id": "once more", "entry": "rival.example", "kind": "domain", "outcome": "reject"},
        {"id": "links", "kind": "any_link", "entry": "*"},
        {"id": "mail", "kind": "personal", "entry": "email"},
        {"id": "numbers", "kind": "pattern", "entry": "[0-9]{4}"},
        *({"id": f"n{number}", "entry": f"zonk{number}"} for number in range(MANY)),
    )
]
TEXTS = [
    "nothing to see",
    "a Z0RP face, a zorro and a z o r p",
    "el año pasado, ano",
    "what a con, vraiment quel con tu es",
    "https://bags.shop.rival.example/x and shop.rival.example and rival.example",
    "write to ana@rival.example or 2024 2025",
    " ".join(f"zonk{number}" for number in range(MANY)),
    "zorp zorp face " * 120,
    "zorp " * (MOST_MATCHES + 20) + "https://shop.rival.example zonk7",
    "con " * (MOST_MATCHES + 20),
    "z.o.r.p a.n.o " * 60,
]


@pytest.mark.parametrize("room", ["main", "help"])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", TEXTS)
def test_every_entry_is_answered_as_if_it_stood_alone(text: str, language: str, room: str) -> None:
    alone = [(entry.id, Apart([entry]).find(Reading(text, language), room)) for entry in ENTRIES]

    together = Apart(ENTRIES).find(Reading(text, language), room)

    assert together == {key: found[key] for key, found in alone if found}


@pytest.mark.parametrize("text", TEXTS)
def test_an_entry_alone_is_found_where_the_library_finds_it(text: str) -> None:
    for entry in ENTRIES:
        found, more = compile_lexicon([entry]).look(Reading(text, "fr"), "main")
        whole = ((0, len(text), ""),) if more else ()
        spans = Apart([entry]).find(Reading(text, "fr"), "main").get(entry.id, ())
        assert spans == (tuple((one.start, one.end, one.disguise) for one in found) or whole)


def test_the_texts_have_more_in_them_than_a_library_looks_at() -> None:
    findings, more = compile_lexicon(ENTRIES).look(Reading(TEXTS[6], "en"))

    assert more
    assert len(findings) == MOST_FINDINGS
    assert len(Apart(ENTRIES).find(Reading(TEXTS[6], "en"))) == MANY


def test_a_text_that_nobody_can_read_is_no_hit_of_an_entry_that_is_not_in_it() -> None:
    text = "m0t " * 500
    assert [one.rule for one in compile_lexicon(ENTRIES[:1]).find(text)] == ["too_dense"]

    assert Apart(ENTRIES[:1]).find(Reading(text)) == {}


def test_no_entries_find_nothing() -> None:
    assert Apart([]).find(Reading("zorp")) == {}

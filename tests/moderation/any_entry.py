"""Any entry that can be read, for properties: texts with what spreadsheets, forms, separators and lists stumble over."""

from hypothesis import strategies as st

from moderation.entry import Entry, parse_entry

TRICKY = st.sampled_from(list("=+-@＝'\"|\\,;\t\r\n a1é*·"))
SIGN = st.one_of(TRICKY, st.characters(exclude_categories=["Cs"]))
TEXT = st.text(SIGN, min_size=1, max_size=12).filter(lambda text: bool(text.strip()))


@st.composite
def entries(draw: st.DrawFn, text: st.SearchStrategy[str] = TEXT, latest: int = 10**15, *, once: bool = False) -> Entry:
    """An entry made of such texts, with an end up to `latest` (ms). `once`: no room or language is named twice."""
    kind = draw(st.sampled_from(["word", "phrase", "any_link", "pattern"]))
    names = st.lists(text, max_size=3, unique=once)
    return parse_entry(
        {
            "id": draw(text),
            "entry": draw(text).replace("*", "x") + "k" if kind != "pattern" else "[\\d|=]+a",
            "kind": kind,
            "match": draw(st.sampled_from(["whole", "prefix", "substring"])),
            "accents": draw(st.sampled_from(["fold", "strict"])),
            "language": draw(st.sampled_from([None, "fr", "de"])),
            "category": draw(text),
            "outcome": draw(st.sampled_from(["mask", "hold", "reject"])),
            "severity": draw(st.sampled_from([1, 2, 3])),
            "scope": draw(st.sampled_from(["message", "conversation"])),
            "allow": draw(st.lists(text, max_size=3)),
            "rooms": draw(names),
            "languages": draw(names),
            "expires_at": draw(st.one_of(st.none(), st.integers(0, latest))),
        }
    )

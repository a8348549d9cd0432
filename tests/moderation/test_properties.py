"""What holds for every text, whatever people type."""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from moderation.entry import Entry
from moderation.fold import fold, origins, word_places, words
from moderation.lexicon import compile_lexicon
from moderation.links import links
from moderation.pipeline import AuthorRecord, Context, Draft, Sent, judge
from moderation.policy import Policy
from moderation.pseudonyms import problem_with
from moderation.reading import Reading
from tests.moderation.cases_in_force import library

LEXICON = compile_lexicon(library())
POLICY = Policy(version=7, lexicon=LEXICON)
NEWCOMER = Context(now=1_000, author=AuthorRecord("a", "visitor", 0), last_sends=(Sent("con", 900), Sent("stu", 950)))

# Any code point, half characters too, and pieces of what people use for disguises.
PIECES = st.sampled_from(
    "con nard connard merde sh1t f*ck m.o.r.o.n s a l o p e velmora .example [.] dot http:// %2e &#109; <b> </b> 🖕 🅼".split()
    + "ﬁ ß İ ﷺ c0n aaa cul de poule +33612345678 a@b.fr FR14 2004 #TeamVelmora vv rn ' - _ * 0x7f000001/ | **".split()
    + ["\u202e", "\u202c", "\u200b", "\u0301", "\u0336", "\n", " "]
)
TEXTS = st.one_of(
    st.text(st.characters(), max_size=80),
    st.lists(st.one_of(PIECES, st.text(st.characters(), max_size=3)), max_size=12).map("".join),
    st.lists(PIECES, max_size=12).map(" ".join),
)


@given(TEXTS)
@example("\ud800")
@example("ﷺ" * 40)
@settings(max_examples=400, deadline=None)
def test_folding_never_raises_and_every_folded_character_has_an_origin(text: str) -> None:
    folded = fold(text)
    places = origins(text)
    assert len(places) == len(folded)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_word_is_found_again_at_its_place(text: str) -> None:
    folded, done = fold(text), 0
    listed = words(folded)
    for word, place in zip(listed, word_places(folded, listed), strict=True):
        assert folded.startswith(word, place)
        assert words(folded[done:place]) == []
        done = place + len(word)
    assert words(folded[done:]) == []


@given(TEXTS)
@settings(max_examples=600, deadline=None)
def test_spans_lie_inside_the_original_and_are_never_empty(text: str) -> None:
    verdict = judge(Draft(text, "main", "fr"), NEWCOMER, POLICY)
    assert not [
        finding for finding in verdict.findings if finding.check == "check_failed" and finding.rule != "too_dense"
    ]
    for finding in verdict.findings:
        assert 0 <= finding.start < finding.end <= len(text)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_judging_the_same_twice_gives_the_same(text: str) -> None:
    draft = Draft(text, "main", "en")
    assert judge(draft, NEWCOMER, POLICY) == judge(draft, NEWCOMER, POLICY)


@given(TEXTS, st.sampled_from(["con", "cul de sac", "shit", "moron", "velmora", "team velmora", "s", "🖕", "a"]))
@settings(max_examples=300, deadline=None)
def test_adding_an_exception_never_adds_a_finding(text: str, exception: str) -> None:
    excused = compile_lexicon(
        replace(entry, allow=(*entry.allow, exception)) for entry in library() if entry.kind != "any_link"
    )
    plain = compile_lexicon(entry for entry in library() if entry.kind != "any_link")
    before = {(finding.rule, finding.start) for finding in plain.find(text, "fr")}
    after = {(finding.rule, finding.start) for finding in excused.find(text, "fr")}
    assert len(after) <= len(before)
    assert {rule for rule, _ in after} <= {rule for rule, _ in before}


@given(st.text("abcdefghijklmnopqrstuvwxyzéèçñüßœ", min_size=2, max_size=12))
@settings(max_examples=200, deadline=None)
def test_a_word_is_found_wherever_it_is_added(word: str) -> None:
    lexicon = compile_lexicon([Entry("w", word)])
    text = f"… {word.upper()}!"
    assert [text[f.start : f.end] for f in lexicon.find(text)] == [word.upper()]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_hosts_are_read_from_any_text_without_raising(text: str) -> None:
    for link in links(Reading(text)):
        assert 0 <= link.start < link.end <= len(text)
        assert link.host


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_pseudonym_gets_an_answer(text: str) -> None:
    assert problem_with(text, frozenset({"Velmora"})) in (
        None,
        "too_short",
        "too_long",
        "unreadable",
        "no_letter",
        "reserved",
        "mixed_scripts",
    )

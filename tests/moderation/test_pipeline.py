"""The order of checks, one message stopped and one passed by each, and what happens when a check breaks."""

import gc
from typing import cast

import pytest

from moderation import pipeline
from moderation.pipeline import AuthorRecord, Context, Draft, Sent, judge
from moderation.policy import Policy, PolicySource, compile_policy
from moderation.verdict import Outcome, Verdict

NOW = 1_750_000_000_000
HOUR = 3_600_000
REGULAR = AuthorRecord("regular", "visitor", NOW - 1_000 * HOUR, published=40)
NEWCOMER = AuthorRecord("newcomer", "visitor", NOW - 60_000)
MANAGER = AuthorRecord("manager", "manager", NOW - 60_000)

ROWS = (
    {"id": "insult", "entry": "connard", "match": "prefix", "language": "fr", "category": "insult", "outcome": "hold"},
    {"id": "rival", "entry": "Velmora", "category": "competitor", "outcome": "mask"},
    {"id": "slur", "entry": "drovnik", "category": "slur", "outcome": "reject"},
    {"id": "salon", "entry": "spoiler", "rooms": ["cinema"], "outcome": "hold"},
    {"id": "aside", "entry": "marché noir", "kind": "phrase", "scope": "conversation", "outcome": "hold"},
)
POLICY = compile_policy(PolicySource(version=3, rows=ROWS, allow_domains=("lumen.example",)))


def context(author: AuthorRecord = REGULAR, **more) -> Context:
    return Context(NOW, author, **more)


def verdict(text: str, author: AuthorRecord = REGULAR, policy: Policy = POLICY, **more) -> Verdict:
    return judge(Draft(text, "main", "fr"), context(author, **more), policy)


def checks(given: Verdict) -> list[str]:
    return [finding.check for finding in given.findings]


def test_a_clean_message_is_published_without_a_finding():
    assert verdict("Bonjour, la crème de jour est-elle revenue ?") == Verdict(Outcome.PUBLISH, (), 3)


def test_a_newcomers_clean_first_message_is_published_at_once():
    assert verdict("Bonjour, elle sent bon ?", NEWCOMER).outcome is Outcome.PUBLISH


def test_the_policy_reads_in_this_order():
    assert [name for name, _ in pipeline.CHECKS] == [
        "check_failed",
        "danger",
        "library",
        "personal",
        "newcomer_link",
        "raid",
        "record",
        "level",
    ]


@pytest.mark.parametrize(
    "text, outcome",
    [
        ("quel connard", Outcome.HOLD),
        ("chez Velmora c'est mieux", Outcome.MASK),
        ("sale drovnik", Outcome.REJECT),
        ("connard de drovnik chez Velmora", Outcome.REJECT),
        ("connaissance du produit", Outcome.PUBLISH),
    ],
)
def test_the_most_severe_outcome_wins(text, outcome):
    assert verdict(text).outcome is outcome


def test_every_finding_is_kept_the_worst_first():
    assert [finding.rule for finding in verdict("connard de drovnik chez Velmora").findings] == [
        "slur",
        "insult",
        "rival",
    ]


def test_a_masked_message_hides_only_the_hit_and_not_its_length():
    text = "Velmora et vel-mora, c'est pareil"
    assert verdict(text).masked(text) == "••• et •••, c'est pareil"


def test_an_entry_of_another_room_does_not_count_here():
    assert judge(Draft("un spoiler", "main"), context(), POLICY).outcome is Outcome.PUBLISH
    assert judge(Draft("un spoiler", "cinema"), context(), POLICY).outcome is Outcome.HOLD


def test_an_entry_may_ask_for_the_whole_conversation():
    assert verdict("il vend au marché noir").findings[0].scope == "conversation"


def test_personal_data_waits_for_visitors_and_not_for_staff():
    text = "appelle-moi au 06 12 34 56 78"
    assert checks(verdict(text)) == ["personal"]
    assert verdict(text, MANAGER).outcome is Outcome.PUBLISH


@pytest.mark.parametrize(
    "author, text, found",
    [
        (NEWCOMER, "regardez https://promo.com/x", ["newcomer_link"]),
        (NEWCOMER, "regardez https://www.lumen.example/creme", []),
        (REGULAR, "regardez https://promo.com/x", []),
        (MANAGER, "regardez https://promo.com/x", []),
    ],
)
def test_only_a_newcomers_link_elsewhere_waits(author, text, found):
    assert checks(verdict(text, author)) == found


@pytest.mark.parametrize(
    "author, room, found",
    [
        (NEWCOMER, {"same_text": 2}, ["raid"]),
        (NEWCOMER, {"newcomers": 40}, ["raid"]),
        (NEWCOMER, {"newcomers": 5, "same_text": 1}, []),
        (REGULAR, {"newcomers": 400, "same_text": 20}, []),
    ],
)
def test_newcomers_wait_in_a_raid_and_regulars_talk_on(author, room, found):
    assert checks(verdict("venez tous", author, **room)) == found


@pytest.mark.parametrize(
    "published, rejected, upheld, found",
    [(5, 3, 0, ["record"]), (5, 1, 2, ["record"]), (5, 1, 1, []), (200, 3, 0, [])],
)
def test_who_was_often_rejected_is_read_first(published, rejected, upheld, found):
    author = AuthorRecord("x", "visitor", 0, published=published, rejected=rejected, upheld=upheld)
    assert checks(verdict("bonjour", author)) == found


@pytest.mark.parametrize(
    "level, newcomer, regular, manager",
    [
        ("normal", [], [], []),
        ("watch", ["level"], [], []),
        ("guard", ["level"], ["level"], []),
        ("answers-only", ["level"], ["level"], []),
        ("closed", ["level"], ["level"], []),
    ],
)
def test_each_level_holds_who_it_names(level, newcomer, regular, manager):
    policy = compile_policy(PolicySource(level=level))
    assert [checks(verdict("bonjour", who, policy)) for who in (NEWCOMER, REGULAR, MANAGER)] == [
        newcomer,
        regular,
        manager,
    ]


def test_danger_is_held_urgent_and_beside_the_other_findings():
    given = verdict("je veux mourir, bande de connards", MANAGER)
    assert given.outcome is Outcome.HOLD
    assert given.urgent
    assert set(checks(given)) == {"danger", "library"}


def test_without_pace_links_raids_and_personal_data_are_left_alone_and_the_library_is_not():
    policy = compile_policy(PolicySource(rows=ROWS, pace=False))
    text = "06 12 34 56 78, https://promo.com/x"
    assert verdict(text, NEWCOMER, policy, newcomers=900, same_text=90).outcome is Outcome.PUBLISH
    assert verdict("connard", NEWCOMER, policy).outcome is Outcome.HOLD


def test_criticism_of_the_brand_is_no_reason_to_hold():
    text = "Lumen c'est trop cher, très déçue, produit nul, service client lamentable, n'achetez pas"
    assert verdict(text, NEWCOMER).outcome is Outcome.PUBLISH


def test_a_word_split_over_three_sends_is_judged_when_its_last_piece_arrives():
    earlier = (Sent("con", NOW - 9_000), Sent("na", NOW - 4_000))
    given = verdict("rd !", last_sends=earlier)
    assert [(f.rule, f.start, f.end, f.disguise) for f in given.findings] == [("insult", 0, 2, "split")]


def test_a_phrase_sent_word_by_word_is_judged_too():
    given = verdict("noir, venez", last_sends=(Sent("marché", NOW - 3_000),))
    assert [(f.rule, f.start, f.end) for f in given.findings] == [("aside", 0, 4)]


@pytest.mark.parametrize(
    "earlier, text",
    [
        ((Sent("con", NOW - 900_000),), "nard"),
        ((Sent("il est connu pour ses conseils avisés et con", NOW - 900),), "nard"),
        ((Sent("connard", NOW - 900),), "ok"),
        ((Sent("bonjour", NOW - 900),), "naturellement"),
    ],
    ids=["long ago", "not a short piece", "the hit was whole before", "honest words"],
)
def test_what_was_sent_before_is_not_judged_again(earlier, text):
    assert verdict(text, last_sends=earlier).outcome is Outcome.PUBLISH


def test_the_same_rejected_text_again_is_held_for_a_person():
    text = "Sale drovnik !"
    assert verdict(text).outcome is Outcome.REJECT
    again = verdict("sale  DROVNIK", last_sends=(Sent(text, NOW - 5_000),))
    assert again.outcome is Outcome.HOLD
    assert again.findings


def test_a_check_that_raises_means_held(monkeypatch):
    def broken(case):
        raise RuntimeError("no")

    monkeypatch.setattr(pipeline, "CHECKS", (("raid", broken), *pipeline.CHECKS))
    given = verdict("bonjour")
    assert given.outcome is Outcome.HOLD
    assert [(f.check, f.rule) for f in given.findings] == [("check_failed", "raid")]


def test_a_draft_that_cannot_be_read_is_held():
    assert judge(Draft(cast(str, None)), context(), POLICY).outcome is Outcome.HOLD


def test_with_a_broken_row_every_message_is_held_and_the_row_is_named():
    policy = compile_policy(PolicySource(rows=({"id": "x", "entry": "(a", "kind": "pattern"},)))
    given = verdict("bonjour", REGULAR, policy)
    assert given.outcome is Outcome.HOLD
    assert "missing )" in given.findings[0].rule


DECOYS = {
    "stars": ("x*xq x*xw x*xv x*xz y*xq y*xw y*xv y*xz z*xq ", "c*nnard"),
    "dashes": ("xq-xq " * 301, "m-rde"),
    "spelled": ("a i o y, " * 200, "c o n n a r d"),
    "capitals": ("aB " * 310, "#TeamDrovnik"),
    "hosts": (" ".join(f"a{number}.co" for number in range(60)), " evil.example"),
    "masks": ("velmora " * 60, ""),
    "masks before a slur": ("velmora " * 60, "dr0vnik"),
}


@pytest.mark.parametrize("decoys, hit", DECOYS.values(), ids=DECOYS)
def test_what_stands_behind_many_decoys_is_not_shown(decoys, hit):
    more = ({"id": "evil", "entry": "evil.example", "kind": "domain"}, {"id": "merde", "entry": "merde"})
    policy = compile_policy(PolicySource(rows=(*ROWS, *more)))
    given = verdict((decoys + hit)[-2_000:], REGULAR, policy)
    assert given.outcome >= Outcome.HOLD
    assert len(given.findings) < 60


def test_a_list_of_letters_before_a_spelled_out_word_does_not_hide_it():
    assert verdict("taille a, b, c o n n a r d").outcome is Outcome.HOLD
    assert verdict("tailles a, c, o, n, n, a, r, d").outcome is Outcome.PUBLISH


def test_honest_stars_and_hyphens_are_no_decoys():
    text = (
        "Peux-tu dire si c'est 5*10 ou 10*20, 12*24, 30*40, 20*30, 15*15, 11*14, 13*18, 24*30 cm ? Est-ce un T-shirt ? "
    )
    assert verdict(text + "Dis-tu vrai ? Est-ce sûr ? " * 20, REGULAR).outcome is Outcome.PUBLISH


def test_an_urgent_entry_beside_an_agreed_one_of_the_same_id_weakens_nothing():
    agreed = {"id": "a", "entry": "ano", "outcome": "reject"}
    urgent = {"id": "a", "entry": "año", "accents": "strict", "outcome": "reject"}
    policy = compile_policy(PolicySource(rows=(agreed, urgent)))
    assert verdict("quel ano", REGULAR, policy).outcome is Outcome.REJECT


def test_a_text_too_dense_to_read_is_held_not_published():
    policy = compile_policy(PolicySource(rows=({"id": "x", "entry": "ok", "allow": ["ok"]},)))
    assert verdict("ok " * 600, REGULAR, policy).outcome is Outcome.HOLD
    assert verdict("ok " * 20, REGULAR, policy).outcome is Outcome.PUBLISH


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, est-ce que la crème est en stock ?",
        "sale con nard",
        "c0nn4rd, v a z y",
        "#TeamVelmora &eacute; https://autre.example/x drovniiik",
        "marché n0ir",
    ],
)
def test_a_judged_message_leaves_nothing_for_the_collector_of_cycles(text):
    """What it leaves is looked through between other people's messages, and is kept until then."""
    verdict(text, last_sends=(Sent("sale", NOW - 5_000),))
    gc.collect()
    gc.disable()
    try:
        verdict(text, last_sends=(Sent("sale", NOW - 5_000),))
        assert gc.collect() == 0
    finally:
        gc.enable()

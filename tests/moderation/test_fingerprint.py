"""The same words have the same fingerprint, however they are dressed."""

import pytest

from moderation.fingerprint import fingerprint


@pytest.mark.parametrize(
    "text",
    [
        "VENEZ TOUS !!!",
        "venez  tous",
        "Vènéz tous",
        "ｖｅｎｅｚ tous",
        "venez\u200b tous",
        "veneeez touuus",
        "v.e.n.e.z tous",
    ],
)
def test_dressed_up_repeats_are_the_same(text):
    assert fingerprint(text) == fingerprint("venez tous")


@pytest.mark.parametrize("text", ["venez", "venez toutes", "", "🙂", "!!!", "??"])
def test_other_texts_are_others(text):
    assert fingerprint(text) != fingerprint("venez tous")


def test_signs_alone_are_told_apart():
    assert len({fingerprint(text) for text in ("", "!!!", "??", "🙂", "🙁")}) == 5

"""A sentence is plain text that remembers what it was made of."""

import pytest

from moderation.sentence import Sentence, together


def test_a_sentence_is_its_english_text_and_knows_its_template_and_facts():
    sentence = Sentence("Line {line}: “{word}” is taken.", line=7, word="zorp")
    assert sentence == "Line 7: “zorp” is taken."
    assert (sentence.template, sentence.facts) == ("Line {line}: “{word}” is taken.", {"line": 7, "word": "zorp"})
    assert type(str(sentence)) is str


@pytest.mark.parametrize("word", ["{line}", "{", "{0.__class__}", "%s", "<b>"])
def test_a_fact_is_never_read_as_a_template(word: str):
    assert Sentence("“{word}” is taken.", word=word) == f"“{word}” is taken."
    assert together([Sentence("“{word}”", word=word), word], ", ") == f"“{word}”, {word}"


def test_a_sentence_in_another_begins_as_its_place_asks():
    inner = Sentence("Line {line}", line=3)
    assert Sentence("Taken by {first:small}.", first=inner) == "Taken by line 3."
    assert Sentence("{first:capital} is taken.", first=Sentence("it")) == "It is taken."

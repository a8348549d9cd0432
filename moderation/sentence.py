"""Sentences for a person, in English, that remember their words and their facts: so a page can say them in another language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self


class Part(str):
    """A text that stands in a place of a sentence: `{it:small}` and `{it:capital}` change its first letter."""

    def __format__(self, spec: str) -> str:
        match spec:
            case "small":
                return self[:1].lower() + self[1:]
            case "capital":
                return self[:1].upper() + self[1:]
        return format(str(self), spec)


class Sentence(Part):
    """English text, made of a `template` and of the `facts` that fill its places: names, numbers, moments, sentences.

    The template is written out in the call, since translations are found by it; a test looks for every one of them.
    """

    template: str
    facts: dict[str, object]

    def __new__(cls, template: str, /, **facts: object) -> Self:
        """The sentence; a template's own braces are doubled. Raises KeyError for a place without a fact."""
        made = super().__new__(cls, template.format(**facts))
        made.template, made.facts = template, facts
        return made


def together(parts: Iterable[str], between: str = " ") -> Sentence:
    """Several sentences, or parts of one, in a row: each is translated for itself."""
    facts = {f"part{number}": part for number, part in enumerate(parts)}
    return Sentence(between.join(f"{{{name}}}" for name in facts), **facts)

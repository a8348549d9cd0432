"""The catalogues (`<language>.json` beside this file) and choosing among them."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "fr")


@cache
def _catalogue(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(files("server.texts").joinpath(f"{language}.json").read_text("utf-8"))
    return found


def best_language(wishes: str | None, site_languages: Iterable[str]) -> str:
    """The catalogue for a person who asks for `wishes` ("fr-CA, en;q=0.8") at a site with these languages."""
    wanted = [wish.split(";")[0].strip() for wish in (wishes or "").split(",")]
    for tag in (*wanted, *site_languages):
        language = tag.lower().replace("_", "-").split("-")[0]
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]


def say(key: str, language: str, **values: object) -> str:
    """The sentence `key` in this language, with its places filled. A key that no catalogue has is an error: KeyError."""
    catalogue = _catalogue(language if language in LANGUAGES else LANGUAGES[0])
    return catalogue[key].format(**values)


def known(key: str) -> bool:
    """Whether the catalogues have this sentence."""
    return key in _catalogue(LANGUAGES[0])

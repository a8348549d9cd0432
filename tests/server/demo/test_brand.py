"""The brand's pages: strict, bilingual, seen through somebody's eyes, each with the one script tag at its end."""

import json
import re

import httpx
import pytest

from server.demo.brand import PAGES, SITE, euros
from tests.server.demo.conftest import CHAT, DAY, PROPOSALS, QUEUE

ADDRESSES = [address for paths in PAGES.values() for address in paths.values()]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_allows_the_widget_and_nothing_else(brand: httpx.Client, address: str) -> None:
    answer = brand.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-security-policy"].split("; ") == [
        "default-src 'none'",
        f"script-src 'self' {CHAT}",
        f"connect-src {CHAT} ws://127.0.0.1:9",
        "style-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_has_one_script_and_nothing_inline_or_foreign(brand: httpx.Client, address: str) -> None:
    html = brand.get(address).text
    assert html.count("<script") == 1
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", html)
    assert set(re.findall(r'(?:src|href)="(https?://[^"]*)"', html)) <= {f"{CHAT}/widget.js", QUEUE, DAY, PROPOSALS}


@pytest.mark.parametrize(
    ("address", "room"), [("/", "salon"), ("/faq", "salon"), ("/en/", "lounge"), ("/en/faq", "lounge")]
)
def test_the_page_ends_with_the_script_tag_of_its_language(brand: httpx.Client, address: str, room: str) -> None:
    html = brand.get(address).text
    tag = f'<script src="{CHAT}/widget.js" data-site="site-key" data-room="{room}" async></script>'
    assert html.split()[-1] == "</html>"
    assert html.index(tag) + len(tag) == html.index("\n</body>")


def test_a_persona_reaches_the_chat_at_its_own_address(brand: httpx.Client) -> None:
    html = brand.get("/le-cuchon?persona=lise").text
    assert f'<script src="{CHAT}/as/lise/widget.js" data-site="site-key" data-room="salon" async>' in html
    assert "203.0.113.21" in html


def test_a_persona_with_an_identity_carries_it_escaped(brand: httpx.Client) -> None:
    assert 'data-identity="signed.&#34;nadia&#34;"' in brand.get("/?persona=nadia").text


@pytest.mark.parametrize("persona", ["nobody", "", "<script>alert(1)</script>", "../../etc"])
def test_an_unknown_persona_is_oneself_and_is_not_echoed(brand: httpx.Client, persona: str) -> None:
    html = brand.get("/", params={"persona": persona}).text
    assert f'<script src="{CHAT}/widget.js"' in html
    assert "alert(1)" not in html


def test_inner_links_keep_the_persona(brand: httpx.Client) -> None:
    html = brand.get("/en/la-navette?persona=tom").text
    inner = [link for link in re.findall(r'(?:href|action)="(/[^"#]*)', html) if not link.startswith("/static/")]
    assert len(inner) >= 10
    assert all(link.endswith("?persona=tom") for link in inner)


def test_the_tour_opens_everybody_in_a_tab_of_their_own(brand: httpx.Client) -> None:
    html = brand.get("/en/").text
    opened = re.findall(r'<a class="persona-link" href="([^"]+)" target="_blank" rel="noopener">', html)
    assert opened == ["/en/?persona=lise", "/en/?persona=tom", PROPOSALS, "/en/?persona=nadia", QUEUE, DAY]
    assert "simulated activity" in html


def test_both_languages_say_the_same_things() -> None:
    french, english = (json.loads((SITE / "words" / f"{name}.json").read_text("utf-8")) for name in ("fr", "en"))
    assert _shape(french) == _shape(english)


def test_a_page_that_is_not_there_says_so_in_its_language(brand: httpx.Client) -> None:
    french, english = brand.get("/rien"), brand.get("/en/nothing?persona=lise")
    assert (french.status_code, english.status_code) == (404, 404)
    assert "tombée du porte-bagages" in french.text
    assert "fell off the rack" in english.text
    assert f"{CHAT}/as/lise/widget.js" in english.text


@pytest.mark.parametrize("path", ["/static/../brand.py", "/static/%2e%2e/words/fr.json"])
def test_only_static_files_are_given_away(brand: httpx.Client, path: str) -> None:
    assert brand.get(path).status_code == 404


@pytest.mark.parametrize(
    ("cents", "language", "price"),
    [(11_800, "fr", "118\u00a0€"), (690, "fr", "6,90\u00a0€"), (690, "en", "€6.90"), (14_900, "en", "€149")],
)
def test_prices_are_written_as_the_language_writes_them(cents: int, language: str, price: str) -> None:
    assert euros(cents, language) == price


def _shape(words: object) -> object:
    if isinstance(words, dict):
        return {key: _shape(value) for key, value in words.items()}
    return [_shape(value) for value in words] if isinstance(words, list) else "text"

"""Bad input to every form and page of the back office: below 500, with a sentence, and a refusal has changed nothing.

The forms are those that the application really mounts. Seen red before it was mended: a level for `nan` hours (500).
"""

import asyncio
from pathlib import Path

import httpx
import pytest
from starlette.routing import Route

from tests.guarantees.house import House
from tests.guarantees.surfaces import (
    Furnished,
    Pages,
    Written,
    addresses,
    changes,
    furnish,
    page_routes,
    sign_in,
    tables,
)

pytestmark = pytest.mark.anyio
# Every field of every form, with something that would do.
FIELDS = {
    "reason": "a good one",
    "hours": "1",
    "network": "203.0.113.9",
    "role": "helper",
    "pseudonym": "Another",
    "mode": "open",
    "slow": "30",
    "level": "watch",
    "text-watch": "We read with you.",
    "version": "1",
    "next": "",
    "show": "all",
}
LIBRARY = {
    "reason": "a good one",
    "words": "",
    "entry": "zarp",
    "kind": "word",
    "match": "whole",
    "accents": "fold",
    "category": "insult",
    "outcome": "hold",
    "severity": "2",
    "scope": "message",
    "language": "en",
    "allow": "",
    "expires": "2030-01-31",
    "expires_at": "1896134400000",
    "room.main": "1",
    "only.en": "1",
    "key": "none",
    "list": "",
    "batch": "none",
    "entry.zarp": "1",
    "pick": "1",
    "do": "now",
    "mode": "add",
    "name": "A list",
    "slug": "a-list",
    "follow.starter/en": "1",
    "text": '{"entries": []}',
}
JUNK = [
    "",
    " ",
    "\0",
    "nan",
    "inf",
    "-1",
    "0",
    "1e308",
    "9" * 400,
    "x" * 5000,
    "<script>",
    "../..",
    "٣",
    "\u202e",
    "%ff",
    "null",
]
SINGLE = ["nan", "1e308"]
QUERIES = [
    "after", "search", "around", "network", "show", "try", "role", "list", "act", "back", "key", "category", "room",
    "language", "dry", "apply", "cases", "older", "newer", "version", "format", "entry", "kind", "expires",
    "expires_at",
]  # fmt: skip
LONGEST_QUERY = 60_000


@pytest.fixture(scope="module")
def routes(tmp_path_factory: pytest.TempPathFactory) -> list[Route]:
    return page_routes(tmp_path_factory.mktemp("routes"))


@pytest.fixture
async def own(house: House, tmp_path: Path) -> Furnished:
    return await furnish(house, "badforms", tmp_path)


@pytest.fixture
def pages(house: House, own: Furnished, tmp_path: Path) -> Pages:
    return sign_in(house, own.key, tmp_path)


def forms(routes: list[Route], own: Furnished) -> list[str]:
    found = [address for route in routes if "POST" in (route.methods or ()) for address in _few(route, own)]
    assert len(found) >= 15
    return found


def _few(route: Route, own: Furnished) -> list[str]:
    """One address for each act."""
    return addresses(route, own.key, {kind: ids[:1] for kind, ids in own.ids.items()})


def fields_of(address: str) -> dict[str, str]:
    return LIBRARY if "/library" in address else FIELDS


def told(answer: httpx.Response, what: str) -> None:
    """A refusal is a page with a sentence in it."""
    assert answer.status_code < 500, f"{what}: {answer.status_code}"
    if answer.status_code >= 400:
        assert "text/html" in answer.headers["content-type"], what
        assert "<h1" in answer.text, what


@pytest.mark.timeout(300)
async def test_no_form_breaks_on_what_is_typed_and_a_refusal_changes_nothing(
    house: House, own: Furnished, pages: Pages, routes: list[Route]
) -> None:
    tried = refused = 0
    before, written = tables(house), Written(house)
    for address in forms(routes, own):
        known = fields_of(address)
        wrong = [dict.fromkeys(known, junk) for junk in JUNK]
        wrong += [{**known, field: junk} for field in known for junk in SINGLE]
        for fields in wrong:
            answer = await asyncio.to_thread(pages.post, address, **fields)
            told(answer, f"{address} {fields}")
            tried += 1
            if answer.status_code >= 400:
                refused += 1
                if written.anything():
                    assert changes(before, tables(house)) == [], f"{address} {fields}: {answer.status_code}"
            elif answer.status_code == 200:  # a dry run, or a look at a file: the form is given back
                assert not written.anything() or changes(before, tables(house)) == [], f"{address} {fields}"
            else:
                assert answer.headers["location"].startswith(f"/backoffice/{own.key}/"), f"{address} {fields}"
                before = tables(house)
    written.close()
    assert refused > tried / 2
    print(f"bad forms: n = {tried}, {refused} refused and nothing changed by those")


async def test_what_is_no_form_of_ours_is_refused_before_anything_is_read(
    house: House, own: Furnished, pages: Pages, routes: list[Route]
) -> None:
    csrf, before, form = pages.csrf, tables(house), {"Content-Type": "application/x-www-form-urlencoded"}
    many = "&".join(f"f{number}=x" for number in range(500)).encode()
    wrong: list[tuple[dict[str, str], bytes, int]] = [
        (form, b"", 403),
        (form, b"csrf=another", 403),
        (form, b"csrf=%ff%fe", 403),
        (form, many, 400),
        (form, b"\xff\xfe\x00", 400),
        ({"Content-Type": "application/json"}, b'{"csrf": "' + csrf.encode() + b'"}', 403),
        ({"Content-Type": "multipart/form-data"}, b"--x\r\n", 400),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\nno head at all", 403),
        ({**form, "Origin": "https://evil.example"}, f"csrf={csrf}".encode(), 403),
        ({**form, "Sec-Fetch-Site": "cross-site"}, f"csrf={csrf}".encode(), 403),
        (form, f"csrf={csrf}&reason=".encode() + b"x" * 70_000, 413),
    ]
    for address in forms(routes, own):
        for headers, body, status in wrong:
            answer = await asyncio.to_thread(pages.client.post, f"/backoffice{address}", content=body, headers=headers)
            told(answer, f"{address} {headers} {body[:40]!r}")
            assert answer.status_code == status, f"{address} {headers} {body[:40]!r}: {answer.status_code}"
    assert changes(before, tables(house)) == []


async def test_no_page_breaks_on_its_query(house: House, own: Furnished, pages: Pages, routes: list[Route]) -> None:
    before, tried = tables(house), 0
    for route in routes:
        if "GET" not in (route.methods or ()) or route.path.endswith("/live"):
            continue
        for address in _few(route, own):
            for query in (dict.fromkeys(QUERIES, junk[: LONGEST_QUERY // len(QUERIES)]) for junk in JUNK):
                told(await asyncio.to_thread(pages.get, address, **query), f"{address} {query}")
                tried += 1
    assert changes(before, tables(house)) == []
    print(f"bad queries: n = {tried}")


@pytest.mark.parametrize(
    "email, password", [("", ""), ("\0", "\0"), ("x" * 5000, "x" * 50_000), ("a@b.example", "wrong")]
)
def test_signing_in_with_nothing_right_says_so(house: House, email: str, password: str) -> None:
    answer = house.client().post("/backoffice/sign-in", data={"email": email, "password": password})
    assert answer.status_code in (422, 429)
    told(answer, email[:20])
    assert not answer.cookies

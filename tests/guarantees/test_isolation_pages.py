"""G9 at the back office: no page and no form shows, counts or changes anything of another site: 404, as if it were not there.

The addresses are those that the application really mounts, so that a new one is attacked from the day it is there.
Seen red by `messages.by_id` without the site, and by `memberships_of` without the account.
"""

import asyncio
import itertools
from pathlib import Path

import pytest
from starlette.routing import Route

from tests.guarantees.house import House
from tests.guarantees.surfaces import Furnished, Pages, addresses, changes, furnish, page_routes, sign_in, tables
from tests.services.recorder import Recorder

pytestmark = pytest.mark.anyio
WORD = "isolatedpagesxyzzy"
# What a form asks for besides its ids: enough that nothing but the site stands in the way.
FIELDS = {
    "reason": "mine now",
    "hours": "1",
    "network": "203.0.113.9",
    "role": "helper",
    "pseudonym": "Mine",
    "mode": "read-only",
    "slow": "30",
    "level": "watch",
}


@pytest.fixture
async def secret(house: House, tmp_path: Path) -> Furnished:
    """A site with one thing of every kind, each with the word in it."""
    return await furnish(house, WORD, tmp_path)


@pytest.fixture
def stranger(house: House, tmp_path: Path) -> tuple[str, Pages]:
    """The manager of another site, signed in."""
    key = house.site("Strangers", "--pace", "off")
    return key, sign_in(house, key, tmp_path)


@pytest.fixture(scope="module")
def routes(tmp_path_factory: pytest.TempPathFactory) -> list[Route]:
    """Every address below a site, from the application itself."""
    return page_routes(tmp_path_factory.mktemp("routes"))


async def ask(pages: Pages, route: Route, address: str) -> tuple[str, int, bytes]:
    """What the address answers, by every method that it has."""
    if "POST" in (route.methods or ()):
        answer = await asyncio.to_thread(pages.post, address, **FIELDS)
    else:
        answer = await asyncio.to_thread(pages.get, address)
    told = answer.content.replace(address.encode(), b"") + str(answer.headers).encode()
    return f"{answer.request.method} {address}", answer.status_code, told


async def test_another_sites_pages_are_not_there(
    house: House, secret: Furnished, stranger: tuple[str, Pages], routes: list[Route]
) -> None:
    before, recorder, tried = tables(house), Recorder(), 0
    for route in routes:
        for address in addresses(route, secret.key, secret.ids):
            what, status, told = await ask(stranger[1], route, address)
            assert status == 404, f"{what}: {status}"
            recorder.add(what, _without_its_ids(told, secret))
            tried += 1
    assert recorder.hits([WORD]) == []
    assert changes(before, tables(house)) == []
    print(f"isolation of pages: n = {tried} addresses of another site, {len(routes)} routes")


async def test_another_sites_ids_at_ones_own_pages_are_not_there(
    house: House, secret: Furnished, stranger: tuple[str, Pages], routes: list[Route]
) -> None:
    key, pages = stranger
    before, recorder, tried = tables(house), Recorder(), 0
    for route in (route for route in routes if len(route.param_convertors) > 1):
        for address in addresses(route, key, secret.ids):
            what, status, told = await ask(pages, route, address)
            assert status == 404, f"{what}: {status}"
            recorder.add(what, _without_its_ids(told, secret))
            tried += 1
    assert recorder.hits([WORD]) == []
    assert changes(before, tables(house)) == []
    print(f"isolation of pages: n = {tried} of one's own addresses with another site's ids")


async def test_ones_own_pages_tell_nothing_of_another_site_whatever_is_asked(
    house: House, secret: Furnished, stranger: tuple[str, Pages], routes: list[Route]
) -> None:
    key, pages = stranger
    before, recorder = tables(house), Recorder()
    plain = [route.path.format(site=key) for route in routes if route.param_convertors.keys() == {"site"}]
    asked = ("after", "around", "search", "before", "message", "visitor")
    for address in [*plain, f"/{key}/rooms/main"]:
        if address.endswith("/live"):
            continue  # a stream without an end; its door is the same as the others'
        for name, value in itertools.product(asked, secret.things):
            answer = await asyncio.to_thread(pages.get, address, **{name: value})
            assert answer.status_code < 500, f"{address}?{name}: {answer.status_code}"
            recorder.add(f"{address}?{name}", _without_its_ids(answer.content, secret))
    retired = await asyncio.to_thread(pages.post, f"/{key}/library/retire", key=secret.entry, reason="mine now")
    assert retired.status_code in (404, 422)
    assert recorder.hits([WORD]) == []
    assert changes(before, tables(house)) == []


async def test_an_account_at_both_sites_sees_each_in_its_own_place(
    house: House, secret: Furnished, stranger: tuple[str, Pages], tmp_path: Path
) -> None:
    """The control: the same search finds the word where it belongs."""
    pages = sign_in(house, secret.key, tmp_path)
    recorder = Recorder()
    for page in ("queue", "log", "rooms", "people", "library", "blocks"):
        recorder.add(page, (await asyncio.to_thread(pages.get, f"/{secret.key}/{page}")).content)
    assert [hit.split(" on ")[1] for hit in recorder.hits([WORD])] == sorted(
        ["queue", "log", "rooms", "people", "library", "blocks"]
    )


def _without_its_ids(told: bytes, secret: Furnished) -> bytes:
    """What was asked is said back in links and fields; that is no news."""
    for one in (secret.key, *itertools.chain(*secret.ids.values())):
        told = told.replace(one.encode(), b"")
    return told

"""The door of the back office: passwords, sessions, rates, and rights that are read at each request."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from sqlalchemy import Connection, select, update

from server.access import Access, Passwords, Refused, SignedIn, new_password
from server.counters import MemoryCounters
from server.errors import DeskError
from server.ids import digest, new_token
from server.models import Account, Role, Side
from server.store import Store, accounts
from server.store.accounts import ApiToken
from server.store.schema import accounts as account_rows
from server.store.schema import api_tokens, sessions
from tests.server.store.people import NOW, make_site

pytestmark = pytest.mark.anyio
PASSWORD = "four plain words here"
HERE = "203.0.113.7"
_MINUTE = 60_000


@dataclass(slots=True)
class Door:
    store: Store
    access: Access
    account: Account
    clock: list[int]
    site_id: int

    async def enter(
        self, password: str = PASSWORD, email: str = "mia@shop.example", at: str = HERE
    ) -> SignedIn | Refused:
        return await self.access.sign_in(email, password, at)

    async def entered(self) -> SignedIn:
        found = await self.enter()
        assert isinstance(found, SignedIn)
        return found


@pytest.fixture
async def door(sqlite_url: str) -> AsyncIterator[Door]:
    store, clock = Store.open(sqlite_url), [NOW]
    passwords = Passwords(memory_kib=1024, rounds=1)
    access = Access(store, MemoryCounters(lambda: clock[0] / 1000), lambda: clock[0], passwords)
    site_id = await store.write(make_site)
    account = await store.write(
        accounts.create_account, "Mia@shop.example", "Mia", await passwords.hashed(PASSWORD), NOW
    )
    await store.write(accounts.set_membership, account.id, site_id, Role.MANAGER, Side.BRAND)
    yield Door(store, access, account, clock, site_id)
    access.close()
    store.close()


async def test_the_right_password_opens_a_session_that_the_database_cannot_hand_out(door: Door):
    entered = await door.entered()

    session = await door.access.session(entered.cookie)

    assert session == entered.session
    assert session.account.email == "mia@shop.example"

    def stored(conn: Connection) -> list[str]:
        return [str(value) for row in conn.execute(select(sessions)) for value in row]

    assert not any(entered.cookie in value for value in await door.store.read(stored))


async def test_a_wrong_password_and_an_unknown_address_read_the_same(door: Door):
    wrong = await door.enter("not the password at all")
    unknown = await door.enter(email="nobody@shop.example")
    beside = await door.enter(PASSWORD + " ")

    assert isinstance(wrong, Refused)
    assert wrong == unknown == beside


class CountedPasswords(Passwords):
    """Real hashing that keeps count: the work is what an onlooker could time."""

    checked: list[str]

    def _verify(self, stored: str, password: str) -> bool:
        self.checked.append(stored)
        return super()._verify(stored, password)


async def test_an_unknown_address_costs_the_same_work_as_a_wrong_password(door: Door):
    passwords = CountedPasswords(memory_kib=1024, rounds=1)
    passwords.checked = []
    access = Access(door.store, MemoryCounters(lambda: 0.0), lambda: NOW, passwords)

    for email in ("mia@shop.example", "nobody@shop.example"):
        await access.sign_in(email, "not the password at all", "203.0.113.1")
    access.close()

    costs = [stored.split("$")[2:4] for stored in passwords.checked]
    assert len(costs) == 2
    assert costs[0] == costs[1]


async def test_a_session_ends_after_half_an_hour_without_a_page(door: Door):
    cookie = (await door.entered()).cookie
    door.clock[0] += 29 * _MINUTE
    assert await door.access.session(cookie) is not None
    door.clock[0] += 29 * _MINUTE
    assert await door.access.session(cookie) is not None

    door.clock[0] += 31 * _MINUTE

    assert await door.access.session(cookie) is None


async def test_a_session_ends_after_twelve_hours_whatever_happens(door: Door):
    cookie = (await door.entered()).cookie
    for _ in range(35):
        door.clock[0] += 20 * _MINUTE
        assert await door.access.session(cookie) is not None

    door.clock[0] += 21 * _MINUTE

    assert await door.access.session(cookie) is None


async def test_each_sign_in_has_a_new_id_and_signing_out_ends_it_on_the_server(door: Door):
    first, second = await door.entered(), await door.entered()
    assert first.cookie != second.cookie
    assert first.session.csrf != second.session.csrf

    await door.access.sign_out(first.cookie)

    assert await door.access.session(first.cookie) is None
    assert await door.access.session(second.cookie) is not None


@pytest.mark.parametrize("cookie", [None, "", "made up", "x" * 5000, "é"])
async def test_a_made_up_cookie_is_nobody(door: Door, cookie: str | None):
    await door.entered()

    assert await door.access.session(cookie) is None


async def test_a_form_needs_the_token_of_its_own_session(door: Door):
    one, other = (await door.entered()).session, (await door.entered()).session

    assert door.access.csrf_matches(one, one.csrf)
    for wrong in (other.csrf, "", None, "é", one.csrf[:-1]):
        assert not door.access.csrf_matches(one, wrong)


async def test_guessing_is_slowed_down_for_one_person_and_one_address(door: Door):
    for _ in range(10):
        assert (await door.enter("not the password at all")).retry_after is None

    guessed = await door.enter(PASSWORD)
    elsewhere = await door.enter(PASSWORD, at="198.51.100.4")

    assert isinstance(guessed, Refused)
    assert guessed.retry_after is not None
    # A stranger cannot lock somebody out: the right password still opens from where nobody guessed.
    assert isinstance(elsewhere, SignedIn)


async def test_guessing_for_many_people_is_slowed_down_by_address(door: Door):
    for number in range(25):
        await door.enter(email=f"person{number}@shop.example")

    refused = await door.enter(email="one-more@shop.example")

    assert isinstance(refused, Refused)
    assert refused.retry_after is not None


async def test_the_addresses_of_one_ipv6_network_are_one_guesser(door: Door):
    for number in range(25):
        await door.enter(email=f"person{number}@shop.example", at=f"2001:db8::{number + 1:x}")

    refused = await door.enter(email="one-more@shop.example", at="2001:db8::ffff")

    assert isinstance(refused, Refused)
    assert refused.retry_after is not None


async def test_a_role_is_read_at_each_request(door: Door):
    entered = await door.entered()

    async def role() -> Role | None:
        actor = await door.access.actor(entered.session.account, "shop", HERE)
        return actor.role if actor else None

    assert await role() is Role.MANAGER
    await door.store.write(accounts.set_membership, door.account.id, door.site_id, Role.READER, Side.BRAND)
    assert await role() is Role.READER
    await door.store.write(accounts.end_membership, door.account.id, door.site_id)
    assert await role() is None
    assert await door.access.actor(entered.session.account, "another", HERE) is None


async def test_a_disabled_account_is_out_at_once(door: Door):
    entered = await door.entered()

    def disable(conn: Connection) -> None:
        conn.execute(update(account_rows).values(disabled_at=NOW))

    await door.store.write(disable)

    assert await door.access.session(entered.cookie) is None
    assert isinstance(await door.enter(), Refused)


async def test_another_password_ends_every_session(door: Door):
    old = await door.entered()
    account = old.session.account
    assert isinstance(await door.access.change_password(account, "not the password", "another plain password"), Refused)

    new = await door.access.change_password(account, PASSWORD, "another plain password")

    assert isinstance(new, SignedIn)
    assert await door.access.session(old.cookie) is None
    assert await door.access.session(new.cookie) is not None
    assert isinstance(await door.enter(), Refused)


@pytest.mark.parametrize("password", ["", "short", "eleven char", "a" * 40, "x" * 201])
async def test_a_weak_password_is_refused_kindly(door: Door, password: str):
    with pytest.raises(DeskError) as refused:
        await door.access.change_password(door.account, PASSWORD, password)

    assert refused.value.code == "invalid"


async def test_a_hash_of_older_cost_is_renewed_at_sign_in(door: Door):
    cheaper = await Passwords(memory_kib=512, rounds=1).hashed(PASSWORD)
    await door.store.write(accounts.set_password, door.account.id, cheaper)

    await door.entered()

    found = await door.store.read(accounts.by_email, "mia@shop.example")
    assert found is not None
    assert "m=1024" in found[1]


async def test_the_cost_of_a_hash_is_that_of_the_recommendations():
    stored = await Passwords().hashed(PASSWORD)

    assert stored.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


async def test_hashing_leaves_the_loop_free(door: Door):
    passwords, longest = Passwords(), [0.0]

    async def watch() -> None:
        while True:
            started = time.perf_counter()
            await asyncio.sleep(0.001)
            longest[0] = max(longest[0], time.perf_counter() - started)

    watching = asyncio.create_task(watch())
    await asyncio.gather(*(passwords.matches(None, "some password") for _ in range(20)))
    watching.cancel()
    passwords.close()

    assert longest[0] < 0.5


async def test_a_token_is_known_by_its_hash_until_it_is_revoked(door: Door):
    secret = new_token()
    made = ApiToken("tok", door.site_id, "shop system", Role.MANAGER, NOW, None)
    await door.store.write(accounts.create_token, digest(secret), made)

    actor = await door.access.token(secret, HERE)
    assert not isinstance(actor, Refused)
    assert (actor.kind, actor.id, actor.role, actor.site_id) == ("token", "tok", Role.MANAGER, door.site_id)

    def stored(conn: Connection) -> list[str]:
        return [str(value) for row in conn.execute(select(api_tokens)) for value in row]

    assert secret not in await door.store.read(stored)
    await door.store.write(accounts.revoke_token, door.site_id, "tok", NOW)
    assert isinstance(await door.access.token(secret, HERE), Refused)


async def test_made_passwords_are_long_and_never_the_same():
    made = {new_password() for _ in range(100)}

    assert len(made) == 100
    assert min(len(password) for password in made) > 30

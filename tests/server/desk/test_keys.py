"""One key or two: who may turn to it, when it is refused, and the share above which a dry run warns."""

import pytest
from sqlalchemy import Connection, update

from server.ids import new_id
from server.models import Act, Actor, Role, Side
from server.models.desk import LogFilter
from server.models.library import How, KeyHolder
from server.models.rehearsal import DryRunRequest
from server.store import accounts
from server.store.accounts import ApiToken
from server.store.schema import accounts as account_rows
from tests.server.desk.house import NOW, House, staff
from tests.server.desk.pact import ZORP, make_pact
from tests.server.desk.test_two_keys import refused

pytestmark = pytest.mark.anyio
WHY = "the contract says so"


async def token(house: House, role: Role, side: Side | None) -> str:
    made = ApiToken(new_id(), house.site_id, f"{side} system", role, NOW, None, side)
    await house.store.write(accounts.create_token, new_id(), made)
    return made.id


async def test_turning_two_keys_on_is_a_decision_and_only_the_command_line_turns_them_off(house: House):
    owner = await staff(house, "olga@brand.example", Role.OWNER)
    await staff(house, "vic@vendor.example", Role.MANAGER, Side.VENDOR)
    house.told.clear()
    on = await house.desk.set_keys(owner, True, WHY)
    assert (on.act, on.after) == (Act.KEYS, {"two_keys": True})
    assert house.site_told()
    assert [line.decision.id for line in await house.desk.log(owner, LogFilter(act=Act.KEYS))] == [on.id]

    assert "already" in (await refused(house.desk.set_keys(owner, True, WHY))).sentence
    assert (await refused(house.desk.set_keys(owner, False, "never mind"))).code == "not_allowed"
    assert (await refused(house.desk.set_keys(house.manager, False, "never mind"))).code == "not_allowed"
    shell = Actor("command", "root", "root", Role.OWNER, house.site_id)
    await house.desk.set_keys(shell, False, "the contract has ended")

    alone = await house.desk.add_entry(house.manager, ZORP, "they say it")
    assert (alone.act, alone.after["keys"]) == (Act.LIBRARY, 1)


async def nobody(_house: House) -> None:
    """No one of the vendor."""


async def a_reader(house: House) -> None:
    await staff(house, "ray@vendor.example", Role.READER, Side.VENDOR)


async def a_token_that_reads(house: House) -> None:
    await token(house, Role.READER, Side.VENDOR)


async def a_token_for_nobody(house: House) -> None:
    await token(house, Role.MANAGER, None)


async def a_token_that_was_revoked(house: House) -> None:
    await house.store.write(accounts.revoke_token, house.site_id, await token(house, Role.MANAGER, Side.VENDOR), NOW)


async def a_manager_whose_account_is_closed(house: House) -> None:
    gone = await staff(house, "vic@vendor.example", Role.MANAGER, Side.VENDOR)
    await house.store.write(_close, gone.id)


def _close(conn: Connection, account_id: str) -> None:
    conn.execute(update(account_rows).where(account_rows.c.id == int(account_id)).values(disabled_at=NOW))


@pytest.mark.parametrize(
    "there",
    [
        nobody, a_reader, a_token_that_reads, a_token_for_nobody, a_token_that_was_revoked,
        a_manager_whose_account_is_closed,
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["account", "command"])
async def test_two_keys_are_refused_while_a_side_has_nobody_who_could_agree(house: House, there, kind: str):
    owner = await staff(house, "olga@brand.example", Role.OWNER)
    asks = owner if kind == "account" else Actor("command", "root", "root", Role.OWNER, house.site_id)
    await there(house)

    no = await refused(house.desk.set_keys(asks, True, WHY))

    assert no.code == "conflict"
    assert "Nobody could agree for the vendor" in no.sentence
    assert "palabre account create EMAIL --role manager --side vendor --site shop" in no.sentence
    alone = await house.desk.add_entry(house.manager, ZORP, "they say it")
    assert alone.act is Act.LIBRARY


@pytest.mark.parametrize("role", [Role.MANAGER, Role.OWNER])
async def test_a_token_that_speaks_for_a_side_is_somebody_of_it(house: House, role: Role):
    owner = await staff(house, "olga@brand.example", Role.OWNER)
    await token(house, role, Side.VENDOR)

    assert (await house.desk.set_keys(owner, True, WHY)).act is Act.KEYS


async def test_the_brand_needs_somebody_too(house: House):
    shell = Actor("command", "root", "root", Role.OWNER, house.site_id)
    await staff(house, "vic@vendor.example", Role.MANAGER, Side.VENDOR)
    await house.store.write(accounts.end_membership, int(house.manager.id), house.site_id)

    assert "Nobody could agree for the brand" in (await refused(house.desk.set_keys(shell, True, WHY))).sentence


async def test_how_the_library_is_agreed_is_read_by_whoever_may_read(house: House):
    reader = await staff(house, "ray@brand.example", Role.READER)
    await token(house, Role.MANAGER, None)
    before = await house.desk.keys(reader)
    assert (before.two_keys, before.waiting, before.warn_share, before.empty) == (False, 0, 0.01, (Side.VENDOR,))

    pact = await make_pact(house)
    await house.desk.add_entry(pact.brand, ZORP, "they say it")
    await house.desk.add_entry(pact.brand, ZORP | {"id": "d"}, "to be thought over", How.DRAFT)

    keys = await house.desk.keys(reader)
    assert (keys.two_keys, keys.waiting, keys.empty) == (True, 1, ())
    assert keys.of(Side.BRAND) == (KeyHolder("Mia", Role.MANAGER, Side.BRAND),)
    assert keys.of(Side.VENDOR) == (KeyHolder("Vic", Role.MANAGER, Side.VENDOR),)
    assert [one for one in keys.holders if one.side is None] == [KeyHolder("None system", Role.MANAGER, None, True)]
    assert keys.others == (KeyHolder("Ray", Role.READER, Side.BRAND),)


async def test_the_share_above_which_dry_runs_warn_is_set_by_an_owner_and_kept_in_the_log(house: House):
    owner = await staff(house, "olga@brand.example", Role.OWNER)
    assert (await refused(house.desk.set_warn_share(house.manager, 0.02, "too many"))).code == "not_allowed"

    done = await house.desk.set_warn_share(owner, 0.025, "too many warnings")

    assert (done.act, done.before, done.after) == (Act.SITE, {"warn_share": 0.01}, {"warn_share": 0.025})
    assert (await house.desk.dry_run(owner, DryRunRequest(ZORP))).warn_above == 0.025
    assert (await house.desk.site(owner)).preferences.retention_days == 365
    assert (await refused(house.desk.set_warn_share(owner, 0.025, "again"))).code == "conflict"


@pytest.mark.parametrize("share", [0, 0.0005, 0.0125, -0.01, 1.001, float("nan"), float("inf")])
async def test_a_share_out_of_bounds_is_refused_with_the_bounds(house: House, share: float):
    owner = await staff(house, "olga@brand.example", Role.OWNER)

    no = await refused(house.desk.set_warn_share(owner, share, "why not"))

    assert (no.code, "from 0.1 % to 100 %" in no.sentence) == ("invalid", True)

"""Shutting out a network or a person: always with a reason and an end, never the house itself."""

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.addresses import BadNetwork, Network, covers, parse_address, parse_network
from server.desk.base import Change, DeskBase, checked_reason
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Block, Decision, NewDecision
from server.models.desk import BlockPreview, BlockRequest
from server.store import blocks, decisions, sites, visitors
from server.store.clock import database_now

LONGEST_HOURS = 8760
_HOUR_MS = 3_600_000
_PREVIEW_MS = 30 * 24 * _HOUR_MS


class Blocks(DeskBase):
    """The acts on blocks."""

    async def block(self, actor: Actor, request: BlockRequest) -> Block:
        """Shut out; open sockets close and nothing of theirs commits after this one. Raises DeskError `invalid`."""
        _check_shape(request)
        reason = checked_reason(request.reason)
        block, change = await self._commit(actor, "block", _block, request, reason, self._proxies)
        await self._tell(change)
        return block

    async def unblock(self, actor: Actor, block_id: str, reason: str = "unblocked") -> Decision:
        """End a block before its time."""
        change = await self._commit(actor, "block", _unblock, block_id, checked_reason(reason))
        return await self._tell(change)

    async def preview_block(self, actor: Actor, network: str) -> BlockPreview:
        """Whom a block would meet, by the last 30 days. Refuses what `block` would refuse."""
        parsed = _network(network, actor, self._proxies)
        return await self._read(actor, _preview, actor.site_id, parsed)

    async def preview_author(self, actor: Actor, message_id: str) -> BlockPreview | None:
        """The same for the address that a message came from; None when that is not known, or no longer kept."""
        address = await self._read(actor, blocks.address_of, actor.site_id, message_id)
        return await self.preview_block(actor, address) if address else None

    async def blocks(self, actor: Actor) -> list[Block]:
        """The blocks of the site, those in force first."""
        return await self._read(actor, blocks.of_site, actor.site_id)


def take_back_block(conn: Connection, decision: Decision, now: int) -> Change:
    """Undo of a block: it ends."""
    sites.touch(conn, decision.site_id)
    block = blocks.by_id(conn, decision.site_id, decision.target)
    if block is None or block.ended_at is not None:
        raise DeskError("conflict", Sentence("This block has ended already."))
    blocks.end(conn, block.id, now)
    return Change(decision, site=True)


def take_back_unblock(conn: Connection, decision: Decision, now: int) -> Change:
    """Undo of an unblock: the block is in force again, until its old end."""
    sites.touch(conn, decision.site_id)
    block = blocks.by_id(conn, decision.site_id, decision.target)
    if block is None or block.ended_at is None or block.until <= now:
        raise DeskError("conflict", Sentence("This block is in force again, or its time is over."))
    blocks.end(conn, block.id, None)
    return Change(decision, site=True)


def _check_shape(request: BlockRequest) -> None:
    if sum(one is not None for one in (request.network, request.visitor, request.message)) != 1:
        raise DeskError("invalid", Sentence("Say whom to block: one of a network, a visitor, or a message."))
    if not 0 < request.hours <= LONGEST_HOURS:
        raise DeskError(
            "invalid", Sentence("A block needs an end: from a part of an hour to {n} hours (a year).", n=LONGEST_HOURS)
        )


def _block(
    conn: Connection, actor: Actor, request: BlockRequest, reason: str, proxies: tuple[Network, ...]
) -> tuple[Block, Change]:
    sites.touch(conn, actor.site_id)
    now, block_id, decision_id = database_now(conn), new_id(), new_id()
    network = _asked_network(conn, actor, request, proxies)
    if request.visitor is not None and visitors.by_id(conn, actor.site_id, request.visitor) is None:
        raise DeskError("not_found", Sentence("There is no such visitor at this site."))
    block = Block(
        id=block_id,
        site_id=actor.site_id,
        network=network,
        visitor_id=request.visitor,
        reason=reason,
        at=now,
        until=now + int(request.hours * _HOUR_MS),
        decision_id=decision_id,
    )
    blocks.insert_block(conn, block)
    # The network stays in its own table: what is kept for ever must not hold an address.
    new = NewDecision(decision_id, Act.BLOCK, "block", block_id, reason, {}, {"until": block.until})
    return block, Change(decisions.record(conn, actor, new, now), site=True)


def _asked_network(conn: Connection, actor: Actor, request: BlockRequest, proxies: tuple[Network, ...]) -> str | None:
    if request.message is None:
        return str(_network(request.network, actor, proxies)) if request.network is not None else None
    address = blocks.address_of(conn, actor.site_id, request.message)
    if address is None:
        raise DeskError(
            "not_found", Sentence("Where this message came from is not known, or no longer kept; block its author.")
        )
    return str(_network(address, actor, proxies))


def _network(text: str, actor: Actor, proxies: tuple[Network, ...]) -> Network:
    try:
        network = parse_network(text, proxies)
    except BadNetwork as problem:
        raise DeskError("invalid", problem.sentence) from None
    if actor.address and covers(network, parse_address(actor.address)):
        raise DeskError("invalid", Sentence("This network holds your own address: you would shut yourself out."))
    return network


def _unblock(conn: Connection, actor: Actor, block_id: str, reason: str) -> Change:
    sites.touch(conn, actor.site_id)
    block = blocks.by_id(conn, actor.site_id, block_id)
    if block is None:
        raise DeskError("not_found", Sentence("There is no such block at this site."))
    if block.ended_at is not None:
        raise DeskError("conflict", Sentence("This block has ended already."))
    now = database_now(conn)
    blocks.end(conn, block_id, now)
    new = NewDecision(new_id(), Act.UNBLOCK, "block", block_id, reason, {"ended_at": None}, {"ended_at": now})
    return Change(decisions.record(conn, actor, new, now), site=True)


def _preview(conn: Connection, site_id: int, network: Network) -> BlockPreview:
    return blocks.preview(conn, site_id, network, database_now(conn) - _PREVIEW_MS)

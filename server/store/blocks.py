"""Blocks as rows, and who would be met by one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from server.addresses import Network, covers, parse_address
from server.models import Block
from server.models.desk import BlockPreview
from server.store.among import one_of
from server.store.schema import blocks, message_addresses, messages, visitors
from server.store.sites import to_block

_NAMES = 8
# A preview looks at so many messages at most: a block that meets more is too wide in any case.
_MOST_MET = 20_000


def insert_block(conn: Connection, block: Block) -> None:
    """Write a block. The caller holds the site's lock (see `sites.touch`)."""
    conn.execute(insert(blocks).values({name: getattr(block, name) for name in Block.__dataclass_fields__}))


def by_id(conn: Connection, site_id: int, block_id: str) -> Block | None:
    """One block of this site, in force or ended."""
    row = conn.execute(select(blocks).where(blocks.c.id == block_id, blocks.c.site_id == site_id)).one_or_none()
    return to_block(row) if row else None


def of_site(conn: Connection, site_id: int, limit: int = 200) -> list[Block]:
    """The blocks of a site: those in force first, then the newest."""
    order = (blocks.c.ended_at.is_not(None), blocks.c.at.desc())
    found = conn.execute(select(blocks).where(blocks.c.site_id == site_id).order_by(*order).limit(limit))
    return [to_block(row) for row in found]


def on_visitor(conn: Connection, site_id: int, visitor_id: str) -> list[Block]:
    """The blocks of a person, newest first."""
    which = (blocks.c.site_id == site_id, blocks.c.visitor_id == visitor_id)
    return [to_block(row) for row in conn.execute(select(blocks).where(*which).order_by(blocks.c.at.desc()))]


def end(conn: Connection, block_id: str, ended_at: int | None) -> None:
    """End a block, or (None) put it back in force."""
    conn.execute(update(blocks).where(blocks.c.id == block_id).values(ended_at=ended_at))


def run_out(conn: Connection, now: int, among: Sequence[str] | None = None) -> list[Block]:
    """Blocks in force whose end has come; `among`: of these alone."""
    over = (blocks.c.ended_at.is_(None), blocks.c.until <= now, one_of(blocks.c.id, among))
    return [to_block(row) for row in conn.execute(select(blocks).where(*over).order_by(blocks.c.site_id).limit(500))]


def address_of(conn: Connection, site_id: int, message_id: str) -> str | None:
    """Where a message came from, while that is still kept."""
    which = (message_addresses.c.message_id == message_id, message_addresses.c.site_id == site_id)
    return conn.scalar(select(message_addresses.c.address).where(*which))


def preview(conn: Connection, site_id: int, network: Network, since: int) -> BlockPreview:
    """Whom a block of this network would meet, by what they wrote since then."""
    met: dict[str, int] = {}
    count = 0
    rows = conn.execute(_wrote_from(site_id, network, since)).all()
    for address, author, at in rows:
        if covers(network, parse_address(address)):
            met[author] = max(met.get(author, 0), at)
            count += 1
    latest = sorted(met, key=lambda author: met[author], reverse=True)[:_NAMES]
    named = conn.execute(select(visitors.c.id, visitors.c.pseudonym).where(visitors.c.id.in_(latest)))
    names = {row.id: row.pseudonym for row in named}
    some = tuple(names[author] for author in latest)
    return BlockPreview(str(network), len(met), count, some, more=len(rows) == _MOST_MET)


def _wrote_from(site_id: int, network: Network, since: int) -> Select[Any]:
    """Who wrote from which address, and when. The common beginning of the addresses narrows the look."""
    came_from = message_addresses.c.address
    here = [message_addresses.c.site_id == site_id, message_addresses.c.at >= since]
    if beginning := common_beginning(network):
        here += [came_from >= beginning, came_from < beginning + "\x7f"]
    return (
        select(came_from, messages.c.author_id, message_addresses.c.at)
        .select_from(message_addresses.join(messages, messages.c.id == message_addresses.c.message_id))
        .where(*here)
        .limit(_MOST_MET)
    )


def common_beginning(network: Network) -> str:
    """The text with which every address of the network begins in its one spelling; may be empty.

    6to4 and NAT64 spellings of an IPv4 address begin otherwise: they are left out of the count, not of the block.
    """
    if network.version == 4:
        whole = network.prefixlen // 8
        octets = str(network.network_address).split(".")[:whole]
        return ".".join(octets) + ("." if 0 < whole < 4 else "")
    groups = network.network_address.exploded.split(":")[: network.prefixlen // 16]
    plain: list[str] = []
    for group in groups:
        if int(group, 16) == 0:  # may be folded into `::`
            break
        plain.append(f"{int(group, 16):x}:")
    return "".join(plain)

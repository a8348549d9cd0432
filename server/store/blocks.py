"""Blocks as rows, and who would be met by one."""

from sqlalchemy import Connection, func, insert, select, update

from server.addresses import Network, covers, parse_address
from server.models import Block
from server.models.desk import BlockPreview
from server.store.schema import blocks, message_addresses, messages, visitors
from server.store.sites import to_block

_NAMES = 8


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


def run_out(conn: Connection, now: int) -> list[Block]:
    """Blocks in force whose end has come."""
    over = (blocks.c.ended_at.is_(None), blocks.c.until <= now)
    return [to_block(row) for row in conn.execute(select(blocks).where(*over).order_by(blocks.c.site_id).limit(500))]


def address_of(conn: Connection, site_id: int, message_id: str) -> str | None:
    """Where a message came from, while that is still kept."""
    which = (message_addresses.c.message_id == message_id, message_addresses.c.site_id == site_id)
    return conn.scalar(select(message_addresses.c.address).where(*which))


def preview(conn: Connection, site_id: int, network: Network, since: int) -> BlockPreview:
    """Whom a block of this network would meet, by what they wrote since then."""
    inside = _inside(conn, site_id, network, since)
    if not inside:
        return BlockPreview(str(network), 0, 0, ())
    wrote = (
        message_addresses.c.site_id == site_id,
        message_addresses.c.address.in_(inside),
        message_addresses.c.at >= since,
    )
    joined = message_addresses.join(messages, messages.c.id == message_addresses.c.message_id)
    people = func.count(messages.c.author_id.distinct())
    count, several = conn.execute(select(func.count(), people).select_from(joined).where(*wrote)).one()
    named = joined.join(visitors, visitors.c.id == messages.c.author_id)
    latest = func.max(message_addresses.c.at).desc()
    names = (
        select(visitors.c.pseudonym)
        .select_from(named)
        .where(*wrote)
        .group_by(visitors.c.id, visitors.c.pseudonym)
        .order_by(latest)
    )
    return BlockPreview(str(network), several, count, tuple(conn.execute(names.limit(_NAMES)).scalars()))


def _inside(conn: Connection, site_id: int, network: Network, since: int) -> list[str]:
    """The addresses known here that lie in the network. The common beginning of their texts narrows the look."""
    here = (message_addresses.c.site_id == site_id, message_addresses.c.at >= since)
    statement = select(message_addresses.c.address).where(*here).distinct()
    if beginning := common_beginning(network):
        statement = statement.where(message_addresses.c.address.startswith(beginning, autoescape=True))
    return [text for text in conn.execute(statement).scalars() if covers(network, parse_address(text))]


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

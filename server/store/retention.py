"""What may not be kept for ever: addresses, each on its site's own clock. And whether anything is over at all."""

from sqlalchemy import Connection, delete, exists, or_, select, update

from server.models import Level
from server.store.schema import audit, blocks, entries, message_addresses, messages, proposals, sites

_BATCH = 5000


def something_is_over(conn: Connection, now: int) -> bool:
    """Whether an expiry or the sealer has anything to do: a few index look-ups, so that an idle second costs no write."""
    waits = or_(
        exists().where(audit.c.position.is_(None)),
        exists().where(blocks.c.ended_at.is_(None), blocks.c.until <= now),
        exists().where(messages.c.aside_until.is_not(None), messages.c.aside_until <= now),
        exists().where(entries.c.state == "agreed", entries.c.expires_at <= now),
        exists().where(proposals.c.state == "proposed", proposals.c.urgent_until <= now),
        exists().where(sites.c.level != Level.NORMAL, sites.c.level_until <= now),
    )
    return bool(conn.scalar(select(waits)))


def forget_addresses(conn: Connection, site_id: int, oldest: int) -> int:
    """Remove where messages older than this came from, five thousand at a time; returns how many."""
    old = (message_addresses.c.site_id == site_id, message_addresses.c.at < oldest)
    some = select(message_addresses.c.message_id).where(*old).limit(_BATCH)
    return conn.execute(delete(message_addresses).where(message_addresses.c.message_id.in_(some))).rowcount


def forget_networks(conn: Connection, site_id: int, ended_before: int) -> int:
    """Empty the networks of blocks that ended before this; returns how many."""
    over = (blocks.c.site_id == site_id, blocks.c.ended_at < ended_before, blocks.c.network.is_not(None))
    return conn.execute(update(blocks).where(*over).values(network=None)).rowcount

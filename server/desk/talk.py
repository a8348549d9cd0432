"""A room as the desk watches it: what visitors see now, or saw around one message."""

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.desk.base import DeskBase
from server.errors import DeskError
from server.models import Actor, Message
from server.store import installations, messages, queue

_SHOWN = 50
_AROUND = 15


class Talk(DeskBase):
    """Reading rooms."""

    async def talk(self, actor: Actor, room: str, around: str | None = None) -> list[Message]:
        """The last published messages of a room (its slug), oldest first; or those around one message, it included."""
        return await self._read(actor, _talk, actor.site_id, room, around)


def _talk(conn: Connection, site_id: int, slug: str, around: str | None) -> list[Message]:
    room = installations.room_of(conn, site_id, slug)
    if room is None:
        raise DeskError("not_found", Sentence("There is no room {slug!r} at this site.", slug=slug))
    middle = messages.by_id(conn, site_id, around) if around else None
    if middle is None or middle.room_id != room.id:
        return messages.latest(conn, room.id, _SHOWN)
    before, after = queue.around(conn, middle, _AROUND)
    return [*before, middle, *after]

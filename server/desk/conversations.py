"""Deleting a whole conversation: what is published of it, and nothing else, so that undo restores exactly that."""

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.desk.base import Change, DeskBase, checked_reason
from server.desk.messages import Target, left, load, snapshot, targets_of
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, FlagState, NewDecision, State
from server.store import cases, decisions, flags, places
from server.store.clock import database_now
from server.store.conversations import published_of
from server.store.places import Standing


class Conversations(DeskBase):
    """The acts on a root message and the replies to it."""

    async def delete_conversation(self, actor: Actor, root_id: str, reason: str) -> Decision:
        """Take down the root and every published reply. What waits in the queue stays there."""
        change = await self._commit(actor, "moderate", _delete, root_id, checked_reason(reason))
        return await self._tell(change)


def _delete(conn: Connection, actor: Actor, root_id: str, reason: str) -> Change:
    targets = _published(conn, actor.site_id, root_id)
    now, decision_id = database_now(conn), new_id()
    to = Standing(State.DELETED, reason, True, None, decision_id)
    gone = places.move_all(conn, [(target.message, to) for target in targets], now)
    people = {message.author_id for message in gone}
    for message in gone:
        people |= flags.close(conn, message.id, FlagState.UPHELD, decision_id, now)
        cases.close_case(conn, message.id, now)
    act, before = Act.DELETE_CONVERSATION, snapshot(targets)
    decision = decisions.record(
        conn, actor, NewDecision(decision_id, act, "conversation", root_id, reason, before, left(gone)), now
    )
    return Change(decision, tuple(gone), frozenset(people))


def _published(conn: Connection, site_id: int, root_id: str) -> list[Target]:
    root = load(conn, site_id, root_id).message
    if root.root_id is not None:
        raise DeskError(
            "not_found", Sentence("This message is a reply; its conversation begins with {id}.", id=root.root_id)
        )
    shown = published_of(conn, root_id)
    if not shown:
        raise DeskError("conflict", Sentence("Nothing of this conversation is published any more."))
    return targets_of(conn, site_id, shown)

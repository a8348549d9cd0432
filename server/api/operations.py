"""What can be asked over HTTP: one table, from which both the routes and docs/openapi.json are made."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from server.api import shapes, views
from server.api.problems import ProblemError
from server.desk import Desk, Replacement
from server.models import Act, Actor, Decision, Role
from server.models.desk import BlockRequest, LevelChange, LogFilter, QueueFilter

MIB = 1024 * 1024
KINDS = ("all", "held", "flagged")


@dataclass(frozen=True, slots=True)
class Call:
    """One request that somebody with a token may make: the parts of its path, its query, its body."""

    actor: Actor
    path: dict[str, str]
    query: dict[str, str]
    body: Any

    def limit(self) -> int:
        """How many to a page: 1 to 200, usually 50."""
        text = self.query.get("limit", "50")
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= 200):
            raise ProblemError(422, "`limit` is a whole number from 1 to 200.")
        return int(text)

    def after(self) -> str | None:
        """The `next` of the page before."""
        return self.query.get("after") or None

    def choice(self, name: str, known: tuple[str, ...]) -> str | None:
        """One of a few words, or nothing."""
        value = self.query.get(name) or None
        if value is not None and value not in known:
            raise ProblemError(422, f"`{name}` is one of {', '.join(known)}.")
        return value


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path. `body` None: it takes none; `largest` in bytes."""

    method: str
    path: str
    summary: str
    run: Callable[[Desk, Call], Awaitable[Struct]]
    answer: type[Struct]
    body: type[Struct] | None = None
    status: int = 200
    largest: int = MIB
    query: dict[str, dict[str, Any]] = field(default_factory=dict)


async def _queue(desk: Desk, call: Call) -> Struct:
    which = QueueFilter(call.choice("kind", KINDS) or "all", call.query.get("room") or None)
    limit = call.limit()
    return views.queue_page(await desk.queue(call.actor, which, call.after(), limit), limit)


async def _publish(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.publish(call.actor, call.path["id"], call.body.reason, call.body.version))


async def _reject(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.reject(call.actor, call.path["id"], call.body.reason, call.body.version))


async def _delete(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.delete(call.actor, call.path["id"], call.body.reason, call.body.version))


async def _restore(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.restore(call.actor, call.path["id"], call.body.reason, call.body.version))


async def _delete_conversation(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.delete_conversation(call.actor, call.path["id"], call.body.reason))


async def _undo(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.undo(call.actor, call.path["id"], call.body.reason))


async def _blocks(desk: Desk, call: Call) -> Struct:
    return views.block_page(await desk.blocks(call.actor))


async def _block(desk: Desk, call: Call) -> Struct:
    asked: shapes.Blocking = call.body
    request = BlockRequest(asked.reason, asked.hours, asked.network, asked.visitor, asked.message)
    return views.blocked(await desk.block(call.actor, request))


async def _unblock(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.unblock(call.actor, call.path["id"]))


async def _library(desk: Desk, call: Call) -> Struct:
    file = await desk.export_library(call.actor)
    library = await desk.library(call.actor)
    return shapes.LibraryShape(file["entries"], list(library.lists))


async def _put_library(desk: Desk, call: Call) -> Struct:
    asked: shapes.PuttingLibrary = call.body
    lists = tuple(asked.lists) if asked.lists is not None else None
    return _decided(await desk.put_library(call.actor, Replacement(asked.entries, asked.reason, lists)))


async def _proposals(desk: Desk, call: Call) -> Struct:
    after, limit = call.after() or "0", call.limit()
    if not (after.isascii() and after.isdigit() and len(after) < 19):
        raise ProblemError(422, "`after` is the `next` of the page before.")
    return views.proposal_page(await desk.proposals(call.actor, int(after), limit), limit)


async def _wish(desk: Desk, call: Call) -> Struct:
    asked: shapes.Proposing = call.body
    who, why, slug = call.actor, asked.reason, asked.list
    if asked.readmit:
        if asked.key is None or asked.entry is not None or slug is not None:
            raise ProblemError(422, "To let an entry count again send its `key`, without an `entry` or a `list`.")
        return _decided(await desk.readmit_entry(who, asked.key, why, asked.how))
    if asked.entry is not None and asked.key is not None:
        done = await desk.change_entry(who, asked.key, asked.entry, why, how=asked.how, list_slug=slug)
    elif asked.entry is not None:
        done = await desk.add_entry(who, asked.entry, why, asked.how, list_slug=slug)
    elif asked.key is not None:
        done = await desk.retire_entry(who, asked.key, why, asked.how, list_slug=slug)
    else:
        raise ProblemError(422, "Send an `entry` to add, a `key` to retire, or both to change that entry.")
    return _decided(done)


async def _propose(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.propose(call.actor, call.path["id"], call.body.reason))


async def _agree(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.agree(call.actor, call.path["id"], call.body.reason, _keys(call)))


async def _decline(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.decline(call.actor, call.path["id"], call.body.reason, _keys(call)))


async def _withdraw(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.withdraw(call.actor, call.path["id"], call.body.reason))


def _keys(call: Call) -> tuple[str, ...] | None:
    return tuple(call.body.keys) if call.body.keys is not None else None


async def _mode(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.set_mode(call.actor, call.path["id"], call.body.mode, call.body.reason))


async def _slow(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.set_slow(call.actor, call.path["id"], call.body.seconds, call.body.reason))


async def _level(desk: Desk, call: Call) -> Struct:
    asked: shapes.SettingLevel = call.body
    return _decided(await desk.set_level(call.actor, LevelChange(asked.level, asked.reason, asked.text, asked.until)))


async def _role(desk: Desk, call: Call) -> Struct:
    return _decided(await desk.set_role(call.actor, call.path["id"], Role(call.body.role), call.body.reason))


async def _log(desk: Desk, call: Call) -> Struct:
    act = call.choice("act", tuple(Act))
    limit = call.limit()
    lines = await desk.log(call.actor, LogFilter(act=Act(act) if act else None), call.after(), limit)
    return views.log_page(lines, limit)


def _decided(decision: Decision) -> shapes.Decided:
    return shapes.Decided(decision.id)


_PAGES: dict[str, dict[str, Any]] = {
    "after": {"type": "string", "description": "The `next` of the page before."},
    "limit": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50},
}
_QUEUE = _PAGES | {
    "kind": {"type": "string", "enum": list(KINDS), "default": "all"},
    "room": {"type": "string", "description": "The slug of a room."},
}
_LOG = _PAGES | {"act": {"type": "string", "enum": [act.value for act in Act]}}

OPERATIONS: tuple[Operation, ...] = (
    Operation("GET", "/queue", "What waits, the most harmful first", _queue, shapes.QueuePage, query=_QUEUE),
    Operation("POST", "/messages/{id}/publish", "Publish, or keep", _publish, shapes.Decided, shapes.Deciding),
    Operation("POST", "/messages/{id}/reject", "Reject a held message", _reject, shapes.Decided, shapes.Deciding),
    Operation("POST", "/messages/{id}/delete", "Take down", _delete, shapes.Decided, shapes.Deciding),
    Operation(
        "POST", "/messages/{id}/restore", "Put back what staff deleted", _restore, shapes.Decided, shapes.Deciding
    ),
    Operation(
        "POST",
        "/conversations/{id}/delete",
        "Take down a root message and all published replies",
        _delete_conversation,
        shapes.Decided,
        shapes.Reasoned,
    ),
    Operation("POST", "/decisions/{id}/undo", "Reverse exactly one decision", _undo, shapes.Decided, shapes.Undoing),
    Operation("GET", "/blocks", "The blocks of the site", _blocks, shapes.BlockPage),
    Operation("POST", "/blocks", "Shut out a network or a person", _block, shapes.Blocked, shapes.Blocking),
    Operation("DELETE", "/blocks/{id}", "End a block", _unblock, shapes.Decided),
    Operation("GET", "/library", "The library as a file", _library, shapes.LibraryShape),
    Operation(
        "PUT",
        "/library",
        "Replace all entries at once, or none; with two keys: propose what differs",
        _put_library,
        shapes.Decided,
        shapes.PuttingLibrary,
        largest=32 * MIB,
    ),
    Operation("GET", "/proposals", "What waits for the other key", _proposals, shapes.ProposalPage, query=_PAGES),
    Operation("POST", "/proposals", "Propose one entry", _wish, shapes.Decided, shapes.Proposing),
    Operation("POST", "/proposals/{id}/propose", "Put drafts forward", _propose, shapes.Decided, shapes.Reasoned),
    Operation("POST", "/proposals/{id}/agree", "Turn the other key", _agree, shapes.Decided, shapes.Answering),
    Operation(
        "POST", "/proposals/{id}/decline", "Say no to the other side", _decline, shapes.Decided, shapes.Answering
    ),
    Operation("POST", "/proposals/{id}/withdraw", "Take one's own back", _withdraw, shapes.Decided, shapes.Reasoned),
    Operation("POST", "/rooms/{id}/mode", "Who may write in a room", _mode, shapes.Decided, shapes.SettingMode),
    Operation("POST", "/rooms/{id}/slow", "The pause in a room", _slow, shapes.Decided, shapes.SettingSlow),
    Operation("POST", "/level", "Raise or end a crisis level", _level, shapes.Decided, shapes.SettingLevel),
    Operation("POST", "/visitors/{id}/role", "A visitor's role", _role, shapes.Decided, shapes.SettingRole),
    Operation("GET", "/log", "Every decision, newest first", _log, shapes.LogPage, query=_LOG),
)

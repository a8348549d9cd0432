"""What can be asked over HTTP: one table, from which both the routes and docs/openapi.json are made."""

from msgspec import Struct

from server.api import shapes, views
from server.api.library import LIBRARY
from server.api.operation import PAGES, Call, Operation
from server.desk import Desk
from server.models import Act, Role
from server.models.desk import BlockRequest, LevelChange, LogFilter, QueueFilter

KINDS = ("all", "held", "flagged")


async def _queue(desk: Desk, call: Call) -> Struct:
    which = QueueFilter(call.choice("kind", KINDS) or "all", call.query.get("room") or None)
    limit = call.limit()
    return views.queue_page(await desk.queue(call.actor, which, call.after(), limit), limit)


async def _publish(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.publish(call.actor, call.path["id"], call.body.reason, call.body.version))


async def _reject(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.reject(call.actor, call.path["id"], call.body.reason, call.body.version))


async def _delete(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.delete(call.actor, call.path["id"], call.body.reason, call.body.version))


async def _restore(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.restore(call.actor, call.path["id"], call.body.reason, call.body.version))


async def _delete_conversation(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.delete_conversation(call.actor, call.path["id"], call.body.reason))


async def _undo(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.undo(call.actor, call.path["id"], call.body.reason))


async def _blocks(desk: Desk, call: Call) -> Struct:
    return views.block_page(await desk.blocks(call.actor))


async def _block(desk: Desk, call: Call) -> Struct:
    asked: shapes.Blocking = call.body
    request = BlockRequest(asked.reason, asked.hours, asked.network, asked.visitor, asked.message)
    return views.blocked(await desk.block(call.actor, request))


async def _unblock(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.unblock(call.actor, call.path["id"]))


async def _mode(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.set_mode(call.actor, call.path["id"], call.body.mode, call.body.reason))


async def _slow(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.set_slow(call.actor, call.path["id"], call.body.seconds, call.body.reason))


async def _level(desk: Desk, call: Call) -> Struct:
    asked: shapes.SettingLevel = call.body
    return views.decided(
        await desk.set_level(call.actor, LevelChange(asked.level, asked.reason, asked.text, asked.until))
    )


async def _role(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.set_role(call.actor, call.path["id"], Role(call.body.role), call.body.reason))


async def _log(desk: Desk, call: Call) -> Struct:
    act = call.choice("act", tuple(Act))
    limit = call.limit()
    lines = await desk.log(call.actor, LogFilter(act=Act(act) if act else None), call.after(), limit)
    return views.log_page(lines, limit)


_QUEUE = PAGES | {
    "kind": {"type": "string", "enum": list(KINDS), "default": "all"},
    "room": {"type": "string", "description": "The slug of a room."},
}
_LOG = PAGES | {"act": {"type": "string", "enum": [act.value for act in Act]}}

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
    *LIBRARY,
    Operation("POST", "/rooms/{id}/mode", "Who may write in a room", _mode, shapes.Decided, shapes.SettingMode),
    Operation("POST", "/rooms/{id}/slow", "The pause in a room", _slow, shapes.Decided, shapes.SettingSlow),
    Operation("POST", "/level", "Raise or end a crisis level", _level, shapes.Decided, shapes.SettingLevel),
    Operation("POST", "/visitors/{id}/role", "A visitor's role", _role, shapes.Decided, shapes.SettingRole),
    Operation("GET", "/log", "Every decision, newest first", _log, shapes.LogPage, query=_LOG),
)

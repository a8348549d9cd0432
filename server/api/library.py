"""What can be asked about the library over HTTP."""

from msgspec import Struct

from server.api import library_shapes, shapes, views
from server.api.operation import MIB, PAGES, Call, Operation
from server.api.problems import ProblemError
from server.desk import Desk, Replacement
from server.models.library import How
from server.models.rehearsal import DryRunsRequest


async def _library(desk: Desk, call: Call) -> Struct:
    file = await desk.export_library(call.actor)
    library = await desk.library(call.actor)
    return library_shapes.LibraryShape(file["entries"], list(library.lists))


async def _put_library(desk: Desk, call: Call) -> Struct:
    asked: library_shapes.PuttingLibrary = call.body
    lists = tuple(asked.lists or ())
    return views.decided(
        await desk.put_library(call.actor, Replacement(asked.entries, asked.reason, lists, how=How(asked.how)))
    )


async def _keys_of(desk: Desk, call: Call) -> Struct:
    return views.keys_shape(await desk.keys(call.actor))


async def _set_keys(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.set_keys(call.actor, call.body.two_keys, call.body.reason))


async def _set_warning(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.set_warn_share(call.actor, call.body.share, call.body.reason))


async def _dry_run(desk: Desk, call: Call) -> Struct:
    asked: library_shapes.Rehearsing = call.body
    runs = await desk.dry_runs(call.actor, DryRunsRequest(asked.entries, asked.last))
    return library_shapes.RehearsalList([views.rehearsal_shape(key, run) for key, run in runs])


async def _precision(desk: Desk, call: Call) -> Struct:
    return views.precision_list(await desk.precision(call.actor, call.body.keys))


async def _preview(desk: Desk, call: Call) -> Struct:
    asked: library_shapes.Pointing = call.body
    return views.rehearsal_shape(asked.key, await desk.preview_apply(call.actor, asked.key, asked.last))


async def _apply(desk: Desk, call: Call) -> Struct:
    asked: library_shapes.Applying = call.body
    return views.applied(await desk.apply_entry(call.actor, asked.key, asked.reason, asked.last))


async def _proposals(desk: Desk, call: Call) -> Struct:
    after, limit = call.after() or "0", call.limit()
    if not (after.isascii() and after.isdigit() and len(after) < 19):
        raise ProblemError(422, "`after` is the `next` of the page before.")
    return views.proposal_page(await desk.proposals(call.actor, int(after), limit), limit)


async def _wish(desk: Desk, call: Call) -> Struct:
    asked: library_shapes.Proposing = call.body
    who, why, slug = call.actor, asked.reason, asked.list
    if asked.readmit:
        if asked.key is None or asked.entry is not None or slug is not None:
            raise ProblemError(422, "To let an entry count again send its `key`, without an `entry` or a `list`.")
        return views.decided(await desk.readmit_entry(who, asked.key, why, asked.how))
    if asked.entry is not None and asked.key is not None:
        done = await desk.change_entry(who, asked.key, asked.entry, why, how=asked.how, list_slug=slug)
    elif asked.entry is not None:
        done = await desk.add_entry(who, asked.entry, why, asked.how, list_slug=slug)
    elif asked.key is not None:
        done = await desk.retire_entry(who, asked.key, why, asked.how, list_slug=slug)
    else:
        raise ProblemError(422, "Send an `entry` to add, a `key` to retire, or both to change that entry.")
    return views.decided(done)


async def _propose(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.propose(call.actor, call.path["id"], call.body.reason))


async def _agree(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.agree(call.actor, call.path["id"], call.body.reason, _keys(call)))


async def _decline(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.decline(call.actor, call.path["id"], call.body.reason, _keys(call)))


async def _withdraw(desk: Desk, call: Call) -> Struct:
    return views.decided(await desk.withdraw(call.actor, call.path["id"], call.body.reason))


def _keys(call: Call) -> tuple[str, ...] | None:
    return tuple(call.body.keys) if call.body.keys is not None else None


LIBRARY: tuple[Operation, ...] = (
    Operation("GET", "/library", "The library as a file", _library, library_shapes.LibraryShape),
    Operation(
        "PUT",
        "/library",
        "Replace all entries at once, or none; with two keys: propose what differs",
        _put_library,
        shapes.Decided,
        library_shapes.PuttingLibrary,
        largest=32 * MIB,
    ),
    Operation("GET", "/library/keys", "How the library is agreed, and by whom", _keys_of, library_shapes.KeysShape),
    Operation("POST", "/library/keys", "One key or two", _set_keys, shapes.Decided, library_shapes.SettingKeys),
    Operation(
        "POST", "/library/warning", "When dry runs warn", _set_warning, shapes.Decided, library_shapes.SettingWarning
    ),
    Operation(
        "POST",
        "/library/dry-run",
        "What entries would have done to the last messages; changes nothing",
        _dry_run,
        library_shapes.RehearsalList,
        library_shapes.Rehearsing,
    ),
    Operation(
        "POST",
        "/library/precision",
        "How right entries were, by what people decided lately",
        _precision,
        library_shapes.PrecisionList,
        library_shapes.Naming,
    ),
    Operation(
        "POST",
        "/library/apply/preview",
        "What applying an entry to what is published would meet; changes nothing",
        _preview,
        library_shapes.RehearsalShape,
        library_shapes.Pointing,
    ),
    Operation(
        "POST",
        "/library/apply",
        "Hold what an entry hits among what is published",
        _apply,
        library_shapes.Applied,
        library_shapes.Applying,
    ),
    Operation(
        "GET", "/proposals", "What waits for the other key", _proposals, library_shapes.ProposalPage, query=PAGES
    ),
    Operation("POST", "/proposals", "Propose one entry", _wish, shapes.Decided, library_shapes.Proposing),
    Operation("POST", "/proposals/{id}/propose", "Put drafts forward", _propose, shapes.Decided, shapes.Reasoned),
    Operation("POST", "/proposals/{id}/agree", "Turn the other key", _agree, shapes.Decided, library_shapes.Answering),
    Operation(
        "POST",
        "/proposals/{id}/decline",
        "Say no to the other side",
        _decline,
        shapes.Decided,
        library_shapes.Answering,
    ),
    Operation("POST", "/proposals/{id}/withdraw", "Take one's own back", _withdraw, shapes.Decided, shapes.Reasoned),
)

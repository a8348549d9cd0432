"""The library as a file, JSON or CSV: out, and in with a look at the difference first; all or nothing."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.responses import Response, StreamingResponse

from backoffice.forms import Form
from backoffice.here import Here
from backoffice.pages.library.common import Attempt, LibraryPages, how_of, onward, shelf_of
from backoffice.pages.library.difference import differing
from backoffice.reasons import needed_reason
from moderation.differences import Differences, differences
from moderation.entry import Entry, entry_to_json, parse_entry
from moderation.library_file import read_library, shown, write_library
from moderation.sentence import Sentence
from server.desk import Replacement
from server.errors import DeskError
from server.models.library import How

_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One entry that the file changes, as in a library file; None: it is not there."""

    key: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would change: the counts, and the first of each. `over`: the ids of what has ended already."""

    added: int
    changed: int
    removed: int
    lines: list[Line]
    over: list[str]


class LibraryFiles(LibraryPages):
    """Handlers of `library/files`, `library/file` and `library/import`."""

    async def show(self, here: Here) -> Response:
        """Export, and the form of the import."""
        return await self._files(here, Attempt(dict(here.query)))

    async def export(self, here: Here) -> Response:
        """The agreed entries as a library file; `format=csv` or JSON."""
        kind = "csv" if here.query.get("format") == "csv" else "json"
        shelf = shelf_of(here.query)
        entries = await self._agreed(here, shelf)
        headers = {"Content-Disposition": f'attachment; filename="library-{here.site.key}.{kind}"'}
        return StreamingResponse(write_library(entries, kind), media_type=_TYPES[kind], headers=headers)

    async def take(self, here: Here, form: Form) -> Response:
        """A look at what would change; or, pressed again, the change itself: with anything wrong in the file, nothing."""
        content = _content(form)
        text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
        attempt = Attempt({**form, "text": text, "file": ""}, "import")
        with attempt.refusals(here.words):
            read = await asyncio.to_thread(_read, content)
            if form.get("do") == "preview":
                return await self._files(here, attempt, await self._differing(here, form, read))
            return await self._put(here, form, read)
        return await self._files(here, attempt)

    async def _differing(self, here: Here, form: Form, read: Sequence[Entry]) -> Preview:
        old = await self._agreed(here, shelf_of(form))
        new = _together(old, read) if _adds(form) else read
        over = [entry.id for entry in read if entry.over(self._house.now())]
        return _preview(await asyncio.to_thread(differences, old, new), over)

    async def _put(self, here: Here, form: Form, read: Sequence[Entry]) -> Response:
        bodies = await asyncio.to_thread(lambda: [entry_to_json(entry) for entry in read])
        how = How.DRAFT if how_of(form) is How.DRAFT else How.NOW
        replacement = Replacement(bodies, needed_reason(form), None, shelf_of(form), how, _adds(form))
        done = await self._desk.put_library(here.actor, replacement)
        waits = here.site.two_keys or how is How.DRAFT
        return onward(here, here.to(f"library/{'proposals' if waits else 'versions'}"), done)

    async def _agreed(self, here: Here, shelf: str | None) -> list[Entry]:
        file = await self._desk.export_library(here.actor, shelf)
        return await asyncio.to_thread(lambda: [parse_entry(body) for body in file["entries"]])

    async def _files(self, here: Here, attempt: Attempt, preview: Preview | None = None) -> Response:
        shelf = await self._shelf(here, shelf_of(attempt.form))
        return self._page(here, "files", attempt, preview=preview, differing=partial(differing, here.words), **shelf)


def _content(form: Form) -> bytes | str:
    """What was pasted, or the chosen file byte for byte, so that one in another coding is told and not garbled."""
    return (
        form.get("text", "")
        if form.get("text", "").strip()
        else form.get("file", "").encode("utf-8", "surrogateescape")
    )


def _read(content: bytes | str) -> tuple[Entry, ...]:
    if not content.strip():
        raise DeskError("invalid", Sentence("Choose a file or paste one."))
    file = read_library(content)
    if file.problems:
        raise DeskError("invalid", shown(file.problems))
    return file.entries


def _adds(form: Form) -> bool:
    """Whether what is there stays; a form that does not say loses nothing."""
    return form.get("mode") != "replace"


def _together(old: Sequence[Entry], new: Sequence[Entry]) -> list[Entry]:
    """What is there, with the file's entries added or in the place of those with the same id."""
    return list({**{entry.id: entry for entry in old}, **{entry.id: entry for entry in new}}.values())


def _preview(found: Differences, over: list[str]) -> Preview:
    lines = [Line(entry.id, None, entry_to_json(entry)) for entry in found.added[:_SHOWN]]
    lines += [Line(one.after.id, entry_to_json(one.before), entry_to_json(one.after)) for one in found.changed[:_SHOWN]]
    lines += [Line(entry.id, entry_to_json(entry), None) for entry in found.removed[:_SHOWN]]
    return Preview(len(found.added), len(found.changed), len(found.removed), lines, over)

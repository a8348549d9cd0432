"""The library: what may not be said here, tried before it is trusted."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from backoffice.flash import Flash, put
from backoffice.forms import Form, Typed
from backoffice.here import Here
from backoffice.house import House
from backoffice.marks import pieces
from backoffice.reasons import prepared, reason_of
from backoffice.why import spans, whys
from moderation.entry import KINDS, MATCHES, OUTCOMES, Entry
from moderation.fold import fold
from moderation.pipeline import Context, Draft, judge
from server.desk import Replacement
from server.errors import DeskError
from server.models import Message, Role, State, StoredFinding
from server.models.desk import Library as Shelf
from server.models.desk import StoredEntry
from server.starter import starter_entries

_SHOWN = 100
_LONGEST_TRY = 2_000
_CATEGORIES = ("insult", "slur", "vulgarity", "sexual", "competitor", "spam", "custom")
_STATUS = {"conflict": 409, "invalid": 422, "not_found": 422, "not_allowed": 403}


class Library:
    """Handlers of the library's addresses."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def show(self, here: Here) -> Response:
        """The entries in force, a search, a try box, and the forms to add and to import."""
        return await self._page(here, {})

    async def add(self, here: Here, form: Form) -> Response:
        """One more entry."""
        try:
            done = await self._house.desk.add_entry(here.actor, _entry(form), _reason(here, form))
        except DeskError as refusal:
            return await self._page(here, form, refusal, "add")
        return _done(here, done.id)

    async def retire(self, here: Here, form: Form) -> Response:
        """Take an entry out of force, here."""
        try:
            done = await self._house.desk.retire_entry(here.actor, form.get("key", ""), _reason(here, form))
        except DeskError as refusal:
            return await self._page(here, form, refusal, "retire")
        return _done(here, done.id)

    async def replace(self, here: Here, form: Form) -> Response:
        """Import: all entries at once, or, with anything wrong in the file, none."""
        try:
            lists = here.site.lists if form.get("keep_lists") else ()
            new = Replacement(_file_entries(here, form), _reason(here, form), lists)
            done = await self._house.desk.put_library(here.actor, new)
        except DeskError as refusal:
            return await self._page(here, form, refusal, "import")
        return _done(here, done.id)

    async def export(self, here: Here) -> Response:
        """The site's own entries as a library file."""
        library = await self._house.desk.export_library(here.actor)
        name = f'attachment; filename="library-{here.site.key}.json"'
        text = json.dumps(library, ensure_ascii=False, indent=1)
        return Response(text, media_type="application/json", headers={"Content-Disposition": name})

    async def _page(self, here: Here, form: Form, refusal: DeskError | None = None, at: str | None = None) -> Response:
        library = await self._house.desk.library(here.actor)
        search = here.query.get("search", "").strip()
        found = [entry for entry in library.entries if _fits(entry, search)]
        tried = here.query.get("try", "")[:_LONGEST_TRY]
        return self._house.renderer.page(
            here,
            "library.html",
            _STATUS[refusal.code] if refusal else 200,
            section="library",
            lists=library.lists,
            entries=found[:_SHOWN],
            found=len(found),
            total=sum(entry.state == "agreed" for entry in library.entries),
            search=search,
            shared=_shared(library, search),
            tried=tried,
            verdict=self._try(here, tried) if tried.strip() else None,
            kinds=[kind for kind in KINDS if kind != "any_link"],
            matches=MATCHES,
            outcomes=OUTCOMES,
            categories=_CATEGORIES,
            prepared=prepared(here.words.language, here.words.language),
            typed=Typed(form),
            at=at,
            problems=refusal.sentence.split("\n") if refusal else [],
        )

    def _try(self, here: Here, text: str) -> dict[str, Any]:
        """What the rules in force say of a text by somebody unknown; nothing is stored."""
        verdict = judge(Draft(text), Context(self._house.now()), here.snapshot.policy)
        findings = [
            StoredFinding(f.check, f.rule, f.category, f.outcome.word, f.start, f.end, f.scope, f.disguise)
            for f in verdict.findings
            if f.check not in ("level", "raid")
        ]
        outcome = max((f.outcome for f in verdict.findings if f.check not in ("level", "raid")), default=None)
        return {
            "outcome": outcome.word if outcome is not None else "publish",
            "pieces": pieces(text, spans(findings)),
            "folded": fold(text),
            "whys": whys(here.words, _as_message(here, text), findings),
        }


def _done(here: Here, decision: str) -> Response:
    response = RedirectResponse(here.to("library"), 303)
    put(response, Flash("library", decision))
    return response


def _reason(here: Here, form: Form) -> str:
    if reason := reason_of(form):
        return reason
    raise DeskError("invalid", here.words.say("reason.missing"))


def _fits(entry: StoredEntry, search: str) -> bool:
    if entry.state != "agreed":
        return False
    wanted = fold(search)
    return not wanted or any(
        wanted in fold(str(text)) for text in (entry.key, entry.body.get("entry", ""), entry.body.get("category", ""))
    )


def _shared(library: Shelf, search: str) -> list[Entry]:
    """What the shared lists in force say of a search: they are too long to be shown whole."""
    wanted, retired = fold(search), {entry.key for entry in library.entries if entry.state == "retired"}
    if not wanted:
        return []
    entries = (entry for name in library.lists for entry in starter_entries(name.removeprefix("starter/")))
    found = (one for one in entries if wanted in fold(one.entry) or search == one.id)
    return [one for one in found if one.id not in retired][:_SHOWN]


def _entry(form: Mapping[str, str]) -> dict[str, Any]:
    """The form as a line of a library file; what is empty takes its default there."""
    names = ("entry", "kind", "match", "accents", "language", "category", "outcome")
    entry: dict[str, Any] = {name: form[name].strip() for name in names if form.get(name, "").strip()}
    if entry.get("kind") != "word":
        entry.pop("match", None)
    if allow := [word.strip() for word in form.get("allow", "").split(",") if word.strip()]:
        entry["allow"] = allow
    return {"id": entry.get("entry", "")} | entry


def _file_entries(here: Here, form: Form) -> list[Any]:
    text = form.get("text", "").strip() or form.get("file", "").strip()
    try:
        read = json.loads(text)
    except ValueError as problem:
        where = f"{problem.lineno}:{problem.colno}" if isinstance(problem, json.JSONDecodeError) else "1"
        raise DeskError("invalid", here.words.say("library.no_json", where=where)) from None
    entries = read.get("entries") if isinstance(read, dict) else read
    if not isinstance(entries, list):
        raise DeskError("invalid", here.words.say("library.no_entries"))
    return entries


def _as_message(here: Here, text: str) -> Message:
    """A text that nobody sent, for what explains findings of messages."""
    return Message("", here.site.id, 0, "", "", "", Role.VISITOR, "", text, None, State.HELD, 0)

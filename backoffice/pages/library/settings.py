"""How the library is agreed: one key or two, who is on which side; and above which share a dry run warns."""

import re

from starlette.responses import Response

from backoffice.forms import Form
from backoffice.here import Here
from backoffice.pages.library.common import Attempt, LibraryPages, onward
from backoffice.pages.library.rehearsal import limit, tenths
from backoffice.reasons import needed_reason
from moderation.sentence import Sentence
from server.errors import DeskError
from server.models import Side

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d{1,6})?)\s*%?", re.ASCII)


class LibrarySettings(LibraryPages):
    """Handlers of `library/settings`."""

    async def show(self, here: Here) -> Response:
        """The state, and to those who may change it the forms."""
        return await self._settings(here, Attempt())

    async def keys(self, here: Here, form: Form) -> Response:
        """From now on the library needs two keys, or one."""
        attempt = Attempt(form, "keys")
        with attempt.refusals(here.words):
            done = await self._desk.set_keys(here.actor, form.get("keys") == "two", needed_reason(form))
            return onward(here, here.to("library/settings"), done)
        return await self._settings(here, attempt)

    async def warning(self, here: Here, form: Form) -> Response:
        """From now on dry runs warn above this share."""
        attempt = Attempt(form, "warning")
        with attempt.refusals(here.words):
            share = share_of(form.get("share", ""))
            done = await self._desk.set_warn_share(here.actor, share, needed_reason(form))
            return onward(here, here.to("library/settings"), done)
        return await self._settings(here, attempt)

    async def _settings(self, here: Here, attempt: Attempt) -> Response:
        keys = await self._desk.keys(here.actor)
        return self._page(
            here,
            "settings",
            attempt,
            keys=keys,
            sides=tuple(Side),
            sideless=[one for one in keys.holders if one.side is None],
            limit=limit(here.words, keys.warn_share),
            share=here.words.decimal(tenths(keys.warn_share)),
        )


def share_of(text: str) -> float:
    """A percentage as people type it, with a comma or a point, as a share. Raises DeskError `invalid`."""
    plain = " ".join(text.split())
    if not (found := _PERCENT.fullmatch(plain)):
        raise DeskError("invalid", Sentence("“{text}” is no percentage: write a figure such as 1 or 0.5.", text=plain))
    return float(found[1].replace(",", ".")) / 100

"""The blocks: who is shut out, why, and until when."""

from starlette.responses import RedirectResponse, Response

from backoffice.flash import Flash, put
from backoffice.forms import Form, Typed
from backoffice.here import Here
from backoffice.house import House
from backoffice.pages.acts import hours_of
from backoffice.reasons import needed_reason, prepared, reason_of
from server.errors import DeskError
from server.models.desk import BlockPreview, BlockRequest

_STATUS = {"conflict": 409, "invalid": 422, "not_found": 404, "not_allowed": 403}


class Blocks:
    """Handlers of the blocks' addresses."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def show(self, here: Here) -> Response:
        """Those in force first; and the form for another, with whom it would hit when a network is named."""
        return await self._page(here, {"network": here.query.get("network", "")})

    async def preview(self, here: Here) -> Response:
        """Whom a block of `network` would hit, as a piece of page."""
        preview, refusal = await self._preview(here, here.query.get("network", ""))
        return self._house.renderer.page(here, "preview_page.html", preview=preview, refusal=refusal)

    async def add(self, here: Here, form: Form) -> Response:
        """Block a network."""
        try:
            asked = BlockRequest(
                needed_reason(form), hours_of(form.get("hours", "")), network=form.get("network", "").strip()
            )
            done = await self._house.desk.block(here.actor, asked)
        except DeskError as refusal:
            return await self._page(here, form, refusal)
        return _done(here, Flash("block", done.decision_id))

    async def end(self, here: Here, form: Form) -> Response:
        """End a block before its time."""
        try:
            reason = reason_of(form) or here.words.say("reason.unblock")
            done = await self._house.desk.unblock(here.actor, here.segment("block"), reason)
        except DeskError as refusal:
            return await self._page(here, {}, refusal)
        return _done(here, Flash("unblock", done.id))

    async def _page(self, here: Here, form: Form, refusal: DeskError | None = None) -> Response:
        now, blocks = self._house.now(), await self._house.desk.blocks(here.actor)
        preview, unfit = await self._preview(here, form.get("network", ""))
        return self._house.renderer.page(
            here,
            "blocks.html",
            _STATUS[refusal.code] if refusal else 200,
            section="blocks",
            active=[block for block in blocks if block.ended_at is None and block.until > now],
            ended=[block for block in blocks if block.ended_at is not None or block.until <= now],
            preview=preview,
            unfit=unfit,
            prepared=prepared(here.words.language, here.words.language),
            typed=Typed(form),
            wrong=here.words.tell(refusal.sentence) if refusal else None,
        )

    async def _preview(self, here: Here, network: str) -> tuple[BlockPreview | None, str | None]:
        """Whom it would hit, or why it cannot be blocked."""
        if not network.strip():
            return None, None
        try:
            return await self._house.desk.preview_block(here.actor, network), None
        except DeskError as refusal:
            return None, here.words.tell(refusal.sentence)


def _done(here: Here, said: Flash) -> Response:
    response = RedirectResponse(here.to("blocks"), 303)
    put(response, said)
    return response

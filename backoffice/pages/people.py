"""The visitors of a site: who they are, what they wrote, and what they may do."""

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from backoffice.flash import Flash, put
from backoffice.forms import Form, Typed
from backoffice.here import Here
from backoffice.house import House
from backoffice.pages.acts import hours_of
from backoffice.reasons import needed_reason, prepared
from moderation.sentence import Sentence
from server.errors import DeskError
from server.models import Role
from server.models.desk import BlockRequest, PeopleFilter

_ROLES = (Role.VISITOR, Role.HELPER, Role.MODERATOR)
_PAGE = 50
_STATUS = {"conflict": 409, "invalid": 422, "not_found": 404, "not_allowed": 403}


class People:
    """Handlers of the people's addresses."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def show(self, here: Here) -> Response:
        """Everybody, the newest first; or by the beginning of a name, or by role."""
        search, role = here.query.get("search", "").strip(), here.query.get("role", "")
        which = PeopleFilter(search, Role(role) if role in _ROLES else None)
        found = await self._house.desk.people(here.actor, which, here.query.get("after"), _PAGE)
        return self._house.renderer.page(
            here,
            "people.html",
            section="people",
            people=found,
            search=search,
            role=which.role.value if which.role else "",
            roles=_ROLES,
            more=found[-1].id if len(found) == _PAGE else None,
        )

    async def person(self, here: Here) -> Response:
        """One person, with the record and the acts."""
        return await self._person(here)

    async def change(self, here: Here, form: Form) -> Response:
        """Another role, another name, or a block."""
        try:
            said = await self._change(here, form)
        except DeskError as refusal:
            return await self._person(here, form, refusal)
        response = RedirectResponse(here.to(f"people/{here.segment('visitor')}"), 303)
        put(response, said)
        return response

    async def _change(self, here: Here, form: Form) -> Flash:
        visitor, reason, desk = here.segment("visitor"), needed_reason(form), self._house.desk
        match here.segment("act"):
            case "role":
                if form.get("role") not in _ROLES:
                    raise DeskError("invalid", Sentence("Choose visitor, helper or moderator."))
                return Flash("role", (await desk.set_role(here.actor, visitor, Role(form["role"]), reason)).id)
            case "rename":
                return Flash("rename", (await desk.rename(here.actor, visitor, form.get("pseudonym", ""), reason)).id)
            case "block":
                asked = BlockRequest(reason, hours_of(form.get("hours", "")), visitor=visitor)
                return Flash("block", (await desk.block(here.actor, asked)).decision_id)
        raise HTTPException(404)

    async def _person(self, here: Here, form: Form | None = None, refusal: DeskError | None = None) -> Response:
        return self._house.renderer.page(
            here,
            "person.html",
            _STATUS[refusal.code] if refusal else 200,
            section="people",
            page=await self._house.desk.person(here.actor, here.segment("visitor")),
            roles=_ROLES,
            prepared=prepared(here.words.language, here.words.language),
            typed=Typed(form or {}),
            at=here.request.path_params.get("act") if refusal else None,
            wrong=here.words.tell(refusal.sentence) if refusal else None,
        )

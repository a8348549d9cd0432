"""Signing in and out, the sites of an account, and the language of the pages."""

from starlette.requests import Request
from starlette.responses import Response

from backoffice import times
from backoffice.door import LANGUAGE_COOKIE, Door, check_origin, onward, visit_of
from backoffice.flash import Flash, put
from backoffice.forms import Form, read_form
from backoffice.here import Visit
from backoffice.house import House
from backoffice.words import LANGUAGES
from server.access import Refused

_A_YEAR = 365 * 24 * 3600


class SignIn:
    """Handlers of the addresses that belong to no site."""

    def __init__(self, house: House, door: Door) -> None:
        self._house = house
        self._door = door

    async def ask(self, request: Request) -> Response:
        """The form."""
        return self._form(visit_of(request), request.query_params)

    async def enter(self, request: Request) -> Response:
        """Check e-mail and password, then lead on to the page that was wanted."""
        check_origin(request)
        form, visit = await read_form(request), visit_of(request)
        email, then = form.get("email", "").strip(), form.get("next", "")
        entered = await self._house.access.sign_in(email, form.get("password", ""), self._door.address(request))
        if isinstance(entered, Refused):
            return self._refused(visit, entered, {"email": email, "next": then})
        response = onward(visit.own(then, f"{visit.base}/"))
        self._door.keep(request, response, entered.cookie)
        return response

    async def leave(self, request: Request) -> Response:
        """End the session here and on the server."""
        check_origin(request)
        session, visit = await self._door.session(request), visit_of(request)
        self._door.check_token(session, await read_form(request))
        await self._house.access.sign_out(self._door.cookie(request))
        response = onward(f"{visit.base}/sign-in")
        self._door.drop(request, response)
        put(response, Flash("signed_out"))
        return response

    async def sites(self, request: Request) -> Response:
        """The sites of the account; with just one, its queue."""
        session, visit = await self._door.session(request), visit_of(request)
        found = await self._house.access.sites(session.account)
        if len(found) == 1:
            return onward(f"{visit.base}/{found[0].site_key}/queue")
        return self._house.renderer.page(visit, "sites.html", sites=found, session=session)

    async def language(self, request: Request) -> Response:
        """Keep the language that was chosen, in this browser."""
        check_origin(request)
        session, form, visit = await self._door.session(request), await read_form(request), visit_of(request)
        self._door.check_token(session, form)
        response = onward(visit.own(form.get("back"), f"{visit.base}/"))
        if (language := form.get("language")) in LANGUAGES:
            response.set_cookie(LANGUAGE_COOKIE, str(language), max_age=_A_YEAR, httponly=True, samesite="lax")
        return response

    def _refused(self, visit: Visit, refused: Refused, typed: Form) -> Response:
        words = visit.words
        if refused.retry_after is None:
            return self._form(visit, typed, words.say("sign_in.wrong"), 422)
        wait = times.span(words, max(round(refused.retry_after), 1))
        return self._form(visit, typed, words.say("sign_in.rate", span=wait), 429)

    def _form(self, visit: Visit, typed: Form, wrong: str | None = None, status: int = 200) -> Response:
        return self._house.renderer.page(
            visit, "sign_in.html", status, next=typed.get("next", ""), email=typed.get("email", ""), wrong=wrong
        )

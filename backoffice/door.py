"""The door: who comes in, by which cookie, and whether a form was really sent from our own page."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from backoffice.forms import LONGEST_FORM, Form, read_form
from backoffice.here import Here, Visit
from backoffice.house import House
from backoffice.words import language_for, words_of
from server.addresses import client_address, covers, parse_address
from server.desk.base import allow
from server.models import Session
from server.roles import may

LANGUAGE_COOKIE = "palabre_language"
_SECURE_COOKIE, PLAIN_COOKIE = "__Host-palabre", "palabre"
_OURS = ("same-origin", "none")

Handler = Callable[[Request], Awaitable[Response]]


class SignInFirst(Exception):
    """Nobody is signed in: the pages ask for it and then lead on."""


class Door:
    """Turns requests into visits, and refuses those that may not come in."""

    def __init__(self, house: House) -> None:
        self._house = house

    def reads(self, handler: Callable[[Here], Awaitable[Response]]) -> Handler:
        """A page of one site, for somebody signed in with a role there."""

        async def handle(request: Request) -> Response:
            return await handler(await self._here(request, await self.session(request)))

        return handle

    def acts(
        self, handler: Callable[[Here, Form], Awaitable[Response]], longest: int = LONGEST_FORM, deed: str = "read"
    ) -> Handler:
        """A form of one site: from our own page, by the session that it was made for.

        Reading it costs the server more than sending it costs them, so who may not do the `deed` is refused before. The
        desk decides again.
        """

        async def handle(request: Request) -> Response:
            check_origin(request)
            session = await self.session(request)
            here = await self._here(request, session)
            allow(here.actor, deed)
            form = await read_form(request, longest)
            self.check_token(session, form)
            return await handler(here, form)

        return handle

    async def session(self, request: Request) -> Session:
        """Who is signed in. Raises `SignInFirst`."""
        session = await self._house.access.session(self.cookie(request))
        if session is None:
            raise SignInFirst
        return session

    def check_token(self, session: Session, form: Form) -> None:
        """Refuse a form that was not made for this session."""
        if not self._house.access.csrf_matches(session, form.get("csrf")):
            raise HTTPException(403)

    def address(self, request: Request) -> str | None:
        """Where the request comes from, behind our own proxies."""
        peer = request.client.host if request.client else None
        forwarded = request.headers.getlist("x-forwarded-for")
        return client_address(peer, forwarded, self._house.proxies) if peer else None

    def cookie(self, request: Request) -> str | None:
        """What a signed-in browser brings."""
        return request.cookies.get(self._cookie_name(request))

    def keep(self, request: Request, response: Response, cookie: str) -> None:
        """Sign this browser in."""
        name, secure = self._cookie_name(request), self._is_secure(request)
        response.set_cookie(name, cookie, path="/", secure=secure, httponly=True, samesite="lax")

    def drop(self, request: Request, response: Response) -> None:
        """Sign this browser out."""
        name, secure = self._cookie_name(request), self._is_secure(request)
        response.delete_cookie(name, path="/", secure=secure, httponly=True, samesite="lax")

    def _cookie_name(self, request: Request) -> str:
        """`__Host-` where browsers keep to it: over https. Plain http is for one's own machine."""
        return _SECURE_COOKIE if self._is_secure(request) else PLAIN_COOKIE

    def _is_secure(self, request: Request) -> bool:
        """Whether the browser speaks https; a proxy of ours tells what it heard."""
        told, peer = request.headers.get("x-forwarded-proto"), request.client
        if told and peer and any(covers(proxy, parse_address(peer.host)) for proxy in self._house.proxies):
            return told.rpartition(",")[2].strip() == "https"
        return request.url.scheme == "https"

    async def _here(self, request: Request, session: Session) -> Here:
        key = request.path_params["site"]
        actor = await self._house.access.actor(session.account, key, self.address(request))
        snapshot = await self._house.sites.by_key(key) if actor else None
        if actor is None or snapshot is None or not may(actor.role, "read"):
            raise HTTPException(404)
        site, waiting = await self._house.desk.site(actor), await self._house.desk.waiting(actor)
        visit = visit_of(request)
        asked = await self._house.desk.awaiting(actor) if site.two_keys else 0
        return Here(request, visit.base, visit.words, session, snapshot, actor, site, waiting, asked)


def visit_of(request: Request) -> Visit:
    """The request in the language of the person."""
    language = language_for(request.cookies.get(LANGUAGE_COOKIE), request.headers.get("accept-language", ""))
    return Visit(request, request.scope["root_path"], words_of(language))


def check_origin(request: Request) -> None:
    """Refuse what another site's page sends. A client that says nothing of its page is none of the browsers at risk."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        ours = site in _OURS
    else:
        ours = origin is None or urlsplit(origin).netloc == request.headers.get("host")
    if not ours:
        raise HTTPException(403)


def onward(address: str) -> Response:
    """After a form: a page, by GET."""
    return RedirectResponse(address, 303)

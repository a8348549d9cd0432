"""The demo's own door in front of the chat: personas by path, and links that sign the staff in."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from backoffice.door import PLAIN_COOKIE
from server.app import House
from server.demo.personas import COOKIE, PersonaAddresses
from server.demo.staff import STAFF
from server.store import accounts

_UNKNOWN = (
    "Nobody of this name signs in here. A demo that an older version made does not know everybody: "
    "start it with an empty folder (--data), and they are all there."
)


class DemoGate:
    """Everything of the chat, and `/demo/sign-in/NAME?next=PATH` beside it."""

    def __init__(self, chat: ASGIApp, house: House) -> None:
        self._house = house
        self._chat = PersonaAddresses(chat)
        self._own = Starlette(routes=[Route("/demo/sign-in/{name}", self._sign_in)])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, one socket, or the life of the process."""
        ours = scope["type"] == "http" and scope["path"].startswith("/demo/")
        await (self._own if ours else self._chat)(scope, receive, send)

    async def _sign_in(self, request: Request) -> Response:
        name = request.path_params["name"]
        member = STAFF.get(name)
        found = await self._house.store.read(accounts.by_email, member.email) if member else None
        if found is None:
            return Response(_UNKNOWN, status_code=404)
        signed_in = await self._house.access.open(found[0])
        answer = RedirectResponse(_inside(request.query_params.get("next", "")), status_code=303)
        answer.set_cookie(PLAIN_COOKIE, signed_in.cookie, httponly=True, samesite="lax", path="/")
        answer.set_cookie(COOKIE, name, httponly=True, samesite="lax", path="/")
        return answer


def _inside(path: str) -> str:
    """A page of the back office; never another place."""
    return path if path.startswith("/backoffice/") and "//" not in path and "\\" not in path else "/backoffice/"

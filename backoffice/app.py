"""The back office as one mounted application, with its own headers and its own pages for what goes wrong."""

from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from backoffice.door import SignInFirst, onward, visit_of
from backoffice.headers import SafeHeaders
from backoffice.house import House
from backoffice.live import Live
from backoffice.routes import all_routes
from server.errors import ChatError, DeskError

_STATUS = {"not_found": 404, "not_allowed": 403, "conflict": 409, "invalid": 422}
_TOLD = (400, 403, 404, 405, 413)


class BackOffice:
    """The pages of the staff.

    `office = BackOffice(House(desk, access, sites, bus, now))`; put `office.mount` among the routes of the application,
    beside the socket and the REST side (it answers below `/backoffice`), and call `office.close()` when the server is
    about to stop: it ends the live streams, which would otherwise outlast any waiting.
    """

    def __init__(self, house: House) -> None:
        self._renderer = house.renderer
        self._live = Live(house.bus)
        app = Starlette(
            routes=all_routes(house, self._live),
            middleware=[Middleware(SafeHeaders)],
            exception_handlers={
                SignInFirst: self._sign_in_first,
                DeskError: self._refused,
                ChatError: self._unavailable,
                HTTPException: self._http,
                500: self._broken,
            },
        )
        self.mount = Mount("/backoffice", app=app)

    def close(self) -> None:
        """End the live streams."""
        self._live.close()

    async def _sign_in_first(self, request: Request, _error: Exception) -> Response:
        visit = visit_of(request)
        then = (
            f"?next={quote(visit.address, safe='')}"
            if request.method == "GET" and request.url.path != f"{visit.base}/"
            else ""
        )
        return onward(f"{visit.base}/sign-in{then}")

    async def _refused(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, DeskError)
        if error.code in ("conflict", "invalid"):
            return self._problem(
                request, _STATUS[error.code], "problem.conflict", visit_of(request).words.tell(error.sentence)
            )
        key = "problem.404" if error.code == "not_found" else "problem.not_allowed"
        return self._problem(request, _STATUS[error.code], key)

    async def _unavailable(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, ChatError)
        if error.code != "unavailable":
            raise error
        return self._problem(request, 503, "problem.503")

    async def _http(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        return self._problem(request, status, f"problem.{status if status in _TOLD else 404}")

    async def _broken(self, request: Request, _error: Exception) -> Response:
        return self._problem(request, 500, "problem.500")

    def _problem(self, request: Request, status: int, key: str, sentence: str | None = None) -> Response:
        visit = visit_of(request)
        return self._renderer.page(
            visit,
            "problem.html",
            status,
            title=visit.words.say(key),
            sentence=sentence or visit.words.say(f"{key}_more"),
            back=_back(request, visit.base),
        )


def _back(request: Request, base: str) -> str:
    """The queue of the site that the address names, if it names one."""
    rest = request.url.path.removeprefix(base).strip("/").split("/")
    return f"{base}/{rest[0]}/queue" if len(rest) > 1 else f"{base}/"

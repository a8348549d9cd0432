"""The widget's files, packed once at the start and kept in memory, plain and gzipped."""

import gzip
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.http.pack import LOADER, pack

FOLDER = Path(__file__).parents[2] / "widget"
# The loader's address never changes, and neither does the app's: five minutes, then asked again by its mark.
_KEPT = "public, max-age=300, stale-while-revalidate=86400"
_TYPE = "text/javascript; charset=utf-8"


def widget_routes(folder: Path = FOLDER) -> list[Route]:
    """`/widget.js` and `/widget/…`."""
    files = {_address(name): _File(body) for name, body in pack(folder).items()}
    return [Route(address, file.answer, methods=["GET"]) for address, file in files.items()]


def _address(name: str) -> str:
    return f"/{LOADER}" if name == LOADER else f"/widget/{name}"


class _File:
    def __init__(self, body: bytes) -> None:
        self._plain = body
        self._small = gzip.compress(body, 9, mtime=0)
        self._headers = {
            "cache-control": _KEPT,
            "etag": f'"{sha256(body).hexdigest()[:20]}"',
            "vary": "accept-encoding",
            "x-content-type-options": "nosniff",
            # The brand's page is another origin: it may load and import these files, and nothing else of ours.
            "access-control-allow-origin": "*",
            "cross-origin-resource-policy": "cross-origin",
        }

    async def answer(self, request: Request) -> Response:
        """The file, or 304 for who has it."""
        if self._headers["etag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=self._headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(self._small, headers={**self._headers, "content-encoding": "gzip"}, media_type=_TYPE)
        return Response(self._plain, headers=self._headers, media_type=_TYPE)

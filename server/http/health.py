"""Whether this process can serve, for load balancers and people; and its figures, where they are wanted."""

import asyncio

import prometheus_client
from sqlalchemy import Connection, text
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.errors import ChatError
from server.store import Store

_PATIENCE_S = 2.0


def health_routes(store: Store, *, metrics: bool) -> list[Route]:
    """`/health`, and `/metrics` where it is switched on."""

    async def health(request: Request) -> Response:
        try:
            async with asyncio.timeout(_PATIENCE_S):
                await store.read(_answers)
        except (ChatError, TimeoutError):
            return JSONResponse({"status": "unavailable", "database": "does not answer"}, 503, _UNKEPT)
        return JSONResponse({"status": "ok"}, headers=_UNKEPT)

    async def figures(request: Request) -> Response:
        return Response(prometheus_client.generate_latest(), media_type=prometheus_client.CONTENT_TYPE_LATEST)

    return [Route("/health", health)] + ([Route("/metrics", figures)] if metrics else [])


_UNKEPT = {"cache-control": "no-store", "x-content-type-options": "nosniff"}


def _answers(conn: Connection) -> None:
    conn.execute(text("SELECT 1"))

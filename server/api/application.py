"""The REST contract as an ASGI application, to be mounted at /v1/api: token, body, operation, answer."""

import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from server.access import Access, Refused
from server.addresses import Network, client_address
from server.api.openapi import document
from server.api.operation import Call, Operation
from server.api.operations import OPERATIONS
from server.api.problems import ProblemError, problem_of, problem_response
from server.counters import Counters, Rate
from server.desk import Desk
from server.models import Actor

_log = logging.getLogger("palabre.api")
_RATE = Rate(2000, 10.0)
_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_KEPT_BACK = {"cache-control": "no-store", "x-content-type-options": "nosniff"}


@dataclass(frozen=True, slots=True)
class ApiParts:
    """What the contract leans on; `proxies` are believed about addresses."""

    desk: Desk
    access: Access
    counters: Counters
    proxies: tuple[Network, ...] = ()


def api_application(parts: ApiParts) -> Starlette:
    """Every operation of the table, and its description at `/openapi.json`."""
    paths = dict.fromkeys(operation.path for operation in OPERATIONS)
    routes = [_route(parts, [one for one in OPERATIONS if one.path == path]) for path in paths]
    described = msgspec.json.encode(document())

    async def openapi(_: Request) -> Response:
        return Response(described, media_type="application/json")

    handlers: dict[Any, Callable[[Request, Exception], Awaitable[Response]]] = {
        HTTPException: _unrouted,
        Exception: _failed,
    }
    return Starlette(routes=[*routes, Route("/openapi.json", openapi)], exception_handlers=handlers)


def _route(parts: ApiParts, operations: list[Operation]) -> Route:
    by_method = {operation.method: operation for operation in operations}

    async def endpoint(request: Request) -> Response:
        try:
            return await _answer(parts, by_method["GET" if request.method == "HEAD" else request.method], request)
        except Exception as error:
            problem = problem_of(error)
            if problem.status == 500:
                raise
            return problem_response(problem)

    return Route(operations[0].path, endpoint, methods=list(by_method))


async def _answer(parts: ApiParts, operation: Operation, request: Request) -> Response:
    actor = await _actor(parts, request)
    wait = await parts.counters.take(f"api:{actor.id}", _RATE)
    if wait > 0:
        raise ProblemError(429, "This token asks too fast.", wait)
    path = {name: _known_id(value) for name, value in request.path_params.items()}
    body = await _body(operation, request) if operation.body else None
    query = {name: _plain(value) for name, value in request.query_params.items()}
    done = await operation.run(parts.desk, Call(actor, path, query, body))
    return Response(msgspec.json.encode(done), operation.status, _KEPT_BACK, "application/json")


async def _actor(parts: ApiParts, request: Request) -> Actor:
    """Who holds the token. A cookie is no answer here: what a browser sends by itself must not act."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise ProblemError(401, "Send an API token: Authorization: Bearer TOKEN. `palabre token create` makes one.")
    found = await parts.access.token(token.strip(), _address(parts, request))
    if isinstance(found, Refused):
        status = 401 if found.retry_after is None else 429
        raise ProblemError(status, found.sentence, found.retry_after)
    return found


def _address(parts: ApiParts, request: Request) -> str | None:
    if request.client is None:
        return None
    try:
        return client_address(request.client.host, request.headers.getlist("x-forwarded-for"), parts.proxies)
    except ValueError:
        return None


def _known_id(text: str) -> str:
    """An id that could be one of ours; anything else is not found, without asking the database."""
    if not _ID.fullmatch(text):
        raise ProblemError(404, "There is no such thing at this site.")
    return text


def _plain(text: str) -> str:
    if len(text) > 200 or not text.isprintable():
        raise ProblemError(422, "A part of the query cannot be read.")
    return text


async def _body(operation: Operation, request: Request) -> Any:
    assert operation.body is not None
    raw = await _bounded(request, operation.largest)
    if not raw and operation.path.endswith("/undo"):
        raw = b"{}"
    elif request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise ProblemError(415, "Send JSON: Content-Type: application/json.")
    try:
        return msgspec.json.decode(raw, type=operation.body)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProblemError(422, f"The body cannot be used: {error}.") from None


async def _bounded(request: Request, largest: int) -> bytes:
    """The body, read no further than it may be long."""
    sentence = f"The body may have {largest} bytes."
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > largest:
        raise ProblemError(413, sentence)
    parts, size = [], 0
    try:
        async for part in request.stream():
            parts.append(part)
            size += len(part)
            if size > largest:
                raise ProblemError(413, sentence)
    except ClientDisconnect:
        raise ProblemError(400, "The body broke off.") from None
    return b"".join(parts)


async def _unrouted(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = "There is nothing at this address." if status == 404 else "This method does not exist here."
    response = problem_response(ProblemError(status, detail))
    if isinstance(error, HTTPException) and error.headers:
        response.headers.update(error.headers)
    return response


async def _failed(request: Request, error: Exception) -> Response:
    _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return problem_response(problem_of(error))

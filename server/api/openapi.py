"""docs/openapi.json, made from the table of operations and the types that the code uses.

`python -m server.api.openapi > docs/openapi.json` writes it anew; a test says when that is due.
"""

import json
import re
import sys
from typing import Any

import msgspec

from server.api.operation import Operation
from server.api.operations import OPERATIONS
from server.api.shapes import Problem

_REFUSALS = {
    401: "No token, or one that is not known here.",
    403: "The token's role does not allow this.",
    404: "There is no such thing at the token's site.",
    409: "Stale, decided or undone already; the detail says by whom.",
    413: "The body is too large.",
    415: "The body is not JSON.",
    422: "The body or the query cannot be used.",
    429: "Too fast; Retry-After says when to try again.",
    503: "The database does not answer; nothing was changed.",
}
_COMPONENTS = "#/components/schemas/{name}"


def document() -> dict[str, Any]:
    """The OpenAPI 3.1 document."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Palabre",
            "version": "1",
            "description": "The desk of one site. The token says which: what is not of that site does not exist.",
        },
        "servers": [{"url": "/v1/api"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(operation: Operation) -> dict[str, Any]:
    found: dict[str, Any] = {
        "operationId": _name(operation),
        "summary": operation.summary,
        "parameters": [*_path_parameters(operation), *_query_parameters(operation)],
        "responses": {str(operation.status): _response("Done.", operation.answer, "application/json")}
        | {str(status): _response(what, Problem, "application/problem+json") for status, what in _refusals(operation)},
    }
    if operation.body is not None:
        found["requestBody"] = {
            "required": not operation.path.endswith("/undo"),
            "content": {"application/json": {"schema": _reference(operation.body)}},
        }
    return found


def _refusals(operation: Operation) -> list[tuple[int, str]]:
    bodiless = {413, 415} if operation.body is None else set()
    return [(status, what) for status, what in _REFUSALS.items() if status not in bodiless]


def _name(operation: Operation) -> str:
    words = re.findall(r"[a-z]+", operation.path.replace("{id}", ""))
    return "_".join([operation.method.lower(), *words])


def _path_parameters(operation: Operation) -> list[dict[str, Any]]:
    if "{id}" not in operation.path:
        return []
    schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,40}$"}
    return [{"name": "id", "in": "path", "required": True, "schema": schema}]


def _query_parameters(operation: Operation) -> list[dict[str, Any]]:
    return [{"name": name, "in": "query", "schema": schema} for name, schema in operation.query.items()]


def _response(what: str, kind: type[msgspec.Struct], media: str) -> dict[str, Any]:
    return {"description": what, "content": {media: {"schema": _reference(kind)}}}


def _reference(kind: type[msgspec.Struct]) -> dict[str, str]:
    return {"$ref": _COMPONENTS.format(name=kind.__name__)}


def _schemas() -> dict[str, Any]:
    kinds = {operation.answer for operation in OPERATIONS} | {Problem}
    kinds |= {operation.body for operation in OPERATIONS if operation.body is not None}
    ordered = sorted(kinds, key=lambda kind: kind.__name__)
    _, components = msgspec.json.schema_components(ordered, ref_template=_COMPONENTS)
    return dict(sorted(components.items()))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(document(), indent=1, ensure_ascii=False) + "\n")

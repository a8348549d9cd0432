"""Every refusal as a problem document (RFC 9457)."""

import msgspec
from starlette.responses import Response

from server.api.shapes import Problem
from server.errors import ChatError, DeskError

_TITLES = {
    400: "Bad request",
    401: "Not signed in",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    409: "Conflict",
    413: "Too large",
    415: "Unsupported media type",
    422: "Invalid",
    429: "Too many requests",
    500: "Internal error",
    503: "Unavailable",
}
_STATUS = {"not_found": 404, "not_allowed": 403, "conflict": 409, "invalid": 422}


class ProblemError(Exception):
    """A request that cannot be answered; `detail` says how to mend it, `retry_after` is in seconds."""

    def __init__(self, status: int, detail: str, retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.retry_after = retry_after


def problem_of(error: Exception) -> ProblemError:
    """What a use case's refusal is over HTTP."""
    if isinstance(error, ProblemError):
        return error
    if isinstance(error, DeskError):
        return ProblemError(_STATUS[error.code], str(error))
    if isinstance(error, ChatError) and error.code == "unavailable":
        return ProblemError(
            503,
            "The database does not answer: as far as we know nothing was changed. Look before you repeat it.",
            error.retry_after or 2,
        )
    return ProblemError(500, "Something went wrong here; nothing was changed.")


def problem_response(problem: ProblemError) -> Response:
    """The document, with the headers that belong to its status."""
    title = _TITLES.get(problem.status, "Error")
    kind = f"urn:palabre:problem:{title.lower().replace(' ', '-')}"
    body = Problem(kind, title, problem.status, problem.detail)
    headers = {"cache-control": "no-store", "x-content-type-options": "nosniff"}
    if problem.status == 401:
        headers["www-authenticate"] = 'Bearer realm="palabre"'
    if problem.retry_after is not None:
        body = msgspec.structs.replace(body, retry_after=problem.retry_after)
        headers["retry-after"] = str(max(1, round(problem.retry_after)))
    return Response(msgspec.json.encode(body), problem.status, headers, "application/problem+json")

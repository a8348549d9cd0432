"""What happened, said once on the next page: a word of the catalogue and the decision that can be undone.

The cookie carries names only, never a text: whoever could plant one could at most repeat a sentence of ours.
"""

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "palabre_flash"
_SHAPE = re.compile(r"([a-z_]{1,40})(?:~([A-Za-z0-9_-]{1,40}))?")


@dataclass(frozen=True, slots=True)
class Flash:
    """`word` is a key under `flash.` of the catalogue; `decision` what Undo would reverse."""

    word: str
    decision: str | None = None


def put(response: Response, flash: Flash) -> None:
    """Say this on the next page."""
    value = f"{flash.word}~{flash.decision}" if flash.decision else flash.word
    response.set_cookie(COOKIE, value, max_age=60, httponly=True, samesite="lax")


def look(request: Request) -> Flash | None:
    """What is to be said now; anything that is none of ours is nothing."""
    match = _SHAPE.fullmatch(request.cookies.get(COOKIE, ""))
    return Flash(match[1], match[2]) if match else None


def take(response: Response) -> None:
    """It has been said."""
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")

"""What a person typed: forms as browsers send them, read once, with a limit."""

import asyncio
from collections.abc import Mapping
from email.message import Message
from email.parser import BytesHeaderParser
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

LONGEST_FORM = 64 * 1024
LONGEST_FILE = 32 * 1024 * 1024
_MOST_FIELDS = 200
_LONGEST_HEAD = 1024

Form = Mapping[str, str]


class Typed(dict[str, str]):
    """What was typed, to be shown again: a field that was not there is empty."""

    def __missing__(self, _field: str) -> str:
        return ""


async def read_form(request: Request, longest: int = LONGEST_FORM) -> Form:
    """The fields of a form, a file's as its text. Raises HTTPException 413 (too long) or 400 (no form).

    Only a form that can hold a file may be `longest` bytes; it is taken apart beside the event loop, and in few steps, as
    one step of a thread can hold everybody up too: 32 MB of escapes (`%41`) did so for seconds, and come no more.
    """
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        return await asyncio.to_thread(_parts, kind, await _body(request, longest))
    return _pairs(await _body(request, LONGEST_FORM))


async def _body(request: Request, longest: int) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > longest:
            raise HTTPException(413)
    return bytes(body)


def _pairs(body: bytes) -> Form:
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as problem:
        raise HTTPException(400) from problem


def _parts(kind: str, body: bytes) -> Form:
    boundary = _head(f"Content-Type: {kind}".encode("latin-1", "replace")).get_boundary()
    if boundary is None:
        raise HTTPException(400)
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary.encode("latin-1", "replace"), _MOST_FIELDS + 2)
    if len(pieces) > _MOST_FIELDS + 2:
        raise HTTPException(400)
    fields: dict[str, str] = {}
    for piece in pieces[1:]:
        lines, _, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        head = _head(lines)
        name = head.get_param("name", header="content-disposition")
        if isinstance(name, str):
            # A file keeps its bytes, so that one in another coding is told and not garbled; only its reader undoes this.
            kept = "surrogateescape" if head.get_filename() is not None and name == "file" else "replace"
            fields[name] = content.decode("utf-8", kept)
    return fields


def _head(lines: bytes) -> Message:
    """The header lines of a form or of one of its fields."""
    if len(lines) > _LONGEST_HEAD:
        raise HTTPException(400)
    return BytesHeaderParser().parsebytes(lines)

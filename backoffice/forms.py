"""What a person typed: forms as browsers send them, read once, with a limit."""

from collections.abc import Mapping
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

LONGEST_FORM = 64 * 1024
LONGEST_FILE = 32 * 1024 * 1024

Form = Mapping[str, str]


class Typed(dict[str, str]):
    """What was typed, to be shown again: a field that was not there is empty."""

    def __missing__(self, _field: str) -> str:
        return ""


async def read_form(request: Request, longest: int = LONGEST_FORM) -> Form:
    """The fields of a form, a file's as its text. Raises HTTPException 413 (too long) or 400 (no form)."""
    body = await _body(request, longest)
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        return _parts(kind, body)
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=200))
    except ValueError as problem:
        raise HTTPException(400) from problem


async def _body(request: Request, longest: int) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > longest:
            raise HTTPException(413)
    return bytes(body)


def _parts(kind: str, body: bytes) -> Form:
    head = f"Content-Type: {kind}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=HTTP).parsebytes(head + body)
    if not message.is_multipart():
        raise HTTPException(400)
    fields: dict[str, str] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes):
            # A file keeps its bytes, so that one in another coding is told and not garbled; only its reader undoes this.
            kept = "surrogateescape" if part.get_filename() is not None and name == "file" else "replace"
            fields[name] = content.decode("utf-8", kept)
    return fields

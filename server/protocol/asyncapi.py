"""The WebSocket contract as an AsyncAPI 3 document, made from the records that the code itself reads and writes.

`python -m server.protocol.asyncapi > docs/asyncapi.json` renews the file; a test says when that is due.
"""

import json
import sys
from collections.abc import Iterable
from typing import Any

import msgspec

from server.protocol.commands import COMMANDS
from server.protocol.events import EVENTS

_ABOUT = (
    "One flat JSON object with `type` in each text frame, at most 16 KiB inbound. `Origin` must be one of the site's. "
    "The first command is `hello`, within 10 s. Every other command may carry a `cid` and is then answered by `ack` or "
    "`error` with it. Unknown fields are ignored on both sides. Close codes 4000 (idle), 4008 (rate), 4009 (too slow) and "
    "1012 (restart) come back; 4500 (malformed), 4501 (no hello), 4503 (blocked) and 4504 (origin or site refused) do not."
)


def document() -> dict[str, Any]:
    """The whole document."""
    _, components = msgspec.json.schema_components([*COMMANDS, *EVENTS], ref_template="#/components/schemas/{name}")
    # By class: `typing` and `history` are words of both sides.
    messages = {record.__name__: _message(record) for record in (*COMMANDS, *EVENTS)}
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Palabre, the visitors' socket", "version": "1.0.0", "description": _ABOUT},
        "defaultContentType": "application/json",
        "channels": {"socket": {"address": "/v1/socket", "messages": _references("components/messages", messages)}},
        "operations": {
            "command": _operation("receive", COMMANDS, "What a visitor may say."),
            "event": _operation("send", EVENTS, "What the server says."),
        },
        "components": {"messages": messages, "schemas": components},
    }


def _message(record: type[msgspec.Struct]) -> dict[str, Any]:
    return {
        "name": _tag(record),
        "summary": " ".join((record.__doc__ or "").split()),
        "payload": {"$ref": f"#/components/schemas/{record.__name__}"},
    }


def _operation(action: str, records: Iterable[type[msgspec.Struct]], summary: str) -> dict[str, Any]:
    messages = [{"$ref": f"#/channels/socket/messages/{record.__name__}"} for record in records]
    return {"action": action, "channel": {"$ref": "#/channels/socket"}, "summary": summary, "messages": messages}


def _references(place: str, names: Iterable[str]) -> dict[str, Any]:
    return {name: {"$ref": f"#/{place}/{name}"} for name in names}


def _tag(record: type[msgspec.Struct]) -> str:
    return str(record.__struct_config__.tag)


def as_text() -> str:
    """The document as it is kept in `docs/asyncapi.json`."""
    return json.dumps(document(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(as_text())

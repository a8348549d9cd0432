"""The five people whose part one can take in the demo, each at a documentation address of their own (RFC 5737).

The chat is reached as `/as/NAME/…`: the prefix is taken off and the connection gets that persona's address, so that
blocking one is real and blocking oneself is refused. The back office keeps the persona in a cookie.
"""

from collections.abc import MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

from server.demo.brand import Persona

COOKIE = "demo_persona"

PERSONAS = (
    Persona("ines", "visitor", {"fr": "Inès, visiteuse", "en": "Inès, a visitor"}, "203.0.113.11"),
    Persona("malo", "visitor", {"fr": "Malo, visiteur", "en": "Malo, a visitor"}, "203.0.113.42"),
    Persona(
        "nadia", "moderator", {"fr": "Nadia, modératrice bénévole", "en": "Nadia, volunteer moderator"}, "198.51.100.7"
    ),
    Persona(
        "camille", "manager", {"fr": "Camille, community manager", "en": "Camille, community manager"}, "198.51.100.20"
    ),
    Persona(
        "gwendal",
        "vendor",
        {"fr": "Gwendal, du prestataire Guettelune", "en": "Gwendal, of the vendor Guettelune"},
        "198.51.100.33",
    ),
)
BY_NAME = {persona.name: persona for persona in PERSONAS}


class PersonaAddresses:
    """ASGI middleware of the demo only: it believes what anybody writes in the path."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the connection on, from the persona's address if it names one."""
        if scope["type"] in ("http", "websocket"):
            scope = _as_persona(scope)
        await self._app(scope, receive, send)


def _as_persona(scope: Scope) -> MutableMapping[str, Any]:
    name, path = _prefix(scope["path"])
    persona = BY_NAME.get(name or _cookie(scope))
    if persona is None:
        return scope
    port = (scope.get("client") or ("", 0))[1]
    return {**scope, "path": path, "raw_path": path.encode(), "client": (persona.address, port)}


def _prefix(path: str) -> tuple[str, str]:
    """`/as/malo/v1/socket` is malo's `/v1/socket`."""
    parts = path.split("/", 3)
    if len(parts) == 4 and parts[1] == "as" and parts[2] in BY_NAME:
        return parts[2], f"/{parts[3]}"
    return "", path


def _cookie(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"cookie":
            try:
                found = SimpleCookie(value.decode("latin-1")).get(COOKIE)
            except CookieError:
                return ""
            return found.value if found else ""
    return ""

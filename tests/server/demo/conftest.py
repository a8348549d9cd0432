"""The demo brand's site, really served, with five people one can be."""

import threading
import time
from collections.abc import Iterator

import httpx
import pytest
import uvicorn

from server.demo.brand import BrandOptions, Persona, brand_app

CHAT = "http://127.0.0.1:9"
QUEUE, DAY = f"{CHAT}/as/camille/queue", f"{CHAT}/as/camille/day"
PROPOSALS = f"{CHAT}/as/gwen/proposals"
DESK = {"queue": QUEUE, "day": DAY}


def _label(fr: str, en: str) -> dict[str, str]:
    return {"fr": fr, "en": en}


PEOPLE = (
    Persona("lise", "visitor", _label("Lise, visiteuse", "Lise, visitor"), "203.0.113.21"),
    Persona("tom", "visitor", _label("Tom, visiteur", "Tom, visitor"), "203.0.113.58"),
    Persona("nadia", "moderator", _label("Nadia, modératrice", "Nadia, moderator"), "198.51.100.7"),
    Persona("camille", "manager", _label("Camille, responsable", "Camille, manager"), "198.51.100.30", DESK),
    Persona("gwen", "vendor", _label("Gwen, prestataire", "Gwen, vendor"), "198.51.100.33", {"proposals": PROPOSALS}),
)


def identity(persona: str) -> str | None:
    return 'signed."nadia"' if persona == "nadia" else None


OPTIONS = BrandOptions(CHAT, "site-key", f"{CHAT}/back-office", PEOPLE, identity, simulated=True)


@pytest.fixture(scope="session")
def brand_url() -> Iterator[str]:
    """Where a real uvicorn serves the brand; its port is free and its own."""
    server = uvicorn.Server(uvicorn.Config(brand_app(OPTIONS), host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def brand(brand_url: str) -> Iterator[httpx.Client]:
    """One customer's browser without JavaScript: keeps cookies, follows redirects."""
    with httpx.Client(base_url=brand_url, follow_redirects=True) as client:
        yield client

"""`palabre demo`: a brand one could believe in, its chat, and five people whose part one can take."""

import argparse
import asyncio
import contextlib
import os
import random
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import uvicorn
from joserfc import jwt
from joserfc.jwk import OctKey

from server.app import Application, House, now
from server.cli.logs import set_up_logs
from server.cli.serve import listen, serve_application
from server.demo.brand import BrandOptions, Persona, brand_app
from server.demo.gate import DemoGate
from server.demo.install import install_at
from server.demo.lively import Lively
from server.demo.personas import PERSONAS
from server.demo.seed import MODERATOR_SUBJECT
from server.demo.staff import STAFF
from server.models import Side, Site
from server.settings import Settings, SettingsError, read_settings

_IDENTITY_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the two sites of the demo are."""

    chat: str
    brand: str


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser("demo", help="show the product at work", description=__doc__)
    parser.add_argument("--port", help="port of the chat; the brand's site takes the next one (default: 8000 or free)")
    parser.add_argument("--data", metavar="DIR", default=".data", help="where the demo keeps its database (.data)")
    parser.add_argument("--lively", action="store_true", help="an evening of simulated traffic, labelled as such")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serves the demo until told to stop."""
    folder = Path(arguments.data)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"The folder {folder} cannot be made: {error.strerror}; choose another --data.") from None
    database = folder.absolute() / "demo.sqlite3"
    options = {"port": arguments.port, "database": f"sqlite:///{database}", "redis": "", "log_level": "warning"}
    settings = read_settings(os.environ, options)
    set_up_logs(settings.log_level)
    chat_socket, brand_socket = _sockets(settings, chosen=arguments.port is not None)
    places = _Places(_origin(chat_socket), _origin(brand_socket))
    origins = (places.brand, places.brand.replace("127.0.0.1", "localhost"))
    site = install_at(database, origins, now())
    application = Application(House(settings))
    brand = brand_app(_brand_options(site, places, simulated=arguments.lively))
    beside = _Beside(application.house, site.id, brand, brand_socket, lively=arguments.lively)
    application.house.add_work(beside.run)
    house = application.house
    serve_application(DemoGate(application, house), chat_socket, _announcer(site, places), house.office.close)
    return 0


def _sockets(settings: Settings, *, chosen: bool) -> tuple[socket.socket, socket.socket]:
    """Two neighbouring ports; when nobody chose and the usual ones are taken, any two free ones."""
    try:
        first = listen(settings, shared=False)
    except SettingsError:
        if chosen:
            raise
        first = listen(replace(settings, port=0), shared=False)
    port = first.getsockname()[1]
    try:
        return first, listen(replace(settings, port=port + 1), shared=False)
    except SettingsError:
        return first, listen(replace(settings, port=0), shared=False)


def _origin(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://{host}:{port}"


def _brand_options(site: Site, places: _Places, *, simulated: bool) -> BrandOptions:
    def identity(persona: str) -> str | None:
        return _identity(site, persona)

    office = f"{places.chat}/backoffice/{site.key}"
    return BrandOptions(
        chat_origin=places.chat,
        site_key=site.key,
        back_office_url=_sign_in(places, "camille", f"/backoffice/{site.key}/queue"),
        personas=[_with_links(persona, places, office.removeprefix(places.chat)) for persona in PERSONAS],
        identity=identity,
        simulated=simulated,
    )


def _with_links(persona: Persona, places: _Places, office: str) -> Persona:
    if persona.name not in STAFF:
        return persona
    links = {"queue": f"{office}/queue", "day": f"{office}/log", "proposals": f"{office}/library/proposals"}
    return replace(persona, links={name: _sign_in(places, persona.name, path) for name, path in links.items()})


def _sign_in(places: _Places, name: str, path: str) -> str:
    # A browser keeps one desk open for each host name: by another one, both sides are signed in side by side.
    chat = places.chat.replace("127.0.0.1", "localhost") if STAFF[name].side is Side.VENDOR else places.chat
    return f"{chat}/demo/sign-in/{name}?next={path}"


def _identity(site: Site, persona: str) -> str | None:
    """The brand vouches for its member Nadia; everybody else is a stranger."""
    if persona != "nadia":
        return None
    issued = int(time.time())
    claims = {
        "sub": MODERATOR_SUBJECT,
        "name": "Nadia",
        "aud": site.key,
        "iat": issued,
        "exp": issued + _IDENTITY_SECONDS,
    }
    return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(site.identity_secret))


@dataclass(slots=True)
class _Beside:
    """What runs beside the chat on its loop: the brand's own site, and the simulated evening."""

    house: House
    site_id: int
    brand: Callable[..., Any]
    listener: socket.socket
    lively: bool

    async def run(self) -> None:
        """Until it is cancelled."""
        server = _Quiet(uvicorn.Config(self.brand, log_config=None, access_log=False, lifespan="off"))
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(server.serve([self.listener]))
            if self.lively:
                evening = Lively(self.house.chat, self.house.sites, self.site_id, random.Random())
                tasks.create_task(evening.play())


class _Quiet(uvicorn.Server):
    """A second server on the same loop: the first one listens to signals."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """None of our own."""
        yield


def _announcer(site: Site, places: _Places) -> Callable[[], None]:
    def announce() -> None:
        lines = [
            "",
            f"  The brand's site                  {places.brand}/          (in English: {places.brand}/en/)",
            *(f"  {persona.label['en']:<33} {_link(persona, site, places)}" for persona in PERSONAS),
            "",
            "  The one script tag of a page with the chat:",
            f'  <script src="{places.chat}/widget.js" data-site="{site.key}" async></script>',
            "",
            "  Stop with Ctrl+C; the same command brings everything back as it was.",
        ]
        print("\n".join(lines), flush=True)

    return announce


def _link(persona: Persona, site: Site, places: _Places) -> str:
    if persona.name in STAFF:
        page = "library/proposals" if persona.role == "vendor" else "queue"
        return _sign_in(places, persona.name, f"/backoffice/{site.key}/{page}")
    return f"{places.brand}/?persona={persona.name}"

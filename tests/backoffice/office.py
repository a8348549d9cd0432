"""A site with visitors who write and staff who sign in, on a running server."""

import contextlib
import io
import itertools
import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from server.cli.main import main
from tests.services.palabre import PalabreServer

PASSWORD = "four plain words here"
_numbers = itertools.count()


class Visitor:
    """One person in the widget, played through the contract's socket."""

    def __init__(self, office: "Office", pseudonym: str, address: str) -> None:
        self._stay = contextlib.ExitStack()
        line = connect(
            office.server.socket_url,
            origin=Origin(office.server.url),
            subprotocols=[Subprotocol("palabre.v1")],
            additional_headers={"X-Forwarded-For": address},
            proxy=None,
        )
        self._socket = self._stay.enter_context(line)
        self._say("hello", site=office.key, lang="en")
        self.id = json.loads(self._socket.recv(5))["visitor"]["id"]
        self.ask("profile", pseudonym=pseudonym)
        self._say("join", room="main")

    def write(self, text: str, **fields: Any) -> str:
        """Sends a message; its id."""
        return str(self.ask("send", room="main", text=text, **fields)["message"]["id"])

    def flag(self, message: str, reason: str, note: str = "") -> None:
        self.ask("flag", message=message, reason=reason, note=note)

    def hears(self, kind: str, **fields: Any) -> dict[str, Any]:
        """The next frame of this kind with these fields; raises TimeoutError after five seconds of silence."""
        while True:
            frame: dict[str, Any] = json.loads(self._socket.recv(5))
            if frame["type"] == kind and all(frame.get(name) == value for name, value in fields.items()):
                return frame

    def leave(self) -> None:
        self._stay.close()

    def _say(self, kind: str, **fields: Any) -> None:
        self._socket.send(json.dumps({"type": kind, **fields}))

    def ask(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Sends a command and returns its ack."""
        cid = f"office-{next(_numbers)}"
        self._say(kind, cid=cid, **fields)
        while True:
            frame: dict[str, Any] = json.loads(self._socket.recv(5))
            if frame.get("cid") == cid:
                assert frame["type"] == "ack", frame
                return frame


class Office:
    """The back office of one site. Accounts are made with `PASSWORD`."""

    def __init__(self, server: PalabreServer, folder: Path) -> None:
        self.server = server
        self.password_file = folder / "password"
        self.password_file.write_text(PASSWORD)
        self.visitors: list[Visitor] = []
        self.key = self.site("Brand")
        self.account("camille", "Camille")

    @property
    def url(self) -> str:
        """The pages of this site."""
        return f"{self.server.url}/backoffice/{self.key}"

    def site(self, name: str) -> str:
        """Another site on the same server; its key."""
        words = ("--origin", self.server.url, "--languages", "en,fr", "--pace", "off")
        return self._run("site", "create", name, *words).splitlines()[-1]

    def account(self, who: str, name: str, role: str = "manager", site: str | None = None) -> str:
        """Makes an account of this office, or of another site; its e-mail."""
        words = ("--name", name, "--role", role, "--site", site or self.key, "--password-file", str(self.password_file))
        self._run("account", "create", self.email(who), *words)
        return self.email(who)

    def vendor(self, who: str, name: str) -> str:
        """A manager who speaks for the vendor when the library is agreed; their e-mail."""
        words = ("--role", "manager", "--side", "vendor", "--password-file", str(self.password_file))
        self._run("account", "create", self.email(who), "--name", name, "--site", self.key, *words)
        return self.email(who)

    def token(self, name: str) -> str:
        """An API token of a manager that speaks for no side."""
        return self._run("token", "create", "--role", "manager", "--name", name, "--site", self.key).splitlines()[-1]

    def two_keys(self) -> None:
        """From now on this site’s library needs both sides: make the vendor’s people first."""
        self._run("site", "keys", "two", "--reason", "Agreed at the opening.", "--site", self.key)

    def one_key(self) -> None:
        """From now on one side decides alone, again."""
        self._run("site", "keys", "one", "--reason", "The contract has ended.", "--site", self.key)

    def email(self, who: str) -> str:
        """Accounts belong to a server, so each office names its own."""
        return f"{who}@{self.key}.example"

    def _run(self, *words: str) -> str:
        """The command in this process: starting another for each takes longer than what is tested."""
        said = io.StringIO()
        with contextlib.redirect_stdout(said), ThreadPoolExecutor(1) as thread:
            code = thread.submit(main, [*words, "--database", self.server.database]).result()
        assert code == 0, said.getvalue()
        return said.getvalue().strip()

    def visitor(self, pseudonym: str, address: str = "203.0.113.7") -> Visitor:
        self.visitors.append(Visitor(self, pseudonym, address))
        return self.visitors[-1]

    def held(self, text: str = "you are such a c0nnard", pseudonym: str = "Titi") -> str:
        """A message that waits because of the library; its id."""
        return self.visitor(pseudonym).write(text)

    def close(self) -> None:
        for visitor in self.visitors:
            visitor.leave()


class Staff:
    """Somebody at the pages with a browser that runs no scripts: gets, and posts forms as they stand on the page."""

    def __init__(self, office: Office, who: str = "camille", language: str = "en") -> None:
        self.office = office
        # An address of one's own: too many people who sign in from one are slowed down.
        place = f"198.18.{next(_numbers) % 250}.{next(_numbers) % 250}"
        headers = {"Accept-Language": language, "X-Forwarded-For": place}
        self.browser = httpx.Client(base_url=office.server.url, follow_redirects=True, headers=headers)
        fields = {"email": office.email(who), "password": PASSWORD, "next": f"/backoffice/{office.key}/queue"}
        self.page = self.browser.post("/backoffice/sign-in", data=fields)
        assert self.page.status_code == 200, self.page.text

    def get(self, page: str) -> httpx.Response:
        """A page of the site, below its key."""
        self.page = self.browser.get(f"/backoffice/{self.office.key}/{page}")
        return self.page

    def post(self, page: str, fields: dict[str, str] | None = None, **headers: str) -> httpx.Response:
        """A form of the page that was read last: its token, and its case's version, come along."""
        found = {name: self.hidden(name) for name in ("csrf", "version") if self.hidden(name)}
        address = f"/backoffice/{self.office.key}/{page}"
        self.page = self.browser.post(address, data={**found, **(fields or {})}, headers=headers)
        return self.page

    def decide(self, message: str, act: str, reason: str = "Because.", **fields: str) -> httpx.Response:
        """Opens the case and acts on it."""
        self.get(f"queue/{message}")
        return self.post(f"messages/{message}/{act}", {"reason": reason, **fields})

    def hidden(self, name: str) -> str:
        """A hidden field of the page that was read last."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page.text)
        return found[1] if found else ""

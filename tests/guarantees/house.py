"""A served house to attack: sites, visitors at addresses of their own, the desk's tokens, and the database's own truth."""

import itertools
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from typing import Any, Concatenate, ParamSpec, TypeVar

import httpx
from sqlalchemy import Connection, text

from server.cli.main import main
from server.models import Role
from server.store.engine import open_engines
from server.store.sites import touch
from tests.services.palabre import PalabreServer
from tests.services.talker import Door, Talker

P = ParamSpec("P")
T = TypeVar("T")
_addresses = itertools.count(1)
BELIEVE_US = ("--proxies", "127.0.0.1/32")


def fresh_address() -> str:
    """An address of documentation that nobody had before, in a /64 of its own."""
    number = next(_addresses)
    return f"2001:db8:{number >> 16:x}:{number & 0xFFFF:x}::1"


@dataclass(frozen=True, slots=True)
class Brand:
    """One site of the house."""

    key: str
    door: Door
    desk: "Desk"

    async def enter(self, **hello: Any) -> Talker:
        """Somebody new, at an address of their own unless told otherwise, before any room."""
        return await self.door.enter(**{"address": fresh_address(), **hello})

    async def join(self, room: str = "main", **hello: Any) -> Talker:
        """Somebody new in a room."""
        talker = await self.enter(**hello)
        await talker.join(room)
        return talker


@dataclass(frozen=True, slots=True)
class Desk:
    """The REST contract with the token of a manager (or of nobody)."""

    client: httpx.Client

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.client.get(f"/v1/api{path}", **options)

    def post(self, path: str, **body: Any) -> httpx.Response:
        return self.client.post(f"/v1/api{path}", json=body)

    def act(self, path: str, **body: Any) -> dict[str, Any]:
        """Posts with a reason and returns the answer, which must be a success."""
        answer = self.post(path, **{"reason": "as agreed", **body})
        assert answer.is_success, f"{path} answered {answer.status_code}: {answer.text}"
        found: dict[str, Any] = answer.json()
        return found

    def cases(self) -> list[dict[str, Any]]:
        """The whole queue."""
        found: list[dict[str, Any]] = []
        after = ""
        while True:
            answer = self.get("/queue", params={"limit": 100, **({"after": after} if after else {})})
            assert answer.status_code == 200, answer.text
            page = answer.json()
            found += page["cases"]
            after = page.get("next") or ""
            if not after or not page["cases"]:
                return found


@dataclass(slots=True)
class House:
    """A running server and what an owner does to it."""

    server: PalabreServer
    _clients: list[httpx.Client] = field(default_factory=list)

    def brand(self, name: str = "Brand", *options: str) -> Brand:
        """A site with an open room `main`, entered from the server's own origin, and its manager's token."""
        key = self.site(name, *options)
        return Brand(key, Door.of(self.server, key), self.desk(key))

    def site(self, name: str, *options: str, origin: str | None = None) -> str:
        """The key of a new site."""
        return self.run("site", "create", name, "--origin", origin or self.server.url, *options).splitlines()[-1]

    def run(self, *words: str) -> str:
        """`palabre WORDS… --database OURS` in this process, which has imported everything already; what it printed."""
        with ThreadPoolExecutor(1) as elsewhere, redirect_stdout(StringIO()) as printed:
            code = elsewhere.submit(main, [*words, "--database", self.server.database]).result()
        assert code == 0, f"palabre {' '.join(words)} ended with {code}"
        return printed.getvalue()

    def desk(self, key: str, role: str = "manager") -> Desk:
        """The REST contract with a fresh token."""
        token = self.run("token", "create", "--role", role, "--site", key).splitlines()[-1]
        return Desk(self.client({"Authorization": f"Bearer {token}"}))

    def client(self, headers: dict[str, str] | None = None) -> httpx.Client:
        self._clients.append(httpx.Client(base_url=self.server.url, headers=headers, timeout=20))
        return self._clients[-1]

    def change(self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`fn(conn, …)` in a transaction of ours, beside the server: what another process of the house would do."""
        engines = open_engines(self.server.database)
        try:
            with engines.write.begin() as connection:
                return fn(connection, *args, **kwargs)
        finally:
            engines.dispose()

    def rows(self, statement: str, **values: Any) -> Sequence[Any]:
        """What the database says."""
        engines = open_engines(self.server.database)
        try:
            with engines.read.begin() as connection:
                return connection.execute(text(statement), values).all()
        finally:
            engines.dispose()

    def give_role(self, talker: Talker, role: Role) -> None:
        """Makes a visitor, who has done something already, a helper, a moderator …"""
        self.change(_give_role, talker.welcome["visitor"]["id"], role)

    def close(self) -> None:
        for client in self._clients:
            client.close()


def _give_role(conn: Connection, visitor_id: str, role: Role) -> None:
    values = {"role": role.value, "id": visitor_id}
    done = conn.execute(text("UPDATE visitors SET role = :role WHERE id = :id RETURNING site_id"), values)
    touch(conn, done.scalar_one())

"""What a house keeps and shows: its tables, to see that nothing changed, and its pages, for somebody signed in."""

import asyncio
import itertools
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx
from sqlalchemy import select
from starlette.routing import Route

from server.app import House as Parts
from server.settings import Settings
from server.store.engine import open_engines
from server.store.schema import metadata
from tests.guarantees.house import Brand, House, fresh_address

PASSWORD = "four plain words here"
# What moves by itself: the sealer's work, and when somebody was last seen.
_MOVES = {"audit_heads"}
_MOVING_COLUMNS = {"position", "previous", "hash", "seen_at", "expires_at"}
_numbers = itertools.count(1)

# The acts that stand in the addresses of a case, and of a person.
ACTS = ["publish", "reject", "delete", "restore", "delete_conversation", "block_address", "block_visitor"]
CHANGES = ["role", "rename", "block"]

Tables = Mapping[str, list[str]]


def tables(house: House) -> Tables:
    """Every row of every table, without what moves by itself."""
    engines = open_engines(house.server.database)
    try:
        with engines.read.begin() as connection:
            found = {}
            for table in metadata.sorted_tables:
                if table.name not in _MOVES:
                    kept = [column for column in table.columns if column.name not in _MOVING_COLUMNS]
                    found[table.name] = sorted(str(tuple(row)) for row in connection.execute(select(*kept)))
            return found
    finally:
        engines.dispose()


def changes(before: Tables, after: Tables) -> list[str]:
    """Each row that came or went."""
    return [
        f"{sign} {name}: {row}"
        for name in before
        for sign, one, other in (("-", before, after), ("+", after, before))
        for row in set(one[name]) - set(other[name])
    ]


class Written:
    """Whether anybody has committed anything since it was asked last: quicker than to read every table."""

    def __init__(self, house: House) -> None:
        self._connection = sqlite3.connect(house.server.database.removeprefix("sqlite:///"), check_same_thread=False)
        self._version = 0

    def anything(self) -> bool:
        before, self._version = self._version, self._connection.execute("PRAGMA data_version").fetchone()[0]
        return before != self._version

    def close(self) -> None:
        self._connection.close()


@dataclass(frozen=True, slots=True)
class Pages:
    """The back office, for somebody with a role at one site. Addresses begin below `/backoffice`."""

    client: httpx.Client
    csrf: str

    def get(self, path: str, **query: str) -> httpx.Response:
        return self.client.get(f"/backoffice{path}", params=query)

    def post(self, path: str, **fields: str) -> httpx.Response:
        """A form as our own page would send it."""
        return self.client.post(f"/backoffice{path}", data={"csrf": self.csrf, **fields})


def sign_in(house: House, key: str, folder: Path, role: str = "manager") -> Pages:
    """Makes an account with a role at a site and signs it in."""
    email, file = f"staff-{next(_numbers)}@{key}.example", folder / "password"
    file.write_text(PASSWORD)
    house.run("account", "create", email, "--role", role, "--site", key, "--password-file", str(file))
    client = house.client({"Accept-Language": "en", "X-Forwarded-For": fresh_address()})
    entered = client.post("/backoffice/sign-in", data={"email": email, "password": PASSWORD})
    assert entered.status_code == 303, entered.text
    page = client.get(f"/backoffice/{key}/queue")
    found = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert found is not None, page.text
    return Pages(client, found[1])


@dataclass(frozen=True, slots=True)
class Furnished:
    """A site with one thing of every kind, each with a word in it that stands nowhere else."""

    key: str
    brand: Brand
    ids: dict[str, list[str]]
    entry: str

    @property
    def things(self) -> list[str]:
        """The ids that nobody else may read."""
        return [*itertools.chain(*(self.ids[kind] for kind in ("message", "decision", "visitor", "block")))]


async def furnish(house: House, word: str, folder: Path) -> Furnished:
    """Makes one, with a manager of its own."""
    brand = house.brand(f"Brand {word}", "--pace", "off")
    house.run("room", "create", f"{word}-room", "--name", word, "--site", brand.key)
    sign_in(house, brand.key, folder)
    entry = {"id": f"{word}-entry", "entry": f"zorp{word}", "kind": "word", "category": "insult", "outcome": "hold"}
    assert brand.desk.client.put("/v1/api/library", json={"entries": [entry]}).is_success
    anna, boris = await brand.join(), await brand.join()
    await anna.ask("profile", pseudonym=f"A {word}")
    sent = [await anna.send(f"{text} {word}") for text in ("all may read this", f"zorp{word}", "soon gone")]
    published, held, gone = (answer["message"]["id"] for answer in sent)
    await boris.ask("flag", message=published, reason="other", note=word)
    decided = await asyncio.to_thread(brand.desk.act, f"/messages/{gone}/delete", reason=word)
    block = await asyncio.to_thread(brand.desk.act, "/blocks", network="198.51.100.9", hours=1, reason=word)
    ids = {
        "message": [published, held, gone],
        "decision": [decided["decision"]],
        "block": [block["id"]],
        "visitor": [anna.welcome["visitor"]["id"]],
        "room": [f"{word}-room"],
    }
    return Furnished(brand.key, brand, ids, entry["id"])


def page_routes(folder: Path) -> list[Route]:
    """Every address of the back office below a site, from the application itself, so that no new one is forgotten."""
    parts = Parts(Settings(database=f"sqlite:///{folder / 'routes.sqlite3'}"))
    found = [route for route in parts.office.mount.routes if isinstance(route, Route) and "{site}" in route.path]
    parts.access.close()
    parts.store.close()
    return found


def addresses(route: Route, site: str, ids: dict[str, list[str]]) -> list[str]:
    """The route with this site and every combination of these ids."""
    known = {"site": [site], "act": CHANGES if "/people/" in route.path else ACTS, **ids}
    names = sorted(route.param_convertors)
    missing = set(names) - known.keys()
    assert not missing, f"{route.path}: say here what {missing} is"
    every = itertools.product(*map(known.__getitem__, names))
    return [route.path.format(**dict(zip(names, values, strict=True))) for values in every]

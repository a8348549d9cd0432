"""What a house keeps and shows: its tables, to see that nothing changed, and its pages, for somebody signed in."""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx
from sqlalchemy import select

from server.store.engine import open_engines
from server.store.schema import metadata
from tests.guarantees.house import House, fresh_address

PASSWORD = "four plain words here"
# What moves by itself: the sealer's work, and when somebody was last seen.
_MOVES = {"audit_heads"}
_MOVING_COLUMNS = {"position", "previous", "hash", "seen_at", "expires_at"}
_numbers = itertools.count(1)

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

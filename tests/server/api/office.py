"""Callers of the REST contract: with a manager's token, with a neighbour's, or with another role's."""

import json
from dataclasses import dataclass
from typing import Any

import httpx

from server.ids import digest, new_token
from server.models import Role
from server.store import accounts
from server.store.accounts import ApiToken
from tests.server.desk.house import NOW, House, fresh_id

JSON = {"content-type": "application/json"}


@dataclass(slots=True)
class Caller:
    """Somebody with a token, or without."""

    client: httpx.AsyncClient
    headers: dict[str, str]

    async def ask(self, method: str, path: str, body: object = None, **more: Any) -> httpx.Response:
        headers = {**self.headers, **({} if body is None else JSON)}
        content = None if body is None else json.dumps(body).encode()
        return await self.client.request(method, path, headers=headers, content=content, **more)

    async def post(self, path: str, **body: object) -> httpx.Response:
        return await self.ask("POST", path, body)

    async def get(self, path: str, **query: object) -> httpx.Response:
        return await self.ask("GET", path, params=query)


@dataclass(slots=True)
class Office:
    house: House
    caller: Caller
    neighbour: House
    stranger: Caller

    async def with_role(self, role: Role) -> Caller:
        return Caller(self.caller.client, await make_token(self.house, role))


async def make_token(house: House, role: Role = Role.MANAGER) -> dict[str, str]:
    """The headers of a fresh token."""
    secret = new_token()
    made = ApiToken(fresh_id(), house.site_id, "shop system", role, NOW, None)
    await house.store.write(accounts.create_token, digest(secret), made)
    return {"authorization": f"Bearer {secret}"}


def assert_problem(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert len(problem["detail"]) > 10
    return str(problem["detail"])

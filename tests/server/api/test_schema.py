"""The contract holds for whatever schemathesis thinks up: no 5xx, only documented answers, each as described."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import schemathesis
from hypothesis import HealthCheck, assume, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from server.api.openapi import document
from tests.services.palabre import PalabreServer, ServerOptions

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
contract = schemathesis.openapi.from_dict(document())


@dataclass(frozen=True, slots=True)
class Served:
    """The contract of a running server, and a manager's token."""

    url: str
    headers: dict[str, str]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("contract")
    server = PalabreServer(ServerOptions(f"sqlite:///{folder / 'palabre.sqlite3'}"), folder / "server.log")
    token = server.run("token", "create", "--role", "manager", "--site", server.site()).splitlines()[-1]
    yield Served(f"{server.url}/v1/api", {"Authorization": f"Bearer {token}"})
    server.stop()


@contract.parametrize()
@settings(max_examples=15, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_operation_answers_as_described(case: schemathesis.Case, served: Served):
    # A line break in a path leads nowhere before it leads here.
    assume("\n" not in str(case.path_parameters.get("id", "")))
    case.call_and_validate(base_url=served.url, headers=served.headers, checks=CHECKS)

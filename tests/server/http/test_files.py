"""The widget's files and health, asked over HTTP."""

import gzip

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from server.http.health import health_routes
from server.http.widget import widget_routes
from server.store import Store

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx` with `starlette.testclient`")


@pytest.fixture
def client():
    return TestClient(Starlette(routes=widget_routes()))


@pytest.mark.parametrize("path", ["/widget.js", "/widget/app.js"])
def test_a_brands_page_may_load_the_widget_and_keep_it_for_a_while(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "max-age=300" in answer.headers["cache-control"]
    again = client.get(path, headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_files_travel_small(client):
    small = client.get("/widget.js", headers={"accept-encoding": "gzip"})
    plain = client.get("/widget.js", headers={"accept-encoding": "identity"})
    assert (small.headers["content-encoding"], small.headers["vary"]) == ("gzip", "accept-encoding")
    assert small.content == plain.content
    assert len(gzip.compress(plain.content, 9)) <= 4096


@pytest.mark.parametrize(
    "path", ["/widget/../server/app.py", "/widget/%2e%2e/pyproject.toml", "/widget/", "/widget/x.js"]
)
def test_nothing_else_of_the_disk_is_served(client, path):
    assert client.get(path).status_code == 404


def test_health_is_the_databases(postgres):
    url = postgres.new_database()
    store = Store.open(url)
    client = TestClient(Starlette(routes=health_routes(store, metrics=False)))
    assert (client.get("/health").status_code, client.get("/health").json()) == (200, {"status": "ok"})

    postgres.drop_database(url)
    assert client.get("/health").status_code == 503
    store.close()

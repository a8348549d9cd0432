"""The services are real, empty at first, and gone afterwards."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
import redis
from playwright.sync_api import BrowserContext

from tests.services.postgres import PostgresServer
from tests.services.process import Process, listens
from tests.services.redis import RedisServer


def test_each_postgresql_database_is_empty_and_another(postgres: PostgresServer) -> None:
    first, second = postgres.new_database(), postgres.new_database()
    with psycopg.connect(first, autocommit=True) as connection:
        connection.execute("CREATE TABLE palaver (word text)")
    with psycopg.connect(second) as connection:
        found = connection.execute("SELECT to_regclass('palaver')").fetchone()
    assert found == (None,)


def test_redis_comes_back_empty_on_the_same_port(tmp_path: Path) -> None:
    server = RedisServer(tmp_path)
    with redis.Redis.from_url(server.url) as client:
        client.set("kept", "no")
    server.stop()
    assert not listens(server.port)
    server.start()
    with redis.Redis.from_url(server.url) as client:
        assert client.get("kept") is None
    server.stop()


def test_a_process_that_ends_early_shows_the_end_of_its_log(tmp_path: Path) -> None:
    talker = Process([sys.executable, "-c", "print('no bread today')"], tmp_path / "log")
    talker.wait()
    with pytest.raises(RuntimeError, match="no bread today"):
        talker.wait_until(lambda: False)


def test_a_process_that_ignores_the_request_is_ended_all_the_same(tmp_path: Path) -> None:
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    process = Process([sys.executable, "-c", deaf], tmp_path / "log")
    process.wait_until(lambda: "up" in process.last_lines())
    process.stop(signal.SIGTERM, seconds=0.2)
    assert not process.running


def test_two_people_at_the_browser_share_nothing(new_context: Callable[..., BrowserContext]) -> None:
    anna, boris = new_context(), new_context()
    anna.add_cookies([{"name": "who", "value": "anna", "url": "http://127.0.0.1/"}])
    assert boris.cookies() == []

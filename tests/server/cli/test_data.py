"""What concerns all the data: the audit verified, backups, moving, and one person handed over and forgotten."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from moderation.verdict import Outcome
from server.models import Message
from server.store import Store, messages
from server.store.chain import verify
from tests.server.cli.running import Run, served
from tests.server.desk.house import House


def test_the_audit_is_verified_and_tampering_ends_with_another_code(
    run: Run, key: str, sqlite_url: str, tmp_path: Path
):
    assert "whole" in run("audit", "verify")
    anchor = tmp_path / "anchor"
    run("audit", "anchor", str(anchor))
    assert "whole" in run("audit", "verify", "--anchor", str(anchor), "--site", key)

    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as database:
        database.execute("DROP TRIGGER audit_no_delete")
        database.execute("DELETE FROM audit")
        database.commit()

    assert "no line" in run("audit", "verify", code=1)


def test_a_backup_holds_everything_and_never_overwrites(
    run: Run, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    copy = tmp_path / "copy.sqlite3"
    run("db", "backup", str(copy))

    assert "already" in run("db", "backup", str(copy), code=2)
    assert run("site", "list", "--database", f"sqlite:///{copy}") == run("site", "list")


def test_a_database_moves_whole_to_postgresql_and_back(
    run: Run, key: str, sqlite_url: str, postgresql_url: str, tmp_path: Path
):
    async def talk(house: House) -> Message:
        author = await house.person()
        message = await house.says(author, "été • 水")
        await house.says(author, "waits", Outcome.HOLD)
        await house.desk.delete(house.manager, message.id, "house rules")
        return message

    message = served(sqlite_url, talk)
    assert isinstance(message, Message)
    back = f"sqlite:///{tmp_path / 'back.sqlite3'}"

    run("db", "move", sqlite_url, postgresql_url)
    assert "already" in run("db", "move", sqlite_url, postgresql_url, code=2)
    run("db", "move", postgresql_url, back)

    assert run("site", "list", "--database", back) == run("site", "list")
    assert "whole" in run("audit", "verify", "--database", postgresql_url)
    # New rows take numbers after the copied ones.
    run("room", "create", "more", "--site", key, "--database", postgresql_url)

    async def read() -> tuple[Message | None, list[str]]:
        store = Store.open(back)
        found = await store.read(messages.by_id, message.site_id, message.id)
        chain = await store.read(verify, message.site_id)
        store.close()
        return found, list(chain.problems)

    found, problems = asyncio.run(read())
    assert found is not None
    assert (found.text, found.state, problems) == ("été • 水", "deleted", [])


def test_a_mistyped_file_is_not_made_and_moved(run: Run, tmp_path: Path):
    assert "no database file" in run(
        "db", "move", f"sqlite:///{tmp_path}/typo.db", f"sqlite:///{tmp_path}/new.db", code=2
    )
    assert not (tmp_path / "typo.db").exists()


def test_a_person_is_handed_over_and_forgotten_everywhere(run: Run, sqlite_url: str):
    async def talk(house: House) -> str:
        author = await house.person("Canary-Name", at="203.0.113.99")
        message = await house.says(author, "canary-text one", address="203.0.113.99")
        await house.says(author, "canary-text two", Outcome.HOLD)
        await house.flagged(author, await house.says(await house.person("Boris from Brest"), "hello"))
        await house.desk.rename(house.manager, author.id, "Canary-Other", "asked for it")
        await house.desk.delete(house.manager, message.id, "house rules")
        return author.id

    visitor_id = str(served(sqlite_url, talk))
    handed = json.loads(run("visitor", "export", visitor_id, "--site", "served"))
    assert [message["text"] for message in handed["messages"]] == ["a first word", "canary-text one", "canary-text two"]
    assert "203.0.113.99" in {one["address"] for one in handed["addresses"]}
    assert "Boris from Brest" not in json.dumps(handed)

    run("visitor", "erase", visitor_id, "--site", "served")

    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as database:
        dumped = "\n".join(database.iterdump())
    for canary in ("Canary-Name", "Canary-Other", "canary-text", "203.0.113.99"):
        assert canary not in dumped
    assert "whole" in run("audit", "verify")
    assert "no such visitor" in run("visitor", "erase", "nobody", "--site", "served", code=2)

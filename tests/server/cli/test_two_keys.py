"""Two keys and shared lists from the command line; a database that moves takes all of it along."""

import asyncio
import json
from pathlib import Path

import pytest

from server.announce import Announce
from server.bus import MemoryBus
from server.cli.main import main
from server.desk import Desk
from server.models import Actor, Role, Side
from server.models.library import Library
from server.store import Store, installations
from tests.server.cli.running import Run

ZORP = {"id": "z", "entry": "zorp", "kind": "word", "match": "whole", "accents": "fold", "category": "x"}
ZORP |= {"outcome": "hold"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "library.json"
    made.write_text(json.dumps({"entries": [ZORP]}))
    return made


def side_by_side(run: Run, key: str) -> None:
    """Each side gets somebody who could agree: here a token."""
    for side in Side:
        run("token", "create", "--role", "manager", "--site", key, "--side", side, "--name", f"{side} system")


def library(url: str, key: str, side: Side | None = None) -> Library:
    """A site's library as somebody of a side sees it."""

    async def read() -> Library:
        store = Store.open(url)
        try:
            site = await store.read(installations.site_by_key, key)
            assert site is not None
            actor = Actor("command", "root", "root", Role.OWNER, site.id, side=side)
            return await Desk(store, Announce(MemoryBus())).library(actor)
        finally:
            store.close()

    return asyncio.run(read())


def test_with_two_keys_an_import_is_a_proposal_of_the_side_that_is_named(
    run: Run, key: str, file: Path, sqlite_url: str
):
    side_by_side(run, key)
    run("site", "keys", "two", "--site", key, "--reason", "the contract says so")
    assert "already" in run("site", "keys", "two", "--site", key, "--reason", "again", code=2)
    assert "--side" in run("words", "import", str(file), "--site", key, code=2)

    run("words", "import", str(file), "--site", key, "--side", "vendor", "--keep-lists", "--reason", "ours")

    assert json.loads(run("words", "export", "--site", key)) == {"entries": []}
    waiting = library(sqlite_url, key).proposals
    assert [(one.key, one.side, one.state, one.reason) for one in waiting] == [("z", Side.VENDOR, "proposed", "ours")]
    run("site", "keys", "one", "--site", key, "--reason", "the contract has ended")
    assert library(sqlite_url, key).two_keys is False


def test_two_keys_are_refused_while_a_side_has_nobody_and_the_refusal_says_how_to_mend_it(run: Run, key: str):
    run("token", "create", "--role", "manager", "--site", key, "--side", "brand")
    told = run("site", "keys", "two", "--site", key, "--reason", "the contract says so", code=2)
    assert f"palabre token create --role manager --side vendor --site {key}" in told

    run("token", "create", "--role", "manager", "--site", key, "--side", "vendor")
    run("site", "keys", "two", "--site", key, "--reason", "the contract says so")


def test_an_import_may_stay_a_draft_of_its_side(
    run: Run, key: str, file: Path, sqlite_url: str, capsys: pytest.CaptureFixture[str]
):
    side_by_side(run, key)
    run("site", "keys", "two", "--site", key, "--reason", "the contract says so")
    words = ("words", "import", str(file), "--site", key, "--keep-lists", "--draft")
    assert "--side" in run(*words, code=2)

    assert main([*words, "--side", "vendor"]) == 0

    assert "Kept as a draft." in capsys.readouterr().err
    assert library(sqlite_url, key, Side.BRAND).proposals == ()
    assert [(one.key, one.state) for one in library(sqlite_url, key, Side.VENDOR).proposals] == [("z", "draft")]
    assert "says just this already" in run("words", "import", str(empty(file)), *words[3:], "--side", "vendor", code=2)


def empty(file: Path) -> Path:
    file.write_text(json.dumps({"entries": []}))
    return file


def test_a_token_speaks_for_the_side_that_it_was_made_for(run: Run, key: str):
    run("token", "create", "--role", "manager", "--site", key, "--name", "plain")
    run("token", "create", "--role", "manager", "--site", key, "--side", "vendor", "--name", "agency")

    told = run("token", "list", "--site", key).splitlines()

    assert sorted(line.split("\t")[3:] for line in told) == [["-", "plain"], ["vendor", "agency"]]


def test_a_list_is_shared_filled_and_followed(run: Run, key: str, file: Path):
    other = run("site", "create", "Other", "--origin", "https://other.example", "--languages", "en").splitlines()[-1]
    assert run("words", "lists", "--site", key) == ""

    run("words", "share", "house", "--name", "House words", "--site", key, "--reason", "all our brands")
    run("words", "import", str(file), "--list", "house", "--site", key)
    run("words", "subscribe", "shared/house", "--site", other, "--reason", "ours too")

    assert run("words", "lists", "--site", key) == "shared/house\t1\tours\tMa marque\tOther\tHouse words\n"
    assert run("words", "lists", "--site", other).split("\t")[2] == "followed"
    assert run("words", "try", "what a zorp", "--site", other).splitlines()[0] == "hold"
    assert run("words", "try", "what a zorp", "--site", key).splitlines()[0] == "publish"
    assert "no list" in run("words", "subscribe", "shared/nowhere", "--site", other, "--reason", "x", code=2)
    run("words", "subscribe", "--site", other, "--reason", "none at all")
    assert run("words", "try", "what a zorp", "--site", other).splitlines()[0] == "publish"


def test_a_database_that_moves_takes_proposals_journal_and_lists_along(
    run: Run, key: str, file: Path, sqlite_url: str, postgresql_url: str
):
    run("words", "share", "house", "--name", "House words", "--site", key, "--reason", "all our brands")
    run("words", "import", str(file), "--list", "house", "--site", key)
    run("words", "import", str(file), "--site", key)
    side_by_side(run, key)
    run("site", "keys", "two", "--site", key, "--reason", "the contract says so")
    nothing = file.with_name("empty.json")
    nothing.write_text(json.dumps({"entries": []}))
    run("words", "import", str(nothing), "--site", key, "--side", "brand")
    before = library(sqlite_url, key)
    assert [(one.change, one.body, one.before) for one in before.proposals] == [("retire", None, ZORP)]

    run("db", "move", sqlite_url, postgresql_url)

    assert library(postgresql_url, key) == before
    there = ("--site", key, "--database", postgresql_url)
    assert run("words", "lists", *there) == run("words", "lists", "--site", key)
    # New rows take numbers after the copied ones.
    other = file.with_name("other.json")
    other.write_text(json.dumps({"entries": [ZORP, ZORP | {"id": "b", "entry": "blarf"}]}))
    run("words", "import", str(other), "--side", "brand", *there)
    assert [one.key for one in library(postgresql_url, key).proposals] == ["b", "z"]

"""`palabre words dry-run`: entries of a file, or one in force, run over the stored messages."""

import json
from pathlib import Path

import pytest

from moderation.verdict import Outcome
from server.cli.main import main
from server.models.rehearsal import DryRun
from tests.server.cli.running import Run, served
from tests.server.desk.house import House

ZORP = {"id": "z", "entry": "zorp", "kind": "word", "category": "insult", "outcome": "hold"}


async def some_talk(house: House) -> None:
    author = await house.person()
    await house.says(author, "a\tZ0RP of old")
    held = await house.says(author, "zorp the cat", Outcome.HOLD)
    await house.desk.publish(house.manager, held.id, "a cat")
    await house.desk.add_entry(house.manager, ZORP, "agreed")


def test_each_entry_of_a_file_is_run_and_a_warning_is_the_exit_status(run: Run, sqlite_url: str, tmp_path: Path):
    served(sqlite_url, some_talk)
    file = tmp_path / "new.json"
    file.write_text(json.dumps({"entries": [ZORP, ZORP | {"id": "n", "entry": "nowhere"}]}))

    run("words", "dry-run", str(file), "--site", "served", code=1)


@pytest.mark.parametrize("last", ["10000", "1"])
def test_the_lines_say_how_many_and_show_samples(
    run: Run, sqlite_url: str, capsys: pytest.CaptureFixture[str], last: str
):
    served(sqlite_url, some_talk)
    assert main(["words", "dry-run", "--key", "z", "--site", "served", "--last", last]) == 1

    lines = capsys.readouterr().out.splitlines()
    if last == "1":
        assert lines[0].startswith("z: 1 messages read, 1 hit; others can see 1 (100.00%), a person had approved 1")
    else:
        assert lines[0].startswith("z: 3 messages read, 2 hit; others can see 2 (66.67%), a person had approved 1")
        assert lines[2:] == ["approved\tzorp the cat\tzorp", "published\ta Z0RP of old\tZ0RP"]
    assert lines[1].startswith("! above 1.00%")


def test_json_gives_every_figure(run: Run, sqlite_url: str, tmp_path: Path):
    served(sqlite_url, some_talk)
    file = tmp_path / "new.csv"
    file.write_text("id,entry,kind\nn,nowhere,word\n")

    found = json.loads(run("words", "dry-run", str(file), "--site", "served", "--json"))

    assert (found["key"], found["read"], found["hits"], found["warn"], found["samples"]) == ("n", 3, 0, False, [])
    assert set(found) - {"key"} == set(DryRun.__dataclass_fields__) - {"held", "spared"}


@pytest.mark.parametrize("words", [[], ["FILE", "--key", "z"], ["--key", "unknown"], ["--key", "z", "--last", "0"]])
def test_what_cannot_be_run_is_told_in_a_sentence(run: Run, sqlite_url: str, words: list[str]):
    served(sqlite_url, some_talk)

    assert run("words", "dry-run", *words, "--site", "served", code=2).startswith("palabre: ")

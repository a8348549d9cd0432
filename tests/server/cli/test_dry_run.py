"""`palabre words dry-run`: entries of a file, or one in force, run over the stored messages."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from moderation.verdict import Outcome
from server.cli.main import main
from server.models.rehearsal import DryRun
from tests.server.cli.running import Run, served
from tests.server.desk.house import House
from tests.services.palabre import command_line, environment

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


def test_an_entry_of_the_file_that_is_over_is_not_run(
    run: Run, sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    served(sqlite_url, some_talk)
    file = tmp_path / "new.json"
    over = ZORP | {"id": "over", "expires_at": 1_577_836_800_000}
    file.write_text(json.dumps({"entries": [over, ZORP | {"id": "n", "entry": "nowhere"}]}))

    assert main(["words", "dry-run", str(file), "--site", "served"]) == 0

    told = capsys.readouterr()
    assert [line.split(":")[0] for line in told.out.splitlines()] == ["n"]
    assert told.err == "1 entry is over already and judges nothing: over.\n"


@pytest.mark.parametrize("words", [[], ["FILE", "--key", "z"], ["--key", "unknown"], ["--key", "z", "--last", "0"]])
def test_what_cannot_be_run_is_told_in_a_sentence(run: Run, sqlite_url: str, words: list[str]):
    served(sqlite_url, some_talk)

    assert run("words", "dry-run", *words, "--site", "served", code=2).startswith("palabre: ")


def began(command: int) -> int:
    """The process that reads for a command, once it is there."""
    for _ in range(400):
        children = [one.read_text() for one in Path(f"/proc/{command}/task").glob("*/children")]
        for child in " ".join(children).split():
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                return int(child)
        time.sleep(0.05)
    raise AssertionError("nothing reads")


def gone(process: int) -> bool:
    for _ in range(100):
        if not Path(f"/proc/{process}").exists():
            return True
        time.sleep(0.05)
    return False


async def much_talk(house: House) -> None:
    author = await house.person()
    for number in range(300):
        await house.says(author, f"message {number}")


def test_ctrl_c_ends_it_at_once_and_leaves_no_process(sqlite_url: str, tmp_path: Path):
    served(sqlite_url, much_talk)
    file = tmp_path / "many.json"
    file.write_text(json.dumps({"entries": [ZORP | {"id": str(n), "entry": f"zonk{n:05}"} for n in range(20_000)]}))
    line = command_line("words", "dry-run", str(file), "--site", "served", "--database", sqlite_url)
    # Whoever starts the tests in the background lets them ignore Ctrl-C; this one is to hear it.
    running = subprocess.Popen(
        line,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    reader = began(running.pid)

    os.killpg(running.pid, signal.SIGINT)  # a terminal signals them all
    out, told = running.communicate(timeout=20)

    assert (running.returncode, out) == (130, b"")
    assert b"Traceback" not in told  # how far it was, where that took long, and nothing more
    assert gone(reader)

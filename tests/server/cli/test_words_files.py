"""Library files by hand and by spreadsheet: in, out, checked, compared; a file with any mistake changes nothing."""

import asyncio
import json
import os
import subprocess
from pathlib import Path

import pytest

from server.cli.main import main
from server.cli.progress import Progress, watched
from tests.server.cli.running import Run
from tests.services.palabre import command_line, environment

SHEET = """id;entry;kind;category;outcome;allow;expires_at
1;zorp;word;insult;mask;a zorp|zorps;
'=2;velomax.example;domain;competitor;reject;;2999-12-31
3;"bête; noire";phrase;insult;hold;;
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "terms.csv"
    file.write_text(SHEET)
    return file


def test_a_sheet_goes_in_and_out_as_a_sheet_and_as_json(run: Run, key: str, sheet: Path, tmp_path: Path):
    assert run("words", "check", str(sheet)) == "3 entries, nothing wrong.\n"
    run("words", "import", str(sheet), "--site", key)

    out = {form: run("words", "export", "--site", key, "--format", form) for form in ("csv", "json")}
    for form, text in out.items():
        (tmp_path / f"out.{form}").write_text(text)
        assert run("words", "diff", str(sheet), str(tmp_path / f"out.{form}")) == ""
    assert [entry["id"] for entry in json.loads(out["json"])["entries"]] == ["1", "=2", "3"]
    assert out["json"] == run("words", "export", "--site", key)
    assert "\n'=2,velomax.example,domain," in out["csv"]

    run("words", "import", str(tmp_path / "out.csv"), "--site", key)
    assert run("words", "export", "--site", key) == out["json"]


OVER = SHEET + "4;zarp;word;;;;2020-01-01\n5;zirp;word;;;;2020-01-01\n"


def test_what_is_over_already_is_told_when_a_file_is_checked_and_read_in(
    run: Run, key: str, sheet: Path, capsys: pytest.CaptureFixture[str]
):
    sheet.write_text(OVER)
    told = "2 entries are over already and judge nothing: 4, 5."

    assert main(["words", "check", str(sheet)]) == 0
    checked = capsys.readouterr()
    assert (checked.out, checked.err.splitlines()) == ("5 entries, nothing wrong.\n", [told])
    assert main(["words", "import", str(sheet), "--site", key]) == 0
    read = capsys.readouterr().err.splitlines()
    assert read[:2] == ["5 entries read.", told]
    assert read[-1].startswith("5 added, 0 changed, 0 retired: there are 3 entries.")


def test_a_sheet_with_mistakes_changes_nothing_and_names_them_all(run: Run, key: str, sheet: Path):
    run("words", "import", str(sheet), "--site", key)
    before = run("words", "export", "--site", key)
    sheet.write_text(SHEET + '4;"two\nlines";phrase;insult;ban\n' + "".join("1;zorp\n" for _ in range(60)))

    told = run("words", "import", str(sheet), "--site", key, code=2).splitlines()

    assert told[1] == "Line 5: “outcome” is 'ban'; use one of mask, hold, reject."
    assert told[2] == "Line 7: the id “1” is taken by line 2; give it another."
    assert told[50:] == ["Line 55: the id “1” is taken by line 2; give it another.", "… and 11 more."]
    assert run("words", "export", "--site", key) == before


def test_two_files_are_compared_entry_by_entry(
    run: Run, sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    newer = tmp_path / "newer.csv"
    newer.write_text(SHEET.replace("mask;a zorp", "hold;the zorp").replace('3;"bête; noire"', "4;zarp"))

    assert run("words", "diff", str(sheet), str(sheet)) == ""
    run("words", "diff", str(sheet), str(newer), code=1)
    (code, lines, told) = compared(str(sheet), str(newer))
    assert (code, lines) == (
        1,
        [
            "- 3: bête; noire (phrase, insult, hold)",
            "+ 4: zarp (phrase, insult, hold)",
            "~ 1: outcome mask → hold; allow a zorp|zorps → the zorp|zorps",
        ],
    )
    assert told == "1 added, 1 removed, 1 changed.\n"
    (code, lines, told) = compared(str(sheet), str(newer), "--json")
    found = json.loads(lines[0])
    assert (code, told, [entry["id"] for entry in found["added"]]) == (1, "", ["4"])
    assert [entry["id"] for entry in found["removed"]] == ["3"]
    assert [(one["id"], one["fields"], one["after"]["outcome"]) for one in found["changed"]] == [
        ("1", ["outcome", "allow"], "hold")
    ]


def compared(*words: str, given: str | None = None) -> tuple[int, list[str], str]:
    done = subprocess.run(
        command_line("words", "diff", *words),
        input=given,
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
    )
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_one_of_the_two_may_come_through_a_pipe(sheet: Path):
    assert compared("-", str(sheet), given=SHEET)[0] == 0
    assert compared(str(sheet), "-", given='{"entries": []}')[0] == 1
    assert compared(str(sheet), "-", given='{"entries": [')[0] == 2


def test_a_file_that_takes_long_tells_how_far_it_is(capsys: pytest.CaptureFixture[str]):
    clock = iter([0.0, 0.4, 0.9, 1.1, 1.2, 2.5])
    progress = Progress(lambda done, of: f"{done} of {of} entries read", lambda: next(clock))
    for done in (500, 1_000, 1_500, 2_000, 2_500):
        progress(done, 9_000)
    progress.end()
    assert capsys.readouterr().err == "1500 of 9000 entries read\n2500 of 9000 entries read\n"


def test_a_deed_that_cannot_say_how_far_it_is_tells_how_long_it_has_taken(capsys: pytest.CaptureFixture[str]):
    async def slow() -> str:
        await asyncio.sleep(2.3)
        return "done"

    assert asyncio.run(watched(slow(), "writing …")) == "done"
    told = capsys.readouterr().err.splitlines()
    assert told
    assert all(line.startswith("writing … ") and line.endswith(" s") for line in told)


def test_a_pipe_that_is_closed_early_ends_it_quietly(run: Run, key: str, sqlite_url: str, tmp_path: Path):
    file = tmp_path / "many.json"
    rows = [{"id": str(number), "entry": f"zorp{number}"} for number in range(5_000)]
    file.write_text(json.dumps({"entries": rows}))
    run("words", "import", str(file), "--site", key)
    words = command_line("words", "export", "--site", key, "--database", sqlite_url)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, env=environment(), timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")

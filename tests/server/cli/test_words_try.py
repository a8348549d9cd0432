"""Trying texts at a site: one as ever, several, a file of them, a pipe."""

import subprocess
from pathlib import Path

from tests.server.cli.running import Run
from tests.services.palabre import command_line, environment

TEXTS = "quel connard\nbonjour\tà tous\n\nécris-moi au 06 12 34 56 78\n"
TRIED = [
    ("hold", "fr/insults/connard", "quel connard"),
    ("publish", "–", "bonjour à tous"),
    ("publish", "–", ""),
    ("hold", "phone", "écris-moi au 06 12 34 56 78"),
]


def told(output: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in output.splitlines()]


def test_one_text_gives_the_outcome_and_a_line_a_finding(run: Run, key: str):
    assert run("words", "try", "quel connard", "--site", key) == "hold\nhold\tinsult\tfr/insults/connard\tconnard\n"
    assert run("words", "try", "--site", key, "bonjour") == "publish\n"


def test_several_texts_give_a_line_each(run: Run, key: str):
    assert told(run("words", "try", "--site", key, "quel connard", "bonjour")) == [
        ("hold", "fr/insults/connard", "quel connard"),
        ("publish", "–", "bonjour"),
    ]


def test_a_file_and_a_pipe_give_a_line_each(run: Run, key: str, sqlite_url: str, tmp_path: Path):
    file = tmp_path / "texts"
    file.write_text(TEXTS)
    for words, given in ((("--file", str(file)), None), (("-",), TEXTS), (("--file", "-"), TEXTS)):
        done = subprocess.run(
            command_line("words", "try", *words, "--site", key, "--database", sqlite_url),
            input=given,
            capture_output=True,
            text=True,
            env=environment(),
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert told(done.stdout) == TRIED


def test_a_text_that_is_too_long_is_named_and_the_others_tried(run: Run, key: str, sqlite_url: str):
    done = subprocess.run(
        command_line("words", "try", "-", "--site", key, "--database", sqlite_url, "--summary"),
        input="x" * 2_001 + "\nquel connard\n",
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
    )
    assert done.returncode == 1
    assert [line[0] for line in told(done.stdout)] == ["error", "hold"]
    assert done.stderr.splitlines() == [
        "Line 1: a message has at most 2000 characters, this has 2001.",
        "2 lines: 1 hold, 1 unreadable",
        "        1  fr/insults/connard",
    ]

"""Issue of the first day, point 8: bad input anywhere is answered by a sentence that says how to mend it, and changes nothing."""

import sqlite3
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from server.cli.main import main

# Each command with something wrong, and a word that the sentence must have.
COMMANDS = {
    "site create '' --origin https://a.example": "name",
    "site create Brand --origin not-an-origin": "origin",
    "site create Brand --origin https://a.example --languages 7": "languages",
}


def run(words: list[str]) -> tuple[int, str, str]:
    """A command as from a shell: exit code, what it printed, what it complained."""
    printed, complained = StringIO(), StringIO()
    with redirect_stdout(printed), redirect_stderr(complained):
        try:
            code = main(words)
        except SystemExit as end:
            code = int(end.code or 0)
    return code, printed.getvalue(), complained.getvalue()


@pytest.mark.parametrize("line", COMMANDS)
def test_a_wrong_command_says_what_is_wrong_and_changes_nothing(line: str, tmp_path: Path) -> None:
    database = tmp_path / "palabre.sqlite3"
    words = [word.strip("'") for word in line.split(" ")]
    code, printed, complained = run([*words, "--database", str(database)])
    assert code != 0
    assert (printed, "Traceback" in complained) == ("", False)
    assert COMMANDS[line] in complained
    if database.exists():
        with sqlite3.connect(database) as connection:
            assert connection.execute("SELECT count(*) FROM sites").fetchone() == (0,)

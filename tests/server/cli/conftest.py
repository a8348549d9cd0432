"""`run` runs a command on this test's database; `key` is that of a site there."""

import pytest

from server.cli.main import main
from tests.server.cli.running import Run


@pytest.fixture
def run(sqlite_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("site", "create", …)` returns what was printed; `code` is the exit code that is expected."""
    monkeypatch.setenv("PALABRE_DATABASE_URL", sqlite_url)

    def command(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert main(words) == code, capsys.readouterr().err
        told = capsys.readouterr()
        return told.out if code == 0 else told.err

    return command


@pytest.fixture
def key(run: Run) -> str:
    made = run("site", "create", "Ma marque", "--origin", "https://Shop.example:443/", "--languages", "fr,en")
    return made.splitlines()[-1]

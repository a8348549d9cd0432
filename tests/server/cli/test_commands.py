"""The command line: results on standard output, everything else on standard error, a plain sentence when it cannot."""

import json
from pathlib import Path

import pytest

from server.cli.main import main
from server.models.desk import LogFilter
from server.store import installations, log
from tests.server.cli.running import Run, served
from tests.server.desk.house import House

ACTS = {
    "site": "create list keys",
    "room": "create mode slow list",
    "account": "create password remove list",
    "token": "create revoke list",
    "words": "import export check diff try dry-run lists share subscribe",
    "audit": "verify anchor",
    "db": "upgrade backup move",
    "visitor": "export erase",
}
COMMANDS = [(noun, act) for noun, acts in ACTS.items() for act in acts.split()]


def test_a_site_has_its_key_alone_on_the_last_line_and_one_open_room(run: Run, key: str):
    assert key.isalnum()
    assert run("site", "list") == f"{key}\tMa marque\thttps://shop.example\n"
    assert run("room", "list", "--site", key) == "main\topen\t0\tLe salon\n"
    assert run("words", "try", "quel connard", "--site", key).splitlines()[0] == "hold"


@pytest.mark.parametrize(
    "origin",
    [
        "shop.example",
        "https://",
        "https://shop.example/path",
        "ftp://x.example",
        "*",
        "https://*.example",
        "https://x:99999999",
    ],
)
def test_an_origin_that_no_browser_sends_is_refused(run: Run, origin: str):
    assert "origin" in run("site", "create", "X", "--origin", origin, code=2)
    assert run("site", "list") == ""


def test_rooms_are_made_and_changed(run: Run, key: str):
    assert run("room", "create", "help", "--site", key, "--name", "Aide", "--mode", "restricted") == "help\n"
    run("room", "mode", "help", "read-only", "--site", key)
    run("room", "slow", "help", "30", "--site", key)

    assert run("room", "list", "--site", key).splitlines()[1] == "help\tread-only\t30\tAide"
    assert "already" in run("room", "create", "help", "--site", key, code=2)
    assert "no room" in run("room", "mode", "nowhere", "open", "--site", key, code=2)
    assert "small letters" in run("room", "create", "A Room", "--site", key, code=2)
    assert "no site" in run("room", "list", "--site", "nosuchkey", code=2)


def test_an_account_is_made_with_a_password_that_is_shown_once(run: Run, key: str, tmp_path: Path):
    made = run("account", "create", "mia@shop.example", "--role", "manager", "--site", key)
    assert len(made.strip()) > 20
    given = tmp_path / "password"
    given.write_text("four plain words here\n")
    assert (
        run("account", "create", "noor@shop.example", "--role", "owner", "--site", key, "--password-file", str(given))
        == ""
    )

    assert run("account", "list", "--site", key).splitlines() == [
        "mia@shop.example\tmanager\tbrand\tmia",
        "noor@shop.example\towner\tbrand\tnoor",
    ]
    run("account", "remove", "mia@shop.example", "--site", key)
    assert "mia" not in run("account", "list", "--site", key)
    given.write_text("short\n")
    weak = ("account", "create", "x@shop.example", "--role", "owner", "--site", key, "--password-file", str(given))
    assert "12 characters" in run(*weak, code=2)
    assert "e-mail" in run("account", "create", "nobody", "--role", "owner", "--site", key, code=2)


def test_a_token_stands_alone_on_the_last_line_and_can_be_revoked(run: Run, key: str):
    token = run("token", "create", "--role", "manager", "--site", key).splitlines()[-1]
    assert len(token) == 43
    token_id = run("token", "list", "--site", key).split("\t")[0]

    run("token", "revoke", token_id, "--site", key)

    assert "revoked" in run("token", "list", "--site", key)
    assert "no live token" in run("token", "revoke", token_id, "--site", key, code=2)


def test_a_library_goes_in_and_out_unchanged(run: Run, key: str, tmp_path: Path):
    usual = {"accents": "fold", "category": "x", "outcome": "hold"}
    entries = [
        {
            "id": "1",
            "entry": "zorp",
            "kind": "word",
            "match": "prefix",
            **usual,
            "accents": "strict",
            "outcome": "mask",
        },
        {"id": "2", "entry": "velomax.example", "kind": "domain", **usual, "outcome": "reject"},
        {"id": "3", "entry": "bête noire", "kind": "phrase", **usual, "allow": ["ma bête noire"]},
    ]
    file = tmp_path / "library.json"
    file.write_text(json.dumps({"entries": entries}))

    run("words", "import", str(file), "--site", key)

    assert json.loads(run("words", "export", "--site", key)) == {"entries": entries}
    assert run("words", "check", str(file)) == "3 entries, nothing wrong.\n"
    assert run("words", "try", "quel connard", "--site", key).splitlines()[0] == "publish"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"entries": 1}',
        '{"entries": [{"entry": "ok"}, {"entry": ""}]}',
        "\ud800".encode("utf-8", "replace").decode(),
        '{"entries": [7]}',
    ],
)
def test_a_library_that_cannot_be_used_changes_nothing(run: Run, key: str, tmp_path: Path, text: str):
    file = tmp_path / "library.json"
    file.write_text(text)
    before = run("words", "export", "--site", key)

    assert run("words", "import", str(file), "--site", key, code=2)
    assert run("words", "import", str(tmp_path / "nothing.json"), "--site", key, code=2)

    assert run("words", "export", "--site", key) == before


def test_what_the_command_line_does_stands_in_the_log(run: Run, key: str, sqlite_url: str):
    run("room", "mode", "main", "restricted", "--site", key, "--reason", "calm")

    async def read(house: House) -> list[str]:
        site = await house.store.read(installations.site_by_key, key)
        assert site is not None
        lines = await house.store.read(log.page, site.id, LogFilter(), None, 10)
        return [f"{line.decision.act}: {line.decision.reason}" for line in lines]

    assert served(sqlite_url, read) == ["mode: calm", "site: made"]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help(command: tuple[str, str], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])

    assert ended.value.code == 0
    assert "--database" in capsys.readouterr().out


@pytest.mark.parametrize(
    "url", ["mysql://x/y", "sqlite://", "sqlite:////no/such/folder/x.db", "postgresql://localhost:1/x"]
)
def test_a_database_that_cannot_be_used_is_one_plain_sentence(url: str, capsys: pytest.CaptureFixture[str]):
    code = main(["site", "list", "--database", url])

    told = capsys.readouterr().err
    assert code != 0
    assert told.startswith("palabre: ")
    assert "Traceback" not in told

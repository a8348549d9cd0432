"""The command line: results on standard output, everything else on standard error, a plain sentence when it cannot."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from moderation.verdict import Outcome
from server.cli.main import main
from server.models import Message
from server.models.desk import LogFilter
from server.store import Store, installations, log, messages
from server.store.chain import verify
from tests.server.desk.house import House, make_house

Run = Callable[..., str]
COMMANDS = [
    "site create", "site list", "room create", "room mode", "room slow", "room list", "account create", "account password",
    "account remove", "account list", "token create", "token revoke", "token list", "words import", "words export",
    "words check", "words try", "audit verify", "audit anchor", "db upgrade", "db backup", "db move", "visitor export",
    "visitor erase",
]  # fmt: skip


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


def served(url: str, deed: Callable[[House], object]) -> object:
    """A deed in a house of its own on this database."""

    async def run() -> object:
        store = Store.open(url)
        try:
            return await deed(await make_house(store, "served"))  # type: ignore[misc]
        finally:
            store.close()

    return asyncio.run(run())


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
        await house.flagged(author, await house.says(await house.person("Bo"), "hello"))
        await house.desk.rename(house.manager, author.id, "Canary-Other", "asked for it")
        await house.desk.delete(house.manager, message.id, "house rules")
        return author.id

    visitor_id = str(served(sqlite_url, talk))
    handed = json.loads(run("visitor", "export", visitor_id, "--site", "served"))
    assert [message["text"] for message in handed["messages"]] == ["a first word", "canary-text one", "canary-text two"]
    assert handed["addresses"][0]["address"] == "203.0.113.99"
    assert "Bo" not in json.dumps(handed)

    run("visitor", "erase", visitor_id, "--site", "served")

    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as database:
        dumped = "\n".join(database.iterdump())
    for canary in ("Canary-Name", "Canary-Other", "canary-text", "203.0.113.99"):
        assert canary not in dumped
    assert "whole" in run("audit", "verify")
    assert "no such visitor" in run("visitor", "erase", "nobody", "--site", "served", code=2)


def test_what_the_command_line_does_stands_in_the_log(run: Run, key: str, sqlite_url: str):
    run("room", "mode", "main", "restricted", "--site", key, "--reason", "calm")

    async def read(house: House) -> list[str]:
        site = await house.store.read(installations.site_by_key, key)
        assert site is not None
        lines = await house.store.read(log.page, site.id, LogFilter(), None, 10)
        return [f"{line.decision.act}: {line.decision.reason}" for line in lines]

    assert served(sqlite_url, read) == ["mode: calm", "site: made"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])

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

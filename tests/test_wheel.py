"""The installed package works outside the checkout: pages, lists, texts and migrations travel inside the wheel."""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.services.palabre import CHECKOUT
from tests.services.process import Process, free_port


@dataclass(frozen=True, slots=True)
class Installation:
    """A virtual environment with our wheel in it, and a folder to work in that is not the checkout."""

    bin: Path
    folder: Path

    def run(self, program: str, *words: str) -> str:
        command = [str(self.bin / program), *words]
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.folder, env=clean(), timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout


def clean() -> dict[str, str]:
    """The environment without anything that leads Python back to the checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PALABRE_"))}


def build_wheel(folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=CHECKOUT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return next(folder.glob("palabre-*.whl"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    folder = tmp_path_factory.mktemp("wheel")
    wheel = build_wheel(folder / "dist")
    home = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / "bin" / "python"
    site = Path(sysconfig.get_path("purelib", vars={"base": str(home)}))
    # The dependencies are the tests' own, borrowed by path: no network, no second installation.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-index", "--no-deps", str(wheel)],
        check=True, capture_output=True, text=True, cwd=folder, env=clean(),
    )  # fmt: skip
    return Installation(python.parent, folder)


@pytest.fixture(scope="module")
def site_key(installed: Installation) -> str:
    """A site made by the installed command, on a database that it made itself."""
    words = ["site", "create", "Brand", "--origin", "https://brand.example", "--languages", "fr,en"]
    return installed.run("palabre", *words, "--database", database(installed)).splitlines()[-1]


def database(installed: Installation) -> str:
    return f"sqlite:///{installed.folder}/palabre.sqlite3"


@pytest.fixture(scope="module")
def server_url(installed: Installation, site_key: str) -> Iterator[str]:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [str(installed.bin / "palabre"), "serve", "--port", str(port), "--database", database(installed)]
    process = Process(command, installed.folder / "serve.log", clean())
    process.wait_until(lambda: answers(f"{url}/health"))
    yield url
    process.stop()


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).status_code == 200
    except httpx.HTTPError:
        return False


def test_the_code_that_runs_is_the_installed_one(installed: Installation) -> None:
    where = installed.run("python", "-c", "import server, moderation; print(server.__file__, moderation.__file__)")
    assert str(CHECKOUT) not in where


def test_the_command_helps(installed: Installation) -> None:
    assert "site" in installed.run("palabre", "--help")


def test_a_site_starts_with_the_lists_of_its_languages(installed: Installation, site_key: str) -> None:
    place = ("--site", site_key, "--database", database(installed))
    tried = installed.run("palabre", "words", "try", "quel connard", *place)
    assert "fr/insults/connard" in tried


@pytest.mark.parametrize("path", ["/health", "/widget.js", "/widget/app.js"])
def test_what_a_page_embeds_is_served(server_url: str, path: str) -> None:
    answer = httpx.get(server_url + path)
    assert answer.status_code == 200
    assert answer.content


def test_the_sign_in_page_comes_with_its_styles(server_url: str) -> None:
    answer = httpx.get(server_url + "/backoffice/sign-in", follow_redirects=True)
    assert answer.status_code == 200
    assert "stylesheet" in answer.text


def test_every_file_of_the_packages_is_in_the_wheel(installed: Installation) -> None:
    site = Path(installed.run("python", "-c", "import server; print(server.__path__[0])").strip()).parent
    left_at_home = {"package.json", "package-lock.json", "tsconfig.json"}
    ours = (
        path.relative_to(CHECKOUT)
        for package in ("server", "moderation", "backoffice", "widget", "wordlists")
        for path in (CHECKOUT / package).rglob("*")
        if path.is_file() and not {"__pycache__", "node_modules"} & set(path.parts) and path.name not in left_at_home
    )
    assert [str(path) for path in ours if not (site / path).is_file()] == []

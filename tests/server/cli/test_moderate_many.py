"""`palabre moderate` over long inputs, sheets, plain texts and a site's whole library; stopped at any moment."""

import json
import os
import shlex
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.server.cli.running import Run
from tests.services.palabre import command_line, environment

SHEET = "id,entry,category,outcome\nm,velmora,competitor,mask\nr,drovnik,slur,reject\n"
LINE = json.dumps({"text": "le velmora du coin " + "est ouvert " * 9}).encode() + b"\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "terms.csv"
    file.write_text(SHEET)
    return file


def moderate(*words: object, given: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command_line("moderate", *map(str, words)), input=given, capture_output=True, env=environment(), timeout=100
    )


def outcomes(done: subprocess.CompletedProcess[bytes]) -> list[str | None]:
    return [json.loads(line).get("outcome") for line in done.stdout.splitlines()]


def test_a_sheet_is_a_library_too(sheet: Path):
    assert outcomes(moderate("--library", sheet, given=b'{"text": "Velmora"}\n')) == ["mask"]


def test_an_entry_of_the_file_judges_until_the_moment_it_ends(tmp_path: Path):
    file = tmp_path / "terms.csv"
    file.write_text("id,entry,expires_at\na,velmora,2020-01-01\nb,drovnik,2999-01-01\n")

    done = moderate("--library", file, "--text", given=b"chez Velmora\nun drovnik\n")

    assert (done.returncode, outcomes(done)) == (0, ["publish", "hold"])
    assert done.stderr == b"1 entry is over already and judges nothing: a.\n"


def test_plain_texts_are_answered_line_by_line(sheet: Path):
    done = moderate("--library", sheet, "--text", given=b"chez Velmora\r\n\n\xff\ndr0vnik")
    assert done.returncode == 1
    assert done.stderr == b"Line 3: this is not UTF-8.\n"
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"outcome": "mask", "findings": [{"rule": "m", "category": "competitor", "start": 5, "end": 12}]},
        {"outcome": "publish", "findings": []},
        {"error": "this is not UTF-8"},
        {"outcome": "reject", "findings": [{"rule": "r", "category": "slur", "start": 0, "end": 7}]},
    ]


def test_a_sites_whole_library_judges_its_shared_lists_included(run: Run, key: str, sqlite_url: str, sheet: Path):
    run("words", "import", str(sheet), "--keep-lists", "--site", key)
    given = b"quel connard de velmora\nappelle le 06 12 34 56 78\n"
    done = moderate("--site", key, "--database", sqlite_url, "--text", "--lang", "fr", given=given)
    assert done.returncode == 0, done.stderr
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert [finding["rule"] for finding in first["findings"]] == ["fr/insults/connard", "m"]
    assert second == {"outcome": "publish", "findings": []}


def test_the_summary_counts_messages_and_the_rate_is_told_when_asked(sheet: Path):
    given = b"velmora velmora\nvelmora drovnik\nbonjour\n"
    told = moderate("--library", sheet, "--text", "--summary", "--progress", given=given).stderr.decode().splitlines()
    assert told[0].startswith("3 lines judged, ")
    assert told[0].endswith(" lines/s")
    assert told[1] == "3 lines: 1 mask, 1 reject, 1 publish"
    assert told[2:] == ["        2  m", "        1  r"]
    assert moderate("--library", sheet, "--text", given=given).stderr == b""


def test_one_process_and_several_give_the_same(sheet: Path):
    pad = "p" * 1_000  # not judged: the input is long, and the test is not
    lines = [json.dumps({"text": f"{n} {'velmora' if n % 3 else 'dr0vnik'}", "pad": pad}) for n in range(4_000)]
    lines[3_000] = "{"
    given = "\n".join(lines).encode()
    one, three = (moderate("--library", sheet, "--workers", n, "--summary", given=given) for n in (1, 3))
    assert one.stdout == three.stdout
    assert one.stderr == three.stderr
    assert b"Line 3001:" in one.stderr
    assert len(outcomes(one)) == 4_000


@pytest.mark.parametrize("form", [(), ("--text",)])
def test_a_line_without_end_is_cut_and_named(sheet: Path, form: tuple[str, ...]):
    given = b'{"text": "' + b"x" * (4 << 20) + b'"}\n{"text": "velmora"}\n'
    done = moderate("--library", sheet, *form, given=given)
    assert outcomes(done) == [None, "mask"]
    assert done.stderr.startswith(b"Line 1: this has more than 1048576 bytes.")


def test_an_input_that_is_closed_is_told_in_a_sentence(sheet: Path):
    line = f"{shlex.join(command_line('moderate', '--library', str(sheet)))} <&-"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, env=environment(), timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("palabre: The input cannot be read: ")


class Running:
    """A command that reads endlessly, and the processes it started."""

    def __init__(self, sheet: Path) -> None:
        self.feed = subprocess.Popen(["yes", LINE.decode().strip()], stdout=subprocess.PIPE)
        self.run = subprocess.Popen(
            command_line("moderate", "--library", str(sheet), "--workers", "2"),
            stdin=self.feed.stdout,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            # Whoever starts the tests in the background lets them ignore Ctrl-C; this one is to hear it.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        assert self.feed.stdout is not None
        self.feed.stdout.close()

    def workers(self) -> list[int]:
        return list(map(int, Path(f"/proc/{self.run.pid}/task/{self.run.pid}/children").read_text().split()))

    def until_several(self) -> list[int]:
        assert self.run.stdout is not None
        while len(self.workers()) < 2:
            assert self.run.stdout.read(1 << 16)
        return self.workers()

    def end(self) -> None:
        for process in (self.feed, self.run):
            process.kill()
            process.wait(10)


@pytest.fixture
def running(sheet: Path):
    begun = Running(sheet)
    yield begun
    begun.end()


def all_gone(workers: list[int]) -> bool:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if not any(Path(f"/proc/{worker}").exists() for worker in workers):
            return True
        time.sleep(0.05)
    return False


def test_ctrl_c_ends_it_at_once_and_leaves_no_process(running: Running):
    workers = running.until_several()
    for worker in workers:  # a terminal signals them all; it is the first process's affair
        os.kill(worker, signal.SIGINT)
    assert len(running.run.stdout.read(1 << 20)) == 1 << 20
    os.kill(running.run.pid, signal.SIGINT)
    _, told = running.run.communicate(timeout=20)
    assert running.run.returncode == 130
    assert told == b""
    assert all_gone(workers)


def test_a_reader_who_has_had_enough_ends_it_and_leaves_no_process(running: Running):
    workers = running.until_several()
    running.run.stdout.close()
    assert running.run.wait(20) == 141
    assert running.run.stderr.read() == b""
    assert all_gone(workers)


def test_no_worker_outlives_the_process_it_works_for(running: Running):
    workers = running.until_several()
    running.run.kill()
    assert all_gone(workers)

"""`palabre moderate`: JSON lines in, one verdict a line out, by the file's entries alone."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

LIBRARY = {
    "entries": [
        {"id": "i", "entry": "connard", "match": "prefix", "language": "fr", "category": "insult", "outcome": "hold"},
        {"id": "m", "entry": "Velmora", "category": "competitor", "outcome": "mask"},
        {"id": "r", "entry": "drovnik", "category": "slur", "outcome": "reject"},
    ]
}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.json"
    path.write_text(json.dumps(LIBRARY), "utf-8")
    return path


def moderate(library: Path, lines: str | bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "server.cli.main", "moderate", "--library", str(library)],
        input=lines.encode() if isinstance(lines, str) else lines,
        capture_output=True,
        cwd=Path(__file__).parents[2],
    )


def answers(run: subprocess.CompletedProcess[bytes]) -> list[dict]:
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_each_line_is_answered_in_order_with_offsets_in_code_points(library):
    texts = ["🙂 quel c0nnard", "bonjour", "chez velmora", "drovnik de connard"]
    run = moderate(library, "".join(json.dumps({"text": text, "lang": "fr"}) + "\n" for text in texts))
    assert run.returncode == 0
    assert answers(run) == [
        {"outcome": "hold", "findings": [{"rule": "i", "category": "insult", "start": 7, "end": 14}]},
        {"outcome": "publish", "findings": []},
        {"outcome": "mask", "findings": [{"rule": "m", "category": "competitor", "start": 5, "end": 12}]},
        {
            "outcome": "reject",
            "findings": [
                {"rule": "r", "category": "slur", "start": 0, "end": 7},
                {"rule": "i", "category": "insult", "start": 11, "end": 18},
            ],
        },
    ]


def test_the_language_and_other_fields_may_be_left_out_and_personal_data_is_no_entry_here(library):
    run = moderate(library, '{"text": "06 12 34 56 78, je veux mourir", "id": 4}\n')
    assert answers(run) == [{"outcome": "publish", "findings": []}]


def test_a_bad_line_is_named_and_keeps_its_place(library):
    run = moderate(library, b'{"text": "velmora"}\nnot json\n{"text": 4}\n{"lang": "fr"}\n\xff\n{"text": "ok"}\n')
    assert run.returncode == 1
    assert [answer.get("outcome") for answer in answers(run)] == ["mask", None, None, None, None, "publish"]
    told = run.stderr.decode().splitlines()
    assert [line.split(":")[0] for line in told] == ["Line 2", "Line 3", "Line 4", "Line 5"]


def test_a_bad_library_is_named_entry_by_entry(tmp_path):
    path = tmp_path / "bad.json"
    path.write_text('{"entries": [{"entry": ""}, {"entry": "ok", "outcome": "ban"}]}')
    run = moderate(path, '{"text": "ok"}\n')
    assert run.returncode == 2
    assert run.stdout == b""
    assert "Line 1, entry 1:" in run.stderr.decode()
    assert "Line 1, entry 2:" in run.stderr.decode()


def test_a_missing_library_is_a_sentence(tmp_path):
    run = moderate(tmp_path / "none.json", "")
    assert run.returncode == 2
    assert "cannot be read" in run.stderr.decode()


def test_a_long_file_is_judged_by_several_processes_in_order(library):
    lines = [
        json.dumps({"text": f"ligne {n} {'velmora' if n % 7 == 0 else 'crème'} " + "x" * 60}) for n in range(30_000)
    ]
    lines[20_000] = "broken"
    run = moderate(library, "\n".join(lines))
    given = answers(run)
    assert len(given) == len(lines)
    assert [n for n, answer in enumerate(given) if answer.get("outcome") == "mask"] == [
        n for n in range(0, 30_000, 7) if n != 20_000
    ]
    assert run.stderr.decode().startswith("Line 20001:")
    assert run.returncode == 1


def test_a_line_is_answered_before_the_next_is_written(library):
    command = [sys.executable, "-m", "server.cli.main", "moderate", "--library", str(library)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as run:
        for text, outcome in (("velmora", "mask"), ("bonjour", "publish"), ("drovnik", "reject")):
            run.stdin.write(json.dumps({"text": text}).encode() + b"\n")
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["outcome"] == outcome
        run.stdin.close()
        assert run.wait(10) == 0

"""How many lines a second `palabre moderate` judges: 120-character messages, growing libraries, one process and several.

    python tests/bench/lines.py [--entries 100,1000,100000] [--workers 1,2] [--lines 100000] [--rounds 3]

Prints lines a second from the first byte read to the last written, the library already compiled (`--progress` tells it), the
best and the median of the rounds; the seconds until the first answer, which include start and compiling; and whether several
processes wrote the same as one. The corpus repeats itself every 16 000 lines; nothing is remembered between lines.
"""

import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from moderation.entry import Entry, entry_to_json
from tests.bench.judging import _entries, _messages, _salted

COMMAND = [sys.executable, "-m", "server.cli.main", "moderate"]
RATE = re.compile(r"(\d+) lines/s")


def main() -> None:
    """Measures and prints."""
    options = _options()
    chance = random.Random(7)
    messages = _messages(chance) * 50
    print(f"{'entries':>8s}{'workers':>9s}{'best':>12s}{'median':>12s}{'first answer':>15s}")
    with tempfile.TemporaryDirectory() as folder:
        for size in options.entries:
            entries = _entries(chance, size)
            library = _library(Path(folder), entries)
            given = _lines(Path(folder), _salted(messages, entries, 0.1, chance), options.lines)
            written: set[bytes] = set()
            for workers in options.workers:
                rates = []
                for _ in range(options.rounds):
                    rate, answers = _measured(library, given, workers)
                    rates.append(rate)
                    written.add(answers)
                first = _first_answer(library, given)
                print(f"{size:8d}{workers:9d}{max(rates):12.0f}{statistics.median(rates):12.0f}{first:13.2f} s")
            print(f"{'':8s}the same answers: {'yes' if len(written) == 1 else 'NO'}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", default=[100, 1_000, 100_000], type=_numbers)
    parser.add_argument("--workers", default=[1, 2], type=_numbers)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def _library(folder: Path, entries: list[Entry]) -> Path:
    path = folder / "library.json"
    path.write_text(json.dumps({"entries": [entry_to_json(entry) for entry in entries]}), "utf-8")
    return path


def _lines(folder: Path, messages: list[tuple[str, str]], count: int) -> Path:
    path = folder / "lines.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            language, text = messages[number % len(messages)]
            file.write(json.dumps({"text": text, "lang": language}, ensure_ascii=False) + "\n")
    return path


def _measured(library: Path, given: Path, workers: int) -> tuple[float, bytes]:
    words = [*COMMAND, "--library", str(library), "--workers", str(workers), "--progress"]
    with given.open("rb") as lines:
        done = subprocess.run(words, stdin=lines, capture_output=True, check=True)
    return float(RATE.findall(done.stderr.decode())[-1]), done.stdout


def _first_answer(library: Path, given: Path) -> float:
    started = time.perf_counter()
    with given.open("rb") as lines:
        run = subprocess.Popen([*COMMAND, "--library", str(library)], stdin=lines, stdout=subprocess.PIPE)
        assert run.stdout is not None
        run.stdout.readline()
        took = time.perf_counter() - started
        run.stdout.close()
        run.wait()
    return took


if __name__ == "__main__":
    main()

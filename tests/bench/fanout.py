"""Whole-path fan-out beside peers, in interleaved rounds of one run.

    python -m tests.bench.fanout [--members 1000] [--rounds 5] [--peers nchan,nats] [--seconds 1.5]
    python -m tests.bench.fanout --members 64 --publishers 64 --peers ""      # acked sends a second: messages/s

Prints a table of medians (min..max) and the same-round ratios of ours to each peer. Peers neither judge nor store.
"""

import argparse
import json
import statistics
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.bench.peers import Target, nats, nchan, palabre

_MAKERS = {"palabre": palabre, "nchan": nchan, "nats": nats}


def main() -> None:
    """Runs the rounds and prints what they came to."""
    options = _options()
    phases = [("flood", s) for s in (f"{options.seconds},8", f"{options.seconds},64")]
    phases += [("rate", f"{rate},{options.seconds + 0.5}") for rate in options.rates.split(",")]
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        client = _client(Path(folder))
        names = ["palabre", *filter(None, options.peers.split(","))]
        targets = [running.enter_context(_MAKERS[name]()) for name in names]
        rounds = []
        for turn in range(options.rounds):
            order = targets[turn % len(targets) :] + targets[: turn % len(targets)]
            rounds.append({target.name: _run(client, target, options, phases) for target in order})
    _print(options, phases, names, rounds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=1000)
    parser.add_argument("--publishers", type=int, default=1, help="how many of the members write")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", default="nchan,nats")
    parser.add_argument("--seconds", type=float, default=1.5)
    parser.add_argument("--rates", default="100,300", help="messages a second of the open-loop phases")
    return parser.parse_args()


def _client(folder: Path) -> Path:
    program = folder / "wsbench"
    subprocess.run(["gcc", "-O2", "-o", program, Path(__file__).with_name("wsbench.c"), "-lz"], check=True)
    return program


def _run(client: Path, target: Target, options: argparse.Namespace, phases: list[tuple[str, str]]) -> dict[str, Any]:
    size = ["--conns", str(options.members), "--publishers", str(options.publishers)]
    command = [str(client), *target.arguments, *size, "--pids", target.pids, "--json"]
    for kind, values in phases:
        command += [f"--{kind}", values]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if run.returncode or not run.stdout:
        raise RuntimeError(f"{target.name}: {run.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(run.stdout)
    if found["ready"] != options.members:
        raise RuntimeError(f"{target.name}: only {found['ready']} of {options.members} members came in")
    return found


def _print(options: argparse.Namespace, phases: list[tuple[str, str]], names: list[str], rounds: list[Any]) -> None:
    print(f"{options.members} members, {options.rounds} interleaved rounds; median (min..max)")
    for index, (kind, values) in enumerate(phases):
        print(f"\n{kind} {values}")
        for name in names:
            runs = [one[name]["phases"][index] for one in rounds]
            print(
                f"  {name:8s} messages/s {_spread([run['msgs_per_s'] for run in runs], 0)}"
                f"  deliveries/s {_spread([run['deliveries_per_s'] for run in runs], 0)}"
                f"  CPU us/delivery {_spread([run['server_cpu_us_per_delivery'] for run in runs], 2)}"
                f"  p50 {_spread([run['p50_ms'] for run in runs], 1)} p99 {_spread([run['p99_ms'] for run in runs], 1)} ms"
                f"  lost {sum(run['lost'] for run in runs)}"
            )
        for name in names[1:]:
            ours = [one["palabre"]["phases"][index] for one in rounds]
            theirs = [one[name]["phases"][index] for one in rounds]
            rate = [a["deliveries_per_s"] / b["deliveries_per_s"] for a, b in zip(ours, theirs, strict=True)]
            late = [a["p99_ms"] / b["p99_ms"] for a, b in zip(ours, theirs, strict=True)]
            print(f"  ours / {name}: deliveries {_spread(rate, 2)}  p99 {_spread(late, 2)}")
    for name in names:
        connect = [one[name] for one in rounds]
        print(
            f"\n{name}: {_spread([run['handshakes_per_s'] for run in connect], 0)} handshakes/s,"
            f" {_spread([run['rss_kb_per_conn'] for run in connect], 1)} KB a connection"
        )


def _spread(values: list[float], digits: int) -> str:
    return f"{statistics.median(values):,.{digits}f} ({min(values):,.{digits}f}..{max(values):,.{digits}f})"


if __name__ == "__main__":
    main()

"""`palabre words dry-run`: what entries would have done to a site's stored messages."""

import argparse
import json
from dataclasses import asdict, dataclass
from typing import Any

from moderation.entry import entry_to_json
from server.cli.common import CommandError, add_database, add_site, command_actor, desk_of, note, site_of, with_store
from server.cli.over import still_judging
from server.cli.progress import Progress
from server.cli.words_files import sound_entries
from server.models.rehearsal import DryRun, DryRunRequest, DryRunsRequest
from server.store import Store

_SAMPLE = 160
# Whoever sits at a terminal can end it themselves.
_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class _Ran:
    """One entry and what became of its run."""

    key: str
    run: DryRun


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = acts.add_parser(
        "dry-run",
        help="what entries would have done to the stored messages",
        description=(
            "Reads a site's last messages once, with all entries of a library FILE, or with the one in force that --key names, "
            "and prints what each would have stopped, with samples: approved, published or unseen, the text, the hits. "
            "Changes nothing. Exit status: 0, or 1 when one would stop more than the site's share, or what a person approved."
        ),
    )
    parser.add_argument("file", metavar="FILE", nargs="?", help="a library, JSON or CSV; - reads standard input")
    parser.add_argument("--key", metavar="KEY", help="the id of an entry in force")
    parser.add_argument("--last", type=int, default=10_000, metavar="N", help="messages to read (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="one JSON object an entry in place of the lines")
    add_site(parser)
    add_database(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the entries. Returns the exit status."""
    if (args.file is None) == (args.key is None):
        raise CommandError("Give a FILE with entries, or --key with the id of one in force.")
    entries = [entry_to_json(entry) for entry in still_judging(sound_entries(args.file))] if args.key is None else []

    async def deed(store: Store) -> list[_Ran]:
        site = await site_of(store, args.site)
        desk, actor = desk_of(store), command_actor(site.id)
        if args.key is not None:
            request = DryRunRequest(key=args.key, last=args.last, seconds=_SECONDS)
            return [_Ran(args.key, await desk.dry_run(actor, request))]
        with Progress(lambda done, of: f"{done} of at most {of} messages read") as progress:
            many = DryRunsRequest(entries, args.last, _SECONDS)
            return [_Ran(*ran) for ran in await desk.dry_runs(actor, many, progress)]

    runs = with_store(args, deed)
    for ran in runs:
        print(json.dumps(_as_json(ran), ensure_ascii=False) if args.json else _as_lines(ran))
    if any(not ran.run.whole for ran in runs):
        note(f"The time was over after {runs[0].run.read} of {runs[0].run.asked} messages.")
    return 1 if any(ran.run.warn for ran in runs) else 0


def _as_lines(ran: _Ran) -> str:
    run = ran.run
    told = (
        f"{ran.key}: {run.read} messages read, {run.hits} hit; others can see {run.would_stop} ({run.share:.2%}), "
        f"a person had approved {run.approved}"
    )
    lines = [told + (f"; no longer stopped: {run.no_longer}" if run.no_longer else "")]
    if run.warn:
        lines.append(f"! above {run.warn_above:.2%} of what was read, or stops what a person approved")
    for sample in run.samples:
        state = "approved" if sample.approved else sample.message.state.value
        hits = ", ".join(sample.message.text[start:end] for start, end in sample.spans)
        lines.append("\t".join(_plain(part) for part in (state, sample.message.text[:_SAMPLE], hits)))
    return "\n".join(lines)


def _plain(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _as_json(ran: _Ran) -> dict[str, Any]:
    figures = {name: value for name, value in asdict(ran.run).items() if name not in ("samples", "held", "spared")}
    samples = [
        {
            "id": one.message.id,
            "state": one.message.state.value,
            "text": one.message.text,
            "spans": one.spans,
            "approved": one.approved,
        }
        for one in ran.run.samples
    ]
    return {"key": ran.key, **figures, "samples": samples}

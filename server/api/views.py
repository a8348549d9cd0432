"""Records of the desk as the shapes of the contract."""

from collections.abc import Mapping

from server.api.library_shapes import (
    Applied,
    KeysShape,
    PrecisionList,
    PrecisionShape,
    ProposalPage,
    ProposalShape,
    RehearsalShape,
    SampleShape,
)
from server.api.shapes import (
    Author,
    Blocked,
    BlockPage,
    CaseShape,
    Decided,
    FindingShape,
    FlagShape,
    LogPage,
    LogShape,
    MessageShape,
    QueuePage,
)
from server.models import Block, Case, Decision, Flag, Message, Side, StoredFinding
from server.models.desk import LogLine
from server.models.library import LibraryKeys, Proposal
from server.models.rehearsal import DECISIONS_READ, DryRun, Precision


def decided(decision: Decision) -> Decided:
    """What can be undone."""
    return Decided(decision.id)


def message_shape(message: Message) -> MessageShape:
    """A message as staff see it."""
    return MessageShape(
        id=message.id,
        room=message.room,
        author=Author(message.author_id, message.pseudonym, message.role),
        text=message.text,
        state=message.state,
        at=message.at,
        revision=message.revision,
        seq=message.seq,
        reply_to=message.reply_to,
        root=message.root_id,
        question=message.question,
        thanks=message.thanks,
        shown=message.shown,
        published_at=message.published_at,
        aside_until=message.aside_until,
    )


def finding_shape(found: StoredFinding) -> FindingShape:
    """A finding."""
    return FindingShape(found.check, found.rule, found.category, found.outcome, found.start, found.end, found.disguise)


def flag_shape(flag: Flag) -> FlagShape:
    """A flag."""
    return FlagShape(flag.id, flag.visitor_id, flag.pseudonym, flag.role, flag.reason, flag.state, flag.at, flag.note)


def case_shape(case: Case) -> CaseShape:
    """A case."""
    return CaseShape(
        message=message_shape(case.message),
        findings=[finding_shape(found) for found in case.findings],
        flags=[flag_shape(flag) for flag in case.flags],
        severity=case.severity,
        opened_at=case.opened_at,
        version=case.version,
    )


def queue_page(cases: list[Case], limit: int) -> QueuePage:
    """A page of the queue."""
    following = cases[-1].message.id if len(cases) == limit else None
    return QueuePage([case_shape(case) for case in cases], following)


def blocked(block: Block) -> Blocked:
    """A block."""
    return Blocked(
        id=block.id,
        decision=block.decision_id,
        until=block.until,
        reason=block.reason,
        at=block.at,
        network=block.network,
        visitor=block.visitor_id,
        ended_at=block.ended_at,
    )


def block_page(blocks: list[Block]) -> BlockPage:
    """Blocks."""
    return BlockPage([blocked(block) for block in blocks])


def keys_shape(keys: LibraryKeys) -> KeysShape:
    """How the library is agreed."""
    names = {side: [one.name for one in keys.holders if one.side is side] for side in (*Side, None)}
    return KeysShape(keys.two_keys, names[Side.BRAND], names[Side.VENDOR], names[None], keys.waiting, keys.warn_share)


def proposal_page(proposals: list[Proposal], limit: int) -> ProposalPage:
    """A page of what is talked over."""
    following = str(proposals[-1].id) if len(proposals) == limit else None
    names = ProposalShape.__struct_fields__
    shapes = [ProposalShape(**{name: getattr(one, name) for name in names}) for one in proposals]
    return ProposalPage(shapes, following)


def rehearsal_shape(key: str, run: DryRun) -> RehearsalShape:
    """A dry run of one entry."""
    same = {name: getattr(run, name) for name in RehearsalShape.__struct_fields__ if name not in ("key", "samples")}
    samples = [SampleShape(message_shape(one.message), list(one.spans), one.approved) for one in run.samples]
    return RehearsalShape(key=key, samples=samples, **same)


def precision_list(found: Mapping[str, Precision]) -> PrecisionList:
    """Figures by key."""
    shapes = [PrecisionShape(key, one.upheld, one.approved, one.waiting) for key, one in found.items()]
    return PrecisionList(DECISIONS_READ, shapes)


def applied(decision: Decision) -> Applied:
    """What an application held."""
    after = decision.after
    return Applied(decision.id, after["held"], after["spared"], after["more"])


def log_page(lines: list[LogLine], limit: int) -> LogPage:
    """A page of the log."""
    following = lines[-1].decision.id if len(lines) == limit else None
    return LogPage([_log_shape(line) for line in lines], following)


def _log_shape(line: LogLine) -> LogShape:
    decision = line.decision
    return LogShape(
        id=decision.id,
        act=decision.act,
        target_kind=decision.target_kind,
        target=decision.target,
        reason=decision.reason,
        by=decision.actor_name,
        at=decision.at,
        undone_by=decision.undone_by,
        position=line.position,
    )

"""What the desk reads: the queue, a case with its card, the log."""

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.desk.base import DeskBase
from server.errors import DeskError
from server.models import Actor, Case, Flag, FlagState, Message
from server.models.desk import CaseCard, FlagLine, LogFilter, LogLine, QueueFilter
from server.store import cases, decisions, flags, log, messages, people, queue, visitors

PAGE = 50
MOST = 200
_AROUND = 3
_LAST_ACTS = 5
_ALL = QueueFilter()


class Reading(DeskBase):
    """The pages of the desk that change nothing."""

    async def queue(
        self, actor: Actor, which: QueueFilter = _ALL, after: str | None = None, limit: int = PAGE
    ) -> list[Case]:
        """The next cases after that of message `after`: the most harmful first, then the longest wait."""
        return await self._read(actor, queue.page, actor.site_id, which, after, min(max(limit, 1), MOST))

    async def waiting(self, actor: Actor) -> int:
        """How many cases wait."""
        return await self._read(actor, cases.waiting, actor.site_id)

    async def case(self, actor: Actor, message_id: str) -> CaseCard:
        """All that is needed to decide on one message. Raises DeskError `not_found`."""
        return await self._read(actor, _card, actor.site_id, message_id)

    async def log(self, actor: Actor, which: LogFilter, after: str | None = None, limit: int = PAGE) -> list[LogLine]:
        """The next decisions older than decision `after`, newest first."""
        return await self._read(actor, log.page, actor.site_id, which, after, min(max(limit, 1), MOST))


def _card(conn: Connection, site_id: int, message_id: str) -> CaseCard:
    message = messages.by_id(conn, site_id, message_id)
    if message is None:
        raise DeskError("not_found", Sentence("There is no such message at this site."))
    case = queue.cases_of(conn, site_id, [message_id]).get(message_id)
    author = visitors.by_id(conn, site_id, message.author_id)
    assert author is not None, "no message is stored without its author"
    before, after = queue.around(conn, message, _AROUND)
    return CaseCard(
        message=message,
        version=case.version if case else 0,
        waiting=case is not None and case.decided_at is None,
        severity=case.severity if case else 0,
        findings=queue.findings_of(conn, [message]).get(message_id, ()),
        flags=_flag_lines(conn, message),
        author=people.with_counts(conn, [author])[0],
        author_decisions=tuple(people.decisions_about(conn, site_id, message.author_id, _LAST_ACTS)),
        before=before,
        after=after,
        decisions=tuple(decisions.on_targets(conn, site_id, [message_id, message.root_id or message_id])),
    )


def _flag_lines(conn: Connection, message: Message) -> tuple[FlagLine, ...]:
    raised: tuple[Flag, ...] = flags.on_messages(conn, [message.id]).get(message.id, ())
    known = flags.accuracy(conn, {flag.visitor_id for flag in raised})
    return tuple(
        FlagLine(
            flag,
            known[flag.visitor_id].get(FlagState.UPHELD, 0),
            known[flag.visitor_id].get(FlagState.DISMISSED, 0),
        )
        for flag in raised
    )

"""The chat as the socket sees it: one use case per command."""

from server.chat.arrivals import Arrivals
from server.chat.changes import Changes
from server.chat.context import Records
from server.chat.person import Parts
from server.chat.reading import Reading
from server.chat.sending import Sending


class Chat:
    """`arrive`, `rename`, `renewed` · `submit` · `edit`, `delete`, `thank` · `history`, `mine`, `flag`: each may refuse."""

    def __init__(self, parts: Parts) -> None:
        self._records = Records(parts.store)
        arrivals = Arrivals(parts, self._records)
        sending = Sending(parts, self._records, arrivals)
        changes = Changes(parts, self._records, arrivals)
        reading = Reading(parts, arrivals)
        self.arrive = arrivals.arrive
        self.refuse_blocked = arrivals.refuse_blocked
        self.rename = arrivals.rename
        self.renewed = arrivals.renewed
        self.submit = sending.submit
        self.edit = changes.edit
        self.delete = changes.delete
        self.thank = changes.thank
        self.history = reading.history
        self.mine = reading.mine
        self.flag = reading.flag

    def forget(self, visitor_id: str) -> None:
        """What is known of this visitor changed elsewhere (a decision, another process): read it again."""
        self._records.forget(visitor_id)

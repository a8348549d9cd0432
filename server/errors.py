"""The exceptions of the use cases. Only the edges turn them into frames, pages or problem documents.

PalabreError
├── ChatError   a visitor's command that cannot be done (code of the WebSocket contract)
└── DeskError   a staff act that cannot be done (code of the REST contract)
"""

from moderation.sentence import Sentence


class PalabreError(Exception):
    """Something that a person asked for and that cannot be done; the text says how to mend it."""


class ChatError(PalabreError):
    """`code`: malformed not_in_room not_found cid_conflict blocked rate not_allowed too_long closed unavailable.

    `key` names the sentence in `server/texts`, where it is finer than the code; `retry_after` is in seconds,
    `until` in milliseconds since 1970 (blocks only).
    """

    def __init__(
        self, code: str, key: str | None = None, *, retry_after: float | None = None, until: int | None = None
    ) -> None:
        super().__init__(key or code)
        self.code = code
        self.key = key or code
        self.retry_after = retry_after
        self.until = until


class DeskError(PalabreError):
    """`code`: not_found not_allowed conflict invalid. `sentence` is for the person at the desk; the text of the error is
    its English, which REST, the command line and the logs say.
    """

    def __init__(self, code: str, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence

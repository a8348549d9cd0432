"""The acts of the case card, by the name they have in an address."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from backoffice.forms import Form
from backoffice.reasons import needed_reason
from moderation.sentence import Sentence
from server.desk import Desk
from server.errors import DeskError
from server.models import Actor, Decision
from server.models.desk import BlockRequest


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form of an act asks for. `version` is that of the case as it was read."""

    message: str
    reason: str
    version: int | None
    network: str
    hours: str

    @classmethod
    def read(cls, form: Form, message: str) -> "Asked":
        """From the fields of a card's form. Raises DeskError `invalid` without a reason."""
        version = form.get("version", "")
        return cls(
            message=message,
            reason=needed_reason(form),
            version=int(version) if version.isdecimal() and len(version) < 10 else None,
            network=form.get("network", "").strip(),
            hours=form.get("hours", ""),
        )


@dataclass(frozen=True, slots=True)
class Done:
    """What the flash says, and the decision that Undo reverses."""

    word: str
    decision: str


async def perform(desk: Desk, actor: Actor, act: str, asked: Asked) -> Done:
    """Do it. Raises DeskError with what the person should know."""
    return await ACTS[act](desk, actor, asked)


def hours_of(text: str) -> float:
    """The length of a block. Raises DeskError `invalid`."""
    try:
        hours = float(text.replace(",", "."))
    except ValueError:
        raise DeskError("invalid", Sentence("Say for how long: every block has an end.")) from None
    return hours


async def _publish(desk: Desk, actor: Actor, asked: Asked) -> Done:
    return _done(await desk.publish(actor, asked.message, asked.reason, asked.version))


async def _reject(desk: Desk, actor: Actor, asked: Asked) -> Done:
    return _done(await desk.reject(actor, asked.message, asked.reason, asked.version))


async def _delete(desk: Desk, actor: Actor, asked: Asked) -> Done:
    return _done(await desk.delete(actor, asked.message, asked.reason, asked.version))


async def _restore(desk: Desk, actor: Actor, asked: Asked) -> Done:
    return _done(await desk.restore(actor, asked.message, asked.reason, asked.version))


async def _delete_conversation(desk: Desk, actor: Actor, asked: Asked) -> Done:
    card = await desk.case(actor, asked.message)
    root = card.message.root_id or card.message.id
    return _done(await desk.delete_conversation(actor, root, asked.reason))


async def _block_address(desk: Desk, actor: Actor, asked: Asked) -> Done:
    if not asked.network:
        raise DeskError("invalid", Sentence("Write the address or network to block."))
    await desk.case(actor, asked.message)  # a card that is not there has no acts
    request = BlockRequest(asked.reason, hours_of(asked.hours), network=asked.network)
    return Done("block", (await desk.block(actor, request)).decision_id)


async def _block_visitor(desk: Desk, actor: Actor, asked: Asked) -> Done:
    card = await desk.case(actor, asked.message)
    request = BlockRequest(asked.reason, hours_of(asked.hours), visitor=card.message.author_id)
    return Done("block", (await desk.block(actor, request)).decision_id)


def _done(decision: Decision) -> Done:
    return Done(decision.act.value, decision.id)


ACTS: dict[str, Callable[[Desk, Actor, Asked], Awaitable[Done]]] = {
    "publish": _publish,
    "reject": _reject,
    "delete": _delete,
    "restore": _restore,
    "delete_conversation": _delete_conversation,
    "block_address": _block_address,
    "block_visitor": _block_visitor,
}

"""A second opinion can only be stricter, and never keeps anybody waiting."""

import asyncio
import time

import pytest

from moderation.verdict import Outcome
from server.opinion import Opinion

pytestmark = pytest.mark.anyio


def judge(text: str) -> str | None:
    """What the worker runs: raises, loops or answers by the text that it is given."""
    if text == "raise":
        raise RuntimeError("no idea")
    while text == "loop":
        pass
    return "odd" if text == "odd" else None


async def test_without_a_function_there_is_no_opinion() -> None:
    assert await Opinion().of("anything") is None


async def test_an_opinion_holds_and_silence_publishes() -> None:
    opinion = Opinion(f"{__name__}:judge")
    await opinion.start()
    odd, fine = await opinion.of("odd"), await opinion.of("fine")
    opinion.close()

    assert odd is not None
    assert (odd.check, odd.category, odd.outcome) == ("second_opinion", "odd", Outcome.HOLD)
    assert fine is None


@pytest.mark.parametrize("text", ["raise", "loop"])
async def test_a_worker_that_raises_or_hangs_holds_the_text_and_the_next_is_answered(text: str) -> None:
    opinion = Opinion(f"{__name__}:judge")
    await opinion.start()
    began = time.monotonic()
    stuck = await opinion.of(text)
    took = time.monotonic() - began
    while (after := await opinion.of("fine")) and time.monotonic() < began + 20:
        assert after.check == "check_failed"  # the worker is being started again
    opinion.close()

    assert stuck is not None
    assert (stuck.check, stuck.outcome) == ("check_failed", Outcome.HOLD)
    assert took < 1.0
    assert after is None


async def test_those_who_ask_while_a_worker_hangs_are_answered_in_time_too() -> None:
    opinion = Opinion(f"{__name__}:judge")
    await opinion.start()
    began = time.monotonic()
    found = await asyncio.gather(*(opinion.of("loop") for _ in range(20)))
    took = time.monotonic() - began
    opinion.close()

    assert {one and one.check for one in found} == {"check_failed"}
    assert took < 1.0


async def test_a_function_that_cannot_be_loaded_holds_everything() -> None:
    opinion = Opinion("no_such_module:judge")
    found = await opinion.of("fine")
    opinion.close()

    assert found is not None
    assert found.check == "check_failed"

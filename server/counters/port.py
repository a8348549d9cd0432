"""What the house may ask of the counters. Losing them is harmless: open rate windows and presence begin anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, and over time as many in each `seconds`."""

    burst: int
    seconds: float


class Counters(Protocol):
    """Rates, tallies and presence, shared by every process of an installation. No method raises for a lost server."""

    async def take(self, key: str, *rates: Rate) -> float:
        """Takes one from each of the key's rates, or none from any. 0.0 when taken, else the seconds to wait."""

    async def tally(self, key: str, member: str, seconds: float) -> int:
        """How many different members were told under this key in the last `seconds`, this one included."""

    async def presence(self, here: Mapping[int, int]) -> dict[int, int]:
        """Tells how many members each room has in this process; answers how many it has in all of them.

        To be repeated every few seconds: what a process told is forgotten after 15 s.
        """

    async def close(self) -> None:
        """Lets go of the server, if there is one."""

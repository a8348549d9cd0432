"""Who signs in to the demo's back office, for which side; and what the two sides have said of the library so far."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from server.announce import Announce
from server.bus import MemoryBus
from server.desk import Desk
from server.desk.library import Replacement
from server.models import Actor, Role, Side, Site
from server.models.library import How
from server.store import Store


@dataclass(frozen=True, slots=True)
class Member:
    """An account of the demo. The vendor's person is an owner: whoever looks on sees every form there is."""

    email: str
    name: str
    role: Role
    side: Side


STAFF: Mapping[str, Member] = {
    "camille": Member("camille@baraban.example", "Camille", Role.MANAGER, Side.BRAND),
    "gwendal": Member("gwendal@guettelune.example", "Gwendal", Role.OWNER, Side.VENDOR),
}


async def agree_on_library(store: Store, site: Site, people: Mapping[str, Actor]) -> None:
    """What counts from the opening on, then two keys, then what `people` (by persona) proposed and answered."""
    desk = Desk(store, Announce(MemoryBus()))
    house = Actor("command", "demo", site.name, Role.OWNER, site.id)
    put = Replacement(_told("library.json")["entries"], "Les règles de la maison, convenues à l’ouverture.", None)
    await desk.put_library(house, put)
    await desk.set_keys(house, True, "Baraban et Guettelune tiennent la bibliothèque ensemble : chacun une clé.")
    for one in _told("proposals.json"):
        how = How.URGENT if one.get("urgent") else How.NOW
        proposed = await desk.add_entry(people[one["by"]], one["entry"], one["reason"], how)
        if no := one.get("declined"):
            await desk.decline(people[no["by"]], proposed.id, no["reason"])


def _told(name: str) -> Any:
    return json.loads(files("server.demo").joinpath(name).read_text("utf-8"))

"""A site with two keys that follows another site's list, which may change under what is being talked over."""

from dataclasses import dataclass
from typing import Any

from server.models import Role, Side
from server.store import accounts
from tests.server.desk.house import House, make_house
from tests.server.desk.pact import ZORP, Pact, make_pact

OTHER = ZORP | {"entry": "bombthreat", "outcome": "reject"}


@dataclass(slots=True)
class Following:
    """The two sides of the site that follows, and the home of the list `house`, in which there is one entry, `z`."""

    pact: Pact
    home: House

    async def home_changes(self, entry: dict[str, Any] = OTHER) -> None:
        """The list's home, with one key, writes another entry under the same id."""
        await self.home.desk.change_entry(self.home.manager, "z", entry, "worse", list_slug="house")

    async def judged_by(self, text: str) -> list[str]:
        """The rules that a text meets at the site that follows."""
        return [one.rule for one in (await self.pact.house.desk.try_text(self.pact.brand, text)).findings]


async def make_following(house: House) -> Following:
    """The site follows the list before it has two keys."""
    home = await make_house(house.store, "neighbour")
    await house.store.write(accounts.set_membership, int(house.manager.id), home.site_id, Role.MANAGER, Side.BRAND)
    await home.desk.create_list(home.manager, "house", "House words", "all our brands")
    await home.desk.add_entry(home.manager, ZORP, "they say it", list_slug="house")
    await house.desk.subscribe(house.manager, ("shared/house",), "ours too")
    return Following(await make_pact(house), home)

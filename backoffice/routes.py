"""Every address of the back office, once. Below `/{site}/` each needs a role at that site; without one it is not there."""

from pathlib import Path

from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from backoffice.door import Door
from backoffice.forms import LONGEST_FILE
from backoffice.house import House
from backoffice.live import Live
from backoffice.pages.blocks import Blocks
from backoffice.pages.install import Install
from backoffice.pages.library.entry import OneEntry
from backoffice.pages.library.files import LibraryFiles
from backoffice.pages.library.in_force import InForce
from backoffice.pages.library.lists import Lists
from backoffice.pages.library.new import NewEntry
from backoffice.pages.library.proposals import Proposals
from backoffice.pages.library.settings import LibrarySettings
from backoffice.pages.library.versions import Versions
from backoffice.pages.log import Log
from backoffice.pages.people import People
from backoffice.pages.queue import Queue
from backoffice.pages.rooms import Rooms
from backoffice.pages.sign_in import SignIn


def all_routes(house: House, live: Live) -> list[BaseRoute]:
    """The table."""
    door = Door(house)
    return [
        Mount("/static", _Files(directory=Path(__file__).parent / "static")),
        *_entrance(SignIn(house, door)),
        Route("/{site}/live", door.reads(live.listen)),
        *_queue(door, Queue(house), Log(house)),
        *_rooms_and_people(door, Rooms(house), People(house)),
        *_library(door, house),
        *_library_with_others(door, house),
        *_blocks(door, Blocks(house)),
        Route("/{site}/install", door.reads(Install(house).show)),
    ]


def _entrance(sign_in: SignIn) -> list[BaseRoute]:
    return [
        Route("/", sign_in.sites),
        Route("/sign-in", sign_in.ask),
        Route("/sign-in", sign_in.enter, methods=["POST"]),
        Route("/sign-out", sign_in.leave, methods=["POST"]),
        Route("/language", sign_in.language, methods=["POST"]),
    ]


def _queue(door: Door, queue: Queue, log: Log) -> list[BaseRoute]:
    return [
        Route("/{site}/queue", door.reads(queue.show)),
        Route("/{site}/queue/{message}", door.reads(queue.case)),
        Route("/{site}/messages/{message}/{act}", door.acts(queue.decide), methods=["POST"]),
        Route("/{site}/decisions/{decision}/undo", door.acts(log.undo), methods=["POST"]),
        Route("/{site}/log", door.reads(log.show)),
    ]


def _rooms_and_people(door: Door, rooms: Rooms, people: People) -> list[BaseRoute]:
    return [
        Route("/{site}/rooms", door.reads(rooms.show)),
        Route("/{site}/level", door.acts(rooms.set_level), methods=["POST"]),
        Route("/{site}/rooms/{room}", door.reads(rooms.room)),
        Route("/{site}/rooms/{room}", door.acts(rooms.change), methods=["POST"]),
        Route("/{site}/people", door.reads(people.show)),
        Route("/{site}/people/{visitor}", door.reads(people.person)),
        Route("/{site}/people/{visitor}/{act}", door.acts(people.change), methods=["POST"]),
    ]


def _library(door: Door, house: House) -> list[BaseRoute]:
    """What counts, and each entry of it."""
    entry, new = OneEntry(house), NewEntry(house)
    return [
        Route("/{site}/library", door.reads(InForce(house).show)),
        Route("/{site}/library/new", door.reads(new.show)),
        Route("/{site}/library/new", door.acts(new.add), methods=["POST"]),
        Route("/{site}/library/entry", door.reads(entry.show)),
        Route("/{site}/library/change", door.acts(entry.change), methods=["POST"]),
        Route("/{site}/library/retire", door.acts(entry.retire), methods=["POST"]),
        Route("/{site}/library/readmit", door.acts(entry.readmit), methods=["POST"]),
        Route("/{site}/library/apply", door.acts(entry.apply), methods=["POST"]),
    ]


def _library_with_others(door: Door, house: House) -> list[BaseRoute]:
    """What two sides agree on, what several sites share, what was, and what goes in and out as a file."""
    proposals, lists, files = Proposals(house), Lists(house), LibraryFiles(house)
    settings = LibrarySettings(house)
    return [
        Route("/{site}/library/proposals", door.reads(proposals.show)),
        Route("/{site}/library/proposals", door.acts(proposals.answer), methods=["POST"]),
        Route("/{site}/library/lists", door.reads(lists.show)),
        Route("/{site}/library/lists", door.acts(lists.follow), methods=["POST"]),
        Route("/{site}/library/lists/new", door.acts(lists.create), methods=["POST"]),
        Route("/{site}/library/versions", door.reads(Versions(house).show)),
        Route("/{site}/library/files", door.reads(files.show)),
        Route("/{site}/library/file", door.reads(files.export)),
        Route("/{site}/library/import", door.acts(files.take, LONGEST_FILE, "library"), methods=["POST"]),
        Route("/{site}/library/settings", door.reads(settings.show)),
        Route("/{site}/library/settings/keys", door.acts(settings.keys), methods=["POST"]),
        Route("/{site}/library/settings/warning", door.acts(settings.warning), methods=["POST"]),
    ]


def _blocks(door: Door, blocks: Blocks) -> list[BaseRoute]:
    return [
        Route("/{site}/blocks", door.reads(blocks.show)),
        Route("/{site}/blocks", door.acts(blocks.add), methods=["POST"]),
        Route("/{site}/blocks/preview", door.reads(blocks.preview)),
        Route("/{site}/blocks/{block}/end", door.acts(blocks.end), methods=["POST"]),
    ]


class _Files(StaticFiles):
    """Style and scripts: kept by browsers, and asked for again only by their mark."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-cache"
        return response

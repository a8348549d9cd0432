"""The desk: everything that staff can do, for the pages, the REST contract and the command line alike."""

from server.desk.agreement import Agreement
from server.desk.apply import Applying
from server.desk.blocks import Blocks
from server.desk.conversations import Conversations
from server.desk.erasure import Erasure
from server.desk.glances import Glances
from server.desk.keys import Keys
from server.desk.library import Libraries
from server.desk.lists import Lists
from server.desk.messages import Messages
from server.desk.people import People
from server.desk.reading import Reading
from server.desk.rooms import Rooms
from server.desk.talk import Talk
from server.desk.trial import Trial
from server.desk.undo import Undoing
from server.desk.versions import Versions


class Desk(
    Reading, Talk, Messages, Conversations, Undoing, Blocks, Rooms, People, Libraries, Agreement, Keys, Lists, Versions, Trial,
    Applying, Glances, Erasure,
):  # fmt: skip
    """`Desk(store, announce, proxies)`. Every act: may this actor? one transaction, then tell.

    Refusals are DeskError: `not_found`, `not_allowed`, `conflict` (stale, decided, undone) and `invalid`.
    """

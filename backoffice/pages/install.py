"""Installing: the one tag, the lines for the brand's content security policy, the origins, and whether it has been seen."""

from starlette.responses import Response

from backoffice.here import Here
from backoffice.house import House


class Install:
    """The handler of the install page."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def show(self, here: Here) -> Response:
        """What the brand copies into its site."""
        url = here.request.url
        root = here.base.removesuffix("/backoffice")
        origin = f"{url.scheme}://{url.netloc}"
        socket = ("wss" if url.scheme == "https" else "ws") + f"://{url.netloc}"
        talks = [await self._house.desk.talk(here.actor, slug) for slug in here.snapshot.rooms]
        return self._house.renderer.page(
            here,
            "install.html",
            section="install",
            tag=f'<script src="{origin}{root}/widget.js" data-site="{here.site.key}" async></script>',
            policy=[f"script-src {origin}", f"connect-src {origin} {socket}"],
            origins=here.site.origins,
            spoken=max((talk[-1].at for talk in talks if talk), default=None),
        )

"""Who asks for a page, of which site, in which language: what every page knows."""

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.requests import Request

from backoffice.words import Words
from server.models import Actor, Session, Site
from server.roles import may
from server.sites import SiteSnapshot


@dataclass(frozen=True, slots=True)
class Visit:
    """One request, signed in or not. `base` is the path under which the back office is mounted."""

    request: Request
    base: str
    words: Words

    @property
    def address(self) -> str:
        """This page's own path and query, to come back to."""
        query = self.request.url.query
        return self.request.url.path + (f"?{query}" if query else "")

    @property
    def query(self) -> QueryParams:
        """What the address asks for."""
        return self.request.query_params

    def segment(self, name: str) -> str:
        """A named part of the path."""
        part: str = self.request.path_params[name]
        return part

    def own(self, address: str | None, otherwise: str) -> str:
        """`address` if it is a page of this back office, else `otherwise`: a form cannot send anybody elsewhere."""
        plain = address or ""
        safe = plain.startswith(f"{self.base}/") and not plain.startswith("//") and "\\" not in plain
        return plain if safe and plain.isprintable() else otherwise


@dataclass(frozen=True, slots=True)
class Here(Visit):
    """Somebody signed in, at one site. `waiting` is how many cases wait there, `proposals` how many changes of the
    library wait for this person's side.

    `site` is read with each page: after a form it must show what the form did, while `snapshot` may be a moment old.
    """

    session: Session
    snapshot: SiteSnapshot
    actor: Actor
    site: Site
    waiting: int
    proposals: int = 0

    def to(self, page: str, **query: str) -> str:
        """The address of a page of this site."""
        return f"{self.base}/{self.site.key}/{page}" + (f"?{urlencode(query)}" if query else "")

    def may(self, deed: str) -> bool:
        """Whether the acts of this kind are offered; the desk decides again."""
        return may(self.actor.role, deed)

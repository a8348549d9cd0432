"""Turning what is known into a page. Autoescape is on, and no markup is ever built outside a template."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from starlette.responses import HTMLResponse

from backoffice import flash, times
from backoffice.forms import Typed
from backoffice.here import Here, Visit
from backoffice.words import Words

TEMPLATES = Path(__file__).parent / "templates"
LANGUAGE_NAMES = {"fr": "Français", "en": "English"}


class Renderer:
    """Holds the templates. `now` is the server's clock in milliseconds."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(
            iso=times.iso, utc=times.utc, ago=self._filter(times.ago), ahead=self._filter(times.ahead)
        )

    def page(self, visit: Visit, template: str, status: int = 200, **context: Any) -> HTMLResponse:
        """The page of this template. What was to be said once is said on it, and then forgotten."""
        said = _said(visit)
        known: dict[str, Any] = (
            {"typed": Typed(), "nothing": Typed()}
            | {"section": None, "waiting": None, "flash": said, "here": None}
            | self._always(visit)
            | context
        )
        response = HTMLResponse(self._templates.get_template(template).render(known), status_code=status)
        if said is not None:
            flash.take(response)
        return response

    def _always(self, visit: Visit) -> dict[str, Any]:
        words = visit.words
        always: dict[str, Any] = {
            "base": visit.base,
            "address": visit.address,
            "words": words,
            "say": words.say,
            "count": words.count,
            "because": words.because,
            "name": words.name,
            "languages": LANGUAGE_NAMES,
            "now": self._now(),
        }
        if isinstance(visit, Here):
            always |= {"here": visit, "to": visit.to, "waiting": visit.waiting}
        return always

    def _filter(self, in_words: Callable[[Words, int, int], str]) -> Callable[..., str]:
        @pass_context
        def told(context: Context, at: int) -> str:
            return in_words(context["words"], at, context["now"])

        return told


def _said(visit: Visit) -> flash.Flash | None:
    """What is to be said on this page; nothing to scripts that read it beside the one that the person looks at."""
    said = None if "palabre-quiet" in visit.request.headers else flash.look(visit.request)
    return said if said and f"flash.{said.word}" in visit.words.catalogue else None

"""The demo brand's own web site: Baraban, bicycle bags sewn in Saint-Étienne.

It is served on its own port and so from another origin than the chat, under a content security policy that allows
the widget and nothing more. French at `/`, English at `/en/`. `?persona=NAME` says through whose eyes a page is seen.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from server.demo import shop

SITE = Path(__file__).parent / "site"
ROOMS = {"fr": "salon", "en": "lounge"}
PAGES = {
    "home": {"fr": "/", "en": "/en/"},
    "navette": {"fr": "/la-navette", "en": "/en/la-navette"},
    "cuchon": {"fr": "/le-cuchon", "en": "/en/le-cuchon"},
    "faq": {"fr": "/faq", "en": "/en/faq"},
    "contact": {"fr": "/contact", "en": "/en/contact"},
    "basket": {"fr": "/panier", "en": "/en/basket"},
}
_TEMPLATES = {"navette": "bag.html", "cuchon": "bag.html"}
_LONGEST_FORM = 2_000
_A_WEEK = 7 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody whose part one can take. `links` of the staff name back-office pages: `queue`, `day`, `proposals`."""

    name: str
    role: str  # visitor, moderator, manager or vendor
    label: Mapping[str, str]  # by language
    address: str
    links: Mapping[str, str] = field(default_factory=dict)


def _nobody(persona: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class BrandOptions:
    """What the site must know of the chat beside it. `identity` turns a persona's name into a signed JWT, or None."""

    chat_origin: str
    site_key: str
    back_office_url: str
    personas: Sequence[Persona] = ()
    identity: Callable[[str], str | None] = _nobody
    simulated: bool = False


def brand_app(options: BrandOptions) -> Starlette:
    """The brand's site as an ASGI application."""
    brand = _Brand(options)
    routes: list[Route | Mount] = []
    for language in ROOMS:
        basket = PAGES["basket"][language]
        routes.append(Route(basket, partial(brand.change_basket, language), methods=["POST"]))
        routes += [Route(paths[language], partial(brand.show, name, language)) for name, paths in PAGES.items()]
    routes.append(Mount("/static", StaticFiles(directory=SITE / "static")))
    return Starlette(routes=routes, exception_handlers={404: brand.lost})


def security_headers(chat_origin: str) -> dict[str, str]:
    """The headers of every page: nothing inline, nothing foreign but the widget's scripts and its connections."""
    socket_origin = "ws" + chat_origin.removeprefix("http")
    policy = [
        "default-src 'none'",
        f"script-src 'self' {chat_origin}",
        f"connect-src {chat_origin} {socket_origin}",
        "style-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
    return {
        "Content-Security-Policy": "; ".join(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Cache-Control": "no-store",  # a page may carry a persona's signed identity
    }


class _Brand:
    def __init__(self, options: BrandOptions) -> None:
        self.options = options
        self.personas = {persona.name: persona for persona in options.personas}
        self.headers = security_headers(options.chat_origin)
        self.words = {language: _words(language) for language in ROOMS}
        self.templates = Environment(
            loader=FileSystemLoader(SITE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.filters["euros"] = euros

    async def show(self, page: str, language: str, request: Request) -> Response:
        return self._render(page, language, request)

    async def change_basket(self, language: str, request: Request) -> Response:
        form = dict(parse_qsl(await _short_body(request)))
        basket = _changed(_basket(request), form)
        answer = RedirectResponse(self._address(request, "basket", language), status_code=303)
        answer.set_cookie("basket", shop.write_basket(basket), max_age=_A_WEEK, httponly=True, samesite="lax")
        return answer

    async def lost(self, request: Request, error: Exception) -> Response:
        language = "en" if request.url.path.startswith("/en/") else "fr"
        return self._render("lost", language, request, status=404)

    def _render(self, page: str, language: str, request: Request, status: int = 200) -> Response:
        template = self.templates.get_template(_TEMPLATES.get(page, f"{page}.html"))
        html = template.render(self._context(page, language, request))
        return HTMLResponse(html, status_code=status, headers=self.headers)

    def _context(self, page: str, language: str, request: Request) -> dict[str, object]:
        persona = self._persona(request)
        return {
            "page": page,
            "language": language,
            "words": self.words[language],
            "address": partial(self._address, request),
            "persona": persona,
            "options": self.options,
            "widget": self._widget(persona, language),
            "basket": _basket(request),
            "shop": shop,
        }

    def _persona(self, request: Request) -> Persona | None:
        return self.personas.get(request.query_params.get("persona", ""))

    def _address(self, request: Request, page: str, language: str, persona: str | None = None) -> str:
        """A page's address, seen by the same persona as now, or by the one that is named."""
        current = self._persona(request)
        name = persona or (current.name if current else None)
        path = PAGES.get(page, PAGES["home"])[language]
        return f"{path}?{urlencode({'persona': name})}" if name else path

    def _widget(self, persona: Persona | None, language: str) -> dict[str, str | None]:
        base = f"{self.options.chat_origin}/as/{persona.name}" if persona else self.options.chat_origin
        identity = self.options.identity(persona.name) if persona else None
        return {"src": f"{base}/widget.js", "room": ROOMS[language], "identity": identity}


def euros(cents: int, language: str) -> str:
    """A price as the language writes it: 118 €, 6,90 €, €6.90."""
    figure = f"{cents // 100}" if cents % 100 == 0 else f"{cents // 100}.{cents % 100:02}"
    return f"€{figure}" if language == "en" else f"{figure.replace('.', ',')}\u00a0€"


def _words(language: str) -> dict[str, object]:
    words: dict[str, object] = json.loads((SITE / "words" / f"{language}.json").read_text(encoding="utf-8"))
    return words


def _basket(request: Request) -> shop.Basket:
    return shop.read_basket(request.cookies.get("basket", ""))


def _changed(basket: shop.Basket, form: Mapping[str, str]) -> shop.Basket:
    if "line" not in form:
        return shop.add(basket, form.get("article", ""), form.get("colour", ""))
    quantity = form.get("quantity", "")
    if not (quantity.isascii() and quantity.isdigit()):
        return basket
    return shop.set_quantity(basket, form["line"], int(quantity[:3]))


async def _short_body(request: Request) -> str:
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _LONGEST_FORM:
            raise HTTPException(413, "This form is longer than the shop ever sends.")
    return body.decode("utf-8", "replace")

"""What a widget needs to know of the site and of its visitor before it can draw anything."""

from typing import Any

from server.chat import Person
from server.models import Level, Site
from server.protocol.events import Me, RoomInfo, Welcome
from server.sites import SiteSnapshot
from server.texts import say

PING_MS = 25_000
FEATURES = ["edit", "delete", "thank", "flag", "history", "typing", "presence", "profile", "rephrase"]


def welcome(snapshot: SiteSnapshot, person: Person) -> Welcome:
    """The answer to `hello`, in the person's language."""
    visitor = person.visitor
    rooms = sorted(snapshot.rooms.values(), key=lambda room: (room.position, room.id))
    return Welcome(
        visitor=Me(id=visitor.id, pseudonym=visitor.pseudonym, role=visitor.role.value, named=visitor.named),
        token=person.token,
        rooms=[RoomInfo(room.slug, room.name, room.language, room.mode, room.slow) for room in rooms],
        site=_site(snapshot.site, person.language),
        features=FEATURES,
        ping_ms=PING_MS,
    )


def _site(site: Site, language: str) -> dict[str, Any]:
    chosen = site.preferences
    return {
        "name": site.name,
        "theme": {
            "accent": chosen.accent,
            "radius": chosen.radius,
            "font": chosen.font,
            "scheme": chosen.scheme,
            "position": "right",
        },
        "guidelines": _in(language, chosen.guidelines, site.languages) or [],
        "level": site.level.value,
        **({"banner": banner(site, language)} if site.level is not Level.NORMAL else {}),
        "languages": list(site.languages),
        "staff_look": {"when": _in(language, chosen.staff_look, site.languages) or say("look.default", language)},
        "retention_days": chosen.retention_days,
        "contact": chosen.contact,
    }


def banner(site: Site, language: str) -> dict[str, Any]:
    """What the site's level says to visitors: the text prepared by the team, else ours."""
    text = site.level_text or say(f"level.{site.level.value}", language)
    return {"text": text, "until": site.level_until} if site.level_until else {"text": text}


def _in(language: str, texts: dict[str, Any], languages: tuple[str, ...]) -> Any:
    """The text in this language, else in the first of the site's that has one."""
    return next((texts[one] for one in (language, *languages) if one in texts), None)

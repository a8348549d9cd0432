"""Random names and their hashes: the only place that draws chance for identifiers."""

import base64
import hashlib
import re
import secrets

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def new_id() -> str:
    """A public id: 12 url-safe characters, 72 random bits. Tells nothing of order, time or number."""
    return secrets.token_urlsafe(9)


def new_token() -> str:
    """A bearer secret: 43 url-safe characters, 256 random bits."""
    return secrets.token_urlsafe(32)


def id_from(secret: str) -> str:
    """The public id that follows from a secret: as random as the secret, and nobody comes back from it."""
    return base64.urlsafe_b64encode(hashlib.sha256(b"id:" + secret.encode()).digest()[:9]).decode()


def fits_token(text: str) -> bool:
    """Whether this could be a token of `new_token`."""
    return _TOKEN.fullmatch(text) is not None


def new_site_key() -> str:
    """A public site key, safe in an HTML attribute and never starting with a dash (command lines)."""
    return "s" + secrets.token_hex(8)


def digest(secret: str) -> str:
    """What is stored of a token: SHA-256 in hex. Tokens are random, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()

"""What an installation is told at its start: options, or PALABRE_* from the environment. Read once, then frozen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from server.addresses import BadProxies, Network, parse_proxies
from server.errors import PalabreError


class SettingsError(PalabreError):
    """An installation that cannot run as told; the text says what to change."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`database` is a URL; `redis` None: one process on its own; `proxies` are believed about addresses.

    `metrics`: serve /metrics. `handshakes`: new sockets a second that one process takes before it turns some away.
    `opinion`: `module:function`, somebody's own second opinion (see `server.opinion`).
    """

    host: str = "127.0.0.1"
    port: int = 8000
    database: str = "sqlite:///palabre.sqlite3"
    redis: str | None = None
    workers: int = 1
    proxies: tuple[Network, ...] = ()
    metrics: bool = False
    log_level: str = "info"
    handshakes: int = 500
    opinion: str | None = None

    def __post_init__(self) -> None:
        """Refuses what cannot work, before anything is opened."""
        if not 0 <= self.port <= 65535:
            raise SettingsError(f"The port {self.port} does not exist: choose one from 0 to 65535.")
        if self.workers < 1:
            raise SettingsError("At least one worker is needed: --workers 1.")
        if self.opinion is not None and not all(self.opinion.partition(":")):
            raise SettingsError("PALABRE_OPINION names a function, as `my_package.my_module:my_function`.")
        if self.handshakes < 1:
            raise SettingsError("PALABRE_HANDSHAKES must be at least 1.")
        if self.workers > 1 and (self.database.startswith("sqlite") or not self.redis):
            raise SettingsError(
                "Several workers need a PostgreSQL database and a Redis: give --database postgresql://… and --redis "
                "redis://…, or start with --workers 1."
            )


def read_settings(environment: Mapping[str, str], options: Mapping[str, Any]) -> Settings:
    """Options (None: not given), then the environment, then what is usual. Raises `SettingsError`."""
    chosen: dict[str, Any] = {}
    for field in fields(Settings):
        name = _ENVIRONMENT.get(field.name, f"PALABRE_{field.name.upper()}")
        if (given := options.get(field.name)) is not None:
            chosen[field.name] = _read(f"--{field.name}", field.name, str(given))
        elif name in environment:
            chosen[field.name] = _read(name, field.name, environment[name])
    return Settings(**chosen)


_ENVIRONMENT = {"database": "PALABRE_DATABASE_URL", "redis": "PALABRE_REDIS_URL"}


def _read(source: str, name: str, text: str) -> Any:
    try:
        return _READERS.get(name, str)(text)
    except BadProxies as error:
        raise SettingsError(f"{source}: {error}") from None
    except ValueError:
        raise SettingsError(f"{source} cannot be {text!r}.") from None


def _switch(text: str) -> bool:
    known = {"on": True, "true": True, "1": True, "yes": True, "off": False, "false": False, "0": False, "no": False}
    if text.lower() not in known:
        raise ValueError(text)
    return known[text.lower()]


def _level(text: str) -> str:
    if text.lower() not in ("debug", "info", "warning", "error"):
        raise ValueError(text)
    return text.lower()


_READERS: dict[str, Callable[[str], Any]] = {
    "port": int,
    "workers": int,
    "handshakes": int,
    "proxies": parse_proxies,
    "metrics": _switch,
    "log_level": _level,
    "redis": lambda text: text or None,
    "opinion": lambda text: text or None,
}

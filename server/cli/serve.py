"""`palabre serve`: one process, or several that share a port, PostgreSQL and Redis."""

import argparse
import contextlib
import gc
import os
import signal
import socket
from collections.abc import Callable, Iterator

import uvicorn
from sqlalchemy.exc import SQLAlchemyError
from starlette.types import ASGIApp

from server.app import application
from server.cli.logs import set_up_logs
from server.cli.workers import serve_with_workers
from server.settings import Settings, SettingsError, read_settings
from server.wire import uvicorn_options

_BACKLOG = 4096
_GRACE_S = 10


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser("serve", help="serve the chat", description=__doc__)
    parser.add_argument("--host", help="address to listen on (PALABRE_HOST; 127.0.0.1)")
    parser.add_argument("--port", help="port to listen on, 0 for any free one (PALABRE_PORT; 8000)")
    parser.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql://… (PALABRE_DATABASE_URL)")
    parser.add_argument("--redis", metavar="URL", help="redis://…, for several processes (PALABRE_REDIS_URL)")
    parser.add_argument(
        "--workers", metavar="N", help="processes; more than one need PostgreSQL and Redis (PALABRE_WORKERS)"
    )
    parser.add_argument(
        "--proxies", metavar="CIDR,…", help="the only peers whose X-Forwarded-For is believed (PALABRE_PROXIES)"
    )
    parser.add_argument("--metrics", action="store_const", const="on", help="serve /metrics (PALABRE_METRICS)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serves until told to stop. 0 after a graceful stop; raises what a plain sentence can say."""
    settings = read_settings(os.environ, vars(arguments))
    set_up_logs(settings.log_level)
    listener = listen(settings, shared=settings.workers > 1)
    host, port = listener.getsockname()[:2]
    place = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    def ready() -> None:
        print(f"Palabre listens on {place}", flush=True)

    if settings.workers > 1:
        return serve_with_workers(settings, listener, ready)
    serve_here(settings, listener, ready)
    return 0


def listen(settings: Settings, *, shared: bool) -> socket.socket:
    """A bound socket. `shared`: several processes may bind the same port, and the system spreads sockets among them."""
    try:
        family = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.socket(family)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shared:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind((settings.host, settings.port))
    except OSError as error:
        raise SettingsError(f"Cannot listen on {settings.host}:{settings.port}: {error.strerror}.") from None
    return listener


def serve_here(settings: Settings, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Serves in this process until SIGTERM or SIGINT; then says goodbye to everyone and finishes what is under way."""
    try:
        app = application(settings)
    except SQLAlchemyError as error:
        raise SettingsError(f"The database cannot be used: {str(error).splitlines()[0]}") from None
    serve_application(app, listener, ready, app.house.office.close)


def serve_application(
    app: ASGIApp, listener: socket.socket, ready: Callable[[], None], stopping: Callable[[], None]
) -> None:
    """`serve_here` for an application that is made already. `stopping` is called before the waiting for it begins."""
    # Connections are long-lived: the usual thresholds look at all of them again and again for nothing.
    gc.set_threshold(50_000, 20, 50)
    config = uvicorn.Config(
        app,
        loop="auto",
        lifespan="on",
        log_config=None,
        access_log=False,
        # Addresses behind proxies are our own business: `server.addresses`.
        proxy_headers=False,
        server_header=False,
        backlog=_BACKLOG,
        timeout_graceful_shutdown=_GRACE_S,
        **uvicorn_options(),
    )
    _Server(config, ready, stopping).run([listener])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], stopping: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready
        self._stopping = stopping

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            gc.collect()
            gc.freeze()
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Streams of live hints have no end of their own: waiting for them would use up all the grace.
        self._stopping()
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        # Unlike uvicorn's own, which ends the process by the same signal again: a stop as asked is a success.
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

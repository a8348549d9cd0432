"""The servers of the fan-out benchmark, each a real process on a free port: ours, nginx with nchan, and nats-server.

`apt install nginx libnginx-mod-nchan nats-server gcc zlib1g-dev` brings the peers and what the client is built with.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.services.palabre import PalabreServer, ServerOptions
from tests.services.process import Process, free_port, listens

# What the client sends by itself.
ORIGIN = "http://localhost"
# Bytes of one of our message frames with the text below; the peers carry as many.
FRAME_BYTES = 196
_TEXT = "n={n} ts={ts}"


@dataclass(frozen=True, slots=True)
class Target:
    """A running server and how the client talks to it."""

    name: str
    pids: str
    arguments: list[str] = field(default_factory=list)


@contextmanager
def palabre(database: str | None = None) -> Iterator[Target]:
    """Ours: judged against the starter lists, stored with a flush, broadcast."""
    with tempfile.TemporaryDirectory() as folder:
        options = ServerOptions(database=database or f"sqlite:///{folder}/bench.sqlite3")
        server = PalabreServer(options, Path(folder) / "log")
        try:
            key = server.site("Bench", "--languages", "en", "--pace", "off", origin=ORIGIN)
            yield Target("palabre", str(server.process.pid), palabre_arguments(server.url, key))
        finally:
            server.stop()


def palabre_arguments(url: str, key: str) -> list[str]:
    """How a member of the room `main` behaves: hello, join, and send when it is a publisher."""
    return [
        *(
            "--url",
            f"ws{url.removeprefix('http')}/v1/socket",
            "--subproto",
            "palabre.v1",
        ),
        *("--hello", f'{{"type":"hello","site":"{key}"}}', "--hello-wait", ""),
        *("--hello", '{"type":"join","room":"main"}', "--hello-wait", '"type":"welcome"'),
        *("--ready-substr", '"type":"joined"', "--count-substr", '"text":"n=', "--ts-marker", "ts="),
        *("--publish-template", f'{{"type":"send","cid":"{{i}}-{{n}}","room":"main","text":"{_TEXT}"}}'),
    ]


@contextmanager
def nchan() -> Iterator[Target]:
    """nginx with nchan, one worker: neither judges nor stores."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "nginx.conf"
        config.write_text(_NCHAN.format(folder=folder, port=port))
        with _process(["nginx", "-c", str(config)], port) as process:
            workers = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True).stdout.split()
            payload = _padded(0)
            marks = ["--publish-template", payload, "--count-substr", '"n":"', "--ts-marker", '"ts":"']
            yield Target("nchan", ",".join(workers), ["--url", f"ws://127.0.0.1:{port}/room", *marks])


@contextmanager
def nats() -> Iterator[Target]:
    """nats-server over its own WebSocket listener: neither judges nor stores."""
    port, inner = free_port(), free_port()
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "nats.conf"
        config.write_text(
            f"host: 127.0.0.1\nport: {inner}\nwebsocket {{ host: 127.0.0.1, port: {port}, no_tls: true }}\n"
        )
        with _process([_program("nats-server"), "-c", str(config)], port) as process:
            payload = _padded(len("MSG room 1 160\r\n\r\n"))
            size = len(payload.replace("{n}", "0" * 10).replace("{ts}", "0" * 19))
            marks = ["--count-substr", '"n":"', "--ts-marker", '"ts":"']
            hello = 'CONNECT {"verbose":false,"pedantic":false}\\x0d\\x0aSUB room 1\\x0d\\x0aPING\\x0d\\x0a'
            publish = f"PUB room {size}\\x0d\\x0a{payload}\\x0d\\x0a"
            wire = ["--binary", "--hello-bin", hello, "--ready-substr", "PONG", "--publish-template", publish]
            yield Target("nats", str(process.pid), ["--url", f"ws://127.0.0.1:{port}/", *wire, *marks])


def _padded(overhead: int) -> str:
    bare = '{"n":"{n}","ts":"{ts}","p":""}'
    fill = FRAME_BYTES - overhead - len(bare.replace("{n}", "0" * 10).replace("{ts}", "0" * 19))
    return bare.replace('"p":""', f'"p":"{"x" * fill}"')


@contextmanager
def _process(command: Sequence[str], port: int) -> Iterator[Process]:
    with tempfile.TemporaryDirectory() as folder:
        process = Process(command, Path(folder) / "log")
        try:
            process.wait_until(lambda: listens(port))
            yield process
        finally:
            process.stop()


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise RuntimeError(f"{name} is not here: apt install {name}")
    return found


_NCHAN = """load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 20000; }}
http {{ access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port} backlog=8192;
    location = /room {{ nchan_pubsub websocket; nchan_channel_id room; nchan_store_messages off;
                        nchan_websocket_ping_interval 0; }} }} }}
"""

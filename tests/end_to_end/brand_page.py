"""A brand's page on an origin of its own, under a policy that allows the chat and nothing inline."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlencode, urlsplit

CALM = "body { font-family: sans-serif; margin: 32px; background: #fbf8f3; color: #222 }"
# What the rudest style sheet can do from outside a shadow root.
RUDE = """
* { all: unset !important; color: red !important; font-size: 40px !important }
div, dialog, button, textarea, palabre-chat { display: none !important; visibility: hidden !important; opacity: 0 !important }
"""


class BrandPage:
    """`url(site=KEY, …)` is a page with the chat's one tag; what is given becomes its data attributes."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://localhost:{port}"
        self.chat = ""

    def url(self, path: str = "/", **data: str) -> str:
        """`rude`: a style sheet that hides everything. `queue`: calls made before the loader is there, as JavaScript.
        `twice`: the tag stands there twice."""
        return f"{self.origin}{path}?{urlencode(data)}"

    def policy(self) -> str:
        socket = self.chat.replace("http", "ws", 1)
        return (
            f"default-src 'none'; script-src 'self' {self.chat}; connect-src {self.chat} {socket}; style-src 'self'; "
            "base-uri 'none'; form-action 'none'"
        )


@contextmanager
def brand_page() -> Iterator[BrandPage]:
    """Served until the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    page = BrandPage(server.server_port)
    server.RequestHandlerClass = _handler(page)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield page
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(page: BrandPage) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            data = dict(parse_qsl(address.query))
            if address.path == "/style.css":
                self._answer("text/css", RUDE if "rude" in data else CALM)
            elif address.path == "/queue.js":
                self._answer("text/javascript", f"window.palabre = [{data['calls']}];")
            else:
                self._answer("text/html; charset=utf-8", _html(page.chat, data))

        def _answer(self, kind: str, text: str) -> None:
            body = text.encode()
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Security-Policy", page.policy())
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    return Handler


def _html(chat: str, data: dict[str, str]) -> str:
    rude = "?rude=yes" if data.pop("rude", "") else ""
    calls = data.pop("queue", "")
    twice = data.pop("twice", "")
    page_lang = data.pop("page_lang", "en")
    queue = f'<script src="/queue.js?calls={escape(calls, quote=True)}"></script>' if calls else ""
    attributes = " ".join(f'data-{name}="{escape(value, quote=True)}"' for name, value in data.items())
    tag = f'<script src="{chat}/widget.js" {attributes} async></script>'
    again = escape(urlencode(data), quote=True)
    return f"""<!doctype html>
<html lang="{page_lang}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A brand</title><link rel="stylesheet" href="/style.css{rude}">
{queue}
{tag}{tag if twice else ""}
</head>
<body><main><h1>A brand</h1><p>Bags for bicycles.</p><p><a href="/second?{again}">Second page</a></p></main></body>
</html>"""

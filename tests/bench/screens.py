"""From one visitor's screen to another's: Enter pressed here, the message painted there (DESIGN, issue 2: p95 ≤ 300 ms).

    python -m tests.bench.screens [--messages 200] [--pause 0.15]

Two Chromium windows of their own on a brand's page at another origin than the chat, one served process with SQLite, judged
and flushed as always. Both windows read the same clock of this machine. `--pause`: seconds between messages.
"""

import argparse
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.end_to_end.brand_page import brand_page
from tests.end_to_end.widget_page import Widget
from tests.services.browser import launched_chromium
from tests.services.palabre import PalabreServer, ServerOptions

# When Enter went down here, and when the frame was painted that first shows a text there.
_PRESSED = (
    "() => { addEventListener('keydown', (e) => { if (e.key === 'Enter') window.pressed = Date.now(); }, true); }"
)
_SEEN = """() => {
  window.seen = {};
  const list = document.querySelector('palabre-chat').shadowRoot.querySelector('.lines');
  new MutationObserver(() => {
    const texts = [...list.querySelectorAll('.text')].map((node) => node.textContent);
    requestAnimationFrame(() => setTimeout(() => { for (const text of texts) seen[text] ??= Date.now(); }));
  }).observe(list, { childList: true, subtree: true });
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=200)
    parser.add_argument("--pause", type=float, default=0.15)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, launched_chromium() as browser:
        taken = sorted(_measure(browser, Path(folder), args.messages, args.pause))
    p95, p99 = (taken[min(int(len(taken) * share), len(taken) - 1)] for share in (0.95, 0.99))
    print(f"screen to screen: n = {len(taken)}, median {statistics.median(taken):.0f} ms, p95 {p95} ms, p99 {p99} ms")


def _measure(browser: Browser, folder: Path, messages: int, pause: float) -> list[int]:
    server = PalabreServer(ServerOptions(f"sqlite:///{folder / 'palabre.sqlite3'}"), folder / "log")
    try:
        with brand_page() as page:
            page.chat = server.url
            key = server.site("Brand", "--languages", "en", "--pace", "off", origin=page.origin)
            ana, leo = (Widget(_window(browser)).visit(page.url("/", site=key)).open() for _ in range(2))
            ana.say("Hello", name="Ana")
            expect(leo.line("Hello")).to_be_visible()
            ana.page.evaluate(_PRESSED)
            leo.page.evaluate(_SEEN)
            return [_one(ana, leo, f"Does number {n} fit a child seat rack?", pause) for n in range(messages)]
    finally:
        server.stop()


def _window(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 800}).new_page()


def _one(ana: Widget, leo: Widget, text: str, pause: float) -> int:
    ana.write(text)
    leo.page.wait_for_function("(text) => window.seen[text]", arg=text)
    taken = leo.page.evaluate("(text) => window.seen[text]", text) - ana.page.evaluate("window.pressed")
    ana.page.wait_for_timeout(1000 * pause)
    return int(taken)


if __name__ == "__main__":
    main()

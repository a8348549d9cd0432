"""The widget as a person uses it: a page object, so that the tests read as what people do."""

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, WebSocket, expect

WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}

# axe gives no verdict on colours mixed by the browser, or under a fixed panel: so every visible text is measured here,
# against the grounds behind it, painted one over the other on a canvas. Answers what is below the rule's 4.5 (3 for large text).
FAINT_TEXTS = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const luminance = ([red, green, blue]) => 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  const paint = (colours) => {
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const grounds = (node) => {
    const above = node.parentElement ?? node.getRootNode().host;
    return [...(above ? grounds(above) : []), getComputedStyle(node).backgroundColor];
  };
  const measured = (node) => {
    const style = getComputedStyle(node);
    const behind = grounds(node);
    const [dark, bright] = [luminance(paint(behind)), luminance(paint([...behind, style.color]))].sort((a, b) => a - b);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    return { ratio: (bright + 0.05) / (dark + 0.05), least, text: node.textContent.slice(0, 40) };
  };
  const root = document.querySelector('palabre-chat').shadowRoot;
  return [...root.querySelectorAll('*')]
    .filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
    .filter((node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((node) => !node.closest(':disabled, .unseen'))
    .map(measured)
    .filter(({ ratio, least }) => ratio < least);
}"""


class Widget:
    """One visitor's page with the chat in it. `frames` left over the socket, `heard` came, `errors` is what the console said."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frames: list[str] = []
        self.heard: list[str] = []
        self.errors: list[str] = []
        self.sockets: list[WebSocket] = []
        page.on("websocket", self._hear)
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.host = page.locator("palabre-chat")
        self.launcher = self.host.locator(".launcher")
        self.panel = self.host.get_by_role("dialog")
        self.text = self.panel.locator("textarea").first
        self.log = self.panel.get_by_role("log")
        self.lines = self.log.get_by_role("article")

    def visit(self, url: str) -> "Widget":
        self.page.goto(url)
        return self

    def open(self) -> "Widget":
        self.launcher.click()
        expect(self.panel).to_be_visible()
        return self

    def write(self, text: str) -> None:
        self.text.fill(text)
        self.text.press("Enter")

    def say(self, text: str, name: str | None = None) -> None:
        """Sends, choosing the pseudonym when asked, and sees it in the log."""
        self.write(text)
        if name:
            self.panel.get_by_role("textbox", name="Pseudonym").fill(name)
            self.panel.get_by_role("button", name=f"Send as {name}").click()
        expect(self.line(text)).to_have_count(1)
        expect(self.panel.get_by_text("Sending…")).to_have_count(0)

    def line(self, text: str) -> Locator:
        """The message that says just this, not the ones which quote it."""
        said = self.page.locator(".text", has_text=re.compile(f"^{re.escape(text)}$"))
        return self.lines.filter(has=said)

    def choose(self, text: str, choice: str) -> None:
        """A choice of a message's menu, by keyboard."""
        self.line(text).focus()
        self.page.keyboard.press("Enter")
        self.panel.get_by_role("menuitem", name=choice).click()

    def sent(self, kind: str) -> list[str]:
        """The frames of a type which left this browser."""
        return [frame for frame in self.frames if f'"type":"{kind}"' in frame]

    def kept(self) -> dict[str, Any]:
        """What is in this page's storage."""
        kept: dict[str, Any] = self.page.evaluate("({...localStorage, ...sessionStorage})")
        return kept

    def _hear(self, socket: WebSocket) -> None:
        self.sockets.append(socket)
        socket.on("framesent", lambda frame: self.frames.append(str(frame)))
        socket.on("framereceived", lambda frame: self.heard.append(str(frame)))


def assert_accessible(page: Page) -> None:
    """No violation of WCAG 2.2 A and AA, by axe, the shadow root included; and no text too faint to read."""
    results = Axe().run(page, options=WCAG)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate(FAINT_TEXTS) == []

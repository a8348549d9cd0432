"""A real Chromium, the system's own, through Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Containers give /dev/shm 64 MB, and Chromium crashes when it is full.
    "--disable-dev-shm-usage",
]


def chromium_program() -> str:
    """The path of Chromium: PALABRE_CHROMIUM, or the first of its usual names."""
    for name in (os.environ.get("PALABRE_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        if name and (found := shutil.which(name)):
            return found
    raise RuntimeError("Chromium is not here: ./check installs it, or `apt install chromium`.")


@contextmanager
def launched_chromium() -> Iterator[Browser]:
    """A running browser, closed at the end."""
    # Root has no sandbox to give; everyone else keeps it.
    arguments = [*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else ARGUMENTS
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_program(), headless=True, args=arguments)
        try:
            yield browser
        finally:
            browser.close()

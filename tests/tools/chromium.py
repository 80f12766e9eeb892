"""→ a Chromium that Playwright can drive: found, else installed, else `MissingError`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.tools.programs import MissingError, find, install

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
#: Where browsers live that are not on PATH.
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
PACKAGES = {"apt-get": "chromium", "dnf": "chromium", "apk": "chromium", "pacman": "chromium"}

#: A test's browser talks to nobody but the page's own server.
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def executable(playwright: Playwright) -> str:
    """The path of a Chromium, installed first where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        if Path(named).is_file():
            return named
        raise MissingError(f"CHROMIUM names a file that is not there: {named}")
    own = playwright.chromium.executable_path  # Playwright's own, whether downloaded or not
    if path := _found(own):
        return path
    wrong = {"the package manager": install(PACKAGES)}
    if path := _found(own):
        return path
    wrong["Playwright"] = _download()
    if path := _found(own):
        return path
    tried = "\n".join(
        f"- {who}: {what or 'done, yet nothing found'}" for who, what in wrong.items()
    )
    raise MissingError(
        "The browser tests need Chromium, and installing it failed:\n"
        f"{tried}\n"
        "Install Chromium, Chrome or Edge (Debian, Ubuntu: sudo apt install chromium), or set "
        "CHROMIUM to the path of one, then run ./inv test again."
    )


def launch(playwright: Playwright, path: str) -> Browser:
    """A headless Chromium."""
    # Chromium refuses to start its sandbox as root, which is who runs CI.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return playwright.chromium.launch(
        executable_path=path, args=[*QUIET, *(["--no-sandbox"] if root else [])]
    )


def _found(own: str) -> str | None:
    return find(NAMES) or next((p for p in (own, *PLACES) if p and Path(p).is_file()), None)


def _download() -> str:
    """Let Playwright fetch its own; → "" or what went wrong."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    except subprocess.TimeoutExpired as error:
        return str(error)
    return "" if done.returncode == 0 else "\n".join(done.stderr.splitlines()[-3:])

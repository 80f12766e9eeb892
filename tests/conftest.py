"""What every test can ask for: a browser, a web server, the two sites."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

# The rest is imported by the fixture that uses it: pure tests start at once.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filelock import BaseFileLock
    from playwright.sync_api import Browser, Playwright

    from tests.sites import BuiltSite


@pytest.fixture(scope="session")
def machine_lock(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> BaseFileLock:
    """Held by the one pytest-xdist worker that installs something."""
    from filelock import FileLock

    base = tmp_path_factory.getbasetemp()
    return FileLock((base if worker_id == "master" else base.parent) / "install.lock")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright itself."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium_path(playwright: Playwright, machine_lock: BaseFileLock) -> str:
    """A Chromium, installed if need be."""
    from tests.tools import chromium

    with machine_lock:
        return chromium.executable(playwright)


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    """One headless Chromium for the session; a test opens its own context."""
    from tests.tools import chromium

    with chromium.launch(playwright, chromium_path) as started:
        yield started


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A folder → the address of its site, which stays up until the session ends."""
    from preview.server import serve as serve_folder

    with ExitStack() as running:
        yield lambda folder: running.enter_context(serve_folder(folder))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small site of an invented library, built once."""
    from tests.sites import FIXTURE, built

    return built(FIXTURE, tmp_path_factory.mktemp("fixture") / "output")


@pytest.fixture(scope="session")
def library_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The library's own site, built once."""
    from tests.sites import CONTENT, built

    return built(CONTENT, tmp_path_factory.mktemp("library") / "output")

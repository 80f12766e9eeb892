"""Sites to look at: the small fixture site and the library's own, built by the real engine."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parent.parent
FIXTURE = ROOT / "tests" / "fixtures" / "content"
CONTENT = ROOT / "content"
URL = "https://pustaka.example"
NOW = "2026-11-23T09:00"


def build(output: Path, content: Path = FIXTURE, **settings: Any) -> Any:
    """Build a site for one fixed moment; → what changed."""
    from engine.build import build as real_build

    given = {"PATH": str(content), "OUTPUT_PATH": str(output), "SITEURL": URL, "NOW": NOW}
    return real_build(ROOT / "pelicanconf.py", **{**given, **settings}).changes


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder and its bytes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


class BuiltSite:
    """A built site, read from its output alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.page = cache(self._page)

    def _page(self, address: str) -> BeautifulSoup:
        from bs4 import BeautifulSoup

        return BeautifulSoup(self.file(address).read_bytes(), "lxml")

    def file(self, address: str) -> Path:
        """The file that a web server answers an address with."""
        path = address.partition("#")[0].partition("?")[0].lstrip("/")
        return self.folder / (f"{path}index.html" if not path or path.endswith("/") else path)

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Every page, 404 included."""
        paths = (file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))
        return tuple(sorted(f"/{path.removesuffix('index.html')}" for path in paths))


def built(content: Path, output: Path) -> BuiltSite:
    """A site, built and ready to be read."""
    build(output, content)
    return BuiltSite(output)

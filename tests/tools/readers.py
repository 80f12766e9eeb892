"""Real feed readers, driven: newsboat (the system's package) and rss2email (PyPI). Each keeps its own memory."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.tools.programs import MissingError, find, install

PACKAGES = {
    "apt-get": "newsboat",
    "dnf": "newsboat",
    "apk": "newsboat",
    "pacman": "newsboat",
    "brew": "newsboat",
}


def newsboat() -> str:
    """The path of newsboat, installed if need be."""
    found = find(("newsboat",))
    wrong = "" if found else install(PACKAGES)
    found = found or find(("newsboat",))
    if not found:
        raise MissingError(
            f"The tests of feeds need newsboat, and installing it failed: {wrong}\n"
            "Install it (Debian, Ubuntu: sudo apt install newsboat), then run ./inv test again."
        )
    return found


class Newsboat:
    """A subscriber with newsboat."""

    def __init__(self, program: str, folder: Path, addresses: list[str]) -> None:
        self.program, self.folder = program, folder
        folder.mkdir(parents=True)
        (folder / "urls").write_text("".join(f"{each}\n" for each in addresses), "utf-8")
        (folder / "config").write_text("max-items 0\nreload-threads 1\n", "utf-8")

    def new(self) -> int:
        """How many items are new since the last time; it reads them all."""
        self._run("-x", "reload")
        unread = int(re.findall(r"\d+", self._run("-x", "print-unread"))[0])
        # The cache is SQLite; to mark as read is what a person does by opening a feed.
        import sqlite3

        with sqlite3.connect(self.folder / "cache.db") as cache:
            cache.execute("update rss_item set unread = 0")
        cache.close()
        return unread

    def _run(self, *arguments: str) -> str:
        files = (
            "-u", self.folder / "urls", "-c", self.folder / "cache.db", "-C", self.folder / "config",
        )  # fmt: skip
        return _run([self.program, *map(str, files), *arguments], self.folder)


class Rss2Email:
    """A subscriber with rss2email; every new item is a mail."""

    def __init__(self, folder: Path, addresses: list[str]) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        for number, address in enumerate(addresses):
            self._r2e("new", "reader@example.org") if number == 0 else None
            self._r2e("add", f"feed{number}", address)

    def new(self) -> int:
        """How many mails it would send for what is new since the last time."""
        said = self._r2e("run", "--no-send")
        assert not re.search(r"error|traceback|unrecognized", said, re.IGNORECASE), said
        return sum(len(feed["seen"]) for feed in self._feeds()) - self._told()

    def _told(self) -> int:
        """How many it knew before; kept beside its own memory."""
        file = self.folder / "told"
        before = int(file.read_text("utf-8")) if file.exists() else 0
        file.write_text(str(sum(len(feed["seen"]) for feed in self._feeds())), "utf-8")
        return before

    def _feeds(self) -> list[dict[str, dict[str, object]]]:
        feeds: list[dict[str, dict[str, object]]] = json.loads(
            (self.folder / "r2e.json").read_text("utf-8")
        )["feeds"]
        return feeds

    def _r2e(self, *arguments: str) -> str:
        own = ("-c", str(self.folder / "r2e.cfg"), "-d", str(self.folder / "r2e.json"))
        return _run([sys.executable, "-m", "rss2email.main", *own, *arguments], self.folder)


def _run(command: list[str], home: Path) -> str:
    done = subprocess.run(
        command,
        env={**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout + done.stderr

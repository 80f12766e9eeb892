"""Two programs that people subscribe with, run as they run them: vdirsyncer fetches, khal reads.

A subscriber has a folder of its own for settings, status and events; nothing of the machine's is used.
"""

import os
import subprocess
import sys
from pathlib import Path

GENERAL = """\
[general]
status_path = "{home}/status/"
"""
PAIR = """\
[pair {name}]
a = "{name}_theirs"
b = "{name}_mine"
collections = null
[storage {name}_theirs]
type = "http"
url = "{url}"
[storage {name}_mine]
type = "filesystem"
path = "{home}/{name}/"
fileext = ".ics"
"""
READER = """\
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {home}/khal.db
[calendars]
"""
SHELF = """\
[[{name}]]
path = {home}/{name}/
type = calendar
"""
QUIET = ("--verbosity", "WARNING")
FORMAT = "{start-date} {start-time}|{end-date} {end-time}|{status}|{title}|{location}"


class Subscriber:
    """Somebody who follows some calendars: name → address. The start of a program is slow; all go at once."""

    def __init__(self, home: Path, zone: str = "Asia/Jakarta", **calendars: str) -> None:
        self.home = home
        shelves = [*calendars, "saved"]
        for folder in (*shelves, "status"):
            (home / folder).mkdir(parents=True)
        pairs = [PAIR.format(home=home, name=name, url=url) for name, url in calendars.items()]
        (home / "vdirsyncer.conf").write_text(GENERAL.format(home=home) + "".join(pairs), "utf-8")
        read = [SHELF.format(home=home, name=name) for name in shelves]
        (home / "khal.conf").write_text(
            READER.format(home=home, zone=zone) + "".join(read), "utf-8"
        )

    def fetch(self) -> str:
        """Bring everything up to date; → all that vdirsyncer said."""
        first = not any((self.home / "status").iterdir())
        said = self._vdirsyncer("discover") if first else ""
        return said + self._vdirsyncer("sync")

    def events(self, name: str) -> list[bytes]:
        """What the subscriber has of a calendar."""
        return [file.read_bytes() for file in sorted((self.home / name).iterdir())]

    def agenda(self, first: str, days: int) -> list[str]:
        """What khal shows of some days, line by line, warnings among them."""
        shape = ("--day-format", "", "--format", FORMAT, "--once")
        return self._khal("list", *shape, first, f"{days}d").splitlines()

    def save(self, file: Path) -> str:
        """Save one event's file by hand; → all that khal said."""
        return self._khal("import", "--batch", "-a", "saved", file)

    def _vdirsyncer(self, *arguments: object) -> str:
        return self._run(
            "vdirsyncer", "--config", self.home / "vdirsyncer.conf", *QUIET, *arguments
        )

    def _khal(self, *arguments: object) -> str:
        return self._run(
            "khal", "--config", self.home / "khal.conf", *QUIET, "--no-color", *arguments
        )

    def _run(self, name: str, *arguments: object) -> str:
        """Output and errors together. AssertionError, with what it said, when it fails."""
        done = subprocess.run(
            [str(Path(sys.executable).with_name(name)), *map(str, arguments)],
            env={**os.environ, "HOME": str(self.home), "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        if done.returncode:
            raise AssertionError(f"{name}: {done.stdout}")
        return done.stdout

"""git → the day on which each file of `content/` was last changed."""

from datetime import date, datetime, tzinfo
from pathlib import Path

from engine.git import git, listed


def last_changes(content: Path, zone: tzinfo) -> dict[str, date]:
    """Path below `content/` → the day of its last commit, or of the file itself where git knows nothing
    of it or it was changed since.
    """
    committed = _committed(content, zone)
    changed = _changed(content)
    found = {}
    for file in content.rglob("*.md"):
        path = file.relative_to(content).as_posix()
        if path in committed and path not in changed:
            found[path] = committed[path]
        else:
            found[path] = datetime.fromtimestamp(file.stat().st_mtime, zone).date()
    return found


def _committed(content: Path, zone: tzinfo) -> dict[str, date]:
    found: dict[str, date] = {}
    day = date.min
    # One walk through the history, the newest first; a file's first name is its last change.
    log = ("log", "--format=@%ct", "--name-only", "--relative", "-z", "--", ".")
    for line in listed(git(content, *log)):
        for part in line.split("\n"):
            if part.startswith("@"):
                day = datetime.fromtimestamp(int(part[1:]), zone).date()
            elif part:
                found.setdefault(part, day)
    return found


def _changed(content: Path) -> set[str]:
    """What differs from the last commit, or is not in it."""
    asked = ("ls-files", "--modified", "--others", "--exclude-standard", "-z")
    return set(listed(git(content, *asked)))

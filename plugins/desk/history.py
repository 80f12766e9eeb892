"""git → the day on which each file of `content/` was last changed. The edge: it runs a program."""

import shutil
import subprocess
from datetime import date, datetime, tzinfo
from pathlib import Path

#: Seconds; a slow disk must not keep a librarian waiting.
PATIENCE = 20


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
    for line in _git(content, "log", "--format=@%ct", "--name-only", "--relative", "-z", "--", "."):
        for part in line.split("\n"):
            if part.startswith("@"):
                day = datetime.fromtimestamp(int(part[1:]), zone).date()
            elif part:
                found.setdefault(part, day)
    return found


def _changed(content: Path) -> set[str]:
    """What differs from the last commit, or is not in it."""
    listed = _git(content, "ls-files", "--modified", "--others", "--exclude-standard", "-z")
    return set(listed)


def _git(folder: Path, *arguments: str) -> list[str]:
    """What git lists, by its NULs; nothing where there is no git or no repository."""
    git = shutil.which("git")
    if not git:
        return []
    command = [git, *arguments]
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return [part for part in done.stdout.decode("utf-8", "replace").split("\0") if part.strip()]

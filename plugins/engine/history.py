"""The folder `content/` → what git says it was at the last commit. It asks the `git` command, and writes
nothing; no page depends on it.

Without git, without a commit, or when git does not know, the answer is nothing.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from newsroom.catalogue import Catalogue
from newsroom.event_moves import unsaid
from newsroom.problems import Problem
from newsroom.records import DEFAULT_LANGUAGE

MOST = 50  #: files; who has changed more is not moving an event
PATIENCE = 5  #: seconds


def unsaid_changes(content: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """The events that were moved since the last commit and do not say so."""
    events = {event.path: event for event in catalogue.all("event", DEFAULT_LANGUAGE)}
    changed = _git(
        content, "diff", "--name-only", "--diff-filter=M", "--no-renames", "--relative", "-z",
        "HEAD", "--", "events",
    )  # fmt: skip
    for path in [each for each in changed.split("\0") if each in events][:MOST]:
        yield from unsaid(
            _git(content, "show", f"HEAD:./{path}"), events[path], catalogue.site.today
        )


def _git(folder: Path, *arguments: str) -> str:
    """What git prints; "" when there is no git, no repository, or nothing to say."""
    program = shutil.which("git")
    if not program:
        return ""
    # A hook of git sets paths that hold in another folder; and git must not lock what an editor's writes.
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            [program, *arguments],
            cwd=folder,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={**own, "GIT_OPTIONAL_LOCKS": "0"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

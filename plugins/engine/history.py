"""The folder `content/` → what git says it was at the last commit; no page depends on it.

Without git, without a commit, or when git does not know, the answer is nothing.
"""

from collections.abc import Iterator
from pathlib import Path

from engine.git import git, listed
from newsroom.catalogue import Catalogue
from newsroom.event_moves import unsaid
from newsroom.problems import Problem
from newsroom.records import DEFAULT_LANGUAGE

MOST = 50  #: files; who has changed more is not moving an event
PATIENCE = 5  #: seconds


def unsaid_changes(content: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """The events that were moved since the last commit and do not say so."""
    events = {event.path: event for event in catalogue.all("event", DEFAULT_LANGUAGE)}
    changed = git(
        content, "diff", "--name-only", "--diff-filter=M", "--no-renames", "--relative", "-z",
        "HEAD", "--", "events", patience=PATIENCE,
    )  # fmt: skip
    for path in [each for each in listed(changed) if each in events][:MOST]:
        before = git(content, "show", f"HEAD:./{path}", patience=PATIENCE)
        yield from unsaid(before, events[path], catalogue.site.today)

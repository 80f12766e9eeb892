"""A folder that changes → a site that is built again, for as long as somebody looks at it.

Whatever goes wrong is told in the terminal and on the page, and the last good site stays: a deleted file,
a template with a fault, a hundred files changed by git at once.
"""

import re
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from watchfiles import Change, watch

from engine.build import Built, build
from engine.pelican_class import BuildStopped

#: What a build reads, below the folder of the portal.
WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
#: Changes of these need the command to be started again: Python keeps what it has loaded.
CODE = re.compile(r"\.py$")
#: What editors, systems and git leave while they write: no reason to build.
LITTER = re.compile(
    r"(^|/)(\.git|\.cache|__pycache__|\.idea|\.vscode)(/|$)|/[.~#][^/]*$|~$|/4913$"
    r"|\.(swp|swx|swo|tmp|bak|orig|rej|part|crdownload|pyc)$|/(Thumbs\.db|desktop\.ini)$",
    re.IGNORECASE,
)
SETTLE = 50  #: milliseconds of quiet after which a burst of changes is over

Passed = Callable[[Built, float], None]
Stopped = Callable[[Sequence[str]], None]


def worth_a_build(_change: Change, path: str) -> bool:
    """Whether a changed path is one that a build reads."""
    return not LITTER.search(path.replace("\\", "/"))


def changes(folder: Path, stop: threading.Event) -> Iterator[set[str]]:
    """Bursts of changed paths, until somebody stops."""
    paths = [folder / name for name in WATCHED if (folder / name).exists()]
    bursts = watch(
        *paths, watch_filter=worth_a_build, debounce=1600, step=SETTLE, stop_event=stop,
        raise_interrupt=False,
    )  # fmt: skip
    for burst in bursts:
        yield {path for _, path in burst}


def build_once(
    settings_file: Path, overrides: Mapping[str, Any], passed: Passed, stopped: Stopped
) -> None:
    """One build, whose end is told either way; nothing but an interrupt comes out of it."""
    started = time.perf_counter()
    try:
        built = build(settings_file, **overrides)
    except BuildStopped as error:
        stopped(error.lines)
    except Exception as error:  # noqa: BLE001  whatever a plugin or a template raises, the preview stays
        last = traceback.extract_tb(error.__traceback__)[-1]
        stopped([f"{type(error).__name__}: {error}", f"{Path(last.filename).name}:{last.lineno}"])
    else:
        passed(built, time.perf_counter() - started)


def is_code(paths: set[str]) -> bool:
    """Whether the command must be started again to see these changes."""
    return any(CODE.search(path) for path in paths)

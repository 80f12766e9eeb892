"""Work for all cores: how many there are, and processes that share it."""

import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether a new process may begin as a copy of this one, with all that it has loaded. One with threads may
    not: what another thread holds at that moment stays locked for ever. Windows cannot, and macOS has threads
    of its own that nobody sees.
    """
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def pool() -> ProcessPoolExecutor:
    """A process for each core. OSError when the system lends us none."""
    # A spawned one loads everything anew, for half a second.
    method = "fork" if can_fork() else "spawn"
    return ProcessPoolExecutor(cores(), mp_context=get_context(method))

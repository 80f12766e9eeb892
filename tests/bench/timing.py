"""A command → what it cost: wall time, CPU time of all its processes, peak memory. Seconds and MB."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median

import msgspec


class Cost(msgspec.Struct, frozen=True):
    """What one run, or the median of several, cost."""

    wall: float  #: seconds
    cpu: float  #: seconds of all its processes together; 0 where the system does not tell (Windows)
    memory: float  #: MB of its largest process; 0 where the system does not tell


class CommandFailed(RuntimeError):
    """A measured command did not do its work: its figures would mean nothing."""


def run(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Cost:
    """Run it once. CommandFailed with its last lines when it does not end with 0."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        env={**os.environ, **(env or {})},
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout
    with process.stdout:
        said = process.stdout.read()
    cpu, memory = ended(process)
    wall = time.perf_counter() - started
    if process.returncode:
        last = said.decode("utf-8", "replace").splitlines()[-20:]
        raise CommandFailed("\n".join((" ".join(map(str, command)), *last)))
    return Cost(wall, cpu, memory)


def ended(process: subprocess.Popen[bytes]) -> tuple[float, float]:
    """(CPU seconds, MB) of a process and those that it waited for."""
    if sys.platform == "win32":
        process.wait()
        return 0.0, 0.0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts in KiB, macOS in bytes (getrusage(2)).
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6


def middle(costs: Iterable[Cost]) -> Cost:
    """The medians, each by itself."""
    given = list(costs)
    return Cost(
        median(cost.wall for cost in given),
        median(cost.cpu for cost in given),
        median(cost.memory for cost in given),
    )

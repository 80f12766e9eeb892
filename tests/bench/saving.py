"""A real `inv serve` on a portal: how long from saving a text to its page on disk, and to the event for open pages.

A save is a sentence more in a post. The clock starts before its file is written; the page's file and the
event are watched at the same time.
"""

import contextlib
import http.client
import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import msgspec

from tests.bench import corpus
from tests.bench.portal import Portal, command, environment
from tests.bench.timing import CommandFailed, ended

SAVES = 7
STARTING = 1800.0  #: seconds at most for the first build
ANSWERING = 300.0  #: seconds at most from a save to its event
LOOK = 0.002  #: seconds between two looks at the page
MISSED = (
    120.0  #: seconds after which a save is taken to be one that the watcher was not there to see
)
PAUSE = 1.0  #: seconds between two saves: a person's, and enough for a burst to be over


class Saves(msgspec.Struct, frozen=True, kw_only=True):
    """Medians, in seconds, and the memory of the preview in MB (0 where the system does not tell)."""

    on_disk: float
    event: float
    memory: float


class News(threading.Thread):
    """The events that an open page gets: when each came, and the version of the page that it tells of."""

    def __init__(self, address: str, page: str) -> None:
        super().__init__(daemon=True)
        self.address = f"{address}/-preview/state?address={page}"
        self.told: queue.Queue[tuple[float, int]] = queue.Queue()

    def run(self) -> None:
        """Until the preview ends."""
        with (
            contextlib.suppress(OSError, ValueError, http.client.HTTPException),
            urllib.request.urlopen(self.address, timeout=60) as answer,
        ):
            for line in answer:
                if line.startswith(b"data: "):
                    now, state = time.perf_counter(), json.loads(line.removeprefix(b"data: "))
                    self.told.put((now, state["version"]))

    def later(self, version: int, seconds: float) -> tuple[float, int]:
        """The first event that tells of a later version. TimeoutError when none has come."""
        end = time.perf_counter() + seconds
        while True:
            try:
                when, found = self.told.get(timeout=max(0.0, end - time.perf_counter()))
            except queue.Empty:
                raise TimeoutError(f"no event within {seconds:.0f} s") from None
            if found > version:
                return when, found


def measure(portal: Portal, saves: int = SAVES) -> Saves:
    """The medians of so many saves, after one that is not counted. CommandFailed with what the preview said."""
    log = portal.folder / "serve.log"
    with serving(portal, log) as (address, process):
        try:
            found = list(_saves(portal, address, saves))
        except TimeoutError as error:
            raise CommandFailed(f"{error}\n{_tail(log)}") from None
        memory = _stop(process)
    on_disk, event = (median(times) for times in zip(*found, strict=True))
    return Saves(on_disk=on_disk, event=event, memory=memory)


def _saves(portal: Portal, address: str, saves: int) -> Iterator[tuple[float, float]]:
    """Seconds to the page on disk and to the event, of each save."""
    post = portal.newest(5)
    its = f"berita/{post.parent.name}/{post.stem}/"
    news = News(address, f"/{its}")
    news.start()
    _, version = news.later(0, STARTING)
    version = _awake(portal, news, version)
    page = portal.folder / ".cache/preview" / its / "index.html"
    for number in range(saves):
        time.sleep(PAUSE)
        before, started = page.read_bytes(), time.perf_counter()
        _save(post, number)
        on_disk = _changed(page, before) - started
        told, version = news.later(version, ANSWERING)
        yield on_disk, told - started


def _awake(portal: Portal, news: News, version: int) -> int:
    """The version after a first save, which fills what the preview keeps and shows that it watches."""
    time.sleep(PAUSE)
    started = time.perf_counter()
    _save(portal.newest(5), -1)
    with contextlib.suppress(TimeoutError):
        return news.later(version, MISSED)[1]
    _save(portal.newest(5), -2)
    told, version = news.later(version, ANSWERING)
    with contextlib.suppress(TimeoutError):  # it has seen the first one after all: two builds
        while True:
            _, version = news.later(version, 2 * (told - started))
    return version


def _save(post: Path, number: int) -> None:
    corpus.write(post, f"{post.read_text('utf-8')}\nSimpanan {number}.\n")


def _changed(page: Path, before: bytes) -> float:
    """When the page's bytes were others, on the clock of perf_counter()."""
    end = time.perf_counter() + ANSWERING
    while time.perf_counter() < end:
        # While a site takes another's place, a page may be absent for a moment.
        with contextlib.suppress(OSError):
            if page.read_bytes() != before:
                return time.perf_counter()
        time.sleep(LOOK)
    raise TimeoutError(f"{page.parent.name}: the page has not changed within {ANSWERING:.0f} s")


@contextlib.contextmanager
def serving(portal: Portal, log: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The preview in a process of its own, while the block runs; → its address, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with log.open("wb") as out:
        process = subprocess.Popen(
            command("serve", "--no-browser", "--port", str(port), "--lang", "en"),
            cwd=portal.folder, env={**os.environ, **environment()}, stdin=subprocess.DEVNULL,
            stdout=out, stderr=subprocess.STDOUT,
            start_new_session=True,  # its workers end with it
        )  # fmt: skip
    try:
        _wait(process, port, log)
        yield f"http://127.0.0.1:{port}", process
    finally:
        _stop(process)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.perf_counter() + STARTING
    while time.perf_counter() < end:
        if process.poll() is not None:
            raise CommandFailed(_tail(log))
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise CommandFailed(f"no answer within {STARTING:.0f} s\n{_tail(log)}")


def _stop(process: subprocess.Popen[bytes]) -> float:
    """End it and what it has started; → the MB of its largest process, 0 when it had ended already."""
    if process.returncode is not None:
        return 0.0
    if sys.platform == "win32":
        process.terminate()
    else:
        os.killpg(process.pid, signal.SIGTERM)
    return ended(process)[1]


def _tail(log: Path) -> str:
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-20:])

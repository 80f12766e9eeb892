"""What the index of the search costs of a build, how much it weighs, and what a first search costs a visitor.

A row is one run: a cold build with its index, the index once more by itself, a body edit likewise. The visitor has
a phone that is four times as slow, and loads what a server that compresses text sends.
"""

import gzip
import json
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec

from tests.bench import corpus
from tests.bench.corner import SLOWER
from tests.bench.edits import body_edit
from tests.bench.portal import Portal, told_apart
from tests.bench.progress import steps
from tests.bench.table import ratio, seconds, table
from tests.sites import NOW, URL

if TYPE_CHECKING:
    from playwright.sync_api import Browser

#: A word of every text, one of a title, one that is misspelt: each searched by a visitor who comes for it alone.
WORDS = ("perpustakaan", "literasi 7", "perpsutakaan")
#: What servers compress; the index is compressed already.
TEXT = (".html", ".css", ".js", ".json", ".txt")


class Spent(msgspec.Struct, frozen=True, array_like=True):
    """One build and its index."""

    build: float  #: seconds from its start to its end
    index: float  #: seconds of the indexes of both languages, side by side, made once more from nothing
    again: float  #: seconds of both where nothing has changed
    memory: float  #: MB of pagefind


class Visit(msgspec.Struct, frozen=True):
    """A first search."""

    requests: int
    weight: int  #: bytes
    wait: float  #: seconds from the last letter until something is said, with the rest that a typing hand gets


def measure(folder: Path, say: Callable[[str], None], counts: list[int], rounds: int) -> None:
    """Two tables, with a row for each size."""
    builds, visits = [], []
    for count in counts:
        portal = Portal(folder / str(count), count)
        corpus.write_news(portal.content, count)
        with steps(2 * rounds + 1) as step:
            cold, edits = [], []
            for _ in range(rounds):
                step("cold build")
                portal.forget()
                cold.append(_build(portal))
                step("one body edit")
                body_edit(portal)
                edits.append(_build(portal))
            step("a visitor")
            searched = _visits(portal.output)
        builds += [_row(f"{count:,} posts, cold", cold), _row(f"{count:,} posts, an edit", edits)]
        files = [each for each in (portal.output / "pagefind").rglob("*") if each.is_file()]
        weight = sum(each.stat().st_size for each in files) / 1e6
        slowest = max(each.wait for each in searched)
        visits.append(
            (
                f"{count:,} posts", str(len(files)), f"{weight:.1f}",
                *(f"{each.weight / 1000:.0f} ({each.requests})" for each in searched),
                seconds(slowest),
            )
        )  # fmt: skip
    say(table(("build", "wall, s", "its index, s", "share", "unchanged, s", "MB"), builds))
    heading = ("visit", "files", "MB", *(f"{words}, kB (files)" for words in WORDS), "slowest, s")
    say("\n" + table(heading, visits))


def _row(name: str, spent: list[Spent]) -> tuple[str, ...]:
    build, index, again, memory = (
        median(getattr(each, field) for each in spent)
        for field in ("build", "index", "again", "memory")
    )
    return (
        name, seconds(build), seconds(index), ratio(index, build), seconds(again), f"{memory:.0f}",
    )  # fmt: skip


def _build(portal: Portal) -> Spent:
    """In a process of its own, so that its memory is known."""
    return msgspec.json.decode(told_apart("tests.bench.searching", portal), type=Spent)


def _visits(output: Path) -> list[Visit]:
    from playwright.sync_api import sync_playwright

    from preview.server import serve
    from tests.tools import chromium

    with (
        serve(output) as address,
        sync_playwright() as playwright,
        chromium.launch(playwright, chromium.executable(playwright)) as browser,
    ):
        return [_visit(browser, f"{address}/cari/", words) for words in WORDS]


def _visit(browser: "Browser", address: str, words: str) -> Visit:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="networkidle")
    answers = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  Playwright wants a function
    page.locator("#finder-q").press_sequentially(words, delay=80)
    typed = time.perf_counter()
    page.wait_for_function(
        "words => document.querySelector('.finder-said').textContent.includes(words)", arg=words
    )
    wait = time.perf_counter() - typed
    weight = sum(_sent(answer.url, answer.body()) for answer in answers)
    context.close()
    return Visit(len(answers), weight, wait)


def _sent(url: str, body: bytes) -> int:
    text = url.partition("?")[0].endswith(TEXT)
    return len(gzip.compress(body, mtime=0) if text else body)


def main(content: str, output: str) -> None:
    """One build, and its index twice more by itself: from nothing, and from what that has left; prints `Spent`."""
    import resource

    from engine.content import read
    from engine.searching import index_of
    from newsroom.catalogue import Catalogue
    from newsroom.records import LANGUAGES
    from tests.sites import build

    cache = Path(output).parent / ".cache"
    started = time.perf_counter()
    build(Path(output), Path(content), PROGRESS=None, SEARCH_INDEX=True, CACHE_PATH=str(cache))
    built = time.perf_counter() - started
    catalogue, _ = read(Path(content), url=URL, now=datetime.fromisoformat(NOW), cache=cache)

    def indexed(its: Catalogue, kept: Path) -> float:
        from concurrent.futures import ThreadPoolExecutor

        begun = time.perf_counter()
        with ThreadPoolExecutor(len(LANGUAGES)) as threads:
            list(threads.map(lambda language: index_of(its, language, kept), LANGUAGES))
        return time.perf_counter() - begun

    with TemporaryDirectory(dir=cache) as place:
        index, again = (indexed(catalogue, Path(place)) for _ in range(2))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps([built, index, again, memory]))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Jobs → files, on every core when there are many; a file that would come out the same is not made.

First every page is looked at: did the catalogue answer all that it asked as it did at the last build? Then
its view is the same, and if template and chrome are too, so is its file. What remains is made, here or by
several processes that share this one's memory (`fork`).
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from engine import processes
from engine.fingerprints import Fingerprints, digest
from engine.kept import Kept, state_of
from engine.theme import Theme
from engine.writer import NewsroomWriter
from newsroom.addresses import output_path
from newsroom.catalogue import Catalogue
from newsroom.jobs import Document, Job, Listed, given, listed
from newsroom.listening import Listening
from newsroom.questions import Question

#: Files; for fewer than these a second process takes longer to start than it saves.
MANY = 150
#: Files that a process is handed at once: few enough that all end together.
BATCH = 40

Work = Job | Document
#: Passes things on one by one, and may show how far they are.
Progress = Callable[[Sequence[Any]], Iterable[Any]]


class Made(NamedTuple):
    """What became of one job."""

    number: int  #: its place among the jobs
    fingerprint: bytes
    view: bytes
    asked: set[Question]
    listed: Listed | None
    written: bool  #: False: the file that is there would come out the same


class Maker:
    """Makes the files of one build. `folder`: where they go."""

    def __init__(
        self, theme: Theme, prints: Fingerprints, catalogue: Catalogue, kept: Kept, folder: Path
    ) -> None:
        self._theme = theme
        self._prints = prints
        self._listening = Listening(catalogue)
        self._kept = kept
        self._folder = folder

    def same(self, job: Work) -> bool:
        """Whether a file need not even be looked at: all that it was made from is as it was."""
        path = output_path(job.address)
        note = self._kept.same(path, _given(job))
        return note is not None and self._kept.holds(path, self._prints.of(job, note.view))

    def make(self, number: int, job: Work) -> Made:
        """Make a file, unless the one that is there would come out the same."""
        path = output_path(job.address)
        if isinstance(job, Document):
            content, asked = self._listening.hear(job.make)
            view = digest(content)
            fingerprint = self._prints.of(job, view)
            its = None
            if self._kept.holds(path, fingerprint):
                return Made(number, fingerprint, view, asked, its, written=False)
        else:
            page, asked = self._listening.hear(job.shape)
            view = self._prints.view(page)
            fingerprint, its = self._prints.of(job, view), listed(page.head)
            if self._kept.holds(path, fingerprint):
                return Made(number, fingerprint, view, asked, its, written=False)
            content = self._theme.filled(job.template, job.language, page).encode()
        file = f"{self._folder}/{path}"
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120  for each page
        with open(file, "wb") as opened:  # noqa: PTH123
            opened.write(content)
        return Made(number, fingerprint, view, asked, its, written=True)


def _given(job: Work) -> bytes:
    return given(job.make if isinstance(job, Document) else job.shape)


def make_all(jobs: Sequence[Work], maker: Maker, kept: Kept, progress: Progress) -> None:
    """Make what is not as it was, and note all of it."""
    waiting: list[int] = []
    for number, job in enumerate(jobs):
        if maker.same(job):
            kept.keep(output_path(job.address))
        else:
            waiting.append(number)
    for made in _made(jobs, waiting, maker, progress):
        path = output_path(jobs[made.number].address)
        job = jobs[made.number]
        kept.note(path, made.fingerprint, made.view, made.asked, made.listed, _given(job))
        if not made.written:
            kept.stays(path)


def _made(
    jobs: Sequence[Work], waiting: Sequence[int], maker: Maker, progress: Progress
) -> Iterator[Made]:
    """The jobs with these numbers, made in any order."""
    done: set[int] = set()
    if len(waiting) >= MANY and processes.cores() > 1 and processes.can_fork():
        for made in _by_several(jobs, waiting, maker, progress):
            done.add(made.number)
            yield made
    rest = [number for number in waiting if number not in done]
    for number in progress(rest) if rest else ():
        yield maker.make(number, jobs[number])


#: What the other processes take from this one's memory.
_shared: tuple[Sequence[Work], Maker] | None = None


def _by_several(
    jobs: Sequence[Work], waiting: Sequence[int], maker: Maker, progress: Progress
) -> Iterator[Made]:
    """As far as it goes: what a process cannot make is left to this one, where its fault can be told."""
    global _shared  # noqa: PLW0603  a forked process has no other way to functions
    from concurrent.futures.process import BrokenProcessPool

    _shared = jobs, maker
    try:
        with processes.pool() as pool:
            futures = [pool.submit(_batch, batch) for batch in _batches(jobs, waiting)]
            for future in progress(futures):
                yield from future.result()
    except (OSError, BrokenProcessPool):
        return
    finally:
        _shared = None


def _batches(jobs: Sequence[Work], waiting: Sequence[int]) -> Iterator[Sequence[int]]:
    """What one process makes at once: first each group of documents, which is more work than any other."""
    groups: dict[str, list[int]] = {}
    for number in waiting:
        job = jobs[number]
        groups.setdefault(job.group if isinstance(job, Document) else "", []).append(number)
    rest = groups.pop("", [])
    yield from groups.values()
    yield from (rest[at : at + BATCH] for at in range(0, len(rest), BATCH))


def _batch(numbers: Sequence[int]) -> list[Made]:
    """In another process: what can be made of these."""
    assert _shared
    jobs, maker = _shared
    found = []
    for number in numbers:
        with contextlib.suppress(Exception):
            found.append(maker.make(number, jobs[number]))
    return found


def copy(files: Iterable[tuple[str, Path]], kept: Kept, writer: NewsroomWriter) -> None:
    """Files that are published as they are: path on the site, and where the file lies."""
    for path, source in files:
        writer.claim(path)
        state = state_of(source)
        fingerprint = digest(repr((str(source), state)).encode())
        if kept.holds(path, fingerprint):
            kept.keep(path)
            continue
        kept.note(path, fingerprint)
        target = writer.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)

"""What the last build made, and from what: the reason not to make it again.

For every page, the digest of its view, what it asked of the catalogue for it (`newsroom.questions`), the
fingerprint of its HTML and its file as it was left; for every document likewise; for every copied file, the
original as it was. The note lies in the cache, one for each output folder; without it, or with a broken one,
everything is made anew.
"""

import contextlib
import os
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from hashlib import blake2b
from pathlib import Path

import msgspec

from newsroom.jobs import Listed
from newsroom.questions import Answers, Question

#: bytes of a file, its time of change in ns
State = tuple[int, int]
GONE: State = (-1, -1)


class Note(msgspec.Struct, frozen=True, array_like=True):
    """One page, document or copy as the last build left it."""

    fingerprint: bytes  #: of all that its bytes depend on; empty when nobody can tell
    view: bytes = b""  #: the digest of what the template got
    asked: tuple[int, ...] = ()  #: the questions, by their number
    listed: Listed | None = None
    state: State = GONE
    #: The digest of what its function was given besides; empty when nobody can tell.
    given: bytes = b""


class Notes(msgspec.Struct, frozen=True, array_like=True):
    """All of one build."""

    base: bytes = b""  #: the digest of code and facts that every view depends on
    questions: tuple[tuple[str | int, ...], ...] = ()
    answers: tuple[bytes, ...] = ()  #: their digests, in the same order
    files: dict[str, Note] = msgspec.field(default_factory=dict)  #: path on the site → its note
    #: How many questions there were when those that nobody asks any more were last left out.
    needed: int = 0


class Kept:
    """The files of one output folder. `notes`: those of the last build."""

    def __init__(self, output: Path, file: Path | None, notes: Notes) -> None:
        self.output = output
        self.paths: set[str] = set()  #: of the files that stay as they are
        self._file = file
        self._old = notes
        self._new: dict[str, Note] = {}
        self._changed: set[int] = set()
        self._numbers: dict[Question, int] = {}
        self._base = b""
        self._fresh = False  #: whether anything was noted that the last build did not know
        self._answers: Answers | None = None

    def compare(self, answers: Answers, base: bytes) -> None:
        """Ask every question of the last build again."""
        self._answers, self._base = answers, base
        if self._old.base != base:
            self._old = Notes(files=self._old.files)  # their questions were asked by other code
        known = enumerate(zip(self._old.questions, self._old.answers, strict=False))
        self._changed = {number for number, (q, a) in known if answers.digest(q) != a}
        self._numbers = {q: number for number, q in enumerate(self._old.questions)}

    def same(self, path: str, given: bytes) -> Note | None:
        """The note of a file whose function was given the same as at the last build, and would get the same
        answer to every question.
        """
        note = self._old.files.get(path)
        if note is None or not given or note.given != given or not self._old.questions:
            return None
        return note if self._changed.isdisjoint(note.asked) else None

    def holds(self, path: str, fingerprint: bytes) -> bool:
        """Whether a file with this fingerprint lies there untouched, so that it need not be made."""
        note = self._old.files.get(path)
        return bool(
            fingerprint
            and note
            and note.fingerprint == fingerprint
            and note.state == state_of(f"{self.output}/{path}")
        )

    def keep(self, path: str) -> None:
        """A file that need not be looked at: it stays as the last build left it."""
        self.paths.add(path)
        self._new[path] = self._old.files[path]

    def stays(self, path: str) -> None:
        """A file that has been looked at and noted, and would come out the same."""
        self.paths.add(path)
        state = self._old.files[path].state
        self._new[path] = msgspec.structs.replace(self._new[path], state=state)

    def note(
        self,
        path: str,
        fingerprint: bytes,
        view: bytes = b"",
        asked: Iterable[Question] = (),
        listed: Listed | None = None,
        given: bytes = b"",
    ) -> None:
        """What a file was made from; for the next build."""
        numbers = self._numbers
        found = tuple(numbers.setdefault(each, len(numbers)) for each in asked)
        self._new[path] = Note(fingerprint, view, found, listed, given=given)
        self._fresh = True

    def listed(self, path: str) -> Listed | None:
        """What the sitemap says of a page of this build."""
        return self._new[path].listed

    def _left(self, path: str, note: Note) -> Note:
        """The note of a file with its state on the disk."""
        return msgspec.structs.replace(note, state=state_of(f"{self.output}/{path}"))

    def save(self, newer: AbstractSet[str] = frozenset()) -> None:
        """Note what the build has left, for the next one; of files that are `newer` nothing is known. A disk
        that does not take it costs time alone.
        """
        for path in newer & self._new.keys():
            del self._new[path]
            self._fresh = True
        nothing_new = not self._fresh and len(self._new) == len(self._old.files)
        if self._file is None or nothing_new:
            return
        files = {
            path: note if note.state != GONE else self._left(path, note)
            for path, note in self._new.items()
        }
        asked = tuple(self._numbers)
        needed = self._old.needed or len(asked)
        if len(asked) > 2 * needed:
            asked, files = _without_unasked(asked, files)
            needed = len(asked)
        assert self._answers
        notes = Notes(self._base, asked, tuple(map(self._answers.digest, asked)), files, needed)
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}.new")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.msgpack.encode(notes))
            beside.replace(self._file)


Questions = tuple[tuple[str | int, ...], ...]


def _without_unasked(
    questions: Questions, files: dict[str, Note]
) -> tuple[Questions, dict[str, Note]]:
    """The questions that some file still asks, and the files with their new numbers."""
    order = sorted({number for note in files.values() for number in note.asked})
    place = {number: at for at, number in enumerate(order)}
    renumbered = {
        path: msgspec.structs.replace(note, asked=tuple(place[each] for each in note.asked))
        for path, note in files.items()
    }
    return tuple(questions[number] for number in order), renumbered


def kept_in(output: Path, cache: Path | None) -> Kept:
    """The files that an earlier build has left in an output folder."""
    if cache is None:
        return Kept(output, None, Notes())
    name = blake2b(str(output).encode(), digest_size=8).hexdigest()
    file = cache / "pages" / f"{name}.msgpack"
    try:
        notes = msgspec.msgpack.decode(file.read_bytes(), type=Notes)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        notes = Notes()
    return Kept(output, file, notes)


def state_of(file: str | Path) -> State:
    """(bytes, time of change in ns) of a file; nothing has both when it is not there."""
    try:
        found = os.stat(file)  # noqa: PTH116  ten thousand times; Path.stat takes twice as long
    except OSError:
        return GONE
    return found.st_size, found.st_mtime_ns

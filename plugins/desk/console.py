"""What is shown, asked and saved when an editor checks the content. `Person` is who sits there."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from desk import terminal
from desk.excerpts import visible
from desk.formats import FORMATS
from desk.repairs import applied, certain, difference, text_lines
from desk.saving import ChangedMeanwhile, save
from desk.selection import Elsewhere, Selection, select
from desk.terminal import Paint, in_colour
from desk.words import say
from newsroom.catalogue import Catalogue
from newsroom.problems import Change, Problem, errors
from newsroom.site import BadLibraryFile

#: New bytes for some files → the catalogue and all problems, as if those bytes stood in `content/`.
Read = Callable[[Mapping[str, bytes]], tuple[Catalogue, list[Problem]]]

FINE, WRONG, IMPOSSIBLE, STOPPED = 0, 1, 2, 130  #: exit codes
#: Rounds of repairs; a repair may let the next one be seen, and none undoes another.
ROUNDS = 12


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Who reads what is told, and where they stand."""

    tell: Callable[[str], None]
    ask: Callable[[str], str] | None = None  #: None when nobody is there to answer
    language: str = "id"
    colour: bool = False
    here: Path = Path()
    inv: str = "./inv"  #: how this computer's person calls the tasks


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the person asks for, as the command line has it."""

    files: tuple[str, ...] = ()  #: none: all
    format: str = "text"
    fix: bool = False
    yes: bool = False
    dry_run: bool = False


def person(language: str, *, here: Path, inv: str) -> Person:
    """Whoever called this program."""
    terminals = sys.stdin.isatty() and sys.stdout.isatty()
    return Person(
        tell=print,
        ask=input if terminals else None,
        language=language,
        colour=in_colour(os.environ) and sys.stdout.isatty(),
        here=here,
        inv=inv,
    )


def run(asked: Asked, content: Path, read: Read, person: Person) -> int:
    """Check or repair. → the exit code: 2 when that is not possible at all."""
    language = person.language
    if asked.format != "text" and asked.format not in FORMATS:
        person.tell(say("format", language, found=asked.format))
        return IMPOSSIBLE
    if asked.fix and asked.format != "text":
        person.tell(say("fix-format", language))
        return IMPOSSIBLE
    if (asked.yes or asked.dry_run) and not asked.fix:
        person.tell(say("only-fix", language))
        return IMPOSSIBLE
    try:
        selection = select(asked.files, content, person.here)
        if asked.fix:
            return fix(content, read, person, selection, yes=asked.yes, dry_run=asked.dry_run)
        return check(content, read, person, selection, asked.format)
    except Elsewhere as error:
        person.tell(say(error.code, language, found=error.written))
    except BadLibraryFile as error:
        _show([error.problem], _Texts(content), person, asked.format)
    except KeyboardInterrupt:
        person.tell("\n" + say("stopped", language))
        return STOPPED
    return IMPOSSIBLE


def check(
    content: Path, read: Read, person: Person, selection: Selection, form: str = "text"
) -> int:
    """Show what is wrong with the files that are asked about. → the exit code."""
    catalogue, problems = read({})
    chosen = [each for each in problems if selection.holds(each.path)]
    _show(chosen, _Texts(content), person, form)
    if form == "text":
        _sum_up(chosen, catalogue, selection, person)
    return WRONG if errors(chosen) else FINE


def _show(problems: Sequence[Problem], texts: "_Texts", person: Person, form: str) -> None:
    if form == "text":
        paint = Paint(colour=person.colour)
        for line in terminal.report(problems, texts.lines, person.language, paint):
            person.tell(line)
    elif told := FORMATS[form](problems, texts.lines, person.language, "content"):
        person.tell(told)


def _sum_up(
    problems: Sequence[Problem], catalogue: Catalogue, selection: Selection, person: Person
) -> None:
    """What is kept back, so that nobody looks for it on the site in vain; and the counts."""
    language = person.language
    for record in catalogue.waiting:
        if not selection.holds(record.path):
            continue
        path = f"content/{record.path}"
        if record.status == "draft":
            person.tell(say("draft", language, path=path))
        elif record.date:
            person.tell(say("later", language, date=record.date, path=path))
    count = catalogue.files if selection.whole else len(selection.paths)
    if selection.folders:
        count = sum(1 for each in catalogue.records if selection.holds(each.path))
    if not problems:
        person.tell(say("fine", language, count=count))
        return
    stopping = len(errors(problems))
    counts = {"errors": stopping, "warnings": len(problems) - stopping}
    person.tell(say("problems", language, **counts, count=count))
    for words, found in (
        ("mendable", [each for each in problems if each.changes]),
        ("choosable", [each for each in problems if each.choices and not each.changes]),
    ):
        if found:
            person.tell(say(words, language, count=len(found), inv=person.inv))


# --- Repairs ----------------------------------------------------------------------------------------


def fix(
    content: Path,
    read: Read,
    person: Person,
    selection: Selection,
    *,
    yes: bool = False,
    dry_run: bool = False,
) -> int:
    """Show every repair that is certain, ask for those that are not, and write them when a person agrees.

    → the exit code: 1 when an error is left, or nothing could be written.
    """
    language = person.language
    texts = _Texts(content)
    # Who only looks, and a script, is asked nothing.
    ask = None if yes or dry_run else person.ask
    left = _repair(read, texts, selection, person, ask)
    _show_changes(texts, person)
    written = _write(texts, content, person, yes=yes, dry_run=dry_run)
    if left:
        person.tell(say("left", language))
        person.tell("")
        _show(left, texts, person, "text")
    return WRONG if errors(left) or not written else FINE


class _Texts:
    """The files as they are, and as they will be. Made for one run."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self.before: dict[str, bytes] = {}
        self.after: dict[str, bytes] = {}

    def bytes(self, path: str) -> bytes:
        """The file with the repairs so far."""
        if path not in self.after and path not in self.before:
            try:
                self.before[path] = (self._content / path).read_bytes()
            except (OSError, ValueError):
                self.before[path] = b""
        return self.after.get(path, self.before[path])

    def lines(self, path: str) -> list[str]:
        """The same as lines of text; none when it is no text."""
        content = self.bytes(path)
        wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        # Neither a photo nor a Word file has lines to show.
        return [] if b"\0" in content[:4096] and not wide else text_lines(content)

    def change(self, changes: Mapping[str, Sequence[Change]]) -> bool:
        """Make the changes; False when nothing is different afterwards."""
        now = {path: self.bytes(path) for path in changes}
        new = applied(now, changes)
        self.after |= new
        return bool(new)


def _repair(
    read: Read,
    texts: _Texts,
    selection: Selection,
    person: Person,
    ask: Callable[[str], str] | None,
) -> list[Problem]:
    """Make all repairs in memory; → the problems that are left."""
    problems: list[Problem] = []
    passed: set[Problem] = set()
    for _ in range(ROUNDS):
        problems = [each for each in read(texts.after)[1] if selection.holds(each.path)]
        if texts.change(certain(problems)):
            continue
        chosen = _choices(problems, texts, person, ask, passed) if ask else {}
        if not chosen or not texts.change(chosen):
            break
    return problems


def _choices(
    problems: Sequence[Problem],
    texts: _Texts,
    person: Person,
    ask: Callable[[str], str],
    passed: set[Problem],
) -> dict[str, list[Change]]:
    """What the person chooses where a repair could be several things. `passed`: asked before."""
    chosen: dict[str, list[Change]] = {}
    for problem in problems:
        if not problem.choices or problem in passed:
            continue
        passed.add(problem)
        source = texts.lines(problem.path)
        person.tell(f"content/{problem.path}")
        for line in terminal.one(
            msgspec.structs.replace(problem, choices=()),
            source,
            person.language,
            Paint(colour=person.colour),
        ):
            person.tell(line)
        for number, change in enumerate(problem.choices, 1):
            person.tell(f"      {number}  {terminal.whole(change, source)}")
        while answer := _answer(ask, say("choose", person.language)):
            if answer.isdecimal() and 0 < int(answer) <= len(problem.choices):
                break
            person.tell(say("number", person.language, count=len(problem.choices)))
        if answer:
            chosen.setdefault(problem.path, []).append(problem.choices[int(answer) - 1])
    return chosen


def _answer(ask: Callable[[str], str], question: str) -> str:
    """What the person types; nothing when they close the terminal (Ctrl+D)."""
    try:
        return ask(question).strip().lower()
    except EOFError:
        return ""


def _show_changes(texts: _Texts, person: Person) -> None:
    paint = Paint(colour=person.colour)
    colours = {"+": "32", "-": "31", "@": "36"}
    for path, after in sorted(texts.after.items()):
        before = texts.before[path]
        shown = list(difference(f"content/{path}", before, after))
        for line in shown or [f"content/{path}"]:
            code = colours.get(line[:1])
            person.tell(paint(visible(line), code) if code else visible(line))
        if not _is_utf_8(before) or (b"\r" in before and b"\r" not in after):
            person.tell(say("anew", person.language))
        person.tell("")


def _is_utf_8(content: bytes) -> bool:
    try:
        return not content.decode().startswith("\ufeff")
    except UnicodeDecodeError:
        return False


def _write(texts: _Texts, content: Path, person: Person, *, yes: bool, dry_run: bool) -> bool:
    """Write what has changed if that is wanted; False when something was not written that should be."""
    language, count = person.language, len(texts.after)
    if not count:
        person.tell(say("nothing", language))
        return True
    if dry_run:
        person.tell(say("dry", language))
        return True
    if not yes and person.ask is None:
        person.tell(say("yes", language, inv=person.inv))
        return False
    question = say("ask", language, count=count)
    if not yes and person.ask and _answer(person.ask, question) not in ("y", "ya", "yes"):
        person.tell(say("unwritten", language))
        return True
    written = 0
    for path, after in sorted(texts.after.items()):
        try:
            save(content / path, texts.before[path], after)
            written += 1
        except ChangedMeanwhile:
            person.tell(say("changed", language, path=f"content/{path}"))
        except OSError as error:
            found = error.strerror or error
            person.tell(say("failed", language, path=f"content/{path}", found=found))
    person.tell(say("written", language, count=written))
    return written == count

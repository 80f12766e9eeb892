"""Problems → their repairs: made in memory, asked where only a person knows, shown, and then written."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from desk import terminal
from desk.excerpts import visible
from desk.person import Person, answer
from desk.repairs import certain, difference
from desk.saving import ChangedMeanwhile, save
from desk.selection import Selection
from desk.terminal import Paint
from desk.texts import Texts
from desk.words import say
from newsroom.catalogue import Catalogue
from newsroom.problems import Change, Problem

#: New bytes for some files → the catalogue and all problems, as if those bytes stood in `content/`.
Read = Callable[[Mapping[str, bytes]], tuple[Catalogue, list[Problem]]]

#: Rounds of repairs; a repair may let the next one be seen, and none undoes another.
ROUNDS = 12


def repair(
    read: Read,
    texts: Texts,
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
    texts: Texts,
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
        while given := answer(ask, say("choose", person.language)):
            if given.isdecimal() and 0 < int(given) <= len(problem.choices):
                break
            person.tell(say("number", person.language, count=len(problem.choices)))
        if given:
            chosen.setdefault(problem.path, []).append(problem.choices[int(given) - 1])
    return chosen


def show_changes(texts: Texts, person: Person) -> None:
    """What would be different in each file, as a unified difference."""
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


def write(texts: Texts, content: Path, person: Person, *, yes: bool, dry_run: bool) -> bool:
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
    if not yes and person.ask and answer(person.ask, question) not in ("y", "ya", "yes"):
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

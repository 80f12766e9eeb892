"""What an editor is shown who checks the content, or repairs it: the ways that `inv check` can go."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from desk import mending, terminal
from desk.formats import FORMATS
from desk.mending import Read
from desk.person import Person
from desk.selection import Elsewhere, Selection, select
from desk.terminal import Paint
from desk.texts import Texts
from desk.words import say
from newsroom.catalogue import Catalogue
from newsroom.problems import Problem, errors
from newsroom.site import BadLibraryFile

FINE, WRONG, IMPOSSIBLE, STOPPED = 0, 1, 2, 130  #: exit codes


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the person asks for, as the command line has it."""

    files: tuple[str, ...] = ()  #: none: all
    format: str = "text"
    fix: bool = False
    yes: bool = False
    dry_run: bool = False


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
        _show([error.problem], Texts(content), person, asked.format)
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
    _show(chosen, Texts(content), person, form)
    if form == "text":
        _sum_up(chosen, catalogue, selection, person)
    return WRONG if errors(chosen) else FINE


def _show(problems: Sequence[Problem], texts: Texts, person: Person, form: str) -> None:
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
    texts = Texts(content)
    # Who only looks, and a script, is asked nothing.
    ask = None if yes or dry_run else person.ask
    left = mending.repair(read, texts, selection, person, ask)
    mending.show_changes(texts, person)
    written = mending.write(texts, content, person, yes=yes, dry_run=dry_run)
    if left:
        person.tell(say("left", language))
        person.tell("")
        _show(left, texts, person, "text")
    return WRONG if errors(left) or not written else FINE

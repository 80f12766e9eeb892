"""What is said, asked and saved when staff run the tasks. `tell` and `ask` are the person in front of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from international.duties import duties
from international.duties_calendar import calendar
from international.duties_text import as_json, table
from international.previews import faults_text, notes, preview, say
from international.template import template_csv, template_xlsx
from international.writing import Prepared, prepare, write
from newsroom.catalogue import Catalogue
from newsroom.problems import report
from newsroom.trial import Check

Tell = Callable[[str], None]
#: A question → the answer; None when nobody is there to answer.
Ask = Callable[[str], str] | None

FINE, WRONG, MISUSED = 0, 1, 2  #: exit codes


def write_template(path: Path, language: str, tell: Tell) -> int:
    """An empty list beside the person's other files; → the exit code."""
    makers = {".xlsx": template_xlsx, ".csv": template_csv}
    if path.suffix.lower() not in makers or path.exists():
        tell(say("there" if path.exists() else "template_name", language, path=path.name))
        return MISUSED
    path.write_bytes(makers[path.suffix.lower()]())
    tell(say("template", language, path=path))
    return FINE


def import_list(
    path: Path, content: Path, check: Check, language: str, *, tell: Tell, ask: Ask, yes: bool
) -> int:
    """Show what a list would change and, when nothing is wrong and somebody agrees, write it.

    → the exit code: 0 when the content now says what the list says, or the person said no.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        tell(say("missing", language, path=path, found=error.strerror or error))
        return MISUSED
    prepared = prepare(raw, path.name, content, check)
    _show(prepared, language, tell)
    changes = prepared.plan.changes
    if not prepared.stands:
        return WRONG
    if not changes:
        tell(say("nothing", language))
        return FINE
    if not yes and ask is None:
        tell(say("yes", language))
        return WRONG
    if not yes and ask and not _agreed(ask, language):
        tell(say("unwritten", language))
        return FINE
    try:
        write(changes, content, prepared.library)
    except OSError as error:
        tell(say("failed", language, found=error.strerror or error))
        return WRONG
    tell(say("written", language, count=len(changes)))
    return FINE


def _agreed(ask: Callable[[str], str], language: str) -> bool:
    try:
        return ask(say("ask", language)).strip().lower() in ("y", "ya", "yes")
    except (EOFError, KeyboardInterrupt):
        return False


def preview_list(path: Path, content: Path, check: Check, language: str, tell: Tell) -> int:
    """The same without writing."""

    def decline(_question: str) -> str:
        return ""

    return import_list(path, content, check, language, tell=tell, ask=decline, yes=False)


def _show(prepared: Prepared, language: str, tell: Tell) -> None:
    for line in notes(prepared.listed, language):
        tell(line)
    if prepared.stands:
        for line in preview(prepared.plan, language):
            tell(line)
    for line in faults_text(prepared.faults, language):
        tell(line)
    for problem in prepared.others:
        tell(report(problem, language))
    if not prepared.stands:
        tell(say("faults", language))


def tell_duties(catalogue: Catalogue, language: str, tell: Tell, *, json: bool) -> None:
    """The staff's list for the catalogue's own day."""
    found = duties(catalogue, catalogue.site.today)
    tell(as_json(found) if json else table(found, language))


def save_calendar(
    path: Path, catalogue: Catalogue, public: Sequence[Path], language: str, tell: Tell
) -> int:
    """The private calendar; never into a folder that is published. → the exit code."""
    if any(path.resolve().is_relative_to(folder.resolve()) for folder in public):
        tell(say("public", language, path=path))
        return MISUSED
    path.write_bytes(calendar(catalogue, catalogue.site.today, language))
    tell(say("calendar", language, path=path))
    return FINE

"""What is said, asked and written when staff import posts or a Word file. `tell` and `ask` are the person."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec

from importing.prepared import Prepared, verified
from importing.previews import doubts, preview, say
from newsroom.kinds import BY_NAME, Kind
from newsroom.site import Site
from newsroom.trial import Check, write

Tell = Callable[[str], None]
Ask = Callable[[str], str]
FINE, WRONG, MISUSED = 0, 1, 2  #: exit codes
#: What such a post can be: kinds that need nothing but a title, a summary and a date.
KINDS = tuple(
    name for name, kind in BY_NAME.items() if set(kind.needs) <= {"title", "summary", "date"}
    and name in ("news", "recap", "page")
)  # fmt: skip


class Importer(msgspec.Struct, frozen=True, kw_only=True):
    """Where an import stands: its folder, its person, and what was asked for."""

    content: Path
    site: Site
    check: Check
    today: date
    language: str
    inv: str  #: how the person calls `inv`
    tell: Tell
    ask: Ask | None = None  #: None: nobody is there to answer
    kind: str = "news"
    dry_run: bool = False
    yes: bool = False  #: write without asking
    skip: bool = False  #: leave out what has a problem

    def say(self, words: str, **values: object) -> None:
        """One of the sentences of `previews`."""
        self.tell(say(words, self.language, **values))


def import_posts(importer: Importer, folder: Path) -> int:
    """The posts of a folder; → the exit code: 0 when nothing is left to say, 1 when something is wrong."""
    from importing.posts import Wanted, prepare_posts
    from importing.previews import system
    from importing.sites import read_other_site

    kind = _kind(importer)
    if kind is None:
        return MISUSED
    if not folder.is_dir():
        importer.say("no_folder", path=folder, inv=importer.inv)
        return MISUSED
    found, _ = read_other_site(folder)
    importer.tell(system(found.system, importer.language))
    if not found.posts:
        importer.say("no_posts", path=folder)
        return MISUSED
    wanted = Wanted(
        folder=folder, content=importer.content, kind=kind, site=importer.site, today=importer.today
    )
    prepared = prepare_posts(wanted)
    if importer.ask and not importer.dry_run and (days := _chosen(importer, prepared, folder)):
        wanted = msgspec.structs.replace(wanted, days=days)
        prepared = prepare_posts(wanted)
    prepared = verified(prepared, importer.content, importer.check, importer.language)
    known = prepared.problems
    while (
        importer.skip and not prepared.others and (wrong := {each.path for each in prepared.errors})
    ):
        # Without these, others may lead nowhere; the next round finds them.
        without = wanted.without | (wrong & set(found.posts))
        if without == wanted.without:
            break
        wanted = msgspec.structs.replace(wanted, without=without)
        prepared = verified(
            prepare_posts(wanted), importer.content, importer.check, importer.language
        )
        known = (*known, *(each for each in prepared.problems if each not in known))
    return _finish(importer, msgspec.structs.replace(prepared, problems=known), str(folder))


def import_document(importer: Importer, file: Path) -> int:
    """One Word file; → the exit code."""
    from importing.documents import prepare_document

    kind = _kind(importer)
    if kind is None:
        return MISUSED
    try:
        raw = file.read_bytes()
    except OSError as error:
        importer.say("missing", path=file, found=error.strerror or error)
        return MISUSED
    prepared = prepare_document(raw, file.name, importer.content, kind, importer.today)
    prepared = verified(prepared, importer.content, importer.check, importer.language)
    return _finish(importer, prepared, str(file.parent))


def _kind(importer: Importer) -> Kind | None:
    if importer.kind not in KINDS:
        importer.say("no_kind", known=", ".join(KINDS), found=importer.kind)
        return None
    return BY_NAME[importer.kind]


def _chosen(importer: Importer, prepared: Prepared, folder: Path) -> dict[str, str]:
    """The days that the person names for dates that may mean two: source → day."""
    assert importer.ask
    days = {}
    for each in prepared.problems:
        details = dict(each.details)
        if each.code != "date-ambiguous" or details.get("field") != "date":
            continue
        choices = details["choices"].split(", ")
        importer.tell(f"{folder}/{each.path}:{each.line}: {each.text(importer.language)}")
        numbered = ", ".join(f"{n}: {choice}" for n, choice in enumerate(choices, start=1))
        try:
            answer = importer.ask(say("which", importer.language, choices=numbered)).strip()
        except (EOFError, KeyboardInterrupt):
            return {}
        if answer in choices or (answer.isdecimal() and 0 < int(answer) <= len(choices)):
            days[each.path] = answer if answer in choices else choices[int(answer) - 1]
    return days


def _finish(importer: Importer, prepared: Prepared, folder: str) -> int:
    """Tell everything, and write it when nothing is wrong and the person agrees."""
    language = importer.language
    for line in doubts(prepared.problems, language, folder):
        importer.tell(line)
    for line in doubts(prepared.others, language, "content"):
        importer.tell(line)
    if prepared.errors:
        importer.say("faults")
        wrong = {each.path for each in prepared.errors if each not in prepared.others}
        if (
            not importer.skip
            and not prepared.others
            and wrong < {each.source for each in prepared.drafts}
        ):
            importer.say("skip", count=len(wrong))
        return WRONG
    for line in preview(prepared, language):
        importer.tell(line)
    code = WRONG if prepared.left else FINE
    changes = prepared.changes(language)
    if not changes or importer.dry_run:
        importer.say("unwritten" if changes else "nothing")
        return code
    if not importer.yes and importer.ask is None:
        importer.say("yes")
        return WRONG
    if not importer.yes and not _agreed(importer):
        importer.say("unwritten")
        return code
    return _written(importer, changes) or code


def _written(importer: Importer, changes: dict[str, bytes]) -> int:
    if there := [each for each in changes if (importer.content / each).exists()]:
        # Somebody has made it since it was read; it is theirs.
        importer.say("meanwhile", path=there[0])
        return WRONG
    try:
        write(changes, importer.content)
    except OSError as error:
        importer.say("failed", found=error.strerror or error)
        return WRONG
    importer.say("written", count=len(changes), inv=importer.inv)
    return FINE


def _agreed(importer: Importer) -> bool:
    assert importer.ask
    try:
        return importer.ask(say("ask", importer.language)).strip().lower() in ("y", "ya", "yes")
    except (EOFError, KeyboardInterrupt):
        return False

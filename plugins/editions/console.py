"""What is said and written when staff look at an edition as mail. `tell` is the person in front of it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from editions import contents, inlining, plain_text, views
from editions.choosing import meant, newest_complete
from editions.message import Kind, Letter, addressed, letter
from editions.notes import Note, blocking, notes, size
from editions.settings import offer
from editions.words import SAMPLE, say
from newsroom.catalogue import Catalogue
from newsroom.mailboxes import mailbox
from newsroom.records import DEFAULT_LANGUAGE, LANGUAGES, Edition
from newsroom.views import View
from newsroom.words import TIGHT, language_name, period_on_page

FINE, WRONG, MISUSED = 0, 1, 2  #: exit codes
MESSAGE, LOOK = "email/edition.html", "email/look.html"
LISTED = 12  #: keys that are named

Tell = Callable[[str], None]
#: (template, language, view) → HTML.
Fill = Callable[[str, str, View], str]


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """Where an edition is made into mail, and for whom it is said."""

    catalogue: Catalogue
    fill: Fill
    folder: Path  #: of all mail; never published
    language: str
    inv: str
    tell: Tell
    now: datetime  #: with its time zone
    broken: bool = False  #: a file has a fault, so that what is made may lack it

    def say(self, words: str, /, **values: object) -> None:
        """One of the sentences of `words`."""
        self.tell(say(words, self.language, **{"inv": self.inv, **values}))


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """The messages of an edition, written down to be looked at."""

    edition: Edition
    letters: dict[str, Letter]  #: language → letter
    page: Path  #: to look at
    blocked: tuple[str, ...]  #: why it cannot be sent, in words


def chosen(desk: Desk, wanted: str) -> Edition | None:
    """The edition that is meant, in the language that all are written in; else the person knows what to write."""
    editions: list[Edition] = desk.catalogue.all("edition", DEFAULT_LANGUAGE)
    keys = ", ".join(each.key for each in editions[:LISTED])
    if not wanted:
        newest = newest_complete(editions, desk.catalogue.site.today)
        if newest is None:
            desk.say("none-complete" if editions else "no-editions", key=keys.partition(",")[0])
        return newest
    found = meant(wanted, editions)
    if len(found) == 1:
        return found[0]
    if found:
        keys = ", ".join(each.key for each in found[:LISTED])
        desk.say("several", count=len(found), wanted=wanted, keys=keys)
        return None
    waiting = [each for each in desk.catalogue.waiting if isinstance(each, Edition)]
    if still := meant(wanted, waiting):
        desk.say("waiting", path=still[0].path)
    else:
        desk.say("none" if keys else "no-editions", wanted=wanted, keys=keys)
    return None


def has_settings(desk: Desk, settings: Path) -> bool:
    """Whether the file of settings is there, made to be filled in if need be; else the person knows why not."""
    try:
        offer(settings, SAMPLE[desk.language])
    except OSError as error:
        desk.say("write", path=settings, found=error.strerror or error)
        return False
    return True


def prepare(desk: Desk, edition: Edition, settings: Path) -> Prepared | None:
    """Write the messages and the page that shows them, and say what there is to say. None: the disk will not."""
    catalogue = desk.catalogue
    found = [catalogue.by_stem.get((edition.stem, each)) for each in LANGUAGES]
    editions = [each for each in found if isinstance(each, Edition)]
    letters = {each.language: made(each, catalogue, desk.fill) for each in editions}
    remarks = {
        each.language: _in_words(desk, notes(each, catalogue, letters, desk.language))
        for each in editions
    }
    folder = desk.folder / edition.key
    page = folder / "index.html"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(desk, folder, letters)
        page.write_text(_look(desk, edition, letters, remarks), "utf-8")
    except OSError as error:
        desk.say("write", path=folder, found=error.strerror or error)
        return None
    _tell_of(desk, edition, letters)
    blocked = tuple(_in_words(desk, blocking(catalogue, broken=desk.broken), settings=settings))
    _listed(desk, "blocked", blocked)
    _listed(desk, "notes", dict.fromkeys(remark for found in remarks.values() for remark in found))
    desk.say("look", path=page)
    return Prepared(edition=edition, letters=letters, page=page, blocked=blocked)


def made(edition: Edition, catalogue: Catalogue, fill: Fill) -> Letter:
    """The letter of an edition in its language."""
    view = contents.mail(edition, catalogue)
    html = fill(MESSAGE, edition.language, view)
    return letter(edition, view.subject, inlining.inlined(html), plain_text.plain_text(html))


def _write(desk: Desk, folder: Path, letters: Mapping[str, Letter]) -> None:
    """Each message as it travels, and its two parts alone. To nobody in particular: to its own sender."""
    site = desk.catalogue.site
    for language in set(LANGUAGES) - set(letters):  # left by a translation that is gone
        for ending in ("html", "txt", "eml"):
            (folder / f"{language}.{ending}").unlink(missing_ok=True)
    for language, one in letters.items():
        (folder / f"{language}.html").write_text(one.html, "utf-8")
        (folder / f"{language}.txt").write_text(one.text, "utf-8")
        if mailbox(site.library.sender):
            kind = Kind(trial="look")
            whole = addressed(one, site.library.sender, site, desk.now, kind)
            (folder / f"{language}.eml").write_bytes(whole)


def _look(
    desk: Desk, edition: Edition, letters: Mapping[str, Letter], remarks: Mapping[str, list[str]]
) -> str:
    page = views.LookPage(
        title=edition.title,
        looks=tuple(
            views.Look(
                language=language,
                language_name=language_name(language, desk.language),
                subject=one.subject,
                preheader=_preheader(desk, edition, language),
                size=size(one.size, desk.language),
                html=f"{language}.html",
                text=one.text,
                notes=tuple(remarks[language]),
            )
            for language, one in letters.items()
        ),
    )
    return desk.fill(LOOK, desk.language, page)


def _preheader(desk: Desk, edition: Edition, language: str) -> str:
    record = desk.catalogue.by_stem[edition.stem, language]
    assert isinstance(record, Edition)
    return contents.preheader(record)


def _tell_of(desk: Desk, edition: Edition, letters: Mapping[str, Letter]) -> None:
    assert edition.starts
    first, last = period_on_page(
        edition.starts, edition.ends, desk.language, desk.catalogue.site.zone
    )
    days = f"{first.words}{first.dash}{last.words}" if last else first.words
    # Old terminals show the signs that keep words together as boxes.
    desk.say("edition", title=edition.title, days=days.replace(TIGHT, "–"))
    for language, one in letters.items():
        its_size = size(one.size, desk.language)
        desk.say("message", language=language, subject=one.subject, size=its_size)


def _in_words(desk: Desk, found: Iterable[Note], **values: object) -> list[str]:
    given = {"inv": desk.inv, **values}
    return [say(note.words, desk.language, **{**given, **note.values}) for note in found]


def _listed(desk: Desk, heading: str, lines: Iterable[str]) -> None:
    for at, line in enumerate(lines):
        if not at:
            desk.say(heading)
        desk.tell(f"  - {line}")

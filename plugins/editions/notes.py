"""An edition and its messages → what keeps it from being sent, and what deserves a look. Pure."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from editions.contents import ahead, is_small
from editions.message import CLIPPED, Letter
from newsroom.catalogue import Catalogue
from newsroom.mailboxes import mailbox
from newsroom.programme import window
from newsroom.records import DEFAULT_LANGUAGE, Edition
from newsroom.words import day

SUBJECT = 60  #: letters that a phone shows of a subject, more or less


class Note(NamedTuple):
    """Something to be said of an edition: a key of the words, and its values."""

    words: str
    values: Mapping[str, object]


def blocking(catalogue: Catalogue, *, broken: bool = False) -> Iterator[Note]:
    """What has to be known, and right, before anything is sent: mail that lacks a post cannot be called back."""
    facts = catalogue.site.library
    if broken:
        yield Note("broken", {})
    if not catalogue.site.url.startswith("https://"):
        yield Note("no-site", {})
    if not facts.sender:
        yield Note("no-sender", {})
    elif wrong := [each for each in (facts.sender, facts.answers) if not mailbox(each)]:
        yield Note("bad-sender", {"found": wrong[0]})
    if not facts.mail.leave:
        yield Note("no-leave", {})


def notes(
    edition: Edition, catalogue: Catalogue, letters: Mapping[str, Letter], language: str
) -> Iterator[Note]:
    """What an editor may want to mend first; `language` is that of days in the notes."""
    path, posts = edition.path, window(edition, catalogue)
    its_letter = letters[edition.language]
    if not posts:
        yield Note("empty", {})
    if not edition.fragment.text.strip():
        yield Note("no-greeting", {"path": path})
    if not edition.summary:
        yield Note("no-summary", {"path": path})
    if not ahead(edition, catalogue):
        yield Note("no-events", {})
    if len(its_letter.subject) > SUBJECT:
        values = {"count": len(its_letter.subject), "most": SUBJECT, "path": path}
        yield Note("long-subject", values)
    if its_letter.size > CLIPPED:
        yield Note("clipped", {"size": size(its_letter.size, language)})
    if edition.language == DEFAULT_LANGUAGE:
        yield from _of_the_original(edition, catalogue, language)


def _of_the_original(edition: Edition, catalogue: Catalogue, language: str) -> Iterator[Note]:
    """What concerns all languages, or the other one, and is said once."""
    assert edition.ends
    posts = window(edition, catalogue)
    if edition.ends.last >= catalogue.site.today:
        yield Note("not-over", {"day": day(edition.ends.last, language).words})
    for image in dict.fromkeys(post.image for post in posts):
        if image in catalogue.sizes and not is_small(image, catalogue):
            yield Note("heavy-picture", {"path": image})
    if not catalogue.translation(edition):
        yield Note("untranslated", {"path": path_of(edition)})
    elif missing := sum(not catalogue.translation(post) for post in posts):
        yield Note("posts-untranslated", {"count": missing})


def path_of(edition: Edition) -> str:
    """The file of its original."""
    return f"{edition.stem}.md"


def size(octets: int, language: str) -> str:
    """Bytes in words: "38 KB", "1,5 KB"."""
    kilobytes = octets / 1024
    text = f"{kilobytes:.0f}" if kilobytes >= 10 else f"{kilobytes:.1f}"
    return f"{text.replace('.', ',') if language == 'id' else text} KB"

"""Recaps → what the pages of their event, their series and their own say of them. Pure."""

from newsroom import figures
from newsroom.addresses import address
from newsroom.catalogue import Catalogue
from newsroom.event_views import Recollection
from newsroom.labels import NUMBERS, VISITOR_KINDS
from newsroom.presenting import gallery, partner_links, picture_of, read_in
from newsroom.records import DEFAULT_LANGUAGE, Event, Recap
from newsroom.views import Photo, Quote, Visitor
from newsroom.words import counted, when

FEW = 3  #: pictures of a recap on the page of its event


def recaps_of(event: Event, catalogue: Catalogue) -> list[Recap]:
    """The recaps of an event: first the one whose attendance is counted everywhere, then the fullest, which
    most would read. Each in the language of the event, or in the one that it has.
    """
    found = [
        post
        for post in catalogue.pointing("event", event.key, DEFAULT_LANGUAGE)
        if isinstance(post, Recap)
    ]
    leading = {post.path for post, _ in figures.attendance(found).counted}
    # Where two say as much, the newer one leads.
    ordered = sorted(found, key=lambda each: (each.path in leading, _said(each)), reverse=True)
    return read_in(ordered, catalogue, event.language)


def _said(recap: Recap) -> int:
    """How many of the things that an event's page shows a recap has."""
    return sum(
        bool(each)
        for each in (recap.attendance, recap.numbers, recap.gallery, recap.image, recap.quotes)
    )


def recollection(record: Recap, catalogue: Catalogue, language: str) -> Recollection:
    """A recap in short, for a page in a language."""
    assert record.date is not None
    said = quotes(record)
    return Recollection(
        title=record.title,
        address=address(record),
        summary=record.summary,
        language=record.language if record.language != language else "",
        date=when(record.date, record.language, catalogue.site.zone),
        attendance=attendance(record, language),
        numbers=numbers(record, language),
        photos=_photos(record, catalogue),
        quote=said[0] if said else None,
        recording=record.recording,
        slides=record.slides,
    )


def _photos(record: Recap, catalogue: Catalogue) -> tuple[Photo, ...]:
    own = picture_of(record, catalogue)
    more = gallery(record, catalogue)
    first = (Photo(picture=own),) if own else ()
    return (*first, *(each for each in more if not own or each.picture.address != own.address))[
        :FEW
    ]


def attendance(record: Recap, language: str) -> str:
    """How many came: "lebih dari 1.500"; empty when nobody has counted."""
    return counted(record.attendance, language) if record.attendance else ""


def numbers(record: Recap, language: str) -> tuple[tuple[str, str], ...]:
    """What else was counted: ("13.467", "buku donasi")."""
    return tuple(
        (counted(count, language), NUMBERS[name][language]) for name, count in record.numbers
    )


def quotes(record: Recap) -> tuple[Quote, ...]:
    """What people said."""
    # A translation without quotes of its own shows those of its original, in their words.
    own = record.language == DEFAULT_LANGUAGE or "quotes" in record.lines
    language = record.language if own else DEFAULT_LANGUAGE
    return tuple(
        Quote(
            text=each.text,
            name=each.name,
            role=each.role,
            language=said if (said := each.language or language) != record.language else "",
        )
        for each in record.quotes
    )


def visitors(record: Recap, catalogue: Catalogue) -> tuple[Visitor, ...]:
    """Who came, with kind and number; a partner is a link."""
    language = record.language
    # Who was withdrawn is named nowhere, and left out here as well.
    came = [each for each in record.visitors if ("partner", each.name) not in catalogue.gone]
    names = partner_links((each.name for each in came), catalogue, language)
    return tuple(
        Visitor(
            name=name,
            # "Other institution" says nothing.
            kind=VISITOR_KINDS[each.kind][language] if each.kind != "other" else "",
            people=counted(each.people, language) if each.people else "",
        )
        for name, each in zip(names, came, strict=True)
    )

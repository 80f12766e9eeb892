"""Edition → the view of its message. Pure; the clock is `site.now`."""

from collections.abc import Iterable
from datetime import timedelta

import msgspec

from editions.greeting import greeting
from editions.views import EditionMail
from newsroom import addresses, calendars
from newsroom.addresses import address, kind_list
from newsroom.catalogue import Catalogue
from newsroom.event_days import upcoming
from newsroom.links import media
from newsroom.moments import OFF
from newsroom.presenting import cards
from newsroom.programme import window
from newsroom.records import Edition, Event
from newsroom.site import Site
from newsroom.subscriptions import MAIN
from newsroom.views import Card, Link, Picture
from newsroom.words import period_on_page

MOST_STORIES = 24  #: the others stand on the page; Gmail cuts off what is long
MOST_EVENTS = 6
MOST_PICTURES = 3
HEAVIEST = 200_000  #: bytes of a picture: it is read on phones, and paid for by the megabyte
WIDEST = 400  #: pixels: who has pictures off sees an empty box of this size
#: What Outlook and old phones can show.
KNOWN_PICTURES = (".jpg", ".jpeg", ".png", ".gif")
PREHEADER = 140  #: letters; lists of messages show no more


def mail(edition: Edition, catalogue: Catalogue) -> EditionMail:
    """The message of an edition in its language."""
    site, language = catalogue.site, edition.language
    assert edition.starts
    assert edition.ends
    starts, ends = period_on_page(edition.starts, edition.ends, language, site.zone)
    posts = window(edition, catalogue)
    small = frozenset(small_pictures((post.image for post in posts), catalogue))
    here = site.absolute(address(edition))
    other = catalogue.translation(edition)
    has_events = catalogue.has("event", language)
    subscribe = _subscribe_page(catalogue, language)
    calendar = calendars.place(catalogue, language, subscribe)
    return EditionMail(
        subject=edition.subject or edition.title,
        preheader=preheader(edition),
        number=edition.number,
        title=edition.title,
        starts=starts,
        ends=ends,
        greeting=greeting(edition, catalogue, here),
        stories=_in_mail(cards(posts[:MOST_STORIES], catalogue), site, small),
        more=len(posts[MOST_STORIES:]),
        events=_in_mail(cards(ahead(edition, catalogue), catalogue, weekdays=True), site),
        page=here,
        other=Link(text=other.title, address=site.absolute(address(other)), language=other.language)
        if other
        else None,
        feed=site.absolute(subscribe or addresses.feed(MAIN, language)),
        calendar=site.absolute(calendar) if calendar else "",
        events_page=site.absolute(kind_list("event", language)) if has_events else "",
        subscribe=site.library.mail.way_in(language),
        leave=site.library.mail.way_out(language),
        sender=site.library.answers,
    )


def ahead(edition: Edition, catalogue: Catalogue) -> list[Event]:
    """The events after the days of an edition that are not over and take place, the nearest first."""
    assert edition.ends
    first = max(catalogue.site.today, edition.ends.last + timedelta(days=1))
    coming = upcoming(catalogue.all("event", edition.language), first)
    return [event for event in coming if event.state not in OFF][:MOST_EVENTS]


def small_pictures(images: Iterable[str], catalogue: Catalogue) -> list[str]:
    """The first few pictures that a message can carry: paths below `content/`."""
    fit = [
        image
        for image in dict.fromkeys(images)
        if image in catalogue.sizes and is_small(image, catalogue)
    ]
    return fit[:MOST_PICTURES]


def is_small(image: str, catalogue: Catalogue) -> bool:
    """Whether every mail program can show a picture, and a phone gets it quickly."""
    known = image.lower().endswith(KNOWN_PICTURES)
    return known and catalogue.weights.get(image, HEAVIEST + 1) <= HEAVIEST


def _in_mail(
    found: Iterable[Card], site: Site, pictures: frozenset[str] = frozenset()
) -> tuple[Card, ...]:
    """Cards with absolute addresses, and only the pictures that the message carries."""
    kept = {media(path) for path in pictures}
    return tuple(
        msgspec.structs.replace(
            card,
            address=site.absolute(card.address),
            picture=_fitted(card.picture, site)
            if card.picture and card.picture.address in kept
            else None,
        )
        for card in found
    )


def _fitted(picture: Picture, site: Site) -> Picture:
    """The picture in the size that it is shown in: Outlook heeds nothing but its attributes."""
    width = min(picture.width, WIDEST)
    height = max(1, round(picture.height * width / picture.width))
    where = site.absolute(picture.address)
    return msgspec.structs.replace(picture, address=where, width=width, height=height)


def preheader(edition: Edition) -> str:
    """What lists of messages show behind the subject: the summary, or else how the greeting begins."""
    text = " ".join((edition.summary or edition.fragment.text).split())
    if len(text) <= PREHEADER:
        return text
    return f"{text[: PREHEADER - 1].rpartition(' ')[0] or text[: PREHEADER - 1]}…"


def _subscribe_page(catalogue: Catalogue, language: str) -> str:
    pages = (page for page in catalogue.all("page", language) if page.layout == "subscribe")
    return next((address(page) for page in pages), "")

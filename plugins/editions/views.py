"""What the message of an edition may show. As in `newsroom/views.py`: finished words, nothing to compute.

Every address is absolute: a mail program knows no site.
"""

from markupsafe import Markup

from newsroom.views import Card, Link, View, When


class EditionMail(View, frozen=True, kw_only=True):
    """One edition in one language, as a message."""

    subject: str
    preheader: str  #: what lists of messages show behind the subject
    number: int
    title: str
    starts: When
    ends: When | None = None
    greeting: Markup  #: plain HTML without pictures; may be empty
    stories: tuple[Card, ...] = ()  #: the newest first; a picture only where it is small
    more: int = 0  #: stories that stand on the page alone
    events: tuple[Card, ...] = ()  #: to come, the nearest first
    page: str  #: the edition on the site
    other: Link | None = None  #: the edition in the other language
    feed: str
    calendar: str = ""  #: where one subscribes to the calendar of events
    events_page: str = ""  #: the list of all events
    subscribe: str = ""  #: where one subscribes to the mail
    leave: str = ""  #: how one leaves the list
    sender: str  #: the address that answers go to


class Look(View, frozen=True, kw_only=True):
    """One message on the page that shows all of them before they are sent."""

    language: str
    language_name: str
    subject: str
    preheader: str
    size: str  #: "38 KB"
    html: str  #: the file, beside the page
    text: str  #: the text part itself
    notes: tuple[str, ...] = ()


class LookPage(View, frozen=True, kw_only=True):
    """The page that shows the messages of an edition to whoever sends them."""

    title: str
    looks: tuple[Look, ...]

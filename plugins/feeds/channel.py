"""What a feed says of itself, whatever its format."""

from datetime import datetime

import msgspec

GENERATOR = "Pelican"
#: Of the style sheet with which a browser shows a feed, on the site itself.
STYLE = "/theme/feed.css"


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """A link of a feed (RFC 4287, 4.2.7)."""

    rel: str
    href: str  #: absolute
    type: str = ""
    language: str = ""
    title: str = ""


class Channel(msgspec.Struct, frozen=True, kw_only=True):
    """The head of one document. Every text is free of what XML cannot hold."""

    id: str  #: a tag URI: the same in every format, at every domain, and for the archives of a feed
    url: str  #: where this document is
    page: str  #: the page that shows the same things
    title: str
    about: str
    language: str
    updated: datetime  #: of the item that changed last
    author: str
    rights: str
    icon: str = ""  #: a square picture; empty: none
    hub: str = ""  #: WebSub; empty: none
    relations: tuple[Relation, ...] = ()  #: beside `self`, `hub` and the page
    archive: bool = False  #: a year's items that never grows again (RFC 5005, 4)

    @property
    def links(self) -> tuple[Relation, ...]:
        """`relations`, and the hub before them."""
        hub = (Relation(rel="hub", href=self.hub),) if self.hub else ()
        return (*hub, *self.relations)

"""What a Markdown body becomes: a piece of safe HTML and what the rest of the site must know of it."""

import msgspec


class Heading(msgspec.Struct, frozen=True):
    """A heading of a body, for the table of contents."""

    level: int  #: 2 to 6; a page's only `h1` is its title
    id: str  #: the anchor, without "#"
    text: str


class Reference(msgspec.Struct, frozen=True):
    """A link to, or a picture from, another file of `content/`; or a link by an address."""

    target: str  #: the path from `content/`: "news/2017/grand-launching.md", "photos/2017/hall.jpg"
    line: int  #: where it stands in the file
    written: str  #: the address as the editor wrote it
    source: str = ""  #: of a link by an address: the whole line, if it stands there exactly once


class Fragment(msgspec.Struct, frozen=True, kw_only=True):
    """A converted body. It depends on the body, its path and its language alone.

    Addresses of our own content are left open, since they depend on other files:
    `href="content:news/2017/grand-launching.md#rooms"`, `src="content:photos/2017/hall.jpg"`.
    `newsroom.links` fills them in.
    """

    html: str
    text: str = (
        ""  #: the words alone, one space between them: for search, reading time and summaries
    )
    headings: tuple[Heading, ...] = ()
    links: tuple[Reference, ...] = ()
    images: tuple[Reference, ...] = ()
    addresses: tuple[
        Reference, ...
    ] = ()  #: links by an address, of this site (/berita/) or any other

    @property
    def words(self) -> int:
        """How many words a reader reads."""
        return len(self.text.split())

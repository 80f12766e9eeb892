"""What a Markdown body becomes: a piece of safe HTML and what the rest of the site must know of it."""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any
from urllib.parse import urlsplit

import msgspec

from newsroom.xml_text import is_plain


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


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """What the rest of the site must know of a body; small enough to be at hand for every file."""

    words: int  #: that a reader reads
    empty: bool
    plain: bool = False  #: nothing in its HTML is forbidden in XML
    weight: int = 0  #: bytes of its HTML as a text within XML or JSON, in whichever it takes more
    headings: tuple[Heading, ...] = ()
    links: tuple[Reference, ...] = ()
    images: tuple[Reference, ...] = ()
    hosts: tuple[
        str, ...
    ] = ()  #: that its addresses name, each once; "" for one of this site, /berita/


class Html(msgspec.Struct, frozen=True):
    """Of a body the part that pages and feeds are made of: that alone is brought in a third of the time."""

    html: str


class Body(Html, frozen=True):
    """The large part: needed when a page is made, and only then."""

    text: str
    addresses: tuple[
        Reference, ...
    ] = ()  #: links by an address, of this site (/berita/) or any other


class Fragment:
    """A converted body. It depends on the body, its path and its language alone.

    Addresses of our own content are left open, since they depend on other files:
    `href="content:news/2017/grand-launching.md#rooms"`, `src="content:photos/2017/hall.jpg"`.
    `newsroom.links` fills them in.

    One that was kept fetches its HTML and its text when somebody asks for them: ten thousand bodies are not
    held in memory for the sake of one that has changed.
    """

    __slots__ = ("fetch", "outline")

    def __init__(
        self,
        *,
        html: str,
        text: str = "",
        headings: tuple[Heading, ...] = (),
        links: tuple[Reference, ...] = (),
        images: tuple[Reference, ...] = (),
        addresses: tuple[Reference, ...] = (),
    ) -> None:
        body = Body(html, text, addresses)
        self.fetch: Fetch = partial(_same, body)  #: brings the body, or its HTML alone
        self.outline = Outline(
            words=len(text.split()), empty=not html.strip(), plain=is_plain(html), weight=_weight(html),
            headings=headings, links=links, images=images,
            hosts=tuple(sorted({_host(each.target) for each in addresses})),
        )  # fmt: skip

    @classmethod
    def kept(cls, outline: Outline, fetch: "Fetch") -> "Fragment":
        """One whose body lies elsewhere; `fetch` brings it."""
        made = cls.__new__(cls)
        made.outline, made.fetch = outline, fetch
        return made

    @property
    def body(self) -> Body:
        """HTML, text and links by an address."""
        found: Body = self.fetch(Body)
        return found

    @property
    def html(self) -> str:
        """Safe HTML, with the addresses of our own content left open."""
        found: Html = self.fetch(Html)
        return found.html

    @property
    def text(self) -> str:
        """The words alone, one space between them: for summaries and search."""
        return self.body.text

    @property
    def words(self) -> int:
        """How many words a reader reads."""
        return self.outline.words

    @property
    def empty(self) -> bool:
        """Whether there is nothing to see."""
        return self.outline.empty

    @property
    def headings(self) -> tuple[Heading, ...]:
        """In the order of the text."""
        return self.outline.headings

    @property
    def links(self) -> tuple[Reference, ...]:
        """Links to other files of `content/`."""
        return self.outline.links

    @property
    def images(self) -> tuple[Reference, ...]:
        """Pictures from `content/`."""
        return self.outline.images

    @property
    def addresses(self) -> tuple[Reference, ...]:
        """Links by an address, of this site (/berita/) or any other."""
        return self.body.addresses

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts that these name, each once; "" for this site's own."""
        return self.outline.hosts

    def __eq__(self, other: object) -> bool:
        """The same outline and the same body."""
        if not isinstance(other, Fragment):
            return NotImplemented
        return self.outline == other.outline and self.body == other.body

    def __hash__(self) -> int:
        """Of what `__eq__` compares."""
        return hash((self.outline, self.body))

    def __repr__(self) -> str:
        """For people who read a failed test."""
        return f"Fragment({self.body!r}, {self.outline!r})"


#: `Body` or `Html` → a struct that has all fields of it.
Fetch = Callable[[type[Html]], Any]


def _same(body: Body, _part: type[Html]) -> Body:
    """A body that is here already; no lambda, so that a fragment can travel to another process."""
    return body


#: A scheme and a host, port included; what follows names no host.
_ORIGIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#\s]*")


def _host(address: str) -> str:
    origin = _ORIGIN.match(address)
    return _host_of(origin[0] if origin else address)


@lru_cache(maxsize=1024)  # a few hosts are linked again and again
def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # "https://[": whoever looks at it says what is wrong
        return ""


def _weight(html: str) -> int:
    escaped = 3 * (html.count("<") + html.count(">")) + 4 * html.count("&")
    quoted = html.count('"') + html.count("\n")
    return len(html.encode(errors="replace")) + max(escaped, quoted)


def plain(value: Any) -> Any:
    """A fragment as structs that msgspec can write: the hook of whoever writes a record."""
    if isinstance(value, Fragment):
        return [value.outline, value.body]
    raise NotImplementedError(type(value))

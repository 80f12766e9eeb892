"""Items → Atom 1.0 (RFC 4287) and a year's archive (RFC 5005, 4). Pure.

Written as text, each value escaped, as the sitemap is: every post of the archive passes here. feedgen costs
ten times as much and writes half of it (docs/decisions/011).
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from html import escape

from feeds.channel import GENERATOR, STYLE, Channel, Relation
from feeds.items import Author, Category, Item, Media
from feeds.media import MEDIA
from newsroom.subscriptions import FORMATS

ATOM = "http://www.w3.org/2005/Atom"
HISTORY = "http://purl.org/syndication/history/1.0"
FOOT = b"</feed>\n"
#: HTML, as it stands: escaped, a year's archive would be a tenth longer.
CONTENT = '<content type="html"><![CDATA['
END = "</entry>\n"


def document(channel: Channel, items: Iterable[bytes]) -> bytes:
    """A whole feed of entries as `entry` wrote them. UTF-8."""
    return b"".join(("".join(_head(channel)).encode(), *items, FOOT))


def _head(channel: Channel) -> Iterator[str]:
    language = escape(channel.language)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<?xml-stylesheet type="text/css" href="{STYLE}"?>\n'
    yield f'<feed xmlns="{ATOM}" xmlns:fh="{HISTORY}" xmlns:media="{MEDIA}" xml:lang="{language}">\n'
    yield f"<id>{escape(channel.id)}</id>\n"
    yield f"<title>{escape(channel.title)}</title>\n"
    yield f"<subtitle>{escape(channel.about)}</subtitle>\n"
    yield f"<updated>{moment(channel.updated)}</updated>\n"
    yield f"<author><name>{escape(channel.author)}</name></author>\n"
    yield _link(Relation(rel="self", type=FORMATS["atom"].type, href=channel.url))
    yield _page(channel.page, channel.language)
    yield from map(_link, channel.links)
    yield f"<generator>{GENERATOR}</generator>\n"
    if channel.icon:
        yield f"<icon>{escape(channel.icon)}</icon>\n"
    yield f"<rights>{escape(channel.rights)}</rights>\n"
    if channel.archive:
        yield "<fh:archive/>\n"


def entry(item: Item) -> bytes:
    """One entry, with its whole text."""
    media = _picture(item.picture) if item.picture else ()
    return "".join((_metadata(item), CONTENT, item.html, "]]></content>\n", *media, END)).encode()


def reference(entry: bytes) -> bytes:
    """An entry without its text, which stands in another archive; it says something, its title at least
    (RFC 4287, 4.1.1.1).
    """
    # In what stands before, every `<` of a value is escaped.
    told = entry[: entry.index(CONTENT.encode())]
    if b"<summary>" not in told:
        title = told.partition(b"<title>")[2].partition(b"</title>")[0]
        told += b"<summary>%b</summary>\n" % title
    return told + END.encode()


def _metadata(item: Item) -> str:
    # One text is escaped in a third of the time of five; no value has a zero sign in it.
    given = f"{item.language}\0{item.id}\0{item.title}\0{item.url}\0{item.summary}"
    language, name, title, url, summary = escape(given).split("\0")
    published = moment(item.published)
    updated = published if item.updated == item.published else moment(item.updated)
    authors = "".join(map(_author, item.authors))
    categories = "".join(map(_category, item.categories))
    about = f"<summary>{summary}</summary>\n" if summary else ""
    return (
        f'<entry xml:lang="{language}">\n'
        f"<id>{name}</id>\n"
        f"<title>{title}</title>\n"
        f'<link rel="alternate" type="text/html" hreflang="{language}" href="{url}"/>\n'
        f"<published>{published}</published>\n"
        f"<updated>{updated}</updated>\n"
        f"{authors}{categories}{about}"
    )


@lru_cache(maxsize=1024)
def _author(author: Author) -> str:
    page = f"<uri>{escape(author.page)}</uri>" if author.page else ""
    return f"<author><name>{escape(author.name)}</name>{page}</author>\n"


@lru_cache(maxsize=1024)
def _category(category: Category) -> str:
    term, scheme, label = map(escape, (category.term, category.scheme, category.label))
    return f'<category term="{term}" scheme="{scheme}" label="{label}"/>\n'


def moment(when: datetime) -> str:
    """RFC 3339."""
    return when.isoformat(timespec="seconds")


def _page(url: str, language: str) -> str:
    tag, href = escape(language), escape(url)
    return f'<link rel="alternate" type="text/html" hreflang="{tag}" href="{href}"/>\n'


def _link(link: Relation) -> str:
    given = {
        "rel": link.rel,
        "type": link.type,
        "hreflang": link.language,
        "title": link.title,
        "href": link.href,
    }
    attributes = (f'{name}="{escape(value)}"' for name, value in given.items() if value)
    return f"<link {' '.join(attributes)}/>\n"


def _picture(picture: Media) -> Iterator[str]:
    """As `media.py` has it in RSS."""
    url, kind = escape(picture.url), escape(picture.type)
    yield f'<media:content url="{url}" type="{kind}" medium="image" fileSize="{picture.length}"'
    yield f' width="{picture.width}" height="{picture.height}">'
    if picture.alt:
        yield f'<media:description type="plain">{escape(picture.alt)}</media:description>'
    if picture.credit:
        yield f"<media:credit>{escape(picture.credit)}</media:credit>"
    yield "</media:content>\n"

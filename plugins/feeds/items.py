"""Record → an item as every format carries it. Pure: every date comes from the record.

An item is made once in a build, whatever the number of feeds and formats that hold it.
"""

from datetime import datetime

import msgspec
from markupsafe import Markup

from feeds.bodies import beginning, standalone
from feeds.facts import after, facts
from newsroom import addresses
from newsroom.addresses import address, identity
from newsroom.announced import announced
from newsroom.catalogue import Catalogue
from newsroom.kinds import kind_of
from newsroom.labels import EVENT_STATES
from newsroom.links import linked, media
from newsroom.presenting import gallery, label, picture_of
from newsroom.questions import question
from newsroom.records import Event, Record
from newsroom.site import Site, in_language
from newsroom.slugs import slugify
from newsroom.structured_data import topic_name
from newsroom.views import Photo, Picture
from newsroom.xml_text import FORBIDDEN, is_plain

#: Bytes of HTML that one item may bring; of a longer post a feed has the beginning. A feed of 500 kB
#: holds at least two such posts, however much of them is signs that must be escaped.
MOST_OF_ONE = 200_000

MEDIA_TYPES = {
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png",
    ".webp": "image/webp", ".avif": "image/avif", ".gif": "image/gif",
}  # fmt: skip
FIGURE = Markup('<figure><img src="{}" alt="{}" width="{}" height="{}">{}</figure>')
PARAGRAPH = Markup("<p>{}</p>")
CAPTION = Markup("<figcaption>{}</figcaption>")
READ_ON = {
    "id": Markup('<p><a href="{}">Baca selengkapnya di situs kami</a></p>'),
    "en": Markup('<p><a href="{}">Read the rest on our site</a></p>'),
}


class Author(msgspec.Struct, frozen=True, gc=False):
    """Who signs."""

    name: str
    page: str = ""  #: absolute; empty: there is none


class Category(msgspec.Struct, frozen=True, gc=False):
    """What an item is filed under."""

    term: str  #: the same in both languages
    scheme: str  #: the list that the term is from, as a URI
    label: str  #: for people


class Media(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The picture of an item, with what is true of its file."""

    url: str
    type: str  #: media type
    length: int  #: bytes
    width: int
    height: int
    alt: str = ""
    credit: str = ""


class Item(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One entry of a feed. Every text is free of what XML cannot hold."""

    id: str
    url: str
    title: str
    summary: str
    html: str  #: stands alone
    published: datetime
    updated: datetime  #: of the last correction; `published` when there was none
    language: str
    authors: tuple[Author, ...]
    categories: tuple[Category, ...] = ()
    picture: Media | None = None


def published(record: Record, site: Site) -> datetime:
    """When subscribers hear of a record. ValueError when nothing says so."""
    heard = announced(record)
    if heard is None:
        raise ValueError(f"{record.path} has no date")
    return heard.replace(tzinfo=site.zone)


def updated(record: Record, catalogue: Catalogue) -> datetime:
    """When it was last corrected, or else published."""
    return _corrected(record, published(record, catalogue.site), catalogue)


def _corrected(record: Record, heard: datetime, catalogue: Catalogue) -> datetime:
    if not record.updated:
        return heard
    corrected = record.updated.start
    # A correction from the future has not happened, whatever its header says.
    happened = has_come(catalogue, corrected.isoformat())
    corrected = corrected.replace(tzinfo=catalogue.site.zone)
    return corrected if happened and heard <= corrected else heard


@question
def has_come(catalogue: Catalogue, moment: str) -> bool:
    """Whether a moment (ISO 8601, the library's time) lies behind the build; in a preview it may not."""
    return bool(datetime.fromisoformat(moment) <= catalogue.site.now)


def item(record: Record, catalogue: Catalogue) -> Item:
    """The item of a record. ValueError when nothing says when subscribers hear of it."""
    site, page = catalogue.site, catalogue.site.absolute(address(record))
    heard = published(record, site)
    return Item(
        id=identity(record, site.library.tag_authority),
        url=page,
        title=_title(record),
        summary=clean(record.summary),
        html=_html(record, catalogue, page),
        published=heard,
        updated=_corrected(record, heard, catalogue),
        language=record.language,
        authors=_authors(record, catalogue),
        categories=_categories(record, catalogue),
        picture=_media(record, catalogue),
    )


def _title(record: Record) -> str:
    """An event that does not take place as announced says so where nobody can miss it."""
    state = EVENT_STATES[record.state][record.language] if isinstance(record, Event) else ""
    return clean(f"{state}: {record.title}" if state else record.title)


# --- Text ---------------------------------------------------------------------------------------------


def _html(record: Record, catalogue: Catalogue, page: str) -> str:
    body = standalone(linked(record, catalogue), page)
    if len(body) * 4 > MOST_OF_ONE and len(body.encode()) > MOST_OF_ONE:
        body = beginning(body, MOST_OF_ONE) + str(READ_ON[record.language].format(page))
    # A body is long, and was looked through when it was made.
    told = str(body) if record.fragment.outline.plain else clean(str(body))
    before = (_lead(record, catalogue, body), facts(record, catalogue))
    behind = (_gallery(record, catalogue, body), after(record, catalogue))
    parts = [*(clean(str(part)) for part in before if part), told]
    parts += [clean(str(part)) for part in behind if part]
    # A page may be without a text; an entry of Atom says something.
    text = "\n".join(filter(None, parts)) or clean(
        str(PARAGRAPH.format(record.summary or record.title))
    )
    # feedparser, on which many readers stand, cuts an attribute off at the number of a quotation mark.
    return _unended(text.replace("&#34;", "&quot;"))


def _lead(record: Record, catalogue: Catalogue, body: str) -> Markup:
    """The picture at the head of the page, unless the text shows it anyway."""
    picture = picture_of(record, catalogue)
    if not picture:
        return Markup()
    same = [p for p in gallery(record, catalogue) if p.picture.address == picture.address]
    return _figure(picture, _caption(same[0]) if same else "", catalogue, body)


def _gallery(record: Record, catalogue: Catalogue, body: str) -> Markup:
    if not record.gallery:
        return Markup()
    shown = picture_of(record, catalogue)
    figures = (
        _figure(photo.picture, _caption(photo), catalogue, body)
        for photo in gallery(record, catalogue)
        if not shown or photo.picture.address != shown.address
    )
    return Markup("\n").join(figure for figure in figures if figure)


def _figure(picture: Picture, caption: str, catalogue: Catalogue, body: str) -> Markup:
    """Nothing when the text shows the picture already."""
    source = catalogue.site.absolute(picture.address)
    if f'src="{Markup.escape(source)}"' in body:
        return Markup()
    below = CAPTION.format(caption) if caption else Markup()
    return FIGURE.format(source, picture.alt, picture.width, picture.height, below)


def _caption(photo: Photo) -> str:
    return (
        f"{photo.caption} ({photo.credit})"
        if photo.credit and photo.caption
        else (photo.caption or photo.credit)
    )


# --- What machines read -------------------------------------------------------------------------------


def _media(record: Record, catalogue: Catalogue) -> Media | None:
    """The picture of the header, or the first of the gallery."""
    photos = {photo.picture: photo for photo in record.gallery}
    path = record.image or next(iter(photos), "")
    kind = MEDIA_TYPES.get(f".{path.rpartition('.')[2].lower()}")
    if path not in catalogue.sizes or not kind:
        return None
    width, height = catalogue.sizes[path]
    photo = photos.get(path)
    return Media(
        url=catalogue.site.absolute(media(path)),
        type=kind,
        length=catalogue.weights[path],
        width=width,
        height=height,
        alt=clean(record.image_alt if record.image else photo.alt if photo else ""),
        credit=clean(photo.credit if photo else ""),
    )


def _authors(record: Record, catalogue: Catalogue) -> tuple[Author, ...]:
    language = record.language
    if not record.authors:
        return (Author(clean(in_language(catalogue.site.library.byline, language))),)
    return tuple(_author(name, language, catalogue) for name in record.authors)


def _author(name: str, language: str, catalogue: Catalogue) -> Author:
    """Who signs, made once however many posts."""

    def made(its: Catalogue) -> Author:
        known = (name, language) in its.of_author
        page = its.site.absolute(addresses.author(slugify(name), language)) if known else ""
        return Author(clean(name), page)

    return catalogue.once(("author of items", name, language), made)


def _categories(record: Record, catalogue: Catalogue) -> tuple[Category, ...]:
    """Its section or kind, and its topics. The scheme is a tag URI, which a new domain does not change."""
    site, language = catalogue.site, record.language
    authority = site.library.tag_authority
    section = getattr(record, "section", "")
    first = Category(
        section or kind_of(record).name,
        f"tag:{authority}:{'section' if section else 'kind'}",
        label(record),
    )
    return (first, *(_topic(topic, language, catalogue) for topic in record.topics))


def _topic(topic: str, language: str, catalogue: Catalogue) -> Category:
    """What a topic is called, likewise."""

    def made(its: Catalogue) -> Category:
        scheme = f"tag:{its.site.library.tag_authority}:topic"
        return Category(clean(topic), scheme, clean(topic_name(its.site, topic, language)))

    return catalogue.once(("topic of items", topic, language), made)


# --- Safety -------------------------------------------------------------------------------------------


def clean(text: str) -> str:
    """Without what XML 1.0 does not allow, where one character would lose the whole feed."""
    if not is_plain(text):
        text = FORBIDDEN.sub("", text)
    return _unended(text)


def _unended(text: str) -> str:
    """Without what would end a CDATA section; a reader of HTML reads both alike."""
    return text.replace("]]>", "]]&gt;")

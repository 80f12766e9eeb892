"""The table of feeds: the feeds, the page about subscribing, the OPML file and the links in the head of
every page come from it.

A row is one feed, or a family with one feed for each of its members (each topic, each author). Every
feed exists in each language and in each format of `FORMATS`. A new feed is a row.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from newsroom import addresses
from newsroom.addresses import address, home, kind_list
from newsroom.announced import newest_announced
from newsroom.labels import SECTIONS
from newsroom.records import LANGUAGES, Event, Record
from newsroom.site import in_language, topic_slug
from newsroom.slugs import slugify

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue

Words = dict[str, str]  #: language → words


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A language that feed readers speak."""

    name: str  #: as short as it is known by: it stands beside every feed
    type: str  #: media type


#: The ending of its addresses → the format. The first one is what pages offer when they offer one.
FORMATS = {
    "rss": Format(name="RSS", type="application/rss+xml"),
    "atom": Format(name="Atom", type="application/atom+xml"),
    "json": Format(name="JSON", type="application/feed+json"),
}


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """What one feed of a family is about."""

    key: str = ""  #: as headers name it
    slug: str = ""  #: the last part of the feed's address; the same in every language
    name: str = ""  #: for people, in the language of the feed


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A feed, or a family of feeds."""

    name: str  #: in its address: /feeds/all.rss; of a family the folder: /feeds/topics/literasi.rss
    group: str  #: where it stands on the page about subscribing: a key of `GROUPS`
    title: Words  #: `{member}` is the member's name
    about: Words  #: one sentence: what it brings
    members: Callable[[Any, str], Iterable[Member]]  #: (catalogue, language) → one feed each
    records: Callable[
        [Any, str, str], Sequence[Record]
    ]  #: (catalogue, language, key), newest first
    page: Callable[[Any, str, Member], str]  #: the address of the page that shows the same things
    #: No wider feed has its records: its archives hold them whole. Those of other feeds name them, or each post
    #: would stand on the disk six times.
    widest: bool = False


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """One feed of the site in one language."""

    name: str  #: "all", "topics/literasi"
    language: str
    group: str
    title: str
    member: str  #: its name among its kin; empty when it has none
    about: str
    page: str  #: the address of the page that shows the same things
    widest: bool  #: its archives hold items whole, since no wider feed has them


# --- What the rows are made of ------------------------------------------------------------------------


def single(_catalogue: "Catalogue", _language: str) -> tuple[Member, ...]:
    """A row that is one feed."""
    return (Member(),)


def sections(catalogue: "Catalogue", language: str) -> tuple[Member, ...]:
    """The sections that have news."""
    return tuple(
        Member(key=key, slug=key, name=GENERAL[language] if key == "news" else names[language])
        for key, names in SECTIONS.items()
        if (key, language) in catalogue.of_section
    )


#: The section "news" is called "Berita", as all news are.
GENERAL = {"id": "Berita umum", "en": "General news"}


def topics(catalogue: "Catalogue", language: str) -> list[Member]:
    """The topics that have posts; the key stands in the address, since a name may be put better."""
    names = catalogue.site.topics or {}
    found = (
        Member(key=key, slug=slugify(key), name=in_language(names.get(key, key), language))
        for key, tag in catalogue.of_topic
        if tag == language
    )
    return sorted(found, key=_by_name)


def authors(catalogue: "Catalogue", language: str) -> list[Member]:
    """Everybody who signed a post."""
    names = (name for name, tag in catalogue.of_author if tag == language)
    return sorted((Member(key=name, slug=slugify(name), name=name) for name in names), key=_by_name)


def series(catalogue: "Catalogue", language: str) -> list[Member]:
    """The series of events."""
    found = catalogue.all("series", language)
    return sorted((Member(key=s.key, slug=s.key, name=s.title) for s in found), key=_by_name)


def _by_name(member: Member) -> tuple[str, str]:
    return (member.name.casefold(), member.key)


def _of_kind(kind: str) -> Callable[["Catalogue", str, str], Sequence[Record]]:
    return lambda catalogue, language, _key: newest_announced(
        catalogue.all(kind, language), catalogue.site
    )


def _of_series(catalogue: "Catalogue", language: str, key: str) -> Sequence[Record]:
    """Its events, what was written of each of them, and what was written of the series."""
    events: list[Event] = catalogue.events_of(key, language)
    told = [post for event in events for post in catalogue.pointing("event", event.key, language)]
    found = {r.path: r for r in (*events, *told, *catalogue.pointing("series", key, language))}
    return newest_announced(found.values(), catalogue.site)


def _list_of(kind: str) -> Callable[["Catalogue", str, Member], str]:
    return lambda _catalogue, language, _member: kind_list(kind, language)


def _topic_page(catalogue: "Catalogue", language: str, member: Member) -> str:
    return addresses.topic(topic_slug(catalogue.site, member.key, language), language)


#: Headings of the page about subscribing, in their order.
GROUPS = {
    "all": {"id": "Semuanya", "en": "Everything"},
    "kinds": {"id": "Menurut jenis", "en": "By kind"},
    "sections": {"id": "Menurut rubrik", "en": "By section"},
    "topics": {"id": "Menurut topik", "en": "By topic"},
    "series": {"id": "Menurut seri acara", "en": "By event series"},
    "authors": {"id": "Menurut penulis", "en": "By author"},
}

SUBSCRIPTIONS = (
    Row(
        name="all", group="all", members=single, widest=True,
        title={"id": "Semua berita dan liputan", "en": "All news and recaps"},
        about={"id": "Setiap berita dan liputan baru, lengkap.", "en": "Every new post, in full."},
        records=lambda catalogue, language, _: catalogue.posts[language],
        page=lambda _catalogue, language, _member: home(language),
    ),
    Row(
        name="news", group="kinds", members=single,
        title={"id": "Berita", "en": "News"},
        about={"id": "Berita dan pengumuman, tanpa liputan.", "en": "News and announcements, without recaps."},
        records=lambda catalogue, language, _: catalogue.all("news", language),
        page=_list_of("news"),
    ),
    Row(
        name="recaps", group="kinds", members=single,
        title={"id": "Liputan", "en": "Recaps"},
        about={"id": "Apa yang terjadi di acara dan kunjungan.", "en": "What happened at events and visits."},
        records=lambda catalogue, language, _: catalogue.all("recap", language),
        page=_list_of("recap"),
    ),
    Row(
        name="events", group="kinds", members=single, widest=True,
        title={"id": "Acara", "en": "Events"},
        about={
            "id": "Setiap acara yang diumumkan: kapan, di mana, dan cara mendaftar.",
            "en": "Every event that is announced: when, where and how to register.",
        },
        records=_of_kind("event"),
        page=_list_of("event"),
    ),
    Row(
        name="international-corner", group="kinds", members=single, widest=True,
        title={"id": "Kerja sama internasional", "en": "International cooperation"},
        about={
            "id": "Setiap kerja sama baru dengan mitra di luar negeri.",
            "en": "Every new agreement or partnership abroad.",
        },
        records=_of_kind("agreement"),
        page=_list_of("partner"),
    ),
    Row(
        name="editions", group="kinds", members=single, widest=True,
        title={"id": "Edisi", "en": "Editions"},
        about={
            "id": "Rangkuman berkala: satu kiriman berisi semua tulisan pada masanya.",
            "en": "The digest: one item with all posts of its days.",
        },
        records=_of_kind("edition"),
        page=_list_of("edition"),
    ),
    Row(
        name="sections", group="sections", members=sections,
        title={"id": "{member}", "en": "{member}"},
        about={"id": "Berita dari rubrik {member}.", "en": "News from the section {member}."},
        records=lambda catalogue, language, key: catalogue.of_section[key, language],
        page=_list_of("news"),
    ),
    Row(
        name="topics", group="topics", members=topics,
        title={"id": "Topik {member}", "en": "Topic: {member}"},
        about={"id": "Berita dan liputan dengan topik {member}.", "en": "News and recaps about the topic {member}."},
        records=lambda catalogue, language, key: catalogue.of_topic[key, language],
        page=_topic_page,
    ),
    Row(
        name="series", group="series", members=series,
        title={"id": "Seri {member}", "en": "Series: {member}"},
        about={
            "id": "Setiap acara dan liputan dari seri {member}.",
            "en": "Every event and recap of the series {member}.",
        },
        records=_of_series,
        page=lambda catalogue, language, member: address(catalogue.find("series", member.key, language)),
    ),
    Row(
        name="authors", group="authors", members=authors,
        title={"id": "Tulisan {member}", "en": "Posts by {member}"},
        about={"id": "Setiap tulisan {member}.", "en": "Every post by {member}."},
        records=lambda catalogue, language, key: catalogue.of_author[key, language],
        page=lambda _catalogue, language, member: addresses.author(member.slug, language),
    ),
)  # fmt: skip
MAIN = SUBSCRIPTIONS[0].name

Name = tuple[str, str]  #: of a feed, and its language
#: Every feed and what it holds, newest first; in the order of the table.
Feeds = tuple[dict[Name, Feed], dict[Name, Sequence[Record]]]


#: The groups whose feeds are promised for good; the others follow what posts say.
STANDING = ("all", "kinds")


def offered(catalogue: "Catalogue") -> Feeds:
    """Every feed that exists: the one of all posts always, any other when it has a record or, being promised,
    was published before; then it is an empty feed, and no error to its subscribers.
    """
    found: dict[Name, Feed] = {}
    records: dict[Name, Sequence[Record]] = {}
    for row in SUBSCRIPTIONS:
        for language in LANGUAGES:
            for member in row.members(catalogue, language):
                feed = _feed(row, member, catalogue, language)
                name, its = (feed.name, language), row.records(catalogue, language, member.key)
                kept = addresses.feed(*name) in catalogue.lists
                if (its or feed.name == MAIN or kept) and name not in found:
                    found[name], records[name] = feed, its
    return found, records


def _feed(row: Row, member: Member, catalogue: "Catalogue", language: str) -> Feed:
    return Feed(
        name=f"{row.name}/{member.slug}" if member.slug else row.name,
        language=language,
        group=row.group,
        title=row.title[language].format(member=member.name),
        member=member.name,
        about=row.about[language].format(member=member.name),
        page=row.page(catalogue, language, member),
        widest=row.widest,
    )

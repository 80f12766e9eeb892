"""Record → address and identity. The only place that knows the shape of either.

An address is a path on the site that begins and ends with a slash: Indonesian at the root, English
under `/en/`. It is made from the file's path, never from a title or a date, which change.
"""

from functools import cache

from newsroom.kinds import BY_FOLDER, BY_NAME, kind_of
from newsroom.records import DEFAULT_LANGUAGE, Record, stem_and_language

TOPICS = {"id": "topik", "en": "topics"}
AUTHORS = {"id": "penulis", "en": "authors"}


def home(language: str) -> str:
    """`/`, or `/en/`."""
    return "/" if language == DEFAULT_LANGUAGE else f"/{language}/"


def below(language: str, *parts: str) -> str:
    """An address in a language: `/en/news/2017/`. Empty parts are left out."""
    path = "/".join(part for part in parts if part)
    return f"{home(language)}{path}/" if path else home(language)


def address(record: Record) -> str:
    """`/berita/2017/grand-launching/` of `news/2017/grand-launching.md`."""
    return _address(record.path, record.slug)


@cache
def _address(path: str, slug: str) -> str:
    stem, language = stem_and_language(path)
    folder, _, last = stem.rpartition("/")
    return f"{_place(folder, language)}{slug or last}/"


@cache
def _place(folder: str, language: str) -> str:
    """`/berita/2017/` of the files in `news/2017`."""
    root, _, rest = folder.partition("/")
    return below(language, BY_FOLDER[root].root[language], rest)


@cache
def kind_list(kind: str, language: str, year: int | None = None) -> str:
    """`/berita/`, or with a year `/berita/2017/`."""
    return below(language, BY_NAME[kind].root[language], str(year) if year else "")


def event_month(language: str, year: int, month: int) -> str:
    """`/acara/2026/11/`: the calendar of a month."""
    return f"{kind_list('event', language, year)}{month:02}/"


#: What the events come to: who has visited, and the yearly totals.
VISITS = {"id": "kunjungan", "en": "visits"}
IMPACT = {"id": "dampak", "en": "impact"}
IMPACT_TABLE = "/impact.csv"


def visits(language: str) -> str:
    """`/kunjungan/`."""
    return below(language, VISITS[language])


@cache
def impact(language: str, year: int | None = None) -> str:
    """`/dampak/`, or with a year `/dampak/2016/`."""
    return below(language, IMPACT[language], str(year) if year else "")


def topic(key: str, language: str) -> str:
    """`/topik/literasi/`; with an empty key the list of topics."""
    return below(language, TOPICS[language], key)


def author(key: str, language: str) -> str:
    """`/penulis/rika-yulianti/`."""
    return below(language, AUTHORS[language], key)


SEARCH = {"id": "cari", "en": "search"}
SEARCH_INDEX = "/pagefind/"


def search(language: str) -> str:
    """`/cari/`; with `?q=…` behind it, the search for these words."""
    return below(language, SEARCH[language])


def search_index(language: str) -> str:
    """`/pagefind/id/`: the files that the page fetches once somebody searches."""
    return f"{SEARCH_INDEX}{language}/"


def opensearch(language: str) -> str:
    """`/opensearch.xml`, `/en/opensearch.xml`: a file, so no slash at the end."""
    return f"{home(language)}opensearch.xml"


#: The parts of the International Corner beside its partners.
CORNER_PARTS = {
    "id": {"countries": "negara", "fields": "bidang", "display": "layar"},
    "en": {"countries": "countries", "fields": "fields", "display": "display"},
}


def corner(language: str, *parts: str) -> str:
    """`/international-corner/negara/kr/`; without parts the International Corner itself."""
    return below(language, BY_NAME["partner"].root[language], *parts)


def feed(name: str, language: str, ending: str = "rss") -> str:
    """`/feeds/all.rss`, `/en/feeds/topics/literasi.atom`: a file, so no slash at the end."""
    return f"{home(language)}feeds/{name}.{ending}"


def calendar(language: str, name: str = "") -> str:
    """`/calendar.ics`, `/en/calendar.ics`; by name `/calendar/series/literacy-event.ics`."""
    return f"{home(language)}calendar{f'/{name}' if name else ''}.ics"


def event_calendar(record: Record) -> str:
    """The file of one event, beside its page: `/acara/2026/hari-literasi/event.ics`."""
    return f"{address(record)}event.ics"


def feed_archive(name: str, language: str, year: int) -> str:
    """`/feeds/all/2019.atom`: what no longer stands in the feed itself (RFC 5005)."""
    return feed(f"{name}/{year}", language, "atom")


def subscriptions(language: str) -> str:
    """`/feeds/subscriptions.opml`: all feeds in one file."""
    return f"{home(language)}feeds/subscriptions.opml"


def output_path(address: str) -> str:
    """The file below `output/` that answers an address."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def identity(record: Record, authority: str) -> str:
    """A tag URI (RFC 4151) of the first address that a record ever had: it survives a new title,
    date, slug or domain. docs/decisions/002.
    """
    return f"tag:{authority}:{_first_address(record)}"


def _first_address(record: Record) -> str:
    """The oldest alias, or the address that the file's own path makes when that is older.

    Where a `slug` stands, an alias beside the file may have been left by an earlier slug: it is younger
    than the file, unless the file's own address follows it in the list.
    """
    if not record.slug and not record.aliases:
        return address(record)  # as of nearly all, and known already
    folder, _, last = record.key.rpartition("/")
    own = below(record.language, kind_of(record).root[record.language], folder, last)
    if not record.slug or own in record.aliases:
        return record.aliases[0] if record.aliases else own
    beside = own.removesuffix(f"{last}/")
    moved = (alias for alias in record.aliases if _parent(alias) != beside)
    return next(moved, own)


def _parent(address: str) -> str:
    """`/berita/2017/` of `/berita/2017/grand-launching/`."""
    return f"{address.rstrip('/').rpartition('/')[0]}/"

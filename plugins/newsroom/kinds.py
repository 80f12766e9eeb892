"""The table of kinds: the folder is the kind. A new kind of content is a record, a row and two templates."""

import msgspec

from newsroom import records
from newsroom.records import Record


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of content."""

    name: str
    folder: str  #: below `content/`
    record: type[Record]
    root: dict[str, str]  #: language → where its addresses begin; the English one stands below /en/
    template: str  #: below `theme/templates/`; empty: its records have no page
    list_template: str = ""  #: empty: no list of its own
    list_by: str = "newsroom"  #: the capability that makes its list
    by_year: bool = False  #: lists by year, and a year in the address
    needs: tuple[str, ...] = ("title",)  #: the fields without which a file is refused
    one: dict[str, str]  #: what one is called
    many: dict[str, str]  #: what its list is called
    schema: str  #: the type in schema.org that its page describes


KINDS = (
    Kind(
        name="news", folder="news", record=records.NewsPost,
        root={"id": "berita", "en": "news"},
        template="kinds/news.html", list_template="lists/posts.html", by_year=True,
        needs=("title", "summary", "date"),
        one={"id": "Berita", "en": "News"}, many={"id": "Berita", "en": "News"},
        schema="NewsArticle",
    ),
    Kind(
        name="recap", folder="recaps", record=records.Recap,
        root={"id": "liputan", "en": "recaps"},
        template="kinds/recap.html", list_template="lists/posts.html", by_year=True,
        needs=("title", "summary", "date"),
        one={"id": "Liputan", "en": "Recap"}, many={"id": "Liputan", "en": "Recaps"},
        schema="NewsArticle",
    ),
    Kind(
        name="event", folder="events", record=records.Event,
        root={"id": "acara", "en": "events"},
        template="kinds/event.html", list_template="lists/events.html", list_by="events", by_year=True,
        needs=("title", "summary", "starts"),
        one={"id": "Acara", "en": "Event"}, many={"id": "Acara", "en": "Events"},
        schema="Event",
    ),
    Kind(
        name="partner", folder="partners", record=records.Partner,
        root={"id": "international-corner", "en": "international-corner"},
        template="kinds/partner.html", list_template="lists/showcase.html",
        list_by="international",
        one={"id": "Mitra", "en": "Partner"},
        many={"id": "International Corner", "en": "International Corner"},
        schema="Organization",
    ),
    Kind(
        name="agreement", folder="agreements", record=records.Agreement,
        root={"id": "perjanjian", "en": "agreements"},
        template="kinds/agreement.html",
        needs=("title", "partners", "evidence"),
        one={"id": "Kerja sama", "en": "Cooperation"}, many={"id": "Kerja sama", "en": "Agreements"},
        schema="WebPage",
    ),
    Kind(
        name="delegation", folder="delegations", record=records.Delegation,
        root={"id": "delegasi", "en": "delegations"},
        template="",
        needs=("title", "day"),
        one={"id": "Delegasi", "en": "Delegation"}, many={"id": "Delegasi", "en": "Delegations"},
        schema="Event",
    ),
    Kind(
        name="series", folder="series", record=records.Series,
        root={"id": "seri", "en": "series"},
        template="kinds/series.html", list_template="lists/series.html",
        one={"id": "Seri", "en": "Series"}, many={"id": "Seri acara", "en": "Event series"},
        schema="EventSeries",
    ),
    Kind(
        name="edition", folder="editions", record=records.Edition,
        root={"id": "edisi", "en": "editions"},
        template="kinds/edition.html", list_template="lists/editions.html",
        needs=("title", "number", "starts", "ends"),
        one={"id": "Edisi", "en": "Edition"}, many={"id": "Edisi", "en": "Editions"},
        schema="PublicationIssue",
    ),
    Kind(
        name="page", folder="pages", record=records.Page,
        root={"id": "", "en": ""},
        template="kinds/page.html",
        one={"id": "Halaman", "en": "Page"}, many={"id": "Halaman", "en": "Pages"},
        schema="WebPage",
    ),
)  # fmt: skip

#: Fields that a file needs and a draft may still lack.
LATER = frozenset(("title", "summary"))

BY_NAME = {kind.name: kind for kind in KINDS}
BY_FOLDER = {kind.folder: kind for kind in KINDS}
BY_RECORD = {kind.record: kind for kind in KINDS}


def kind_of(record: Record) -> Kind:
    """The row of a record."""
    return BY_RECORD[type(record)]

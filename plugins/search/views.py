"""What the template of the page that searches may show."""

from newsroom.views import Link, Page


class SearchPage(Page, frozen=True, kw_only=True):
    """The page that searches, and what it offers to who rather looks through shelves."""

    index: str  #: the address below which the index lies; empty: there is nothing to search
    kinds: tuple[Link, ...]  #: what a result may be called; `address` holds the value of the filter
    years: tuple[str, ...]  #: the newest first
    ways: tuple[tuple[str, tuple[Link, ...]], ...]  #: heading → links

"""A feed of the table → what its documents say of themselves. Pure; the words are cleaned here, once."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from feeds.channel import Channel, Relation
from feeds.items import Item, clean
from newsroom import addresses
from newsroom.addresses import address
from newsroom.catalogue import Catalogue
from newsroom.records import LANGUAGES
from newsroom.site import Site, in_language
from newsroom.subscriptions import FORMATS, Feed

#: The format of archives: RFC 5005 extends Atom, and each post of the archive is stored once for each feed,
#: not three times. RSS leads there too; identities are the same (docs/decisions/009).
ARCHIVE = "atom"


class Heads:
    """What every feed of a build says of itself."""

    def __init__(self, catalogue: Catalogue, icon: str = "") -> None:
        self.catalogue = catalogue
        self.site: Site = catalogue.site
        self._icon = self.site.absolute(icon) if icon else ""
        licence = self.site.library.license
        self._rights = clean(f"{licence.name}, {licence.url}")
        self._pages = {
            language: next(
                (p for p in catalogue.all("page", language) if p.layout == "subscribe"), None
            )
            for language in LANGUAGES
        }

    def feed(
        self, feed: Feed, ending: str, updated: datetime | None, newest: int | None
    ) -> Channel:
        """Of the feed itself in one format; `newest` is the year of its youngest archive, if it has any."""
        links = [*self._alternates(feed, ending)]
        if newest:
            links.append(self._archive(feed, "prev-archive", newest))
        return self._channel(feed, self._url(feed, ending), feed.title, updated, links)

    def archive(
        self, feed: Feed, year: int, updated: datetime | None, older: int | None, newer: int | None
    ) -> Channel:
        """Of the archive of one year, and its neighbours (RFC 5005, 4)."""
        form = FORMATS[ARCHIVE].type
        links = [Relation(rel="current", type=form, href=self._url(feed, ARCHIVE))]
        links += [
            self._archive(feed, rel, near)
            for rel, near in (("prev-archive", older), ("next-archive", newer))
            if near
        ]
        url = self.site.absolute(addresses.feed_archive(feed.name, feed.language, year))
        return self._channel(feed, url, f"{feed.title}, {year}", updated, links, archive=True)

    def farewell(self, name: str, language: str, ending: str, last: Item) -> Channel:
        """Of a feed that has ended."""
        return Channel(
            id=self._id(name, language),
            url=self.site.absolute(addresses.feed(name, language, ending)),
            page=last.url,
            title=clean(f"{self._name(language)}: {last.title}"),
            about=last.summary,
            language=language,
            updated=last.updated,
            author=self._author(language),
            rights=self._rights,
            icon=self._icon,
            relations=tuple(self._help(language)),
        )

    def subscribe(self, language: str) -> str:
        """The page about subscribing, or the front page where there is none. Absolute."""
        page = self._pages[language]
        return self.site.absolute(address(page) if page else addresses.home(language))

    def _channel(
        self,
        feed: Feed,
        url: str,
        title: str,
        updated: datetime | None,
        links: Iterable[Relation],
        *,
        archive: bool = False,
    ) -> Channel:
        return Channel(
            id=self._id(feed.name, feed.language),
            url=url,
            page=self.site.absolute(feed.page),
            title=clean(f"{self._name(feed.language)}: {title}"),
            about=clean(feed.about),
            language=feed.language,
            updated=updated or beginning(self.site),
            author=self._author(feed.language),
            rights=self._rights,
            icon=self._icon,
            hub="" if archive else self.site.library.hub,
            relations=(*links, *self._help(feed.language)),
            archive=archive,
        )

    def _alternates(self, feed: Feed, ending: str) -> Iterator[Relation]:
        """The same feed in other formats, and in the other language."""
        for other, form in FORMATS.items():
            if other != ending:
                yield Relation(rel="alternate", type=form.type, href=self._url(feed, other))
        for language in LANGUAGES:
            twin = self.catalogue.feeds.get((feed.name, language))
            if twin and language != feed.language:
                yield Relation(
                    rel="alternate",
                    type=FORMATS[ending].type,
                    language=language,
                    href=self._url(twin, ending),
                )

    def _help(self, language: str) -> Iterator[Relation]:
        """The page about subscribing, which the style sheet shows to a person who opens a feed."""
        if page := self._pages[language]:
            yield Relation(
                rel="related",
                type="text/html",
                language=language,
                title=clean(page.title),
                href=self.subscribe(language),
            )

    def _archive(self, feed: Feed, rel: str, year: int) -> Relation:
        href = self.site.absolute(addresses.feed_archive(feed.name, feed.language, year))
        return Relation(rel=rel, type=FORMATS[ARCHIVE].type, href=href)

    def _url(self, feed: Feed, ending: str) -> str:
        return self.site.absolute(addresses.feed(feed.name, feed.language, ending))

    def _id(self, name: str, language: str) -> str:
        whole = addresses.feed(name, language)
        return f"tag:{self.site.library.tag_authority}:{whole.rpartition('.')[0]}"

    def _name(self, language: str) -> str:
        return in_language(self.site.library.site_name, language)

    def _author(self, language: str) -> str:
        return clean(in_language(self.site.library.byline, language))


def beginning(site: Site) -> datetime:
    """What a feed without an item says of its last change: it has to say some day, and always the same.
    The first one of the year in which its identities begin (`tag-authority`).
    """
    year = int(site.library.tag_authority.partition(",")[2][:4])
    return datetime(year, 1, 1, tzinfo=site.zone)

"""Rules of archived and complete feeds (RFC 5005), in Atom and in RSS."""

from urllib.parse import urljoin

from lxml import etree

from tests.tools.feed_validator.findings import Feed, Findings, at
from tests.tools.feed_validator.vocabulary import ATOM, HISTORY

#: What leads from one document of a feed to another.
RELATIONS = ("current", "first", "last", "next", "previous", "prev-archive", "next-archive")


def history(feed: Feed, head: etree._Element) -> Findings:
    """A feed or a channel: what it says of its archives holds together."""
    links: dict[str, list[etree._Element]] = {}
    for link in head.findall(f"{{{ATOM}}}link"):
        links.setdefault(link.get("rel", "alternate"), []).append(link)
    for relation in RELATIONS:
        for second in links.get(relation, [])[1:]:
            yield at(second, "DuplicateAtomLink", f"is the second {relation}")
    archive = head.find(f"{{{HISTORY}}}archive")
    complete = head.find(f"{{{HISTORY}}}complete")
    if archive is not None and complete is not None:
        yield at(archive, "ArchiveIsComplete", "stands beside fh:complete")
    elif archive is not None:
        yield from _archive(feed, archive, links)
    elif complete is not None:
        yield from _complete(feed, links)
    elif "next-archive" in links:
        yield at(links["next-archive"][0], "NextArchiveInFeed", "stands in what is no archive")
    for relation in ("prev-archive", "next-archive"):
        for link in links.get(relation, ()):
            if _leads_here(feed, link):
                yield at(link, "ArchiveLinksToItself", f"is {relation} and leads to itself")
    for end, beyond in (("first", "previous"), ("last", "next")):
        if beyond in links and any(_leads_here(feed, link) for link in links.get(end, ())):
            yield at(links[beyond][0], "LinkPastEnd", f"leads beyond the {end} document")


def _archive(
    feed: Feed, archive: etree._Element, links: dict[str, list[etree._Element]]
) -> Findings:
    if "current" not in links:
        yield at(archive, "MissingCurrentInArchive", "has no link to the feed itself")
    if not {"prev-archive", "next-archive"} & set(links):
        yield at(archive, "ArchiveIncomplete", "has no link to another archive")
    if any(_leads_here(feed, link) for link in links.get("current", ())):
        yield at(archive, "ArchiveIsCurrent", "calls itself the feed to subscribe to")


def _complete(feed: Feed, links: dict[str, list[etree._Element]]) -> Findings:
    for relation in RELATIONS:
        for link in links.get(relation, ()):
            if relation != "current":
                yield at(link, "FeedRelInCompleteFeed", f"is {relation} in a complete feed")
            elif not _leads_here(feed, link):
                yield at(link, "CurrentNotSelfInCompleteFeed", "is another document")


def of_entry(entry: etree._Element) -> Findings:
    """An entry or an item leads to no other part of its feed."""
    for link in entry.findall(f"{{{ATOM}}}link"):
        if link.get("rel") in RELATIONS:
            yield at(link, "FeedHistoryRelInEntry", f"is {link.get('rel')} in an entry")


def _leads_here(feed: Feed, link: etree._Element) -> bool:
    return urljoin(feed.address, link.get("href", "")) == feed.address

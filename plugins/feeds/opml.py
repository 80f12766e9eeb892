"""The table of feeds → one OPML 2.0 file, with which a reader takes over all of them at once. Pure.

Feeds are listed in their RSS form, the only one that every reader takes from an OPML file.
"""

from typing import Any

from lxml import etree

from feeds.items import clean
from newsroom import addresses
from newsroom.catalogue import Catalogue
from newsroom.records import LANGUAGES
from newsroom.site import in_language
from newsroom.subscriptions import GROUPS


def opml(catalogue: Catalogue, language: str) -> bytes:
    """Every feed of both languages, those of `language` first, by group. UTF-8."""
    site = catalogue.site
    root = etree.Element("opml", version="2.0")
    title = in_language(site.library.site_name, language)
    etree.SubElement(etree.SubElement(root, "head"), "title").text = clean(title)
    body = etree.SubElement(root, "body")
    for each in sorted(LANGUAGES, key=lambda tag: tag != language):
        for group, words in GROUPS.items():
            _outlines(body, catalogue, each, group, words[each])
    return bytes(etree.tostring(root, encoding="UTF-8", pretty_print=True, xml_declaration=True))


def _outlines(body: Any, catalogue: Catalogue, language: str, group: str, heading: str) -> None:
    site = catalogue.site
    found = [f for f in catalogue.feeds.values() if (f.group, f.language) == (group, language)]
    if not found:
        return
    parent = etree.SubElement(body, "outline", text=heading)
    for feed in found:
        title = clean(f"{in_language(site.library.site_name, language)}: {feed.title}")
        etree.SubElement(
            parent, "outline", type="rss", version="RSS2", text=title, title=title,
            description=clean(feed.about), language=language,
            xmlUrl=site.absolute(addresses.feed(feed.name, language)),
            htmlUrl=site.absolute(feed.page),
        )  # fmt: skip

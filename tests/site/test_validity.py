"""Every page, style sheet and feed of both sites, judged by the checkers that the web uses."""

import re

import feedparser
import pytest

from tests.sites import ROOT, URL
from tests.tools import json_feed, nu
from tests.tools.feed_validator import checker

FEEDS = ROOT / "docs" / "feeds.md"


@pytest.mark.parametrize("which", ["site", "library_site"])
def test_the_nu_html_checker_finds_no_error_in_any_page_or_style_sheet(which, request):
    messages = nu.check(request.getfixturevalue(which).folder)
    assert [str(message) for message in messages if message.kind == "error"] == []


#: What the service remarks, and why it is mistaken: docs/feeds.md, "What validators say".
MISTAKEN = frozenset(
    "ArchiveIncomplete ContainsHTML ContainsUndeclaredHTML DuplicateUpdated".split()
)


def feeds(site):
    """Address → content of every feed, archives and lists of feeds included."""
    return {
        f"/{file.relative_to(site.folder).as_posix()}": file.read_bytes()
        for file in site.folder.rglob("*")
        if file.suffix in (".rss", ".atom", ".opml")
        or (file.suffix == ".json" and "feeds" in file.parts)
    }


def test_all_that_is_remarked_of_the_feeds_of_the_library_is_that_days_have_several_posts(
    library_site,
):
    given = feeds(library_site)
    assert len(given) > 150
    assert {
        code(each) for address, content in given.items() for each in judged(address, content)
    } == {"DuplicateUpdated"}


def test_all_that_is_remarked_of_the_feeds_of_the_fixture_is_a_title_with_a_tag(site):
    assert {
        code(each) for address, content in feeds(site).items() for each in judged(address, content)
    } == {"ContainsHTML", "ContainsUndeclaredHTML"}


def test_every_remark_that_is_mistaken_is_explained():
    section = (
        FEEDS.read_text("utf-8").partition("\n## What validators say\n")[2].partition("\n## ")[0]
    )
    assert set(re.findall(r"\*\*([A-Z]\w+)\*\*", section)) == MISTAKEN


def judged(address, content):
    """Every finding: of the W3C's rules and feedparser for RSS, Atom and OPML, of the schema for JSON Feed."""
    return (json_feed if address.endswith(".json") else checker).check(content, URL + address)


def code(finding):
    """The service's name for it; of a JSON Feed the whole sentence."""
    return getattr(finding, "code", finding)


def test_feedparser_reads_every_feed_without_complaint(site, library_site):
    for each in (site, library_site):
        for address, content in feeds(each).items():
            if address.endswith((".rss", ".atom")):
                parsed = feedparser.parse(content)
                assert (address, parsed.bozo) == (address, 0)
                assert parsed.entries

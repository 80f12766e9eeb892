"""Every page, style sheet and feed of both sites, judged by the checkers that the web uses."""

import feedparser
import pytest

from tests.sites import URL
from tests.tools import json_feed, nu
from tests.tools.feed_validator import checker


@pytest.mark.parametrize("which", ["site", "library_site"])
def test_the_nu_html_checker_finds_no_error_in_any_page_or_style_sheet(which, request):
    messages = nu.check(request.getfixturevalue(which).folder)
    assert [str(message) for message in messages if message.kind == "error"] == []


#: What the service remarks, and why it is wrong about it.
MISTAKEN = {
    # RSS 2.0 does not say whether a title is text or HTML, so every `<` in one is remarked: an editor may
    # write about markup, and readers take titles as text.
    "ContainsHTML",
    "ContainsUndeclaredHTML",
}


def feeds(site):
    """Address → content of every feed, archives included."""
    found = (
        f for f in site.folder.rglob("*") if f.suffix in (".rss", ".atom") or "feeds" in f.parts
    )
    return {
        f"/{file.relative_to(site.folder).as_posix()}": file.read_bytes()
        for file in found
        if file.suffix in (".rss", ".atom", ".json")
    }


def test_every_feed_of_the_library_is_valid_without_a_warning(library_site):
    given = feeds(library_site)
    assert len(given) > 150
    assert {
        address: found for address, content in given.items() if (found := judged(address, content))
    } == {}


def test_a_title_with_markup_is_the_only_thing_to_remark_in_the_fixture(site):
    found = {
        finding.code if hasattr(finding, "code") else finding
        for address, content in feeds(site).items()
        for finding in judged(address, content)
    }
    assert found <= MISTAKEN


def judged(address, content):
    """Every finding: of the W3C's rules and feedparser for RSS and Atom, of the schema for JSON Feed."""
    return (json_feed if address.endswith(".json") else checker).check(content, URL + address)


def test_feedparser_reads_every_feed_without_complaint(site, library_site):
    for each in (site, library_site):
        for address, content in feeds(each).items():
            if not address.endswith(".json"):
                parsed = feedparser.parse(content)
                assert (address, parsed.bozo) == (address, 0)
                assert parsed.entries

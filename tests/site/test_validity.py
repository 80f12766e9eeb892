"""Every page, style sheet and feed of both sites, judged by the checkers that the web uses."""

import feedparser
import pytest

from tests.sites import URL
from tests.tools import nu
from tests.tools.feed_validator.checker import check

FEEDS = tuple(
    f"{home}feeds/{name}.rss" for home in ("/", "/en/") for name in ("all", "international-corner")
)


@pytest.mark.parametrize("which", ["site", "library_site"])
def test_the_nu_html_checker_finds_no_error_in_any_page_or_style_sheet(which, request):
    messages = nu.check(request.getfixturevalue(which).folder)
    assert [str(message) for message in messages if message.kind == "error"] == []


@pytest.mark.parametrize("feed", FEEDS)
def test_the_feeds_of_the_library_are_valid_without_a_warning(library_site, feed):
    assert check(library_site.file(feed).read_bytes(), URL + feed) == []


@pytest.mark.parametrize("feed", FEEDS)
def test_feedparser_reads_every_feed_without_complaint(site, library_site, feed):
    for each in (site, library_site):
        parsed = feedparser.parse(each.file(feed).read_bytes())
        assert parsed.bozo == 0
        assert parsed.entries


def test_a_title_with_markup_is_the_only_thing_to_remark_in_the_fixture_feed(site):
    """RSS 2.0 does not say whether a title is text or HTML, so every `<` in one is remarked."""
    found = check(site.file("/feeds/all.rss").read_bytes(), f"{URL}/feeds/all.rss")
    assert {finding.code for finding in found} <= {"ContainsHTML"}

"""The yearly totals in a real browser: a table that fits, and on a phone only what was recorded."""

import pytest

from tests.browser.test_every_page import DESKTOP, PHONE, opened


@pytest.fixture(scope="module")
def library(serve, library_site):
    """Where the library's own site is served: years with few figures and with many."""
    return serve(library_site.folder)


@pytest.mark.parametrize("address", ["/dampak/", "/en/impact/"])
def test_a_tablet_never_scrolls_sideways(browser, library, address):
    with opened(browser, library + address) as page:
        for width in range(768, 831, 2):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_shows_what_was_recorded_and_a_desk_says_what_was_not(browser, library):
    with opened(browser, f"{library}/dampak/", viewport=PHONE) as page:
        assert page.locator(".ledger td:visible").count() > 20
        assert page.locator(".ledger .no-figure:visible").count() == 0
        page.set_viewport_size(DESKTOP)
        assert page.locator(".ledger .no-figure:visible").count() > 20


def test_every_figure_says_by_itself_what_it_counts(browser, library):
    with opened(browser, f"{library}/en/impact/") as page:
        names = page.locator(".ledger td a").evaluate_all("all => all.map(a => a.ariaLabel)")
    assert "Donated books 2016: 13,467" in names
    assert len(set(names)) == len(names)

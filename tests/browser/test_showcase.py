"""The International Corner's showcase: complete as text, quicker with its script."""

import re
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.test_every_page import DESKTOP, PHONE, RULES, opened

SHOWCASE = "/international-corner/"
IN_ENGLISH = "/en/international-corner/"
ROWS = "table.agreements tbody tr:visible"


@pytest.fixture(scope="module")
def library(serve, library_site):
    """Where the library's own site is served: enough agreements to filter."""
    return serve(library_site.folder)


@contextmanager
def watched(browser, url, **options):
    """A page in a new context, and all that the console said."""
    with opened(browser, "about:blank", **options) as page:
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(url)
        yield page, said


def documented(page):
    """How many of the rows in sight are signings on record."""
    return page.locator(".on-record:visible").count()


def countries(cells):
    """What stands above the cities."""
    return [text.partition("\n")[0] for text in cells.all_inner_texts()]


@pytest.mark.parametrize("address", [SHOWCASE, IN_ENGLISH])
def test_everything_is_there_without_scripts(browser, library, address):
    with opened(browser, library + address, java_script_enabled=False) as page:
        rows = page.locator(ROWS).count()
        figures = page.locator(".figures dd").all_inner_texts()
        assert page.locator("form").count() == 0
        assert page.locator("table button").count() == 0
        assert page.locator(".world-map a.country").count() == int(figures[1])
        assert documented(page) == int(figures[3])
    with opened(browser, library + address) as page:
        assert page.locator(ROWS).count() == rows == int(figures[2])


def test_the_filters_of_a_reader_without_scripts_are_links(browser, library):
    with opened(browser, library + SHOWCASE, java_script_enabled=False) as page:
        page.locator('[data-filter="field"] a', has_text="Pertukaran mahasiswa").click()
        assert page.locator("h1").inner_text() == "Pertukaran mahasiswa"
        fields = page.locator(f"{ROWS} .in-fields").all_inner_texts()
        assert fields
        assert all("Pertukaran mahasiswa" in each for each in fields)


def test_a_field_is_chosen_announced_and_kept_in_the_address(browser, library):
    with watched(browser, library + IN_ENGLISH) as (page, said):
        everything = page.locator(ROWS).count()
        status = page.get_by_role("status")
        expect(status).to_have_text(f"{everything} of {everything} shown")

        page.get_by_label("Field", exact=True).select_option("Research")
        some = page.locator(ROWS).count()
        assert 0 < some < everything
        expect(status).to_have_text(f"{some} of {everything} shown")
        expect(page).to_have_url(re.compile(r"\?field=research$"))

        page.reload()
        expect(page.get_by_label("Field", exact=True)).to_have_value("research")
        assert page.locator(ROWS).count() == some

        page.locator(f"{ROWS} th a").first.click()
        expect(page.locator(".evidence")).to_be_visible()
        page.go_back()
        expect(page.get_by_label("Field", exact=True)).to_have_value("research")
        assert page.locator(ROWS).count() == some

        page.get_by_role("button", name="Show all").click()
        expect(status).to_have_text(f"{everything} of {everything} shown")
        expect(page).to_have_url(library + IN_ENGLISH)
        assert said == []


def test_a_shared_link_opens_filtered_and_sorted_in_either_language(browser, library):
    for address in (SHOWCASE, IN_ENGLISH):
        asked = "?country=kr&documented=1&sort=-signed"
        with opened(browser, library + address + asked) as page:
            assert page.locator(ROWS).count() == documented(page) > 1
            days = page.locator(f"{ROWS} time").evaluate_all("all => all.map(t => t.dateTime)")
            assert days == sorted(days, reverse=True)
            expect(page.locator('[data-sort="signed"]').first).to_have_attribute(
                "aria-sort", "descending"
            )


def test_what_the_address_asks_for_and_nobody_has_is_left_aside(browser, library):
    with watched(browser, f"{library}{SHOWCASE}?country=zz&sort=nothing&kind=%3Cb%3E") as (
        page,
        said,
    ):
        assert page.locator(ROWS).count() == page.locator("table.agreements tbody tr").count()
        assert said == []


def test_words_are_found_whatever_their_marks_and_case(browser, library):
    with opened(browser, library + IN_ENGLISH) as page:
        page.get_by_label("Words").fill("autonoma MADRID")
        assert page.locator(f"{ROWS} th").all_inner_texts() == ["Universidad Autónoma de Madrid"]
        page.get_by_label("Words").fill("no such thing")
        expect(page.get_by_role("status")).to_contain_text("Nothing fits")
        assert page.locator(ROWS).count() == 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("Busan", 2, id="a city"),
        pytest.param("동아", 1, id="a name in its own script"),
        pytest.param("donga", 1, id="a name without its hyphen"),
        pytest.param("dong-a", 1, id="and with it"),
    ],
)
def test_a_row_is_found_by_its_city_and_by_every_name(browser, library, typed, found):
    with opened(browser, library + IN_ENGLISH) as page:
        page.locator("[name=q]").fill(typed)
        assert page.locator(ROWS).count() == found
        page.locator("[name=q]").fill("")
        page.locator("[name=country]").select_option("kr")
        assert page.locator(ROWS).count() == 7, "a city beside its country changes no other filter"


def test_no_two_rows_lead_elsewhere_by_the_same_words(browser, library):
    with opened(browser, library + IN_ENGLISH) as page:
        names = page.locator("table.agreements tbody th a").all_inner_texts()
    assert len(set(names)) == len(names) > 30


def test_an_end_that_nobody_has_stated_is_no_words_in_the_table(browser, library):
    with opened(browser, library + IN_ENGLISH) as page:
        assert page.locator("table.agreements td.now-expired").first.inner_text() == "Expired"
        unknown = page.locator("table.agreements td.now-unknown span").first
        assert unknown.evaluate("e => e.getBoundingClientRect().width") <= 1
        page.locator("[name=state]").select_option("unknown")
        assert page.locator(ROWS).count() > 30


def test_a_column_is_sorted_both_ways_with_the_empty_last(browser, library):
    with watched(browser, library + IN_ENGLISH) as (page, said):
        table = page.locator("table.agreements").first
        country = table.locator('[data-sort="country"]')
        found = []
        for way in ("ascending", "descending"):
            country.get_by_role("button").click()
            expect(country).to_have_attribute("aria-sort", way)
            found.append(countries(table.locator(".in-country")))
        for names in found:
            there = [name for name in names if name]
            assert names[: len(there)] == there, "what is empty stands last"
        first, second = ([name for name in names if name] for names in found)
        assert first == sorted(first)
        assert second == sorted(first, reverse=True)
        assert said == []


def test_the_keyboard_alone_filters_and_sorts(browser, library):
    with opened(browser, library + IN_ENGLISH) as page:
        everything = page.locator(ROWS).count()
        page.locator("#filter-country").focus()
        page.keyboard.type("South K")
        assert set(countries(page.locator(f"{ROWS} .in-country"))) == {"South Korea"}
        for _ in range(5):
            page.keyboard.press("Tab")
        page.keyboard.press("Space")
        assert page.get_by_label("Only signings on record").is_checked()
        assert page.locator(ROWS).count() == documented(page) < everything
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text(f"{everything} of")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.closest('th').ariaSort") == "ascending"


def test_the_map_can_be_left_out(browser, library):
    with opened(browser, library + SHOWCASE) as page:
        page.locator(".world-skip").focus()
        expect(page.locator(".world-skip")).to_be_in_viewport()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "countries-title"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "viewport", [pytest.param(PHONE, id="320"), pytest.param(DESKTOP, id="1280")]
)
def test_axe_finds_nothing_with_the_filters_in_use(browser, library, scheme, viewport):
    address = f"{library}{SHOWCASE}?documented=1&sort=country"
    with opened(browser, address, color_scheme=scheme, viewport=viewport) as page:
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert [
        (v["id"], [n["target"] for n in v["nodes"]]) for v in found.response["violations"]
    ] == []


def test_paper_shows_the_map_and_the_list_without_the_controls(browser, library):
    with opened(browser, library + SHOWCASE) as page:
        page.emulate_media(media="print")
        assert page.locator(".world-map").is_visible()
        assert page.locator("table.agreements").first.is_visible()
        assert not page.locator(".filter").is_visible()

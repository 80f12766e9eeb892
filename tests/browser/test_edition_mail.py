"""An edition as a message, on a phone and on a computer, in light and dark, with pictures and without."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.editions.making import written
from tests.sites import FIXTURE, URL

#: A message stands within a mail program, so that of axe's good practice the landmarks are not its business.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = [320, 640]


@pytest.fixture(scope="module")
def messages(tmp_path_factory, serve):
    """Where the messages of the full edition and the page that shows them are served."""
    prepared = written(tmp_path_factory.mktemp("mail"))
    full = next(each for each in prepared if each.edition.key == "2026-24")
    return serve(full.page.parent)


@pytest.fixture(params=["light", "dark"])
def scheme(request):
    return request.param


@pytest.fixture(params=WIDTHS)
def width(request):
    return request.param


@pytest.fixture(params=[True, False], ids=["pictures", "no pictures"])
def opened(browser, messages, scheme, width, request):
    """A function that opens a message; the page then has `asked`: what it asked of others."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=True
    )
    asked = []

    def answer(route):
        asked.append(route.request.url)
        path = FIXTURE / route.request.url.removeprefix(f"{URL}/")
        if request.param and path.is_file():
            route.fulfill(path=path)
        else:
            route.abort()

    def goto(file):
        page = context.new_page()
        page.route(lambda url: not url.startswith(messages), answer)
        page.goto(f"{messages}/{file}")
        page.asked = asked
        return page

    yield goto
    context.close()


@pytest.mark.parametrize("file", ["id.html", "en.html"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(opened, width, file):
    page = opened(file)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert [(each["id"], each["nodes"][0]["target"]) for each in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_message_asks_for_its_pictures_and_nothing_else(opened):
    page = opened("id.html")
    assert page.asked == [f"{URL}/photos/2026/ruang-baca.jpg"]


def test_the_order_of_headings_is_that_of_the_message(opened):
    page = opened("id.html")
    headings = page.eval_on_selector_all("h1, h2, h3", "all => all.map(each => each.tagName)")
    assert headings[0] == "H1"
    assert headings.count("H1") == 1
    assert headings.count("H2") == 3  # its own, the stories, the events


def test_dark_and_light_are_our_own_colours(opened, scheme):
    page = opened("id.html")
    colours = page.eval_on_selector(
        ".cell", "each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]"
    )
    assert (
        colours
        == {
            "light": ["rgb(250, 248, 242)", "rgb(26, 32, 28)"],
            "dark": ["rgb(16, 23, 19)", "rgb(231, 232, 223)"],
        }[scheme]
    )


def test_what_stands_behind_the_subject_in_lists_is_not_seen_in_the_message(opened):
    page = opened("id.html")
    assert page.locator(".preheader").text_content().startswith("Yang baru di perpustakaan")
    assert not page.locator(".preheader").is_visible()


def test_the_sheet_is_no_wider_than_600_pixels(opened):
    page = opened("id.html")
    assert page.locator(".sheet").bounding_box()["width"] <= 600


def test_without_style_elements_a_message_still_holds(opened, width):
    """Gmail drops them for accounts of other providers: then only attributes are left."""
    page = opened("id.html")
    page.eval_on_selector_all("style", "all => all.forEach(each => each.remove())")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not page.locator(".preheader").is_visible()
    ground = page.eval_on_selector(".cell", "each => getComputedStyle(each).backgroundColor")
    assert ground == "rgb(250, 248, 242)"


def test_the_page_that_shows_an_edition_can_be_used_by_everybody(browser, messages, scheme):
    context = browser.new_context(viewport={"width": 320, "height": 800}, color_scheme=scheme)
    try:
        page = context.new_page()
        page.route(lambda url: not url.startswith(messages), lambda route: route.abort())
        page.goto(f"{messages}/index.html")
        found = Axe().run(
            page, options={"runOnly": {"type": "tag", "values": [*RULES, "best-practice"]}}
        )
        assert [
            (each["id"], each["nodes"][0]["target"]) for each in found.response["violations"]
        ] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    finally:
        context.close()

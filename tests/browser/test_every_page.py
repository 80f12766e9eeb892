"""What must hold on a page of every kind."""

from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import EVERY_KIND

PHONE, DESKTOP = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
#: axe's rules for WCAG 2.2 A and AA, and its own good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def opened(browser, url, **options):
    """A page in a new context, loaded to the end."""
    context = browser.new_context(**{"viewport": DESKTOP, **options})
    try:
        page = context.new_page()
        page.goto(url)
        yield page
    finally:
        context.close()


@pytest.mark.parametrize(
    "viewport", [pytest.param(PHONE, id="320"), pytest.param(DESKTOP, id="1280")]
)
def test_axe_finds_nothing_in_light_and_dark(browser, home, address, viewport):
    found = []
    with opened(browser, home + address, viewport=viewport) as page:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            result = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
            found += [
                (scheme, violation["id"], [node["target"] for node in violation["nodes"]])
                for violation in result.response["violations"]
            ]
    assert found == []


def test_a_phone_never_scrolls_sideways_even_with_text_spaced_out(browser, home, address):
    """WCAG 2.2, 1.4.10 and 1.4.12."""
    with opened(browser, home + address, viewport=PHONE) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        page.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: .12em !important;"
            " word-spacing: .16em !important } p { margin-block-end: 2em !important }"
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_nothing_is_asked_of_another_host_and_the_console_stays_silent(browser, home, address):
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    asked, said, failed = [], [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda response: response.status >= 400 and failed.append(response.url))
    page.goto(home + address)
    page.wait_for_timeout(50)
    context.close()
    assert [url for url in asked if not url.startswith((home, "data:"))] == []
    assert (said, failed) == ([], [])


#: The page that searches says that it cannot, without scripts (`test_search.py`).
SAME = [each for each in EVERY_KIND.values() if each not in ("/cari/", "/en/search/")]


@pytest.mark.parametrize("address", SAME)
def test_the_page_is_the_same_without_scripts(browser, home, address):
    texts = []
    for scripts in (True, False):
        with opened(browser, home + address, java_script_enabled=scripts) as page:
            texts.append(page.locator("body").inner_text() if scripts else page.inner_text("body"))
    assert texts[0] == texts[1]


def test_nothing_shifts_while_the_page_loads(browser, home, address):
    context = browser.new_context(viewport={"width": 390, "height": 800})
    context.add_init_script(
        "window.shifts = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
        " window.shifts += e.value }).observe({type: 'layout-shift', buffered: true})"
    )
    page = context.new_page()
    # Fonts arrive late, as over a slow link.
    page.route("**/*.woff2", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(home + address)
    page.wait_for_timeout(500)
    shifts = page.evaluate("window.shifts")
    context.close()
    assert shifts < 0.02


def test_the_keyboard_reaches_every_link_in_order_and_shows_where_it_is(browser, home, address):
    with opened(browser, home + address) as page:
        page.keyboard.press("Tab")
        first = page.evaluate("document.activeElement.getAttribute('href')")
        assert (first or "").startswith("#"), "the skip link comes first"
        wanted = page.locator("a[href]:visible, summary:visible, [tabindex='0']:visible").count()
        seen = 1
        for _ in range(wanted + 5):
            page.keyboard.press("Tab")
            state = page.evaluate(
                """() => { const e = document.activeElement; if (e === document.body) return null;
                const s = getComputedStyle(e), r = e.getBoundingClientRect();
                return {ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0,
                        size: r.width > 0 && r.height > 0, what: e.outerHTML.slice(0, 120)} }"""
            )
            if state is None:
                break
            assert state["ring"], f"no focus ring: {state['what']}"
            assert state["size"], f"focus is on nothing that can be seen: {state['what']}"
            seen += 1
        assert seen >= wanted


@pytest.mark.parametrize("address", ["/", "/en/"])
@pytest.mark.parametrize("width", [960, 1024, 1280, 1600])
def test_the_librarys_name_keeps_to_one_line_on_its_front_page(
    browser, library_site, serve, address, width
):
    front = serve(library_site.folder) + address
    with opened(browser, front, viewport={"width": width, "height": 700}) as page:
        name = page.locator(".nameplate span")
        height = name.bounding_box()["height"]
        assert height < 1.5 * name.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")

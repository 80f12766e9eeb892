"""The screen in the room, opened as a file by Chromium, in the three sizes it is made for."""

from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_every_page import RULES

SIZES = {
    "portrait": {"width": 1080, "height": 1920},
    "landscape": {"width": 1920, "height": 1080},
    "touch": {"width": 1280, "height": 800},
}
SCREENS = {
    "id": "international-corner/layar/index.html",
    "en": "en/international-corner/display/index.html",
}
GUESTS = "day=2026-11-30"
SMALLEST = 44  #: pixels on each side of what is pressed
READABLE = 18  #: pixels of the smallest letters on a full-HD screen


@pytest.fixture(params=SIZES.values(), ids=SIZES.keys())
def size(request):
    """One of the three screens."""
    return request.param


@contextmanager
def screen(browser, folder, language="en", query="", hour=10, still=True, **options):
    """The screen as a kiosk opens it; all that it asks for and says stands in `page.asked` and `.said`."""
    context = browser.new_context(
        **{
            "viewport": SIZES["landscape"],
            "timezone_id": "Asia/Jakarta",
            "reduced_motion": "reduce",  # a target that moves is waited for
            **options,
        }
    )
    page = context.new_page()
    page.asked, page.said = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    # The clock stands still until a test lets it run; axe needs one that goes.
    page.clock.install(time=f"2026-11-23T{hour:02}:00:00+07:00")
    if still:
        page.clock.pause_at(f"2026-11-23T{hour:02}:00:01+07:00")
    page.goto(f"{(folder / SCREENS[language]).as_uri()}?{query}")
    try:
        yield page
    finally:
        context.close()


def shown(page):
    """The id of the scene that is seen."""
    return page.evaluate("document.querySelector('.scene.on').id")


def seconds(page, count):
    """Let time pass."""
    page.clock.run_for(count * 1000)


def test_it_asks_for_nothing_but_itself_and_the_console_stays_silent(browser, library_site, size):
    with screen(
        browser,
        library_site.folder,
        query="seconds=1",
        viewport=size,
        reduced_motion="no-preference",
    ) as page:
        for _ in range(45):
            seconds(page, 1)
        page.click("#choose")
        assert page.said == []
        assert [url for url in page.asked if not url.startswith("data:")] == [page.url]


def test_the_letters_are_newsreaders(browser, site):
    with screen(browser, site.folder) as page:
        page.evaluate("document.fonts.ready")
        assert page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length") >= 2


def test_every_target_is_large_enough(browser, library_site, size):
    with screen(browser, library_site.folder, viewport=size) as page:
        page.click("#choose")
        boxes = [each.bounding_box() for each in page.locator("button:visible, a:visible").all()]
        seconds(page, 80)
        boxes.append(page.locator("#stay").bounding_box())
    assert len(boxes) > 40
    assert [box for box in boxes if min(box["width"], box["height"]) < SMALLEST] == []


def test_every_scene_fits_its_screen_and_can_be_read_from_afar(browser, library_site, size):
    """Nothing is cut off, nothing lies outside, no letter is too small."""
    with screen(browser, library_site.folder, viewport=size) as page:
        turns = page.evaluate("JSON.parse(document.getElementById('options').textContent).turns")
        for _ in turns:
            page.click("#next")
            found = page.evaluate(
                """() => { const scene = document.querySelector(".scene.on"), text = scene.querySelector(".text");
                const sizes = [...scene.querySelectorAll(".text :is(h2, h3, p, li, dt, dd, span, time)")]
                    .filter(e => e.offsetParent).map(e => parseFloat(getComputedStyle(e).fontSize));
                return {id: scene.id, over: text.scrollHeight - text.clientHeight, smallest: Math.min(...sizes),
                        wide: text.scrollWidth - text.clientWidth} }"""
            )
            assert found["over"] <= 1, found
            assert found["wide"] <= 1, found
            assert found["smallest"] >= READABLE * min(size.values()) / 1080, found
        frame = page.locator(".frame").bounding_box()
        assert (frame["width"], frame["height"]) == (size["width"], size["height"])


@pytest.mark.parametrize("query", ["", GUESTS, "night=0-24"], ids=["world", "guests", "night"])
def test_axe_finds_nothing(browser, site, size, query):
    with screen(browser, site.folder, query=query, viewport=size, still=False) as page:
        for press in (None, "#next", "#choose", "#large"):
            if press:
                page.click(press)
            found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
            assert [
                (v["id"], [n["target"] for n in v["nodes"]]) for v in found.response["violations"]
            ] == []


def test_axe_finds_nothing_in_the_question_nor_in_the_list_without_scripts(browser, site):
    options = {"runOnly": {"type": "tag", "values": RULES}}
    with screen(browser, site.folder, query="idle=1&grace=600", still=False) as page:
        page.click("#next")
        page.locator("#asking").wait_for(state="visible")
        assert Axe().run(page, options=options).violations_count == 0
    with screen(browser, site.folder, query="idle=0&seconds=0", still=False) as page:
        page.evaluate("document.documentElement.classList.remove('live')")
        page.evaluate("document.getElementById('controls').hidden = true")
        assert Axe().run(page, options=options).violations_count == 0


# --- The loop ---------------------------------------------------------------------------------------


def test_it_goes_around_through_every_partner_by_itself(browser, library_site):
    with screen(browser, library_site.folder, query="seconds=1") as page:
        wanted = set(
            page.evaluate("JSON.parse(document.getElementById('options').textContent).turns")
        )
        seen = [shown(page)]
        for _ in range(len(wanted) + len(wanted) // 9 + 1):
            seconds(page, 1)
            seen.append(shown(page))
    assert seen[0] == "world"
    assert wanted <= set(seen)
    assert seen.count("world") >= 4


def test_pause_stops_it_and_continue_goes_on(browser, library_site):
    with screen(browser, library_site.folder, query="seconds=2") as page:
        page.click("#pause")
        before = shown(page)
        seconds(page, 20)
        assert shown(page) == before
        page.click("#pause")
        seconds(page, 2)
        assert shown(page) != before


def test_a_touch_shows_the_list_and_a_name_the_partner(browser, library_site, size):
    with screen(browser, library_site.folder, viewport=size, has_touch=True) as page:
        page.touchscreen.tap(size["width"] / 2, size["height"] / 2)
        assert page.locator("#list").is_visible()
        page.get_by_role("link", name="Dong-A University").tap()
        assert shown(page) == "partner-dong-a-university"
        assert not page.locator("#list").is_visible()
        assert page.get_by_text("동아대학교").is_visible()
        assert (
            page.locator("#partner-dong-a-university")
            .get_by_text("Prof. Suk-Jung Han")
            .is_visible()
        )
        assert page.evaluate("document.activeElement.textContent") == "Dong-A University"


def test_keys_do_what_fingers_do(browser, library_site):
    with screen(browser, library_site.folder) as page:
        page.keyboard.press("Enter")
        assert page.locator("#list").is_visible()
        page.keyboard.press("Escape")
        assert not page.locator("#list").is_visible()
        page.keyboard.press("ArrowRight")
        after = shown(page)
        page.keyboard.press("ArrowLeft")
        assert (after != "world", shown(page)) == (True, "world")


def test_nobody_there_is_asked_and_then_the_loop_starts_over(browser, library_site):
    with screen(browser, library_site.folder, query="idle=30&grace=5") as page:
        page.click("#choose")
        page.click("#large")
        seconds(page, 31)
        assert page.get_by_role("dialog").get_by_text("Are you still there?").is_visible()
        assert page.locator("#countdown").inner_text() == "4"
        seconds(page, 6)
        assert not page.get_by_role("dialog").is_visible()
        assert shown(page) == "world"
        assert not page.evaluate("document.documentElement.classList.contains('large')")
        seconds(page, 17)
        assert shown(page) != "world"


def test_who_answers_stays_where_they_are(browser, library_site):
    with screen(browser, library_site.folder, query="idle=30&grace=5") as page:
        page.click("#next")
        before = shown(page)
        seconds(page, 31)
        page.click("#stay")
        seconds(page, 20)
        assert shown(page) == before
        seconds(page, 12)
        assert page.get_by_role("dialog").is_visible()


def test_larger_text_is_larger_and_nothing_is_lost(browser, library_site, size):
    with screen(browser, library_site.folder, viewport=size) as page:
        page.click("#next")
        height = "parseFloat(getComputedStyle(document.querySelector('.scene.on h2')).fontSize)"
        before = page.evaluate(height)
        page.click("#large")
        assert page.evaluate(height) >= before * 1.2
        assert page.locator("#large").get_attribute("aria-pressed") == "true"
        assert page.locator("#language").bounding_box()["y"] < size["height"] - SMALLEST


# --- Languages, night, motion -----------------------------------------------------------------------


def test_the_switch_leads_to_the_other_language_and_nobody_there_leads_back(browser, site):
    with screen(browser, site.folder, "id", query=f"{GUESTS}&idle=10&grace=2") as page:
        page.click("#language")
        assert page.evaluate("document.documentElement.lang") == "en"
        assert page.get_by_text("Delegation of Example University").is_visible()
        page.clock.run_for(10_500)
        page.clock.run_for(3000)
        page.wait_for_url("**/layar/**")
        assert page.evaluate("document.documentElement.lang") == "id"
        assert "day=2026-11-30" in page.url


@pytest.mark.parametrize(
    ("hour", "query", "dark"),
    [
        pytest.param(10, "", False, id="day"),
        pytest.param(21, "", True, id="evening"),
        pytest.param(3, "", True, id="small hours"),
        pytest.param(6, "", False, id="morning"),
        pytest.param(21, "night=22-5", False, id="own hours"),
        pytest.param(21, "night=0-0", False, id="never"),
    ],
)
def test_it_is_dim_when_the_clock_in_the_room_says_night(browser, site, hour, query, dark):
    with screen(browser, site.folder, hour=hour, query=query) as page:
        red, green, blue = page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).map(Number)"
        )
    assert (sum((red, green, blue)) / 3 < 40) == dark


def test_who_wants_no_motion_gets_none_and_the_loop_still_turns(browser, library_site):
    with screen(browser, library_site.folder, query="seconds=1") as page:
        seconds(page, 2)
        assert shown(page) != "world"
        assert page.evaluate("document.getAnimations().length") == 0


def test_nothing_stands_on_the_same_pixels_all_day(browser, library_site):
    with screen(browser, library_site.folder, query="seconds=1") as page:
        places = set()
        for _ in range(25):
            seconds(page, 1)
            places.add(
                page.evaluate("document.documentElement.style.getPropertyValue('--drift-x')")
            )
    assert len(places) > 8


# --- Guests -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", SCREENS)
def test_on_their_day_the_screen_opens_on_the_guests(browser, site, size, language):
    with screen(browser, site.folder, language, query=GUESTS, viewport=size) as page:
        assert shown(page) == "welcome-2026-11-30-universitas-contoh"
        scene = page.locator(".scene.on")
        for words in (
            "Welcome to our library",
            "환영합니다",
            "Prof. Hong Gil-dong",
            "Łucja Ćwik, M.A.",
            "Sari Pertiwi",
        ):
            assert scene.get_by_text(words, exact=True).is_visible()
        assert scene.locator(".greetings [lang=ko]").inner_text() == "환영합니다"
        flag = scene.locator("use[href='#flag-kr']").first
        assert flag.bounding_box()["height"] > 60
        assert scene.locator(".together li").count() == 1
        text = scene.locator(".text")
        assert text.evaluate("e => e.scrollHeight - e.clientHeight") <= 1


def test_guests_with_whom_nothing_is_recorded_yet_are_not_squeezed(browser, site, size):
    """The signing takes the room of what was done together, so that names stay large and witnesses there."""
    with screen(browser, site.folder, query=GUESTS, viewport=size) as page:
        found = page.evaluate(
            """() => { const scene = document.querySelector(".scene.on"), text = scene.querySelector(".text");
            scene.querySelector(".together").remove();
            scene.querySelector(".greetings").prepend(...["Selamat datang di perpustakaan kami"].map(words =>
                Object.assign(document.createElement("p"), {textContent: words})));
            dispatchEvent(new Event("resize"));
            const width = e => Math.round(e.getBoundingClientRect().width);
            return {signing: width(scene.querySelector(".signing")), text: text.clientWidth,
                    brief: scene.classList.contains("brief"), over: text.scrollHeight - text.clientHeight,
                    guests: parseFloat(getComputedStyle(scene.querySelector(".guests li")).fontSize)} }"""
        )
        assert found["signing"] == found["text"]
        assert not found["brief"]
        assert found["over"] <= 1
        assert found["guests"] >= 32 * min(size.values()) / 1080


def test_guests_who_are_no_partner_are_welcomed_without_a_flag(browser, site):
    with screen(browser, site.folder, "en", query="day=2026-12-02") as page:
        scene = page.locator(".scene.on")
        assert scene.locator(".greetings").inner_text().split("\n")[0] == "Welcome"
        assert scene.get_by_text("Selamat datang").is_visible()
        assert (
            scene.get_by_role("heading", name="Perhimpunan Pustakawan").get_attribute("lang")
            == "id"
        )
        assert scene.locator(".flag").count() == 0


def test_the_guests_come_back_after_every_third_partner(browser, library_site, site):
    with screen(browser, site.folder, query=f"{GUESTS}&seconds=1") as page:
        seen = [shown(page)]
        for _ in range(8):
            seconds(page, 1)
            seen.append(shown(page))
    assert seen.count("welcome-2026-11-30-universitas-contoh") >= 4
    assert "partner-universitas-contoh" in seen


def test_the_day_is_that_of_the_device_and_begins_at_midnight(browser, site):
    with screen(browser, site.folder, query="seconds=60") as page:
        assert shown(page) == "world"
        page.clock.set_fixed_time("2026-11-30T00:00:30+07:00")
        page.click("#next")
        assert shown(page) == "welcome-2026-11-30-universitas-contoh"


def test_guests_of_the_past_are_not_in_the_page(site):
    for path in SCREENS.values():
        assert "Nama Lama" not in (site.folder / path).read_text("utf-8")


# --- Without scripts, and on paper ------------------------------------------------------------------


def test_without_scripts_it_is_a_list_of_everybody_but_the_guests(browser, site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto((site.folder / SCREENS["en"]).as_uri())
    text = page.inner_text("body")
    assert "Example University" in text
    assert "예시대학교" in text
    assert "October 2018" in text
    assert "Hong Gil-dong" not in text
    assert page.locator("footer a[href^='mailto:']").is_visible()
    assert not page.locator("#controls").is_visible()
    box = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    context.close()
    assert box[0] <= box[1]


def test_on_paper_it_is_one_a3_poster(browser, library_site, tmp_path):
    with screen(browser, library_site.folder, hour=21) as page:
        pdf = page.pdf(prefer_css_page_size=True, print_background=True)
        page.emulate_media(media="print")
        assert page.locator("#partner-dong-a-university").is_visible()
        assert page.locator("#world .code-drawing").is_visible()
        assert not page.locator("#controls").is_visible()
        assert (
            page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        )
    assert pdf.count(b"/Type /Page\n") == 1
    assert b"841.9" in pdf

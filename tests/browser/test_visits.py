"""A visit as a whole: its weight, its moods, its paper."""

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.test_every_page import PHONE, opened
from tests.newsroom.making import content as content_folder
from tests.sites import build

ARTICLE = "/berita/2026/segala-bentuk/"
LETTERS = 40 * 1024
REQUESTS = 6
#: Compressed already.
PACKED = {".woff2", ".png", ".jpg", ".webp", ".avif"}
PICTURES = {".png", ".jpg", ".webp", ".avif"}


def visit(browser, url):
    """Every answer of a first visit: path and compressed bytes, pictures apart."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page, answers = context.new_page(), []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  Playwright wants a function
    page.goto(url, wait_until="networkidle")
    found = []
    for answer in answers:
        path = urlsplit(answer.url).path
        ending = Path(path).suffix
        if ending not in PICTURES:
            body = answer.body()
            found.append((path, len(body if ending in PACKED else gzip.compress(body, 9, mtime=0))))
    context.close()
    return found


def test_a_first_visit_to_an_article_is_light(browser, home):
    found = visit(browser, home + ARTICLE)
    assert len(found) <= REQUESTS, found
    assert sum(size for _, size in found) <= LETTERS, found


def test_a_first_visit_to_the_longest_post_of_the_library_is_light(browser, serve, library_site):
    longest = max(
        (
            a
            for a in library_site.addresses
            if a.startswith(("/berita/2", "/liputan/2")) and a.count("/") == 4
        ),
        key=lambda a: library_site.file(a).stat().st_size,
    )
    found = visit(browser, serve(library_site.folder) + longest)
    assert len(found) <= REQUESTS, found
    assert sum(size for _, size in found) <= LETTERS, found


def test_letters_twice_as_large_break_no_word_of_a_headline(browser, serve, library_site):
    with opened(browser, "about:blank", viewport={"width": 360, "height": 800}) as page:
        page.goto(f"{serve(library_site.folder)}/tanya-pustakawan/")
        page.add_style_tag(content="html { font-size: 200% }")
        for word in ("Pustakawan", "Perpustakaan"):
            lines = page.locator("h1").evaluate(
                "(e, word) => { e.textContent = word; const range = document.createRange();"
                " range.selectNodeContents(e);"
                " return new Set([...range.getClientRects()].map(r => r.y)).size }",
                word,
            )
            assert lines == 1, word


def test_a_page_without_a_translation_begins_as_high_on_a_phone_as_one_with(browser, home):
    tops = []
    for address in (ARTICLE, "/berita/2015/tanpa-terjemahan/"):
        with opened(browser, home + address, viewport=PHONE) as page:
            tops.append(page.locator("main").bounding_box()["y"])
            crumbs = page.locator(".crumbs").bounding_box()["height"]
            tops[-1] -= crumbs
    assert tops[0] == tops[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_colours_of_the_system(browser, home, scheme):
    with opened(browser, home + ARTICLE, color_scheme=scheme) as page:
        red, green, blue = page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).map(Number)"
        )
    assert (sum((red, green, blue)) / 3 > 128) == (scheme == "light")


def test_forced_colours_keep_every_link_visible(browser, home):
    with opened(browser, home + "/", forced_colors="active") as page:
        assert page.locator("main a:visible").count() > 5


def test_a_wide_table_scrolls_by_itself(browser, home):
    with opened(browser, home + ARTICLE, viewport=PHONE) as page:
        table = page.locator(".table-scroll").first
        assert table.evaluate("e => e.scrollWidth > e.clientWidth")
        assert table.get_attribute("tabindex") == "0"


def test_print_leaves_out_what_paper_cannot_use(browser, home):
    with opened(browser, home + ARTICLE) as page:
        page.emulate_media(media="print")
        assert page.locator("h1").is_visible()
        assert not page.locator("header nav").first.is_visible()


def test_an_event_to_come_prints_as_the_sign_at_the_door(browser, home):
    """On paper: title, moment, room, speakers and the code; on the screen none of it twice."""
    with opened(browser, f"{home}/acara/2026/hari-literasi-2026/") as page:
        assert page.locator("h1").is_visible()
        assert not page.locator(".sign").is_visible()
        page.emulate_media(media="print")
        sign = page.locator(".sign")
        text = sign.inner_text()
        for words in (
            "Hari Literasi 2026", "Sabtu, 28 November 2026", "Ruang baca, lantai 1",
            "Dr. Sari Pertiwi",
        ):  # fmt: skip
            assert words in text
        assert sign.locator(".code-drawing path").is_visible()
        assert not page.locator(".sheet").is_visible()
        title = sign.locator(".sign-title").evaluate(
            "e => parseFloat(getComputedStyle(e).fontSize)"
        )
        assert title > 60


@pytest.mark.parametrize("paper", ["A4", "A3", "Letter"])
def test_the_sign_at_the_door_is_one_sheet(browser, home, paper):
    for event in ("hari-literasi-2026", "kelas-sitasi", "bincang-daring"):
        with opened(browser, f"{home}/acara/2026/{event}/") as page:
            printed = page.pdf(format=paper)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1, event


LONG = (
    "Lokakarya penulisan artikel ilmiah bereputasi internasional bagi dosen dan mahasiswa pascasarjana: dari gagasan "
    "penelitian sampai menjawab pertanyaan penelaah"
)


@pytest.fixture(scope="module")
def full(tmp_path_factory, serve):
    """A site with an event of a long title and two speakers, and one with many of both."""
    folder = tmp_path_factory.mktemp("full")
    speaker = "  - {name: Nama Pembicara Panjang, title: Prof. Dr., role: guru besar, institution: Universitas Contoh}\n"
    header = (
        'title: "{title}"\nsummary: S.\nstarts: 2026-12-10 09:00\nends: 2026-12-10 15:30\n'
        "place: {{name: Gedung Baca, room: 'Ruang baca, lantai 5'}}\ntheme: Membaca bersama\nspeakers:\n"
    )
    texts = {
        "usual": header.format(title="Library Open Discussion: membaca peta kuno, dari naskah sampai layar")
        + speaker * 2,
        "many": header.format(title=LONG) + speaker * 14,
        "five": header.format(title="Bedah buku") + speaker * 5,
        "off": header.format(title=LONG) + speaker * 3 + "state: cancelled\nstate-note: Hujan.\n",
    }  # fmt: skip
    files = {f"events/2026/{name}.md": f"---\n{text}---\n" for name, text in texts.items()}
    build(folder / "output", content_folder(folder / "content", files))
    return serve(folder / "output")


@pytest.mark.parametrize("paper", ["A4", "A3", "Letter"])
@pytest.mark.parametrize("event", ["usual", "five", "many", "off"])
def test_a_full_sign_is_one_sheet_and_loses_nothing(browser, full, event, paper):
    with opened(browser, f"{full}/acara/2026/{event}/") as page:
        printed = page.pdf(format=paper)
        page.emulate_media(media="print")
        assert page.locator(".sign").evaluate("e => e.scrollWidth <= e.clientWidth")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_an_event_that_is_over_prints_as_a_page(browser, home):
    with opened(browser, f"{home}/acara/2022/hari-literasi-2022/") as page:
        page.emulate_media(media="print")
        assert page.locator("h1").is_visible()
        assert page.locator(".sign").count() == 0


def test_on_paper_the_facts_at_the_side_of_an_event_come_before_its_text(browser, home):
    """Last for a screen reader, they would stand alone on the last sheet."""
    with opened(browser, f"{home}/acara/2022/hari-literasi-2022/") as page:
        page.emulate_media(media="print")
        title, side, text = (
            page.locator(f".sheet > {each}").bounding_box()["y"]
            for each in (".opening", ".side", ".text")
        )
    assert title < side < text


def test_on_paper_a_heading_is_kept_with_what_it_heads(browser, serve, library_site):
    """What stands in a grid is not kept with its heading."""
    library = serve(library_site.folder)
    with opened(browser, f"{library}/perjanjian/2014-the-asia-foundation/") as page:
        page.emulate_media(media="print")
        for title in page.locator(".block-title").all():
            assert title.evaluate("e => getComputedStyle(e).breakAfter") == "avoid"
        assert page.locator(".proof").first.evaluate("e => getComputedStyle(e).display") == "block"
        assert not page.locator(".next-steps").is_visible()


def test_a_first_visit_to_an_event_is_light(browser, home):
    """The event's own style sheet is one request more."""
    found = visit(browser, f"{home}/acara/2026/hari-literasi-2026/")
    assert len(found) <= REQUESTS + 1, found
    assert sum(size for _, size in found) <= LETTERS + 4 * 1024, found


def test_the_skip_link_leads_to_the_text(browser, home):
    with opened(browser, home + ARTICLE) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_an_address_that_is_not_there_shows_our_page(browser, home):
    context = browser.new_context()
    page = context.new_page()
    answer = page.goto(f"{home}/berita/2031/tidak-ada/")
    assert answer.status == 404
    assert page.title().startswith("Halaman tidak ditemukan")
    context.close()

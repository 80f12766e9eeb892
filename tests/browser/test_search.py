"""Somebody searches: in a real browser, with the real pagefind, on a phone as on a desk."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.test_every_page import DESKTOP, PHONE, RULES, opened
from tests.browser.test_showcase import watched
from tests.browser.test_visits import LETTERS, REQUESTS, visit
from tests.newsroom.making import content as content_folder
from tests.sites import ROOT, build

FIELD = "#finder-q"
TITLES = ".finder-found h2"
SAID = ".finder-said"


@pytest.fixture(scope="module")
def library(serve, library_site):
    """Where the library's own site is served: enough to search."""
    return serve(library_site.folder)


def search(page, words):
    """Type words as a person does, and wait for what is found."""
    page.locator(FIELD).fill("")
    page.locator(FIELD).press_sequentially(words)
    expect(page.locator(SAID)).to_contain_text(words)


def titles(page):
    return page.locator(TITLES).all_inner_texts()


# --- What is found ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "words", "first"),
    [
        pytest.param("/cari/", "tabel jam", "Segala bentuk tulisan dalam satu halaman", id="text"),
        pytest.param("/cari/", "bedah buku", "Bedah buku yang dibatalkan", id="title"),
        pytest.param("/cari/", "예시대학교", "Universitas Contoh", id="another script"),
        pytest.param("/cari/", "institut contoh", "Universitas Contoh", id="former name"),
        pytest.param("/cari/", "busan", "Universitas Contoh", id="city"),
        pytest.param("/cari/", "jam buka", "Tanya pustakawan", id="opening hours"),
        pytest.param("/cari/", "opening hours", "Tanya pustakawan", id="the other language"),
        pytest.param("/en/search/", "south korea", "Example University", id="English"),
    ],
)
def test_a_word_finds_the_page_that_holds_it(browser, home, address, words, first):
    with watched(browser, home + address) as (page, said):
        search(page, words)
        expect(page.locator(".finder-found")).to_contain_text(first)
        page.get_by_role("link", name=first, exact=True).first.click()
        assert page.locator("h1").last.inner_text() == first
        assert said == []


@pytest.mark.parametrize("words", ["dong-a", "donga", "동아대학교", "huawei indonesia"])
def test_a_partner_stands_before_what_mentions_it(browser, library, words):
    with opened(browser, f"{library}/cari/?q={words}") as page:
        expect(page.locator(".finder-found .card-label").first).to_have_text("Mitra")


@pytest.mark.parametrize(
    ("address", "words", "marked"),
    [
        pytest.param("/cari/", "pinjam", "peminjaman", id="pe-…-an"),
        pytest.param("/cari/", "meminjam", "peminjaman", id="me-"),
        pytest.param("/cari/", "buka", "membuka", id="me- in the text"),
        pytest.param("/en/search/", "rooms", "room", id="English plural"),
        pytest.param("/en/search/", "visit", "visited", id="English past"),
    ],
)
def test_a_word_is_found_in_its_other_forms_and_marked(browser, library, address, words, marked):
    with opened(browser, library + address) as page:
        search(page, words)
        marks = page.locator(".finder-found mark").all_inner_texts()
        assert marked in " ".join(marks).lower()


def test_a_result_says_what_it_is_and_when(browser, home):
    with opened(browser, f"{home}/cari/") as page:
        search(page, "bedah buku")
        result = page.locator(
            ".finder-found li", has=page.get_by_role("heading", name="Bedah buku")
        )
        expect(result.locator(".card-label")).to_have_text("Acara")
        expect(result.locator(".state")).to_have_text("Dibatalkan")
        expect(result.locator(".card-date")).to_contain_text("2026")


def test_what_is_not_public_is_not_found(browser, home):
    with opened(browser, f"{home}/cari/") as page:
        search(page, "rahasia")
        assert titles(page) == []


def test_a_text_can_never_become_a_part_of_the_page(browser, home):
    with watched(browser, f"{home}/cari/") as (page, said):
        search(page, "apa adanya")
        result = page.locator(".finder-found li").first
        expect(result.locator("h2")).to_contain_text("Judul <b>sulit</b> &")
        expect(result.locator(".card-summary")).to_contain_text("<script>alert(1)</script> &")
        assert result.locator("b, script").count() == 0
        assert said == []


def test_words_that_look_like_tags_are_said_as_they_are(browser, home):
    with opened(browser, f"{home}/cari/?q=<img src=x onerror=alert(1)> $%26") as page:
        expect(page.locator(SAID)).to_contain_text("“<img src=x onerror=alert(1)> $&”")
        assert page.locator(".finder img").count() == 0


# --- Narrowing, order, more ---------------------------------------------------------------------------


def test_kind_and_year_narrow_what_is_found(browser, library):
    with opened(browser, f"{library}/cari/") as page:
        search(page, "literasi")
        everything = page.locator(SAID).inner_text()
        page.get_by_label("Jenis").select_option("Acara")
        expect(page.locator(SAID)).not_to_have_text(everything)
        assert set(page.locator(".finder-found .card-label").all_inner_texts()) == {"Acara"}
        page.get_by_label("Tahun", exact=True).select_option("2016")
        expect(page.locator(TITLES)).to_have_count(1)
        expect(page).to_have_url(re.compile(r"\?q=literasi&kind=event&year=2016$"))

        page.get_by_label("Tahun", exact=True).select_option("2013")
        expect(page.locator(".finder-help")).to_be_visible()
        page.get_by_role("button", name="Cari di semua jenis dan tahun").click()
        expect(page.locator(TITLES).first).to_be_visible()
        expect(page.get_by_label("Tahun", exact=True)).to_have_value("")


def test_the_newest_may_stand_first(browser, library):
    with opened(browser, f"{library}/cari/?q=literasi&sort=new") as page:
        expect(page.get_by_label("Urutan")).to_have_value("new")
        expect(page.locator(TITLES).first).to_be_visible()
        years = [
            int(re.search(r"\d{4}", date)[0])
            for date in page.locator(".finder-found .card-date").all_inner_texts()
        ]
        assert len(years) > 5
        assert years == sorted(years, reverse=True)


def test_a_choice_alone_lists_what_there_is_newest_first(browser, library):
    with opened(browser, f"{library}/cari/?kind=recap&year=2017") as page:
        expect(page.locator(SAID)).to_have_text(re.compile(r"^\d+ entri$"))
        assert set(page.locator(".finder-found .card-label").all_inner_texts()) == {"Liputan"}


def test_more_is_shown_when_somebody_asks_and_the_keyboard_goes_on_there(browser, library):
    with opened(browser, f"{library}/cari/?q=perpustakaan") as page:
        expect(page.locator(TITLES)).to_have_count(10)
        page.get_by_role("button", name="Tampilkan lagi").press("Enter")
        expect(page.locator(TITLES)).to_have_count(20)
        expect(page.locator(TITLES).nth(10).locator("a")).to_be_focused()
        page.reload()
        expect(page.locator(TITLES)).to_have_count(20)


def test_more_that_does_not_arrive_takes_nothing_away(browser, library):
    with opened(browser, f"{library}/cari/?q=perpustakaan") as page:
        expect(page.locator(TITLES)).to_have_count(10)
        page.route("**/*.pf_fragment", lambda route: route.abort())
        page.get_by_role("button", name="Tampilkan lagi").click()
        expect(page.locator(SAID)).to_contain_text("tidak dapat dimuat")
        expect(page.locator(TITLES)).to_have_count(10)
        page.unroute_all()
        page.get_by_role("button", name="Coba lagi").click()
        expect(page.locator(TITLES)).to_have_count(20)


# --- The address --------------------------------------------------------------------------------------


def test_a_search_is_a_link_and_back_leads_to_the_one_before(browser, home):
    with opened(browser, f"{home}/cari/") as page:
        for words in ("pameran", "puisi"):
            search(page, words)
            page.keyboard.press("Enter")
            expect(page).to_have_url(f"{home}/cari/?q={words}")
        assert page.title().startswith("puisi · Cari")
        page.go_back()
        expect(page.locator(FIELD)).to_have_value("pameran")
        expect(page.locator(TITLES).first).to_have_text(re.compile("pameran", re.IGNORECASE))
        page.go_back()
        expect(page).to_have_url(f"{home}/cari/")
        expect(page.locator(TITLES)).to_have_count(0)
        expect(page.locator(SAID)).to_have_text("")
        expect(page.locator(".finder-ways")).to_be_visible()
        page.go_forward()
        page.go_forward()
        expect(page.locator(FIELD)).to_have_value("puisi")


def test_who_comes_back_from_a_result_finds_the_list_where_it_stood(browser, library):
    with opened(browser, f"{library}/cari/?q=perpustakaan", viewport=PHONE) as page:
        page.get_by_role("button", name="Tampilkan lagi").click()
        read = page.locator(TITLES).nth(14).locator("a")
        read.scroll_into_view_if_needed()
        before = read.bounding_box()["y"]
        read.click(position={"x": 5, "y": 5})
        page.wait_for_url(lambda url: "/cari/" not in url)
        page.go_back()
        expect(read).to_be_in_viewport()
        page.wait_for_timeout(300)
        assert abs(read.bounding_box()["y"] - before) <= 2


def test_what_is_typed_leaves_no_trail_of_half_words(browser, home):
    with opened(browser, f"{home}/cari/") as page:
        before = page.evaluate("history.length")
        for words in ("pa", "pame", "pameran"):
            search(page, words)
            page.wait_for_url(f"**/?q={words}")
        assert page.evaluate("history.length") == before + 1


def test_the_same_words_can_be_searched_in_the_other_language(browser, home):
    with opened(browser, f"{home}/cari/?q=contoh") as page:
        page.get_by_role("link", name="Search for the same words in English").click()
        expect(page).to_have_url(f"{home}/en/search/?q=contoh")
        expect(page.locator(TITLES).first).to_be_visible()
        page.locator(".ear-link").click()
        expect(page).to_have_url(f"{home}/cari/?q=contoh")


# --- A slip of the finger, nothing found --------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kiterasi", "literasi"),
        ("perpsutakaan", "perpustakaan"),
        ("jam bika", "jam buka"),
        ("univresidad", "universidad"),
    ],
)
def test_a_slip_of_the_finger_is_mended(browser, library, typed, meant):
    with opened(browser, f"{library}/cari/") as page:
        search(page, typed)
        page.locator(".finder-spelling").get_by_role("link", name=meant, exact=True).click()
        expect(page.locator(FIELD)).to_have_value(meant)
        expect(page.locator(SAID)).to_contain_text(f"“{meant}”")
        expect(page.locator(TITLES).first).to_be_visible()
        expect(page.locator(".finder-spelling")).to_be_hidden()


@pytest.mark.parametrize(
    "words",
    [
        "literasi",
        "meminjam",
        "dipinjam",
        "donga",
        "Dong-A",
        "Universidad Autonoma",
        "동아",
        "2017",
        "AT",
    ],
)
def test_what_is_right_is_not_mended(browser, library, words):
    with opened(browser, f"{library}/cari/") as page:
        search(page, words)
        expect(page.locator(TITLES).first).to_be_visible()
        expect(page.locator(".finder-spelling")).to_be_hidden()


TEXTS = {
    "a": ("Belajar menari di aula", "Penari dari desa.", "Kelas dibuka setiap pekan."),
    "b": ("Lantai bersih", "Setiap pagi.", "Petugas menyapu dan mengepel."),
    "c": ("Bogi Aditya K. bercerita", "Tentang Z. dan lain-lain.", "Literasi itu kebiasaan."),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory, serve):
    """A site of three posts."""
    folder = tmp_path_factory.mktemp("small")
    files = {
        f"news/2026/{key}.md": f"---\ntitle: {title}\nsummary: {summary}\ndate: 2026-03-01\n---\n{text}\n"
        for key, (title, summary, text) in TEXTS.items()
    }
    build(folder / "output", content_folder(folder / "content", files))
    return serve(folder / "output")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("tari", "Belajar menari di aula"),
        ("tarian", "Belajar menari di aula"),
        ("sapu", "Lantai bersih"),
        ("disapu", "Lantai bersih"),
        ("mengepel", "Lantai bersih"),
        ("k", "Bogi Aditya K. bercerita"),
        ("biasa", "Bogi Aditya K. bercerita"),
    ],
)
def test_a_stem_that_its_prefix_has_changed_is_no_slip(browser, small, words, title):
    with opened(browser, f"{small}/cari/?q={words}") as page:
        expect(page.locator(TITLES).first).to_have_text(title)
        expect(page.locator(".finder-spelling")).to_be_hidden()


@pytest.mark.parametrize("words", ["kiterasi", "zzz", "literasu kuantum"])
def test_what_pagefind_only_guesses_is_not_shown_as_found(browser, small, words):
    """It would show whoever has a "K." or "Z." in the name."""
    with opened(browser, f"{small}/cari/?q={words}") as page:
        expect(page.locator(SAID)).to_contain_text(words)
        assert all("Bogi" not in title or "literas" in words for title in titles(page))


def test_what_would_not_be_found_either_is_not_offered(browser, library):
    with opened(browser, f"{library}/cari/?q=opning+zzyx") as page:
        expect(page.locator(SAID)).to_contain_text("Tidak ada yang cocok")
        expect(page.locator(".finder-spelling")).to_be_hidden()


def test_where_nothing_is_found_the_shelves_and_a_person_help_on(browser, home):
    with opened(browser, f"{home}/cari/") as page:
        search(page, "xyzzyq")
        expect(page.locator(SAID)).to_have_text("Tidak ada yang cocok dengan “xyzzyq”.")
        expect(page.locator(".finder-ways")).to_be_visible()
        expect(page.locator(".finder-help a[href='#ask']")).to_be_visible()
        expect(page.get_by_role("button", name="Coba lagi")).to_be_hidden()


# --- What is loaded, and when it fails ----------------------------------------------------------------


@pytest.mark.parametrize("address", ["/cari/", "/en/search/"])
def test_nothing_of_the_search_is_loaded_before_somebody_searches(browser, home, address):
    found = visit(browser, home + address)
    assert [path for path, _ in found if path.startswith("/pagefind/")] == []
    assert len(found) <= REQUESTS + 2, found  # its own style and script
    assert sum(size for _, size in found) <= LETTERS + 4 * 1024, found


def test_no_server_learns_from_requests_what_was_searched(browser, home):
    with opened(browser, f"{home}/cari/") as page:
        asked = {}
        page.on("request", lambda request: asked.setdefault(request.url, request))
        for words in ("zzyzx", "pameran"):
            search(page, words)
        page.locator(TITLES).first.locator("a").click()
        page.wait_for_url(lambda url: "/cari/" not in url)
        heads = [(url, each.all_headers().get("referer", "")) for url, each in asked.items()]
        assert any(url.endswith("words.txt") for url, _ in heads)
        assert any(url.endswith("/pagefind.js?0") for url, _ in heads)
        assert [each for each in heads if re.search("zzyzx|q=", "".join(each))] == []


def test_enter_works_before_anything_has_arrived(browser, home):
    with opened(browser, "about:blank") as page:
        page.route("**/pagefind.js*", lambda route: (page.wait_for_timeout(900), route.continue_()))
        page.goto(f"{home}/cari/")
        page.locator(FIELD).fill("pameran")
        page.keyboard.press("Enter")
        expect(page.locator(SAID)).to_have_text("Mencari …")
        expect(page.locator(TITLES).first).to_be_visible()


def test_enter_works_even_before_the_script(browser, home):
    with opened(browser, "about:blank") as page:
        page.route("**/search.js*", lambda route: route.abort())
        page.goto(f"{home}/cari/")
        page.unroute("**/search.js*")
        page.locator(FIELD).fill("pameran")
        page.keyboard.press("Enter")
        expect(page.locator(TITLES).first).to_be_visible()
        assert "q=pameran" in page.url


@pytest.mark.parametrize(
    "part",
    ["pagefind.js*", "pagefind-entry.json*", "wasm.*", "*.pf_meta", "*.pf_index", "*.pf_fragment"],
)
def test_what_does_not_arrive_is_said_and_can_be_tried_again(browser, home, part):
    with opened(browser, "about:blank") as page:
        page.route(f"**/pagefind/**/{part}", lambda route: route.abort())
        page.route("**/words.txt", lambda route: route.abort())
        page.goto(f"{home}/cari/?q=pameran")
        status = page.locator(SAID)
        expect(status).to_have_text(
            "Pencarian tidak dapat dimuat. Apakah Anda tersambung ke internet?"
        )
        expect(page.locator(".finder-ways")).to_be_visible()
        page.unroute_all()
        page.get_by_role("button", name="Coba lagi").click()
        expect(page.locator(TITLES).first).to_be_visible()


POLICY = re.search(r"default-src .*", (ROOT / "docs/search.md").read_text("utf-8"))[0]


@pytest.mark.parametrize(
    "address",
    [
        "/cari/?q=pameran",
        "/",
        "/berita/",
        "/berita/2026/segala-bentuk/",
        "/acara/2026/11/",
        "/404.html",
    ],
)
def test_a_strict_server_is_enough(browser, home, address):
    """The Content-Security-Policy of `docs/search.md`."""

    def strictly(route):
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": POLICY}
        route.fulfill(response=answer, headers=headers)

    with watched(browser, "about:blank") as (page, said):
        page.route(lambda url: url == home + address, strictly)
        page.goto(home + address)
        if "?q=" in address:
            expect(page.locator(TITLES).first).to_be_visible()
        page.wait_for_timeout(50)
        assert said == []


def test_without_scripts_the_page_says_so_and_offers_the_shelves(browser, home):
    with opened(browser, f"{home}/cari/", java_script_enabled=False) as page:
        assert page.locator(".no-scripts").is_visible()
        assert not page.locator(".finder-form").is_visible()
        shelves = page.locator(".finder-ways a")
        assert {"/berita/", "/topik/literasi/", "/seri/hari-literasi/", "/liputan/2022/"} <= {
            link.get_attribute("href") for link in shelves.all()
        }
        assert page.locator(".finder-ways a[href='#ask']").is_visible()


# --- Who searches -------------------------------------------------------------------------------------


def test_the_keyboard_is_enough(browser, home):
    with opened(browser, f"{home}/berita/") as page:
        page.locator(".ear-search").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/cari/")
        assert page.locator(".ear-search").get_attribute("aria-current") == "page"
        page.locator(FIELD).focus()
        page.keyboard.type("pameran")
        page.keyboard.press("Enter")
        expect(page.locator(TITLES).first).to_be_visible()
        for _ in range(8):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.closest('.finder-found') !== null"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "/cari/" not in url)


def test_a_screen_reader_is_told_once_when_the_typing_rests(browser, library):
    with opened(browser, f"{library}/cari/") as page:
        status = page.get_by_role("status")
        status.evaluate(
            "status => { window.told = [];"
            " new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true }); }"
        )
        page.locator(FIELD).press_sequentially("literasi", delay=300)
        expect(page.locator(TITLES).first).to_be_visible()
        expect(status).to_contain_text("“literasi”")
        assert page.evaluate("told") == [page.locator(SAID).inner_text()]


@pytest.mark.parametrize(
    ("query", "button"),
    [
        ("?q=literasi&kind=event&year=2013", "Cari di semua jenis dan tahun"),
        ("?q=kiterasi", "literasi"),
    ],
)
def test_who_presses_what_then_goes_away_stands_before_what_was_found(
    browser, library, query, button
):
    """Not in the field, which opens the keyboard of a phone; not at the top of the page."""
    with opened(browser, f"{library}/cari/{query}") as page:
        pressed = page.locator(".finder").get_by_text(button, exact=True)
        expect(pressed).to_be_visible()
        pressed.press("Enter")
        expect(page.locator(TITLES).first).to_be_visible()
        expect(page.locator(SAID)).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.locator(TITLES).first.locator("a")).to_be_focused()


@pytest.mark.parametrize(
    "viewport", [pytest.param(PHONE, id="320"), pytest.param(DESKTOP, id="1280")]
)
@pytest.mark.parametrize("query", ["?q=perpustakaan", "?q=kiterasi", "?q=xyzzyq&year=2013"])
def test_axe_finds_nothing_in_what_is_found(browser, library, viewport, query):
    found = []
    with opened(browser, f"{library}/cari/{query}", viewport=viewport) as page:
        expect(page.locator(SAID)).not_to_be_empty()
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            result = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
            found += [
                (scheme, violation["id"], [node["target"] for node in violation["nodes"]])
                for violation in result.response["violations"]
            ]
    assert found == []


@pytest.mark.parametrize("address", ["/", "/en/", "/berita/2015/tanpa-terjemahan/", "/cari/"])
def test_the_masthead_of_a_phone_keeps_to_one_line(browser, home, address):
    with opened(browser, home + address, viewport=PHONE) as page:
        links = page.locator(".masthead-ear a")
        middles = {
            round(box["y"] + box["height"] / 2) for box in (e.bounding_box() for e in links.all())
        }
        assert links.count() == 3
        assert len(middles) == 1
        assert page.get_by_role("banner").get_by_role("link", name=re.compile("^(Cari|Search)$")).is_visible()  # fmt: skip


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/berita/2031/hari-literasi/", "hari literasi"),
        ("/acara/2016/literacy_event.html", "literacy event"),
        ("/100%25/", "100"),
        ("/2031/", ""),
    ],
)
def test_an_address_that_is_not_there_says_what_was_looked_for(browser, home, address, words):
    with opened(browser, home + address) as page:
        for field in page.locator(".lost-search input").all():
            assert field.input_value() == words


def test_the_words_of_a_broken_address_are_searched_in_either_language(browser, home):
    with opened(browser, f"{home}/berita/2031/pameran-buku/") as page:
        page.get_by_role("button", name="Search").click()
        expect(page).to_have_url(f"{home}/en/search/?q=pameran+buku")
        page.go_back()
        page.get_by_role("button", name="Cari").click()
        expect(page.locator(TITLES).first).to_be_visible()

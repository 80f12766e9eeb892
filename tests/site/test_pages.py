"""What readers see, read from the built pages."""

import re
from itertools import pairwise
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.sites import URL

ARTICLE = "/berita/2026/segala-bentuk/"
#: The screen in the room is no page of the site's frame.
SCREENS = ("/layar/", "/display/")


@pytest.fixture(params=["site", "library_site"])
def any_site(request):
    """The fixture site and the library's own."""
    return request.getfixturevalue(request.param)


def test_every_link_on_every_page_leads_to_a_file_and_every_anchor_to_an_id(any_site):
    broken = []
    for address in any_site.addresses:
        for tag in any_site.page(address).select("[href], [src]"):
            target = urljoin(URL + address, tag.get("href") or tag.get("src"))
            parts = urlsplit(target)
            if f"{parts.scheme}://{parts.netloc}" != URL:
                continue
            path = unquote(parts.path)
            if not any_site.file(path).is_file() or (
                parts.fragment
                and path.endswith("/")
                and not any_site.page(path).find(id=unquote(parts.fragment))
            ):
                broken.append((address, target))
    assert broken == []


def test_every_page_has_one_heading_of_the_first_level_and_skips_no_level(any_site):
    for address in any_site.addresses:
        levels = [
            int(tag.name[1])
            for tag in any_site.page(address).find_all(["h1", "h2", "h3", "h4", "h5", "h6"])
        ]
        assert levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), (address, levels)


#: Pages that search, or offer to.
OF_THE_SEARCH = {
    "/cari/": "/theme/pages/search.js",
    "/en/search/": "/theme/pages/search.js",
    "/404.html": "/theme/pages/lost.js",
}


def test_no_page_loads_anything_from_another_host_or_a_script_that_it_does_not_need(any_site):
    for address in any_site.addresses:
        page = any_site.page(address)
        loaded = [
            tag.get("src")
            for tag in page.select("img, iframe, video, audio, source, embed, script[src]")
        ]
        loaded += [
            tag["href"]
            for tag in page.select(
                'link[rel~="stylesheet"], link[rel~="preload"], link[rel~="icon"]'
            )
        ]
        assert all(urlsplit(each).netloc == "" for each in loaded), address
        scripts = [
            (urlsplit(tag.get("src", "")).path, tag.get_text())
            for tag in page.select("script:not([type='application/ld+json'])")
        ]
        allowed = {"/international-corner/", "/en/international-corner/"}
        if address.endswith(SCREENS):
            # One file for a screen without a network: its script stands in it.
            assert all(source == "" for source, _ in scripts), address
        elif address in allowed and page.find(id="filter-template"):
            assert scripts == [("/theme/pages/showcase.js", "")]
        elif address in OF_THE_SEARCH:
            assert scripts == [(OF_THE_SEARCH[address], "")]
        else:
            assert scripts == [], address
        assert page.select("iframe") == []


def test_no_template_left_a_name_unfilled(any_site):
    for address in any_site.addresses:
        text = any_site.file(address).read_text("utf-8")
        assert "content:" not in text, address
        assert "Undefined" not in text
        assert "None</" not in text


def test_ask_a_librarian_stands_in_the_same_place_on_every_page(site):
    places = set()
    for address in site.addresses:
        page = site.page(address)
        if page.find("meta", attrs={"http-equiv": "refresh"}) or address.endswith(SCREENS):
            continue
        channel = page.select_one('footer a[href^="mailto:tanya@pustaka.example"]')
        if page.select_one("main .channels"):
            assert page.select_one("footer .ask a")["href"] == "#ask", "they stand above"
            continue
        assert channel is not None, address
        places.add(tuple(parent.name for parent in channel.parents))
    assert len(places) == 1


def test_a_question_carries_the_title_and_the_address_of_the_page(site):
    link = site.page(ARTICLE).select_one('a[href^="https://chat.example/"]')["href"]
    assert unquote(link) == (
        f"https://chat.example/?text=Segala bentuk tulisan dalam satu halaman\n{URL}{ARTICLE}\n"
    )


def test_the_language_switch_leads_to_this_pages_translation(site):
    header = site.page(ARTICLE).select_one("header")
    assert header.select_one('a[hreflang="en"]')["href"] == "/en/news/2026/segala-bentuk/"
    assert site.page("/en/about/").select_one('header a[hreflang="id"]')["href"] == "/tentang/"


def test_a_page_that_has_no_translation_says_so(site):
    text = (
        site.page("/berita/2015/tanpa-terjemahan/").select_one("header").get_text(" ", strip=True)
    )
    assert "Hanya dalam bahasa Indonesia" in text


def test_an_old_page_says_how_old_it_is(site):
    assert "10 tahun" in site.page("/berita/2015/tanpa-terjemahan/").main.get_text(" ")
    assert "tahun yang lalu" not in site.page(ARTICLE).main.get_text(" ")


def test_a_long_page_has_contents_and_a_short_one_has_none(site):
    contents = [link["href"] for link in site.page(ARTICLE).select('nav a[href^="#"]')]
    assert "#tabel-jam-buka" in contents
    assert "#bagian-dalam" in contents
    assert site.page("/berita/2015/tanpa-terjemahan/").select('main nav a[href^="#"]') == []


def test_a_title_with_markup_is_shown_as_written(site):
    page = site.page("/berita/2020/judul-sulit/")
    assert page.h1.get_text().startswith("Judul <b>sulit</b> & “kutip” مكتبة الجامعة 📚")
    assert "<script>alert(1)</script>" in page.main.get_text()
    assert page.select("main b") == []


def test_the_sources_stand_at_the_foot_with_their_language(site):
    main = site.page(ARTICLE).main.get_text(" ", strip=True)
    assert "Catatan perpustakaan" in main
    assert "Inggris" in main
    assert "angka pengunjung" in main


def test_a_page_lists_its_sources_in_its_language_and_marks_titles_in_another(library_site):
    def titles(address):
        found = library_site.page(address).select(".sources li > span[dir]")
        return [(each.get_text(), each.get("lang", "")) for each in found]

    assert titles("/en/agreements/2019-dong-a-university/") == [
        ("Telkom University International Office: Telkom Dong-A MoU Signing", ""),
        ("Telkom University: Tel-U and Dong-A Interlace a Collaboration", ""),
        ("Telkom University: Tel-U dan Dong-A Jalin Kerjasama", "id"),
        ("Telkom University International Office: Visit Dong-A University", ""),
    ]
    assert {tag for _, tag in titles("/en/recaps/2017/grand-launching/")} == {""}
    note = library_site.page("/en/recaps/2017/grand-launching/").select_one(".source-note")
    assert (note.get_text(), note.get("lang")) == ("number of physical books", None)


def test_no_english_page_describes_a_source_in_indonesian(library_site):
    """Who translates a text translates its sources as well."""
    described = [
        (address, source.get_text())
        for address in library_site.addresses
        if address.startswith("/en/")
        for source in library_site.page(address).select('.sources [lang="id"]')
        if ", berita" in source.get_text() or "source-note" in source.get("class", ())
    ]
    assert described == []


def test_the_sources_hold_no_empty_words(any_site):
    for address in any_site.addresses:
        spans = any_site.page(address).select(".sources span")
        assert all(each.get_text(strip=True) for each in spans), address


def test_a_picture_has_its_true_size_and_its_words(site):
    pictures = site.page(ARTICLE).select("main figure img")
    assert pictures
    assert {(p["width"], p["height"]) for p in pictures} == {("1200", "800")}
    assert "Meja panjang di ruang baca" in [p["alt"] for p in pictures]


def test_an_event_before_it_happens_offers_registration_and_after_it_its_recap(site):
    upcoming = site.page("/acara/2026/hari-literasi-2026/")
    assert upcoming.select_one('a[href="https://example.org/daftar"]')
    past = site.page("/acara/2020/hari-literasi-2020/")
    assert past.select_one('main a[href="/liputan/2020/hari-literasi-2020/"]')


def test_a_cancelled_event_says_so_in_lists_and_on_its_page(site):
    for address in ("/acara/2026/bedah-buku/", "/acara/", "/"):
        assert "Dibatalkan" in site.page(address).main.get_text(), address


def test_a_recap_shows_its_event_and_its_figures(site):
    page = site.page("/liputan/2020/hari-literasi-2020/")
    text = page.main.get_text(" ", strip=True)
    assert "sekitar 100" in text
    assert "1.250" in text
    assert page.select_one('main a[href="/acara/2020/hari-literasi-2020/"]')
    assert page.select_one('main a[href="/seri/hari-literasi/"]')


def test_a_partner_shows_its_name_in_its_own_script(site):
    name = site.page("/international-corner/universitas-contoh/").select_one('main [lang="ko"]')
    assert name.get_text(strip=True) == "예시대학교"


def test_an_agreement_that_is_only_stated_is_not_shown_as_signed(site):
    signed = site.page("/perjanjian/2018-universitas-contoh/").main.get_text(" ", strip=True)
    stated = site.page("/perjanjian/undated-universitas-contoh/").main.get_text(" ", strip=True)
    assert "Penandatanganannya diberitakan" in signed
    assert "dokumennya tidak disebut" in stated
    assert "Oktober 2018" in signed


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/en/agreements/inti-international-university/", id="it may only have hosted"),
        pytest.param("/en/agreements/2013-university-of-juba/", id="two reports disagree"),
    ],
)
def test_a_signing_that_is_not_certain_is_not_on_record(library_site, address):
    evidence = library_site.page(address).select_one(".evidence-stated").get_text(" ", strip=True)
    assert evidence == (
        "Stated by a source "
        "A source states that an agreement exists; we could not confirm its signing."
    )


def test_a_date_without_a_report_of_a_signing_is_not_called_one(library_site):
    """The Asia Foundation chose the library in 2014; nobody reports that anything was signed."""
    stated = library_site.page("/perjanjian/2014-the-asia-foundation/").main
    named = {each.dt.get_text(): each.dd.get_text() for each in stated.select(".when-where > div")}
    assert named["Waktu menurut sumber"] == "2014"
    assert "Ditandatangani" not in named
    partner = library_site.page("/en/international-corner/the-asia-foundation/").main
    known = partner.select_one(".agreement-list .card-meta").get_text(" ", strip=True)
    assert known == "Stated by a source End date not stated 2014"


def test_lists_are_by_year_and_say_which_one(site):
    page = site.page("/berita/2026/")
    assert page.select_one('a[aria-current="page"][href="/berita/2026/"]')
    assert page.main.find("a", href=ARTICLE)
    assert not page.main.find("a", href="/berita/2015/tanpa-terjemahan/")


def test_authors_and_topics_have_their_pages(site):
    assert site.page("/penulis/sari-pertiwi/").main.find("a", href=ARTICLE)
    assert site.page("/topik/layanan/").main.find("a", href=ARTICLE)
    assert site.page("/topik/").main.find("a", href="/topik/layanan/")


def test_an_edition_shows_the_posts_of_its_days(site):
    assert site.page("/edisi/2026-05/").main.find("a", href=ARTICLE)


def test_the_page_about_subscribing_names_every_feed_of_its_language_in_every_format(site):
    for address, home in (("/berlangganan/", "/"), ("/en/subscribe/", "/en/")):
        links = {a["href"] for a in site.page(address).main.find_all("a", href=True)}
        folder = site.folder / home.strip("/") / "feeds"
        feeds = {
            f"{home}feeds/{file.relative_to(folder).as_posix()}"
            for file in folder.rglob("*.*")
            if not file.stem.isdecimal()
        }
        assert len(feeds) > 10
        assert feeds <= links


def test_the_404_page_speaks_both_languages(site):
    page = site.page("/404.html")
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert page.find(lang="en")
    assert page.select_one('a[href="/en/"]')


def test_the_site_of_another_library_holds_nothing_of_ours(site):
    """Whoever takes the portal over replaces content/ and nothing else."""
    for file in site.folder.rglob("*"):
        if file.suffix in {".html", ".rss", ".xml", ".webmanifest", ".txt"}:
            text = file.read_text("utf-8")
            assert "Telkom" not in text, file
            assert "Open Library" not in text, file


# --- Events -----------------------------------------------------------------------------------------


def test_an_event_to_come_says_when_where_and_how_to_come(site):
    page = site.page("/acara/2026/hari-literasi-2026/")
    facts = {
        row.dt.get_text(" ", strip=True): row.dd.get_text(" ", strip=True)
        for row in page.select(".when-where > div")
    }
    assert facts["Waktu"].startswith("Sabtu, 28 November 2026, pukul\u00a014.00")
    assert facts["Tempat"].startswith("Ruang baca, lantai 1 , Gedung Baca")
    assert "Ada lift" in facts["Tempat"]
    assert (facts["Biaya"], facts["Untuk"], facts["Bahasa"]) == (
        "Gratis",
        "Mahasiswa, umum",
        "Indonesia, Inggris",
    )
    assert "sampai 27 November 2026, pukul\u00a016.00\u00a0WIB · 100 tempat" in facts["Pendaftaran"]
    times = [tag["datetime"] for tag in page.select(".when time")]
    assert times == ["2026-11-28T14:00+07:00", "2026-11-28T16:30+07:00"]
    for host in ("calendar.google.com", "outlook.live.com", "wa.me", "www.openstreetmap.org"):
        assert page.select_one(f'main a[href^="https://{host}/"]'), host
    sessions = [each.get_text(strip=True) for each in page.select(".session-title")]
    assert sessions == ["Membaca dengan suara", "Menulis dari rumah"]


@pytest.mark.parametrize(
    ("address", "state", "reason", "struck"),
    [
        pytest.param(
            "/acara/2026/bedah-buku/",
            "Dibatalkan",
            "Penulisnya sakit.",
            ["Sabtu, 5 Desember 2026, pukul\u00a010.00\u00a0WIB"],
            id="cancelled",
        ),
        pytest.param(
            "/en/events/2026/kelas-sitasi/",
            "Rescheduled",
            "The laboratory is needed for exams on the day that it was to be.",
            ["30 November 2026, 09:00\u00a0WIB", "3 December 2026, 09:00\u00a0WIB"],
            id="moved",
        ),
        pytest.param(
            "/acara/2026/malam-puisi/",
            "Ditunda",
            "Hujan diperkirakan turun sepanjang pekan itu.",
            ["Sabtu, 19 Desember 2026, pukul\u00a019.00\u00a0WIB"],
            id="postponed",
        ),
    ],
)
def test_what_has_changed_stands_before_the_title(site, address, state, reason, struck):
    page = site.page(address)
    change = page.select_one(".change")
    assert change.select_one(".state").get_text(strip=True) == state
    assert reason in change.get_text()
    assert [each.get_text(strip=True) for each in change.select("s")] == struck
    assert page.h1 in change.find_all_next("h1")


@pytest.mark.parametrize(
    "address",
    ["/acara/2026/bedah-buku/", "/acara/2026/malam-puisi/", "/acara/2022/hari-literasi-2022/"],
)
def test_nobody_is_asked_to_come_to_what_is_off_or_over(site, address):
    page = site.page(address)
    assert page.select('main .button, main a[href*="calendar.google"], main a[href$=".ics"]') == []


def test_an_event_that_is_on_says_until_when(site):
    text = site.page("/acara/2026/pameran/").select_one(".today").get_text(strip=True)
    assert text == "Sedang berlangsung, sampai 25 November 2026"


def test_once_it_is_over_an_event_leads_with_its_recap(site):
    main = site.page("/acara/2022/hari-literasi-2022/").main
    headings = [each.get_text(strip=True) for each in main.select("h1, h2")]
    assert headings[:3] == [
        "Hari Literasi 2022",
        "Seribu lima ratus orang bertukar buku",
        "Seperti diumumkan waktu itu",
    ]
    recap = main.select_one(".recollection")
    assert "lebih dari 1.500" in recap.get_text()
    assert recap.blockquote.get_text(strip=True) == "Saya pulang dengan tiga buku dan dua teman."
    assert recap.select_one('a[href="/liputan/2022/hari-literasi-2022/"]')
    assert recap.img["alt"].startswith("Ruang baca")


def test_a_recap_shows_who_came_and_what_was_said(site):
    main = site.page("/liputan/2020/hari-literasi-2020/").main
    assert main.select_one('.side-facts a[href="/international-corner/universitas-contoh/"]')
    assert "Perguruan tinggi, 25 orang" in main.get_text(" ")
    quote = site.page("/liputan/2022/hari-literasi-2022/").select("figure.quote")[1]
    assert quote.blockquote["lang"] == "en"
    assert quote.figcaption.get_text(strip=True) == "Ann Lee, tamu"


def test_an_announcement_shows_its_event_and_the_event_the_announcement(site):
    post, event = "/berita/2026/pendaftaran-dibuka/", "/acara/2026/hari-literasi-2026/"
    beside = site.page(post).select_one(".beside")
    assert beside.select_one(f'a[href="{event}"]')
    assert "28 November 2026" in beside.get_text()
    assert site.page(event).main.select_one(f'a[href="{post}"]')


def test_a_recap_of_a_series_leads_to_what_comes_next(site):
    main = site.page("/en/recaps/2020/hari-literasi-2020/").main
    assert main.select_one('.side-after a[href="/en/events/2026/hari-literasi-2026/"]')


def test_a_series_adds_up_its_recaps(site):
    totals = [
        (row.dd.get_text(strip=True), row.dt.get_text(" ", strip=True))
        for row in site.page("/seri/hari-literasi/").select(".totals dl > div")
    ]
    assert totals == [
        ("2", "acara tercatat"),
        ("lebih dari 1.600", "hadirin dari 2 tulisan"),
        ("320", "buku donasi Hari Literasi 2022"),
        ("4", "desa Hari Literasi 2022"),
    ]


def test_opening_hours_stand_in_the_imprint_and_where_one_asks(site):
    words = "Opening hours: Monday–Friday, 08:00–16:00; Saturday, 09:00–13:00 (as of November 2026)"
    for place in (site.page("/en/").select_one(".imprint"), site.page("/en/ask/").main):
        found = place.select_one(".hours").get_text(" ", strip=True)
        assert re.sub(r"\s+", " ", found.replace("\u2060", "")).replace("( ", "(") == words


def test_hours_that_nobody_has_written_down_can_be_asked_for(library_site):
    for place in (
        library_site.page("/dampak/").select_one(".imprint"),
        library_site.page("/tanya-pustakawan/").main,
    ):
        hours = place.select_one(".hours")
        assert hours.get_text(" ", strip=True) == "Jam buka: tanyakan lewat WhatsApp"
        assert hours.a["href"].startswith("https://wa.me/")


def test_the_page_about_asking_names_every_channel_once_and_says_once_how_old_they_are(
    library_site,
):
    page = library_site.page("/en/ask-a-librarian/")
    assert len(page.select("a[href^='mailto:library@']")) == 1
    assert page.get_text().count("2017") - page.select_one(".sources").get_text().count("2017") == 1
    assert page.select_one("#ask .channels")
    assert page.select_one(".ask a")["href"] == "#ask"

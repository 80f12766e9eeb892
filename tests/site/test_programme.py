"""Events by month, visits and yearly totals, read from the built pages."""

import csv
import io
import json

import pytest

from tests.sites import URL


@pytest.fixture(params=["site", "library_site"])
def any_site(request):
    """The fixture site and the library's own."""
    return request.getfixturevalue(request.param)


def test_a_month_is_a_table_that_names_its_days_and_events_in_words(site):
    table = site.page("/acara/2026/11/").select_one("main table")
    assert table.caption.get_text() == "November 2026"
    assert [th["abbr"] for th in table.select('th[scope="col"]')] == [
        "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
    ]  # fmt: skip
    day = table.select_one('a:has(time[datetime="2026-11-28"])')
    assert day.get_text(" ", strip=True) == "28 : Hari Literasi 2026"
    assert (
        site.page("/acara/2026/11/")
        .find(id=day["href"].lstrip("#"))
        .find("a", href="/acara/2026/hari-literasi-2026/")
    )


def test_an_event_over_the_end_of_a_year_is_in_both_months(site):
    for month, days in (("2026/12", ["30", "31"]), ("2027/01", ["1", "2"])):
        table = site.page(f"/acara/{month}/").select_one("main table")
        found = [a.time.get_text() for a in table.select("a") if "Pekan buku" in a.get_text()]
        assert found == days


def test_a_cancelled_event_says_so_in_the_table_and_below_it(site):
    page = site.page("/acara/2026/12/")
    day = page.select_one('table a:has(time[datetime="2026-12-05"])')
    assert "Bedah buku yang dibatalkan (Dibatalkan)" in day.get_text(" ", strip=True)
    assert page.find(id=day["href"].lstrip("#")).select_one(".state").get_text() == "Dibatalkan"


def test_an_event_without_a_day_is_below_the_table(site):
    page = site.page("/acara/2026/12/")
    assert "Temu pembaca" not in page.table.get_text()
    assert page.select_one('main section a[href="/acara/2026/temu-pembaca/"]')


def test_today_is_marked_where_it_is(site):
    today = site.page("/acara/2026/11/").select('main [aria-current="date"]')
    assert [cell.get_text(strip=True) for cell in today] == ["23: Pameran buku langka"]
    assert site.page("/acara/2026/12/").select('main [aria-current="date"]') == []


def test_year_month_and_first_page_lead_to_each_other(site):
    assert site.page("/acara/").main.find("a", href="/acara/2026/11/")
    assert site.page("/acara/2026/").main.find("a", href="/acara/2026/11/")
    assert site.page("/acara/2026/11/").main.find("a", href="/acara/2026/")
    assert site.page("/acara/2026/11/").select_one('a[rel="next"]')["href"] == "/acara/2026/12/"


def test_lists_of_events_and_recaps_lead_to_visits_and_totals(site):
    for address in ("/acara/", "/liputan/"):
        found = [a["href"] for a in site.page(address).select(".looking-back a")]
        assert found == ["/kunjungan/", "/dampak/"], address
    assert site.page("/berita/").select(".looking-back") == []


def test_who_has_visited_adds_up_and_leads_to_every_recap(site):
    page = site.page("/kunjungan/").main
    text = page.select_one(".sums").get_text(" ", strip=True)
    assert text == (
        "kunjungan 3 lembaga 5 orang tanpa 2 kunjungan yang jumlah orangnya tidak tercatat sekitar 58"
    )
    for recap in ("2026/kunjungan-dua-lembaga", "2026/kunjungan-pemerintah-kota"):
        assert page.select_one(f'.row a[href="/liputan/{recap}/"]'), recap
    assert page.select_one('.row a[href="/international-corner/universitas-contoh/"]')


def test_every_figure_of_every_year_leads_to_the_records_that_it_is_the_sum_of(any_site):
    site, seen = any_site, 0
    for link in site.page("/dampak/").select(".ledger td a"):
        address, _, anchor = link["href"].partition("#")
        section = site.page(address).find(id=anchor).find_parent("section")
        assert section.select_one(".account-sum").contents[0].strip() == link.get_text()
        sources = section.select(".account-record a")
        assert sources, link["href"]
        assert all(site.file(a["href"]).is_file() for a in sources)
        seen += 1
    assert seen > 5


def test_a_figure_that_nobody_recorded_is_a_dash_that_says_so(site):
    cells = site.page("/dampak/").select(".ledger td:has(.no-figure)")
    assert cells
    assert {cell.get_text() for cell in cells} == {"–tidak tercatat"}
    assert "0" not in [cell.get_text(strip=True) for cell in site.page("/dampak/").select("td")]


def test_the_table_to_download_is_what_the_page_shows(site):
    text = site.file("/impact.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    shown = site.page("/dampak/").select(".ledger td a")
    assert len([row for row in rows if row["value"]]) == len(shown)
    for row in rows:
        records = row["records"].split()
        assert bool(records) is bool(row["value"])
        assert all(site.file(each.removeprefix(URL)).is_file() for each in records)


def test_machines_are_told_of_the_list_and_of_the_data(site):
    types = [
        json.loads(script.string)["@type"]
        for script in site.page("/en/impact/").select('script[type="application/ld+json"]')
    ]
    assert types == ["CollectionPage", "BreadcrumbList", "Dataset"]
    listed = site.file("/sitemap.xml").read_text("utf-8")
    for address in ("/acara/2026/11/", "/kunjungan/", "/en/impact/", "/dampak/2026/"):
        assert f"<loc>{URL}{address}</loc>" in listed, address

"""The pages of yearly totals, and the table to download."""

import csv
import io

from events.impact import jobs
from events.impact_table import impact_csv
from events.measures import MEASURES, ledger
from newsroom.fields import Count
from newsroom.records import Visitor
from tests.newsroom.making import URL, catalogue, record

RECORDS = (
    record("events/2016/e.md", title="Acara", starts="2016-09-29", partners=("Bank Kota",)),
    record("events/2016/f.md", title="Lain", starts="2016-10-01"),
    record("recaps/2016/r.md", title="Liputan", event="2016/e", date="2016-09-30",
           attendance=Count(1500, "more-than")),
    record("recaps/2014/v.md", title="Tamu", date="2014-10-16", visitors=(Visitor(name="BPAD"),),
           attendance=Count(50, "about")),
)  # fmt: skip


def pages(*records):
    return {job.address: job.view for job in jobs(catalogue(*(records or RECORDS)))}


def test_a_table_shows_the_years_and_every_figure_leads_to_its_sources():
    view = pages()["/dampak/"]
    newest = view.rows[0]
    assert newest.year.address == "/dampak/2016/"
    assert {f.label: (f.value, f.address) for f in newest.figures} == {
        "Acara": ("2", "/dampak/2016/#events"),
        "Hadirin": ("lebih dari 1.500", "/dampak/2016/#attendance"),
        "Kunjungan": ("", ""),
        "Lembaga tamu": ("", ""),
        "Jumlah tamu": ("", ""),
        "Mitra": ("1", "/dampak/2016/#partners"),
    }
    assert newest.figures[1].note == "tanpa 1 acara"


def test_what_no_year_has_recorded_is_no_column_and_is_named():
    view = pages()["/dampak/"]
    assert view.missing == ("Buku donasi", "Desa", "Siaran")
    assert len(view.columns) == len(view.rows[0].figures) == len(MEASURES) - 3
    assert len(view.measures) == len(MEASURES)


def test_a_year_shows_what_each_figure_is_made_of():
    accounts = {each.id: each for each in pages()["/dampak/2016/"].accounts}
    (part,) = accounts["attendance"].evidence
    assert part.value == "lebih dari 1.500"
    assert [link.address for link in part.records] == ["/liputan/2016/r/"]
    assert part.dates[0].words == "30 September 2016"
    assert [p.records[0].address for p in accounts["events"].evidence] == [
        "/acara/2016/e/", "/acara/2016/f/",
    ]  # fmt: skip
    assert accounts["partners"].evidence[0].name.text == "Bank Kota"


def test_a_year_names_what_nobody_recorded_and_leads_to_the_years_beside_it():
    view = pages()["/dampak/2016/"]
    assert "Kunjungan" in view.missing
    assert (view.previous.address, view.next) == ("/dampak/2014/", None)


def test_both_languages_show_the_same_figures():
    made = pages()
    for one, other in zip(made["/dampak/"].rows, made["/en/impact/"].rows, strict=True):
        assert one.year.text == other.year.text
        assert [bool(f.value) for f in one.figures] == [bool(f.value) for f in other.figures]
    assert made["/en/impact/2016/"].translation.address == "/dampak/2016/"


def test_the_table_is_described_as_a_data_set():
    data = pages()["/dampak/"].head.json_ld[-1]
    assert data["@type"] == "Dataset"
    assert data["temporalCoverage"] == "2014/2016"
    assert data["distribution"]["contentUrl"] == f"{URL}/impact.csv"


def test_a_library_without_events_and_recaps_has_no_such_page():
    assert pages(record("news/a.md")) == {}


def test_a_library_whose_events_are_all_to_come_has_nothing_to_add_up_yet():
    made = pages(record("events/2027/a.md", starts="2027-01-01"))
    assert list(made) == ["/dampak/", "/en/impact/"]
    assert made["/dampak/"].rows == ()


def rows(*records):
    given = catalogue(*(records or RECORDS))
    text = impact_csv(ledger(given), given.site).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_table_has_a_heading_and_a_row_for_each_year_and_measure():
    table = rows()
    assert table[0] == ["year", "measure", "value", "precision", "not_counted", "records"]
    assert [row[:2] for row in table[1:]] == [
        [year, measure.name] for year in ("2016", "2014") for measure in MEASURES
    ]


def test_a_row_says_how_precise_its_value_is_what_is_not_in_it_and_where_it_is_said():
    table = rows()
    assert ["2016", "attendance", "1500", "more-than", "1", f"{URL}/liputan/2016/r/"] in table
    assert ["2014", "guests", "50", "about", "", f"{URL}/liputan/2014/v/"] in table
    events = f"{URL}/acara/2016/e/ {URL}/acara/2016/f/"
    assert ["2016", "events", "2", "exact", "", events] in table


def test_a_figure_that_nobody_recorded_is_an_empty_cell_and_no_zero():
    assert ["2016", "books-given", "", "not-recorded", "", ""] in rows()


def test_lines_end_as_rfc_4180_asks_and_excel_reads_the_letters():
    given = catalogue(*RECORDS)
    table = impact_csv(ledger(given), given.site)
    assert table.startswith(b"\xef\xbb\xbfyear,measure,")
    assert table.count(b"\r\n") == table.count(b"\n") == 1 + 2 * len(MEASURES)

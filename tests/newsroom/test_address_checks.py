"""No address that was published is lost, none that is linked is dead; the repair is offered, never made."""

from datetime import date

import pytest

from newsroom.address_book import Entry
from newsroom.fragments import Fragment, Reference
from newsroom.problems import Change, Problem
from newsroom.records import Record
from tests.newsroom.making import codes, places, problems, record, site

DAY, LATER = date(2026, 11, 1), date(2026, 11, 20)
OLD, NEW = "/berita/2017/x/", "/berita/2017/y/"
ENTRY = Entry(OLD, DAY, "news/2017/x.md")


def said(*records: Record, book: tuple[Entry, ...] = (ENTRY,), **more: object) -> list[Problem]:
    """What the rules say when these addresses were published."""
    return problems(*records, book={each.address: each for each in book}, **more)


# --- What was published -----------------------------------------------------------------------------


def test_a_page_that_stays_is_no_problem():
    assert said(record("news/2017/x.md")) == []


def test_an_alias_keeps_an_address():
    assert said(record("news/2017/y.md", aliases=(OLD,))) == []


def test_a_withdrawal_keeps_an_address():
    gone = record("news/2017/x.md", withdrawn="2026-11-02", withdrawn_reason="Keliru.")
    assert said(gone) == []


def test_a_new_slug_loses_the_address_and_the_line_to_copy_is_offered():
    (found,) = said(record("news/2017/x.md", slug="y"))
    assert (found.path, found.code) == ("news/2017/x.md", "address-changed")
    assert found.repair == f"aliases: [{OLD}]"
    assert OLD in found.text("id")


def test_the_line_holds_the_aliases_that_are_there_the_oldest_first():
    """The first alias is the identity of the post."""
    book = (
        Entry("/oldest/", date(2020, 1, 1), "news/2017/x.md"),
        Entry("/middle/", DAY, "news/2017/x.md"),
        Entry(OLD, LATER, "news/2017/x.md"),
    )
    one = record("news/2017/x.md", slug="z", aliases=("/never-recorded/", "/middle/"))
    (found,) = said(one, book=book)
    assert found.repair == f"aliases: [/never-recorded/, /oldest/, /middle/, {OLD}]"
    assert found.line == one.lines["aliases"]


def test_an_alias_that_was_taken_out_is_lost():
    (found,) = said(record("news/2017/x.md"), book=(ENTRY, Entry("/lama/", DAY, "news/2017/x.md")))
    assert (found.code, found.repair) == ("address-changed", "aliases: [/lama/]")


def test_a_renamed_file_is_found_by_what_git_says():
    (found,) = said(
        record("news/2017/quite-another.md"),
        record("news/2017/x-again.md"),
        renamed={"news/2017/x.md": "news/2017/quite-another.md"}.get,
    )
    assert (found.path, found.line, found.code) == (
        "news/2017/quite-another.md",
        0,
        "address-moved",
    )
    assert found.changes == (Change(0, f"aliases: [{OLD}]"),)
    assert "content/news/2017/x.md" in found.text("en")


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param("news/2017/open-hours.md", "news/2018/open-hours.md", id="another year"),
        pytest.param("news/2017/open-hours.md", "recaps/2017/open-hours.md", id="another kind"),
        pytest.param(
            "news/2017/open-hours.md", "news/2017/opening-hours.md", id="another spelling"
        ),
    ],
)
def test_without_git_a_renamed_file_is_found_by_its_name(before, now):
    address = "/berita/2017/open-hours/"
    known = record("news/2017/open-house.md")
    book = (Entry(address, DAY, before), Entry("/berita/2017/open-house/", DAY, known.path))
    (found,) = said(record(now), known, book=book)
    assert (found.path, found.code, found.repair) == (now, "address-moved", f"aliases: [{address}]")
    assert found.changes == ()  # a guess, which --fix asks about


@pytest.mark.parametrize(
    "others",
    [
        pytest.param([record("news/2017/quite-another.md")], id="another name in the same folder"),
        pytest.param([record("news/2018/x.md", status="draft")], id="a draft"),
        pytest.param([record("news/2018/x.md"), record("recaps/2017/x.md")], id="two of one name"),
        pytest.param([record("news/2018/x.en.md")], id="a translation"),
    ],
)
def test_a_name_alone_does_not_point_at(others):
    found = [each for each in said(*others) if each.code.startswith("address")]
    assert places(found) == [("news/2017/x.md", 0, "address-lost")]


def test_a_file_that_was_renamed_and_hidden_at_once_is_told_to_come_back():
    """An alias of a draft would lead nowhere."""
    one = record("news/2018/z.md", date="2018-01-01", status="draft")
    (found,) = said(one, renamed={"news/2017/x.md": one.path}.get)
    assert (found.path, found.code, found.repair) == (one.path, "address-unpublished", None)
    assert OLD in found.text("id")


def test_a_renamed_original_is_never_its_own_translation():
    english = record("news/2017/z.en.md")
    found = said(record("news/2017/z.md"), english, record("news/2017/x.en.md"))
    assert "news/2017/z.en.md" not in [each.path for each in found]


def test_a_file_that_is_gone_names_itself_and_the_ways_out():
    (found,) = said(record("news/2017/nothing-like-it.md"))
    assert (found.path, found.line, found.code) == ("news/2017/x.md", 0, "address-lost")
    assert found.repair is None
    assert "withdrawn:" in found.text("id")


def test_all_addresses_of_a_file_that_is_gone_come_together():
    (found,) = said(book=(ENTRY, Entry("/lama/", DAY, "news/2017/x.md")))
    assert dict(found.details)["found"] == f"{OLD}, /lama/"


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        pytest.param({"status": "draft"}, "status: draft", id="a draft"),
        pytest.param({"date": "2027-01-01"}, "date: 2027-01-01", id="another day"),
    ],
)
def test_what_was_published_is_not_hidden_again(changes, line):
    one = record("news/2017/x.md", **changes)
    (found,) = [each for each in said(one) if each.code.startswith("address")]
    assert (found.code, found.line) == ("address-unpublished", one.lines[line.partition(":")[0]])
    assert f"“{line}”" in found.text("en")


def test_a_translation_that_follows_its_original_is_not_told_twice():
    book = (ENTRY, Entry("/en/news/2017/x/", DAY, "news/2017/x.en.md"))
    found = said(record("news/2017/x.md", status="draft"), record("news/2017/x.en.md"), book=book)
    assert places(found) == [("news/2017/x.md", 5, "address-unpublished")]


def test_a_file_that_cannot_be_read_has_its_own_problem():
    assert said(paths=["news/2017/x.md"]) == []


def test_a_feed_that_was_published_stays():
    found = said(book=(Entry("/feeds/international-corner.rss", DAY, "", 7), Entry("/", DAY)))
    assert places(found) == [("addresses.txt", 7, "address-feed-lost")]


def test_a_build_for_an_earlier_day_misses_nothing():
    assert said(book=(Entry(OLD, date(2026, 12, 1), "news/2017/x.md"),)) == []


# --- What is linked ---------------------------------------------------------------------------------


def linking(*addresses: str, **more: object) -> list[Problem]:
    """What the rules say of links by these addresses, in a post beside others."""
    links = tuple(
        Reference(each, n, each, f"Lihat [ini]({each}).") for n, each in enumerate(addresses, 9)
    )
    fragment = Fragment(html="<p>Isi.</p>", text="Isi.", addresses=links)
    return problems(
        record("news/2017/here.md", fragment=fragment),
        record("news/2017/x.md", aliases=("/lama/",), topics=("literasi",), authors=("Rika",)),
        record("news/2017/x.en.md", topics=("literasi",)),
        record("news/2016/draft.md", status="draft", date="2016-05-01"),
        record("partners/p.md", country="KR"),
        record("agreements/a.md", partners=("p",), fields=("research",)),
        attachments=["files/a b.pdf"],
        **more,
    )


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/", id="home"),
        pytest.param("/en/", id="home in English"),
        pytest.param("/berita/", id="a list"),
        pytest.param("/berita", id="a list without its slash"),
        pytest.param("/berita/2017/", id="a year"),
        pytest.param("/topik/literasi/#2017", id="a topic, at a place"),
        pytest.param("/topik/", id="the topics"),
        pytest.param("/penulis/rika/", id="an author"),
        pytest.param("/international-corner/negara/kr/", id="a country"),
        pytest.param("/international-corner/bidang/research/", id="a field"),
        pytest.param("/international-corner/layar/", id="the screen"),
        pytest.param("/feeds/all.rss", id="a feed"),
        pytest.param("/agreements.csv", id="open data"),
        pytest.param("/sitemap.xml", id="the sitemap"),
        pytest.param("https://example.org/berita/2017/x/", id="another site"),
    ],
)
def test_a_link_to_what_has_no_file_is_fine(address):
    assert linking(address) == []


@pytest.mark.parametrize(
    ("address", "code", "expected"),
    [
        pytest.param("/berita/2017/x/", "link-by-address", "/news/2017/x.md", id="a page"),
        pytest.param("/berita/2017/x", "link-by-address", "/news/2017/x.md", id="no last slash"),
        pytest.param(
            "/berita/2017/x/index.html", "link-by-address", "/news/2017/x.md", id="its very file"
        ),
        pytest.param("/lama/#jam", "link-by-address", "/news/2017/x.md#jam", id="an alias, a place"),
        pytest.param("/en/news/2017/x/", "link-by-address", "/news/2017/x.en.md", id="English"),
        pytest.param("/berita/2016/draft/", "link-address-unknown", "/news/2016/draft.md", id="a draft"),
        pytest.param(
            "https://library.example/berita/2017/x/", "link-full-address", "/news/2017/x.md",
            id="our own host",
        ),
        pytest.param(
            "http://127.0.0.1:8000/berita/2017/x/", "link-full-address", "/news/2017/x.md",
            id="a preview",
        ),
        pytest.param(
            "https://news.library.example/en/news/2017/x/?a=b", "link-full-address",
            "/news/2017/x.en.md", id="our domain, the address of a page",
        ),
        pytest.param("https://library.example/berita/", "link-full-address", "/berita/", id="a list"),
    ],
)  # fmt: skip
def test_a_link_by_address_is_repaired_with_the_path_of_its_file(address, code, expected):
    (found,) = linking(address)
    assert (found.line, found.code) == (9, code)
    assert found.repair == f"Lihat [ini]({expected})."
    assert expected in found.text("id")


@pytest.mark.parametrize(
    ("address", "near"),
    [
        pytest.param("/berita/2017/xx/", "/news/2017/x.md", id="a slip in a page"),
        pytest.param("/topik/literas/", "/topik/literasi/", id="a slip in a list"),
        pytest.param("/qqqqqqqqqqqqqqqqqqqqqq/", "—", id="nothing like it"),
        pytest.param("/theme/nothing.css", "—", id="a file that nobody makes"),
        pytest.param("https://library.example/berita/2017/xx/", "/news/2017/x.md", id="our host"),
    ],
)
def test_a_link_to_an_address_that_nobody_answers_is_an_error_with_the_nearest(address, near):
    (found,) = linking(address)
    assert (found.code, found.severity.value) == ("link-address-unknown", "error")
    assert dict(found.details)["expected"] == near
    assert found.repair is None


def test_on_the_librarys_domain_other_things_live_too():
    """The catalogue, the repository: only the address of a page of ours is known to be ours."""
    assert linking("https://opac.library.example/katalog/17/", site=site(url="")) == []
    found = linking("https://www.library.example/berita/2017/x/", site=site(url=""))
    assert codes(found) == ["link-full-address"]


def test_every_link_of_a_text_is_looked_at():
    found = linking("/berita/", "/berita/2017/x/", "/berita/2017/none-of-these/")
    assert [(each.line, each.code) for each in found] == [
        (10, "link-by-address"),
        (11, "link-address-unknown"),
    ]

"""A withdrawn record: its address says when and why, and it is nowhere else."""

import pytest

from newsroom.fragments import Fragment, Reference
from newsroom.pages import jobs
from newsroom.records import Visitor
from tests.newsroom.making import catalogue, codes, library, places, problems, record, site

GONE = record(
    "news/2017/x.md",
    title="Jadwal",
    summary="Rahasia.",
    topics=("literasi",),
    authors=("Rika",),
    aliases=("/lama/",),
    withdrawn="2017-03-01",
    withdrawn_reason="Jadwalnya keliru.",
    fragment=Fragment(html="<p>Rahasia.</p>", text="Rahasia."),
)
ENGLISH = record(
    "news/2017/x.en.md", title="Dates", withdrawn="2017-03-01", withdrawn_reason="They were wrong."
)
OTHER = record("news/2017/y.md", title="Lain")


def pages(*records):
    return {job.address: job for job in jobs(catalogue(*records))}


def test_a_withdrawn_record_is_in_no_list_and_no_feed():
    found = catalogue(GONE, ENGLISH, OTHER)
    assert found.records == (OTHER,)
    assert found.withdrawn == (ENGLISH, GONE)
    assert found.posts == {"id": [OTHER], "en": []}
    assert (found.of_topic, found.of_author) == ({}, {})
    assert found.find("news", "2017/x", "id") is None
    for its in found.in_feed.values():
        assert GONE not in its


def test_its_address_says_when_and_why_and_nothing_of_its_text():
    job = pages(GONE, ENGLISH, OTHER)["/berita/2017/x/"]
    view = job.view
    assert job.template == "withdrawn.html"
    assert (view.title, view.reason) == ("Jadwal", "Jadwalnya keliru.")
    assert (view.published.words, view.withdrawn.words) == ("22 Februari 2017", "1 Maret 2017")
    assert (view.list.text, view.list.address) == ("Berita", "/berita/")
    assert (view.head.indexed, view.head.canonical, view.head.alternates) == (False, "", ())
    assert view.head.json_ld == ()
    assert "Rahasia" not in repr(view)


def test_it_speaks_the_language_of_its_page():
    job = pages(GONE, ENGLISH)["/en/news/2017/x/"]
    assert (job.language, job.view.reason) == ("en", "They were wrong.")
    assert job.view.withdrawn.words == "1 March 2017"
    assert job.view.translation.address == "/berita/2017/x/"


def test_its_aliases_lead_to_it():
    assert pages(GONE)["/lama/"].view.target == "/berita/2017/x/"


def test_a_list_that_it_was_the_last_of_leads_home():
    whole = catalogue(GONE, ENGLISH, lists=("/", "/berita/", "/en/news/", "/lama/"))
    made = {job.address: job.view for job in jobs(whole)}
    assert (made["/berita/"].target, made["/berita/"].title) == ("/", "Beranda")
    assert (made["/en/news/"].target, made["/en/news/"].title) == ("/en/", "Home")
    assert made["/lama/"].target == "/berita/2017/x/"
    assert made["/"].head.indexed is False  # the front page itself, with nothing to show


def test_it_offers_no_list_that_is_not_there():
    assert pages(GONE)["/berita/2017/x/"].view.list is None
    assert "/berita/" not in pages(GONE)


def test_an_agreement_leads_back_to_the_international_corner():
    gone = record("agreements/a.md", withdrawn="2019", withdrawn_reason="Keliru.")
    job = pages(gone, record("partners/p.md"))["/perjanjian/a/"]
    assert job.view.list.address == "/international-corner/"


def test_a_translation_may_be_withdrawn_alone():
    original = record("news/2017/x.md")
    made = pages(original, ENGLISH)
    assert made["/berita/2017/x/"].view.translation is None
    assert made["/en/news/2017/x/"].view.translation.address == "/berita/2017/x/"


def test_no_page_names_a_withdrawn_partner():
    """Not even by its key, which would read like a name."""
    gone = record("partners/p.md", title="P", withdrawn="2019", withdrawn_reason="Keliru.")
    made = pages(
        gone, record("partners/q.md"), record("agreements/a.md", partners=("p", "q")),
        record("news/2017/y.md", partners=("p", "Badan")),
    )  # fmt: skip
    assert [link.address for link in made["/perjanjian/a/"].view.partners] == [
        "/international-corner/q/"
    ]
    assert [link.text for link in made["/berita/2017/y/"].view.partners] == ["Badan"]


def test_a_draft_has_no_tombstone():
    draft = record("news/2017/x.md", status="draft", withdrawn="2017-03-01", withdrawn_reason="K.")
    assert "/berita/2017/x/" not in pages(draft)


def test_a_guest_without_a_page_has_no_tombstone():
    gone = record("delegations/x.md", withdrawn="2026-11-01", withdrawn_reason="Batal.")
    assert [job.address for job in jobs(catalogue(gone))] == ["/", "/en/", "/404.html"]


# --- What an editor is told -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param(
            {"withdrawn": "2026-11-24", "withdrawn_reason": "Keliru."}, "withdrawn-ahead",
            id="tomorrow",
        ),
        pytest.param({"withdrawn": "2026-11-23"}, "withdrawn-reason-missing", id="no reason"),
        pytest.param({"withdrawn_reason": "Keliru."}, "withdrawn-alone", id="no day"),
    ],
)  # fmt: skip
def test_a_withdrawal_needs_a_day_that_has_come_and_a_reason(fields, code):
    one = record("news/2017/x.md", **fields)
    line = one.lines[next(iter(fields)).replace("_", "-")]
    assert places(problems(one)) == [("news/2017/x.md", line, code)]


def test_a_withdrawn_text_may_be_empty_and_its_pictures_deleted():
    gone = record(
        "news/2017/x.md", withdrawn="2017-03-01", withdrawn_reason="Keliru.",
        fragment=Fragment(html=""), image="photos/gone.jpg", image_alt="Aula",
    )  # fmt: skip
    assert problems(gone) == []


def test_a_link_to_a_withdrawn_text_is_remarked():
    links = (Reference("news/2017/x.md", 9, "x.md"),)
    linking = record("news/2017/y.md", fragment=Fragment(html="<p>Isi.</p>", links=links))
    assert places(problems(GONE, linking)) == [("news/2017/y.md", 9, "link-withdrawn")]


def test_a_withdrawn_record_keeps_its_address_for_itself():
    taken = record("news/2017/z.md", slug="x")
    assert codes(problems(GONE, taken)) == ["address-taken"]


def test_a_withdrawn_page_at_the_foot_of_every_page_is_no_fault():
    """The foot leaves it out."""
    gone = record("pages/tentang.md", withdrawn="2018-03-02", withdrawn_reason="Usang.")
    footed = site(library=library(footer=("tentang",)))
    assert problems(gone, site=footed) == []


def test_what_names_a_withdrawn_record_is_no_fault():
    gone = record("events/2018/e.md", withdrawn="2018-03-02", withdrawn_reason="Batal.")
    assert problems(gone, record("recaps/2018/r.md", date="2018-03-03", event="2018/e")) == []


def test_who_was_withdrawn_is_no_visitor_of_a_recap_any_more():
    gone = record("partners/dong-a.md", withdrawn="2026-01-01", withdrawn_reason="Keliru.")
    visitors = (Visitor(name="dong-a"), Visitor(name="SMA Contoh", kind="school"))
    recap = record("recaps/2017/kunjungan.md", visitors=visitors)
    page = pages(gone, recap)["/liputan/2017/kunjungan/"].view
    assert [(each.name.text, each.kind) for each in page.visitors] == [("SMA Contoh", "Sekolah")]

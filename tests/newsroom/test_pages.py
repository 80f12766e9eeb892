"""Catalogue → every page of the site, and what each may show."""

import re
from collections import Counter

import msgspec
import pytest

from newsroom import views
from newsroom.fields import Term
from newsroom.fragments import Fragment, Heading
from newsroom.jobs import Job
from newsroom.pages import jobs
from newsroom.records import Photo, Record
from newsroom.site import Mail
from tests.newsroom.making import (
    NOW,
    catalogue,
    content,
    library,
    read,
    record,
    site,
    with_fragment,
)

EVERYTHING = (
    record("news/2017/x.md", topics=("literasi",), authors=("Rika",), aliases=("/lama/",)),
    record("news/2017/x.en.md", topics=("literasi",), authors=("Rika",)),
    record("news/2016/y.md", date="2016-01-01", topics=("literasi", "riset")),
    record("recaps/2018/r.md", date="2018", event="2018/e", series="s", partners=("p", "Badan")),
    record("events/2018/e.md", starts="2018-03-01", series="s"),
    record("events/2027/f.md", starts="2027-03-01"),
    record("partners/p.md", country="KR"),
    record("partners/q.md"),
    record("agreements/a.md", partners=("p",), signed="2019"),
    record("series/s.md"),
    record("editions/2017-04.md", starts="2017-02-15", ends="2017-02-28"),
    record("pages/tentang.md"),
    record("pages/langganan.md", layout="subscribe"),
)


#: What plugins make: the feeds, the lists of the International Corner, of events, visits and yearly totals.
ELSEWHERE = re.compile(
    r"(/en)?/(feeds/|international-corner/((negara|bidang|layar|countries|fields|display)/|$)"
    r"|(acara|events)/(\d{4}/(\d\d/)?)?$|(kunjungan|visits|dampak|impact)/)"
)


def pages(*records: Record, **more: object) -> dict[str, Job]:
    """Every page by its address."""
    return {job.address: job for job in jobs(catalogue(*records, **more))}


def addresses_of_cards(cards: tuple[views.Card, ...]) -> list[str]:
    return [card.address for card in cards]


# --- All pages --------------------------------------------------------------------------------------


def test_no_two_pages_share_an_address():
    counted = Counter(job.address.lower() for job in jobs(catalogue(*EVERYTHING)))
    assert [address for address, times in counted.items() if times > 1] == []


def test_every_page_that_a_page_leads_to_is_there():
    """Navigation, crumbs, cards, neighbours, topics, authors, years, translations."""
    made = pages(*EVERYTHING)
    missing = {
        (job.address, address)
        for job in made.values()
        for address in _addresses(job.view)
        if address.startswith("/") and not ELSEWHERE.match(address)
        if address not in made
    }
    assert missing == set()


def _addresses(view: object) -> list[str]:
    if isinstance(view, views.View):
        own = [view.address] if isinstance(view, views.Link | views.Card) and view.address else []
        inner = [getattr(view, name) for name in view.__struct_fields__ if name != "head"]
        return own + [found for each in inner for found in _addresses(each)]
    if isinstance(view, tuple):
        return [found for each in view for found in _addresses(each)]
    return []


def test_an_empty_site_has_its_front_pages_and_the_page_of_lost_addresses():
    assert list(pages()) == ["/", "/en/", "/404.html"]


def test_the_same_records_make_the_same_pages_in_the_same_order():
    first = [(job.address, job.template, job.view) for job in jobs(catalogue(*EVERYTHING))]
    again = jobs(catalogue(*reversed(EVERYTHING)))
    assert [(job.address, job.template, job.view) for job in again] == first


def test_the_domain_stands_in_absolute_addresses_alone():
    made = pages(*EVERYTHING, site=site(url="https://other.example"))
    assert set(made) == set(pages(*EVERYTHING))
    assert made["/berita/2017/x/"].view.head.canonical == "https://other.example/berita/2017/x/"


def test_every_page_has_a_title_and_a_description():
    for job in jobs(catalogue(*EVERYTHING)):
        assert job.view.title, job.address
        assert job.view.head.title, job.address
        assert job.view.head.description, job.address


# --- Languages --------------------------------------------------------------------------------------


def test_the_language_switch_leads_to_the_translation_of_this_very_page():
    made = pages(*EVERYTHING)
    indonesian, english = made["/berita/2017/x/"].view, made["/en/news/2017/x/"].view
    assert (indonesian.translation.address, indonesian.translation.language) == (
        "/en/news/2017/x/",
        "en",
    )
    assert (english.translation.address, english.translation.language) == ("/berita/2017/x/", "id")


@pytest.mark.parametrize(
    "address",
    [
        "/berita/2016/y/",
        "/liputan/2018/r/",
        "/tentang/",
        "/topik/riset/",
        "/berita/2016/",
        "/seri/",
    ],
)
def test_a_page_without_a_translation_promises_none(address):
    page = pages(*EVERYTHING)[address].view
    assert page.translation is None
    assert page.head.alternates == ()


@pytest.mark.parametrize(
    ("address", "translation"),
    [
        ("/", "/en/"),
        ("/berita/", "/en/news/"),
        ("/berita/2017/", "/en/news/2017/"),
        ("/topik/", "/en/topics/"),
        ("/topik/literasi/", "/en/topics/literasi/"),
        ("/penulis/rika/", "/en/authors/rika/"),
    ],
)
def test_a_list_is_translated_where_the_other_language_has_it(address, translation):
    page = pages(*EVERYTHING)[address].view
    assert page.translation.address == translation
    assert dict(page.head.alternates) == {
        "id": f"https://library.example{address}",
        "en": f"https://library.example{translation}",
        "x-default": f"https://library.example{address}",
    }


def test_a_page_offers_the_closest_feeds_and_then_everything_in_its_own_language():
    """Three at most: every page carries them."""
    made = pages(*EVERYTHING)
    assert [f.address for f in made["/en/news/2017/x/"].view.head.feeds] == [
        "/en/feeds/topics/literasi.rss",
        "/en/feeds/sections/news.rss",
        "/en/feeds/all.rss",
    ]
    assert [f.address for f in made["/berita/"].view.head.feeds] == [
        "/feeds/news.rss",
        "/feeds/all.rss",
    ]
    assert [f.address for f in made["/"].view.head.feeds] == ["/feeds/all.rss"]


# --- Lists ------------------------------------------------------------------------------------------


def test_years_are_pages_with_counts_newest_first():
    page = pages(*EVERYTHING)["/berita/2017/"].view
    assert [(y.text, y.address, y.count, y.current) for y in page.years] == [
        ("2017", "/berita/2017/", 1, True),
        ("2016", "/berita/2016/", 1, False),
    ]
    assert addresses_of_cards(page.groups[0][1]) == ["/berita/2017/x/"]


def test_the_first_page_of_a_kind_shows_the_newest_in_whole_years():
    """A list that stops within a year looks complete."""
    given = [
        record(f"news/{year}/p{n:02}.md", date=f"{year}-01-{n:02}")
        for year in (2015, 2016, 2017)
        for n in range(1, 16)
    ]
    page = pages(*given)["/berita/"].view
    assert page.count == 45
    assert [(name, len(cards)) for name, cards in page.groups] == [("2017", 15), ("2016", 15)]
    assert page.groups[0][1][0].address == "/berita/2017/p15/"
    assert [link.address for link in page.more] == ["/berita/2015/"]


def test_the_navigation_shows_where_one_is():
    page = pages(*EVERYTHING)["/berita/2017/x/"].view
    assert [link.text for link in page.navigation if link.within] == ["Berita"]
    assert [
        link.text for link in pages(*EVERYTHING)["/berita/"].view.navigation if link.current
    ] == ["Berita"]


# --- Records ----------------------------------------------------------------------------------------


def test_neighbours_are_the_older_and_the_newer_post():
    made = pages(*EVERYTHING)
    page = made["/berita/2017/x/"].view
    assert (page.previous.address, page.next.address) == ("/berita/2016/y/", "/liputan/2018/r/")
    assert made["/berita/2016/y/"].view.previous is None
    assert made["/liputan/2018/r/"].view.next is None


def test_related_posts_are_older_ones_that_share_the_most_topics():
    """So that a new post changes no old page but its neighbour's."""
    given = [
        record("news/a.md", date="2017-01", topics=("t", "u")),
        record("news/b.md", date="2017-02", topics=("t",)),
        record("news/c.md", date="2017-03", topics=("t", "u")),
        record("news/d.md", date="2017-04", topics=("t", "u")),
        record("news/e.md", date="2017-05", topics=("v",)),
    ]
    made = pages(*given)
    assert addresses_of_cards(made["/berita/c/"].view.related) == ["/berita/a/", "/berita/b/"]
    assert addresses_of_cards(made["/berita/a/"].view.related) == []
    newer = record("news/f.md", date="2018", topics=("t", "u"))
    assert pages(*given, newer)["/berita/c/"].view.related == made["/berita/c/"].view.related


@pytest.mark.parametrize(
    ("fields", "years"),
    [
        pytest.param({"date": "2022-11-24"}, 0, id="one day short of five years"),
        pytest.param({"date": "2021-11-23"}, 5, id="five years to the day"),
        pytest.param({"date": "2021-11-24"}, 0, id="tomorrow it will be five"),
        pytest.param({"date": "2017"}, 8, id="a year: until its last day"),
        pytest.param({"date": "2013-01-01", "updated": "2025-01-01"}, 0, id="updated since"),
    ],
)
def test_a_page_says_how_old_it_is_from_five_years_on(fields, years):
    assert pages(record("news/x.md", **fields))["/berita/x/"].view.years_old == years


def test_a_long_page_has_a_table_of_contents():
    headings = tuple(Heading(level, f"h{level}-{n}", "A") for n in range(3) for level in (2, 4))
    long = with_fragment(record("news/x.md"), text="kata " * 500, headings=headings)
    short = with_fragment(record("news/x.md"), text="kata " * 499, headings=headings)
    assert [h.id for h in pages(long)["/berita/x/"].view.contents] == ["h2-0", "h2-1", "h2-2"]
    assert pages(short)["/berita/x/"].view.contents == ()


@pytest.mark.parametrize(
    ("words", "minutes"),
    [pytest.param(0, 1, id="a minute at least"), pytest.param(1000, 5, id="two hundred a minute")],
)
def test_reading_takes_whole_minutes(words, minutes):
    one = record("news/x.md", fragment=Fragment(html="", text="kata " * words))
    assert pages(one)["/berita/x/"].view.minutes == minutes


def test_a_gallery_is_on_the_page_of_any_kind_with_true_sizes():
    photos = (
        Photo(picture="photos/a.jpg", alt="Aula", caption="Kiri: Rika", credit="Foto: Santi"),
        Photo(picture="photos/broken.jpg", alt="Aula"),
    )
    for path in ("news/x.md", "pages/x.md", "partners/x.md"):
        one = record(path, gallery=photos)
        [job] = [j for j in jobs(catalogue(one, sizes={"photos/a.jpg": (1600, 900)})) if j.path]
        [photo] = job.view.gallery
        assert (photo.caption, photo.credit) == ("Kiri: Rika", "Foto: Santi")
        assert (photo.picture.address, photo.picture.alt) == ("/photos/a.jpg", "Aula")
        assert (photo.picture.width, photo.picture.height) == (1600, 900)


def test_an_agreement_shows_what_came_of_its_fields_and_names_those_of_which_nothing_is_recorded():
    """A post shows a field when it names the agreement and, in `shows`, the field."""
    made = pages(
        record("agreements/a.md", partners=("p",), fields=("research", "cultural")),
        record("partners/p.md"),
        record("news/x.md", agreements=("a",), shows=("research",)),
        record("recaps/y.md", agreements=("a",)),
        record("news/z.md", shows=("cultural",)),
    )
    view = made["/perjanjian/a/"].view
    assert [(proof.field.text, addresses_of_cards(proof.cards)) for proof in view.proofs] == [
        ("Riset", ["/berita/x/"])
    ]
    assert [field.text for field in view.unproven] == ["Kebudayaan"]
    assert [row.address for row in made["/berita/x/"].view.agreements] == ["/perjanjian/a/"]


def test_an_agreement_says_all_that_is_known_of_it():
    given = {
        "partners": ("p",),
        "kind": "MoU",
        "kind_note": "nota kerja sama",
        "signed": "2013-05",
        "ends": "2018-05-31",
        "duration": "5 years",
        "ended": "2017-01-02",
        "renewed_by": "b",
        "units": ("Fakultas Informatika",),
        "document": "on-request",
        "checked": "2026-11-01",
    }
    made = pages(
        record("agreements/a.md", **given),
        record("agreements/a.en.md", **given),
        record("agreements/b.md", title="Penerus", partners=("p",), signed="2018"),
        record("partners/p.md"),
    )
    page = made["/perjanjian/a/"].view
    assert (page.document_kind, page.kind_note) == ("MoU", "nota kerja sama")
    assert (page.signed.words, page.ends, page.ended.words) == (
        "Mei 2013",
        "31 Mei 2018",
        "2 Januari 2017",
    )
    assert (page.renewed_by.text, page.renewed_by.address) == ("Penerus", "/perjanjian/b/")
    assert (page.units, page.checked.iso) == (("Fakultas Informatika",), "2026-11-01")
    assert page.state_name == "ended"
    assert page.document
    assert page.duration == "5 tahun"
    assert made["/en/agreements/a/"].view.duration == "5 years"


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        pytest.param(Term.UNKNOWN, "", id="nobody has stated it"),
        pytest.param("2027", "2027", id="a year"),
    ],
)
def test_an_end_is_said_as_it_is_known(ends, words):
    one = record("agreements/a.md", partners=("p",), ends=ends)
    assert pages(one, record("partners/p.md"))["/perjanjian/a/"].view.ends == words


def test_an_end_without_a_day_is_said_in_words():
    for term in (Term.NEVER, Term.RENEWS):
        one = record("agreements/a.md", partners=("p",), ends=term)
        assert pages(one, record("partners/p.md"))["/perjanjian/a/"].view.ends


def test_a_source_has_the_language_of_its_words(tmp_path):
    """A document's own title keeps its language; what a translation does not put into its words keeps its
    original's, and what is in the page's own language is not marked.
    """
    sources = """sources:
  - {title: Catatan rapat, language: en, note: jumlah buku}
  - {title: "University: The Signing", title-language: en, language: en}
"""
    folder = content(
        tmp_path,
        {
            "news/a.md": f"---\ntitle: A\nsummary: S.\ndate: 2017\n{sources}---\nIsi.\n",
            "news/a.en.md": "---\ntitle: A\nsummary: S.\n---\nText.\n",
            "news/b.md": f"---\ntitle: B\nsummary: S.\ndate: 2017\n{sources}---\nIsi.\n",
            "news/b.en.md": """---
title: B
summary: S.
sources:
  - {title: Minutes, language: en, note: number of books}
  - {title: "Universitas: Penandatanganan", title-language: id, language: id}
---
Text.
""",
        },
    )
    found, _ = read(folder)
    told = {
        job.address: [(s.title, s.title_language, s.note_language) for s in job.view.sources]
        for job in jobs(found)
        if job.template == "kinds/news.html"
    }
    assert told["/berita/a/"] == [("Catatan rapat", "", ""), ("University: The Signing", "en", "")]
    assert told["/en/news/a/"] == [
        ("Catatan rapat", "id", "id"),
        ("University: The Signing", "", "id"),
    ]
    assert told["/en/news/b/"] == [("Minutes", "", ""), ("Universitas: Penandatanganan", "id", "")]


def test_the_front_page_names_universities_first_and_says_which_partner_is_a_company():
    made = pages(
        record("agreements/a.md", partners=("firm", "institute"), signed="2024"),
        record("agreements/b.md", partners=("old",), signed="2013"),
        record("agreements/c.md", partners=("young",), signed="2019"),
        record("partners/firm.md", title="Perusahaan A", country="CN", type="company"),
        record("partners/institute.md", title="Lembaga B", country="CN", type="institute"),
        record("partners/old.md", title="Universitas C", country="TR"),
        record("partners/young.md", title="Universitas D", country="KR"),
    )
    assert [link.text for link in made["/"].view.partners] == [
        "Universitas D, Korea Selatan",
        "Universitas C, Turki",
        "Lembaga B, Tiongkok",
        "Perusahaan A, perusahaan",
    ]


def test_a_partner_leads_to_its_country_its_register_and_its_successor():
    made = pages(
        record("partners/p.md", country="KR", ror="03vek6s52", successor="q"),
        record("partners/q.md", title="Penerus"),
    )
    page = made["/international-corner/p/"].view
    assert (page.country.text, page.country.address) == (
        "Korea Selatan",
        "/international-corner/negara/kr/",
    )
    assert page.ror == "https://ror.org/03vek6s52"
    assert (page.successor.text, page.successor.address) == (
        "Penerus",
        "/international-corner/q/",
    )
    assert made["/international-corner/q/"].view.country is None


def test_an_agreement_leads_to_its_country_and_to_a_few_others_there_its_own_partner_first():
    others = [record(f"agreements/{n}.md", title=n, partners=("q",)) for n in "uvwxyz"]
    made = pages(
        record("partners/p.md", country="KR"),
        record("partners/q.md", country="KR"),
        record("partners/r.md", country="JP"),
        record("agreements/a.md", partners=("p",)),
        record("agreements/b.md", title="b", partners=("p",)),
        record("agreements/c.md", partners=("r",)),
        *others,
    )
    page = made["/perjanjian/a/"].view
    assert (page.country.text, page.country.address) == (
        "Korea Selatan",
        "/international-corner/negara/kr/",
    )
    assert len(page.others) == 5
    assert page.others[0].address == "/perjanjian/b/"
    assert made["/perjanjian/c/"].view.others == ()


def test_a_note_for_staff_is_on_no_page():
    secret = "Hubungi Ibu Rika"
    given = (
        record("partners/p.md", private_note=secret),
        record("agreements/a.md", partners=("p",), private_note=secret),
    )
    for job in jobs(catalogue(*given)):
        assert secret not in str(msgspec.to_builtins(job.view, enc_hook=str))


def test_guests_have_no_page():
    given = (record("delegations/2026-lee.md"), record("delegations/2026-lee.en.md"))
    assert list(pages(*given)) == ["/", "/en/", "/404.html"]


def test_an_edition_holds_the_posts_of_its_days():
    cards = pages(*EVERYTHING)["/edisi/2017-04/"].view.cards
    assert addresses_of_cards(cards) == ["/berita/2017/x/"]


def test_a_post_to_come_is_on_no_page():
    later = record("news/2026/z.md", date="2026-11-24", topics=("besok",), authors=("Nanti",))
    assert set(pages(*EVERYTHING, later)) == set(pages(*EVERYTHING))
    tomorrow = pages(*EVERYTHING, later, site=site(now=NOW.replace(day=24)))
    assert "/berita/2026/z/" in tomorrow


def test_an_old_address_leads_to_the_new_one_and_is_not_indexed():
    job = pages(*EVERYTHING)["/lama/"]
    assert (job.template, job.view.target) == ("redirect.html", "/berita/2017/x/")
    assert job.view.head.canonical == "https://library.example/berita/2017/x/"
    assert not job.view.head.indexed


def test_a_question_to_a_librarian_carries_title_and_address():
    page = pages(record("news/x.md", title="A & B"))["/berita/x/"].view
    assert page.channels[0].address == "mailto:a@b.c?subject=A%20%26%20B"


def test_the_front_page_shows_the_nearest_events_a_month_without_a_day_after_its_days():
    given = [
        record("events/2026/month.md", starts="2026-12"),
        record("events/2026/late.md", starts="2026-12-20"),
        record("events/2026/near.md", starts="2026-12-05"),
        record("events/2026/over.md", starts="2026-11-01"),
    ]
    view = pages(*given)["/"].view
    assert view.upcoming.address == "/acara/2026/near/"
    assert addresses_of_cards(view.events) == ["/acara/2026/late/", "/acara/2026/month/"]


def test_the_next_event_on_the_front_page_takes_place_and_has_not_begun():
    """An exhibition of a month must not hide what begins today; what is off stands with the others."""
    given = [
        record("events/2026/long.md", starts="2026-11-01", ends="2026-11-30"),
        record("events/2026/off.md", starts="2026-11-23 08:00", state="cancelled"),
        record("events/2026/today.md", starts="2026-11-23 14:00", ends="2026-11-23 16:00"),
    ]
    view = pages(*given)["/"].view
    assert view.upcoming.address == "/acara/2026/today/"
    assert view.upcoming.date.words == "Senin, 23 November 2026, pukul\u00a014.00"
    assert addresses_of_cards(view.events) == ["/acara/2026/long/", "/acara/2026/off/"]


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        pytest.param(Mail(), "", id="nobody has said where"),
        pytest.param(
            Mail(subscribe="https://lists.example/"), "https://lists.example/", id="a page"
        ),
    ],
)
def test_the_page_about_subscribing_offers_mail_where_one_can_subscribe(mail, expected):
    made = pages(*EVERYTHING, site=site(library=library(mail=mail)))
    found = {where: job.view.mail for where, job in made.items() if hasattr(job.view, "layout")}
    assert found == {"/langganan/": expected, "/tentang/": ""}

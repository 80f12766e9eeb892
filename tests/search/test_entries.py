"""Records → what the search knows of them."""

from newsroom.records import (
    FormerName,
    PartnerNames,
    Person,
    Photo,
    Place,
    Quote,
    Session,
    Visitor,
)
from newsroom.site import Channel
from newsroom.words import TIGHT
from search.entries import LIST, entries
from tests.newsroom.making import BODY, catalogue, library, record, site


def found(*records, language="id", **more):
    """Address → entry."""
    return {each.address: each for each in entries(catalogue(*records, **more), language)}


def only(*records, language="id", **more):
    """The entry of the first record."""
    return next(iter(found(*records, language=language, **more).values()))


def test_a_post_is_found_by_title_summary_and_text():
    entry = only(record("news/2017/x.md", title="Jam buka", summary="Sampai malam."))
    assert entry.address == "/berita/2017/x/"
    assert (entry.title, entry.text) == ("Jam buka", "Sampai malam.\nIsi.")
    assert (entry.kind, entry.year, entry.day) == ("news", 2017, "2017-02-22")
    assert entry.date == "22 Februari 2017"


def test_each_language_has_its_own_entries():
    records = (
        record("news/2017/x.md", title="Satu"),
        record("news/2017/x.en.md", title="One"),
        record("news/2017/y.md", title="Dua"),
    )
    titles = [each.title for each in found(*records).values() if each.kind == "news"]
    assert titles == ["Satu", "Dua"]
    english = [
        each.title for each in found(*records, language="en").values() if each.kind == "news"
    ]
    assert english == ["One"]


def test_what_is_not_public_is_not_found():
    hidden = (
        record("news/2017/a.md", status="draft"),
        record("news/2027/b.md", date="2027-01-01"),
        record("news/2017/c.md", withdrawn="2017-03-01", withdrawn_reason="Keliru."),
    )
    assert found(*hidden) == {}


def test_what_is_for_staff_alone_is_nowhere():
    records = (
        record("partners/p.md", private_note="RAHASIA"),
        record("agreements/a.md", partners=("p",), private_note="RAHASIA"),
        record("delegations/2026-11-30-p.md", title="RAHASIA", guests=("RAHASIA",)),
    )
    assert "RAHASIA" not in repr(found(*records))


def test_a_post_is_found_by_the_names_that_its_header_gives():
    topics = {"layanan": {"id": "Layanan", "en": "Services"}}
    records = (
        record(
            "news/2017/x.md",
            section="announcement",
            topics=("layanan",),
            authors=("Sari Pertiwi",),
            event="2017/pekan",
            partners=("p", "Komunitas Baca"),
        ),
        record("events/2017/pekan.md", title="Pekan buku", series="seri"),
        record("series/seri.md", title="Seri buku", former=(FormerName(name="Pasar buku"),)),
        record("partners/p.md", title="Universitas Contoh"),
    )
    assert only(*records, site=site(topics=topics)).names == (
        "Layanan", "Sari Pertiwi", "Pengumuman", "Pekan buku", "Seri buku", "Pasar buku",
        "Universitas Contoh", "Komunitas Baca",
    )  # fmt: skip


PARTNER = record(
    "partners/dong-a.md",
    title="Dong-A University",
    country="KR",
    city="Busan",
    names=PartnerNames(
        official="Dong-A University", id="Universitas Dong-A", local=(("ko", "동아대학교"),),
        former=(FormerName(name="Dong-A College"),),
    ),
)  # fmt: skip
ALL_NAMES = (
    "Dong-A University", "Universitas Dong-A", "동아대학교", "Dong-A College", "Busan", "Korea Selatan",
    "South Korea",
)  # fmt: skip


def test_a_partner_is_found_under_all_its_names():
    assert only(PARTNER).names == ALL_NAMES


def test_who_names_a_partner_is_found_under_all_its_names_too():
    agreement = record("agreements/a.md", partners=("dong-a",), kind="MoU", fields=("research",))
    entry = found(PARTNER, agreement)["/perjanjian/a/"]
    assert entry.names == ("MoU", *ALL_NAMES, "Riset")
    recap = record("recaps/2019/r.md", visitors=(Visitor(name="dong-a"),))
    assert found(PARTNER, recap)["/liputan/2019/r/"].names == ALL_NAMES


def test_a_partner_that_was_withdrawn_is_named_by_nobody():
    gone = record("partners/p.md", withdrawn="2017-03-01", withdrawn_reason="Keliru.")
    assert only(record("news/2017/x.md", partners=("p",)), gone).names == ("Berita",)


def test_an_event_is_found_by_people_place_and_sessions():
    entry = only(
        record(
            "events/2026/e.md",
            starts="2026-05-02",
            ends="2026-05-04",
            state="cancelled",
            theme="Membaca peta",
            place=Place(name="Gedung Baca", room="Aula"),
            speakers=(Person(name="Wulan", title="Dr.", institution="Universitas Contoh"),),
            sessions=(Session(title="Pembukaan", summary="Sambutan."),),
        )
    )
    assert entry.names == ("Aula, Gedung Baca", "Dr. Wulan", "Universitas Contoh")
    assert entry.text == "Ringkasan.\nMembaca peta\nPembukaan. Sambutan."
    assert entry.date == f"2{TIGHT}4 Mei 2026"
    assert (entry.day, entry.state) == ("2026-05-02", "Dibatalkan")


def test_quotes_and_captions_are_read_too():
    recap = record(
        "recaps/2022/r.md",
        quotes=(Quote(text="Dua teman baru.", name="Wulan"),),
        gallery=(Photo(picture="photos/a.jpg", alt="Aula", caption="Kiri: Budi"),),
    )
    entry = only(recap)
    assert entry.text == "Ringkasan.\nDua teman baru. (Wulan)\nKiri: Budi\nIsi."
    assert "Wulan" in entry.names


def test_the_page_for_questions_answers_to_opening_hours_and_the_way():
    facts = library(
        hours=("Mo-Fr 08:00-16:00",),
        address={"building": "Gedung Baca"},
        channels=(Channel(kind="email", label={"id": "Surel"}, value="a@b.c", url="mailto:a@b.c"),),
    )
    entry = only(
        record("pages/tanya.md", layout="contact", fragment=BODY), site=site(library=facts)
    )
    assert "jam buka" in entry.names[0]
    assert "opening hours" in entry.names[1]
    assert "Senin–Jumat, 08.00–16.00" in entry.text
    assert "Gedung Baca" in entry.text
    assert "Surel a@b.c" in entry.text


def test_a_page_without_a_word_is_found_by_its_title():
    assert only(record("series/s.md", title="Seri", summary="")).text == "Seri"


def test_lists_are_found_by_their_headings():
    lists = [
        (each.address, each.title)
        for each in found(record("news/2017/x.md", topics=("y",))).values()
        if each.kind == LIST
    ]
    assert lists == [("/berita/", "Berita"), ("/topik/y/", "y")]


def test_a_date_is_as_precise_as_it_is_known():
    year, none = record("news/2017/x.md", date="2017"), record("pages/p.md")
    assert (only(year).date, only(year).day) == ("2017", "2017-01-01")
    assert (only(none).date, only(none).day, only(none).year) == ("", "", 0)

"""What an edition's message shows, and what is said about it before it is sent."""

import pytest

from editions import contents
from editions.choosing import meant, newest_complete
from editions.message import CLIPPED
from editions.notes import blocking, notes
from newsroom.fragments import Fragment
from newsroom.site import Channel, Mail
from tests.editions.making import MAIL, edition, its_site, simple
from tests.newsroom.making import URL, catalogue, date, library, record, site, with_fragment

HERE = f"{URL}/edisi/2026-24/"


def post(key, day, **fields):
    return record(f"news/2026/{key}.md", date=day, **fields)


def event(key, starts, **fields):
    return record(f"events/2026/{key}.md", starts=starts, **fields)


def mailed(*records, its_edition=None, mail=MAIL, **more):
    one = its_edition or edition()
    return contents.mail(one, catalogue(one, *records, site=its_site(mail), **more))


def test_the_subject_is_the_title_unless_somebody_wrote_another():
    assert mailed().subject == "Kabar nomor 24"
    assert mailed(its_edition=edition(subject="Pojok baca baru")).subject == "Pojok baca baru"


@pytest.mark.parametrize(
    ("summary", "body", "expected"),
    [
        pytest.param("Ringkasan.", "Salam.", "Ringkasan.", id="the summary"),
        pytest.param("", "Salam.", "Salam.", id="else how the greeting begins"),
        pytest.param("kata " * 50, "", f"{('kata ' * 27).strip()}…", id="no longer than is shown"),
        pytest.param("a" * 200, "", f"{'a' * 139}…", id="one long word"),
    ],
)  # fmt: skip
def test_behind_the_subject_stands_what_it_is_about(summary, body, expected):
    one = edition(summary=summary, fragment=Fragment(html=f"<p>{body}</p>", text=body))
    found = mailed(its_edition=one).preheader
    assert found == expected
    assert len(found) <= contents.PREHEADER


def test_every_address_is_absolute():
    one = edition(fragment=Fragment(
        html='<p>Lihat <a href="content:news/2026/a.md">A</a>, <a href="/tentang/">kami</a> dan <a href="#x">bawah</a>.</p>'
    ))  # fmt: skip
    found = mailed(post("a", "2026-11-10"), event("b", "2026-12-01"), its_edition=one)
    assert found.page == HERE
    assert [card.address for card in found.stories] == [f"{URL}/berita/2026/a/"]
    assert [card.address for card in found.events] == [f"{URL}/acara/2026/b/"]
    assert found.greeting == (
        f'<p>Lihat <a href="{URL}/berita/2026/a/">A</a>, <a href="{URL}/tentang/">kami</a> dan <a href="{HERE}#x">bawah</a>.</p>'
    )
    assert (found.events_page, found.feed) == (f"{URL}/acara/", f"{URL}/feeds/all.rss")
    assert (found.subscribe, found.leave) == (MAIL.subscribe, MAIL.leave)


def test_a_way_in_or_out_may_be_an_e_mail_address():
    found = mailed(mail=Mail(sender="a@b.example", subscribe="in@b.example", leave="out@b.example"))
    assert found.subscribe == "mailto:in@b.example?subject=Berlangganan"
    assert found.leave == "mailto:out@b.example?subject=Berhenti%20berlangganan"


def test_the_greeting_keeps_what_every_program_shows():
    html = (
        '<h2 id="a">Halo<a class="anchor" href="#a">#</a></h2><p><em>x</em> <img src="content:photos/a.jpg" alt="y"></p>'
        '<figure><img src="z" alt="z"><figcaption>w</figcaption></figure><p><img src="q" alt="q"></p>'
        '<table><tr><td>1</td></tr></table><ul><li lang="ko">동아</li></ul><p onclick="x()">akhir</p>'
    )
    found = mailed(its_edition=edition(fragment=Fragment(html=html))).greeting
    assert found == '<h2>Halo</h2><p><em>x</em> </p><ul><li lang="ko">동아</li></ul><p>akhir</p>'


def test_events_to_come_are_those_after_its_days_that_take_place_and_are_not_over():
    found = mailed(
        event("dalam", "2026-11-20"),  # within its days
        event("lewat", "2026-11-22 10:00"),
        event("besok", "2026-11-24"),
        event("batal", "2026-11-25", state="cancelled"),
        event("nanti", "2026-12"),
    )
    assert [card.address for card in found.events] == [
        f"{URL}/acara/2026/besok/", f"{URL}/acara/2026/nanti/",
    ]  # fmt: skip
    assert found.events[0].date.words == "Selasa, 24 November 2026"


def test_an_old_edition_that_is_sent_again_invites_to_nothing_that_is_over():
    old = edition("2025-01", starts="2025-01-01", ends="2025-01-14")
    assert mailed(event("dulu", "2025-02-01"), its_edition=old).events == ()


def test_what_is_too_long_for_a_message_stands_on_the_page():
    posts = [post(f"p{n}", "2026-11-10") for n in range(contents.MOST_STORIES + 3)]
    found = mailed(*posts)
    assert (len(found.stories), found.more) == (contents.MOST_STORIES, 3)


PICTURES = {
    "photos/a.jpg": (1600, 1200),
    "photos/b.webp": (800, 600),
    "photos/c.png": (200, 100),
    "photos/d.jpg": (800, 600),
}


def test_a_message_carries_only_pictures_that_are_small_and_known_everywhere():
    posts = [
        post(name[7], f"2026-11-1{n}", image=name, image_alt="Ruang") for n, name in enumerate(PICTURES)
    ]  # fmt: skip
    one = edition()
    found = catalogue(one, *posts, site=its_site(), sizes=PICTURES)
    found.weights = {**found.weights, "photos/d.jpg": contents.HEAVIEST + 1}
    shown = {
        card.picture.address: card.picture
        for card in contents.mail(one, found).stories
        if card.picture
    }
    assert {name: (each.width, each.height) for name, each in shown.items()} == {
        f"{URL}/photos/a.jpg": (400, 300),
        f"{URL}/photos/c.png": (200, 100),
    }


def test_each_language_says_where_the_other_is():
    one, english = edition(), edition(language=".en", title="News, number 24")
    both = catalogue(one, english, site=its_site())
    assert contents.mail(one, both).other.address == f"{URL}/en/editions/2026-24/"
    assert contents.mail(english, both).other.address == HERE
    assert mailed().other is None


# --- Which one --------------------------------------------------------------------------------------

EDITIONS = [
    edition("2026-24"),
    edition("2026-23", number=23, title="Kabar nomor 23", ends="2026-11-08"),
]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param("2026-24", ["2026-24"], id="a key"),
        pytest.param(r"content\editions\2026-24.md", ["2026-24"], id="a path of Windows"),
        pytest.param("23", ["2026-23"], id="a number"),
        pytest.param("KABAR", ["2026-24", "2026-23"], id="a part of two titles"),
        pytest.param("99", [], id="none"),
        pytest.param(" ", [], id="nothing"),
    ],
)
def test_an_edition_is_found_by_what_people_know_of_it(wanted, expected):
    assert [each.key for each in meant(wanted, EDITIONS)] == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-11-23", "2026-24"), ("2026-11-22", "2026-23"), ("2026-11-08", None)],
)
def test_the_newest_that_is_complete_is_one_whose_last_day_is_over(today, expected):
    found = newest_complete(EDITIONS, date(today).first)
    assert (found.key if found else None) == expected


WORDS = Channel(kind="email", label="E", value="tanya kami", url="mailto:a@b.example")

# --- What is said about it --------------------------------------------------------------------------


def remarks(its_edition, *records, letter=None, **more):
    found = catalogue(its_edition, *records, site=more.pop("site", its_site()), **more)
    letters = {its_edition.language: letter or simple()}
    return {note.words: note.values for note in notes(its_edition, found, letters, "id")}


def test_an_edition_with_nothing_in_it_says_all_that_is_missing():
    assert set(remarks(edition(summary=""))) == {
        "empty", "no-greeting", "no-summary", "no-events", "untranslated",
    }  # fmt: skip


def full(**fields):
    return with_fragment(edition(**fields), text="Salam.")


def test_a_whole_edition_says_nothing():
    given = (full(language=".en"), post("a", "2026-11-10"), record("news/2026/a.en.md", date="2026-11-10"), event("b", "2026-12-01"))  # fmt: skip
    assert remarks(full(), *given) == {}


def test_what_may_be_mended_is_named():
    one = full(ends="2026-11-23", subject="x" * 61)
    picture = post("a", "2026-11-10", image="photos/b.webp", image_alt="x")
    letter = simple(subject="x" * 61, text="x" * CLIPPED)
    found = remarks(
        one, full(language=".en"), picture, event("b", "2026-12-01"), letter=letter, sizes=PICTURES
    )
    assert found["not-over"] == {"day": "23 November 2026"}
    assert found["long-subject"] == {"count": 61, "most": 60, "path": "editions/2026-24.md"}
    assert found["clipped"] == {"size": "102 KB"}
    assert found["heavy-picture"] == {"path": "photos/b.webp"}
    assert found["posts-untranslated"] == {"count": 1}
    assert len(found) == 5


@pytest.mark.parametrize(
    ("its", "expected"),
    [
        pytest.param(its_site(), [], id="all there"),
        pytest.param(site(library=library(mail=Mail(leave="a@b.example"), channels=(WORDS,))), ["bad-sender"], id="a channel that is no address"),
        pytest.param(site(library=library(channels=())), ["no-sender", "no-leave"], id="nobody has said anything"),
        pytest.param(site(library=library(mail=MAIL), url="http://127.0.0.1:8000"), ["no-site"], id="this computer alone"),
    ],
)  # fmt: skip
def test_what_keeps_an_edition_from_being_sent_is_named(its, expected):
    found = catalogue(edition(), site=its)
    assert [note.words for note in blocking(found)] == expected


def test_the_librarys_own_address_sends_when_no_other_is_named():
    channel = Channel(kind="email", label="E", value="ask@b.example", url="mailto:ask@b.example")
    facts = library(channels=(channel,), mail=Mail(reply_to="me@b.example"))
    assert (facts.sender, facts.answers) == ("ask@b.example", "me@b.example")

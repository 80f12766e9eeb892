"""Record → item: what every format carries, and when subscribers hear of it."""

import json
import re

import feedparser
import msgspec
import pytest

from feeds.items import MOST_OF_ONE
from newsroom.fields import Price
from newsroom.records import Contact, Person, Photo, Place, Registration, Session, Visitor
from tests.feeds.making import feed_of, files, post
from tests.newsroom.making import NOW, WEIGHT, codes, date, problems, record, site

LIBRARY = "https://library.example"


def entry(*records, name="all", **more):
    read = feedparser.parse(feed_of(*records, name=name, ending="atom", **more))
    assert not read.bozo, read.get("bozo_exception")
    return read.entries[0]


def text(*records, **more):
    return entry(*records, **more).content[0].value


def written(*records, name="all", language="id"):
    """The HTML of the newest item as it stands in the file; feedparser makes it safe, we must have."""
    feed = json.loads(feed_of(*records, name=name, language=language, ending="json"))
    return feed["items"][0]["content_html"]


# --- When ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        pytest.param({"date": "2026-10-02"}, "2026-10-02T00:00:00+07:00", id="announced on a day"),
        pytest.param({}, "2026-11-16T14:00:00+07:00", id="fourteen days before it starts"),
    ],
)
def test_an_event_is_dated_by_its_announcement_and_tells_its_moment_in_its_text(fields, published):
    found = entry(record("events/2026/x.md", starts="2026-11-30 14:00", **fields), name="events")
    assert found.published == published
    assert "30 November 2026, pukul\u00a014.00\u00a0WIB" in found.content[0].value


def test_an_event_waits_for_its_announcement_and_the_editor_is_told():
    """No item lies in the future."""
    event = record("events/2027/x.md", starts="2027-03-20")
    assert "/feeds/events.rss" not in files(event)
    assert codes(problems(event)) == ["event-announced-later"]
    assert "/feeds/events.rss" in files(
        event, site=site(now=NOW.replace(year=2027, month=3, day=6))
    )


def test_an_event_that_is_announced_is_in_the_feed_however_far_ahead():
    event = record("events/2027/x.md", starts="2027-03-20", date="2026-11-20")
    assert "/feeds/events.rss" in files(event)
    assert codes(problems(event)) == []


def test_a_correction_is_an_update_and_one_from_the_future_is_none():
    corrected = entry(post(date="2017-02-22", updated="2018-03-01"))
    assert (corrected.published, corrected.updated) == (
        "2017-02-22T00:00:00+07:00",
        "2018-03-01T00:00:00+07:00",
    )
    assert entry(post(updated="2031-01-01")).updated == "2017-02-22T00:00:00+07:00"


# --- What ---------------------------------------------------------------------------------------------


def test_an_event_says_where_and_how_to_take_part():
    found = text(
        record(
            "events/2026/x.md",
            starts="2026-11-28",
            place=Place(name="Gedung Baca", room="Aula", address="Jalan Buku 7"),
            registration=Registration(
                address="https://a.example/?x=1&y=2", until=date("2026-11-27")
            ),
        ),
        name="events",
    )
    assert "<strong>Tempat:</strong> Aula, Gedung Baca, Jalan Buku 7" in found
    assert 'href="https://a.example/?x=1&amp;y=2"' in found
    assert "27 November 2026" in found


EVENING = {
    "starts": "2026-11-28 09:00",
    "cost": Price(amount=25000),
    "audience": ("students", "lecturers"),
    "spoken": ("id", "en"),
    "partners": ("dong-a", "Toko <Buku>"),
    "sponsors": ("Elsevier",),
    "contact": Contact(name="Sari", email="a@b.example", phone="+62 22 123"),
    "registration": Registration(
        address="https://a.example/", until=date("2026-11-27"), places=1200
    ),
    "moderators": (Person(name="Budi", session="Sesi <satu>"),),
    "speakers": (Person(name="Sari", title="Dr.", session="Sesi <satu>"), Person(name="Wulan")),
    "sessions": (
        Session(
            title="Sesi <satu>",
            starts=date("2026-11-28 09:00"),
            ends=date("2026-11-28 10:30"),
            room="Aula",
            summary="Tentang & lain-lain.",
        ),
        Session(title="Sesi dua", starts=date("2026-11-28 13:00")),
    ),
}


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        pytest.param(
            "events/2026/x.md",
            [
                "<strong>Biaya:</strong> Rp\u00a025.000</li>",
                (
                    '<a href="https://a.example/">https://a.example/</a> (sampai'
                    ' <time datetime="2026-11-27">27 November 2026</time> · 1.200 tempat)</li>'
                ),
                "<strong>Untuk:</strong> Mahasiswa, dosen</li>",
                "<strong>Bahasa:</strong> Indonesia, Inggris</li>",
                "<strong>Pemandu acara:</strong> Budi</li>",
                (
                    f'<strong>Bersama:</strong> <a href="{LIBRARY}/international-corner/dong-a/">Dong-A</a>,'
                    " Toko &lt;Buku&gt;</li>"
                ),
                "<strong>Didukung oleh:</strong> Elsevier</li>",
                (
                    '<strong>Narahubung:</strong> Sari, <a href="mailto:a@b.example">a@b.example</a>,'
                    ' <a href="tel:+6222123">+62 22 123</a></li>'
                ),
                (
                    "<p><strong>Susunan acara</strong></p>\n<ul>\n"
                    '<li><time datetime="2026-11-28T09:00+07:00">09.00</time>–'
                    '<time datetime="2026-11-28T10:30+07:00">10.30</time>: <strong>Sesi &lt;satu&gt;</strong>'
                    "<br>Tentang &amp; lain-lain.<br>Dr. Sari · dipandu Budi · Aula</li>\n"
                    '<li><time datetime="2026-11-28T13:00+07:00">13.00</time>: <strong>Sesi dua</strong></li>\n</ul>'
                ),
            ],
            id="Indonesian",
        ),
        pytest.param(
            "events/2026/x.en.md",
            [
                "<strong>Cost:</strong> IDR\u00a025,000</li>",
                "(until <time",
                "· 1,200 places)</li>",
                "<strong>For:</strong> Students, lecturers</li>",
                "<strong>Language:</strong> Indonesian, English</li>",
                "<strong>Moderators:</strong> Budi</li>",
                "<strong>Together with:</strong>",
                "<strong>Supported by:</strong> Elsevier</li>",
                "<strong>Contact:</strong> Sari, ",
                "<p><strong>Programme</strong></p>",
                # The words are of the original: a translation that gives no sessions shows those.
                '<strong><span lang="id">Sesi &lt;satu&gt;</span></strong>',
                'moderated by Budi · <span lang="id">Aula</span></li>',
            ],
            id="English",
        ),
    ],
)
def test_an_event_tells_its_programme_its_terms_and_whom_to_ask(path, lines):
    event = msgspec.structs.replace(record(path, **EVENING), lines={})
    given = [event, record("partners/dong-a.md", title="Dong-A")]
    if event.language == "en":
        given += [record("events/2026/x.md", **EVENING)]
    found = written(*given, name="events", language=event.language)
    assert [line for line in lines if line not in found] == []


def test_an_event_says_nothing_of_what_is_not_known():
    found = text(record("events/2026/x.md", starts="2026-11-28"), name="events")
    assert re.findall("<strong>(.*?)</strong>", found) == ["Waktu:"]


def test_what_an_event_tells_does_not_change_its_identity():
    bare = record("events/2026/x.md", starts="2026-11-28 09:00")
    told = record("events/2026/x.md", **EVENING)
    ids = [entry(each, name="events").id for each in (bare, told)]
    assert ids == ["tag:library.example,2017:/acara/2026/x/"] * 2


def test_a_programme_of_two_days_names_them():
    sessions = tuple(
        Session(title=f"Sesi {day}", starts=date(f"2026-11-{day} 09:00")) for day in (28, 29)
    )
    event = record("events/2026/x.md", starts="2026-11-28", ends="2026-11-29", sessions=sessions)
    found = text(event, name="events")
    assert found.index("Sabtu, 28 November 2026") < found.index("Sesi 28")
    assert found.index("Sesi 28") < found.index("Minggu, 29 November 2026") < found.index("Sesi 29")


def test_a_recap_names_its_partners_and_its_visitors_and_leads_to_those_with_a_page():
    recap = record(
        "recaps/2016/x.md",
        partners=("dong-a", "Toko <Buku>"),
        visitors=(Visitor(name="dong-a"), Visitor(name="SMA 1")),
    )
    found = text(recap, record("partners/dong-a.md", title="Dong-A"), name="recaps")
    partner = f'<a href="{LIBRARY}/international-corner/dong-a/">Dong-A</a>'
    assert f"<strong>Tamu:</strong> {partner}, SMA 1</li>" in found
    assert f"<strong>Mitra:</strong> {partner}, Toko &lt;Buku&gt;</li>" in found


def test_a_cancelled_event_says_so_in_its_title():
    event = record("events/2026/x.md", starts="2026-11-28", state="cancelled")
    assert entry(event, name="events").title == "Dibatalkan: Judul"


def test_a_recap_names_its_event_and_leads_to_it():
    event = record("events/2016/x.md", title="Hari <Baca>", starts="2016-09-29", slug="baca")
    found = text(record("recaps/2016/x.md", event="2016/x", date="2016-10-01"), event)
    assert f'href="{LIBRARY}/acara/2016/baca/"' in found
    assert "Hari &lt;Baca&gt;" in found
    assert "29 September 2016" in found


def test_an_agreement_names_its_partners():
    found = text(
        record("agreements/2018-x.md", partners=("dong-a",), signed="2018-05-02", kind="MoU"),
        record("partners/dong-a.md", title="Dong-A University"),
        name="international-corner",
    )
    assert f'<a href="{LIBRARY}/international-corner/dong-a/">Dong-A University</a>' in found
    assert "2 Mei 2018" in found


def test_an_edition_lists_its_posts():
    found = text(
        record("editions/2017-05.md", starts="2017-02-20", ends="2017-03-05"),
        post("news/2017/in.md", title="Di dalam", date="2017-02-22"),
        post("news/2017/out.md", title="Di luar", date="2017-03-06"),
        name="editions",
    )
    assert f'href="{LIBRARY}/berita/2017/in/"' in found
    assert "Di luar" not in found


def test_a_picture_says_what_is_true_of_its_file():
    given = post(
        image="photos/a.jpg",
        image_alt='Rak "baru"',
        gallery=(Photo(picture="photos/a.jpg", alt="Rak", credit="Sari"),),
    )
    found = entry(given, sizes={"photos/a.jpg": (640, 400)})
    assert found.media_content == [
        {
            "url": f"{LIBRARY}/photos/a.jpg",
            "type": "image/jpeg",
            "medium": "image",
            "filesize": str(WEIGHT),
            "width": "640",
            "height": "400",
        }
    ]
    assert found.media_credit[0]["content"] == "Sari"
    assert 'alt="Rak &quot;baru&quot;"' in found.content[0].value


def test_a_picture_that_the_text_shows_is_not_shown_twice():
    given = post(
        html='<p><img alt="A" src="content:photos/a.jpg"/></p>', image="photos/a.jpg", image_alt="A"
    )
    assert text(given, sizes={"photos/a.jpg": (4, 3)}).count("<img") == 1


def test_a_gallery_keeps_its_captions():
    photos = (Photo(picture="photos/b.jpg", alt="B", caption="Dari kiri: Sari", credit="Budi"),)
    found = text(post(gallery=photos), sizes={"photos/b.jpg": (4, 3)})
    assert "<figcaption>Dari kiri: Sari (Budi)</figcaption></figure>" in found


def test_every_item_says_its_language_and_its_categories_their_list():
    given = (post(topics=("literasi",)), post("news/2017/x.en.md", topics=("literasi",)))
    found = entry(*given, language="en")
    assert found.content[0].language == "en"
    assert [(tag.term, tag.scheme) for tag in found.tags] == [
        ("news", "tag:library.example,2017:section"),
        ("literasi", "tag:library.example,2017:topic"),
    ]


def test_a_post_of_a_megabyte_brings_its_beginning_and_a_link_to_the_rest():
    html = "".join(f"<p>{'kata ' * 200}{n}</p>\n" for n in range(1000))
    assert len(html) > 1_000_000
    found = text(post(html=html))
    assert 100_000 < len(found.encode()) <= MOST_OF_ONE + 200
    assert found.startswith("<p>kata ")
    assert found.endswith(
        f'<p><a href="{LIBRARY}/berita/2017/x/">Baca selengkapnya di situs kami</a></p>'
    )


def test_a_post_without_a_summary_has_none():
    assert "summary" not in entry(post(summary="", html="<p>Isi.</p>")) or (
        entry(post(summary="")).summary == "<p>Isi.</p>"
    )


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        pytest.param({}, "<p>Ringkasan.</p>", id="its summary"),
        pytest.param({"summary": "", "title": "A & B"}, "<p>A &amp; B</p>", id="or its title"),
    ],
)
def test_a_post_without_a_text_shows_what_it_says_of_itself(fields, shown):
    assert text(post(html="", **fields)) == shown

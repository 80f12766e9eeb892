"""What pages of events and series say to machines. The rules: schema.org, and Google Search Central,
"Event structured data" (name, startDate and location are required).
"""

from datetime import datetime

import pytest

from newsroom import event_data
from newsroom.fields import Price
from newsroom.records import FormerName, Person, Place, Registration, Session
from tests.newsroom.making import catalogue, date, library, record, site

HALL = Place(name="Gedung Baca", room="Aula", address="Jalan Buku 7", location=(-6.97, 107.63))
SCHEMA = "https://schema.org/"


def told(path="events/2026/e.md", *others, **fields):
    given = {"starts": "2026-11-28 14:00", "ends": "2026-11-28 16:30", **fields}
    more = {"site": given.pop("site")} if "site" in given else {}
    one = record(path, **given)
    return event_data.event(one, catalogue(one, *others, **more))


def test_an_event_says_what_search_engines_ask():
    found = told(place=HALL)
    assert (found["@context"], found["@type"], found["name"]) == (
        "https://schema.org",
        "Event",
        "Judul",
    )
    assert (found["startDate"], found["endDate"]) == (
        "2026-11-28T14:00+07:00",
        "2026-11-28T16:30+07:00",
    )
    assert found["location"] == {
        "@type": "Place",
        "name": "Gedung Baca",
        "address": {"@type": "PostalAddress", "streetAddress": "Jalan Buku 7"},
        "geo": {"@type": "GeoCoordinates", "latitude": -6.97, "longitude": 107.63},
    }
    assert found["eventStatus"] == f"{SCHEMA}EventScheduled"
    assert found["organizer"]["name"] == "Perpustakaan Contoh"
    assert found["url"] == "https://library.example/acara/2026/e/"


def test_nothing_is_said_that_the_record_does_not_say():
    unsaid = {
        "offers", "performer", "audience", "inLanguage", "isAccessibleForFree", "superEvent",
        "subEvent", "previousStartDate", "sponsor", "contributor", "image", "location",
        "eventAttendanceMode", "maximumAttendeeCapacity",
    }  # fmt: skip
    assert unsaid & set(told()) == set()


@pytest.mark.parametrize(
    ("fields", "mode", "types"),
    [
        pytest.param({"place": HALL}, "OfflineEventAttendanceMode", ["Place"], id="in a hall"),
        pytest.param(
            {"online": "https://example.org/"},
            "OnlineEventAttendanceMode",
            ["VirtualLocation"],
            id="online",
        ),
        pytest.param(
            {"place": HALL, "online": "https://example.org/"},
            "MixedEventAttendanceMode",
            ["Place", "VirtualLocation"],
            id="both",
        ),
    ],
)
def test_the_mode_follows_place_and_network(fields, mode, types):
    found = told(**fields)
    location = found["location"]
    assert found["eventAttendanceMode"] == SCHEMA + mode
    listed = location if isinstance(location, list) else [location]
    assert [each["@type"] for each in listed] == types


def test_in_the_librarys_own_building_the_address_is_the_librarys():
    its = library(address={"building": "Gedung Baca", "street": "Jalan Buku 7", "country": "ID"})
    found = told(place=Place(name="Aula Gedung Baca"), site=site(library=its))
    assert found["location"]["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Gedung Baca, Jalan Buku 7",
        "addressCountry": "ID",
    }
    elsewhere = told(place=Place(name="Alun-alun"), site=site(library=its))
    assert elsewhere["location"]["address"] == "Alun-alun"


def test_a_moved_event_names_its_moments_before():
    found = told(state="rescheduled", previously=(date("2026-11-20 14:00"),))
    assert found["eventStatus"] == f"{SCHEMA}EventRescheduled"
    assert found["previousStartDate"] == ["2026-11-20T14:00+07:00"]
    assert found["startDate"] == "2026-11-28T14:00+07:00"


@pytest.mark.parametrize(
    ("state", "status"), [("cancelled", "EventCancelled"), ("postponed", "EventPostponed")]
)
def test_an_event_that_is_off_keeps_its_day_and_is_not_on_offer(state, status):
    found = told(state=state, registration=Registration(address="https://example.org/daftar"))
    assert found["eventStatus"] == SCHEMA + status
    assert found["startDate"] == "2026-11-28T14:00+07:00"
    assert "availability" not in found["offers"]
    assert "previousStartDate" not in found


def test_an_offer_says_price_currency_and_until_when():
    form = Registration(
        address="https://example.org/daftar", until=date("2026-11-27 16:00"), places=100
    )
    found = told(cost=Price(25000), registration=form)
    assert found["offers"] == {
        "@type": "Offer",
        "price": "25000",
        "priceCurrency": "IDR",
        "url": "https://example.org/daftar",
        "validThrough": "2026-11-27T16:00+07:00",
        "availability": f"{SCHEMA}InStock",
    }
    assert found["isAccessibleForFree"] is False
    assert found["maximumAttendeeCapacity"] == 100
    closed = told(cost=Price(25000), registration=form, site=site(now=datetime(2026, 11, 27, 17)))
    assert "availability" not in closed["offers"]


def test_what_is_free_is_an_offer_of_nothing():
    """Google: for events without a charge, the price is 0."""
    found = told(cost=Price(0))
    assert found["isAccessibleForFree"] is True
    assert (found["offers"]["price"], found["offers"]["priceCurrency"]) == ("0", "IDR")


def test_sessions_are_events_within_it_with_their_speakers():
    found = told(
        place=HALL,
        sessions=(
            Session(
                title="Menulis", starts=date("2026-11-28 15:00"), ends=date("2026-11-28 16:00"),
                room="Ruang 2",
            ),
            Session(title="Membaca"),
        ),
        speakers=(
            Person(name="Sari", title="Dr.", role="penulis", session="Menulis"),
            Person(name="Budi", institution="Komunitas"),
        ),
    )  # fmt: skip
    writing, reading = found["subEvent"]
    assert (writing["name"], writing["startDate"], writing["endDate"]) == (
        "Menulis",
        "2026-11-28T15:00+07:00",
        "2026-11-28T16:00+07:00",
    )
    assert writing["location"]["name"] == "Ruang 2, Gedung Baca"
    assert [each["name"] for each in writing["performer"]] == ["Sari"]
    assert reading["startDate"] == "2026-11-28T14:00+07:00", "required, so that of the event"
    assert reading["location"]["name"] == "Gedung Baca"
    assert found["performer"][1]["affiliation"] == {"@type": "Organization", "name": "Komunitas"}


def test_people_and_institutions_around_an_event():
    partner = record("partners/p.md", title="Universitas Contoh")
    found = told(
        "events/2026/e.md", partner,
        partners=("p", "Komunitas"), sponsors=("Toko Buku",), audience=("students",),
        spoken=("id", "en"),
    )  # fmt: skip
    assert found["contributor"] == [
        {
            "@type": "Organization",
            "name": "Universitas Contoh",
            "url": "https://library.example/international-corner/p/",
        },
        {"@type": "Organization", "name": "Komunitas"},
    ]
    assert found["sponsor"] == [{"@type": "Organization", "name": "Toko Buku"}]
    assert found["audience"] == [{"@type": "Audience", "audienceType": "Mahasiswa"}]
    assert found["inLanguage"] == ["id", "en"]


def test_a_series_holds_its_events_and_they_name_it():
    series = record(
        "series/s.md", title="Hari Literasi", organiser="Dinas", since=date("2014"),
        former=(FormerName(name="Pekan Baca"),),
    )  # fmt: skip
    first = record("events/2020/e.md", starts="2020-09-08", series="s", place=HALL)
    found = told("events/2026/e.md", series, first, series="s")
    assert found["superEvent"] == {
        "@type": "EventSeries",
        "@id": "https://library.example/seri/s/#series",
        "name": "Hari Literasi",
        "url": "https://library.example/seri/s/",
    }
    assert found["organizer"] == {"@type": "Organization", "name": "Dinas"}
    whole = event_data.series(series, catalogue(series, first))
    assert (whole["@type"], whole["@id"]) == ("EventSeries", found["superEvent"]["@id"])
    assert (whole["alternateName"], whole["startDate"]) == (["Pekan Baca"], "2014")
    [sub] = whole["subEvent"]
    assert {"name", "startDate", "location"} <= set(sub)
    assert sub["url"] == "https://library.example/acara/2020/e/"

"""The International Corner's page: it counts what is on record, and nothing that is not."""

import pytest

from international import showcase
from international.world_map import read_world
from newsroom.records import FormerName, PartnerNames
from tests.newsroom.making import catalogue, record


@pytest.fixture(scope="module")
def world():
    """The committed map."""
    return read_world()


def partner(key, **fields):
    return record(f"partners/{key}.md", **{"title": key, "country": "KR", **fields})


def agreement(key, **fields):
    return record(f"agreements/{key}.md", **{"title": key, "partners": ("a",), **fields})


def page(world, *records):
    return showcase.showcase(world, "id", catalogue(*records))


def test_a_year_without_a_signing_keeps_its_place(world):
    signed = [agreement("one", signed="2019-12-09"), agreement("two", signed="2022")]
    view = page(world, partner("a"), *signed)
    assert [(each.text, each.count) for each in view.years] == [
        ("2019", 1),
        ("2020", 0),
        ("2021", 0),
        ("2022", 1),
    ]


def test_a_year_that_a_source_only_states_is_no_signing(world):
    stated = agreement("one", signed="2014", evidence="partnership-stated")
    assert page(world, partner("a"), stated).years == ()
    signed = agreement("two", signed="2013-08")
    view = page(world, partner("a"), stated, signed)
    assert [(each.text, each.count) for each in view.years] == [("2013", 1)]


@pytest.mark.parametrize(
    ("count", "label"),
    [(1, "South Korea: 1 institution"), (2, "South Korea: 2 institutions")],
)
def test_the_map_counts_in_good_english(world, count, label):
    partners = []
    for number in range(count):
        partners += [partner(f"p{number}"), partner(f"p{number}.en")]
    view = showcase.showcase(world, "en", catalogue(*partners))
    assert [place.label for place in view.map.places] == [label]


def test_a_row_says_where_its_partners_are_and_by_which_other_names_they_are_looked_for(world):
    names = PartnerNames(local=(("ko", "동아대학교"),), former=(FormerName(name="Dong-A College"),))
    found = page(
        world,
        partner("p", country="KR", city="Busan", names=names),
        agreement("a", partners=("p",)),
        agreement("b", partners=("p",)),
        partner("q", country="KR"),
        agreement("c", partners=("q",)),
    )
    rows = {row.address: row for row in found.rows}
    one = rows["/perjanjian/a/"]
    assert (one.cities, one.also, one.again) == (("Busan",), ("동아대학교", "Dong-A College"), True)
    assert (rows["/perjanjian/c/"].cities, rows["/perjanjian/c/"].again) == ((), False)

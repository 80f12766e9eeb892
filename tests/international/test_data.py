"""The open data: what the pages say, no more, in columns that `docs/data.md` explains."""

import csv
import io
import json
import re

from international import data
from newsroom.agreements import State
from newsroom.records import COOPERATION_FIELDS, EVIDENCE, PARTNER_TYPES
from newsroom.site import License
from tests.newsroom.making import catalogue, library, record, site
from tests.sites import ROOT

DOCUMENTED = (ROOT / "docs" / "data.md").read_text("utf-8")


def partner(key, **fields):
    return record(f"partners/{key}.md", **{"title": key.upper(), "country": "KR", **fields})


def agreement(key="x", **fields):
    return record(f"agreements/{key}.md", **{"title": "Judul", "partners": ("a",), **fields})


def as_json(*records, **more):
    return json.loads(data.agreements_json(catalogue(*records, **more)))


def one(**fields):
    return as_json(partner("a"), agreement(**fields))["agreements"][0]


def as_csv(*records):
    text = data.agreements_csv(catalogue(*records)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def features(*records):
    return json.loads(data.partners_geojson(catalogue(*records)))["features"]


def test_the_files_name_the_day_and_the_licence():
    ours = library(license=License("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"))
    found = as_json(partner("a"), agreement(), site=site(library=ours))
    assert found["date"] == "2026-11-23"
    assert found["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    assert found["publisher"] == "Perpustakaan Contoh"


def test_a_date_is_a_signing_only_where_a_signing_was_reported():
    reported = one(signed="2013-08")
    assert (reported["signed"], reported["date_stated"]) == ("2013-08", None)
    stated = one(signed="2018~", evidence="agreement-stated")
    assert (stated["signed"], stated["date_stated"]) == (None, "2018~")


def test_what_is_not_known_is_null_and_an_empty_cell():
    unknown = ("kind", "signed", "date_stated", "ends", "duration", "ended", "renewed_by", "place")
    assert {one()[name] for name in unknown} == {None}
    assert {as_csv(partner("a"), agreement())[0][name] for name in unknown} == {""}
    assert one()["state"] == "unknown"


def test_an_agreement_can_be_joined_with_its_partners():
    """By a key that stays: names change, and two partners may share a country or have none."""
    records = (
        partner("a"),
        partner("b"),
        partner("c", country=""),
        agreement(partners=("a", "c", "b")),
    )
    found = as_json(*records)["agreements"][0]
    assert found["partners"] == ["A", "C", "B"]
    assert found["partner_ids"] == ["a", "c", "b"]
    assert found["countries"] == ["KR"]
    assert {each["id"] for each in features(*records)} == set(found["partner_ids"])
    assert as_csv(*records)[0]["partner_ids"] == "a; c; b"


def test_titles_are_in_both_languages():
    english = record("agreements/x.en.md", title="A title", partners=("a",))
    found = as_json(partner("a"), agreement(), english)["agreements"][0]
    assert (found["title"], found["title_id"]) == ("A title", "Judul")


def test_a_text_that_begins_like_a_formula_is_not_run_by_a_spreadsheet():
    assert as_csv(partner("a"), agreement(place="=1+1"))[0]["place"] == "'=1+1"


def test_a_place_is_longitude_first_and_nobody_guesses_one():
    there, nowhere = features(partner("a", location=(35.12, 128.97)), partner("b"))
    assert there["geometry"] == {"type": "Point", "coordinates": [128.97, 35.12]}
    assert nowhere["geometry"] is None


def test_what_is_for_staff_alone_is_in_none_of_them():
    records = (partner("a", private_note="rahasia"), agreement(private_note="rahasia"))
    for made in (data.agreements_json, data.agreements_csv, data.partners_geojson):
        assert b"rahasia" not in made(catalogue(*records))


def test_every_column_property_and_code_is_explained():
    explained = set(re.findall(r"`([^`]+)`", DOCUMENTED))
    assert set(as_csv(partner("a"), agreement())[0]) == set(one())
    assert set(one()) <= explained
    assert set(features(partner("a"))[0]["properties"]) <= explained
    codes = {*EVIDENCE, *COOPERATION_FIELDS, *PARTNER_TYPES, *(state.value for state in State)}
    assert codes <= explained

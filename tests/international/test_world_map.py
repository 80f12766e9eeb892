"""The world map: every country known, on its own land, small, calm and without streaks."""

import gzip
import re
from itertools import combinations, pairwise
from math import hypot

import pytest
from babel import Locale

from international.world_map import (
    FILE,
    Mark,
    decimal,
    draw,
    drawn,
    numbers,
    path,
    point,
    read_world,
)

PARTNERS = {
    "KR": 7, "MY": 9, "NL": 3, "ES": 2, "CN": 2, "JP": 5, "SS": 1, "US": 3, "AU": 3, "DE": 2,
    "FR": 4, "IN": 2, "PT": 1, "TL": 2, "TR": 1,
}  # fmt: skip
# Codes of CLDR that name no place on a map: unions, the unknown, and those for testing software.
NO_PLACE = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
COUNTRIES = sorted({c for c in Locale("en").territories if re.fullmatch("[A-Z]{2}", c)} - NO_PLACE)


@pytest.fixture(scope="module")
def world():
    return read_world()


@pytest.fixture(scope="module")
def world_map(world):
    return draw(world, marks(PARTNERS), home="ID")


def marks(counts):
    return [
        Mark(code=code, count=count, label=f"{code}: {count}", href=f"/{code.lower()}/")
        for code, count in counts.items()
    ]


def rings(data):
    """Path data → its corners, read as SVG reads it, with none of our own code."""
    found = []
    for part in re.findall(r"M([^Mz]+)z", data):
        start, _, steps = part.partition("l")
        x, y = map(float, re.findall(r"-?(?:\d+(?:\.\d+)?|\.\d+)", start))
        corners = [(x, y)]
        values = [float(v) for v in re.findall(r"-?(?:\d+(?:\.\d+)?|\.\d+)", steps)]
        for dx, dy in zip(values[::2], values[1::2], strict=True):
            x, y = x + dx, y + dy
            corners.append((x, y))
        found.append(corners)
    return found


def inside(x, y, polygons):
    """Even-odd, as the drawing is filled."""
    crossings = 0
    for ring in polygons:
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_that_cldr_names_has_a_point_on_the_map(world, code):
    """A code that checks accept must never stop the build at the map."""
    left, top, width, height = map(int, world.view_box.split())
    land = world.lands[code]
    assert left < land.x < left + width
    assert top < land.y < top + height


def test_the_map_knows_no_other_codes(world):
    assert sorted(world.lands) == COUNTRIES


def test_a_point_lies_inside_its_own_shape(world):
    outside = [
        code
        for code, land in world.lands.items()
        if land.path and not inside(land.x, land.y, rings(land.path))
    ]
    assert outside == []


@pytest.mark.parametrize(
    ("code", "longitude", "latitude", "degrees"),
    [
        pytest.param("FR", 2.4, 46.6, 2, id="France without Guiana"),
        pytest.param("GF", -53.1, 4.0, 2, id="Guiana by itself"),
        pytest.param("US", -98.6, 39.8, 4, id="between the oceans, not off Alaska"),
        pytest.param("NL", 5.4, 52.2, 1, id="in Europe"),
        pytest.param("PT", -8.0, 39.7, 2, id="not towards the Azores"),
        pytest.param("MY", 102.3, 4.0, 1, id="the peninsula, where the capital is"),
        pytest.param("NO", 9.0, 61.0, 3, id="without Svalbard"),
        pytest.param("SG", 103.8, 1.35, 0.2, id="Singapore"),
        pytest.param("HK", 114.15, 22.4, 0.3, id="Hong Kong"),
        pytest.param("MT", 14.4, 35.9, 0.2, id="Malta"),
        pytest.param("BH", 50.55, 26.05, 0.3, id="Bahrain"),
        pytest.param("XK", 20.9, 42.6, 0.5, id="Kosovo"),
        pytest.param("UM", 166.65, 19.28, 0.2, id="Wake Island"),
    ],
)
def test_a_point_lies_on_the_land_that_people_mean(world, code, longitude, latitude, degrees):
    x, y = point(longitude, latitude)
    assert hypot(world.lands[code].x - x, world.lands[code].y - y) < degrees * 3.6


@pytest.mark.parametrize(
    ("code", "longitude", "latitude"),
    [
        pytest.param("ID", 115.1, -8.4, id="Bali"),
        pytest.param("ID", 116.3, -8.6, id="Lombok"),
        pytest.param("ID", 106.1, -2.3, id="Bangka"),
        pytest.param("ID", 107.6, -7.0, id="Bandung"),
        pytest.param("ID", 137.5, -4.0, id="Papua"),
        pytest.param("UA", 34.2, 45.2, id="Crimea"),
        pytest.param("SO", 45.5, 9.6, id="Somaliland"),
        pytest.param("CY", 33.4, 35.25, id="Northern Cyprus"),
        pytest.param("EH", -13.5, 24.5, id="Western Sahara"),
        pytest.param("PS", 35.25, 31.9, id="Palestine"),
        pytest.param("TW", 121.0, 23.8, id="Taiwan"),
        pytest.param("LS", 28.2, -29.5, id="Lesotho"),
        pytest.param("RU", 188, 66.5, id="Chukotka, beyond the date line"),
        pytest.param("RE", 55.5, -21.1, id="Réunion"),
    ],
)
def test_a_land_belongs_to_the_code_under_which_iso_3166_lists_it(world, code, longitude, latitude):
    x, y = point(longitude, latitude)
    owners = [c for c, land in world.lands.items() if inside(x, y, rings(land.path))]
    assert owners == [code]


def test_no_line_streaks_across_the_map(world):
    """A country astride the date line must not be drawn around the whole globe."""
    width = int(world.view_box.split()[2])
    longest = max(
        hypot(bx - ax, by - ay)
        for land in world.lands.values()
        for ring in rings(land.path)
        for (ax, ay), (bx, by) in pairwise([*ring, ring[0]])
    )
    assert longest < width / 5


def test_the_map_is_about_a_thousand_units_wide_and_shows_every_corner(world):
    left, top, width, height = map(int, world.view_box.split())
    assert 1000 <= width <= 1060
    for land in world.lands.values():
        for ring in rings(land.path):
            for x, y in ring:
                assert left < x < left + width
                assert top < y < top + height


def test_marked_countries_are_drawn_once_the_wide_before_the_small(world, world_map):
    """A small country that comes later is never painted over by its neighbour."""
    codes = [place.code for place in world_map.places]
    assert sorted(codes) == sorted(PARTNERS)
    assert codes.index("DE") < codes.index("NL")
    assert codes[:3] == ["CN", "US", "AU"]
    for code in (*PARTNERS, "ID"):
        assert world.lands[code].path not in world_map.quiet
    assert world.lands["TH"].path in world_map.quiet
    assert world_map.home == world.lands["ID"].path


def test_the_home_country_with_a_mark_of_its_own_is_not_drawn_twice(world):
    with_home = draw(world, marks({"ID": 2}), home="ID")
    assert with_home.home == ""
    assert [place.code for place in with_home.places] == ["ID"]


def test_a_map_without_partners_shows_the_world(world):
    empty = draw(world, [], home="ID")
    assert empty.places == ()
    assert empty.quiet.startswith("M")


def test_a_place_too_small_to_draw_still_has_its_marker(world):
    (place,) = draw(world, marks({"SG": 1}), home="ID").places
    assert place.path == ""
    assert place.radius > 3
    assert place.reach == 39.0


def test_markers_grow_with_the_count_to_a_limit(world):
    radii = [draw(world, marks({"AU": n}), home="ID").places[0].radius for n in (1, 2, 5, 10, 500)]
    assert radii == [3.4, 4.7, 6.0, 7.3, 8.0]


def test_no_marker_covers_another_and_what_may_be_pressed_never_overlaps(world_map):
    for a, b in combinations(world_map.places, 2):
        apart = hypot(a.x - b.x, a.y - b.y)
        assert apart + min(a.radius, b.radius) > max(a.radius, b.radius)
        assert max(a.radius, b.radius) < apart
        assert a.reach + b.reach <= apart + 0.1


def test_markers_of_every_country_in_the_world_stay_apart(world):
    """Nothing is hidden entirely, however many partners there will be."""
    crowded = draw(world, marks(dict.fromkeys(COUNTRIES, 9)), home="ID")
    for a, b in combinations(crowded.places, 2):
        assert (a.x, a.y) != (b.x, b.y), (a.code, b.code)


def test_the_same_file_and_marks_give_the_same_map(world_map):
    turned = dict(reversed(PARTNERS.items()))
    assert draw(read_world(), marks(turned), home="ID") == world_map


def test_an_unknown_code_is_an_error(world):
    with pytest.raises(KeyError, match="ZZ"):
        draw(world, marks({"ZZ": 1}), home="ID")


def test_the_map_keeps_its_budget(world_map):
    """Visitors come by phone: the issue allows 60 KB, we aim at 25."""
    drawing = world_map.quiet + world_map.home + "".join(p.path for p in world_map.places)
    assert len(gzip.compress(drawing.encode(), 9)) < 25_000
    assert FILE.stat().st_size < 120_000


@pytest.mark.parametrize(
    ("tenths", "text"), [(125, "12.5"), (3, ".3"), (-3, "-.3"), (40, "4"), (0, "0"), (-120, "-12")]
)
def test_a_number_is_as_short_as_svg_allows(tenths, text):
    assert decimal(tenths) == text


def test_numbers_need_no_separator_that_a_reader_can_do_without():
    assert numbers([15, -3, 2, 40, 5, 60]) == "1.5-.3.2 4 .5 6"


def test_a_ring_becomes_one_closed_path():
    assert path([(0, 0), (105, 0), (105, 52), (0, 52)]) == "M0 0l10.5 0 0 5.2-10.5 0z"


def test_steps_too_short_to_see_are_left_out():
    """At 80 degrees north a step to the east is a third of a tenth."""
    assert len(drawn([550, 4000, 1, 0, 500, 0, 0, 100])) == 3

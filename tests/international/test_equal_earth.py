"""Equal Earth, held to what its authors promise."""

from math import pi, radians, sin

import pytest

from international.equal_earth import MIDDLE, project


def ring_area(corners):
    turned = [*corners[1:], corners[0]]
    crossed = (ax * by - bx * ay for (ax, ay), (bx, by) in zip(corners, turned, strict=True))
    return abs(sum(crossed)) / 2


def flat_area(west, south, *, side=2.0, parts=40):
    """The drawn area of a field of longitudes and latitudes, its edges followed closely."""
    step = side / parts
    south_edge = [(west + i * step, south) for i in range(parts)]
    east_edge = [(west + side, south + i * step) for i in range(parts)]
    north_edge = [(west + side - i * step, south + side) for i in range(parts)]
    west_edge = [(west, south + side - i * step) for i in range(parts)]
    corners = south_edge + east_edge + north_edge + west_edge
    return ring_area([project(*corner) for corner in corners])


@pytest.mark.parametrize("latitude", [-80, -56, -30, -7, 0, 20, 45, 60, 70, 83])
@pytest.mark.parametrize("longitude", [-169, -100, 0, 107, 189])
def test_a_field_takes_the_room_that_it_has_on_the_globe(longitude, latitude):
    """Equal area is what the reader is promised: Greenland does not outgrow Indonesia."""
    on_the_globe = radians(2) * (sin(radians(latitude + 2)) - sin(radians(latitude)))
    assert flat_area(longitude, latitude) == pytest.approx(on_the_globe, rel=1e-3)


def test_the_middle_meridian_is_straight_and_the_equator_level():
    assert [project(MIDDLE, latitude)[0] for latitude in (-90, -30, 0, 60)] == [0, 0, 0, 0]
    assert [project(longitude, 0)[1] for longitude in (-169, 0, 107)] == [0, 0, 0]


def test_the_whole_globe_is_as_wide_and_high_as_the_paper_says():
    """Šavrič, Patterson and Jenny: the equator is 2.05 times as long as the middle meridian."""
    width = project(MIDDLE + 180, 0)[0] - project(MIDDLE - 180, 0)[0]
    height = project(MIDDLE, 90)[1] - project(MIDDLE, -90)[1]
    assert width / height == pytest.approx(2.05, abs=0.005)
    assert width < 2 * pi

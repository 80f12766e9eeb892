"""Sums of counts keep their precision."""

import pytest

from newsroom.counting import Sum, plus, total
from newsroom.fields import Count

EXACT, ABOUT, MORE = Count(118), Count(50, "about"), Count(1500, "more-than")


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        pytest.param(EXACT, Count(25), Count(143), id="exact and exact"),
        pytest.param(EXACT, ABOUT, Count(168, "about"), id="exact and about"),
        pytest.param(EXACT, MORE, Count(1618, "more-than"), id="exact and more than"),
        pytest.param(ABOUT, MORE, Count(1550, "more-than"), id="about and more than"),
        pytest.param(ABOUT, ABOUT, Count(100, "about"), id="about and about"),
    ],
)
def test_a_sum_is_as_precise_as_its_least_precise_part(one, other, together):
    assert plus(one, other) == plus(other, one) == together


def test_what_nobody_counted_is_said_and_is_no_zero():
    assert total([EXACT, None, None]) == Sum(count=Count(118), unknown=2)
    assert total([None]) == Sum(count=None, unknown=1)


def test_a_counted_zero_is_a_figure():
    assert total([Count(0)]) == Sum(count=Count(0), unknown=0)


def test_nothing_comes_to_nothing():
    assert total([]) == Sum(count=None, unknown=0)


def test_the_order_does_not_matter():
    parts = [EXACT, ABOUT, MORE, None]
    assert total(parts) == total(reversed(parts)) == Sum(count=Count(1668, "more-than"), unknown=1)

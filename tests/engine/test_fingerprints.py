"""What a page depends on: every template that it can reach, however it names it."""

import pytest
from jinja2 import DictLoader, Environment

from engine.fingerprints import _gather


@pytest.mark.parametrize(
    ("source", "reached"),
    [
        pytest.param("a", {"x"}, id="alone"),
        pytest.param('{% extends "y" %}', {"x", "y"}, id="extends"),
        pytest.param("{%- include 'y' -%}", {"x", "y"}, id="single quotes, trimmed"),
        pytest.param('{% from "y" import a %}', {"x", "y"}, id="from"),
        pytest.param('{% import "z" as a %}', {"x", "z", "y"}, id="and what that one names"),
        pytest.param("{% include name %}", {"x", "y", "z"}, id="a computed name may be any"),
        pytest.param('{% include ["y", "q"] %}', {"x", "y", "z"}, id="a choice may be any"),
        pytest.param('{% include "z" if a else "y" %}', {"x", "y", "z"}, id="one of two"),
        pytest.param('{% include "z" ~ a %}', {"x", "y", "z"}, id="a name that begins so"),
        pytest.param('{% include("z") %}', {"x", "y", "z"}, id="in brackets"),
        pytest.param('{% include "gone" ignore missing %}', {"x", "gone"}, id="one that may be missing"),
        pytest.param('{% include "y" without context %}', {"x", "y"}, id="without context"),
        pytest.param('{% extends "x" %}', {"x"}, id="itself"),
    ],
)  # fmt: skip
def test_every_template_that_is_named_counts(source, reached):
    found = {}
    loader = DictLoader({"x": source, "y": "b", "z": '{% include "y" %}'})
    _gather("x", Environment(loader=loader), found)  # noqa: S701  nothing is rendered
    assert set(found) == reached

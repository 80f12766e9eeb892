"""Views ↔ templates: what a view holds is shown somewhere, and no template is out of use."""

import re

import msgspec
import pytest

from editions import views as editions
from events import sign_views
from events import views as events
from international import views as international
from newsroom import event_views, views
from newsroom.pages import KIND_VIEWS
from search import views as search
from tests.sites import ROOT

TEMPLATES = {
    file.relative_to(ROOT / "theme/templates").as_posix(): file.read_text("utf-8")
    for file in (ROOT / "theme/templates").rglob("*.html")
}
EVERYTHING = "\n".join(TEMPLATES.values())
CLASSES = {
    each
    for module in (views, event_views, international, events, sign_views, editions, search)
    for each in vars(module).values()
    if isinstance(each, type) and issubclass(each, views.View)
}
#: Read by the engine, by scripts or by feeds instead of a template.
ELSEWHERE = {
    "Link.count": "shown where a list counts",
    "Card.minutes": "for lists that have room",
    "Head.locale": "OpenGraph",
}


@pytest.mark.parametrize(
    "name",
    sorted({f"{c.__name__}.{f.name}" for c in CLASSES for f in msgspec.structs.fields(c)}),
)
def test_every_field_of_every_view_is_read_by_a_template(name):
    field = name.partition(".")[2]
    assert name in ELSEWHERE or re.search(rf"\.{field}\b|\b{field}\b", EVERYTHING), name


def test_every_template_is_used():
    from newsroom.kinds import KINDS

    used = {kind.template for kind in KINDS} | {kind.list_template for kind in KINDS}
    used |= {"lists/home.html", "lists/topic.html", "lists/topics.html", "lists/author.html"}
    used |= {
        "404.html",
        "withdrawn.html",
        "redirect.html",
        "lists/subset.html",
        "lists/display.html",
        "sign.html",
        "email/edition.html",
        "email/look.html",
    }
    used |= {
        f"lists/{name}.html"
        for name in ("year", "month", "visits", "impact", "impact-year", "search")
    }
    named = set(re.findall(r'"((?:kinds|lists|parts)/[\w-]+\.html|base\.html)"', EVERYTHING))
    assert set(TEMPLATES) - used - named == set()


def test_every_kind_with_a_page_has_a_view():
    from newsroom.kinds import KINDS

    assert {kind.name for kind in KINDS if kind.template} == set(KIND_VIEWS)

"""What recaps tell: who came, how many, and what was said."""

from newsroom.fields import Count
from newsroom.recollections import quotes, visitors
from newsroom.records import Quote, Visitor
from tests.newsroom.making import catalogue, record


def test_a_visitor_has_kind_and_number_and_a_partner_is_a_link():
    recap = record(
        "recaps/2018/r.md",
        visitors=(
            Visitor(name="p", kind="university", people=Count(25)),
            Visitor(name="SD Teladan", kind="school", people=Count(30, "about")),
            Visitor(name="Paguyuban"),
        ),
    )
    partner = record("partners/p.md", title="Universitas Contoh")
    found = visitors(recap, catalogue(recap, partner))
    assert [(each.name.text, each.name.address, each.kind, each.people) for each in found] == [
        ("Universitas Contoh", "/international-corner/p/", "Perguruan tinggi", "25"),
        ("SD Teladan", "", "Sekolah", "sekitar 30"),
        ("Paguyuban", "", "", ""),
    ]


def test_a_quote_names_the_language_of_its_words_when_it_is_another():
    said = (Quote(text="Bagus.", name="Sari"), Quote(text="Fine.", language="en"))
    original = record("recaps/2018/r.md", quotes=said)
    assert [each.language for each in quotes(original)] == ["", "en"]
    inherited = record("recaps/2018/r.en.md", quotes=said, lines={})
    assert [each.language for each in quotes(inherited)] == ["id", ""]
    own = record("recaps/2018/r.en.md", quotes=said)
    assert [each.language for each in quotes(own)] == ["", ""]

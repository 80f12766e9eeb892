"""Entry → the page that pagefind reads."""

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from search.documents import document
from search.entries import Entry


def read(entry):
    return BeautifulSoup(document(entry, "id"), "lxml")


def facts(page, what):
    """Name → value of the metadata, filters or keys to sort by."""
    metas = page.select(f"meta[data-pagefind-{what}]")
    return {
        meta[f"data-pagefind-{what}"].removesuffix("[content]"): meta["content"] for meta in metas
    }


def test_what_a_result_shows_and_is_chosen_by_stands_apart_from_the_text():
    page = read(
        Entry(
            address="/a/", title="Judul", names=("Sari", "동아"), text="Satu.\nDua.", kind="news",
            year=2017, day="2017-02-22", date="22 Februari 2017",
        )
    )  # fmt: skip
    assert page.html["lang"] == "id"
    assert facts(page, "meta") == {
        "title": "Judul",
        "names": "Sari · 동아",
        "date": "22 Februari 2017",
    }
    assert facts(page, "filter") == {"kind": "news", "year": "2017"}
    assert facts(page, "sort") == {"day": "2017-02-22"}
    assert [each.text for each in page.body.select("p")] == ["Satu.", "Dua."]


def test_the_names_of_a_partner_are_its_own():
    page = read(Entry(address="/a/", title="A", names=("동아",), text="Isi.", kind="partner"))
    assert facts(page, "meta") == {"title": "A", "own": "동아"}


def test_what_has_no_date_is_older_than_all_that_has_one():
    page = read(Entry(address="/a/", title="Judul", text="Isi.", kind="page"))
    assert facts(page, "filter") == {"kind": "page"}
    assert facts(page, "sort") == {"day": "0000"}


@given(st.text(alphabet=st.characters(exclude_categories=("C",))))
def test_no_text_can_say_anything_but_words(text):
    page = read(Entry(address="/a/", title=f"x{text}", text=f"x{text}", kind="news"))
    assert facts(page, "meta")["title"].split() == f"x{text}".split()
    assert {tag.name for tag in page.find_all()} == {"html", "head", "meta", "body", "p"}

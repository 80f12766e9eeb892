"""A fragment → its HTML with the addresses of our own content filled in."""

import pytest

from newsroom.fragments import Fragment
from newsroom.links import linked, media
from tests.newsroom.making import catalogue, record


def body(html: str, path: str = "news/2017/x.md") -> str:
    """The HTML of a record beside which stand a translated, a single, a hidden and an English file."""
    one = record(path, fragment=Fragment(html=html))
    found = catalogue(
        record("news/2017/x.md") if path != "news/2017/x.md" else one,
        *([one] if path != "news/2017/x.md" else []),
        record("news/2017/both.md"),
        record("news/2017/both.en.md"),
        record("news/2017/single.md"),
        record("news/2017/hidden.md", status="draft"),
        sizes={"photos/a b.jpg": (4, 3)},
        attachments=["files/a.pdf"],
    )
    return str(linked(one, found))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            '<a href="content:news/2017/single.md">', '<a href="/berita/2017/single/">', id="a post"
        ),
        pytest.param(
            '<a href="content:news/2017/both.md#a-b">',
            '<a href="/berita/2017/both/#a-b">',
            id="a place",
        ),
        pytest.param(
            '<a href="content:news/2017/both.en.md">',
            '<a href="/berita/2017/both/">',
            id="the reader's language, whichever file was named",
        ),
        pytest.param('<a href="content:news/2017/hidden.md">', "<a >", id="a draft leads nowhere"),
        pytest.param('<a href="content:files/a.pdf">', '<a href="/files/a.pdf">', id="a document"),
        pytest.param('<a href="content:library.yaml">', "<a >", id="what is not published"),
        pytest.param(
            '<img src="content:photos/a b.jpg">',
            '<img src="/photos/a%20b.jpg" width="4" height="3">',
            id="a picture with its size",
        ),
        pytest.param(
            '<img src="content:photos/z.jpg">',
            '<img src="/photos/z.jpg">',
            id="a picture unmeasured",
        ),
        pytest.param(
            '<a href="https://a.b/content:x">',
            '<a href="https://a.b/content:x">',
            id="another site",
        ),
    ],
)
def test_an_open_address_is_filled_in(html, expected):
    assert body(html) == expected


def test_a_translation_leads_to_translations_and_says_where_there_is_none():
    html = '<a href="content:news/2017/both.md"><a href="content:news/2017/single.md">'
    assert body(html, "news/2017/x.en.md") == (
        '<a href="/en/news/2017/both/"><a href="/berita/2017/single/" hreflang="id">'
    )


def test_a_picture_is_published_at_its_own_path():
    assert media("photos/2017/é ü.jpg") == "/photos/2017/%C3%A9%20%C3%BC.jpg"

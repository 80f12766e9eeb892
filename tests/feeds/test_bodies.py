"""A page's body → HTML that stands alone in a feed reader."""

import pytest

from feeds.bodies import standalone

PAGE = "https://library.example/berita/2017/x/"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>Isi.</p>", "<p>Isi.</p>", id="words stay"),
        pytest.param("", "", id="nothing"),
        pytest.param(
            '<h2 id="a">A <a class="anchor" href="#a">#</a></h2>',
            '<h2 id="a">A</h2>',
            id="anchors go",
        ),
        pytest.param(
            '<img src="/a.jpg" alt="" loading="lazy" decoding="async">',
            '<img alt="" src="https://library.example/a.jpg"/>',
            id="lazy pictures are shown",
        ),
        pytest.param(
            '<img src="a.jpg" alt="" srcset="/a-400.jpg 400w, /a.jpg 2x">',
            '<img alt="" src="https://library.example/berita/2017/x/a.jpg"'
            ' srcset="https://library.example/a-400.jpg 400w, https://library.example/a.jpg 2x"/>',
            id="every candidate is absolute",
        ),
        pytest.param(
            '<div class="table-scroll" role="region" tabindex="0" aria-label="Tabel"><table></table></div>',
            '<div class="table-scroll"><table></table></div>',
            id="what scrolls on a page only stands",
        ),
        pytest.param(
            '<a  role="doc-noteref" href="#a">1</a> <a class="x"  role="doc-noteref">2</a>',
            '<a href="https://library.example/berita/2017/x/#a">1</a> <a class="x">2</a>',
            id="two spaces, where a link has lost its address",
        ),
        pytest.param(
            '<p title="a > b"><img src="/a.jpg" alt="x > y" title=" onclick=z"></p>',
            '<p title="a > b"><img src="https://library.example/a.jpg" alt="x > y" title=" onclick=z"></p>',
            id="a sign in a value does not end the tag",
        ),
        pytest.param(
            '<p>&lt;img loading="lazy" src="/a.jpg"&gt; loading="lazy"</p>',
            '<p>&lt;img loading="lazy" src="/a.jpg"&gt; loading="lazy"</p>',
            id="words about attributes are words",
        ),
        pytest.param(
            '<a href="/a/../b/">b</a> <a href="//c.example/d">d</a> <a href="/e%20f/?g=1">e</a>',
            '<a href="https://library.example/b/">b</a> <a href="https://c.example/d">d</a>'
            ' <a href="https://library.example/e%20f/?g=1">e</a>',
            id="addresses of every form",
        ),
        pytest.param('<p lang="ko">책</p>', '<p lang="ko">책</p>', id="languages stay"),
        pytest.param("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>", id="signs stay escaped"),
        pytest.param(
            '<a href="/x?a=1&amp;b=2">x</a>',
            '<a href="https://library.example/x?a=1&amp;b=2">x</a>',
            id="addresses stay escaped",
        ),
    ],
)
def test_a_body_stands_alone(html, expected):
    found = standalone(html, PAGE)
    assert normal(found) == normal(expected)


def normal(html: str) -> str:
    """Attributes in one order."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    for tag in soup.find_all(True):
        tag.attrs = dict(sorted(tag.attrs.items()))
    return str(soup)

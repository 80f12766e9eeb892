"""What an address in a body becomes, and the line and the words of what is wrong with it."""

import pytest

from markup.convert import Converter
from newsroom.fragments import Fragment, Reference
from newsroom.problems import Problem

PATH = "news/2017/grand-launching.md"


def convert(body: str, *, path: str = PATH, language: str = "id") -> tuple[Fragment, list[Problem]]:
    return Converter().convert(body, path=path, first_line=7, language=language)


@pytest.mark.parametrize(
    ("written", "href"),
    [
        pytest.param("../2016/x.md", "content:news/2016/x.md", id="beside, in another year"),
        pytest.param("x.md", "content:news/2017/x.md", id="in the same folder"),
        pytest.param("/news/2016/x.md", "content:news/2016/x.md", id="from the content folder"),
        pytest.param("x.en.md", "content:news/2017/x.en.md", id="the other language"),
        pytest.param(
            "{filename}/news/2016/x.md", "content:news/2016/x.md", id="Pelican's filename"
        ),
        pytest.param(
            "{filename}../2016/x.md", "content:news/2016/x.md", id="Pelican's filename, relative"
        ),
        pytest.param("|filename|x.md", "content:news/2017/x.md", id="Pelican's older form"),
        pytest.param("{static}/photos/a.pdf", "content:photos/a.pdf", id="Pelican's static"),
        pytest.param("x.md#rooms", "content:news/2017/x.md#rooms", id="with an anchor"),
        pytest.param("panduan.pdf", "content:news/2017/panduan.pdf", id="a document"),
        pytest.param(
            "photos/2017/hall.jpg",
            "content:photos/2017/hall.jpg",
            id="a photo, from the content folder",
        ),
        pytest.param("./a%20b.pdf", "content:news/2017/a b.pdf", id="a space in the name"),
    ],
)
def test_a_path_of_a_file_is_left_open_and_recorded_with_its_line(written: str, href: str):
    fragment, problems = convert(f"Satu.\n\nLihat [ini]({written}).\n")
    assert fragment.html == f'<p>Satu.</p>\n<p>Lihat <a href="{href}">ini</a>.</p>'
    target = href.removeprefix("content:").partition("#")[0]
    assert fragment.links == (Reference(target, 9, written),)
    assert problems == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        pytest.param("../../../secret.md", "link-outside-content", id="climbs out"),
        pytest.param("/../x.md", "link-outside-content", id="climbs out of the root"),
        pytest.param("{tag}literasi", "link-placeholder", id="a tag of Pelican"),
        pytest.param("berita/2017/x", "link-relative", id="a relative address"),
        pytest.param("javascript:alert(1)", "link-scheme", id="javascript"),
        pytest.param("file:///C:/x.docx", "link-scheme", id="a file on one's own disk"),
        pytest.param("http://", "link-scheme", id="no host"),
        pytest.param("http://[x", "link-scheme", id="half a host"),
        pytest.param("", "link-empty", id="empty"),
        pytest.param("#tidak-ada", "link-anchor-missing", id="no such anchor"),
    ],
)
def test_a_bad_address_names_its_line(written: str, code: str):
    _, problems = convert(f"Satu.\n\n- dua\n    - [ini]({written})\n")
    assert [(each.line, each.code) for each in problems] == [(10, code)]


def test_an_address_without_its_beginning_comes_with_the_corrected_line():
    _, problems = convert("Lihat [situs](www.telkomuniversity.ac.id/x).")
    assert problems[0].code == "link-incomplete"
    assert problems[0].repair == "Lihat [situs](https://www.telkomuniversity.ac.id/x)."


def test_a_windows_path_is_understood_and_comes_with_the_corrected_line():
    fragment, problems = convert(r"Lihat [ini](..\2016\x.md).")
    assert fragment.links[0].target == "news/2016/x.md"
    assert problems[0].repair == "Lihat [ini](../2016/x.md)."


def test_the_same_address_twice_has_two_lines_and_code_has_none():
    """A search for the text would give the line of the code."""
    fragment, _ = convert(
        "`[a](x.md)`\n\n```\n[a](x.md)\n```\n\n[a](x.md)\n\n> [a](x.md)\n\n[r]\n\n[r]: x.md\n"
    )
    assert [each.line for each in fragment.links] == [13, 15, 19]
    assert "<code>[a](x.md)</code>" in fragment.html
    assert '<pre tabindex="0"><code>[a](x.md)\n</code></pre>' in fragment.html


def test_raw_html_links_have_their_lines():
    fragment, problems = convert(
        '<div>\n<p>\n<a href="x.md">a</a>\n<a\nhref="/berita/x/">b</a></p></div>\n'
    )
    assert fragment.links == (Reference("news/2017/x.md", 9, "x.md"),)
    assert fragment.addresses == (Reference("/berita/x/", 10, "/berita/x/"),)
    assert problems == []


@pytest.mark.parametrize(
    ("body", "noted"),
    [
        pytest.param(
            "Lihat [ini](/berita/x/#jam).",
            Reference("/berita/x/#jam", 7, "/berita/x/#jam", "Lihat [ini](/berita/x/#jam)."),
            id="of this site",
        ),
        pytest.param(
            "Lihat https://a.example/x/.",
            Reference(
                "https://a.example/x/", 7, "https://a.example/x/", "Lihat https://a.example/x/."
            ),
            id="of any site",
        ),
        pytest.param(
            "[https://a.example/](https://a.example/)",
            Reference("https://a.example/", 7, "https://a.example/"),
            id="twice in its line: no line to repair",
        ),
    ],
)
def test_a_link_by_an_address_is_noted_for_who_knows_the_whole_site(body, noted):
    fragment, problems = convert(body)
    assert fragment.addresses == (noted,)
    assert problems == []


def test_external_links_are_marked_and_keep_their_language():
    fragment, _ = convert("[Dong-A](https://www.donga.ac.kr/){hreflang=ko}")
    assert fragment.html == (
        '<p><a class="external" href="https://www.donga.ac.kr/" hreflang="ko" rel="noopener external">'
        "Dong-A</a></p>"
    )


@pytest.mark.parametrize(
    ("body", "address"),
    [
        pytest.param(
            "Lihat https://a.id/b_c--d_e.", "https://a.id/b_c--d_e", id="bare, and a full stop"
        ),
        pytest.param("Lihat <https://a.id/x>.", "https://a.id/x", id="in angle brackets"),
        pytest.param("(https://a.id/x_(y))", "https://a.id/x_(y)", id="brackets of its own"),
        pytest.param("**https://a.id/x**", "https://a.id/x", id="in bold"),
        pytest.param("https://a.id/?a=1&b=2", "https://a.id/?a=1&amp;b=2", id="with a query"),
    ],
)
def test_a_bare_address_becomes_a_link(body: str, address: str):
    fragment, _ = convert(body)
    assert (
        f'<a class="external" href="{address}" rel="noopener external">{address}</a>'
        in fragment.html
    )


def test_a_bare_address_inside_a_raw_link_is_not_a_second_link():
    fragment, _ = convert('<a href="https://a.id/">https://a.id/</a>')
    assert fragment.html.count("<a ") == 1


@pytest.mark.parametrize(
    ("address", "host", "name"),
    [
        pytest.param("https://www.youtube.com/watch?v=abc", "YouTube", "youtube.com", id="watch"),
        pytest.param("https://youtu.be/abc", "YouTube", "youtube.com", id="short host"),
        pytest.param("https://www.youtube.com/shorts/abc", "YouTube", "youtube.com", id="shorts"),
        pytest.param("https://www.youtube.com/live/abc", "YouTube", "youtube.com", id="live"),
        pytest.param("https://vimeo.com/123", "Vimeo", "vimeo.com", id="Vimeo"),
    ],
)
def test_a_video_alone_on_a_line_becomes_a_card(address: str, host: str, name: str):
    fragment, problems = convert(f"Satu.\n\n{address}\n\nDua.")
    assert (
        f'<p class="video-card"><a class="external" href="{address}" rel="noopener external">'
        f'<span class="video-card-label">Tonton videonya di {host}</span> '
        f'<span class="video-card-host">{name}</span></a></p>'
    ) in fragment.html
    assert problems == []


def test_a_video_in_a_sentence_stays_a_link():
    fragment, _ = convert("Lihat https://youtu.be/abc ya.")
    assert "video-card" not in fragment.html


def test_an_embedded_player_becomes_a_card_with_a_warning():
    fragment, problems = convert(
        'A\n\n<iframe width="1" src="https://www.youtube.com/embed/abc?x=1"></iframe>\n',
        language="en",
    )
    assert 'href="https://www.youtube.com/watch?v=abc"' in fragment.html
    assert "Watch the video on YouTube" in fragment.html
    assert "iframe" not in fragment.html
    assert [(each.line, each.code) for each in problems] == [(9, "video-iframe")]

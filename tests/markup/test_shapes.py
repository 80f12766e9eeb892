"""Headings, tables, pictures, footnotes, admonitions and quotes: the HTML that the theme styles."""

import pickle

import pytest

from markup.convert import Converter, convert
from markup.typography import curl
from newsroom.fragments import Fragment, Heading, Reference
from newsroom.problems import Problem


def made(
    body: str, *, path: str = "news/2017/x.md", language: str = "id"
) -> tuple[Fragment, list[Problem]]:
    return convert(body, path=path, first_line=5, language=language)


def codes(problems: list[Problem]) -> list[tuple[int, str]]:
    return [(each.line, each.code) for each in problems]


def test_a_heading_has_an_anchor_and_a_labelled_link_to_it():
    fragment, problems = made("## Kafé Qur'an\n")
    assert fragment.html == (
        '<h2 id="kafe-quran">Kafé Qur’an '
        '<a aria-label="Tautan ke bagian “Kafé Qur’an”" class="anchor" href="#kafe-quran">#</a></h2>'
    )
    assert fragment.headings == (Heading(2, "kafe-quran", "Kafé Qur’an"),)
    assert fragment.text == "Kafé Qur’an"
    assert problems == []


def test_equal_headings_have_unequal_anchors():
    fragment, _ = made("## Jam\n\n## Jam\n\n## 동아\n\n## Jam {#buka}\n")
    assert [each.id for each in fragment.headings] == ["jam", "jam-2", "동아", "buka"]


def test_a_heading_of_level_one_is_lowered_and_those_below_follow():
    fragment, problems = made("# A\n\n## B\n\nC\n===\n")
    assert [(each.level, each.text) for each in fragment.headings] == [(2, "A"), (3, "B"), (2, "C")]
    assert codes(problems) == [(5, "heading-one"), (9, "heading-one")]


def test_a_skipped_level_is_named_and_closed_up():
    fragment, problems = made("Satu.\n\n#### A\n\n> ## B\n")
    assert [each.level for each in fragment.headings] == [2, 2]
    assert codes(problems) == [(7, "heading-level")]


def test_a_hashtag_is_a_word():
    assert made("#OpenLibrary ramai")[0].html == "<p>#OpenLibrary ramai</p>"


def test_a_table_scrolls_by_itself_and_says_what_it_is():
    fragment, _ = made("Tabel: Jam buka\n\n| Hari | Jam |\n|---|--:|\n| Senin | 8 |\n")
    assert fragment.html.startswith(
        '<div aria-label="Jam buka" class="table-scroll" role="region" tabindex="0"><table>'
        "<caption>Jam buka</caption>"
    )
    assert '<th scope="col">Hari</th>' in fragment.html
    assert '<td class="align-end">8</td>' in fragment.html


def test_several_tables_have_different_names():
    fragment, _ = made("|a|b|\n|-|-|\n|1|2|\n\n|a|b|\n|-|-|\n|1|2|\n", language="en")
    assert 'aria-label="Table 1"' in fragment.html
    assert 'aria-label="Table 2"' in fragment.html


def test_a_titled_picture_alone_in_a_paragraph_is_a_figure():
    fragment, problems = made(
        "Satu.\n\n![Ruang baca lantai 5](photos/a.jpg \"Ruang 'baca'\")\n\n![Rak buku di lantai 5](photos/b.jpg)\n"
    )
    assert (
        '<figure><img alt="Ruang baca lantai 5" decoding="async" src="content:photos/a.jpg">'
        "<figcaption>Ruang ‘baca’</figcaption></figure>"
    ) in fragment.html
    assert (
        '<p><img alt="Rak buku di lantai 5" decoding="async" loading="lazy" src="content:photos/b.jpg"></p>'
        in fragment.html
    )
    assert fragment.images == (
        Reference("photos/a.jpg", 7, "photos/a.jpg"),
        Reference("photos/b.jpg", 9, "photos/b.jpg"),
    )
    assert problems == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param("![](photos/a.jpg)", "alt-missing", id="no description"),
        pytest.param('<img src="photos/a.jpg">', "alt-missing", id="raw, no description"),
        pytest.param(
            "![IMG_2031.jpg](photos/a.jpg)", "alt-file-name", id="a file name as description"
        ),
        pytest.param("![Rak](https://a.id/b.jpg)", "image-remote", id="on another site"),
        pytest.param("![Rak](//a.id/b.jpg)", "image-remote", id="on another site, any scheme"),
        pytest.param("![Rak](data:image/png;base64,AAAA)", "image-data", id="pasted as data"),
        pytest.param("![Rak](../../../a.jpg)", "link-outside-content", id="outside of content"),
        pytest.param("![Rak](/berita/a/)", "image-address", id="no picture"),
    ],
)
def test_a_bad_picture_names_its_line(body: str, code: str):
    assert codes(made(f"Satu.\n\n- dua\n- tiga {body}\n")[1]) == [(8, code)]


def test_a_decorative_picture_needs_no_description():
    fragment, problems = made("![](photos/a.jpg){.decorative}")
    assert '<img alt="" class="decorative"' in fragment.html
    assert problems == []


def test_footnotes_are_the_files_own_and_lead_there_and_back():
    fragment, problems = made(
        "Satu[^1].\n\n[^1]: Catatan.\n", path="recaps/2016/x.en.md", language="en"
    )
    assert fragment.html == (
        '<p>Satu<sup id="recaps-x-en-fnref-1"><a aria-label="Footnote 1" class="footnote-ref" '
        'href="#recaps-x-en-fn-1" role="doc-noteref">1</a></sup>.</p>\n'
        '<section aria-label="Footnotes" class="footnotes" role="doc-endnotes">\n\n<ol>\n'
        '<li id="recaps-x-en-fn-1">\n<p>Catatan.&nbsp;<a aria-label="Back to the text, footnote 1" '
        'class="footnote-back" href="#recaps-x-en-fnref-1" role="doc-backlink">\u21a9\ufe0e</a></p>\n'
        "</li>\n</ol>\n</section>"
    )
    assert fragment.text == "Satu. Catatan."
    assert problems == []


def test_a_footnote_that_does_not_exist_names_its_line():
    assert codes(made("Satu.\n\nDua[^9].")[1]) == [(7, "footnote-missing")]


@pytest.mark.parametrize(
    ("written", "language", "kind", "title"),
    [
        pytest.param("note", "id", "note", "Catatan", id="note"),
        pytest.param("warning", "id", "warning", "Perhatian", id="warning"),
        pytest.param("tip", "id", "tip", "Kiat", id="tip"),
        pytest.param("important", "en", "important", "Important", id="important, in English"),
        pytest.param('note "Jam"', "id", "note", "Jam", id="its own title"),
    ],
)
def test_an_admonition_is_a_labelled_note(written: str, language: str, kind: str, title: str):
    fragment, _ = made(f"!!! {written}\n    Isi.\n", language=language)
    assert fragment.html == (
        f'<aside aria-labelledby="news-x-{kind}" class="admonition {kind}" role="note">\n'
        f'<p class="admonition-title" id="news-x-{kind}">{title}</p>\n<p>Isi.</p>\n</aside>'
    )


@pytest.mark.parametrize(
    ("plain", "curled"),
    [
        pytest.param("Qur'an, Jum'at", "Qur’an, Jum’at", id="apostrophes"),
        pytest.param("\"'Satu' dua\"", "“‘Satu’ dua”", id="quotes in quotes"),
        pytest.param('08.00--16.00 --- "ya"...', "08.00–16.00 — “ya”…", id="dashes and dots"),
        pytest.param("the '90s", "the ’90s", id="a decade"),
        pytest.param("----", "----", id="a line of hyphens"),
    ],
)
def test_signs_are_typographic(plain: str, curled: str):
    assert curl(plain) == curled


def test_a_quotation_may_hold_an_emphasis_and_code_stays():
    assert made('"*satu* `a--"b"`"')[0].html == '<p>“<em>satu</em> <code>a--"b"</code>”</p>'


def test_languages_are_kept_and_countries_are_not_languages():
    fragment, problems = made(
        '<span lang="ko" dir="ltr">동아</span>\n\n*日*{: lang=ja }\n\n*x*{: lang=kr }\n'
    )
    assert '<span dir="ltr" lang="ko">동아</span>' in fragment.html
    assert '<em lang="ja">日</em>' in fragment.html
    assert "<em>x</em>" in fragment.html
    assert codes(problems) == [(9, "lang-tag")]


def test_a_result_can_be_sent_to_another_process():
    result = made("## A\n\n[x](x.md) ![](y.jpg)\n")
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301  # our own bytes


def test_one_file_leaves_nothing_for_the_next():
    converter = Converter()
    settings = {"path": "news/2017/x.md", "first_line": 1, "language": "id"}
    body = "Satu[^1] [r] ABC\n\n## Jam\n\n[^1]: Catatan.\n\n[r]: x.md\n\n*[ABC]: Abece\n"
    first = converter.convert(body, **settings)
    assert converter.convert("Dua[^1] [r] ABC\n", **settings)[0].html == "<p>Dua[^1] [r] ABC</p>"
    assert converter.convert(body, **settings) == first

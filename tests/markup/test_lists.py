"""Lists as editors write them become the lists that they meant, as on GitHub."""

import re

import pytest

from markup.convert import Converter
from markup.lists import normal

CONVERTER = Converter()


def made(body: str) -> str:
    """The HTML without the line breaks between tags."""
    fragment, _ = CONVERTER.convert(body, path="news/2017/x.md", first_line=5, language="id")
    return re.sub(r"\n(?=<(?!/code))|(?<=>)\n", "", fragment.html)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        pytest.param("Bawa:\n- a\n- b", "<p>Bawa:</p><ul><li>a</li><li>b</li></ul>", id="hyphens"),
        pytest.param("Bawa:\n* a\n* b", "<p>Bawa:</p><ul><li>a</li><li>b</li></ul>", id="stars"),
        pytest.param("Bawa:\n+ a", "<p>Bawa:</p><ul><li>a</li></ul>", id="plus"),
        pytest.param("Urut:\n1. a\n2. b", "<p>Urut:</p><ol><li>a</li><li>b</li></ol>", id="from 1"),
        pytest.param("Sejak\n2018. Dan", "<p>Sejak\n2018. Dan</p>", id="a year is no list"),
        pytest.param("Suhu\n-5 derajat", "<p>Suhu\n-5 derajat</p>", id="a number below zero"),
        pytest.param("Satu\n* * *\ndua", "<p>Satu</p><hr><p>dua</p>", id="a line of stars"),
        pytest.param(
            "> Bawa:\n> - a",
            "<blockquote><p>Bawa:</p><ul><li>a</li></ul></blockquote>",
            id="in a quotation",
        ),
        pytest.param("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>", id="of another kind"),
    ],
)
def test_a_list_needs_no_empty_line_above(body: str, html: str):
    assert made(body) == html


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("- a\n  - b\n    - c\n- d", id="two spaces"),
        pytest.param("- a\n   - b\n      - c\n- d", id="three spaces"),
        pytest.param("- a\n    - b\n        - c\n- d", id="four spaces"),
        pytest.param("- a\n  - b\n     - c\n- d", id="mixed"),
        pytest.param("* a\n  - b\n    + c\n* d", id="mixed signs"),
    ],
)
def test_lists_nest_however_far_they_are_indented(body: str):
    assert made(body) == ("<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>")


@pytest.mark.parametrize(
    ("body", "html"),
    [
        pytest.param(
            "- a\n  1. b\n  2. c\n- d",
            "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
            id="numbers in bullets",
        ),
        pytest.param(
            "1. a\n   - b\n   - c\n2. d",
            "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>",
            id="bullets in numbers",
        ),
        pytest.param(
            "- a\n\n  lanjut\n- b",
            "<ul><li><p>a</p><p>lanjut</p></li><li><p>b</p></li></ul>",
            id="a second paragraph",
        ),
        pytest.param(
            "- a\n  - b\n\n    lanjut b\n\n  lanjut a",
            "<ul><li><p>a</p><ul><li><p>b</p><p>lanjut b</p></li></ul><p>lanjut a</p></li></ul>",
            id="paragraphs of two levels",
        ),
        pytest.param(
            "- a\nterus\n  lagi", "<ul><li>a\nterus\n  lagi</li></ul>", id="a line that goes on"
        ),
        pytest.param(
            "- a\n\n        x\n         y",
            '<ul><li>a<pre tabindex="0"><code>x\n y\n</code></pre></li></ul>',
            id="code, eight spaces",
        ),
        pytest.param(
            "- a\n\n      x\n       y",
            '<ul><li>a<pre tabindex="0"><code>x\n y\n</code></pre></li></ul>',
            id="code, six spaces",
        ),
        pytest.param(
            "- a\n  ```\n  <b>\n    y\n  ```",
            '<ul><li><p>a</p><pre tabindex="0"><code>&lt;b&gt;\n  y\n</code></pre></li></ul>',
            id="fenced code",
        ),
        pytest.param("- a\n\nB", "<ul><li>a</li></ul><p>B</p>", id="the end of a list"),
    ],
)
def test_what_stands_in_a_list(body: str, html: str):
    assert made(body) == html


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("```\nBawa:\n- a\n  - b\n```", id="fenced"),
        pytest.param("    Bawa:\n    - a\n      - b", id="indented"),
        pytest.param("<div>\nBawa:\n- a\n  - b\n</div>", id="raw HTML"),
        pytest.param("  ```\n  Bawa:\n  - a\n    - b\n  ```", id="fenced, a little indented"),
    ],
)
def test_what_is_no_text_stays_as_written(body: str):
    assert (
        "Bawa:\n- a\n  - b\n"
        in CONVERTER.convert(body, path="news/x.md", first_line=1, language="id")[0].html
    )


def test_a_list_in_a_note_needs_no_empty_line():
    assert made("!!! note\n    Bawa:\n    - a\n      - b\n").endswith(
        "<p>Bawa:</p><ul><li>a<ul><li>b</li></ul></li></ul></aside>"
    )


def test_the_rows_of_a_table_are_no_list():
    assert "<td>- x</td>" in made("a | b\n- | -\n- x | y")


def test_lines_stay_true_below_a_list_that_was_moved():
    body = "Satu\n- dua\n  - [x](javascript:x)\n    1. [y]()\n\n  [z](berita/x)\n- ![](photos/a.jpg)\n\n# A\n"
    _, problems = CONVERTER.convert(body, path="news/x.md", first_line=1, language="id")
    assert [(each.line, each.code) for each in problems] == [
        (3, "link-scheme"),
        (4, "link-empty"),
        (6, "link-relative"),
        (7, "alt-missing"),
        (9, "heading-one"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Satu\n\n- a\n    - b\n\n    lanjut\n\n- c\n\n        kode\n", id="lists"),
        pytest.param("Satu -- dua\n\n    - kode\n", id="code"),
        pytest.param("1. a\n2. b\n\n10. c\n", id="numbers"),
    ],
)
def test_what_python_markdown_reads_already_is_not_touched(body: str):
    assert normal(body) == body


@pytest.mark.parametrize(
    ("body", "html"),
    [
        pytest.param("~~lama~~ baru", "<p><del>lama</del> baru</p>", id="words"),
        pytest.param("~~*a* b~~", "<p><del><em>a</em> b</del></p>", id="with emphasis"),
        pytest.param("`~~a~~`", "<p><code>~~a~~</code></p>", id="code"),
        pytest.param("kira-kira ~5 sampai ~10", "<p>kira-kira ~5 sampai ~10</p>", id="about"),
    ],
)
def test_two_tildes_strike_words_out(body: str, html: str):
    assert made(body) == html

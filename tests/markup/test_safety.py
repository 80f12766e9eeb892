"""Whatever a body holds, the fragment is safe and balanced, and nothing is lost in silence."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from markup.cleaning import normal_lines
from markup.convert import Converter
from newsroom.fragments import Fragment
from newsroom.problems import Problem, report

CONVERTER = Converter()


def made(body: str) -> tuple[Fragment, list[Problem]]:
    return CONVERTER.convert(body, path="news/2017/x.md", first_line=5, language="id")


def codes(problems: list[Problem]) -> list[tuple[int, str]]:
    return [(each.line, each.code) for each in problems]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        pytest.param("<script>alert(1)</script>", "<script>", id="script"),
        pytest.param("<style>p {}</style>", "<style>", id="style"),
        pytest.param('<iframe src="https://a.id/"></iframe>', "<iframe>", id="iframe"),
        pytest.param('<form action="/x"><b>x</b></form>', "<form>", id="form"),
        pytest.param('<object data="x"></object>', "<object>", id="object"),
        pytest.param('<svg onload="x()"></svg>', "<svg>", id="svg"),
        pytest.param('<b onclick="x()">y</b>', "onclick=", id="handler"),
        pytest.param("<video src='x.mp4'></video>", "<video>", id="video"),
    ],
)
def test_what_may_not_stand_in_a_text_is_taken_out_and_named(html: str, found: str):
    fragment, problems = made(f"Satu.\n\nDua {html} tiga.\n\nEmpat.")
    assert [(each.line, each.code, each.details) for each in problems] == [
        (7, "html-removed", (("found", found),))
    ]
    assert "alert" not in fragment.html
    assert "tiga" in fragment.html
    assert "Empat" in fragment.html


def test_angle_brackets_around_words_are_kept_and_named():
    fragment, problems = made("Satu.\n\nTulis <judul buku> di sini.")
    assert fragment.html.endswith("<p>Tulis &lt;judul buku&gt; di sini.</p>")
    assert codes(problems) == [(7, "html-unknown")]


def test_a_tag_that_is_not_used_here_leaves_its_words():
    fragment, problems = made("<center>Satu</center>")
    assert fragment.html == "Satu"
    assert codes(problems) == [(5, "html-unwrapped")]


def test_an_open_tag_is_closed_where_its_paragraph_ends():
    fragment, problems = made("Satu.\n\n<div>Dua <b>tiga\n\n**Empat**\n")
    assert (
        fragment.html == "<p>Satu.</p>\n<div>Dua <b>tiga</b></div>\n<p><strong>Empat</strong></p>"
    )
    assert codes(problems) == [(7, "html-unclosed"), (7, "html-unclosed")]


def test_control_characters_leave_a_corrected_line():
    fragment, problems = made(
        "Satu.\n\x00Dua\x0btiga\u200b \x93empat\x94\ufeff\r\n\r\nLima\u2028enam"
    )
    assert fragment.text == "Satu. Dua tiga “empat” Lima enam"
    assert codes(problems) == [(6, "body-control-character"), (8, "body-control-character")]
    assert problems[0].repair == "Dua tiga “empat”"


def test_characters_written_as_numbers_that_no_page_may_hold_are_left_out():
    fragment, _ = made("Satu&#8; &#xFFFE;dua &#x1FFFF;tiga &#8226; `&#8;`")
    assert fragment.text == "Satu dua tiga • &#8;"


def test_words_leftovers_are_cleaned_and_named_once():
    fragment, problems = made(
        'Satu.\n\n<p class="MsoNormal" style="mso-x:1">Dua<o:p></o:p> <font color="red">tiga</font>&nbsp;&nbsp;<span>x</span></p>\n'
        "\n<!--[if gte mso 9]><xml>\n<w:x/></xml><![endif]-->\n\nEmpat\n\n`&nbsp;`\n"
    )
    assert "<p>Dua tiga x</p>" in fragment.html
    assert "<p>Empat</p>" in fragment.html
    assert codes(problems) == [(7, "word-leftovers")]


def test_code_stays_as_written():
    fragment, problems = made('```\n<script> &nbsp;&nbsp; <o:p> "a" -- ../x.md\n# b\n```\n')
    assert problems == []
    assert fragment.html == (
        '<pre tabindex="0"><code>&lt;script&gt; &amp;nbsp;&amp;nbsp; &lt;o:p&gt; "a" -- ../x.md\n# b\n</code></pre>'
    )


def test_a_comment_is_for_editors_and_is_not_published():
    assert made("Satu <!-- periksa --> dua.")[0].html == "<p>Satu  dua.</p>"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("> " * 3000 + "kata", id="quotations"),
        pytest.param("\n".join("    " * depth + "- kata" for depth in range(300)), id="lists"),
        pytest.param("kata\n: b\n" * 3000, id="definitions"),
    ],
)
def test_what_is_nested_too_deeply_keeps_its_words_and_names_the_file(body: str):
    fragment, problems = made(body)
    assert "kata" in fragment.html
    assert codes(problems) in ([], [(5, "body-unreadable")])


@pytest.mark.parametrize(
    "sign",
    [
        "[",
        "![",
        "<a ",
        "<div>",
        "[a](",
        "`a",
        "**a",
        "<b>x\n",
        "http://a ",
        "<!--",
        "~~a",
        "- a\n",
        "1. a\n",
        " - a\n\n",
        "  ```x\n",
        '"',
    ],
)
def test_time_does_not_grow_with_the_square_of_the_text(sign: str):
    """20 KB of each took up to two minutes."""
    fragment, _ = made(sign * (20_000 // len(sign)))
    assert fragment.html


PIECES = st.sampled_from(
    (
        "<script>",
        "</script>",
        "<b onclick=x>",
        "<a href='javascript:x'>",
        "[a](x.md)",
        "![](",
        "](",
        "<!--",
        "-->",
        "<div>",
        "</p>",
        "\n\n",
        "# ",
        "```\n",
        "[^1]",
        "[^1]: ",
        "|a|b|\n|-|-|\n|1|2|\n",
        "&nbsp;&nbsp;",
        "https://youtu.be/a",
        "<iframe src=//a>",
        "{: lang=kr }",
        "!!! note\n    ",
        "\ufdda",
        "\x02",
        "\ud800",
        "<svg><style>",
        "<math>",
        "<table><td>",
        "</body>",
        "<o:p>",
        "- ",
        "\n  - ",
        "\n1. ",
        "~~",
        "\n  ```\n",
        "> ",
        "'\"",
        "<![CDATA[",
        "<?x",
    )
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=25).map("".join),
    )
)
def test_any_text_becomes_safe_html_and_true_lines(body: str):
    fragment, problems = made(body)
    tree = BeautifulSoup(fragment.html, "html.parser")
    assert not tree.find_all(["script", "style", "iframe", "form", "object", "svg", "h1"])
    for tag in tree.find_all(True):
        assert not [
            name for name in tag.attrs if name.startswith(("on", "data-")) or name == "style"
        ]
        for name in ("href", "src", "cite"):
            assert not re.match(
                r"\s*(?:javascript|data|vbscript):", str(tag.get(name, "")), re.IGNORECASE
            )
    assert CONVERTER._cleaner.clean(fragment.html) == fragment.html, "balanced, and clean to nh3"
    assert not re.search("[\ufdd0-\ufdef]", fragment.html + fragment.text)
    lines = normal_lines(body).count("\n") + 1
    for each in problems:
        assert 0 <= each.line <= 4 + lines
        assert report(each, "id")
        assert report(each, "en")
    ids = [str(tag["id"]) for tag in tree.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert made(body) == (fragment, problems)

"""What is passed by would have changed nothing: with every shortcut and without it, the result is the same."""

import re
import unicodedata
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from markup import dialect, marks, plain, shortcuts, slips, targets, typography
from markup.body import slugify

QUICK, FULL = dialect.make_markdown(), dialect.without_shortcuts()

#: What the processors look for, whole and in parts, and what stands around it.
PIECES = st.sampled_from(
    (
        *"*_~`[]()<>&!\\#|:-=+{}\"' \n\t",
        *("kata", "buku ", "1", "1. ", "- ", "\n\n", "\n\n\n", "  \n", "    ", " \n", "\n    "),
        *("**", "***", "__", "~~", "``", "```\n", "~~~\n", "---", "- - -", "===", "\n---\n"),
        *(
            "[a](b.md)",
            '![a](b.png "c")',
            "[a][b]",
            "[a]",
            "![a][b]",
            "\n[b]: c.md\n",
            "[b]:",
            "]:",
        ),
        *(
            " **kata**",
            " **kata buku** ",
            "**kata**.",
            "[kata](a.md)",
            " [buku](https://a.id/b_c*d) ",
        ),
        *("[^1]", "\n[^1]: d\n", "*[AB]: c\n", "AB", "!!! note\n    x", "!!!", ": d", "\n: d\n"),
        *("| a | b |\n| - | - |\n| c |", "\n# a", "\n## a\n", "#a", "> a", ">", "{: .a}", "{#a}"),
        *("<b>", "</b>", "<br>", "<div>\n", "</div>", "<!-- a -->", "<?a?>", "<a@b.id>", "&amp;"),
        *("<https://a.id>", "https://a.id/b_c", "a@b.id", "&copy", "\\*", "\\\\", "\x02", "\x03"),
    )
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=30).map("".join)


@settings(max_examples=1000, deadline=None)
@given(TEXTS)
def test_markdown_writes_the_same_with_and_without_them(text: str):
    marked = marks.add(text, 1)
    assert QUICK.reset().convert(marked) == FULL.reset().convert(marked)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("satu\n ", id="spaces at the very end"),
        pytest.param("[a][b] dan [b]\n\n[b]: c.md", id="a name with an address"),
        pytest.param("!!! note\n    satu\n\n    dua", id="an aside that goes on"),
        pytest.param("satu\n - - -\ndua", id="a rule within a block"),
        pytest.param("> satu\n> > dua", id="quotations in one another"),
        pytest.param("**[a](b.md)** _c **d**_ ~~e~~", id="one in another"),
        pytest.param("AB dan **AB**\n\n*[AB]: Arsip Baru", id="an abbreviation in plain text"),
    ],
)
def test_what_needs_every_step_of_markdown_gets_it(text: str):
    marked = marks.add(text, 1)
    assert QUICK.reset().convert(marked) == FULL.reset().convert(marked)


def test_every_inline_pattern_and_every_costly_block_processor_stands_in_the_tables():
    """One that Markdown, or we, add later is tried on every text until its signs are written down."""
    patterns = {id(FULL.inlinePatterns[name]) for name in shortcuts.PATTERNS}
    assert {id(each) for each in FULL.inlinePatterns} == patterns
    blocks = FULL.parser.blockprocessors
    # Empty blocks, the beginnings of lists, and paragraphs, which are what is left.
    others = {"empty", "olist", "ulist", "paragraph"}
    known = {id(blocks[name]) for name in others | shortcuts.BLOCKS.keys()}
    assert {id(each) for each in blocks} == known


@given(st.lists(st.one_of(st.sampled_from(("'", '"', "-", ".", " ", "a")), st.text(max_size=3))))
def test_what_is_not_curled_has_nothing_to_curl(parts: list[str]):
    text = "".join(parts)
    assert typography.is_likely(text) or typography.curl(text) == text


@given(
    st.text(
        alphabet=st.one_of(
            st.characters(), st.characters(min_codepoint=0xFDCF, max_codepoint=0xFDF0)
        )
    )
)
def test_what_can_be_printed_holds_no_mark(text: str):
    assert marks.strip(text) == re.sub(" \ufddb[\ufdd0-\ufdd9]+\ufddd|[\ufdd0-\ufdef]+", "", text)


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_needs_no_folding(text: str):
    assert unicodedata.normalize("NFC", unicodedata.normalize("NFKD", text)) == text


@pytest.mark.parametrize("text", ["Café’s Ação", "CAFÉ'S AÇÃO"])
def test_other_letters_are_folded(text: str):
    assert slugify(text) == "cafes-acao"


@given(st.from_regex(re.compile(r"\Ahttps?://[A-Za-z0-9.-]+(?:[/?#]|\Z)", re.ASCII)))
def test_a_plain_address_on_the_web_has_a_host(address: str):
    assert targets.read(address, "news/2017/x.md").kind is targets.Kind.EXTERNAL
    assert urlsplit(address.strip()).netloc


@given(
    st.lists(
        st.sampled_from((*"•▪●◦‣\t\n )([].", "1", "12", "] (", "[a] (https://b)", "a", "\n  3) "))
    ).map("".join)
)
def test_whatever_slips_finds_looks_pasted(text: str):
    found = any(
        slips._BULLET.match(line) or slips._PARTED.search(line) or "\t" in line
        for line in text.split("\n")
    )
    assert slips.looks_pasted(text) or not found


@given(
    st.lists(st.sampled_from(("<p>", "</p>", "<pre>", "<li>", "<q>", "</q>", "<b>", "<a x>", "a")))
)
def test_the_words_are_the_same_whatever_tags_are_skipped(parts: list[str]):
    html = "".join(parts)
    every = re.compile(plain._INLINE.pattern.replace("(?![pl])", ""))
    assert plain._INLINE.sub("", html) == every.sub("", html)

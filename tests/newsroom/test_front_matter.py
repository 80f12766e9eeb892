"""The header of a file: YAML between lines, or Pelican's lines; every value knows its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.front_matter import CONTROL, Document, Group, Items, Text, split
from newsroom.problems import Problem


def yaml(header: str) -> tuple[Document | None, list[Problem]]:
    return split(f"---\n{header}\n---\nIsi.\n", "news/x.md")


def found(problems: list[Problem]) -> list[tuple[int, str, str | None]]:
    return [(each.line, each.code, each.repair) for each in problems]


# --- YAML -------------------------------------------------------------------------------------------


def test_every_value_knows_its_line():
    document, problems = split("---\ntitle: Judul\ntopics: [a, b]\n---\n\nIsi.\n", "news/x.md")
    assert problems == []
    assert document == Document(
        header=Group(
            entries=(
                ("title", 2, Text(text="Judul", line=2)),
                (
                    "topics",
                    3,
                    Items(items=(Text(text="a", line=3), Text(text="b", line=3)), line=3),
                ),
            ),
            line=2,
            lines=("---", "title: Judul", "topics: [a, b]"),
        ),
        body="\nIsi.\n",
        body_line=5,
    )


def test_a_list_and_groups_over_several_lines_know_theirs():
    document, _ = yaml("sources:\n  - title: A\n    url: https://a.example\n  - title: B")
    assert document is not None
    [(name, line, sources)] = document.header.entries
    assert (name, line) == ("sources", 2)
    assert isinstance(sources, Items)
    assert [item.line for item in sources.items] == [3, 5]
    assert isinstance(sources.items[0], Group)
    assert sources.items[0].entries[1] == ("url", 4, Text("https://a.example", 4))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("no", "no", id="a word that YAML 1.1 takes for false"),
        pytest.param("12:30", "12:30", id="a time that YAML 1.1 takes for 750"),
        pytest.param("2017-02-22", "2017-02-22", id="a date"),
        pytest.param("007", "007", id="a number with zeros"),
        pytest.param("~", "~", id="YAML's nothing"),
        pytest.param('"Kata: kata"', "Kata: kata", id="quoted, with a colon"),
        pytest.param("Kata # catatan", "Kata", id="a note behind the value"),
        pytest.param("C#", "C#", id="a sharp inside a word"),
        pytest.param("“Kata”", "“Kata”", id="typographic quotes are words"),
        pytest.param("<b>Kata</b> & 😀 كتاب", "<b>Kata</b> & 😀 كتاب", id="markup, emoji, Arabic"),
    ],
)
def test_nothing_is_guessed_from_a_value(written, read):
    document, problems = yaml(f"title: {written}")
    assert problems == []
    assert document is not None
    assert document.header.entries == (("title", 2, Text(read, 2)),)


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        pytest.param("---\ntitle: x\n---\nA\n", "A\n", 4, id="straight below"),
        pytest.param(
            "---\ntitle: x\n---\n\nA\n---\nB\n", "\nA\n---\nB\n", 4, id="a rule in the body"
        ),
        pytest.param("--- \ntitle: x\n---  \nA", "A", 4, id="spaces behind the dashes"),
        pytest.param("---\ntitle: x\n...\nA", "A", 4, id="closed with three dots"),
        pytest.param("\n\n---\ntitle: x\n---\nA", "A", 6, id="empty lines above"),
        pytest.param("---\ntitle: x\n---", "", 4, id="no body"),
    ],
)
def test_the_body_begins_below_the_header(text, body, line):
    document, problems = split(text, "news/x.md")
    assert problems == []
    assert document is not None
    assert (document.body, document.body_line) == (body, line)


@pytest.mark.parametrize(
    ("header", "line", "code", "repair"),
    [
        pytest.param(
            "title: A\nsummary: B: c", 3, "header-colon", 'summary: "B: c"', id="a colon in a value"
        ),
        pytest.param(
            'title: "A": b', 2, "header-colon", 'title: "\\"A\\": b"', id="a colon behind quotes"
        ),
        pytest.param(
            "title:A\ndate: 2017", 2, "header-yaml", "title: A", id="no space, first line"
        ),
        pytest.param(
            "title: A\ndate:2017\nstatus: draft",
            3,
            "header-yaml",
            "date: 2017",
            id="no space, later",
        ),
        pytest.param(
            "title: &amp B", 2, "header-mark", 'title: "&amp B"', id="ampersand: an anchor"
        ),
        pytest.param(
            "title: !A b", 2, "header-mark", 'title: "!A b"', id="exclamation mark: a tag"
        ),
        pytest.param(
            "x: !!python/object/apply:os.system [ls]",
            2,
            "header-mark",
            'x: "!!python/object/apply:os.system [ls]"',
            id="a tag that would run a program",
        ),
        pytest.param("title: *A*", 2, "header-mark", 'title: "*A*"', id="asterisk: an alias"),
        pytest.param("title: @A", 2, "header-mark", 'title: "@A"', id="at sign"),
        pytest.param("title: %A", 2, "header-mark", 'title: "%A"', id="percent sign"),
        pytest.param("title: `A`", 2, "header-mark", 'title: "`A`"', id="backtick"),
        pytest.param(
            "title: 'Jum'at'",
            2,
            "header-mark",
            'title: "Jum\'at"',
            id="apostrophe in single quotes",
        ),
        pytest.param(
            'title: "A\ndate: 2017', 2, "header-mark", 'title: "A"', id="a quote never closed"
        ),
        pytest.param("title: [A\ndate: 2017", 2, "header-mark", None, id="a bracket never closed"),
        pytest.param(
            "title: Juara #1", 2, "header-hash", 'title: "Juara #1"', id="a number sign in a title"
        ),
        pytest.param("title: #1 A", 2, "header-hash", 'title: "#1 A"', id="a number sign first"),
        pytest.param("\ttitle: A", 2, "header-tab", "  title: A", id="a tab"),
        pytest.param("? [a, b]\n: c", 2, "header-yaml", None, id="a list as a name"),
        pytest.param("title: A\nkalimat lepas", 3, "header-yaml", None, id="a line without a name"),
        pytest.param("- A", 2, "header-missing", None, id="a list and no fields"),
        pytest.param("Judul saja", 2, "header-missing", None, id="words and no fields"),
        pytest.param(
            "a: " + "[" * 50 + "]" * 50, 1, "header-yaml", None, id="nested beyond reason"
        ),
    ],
)
def test_a_header_that_cannot_be_read_names_the_line(header, line, code, repair):
    document, problems = yaml(header)
    assert document is None
    assert found(problems) == [(line, code, repair)]


def test_a_repair_can_be_read():
    """What the report offers, an editor may paste."""
    _, [problem] = yaml('title: Kata "besar": \\ kecil')
    assert problem.repair is not None
    document, problems = yaml(problem.repair)
    assert problems == []
    assert document is not None
    assert document.header.entries == (("title", 2, Text('Kata "besar": \\ kecil', 2)),)


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("a: 1\nb: 2\na: 3", id="at the top"),
        pytest.param("sources:\n  - {title: 1}\n  - {title: 2, title: 3}", id="inside a group"),
    ],
)
def test_a_name_that_stands_twice_is_named(header):
    _, problems = yaml(header)
    assert [(each.line, each.code) for each in problems] == [(4, "field-twice")]


def test_values_that_repeat_each_other_unfold_nothing():
    """Nine lines of YAML could otherwise become a thousand million values."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    document, problems = yaml("\n".join(lines))
    assert document is None
    assert [each.code for each in problems] == ["header-mark"]


def test_a_control_character_is_left_out_and_named():
    document, problems = yaml("title: A\x0bB\u200b")
    assert document is not None
    assert document.header.entries == (("title", 2, Text("AB", 2)),)
    assert found(problems) == [(2, "header-control-character", "title: AB")]


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029", "\x0c", "\x1c"])
def test_other_line_ends_of_unicode_end_no_line(mark):
    """Every editor counts by line feeds."""
    document, problems = yaml(f"title: A{mark}B\ndate: 2017")
    assert document is not None
    assert [line for _, line, _ in document.header.entries] == [2, 3]
    assert [each.line for each in problems] == [2]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        pytest.param("# Judul\n\nIsi.", 1, "header-missing", id="Markdown at once"),
        pytest.param("\n\nSelamat datang", 3, "header-missing", id="words at once"),
        pytest.param("—\ntitle: x\n—\n", 1, "header-fence", id="dashes that Word has joined"),
        pytest.param("\n----\ntitle: x\n----\n", 2, "header-fence", id="a dash too many"),
        pytest.param("--\ntitle: x\n--\n", 1, "header-fence", id="a dash too few"),
        pytest.param(" ---\ntitle: x\n ---\n", 1, "header-fence", id="a space before the dashes"),
        pytest.param("===\ntitle: x\n===\n", 1, "header-fence", id="equals signs"),
        pytest.param("```yaml\ntitle: x\n```\n", 1, "header-fence", id="a fence of Markdown"),
        pytest.param("---\ntitle: x\n\nIsi.", 1, "header-open", id="never closed"),
        pytest.param("---", 1, "header-open", id="three dashes alone"),
    ],
)
def test_a_file_without_a_header_says_how_one_looks(text, line, code):
    document, problems = split(text, "news/x.md")
    assert document is None
    assert [(each.line, each.code) for each in problems] == [(line, code)]


def test_a_line_that_is_meant_as_the_first_of_a_header_is_put_right():
    _, problems = split("—\ntitle: x\n—\n", "news/x.md")
    assert found(problems) == [(1, "header-fence", "---")]
    assert "“—”" in problems[0].text("id")


@pytest.mark.parametrize(
    ("header", "line", "entry"),
    [
        pytest.param("title:\u00a0Judul", 2, ("title", 2, Text("Judul", 2)), id="behind the colon"),
        pytest.param("title: \u00a0Judul", 2, ("title", 2, Text("Judul", 2)), id="behind a space"),
        pytest.param("\u00a0\n\u00a0", 2, None, id="in a line of its own"),
    ],
)
def test_a_hard_space_is_a_space_and_named(header, line, entry):
    """It looks like one, and YAML takes it for a letter."""
    document, problems = yaml(header)
    assert document is not None
    assert document.header.entries == ((entry,) if entry else ())
    assert [(each.line, each.code) for each in problems][:1] == [(line, "header-control-character")]
    assert dict(problems[0].details)["found"] == "U+00A0"


def test_a_hard_space_between_words_is_a_space_without_a_word():
    document, problems = yaml("title: Rp\u00a0500")
    assert problems == []
    assert document is not None
    assert document.header.entries == (("title", 2, Text("Rp 500", 2)),)


def test_an_empty_header_is_a_header_without_fields():
    document, problems = split("---\n---\nIsi.", "news/x.md")
    assert problems == []
    assert document is not None
    assert document.header.entries == ()


# --- Pelican's lines --------------------------------------------------------------------------------


def test_pelicans_lines_are_read():
    document, problems = split(
        "Title: Judul: sebuah kisah\nDate: 2017-02-22 10:00\nTags: a, b\n  \nIsi.\n", "news/x.md"
    )
    assert problems == []
    assert document == Document(
        header=Group(
            entries=(
                ("title", 1, Text("Judul: sebuah kisah", 1)),
                ("date", 2, Text("2017-02-22 10:00", 2)),
                ("tags", 3, Items((Text("a", 3), Text("b", 3)), 3)),
            ),
            line=1,
            lines=("Title: Judul: sebuah kisah", "Date: 2017-02-22 10:00", "Tags: a, b"),
        ),
        body="  \nIsi.\n",
        body_line=4,
    )


def test_pelicans_authors_with_commas_are_parted_by_semicolons():
    document, _ = split("Title: x\nAuthors: Yulianti, Rika; Santi\n\n", "news/x.md")
    assert document is not None
    assert document.header.entries[1][2] == Items(
        (Text("Yulianti, Rika", 2), Text("Santi", 2)), line=2
    )


def test_a_value_of_pelican_goes_on_in_an_indented_line():
    document, problems = split("Title: x\nSummary: Satu\n    dua\nDate: 2017\n\n", "news/x.md")
    assert problems == []
    assert document is not None
    assert document.header.entries[1] == ("summary", 2, Text("Satu dua", 2))


def test_a_line_among_pelicans_that_is_none_is_named():
    _, problems = split("Title: x\nkalimat lepas\n\nIsi.", "news/x.md")
    assert [(each.line, each.code) for each in problems] == [(2, "header-yaml")]


@pytest.mark.parametrize("text", ["Title : x\n\n", "---\nTitle : x\n---\n"])
def test_a_space_before_the_colon_is_read_and_taken_away(text):
    document, problems = split(text, "news/x.md")
    assert [(each.code, each.repair) for each in problems] == [("field-spelling", "Title: x")]
    assert document is not None
    assert document.header.entries[0][2].text == "x"


@given(st.lists(st.text(st.characters(exclude_characters="\n"))))
def test_what_can_be_printed_has_nothing_to_clean(lines):
    """A header is looked through line by line only when it holds something else."""
    printable = "".join(lines).isprintable()
    assert not printable or not any(CONTROL.search(line) or "\u00a0" in line for line in lines)

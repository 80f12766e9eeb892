"""Codes ↔ words ↔ docs/messages.md: every code is used, worded in both languages and explained."""

import re
import string

import pytest

from markup.convert import convert
from newsroom.front_matter import split
from newsroom.kinds import KINDS
from newsroom.messages import EXAMPLES, MESSAGES, Severity
from newsroom.reading import read_fields, readers
from tests.contracts.syntax import ROOT, all_texts, texts_given_to

CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
#: What takes a code: the makers of problems and the refusals that become one.
TAKERS = ("problem", "about", "report", "Refused", "NotADate", "Unread", "Understood")
#: Field names that stand among the arguments of `about`.
FIELDS = {name for kind in KINDS for name in readers(kind.record)}


def used() -> set[str]:
    given = (texts for taker in TAKERS for texts in texts_given_to(taker).values())
    return {text for texts in given for text in texts if CODE.fullmatch(text)} - FIELDS


def test_every_code_that_is_used_has_words():
    assert used() - set(MESSAGES) == set()


def test_every_code_that_has_words_is_used():
    assert set(MESSAGES) - all_texts() == set()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_name_the_same_details(code):
    message = MESSAGES[code]
    assert placeholders(message.id) == placeholders(message.en)
    assert message.id != message.en


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_is_one_line_that_ends_open(code):
    """The report adds the code behind it."""
    for text in (MESSAGES[code].id, MESSAGES[code].en):
        assert "\n" not in text
        assert not text.endswith(".")


# --- docs/messages.md -------------------------------------------------------------------------------

PAGE = (ROOT / "docs" / "messages.md").read_text("utf-8")
EXPLAINED = dict(re.findall(r"^### `([^`]+)`\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL))


def test_every_code_is_explained_once_and_no_other():
    headings = re.findall(r"^### `([^`]+)`$", PAGE, re.MULTILINE)
    assert sorted(headings) == sorted(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
def test_an_explanation_has_both_languages_and_an_example(code):
    text = EXPLAINED[code]
    for beginning in ("- Salah, wrong: ", "- Benar, right: ", "- ID: ", "- EN: "):
        assert len(re.findall(rf"^{beginning}\S", text, re.MULTILINE)) == 1, beginning


@pytest.mark.parametrize("code", MESSAGES)
def test_an_explanation_says_whether_the_build_goes_on(code):
    warns = "- Peringatan, warning\n" in EXPLAINED[code]
    assert warns is (MESSAGES[code].severity is Severity.WARNING)


#: Codes whose two examples are whole lines of a text or a header.
IN_A_TEXT = """
    html-removed html-unknown html-unwrapped html-unclosed lang-tag heading-one heading-empty alt-missing
    alt-file-name image-remote image-data image-address link-outside-content link-by-address link-empty
    link-incomplete link-relative link-placeholder link-scheme link-backslash video-iframe word-leftovers
""".split()
IN_A_HEADER = """
    header-colon header-mark header-hash field-unknown-near field-empty field-one-value field-pairs
    field-choice field-slug field-own-address field-web-address field-picture field-country field-number
    field-count date-unreadable date-ambiguous date-impossible date-range date-weekday date-zone
    date-in-words
""".split()


def examples(code: str) -> tuple[str, str]:
    wrong, right = (
        re.search(rf"^- {label}: `([^`]+)`", EXPLAINED[code], re.MULTILINE)
        for label in ("Salah, wrong", "Benar, right")
    )
    assert wrong
    assert right
    return wrong[1], right[1]


@pytest.mark.parametrize("code", IN_A_TEXT)
def test_the_wrong_example_of_a_text_has_this_problem_and_the_right_one_none(code):
    found = [
        {each.code for each in convert(text, path="pages/x.md", first_line=1, language="id")[1]}
        for text in examples(code)
    ]
    assert code in found[0]
    assert found[1] == set()


@pytest.mark.parametrize("code", IN_A_HEADER)
def test_the_wrong_example_of_a_header_has_this_problem_and_the_right_one_none(code):
    found = []
    for line in examples(code):
        name = line.partition(":")[0]
        kind = next((k for k in KINDS if name in readers(k.record)), KINDS[0])
        document, problems = split(f"---\n{line}\n---\n", "news/x.md")
        if document:
            problems += read_fields(kind.record, document.header, "news/x.md")[1]
        found.append({each.code for each in problems})
    assert code in found[0]
    assert found[1] == set()


@pytest.mark.parametrize(
    "field", sorted({field for kind in KINDS for field in kind.needs} | {"name"})
)
def test_every_field_that_must_be_there_has_an_example_that_is_right(field):
    name, _, value = EXAMPLES[field].partition(": ")
    assert name == field
    assert value


def test_no_example_is_left_over():
    assert set(EXAMPLES) == {field for kind in KINDS for field in kind.needs} | {"name"}

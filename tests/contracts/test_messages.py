"""Codes ↔ words ↔ docs/messages.md: every code is used, worded in both languages and explained."""

import re
import string

import msgspec
import pytest

from markup.convert import convert
from newsroom import records
from newsroom.files import walk
from newsroom.front_matter import split
from newsroom.kinds import KINDS
from newsroom.messages import EXAMPLES, MESSAGES, Severity
from newsroom.reading import read_fields, readers
from newsroom.site import BadLibraryFile, read_site
from tests.contracts.syntax import ROOT, all_texts, texts_given_to
from tests.newsroom.making import LIBRARY_YAML, NOW, content

CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
#: What takes a code: the makers of problems and the refusals that become one.
TAKERS = ("problem", "about", "report", "_bad", "Refused", "NotADate", "Unread", "Understood")
#: Field names that stand among the arguments of `about`.
FIELDS = {name for kind in KINDS for name in readers(kind.record)}
#: Fields that must be there: of every kind, and of every group within a field.
NEEDED = {field for kind in KINDS for field in kind.needs} | {
    field.encode_name
    for group in vars(records).values()
    if isinstance(group, type)
    and issubclass(group, msgspec.Struct)
    and not issubclass(group, records.Record)
    for field in msgspec.structs.fields(group)
    if field.required and field.name in readers(group)
}


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
    html-removed html-unknown html-unwrapped html-unclosed lang-tag heading-one heading-space heading-empty alt-missing
    alt-file-name image-remote image-data image-address link-outside-content link-empty
    link-incomplete link-relative link-placeholder link-scheme link-backslash video-iframe word-leftovers
    heading-capitals code-indented table-line table-room table-cells-more table-cells-fewer alt-short link-text
""".split()
IN_A_HEADER = """
    header-colon header-mark header-hash field-unknown-near field-empty field-one-value field-pairs
    field-choice field-slug field-own-address field-web-address field-picture field-country field-number
    field-count date-unreadable date-ambiguous date-impossible date-range date-weekday date-zone
    date-hour date-serial date-time-alone date-in-words field-duration field-ror field-coordinates field-email field-time-zone field-price
    field-price-in-words
""".split()
#: Codes whose two examples are a field of `library.yaml` or a line of `topics.yaml`.
IN_SETTINGS = {
    "settings-yaml": "library.yaml",
    "settings-value": "library.yaml",
    "settings-time-zone": "library.yaml",
    "settings-authority": "library.yaml",
    "settings-mail": "library.yaml",
    "settings-one-click": "library.yaml",
    "settings-topic": "topics.yaml",
    "settings-topic-name": "topics.yaml",
}
#: Codes whose two examples are the name of a file.
IN_A_NAME = (
    "file-copy",
    "file-language",
    "file-document",
    "file-device",
    "file-name",
    "file-ending",
)


#: Codes whose examples are several lines, each between backticks, with a comma between them.
IN_LINES = "header-indent table-line table-room table-cells-more table-cells-fewer".split()


def examples(code: str) -> tuple[str, str]:
    wrong, right = (
        re.search(rf"^- {label}: (.+)", EXPLAINED[code], re.MULTILINE)
        for label in ("Salah, wrong", "Benar, right")
    )
    assert wrong
    assert right
    last = None if code in IN_LINES else 1
    return tuple("\n".join(re.findall("`([^`]+)`", each[1])[:last]) for each in (wrong, right))


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


@pytest.mark.parametrize(("code", "file"), IN_SETTINGS.items())
def test_the_wrong_example_of_the_settings_has_this_problem_and_the_right_one_none(
    code, file, tmp_path
):
    wrong, right = examples(code)
    with pytest.raises(BadLibraryFile) as error:
        read_site(settings(tmp_path, file, wrong), url="", now=NOW)
    assert (error.value.problem.path, error.value.problem.code) == (file, code)
    assert error.value.problem.line
    assert read_site(settings(tmp_path, file, right), url="", now=NOW)


def settings(folder, file, line):
    """A content folder whose settings have this line, in place of the one with the same name."""
    name = line.partition(":")[0]
    lines = LIBRARY_YAML.splitlines() if file == "library.yaml" else []
    text = "\n".join([each for each in lines if not each.startswith(f"{name}:")] + [line])
    return content(folder, {file: f"{text}\n"})


@pytest.mark.parametrize("code", IN_A_NAME)
def test_the_wrong_example_of_a_name_has_this_problem_and_the_right_one_none(code, tmp_path):
    found = []
    for n, name in enumerate(examples(code)):
        path = name if "/" in name else f"news/2025/{name}"
        _, problems = walk(content(tmp_path / str(n), {path: "x"}))
        found.append({each.code for each in problems})
    assert found == [{code}, set()]


@pytest.mark.parametrize("field", sorted(NEEDED))
def test_every_field_that_must_be_there_has_an_example_that_is_right(field):
    name, _, value = EXAMPLES[field].partition(": ")
    assert name == field
    assert value


def test_no_example_is_left_over():
    assert set(EXAMPLES) == NEEDED

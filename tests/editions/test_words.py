"""Both languages say the same, with the same details."""

import string

import pytest

from editions.words import SAMPLE, WORDS
from tests.contracts.syntax import PLUGINS

EVERYTHING = "\n".join(
    file.read_text("utf-8")
    for folder in ("editions", "commands")
    for file in sorted((PLUGINS / folder).glob("*.py"))
    if file.name != "words.py"
)
#: How keys are put together from what was found: "why-" and a reason.
FAMILIES = ("why-", "to-", "settings-", "fault-", "language-")


def details(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("words", WORDS["id"])
def test_a_sentence_has_both_languages_and_the_same_details(words):
    assert details(WORDS["id"][words]) == details(WORDS["en"][words])


def test_both_languages_have_the_same_sentences():
    assert WORDS["id"].keys() == WORDS["en"].keys()
    assert SAMPLE.keys() == WORDS.keys()


@pytest.mark.parametrize("words", WORDS["id"])
def test_every_sentence_is_said_somewhere(words):
    family = next((each for each in FAMILIES if words.startswith(each)), "")
    assert f'"{words}"' in EVERYTHING or f'"{words.removeprefix(family)}"' in EVERYTHING

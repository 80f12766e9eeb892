"""The interface speaks both languages: what templates say in English, `messages.po` says in Indonesian."""

from io import BytesIO

from babel.messages.extract import extract
from babel.messages.pofile import read_po

from tests.sites import ROOT

THEME = ROOT / "theme"


def written():
    """Every message of every template; of a plural, the singular."""
    found = set()
    for file in sorted((THEME / "templates").rglob("*.html")):
        for _, message, _, _ in extract(
            "jinja2.ext:babel_extract",
            BytesIO(file.read_bytes()),
            options={"newstyle_gettext": "true", "trimmed": "true"},
        ):
            found.add(message[0] if isinstance(message, tuple) else message)
    return found


def translated():
    """Every message of the Indonesian catalogue, with its words."""
    source = THEME / "translations/id/LC_MESSAGES/messages.po"
    with source.open("rb") as file:
        catalogue = read_po(file, locale="id")
    return {(m.id[0] if isinstance(m.id, tuple) else m.id): m for m in catalogue if m.id}


def test_every_message_of_the_templates_is_translated_and_none_is_left_over():
    assert written() == set(translated())


def test_no_translation_is_empty_or_unsure():
    assert [
        key for key, message in translated().items() if not all(message.string) or message.fuzzy
    ] == []

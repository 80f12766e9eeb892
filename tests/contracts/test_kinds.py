"""Record fields ↔ kinds ↔ labels ↔ views ↔ templates."""

from typing import get_type_hints

import pytest

from newsroom import labels, records
from newsroom.agreements import State
from newsroom.event_data import EVENT_STATUS
from newsroom.fields import Term
from newsroom.kinds import BY_FOLDER, BY_NAME, BY_RECORD, KINDS
from newsroom.pages import KIND_VIEWS
from newsroom.reading import readers
from newsroom.records import LANGUAGES, Record
from tests.contracts.syntax import ROOT

TEMPLATES = ROOT / "theme" / "templates"
kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def test_every_record_is_of_one_kind():
    assert set(BY_RECORD) == set(Record.__subclasses__())
    assert len(BY_NAME) == len(BY_FOLDER) == len(BY_RECORD) == len(KINDS)


@kinds
def test_a_kind_needs_only_fields_that_its_record_has(kind):
    assert set(kind.needs) <= set(readers(kind.record))
    assert kind.needs[0] == "title"


@kinds
def test_a_kind_is_called_something_in_both_languages(kind):
    for words in (kind.root, kind.one, kind.many):
        assert set(words) == set(LANGUAGES)


@kinds
def test_a_kind_with_pages_has_a_view_and_templates(kind):
    assert (kind.name in KIND_VIEWS) is bool(kind.template)
    for template in filter(None, (kind.template, kind.list_template)):
        assert (TEMPLATES / template).is_file()


@kinds
def test_the_list_of_a_kind_is_made_by_a_capability_that_is_there(kind):
    assert (ROOT / "plugins" / kind.list_by).is_dir()


def test_every_view_is_of_a_kind():
    assert set(KIND_VIEWS) <= set(BY_NAME)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_kinds_begin_at_one_address(language):
    roots = [kind.root[language] for kind in KINDS]
    assert len(set(roots)) == len(roots)


@kinds
def test_every_field_has_a_reader_or_is_given_by_the_newsroom(kind):
    """What an editor could write and nobody reads would be lost."""
    given = {"path", "language", "lines", "fragment"}
    fields = {name.replace("_", "-") for name in get_type_hints(kind.record)}
    assert fields - given == set(readers(kind.record))


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        pytest.param(records.SECTIONS, labels.SECTIONS, id="sections"),
        pytest.param(records.EVENT_STATES, labels.EVENT_STATES, id="states of events"),
        pytest.param(records.PARTNER_TYPES, labels.PARTNER_TYPES, id="types of partners"),
        pytest.param(records.EVIDENCE, labels.EVIDENCE, id="evidence"),
        pytest.param(records.COOPERATION_FIELDS, labels.FIELDS, id="fields of cooperation"),
        pytest.param(records.NUMBERS, labels.NUMBERS, id="numbers"),
        pytest.param(records.AGREEMENT_KINDS, labels.AGREEMENT_KINDS, id="kinds of agreements"),
        pytest.param(
            [state.value for state in State], labels.AGREEMENT_STATES, id="states of agreements"
        ),
        pytest.param([term.value for term in Term], labels.TERMS, id="ends that are no date"),
    ],
)
def test_every_choice_has_a_label_in_both_languages(choices, words):
    assert set(words) == set(choices)
    assert all(set(each) == set(LANGUAGES) for each in words.values())


def test_every_state_of_an_event_is_one_of_schema_org():
    assert set(EVENT_STATUS) == set(records.EVENT_STATES)

"""A withdrawn record → the page at its address that says when and why (a tombstone). Pure.

The file stays, with `withdrawn` and `withdrawn-reason` in its header: the address keeps an answer, and
its title can still be cited. Its text, its pictures and its summary are published nowhere.
"""

from collections.abc import Iterator
from functools import partial

from newsroom.addresses import address, kind_list
from newsroom.catalogue import Catalogue
from newsroom.chrome import crumbs_to, head, page_fields
from newsroom.jobs import Job
from newsroom.kinds import BY_NAME, kind_of
from newsroom.presenting import label
from newsroom.questions import question
from newsroom.records import Record
from newsroom.views import Link, WithdrawnPage
from newsroom.words import when


def tombstones(catalogue: Catalogue) -> Iterator[Job]:
    """The page of every record that was withdrawn."""
    for record in catalogue.withdrawn:
        if kind_of(record).template:
            yield Job(
                address=address(record), template="withdrawn.html", language=record.language,
                path=record.path, shape=partial(_tombstone, record.path), catalogue=catalogue,
            )  # fmt: skip


def _tombstone(path: str, catalogue: Catalogue) -> WithdrawnPage:
    record = taken_back(catalogue, path)
    here, language, zone = address(record), record.language, catalogue.site.zone
    assert record.withdrawn is not None
    return WithdrawnPage(
        **page_fields(catalogue, language, here, record.title),
        head=head(
            catalogue, language, here, title=record.title, description=record.withdrawn_reason,
            translations={language: here}, indexed=False,
        ),
        title=record.title,
        crumbs=crumbs_to(record, catalogue),
        translation=_translation(record, catalogue),
        label=label(record),
        published=when(record.date, language, zone) if record.date else None,
        withdrawn=when(record.withdrawn, language, zone),
        reason=record.withdrawn_reason,
        list=_list(record, catalogue),
    )  # fmt: skip


@question
def taken_back(catalogue: Catalogue, path: str) -> Record:
    """The record of a file that was withdrawn. LookupError when it is not, or not any more."""
    found = next((each for each in catalogue.withdrawn if each.path == path), None)
    if found is None:
        raise LookupError(path)
    return found


def _translation(record: Record, catalogue: Catalogue) -> Link | None:
    """The same record in the other language, withdrawn too or not."""
    other = catalogue.translation(record) or next(
        (each for each in catalogue.withdrawn if each.stem == record.stem and each != record), None
    )
    return (
        Link(text=other.title, address=address(other), language=other.language) if other else None
    )


def _list(record: Record, catalogue: Catalogue) -> Link | None:
    """The list it came from, if there is one."""
    # Agreements are reached through the International Corner.
    kind = "partner" if kind_of(record).name == "agreement" else kind_of(record).name
    if not BY_NAME[kind].list_template or not catalogue.has(kind, record.language):
        return None
    language = record.language
    return Link(text=BY_NAME[kind].many[language], address=kind_list(kind, language))

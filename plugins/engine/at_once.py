"""A text that has just been saved → its page, before anything else is built again.

Whoever writes looks at one page. It is shaped from that text and from the rest of the site as the last build
left it; the build that follows makes everything else, and has the last word on this page as well.
"""

from pathlib import Path
from typing import NamedTuple

from engine.build import Built
from newsroom.addresses import address
from newsroom.collecting import record_of, visible
from newsroom.drafts import Convert, Draft, read_draft
from newsroom.files import ContentFile
from newsroom.kinds import kind_of
from newsroom.pages import record_job
from newsroom.problems import errors
from newsroom.records import DEFAULT_LANGUAGE, Record


class PageNow(NamedTuple):
    """A page as it would be."""

    address: str
    html: str


def page_now(built: Built, path: str, convert: Convert) -> PageNow | None:
    """The page of the text at a path below `content/`. None when only a whole build can tell: the text is new,
    has a fault, stands at another address now, or is not to be shown yet.
    """
    before = built.catalogue.by_path.get(path)
    if before is None or not kind_of(before).template:
        return None
    record = _read(built, before, convert)
    if record is None or record.withdrawn or address(record) != address(before):
        return None
    catalogue = built.catalogue.with_record(record)
    job = record_job(record, kind_of(record), catalogue)
    return PageNow(job.address, built.theme.filled(job.template, job.language, job.view))


def _read(built: Built, before: Record, convert: Convert) -> Record | None:
    """The record of a text as it is on the disk; None when it has a fault, or is held back."""
    file = ContentFile(before.path, kind_of(before).folder)
    try:
        draft = read_draft(file, (Path(built.content) / file.path).read_bytes(), convert)
    except OSError:
        return None
    original = built.catalogue.by_stem.get((before.stem, DEFAULT_LANGUAGE))
    drafts = {original.path: Draft(record=original)} if original else {}
    drafts[file.path] = draft
    record, whole, problems = record_of(file, drafts, frozenset(drafts))
    if record is None or not whole or errors([*draft.problems, *problems]):
        return None
    together = visible((record, original) if original else (record,), built.catalogue.site)
    return record if any(each is record for each in together) else None

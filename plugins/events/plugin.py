"""Connects the events with Pelican: lists, calendars, who has visited, what the years come to."""

from collections.abc import Iterator
from typing import Any

from pelican import signals
from pelican.generators import Generator

from engine.signals import get_documents, get_jobs
from events import calendar, impact, lists, visits_page
from events.impact_table import impact_csv
from events.measures import ledger
from newsroom.addresses import IMPACT_TABLE
from newsroom.catalogue import Catalogue
from newsroom.jobs import Document, Job
from newsroom.reviews import has_impact


class EventsGenerator(Generator):
    """The lists of events, the visits, the yearly totals and their table, the calendars."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # For the catalogue of this build alone, and weakly: it ends with the build.
        get_jobs.connect(self.pages, sender=self.context["catalogue"])
        get_documents.connect(self.documents, sender=self.context["catalogue"])

    def pages(self, catalogue: Catalogue) -> Iterator[Job]:
        """Every page that lists or adds up."""
        yield from lists.jobs(catalogue)
        yield from visits_page.jobs(catalogue)
        yield from impact.jobs(catalogue)

    def documents(self, catalogue: Catalogue) -> Iterator[Document]:
        """`impact.csv`, if there is anything to add up; `calendar.ics`, `en/calendar.ics`,
        `calendar/series/literacy-event.ics`, `…/event.ics`.
        """
        if has_impact(catalogue):
            yield Document(address=IMPACT_TABLE, make=_impact_table)
        yield from calendar.documents(catalogue)


def _impact_table(catalogue: Catalogue) -> bytes:
    return impact_csv(ledger(catalogue), catalogue.site)


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return EventsGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)

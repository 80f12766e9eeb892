"""Connects the events with Pelican: lists, calendars, who has visited, what the years come to."""

from collections.abc import Iterator
from typing import Any

from pelican import signals
from pelican.generators import Generator

from engine.signals import get_jobs
from events import impact, lists, visits_page
from events.calendar import files
from events.impact_table import impact_csv
from events.measures import ledger
from newsroom.addresses import IMPACT_TABLE, output_path
from newsroom.catalogue import Catalogue
from newsroom.jobs import Job
from newsroom.reviews import has_impact


class EventsGenerator(Generator):
    """The lists of events, the visits, the yearly totals and their table."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # For the catalogue of this build alone, and weakly: it ends with the build.
        get_jobs.connect(self.pages, sender=self.context["catalogue"])

    def pages(self, catalogue: Catalogue) -> Iterator[Job]:
        """Every page that lists or adds up."""
        yield from lists.jobs(catalogue)
        yield from visits_page.jobs(catalogue)
        yield from impact.jobs(catalogue)

    def generate_output(self, writer: Any) -> None:
        """`impact.csv`, if there is anything to add up."""
        catalogue = self.context["catalogue"]
        if has_impact(catalogue):
            table = impact_csv(ledger(catalogue), catalogue.site)
            writer.write_bytes(IMPACT_TABLE.lstrip("/"), table)


class CalendarsGenerator(Generator):
    """Writes every calendar of the table, and one file for each event beside its page."""

    def generate_output(self, writer: Any) -> None:
        """`calendar.ics`, `en/calendar.ics`, `calendar/series/literacy-event.ics`, `…/event.ics`."""
        for address, content in files(self.context["catalogue"]):
            writer.write_bytes(output_path(address), content)


def generators(_pelican: Any) -> tuple[type[Generator], ...]:
    """The generators of this plugin."""
    return EventsGenerator, CalendarsGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)

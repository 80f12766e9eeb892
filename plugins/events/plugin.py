"""Connects the calendars with Pelican."""

from typing import Any

from pelican import signals
from pelican.generators import Generator

from events.calendar import files
from newsroom.addresses import output_path


class CalendarsGenerator(Generator):
    """Writes every calendar of the table, and one file for each event beside its page."""

    def generate_output(self, writer: Any) -> None:
        """`calendar.ics`, `en/calendar.ics`, `calendar/series/literacy-event.ics`, `…/event.ics`."""
        for address, content in files(self.context["catalogue"]):
            writer.write_bytes(output_path(address), content)


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return CalendarsGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)

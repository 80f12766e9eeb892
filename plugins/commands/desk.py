"""`inv desk`: what waits at the desk."""

from commands.portal import Portal
from desk import pending, pending_text
from engine.changes import last_changes

MOST = 12  #: rows of one table, unless all are wanted


def run(portal: Portal, *, everything: bool, json: bool) -> None:
    """A table for people, or JSON for programs."""
    catalogue = portal.catalogue()
    today = catalogue.site.today
    found = pending.desk(catalogue, last_changes(portal.content, catalogue.site.zone))
    most = 0 if everything else MOST
    text = pending_text.table(found, today, portal.language, portal.inv, most=most)
    print(pending_text.as_json(found, today) if json else text)

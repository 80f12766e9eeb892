"""Ledger → the yearly totals as a table to download (CSV, RFC 4180). Pure.

A row for each year and measure, also where nothing is recorded: an empty cell is no 0. `docs/impact.md`
describes the columns.
"""

import csv
import io

from events.measures import MEASURES, Account, Ledger
from newsroom.addresses import address
from newsroom.site import Site

COLUMNS = ("year", "measure", "value", "precision", "not_counted", "records")
#: The qualifier of a count → what the table calls it.
PRECISION = {"": "exact", "more-than": "more-than", "about": "about"}
NOT_RECORDED = "not-recorded"


def impact_csv(ledger: Ledger, site: Site) -> bytes:
    """UTF-8 with a byte order mark, without which Excel reads it wrongly."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for year, accounts in ledger.items():
        for measure in MEASURES:
            writer.writerow((year, measure.name, *_cells(accounts[measure.name], site)))
    return table.getvalue().encode("utf-8-sig")


def _cells(account: Account, site: Site) -> tuple[object, ...]:
    count, unknown = account.sum.count, account.sum.unknown
    records = dict.fromkeys(address(each) for entry in account.entries for each in entry.records)
    return (
        count.value if count else "",
        PRECISION[count.qualifier] if count else NOT_RECORDED,
        unknown or "",
        " ".join(site.absolute(each) for each in records),
    )

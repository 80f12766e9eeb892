"""Catalogue → the agreements and partners as open data: JSON, CSV (RFC 4180) and GeoJSON (RFC 7946). Pure.

`docs/data.md` describes every column. What is not known is null, or an empty cell.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from newsroom.addresses import address
from newsroom.catalogue import Catalogue
from newsroom.cooperation import state_today
from newsroom.fields import Term
from newsroom.records import DEFAULT_LANGUAGE, Agreement, Partner

#: In the order of the table.
COLUMNS = (
    "id", "url", "title", "title_id", "partners", "partner_ids", "countries", "kind", "evidence",
    "signed", "date_stated", "ends", "duration", "ended", "renewed_by", "state", "state_on",
    "fields", "place", "checked", "sources",
)  # fmt: skip


def agreements_json(catalogue: Catalogue) -> bytes:
    """Every agreement with its partners; UTF-8."""
    return _json(
        {
            "license": catalogue.site.library.license.url,
            "publisher": catalogue.site.library.name,
            "date": catalogue.site.today.isoformat(),
            "agreements": [_agreement(each, catalogue) for each in _agreements(catalogue)],
        }
    )


def agreements_csv(catalogue: Catalogue) -> bytes:
    """The same as a table: UTF-8 with a byte order mark, without which Excel reads it wrongly."""
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    for each in _agreements(catalogue):
        values = _agreement(each, catalogue)
        writer.writerow({name: _cell(values[name]) for name in COLUMNS})
    return table.getvalue().encode("utf-8-sig")


def partners_geojson(catalogue: Catalogue) -> bytes:
    """Every partner as a feature; its geometry is null where nobody has stated its place."""
    return _json(
        {
            "type": "FeatureCollection",
            "license": catalogue.site.library.license.url,
            "date": catalogue.site.today.isoformat(),
            "features": [
                _feature(each, catalogue) for each in catalogue.all("partner", DEFAULT_LANGUAGE)
            ],
        }
    )


def _agreements(catalogue: Catalogue) -> Iterator[Agreement]:
    yield from catalogue.all("agreement", DEFAULT_LANGUAGE)


def _agreement(record: Agreement, catalogue: Catalogue) -> dict[str, Any]:
    english = catalogue.find("agreement", record.key, "en")
    found = [catalogue.find("partner", key, "en") for key in record.partners]
    partners = [each for each in found if each]
    documented = record.evidence == "signing-report"
    return {
        "id": record.key,
        "url": catalogue.site.absolute(address(record)),
        "title": english.title,
        "title_id": record.title,
        "partners": [each.title for each in partners],
        "partner_ids": [each.key for each in partners],
        "countries": list(dict.fromkeys(each.country for each in partners if each.country)),
        "kind": record.kind or None,
        "evidence": record.evidence,
        # As on the pages: a date that a source only states is not called a signing.
        "signed": str(record.signed) if record.signed and documented else None,
        "date_stated": str(record.signed) if record.signed and not documented else None,
        "ends": None if record.ends is Term.UNKNOWN else _end(record),
        "duration": record.duration or None,
        "ended": str(record.ended) if record.ended else None,
        "renewed_by": record.renewed_by or None,
        "state": state_today(record, catalogue).value,
        "state_on": catalogue.site.today.isoformat(),
        "fields": list(record.fields),
        "place": english.place or None,
        "checked": str(record.checked) if record.checked else None,
        "sources": [source.url or source.title for source in record.sources],
    }


def _end(record: Agreement) -> str:
    return record.ends.value if isinstance(record.ends, Term) else str(record.ends)


def _feature(record: Partner, catalogue: Catalogue) -> dict[str, Any]:
    english = catalogue.find("partner", record.key, "en")
    place = record.location
    return {
        "type": "Feature",
        "id": record.key,
        # Longitude first (RFC 7946, 3.1.1).
        "geometry": {"type": "Point", "coordinates": [place[1], place[0]]} if place else None,
        "properties": {
            "name": english.title,
            "name_id": record.title,
            "local_names": dict(record.names.local),
            "url": catalogue.site.absolute(address(record)),
            "country": record.country or None,
            "city": english.city or None,
            "type": record.type,
            "website": record.website or None,
            "ror": record.ror or None,
            "agreements": len(catalogue.agreements_of(record.key, record.language)),
        },
    }


def _cell(value: Any) -> str:
    text = "; ".join(value) if isinstance(value, list) else str(value or "")
    # A cell that begins like a formula would be run by a spreadsheet (OWASP, CSV injection).
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def _json(values: dict[str, Any]) -> bytes:
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()

"""A JSON Feed → what is wrong with it, by the schema beside this file and by HTML in it."""

import json
from datetime import UTC, datetime
from pathlib import Path

from jsonschema import Draft202012Validator
from lxml import etree

from tests.tools.feed_validator.values import date_of, fragment

SCHEMA = json.loads(Path(__file__).with_name("json_feed.schema.json").read_text("utf-8"))
DATES = ("date_published", "date_modified")
LAST = datetime.max.replace(tzinfo=UTC)


def check(content: bytes, address: str) -> list[str]:
    """Everything wrong with a feed published at this address."""
    feed = json.loads(content)
    found = [
        f"{each.json_path}: {each.message}"
        for each in Draft202012Validator(SCHEMA).iter_errors(feed)
    ]
    if feed.get("feed_url") != address:
        found.append(f"feed_url is {feed.get('feed_url')!r}, not {address!r}")
    ids = [item.get("id") for item in feed.get("items", ())]
    found += [f"{each!r} stands twice" for each in sorted({i for i in ids if ids.count(i) > 1})]
    dates = [(item.get("id"), *map(item.get, DATES)) for item in feed.get("items", ())]
    for each, published, modified in dates:
        found += [
            f"{each}: {date!r} is no moment"
            for date in (published, modified)
            if date and not date_of(date)
        ]
        if published and modified and (date_of(modified) or LAST) < (date_of(published) or LAST):
            found.append(f"{each}: was modified before it was published")
    for item in feed.get("items", ()):
        element = etree.Element("content_html")
        found += [
            f"{item['id']}: {each}" for each in fragment(element, item.get("content_html", ""))
        ]
    return found

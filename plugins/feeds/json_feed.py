"""Items → JSON Feed 1.1 (jsonfeed.org/version/1.1). Pure.

It has no archives: `next_url` would need all of them once more as JSON, and RFC 5005 knows no JSON.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from feeds.channel import Channel
from feeds.items import Item, Media

VERSION = "https://jsonfeed.org/version/1.1"
END = b"]}\n"


def document(channel: Channel, items: Iterable[bytes]) -> bytes:
    """A whole feed of items as `entry` wrote them. UTF-8."""
    head = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.url,
        "description": channel.about,
        "language": channel.language,
        "icon": channel.icon,
        "authors": [{"name": channel.author}],
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else [],
    }
    start = _written(head).removesuffix(b"}") + b',"items":[\n'
    return b"".join((start, b",\n".join(items), b"\n", END))


def entry(item: Item) -> bytes:
    """One item."""
    corrected = item.updated != item.published
    return _written(
        {
            "id": item.id,
            "url": item.url,
            "title": item.title,
            "content_html": item.html,
            "summary": item.summary,
            "image": item.picture.url if item.picture else "",
            "date_published": item.published.isoformat(timespec="seconds"),
            "date_modified": item.updated.isoformat(timespec="seconds") if corrected else "",
            "authors": [
                {"name": author.name, **({"url": author.page} if author.page else {})}
                for author in item.authors
            ],
            "tags": [category.label for category in item.categories],
            "language": item.language,
            "attachments": [_attachment(item.picture)] if item.picture else [],
        }
    )


def _attachment(picture: Media) -> dict[str, Any]:
    """Width, height and credit have no name in the format; names of one's own begin with a line."""
    given = {
        "url": picture.url,
        "mime_type": picture.type,
        "title": picture.alt,
        "size_in_bytes": picture.length,
        "_media": {
            "width": picture.width,
            "height": picture.height,
            **({"credit": picture.credit} if picture.credit else {}),
        },
    }
    return {name: value for name, value in given.items() if value}


def _written(members: dict[str, Any]) -> bytes:
    """Without what is not known; `content_html` stays, since an item must have a content."""
    told = {n: v for n, v in members.items() if v not in ("", []) or n == "content_html"}
    return msgspec.json.encode(told)

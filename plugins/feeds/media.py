"""A picture → Media RSS 1.5: the one statement of a file's true length, type, size, alt and credit.

No `<enclosure>` beside it: readers would show the picture twice, and offer it as a podcast.
"""

from typing import Any

from lxml import etree

from feeds.items import Media

MEDIA = "http://search.yahoo.com/mrss/"


def add_picture(item: Any, picture: Media) -> None:
    """Put `media:content` into an RSS item or an Atom entry."""
    content = etree.SubElement(
        item,
        f"{{{MEDIA}}}content",
        {
            "url": picture.url,
            "type": picture.type,
            "medium": "image",
            "fileSize": str(picture.length),
            "width": str(picture.width),
            "height": str(picture.height),
        },
    )
    if picture.alt:
        etree.SubElement(content, f"{{{MEDIA}}}description", {"type": "plain"}).text = picture.alt
    if picture.credit:
        etree.SubElement(content, f"{{{MEDIA}}}credit").text = picture.credit

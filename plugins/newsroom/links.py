"""A fragment → its HTML with the addresses of our own content filled in.

A fragment depends on its file alone, so that it can be kept; this last step depends on the others.
"""

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup, escape

from newsroom.addresses import address
from newsroom.kinds import kind_of

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue
    from newsroom.records import Record

#: Each begins with what stands there literally, so that the search leaps from one to the next.
OPEN_LINK = re.compile(r'href="content:(?P<path>[^"#]*)(?P<anchor>#[^"]*)?"')
OPEN_PICTURE = re.compile(r'src="content:(?P<path>[^"#]*)(?:#[^"]*)?"')


def linked(record: "Record", catalogue: "Catalogue") -> Markup:
    """The body of a record, ready for a page. A link to a post that is not shown yet leads nowhere."""

    def link(found: re.Match[str]) -> str:
        path = html.unescape(found["path"])
        target = catalogue.by_path.get(path)
        if target and kind_of(target).template:
            # The reader's language where it exists, whichever file the editor named.
            target = catalogue.by_stem.get((target.stem, record.language), target)
            tag = f' hreflang="{target.language}"' if target.language != record.language else ""
            return f'href="{address(target)}{found["anchor"] or ""}"{tag}'
        # A placeholder link: an `a` without an address (HTML, 4.5.1).
        return f'href="{escape(media(path))}"' if path in catalogue.attached else ""

    def picture(found: re.Match[str]) -> str:
        path = html.unescape(found["path"])
        size = catalogue.sizes.get(path)
        measured = f' width="{size[0]}" height="{size[1]}"' if size else ""
        return f'src="{escape(media(path))}"{measured}'

    body = record.fragment.html
    # Most have neither; that is seen in a fifth of the time that a search takes.
    if 'href="content:' in body:
        body = OPEN_LINK.sub(link, body)
    if 'src="content:' in body:
        body = OPEN_PICTURE.sub(picture, body)
    # Safe: the fragment went through nh3, and what is filled in is escaped.
    return Markup(body)  # noqa: S704


def media(path: str) -> str:
    """The address of a picture or another file of `content/`, which is published at its own path."""
    return f"/{quote(path)}"

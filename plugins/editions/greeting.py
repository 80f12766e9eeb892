"""The text of an edition → HTML that every mail program shows: paragraphs, lists and links. Pure."""

from urllib.parse import urljoin

import nh3
from lxml import html as lxml_html
from markupsafe import Markup

from newsroom.catalogue import Catalogue
from newsroom.links import linked
from newsroom.records import Edition

#: What is left of a text; a picture or a table stands on the page.
TAGS = frozenset(
    "a abbr b bdi blockquote br em h2 h3 h4 i li ol p q s span strong sub sup ul".split()
)
ATTRIBUTES = {"a": {"href", "hreflang"}, "*": {"lang", "dir"}}
#: What goes with all its words.
DROPPED = ("figure", "table", "img", "audio", "video", "iframe")
#: Signs that lead around the page itself.
SIGNPOSTS = ("anchor", "footnote-ref", "footnote-back")


def greeting(edition: Edition, catalogue: Catalogue, page: str) -> Markup:
    """The text with absolute addresses; `page` is that of the edition, for links within it."""
    body = str(linked(edition, catalogue)).strip()
    if not body:
        return Markup()
    root = lxml_html.fragment_fromstring(body, create_parent="div")
    for link in list(root.iter("a")):
        if link.get("class") in SIGNPOSTS:
            link.drop_tree()
        elif href := link.get("href"):
            link.set("href", urljoin(page, href))
    for element in list(root.iter(*DROPPED)):
        element.drop_tree()
    for paragraph in list(root.iter("p")):
        if not len(paragraph) and not (paragraph.text or "").strip():
            paragraph.drop_tree()
    inner = lxml_html.tostring(root, encoding="unicode")
    cleaned = nh3.clean(
        inner,
        tags=set(TAGS),
        attributes={name: set(values) for name, values in ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
    # Safe: nh3 has cleaned it.
    return Markup(cleaned.strip())  # noqa: S704

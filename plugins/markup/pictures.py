"""Pictures: `![alt](photos/x.jpg "Caption")` alone in a paragraph is a figure.

`width`, `height` and `srcset` need the file itself and are added by `newsroom.links`.
"""

import re

from markup.body import Body, Tag, empty, take, value
from markup.links import check_backslashes
from markup.targets import Kind, read
from newsroom.fragments import Reference
from newsroom.wording import says_little

_FILE_NAME = re.compile(
    r"[^\s]+\.(?:jpe?g|png|webp|gif|avif|svg)|(?:IMG|DSC|WhatsApp Image)[\W_\d].*", re.IGNORECASE
)


def resolve(body: Body) -> None:
    """Check and open the address of every picture, then make figures."""
    for picture in body.tags("img"):
        source, line = take(picture, "src")
        if _is_ours(body, picture, source, line):
            _check_alt(body, picture, source, line)
        else:
            # What the picture would have said.
            body.unwrap(picture, value(picture, "alt"))
    body.settle()
    for index, picture in enumerate(body.tags("img")):
        picture.set("decoding", "async")
        if index:
            # The first may be what the page opens with; a lazy one there comes late.
            picture.set("loading", "lazy")
        _make_figure(body, picture)


def _is_ours(body: Body, picture: Tag, source: str, line: int) -> bool:
    target = read(source, body.path)
    if target.kind is Kind.CONTENT:
        body.images.append(Reference(target.address, line, source))
        picture.set("src", f"content:{target.address}")
        check_backslashes(body, source, line)
        return True
    if source.lower().startswith("data:"):
        body.report(line, "image-data")
    elif target.kind in (Kind.EXTERNAL, Kind.INCOMPLETE):
        body.report(line, "image-remote", found=source)
    elif target.kind is Kind.OUTSIDE:
        body.report(line, "link-outside-content", found=source)
    else:
        body.report(line, "image-address", found=source)
    return False


def _check_alt(body: Body, picture: Tag, source: str, line: int) -> None:
    alt = " ".join(value(picture, "alt").split())
    around = _around(picture, "p")
    decorative = "decorative" in value(picture, "class") + " " + value(around, "class")
    picture.set("alt", "" if decorative else alt)
    if not alt and not decorative:
        body.report(line, "alt-missing", found=source)
    elif not decorative and _FILE_NAME.fullmatch(alt):
        body.report(line, "alt-file-name", found=alt)
    elif not decorative and says_little(alt):
        body.report(line, "alt-short", found=alt)


def _around(tag: Tag, name: str) -> Tag:
    """The tag that it stands directly in when that has this name; otherwise the tag itself."""
    parent = tag.getparent()
    return parent if parent is not None and parent.tag == name else tag


def _make_figure(body: Body, picture: Tag) -> None:
    title = value(picture, "title").strip()
    shown = _around(picture, "a")
    paragraph = _around(shown, "p")
    if not title or paragraph is shown:
        return
    if _only_child(paragraph, shown) and (shown is picture or _only_child(shown, picture)):
        del picture.attrib["title"]
        paragraph.tag = "figure"
        paragraph.attrib.pop("class", None)
        paragraph.append(body.new("figcaption", title))


def _only_child(parent: Tag, child: Tag) -> bool:
    """Nothing but white space stands beside it."""
    return len(parent) == 1 and empty(parent.text) and empty(child.tail)

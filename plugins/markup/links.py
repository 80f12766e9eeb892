"""Links: addresses of our own files are left open as `content:…`, those of others are marked."""

from bs4 import Tag

from markup.body import Body, take
from markup.targets import Kind, Target, read
from newsroom.fragments import Reference

#: What stands in the way of a link; the message says what to write instead.
_BROKEN = {
    Kind.EMPTY: "link-empty",
    Kind.OUTSIDE: "link-outside-content",
    Kind.PLACEHOLDER: "link-placeholder",
    Kind.RELATIVE: "link-relative",
    Kind.SCHEME: "link-scheme",
}


def resolve(body: Body) -> None:
    """Give every link its final form or its problem."""
    for link in body.tags("a"):
        if link.has_attr("href"):
            _resolve(body, link)
        elif not link.has_attr("id"):
            link.unwrap()


def _resolve(body: Body, link: Tag) -> None:
    written, line = take(link, "href")
    target = read(written, body.path)
    if target.kind in _BROKEN:
        body.report(line, _BROKEN[target.kind], found=written, scheme=written.partition(":")[0])
        link.unwrap()
    elif target.kind is Kind.INCOMPLETE:
        repair = body.repaired(line, f"({written}", f"({target.address}")
        body.report(line, "link-incomplete", repair=repair, found=written, expected=target.address)
        _mark_external(link, target.address)
    elif target.kind is Kind.CONTENT:
        _to_file(body, link, target, written, line)
    elif target.kind is Kind.EXTERNAL:
        _mark_external(link, target.address)
    elif target.kind is Kind.CONTACT:
        link["href"] = target.address
    elif target.kind is Kind.ADDRESS:
        body.report(line, "link-by-address", found=written)


def _mark_external(link: Tag, address: str) -> None:
    link["href"] = address
    if not address.startswith("mailto:"):
        link["class"] = "external"
        link["rel"] = "noopener external"


def _to_file(body: Body, link: Tag, target: Target, written: str, line: int) -> None:
    body.links.append(Reference(target.address, line, written))
    link["href"] = f"content:{target.address}" + (f"#{target.anchor}" if target.anchor else "")
    if "\\" in written:
        mended = written.replace("\\", "/")
        body.report(
            line,
            "link-backslash",
            repair=body.repaired(line, written, mended),
            found=written,
            expected=mended,
        )


def check_anchors(body: Body) -> None:
    """Every link to a place on the same page finds its place. Runs when all ids are given."""
    for link in body.tags("a"):
        written, line = take(link, "href")
        if written.startswith("#") and len(written) > 1 and written[1:] not in body.ids and line:
            near = ", ".join(f"#{each.id}" for each in body.headings[:5]) or "-"
            body.report(line, "link-anchor-missing", found=written, expected=near)

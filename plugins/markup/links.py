"""Links: addresses of our own files are left open as `content:…`, those of others are marked."""

from markup import marks
from markup.body import Body, Tag, take, words_of
from markup.targets import Kind, Target, read
from newsroom.fragments import Reference
from newsroom.reading import nearest
from newsroom.wording import leads_nowhere

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
        if "href" in link.attrib:
            _resolve(body, link)
        elif "id" not in link.attrib:
            body.unwrap(link)
    body.settle()


def _resolve(body: Body, link: Tag) -> None:
    written, line = take(link, "href")
    if leads_nowhere(text := " ".join(marks.strip(words_of(link)).split())):
        body.report(line, "link-text", found=text)
    target = read(written, body.path)
    if target.kind in _BROKEN:
        body.report(line, _BROKEN[target.kind], found=written, scheme=written.partition(":")[0])
        body.unwrap(link)
    elif target.kind is Kind.INCOMPLETE:
        repair = body.repaired(line, f"({written}", f"({target.address}")
        body.report(line, "link-incomplete", repair=repair, found=written, expected=target.address)
        _mark_external(link, target.address)
    elif target.kind is Kind.CONTENT:
        _to_file(body, link, target, written, line)
    elif target.kind is Kind.EXTERNAL:
        _mark_external(link, target.address)
        _note(body, target, written, line)
    elif target.kind is Kind.CONTACT:
        link.set("href", target.address)
    elif target.kind is Kind.ADDRESS:
        _note(body, target, written, line)


def _note(body: Body, target: Target, written: str, line: int) -> None:
    """Whether an address is one of ours, and answered, only the whole site can say."""
    source = body.repaired(line, written, written) or ""
    body.addresses.append(Reference(target.address, line, written, source))


def _mark_external(link: Tag, address: str) -> None:
    link.set("href", address)
    if not address.startswith("mailto:"):
        link.set("class", "external")
        link.set("rel", "noopener external")


def _to_file(body: Body, link: Tag, target: Target, written: str, line: int) -> None:
    body.links.append(Reference(target.address, line, written))
    anchor = f"#{target.anchor}" if target.anchor else ""
    link.set("href", f"content:{target.address}{anchor}")
    check_backslashes(body, written, line)


def check_backslashes(body: Body, written: str, line: int) -> None:
    """A path is written with slashes: as Windows shows it, Markdown may take a backslash for an escape."""
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
        if "#" not in link.get("href", ""):
            continue
        written, line = take(link, "href")
        if written.startswith("#") and len(written) > 1 and written[1:] not in body.ids and line:
            known = ", ".join(f"#{each.id}" for each in body.headings[:5]) or "-"
            near = nearest(written[1:], body.ids)
            meant = body.repaired(line, f"({written})", f"(#{near})") if near else None
            body.report(
                line, "link-anchor-missing", alternatives=[meant], found=written, expected=known
            )

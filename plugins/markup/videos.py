"""Videos: an address of YouTube or Vimeo alone on a line becomes a link card. No third party is asked."""

import re

from markup.body import Body, Tag, empty, line_of, value, words_of

_HOSTS = (
    (
        re.compile(
            r"https?://(?:www\.|m\.)?youtube\.com/(?:watch\?(?:\S*&)?v=|shorts/|live/)[\w-]+"
        ),
        "YouTube",
    ),
    (re.compile(r"https?://youtu\.be/[\w-]+"), "YouTube"),
    (re.compile(r"https?://(?:www\.)?vimeo\.com/\d+"), "Vimeo"),
)
_FRAMES = (
    (
        re.compile(r"(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]+)"),
        "https://www.youtube.com/watch?v=",
    ),
    (re.compile(r"(?:https?:)?//player\.vimeo\.com/video/(\d+)"), "https://vimeo.com/"),
)


#: A frame that has its line to itself.
_FRAME_LINE = re.compile(r"\s*<iframe\b[^<>]*>\s*</iframe>\s*", re.IGNORECASE)


def host(address: str) -> str:
    """The address is that of one video: "YouTube" or "Vimeo"; otherwise empty."""
    return next((name for pattern, name in _HOSTS if pattern.match(address)), "")


def open_frames(body: Body) -> None:
    """An `<iframe>` of a video → the card of that video, and a warning. Others are left to `safety`."""
    for frame in body.tags("iframe"):
        address = _of_frame(value(frame, "src"))
        if address:
            line = line_of(frame)
            alone = _FRAME_LINE.fullmatch(body.line(line))
            repair = address if alone else None
            body.report(line, "video-iframe", repair=repair, found=host(address), expected=address)
            _place_card(body, frame, _card(body, address))


def _of_frame(source: str) -> str:
    for pattern, beginning in _FRAMES:
        found = pattern.match(source)
        if found:
            return beginning + found[1]
    return ""


def _place_card(body: Body, frame: Tag, card: Tag) -> None:
    """In the frame's place; a paragraph cannot hold another, so there it comes after it."""
    around = next(frame.iterancestors("p", "h1", "h2", "h3", "h4", "h5", "h6"), None)
    if around is None:
        body.replace(frame, card)
        body.remove(frame)
        return
    around.addnext(card)
    card.tail, around.tail = around.tail, None
    body.remove(frame)
    if empty(words_of(around)) and around.find(".//img") is None:
        body.remove(around)


def open_addresses(body: Body) -> None:
    """Bare addresses → cards when they stand alone in a paragraph and name a video; otherwise links."""
    for paragraph in body.tags("p"):
        addresses = _alone(paragraph)
        if addresses:
            for address in addresses:
                paragraph.addprevious(_card(body, address))
            body.remove(paragraph)
    for bare in body.tags("span"):
        line = bare.get("data-bare")
        if line is not None:
            if next(bare.iterancestors("a"), None) is None:
                bare.tag = "a"
                bare.attrib.clear()
                bare.set("href", words_of(bare))
                bare.set("data-line", line)
                body.adopt(bare)
            else:
                body.unwrap(bare)
    body.settle()


def _alone(paragraph: Tag) -> list[str]:
    """The videos' addresses when there is nothing else in the paragraph."""
    found = []
    if not empty(paragraph.text):
        return []
    for child in paragraph:
        address = _bare_address(child)
        if (child.tag != "br" and not host(address)) or not empty(child.tail):
            return []
        found += [address] if address else []
    return found


def _bare_address(tag: Tag) -> str:
    """`https://…` and `<https://…>` as an editor writes them."""
    text = words_of(tag)
    if tag.tag == "span" and "data-bare" in tag.attrib:
        return text
    address = value(tag, "href")
    return address if tag.tag == "a" and text.startswith(address) else ""


def _card(body: Body, address: str) -> Tag:
    name = host(address)
    card = body.new("p", class_="video-card")
    link = body.new("a", href=address)
    label = body.new("span", body.words.video.format(host=name), class_="video-card-label")
    label.tail = " "
    link.append(label)
    link.append(body.new("span", f"{name.lower()}.com", class_="video-card-host"))
    card.append(link)
    return card

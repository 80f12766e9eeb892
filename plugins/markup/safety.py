"""What a body may contain: raw HTML is checked tag by tag, and nh3 has the last word.

nh3 takes away without a word, so everything that it would take is reported here first, with its line.
"""

import html as entities
import re

import nh3

from markup.body import Body, Tag, line_of, take

#: Taken out with all that is in them.
_REMOVED = frozenset(
    "script style iframe frame frameset object embed applet form input button select option optgroup"
    " textarea datalist link meta base title svg math template noscript noframes noembed canvas audio"
    " video source track param dialog plaintext xmp listing portal map area marquee keygen".split()
)
#: Known to HTML, not used here: the tag goes, its words stay.
_UNWRAPPED = frozenset(
    "center big tt strike section article nav header footer main address hgroup label fieldset legend"
    " acronym dir menu nobr picture data output progress meter search slot blink spacer basefont".split()
)
#: Written by parsers, or by Word on every line; unwrapped without a message of its own.
_SILENT = frozenset(("html", "head", "body", "font"))

CLASSES = frozenset(
    "admonition admonition-title important note tip warning align-center align-end anchor decorative"
    " external footnote-back footnote-ref footnotes table-scroll video-card video-card-host"
    " video-card-label".split()
)
_TAGS = frozenset(
    "a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
    " figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section"
    " small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
#: Without attributes there is nothing to ask about these.
_PLAIN = _TAGS - {"span"} | _SILENT - {"font"}
_ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "hreflang", "rel", "title", "id", "role", "aria-label"},
    "abbr": {"title"},
    "aside": {"role", "aria-labelledby"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "div": {"role", "tabindex", "aria-label"},
    "img": {"src", "alt", "title", "width", "height", "loading", "decoding"},
    "ins": {"cite", "datetime"},
    "li": {"id", "value"},
    "ol": {"start", "reversed", "type"},
    "p": {"id"},
    "pre": {"tabindex"},
    "q": {"cite"},
    "section": {"role", "aria-label"},
    "sup": {"id"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "scope", "abbr"},
    "time": {"datetime"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}

#: BCP 47: a language, then a script, a region and variants; or a private tag. RFC 5646, section 2.1.
_LANGUAGE = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)",
    re.IGNORECASE,
)
#: Countries that are taken for languages.
_MISTAKEN = {"cn": "zh", "jp": "ja", "kr": "ko", "dk": "da", "cz": "cs", "gr": "el", "vn": "vi"}


def make_cleaner() -> nh3.Cleaner:
    """What a fragment may contain, as nh3 wants it."""
    return nh3.Cleaner(
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        allowed_classes={tag: set(CLASSES) for tag in _TAGS},
        url_schemes={"content", "http", "https", "mailto", "tel"},
        link_rel=None,
        strip_comments=True,
    )


def check(body: Body, word: dict[int, set[str]]) -> None:
    """Take out what may not stay and report it. `word`: Word's leftovers found so far, by line."""
    for tag in body.all_tags():
        if (tag.tag in _PLAIN and not tag.keys()) or not body.stands(tag):
            continue
        if tag.tag in _REMOVED:
            body.report(line_of(tag), "html-removed", found=f"<{tag.tag}>")
            body.remove(tag)
        else:
            _check_attributes(body, tag, word)
            _check_name(body, tag, word)
    _report_word(body, word)
    body.settle()


def _check_name(body: Body, tag: Tag, word: dict[int, set[str]]) -> None:
    if tag.tag == "span" and set(tag.keys()) <= {"data-line"}:
        # Word's, once its class and style are gone; its words stay.
        body.unwrap(tag)
    elif tag.tag == "font":
        word.setdefault(line_of(tag), set()).add("<font>")
        body.unwrap(tag)
    elif tag.tag in _UNWRAPPED:
        line = line_of(tag)
        bare = _without_pair(body.line(line), str(tag.tag))
        body.report(line, "html-unwrapped", repair=bare, found=f"<{tag.tag}>")
        body.unwrap(tag)
    elif tag.tag not in _TAGS and tag.tag not in _SILENT and tag.tag != "h1":
        names = (key for key in tag.keys() if key != "data-line")  # noqa: SIM118  # lxml's
        written = "<" + " ".join([str(tag.tag), *names]) + ">"
        line = line_of(tag)
        shown = body.repaired(line, written, entities.escape(written))
        body.report(line, "html-unknown", alternatives=[shown], found=written)
        body.unwrap(tag, written + (tag.text or ""))


def _without_pair(line: str, name: str) -> str | None:
    """The line without the tags of this name, if it opens and closes one."""
    pair = re.compile(rf"<{name}\b[^<>]*>(.*?)</{name}\s*>", re.IGNORECASE)
    bare, count = pair.subn(r"\1", line)
    return bare if count == 1 else None


def _check_attributes(body: Body, tag: Tag, word: dict[int, set[str]]) -> None:
    for name in tag.keys():  # noqa: SIM118  # lxml's
        if name.startswith("on"):
            body.report(line_of(tag), "html-removed", found=f"{name}=")
            del tag.attrib[name]
        elif name == "style":
            word.setdefault(line_of(tag), set()).add("style=")
            del tag.attrib[name]
        elif name == "class":
            _check_class(tag, word)
        elif name in ("lang", "xml:lang"):
            _check_language(body, tag, name)
        elif name == "dir" and tag.get(name, "").lower() not in ("ltr", "rtl", "auto"):
            del tag.attrib[name]


def _check_class(tag: Tag, word: dict[int, set[str]]) -> None:
    names = tag.get("class", "").split()
    if any(name.startswith(("Mso", "mso", "Apple-", "WordSection")) for name in names):
        word.setdefault(line_of(tag), set()).add("class=Mso…")
    ours = [name for name in names if name in CLASSES or name in ("footnote", "footnote-backref")]
    # An admonition keeps the name of its kind, whatever it is, until `asides` has seen it.
    ours = names if "admonition" in names else ours
    if ours:
        tag.set("class", " ".join(ours))
    else:
        del tag.attrib["class"]


def _check_language(body: Body, tag: Tag, name: str) -> None:
    language, line = take(tag, name)
    if _LANGUAGE.fullmatch(language) and language.lower() not in _MISTAKEN:
        tag.set("lang", language)
    else:
        meant = _MISTAKEN.get(language.lower())
        choice = body.repaired(line, f"lang={language}", f"lang={meant}") if meant else None
        expected = meant or "ko, en, zh-Hans"
        body.report(line, "lang-tag", alternatives=[choice], found=language, expected=expected)
        del tag.attrib[name]


def _report_word(body: Body, word: dict[int, set[str]]) -> None:
    """One warning for a file: a pasted page has leftovers on every line."""
    if word:
        names = sorted(set().union(*word.values()))
        repair = body.without_word()
        body.report(
            min(word), "word-leftovers", repair=repair, found=", ".join(names), lines=len(word)
        )


_PAIRED = re.compile(
    r"<(/?)(a|aside|b|blockquote|code|del|details|div|dl|em|figure|i|ins|kbd|mark|ol|p|pre|q|s|section|small"
    r'|span|strong|sub|sup|table|u|ul)\b(?: data-line="(\d+)")?(?=[\s>/])',
    re.IGNORECASE,
)


def unclosed(html: str) -> list[tuple[int, str]]:
    """Raw tags that are opened and never closed: (line, name), in the order of the text."""
    opened: dict[str, list[tuple[int, int]]] = {}
    for match in _PAIRED.finditer(html):
        places = opened.setdefault(match[2].lower(), [])
        if not match[1]:
            places.append((match.start(), int(match[3] or 0)))
        elif places:
            places.pop()
    left = sorted((at, line, name) for name, places in opened.items() for at, line in places)
    return [(line, name) for _, line, name in left if line]

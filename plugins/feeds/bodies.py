"""A page's body → HTML that stands alone in a feed reader.

Readers show a body far from its page: addresses become absolute, and what only a page needs (anchors
beside headings, lazy loading, the names of its regions) goes.

A body comes from our own converter, in one form: small names, values in double quotes, signs escaped. So
attributes are changed where they stand; a parser would take four to a hundred times as long
(docs/decisions/011), and every post of the archive passes here.
"""

import html
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from bs4 import BeautifulSoup

ATTRIBUTE = re.compile(r'([^\s"=<>/]+)(?:="([^"]*)")?')
#: The sign beside a heading that leads to itself. It begins with what stands there literally, so that the
#: search leaps from one to the next; the space before it is taken off where it is found.
ANCHOR = re.compile(r'<a (?:aria-label="[^"]*" )?class="anchor"[^<>]*>#</a>')

ADDRESSES = frozenset(("href", "src", "poster", "cite"))
#: Readers that strip scripts show no lazy picture at all; those that strip regions keep no names of them.
LEFT_OUT = frozenset(
    "loading decoding fetchpriority role tabindex aria-label aria-labelledby aria-describedby style".split()
)
#: An address on the same site in which nothing is escaped, and no step leads upwards.
PATH = re.compile(r"(?:/[A-Za-z0-9_%-][A-Za-z0-9_.%-]*)+/?")
#: How an attribute begins that must be changed.
CHANGED = (
    rf'(?:(?:{"|".join(sorted(ADDRESSES))})="(?!https?://|mailto:|tel:)'
    rf"|srcset=|on|{'|'.join(sorted(LEFT_OUT))})"
)
#: A tag that has one; most tags have none, and are passed over without a call. Nothing is tried twice
#: (`++`, `*+`), so its time grows with the length of the body alone.
TAG = re.compile(
    rf'<([a-z][a-z0-9]*+)((?:\s++(?!{CHANGED})[^\s"=<>/]++(?:="[^"]*+")?+)*+'
    rf'\s++(?={CHANGED})[^">]*+(?:"[^"]*+"[^">]*+)*+)>'
)


def standalone(body: str, page: str) -> str:
    """The body with absolute addresses; `page` is the absolute address of the page it stands on."""

    def changed(tag: re.Match[str]) -> str:
        return f"<{tag[1]}{''.join(_attributes(tag[2], page))}>"

    if 'class="anchor"' in body:
        *before, last = ANCHOR.split(body)
        body = "".join((*(part.rstrip() for part in before), last))
    return TAG.sub(changed, body).strip()


def _attributes(written: str, page: str) -> Iterator[str]:
    for found in ATTRIBUTE.finditer(written):
        name, value = found.groups()
        if name in LEFT_OUT or name.startswith("on"):
            continue
        if value is None:
            yield f' {name}=""'
        elif name in ADDRESSES:
            yield f' {name}="{_absolute(value, page)}"'
        elif name == "srcset":
            yield f' srcset="{_srcset(value, page)}"'
        else:
            yield f' {name}="{value}"'


def _absolute(value: str, page: str) -> str:
    if value.startswith(("https://", "http://", "mailto:", "tel:")):
        return value
    if PATH.fullmatch(value):
        return f"{page[: page.index('/', page.index('//') + 2)]}{value}"
    return html.escape(urljoin(page, html.unescape(value).strip()))


def _srcset(candidates: str, page: str) -> str:
    """Each candidate's address made absolute (HTML, 4.8.4.2.1)."""
    parts = (candidate.split(maxsplit=1) for candidate in candidates.split(","))
    return ", ".join(" ".join((_absolute(part[0], page), *part[1:])) for part in parts if part)


def beginning(body: str, most: int) -> str:
    """The first whole paragraphs, lists, tables … of a body that together take at most `most` bytes."""
    taken, kept = 0, []
    soup = BeautifulSoup(body, "lxml")
    for part in soup.body.children if soup.body else ():
        text = str(part)
        taken += len(text.encode())
        if taken > most:
            break
        kept.append(text)
    return "".join(kept).strip()

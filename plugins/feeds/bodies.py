"""A page's body → HTML that stands alone in a feed reader.

Readers show a body far from its page: addresses become absolute, and what only a page needs (anchors
beside headings, lazy loading) goes.
"""

from urllib.parse import urljoin

from bs4 import BeautifulSoup

ADDRESSES = ("href", "src", "poster")
#: Readers that strip scripts show no lazy picture at all.
LAZY = ("loading", "decoding", "fetchpriority")
#: Names for the parts of a page; readers strip them, and validators remark them.
ROLES = ("role", "tabindex", "aria-label", "aria-labelledby")


def standalone(body: str, page: str) -> str:
    """The body with absolute addresses; `page` is the absolute address of the page it stands on."""
    soup = BeautifulSoup(body, "lxml")
    for anchor in soup.select("a.anchor"):
        anchor.decompose()
    for tag in soup.find_all():
        for name in ADDRESSES:
            if tag.has_attr(name):
                tag[name] = urljoin(page, str(tag[name]))
        if tag.has_attr("srcset"):
            tag["srcset"] = _srcset(str(tag["srcset"]), page)
        for name in (*LAZY, *ROLES):
            del tag[name]
    return soup.body.decode_contents().strip() if soup.body else ""


def _srcset(candidates: str, page: str) -> str:
    """Each candidate's address made absolute (HTML, 4.8.4.2.1)."""
    parts = (candidate.split(maxsplit=1) for candidate in candidates.split(", "))
    return ", ".join(" ".join((urljoin(page, part[0]), *part[1:])) for part in parts if part)

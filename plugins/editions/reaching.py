"""The links of a message to our own site → those that nobody would reach: 25,000 readers press them within an hour."""

import urllib.request
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urldefrag

from lxml import html as lxml_html

TIMEOUT = 15  #: seconds for one page
AT_ONCE = 8
#: Firewalls turn away whatever calls itself Python's.
HEADERS = {"User-Agent": "Open Library News (asks whether its own pages are there)"}
GONE = ("404", "410")

#: An address → "" when it answers, else what is wrong.
Ask = Callable[[str], str]


def own_links(html: str, site: str) -> list[str]:
    """The pages and pictures of a site that a message leads to, each once, without anchors."""
    root = lxml_html.document_fromstring(html)
    found = (link for _, name, link, _ in root.iterlinks() if name in ("href", "src"))
    ours = (urldefrag(link).url for link in found if link.startswith(f"{site}/"))
    return list(dict.fromkeys(ours))


def unreached(addresses: Iterable[str], ask: Ask | None = None) -> list[tuple[str, str]]:
    """Those that do not answer, and why. Never raises for the network."""
    wanted = list(addresses)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [
            (each, wrong)
            for each, wrong in zip(wanted, pool.map(ask or answer, wanted), strict=True)
            if wrong
        ]


def answer(address: str) -> str:
    """What is wrong with a page; nothing when it is there."""
    wrong = _asked(address, "HEAD")
    # Some servers know no HEAD, or turn it away.
    return _asked(address, "GET") if wrong.isdecimal() and wrong not in GONE else wrong


def _asked(address: str, method: str) -> str:
    try:
        request = urllib.request.Request(address, method=method, headers=HEADERS)  # noqa: S310  the site's own, https
        with urllib.request.urlopen(request, timeout=TIMEOUT):  # noqa: S310
            return ""
    except HTTPError as error:
        return str(error.code)
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", "") or error
        reason = getattr(reason, "strerror", "") or reason
        return " ".join(str(reason).split()) or type(error).__name__

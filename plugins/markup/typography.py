"""Straight quotes, hyphens and dots → “ ” ‘ ’ – — …, the same in Indonesian and English. Code stays.

After Markdown, whose SmartyPants runs twenty patterns over every word; and on the written HTML, since
exchanging one text of a paragraph in the tree takes longer the more texts there are.
"""

import re

_SIGNS = re.compile(r"\"|'|(?<!-)---?(?!-)|(?<!\.)\.\.\.(?!\.)")
_OPENERS = "([{<“‘«–—-/"
#: `BeautifulSoup.decode` writes ">" in a value as "&gt;".
_TAG = re.compile(r"</?([a-z][a-z0-9]*)[^>]*>")
_ADDRESS = ("http://", "https://")
_VERBATIM = frozenset(("code", "pre", "kbd", "samp", "var"))
_BLOCKS = frozenset(
    "p li dt dd td th caption figcaption h1 h2 h3 h4 h5 h6 blockquote div aside details summary br".split()
)


def curl(text: str, before: str = "") -> str:
    """The text with typographic signs; `before` is the sign that stands in front of it."""
    parts, at = [], 0
    for found in _SIGNS.finditer(text):
        passed = text[at : found.start()]
        at = found.end()
        before = _sign(found[0], passed[-1] if passed else before, text[at : at + 1])
        parts += [passed, before]
    return "".join(parts) + text[at:]


def _sign(found: str, before: str, after: str) -> str:
    if found in ("---", "--", "..."):
        return {"---": "—", "--": "–", "...": "…"}[found]
    opens = not before or before.isspace() or before in _OPENERS
    if found == '"':
        return "“" if opens else "”"
    # '90s and a lone ' between spaces are apostrophes.
    return "‘" if opens and not after.isdigit() and not after.isspace() else "’"


def resolve(html: str) -> str:
    """Every text of the HTML curled; a quotation may begin before an emphasis and end after it."""
    written, before, verbatim, at = [], "", 0, 0
    for tag in _TAG.finditer(html):
        text = html[at : tag.start()]
        at = tag.end()
        written += [text if verbatim or text.startswith(_ADDRESS) else curl(text, before), tag[0]]
        before = text[-1:] or before
        if tag[1] in _VERBATIM:
            verbatim = max(0, verbatim + (-1 if tag[0].startswith("</") else 1))
        elif tag[1] in _BLOCKS:
            before = ""
    return "".join(written) + curl(html[at:], before)

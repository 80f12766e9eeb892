"""Straight quotes, hyphens and dots → “ ” ‘ ’ – — …, the same in Indonesian and English. Code stays.

After Markdown, whose SmartyPants runs twenty patterns over every word; and on the written HTML, since
exchanging one text of a paragraph in the tree takes longer the more texts there are.
"""

import re

_SIGNS = re.compile(r"\"|'|(?<!-)---?(?!-)|(?<!\.)\.\.\.(?!\.)")
#: Without these there is nothing to curl. Four looks for a word are quicker than one for an expression.
_LIKELY = ('"', "'", "--", "...")
_OPENERS = "([{<“‘«–—-/"
#: `Body.to_html` writes ">" in a value as "&gt;". Split by it, texts and tags alternate.
_TAGS = re.compile("(<[^>]*>)")
_NAME = re.compile("</?([a-z][a-z0-9]*)")
_ADDRESS = ("http://", "https://")
_VERBATIM = frozenset(("code", "pre", "kbd", "samp", "var"))
_CODE = re.compile("<(?:code|pre|kbd|samp|var)[ >]")
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
    pieces = _TAGS.split(html)
    if not is_likely("".join(pieces[::2])):
        return html
    verbatim = _verbatim(pieces) if _CODE.search(html) else frozenset()
    for at in range(0, len(pieces), 2):
        text = pieces[at]
        if text and is_likely(text) and at not in verbatim and not text.startswith(_ADDRESS):
            pieces[at] = curl(text, _before(pieces, at))
    return "".join(pieces)


def is_likely(text: str) -> bool:
    """There may be something to curl."""
    return any(sign in text for sign in _LIKELY)


def _verbatim(pieces: list[str]) -> frozenset[int]:
    """Where the texts inside code stand."""
    found, depth = [], 0
    for at, piece in enumerate(pieces):
        if at % 2:
            name = _NAME.match(piece)
            if name and name[1] in _VERBATIM:
                depth = max(0, depth + (-1 if piece.startswith("</") else 1))
        elif depth:
            found.append(at)
    return frozenset(found)


def _before(pieces: list[str], at: int) -> str:
    """The sign before a text, across the tags in between; none at the beginning of a block."""
    for earlier in range(at - 1, -1, -1):
        piece = pieces[earlier]
        if earlier % 2:
            name = _NAME.match(piece)
            if name and name[1] in _BLOCKS and name[1] not in _VERBATIM:
                return ""
        elif piece:
            return piece[-1]
    return ""

"""Clean HTML → its words: for search, reading time and summaries."""

import html as entities
import re

#: nh3 writes ">" in a value as "&gt;".
_ATTRIBUTES = "[^>]*"
#: What leads around the page and says nothing itself.
_SIGNPOSTS = re.compile(r'<a\b[^>]*? class="(?:anchor|footnote-ref|footnote-back)"[^>]*>[^<]*</a>')
_INLINE = re.compile(
    # The look ahead is for paragraphs, which are most of the tags, and lists.
    r"</?(?![pl])(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong"
    rf"|sub|sup|time|u|var|wbr)\b{_ATTRIBUTES}>"
)
_TAG = re.compile(rf"</?[a-z]{_ATTRIBUTES}>")


def words(html: str) -> str:
    """The words alone, one space between them. Tags inside a word do not part it. `html` comes from nh3."""
    if 'class="anchor"' in html or 'class="footnote-' in html:
        html = _SIGNPOSTS.sub("", html)
    text = _TAG.sub(" ", _INLINE.sub("", html))
    return " ".join(entities.unescape(text).split())

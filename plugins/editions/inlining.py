"""The HTML of a template → HTML for mail programs, its rules written into style attributes. Asks nobody."""

import re

import css_inline

#: What css-inline needs and nobody else.
MARK = re.compile(r' data-css-inline="\w+"')


def inlined(html: str) -> str:
    """The same page; only rules that depend on the screen stay in a `<style>`."""
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False)
    text = MARK.sub("", inliner.inline(html))
    # Lines that templates leave empty would be sent 25,000 times.
    return re.sub(r"\n\s*\n+", "\n", text).strip() + "\n"

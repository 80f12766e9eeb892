"""A text → Markdown signs that readers would see, and lines that they would not.

A sign that Markdown does not understand is shown as it stands, without a word: `**bold` that is never closed,
a heading behind a space, a list without spaces. And what it understands otherwise is gone: a note in the
shape of a definition, the title of a box without its quotes.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from markup import almost, brackets
from markup.body import Body
from markup.prose import Line, blocks, prose

#: What makes a closer look worth its time: where a line begins, and anywhere.
_BEGINS = re.compile(
    r"\n(?=[^\w]|\d{1,4}\.|[a-ho][.) ])(?: {0,3}(?:[-*+–—][^\s*–—-]|[–—] |\d{1,2}\.[^\W\d]|\(\d{1,2}\) "
    r"|\d{3,4}\. |[a-h][.)] |o |#[^\s#]|```|~~~|\*?\[[^\]\n]+\]:)| {1,3}#|!!!|---+[ ]*(?:\n|$))"
)
_ANYWHERE = ("~", "]http", "]\n(", "] \n(", "! [", "][", "[[", "<!--")
#: A row without a bar at its beginning, and the dashes of a table below an empty line.
_BARS = re.compile(r"\n(?!\s*\|)[^\n]* \| |\n[ \t]*\n[ :|-]+(?:\n|$)")
#: Bold that is closed on its line, with words right at its stars: in most texts there is no other.
_WELL_BOLD = re.compile(r"(?<!\*)\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?!\*)")
_HEADED = re.compile(r"<p>#{1,6}\s")
_UNCLOSED = re.compile(r"\]\((?![^\n]*\))")
_DIGITS = re.compile(r"(?<![\w*])\d+(?:\*\d+){2,}(?![\w*])")


def check(body: Body) -> None:
    """Report every sign that would be shown, and every line that would not."""
    if not _may_show(body.source):
        return
    lines = list(prose(body))
    parts = list(blocks(lines))
    bold = "**" in body.source
    headed = bool(_HEADED.search(body.html))
    for block in parts:
        almost.check(body, block, headed=headed)
        if bold:
            _check_bold(body, block)
        for line, below in zip(block, [*block[1:], None], strict=True):
            brackets.check(body, line, below)
            _check_struck(body, line)
            _check_digits(body, line)
            _check_aside(body, line, below)
    almost.check_parted(body, lines)
    if bold:
        _check_open(body, parts)
    _check_star(body, lines)
    _check_lost(body, lines)
    _check_comment(body, lines)
    brackets.check_names(body, lines)


def _may_show(source: str) -> bool:
    """Something in it may be shown otherwise than it was meant; in most texts there is nothing of the kind."""
    if any(sign in source for sign in _ANYWHERE) or _BEGINS.search("\n" + source):
        return True
    if "|" in source and _BARS.search("\n" + source):
        return True
    if "**" in source and "**" in _WELL_BOLD.sub("", source):
        return True
    if "](" in source and _UNCLOSED.search(source):
        return True
    return "*" in source and bool(_DIGITS.search(source))


# --- Marks that stay ---------------------------------------------------------------------------------

#: Behind a word, as a note is marked.
_NOTED = re.compile(r"\*\*(?<=[\w)]\*\*)(?!\w)")
_BOLD = re.compile(r"\*\*(?<![*\\]\*\*)(?!\*)")
_SPACED = re.compile(r"^([ ]*)(.*?)([ ]*)$", re.DOTALL)


def _check_bold(body: Body, block: Sequence[Line]) -> None:
    """`**bold **word`."""
    counts = [len(_BOLD.findall(line.bare)) for line in block]
    for line, count in zip(block, counts, strict=True):
        parts = line.text.split("**")
        spaced = [each for each in parts[1::2] if each.strip() and each != each.strip()]
        if count and count % 2 == 0 and spaced and len(parts) == count + 1:
            parts[1::2] = [_SPACED.sub(r"\1**\2**\3", each) for each in parts[1::2]]
            found, better = f"**{spaced[0]}**"[:60], f"**{spaced[0].strip()}**"[:60]
            repair = "".join(parts)
            body.report(line.number, "mark-shown", repair=repair, found=found, expected=better)


def _check_open(body: Body, parts: Iterable[Sequence[Line]]) -> None:
    """`**bold` that nothing closes. `Free**` above and `**Not on Sundays` below are the signs of a note."""
    found = []
    for block in parts:
        odd = [line for line in block if len(_BOLD.findall(line.bare)) % 2]
        if len(odd) % 2 and not any("|" in line.bare for line in block):
            found.append(odd[-1])
    if any(_NOTED.search(line.bare) for line in found) and len(found) > 1:
        return
    for line in found:
        once = line.text.count("**") == 1
        _report_open(body, line, "**", [line.text.replace("**", "")] if once else [])


def _report_open(body: Body, line: Line, sign: str, choices: Sequence[str]) -> None:
    found = line.text.strip()[:60]
    body.report(line.number, "mark-open", alternatives=choices, found=found, sign=sign)


_STAR = re.compile(r" {0,3}\*(?=[^\s*\[])")
_BULLET = re.compile(r"^\s*\* |^\s*(?:\* *){3,}$")


def _check_star(body: Body, lines: Sequence[Line]) -> None:
    """`*Note` that nothing closes; where the text has another star, it is the sign of a footnote."""
    stars = [(line, line.bare.count("*")) for line in lines if not _BULLET.match(line.bare)]
    found = [line for line, count in stars if count]
    if sum(count for _, count in stars) != 1 or not _STAR.match(found[0].bare):
        return
    text = found[0].text.strip()
    _report_open(body, found[0], "*", [f"{text}*", text[1:], f"\\{text}"])


_STRUCK = re.compile(r"~(?<![\w~]~)(?=[^\s~])([^~]*[^\s~])~(?![\w~])")


def _check_struck(body: Body, line: Line) -> None:
    """`~struck~`, as WhatsApp has it."""
    if found := _STRUCK.search(line.bare):
        words = line.text[found.start() : found.end()]
        repair = line.text.replace(words, f"~{words}~")
        body.report(line.number, "mark-shown", repair=repair, found=words, expected=f"~{words}~")


def _check_digits(body: Body, line: Line) -> None:
    """`3*4*5`, which is shown as 345 with a cursive 4."""
    for found in _DIGITS.finditer(line.bare):
        choices = [
            body.repaired(line.number, found[0], found[0].replace("*", instead))
            for instead in ("×", "\\*")
        ]
        times = found[0].replace("*", "×")
        body.report(line.number, "mark-gone", alternatives=choices, found=found[0], expected=times)


def _check_comment(body: Body, lines: Sequence[Line]) -> None:
    """`<!-- a note` that nothing ends."""
    begun: Line | None = None
    for line in lines:
        for mark in _COMMENT.findall(line.bare):
            if mark == "-->":
                begun = None
            elif begun is None:
                begun = line
    if begun:
        _report_open(body, begun, "<!--", [f"{begun.text} -->"])


_COMMENT = re.compile(r"<!--|-->")


# --- What is gone -----------------------------------------------------------------------------------

_ADMONITION = re.compile(r"""!!! ?(?P<kind>[\w-]+)(?:[ ]+(?P<words>[^"\s].*?))?\s*""")
_TITLED = re.compile(r'!!! ?[\w-]+(?: +"[^"]*")?\s*')


def _check_aside(body: Body, line: Line, below: Line | None) -> None:
    """A box whose title stands without quotes, and one whose text is not in it."""
    if not line.bare.startswith("!!!"):
        return
    found = _ADMONITION.fullmatch(line.text)
    if found and found["words"]:
        words = found["words"].strip("“”„\"'")
        better = f'!!! {found["kind"]} "{words}"'
        body.report(line.number, "aside-title", repair=better, found=words, expected=better)
    elif below and _TITLED.fullmatch(line.text):
        body.report(
            below.number, "aside-empty", repair=f"    {below.text}", found=below.text.strip()[:60]
        )


_NAMED = re.compile(r"\[([^\[\]]+)\]")
MOST = 200  #: definitions; who writes more has made them with a program
_SHORT = re.compile(r"\*\[(?P<name>[^\]]+)\]:\s*\S.*")


def _check_lost(body: Body, lines: Sequence[Line]) -> None:
    """The definition of a link or of a short form that the text never uses: no reader sees it."""
    defined = [
        (line, found)
        for line in lines
        if (found := brackets.DEFINED.fullmatch(line.bare) or _SHORT.fullmatch(line.bare))
    ]
    if not 0 < len(defined) <= MOST:
        return
    text = body.source.casefold()
    named = Counter(_NAMED.findall(text))
    for line, found in defined:
        name = found["name"].casefold()
        used = named[name] if found.re is brackets.DEFINED else text.count(name)
        if used == 1:
            body.report(line.number, "text-lost", found=line.text.strip()[:60])

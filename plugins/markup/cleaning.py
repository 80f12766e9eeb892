"""Source text → the same text without control characters and without Word's leftovers.

Lines are never added or taken away: the numbers in later messages stay true. A character that would
part two words becomes a space; C1 characters are read as the Windows-1252 signs that they almost
always are (0x93 is “).
"""

import re

from newsroom.problems import Problem, problem

#: All that HTML and XML refuse or that no reader sees, tab and line feed apart; lone surrogates too.
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
_PARTING = "\x0b\x0c\x1c\x1d\x1e\x1f\u2028\u2029"

#: What Word writes outside HTML; tags and attributes that HTML knows are `safety`'s.
_WORD = re.compile(
    r"<!--\[if[^\]\n]{0,200}\](?:-->)?"
    r"|(?:<!--)?<!\[(?:if[^\]\n]{0,200}|endif)\](?:--)?>"
    r"|</?(?:o|w|v|m|x|st1|st2):[A-Za-z][^<>]{0,400}>"
    r"|<\?xml[^<>]{0,400}>"
)
_SPACES = re.compile(r"[&\xa0](?:(?<=&)nbsp;|(?<=\xa0))(?: ?(?:&nbsp;|\xa0))+")
_HIDDEN = re.compile(r"<!--\[if[^\]\n]{0,200}\]>(?!<!-->|\s*-->)")
#: Where fenced code begins, and ends.
FENCE = re.compile(r" {0,3}(```|~~~)")
_HIDDEN_END = "<![endif]-->"


def normal_lines(body: str) -> str:
    """Lines end in a line feed, whatever system wrote them."""
    return body.replace("\r\n", "\n").replace("\r", "\n") if "\r" in body else body


def without_control_characters(
    body: str, *, path: str, first_line: int
) -> tuple[str, list[Problem]]:
    """The text without them, and a warning for each line that had some, with the corrected line."""
    # None of them is printable; asking that of the whole text is fifty times as quick as a search.
    if body.replace("\n", "").replace("\t", "").isprintable() or not _CONTROL.search(body):
        return body, []
    lines, problems = body.split("\n"), []
    for index, line in enumerate(lines):
        found = _CONTROL.findall(line)
        if found:
            lines[index] = _CONTROL.sub(_instead, line)
            names = ", ".join(sorted({f"U+{ord(each):04X}" for each in found}))
            problems.append(
                problem(
                    path,
                    first_line + index,
                    "body-control-character",
                    found=names,
                    repair=lines[index],
                )
            )
    return "\n".join(lines), problems


def without_named_characters(html: str) -> str:
    """What an editor wrote as a number (`&#8;`), and HTML made of it, is left out as well: a page or a feed
    that holds one is not well-formed.
    """
    return _CONTROL.sub("", html)


def _instead(match: re.Match[str]) -> str:
    sign = match[0]
    if "\x80" <= sign <= "\x9f":
        return sign.encode("latin-1").decode("cp1252", "ignore")
    return " " if sign in _PARTING else ""


def without_word(body: str, first_line: int) -> tuple[str, dict[int, set[str]]]:
    """The text without Word's own marks, and what was found on which line. Code blocks stay."""
    spaces = "\xa0" in body or "&nbsp;" in body
    if not (("<" in body and _WORD.search(body)) or (spaces and _SPACES.search(body))):
        return body, {}
    found: dict[int, set[str]] = {}
    lines = _without_hidden(body, first_line, found).split("\n")
    fence = ""
    for index, line in enumerate(lines):
        opens = FENCE.match(line)
        if opens and fence in ("", opens[1]):
            fence = "" if fence else opens[1]
        elif not fence:
            cleaned = _WORD.sub("", line)
            if cleaned != line:
                found.setdefault(first_line + index, set()).add("<o:p>")
            spaced = _SPACES.sub(" ", cleaned)
            if spaced != cleaned:
                found.setdefault(first_line + index, set()).add("&nbsp;")
            lines[index] = spaced
    return "\n".join(lines), found


def _without_hidden(body: str, first_line: int, found: dict[int, set[str]]) -> str:
    """Take out `<!--[if gte mso 9]> … <![endif]-->`, which browsers never show."""
    kept, at, line = [], 0, first_line
    while opens := _HIDDEN.search(body, at):
        end = body.find(_HIDDEN_END, opens.end())
        if end < 0:
            break
        end += len(_HIDDEN_END)
        line += body.count("\n", at, opens.start())
        found.setdefault(line, set()).add("<!--[if mso]>")
        breaks = body.count("\n", opens.start(), end)
        kept += [body[at : opens.start()], "\n" * breaks]
        line, at = line + breaks, end
    return "".join(kept) + body[at:]


#: The attributes that Word and Apple write into tags.
_STYLED = re.compile(
    r"""\s+(?:style=(?:"[^"<>]*"|'[^'<>]*')"""
    r"""|class=(?:"(?:Mso|mso|Apple-|WordSection)[^"<>]*"|'?(?:Mso|mso|Apple-|WordSection)[^\s<>]*))""",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[A-Za-z][^<>]*>")
#: A pair of tags around words without such a pair.
_IDLE = re.compile(
    r"<(?:span|font\b[^<>]*)>((?:(?!</?(?:span|font)\b|\n[ \t]*\n).)*)</(?:span|font)>",
    re.IGNORECASE | re.DOTALL,
)


def lines_without_word(body: str) -> list[tuple[int, str | None]]:
    """Each line that Word's leftovers are taken from: (index, the line; None when nothing else was on it)."""
    cleaned, _ = without_word(body, 0)
    before, lines, verbatim = body.split("\n"), cleaned.split("\n"), _verbatim(body)
    bare = [
        line if verbatim[index] else _TAG.sub(lambda tag: _STYLED.sub("", tag[0]), line)
        for index, line in enumerate(lines)
    ]
    if not any(verbatim):
        text, count = "\n".join(bare), 1
        while count:
            text, count = _IDLE.subn(r"\1", text)
        bare = text.split("\n")
    return [
        (index, line if line.strip() or not before[index].strip() else None)
        for index, line in enumerate(bare)
        if line != before[index]
    ]


def _verbatim(body: str) -> list[bool]:
    """For each line, whether it is fenced code."""
    found, fence = [], ""
    for line in body.split("\n"):
        opens = FENCE.match(line)
        found.append(bool(fence or opens))
        if opens and fence in ("", opens[1]):
            fence = "" if fence else opens[1]
    return found


def with_closed(body: str, unclosed: list[tuple[int, str]], first_line: int) -> str:
    """The text with each open tag, (line, name), closed where its paragraph ends."""
    lines = body.split("\n")
    ends: dict[int, str] = {}
    end = -1
    for line, name in unclosed:
        index = line - first_line
        if index > end:
            end = (
                next((at for at in range(index, len(lines)) if not lines[at].strip()), len(lines))
                - 1
            )
        ends[end] = f"</{name}>" + ends.get(end, "")
    for index, closing in ends.items():
        lines[index] += closing
    return "\n".join(lines)

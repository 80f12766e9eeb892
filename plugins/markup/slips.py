"""A text → what Markdown reads otherwise than it was meant, and shows without a word.

Python-Markdown drops the cells that a row has too many, shows a table without its dashed line as a row
of bars, and takes every text that is indented by four spaces for a program.
"""

import re
from collections.abc import Iterator

from markup import marks
from markup.body import Body, words_of
from markup.cleaning import FENCE
from markup.prose import CODE, DASHES
from newsroom.problems import Change

_ROW = re.compile(r" {0,3}\|.*\S")
TAB = "\t"
#: Bullets of Word and WhatsApp; the last four stand for signs of Word's fonts Symbol and Wingdings.
_BULLETS = "•▪●◦‣·○■□➢➤►\uf0b7\uf0a7\uf0d8\uf0fc"
#: A list as they write it: such a bullet, or a number with a bracket.
_BULLET = re.compile(rf"(?P<indent> {{0,3}})(?:[{_BULLETS}]\s*|(?P<number>\d{{1,2}})\)\s+)(?=\S)")
_PARTED = re.compile(r"\[[^\[\]]+\] \((?:https?://|mailto:|/|\.\./)[^()\s]*\)")
#: What makes a closer look worth its time; the search begins with a line feed, which is found quickly.
_PASTED = (*_BULLETS, "\t", "] (")
_NUMBERED = re.compile(r"\n {0,3}\d{1,2}\)\s")


def check(body: Body) -> None:
    """Report tables and indented texts that are not shown as they were meant."""
    if looks_pasted(body.source):
        _check_pasted(body)
    if "|" in body.source:
        for at, block in _blocks(body.source.split("\n")):
            _check_table(body, body.first_line + at, block)
    if body.tags("pre"):
        _check_indented(body)


def looks_pasted(source: str) -> bool:
    """Something in it may have come over the clipboard; in most texts there is nothing of the kind."""
    return any(sign in source for sign in _PASTED) or bool(_NUMBERED.search("\n" + source))


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """What stands between empty lines and holds a table or bars: (its first line from 0, its lines)."""
    block: list[str] = []
    fence = ""
    for at, line in enumerate([*lines, ""]):
        opens = FENCE.match(line)
        if opens and fence in ("", opens[1]):
            fence = "" if fence else opens[1]
            line = ""  # noqa: PLW2901  # a fence parts what stands around it
        if fence or not line.strip() or line.startswith("    "):
            if any(_ROW.match(each) or DASHES.match(each) for each in block):
                yield at - len(block), block
            block = []
        else:
            block.append(line)


def _check_table(body: Body, first: int, block: list[str]) -> None:
    dashed = next((at for at, line in enumerate(block) if DASHES.match(line)), None)
    if dashed is None:
        rows = [at for at, line in enumerate(block) if _ROW.match(line)]
        if len(rows) > 1 and rows[1] == rows[0] + 1:
            _report_line(body, first + rows[0], block[rows[0]])
        return
    if dashed == 0:
        return
    head = block[dashed - 1]
    cells = _count(head)
    if _count(block[dashed]) != cells:
        repair = [Change(first + dashed, _dashes(cells))]
        found = block[dashed].strip()
        body.report(
            first + dashed, "table-line", repair=repair, found=found, expected=_dashes(cells)
        )
        return
    if dashed > 1:
        line = first + dashed - 1
        body.report(line, "table-room", repair=f"\n{head}", found=head.strip()[:60])
    for at, row in enumerate(block[dashed + 1 :], first + dashed + 1):
        count = _count(row)
        if count == cells:
            continue
        if not _ROW.match(row) and count == 1:
            # A line of text below a table would be its last row.
            body.report(at, "table-room", repair=f"\n{row}", found=row.strip()[:60])
            return
        code = "table-cells-more" if count > cells else "table-cells-fewer"
        body.report(at, code, found=count, expected=cells)


def _report_line(body: Body, line: int, head: str) -> None:
    dashes = _dashes(_count(head))
    repair = [Change(line, f"{head}\n{dashes}")]
    body.report(line, "table-line", repair=repair, found=head.strip()[:60], expected=dashes)


def _check_pasted(body: Body) -> None:
    """What Word, Excel and WhatsApp put on the clipboard: bullets, columns, a link with a space in it."""
    lines = body.source.split("\n")
    fence, columns = "", 0  # columns: of the rows above, which are told with the first of them
    for at, line in enumerate(lines):
        number = body.first_line + at
        opens = FENCE.match(line)
        if opens and fence in ("", opens[1]):
            fence = "" if fence else opens[1]
        if fence or line.startswith(("    ", "\t")):
            columns = 0
            continue
        bare = CODE.sub(lambda code: "`" * len(code[0]), line)
        if bullet := _BULLET.match(bare):
            sign = f"{bullet['number']}." if bullet["number"] else "-"
            instead = f"{bullet['indent']}{sign} {line[bullet.end() :]}"
            body.report(number, "list-sign", repair=instead, found=bullet[0].strip(), sign=sign)
        for link in _PARTED.finditer(bare):
            repair = [Change(number, link[0].replace("] (", "]("), link[0])]
            body.report(number, "link-space", repair=repair, found=link[0])
        tabs = bare.strip().count("\t")
        if tabs and tabs != columns:
            rows = _rows(lines[at:], tabs)
            if len(rows) > 1:
                cells = [
                    f"| {' | '.join(cell.strip() for cell in row.split(TAB))} |" for row in rows
                ]
                cells[0] += "\n" + _dashes(tabs + 1)
                repair = [Change(number + n, row) for n, row in enumerate(cells)]
                body.report(number, "table-tabs", repair=repair, found=rows[0].split(TAB)[0])
        columns = tabs


def _rows(lines: list[str], tabs: int) -> list[str]:
    """The first lines that have so many tabs between their cells, and no bar that would part more."""
    rows = []
    for line in lines:
        if line.strip().count(TAB) != tabs or "|" in line:
            break
        rows.append(line.strip())
    return rows


def _dashes(cells: int) -> str:
    return "|" + " --- |" * cells


def _count(row: str) -> int:
    """How many cells a row has; a bar within code or behind a backslash parts none."""
    bare = CODE.sub("x", row.strip()).replace("\\\\", "").replace("\\|", "")
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


def _check_indented(body: Body) -> None:
    """Code that is code by its indentation alone; what is meant as code stands between fences."""
    lines = body.source.split("\n")
    at = 0
    for code in body.tags("pre"):
        if code.attrib.pop("data-indented", None) is None:
            continue
        text = next((e.strip() for e in marks.strip(words_of(code)).split("\n") if e.strip()), "")
        place = next(
            (
                n
                for n in range(at, len(lines))
                if lines[n].strip() == text and lines[n][:1] in " \t"
            ),
            None,
        )
        at = at if place is None else place + 1
        line = body.first_line + (at - 1 if place is not None else 0)
        body.report(line, "code-indented", found=text[:60])

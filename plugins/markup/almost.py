"""Lines that were meant as a list, a heading or a table, and are none: they would be shown as they stand."""

import itertools
import re
from collections.abc import Sequence

from markup.body import Body
from markup.prose import DASHES, Line
from newsroom.problems import Change


def check(body: Body, block: Sequence[Line], *, headed: bool) -> None:
    """Report what a block was meant to be. `headed`: signs of a heading begin a paragraph somewhere."""
    _check_list(body, block)
    _check_hashtag(body, block)
    if headed:
        _check_indented(body, block)
    _check_underline(body, block)
    _check_year(body, block)
    _check_columns(body, block)


#: A line that was meant as one of a list → what makes it one. Two lines of a kind make sure.
_SIGNS = (
    (re.compile(r"(?P<sign>-)(?=[^\W\d_])"), "-", True),
    (re.compile(r"(?P<sign>\*)(?=[^\W\d_])(?!.*\*.*\*)"), "-", True),
    (re.compile(r"(?P<sign>\d{1,2}\.)(?=[^\W\d_])"), "", True),
    (re.compile(r"(?P<sign>\(\d{1,2}\))\s+"), "1.", True),
    # Both may be meant as they stand: words that somebody said, and a list that the text refers to.
    (re.compile(r"(?P<sign>[–—])\s+"), "-", False),
    (re.compile(r"(?P<sign>[a-h][.)])\s+"), "-", False),
    (re.compile(r"(?P<sign>o)\s+"), "-", False),  # Word's bullet of the second level
)


def _check_list(body: Body, block: Sequence[Line]) -> None:
    """Lines that would be shown in one go."""
    if len(block) < 2:
        return
    for pattern, sign, certain in _SIGNS:
        found = [pattern.match(line.bare.lstrip(" ")) for line in block]
        for at, (line, match) in enumerate(zip(block, found, strict=True)):
            beside = (found[at - 1] if at else None, *found[at + 1 : at + 2])
            if not match or not any(beside):
                continue
            written = match["sign"]
            number = "".join(each for each in written if each.isdigit())
            instead = f"{number}." if number else sign
            indent = " " * (len(line.text) - len(line.text.lstrip(" ")))
            better = f"{indent}{instead} {line.text.lstrip(' ')[match.end() :]}"
            body.report(
                line.number, "list-sign", found=written, sign=instead,
                repair=better if certain else None, alternatives=() if certain else (better,),
            )  # fmt: skip


#: "#Layanan baru" is a heading; "#TelkomUniversity" and "#literasi untuk semua" are words of social media.
_HASH = re.compile(r"#(?P<words>(?:[A-Z][a-z]+|[A-Z]{2,}|\d{1,2}\.) [^#]*[^\s#.!?…,;])\s*")
_INDENTED = re.compile(r" {1,3}#{1,6}\s+\S.*")
MOST = 90  #: letters of a heading


def _check_hashtag(body: Body, block: Sequence[Line]) -> None:
    first = block[0]
    hashed = _HASH.fullmatch(first.bare) if len(block) == 1 else None
    if hashed and len(first.text) <= MOST:
        words = first.text.strip()[1:]
        body.report(first.number, "heading-hash", alternatives=[f"## {words}"], found=words)


def _check_indented(body: Body, block: Sequence[Line]) -> None:
    for line in block:
        if _INDENTED.fullmatch(line.bare):
            better = line.text.lstrip(" ")
            body.report(line.number, "heading-indent", repair=better, found=better[:60])


def _check_underline(body: Body, block: Sequence[Line]) -> None:
    """A rule right below a sentence makes a heading of it."""
    for above, line in itertools.pairwise(block):
        text = above.text.strip()
        if re.fullmatch(r"-{3,}\s*", line.bare) and text[-1] in ".!?:;,”)" and "|" not in text:
            better = f"\n{line.text.strip()}"
            certain = text[-1] in ".!?"
            body.report(
                line.number, "rule-room", found=text[:60],
                repair=better if certain else None, alternatives=() if certain else (better,),
            )  # fmt: skip


_YEAR = re.compile(r" {0,3}(?P<number>\d{3,4})\.\s+\S")


def _check_year(body: Body, block: Sequence[Line]) -> None:
    """`2019. Setahun kemudian …` begins a list, of which most readers see the number somewhere else."""
    years = [_YEAR.match(line.bare) for line in block]
    numbers = [year and int(year["number"]) for year in years]
    for at, (line, number) in enumerate(zip(block, numbers, strict=True)):
        beside = (numbers[at - 1] if at else None, *numbers[at + 1 : at + 2])
        # Within a paragraph it begins no list.
        begins = at == 0 or numbers[at - 1]
        if number and begins and not any(each and abs(each - number) == 1 for each in beside):
            better = line.text.replace(f"{number}.", f"{number}\\.", 1)
            body.report(line.number, "list-year", repair=better, found=f"{number}.")


def _check_columns(body: Body, block: Sequence[Line]) -> None:
    """Rows with bars between their cells and none around them, and no dashes below the first."""
    bars = [0 if line.bare.lstrip().startswith("|") else line.bare.count(" | ") for line in block]
    if len(block) < 2 or any(re.fullmatch(r"[ :|-]+", line.bare) for line in block):
        return
    for at, count in enumerate(bars[:-1]):
        if count and bars[at + 1] == count and (not at or bars[at - 1] != count):
            line = block[at]
            dashes = "|" + " --- |" * (count + 1)
            body.report(
                line.number, "table-bars", alternatives=[f"{line.text}\n{dashes}"],
                found=line.text.strip()[:60], expected=dashes,
            )  # fmt: skip


def check_parted(body: Body, lines: Sequence[Line]) -> None:
    """Rows of a table with empty lines between them, as telephones paste them."""
    for at, line in enumerate(lines):
        if at < 2 or lines[at - 1].text.strip() or not DASHES.fullmatch(line.bare):
            continue
        if lines[at - 2].bare.lstrip().startswith("|"):
            gaps, row = [lines[at - 1]], at + 2
            while row < len(lines) and lines[row].bare.lstrip().startswith("|"):
                if lines[row - 1].text.strip() or DASHES.fullmatch(lines[row].bare):
                    break
                gaps.append(lines[row - 1])
                row += 2
            repair = [Change(gap.number, None) for gap in gaps]
            found = lines[at - 2].text.strip()[:60]
            body.report(line.number, "table-parted", repair=repair, found=found)

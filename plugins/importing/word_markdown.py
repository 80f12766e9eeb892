"""The HTML that mammoth makes of a Word file → Markdown in our dialect, no word lost. Pure.

Markdownify writes it; what it would leave to chance is said here: which letters mean something to our
Markdown and get a backslash, and how a table or a footnote is written.
"""

import re
from html import unescape
from typing import Any

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, SPACES, MarkdownConverter

#: A text that stands as it is; Markdown's own signs are not taken for words.
RAW = "x-raw"
#: Letters that mean something wherever they stand. An underscore does at the edge of a word alone.
ANYWHERE = re.compile(r"(?P<note>\[(?=\^))|[\\`*{}\[\]]|(?<![^\W_])_|_(?![^\W_])|~(?=~)")
#: Letters whose meaning a backslash takes away; that of others is hidden by writing their number.
ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!|")
#: What may be a tag, or a letter's name or number ("&copy", with or without a semicolon).
HTML = re.compile(r"<(?=[a-zA-Z/!?])|&[#\w]+;?")
#: What means something at the beginning of a line: `#`, `>`, `- `, `1. `, `: `, `!!!`, `|`.
BEGINNING = re.compile(r"^(\s*)(?:(#|>|\||!!!|={3,}|-{3,}|[-+:](?=\s))|(\d+)([.)])(?=\s))")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class _Converter(MarkdownConverter):
    """Markdownify, in our dialect."""

    def escape(self, text: str, parent_tags: Any) -> str:  # noqa: ARG002  # as markdownify calls it
        """A backslash before every letter that would be read as markup."""
        text = HTML.sub(lambda found: _no_html(found[0]), text)
        return ANYWHERE.sub(lambda found: _plain(found[0], number=bool(found["note"])), text)

    def convert_p(self, el: Tag, text: str, parent_tags: Any) -> str:
        """A paragraph; none of its lines begins a list or a heading by accident."""
        made = str(super().convert_p(el, text, parent_tags))  # type: ignore[misc]
        lines = made.strip("\n").split("\n")
        return made.replace(made.strip("\n"), "\n".join(_begun(each) for each in lines))

    def convert_td(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ARG002
        """A cell on one line: what would begin a new one is a `<br>`, and a bar is no border."""
        text = re.sub(r" *\n+ *", "<br>", text.strip())
        return f" {text.replace('|', chr(92) + '|')} |" + " |" * (_count(el, "colspan") - 1)

    def convert_x_raw(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ARG002
        """As it stands."""
        return el.get_text()


def _count(cell: Tag, name: str) -> int:
    """How many columns or rows a cell takes."""
    written = str(cell.get(name, "1"))
    return min(int(written), 100) if written.isdecimal() else 1


def _begun(line: str) -> str:
    """A line that begins nothing."""

    def escaped(found: re.Match[str]) -> str:
        if found[2]:
            return f"{found[1]}{_plain(found[2][0])}{found[2][1:]}"
        return f"{found[1]}{found[3]}{_plain(found[4])}"

    return BEGINNING.sub(escaped, line)


def _no_html(text: str) -> str:
    if text == "<":
        return "&lt;"
    return text if unescape(text) == text else f"&amp;{text[1:]}"


def _plain(letter: str, *, number: bool = False) -> str:
    """A letter that is nothing but itself. `number`: where even a backslash is read as markup."""
    return f"&#{ord(letter)};" if number or letter not in ESCAPABLE else f"\\{letter}"


def markdown(soup: BeautifulSoup) -> str:
    """The text; `soup` is changed on the way."""
    notes = _footnotes(soup)
    _level(soup)
    for link in soup.find_all("a"):
        # A place within the Word file, or a link to one: its words stay.
        if not link.get("href") or str(link["href"]).startswith("#"):
            link.unwrap()
    for heading in soup.find_all(HEADINGS):
        for strong in heading.find_all(("strong", "br")):
            strong.replace_with(" ") if strong.name == "br" else strong.unwrap()
    for table in soup.find_all("table"):
        _square(soup, table)
    for cell in soup.find_all("td"):
        for paragraph in cell.find_all("p"):
            if paragraph.find_next_sibling():
                paragraph.append(soup.new_tag("br"))
            paragraph.unwrap()
    text = _convert(soup)
    listed = [f"[^{key}]: {_indented(each)}" for key, each in notes]
    return "\n\n".join(part for part in (text, "\n".join(listed)) if part) + "\n"


def _square(soup: BeautifulSoup, table: Tag) -> None:
    """Cells that reach down leave an empty one in each row below: Markdown has no other place for them."""
    down: dict[int, int] = {}  # column → how many more rows a cell above reaches into
    for row in table.find_all("tr"):
        if row.find_parent("table") is not table:
            continue
        cells, column = row.find_all("td", recursive=False), 0
        for cell in (*cells, None):
            while down.get(column, 0) > 0:
                down[column] -= 1
                column += 1
                empty = soup.new_tag("td")
                cell.insert_before(empty) if cell else row.append(empty)
            if cell:
                below = _count(cell, "rowspan") - 1
                for _ in range(_count(cell, "colspan")):
                    if below:
                        down[column] = below
                    column += 1


def _convert(soup: Any) -> str:
    converter = _Converter(
        heading_style=ATX, bullets="-", newline_style=SPACES, sub_symbol="<sub>", sup_symbol="<sup>",
        table_infer_header=True, autolinks=False,
    )  # fmt: skip
    text = converter.convert_soup(soup)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _footnotes(soup: BeautifulSoup) -> list[tuple[str, str]]:
    """Their marks are put into the text; → the number and the Markdown of each."""
    numbers: dict[str, str] = {}
    for mark in soup.find_all("a", id=re.compile(r"^(foot|end)note-ref-")):
        target = str(mark["href"]).lstrip("#")
        raw = soup.new_tag(RAW)
        raw.string = f"[^{numbers.setdefault(target, mark.get_text().strip('[]'))}]"
        above = mark.parent if mark.parent and mark.parent.name == "sup" else mark
        above.replace_with(raw)
    notes = []
    for item in soup.find_all("li", id=re.compile(r"^(foot|end)note-")):
        for back in item.find_all("a", href=re.compile(r"^#(foot|end)note-ref-")):
            back.decompose()
        notes.append((numbers.get(str(item["id"]), str(item["id"])), item))
    found = [(key, _convert(BeautifulSoup(item.decode_contents(), "lxml"))) for key, item in notes]
    for _, item in notes:
        around = item.parent
        item.decompose()
        if around and not around.find("li"):
            around.decompose()
    return found


def _indented(text: str) -> str:
    return re.sub(r"\n(?=[^\n])", "\n    ", text)


def _level(soup: BeautifulSoup) -> None:
    """The highest heading is of the second level; the first is the title's."""
    headings = soup.find_all(HEADINGS)
    lift = 2 - min((int(each.name[1]) for each in headings), default=2)
    for each in headings:
        each.name = f"h{min(int(each.name[1]) + lift, 6)}"

"""The bytes of a file → a header whose every value knows its line, and the Markdown body.

The header is YAML between `---` lines; Pelican's own `Title: …` lines are read too, so that existing
Pelican content builds. YAML is composed, never constructed: a date stays the text that the editor
wrote, `no` stays "no", and nothing is guessed (YAML 1.1 would read 12:30 as 750).
"""

import re
from collections.abc import Sequence

import msgspec
import yaml

from newsroom.problems import Change, Problem, problem

#: Without rules for what a text may mean: nothing is constructed, so nobody asks.
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Text(msgspec.Struct, frozen=True):
    """A single value, as written."""

    text: str
    line: int


class Items(msgspec.Struct, frozen=True):
    """A list of values."""

    items: "tuple[Text | Items | Group, ...]"
    line: int


class Group(msgspec.Struct, frozen=True):
    """Named values, in their order."""

    entries: "tuple[tuple[str, int, Text | Items | Group], ...]"  #: name, line of the name, value
    line: int
    lines: tuple[str, ...] = ()  #: of the file, down to the end of the header; of a header alone


Value = Text | Items | Group


class Document(msgspec.Struct, frozen=True):
    """A file, split."""

    header: Group
    body: str
    body_line: int  #: the line of the file on which the body begins


def split(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """The header and the body; None when the header cannot be read, with the problems that say why."""
    lines = text.split("\n")
    # Empty lines above the header mean nothing.
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() == "---":
        return _yaml(lines, first, path)
    if _lacks_beginning(lines[first:]):
        repair = f"---\n{lines[first]}"
        return None, [problem(path, first + 1, "header-begin", repair=repair)]
    if PELICAN_LINE.match(lines[first]):
        return _pelican(lines, first, path)
    if FENCE.fullmatch(lines[first]):
        found = lines[first].strip()
        return None, [problem(path, first + 1, "header-fence", found=found, repair="---")]
    return None, [problem(path, first + 1, "header-missing")]


def _lacks_beginning(lines: Sequence[str]) -> bool:
    """Whether fields stand above a `---` that was to close them. Pelican's own end at an empty line."""
    for at, line in enumerate(lines):
        if line.rstrip() == "---":
            return at > 0
        if not (FIELD_LINE.match(line) or (at and line[:1] in (" ", "-", "#"))):
            return False
    return False


#: What stands where `---` is meant: Word makes a dash of it, and fingers slip.
FENCE = re.compile(r"\s*(?:-{2,}|[–—―]+-*|={3,}|\*{3,}|_{3,}|```\w*|\+{3})\s*")


#: C0 and C1 controls, and marks that cannot be seen: Word and web pages leave them in copied text.
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)


#: After a field's name, or at the start of a line.
HARD_SPACE = re.compile("(?:^|:)\\s*(\u00a0)")


def _cleaned(header: list[str], first: int, path: str) -> tuple[list[str], list[Problem]]:
    """The lines without control characters, and where they were."""
    # Neither these nor a hard space is printable; asking that of all lines is much quicker than a search.
    if "".join(header).isprintable():
        return header, []
    cleaned, problems = [], []
    for number, line in enumerate(header, start=first):
        # A hard space looks like a space, and YAML takes it for a letter.
        cleaned.append(CONTROL.sub("", line.replace("\u00a0", " ")))
        if found := CONTROL.search(line) or HARD_SPACE.search(line):
            name = f"U+{ord(found[0][-1]):04X}"
            problems.append(
                problem(path, number, "header-control-character", found=name, repair=cleaned[-1])
            )
    return cleaned, problems


# --- YAML -------------------------------------------------------------------------------------------

FIELD_LINE = re.compile(r"[\w-]+\s*:(?:\s|$)")
KEY_LINE = re.compile(r"^(\s*(?:- )?[\w-]+\s*:\s+)(.*?)\s*$")
#: A field whose value is in quotes or brackets: nothing below it can belong to it.
CLOSED_LINE = re.compile(r"""^[\w-]+\s*:\s+(?:".*"|'.*'|\[.*\]|\{.*\})\s*$""")
NO_SPACE = re.compile(r"^(\s*(?:- )?[\w-]+:)(?=[^\s/])(.*?)\s*$")
MOST_NESTED = 20  # A header is shallow; deeper nesting is an accident or an attack on the stack.


class Unread(Exception):
    """A value that YAML takes for something other than the words that the editor wrote."""

    def __init__(self, code: str, index: int, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.index = index  #: of the header's line, from 0
        self.details = details


def _yaml(lines: list[str], first: int, path: str) -> tuple[Document | None, list[Problem]]:
    top = first + 2  # the line of the file on which the header's first field stands
    end = next(
        (n for n in range(first + 1, len(lines)) if lines[n].rstrip() in ("---", "...")), None
    )
    if end is None:
        return None, [problem(path, first + 1, "header-open", repair=_closed(lines, first))]
    header, problems = _cleaned(lines[first + 1 : end], top, path)
    tabs = [
        problem(path, number, "header-tab", repair=line.expandtabs(2))
        for number, line in enumerate(header, start=top)
        if "\t" in line[: len(line) - len(line.lstrip())]
    ]
    if tabs:
        return None, problems + tabs
    try:
        node = yaml.compose("\n".join(header) + "\n", Loader)
        group = Group((), top) if node is None else _value(node, header, top, 0)
    except Unread as unread:
        number, line = top + unread.index, header[unread.index]
        return None, [
            *problems,
            problem(path, number, unread.code, repair=_quoted(line), **unread.details),
        ]
    except yaml.MarkedYAMLError as error:
        return None, [*problems, _yaml_problem(error, header, top, path)]
    except (yaml.YAMLError, RecursionError) as error:
        found = str(error).splitlines()[0]
        return None, [*problems, problem(path, top - 1, "header-yaml", found=found)]
    if not isinstance(group, Group):
        return None, [*problems, problem(path, top, "header-missing")]
    problems += _twice(group, path)
    group = msgspec.structs.replace(group, lines=(*lines[: first + 1], *header))
    problems += _misspelt(group, path)
    return Document(group, "\n".join(lines[end + 1 :]), end + 2), problems


def _closed(lines: list[str], first: int) -> list[Change]:
    """The `---` that closes a header: in the place of a dash, or on the empty line below the fields."""
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if FENCE.fullmatch(line):
            return [Change(index + 1, "---")]
        if not line.strip():
            return [Change(index + 1, "---\n")] if index > first + 1 else []
        if not (FIELD_LINE.match(line) or line[:1] in " -#"):
            return []
    return []


def _misspelt(header: Group, path: str) -> list[Problem]:
    """Fields that are read although they are not written as they should be: `Title : Judul`."""
    problems = []
    for _, line, _ in header.entries:
        text = header.lines[line - 1] if line <= len(header.lines) else ""
        if spaced := re.match(r"([\w-]+)\s+:", text):
            better = f"{spaced[1]}:"
            repair = better + text[spaced.end() :]
            problems.append(
                problem(path, line, "field-spelling", found=spaced[0], better=better, repair=repair)
            )
    return problems


def _value(node: yaml.Node, header: list[str], top: int, depth: int) -> Value:
    line = node.start_mark.line + top
    if depth > MOST_NESTED:
        raise RecursionError("nested too deeply")
    # "&" and "!" are no words to YAML: it would drop "&amp" from a title. Without "&" there is no alias
    # either, and so nothing that unfolds without end.
    mark = _text_at(header, node.start_mark)[:1]
    if mark in ("&", "!"):
        index = node.start_mark.line
        raise Unread("header-mark", index, mark=mark, found=header[index].strip())
    if isinstance(node, yaml.ScalarNode):
        rest = _text_at(header, node.end_mark).lstrip()
        # "Juara #1" would lose its number; "# a note" behind a value is one.
        if not node.style and rest.startswith("#") and rest[1:2].strip():
            raise Unread("header-hash", node.end_mark.line, found=rest)
        return Text(node.value, line)
    if isinstance(node, yaml.SequenceNode):
        return Items(tuple(_value(each, header, top, depth + 1) for each in node.value), line)
    entries = []
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            index = key.start_mark.line
            raise Unread("header-yaml", index, found=header[index].strip())
        entries.append(
            (key.value, key.start_mark.line + top, _value(value, header, top, depth + 1))
        )
    return Group(tuple(entries), line)


def _text_at(header: list[str], mark: yaml.Mark) -> str:
    """What stands from a mark to the end of its line."""
    return header[mark.line][mark.column :] if mark.line < len(header) else ""


def _yaml_problem(error: yaml.MarkedYAMLError, header: list[str], top: int, path: str) -> Problem:
    # What was opened and never closed is named by its beginning, not by the end of the header.
    opened = error.context_mark and re.search("quoted|flow|simple key", error.context or "")
    at = error.context_mark if opened else error.problem_mark or error.context_mark
    index = min(at.line, len(header) - 1) if at and header else 0
    index = _unclosed(header, index)
    line = header[index] if header else ""
    found = KEY_LINE.match(line)
    below_quotes = index and CLOSED_LINE.match(header[index - 1]) and line[:1] == " "
    if error.problem and ("mapping values" in error.problem or below_quotes):
        if found and (": " in found[2] or found[2].endswith(":")):
            return problem(path, index + top, "header-colon", found=found[2], repair=_quoted(line))
        if index and line[:1] == " " and found:
            # A space before `date:` joins it to the line above.
            return problem(
                path, index + top, "header-indent", found=line.strip(), repair=line.lstrip()
            )
        # "title:Judul" runs on into the line below, which is where YAML notices.
        index = index - 1 if index and NO_SPACE.match(header[index - 1]) else index
        line = header[index]
        found = KEY_LINE.match(line)
    if found and (found[2][:1] in set("@`%&*!|>[{'\"") or found[2].startswith("- ")):
        mark = found[2][0]
        repair = _wrapped(line, header[index + 1 : index + 2]) if mark in "[{'\"" else _quoted(line)
        return problem(
            path, index + top, "header-mark", mark=mark, found=line.strip(), repair=repair
        )
    spaced = NO_SPACE.match(line)
    repair = f"{spaced[1]} {spaced[2]}" if spaced else None
    return problem(
        path, index + top, "header-yaml", found=line.strip() or str(error.problem), repair=repair
    )


def _unclosed(header: list[str], index: int) -> int:
    """The line above whose quote is never closed: YAML goes on to the quote of the next field."""
    for above in range(index - 1, -1, -1):
        found = KEY_LINE.match(header[above])
        if found and found[2][:1] == '"' and found[2].count('"') == 1:
            return above
    return index


def _quoted(line: str) -> str | None:
    """The line with its value in quotes."""
    found = KEY_LINE.match(line)
    return _in_quotes(found[1], found[2]) if found else None


def _in_quotes(name: str, text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'{name}"{quoted}"'


#: A mark that opens → those that were meant to close it; Word turns the second quote.
CLOSING = {'"': '"”“', "'": "'’‘", "[": "]", "{": "}"}


def _wrapped(line: str, below: list[str]) -> str | None:
    """The line with one pair of quotes around all of its value, where it is clear where that ends."""
    found = KEY_LINE.match(line)
    if not found or any(each[:1].isspace() for each in below):
        return None
    mark, rest = found[2][0], found[2][1:]
    if mark in "[{":
        # Words behind the bracket: it belongs to a title, and is no list.
        behind = rest.rpartition(CLOSING[mark])[2]
        return _in_quotes(found[1], found[2]) if CLOSING[mark] in rest and behind.strip() else None
    if rest[-1:] and rest[-1] in CLOSING[mark]:
        return _in_quotes(found[1], rest[:-1])
    # Nothing closes it ("A), or words follow what does ("A" b): then the quotes belong to the words.
    return _in_quotes(found[1], found[2] if any(m in rest for m in CLOSING[mark]) else rest)


def _twice(value: Value, path: str) -> list[Problem]:
    """Names that stand twice, at every depth: the first one would be lost."""
    if isinstance(value, Text):
        return []
    if isinstance(value, Items):
        return [found for item in value.items for found in _twice(item, path)]
    seen: dict[str, int] = {}
    problems = []
    for name, line, one in value.entries:
        if name in seen:
            problems.append(problem(path, line, "field-twice", field=name, first=seen[name]))
        seen.setdefault(name, line)
        problems += _twice(one, path)
    return problems


# --- Pelican's lines --------------------------------------------------------------------------------

PELICAN_LINE = re.compile(r"^([A-Za-z][\w -]*?)\s*:\s*(.*)$")
#: Fields that Pelican separates by commas, or by semicolons where a value holds a comma.
SEPARATED = {"tags", "authors", "author", "topics", "aliases"}


def _pelican(lines: list[str], first: int, path: str) -> tuple[Document, list[Problem]]:
    end = next((n for n in range(first, len(lines)) if not lines[n].strip()), len(lines))
    header, problems = _cleaned(lines[first:end], first + 1, path)
    entries: list[tuple[str, int, Value]] = []
    for number, line in enumerate(header, start=first + 1):
        if found := PELICAN_LINE.match(line):
            name, text = found[1].strip().lower().replace(" ", "-"), found[2].strip()
            entries.append((name, number, _separated(name, text, number)))
        elif isinstance(last := entries[-1][2], Text) and line[:1].isspace():
            entries[-1] = (*entries[-1][:2], Text(f"{last.text} {line.strip()}".strip(), last.line))
        else:
            problems.append(problem(path, number, "header-yaml", found=line.strip()))
    group = Group(tuple(entries), first + 1, (*lines[:first], *header))
    problems += _twice(group, path)
    problems += _misspelt(group, path)
    return Document(group, "\n".join(lines[end:]), end + 1), problems


def _separated(name: str, text: str, line: int) -> Value:
    if name not in SEPARATED:
        return Text(text, line)
    mark = ";" if ";" in text else ","
    return Items(tuple(Text(part.strip(), line) for part in text.split(mark) if part.strip()), line)

"""Markdown's own processors, each passed by where the text holds nothing that it looks for.

Python-Markdown tries every processor on every block and every pattern on every text, and most posts use
few of them. The tables say which signs a processor cannot do without: signs that its own expression
spells out, so that what is passed by would have changed nothing. What it does with a text that holds them
stays Markdown's.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AtomicString

from markup import marks, ordinary

#: Line processors and tree processors: any of these signs in the text.
_FENCES = ("```", "~~~")
TEXTS: dict[str, tuple[str, ...]] = {
    "html_block": ("<", "&"),
    "fenced_code_block": _FENCES,
    "indented-fences": _FENCES,
}
TREES: dict[str, tuple[str, ...]] = {
    "attr_list": ("{",),
    "unescape": ("\\",),
    "heading-lines": (marks.HEADING,),
}

#: Inline patterns: what they find begins with one of these signs. Whatever stands before the first of them
#: in what is left of the text when their turn comes need not be searched.
PATTERNS: dict[str, tuple[str, ...]] = {
    "backtick": ("`", "\\\\"),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "bare-address": (marks.NOTE[0],),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_", "~"),
}


def _lead(sign: str) -> str:
    """The letter that a sign is first looked for by: no space, which stands in every text."""
    return sign.lstrip(" ")[0]


_LEADS = re.compile(
    f"[{re.escape(''.join({_lead(sign): '' for s in PATTERNS.values() for sign in s}))}]"
)

#: Of these, the ones that find nothing as long as no `[name]: address` is given.
REFERENCES = ("reference", "image_reference", "short_reference", "short_image_ref")

#: The search begins with a line feed, which the expressions find quickly; "^" would ask at every sign.
_RULE = re.compile(r"\n {0,3}[-_*]")
_DEFINITION = re.compile(r"\n {0,3}: ")


def _indented(block: str) -> bool:
    return block.startswith("    ")


#: Block processors: what a block must hold, beside what stands around it.
BLOCKS: dict[str, Callable[[str], object]] = {
    "admonition": lambda block: "!!!" in block or _indented(block),
    "indent": _indented,
    "defindent": _indented,
    "code": _indented,
    "table": lambda block: "|" in block,
    "hashheader": lambda block: "#" in block,
    "setextheader": lambda block: "\n=" in block or "\n-" in block,
    "hr": lambda block: _RULE.search("\n" + block),
    "deflist": lambda block: _DEFINITION.search("\n" + block),
    "quote": lambda block: ">" in block,
    "footnote": lambda block: "]:" in block,
    "abbr": lambda block: "*[" in block,
    "reference": lambda block: "]:" in block,
}


def take(md: Markdown) -> None:
    """Let this converter take them. Afterwards nobody may add a processor to it; KeyError for a name that
    Markdown no longer knows, or a pattern that the table does not.
    """
    for name, signs in TEXTS.items():
        _only_with(signs, md, md.preprocessors[name])
    for name, signs in TREES.items():
        _only_with(signs, md, md.treeprocessors[name])
    md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)
    md.treeprocessors.register(_InlineProcessor(md), "inline", 20)
    _pass_by_blocks(md)
    # Asked for every tag of a tree, of a list of sixty names.
    md.is_block_level = lru_cache(maxsize=256)(md.is_block_level)  # type: ignore[method-assign]


def _only_with(
    signs: tuple[str, ...], md: Markdown, processor: Preprocessor | Treeprocessor
) -> None:
    """It runs when one of the signs stands in the lines; otherwise it would give back what it is given."""
    run = cast("Callable[[Any], Any]", processor.run)

    def run_if_needed(given: Any) -> Any:
        # A tree processor finds in the tree only what the blocks were made from.
        text = "\n".join(md.lines)  # type: ignore[attr-defined]  # its stubs forget them
        return run(given) if any(sign in text for sign in signs) else given

    processor.run = run_if_needed  # type: ignore[method-assign, assignment]


class _Whitespace(NormalizeWhitespace):
    """Tabs, spaces on empty lines and Markdown's own stand-ins are looked for before they are taken out."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines) + "\n"
        if any(sign in text for sign in ("\t", " \n", "\r", "\x02", "\x03")):
            return super().run(lines)
        return [*lines, "", ""]


def _pass_by_blocks(md: Markdown) -> None:
    registry = md.parser.blockprocessors
    needs = {id(registry[name]): need for name, need in BLOCKS.items()}
    processors = [(each, needs.get(id(each))) for each in registry]

    def parse_blocks(parent: Element, blocks: list[str]) -> None:
        # As BlockParser.parseBlocks.
        while blocks:
            for processor, need in processors:
                if need and not need(blocks[0]):
                    continue
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break

    md.parser.parseBlocks = parse_blocks  # type: ignore[method-assign]


def _first(signs: tuple[str, ...], data: str, start: int) -> int:
    """Where the first of the signs stands, from `start` on; -1 when there is none."""
    if len(signs) == 1:
        return data.find(signs[0], start)
    return min((at for sign in signs if (at := data.find(sign, start)) >= 0), default=-1)


#: The pattern's place in the list, itself, its signs, and the letters that these begin with.
_Step = tuple[int, Pattern, tuple[str, ...], frozenset[str]]


# Named as its base, so that it can take the place of one of that class's own methods: Python writes the
# name of the class, without its first underscore, into the names of these.
class _InlineProcessor(InlineProcessor):
    """Tries a pattern on a text that holds one of its signs; ordinary texts need none."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        patterns = list(md.inlinePatterns)
        self.inlinePatterns = patterns  # type: ignore[assignment]
        names = {id(md.inlinePatterns[name]): name for name in PATTERNS}
        self._named = [(each, names[id(each)]) for each in patterns]
        self._every = self._steps(frozenset())
        self._without_references = self._steps(frozenset(REFERENCES))
        self._now = self._every

    def _steps(self, left_out: frozenset[str]) -> list[list[_Step]]:
        """From each place in the list on, the patterns to try."""
        steps = [
            (at, pattern, PATTERNS[name], frozenset(map(_lead, PATTERNS[name])))
            for at, (pattern, name) in enumerate(self._named)
            if name not in left_out
        ]
        return [[step for step in steps if step[0] >= at] for at in range(len(self._named) + 1)]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        # Every `[name]: address` has been read with the blocks.
        self._now = self._every if self.md.references else self._without_references
        taken = ordinary.take(tree)
        super().run(tree, ancestors)
        ordinary.give_back(taken)
        return tree

    def __handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803  # Markdown's
        if not isinstance(data, AtomicString) and (found := set(_LEADS.findall(data))):
            for at, pattern, signs, leads in self._now[patternIndex]:
                # What a pattern puts in the place of a sign is none.
                if leads.isdisjoint(found):
                    continue
                start = _first(signs, data, 0)
                while start >= 0:
                    data, matched, start = self.__applyPattern(pattern, data, at, start)  # type: ignore[attr-defined]
                    start = _first(signs, data, start) if matched else -1
        return data

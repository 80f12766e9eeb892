"""A Markdown body → a `Fragment` and its problems. Pure: no files, no clock.

Markdown with line marks, then one tree that the steps below change in turn, then nh3. Addresses of our
own files stay open (`content:…`) and pictures have no sizes yet: `newsroom.links` adds both.
"""

import html as entities

import nh3
from lxml import etree
from markdown import Markdown

from markup import (
    asides,
    cleaning,
    footnotes,
    headings,
    links,
    marks,
    pictures,
    plain,
    safety,
    signs,
    slips,
    tables,
    typography,
    videos,
)
from markup.body import Body, make_parser
from markup.dialect import make_markdown, without_pieces
from newsroom.fragments import Fragment
from newsroom.problems import Problem, problem


class Converter:
    """Converts one body after another. Make one for a run or a worker: it keeps its libraries ready."""

    def __init__(self) -> None:
        self._markdown: Markdown = make_markdown()
        self._parser: etree.HTMLParser = make_parser()
        self._cleaner: nh3.Cleaner = safety.make_cleaner()

    def convert(
        self, body: str, *, path: str, first_line: int, language: str
    ) -> tuple[Fragment, list[Problem]]:
        """The body as a fragment, and what an editor should repair, in the order of the lines.

        Never raises: a body that Markdown or a step cannot take is kept as plain text, with an error.
        """
        source = cleaning.normal_lines(body)
        text, problems = cleaning.without_control_characters(
            source, path=path, first_line=first_line
        )
        try:
            fragment, found = self._convert(text, path, first_line, language)
        except Exception as error:  # noqa: BLE001  # whatever a library raises, the file must be named
            self._markdown, self._parser = make_markdown(), make_parser()
            reason = "RecursionError" if isinstance(error, RecursionError) else type(error).__name__
            found = [problem(path, first_line, "body-unreadable", found=reason)]
            fragment = _as_written(text)
        return fragment, sorted(
            set(problems + found), key=lambda each: (each.line, each.code, each.details)
        )

    def by_place(
        self, body: str, path: str, first_line: int, language: str
    ) -> tuple[Fragment, list[Problem]]:
        """`convert`, as `newsroom.drafts` calls it."""
        return self.convert(body, path=path, first_line=first_line, language=language)

    def _convert(
        self, text: str, path: str, first_line: int, language: str
    ) -> tuple[Fragment, list[Problem]]:
        cleaned, word = cleaning.without_word(text, first_line)
        html = self._to_html(cleaned, first_line)
        # Markdown closes its own tags; only those of an editor stay open.
        unclosed = safety.unclosed(html) if "<" in cleaned else []
        if unclosed:
            # Markdown reads everything below an open tag as HTML, so the page is made again.
            html = self._to_html(cleaning.with_closed(cleaned, unclosed, first_line), first_line)
        body = Body(
            html, self._parser, path=path, source=text, first_line=first_line, language=language
        )
        for line, name in unclosed:
            body.report(line, "html-unclosed", found=f"<{name}>", expected=f"</{name}>")
        _report_crowded(body)
        videos.open_frames(body)
        safety.check(body, word)
        videos.open_addresses(body)
        links.resolve(body)
        pictures.resolve(body)
        footnotes.check(body)
        headings.resolve(body)
        footnotes.resolve(body)
        asides.resolve(body)
        slips.check(body)
        signs.check(body)
        tables.resolve(body)
        links.check_anchors(body)
        clean = self._cleaner.clean(typography.resolve(marks.strip(body.to_html()))).strip()
        if "&#" in cleaned:
            clean = cleaning.without_named_characters(clean)
        fragment = Fragment(
            html=clean,
            text=plain.words(clean),
            headings=tuple(body.headings),
            links=tuple(body.links),
            images=tuple(body.images),
            addresses=tuple(body.addresses),
        )
        return fragment, body.problems

    def _to_html(self, text: str, first_line: int) -> str:
        self._markdown.reset()
        html = self._markdown.convert(marks.add(text, first_line))
        return marks.to_attributes(without_pieces(html))


def convert(
    body: str, *, path: str, first_line: int, language: str
) -> tuple[Fragment, list[Problem]]:
    """`Converter.convert` for one body; for many, make one `Converter`."""
    return Converter().convert(body, path=path, first_line=first_line, language=language)


def _report_crowded(body: Body) -> None:
    if "data-crowded" in body.html:
        for tag in body.tags("span"):
            line = tag.get("data-crowded", "")
            if line.isdigit():
                body.report(int(line), "paragraph-crowded")


def _as_written(text: str) -> Fragment:
    """The words, so that nothing is lost; paragraphs as they were."""
    html = "\n".join(
        f"<p>{entities.escape(each, quote=False)}</p>"
        for each in text.split("\n\n")
        if each.strip()
    )
    return Fragment(html=html, text=" ".join(text.split()))

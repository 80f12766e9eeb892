"""One run of `./inv`: the line that was typed → a command, its help, or one sentence why not."""

import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn, TextIO

from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit, ParseError
from invoke.parser.context import ParserContext
from invoke.parser.parser import Parser

from commands import help_pages, line
from commands.help_table import HELP, option
from commands.line import Unclear
from commands.portal import INV
from commands.words import language, say

MISUSED, STOPPED = 2, 130  #: exit codes; 1 would say that a fault was found in the content
READER_GONE = (
    141  #: the exit code of a program that writes to nobody, as shells show it: 128 + SIGPIPE
)
ASKING = ("--help", "-h", "help", "--list", "-l")


def run(namespace: Collection, words: Sequence[str]) -> int:
    """Do what was typed. → the exit code."""
    try:
        code = _run(namespace, list(words))
    except Exit as ended:
        if ended.message:
            print(ended.message, file=sys.stderr)
        code = ended.code
    except KeyboardInterrupt:
        code = STOPPED
    sys.stdout.flush()
    return code


def main(namespace: Collection) -> NoReturn:
    """The whole process: its words, its output and its end."""
    sys.stdout, sys.stderr = _Told.of(sys.stdout), _Told.of(sys.stderr)
    sys.exit(run(namespace, sys.argv[1:]))


def _run(namespace: Collection, words: list[str]) -> int:
    lang, rest = _lang(words)
    spoken = language(lang)
    contexts = {str(each.name): each for each in namespace.to_contexts()}
    try:
        name = line.command(rest[0], sorted(contexts)) if rest and rest[0] not in ASKING else ""
        if name:
            at = words.index(name)
            typed = [*words[:at], *words[at + 1 :]]
            if not _wants_help(typed, contexts[name]):
                _call(namespace, contexts[name], line.complete(contexts[name], typed))
                return 0
        elif len(rest) > 1:  # "help check"
            name = line.command(rest[1], sorted(contexts))
        print(_help(namespace, contexts, name, spoken))
    except Unclear as unclear:
        print(_why_not(unclear, spoken), file=sys.stderr)
        return MISUSED
    return 0


def _lang(words: list[str]) -> tuple[str, list[str]]:
    """The language that is asked for, if any, and the words without it."""
    for at, word in enumerate(words):
        if word.startswith("--lang="):
            return word.partition("=")[2], [*words[:at], *words[at + 1 :]]
        if word == "--lang" and words[at + 1 : at + 2]:
            return words[at + 1], [*words[:at], *words[at + 2 :]]
    return "", words


def _wants_help(words: list[str], context: ParserContext) -> bool:
    return "--help" in words or ("-h" in words and "-h" not in context.flags)


def _call(namespace: Collection, context: ParserContext, words: list[str]) -> None:
    """Do the command, whose options stand in order."""
    name = str(context.name)
    try:
        (parsed,) = Parser(contexts=[context]).parse_argv([name, *words])
    except ParseError as error:
        raise Unclear("unclear", task=name, found=str(error)) from None
    namespace[name].body(Context(), **parsed.as_kwargs)


def _help(namespace: Collection, contexts: dict[str, ParserContext], name: str, spoken: str) -> str:
    sentences = {each: (namespace[each].__doc__ or "").strip() for each in contexts}
    if not name:
        return help_pages.overview(sentences, spoken, INV)
    return help_pages.of_command(name, sentences[name], line.options(contexts[name]), spoken, INV)


def _why_not(unclear: Unclear, spoken: str) -> str:
    values = dict(unclear.values)
    if task := values.get("task"):
        values["example"] = HELP[task].examples[0]
        if unclear.words == "value":
            values["means"] = option(task, values["option"].lstrip("-"), spoken)
    return say(unclear.words, spoken, inv=INV, **values)


class _Told(io.TextIOWrapper):
    """Standard output or error. When its reader goes (`| head`), the program ends without a word.

    SystemExit, since a task may take an OSError for one of the file that it writes.
    """

    @classmethod
    def of(cls, stream: TextIO) -> "_Told":
        """The same stream, which is used through this one alone from now on."""
        assert isinstance(stream, io.TextIOWrapper)
        encoding, errors = stream.encoding, stream.errors
        lines, through = stream.line_buffering, stream.write_through
        return cls(stream.detach(), encoding, errors, None, lines, through)

    def write(self, text: str) -> int:
        """As TextIOWrapper."""
        try:
            return super().write(text)
        except BrokenPipeError:
            self._end()

    def flush(self) -> None:
        """As TextIOWrapper."""
        try:
            super().flush()
        except BrokenPipeError:
            self._end()

    def _end(self) -> NoReturn:
        # What is left in the buffer has to go somewhere when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())
        raise SystemExit(READER_GONE)

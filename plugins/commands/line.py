"""What somebody typed behind `./inv` → words that invoke's parser takes, or why not. Pure."""

from collections.abc import Sequence
from difflib import get_close_matches

from invoke.parser.argument import Argument
from invoke.parser.context import ParserContext

#: Commands that take words without a name (`inv new news New hours`), and the options that these become;
#: the last one takes what is left: as one text, or as often as there are words. invoke itself insists on
#: every word that it is promised.
UNNAMED = {
    "new": ("--kind", "--title"),
    "check": ("--file",),
    "bench": ("--posts",),
    "edition": ("--edition",),
}
TEXT = "--title"  #: a headline without quotes


class Unclear(Exception):
    """The line cannot be followed; `words` says why (a key of the table of words)."""

    def __init__(self, words: str, **values: str) -> None:
        super().__init__(words)
        self.words = words
        self.values = values


def command(word: str, known: Sequence[str]) -> str:
    """The command that a word names. Raises Unclear with the nearest one."""
    if word in known:
        return word
    raise _unknown("task", word, known)


def complete(context: ParserContext, words: Sequence[str]) -> list[str]:
    """The words behind a command, each where invoke wants it. Raises Unclear for what it cannot mean."""
    name = str(context.name)
    unnamed = list(UNNAMED.get(name, ()))
    positional = [each.name for each in context.positional_args if each.kind is not list]
    waiting, result, text = list(words), [], []
    while waiting:
        word = waiting.pop(0)
        if word.startswith("-") and word != "-":
            result.append(word)
            argument = _argument(context, word)
            flag, given, value = word.partition("=")
            if argument.takes_value and not given:
                if not waiting or waiting[0].startswith("--"):
                    raise Unclear("value", option=word, task=name)
                value = waiting.pop(0)
                result.append(value)
            if argument.kind is int and not value.isdecimal():
                raise Unclear("number", option=flag, found=value)
        elif unnamed:
            flag, *unnamed = (*unnamed, unnamed[-1]) if len(unnamed) == 1 else unnamed
            if flag == TEXT:
                text.append(word)
            else:
                result.append(f"{flag}={word}")
        elif positional:
            result.append(word)
            del positional[0]
        else:
            raise Unclear("word", found=word, task=name)
    if positional:
        raise Unclear("missing", task=name)
    return [*result, *([f"{TEXT}={' '.join(text)}"] if text else [])]


def options(context: ParserContext) -> list[str]:
    """The options of a command as they are typed, "--dry-run"."""
    return sorted(each for each in context.flags if each.startswith("--"))


def _argument(context: ParserContext, word: str) -> Argument:
    """The option that a word names."""
    flag = word.partition("=")[0]
    flag = context.inverse_flags.get(flag, flag)
    if flag in context.flags:
        found: Argument = context.flags[flag]
        return found
    raise _unknown("option", flag, [*options(context), "--help"], task=str(context.name))


def _unknown(words: str, found: str, known: Sequence[str], **values: str) -> Unclear:
    near = get_close_matches(found, known, 1)
    if near:
        return Unclear(f"{words}-near", found=found, near=near[0], **values)
    return Unclear(words, found=found, known=", ".join(known), **values)

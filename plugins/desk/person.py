"""Who sits in front of the screen: what they are told, and what they answer."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from desk.terminal import in_colour


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Who reads what is told, and where they stand."""

    tell: Callable[[str], None]
    ask: Callable[[str], str] | None = None  #: None when nobody is there to answer
    language: str = "id"
    colour: bool = False
    here: Path = Path()
    inv: str = "./inv"  #: how this computer's person calls the tasks


def person(language: str, *, here: Path, inv: str) -> Person:
    """Whoever called this program."""
    terminals = sys.stdin.isatty() and sys.stdout.isatty()
    return Person(
        tell=print,
        ask=input if terminals else None,
        language=language,
        colour=in_colour(os.environ) and sys.stdout.isatty(),
        here=here,
        inv=inv,
    )


def answer(ask: Callable[[str], str], question: str) -> str:
    """What the person types; nothing when they close the terminal (Ctrl+D)."""
    try:
        return ask(question).strip().lower()
    except EOFError:
        return ""

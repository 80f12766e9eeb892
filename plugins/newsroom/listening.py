"""A catalogue that notes what it is asked, so that a build knows what each page depends on.

Whatever a catalogue has is named here; a test holds it to that.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from newsroom.catalogue import Catalogue
from newsroom.questions import Clock, Index, Question, answering

Made = TypeVar("Made")

#: What a page may look up; each is a mapping.
INDEXES = (
    "by_path", "by_stem", "by_key", "of_kind", "posts", "place", "of_topic", "of_author", "of_section",
    "naming", "agreements_with", "events_in", "sizes", "feeds", "in_feed", "weights", "attached", "gone",
)  # fmt: skip
#: What a page may ask for as a whole.
ALL = ("records", "withdrawn", "waiting", "attachments", "lists")


class Listening(Catalogue):
    """The same catalogue, which notes what it is asked; for one page after another."""

    def __init__(self, whole: Catalogue) -> None:
        self.whole = whole
        self.asked: set[Question] = set()
        self.__dict__ |= {
            name: value
            for name, value in whole.__dict__.items()
            if name not in INDEXES and name not in ALL and name != "site"
        }
        self._made = {}  #: what the whole one has made was made unheard
        self.site = Clock(whole.site, self._note)  # type: ignore[assignment]
        for name in INDEXES:
            setattr(self, name, Index(name, getattr(whole, name), self._note))

    def _note(self, asked: Question) -> None:
        self.asked.add(asked)

    def __getattr__(self, name: str) -> Any:
        """What is asked for as a whole."""
        if name in ALL:
            self._note((f"{name}*",))
            return getattr(self.whole, name)
        raise AttributeError(name)

    def answer(self, name: str, *args: Any) -> Any:
        """The answer of the whole catalogue, which is one question however much it looks at."""
        self._note((name, *args))
        return answering(name)(self.whole, *args)

    def hear(self, make: Callable[[Catalogue], Made]) -> tuple[Made, set[Question]]:
        """What a function makes of the catalogue, and what it asked for that."""
        before, self.asked = self.asked, set()
        try:
            return make(self), self.asked
        finally:
            self.asked = before

    def once(self, key: Any, make: Callable[[Catalogue], Made]) -> Made:
        """As `Catalogue.once`; whoever takes it has asked what it asked."""
        if key not in self._made:
            self._made[key] = self.hear(make)
        made: Made
        made, asked = self._made[key]
        self.asked |= asked
        return made

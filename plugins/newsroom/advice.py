"""Rules across records for what could be better: each yields warnings, and its docstring is the rule.

What is wrong stands in `checks.py`; what a body shows by itself in `markup/`. A new rule is one function,
one row, its words in `messages.py` and a paragraph in `docs/messages.md`.
"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from newsroom.event_days import last_day
from newsroom.kinds import kind_of
from newsroom.moments import OFF
from newsroom.problems import Change, Problem
from newsroom.records import DEFAULT_LANGUAGE, Event, NewsPost, Recap, Record, moment_of
from newsroom.rules import about
from newsroom.wording import is_title_case, says_little, shouts

if TYPE_CHECKING:
    from newsroom.catalogue import Catalogue


def advise(catalogue: "Catalogue") -> list[Problem]:
    """What every rule has to say of all records, shown or not."""
    return [each for rule in RULES for each in rule(catalogue)]


MOST = 90  #: letters of a headline; search engines and cards cut off what is longer


def headlines_are_short(catalogue: "Catalogue") -> Iterator[Problem]:
    """A headline has at most 90 letters."""
    for record in catalogue.records:
        if len(record.title) > MOST and isinstance(record, NewsPost | Recap | Event):
            yield about(record, "title", "headline-long", found=len(record.title), most=MOST)


def headlines_are_sentences(catalogue: "Catalogue") -> Iterator[Problem]:
    """A headline is written like a sentence, not Like This and not LIKE THIS."""
    for record in catalogue.records:
        title, language = record.title, record.language
        # The name of an event may be written like a name: Literacy Event 2016.
        dressed = isinstance(record, NewsPost | Recap) and is_title_case(
            title, record.summary, language
        )
        if dressed or (isinstance(record, NewsPost | Recap | Event) and shouts(title)):
            yield about(record, "title", "headline-capitals", found=title)


def titles_are_single(catalogue: "Catalogue") -> Iterator[Problem]:
    """No two texts of a kind have the same title; the later one is told, which may still get another."""
    called: dict[tuple[str, str, str], list[Record]] = {}
    for record in catalogue.records:
        kind = kind_of(record)
        if kind.template and "title" in record.lines:
            key = (kind.name, record.language, record.title.casefold())
            called.setdefault(key, []).append(record)
    for records in called.values():
        if len(records) > 1:
            first, *later = sorted(records, key=_oldest_first)
            for record in later:
                yield about(record, "title", "title-twice", found=record.title, other=first.path)


def _oldest_first(record: Record) -> tuple[bool, int, str]:
    """What has no date stands last: most likely it is new, and its date is still to be written."""
    when = moment_of(record)
    return (when is None, when.minutes if when else 0, record.path)


def posts_have_topics(catalogue: "Catalogue") -> Iterator[Problem]:
    """News and recaps have a topic, so that they are found by what they are about."""
    known = catalogue.site.topics
    if not known:
        return
    for record in catalogue.records:
        if (
            isinstance(record, NewsPost | Recap)
            and not record.topics
            and record.status == "published"
            and record.language == DEFAULT_LANGUAGE
        ):
            yield about(record, "topics", "topic-none", example=next(iter(known)))


#: When a recap may be expected, and when nobody will write it any more.
SOON, LATE = timedelta(days=14), timedelta(days=366)


def events_have_recaps(catalogue: "Catalogue") -> Iterator[Problem]:
    """An event of the last twelve months that took place has a recap within two weeks."""
    told = {record.event for record in catalogue.records if isinstance(record, Recap)}
    for event in catalogue.records:
        if not isinstance(event, Event) or event.language != DEFAULT_LANGUAGE:
            continue
        if event.state in OFF or event.status != "published":
            continue
        if not event.starts or event.key in told:
            continue
        if SOON < catalogue.site.today - last_day(event) < LATE:
            last = event.ends or event.starts
            yield about(event, "starts", "event-without-recap", found=last, key=event.key)


def descriptions_say_enough(catalogue: "Catalogue") -> Iterator[Problem]:
    """The main picture and those of a gallery are described in more than a word or two."""
    for record in catalogue.records:
        own = record.image_alt if "image-alt" in record.lines else ""
        if own and says_little(own):
            yield about(record, "image-alt", "alt-short", found=own)
        for photo in record.gallery if "gallery" in record.lines else ():
            if says_little(photo.alt):
                yield about(record, "gallery", "alt-short", found=photo.alt)


#: Signs of Markdown and HTML that titles and summaries do not know, and the words in them.
MARKED = re.compile(
    r"\*\*(?P<bold>[^*\s][^*]*)\*\*|\[(?P<link>[^\[\]]+)\]\([^()\s]+\)|&(?P<sign>amp|nbsp|quot);"
)
SIGNS = {"amp": "&", "nbsp": " ", "quot": "”"}


def words_have_no_marks(catalogue: "Catalogue") -> Iterator[Problem]:
    """Titles, summaries and descriptions are words alone: `**` and `&amp;` would be read on the page."""
    for record in catalogue.records:
        for field, words in (
            ("title", record.title),
            ("summary", record.summary),
            ("image-alt", record.image_alt),
        ):
            if not ("**" in words or "](" in words or "&" in words) or field not in record.lines:
                continue
            for marked in MARKED.finditer(words):
                instead = marked["bold"] or marked["link"] or SIGNS[marked["sign"]]
                found = about(record, field, "words-marked", found=marked[0], instead=instead)
                change = Change(found.line, instead, marked[0])
                yield msgspec.structs.replace(found, changes=(change,))


RULES: tuple[Callable[["Catalogue"], Iterator[Problem]], ...] = (
    headlines_are_short,
    headlines_are_sentences,
    titles_are_single,
    posts_have_topics,
    events_have_recaps,
    descriptions_say_enough,
    words_have_no_marks,
)

"""Rules of events, series and recaps: what was announced, what happened, and what was counted agree."""

from collections.abc import Iterator

from newsroom.announced import announced
from newsroom.dates import PartialDate
from newsroom.problems import Problem
from newsroom.reading import nearest
from newsroom.records import DEFAULT_LANGUAGE, Edition, Event, NewsPost, Recap, Session
from newsroom.rules import Rule, Whole, about, own


def events_end_after_they_start(whole: Whole) -> Iterator[Problem]:
    """An event, or the window of an edition, ends after it starts."""
    for event in own(whole, Event, Edition):
        assert isinstance(event, Event | Edition)
        if event.starts and event.ends and event.ends.end < event.starts.start:
            yield about(event, "ends", "event-ends-early", starts=event.starts, found=event.ends)


def moved_events_say_when_they_were_to_be(whole: Whole) -> Iterator[Problem]:
    """An event that was moved names its moments before; only such an event has any."""
    for event in own(whole, Event):
        assert isinstance(event, Event)
        moved = event.state == "rescheduled"
        if moved and not event.previously and "state" in event.lines:
            yield about(event, "state", "event-moved-without-before")
        if "previously" not in event.lines or not event.previously:
            continue
        if event.state == "scheduled":
            yield about(event, "previously", "event-before-without-move", state=event.state)
        elif moved and event.starts in event.previously:
            yield about(event, "previously", "event-moved-nowhere", found=event.starts)


def registration_closes_before_the_end(whole: Whole) -> Iterator[Problem]:
    """Nobody can register for what is over."""
    for event in own(whole, Event):
        assert isinstance(event, Event)
        until = event.registration.until if event.registration else None
        last = event.ends or event.starts
        if until and last and "registration" in event.lines and until.start > last.end:
            yield about(event, "registration", "registration-late", found=until, ends=last)


def sessions_lie_within_their_event(whole: Whole) -> Iterator[Problem]:
    """A session ends after it starts, and takes place while the event does."""
    for event in own(whole, Event):
        assert isinstance(event, Event)
        for session in event.sessions if "sessions" in event.lines else ():
            yield from _session(event, session)


def _session(event: Event, session: Session) -> Iterator[Problem]:
    starts, ends, title = session.starts, session.ends, session.title
    if starts and ends and ends.end < starts.start:
        yield about(
            event, "sessions", "session-ends-early", session=title, found=ends, starts=starts
        )
    last = event.ends or event.starts
    for moment in (starts, ends):
        if moment and event.starts and last and not _within(moment, event.starts, last):
            span = {"starts": event.starts, "ends": last}
            yield about(event, "sessions", "session-outside", session=title, found=moment, **span)
            return


def _within(moment: PartialDate, starts: PartialDate, last: PartialDate) -> bool:
    # An event with a start alone may go on for the rest of that day.
    end = (
        last
        if last.hour >= 0 and last is not starts
        else PartialDate(last.year, last.month, last.day)
    )
    return starts.start <= moment.end and moment.start <= end.end


def speakers_name_a_session(whole: Whole) -> Iterator[Problem]:
    """Where an event has sessions, a speaker's `session` is the title of one."""
    for event in own(whole, Event):
        assert isinstance(event, Event)
        titles = [session.title for session in event.sessions]
        for field in ("speakers", "moderators") if titles else ():
            for person in getattr(event, field) if field in event.lines else ():
                if person.session and person.session not in titles:
                    near = nearest(person.session, titles) or ", ".join(titles)
                    yield about(event, field, "session-unknown", found=person.session, near=near)


def numbers_of_a_series_are_single(whole: Whole) -> Iterator[Problem]:
    """Two events of a series do not have the same number."""
    taken: dict[tuple[str, int, str], str] = {}
    for event in own(whole, Event):
        assert isinstance(event, Event)
        if not event.series or not event.number or "number" not in event.lines:
            continue
        first = taken.setdefault((event.series, event.number, event.language), event.path)
        if first != event.path:
            found = {"found": event.number, "series": event.series, "other": first}
            yield about(event, "number", "series-number-twice", **found)


def recaps_follow_their_event(whole: Whole) -> Iterator[Problem]:
    """A recap is not older than its event."""
    for recap in own(whole, Recap):
        assert isinstance(recap, Recap)
        event = whole.catalogue.find("event", recap.event, recap.language)
        if event and event.starts and recap.date and recap.date.end < event.starts.start:
            yield about(recap, "date", "recap-early", starts=event.starts, found=recap.date)


def recaps_belong_to_the_series_of_their_event(whole: Whole) -> Iterator[Problem]:
    """A recap and its event name the same series."""
    for recap in own(whole, Recap, NewsPost):
        assert isinstance(recap, Recap | NewsPost)
        if not recap.event or "series" not in recap.lines:
            continue
        event = whole.catalogue.find("event", recap.event, recap.language)
        if not event or not event.series:
            continue
        if recap.series not in ("", event.series):
            names = {"found": recap.series, "series": event.series}
            yield about(recap, "series", "recap-other-series", **names)


def figures_have_a_source(whole: Whole) -> Iterator[Problem]:
    """What was counted says by whom: the ledger of the year adds it up."""
    for post in own(whole, Recap, NewsPost):
        assert isinstance(post, Recap | NewsPost)
        for field in ("attendance", "numbers"):
            if field in post.lines and getattr(post, field, None) and not post.sources:
                yield about(post, field, "figure-without-source")


def events_are_announced_in_time(whole: Whole) -> Iterator[Problem]:
    """Feeds announce an event on its `date`; without one, fourteen days before it starts."""
    site = whole.catalogue.site
    for event in own(whole, Event):
        when = announced(event)
        if event.date or event.language != DEFAULT_LANGUAGE or event.path not in whole.shown:
            continue
        if when and when > site.now:
            yield about(
                event, "starts", "event-announced-later", found=when.date(), today=site.today
            )


RULES: tuple[Rule, ...] = (
    events_end_after_they_start,
    moved_events_say_when_they_were_to_be,
    registration_closes_before_the_end,
    sessions_lie_within_their_event,
    speakers_name_a_session,
    numbers_of_a_series_are_single,
    recaps_follow_their_event,
    recaps_belong_to_the_series_of_their_event,
    figures_have_a_source,
    events_are_announced_in_time,
)

"""What the sign at the door may show. As in `newsroom/views.py`: finished words, nothing to compute."""

from markupsafe import Markup

from newsroom.views import Code, Person, View


class Sign(View, frozen=True, kw_only=True):
    """A sheet of paper at the door of a room."""

    size: str  #: A4 or A3
    style: Markup  #: the whole style sheet: the file asks for no other
    title: str
    title_step: int  #: 1 (a short title, the largest letters) to 9
    series: str = ""  #: "Hari Literasi, ke-2"
    theme: str = ""
    state: str = ""  #: "Dibatalkan"; "" when it takes place as planned
    state_note: str = ""
    day: str  #: "Sabtu, 28 November 2026"
    hours: str = ""  #: "14.00–16.30 WIB"
    holds: bool = True  #: False: cancelled or postponed, so that the moment is struck through
    when_long: bool = False  #: the words of the day need more than one line
    room: str = ""
    room_long: bool = False
    building: str = ""
    access: str = ""
    speakers: tuple[Person, ...] = ()
    speaker_step: int = 1  #: 1 (a few, the largest letters) to 3
    more_speakers: int = 0  #: how many there was no room for
    code: Code
    short: tuple[str, ...]  #: the address without https://, in parts after which a line may end

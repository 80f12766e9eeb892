"""What it takes to make one page."""

import msgspec

from newsroom.views import Page


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One page to be made: the template gets the view, the address gets the result."""

    address: str
    template: str  #: below `theme/templates/`
    view: Page
    language: str
    path: str = ""  #: the record behind it, below `content/`

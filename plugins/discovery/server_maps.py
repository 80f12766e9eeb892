"""Pages → what a web server needs to answer old addresses with 301 and withdrawn ones with 410.

Every such address has a page that does the same for people; whoever can tell machines as well, in the
status of the answer, includes one of these files (`docs/publishing.md`). A list that is empty leads
home by its page alone: it may come back, and browsers never forget a 301.
"""

from collections.abc import Iterable
from urllib.parse import quote

from newsroom.addresses import output_path
from newsroom.jobs import Job
from newsroom.views import RedirectPage

#: The templates of these pages: to shape every view for its type would be to make the site twice.
REDIRECT, WITHDRAWN = "redirect.html", "withdrawn.html"


def redirects(jobs: Iterable[Job]) -> str:
    """`_redirects`, which hosts of static sites read by themselves: an old address and its new one.

    They know no 410: there a withdrawn page is answered with 200 and its own words.
    """
    lines = (
        f"{quote(job.address)} {view.target} 301"
        for job in jobs
        if job.template == REDIRECT and job.path and isinstance(view := job.view, RedirectPage)
    )
    return "".join(f"{line}\n" for line in ("# Old addresses and their new ones.", *lines))


def nginx(jobs: Iterable[Job]) -> str:
    """Locations to include in a `server` of nginx; exact ones, which it finds before all others."""
    lines = (line for job in jobs if (line := _location(job)))
    head = "# In a server block of nginx: include …/redirects.nginx; then reload."
    return "".join(f"{line}\n" for line in (head, *lines))


def _location(job: Job) -> str:
    # In double quotes nginx takes every sign for itself but a quote and a backslash, and no alias has
    # either; the new address is made of small letters, digits and dashes.
    if job.template == REDIRECT and job.path and isinstance(view := job.view, RedirectPage):
        return f'location = "{job.address}" {{ return 301 {view.target}; }}'
    if job.template == WITHDRAWN:
        page = f"/{output_path(job.address)}"
        return f'location = "{job.address}" {{ error_page 410 {page}; return 410; }}'
    return ""

"""A post of another site and the site's settings → the address it had there. Pure.

Each program has its own rule; where the settings say nothing, its own default holds. What cannot be known for
certain is left out: an alias that leads from nowhere helps nobody, and a wrong one may hide a page.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import PurePosixPath

import msgspec

from importing.sites import OtherSite

#: Jekyll's names for patterns (Permalinks, Built-in formats).
JEKYLL_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
HUGO_LANGUAGES = re.compile(r"\.([a-z]{2})$")


class OldPost(msgspec.Struct, frozen=True, kw_only=True):
    """What an address is made of."""

    path: str  #: of its file, below the root of its site
    title: str
    name: str  #: of its file, without date and ending
    slug: str  #: from its header; empty: none
    categories: Sequence[str]
    when: datetime | None  #: as written, in the site's own time
    language: str = ""  #: when its file or its header names one


def address_of(post: OldPost, site: OtherSite, own: str = "") -> str:
    """The address, from its first slash; empty when it is not known. `own`: what its header says."""
    find = RULES.get(site.system)
    found = find(post, site, own) if find else own
    if not found or ":" in found or "{" in found or not found.startswith("/"):
        return ""
    return re.sub(r"/{2,}", "/", site.base + found)


def _jekyll(post: OldPost, site: OtherSite, own: str) -> str:
    if not site.settings and not own:
        return ""
    pattern = own or str(site.settings.get("permalink") or "date")
    pattern = JEKYLL_STYLES.get(pattern, pattern)
    parts = {
        "categories": "/".join(each.lower().strip() for each in post.categories),
        "title": post.slug or post.name,
        "slug": _slugified(post.slug or post.name),
        "output_ext": ".html",
    }
    if post.when:
        parts |= {
            "year": f"{post.when:%Y}", "month": f"{post.when:%m}", "day": f"{post.when:%d}",
            "i_month": str(post.when.month), "i_day": str(post.when.day), "short_year": f"{post.when:%y}",
            "y_day": f"{post.when:%j}", "week": f"{post.when:%V}", "short_day": f"{post.when:%a}",
            "hour": f"{post.when:%H}", "minute": f"{post.when:%M}", "second": f"{post.when:%S}",
        }  # fmt: skip
    return _filled(pattern if pattern.startswith("/") else f"/{pattern}", parts)


def _hugo(post: OldPost, site: OtherSite, own: str) -> str:
    if own:
        return own if own.startswith("/") else f"/{own}"
    path = PurePosixPath(post.path.removeprefix("content/"))
    stem = HUGO_LANGUAGES.sub("", path.stem)
    folders = path.parts[:-1]
    if stem == "index":
        folders, stem = folders[:-1], folders[-1] if folders else ""
    section = folders[0] if folders else ""
    patterns = site.settings.get("permalinks") or {}
    patterns = patterns.get("page", patterns) if isinstance(patterns, dict) else {}
    default = "/" + "/".join((*folders, post.slug or stem)) + "/"
    pattern = str(patterns.get(section) or default)
    parts = {
        "sections": "/".join(folders), "section": section, "title": _hyphened(post.title),
        "slug": _hyphened(post.slug or post.title), "contentbasename": stem, "filename": stem,
        "slugorfilename": post.slug or stem, "slugorcontentbasename": post.slug or stem,
    }  # fmt: skip
    if post.when:
        parts |= {
            "year": f"{post.when:%Y}", "month": f"{post.when:%m}", "day": f"{post.when:%d}",
            "monthname": f"{post.when:%B}", "yearday": str(int(f"{post.when:%j}")),
        }  # fmt: skip
    found = _hyphened(_filled(pattern, parts), keep="/.:")
    if site.settings.get("uglyURLs") or site.settings.get("uglyurls"):
        found = f"{found.rstrip('/')}.html"
    default_language = str(site.settings.get("defaultContentLanguage") or "en")
    if post.language and post.language != default_language:
        found = f"/{post.language}{found}"
    return found if found.endswith((".html", "/")) else f"{found}/"


def _pelican(post: OldPost, site: OtherSite, own: str) -> str:
    source = str(site.settings.get("SLUGIFY_SOURCE") or "title")
    slug = post.slug or _slugified(post.title if source == "title" else post.name)
    pattern = own or str(site.settings.get("ARTICLE_URL") or "{slug}.html")
    values = {
        "slug": slug,
        "lang": post.language,
        "category": _slugified(next(iter(post.categories), "misc")),
    }
    try:
        found = pattern.format(date=post.when or "", **values)
    except (KeyError, ValueError, IndexError, AttributeError):
        return ""
    return f"/{found.lstrip('/')}"


def _filled(pattern: str, parts: dict[str, str]) -> str:
    """`:name` → its part; an unknown one stays, and tells that the address is not known."""
    return re.sub(r":(\w+)", lambda found: _part(found[1], parts), pattern)


def _part(name: str, parts: dict[str, str]) -> str:
    # ":title:output_ext" and "W:week" run into what follows; the longest known name counts.
    known = next(
        (each for each in sorted(parts, key=len, reverse=True) if name.startswith(each)), None
    )
    return parts[known] + name[len(known) :] if known else f":{name}"


def _slugified(text: str) -> str:
    """As Pelican and Jekyll make a slug of a title: marks go, white space becomes a dash."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s_]+", "-", re.sub(r"[^\w\s-]", "", plain).strip()).strip("-").lower()


def _hyphened(text: str, keep: str = "") -> str:
    """As Hugo writes a path: small letters, dashes for spaces, letters of every script kept."""
    text = re.sub(r"\s+", "-", text.strip().lower())
    return "".join(each for each in text if each.isalnum() or each in f"-_{keep}")


RULES: dict[str, Callable[[OldPost, OtherSite, str], str]] = {
    "jekyll": _jekyll,
    "hugo": _hugo,
    "pelican": _pelican,
}

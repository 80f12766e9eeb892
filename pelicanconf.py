"""Settings of the preview; `publishconf.py` adds what differs on the public site.

The facts of the library (its name, contacts, languages of its texts) are in `content/library.yaml`.
"""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "plugins"))

from engine.pelican_class import NewsroomPelican  # noqa: E402  the path above comes first

PELICAN_CLASS = NewsroomPelican

PATH = str(HERE / "content")
OUTPUT_PATH = str(HERE / "output")
THEME = str(HERE / "theme")
# What was read from content/, kept for the next build and the next check; safe to delete.
CACHE_PATH = str(HERE / ".cache")

# Scheme and host of the site, in front of every absolute address: canonical links, feeds, sitemap.
SITEURL = (os.environ.get("SITEURL") or "http://127.0.0.1:8000").rstrip("/")

# The moment that the site is built for, like "2026-11-23T09:00"; None is now. What is dated later waits.
NOW = os.environ.get("NOW") or None

# Pelican wants one; the library's own, in content/library.yaml, takes its place.
TIMEZONE = "UTC"
DEFAULT_LANG = "id"

PLUGIN_PATHS = [str(HERE / "plugins")]
PLUGINS = [
    "feeds.plugin",  # catalogue → RSS
    "international.plugin",  # partners, agreements → the showcase, open data
    "events.plugin",  # events, recaps → lists, months, calendars, visits, yearly totals
    "search.plugin",  # records → the page that searches, and its index
    "discovery.plugin",  # pages → sitemap.xml, robots.txt, maps of old addresses for web servers
]

# Posts are Markdown; Pelican's readers for other formats are not even set up.
READERS = {"rst": None, "html": None}

# Pelican's own pages and feeds: ours take their place.
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

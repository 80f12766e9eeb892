"""Settings of the public site: only what differs from `pelicanconf.py`."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith("https://"):
    raise SystemExit(
        "SITEURL is missing: set it to the address of the public site, like\n"
        "  SITEURL=https://news.example.ac.id ./inv publish"
    )

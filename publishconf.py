"""Settings of the public site: only what differs from `pelicanconf.py`."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pelicanconf import *  # noqa: F403

# Nothing stands in for the public address: without https:// the build stops and says what to write.
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
PUBLIC = True

# However large the site is; a build by hand leaves the index of a large one out (docs/search.md).
SEARCH_INDEX = True

# The public site is always built for the present.
NOW = None

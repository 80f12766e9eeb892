"""Templates are compiled once, as long as there is a place to keep them."""

import shutil
from pathlib import Path

from engine.theme import Theme
from tests.newsroom.making import catalogue
from tests.sites import ROOT


def test_a_page_is_made_though_what_is_compiled_cannot_be_kept(tmp_path):
    """Somebody empties `.cache` beside a preview; a disk is full; a cache is another person's."""
    theme = Theme(ROOT / "theme", {"CACHE_PATH": str(tmp_path)}, catalogue())
    [place] = Path(tmp_path, "templates").iterdir()
    shutil.rmtree(tmp_path / "templates")
    assert theme.environments["id"].get_template("parts/crumbs.html")
    assert not place.exists()

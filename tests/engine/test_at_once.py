"""A saved text shows its page before anything else is built, and shows what the build will make of it."""

from datetime import datetime

import pytest

from engine.at_once import page_now
from engine.build import build
from markup.convert import Converter
from tests.newsroom.making import content, post
from tests.sites import NOW, ROOT, URL

FILES = {
    "news/2017/a.md": post(title="A", topics="[x]"),
    "news/2017/a.en.md": "---\ntitle: A in English\nsummary: S.\n---\nText.\n",
    "news/2018/b.md": post(title="B", topics="[x]", date="2018-01-01"),
    "events/2026/e.md": "---\ntitle: E\nsummary: S.\nstarts: 2026-11-10 09:00\n---\nIsi.\n",
    "recaps/2026/r.md": post(title="R", event="2026/e", date="2026-11-20"),
    "partners/p.md": "---\ntitle: P\ncountry: KR\n---\nIsi.\n",
    "delegations/d.md": "---\ntitle: D\nday: 2026-12-02\n---\n",
}
CONVERT = Converter().by_place


@pytest.fixture
def portal(tmp_path):
    """A folder, and a function that builds it."""
    folder = content(tmp_path / "content", FILES)

    def made(*, preview=True):
        return build(
            ROOT / "pelicanconf.py", PATH=str(folder), OUTPUT_PATH=str(tmp_path / "output"), SITEURL=URL,
            NOW=NOW, PROGRESS=None, PREVIEW=preview, CACHE_PATH=str(tmp_path / "cache"),
        )  # fmt: skip

    return folder, tmp_path / "output", made


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("news/2017/a.md", post(title="Lain", topics="[x]", authors="Sari")),
        ("news/2017/a.md", post(title="A", topics="[x]") + "\n[b](/news/2018/b.md)\n"),
        ("news/2017/a.en.md", "---\ntitle: Another\nsummary: S.\n---\nOther text.\n"),
        ("news/2018/b.md", post(title="B", status="draft")),
        (
            "events/2026/e.md",
            "---\ntitle: E\nsummary: S.\nstarts: 2026-11-12 10:00\nstate: cancelled\n---\nIsi lain.\n",
        ),
        ("recaps/2026/r.md", post(title="R", event="2026/e", date="2026-11-20", partners="[p]")),
        ("partners/p.md", "---\ntitle: Pe\ncountry: JP\n---\nIsi.\n"),
    ],
)
def test_the_page_is_the_one_that_the_build_will_make(portal, path, text):
    folder, output, made = portal
    built = made()
    (folder / path).write_text(text, "utf-8")
    now = page_now(built, path, CONVERT)
    made()
    assert now
    html = (output / now.address.lstrip("/") / "index.html").read_text("utf-8")
    # Neighbours and counts follow with the build; what the text itself says does not wait.
    main = html.partition("<article")[2].partition("</article>")[0]
    assert main
    assert main == now.html.partition("<article")[2].partition("</article>")[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("news/2017/neu.md", post(), id="a new text"),
        pytest.param("news/2017/a.md", post(date="02/03/2017"), id="a fault"),
        pytest.param("news/2017/a.md", post(slug="lain"), id="another address"),
        pytest.param("news/2017/a.md", post(withdrawn="2026-01-01"), id="withdrawn"),
        pytest.param("news/2017/a.md", None, id="a text that is gone"),
        pytest.param(
            "delegations/d.md", "---\ntitle: X\nday: 2026-12-02\n---\n", id="no page of its own"
        ),
        pytest.param("../secret.md", "x", id="a file elsewhere"),
    ],
)
def test_what_only_a_whole_build_can_tell_waits_for_it(portal, path, text):
    folder, _, made = portal
    built = made()
    (folder / path).unlink(missing_ok=True) if text is None else (folder / path).write_text(text)
    assert page_now(built, path, CONVERT) is None


@pytest.mark.parametrize("held", [{"status": "draft"}, {"date": "2027-01-01"}])
def test_without_drafts_a_text_that_is_held_back_is_not_shown(portal, held):
    folder, _, made = portal
    built = made(preview=False)
    (folder / "news/2017/a.md").write_text(post(title="A", **held), "utf-8")
    assert page_now(built, "news/2017/a.md", CONVERT) is None
    assert page_now(built, "news/2017/a.en.md", CONVERT)


def test_the_last_build_stays_as_it_was(portal):
    folder, _, made = portal
    built = made()
    (folder / "news/2017/a.md").write_text(post(title="Lain"))
    assert page_now(built, "news/2017/a.md", CONVERT)
    assert built.catalogue.by_path["news/2017/a.md"].title == "A"
    assert built.catalogue.site.now == datetime.fromisoformat(NOW)

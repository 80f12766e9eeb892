"""A preview follows every change, in a real browser: it reloads, keeps its place, and shows what is wrong."""

import shutil
import threading
import time
import urllib.error
import urllib.request
from functools import partial

import pytest
from playwright.sync_api import expect

from engine.preview import Preview
from preview.live import Live
from preview.outline import sheets
from preview.server import serve
from preview.workbench import Desk, Workbench
from tests.newsroom.making import catalogue, record, site
from tests.sites import FIXTURE, ROOT

SETTINGS = """\
import runpy
globals().update(runpy.run_path({root!r} + "/pelicanconf.py"))
PATH, THEME, NOW, PROGRESS = {here!r} + "/content", {here!r} + "/theme", "2026-11-23T09:00", None
"""
LONG = 90_000  #: ms; a build on a busy machine


@pytest.fixture
def here(tmp_path):
    """A portal of its own: a copy of the fixture content and of the theme."""
    shutil.copytree(FIXTURE, tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (tmp_path / "plugins").mkdir()
    settings = SETTINGS.format(root=str(ROOT), here=str(tmp_path))
    (tmp_path / "pelicanconf.py").write_text(settings, "utf-8")
    return tmp_path


@pytest.fixture
def running(here):
    """A preview that follows its folder; → its address, and what the terminal has been told."""
    said = []
    preview = Preview(here=here, language="en", drafts=True, tell=said.append)
    with preview.serving("127.0.0.1", 0) as address:
        follower = threading.Thread(target=preview.follow, daemon=True)
        follower.start()
        # The watcher needs a moment before it sees anything.
        time.sleep(1)
        yield address, said
    follower.join(30)
    assert not follower.is_alive()


POST = (
    "---\ntitle: {title}\nsummary: S.\ndate: {date}\nstatus: {status}\n---\n"
    + "Satu kalimat yang pendek.\n\n" * 80
)


def post(**fields):
    return POST.format(**{"title": "Uji", "date": "2026-11-01", "status": "published", **fields})


def test_a_page_follows_its_file_and_shows_what_stands_in_the_way(browser, here, running):
    """One long walk: each step needs the one before."""
    address, said = running
    file = here / "content/news/2026/uji.md"
    page = browser.new_page()
    page.goto(f"{address}/berita/")
    file.write_text(post(status="draft"), "utf-8")
    expect(page.locator("main")).to_contain_text("Uji", timeout=LONG)

    page.goto(f"{address}/berita/2026/uji/")
    strip = page.locator("#inv-preview .strip")
    expect(strip).to_contain_text("Draft: not published")
    expect(strip).to_contain_text("content/news/2026/uji.md")
    expect(strip).to_contain_text("English translation")

    page.evaluate("scrollTo(0, 700)")
    file.write_text(post(title="Uji dua", status="draft"), "utf-8")
    expect(page.locator("h1")).to_have_text("Uji dua", timeout=LONG)
    page.wait_for_function("scrollY === 700")

    file.write_text(post(title="Uji tiga", date="02/01/2026"), "utf-8")
    over = page.locator("#inv-preview dialog")
    expect(over).to_be_visible(timeout=LONG)
    expect(over).to_contain_text("content/news/2026/uji.md:4")
    expect(over).to_contain_text("2026-02-01")
    assert any("date-ambiguous" in line for line in said), "the terminal says it too"
    page.keyboard.press("Escape")
    expect(page.locator("h1")).to_have_text("Uji dua"), "the last good site stays"

    template = here / "theme/templates/kinds/post.html"
    good = template.read_text("utf-8")
    file.write_text(post(title="Uji empat"), "utf-8")
    template.write_text(good + "{{ nothing.such }}{% block main %}", "utf-8")
    expect(over).to_contain_text("theme/templates", timeout=LONG)
    template.write_text(good, "utf-8")
    expect(page.locator("h1")).to_have_text("Uji empat", timeout=LONG)
    expect(over).to_be_hidden()

    strip.get_by_text("content/news/2026/uji.md").click()
    expect(page.locator("li").first).to_have_text("---")
    page.go_back()
    strip.get_by_text("phone and card").click()
    expect(page.locator(".card strong")).to_have_text("Uji empat")
    expect(page.frame_locator("iframe").first.locator("h1")).to_have_text("Uji empat")

    # A hundred files at once, then gone again: it keeps running.
    for number in range(100):
        (here / f"content/news/2026/banyak-{number}.md").write_text(
            post(title=f"B {number}"), "utf-8"
        )
    page.goto(f"{address}/berita/2026/")
    expect(page.locator("main")).to_contain_text("B 99", timeout=LONG)
    for number in range(100):
        (here / f"content/news/2026/banyak-{number}.md").unlink()
    file.unlink()
    expect(page.locator("main")).not_to_contain_text("Uji", timeout=LONG)
    page.close()


@pytest.mark.parametrize(
    "name",
    [".uji.md.swp", "uji.md~", "#uji.md#", ".#uji.md", "~$uji.docx", "4913", "uji.md.tmp", ".DS_Store", "Thumbs.db"],
)  # fmt: skip
def test_what_an_editor_leaves_while_it_writes_is_no_reason_to_build(name):
    from watchfiles import Change

    from engine.watching import worth_a_build

    for mark in ("/", "\\"):
        assert not worth_a_build(Change.added, mark.join(("", "portal", "content", "news", name)))
        assert worth_a_build(Change.added, mark.join(("", "portal", "content", "news", "uji.md")))


# --- The workbench alone --------------------------------------------------------------------------------


@pytest.fixture
def bench(tmp_path):
    """A folder served as a preview, and its live state."""
    folder, content = tmp_path / "site", tmp_path / "content"
    (folder / "a").mkdir(parents=True)
    (folder / "a/index.html").write_text("<html><body><h1>A</h1></body></html>", "utf-8")
    (content / "news").mkdir(parents=True)
    (content / "news/x.md").write_text("<b>&\n", "utf-8")
    live = Live()
    desk = Desk(live=live, content=content, language="en", search=lambda _path: None)
    with serve(folder, handler=partial(Workbench, desk=desk)) as address:
        yield address, live, folder


def get(url, **headers):
    from tests.preview.test_server import get as get_any

    return get_any(url, **headers)


def test_the_script_is_in_the_answer_and_never_in_the_file(bench):
    address, _, folder = bench
    assert b"/-preview/live.js" in get(f"{address}/a/")[2]
    assert b"live.js" not in (folder / "a/index.html").read_bytes()
    assert get(f"{address}/-preview/live.js")[0] == 200


def test_before_the_first_build_a_page_waits_for_it(bench):
    address, _, _ = bench
    status, _, body = get(f"{address}/nothing/")
    assert (status, b"live.js" in body) == (200, True)


def test_sources_are_shown_as_text_and_to_this_computer_alone(bench):
    address, _, _ = bench
    status, _, body = get(f"{address}/-preview/source/news/x.md")
    assert (status, b"&lt;b&gt;&amp;" in body) == (200, True)
    assert get(f"{address}/-preview/source/../site/a/index.html")[2].find(b"<h1>A") == -1
    assert (
        b"&lt;b&gt;" not in get(f"{address}/-preview/source/news/x.md", Host="evil.example:80")[2]
    )


def test_the_state_says_why_a_build_stopped_until_one_has_passed():
    live = Live()
    live.stopped(["content/x.md:1: …"])
    stopped = live.after(0, 1)
    assert (stopped.version, stopped.lines) == (0, ("content/x.md:1: …",))
    live.built({})
    passed = live.after(stopped.turn, 1)
    assert (passed.version, passed.lines) == (1, ())
    assert live.after(passed.turn, 0.01) == passed


def test_a_page_waits_for_a_change_of_its_own():
    live = Live()
    live.built({})
    live.built({}, ["berita/a/index.html"])
    assert (live.version("/berita/a/"), live.version("/berita/b/")) == (2, 1)
    live.shown("berita/b/index.html")
    assert (live.version("/berita/a/"), live.version("/berita/b/")) == (2, 3)
    live.built({}, ["theme/style.css"])
    assert (live.version("/berita/a/"), live.version("/")) == (4, 4)


def test_a_picture_that_is_replaced_is_news_to_every_page():
    """A page's own file stays the same when a picture of the same size takes the old one's place."""
    live = Live()
    live.built({})
    live.built({}, ["photos/2017/hall.jpg"])
    assert live.version("/berita/2017/hall/") == 2


def test_a_page_that_comes_before_its_build_leaves_what_stands_in_the_way():
    live = Live()
    live.stopped(["content/x.md:1: …"])
    live.shown("berita/b/index.html")
    assert live.after(0, 0.01).lines == ("content/x.md:1: …",)


def test_a_saved_text_is_shown_before_the_site_is_built(here, monkeypatch):
    """A library of ten thousand posts builds for seconds; whoever writes does not wait for them."""
    preview = Preview(here=here, language="en", drafts=True, tell=lambda _line: None)
    with preview.serving("127.0.0.1", 0):
        may_build = threading.Event()
        real = preview.build
        monkeypatch.setattr(preview, "build", lambda: may_build.wait(60) and real())
        follower = threading.Thread(target=preview.follow, daemon=True)
        follower.start()
        time.sleep(1)
        text = next(
            each
            for each in sorted((here / "content/news").rglob("*.md"))
            if ".en." not in each.name
        )
        text.write_text(text.read_text("utf-8") + "\nSatu kalimat baru di sini.\n", "utf-8")
        address = f"berita/{text.parent.name}/{text.stem}/index.html"
        page = preview.folder / address
        until = time.monotonic() + 60
        while "Satu kalimat baru" not in page.read_text("utf-8") and time.monotonic() < until:
            time.sleep(0.05)
        assert "Satu kalimat baru" in page.read_text("utf-8")
        assert preview.live.version(f"/{address.removesuffix('index.html')}") == 2
        may_build.set()
    follower.join(60)
    assert not follower.is_alive()


def test_the_outline_says_what_a_finished_post_would_have():
    draft = record("news/2026/x.md", status="draft", date="2026-11-01")
    later = record("news/2026/y.md", date="2026-12-24", topics=("a",), image="a.jpg")
    english = record("news/2026/y.en.md", date="2026-12-24")
    found = sheets(catalogue(draft, later, english, site=site(preview=True)), "en")
    assert found["/berita/2026/x/"].ribbon == "Draft: not published"
    assert found["/berita/2026/x/"].missing == (
        "the text: 1 words so far", "topics", "main picture (image)", "sources", "English translation",
    )  # fmt: skip
    assert found["/berita/2026/y/"].ribbon == "Published on 24 December 2026"
    assert found["/berita/2026/y/"].missing == ("the text: 1 words so far", "sources")
    assert found["/en/news/2026/y/"].ribbon == "Published on 24 December 2026"


# --- The search ------------------------------------------------------------------------------------------


def test_the_preview_makes_the_index_when_somebody_searches_and_finds_drafts(
    browser, here, running
):
    address, _ = running
    assert not list(here.glob(".cache/preview/pagefind*")), "no save waits for it"
    assert not (here / ".cache/search").exists()
    page = browser.new_page()
    page.goto(f"{address}/cari/?q=pameran")
    expect(page.locator(".finder-found h2").first).to_be_visible(timeout=LONG)

    (here / "content/news/2026/uji.md").write_text(post(title="Zaitun", status="draft"), "utf-8")
    page.goto(f"{address}/berita/")
    expect(page.locator("main")).to_contain_text("Zaitun", timeout=LONG)
    page.goto(f"{address}/cari/?q=zaitun")
    expect(page.locator(".finder-found h2")).to_have_text("Zaitun", timeout=LONG)
    page.close()


def test_what_is_not_of_the_index_is_not_there(running):
    address, _ = running
    for path in ("id/nothing.js", "id/../../pelicanconf.py", "xx/pagefind.js", "id/files.json"):
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{address}/pagefind/{path}")
        with missing.value as answer:
            assert answer.code == 404

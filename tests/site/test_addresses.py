"""Addresses for good, from the command line to the finished site, in a real repository."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from newsroom import answers
from newsroom.addresses import opensearch, output_path
from newsroom.records import LANGUAGES
from tests.newsroom.making import read
from tests.sites import CONTENT, FIXTURE, ROOT, URL, tree

ARCHIVE = re.compile(r"feeds/.*/\d{4}\.atom$")
#: A year without a figure has no page of its own.
YEAR_OF_IMPACT = re.compile(r"(dampak|impact)/\d{4}/index\.html$")
BOOK = "content/addresses.txt"
POST = "content/news/2026/segala-bentuk.md"


@pytest.mark.parametrize("name", ["site", "library_site"])
def test_every_page_of_the_site_is_one_that_links_may_name(name, request):
    """A new list or file must be added to `answers.py`, or links to it would be called dead."""
    built = request.getfixturevalue(name)
    content = {"site": FIXTURE, "library_site": CONTENT}[name]
    catalogue, _ = read(content)
    answered = {
        *answers.promised(catalogue), *answers.following(catalogue), *answers.files(catalogue),
    }  # fmt: skip
    own = {"404.html", "robots.txt", "sitemap.xml", "_redirects", "redirects.nginx"}
    made = {path for path in tree(built.folder) if not path.startswith(("theme/", "."))} - own
    # Nobody links to the archives of a feed; its document does.
    made = {path for path in made if not ARCHIVE.search(path)}
    # Nor to what browsers fetch of the search.
    made = {path for path in made if not path.startswith("pagefind/")} - {
        opensearch(language).lstrip("/") for language in LANGUAGES
    }
    named = {output_path(each) for each in answered}
    assert made - named == set()
    assert {path for path in named - made if not YEAR_OF_IMPACT.search(path)} == set()


# --- A withdrawn post -------------------------------------------------------------------------------


def test_a_withdrawn_post_is_nowhere_but_at_its_address(site):
    everything = tree(site.folder)
    for secret in (b"Rahasia ringkasan", b"Rahasia isi"):
        assert [path for path, content in everything.items() if secret in content] == []
    named = [path for path, content in everything.items() if b"Jadwal pameran buku 2020" in content]
    assert named == [
        "berita/2020/jadwal-ditarik/index.html",
        "berita/2020/jadwal-lama/index.html",
    ]
    assert "penulis/penulis-tertarik/index.html" not in everything


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (
            "/berita/2020/jadwal-ditarik/",
            ["Ditarik", "5 Februari 2020", "Jadwalnya keliru.", "Tanya Pustakawan", "Berita"],
        ),
        (
            "/en/news/2020/jadwal-ditarik/",
            ["Withdrawn", "5 February 2020", "The dates were wrong.", "Ask a Librarian", "News"],
        ),
    ],
)
def test_its_address_says_when_and_why_and_where_to_go_on(site, address, words):
    page = site.page(address)
    text = page.select_one("main").get_text(" ", strip=True)
    assert [word for word in words if word not in text] == []
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    assert page.select_one("link[rel=canonical]") is None
    assert page.select_one("script[type='application/ld+json']") is None
    assert page.select_one("main a[href='#ask']")


def test_servers_learn_of_it(site):
    text = (site.folder / "redirects.nginx").read_text("utf-8")
    page = "/berita/2020/jadwal-ditarik/"
    assert f'location = "{page}" {{ error_page 410 {page}index.html; return 410; }}' in text
    assert f"/berita/2020/jadwal-lama/ {page} 301" in (site.folder / "_redirects").read_text(
        "utf-8"
    )


# --- From publication to repair ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A clone of the portal with the fixture's content, published and committed."""
    portal = tmp_path_factory.mktemp("portal")
    for name in ("tasks.py", "pelicanconf.py", "publishconf.py", ".gitattributes", ".gitignore"):
        shutil.copy(ROOT / name, portal)
    for name in ("plugins", "theme"):
        (portal / name).symlink_to(ROOT / name)
    shutil.copytree(FIXTURE, portal / "content")
    git(portal, "init", "--quiet", "--initial-branch=main")
    assert not (portal / BOOK).exists()
    done = inv(portal, "publish")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Keep it in git" in done.stdout
    commit(portal)
    return portal


@pytest.fixture
def portal(published, tmp_path):
    """A copy of it to change."""
    return shutil.copytree(published, tmp_path / "portal", symlinks=True)


def inv(portal, *arguments):
    return subprocess.run(
        [sys.executable, "tasks.py", *arguments],
        cwd=portal,
        env={**os.environ, "SITEURL": URL, "LANG": "en_GB.UTF-8", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def git(portal, *arguments):
    identity = ("-c", "user.name=Sari", "-c", "user.email=sari@example.org")
    done = subprocess.run(
        [shutil.which("git"), *identity, *arguments], cwd=portal, check=True, capture_output=True
    )
    return done.stdout.decode()


def commit(portal):
    git(portal, "add", "--all")
    git(portal, "commit", "--quiet", "--message", "x")


def book(portal):
    return (portal / BOOK).read_text("utf-8")


def test_what_is_published_is_recorded_and_nothing_else(published):
    lines = book(published).splitlines()
    paths = [line.split()[2] for line in lines if line.endswith(".md")]
    assert "news/2026/segala-bentuk.md" in paths
    assert paths.count("news/2026/segala-bentuk.md") == 2  # its page and its alias
    assert not {"news/2026/draf.md", "news/2026/nanti.md"} & set(paths)
    assert not (published / "output" / "addresses.txt").exists()


def test_a_preview_records_nothing(portal):
    (portal / "content/news/2026/baru.md").write_text(
        "---\ntitle: Baru\nsummary: Ringkasan.\ndate: 2026-11-01\n---\nIsi.\n", "utf-8"
    )
    before = book(portal)
    assert inv(portal, "build").returncode == 0
    assert book(portal) == before
    shown = inv(portal, "addresses", "--lang", "en")
    assert (shown.returncode, "/berita/2026/baru/" in shown.stdout) == (0, True)
    assert book(portal) == before
    assert inv(portal, "addresses", "--save").returncode == 0
    assert "/berita/2026/baru/" in book(portal)


def faults(portal):
    """What `inv check` finds, and stops for."""
    done = inv(portal, "check", "--format", "json")
    assert done.returncode == 1
    found = json.loads(done.stdout)["problems"]
    return [(each["path"], each["line"], each["code"]) for each in found]


def test_a_renamed_file_stops_check_and_build_until_the_offered_line_is_there(portal):
    before = (portal / POST).read_text("utf-8")
    git(portal, "mv", POST, "content/news/2026/bermacam-bentuk.md")
    git(portal, "mv", POST.replace(".md", ".en.md"), "content/news/2026/bermacam-bentuk.en.md")
    assert ("content/news/2026/bermacam-bentuk.md", 12, "address-moved") in faults(portal)
    for command in ("build", "addresses"):
        done = inv(portal, command)
        assert done.returncode == 1, command
        output = done.stdout + done.stderr
        assert "content/news/2026/bermacam-bentuk.md" in output
        assert "[address-moved]" in output
        assert "aliases: [/berita/2026/alamat-lama/, /berita/2026/segala-bentuk/]" in output
        assert "aliases: [/en/news/2026/segala-bentuk/]" in output
    told = json.loads(inv(portal, "addresses", "--json").stdout)
    assert [each["address"] for each in told["lost"]] == [
        "/berita/2026/alamat-lama/",
        "/berita/2026/segala-bentuk/",
        "/en/news/2026/segala-bentuk/",
    ][1:]
    assert inv(portal, "check", "--fix", "--yes").returncode == 0
    new = portal / "content/news/2026/bermacam-bentuk.md"
    both = "aliases: [/berita/2026/alamat-lama/, /berita/2026/segala-bentuk/]"
    assert new.read_text("utf-8") == before.replace("aliases: [/berita/2026/alamat-lama/]", both)
    english = (portal / "content/news/2026/bermacam-bentuk.en.md").read_text("utf-8")
    assert english.startswith("---\naliases: [/en/news/2026/segala-bentuk/]\n")
    assert inv(portal, "publish").returncode == 0
    assert "news/2026/segala-bentuk" not in book(portal).replace(
        "/en/news/2026/segala-bentuk/  ", ""
    )
    page = portal / "output/berita/2026/segala-bentuk/index.html"
    assert "url=/berita/2026/bermacam-bentuk/" in page.read_text("utf-8")


def test_a_deleted_file_stops_the_build_until_it_is_withdrawn(portal):
    original, english = portal / POST, portal / POST.replace(".md", ".en.md")
    kept = [(file, file.read_text("utf-8")) for file in (original, english)]
    for file, _ in kept:
        file.unlink()
    assert ("content/news/2026/segala-bentuk.md", None, "address-lost") in faults(portal)
    for file, text in kept:
        reason = "---\nwithdrawn: 2026-11-20\nwithdrawn-reason: Keliru.\n"
        file.write_text(text.replace("---\n", reason, 1), "utf-8")
    assert inv(portal, "publish").returncode == 0
    assert "Keliru." in (portal / "output/berita/2026/segala-bentuk/index.html").read_text("utf-8")
    # It was the only English news: the list leads home, and its address is kept.
    assert "url=/en/" in (portal / "output/en/news/index.html").read_text("utf-8")
    assert "\n/en/news/  " in book(portal)


def test_a_post_that_was_published_is_not_made_a_draft_again(portal):
    file = portal / POST
    file.write_text(file.read_text("utf-8").replace("---\n", "---\nstatus: draft\n", 1), "utf-8")
    assert ("content/news/2026/segala-bentuk.md", 2, "address-unpublished") in faults(portal)


def test_other_faults_are_told_before_a_list_that_lacks_their_files(portal):
    (portal / "content/news/2026/rusak.md").write_text("---\ntitle: Satu\n---\n", "utf-8")
    done = inv(portal, "addresses")
    assert done.returncode == 1
    assert "[field-missing]" in done.stderr
    assert done.stdout == ""


def test_an_unknown_language_cannot_run(portal):
    assert inv(portal, "addresses", "--lang", "de").returncode == 2


def test_two_people_who_publish_at_once_do_not_stand_in_each_others_way(portal):
    """Git keeps the lines of both, whatever their order; the next publication sorts them."""
    for branch, name in (("sari", "aa"), ("budi", "ab")):
        git(portal, "checkout", "--quiet", "-b", branch, "main")
        (portal / f"content/news/2026/{name}.md").write_text(
            f"---\ntitle: Berita {name}\nsummary: Ringkasan.\ndate: 2026-11-01\n---\nIsi.\n",
            "utf-8",
        )
        assert inv(portal, "addresses", "--save").returncode == 0
        commit(portal)
    git(portal, "merge", "--quiet", "--no-edit", "sari")
    assert {"/berita/2026/aa/", "/berita/2026/ab/"} <= {
        line.split()[0] for line in book(portal).splitlines()
    }
    assert inv(portal, "check").returncode == 0
    inv(portal, "addresses", "--save")
    entries = book(portal).splitlines()[2:]
    assert entries == sorted(entries)

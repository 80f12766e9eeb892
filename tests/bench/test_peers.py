"""Other generators get every text in their own form, and a lock that names every byte of them."""

import json
import re
import sys

import pytest
import yaml
from msgspec.structs import replace

from tests.bench import installing, peers, portal
from tests.bench.peers import PEERS, PELICAN
from tests.bench.timing import CommandFailed
from tests.tools.programs import MissingError

ALL = {"pelican": PELICAN, **PEERS}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return portal.prepare(tmp_path_factory.mktemp("portal"), 60)


@pytest.fixture(autouse=True)
def uninstalled(monkeypatch, tmp_path):
    """No test fetches a generator."""
    monkeypatch.setattr(installing, "CACHE", tmp_path / "tools")


def test_every_text_is_an_article_of_a_peer(made):
    written = {file.relative_to(made.content) for file in made.content.glob("*/*/*.md")}
    found = list(peers.texts(made))
    assert len(found) == len(written)
    assert {post.path.partition("/")[0] for post in found} == {"news", "events", "recaps"}
    assert {post.language for post in found} == {"id", "en"}


@pytest.mark.parametrize("name", ALL)
def test_a_peer_gives_no_two_texts_one_name_and_changes_no_body(made, name):
    peer = ALL[name]
    found = list(peers.texts(made))
    assert len({peer.path(post) for post in found}) == len(found)
    assert all(peer.text(post).endswith(f"\n{post.body}") for post in found)


@pytest.mark.parametrize("name", PEERS)
def test_the_header_of_a_peer_is_yaml_with_its_facts(made, name):
    for post in peers.texts(made):
        header = yaml.safe_load(PEERS[name].text(post).split("---\n")[1])
        assert (header["title"], header["description"]) == (post.title, post.summary)
        assert header["date"].date().isoformat() == post.date[:10]
        assert (header["rubrics"], header["topics"]) == ([post.section], list(post.topics))


def test_a_peer_that_leaves_texts_out_is_not_measured(made):
    script = "import pathlib; out = pathlib.Path('output'); out.mkdir(); (out / 'a.html').touch()"
    careless = replace(
        PEERS["hugo"],
        title="careless",
        install=lambda: (sys.executable, "-c", script),
        arguments=(),
    )
    with pytest.raises(CommandFailed, match=r"careless: 1 pages of \d+ texts"):
        peers.prepare(made, careless).build()


# --- Installing ---------------------------------------------------------------------------------------


def test_a_peer_is_installed_once_into_a_folder_that_its_lock_names():
    calls = []

    def make(folder):
        calls.append(sorted(file.name for file in folder.iterdir()))
        return [sys.executable, "-c", "open('installed', 'w').close()"]

    first = installing._kept("hugo", ["requirements-hugo.txt"], make)
    assert (first / "installed").is_file()
    assert installing._kept("hugo", ["requirements-hugo.txt"], make) == first
    assert calls == [["requirements-hugo.txt"]]
    assert [each.name for each in installing.CACHE.iterdir()] == [first.name]


def test_what_cannot_be_installed_says_why_and_leaves_nothing():
    command = [sys.executable, "-c", "raise SystemExit('no such host')"]
    with pytest.raises(MissingError, match=r"hugo could not be installed: no such host"):
        installing._kept("hugo", ["requirements-hugo.txt"], lambda _: command)
    assert list(installing.CACHE.iterdir()) == []


def test_without_node_it_says_what_is_needed(monkeypatch):
    monkeypatch.setattr(installing.programs, "find", lambda _: None)
    monkeypatch.setattr(installing.programs, "install", lambda _: "npm needs an administrator")
    with pytest.raises(MissingError, match=r"Node\.js 18 or newer with npm: npm needs an admin"):
        installing.eleventy()


def test_every_package_of_a_peer_is_held_to_its_digest():
    lock = json.loads((installing.LOCKS / "package-lock.json").read_text("utf-8"))
    wanted = json.loads((installing.LOCKS / "package.json").read_text("utf-8"))["dependencies"]
    assert lock["packages"][""]["dependencies"] == wanted
    packages = {path: each for path, each in lock["packages"].items() if path}
    assert len(packages) > 50
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert not any("resolved" in each for each in packages.values()), "no address of a registry"

    pinned = re.findall(
        r"^hugo==([\d.]+)",
        (installing.LOCKS / "requirements-hugo.in").read_text("utf-8"),
        re.MULTILINE,
    )
    locked = (installing.LOCKS / "requirements-hugo.txt").read_text("utf-8")
    assert f"hugo=={pinned[0]} \\\n    --hash=sha256:" in locked

"""When the index of the search is made anew."""

import gzip
import json
import subprocess

import msgspec
import pytest

from engine.searching import index_of
from newsroom.records import PartnerNames
from tests.newsroom.making import LIBRARY_YAML as LIBRARY
from tests.newsroom.making import catalogue, record, site
from tests.sites import build, tree

POST = record("news/2017/x.md", title="Judul", partners=("p",))
PARTNER = record("partners/p.md", title="Mitra")
ENGLISH = record("news/2017/x.en.md", title="Title")


def shown(*records, kept, language="id", **more):
    """Address → metadata of what is found."""
    index = index_of(catalogue(*records, **more), language, kept)
    pages = [
        gzip.decompress((index.folder / path).read_bytes()).removeprefix(b"pagefind_dcd")
        for path in index.paths
        if path.startswith("fragment/")
    ]
    return {page["url"].replace(".html", "/"): page["meta"] for page in map(json.loads, pages)}


@pytest.fixture
def runs(monkeypatch):
    """The languages for which pagefind was run."""
    ran, real = [], subprocess.run

    def counted(command, **options):
        ran.append(command[-1])
        return real(command, **options)

    monkeypatch.setattr(subprocess, "run", counted)
    return ran


def test_an_edit_in_one_language_leaves_the_other_alone(tmp_path, runs):
    for language in ("id", "en"):
        shown(POST, PARTNER, ENGLISH, kept=tmp_path, language=language)
    other = msgspec.structs.replace(ENGLISH, title="Another title")
    for language in ("id", "en"):
        shown(POST, PARTNER, other, kept=tmp_path, language=language)
    assert runs == ["id", "en", "en"]


def test_a_name_that_changes_elsewhere_is_found_at_once(tmp_path):
    before = shown(POST, PARTNER, kept=tmp_path)["/berita/2017/x/"]
    renamed = record("partners/p.md", title="Mitra", names=PartnerNames(en="Partner"))
    after = shown(POST, renamed, kept=tmp_path)["/berita/2017/x/"]
    assert (before["names"], after["names"]) == ("Berita · Mitra", "Berita · Mitra · Partner")


def test_a_partner_that_is_withdrawn_or_deleted_is_no_name_of_the_other_kind(tmp_path):
    gone = record("partners/p.md", withdrawn="2017-03-01", withdrawn_reason="Keliru.")
    assert shown(POST, kept=tmp_path)["/berita/2017/x/"]["names"] == "Berita · p"
    assert shown(POST, gone, kept=tmp_path)["/berita/2017/x/"]["names"] == "Berita"


def test_the_name_of_a_topic_is_part_of_it(tmp_path):
    post = record("news/2017/x.md", topics=("t",))
    for name in ("Topik", "Topik baru"):
        its = site(topics={"t": {"id": name, "en": name}})
        assert name in shown(post, kept=tmp_path, site=its)["/berita/2017/x/"]["names"]


def test_a_picture_of_a_post_is_no_reason_to_run_pagefind(tmp_path, runs):
    shown(POST, kept=tmp_path)
    shown(msgspec.structs.replace(POST, image_alt="Aula"), kept=tmp_path)
    assert runs == ["id"]


def test_a_build_publishes_the_index_and_removes_the_old_one(tmp_path, runs):
    content = tmp_path / "content"
    (content / "news/2017").mkdir(parents=True)
    (content / "library.yaml").write_text(LIBRARY, "utf-8")

    def built(title):
        text = f"---\ntitle: {title}\nsummary: S.\ndate: 2017-02-22\n---\nIsi.\n"
        (content / "news/2017/x.md").write_text(text, "utf-8")
        build(tmp_path / "output", content, CACHE_PATH=str(tmp_path / "cache"))
        return {path for path in tree(tmp_path / "output") if path.startswith("pagefind/id/f")}

    first = built("Satu")
    assert built("Satu") == first
    second = built("Dua")
    assert len(first) == len(second)
    assert first != second
    assert runs == ["id", "id"]


def test_a_build_that_cannot_make_the_index_says_why_and_leaves_the_old_site(tmp_path, monkeypatch):
    from engine.pelican_class import BuildStopped

    content = tmp_path / "content"
    (content / "news/2017").mkdir(parents=True)
    (content / "library.yaml").write_text(LIBRARY, "utf-8")
    post = content / "news/2017/x.md"
    post.write_text("---\ntitle: Satu\nsummary: S.\ndate: 2017-02-22\n---\nIsi.\n", "utf-8")
    given = {"CACHE_PATH": str(tmp_path / "cache"), "REPORT_LANGUAGE": "en"}
    build(tmp_path / "output", content, **given)
    before = tree(tmp_path / "output")
    post.write_text(post.read_text("utf-8").replace("Satu", "Dua"), "utf-8")
    failed = subprocess.CompletedProcess((), 1, b"", b"No room left.\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(BuildStopped, match="could not be made: No room left"):
        build(tmp_path / "output", content, **given)
    assert tree(tmp_path / "output") == before


@pytest.mark.parametrize(
    ("few", "given", "made"),
    [
        pytest.param(1, {}, True, id="small"),
        pytest.param(0, {}, False, id="large"),
        pytest.param(0, {"SEARCH_INDEX": True}, True, id="large, and wanted"),
        pytest.param(1, {"SEARCH_INDEX": False}, False, id="small, and not wanted"),
    ],
)
def test_a_large_site_is_built_without_an_index_unless_it_is_wanted(
    tmp_path, monkeypatch, few, given, made
):
    from search import plugin

    content = tmp_path / "content"
    (content / "news/2017").mkdir(parents=True)
    (content / "library.yaml").write_text(LIBRARY, "utf-8")
    text = "---\ntitle: Satu\nsummary: S.\ndate: 2017-02-22\n---\nIsi.\n"
    (content / "news/2017/x.md").write_text(text, "utf-8")
    monkeypatch.setattr(plugin, "FEW", few)
    build(tmp_path / "output", content, CACHE_PATH=str(tmp_path / "cache"), **given)
    assert (tmp_path / "output/cari/index.html").exists()
    assert (tmp_path / "output/pagefind/id/pagefind.js").exists() is made

"""Entries → the index, by the real pagefind."""

import gzip
import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from search import index as module
from search.entries import Entry
from search.index import NotIndexed, Wanted, index
from tests.sites import tree

ENTRIES = (
    Entry(address="/berita/2017/a/", title="Jam buka", text="Sampai malam.", kind="news", year=2017),
    Entry(address="/tentang/", title="Tentang", names=("동아",), text="Isi.", kind="page"),
)  # fmt: skip


def wanted(*entries, language="id", code=b"1", marks=b"1"):
    return Wanted(language=language, code=code, marks=marks, entries=lambda: entries or ENTRIES)


def read(found):
    """What a result shows, of every entry."""
    pages = [gzip.decompress(file.read_bytes()) for file in found.folder.glob("fragment/*")]
    return sorted(
        (json.loads(page.removeprefix(b"pagefind_dcd")) for page in pages),
        key=lambda page: page["url"],
    )


def refuse(*_, **__):
    pytest.fail("pagefind was run")


def test_an_index_holds_every_entry_and_what_our_page_loads(tmp_path):
    found = index(wanted(), tmp_path)
    assert {path.partition("/")[0] for path in found.paths} >= {
        "pagefind.js", "pagefind-entry.json", "wasm.id.pagefind", "words.txt", "index", "fragment", "filter",
    }  # fmt: skip
    assert not [path for path in found.paths if "ui" in path or "highlight" in path]
    first, second = read(found)
    assert (first["url"], first["content"]) == ("/berita/2017/a.html", "Sampai malam.")
    assert first["filters"] == {"kind": ["news"], "year": ["2017"]}
    assert second["meta"] == {"title": "Tentang", "names": "동아"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_both_languages_have_a_stemmer(tmp_path, language):
    found = index(wanted(language=language), tmp_path)
    assert json.loads((found.folder / "pagefind-entry.json").read_bytes())["languages"][language][
        "wasm"
    ] == (language)


def test_the_same_entries_give_the_same_bytes(tmp_path):
    many = [
        Entry(address=f"/{n}/", title=f"Judul {n}", text=f"Isi {n} buku", kind="news", year=2000 + n % 9)
        for n in range(60)
    ]  # fmt: skip
    trees = [tree(index(wanted(*many), tmp_path / str(each)).folder) for each in range(3)]
    assert trees[0] == trees[1] == trees[2]


def test_where_nothing_has_changed_entries_are_not_even_made(tmp_path, monkeypatch):
    first = index(wanted(), tmp_path)
    monkeypatch.setattr(subprocess, "run", refuse)
    same = Wanted(language="id", code=b"1", marks=b"1", entries=partial(pytest.fail, "made"))
    assert index(same, tmp_path) == first


def test_a_change_that_the_search_does_not_see_does_not_run_pagefind(tmp_path, monkeypatch):
    first = index(wanted(), tmp_path)
    monkeypatch.setattr(subprocess, "run", refuse)
    assert index(wanted(marks=b"2"), tmp_path) == first


def test_another_text_makes_another_index(tmp_path):
    first = index(wanted(), tmp_path)
    other = index(wanted(*ENTRIES[:1], marks=b"2"), tmp_path)
    assert other.folder != first.folder
    assert len(read(other)) == 1


def test_other_code_makes_another_index(tmp_path):
    assert index(wanted(), tmp_path).folder != index(wanted(code=b"2"), tmp_path).folder


@pytest.mark.parametrize("what", ["gone", "cut off", "listing", "note"])
def test_a_damaged_index_is_made_anew(tmp_path, what):
    first = index(wanted(), tmp_path)
    right = tree(first.folder)
    fragment = next(first.folder.glob("fragment/*"))
    if what == "gone":
        fragment.unlink()
    elif what == "cut off":
        fragment.write_bytes(b"x")
    elif what == "listing":
        (first.folder / module.LISTED).write_text("{", "utf-8")
    else:
        (tmp_path / "id.asked").write_bytes(b"\xff")
    assert tree(index(wanted(), tmp_path).folder) == right


def test_only_the_last_two_are_kept_and_nothing_half_made(tmp_path):
    for number in range(4):
        index(wanted(*ENTRIES, marks=bytes([number]), code=bytes([number])), tmp_path)
    index(wanted(language="en"), tmp_path)
    folders = sorted(each.name.partition("-")[0] for each in tmp_path.iterdir() if each.is_dir())
    assert folders == ["en", "id", "id"]


def test_builds_at_once_leave_the_index_of_the_quickest_alone(tmp_path):
    """It may be copied from it already."""

    def folder(_):
        found = index(wanted(*ENTRIES), tmp_path).folder
        return found, found.stat().st_ino

    with ThreadPoolExecutor(4) as threads:
        (one, first), *others = threads.map(folder, range(4))
    assert others == [(one, first)] * 3
    assert one.stat().st_ino == first


def test_without_entries_there_is_no_index(tmp_path):
    nothing = Wanted(language="en", code=b"", marks=b"", entries=tuple)
    assert index(nothing, tmp_path).paths == ()


def test_what_pagefind_says_when_it_fails_is_told(tmp_path, monkeypatch):
    real = subprocess.run
    monkeypatch.setattr(
        subprocess, "run",
        lambda command, **options: real([command[0], "--no-such-option"], **options),
    )  # fmt: skip
    with pytest.raises(NotIndexed, match="--help"):
        index(wanted(), tmp_path)
    assert list(tmp_path.iterdir()) == []

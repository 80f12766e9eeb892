"""What was read is kept: the same catalogue with and without, whatever happens to the file it is kept in."""

import os
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import msgspec
import pytest

from engine import cache, processes, reading
from engine.content import read
from newsroom.drafts import body_from_bytes, from_bytes, read_draft, to_bytes
from newsroom.files import ContentFile
from newsroom.fragments import plain
from newsroom.kinds import KINDS
from tests.newsroom.making import NOW, URL, content, post
from tests.sites import CONTENT, FIXTURE

FILES = {
    "news/2017/a.md": post(title="A", authors="[Sari, Budi]", date="2017-02-22 09:30"),
    "news/2017/b.md": post(title="B: c"),
    "news/2017/c.md": post(title="C", date="22 Februari 2017"),
    "partners/p.md": "---\ntitle: P\nnames: {local: {ko: 동아}}\nlocation: -6.97, 107.63\n---\n",
    "agreements/g.md": "---\ntitle: G\npartners: [p]\nevidence: signing-report\nends: renews\n---\n[x](y z)\n",
}


def told(folder, kept):
    """Everything that reading says: every record, every problem."""
    catalogue, problems = read(folder, url=URL, now=NOW, cache=kept)
    return msgspec.json.encode([catalogue.records, catalogue.waiting], enc_hook=plain), problems


@pytest.fixture
def folder(tmp_path):
    return content(tmp_path / "content", FILES)


def test_what_is_kept_comes_back_as_it_was(folder, tmp_path):
    cold = told(folder, None)
    assert told(folder, tmp_path / "kept") == cold
    assert told(folder, tmp_path / "kept") == cold


@pytest.mark.parametrize("site", [CONTENT, FIXTURE], ids=["the library's own", "the fixture"])
def test_every_draft_survives_being_kept(site):
    """Every kind of value of every field, as it is used."""
    for kind in KINDS:
        for file in sorted((site / kind.folder).rglob("*.md")):
            one = ContentFile(file.relative_to(site).as_posix(), kind.folder)
            draft = read_draft(one, file.read_bytes(), reading._converter().by_place)
            head, body = to_bytes(draft)
            assert from_bytes(kind.folder, head, partial(body_from_bytes, body)) == draft


def test_an_unchanged_file_is_not_read_again(folder, tmp_path, monkeypatch):
    told(folder, tmp_path / "kept")
    monkeypatch.setattr(
        reading, "_here", lambda work: [] if not work else pytest.fail("read again")
    )
    told(folder, tmp_path / "kept")


@pytest.fixture
def opened(monkeypatch):
    """The files whose bytes were really read; the clock is an hour ahead, so that none has just changed."""
    files, read_bytes, now = [], reading.Reader._bytes, time.time_ns
    monkeypatch.setattr(
        reading.Reader, "_bytes", lambda self, path: files.append(path) or read_bytes(self, path)
    )
    monkeypatch.setattr(time, "time_ns", lambda: now() + 3600 * 10**9)
    return files


def test_an_unchanged_file_is_not_even_opened(folder, tmp_path, opened):
    cold = told(folder, tmp_path / "kept")
    opened.clear()
    catalogue, _ = read(folder, url=URL, now=NOW, cache=tmp_path / "kept")
    assert opened == []
    assert [record.title for record in catalogue.records] == ["G", "A", "C", "P"]
    assert told(folder, tmp_path / "kept") == cold


def test_a_changed_file_alone_is_opened(folder, tmp_path, opened):
    told(folder, tmp_path / "kept")
    opened.clear()
    (folder / "news/2017/a.md").write_text(post(title="Z"))
    catalogue, _ = read(folder, url=URL, now=NOW, cache=tmp_path / "kept")
    assert opened == ["news/2017/a.md"]
    assert catalogue.by_path["news/2017/a.md"].title == "Z"


def test_the_same_length_within_the_same_tick_is_seen(folder, tmp_path):
    """A disk may count by seconds: two changes have the same time, and the check between them was quick."""
    file = folder / "news/2017/a.md"
    moment = time.time_ns()
    for title in "KLM":
        file.write_text(post(title=title))
        os.utime(file, ns=(moment, moment))
        catalogue, _ = read(folder, url=URL, now=NOW, cache=tmp_path / "kept")
        assert catalogue.by_path["news/2017/a.md"].title == title


def test_an_older_file_in_its_place_is_seen(folder, tmp_path, opened):
    """As `cp -p` and an archive bring it."""
    told(folder, tmp_path / "kept")
    other = tmp_path / "older.md"
    other.write_text(FILES["news/2017/a.md"].replace("A", "Z", 1))
    os.utime(other, ns=(10**18, 10**18))
    other.replace(folder / "news/2017/a.md")
    assert told(folder, tmp_path / "kept") == told(folder, None)


def test_bytes_that_stand_for_those_of_a_file_are_not_remembered(folder, tmp_path, opened):
    first, path = told(folder, tmp_path / "kept"), "news/2017/a.md"
    instead = {path: post(title="Pengganti").encode()}
    catalogue, _ = read(folder, url=URL, now=NOW, cache=tmp_path / "kept", instead=instead)
    assert catalogue.by_path[path].title == "Pengganti"
    assert told(folder, tmp_path / "kept") == first


def test_what_is_known_of_a_file_but_no_longer_kept_is_made_of_its_bytes(folder, tmp_path, opened):
    cold = told(folder, tmp_path / "kept")
    (tmp_path / "kept" / "drafts.sqlite").unlink()
    assert told(folder, tmp_path / "kept") == cold
    assert told(folder, tmp_path / "kept") == cold


def test_a_changed_file_is_read_anew_and_back_again(folder, tmp_path):
    first = told(folder, tmp_path / "kept")
    (folder / "news/2017/a.md").write_text(post(title="Lain"))
    assert told(folder, tmp_path / "kept") == told(folder, None)
    (folder / "news/2017/a.md").write_text(FILES["news/2017/a.md"])
    assert told(folder, tmp_path / "kept") == first


def test_a_file_elsewhere_with_the_same_bytes_is_another_file(folder, tmp_path):
    told(folder, tmp_path / "kept")
    other = content(tmp_path / "other", {"news/2018/a.md": FILES["news/2017/a.md"]})
    assert told(other, tmp_path / "kept") == told(other, None)


def test_other_code_reads_everything_anew(folder, tmp_path, monkeypatch):
    told(folder, tmp_path / "kept")
    monkeypatch.setattr(cache, "version", lambda: b"other code")
    read_anew = []
    here = reading._here
    monkeypatch.setattr(reading, "_here", lambda work: read_anew.extend(work) or here(work))
    told(folder, tmp_path / "kept")
    assert len(read_anew) == len(FILES)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda file: file.write_bytes(b"no database at all" * 100), id="other bytes"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:5000]), id="cut off"),
        pytest.param(lambda file: file.write_bytes(b""), id="emptied"),
        pytest.param(lambda file: file.unlink(), id="deleted"),
        pytest.param(lambda file: (file.unlink(), file.mkdir()), id="a folder in its place"),
    ],
)
@pytest.mark.parametrize("name", ["drafts.sqlite", "files.msgpack"])
def test_whatever_happens_to_the_cache_the_content_is_read(folder, tmp_path, opened, damage, name):
    cold = told(folder, None)
    told(folder, tmp_path / "kept")
    damage(tmp_path / "kept" / name)
    assert told(folder, tmp_path / "kept") == cold
    assert told(folder, tmp_path / "kept") == cold


def test_values_that_somebody_damaged_are_made_anew(folder, tmp_path):
    cold = told(folder, None)
    told(folder, tmp_path / "kept")
    with sqlite3.connect(tmp_path / "kept" / "drafts.sqlite") as database:
        for table in cache.TABLES:
            database.execute(f"UPDATE {table} SET value = x'00ff'")  # noqa: S608
    database.close()
    assert told(folder, tmp_path / "kept") == cold


def test_a_place_that_cannot_be_written_is_no_matter(folder, tmp_path):
    (tmp_path / "kept").write_text("a file where the folder belongs")
    assert told(folder, tmp_path / "kept") == told(folder, None)


def test_two_may_use_it_at_once(folder, tmp_path):
    cold = told(folder, None)
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: told(folder, tmp_path / "kept"), range(8)))
    assert found == [cold] * 8


def test_it_does_not_grow_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "SPARE", 3)
    with cache.opened(tmp_path / "x.sqlite") as kept:
        for number in range(20):
            kept.write({bytes([number]): (b"x", b"y")}, [bytes([number])])
        assert len(kept.heads(bytes([n]) for n in range(20))) <= 5
        assert kept.heads([b"\x13"]) == {b"\x13": b"x"}
        assert (kept.body(b"\x13"), kept.body(b"\x00")) == (b"y", None)


@pytest.mark.parametrize("forked", [True, False])
def test_several_processes_read_the_same(folder, monkeypatch, forked):
    cold = told(folder, None)
    monkeypatch.setattr(processes, "can_fork", lambda: forked and hasattr(os, "fork"))
    monkeypatch.setattr(reading, "MANY", 1)
    monkeypatch.setattr(reading, "BATCH", 2)
    monkeypatch.setattr(processes, "cores", lambda: 2)
    assert told(folder, None) == cold


def test_a_system_that_lends_no_process_is_no_matter(folder, monkeypatch):
    def refused(*_args, **_more):
        raise OSError(38, "Function not implemented")

    cold = told(folder, None)
    monkeypatch.setattr(reading, "MANY", 1)
    monkeypatch.setattr(processes, "cores", lambda: 2)
    monkeypatch.setattr(processes, "ProcessPoolExecutor", refused)
    assert told(folder, None) == cold


def test_a_file_that_cannot_be_opened_is_named(folder):
    """Word on Windows holds on to a file that it shows."""
    file = ContentFile("news/2017/zzz.md", "news")
    [draft] = reading.Reader(folder, None, {}).drafts([file])
    assert [(each.path, each.code) for each in draft.problems] == [(file.path, "file-unreadable")]


def test_bytes_may_stand_for_those_of_a_file(folder):
    other = post(title="Pengganti").encode()
    catalogue, _ = read(folder, url=URL, now=NOW, instead={"news/2017/a.md": other})
    assert catalogue.by_path["news/2017/a.md"].title == "Pengganti"
    assert (folder / "news/2017/a.md").read_text() == FILES["news/2017/a.md"]


def test_reading_a_file_never_raises():
    file = ContentFile("news/x.md", "news")
    draft = read_draft(file, b"\xff", lambda *_: pytest.fail("nothing to convert"))
    assert (draft.record, draft.values) == (None, None)
    assert draft.problems

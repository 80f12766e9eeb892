"""One file that several builds share: it may be broken or in use, and neither stops anybody."""

import sqlite3

import pytest

from engine import cache


def test_a_file_that_somebody_is_writing_stays(tmp_path, monkeypatch):
    """It is as good as before, as soon as they are done; meanwhile nothing is known."""
    monkeypatch.setattr(cache, "SECONDS", 0.01)
    file = tmp_path / "drafts.sqlite"
    with cache.opened(file) as kept:
        kept.write({b"key": (b"head", b"body")}, [b"key"])
    writing = sqlite3.connect(file, isolation_level=None)
    writing.execute("BEGIN EXCLUSIVE")
    with cache.opened(file) as kept:
        assert kept.heads([b"key"]) == {}
    writing.execute("COMMIT")
    writing.close()
    with cache.opened(file) as kept:
        assert kept.heads([b"key"]) == {b"key": b"head"}


@pytest.mark.parametrize("rest", [b"", b"what a killed build has left"])
def test_a_broken_file_is_begun_anew_without_what_belonged_to_it(tmp_path, rest):
    file, journal = tmp_path / "drafts.sqlite", tmp_path / "drafts.sqlite-journal"
    file.write_bytes(b"no database" * 100)
    journal.write_bytes(rest)
    with cache.opened(file) as kept:
        kept.write({b"key": (b"head", b"body")}, [b"key"])
    with cache.opened(file) as kept:
        assert kept.body(b"key") == b"body"
    assert not journal.exists()

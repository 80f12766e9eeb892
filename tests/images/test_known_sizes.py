"""Pictures are measured once, until they change; the cache never says anything else than the measure."""

import os

import pytest

from images import known_sizes as module
from images.known_sizes import known_sizes
from tests.images.test_sizes import saved


@pytest.fixture
def measured(monkeypatch):
    """The files that were really measured."""
    files, measure = [], module.size

    def size(file):
        files.append(file.name)
        return measure(file)

    monkeypatch.setattr(module, "size", size)
    return files


@pytest.fixture
def folder(tmp_path):
    """Two pictures and something else, changed at a known moment."""
    for name, content in (("a.jpg", saved("JPEG")), ("b.png", saved("PNG")), ("c.jpg", b"no")):
        (tmp_path / name).write_bytes(content)
        os.utime(tmp_path / name, ns=(10**18, 10**18))
    return tmp_path


def sizes(folder, kept):
    """As one run measures all of them."""
    with known_sizes(kept) as measure:
        return [measure(folder / name) for name in ("a.jpg", "b.png", "c.jpg", "none.jpg")]


RIGHT = [(40, 30), (40, 30), None, None]


def test_what_has_not_changed_is_not_measured_again(folder, measured):
    """What is no picture is tried again: tomorrow's Pillow may know it."""
    assert sizes(folder, folder / "kept/sizes") == RIGHT
    assert measured == ["a.jpg", "b.png", "c.jpg"]
    assert sizes(folder, folder / "kept/sizes") == RIGHT
    assert measured[3:] == ["c.jpg"]


def test_without_a_file_to_keep_them_all_are_measured(folder, measured):
    assert sizes(folder, None) == sizes(folder, None) == RIGHT
    assert len(measured) == 8


def test_a_picture_that_changes_is_measured_again(folder, measured):
    kept = folder / "sizes"
    sizes(folder, kept)
    (folder / "a.jpg").write_bytes(saved("JPEG", 6))
    assert sizes(folder, kept)[0] == (30, 40)
    assert measured[3:] == ["a.jpg", "c.jpg"]


def test_the_same_length_at_another_moment_is_another_file(folder, measured):
    kept = folder / "sizes"
    sizes(folder, kept)
    os.utime(folder / "b.png", ns=(10**18, 10**18 + 1))
    assert sizes(folder, kept) == RIGHT
    assert measured[3:] == ["b.png", "c.jpg"]


def test_a_picture_that_is_gone_is_forgotten(folder, measured):
    kept = folder / "sizes"
    sizes(folder, kept)
    (folder / "a.jpg").unlink()
    assert sizes(folder, kept)[0] is None
    assert str(folder / "a.jpg").encode() not in kept.read_bytes()


@pytest.mark.parametrize(
    "content", [b"", b"no MessagePack", b"\x92\xa11\x80", b"\x92\xa11\x81\xa1a\x01"]
)
def test_a_damaged_cache_is_none(folder, measured, content):
    kept = folder / "sizes"
    kept.write_bytes(content)
    assert sizes(folder, kept) == RIGHT
    assert sizes(folder, kept) == RIGHT
    assert measured[3:] == ["c.jpg"]


def test_another_pillow_measures_anew(folder, measured, monkeypatch):
    kept = folder / "sizes"
    sizes(folder, kept)
    monkeypatch.setattr(module.PIL, "__version__", "0")
    assert sizes(folder, kept) == RIGHT
    assert measured[3:] == ["a.jpg", "b.png", "c.jpg"]


def test_a_cache_that_cannot_be_written_stops_nobody(folder):
    (folder / "file").write_text("")
    assert sizes(folder, folder / "file" / "sizes") == RIGHT


def test_a_run_that_fails_keeps_nothing(folder):
    with pytest.raises(TypeError), known_sizes(folder / "sizes") as measure:
        [measure(folder / name) for name in ("a.jpg", 1)]
    assert not (folder / "sizes").exists()

"""Pictures are measured once, until they change; what is remembered never says anything else than the measure."""

import os
import time

import PIL
import pytest

from engine.content import measured
from engine.remembered import remembered
from images import sizes as images
from newsroom.catalogue import Size
from tests.images.test_sizes import saved

LONG_AGO = 10**18  #: nanoseconds since 1970


@pytest.fixture
def opened(monkeypatch):
    """The files that were really measured."""
    files, measure = [], images.size

    def size(file):
        files.append(file.name)
        return measure(file)

    monkeypatch.setattr(images, "size", size)
    return files


@pytest.fixture
def clock(monkeypatch):
    """Says what time it is, in nanoseconds from now: an hour later, unless a test sets it."""
    now = time.time_ns
    ahead = {"by": 3600 * 10**9}
    monkeypatch.setattr(time, "time_ns", lambda: now() + ahead["by"])
    return ahead


@pytest.fixture
def folder(tmp_path, clock):
    """Two pictures and something else."""
    for name, content in (("a.jpg", saved("JPEG")), ("b.png", saved("PNG")), ("c.jpg", b"no")):
        (tmp_path / name).write_bytes(content)
    return tmp_path


def sizes(folder, kept, version=PIL.__version__):
    """As one run measures all of them."""
    with remembered(kept, version, Size) as known:
        names = ("a.jpg", "b.png", "c.jpg")
        return [measured(known, folder / name) for name in names]


RIGHT = [(40, 30), (40, 30), None]


def test_what_has_not_changed_is_not_opened_again(folder, opened):
    """What is no picture is tried again: nothing is known of it."""
    assert sizes(folder, folder / "kept/sizes") == RIGHT
    assert opened == ["a.jpg", "b.png", "c.jpg"]
    assert sizes(folder, folder / "kept/sizes") == RIGHT
    assert opened[3:] == ["c.jpg"]


def test_without_a_file_to_keep_them_all_are_opened(folder, opened):
    assert sizes(folder, None) == sizes(folder, None) == RIGHT
    assert opened == ["a.jpg", "b.png", "c.jpg"] * 2


def test_what_changes_is_opened_again(folder, opened):
    sizes(folder, folder / "sizes")
    (folder / "a.jpg").write_bytes(saved("JPEG", 6))
    assert sizes(folder, folder / "sizes")[0] == (30, 40)
    assert opened[3:] == ["a.jpg", "c.jpg"]


@pytest.mark.parametrize("when", [LONG_AGO, 2 * LONG_AGO], ids=["earlier", "later"])
def test_the_same_length_at_another_moment_is_another_file(folder, opened, when):
    """An earlier one too: a copy may bring its own time."""
    sizes(folder, folder / "sizes")
    os.utime(folder / "b.png", ns=(when, when))
    assert sizes(folder, folder / "sizes") == RIGHT
    assert opened[3:] == ["b.png", "c.jpg"]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not say when a file's time was set")
def test_a_time_that_was_set_back_is_no_disguise(folder, opened):
    os.utime(folder / "b.png", ns=(LONG_AGO, LONG_AGO))
    sizes(folder, folder / "sizes")
    time.sleep(0.05)
    (folder / "b.png").write_bytes((folder / "b.png").read_bytes())
    os.utime(folder / "b.png", ns=(LONG_AGO, LONG_AGO))
    sizes(folder, folder / "sizes")
    assert opened[3:] == ["b.png", "c.jpg"]


def test_what_changed_a_moment_before_is_opened_again(folder, opened, clock):
    """It may have changed once more within one tick of the disk's clock."""
    clock["by"] = 0
    sizes(folder, folder / "sizes")
    sizes(folder, folder / "sizes")
    assert opened == ["a.jpg", "b.png", "c.jpg"] * 2


def test_what_is_from_the_future_is_opened_every_time(folder, opened):
    os.utime(folder / "a.jpg", ns=(2 * LONG_AGO, 2 * LONG_AGO))
    sizes(folder, folder / "sizes")
    assert sizes(folder, folder / "sizes") == RIGHT
    assert opened[3:] == ["a.jpg", "c.jpg"]


def test_a_clock_that_goes_behind_the_files_costs_time_alone(folder, opened, clock):
    clock["by"] = -3600 * 10**9
    assert sizes(folder, folder / "sizes") == sizes(folder, folder / "sizes") == RIGHT
    assert opened == ["a.jpg", "b.png", "c.jpg"] * 2


def test_what_is_gone_is_forgotten(folder):
    kept = folder / "sizes"
    sizes(folder, kept)
    (folder / "a.jpg").unlink()
    assert sizes(folder, kept)[0] is None
    assert str(folder / "a.jpg").encode() not in kept.read_bytes()


@pytest.mark.parametrize(
    "content",
    [b"", b"no MessagePack", b"\x92\xa11\x80", b"\x92\xa11\x81\xa1a\x01", b"\x92\xa1\xff\x80"],
)
def test_what_somebody_damaged_is_nothing(folder, opened, content):
    kept = folder / "sizes"
    kept.write_bytes(content)
    assert sizes(folder, kept) == RIGHT
    assert sizes(folder, kept) == RIGHT
    assert opened[3:] == ["c.jpg"]


def test_another_version_opens_all_anew(folder, opened):
    kept = folder / "sizes"
    sizes(folder, kept)
    assert sizes(folder, kept, "another") == RIGHT
    assert opened[3:] == ["a.jpg", "b.png", "c.jpg"]


def test_a_place_that_cannot_be_written_stops_nobody(folder):
    (folder / "file").write_text("")
    assert sizes(folder, folder / "file" / "sizes") == RIGHT


def test_a_run_that_fails_keeps_nothing(folder):
    with pytest.raises(AttributeError), remembered(folder / "sizes", "1", Size) as known:
        [measured(known, name) for name in (folder / "a.jpg", 1)]
    assert not (folder / "sizes").exists()

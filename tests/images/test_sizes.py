"""A picture file → its true width and height; anything else → None, whatever its bytes."""

from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from images.sizes import size
from tests.newsroom.making import picture


def saved(kind: str, orientation: int = 1) -> bytes:
    """A picture 40 wide and 30 high, as a camera that was held somehow saves it."""
    file, exif = BytesIO(), Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", (40, 30), "teal").save(file, kind, exif=exif)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_every_format_that_browsers_show_is_measured(tmp_path, kind):
    (tmp_path / "a").write_bytes(saved(kind))
    assert size(tmp_path / "a") == (40, 30)


@pytest.mark.parametrize(
    ("orientation", "shown"),
    [(1, (40, 30)), (2, (40, 30)), (3, (40, 30)), (4, (40, 30))]
    + [(turned, (30, 40)) for turned in (5, 6, 7, 8)],
)
def test_a_picture_held_upright_is_measured_upright(tmp_path, orientation, shown):
    (tmp_path / "a.jpg").write_bytes(saved("JPEG", orientation))
    assert size(tmp_path / "a.jpg") == shown


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"GIF89a", id="a beginning"),
        pytest.param(b"%PDF-1.7", id="another format"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", id="a drawing"),
        pytest.param(b"<html>404</html>", id="a page that was downloaded instead"),
    ],
)
def test_what_is_no_picture_has_no_size(tmp_path, content):
    (tmp_path / "a.jpg").write_bytes(content)
    assert size(tmp_path / "a.jpg") is None


def test_what_is_not_there_has_no_size(tmp_path):
    assert size(tmp_path / "no.jpg") is None
    assert size(tmp_path) is None


@settings(
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    whole=st.sampled_from([saved("JPEG", 6), saved("PNG", 6), saved("WEBP", 6), picture()]),
    at=st.integers(0, 400),
    instead=st.binary(max_size=12),
)
def test_a_damaged_picture_breaks_nothing(tmp_path, whole, at, instead):
    (tmp_path / "a.jpg").write_bytes(whole[:at] + instead + whole[at + len(instead) :])
    found = size(tmp_path / "a.jpg")
    assert found is None or min(found) >= 0

"""A picture file → its true width and height, so that nothing shifts while a page loads."""

import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError


def size(file: Path) -> tuple[int, int] | None:
    """(width, height) in pixels as browsers show it, EXIF orientation heeded; None when unreadable."""
    try:
        # What Pillow has to say of damaged tags and of large pictures helps no editor.
        with warnings.catch_warnings(action="ignore"), Image.open(file) as picture:
            orientation = picture.getexif().get(0x0112, 1)
            width, height = picture.size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    # Orientations 5 to 8 are turned by a quarter (EXIF 2.32, tag 274).
    turned = isinstance(orientation, int) and 5 <= orientation <= 8
    return (height, width) if turned else (width, height)

"""Country code → its flag as an SVG symbol, or none. Pure but for read_flags().

`flags/` holds files of flag-icons (MIT), named by ISO 3166-1 code and unchanged: docs/display.md says
how. A country without a file has no flag; nothing is ever guessed from a name.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from international.views import Flag

FOLDER = Path(__file__).with_name("flags")

ROOT = re.compile(r"\s*<svg\b(?P<attributes>[^>]*)>(?P<drawing>.*)</svg>\s*", re.DOTALL)
ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')


def read_flags(codes: Iterable[str], folder: Path = FOLDER) -> dict[str, str]:
    """Code → the text of its file, for those that have one."""
    files = {code: folder / f"{code.lower()}.svg" for code in codes if code.isalpha()}
    return {code: file.read_text("utf-8") for code, file in files.items() if file.is_file()}


def flag_id(code: str) -> str:
    """The id of a flag's symbol: "flag-kr"."""
    return f"flag-{code.lower()}"


def symbol(code: str, svg: str) -> Flag:
    """A flag for `<symbol>`, to be drawn many times and defined once. ValueError: it is no SVG."""
    found = ROOT.fullmatch(svg)
    if not found:
        raise ValueError(f"the flag of {code} is no SVG")
    attributes = dict(ATTRIBUTE.findall(found["attributes"]))
    drawing = re.sub(r">\s+<", "><", found["drawing"].strip())
    return Flag(
        id=flag_id(code),
        view_box=attributes["viewBox"],
        fill=attributes.get("fill", ""),
        drawing=Markup(drawing),  # noqa: S704  a file of ours, not of an editor
    )

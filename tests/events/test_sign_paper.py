"""The sign in Chromium: always one sheet, nothing cut off, nothing fetched."""

import re

import pytest

from engine.theme import Theme, self_contained
from events import console
from newsroom.records import Person, Place
from tests.newsroom.making import catalogue, record, site
from tests.sites import ROOT

SHORT = "Bedah buku"
LONG = (
    "Lokakarya penulisan artikel ilmiah bereputasi internasional bagi dosen dan mahasiswa pascasarjana: dari gagasan "
    "penelitian, pemilihan jurnal, penyusunan naskah, sampai menjawab pertanyaan penelaah"
)
MANY = tuple(
    Person(name=f"Nama Pembicara Panjang {n}", title="Prof. Dr.", role="guru besar ilmu perpustakaan, Universitas Contoh")
    for n in range(15)
)  # fmt: skip
PLACE = Place(
    name="Gedung Manterawu, Telkom University", room="Ruang Diskusi Besar lantai 5",
    address="Jalan Buku 7", access="Ada lift di sebelah kiri pintu masuk.",
)  # fmt: skip
ROOMY = {"starts": "2026-12-05 10:00", "ends": "2026-12-05 12:30", "place": PLACE}
SIZES = {"A4": (210, 297), "A3": (297, 420)}
CASES = [
    pytest.param({"title": SHORT, **ROOMY}, id="short"),
    pytest.param({"title": LONG, "speakers": MANY[:3], **ROOMY}, id="long"),
    pytest.param({"title": LONG, "theme": LONG, "speakers": MANY, **ROOMY}, id="long, and many speak"),
    pytest.param({"title": f"{LONG}. {LONG}. {LONG}", "speakers": MANY[:6], **ROOMY}, id="as long as nobody writes"),
    pytest.param({"title": "Perpustakaan" * 4, **ROOMY}, id="one endless word"),
    pytest.param(
        {"title": LONG, "state": "cancelled", "state_note": LONG, "speakers": MANY[:5], **ROOMY}, id="called off",
    ),
    pytest.param({"title": SHORT, "starts": "2026-11-28 14:00", "ends": "2026-12-02 16:30", "place": PLACE}, id="days"),
    pytest.param({"title": SHORT, "starts": "2026-12"}, id="hardly anything known"),
]  # fmt: skip


def made(folder, size, fields):
    """A sign, as a file."""
    found = catalogue(record("events/2026/bedah-buku.md", **fields), site=site())
    theme = Theme(ROOT / "theme", {}, found)
    style = self_contained(ROOT / "theme/static", ("css/10-fonts.css", "sign/sign.css"))
    order = console.Order(
        wanted="bedah-buku", size=size, path=folder, style=style, site="https://library.example"
    )
    code, path = console.make(order, found, theme.filled, "en", print)
    assert code == 0
    return path


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("fields", CASES)
def test_a_sign_fills_one_sheet_and_nothing_is_cut_off(browser, tmp_path, size, fields):
    path = made(tmp_path, size, fields)
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.evaluate("document.fonts.ready")
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    page.emulate_media(media="print")
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    width, height = (round(millimetres / 25.4 * 72) for millimetres in SIZES[size])
    boxes = [
        tuple(round(float(each)) for each in box.split()[2:])
        for box in re.findall(rb"/MediaBox \[([^\]]+)\]", paper)
    ]
    assert len(boxes) == 1
    assert boxes[0] == pytest.approx((width, height), abs=1)
    assert page.evaluate(OVERFLOWING) == []
    assert page.evaluate(FILLED) > 0.6
    page.close()


#: What sticks out of its own place or of the sheet's margins.
OVERFLOWING = """() => {
  const sheet = document.querySelector(".sheet"), edge = sheet.getBoundingClientRect();
  const what = document.querySelector(".what");
  const out = [...sheet.querySelectorAll("h1, p, dd, li, strong, svg")].filter(each => {
    const box = each.getBoundingClientRect();
    return box.width && (box.right > edge.right || box.left < edge.left || box.bottom > edge.bottom);
  }).map(each => each.textContent.slice(0, 40));
  return what.scrollHeight > what.clientHeight + 1 ? [...out, `what: ${what.scrollHeight} in ${what.clientHeight}`] : out;
}"""
#: How far down the sheet its last line stands, as a share of its height.
FILLED = """() => {
  const sheet = document.querySelector(".sheet").getBoundingClientRect();
  const foot = document.querySelector(".foot").getBoundingClientRect();
  return (foot.bottom - sheet.top) / sheet.height;
}"""


def test_the_same_event_gives_the_same_file(tmp_path):
    fields = {"title": SHORT, **ROOMY}
    first, second = (made(tmp_path / name, "A4", fields).read_bytes() for name in "ab")
    assert first == second
    assert b"http://" not in first.replace(b"http://www.w3.org", b"")

"""The International Corner with 2,000 agreements: what a visitor downloads, and how soon a filter answers.

Asked of it (and held by nobody's clock): the showcase at most 150 KB compressed, a filter under 100 ms in a
browser slowed down four times, and no page that grows with the square of anything.
"""

import gzip
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.bench import corpus
from tests.bench.table import table
from tests.sites import BuiltSite, built

SIZES = ((500, 150), (2000, 600))  #: agreements, partners
SHOWCASE = "/international-corner/"
SLOWER = 4  #: how many times, as a cheap phone is
ROUNDS = 9
#: A reader types and chooses; every round is another question, so that nothing is remembered.
QUESTIONS = (
    ("country", ("kr", "my", "jp", "nl", "de", "fr", "es", "gb", "us")),
    ("field", corpus.FIELDS[:ROUNDS]),
    ("q", ("u", "un", "univ", "kota 1", "kota 12", "5", "universitas 4", "20", "mou")),
)
#: Ask, and wait for the answer: styles and layout done (`answered`), and on the screen (`painted`). ms.
ASK = """async ([name, value]) => {
  const form = document.querySelector(".filter"), field = form.elements[name];
  field.value = "";
  field.dispatchEvent(new Event("input", {bubbles: true}));
  document.body.offsetHeight;
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const started = performance.now();
  field.value = value;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  document.body.offsetHeight;
  const answered = performance.now() - started;
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  return [answered, performance.now() - started];
}"""


def measure(folder: Path, say: Callable[[str], None]) -> None:
    """Build both corners, weigh their pages, filter the larger one."""
    rows, sites = [], []
    for agreements, partners in SIZES:
        name = f"{agreements}-{partners}"
        content = corpus.write_corner(folder / name, agreements, partners)
        site = built(content, folder / f"{name}-output")
        sites.append(site)
        files = [site.file(address) for address in site.addresses]
        total = sum(file.stat().st_size for file in files)
        rows.append(
            (
                f"{agreements} agreements, {partners} partners",
                str(len(files)),
                kilobytes(total / len(files)),
                kilobytes(max(_compressed(file) for file in files)),
                kilobytes(_first_visit(site)),
            )
        )
    heading = (
        "International Corner",
        "pages",
        "KB a page",
        "largest, gzip KB",
        "showcase, gzip KB",
    )
    say(table(heading, rows))
    say("")
    say(table(("filter, 4 times slower", "laid out, ms", "painted, ms"), filtered(sites[-1])))


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def _first_visit(site: BuiltSite) -> int:
    """Bytes of the showcase with its style sheets and script, as a browser gets them; fonts apart."""
    page = site.page(SHOWCASE)
    addresses = [str(link["href"]) for link in page.select('link[rel="stylesheet"]')]
    addresses += [str(script["src"]) for script in page.select("script[src]")]
    return sum(_compressed(site.file(address)) for address in (SHOWCASE, *addresses))


def filtered(site: BuiltSite) -> list[tuple[str, str, str]]:
    """For each filter the medians of nine questions."""
    from playwright.sync_api import sync_playwright

    from preview.server import serve
    from tests.tools import chromium

    rows = []
    with (
        serve(site.folder) as home,
        sync_playwright() as playwright,
        chromium.launch(playwright, chromium.executable(playwright)) as browser,
    ):
        page = browser.new_page(viewport={"width": 390, "height": 800})
        page.goto(home + SHOWCASE)
        page.wait_for_selector(".filter")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for name, values in QUESTIONS:
            times = [page.evaluate(ASK, [name, value]) for value in values]
            answered, painted = (median(column) for column in zip(*times, strict=True))
            rows.append((name, f"{answered:.0f}", f"{painted:.0f}"))
    return rows


def kilobytes(count: float) -> str:
    """Bytes as KB (1,000)."""
    return f"{count / 1000:.1f}"

"""The preview's own pages: the source of a page, and how it looks on a phone and as a share card.

They are answered by `inv serve` alone and are in no output. Both are made here, without the theme, so
that they work when the theme does not.
"""

from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

WORDS = {
    "id": {
        "look": "ponsel dan kartu",
        "missing": "Belum ada:",
        "stopped": "Situs belum diperbarui",
        "stays": "Perbaiki yang berikut. Di belakangnya masih tampak situs terakhir yang baik.",
        "close": "Tutup dan lihat situs yang lama",
        "page": "Kembali ke halaman",
        "phone": "Di ponsel ({width} piksel)",
        "card": "Kartu di WhatsApp dan media sosial",
        "search": "Di mesin pencari",
        "nothing": "Tidak ada halaman {address}.",
    },
    "en": {
        "look": "phone and card",
        "missing": "Not there yet:",
        "stopped": "The site has not been brought up to date",
        "stays": "Repair what follows. Behind this stands the last good site.",
        "close": "Close, and look at the old site",
        "page": "Back to the page",
        "phone": "On a phone ({width} pixels)",
        "card": "The card in WhatsApp and social media",
        "search": "In a search engine",
        "nothing": "There is no page {address}.",
    },
}
PHONES = (320, 390)  #: CSS pixels
STYLE = """
  :root { color-scheme: light dark; }
  body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
  ol { padding-inline-start: 3.5rem; font: .9rem/1.6 ui-monospace, monospace; }
  li { white-space: pre-wrap; overflow-wrap: anywhere; padding-inline-start: .5rem; }
  li:target { background: #ffd75e; color: #000; }
  .phones { display: flex; flex-wrap: wrap; gap: 2rem; }
  iframe { display: block; block-size: 640px; border: 1px solid; background: #fff; }
  .card { max-inline-size: 30rem; border: 1px solid; }
  .card img { display: block; inline-size: 100%; aspect-ratio: 1.91; object-fit: cover; }
  .card div { padding: .6rem .9rem; }
  .card p, .result p { margin: 0; }
  .host { opacity: .75; font-size: .85rem; }
  .result b { font-weight: 400; font-size: 1.2rem; }
"""


def source_page(file: Path, path: str) -> str | None:
    """A file of `content/` with its lines numbered; None when it is not there."""
    try:
        text = file.read_text("utf-8", errors="replace")
    except OSError:
        return None
    lines = "".join(
        f'<li id="L{number}">{escape(line) or " "}</li>'
        for number, line in enumerate(text.splitlines(), start=1)
    )
    return _page(f"content/{path}", f"<h1>content/{escape(path)}</h1><ol>{lines}</ol>")


def look_page(html: bytes | None, address: str, language: str) -> str:
    """How a page looks on phones, as the card that is shared, and in a search engine."""
    words = WORDS[language]
    if html is None:
        return _page(address, f"<p>{escape(words['nothing'].format(address=address))}</p>")
    head = BeautifulSoup(html, "lxml")

    def said(name: str) -> str:
        tag = head.find("meta", property=name) or head.find("meta", attrs={"name": name})
        return str(tag.get("content", "")) if tag else ""

    title = said("og:title") or (head.title.get_text() if head.title else "")
    picture = urlsplit(said("og:image")).path
    drawn = f'<img src="{escape(picture)}" alt="{escape(said("og:image:alt"))}">' if picture else ""
    host = urlsplit(said("og:url") or said("og:image")).netloc
    about = escape(said("description") or said("og:description"))
    whole = escape(head.title.get_text() if head.title else "")
    phones = "".join(
        f"<div><h2>{escape(words['phone'].format(width=width))}</h2>"
        f'<iframe src="{escape(address)}" width="{width}" title="{width}"></iframe></div>'
        for width in PHONES
    )
    return _page(
        title,
        f'<p><a href="{escape(address)}">{escape(words["page"])}</a></p><h1>{escape(title)}</h1>'
        f'<h2>{escape(words["card"])}</h2><div class="card">{drawn}<div>'
        f'<p class="host">{escape(host)}</p><p><strong>{escape(title)}</strong></p><p>{about}</p>'
        f"</div></div><h2>{escape(words['search'])}</h2>"
        f'<div class="result"><p class="host">{escape(host + address)}</p><p><b>{whole}</b></p>'
        f'<p>{about}</p></div><div class="phones">{phones}</div>',
    )


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" '
        f'content="width=device-width"><title>{escape(title)}</title><style>{STYLE}</style></head>'
        f"<body>{body}</body></html>"
    )

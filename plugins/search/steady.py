"""What pagefind has written → the same in a steady order, so that the same entries give the same bytes.

pagefind (1.5) writes the values of a filter, the list of filters and that of languages in the order of a hash that
is another one in each run. These few files are read (CBOR, RFC 8949, behind twelve letters, compressed), put in
order and named anew by their digest; the words and the results, which are nearly all of an index, are steady as
they come.
"""

import gzip
import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

import cbor2

ENTRY = "pagefind-entry.json"
#: What pagefind's program in the browser expects before everything else.
SIGN = b"pagefind_dcd"
#: The place of the list of filters in the metadata: version, pages, parts of the index, filters, orders, fields.
FILTERS = 3


def steady(folder: Path, language: str) -> None:
    """Put the index of a language in order, where it lies. OSError, ValueError when it is none of this kind."""
    names = {
        file.stem: _renamed(file, language, 7, _filter(_read(file)))
        for file in sorted((folder / "filter").glob("*.pf_filter"))
    }
    entry = json.loads((folder / ENTRY).read_bytes())
    its = entry["languages"][language]
    meta = folder / f"pagefind.{its['hash']}.pf_meta"
    content = _read(meta)
    content[FILTERS] = sorted([name, names[file]] for name, file in content[FILTERS])
    its["hash"] = _renamed(meta, f"pagefind.{language}", 10, content).removeprefix("pagefind.")
    (folder / ENTRY).write_text(json.dumps(entry, sort_keys=True, ensure_ascii=False), "utf-8")


def _filter(content: Any) -> Any:
    name, values = content
    return [name, sorted(values)]


def _read(file: Path) -> Any:
    content = gzip.decompress(file.read_bytes())
    if not content.startswith(SIGN):
        raise ValueError(file.name)
    return cbor2.loads(content.removeprefix(SIGN))


def _renamed(file: Path, before: str, length: int, content: Any) -> str:
    """Write a file anew, under the name that its content gives it; → that name without its ending."""
    raw = SIGN + cbor2.dumps(content)
    name = f"{before}_{blake2b(raw).hexdigest()[:length]}"
    file.unlink()
    file.with_name(f"{name}{file.suffix}").write_bytes(gzip.compress(raw, mtime=0))
    return name

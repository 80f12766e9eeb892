"""Entries → the words that titles and names are made of, from which the page mends a slip of the finger. Pure."""

import re
from collections import Counter
from collections.abc import Iterable

from search.entries import Entry

#: Shorter ones are one letter away from too many others.
SHORTEST = 4
#: What a phone fetches once, when nothing was found: some 15 KB compressed.
MOST = 4000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def spelling(entries: Iterable[Entry]) -> str:
    """One word a line in small letters, the most frequent first, those as frequent in the order of the alphabet."""
    counts: Counter[str] = Counter()
    for entry in entries:
        words = _WORD.findall(" ".join((entry.title, *entry.names)).lower())
        counts.update({word for word in words if len(word) >= SHORTEST})
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return "".join(f"{word}\n" for word in ordered[:MOST])

"""A name → the last part of an address: small ASCII letters, digits and dashes."""

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)  # a topic or a name stands on many posts
def slugify(name: str) -> str:
    """`rika-yulianti` of "Rika Yulianti"; accents are folded, other scripts become their code points."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug or "-".join(f"{ord(letter):x}" for letter in name if letter.isalnum()) or "x"

"""A name → the last part of an address: small ASCII letters, digits and dashes."""

import re
import unicodedata


def slugify(name: str) -> str:
    """`rika-yulianti` of "Rika Yulianti"; accents are folded, other scripts become their code points."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug or "-".join(f"{ord(letter):x}" for letter in name if letter.isalnum()) or "x"

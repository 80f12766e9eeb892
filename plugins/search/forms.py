"""Indonesian text → the roots that no stemmer finds again: menulis → tulis, mengirim → kirim, penerbit → terbit. Pure.

The prefixes me- and pe- take the place of a first t or k, and nothing in the word says whether there was one ("menari"
is tari, "mengadakan" is ada). Snowball's stemmer leaves both without; so the word as it would be with its letter is
told to pagefind as well. One that does not exist is looked for by nobody.
"""

import re

_CUT = re.compile(r"\b[mp]en(g?)([aiueo]\w{2,})")
_LETTER = {"": "t", "g": "k"}


def roots(text: str) -> tuple[str, ...]:
    """Each once, in the order of the text."""
    found = (_LETTER[nasal] + rest for nasal, rest in _CUT.findall(text.lower()))
    return tuple(dict.fromkeys(found))

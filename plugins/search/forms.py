"""Indonesian text → the forms that no stemmer finds again: menulis → tulis, mengirim → kirim, perpustakaan → perpus. Pure.

The prefixes me- and pe- take the place of a first t or k, and nothing in the word says whether there was one ("menari"
is tari, "mengadakan" is ada). Snowball's stemmer leaves both without; so the word as it would be with its letter is
told to pagefind as well. One that does not exist is looked for by nobody.
"""

import re

_CUT = re.compile(r"\b[mp]en(g?)([aiueo]\w{2,})")
#: How nearly everybody says it: no beginning of its root, which is pustaka.
_SHORT = {"perpustakaan": "perpus"}
_LETTER = {"": "t", "g": "k"}


def roots(text: str) -> tuple[str, ...]:
    """Each once, in the order of the text."""
    text = text.lower()
    short = (said for word, said in _SHORT.items() if word in text)
    found = (_LETTER[nasal] + rest for nasal, rest in _CUT.findall(text))
    return tuple(dict.fromkeys((*short, *found)))

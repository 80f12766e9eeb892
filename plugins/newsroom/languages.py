"""Tags of languages (BCP 47) ↔ their names in Indonesian and English, by Babel (CLDR)."""

import difflib
import re
from functools import cache

from babel import Locale

#: Codes of a country that people write for its language; those of a language near it ("my" is Burmese) are not here.
OTHER_TAGS = {
    "in": "id", "ina": "id", "jp": "ja", "kr": "ko", "cn": "zh", "tw": "zh-Hant", "vn": "vi",
    "dk": "da", "cz": "cs", "gr": "el", "ua": "uk", "gb": "en", "us": "en",
}  # fmt: skip
TAG = re.compile(r"(?P<language>[a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")


@cache
def tags() -> frozenset[str]:
    """The tags of languages that CLDR has a name for, without script and region."""
    known = (str(tag) for tag in Locale("en").languages)
    return frozenset(tag for tag in known if TAG.fullmatch(tag) and "-" not in tag)


@cache
def _by_name() -> dict[str, str]:
    return {
        str(Locale(language).languages[tag]).casefold(): tag
        for language in ("id", "en")
        for tag in sorted(tags())
        if tag in Locale(language).languages
    }


def language_code(text: str) -> str | None:
    """The tag that is meant by a tag, a name or a misspelt name: "ko" of "Korea", "zh-Hant" of
    "ZH-hant"; None when nothing is near.
    """
    parts = text.replace("_", "-").split("-")
    written = "-".join([parts[0].lower(), *map(_subtag, parts[1:])])
    if written in OTHER_TAGS:
        return OTHER_TAGS[written]
    found = TAG.fullmatch(written)
    if found and found["language"] in tags():
        return written
    # "bahasa Korea", "Korean language": the name alone.
    name = re.sub(r"\b(bahasa|language)\b", "", text.casefold()).strip()
    near = difflib.get_close_matches(name, _by_name(), n=1, cutoff=0.75)
    return _by_name()[near[0]] if near else None


def _subtag(text: str) -> str:
    """A script with a capital first, a region in capitals (RFC 5646, 2.1.1)."""
    return text.title() if len(text) == 4 else text.upper()

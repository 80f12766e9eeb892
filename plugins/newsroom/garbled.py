"""Text → the same text with letters that a program has garbled put right, and where some are lost.

“Kata” becomes â€œKataâ€ when UTF-8 is opened as Windows-1252 and saved again, in Excel or an old Notepad. Such a
row of signs means nothing else, so it is read as what it was. U+FFFD is what such a program writes for a letter
that it did not know: that letter is gone, and only the writer can say which it was.
"""

import re

from newsroom.problems import Problem, problem

LOST = "\ufffd"
#: Windows-1252 reads every byte from 0x80 to 0xBF as one of these, all of which go on with a letter of UTF-8 …
_GOES_ON = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
#: … and these begin one: accents and signs, dashes and quotes, small pictures. Letters of other scripts begin with
#: signs that stand in good words as well.
BEGINNINGS = ("Ã", "Â", "â", "ð")
GARBLED = re.compile(f"[ÂÃ]{_GOES_ON}|â{_GOES_ON}{{2}}|ð{_GOES_ON}{{3}}")


def mended(text: str, path: str) -> tuple[str, list[Problem]]:
    """The text as it was before, and a warning for each line in which letters were garbled or are lost."""
    if LOST not in text and not any(each in text for each in BEGINNINGS):
        return text, []
    lines, problems = text.split("\n"), []
    for number, line in enumerate(lines, start=1):
        # In code a line may speak of such signs.
        right = line if "`" in line else GARBLED.sub(_instead, line)
        if right != line:
            garbled = next(each for each in GARBLED.findall(line) if _read(each) != each)
            lines[number - 1] = right
            details = {"found": garbled, "meant": _read(garbled)}
            problems.append(problem(path, number, "letters-garbled", repair=right, **details))
        if LOST in right:
            word = next(each for each in right.split() if LOST in each)
            problems.append(problem(path, number, "letter-lost", found=word))
    return "\n".join(lines), problems


def _instead(found: re.Match[str]) -> str:
    return _read(found[0])


def _read(signs: str) -> str:
    """What the bytes of these signs are in UTF-8; the signs themselves when they are none."""
    try:
        return b"".join(map(_byte, signs)).decode()
    except UnicodeDecodeError:
        return signs


def _byte(sign: str) -> bytes:
    # Five bytes have no sign in Windows-1252; programs leave them as they are.
    return sign.encode("cp1252" if ord(sign) > 0xFF else "latin-1")

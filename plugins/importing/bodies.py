"""The body of a post from another site → our Markdown, line for line, so that a line's number stays its place.

Links and pictures lead to files of `content/`; what a program puts into Markdown is said in ours where it means
the same (a highlighted passage, a figure, a video), and else stays as it is and is named.
"""

import re
from html import escape

import msgspec

from importing.links import ELSEWHERE, Targets
from newsroom.problems import Problem, problem

MORE = re.compile(r"<!--\s*(?:more|PELICAN_END_SUMMARY)\s*-->", re.IGNORECASE)
FENCE = re.compile(r"\s*(`{3,}|~{3,})")
#: Code within a line stays as it is.
CODE = re.compile(r"(`+)(?:(?!\1).)+\1|\{%-?\s*raw\s*-?%\}(?P<raw>.*?)\{%-?\s*endraw\s*-?%\}")
RAW_BEGIN = re.compile(r"\{%-?\s*raw\s*-?%\}")
RAW_END = re.compile(r"\{%-?\s*endraw\s*-?%\}")
RAW_LAST = re.compile(r".*\{%-?\s*endraw\s*-?%\}")
#: A passage of code, as Jekyll and Hugo highlight it.
OPENING = re.compile(r"\s*(?:\{%-?|\{\{[<%])\s*highlight\s*(\w*)")
CLOSING = re.compile(r"\s*(?:\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*/highlight\s*[%>]\}\})\s*")
#: `{% … %}` and `{{ … }}` of Jekyll, `{{< … >}}` and `{{% … %}}` of Hugo.
TAGS = re.compile(
    r"\{\{[<%]\s*(?P<hugo>.*?)\s*[%>]\}\}|\{%-?\s*(?P<tag>.*?)\s*-?%\}|\{\{-?\s*(?P<value>.*?)\s*-?\}\}"
)
#: `](address "title")`, `[name]: address`, `src="…"`, `href="…"`.
LINKS = re.compile(
    r"(?P<inline>(?P<picture>!?)\[(?P<alt>(?:[^\[\]]|\[[^\]]*\])*)\]\(\s*(?P<address><[^>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?P<title>\s+(?:\"[^\"]*\"|'[^']*'))?\s*\))"
    r"|(?P<named>^\s{0,3}\[[^\]^]+\]:\s*(?P<at>\S+))"
    r"|(?P<html>\b(?P<attribute>src|href)=(?P<quote>[\"'])(?P<value>.*?)(?P=quote))"
)
PARAMETER = re.compile(r"(\w[\w-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
VIDEOS = {"youtube": "https://www.youtube.com/watch?v={}", "vimeo": "https://vimeo.com/{}"}


class Body(msgspec.Struct, frozen=True):
    """A body in our Markdown."""

    text: str
    before_more: str  #: what stood before `<!--more-->`; empty when it has none
    problems: tuple[Problem, ...]


class Place(msgspec.Struct, frozen=True):
    """Whose body it is."""

    path: str  #: of its file, below the imported folder
    line: int  #: of the file, on which the body begins
    slug: str
    year: str


def converted(text: str, place: Place, targets: Targets) -> Body:
    """The body with every link and passage as it is written here; as many lines as before."""
    lines: list[str] = []
    problems: list[Problem] = []
    end, more = None, 0  # `end`: what closes the passage that stays as it is
    for number, line in enumerate(text.split("\n"), start=place.line):
        if end:
            if end.match(line):
                line, end = CLOSING.sub("```", RAW_END.sub("", line)), None  # noqa: PLW2901
        elif found := _opened(line):
            line, end = found  # noqa: PLW2901  # its better form
        elif not line.startswith(("    ", "\t")) or lines[-1:] != [""]:
            line, new = _line(line, number, place, targets)  # noqa: PLW2901
            problems += new
            if MORE.search(line):
                more, line = len(lines), MORE.sub("", line)  # noqa: PLW2901
        lines.append(line)
    return Body("\n".join(lines), "\n".join(lines[:more]), tuple(problems))


def _opened(line: str) -> tuple[str, re.Pattern[str]] | None:
    """A passage that begins here, in our Markdown, and what ends it."""
    if found := FENCE.match(line):
        return line, re.compile(rf"\s*{re.escape(found[1][0])}{{{len(found[1])},}}\s*$")
    if (found := OPENING.match(line)) and not CLOSING.search(line):
        return f"```{found[1] or ''}", CLOSING
    if RAW_BEGIN.search(line) and not RAW_END.search(line):
        return RAW_BEGIN.sub("", line), RAW_LAST
    return None


def _line(line: str, number: int, place: Place, targets: Targets) -> tuple[str, list[Problem]]:
    """A line of prose; what stands in backticks, or is marked as raw, is no prose."""
    problems: list[Problem] = []
    parts, end = [], 0
    for code in (*CODE.finditer(line), None):
        start = code.start() if code else len(line)
        prose = line[end:start]
        for step in (_tags, _links):
            prose, found = step(prose, number, place, targets)
            problems += found
        parts += [prose, (code["raw"] or code[0]) if code else ""]
        end = code.end() if code else start
    return "".join(parts), problems


# --- What programs put into Markdown ----------------------------------------------------------------


def _tags(text: str, number: int, place: Place, targets: Targets) -> tuple[str, list[Problem]]:
    problems: list[Problem] = []

    def said(found: re.Match[str]) -> str:
        inside = found["hugo"] or found["tag"] or found["value"] or ""
        made = _value(inside) if found["value"] is not None else _tag(inside, place, targets)
        if made is None:
            problems.append(problem(place.path, number, "import-code", found=found[0]))
            return found[0]
        return made

    return TAGS.sub(said, text), problems


def _value(inside: str) -> str | None:
    """`{{ site.baseurl }}` is nothing here; `{{ "/x" | relative_url }}` is the address itself."""
    if inside in ("site.baseurl", "site.url", "site.baseUrl"):
        return ""
    found = re.fullmatch(
        r"[\"'](.*?)[\"']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)", inside
    )
    return found[1] if found else None


def _tag(inside: str, place: Place, targets: Targets) -> str | None:
    """What a tag says in our Markdown; None when nobody knows."""
    name, _, rest = inside.partition(" ")
    rest = rest.strip()
    if name in ("post_url", "link", "ref", "relref"):
        return _linked(rest.strip("\"'"), place, targets)
    if name in VIDEOS:
        key = rest.strip("\"'")
        return VIDEOS[name].format(key) if re.fullmatch(r"[\w-]+", key) else None
    return _figure(rest) if name == "figure" else None


def _linked(written: str, place: Place, targets: Targets) -> str | None:
    """The post that is named by its path, or by its file's name where one post alone has it."""
    if found := targets.post(written, place.path):
        return found
    written, mark, anchor = written.partition("#")
    name = written.rpartition("/")[2].removesuffix(".md")
    named = [
        target for path, target in targets.posts.items()
        if path.rpartition("/")[2].rpartition(".")[0] == name and written.rpartition("/")[0] in path
    ]  # fmt: skip
    if len(named) == 1:
        return f"/{named[0]}{mark}{anchor}"
    return targets.file(f"/{written.lstrip('/')}", place.path, place.slug, place.year) or None


def _figure(rest: str) -> str | None:
    """Hugo's figure, if it says nothing that a picture here cannot."""
    given = {found[1]: found[2] or found[3] or found[4] or "" for found in PARAMETER.finditer(rest)}
    if not given.get("src") or set(given) - {
        "src",
        "alt",
        "caption",
        "title",
        "width",
        "height",
        "class",
    }:
        return None
    caption = (given.get("caption") or given.get("title") or "").replace('"', "”")
    titled = f' "{caption}"' if caption else ""
    return f"![{given.get('alt') or ''}]({given['src']}{titled})"


# --- Links ------------------------------------------------------------------------------------------


def _links(text: str, number: int, place: Place, targets: Targets) -> tuple[str, list[Problem]]:
    problems: list[Problem] = []

    def led(found: re.Match[str]) -> str:
        if found["html"]:
            picture = found["attribute"] == "src"
            new = _target(found["value"], place, targets) if picture else _left(found["value"])
            return f"{found['attribute']}={found['quote']}{escape(new)}{found['quote']}"
        if found["named"]:
            return found[0].removesuffix(found["at"]) + _target(found["at"], place, targets)
        written = found["address"].strip("<>")
        # A link around a picture: the picture first.
        alt = LINKS.sub(led, found["alt"]) if "![" in found["alt"] else found["alt"]
        title = found["title"] or ""
        if found["picture"]:
            return _picture(alt, written, title)
        return f"[{alt}]({_left(written)}{title})"

    def _left(written: str) -> str:
        """Where a link leads; to the old site when its page does not come along."""
        new = _target(written, place, targets)
        if new != written or not (old := targets.elsewhere(written)):
            return new
        problems.append(problem(place.path, number, "import-link", found=written, old=old))
        return old

    def _picture(alt: str, written: str, title: str) -> str:
        if re.match(r"https?://|//", written) and not targets.file(
            written, place.path, place.slug, place.year
        ):
            problems.append(problem(place.path, number, "import-picture-remote", found=written))
            return f"[{alt.strip() or written}]({written}{title})"
        new = _target(written, place, targets)
        if not alt.strip():
            problems.append(problem(place.path, number, "import-alt", found=written, near="–"))
            # A file's name for a description: `inv check` names it until somebody writes one.
            alt = new.rpartition("/")[2]
        return f"![{alt}]({new}{title})"

    return LINKS.sub(led, text), problems


def _target(written: str, place: Place, targets: Targets) -> str:
    """Where it leads now; an address that is nothing of ours stays."""
    if not written or (ELSEWHERE.match(written) and not written.startswith(("http", "{"))):
        return written
    return (
        targets.post(written, place.path)
        or targets.file(written, place.path, place.slug, place.year)
        or written
    )

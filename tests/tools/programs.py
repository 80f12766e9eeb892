"""A program's names → its path here, installed by the system's package manager if need be.

Tests are never skipped for want of a program: it is had, or `MissingError` says how to get it.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping

#: Each package manager and the command that installs with it, in the order they are tried.
PACKAGE_MANAGERS = {
    "apt-get": ("apt-get", "install", "--yes", "--no-install-recommends"),
    "dnf": ("dnf", "install", "--assumeyes"),
    "apk": ("apk", "add"),
    "pacman": ("pacman", "--sync", "--noconfirm"),
    "brew": ("brew", "install"),
}


class MissingError(RuntimeError):
    """A program that tests need could not be had; the message says what to do."""


def find(names: Iterable[str]) -> str | None:
    """The path of the first of these programs that is on PATH."""
    return next((path for name in names if (path := shutil.which(name))), None)


def install(packages: Mapping[str, str]) -> str:
    """Install with the first package manager that has a name for it; → "" or what went wrong.

    `packages`: the package's name for each manager, as in {"apt-get": "chromium"}.
    """
    for manager, command in PACKAGE_MANAGERS.items():
        if manager not in packages or not shutil.which(manager):
            continue
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        rights = [] if root or manager == "brew" else ["sudo", "-n"]
        if rights and not shutil.which("sudo"):
            return f"{manager} needs an administrator"
        if manager == "apt-get":  # a fresh container has no list of packages yet
            _run([*rights, "apt-get", "update", "--quiet"])
        return _run([*rights, *command, packages[manager]])
    return "no package manager here knows it"


def _run(command: list[str]) -> str:
    """Run a command to its end; → "" or its last lines."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=1200,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if done.returncode == 0:
        return ""
    return "\n".join((done.stdout + done.stderr).splitlines()[-5:])

"""Connects the sitemap and robots.txt with Pelican."""

from typing import Any

from pelican import signals
from pelican.generators import Generator

from discovery.sitemap import robots, sitemap


class DiscoveryGenerator(Generator):
    """Writes sitemap.xml and robots.txt."""

    def generate_output(self, writer: Any) -> None:
        """One file each, at the root."""
        writer.write_bytes("sitemap.xml", sitemap(self.context["jobs"]).encode())
        address = self.context["catalogue"].site.absolute("/sitemap.xml")
        writer.write_bytes("robots.txt", robots(address).encode())


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return DiscoveryGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)

"""Connects the sitemap, robots.txt and the maps for web servers with Pelican."""

from typing import Any

from pelican import signals
from pelican.generators import Generator

from discovery.server_maps import nginx, redirects
from discovery.sitemap import robots, sitemap


class DiscoveryGenerator(Generator):
    """Writes sitemap.xml, robots.txt and what web servers read."""

    def generate_output(self, writer: Any) -> None:
        """One file each, at the root."""
        writer.write_bytes("sitemap.xml", sitemap(self.context["listed"]).encode())
        address = self.context["catalogue"].site.absolute("/sitemap.xml")
        writer.write_bytes("robots.txt", robots(address).encode())
        writer.write_bytes("_redirects", redirects(self.context["jobs"]).encode())
        writer.write_bytes("redirects.nginx", nginx(self.context["jobs"]).encode())


def generators(_pelican: Any) -> type[Generator]:
    """The generator of this plugin."""
    return DiscoveryGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(generators)

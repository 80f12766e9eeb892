"""Markdown → HTML fragment: Markdown first, then one lxml tree, then nh3."""

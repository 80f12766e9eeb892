"""Markdown → HTML fragment: Markdown first, then BeautifulSoup once, then nh3."""

"""The site on this computer, while one writes."""

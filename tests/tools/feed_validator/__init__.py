"""A feed → what the W3C Feed Validation Service would say of it: see checker.py."""

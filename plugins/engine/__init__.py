"""Pelican's side of the newsroom: its class, generators and writer."""

"""The core of the newsroom. Imports no Pelican, reads no clock, writes nothing."""

"""The real programs that tests use: found, or installed, or an error that says what to do."""

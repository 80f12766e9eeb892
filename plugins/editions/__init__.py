"""The edition by mail: one message in each language, to look at, to try, and to send once to everybody."""

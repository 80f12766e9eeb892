"""What the tasks of `tasks.py` do: one module for each that is more than a line or two."""

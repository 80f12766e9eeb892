"""The editor's desk: new files, checks and repairs, what is pending."""

"""What our engine asks of plugins, beside Pelican's own signals (blinker)."""

from blinker import signal

#: Sent with the catalogue; a receiver returns the jobs that it adds to the site.
get_jobs = signal("newsroom_jobs")
#: Likewise for the documents that it adds: feeds, calendars, tables.
get_documents = signal("newsroom_documents")

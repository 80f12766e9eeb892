SITEURL = "https://pustaka.example"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
READERS = {"rst": None, "html": None}
STATIC_PATHS = ["photos"]

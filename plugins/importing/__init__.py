"""What others have written elsewhere → files of `content/`: posts of other sites, Word files."""

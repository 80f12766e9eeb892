"""Search on the site: what a visitor types → the pages of ours that hold it, found in the browser by pagefind."""

"""What search engines and web servers read: the sitemap, robots.txt, old and withdrawn addresses."""

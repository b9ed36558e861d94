"""HTML files as articles: read into segments by byte ranges, and targets spliced back into them."""

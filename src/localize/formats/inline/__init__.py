"""The markup inside of a message: Markdown's, HTML's tags and attributes, shortcodes, placeholders."""

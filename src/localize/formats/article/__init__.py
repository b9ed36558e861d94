"""Nouns and readers that every article shares: front matter, instructions, roles, codecs, segments."""

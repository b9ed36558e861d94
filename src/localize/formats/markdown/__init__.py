"""Markdown articles with front matter, in and out without losing a byte."""

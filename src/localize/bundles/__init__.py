"""Layouts, the interface's texts, and the manifest: pure functions that return the bytes of files."""

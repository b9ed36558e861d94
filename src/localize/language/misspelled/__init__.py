"""Words that no text of a language has: with a letter lost or doubled, or joined or split wrongly."""

from __future__ import annotations

from localize.language.misspelled.finding import KINDS, MISSPELLED_CLUE, misspelled

__all__ = ["KINDS", "MISSPELLED_CLUE", "misspelled"]

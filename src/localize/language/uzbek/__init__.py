"""Uzbek in two scripts: conversion between Latin and Cyrillic, and the apostrophes of the Latin script.

The Latin script is the alphabet of 1995 (Cabinet of Ministers, resolution 339 of 24 August 1995, "Oʻzbek
tilining
asosiy imlo qoidalari"), the Cyrillic one the orthography of 1956. Which letters a loan word has in
Cyrillic cannot be
told from its Latin form (sirk is цирк, but sirka is сирка), so a lexicon of stems stands beside the rules.
"""

from localize.language.uzbek.conversion import VERSION, Conversion, convert, converter
from localize.language.uzbek.word_apostrophes import APOSTROPHE_CLUE, apostrophe_faults, normalize_apostrophes

__all__ = [
    "APOSTROPHE_CLUE",
    "VERSION",
    "Conversion",
    "apostrophe_faults",
    "convert",
    "converter",
    "normalize_apostrophes",
]

"""Spellings that mean the same text: case, apostrophes, spaces, and letters that only look alike."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "‘’ʻʼ`´′"
_DASHES = "‐‑‒–—−"
_SLASHES = "∕⁄"
_FOLDED = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SLASHES, "/"),
        "ё": "е",
    }
)
# Cyrillic letters that a hurried keyboard or a scanner mixes up with Latin ones (Unicode TR 39,
# confusables). Pairs that only capitals make (В, М, Н, Т) count too, since case is folded before.
_LOOK_ALIKES = str.maketrans("авекмнорстухіјѕ", "abekmhopctyxijs")
_SPACE = re.compile(r"\s+")


def folded(text: str) -> str:
    """Return what two spellings of one label have in common.

    Compatibility forms, case, kinds of apostrophe, dash and space, and ё/е are folded; nothing else.

    Args:
        text: a label or a short line, as a page has it.
    """
    # Before, since NFKC takes the acute accent apart; after, since it makes new slashes (㎧).
    plain = unicodedata.normalize("NFKC", text.translate(_FOLDED)).casefold()
    plain = unicodedata.normalize("NFC", plain)
    return _SPACE.sub(" ", plain.translate(_FOLDED)).strip()


def skeleton(text: str) -> str:
    """Return the folded text with Cyrillic letters that look Latin written as Latin, so that both are one.

    The result is for comparing only: no reader would take it for a word.
    """
    return folded(text).translate(_LOOK_ALIKES)

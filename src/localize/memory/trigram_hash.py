"""How three characters in a row become a number."""

from __future__ import annotations

BEFORE, AFTER = "\x02", "\x03"
"""Characters before and after a text, so that its ends count as well."""
FACTORS = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35)
_32_BITS = 0xFFFFFFFF


def trigrams_of(text: str, bits: int) -> set[int]:
    """Return the different trigrams of a text, each of so many bits: `trigrams.of_text` in plain Python."""
    codes = [ord(char) for char in (BEFORE, *text, AFTER)]
    one, two, three = FACTORS
    mixed = (
        first * one ^ second * two ^ third * three
        for first, second, third in zip(codes, codes[1:], codes[2:], strict=False)
    )
    return {(number * one & _32_BITS) >> (32 - bits) for number in mixed}

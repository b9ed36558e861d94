r"""The places where a line of text may be broken, as the GNU tools see it.

msgcat 0.21 asks libunistring 1.0, which follows the pair table of Unicode Standard Annex #14. Classes and
table here give the same answers for Latin, Cyrillic, digits, punctuation, symbols, CJK ideographs and emoji;
Hangul jamo, Hebrew and South-East Asian scripts are treated as plain letters or ideographs, so that msgcat
may break those lines elsewhere. A break in another place changes no string.

Categories come from `unicodedata.ucd_3_2_0`, which is frozen: the same catalog gives the same bytes under
every Python. Characters that are younger than Unicode 3.2 count as letters, emoji excepted.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import ucd_3_2_0 as ucd

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    import re

# One letter a class: A letter, N digit, b break after, B break before, c closing, p closing parenthesis, o
# opening, r prefix, t postfix, e exclamation, q quotation, g glue, i infix separator, n inseparable, 2 dash
# on both sides, h hyphen, s slash, w word joiner, I ideograph, S nonstarter, m combining, z zero-width space,
# j joiner.
_BY_CATEGORY = {
    "Nd": "N",
    "Mn": "m",
    "Me": "m",
    "Mc": "m",
    "Cf": "m",
    "Cc": "m",
    "Zs": "b",
    "Pd": "b",
    "Ps": "o",
    "Pe": "c",
    "Pi": "q",
    "Pf": "q",
    "Sc": "r",
}
_SPECIAL = {
    " ": " ",
    "b": "|\xad\u2027\u2056\u2058\u2059\u205a\u205b\u205d\u205e",
    "e": "!?\u2762\u2763",
    "q": "\"'\u275b\u275c\u275d\u275e",
    "t": "%\xa2\xb0\u2030\u2031\u2032\u2033\u2034\u2035\u2036\u2037\u20a7\u2103\u2109",
    "p": ")]",
    "r": "+\\\xb1\u20b8\u20ba\u20bc\u20bd\u2116\u2212\u2213",
    "i": ",.:;\u037e\u0589\u2044",
    "h": "-",
    "s": "/",
    "g": "\xa0\u034f\u035c\u035d\u035e\u035f\u0360\u0361\u0362\u2007\u2011\u202f",
    "o": "\xa1\xbf",
    "B": "\xb4\u02c8\u02cc\u02df\u1ffd",
    "z": "\u200b",
    "j": "\u200d",
    "2": "\u2014",
    "A": "\u2015\u2061\u2062\u2063",
    "n": "\u2024\u2025\u2026\u22ef",
    "S": "\u203c\u203d\u2047\u2048\u2049",
    "w": "\u2060",
}
_CLASSES = {character: name for name, characters in _SPECIAL.items() for character in characters}
# Format characters today, of other categories in Unicode 3.2: soft hyphen and zero-width space.
_NO_COLUMN = "\xad\u200b"
_EMOJI = ((0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF))

# UAX #14, pair table. After a class: where a break needs no space, and where not even a space allows one.
_ALWAYS_HELD = "cpeisw"
_LOOSE = "ANorBt2I"
_DIRECT = {
    "A": "B2I",
    "N": "B2I",
    "b": "ANorBtg2I",
    "c": "ANoB2I",
    "p": "oB2I",
    "r": "rBt2",
    "e": _LOOSE,
    "t": "rBt2I",
    "i": "AorBt2I",
    "n": _LOOSE,
    "2": "ANorBtI",
    "h": "AorBtg2I",
    "s": "AorBt2I",
    "I": "ANorB2I",
    "S": _LOOSE,
}
_HELD = {"q": _ALWAYS_HELD + "o", "c": _ALWAYS_HELD + "S", "2": _ALWAYS_HELD + "2"}
_BREAKING = "".join(_DIRECT) + "qBgwj"


def _pattern() -> re.Pattern[str]:
    # Each branch eats one character with its marks and the spaces behind it, and looks at what comes next. No
    # branch eats a run of letters, so that the time stays linear.
    branches = [r"z *+(?=[^ z])", r"om*+(?: ++(?=j))"]
    for name in _BREAKING:
        spaced = f" ++(?=[^{_HELD.get(name, _ALWAYS_HELD)} z])"
        direct = f"(?=[{_DIRECT[name]}])" if name in _DIRECT else "(?!)"
        branches.append(f"{name}m*+(?:{direct}|{spaced})")
    # Most places are inside of a word, and soon passed over.
    return late_pattern(f"(?!A[AN])(?:{'|'.join(branches)})")


_OPPORTUNITY = _pattern()
_LONE_MARK = late_pattern(r"(?:(?<=[ z])|^)m")
_WIDE_OR_NARROW = late_pattern(
    r"[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e]"
)


def classes(text: str) -> str:
    """Return the line-break classes of a text, one letter for each character."""
    found = text.translate(_TABLE)
    return (
        _LONE_MARK.sub("A", found) if "m" in found else found
    )  # a mark with nothing to stand on is a letter


def opportunities(text: str) -> list[int]:
    """Return the positions, ascending, before which a line may be broken."""
    return [match.end() for match in _OPPORTUNITY.finditer(classes(text))]


def widths(text: str) -> list[int] | None:
    """Return how many columns the text takes up to each position, the end among them; None where one each."""
    if not _WIDE_OR_NARROW.search(text):
        return None
    columns = [0]
    for character in text:
        columns.append(columns[-1] + _width(character))
    return columns


class _ClassTable(dict[int, str]):
    """The classes of the characters that were met, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        found = _class(chr(code))
        if len(self) < _KNOWN:
            self[code] = found
        return found


_KNOWN = 4096
_TABLE = _ClassTable()


def _class(character: str) -> str:
    found = _CLASSES.get(character)
    if found:
        return found
    return _BY_CATEGORY.get(ucd.category(character)) or ("I" if _width(character) > 1 else "A")


@lru_cache(maxsize=_KNOWN)
def _width(character: str) -> int:
    # uc_width of libunistring: marks and controls take no column, wide characters and emoji take two.
    category = ucd.category(character)
    if character in _NO_COLUMN or category in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    if category == "Cn":  # the frozen tables answer nonsense for the width of what they do not know
        code = ord(character)
        return 2 if any(first <= code <= last for first, last in _EMOJI) else 1
    return 2 if ucd.east_asian_width(character) in {"W", "F"} else 1

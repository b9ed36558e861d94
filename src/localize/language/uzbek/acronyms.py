"""Words in capitals that are read letter by letter: which of them are Uzbek is a matter of a list.

A word in capitals that could be spoken is taken for a word (NATO, TOSHKENT). One that could not is converted
where `acronyms.txt` has it; any other may be an Uzbek acronym or a foreign one, which keeps its letters.
"""

from __future__ import annotations

from functools import lru_cache

from localize.language.uzbek.suffixes import is_chain
from localize.late_pattern import late_pattern
from localize.package_data import package_text

_LONGEST = 6
_UNSAYABLE = late_pattern(r"\A[^AEIOU]+\Z|[^AEIOUʻ]{4}|\A[^AEIOU]{3}|[^AEIOUʻ]{3}\Z")
_HEAD = late_pattern(
    r"(?=[A-Z][a-z]?[A-Z])(?P<head>[A-Z](?:[A-Zʻ]|(?<=[SC])h|(?<=Y)e)+)(?P<ending>(?:[^\w]?[a-z]+)?)\Z"
)
_ALWAYS = 3
_DIGRAPHS = late_pattern("[SC]H|NG")


def is_unknown_acronym(word: str) -> bool:
    """Return whether a word, perhaps with an ending, is an acronym that nobody has listed."""
    match = _HEAD.match(word)
    if match is None:
        return False
    head, ending = match["head"].upper(), match["ending"]
    if head in _known() or len(head) > _LONGEST or not is_chain(ending.lstrip("'‘’ʻʼ`´")):
        return False
    return len(head) <= _ALWAYS or _UNSAYABLE.search(_DIGRAPHS.sub("N", head)) is not None


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    lines = package_text(__package__, "acronyms.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())

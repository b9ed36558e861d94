"""Texts in a language that nobody here writes, told by words that theirs cannot have.

A sentence of three words has hardly a small word that proves its language. But Uzbek writes no `w`, and no
`c` without an `h`; Russian no `ы` behind `ж`, and `ъ` only before four vowels (the orthography of 1956).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.language.detection.third_languages import proves, running_words, written_words
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping
    from re import Pattern

_OF_NEIGHBOURS: Final = "әіїңөүұһҗӯӣҷєґјљњћђџѓќѕ"
"""Cyrillic letters, small ones, of languages that are neither Russian nor Uzbek."""
NEVER_UZBEK: Final = f"ыщ{_OF_NEIGHBOURS}"
"""The small Cyrillic letters that Uzbek is not written with."""
NEVER_RUSSIAN: Final = f"ўқғҳ{_OF_NEIGHBOURS}"
"""Those that Russian is not written with."""
_IMPOSSIBLE: Final[Mapping[tuple[str, str], Pattern[str]]] = {
    ("uz", "Latn"): late_pattern(
        "[wßãâåæçèéêëìîïñòôõøùûüýğışşąęłśźżćńőűščřžůňťďöä]|c(?!h)|[bdfgjklmnpqrstvxz]y(?![aeiouy])|q(?=u[aei])"
    ),
    ("uz", "Cyrl"): late_pattern(f"[{NEVER_UZBEK}]"),
    ("ru", "Cyrl"): late_pattern(
        f"[{NEVER_RUSSIAN}]|ъ(?![еёюя])|[жш]ы|[чщ][ыя]|ць\\b|аа|^[ыьъ]|[бвгдзклмнпрстфх]йо?$"
    ),
    ("en", "Latn"): late_pattern("[ßãåæìòõøùýğışąęłśźżćńőűščřžůňťďö]"),
}
"""What a word of a language never has, in small letters; English borrows words with é and ñ."""
_OWN: Final[Mapping[tuple[str, str], Pattern[str]]] = {
    ("en", "Latn"): late_pattern(
        "^(?:the|of|and|to|that|for|with|his|her|their|they|its|it|this|these|from|by|at|was|were|is|are|has|had|have|been|be"
        "|not|who|which|when|after|than|more|will|would|could|can|may|said|says|about|into|over|up|out|but|or|we|our|you"
        "|he|she|all|one|what|how|why|some|every|only)$|(?:ing|ed|tion|ght|ough|ness|ly|'s|n't)$|th"
    ),
    ("uz", "Latn"): late_pattern(
        "^(?:va|bilan|uchun|ham|bu|shu|bor|yoʻq|emas|eng|yangi|kerak|bir|ikki|har)$|ʻ"
        "|(?:di|[gqk]an|lar|ning|[dg]a|[kq]a|ni|lari|ish|moq|lik|iy|siz|chi|si|ib)$"
    ),
    ("uz", "Cyrl"): late_pattern(
        "^(?:ва|билан|учун|ҳам|бу|шу|бор|йўқ|эмас|энг|янги|керак|бир|икки|ҳар)$|ў"
        "|(?:ди|[гқк]ан|лар|нинг|[дг]а|[кқ]а|ни|лари|иш|моқ|лик|ий|сиз|чи|си|иб)$"
    ),
    ("ru", "Cyrl"): late_pattern(
        "[ыэё]|^(?:что|чтобы|его|это|их|году|также|будет|только|или|уже|ещё|еще|были)$"
        "|(?:[оеа]го|[ое]му|т?ься|тся|с[ья]|ть|[ауюя]ю|[ая]я|[ое]е|ие|ий|[ое]й|[еёи]т|[яа]ми|[яа]х|ии)$"
    ),
}
"""What nearly every sentence of a language has in one of its words, and others have not."""
_CYRILLIC: Final = "\u0400"
"""The first letter of the Cyrillic script."""
_FEWEST: Final = 3
"""Words of a text that has no word of its own."""
_STRANGE: Final = 2
"""Words that no one writes by chance."""
_SHARE: Final = 0.3
"""Of the words of a text, those that are strange to its language."""


def is_impossible(word: str, form: tuple[str, str]) -> bool:
    """Return whether a language has no such word.

    Args:
        word: a word in small letters; one with a capital is a name, which may be of any language.
        form: language and script, such as `uz` and `Cyrl`.
    """
    pattern = _IMPOSSIBLE.get(form)
    return pattern is not None and word.islower() and pattern.search(word) is not None


def is_strange(text: str, source: str, form: tuple[str, str]) -> bool:
    """Return whether a text cannot be in its language, by words that its source does not have.

    Args:
        text: a plain text.
        source: its source.
        form: language and script that it should be in.
    """
    if form not in _OWN:
        return False
    latin = form[1] == "Latn"
    written = zip(written_words(text), running_words(text), strict=True)
    words = [both for both in written if both[1].islower() and (both[1][0] < _CYRILLIC) is latin]
    quoted = frozenset(map(str.lower, running_words(source)))
    strange = [
        one for one, word in words if word not in quoted and (proves(word) or is_impossible(one, form))
    ]
    if len(strange) >= _STRANGE and len(strange) >= _SHARE * len(words):
        return True
    return bool(strange) and len(words) >= _FEWEST and not any(_OWN[form].search(word) for _, word in words)

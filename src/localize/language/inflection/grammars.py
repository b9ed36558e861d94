"""Which grammar a locale has."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.language.inflection import english, russian, uzbek_endings
from localize.language.inflection.endings import Endings, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.model import Locale

_MARKS = str.maketrans(dict.fromkeys("‘’ʻʼ`´′", "'"))
_RUSSIAN = _MARKS | str.maketrans({"ё": "е"})


@frozen
class Grammar:
    """The inflection of a language's words."""

    stems: Callable[[str, str], dict[str, Endings]]
    """Gives the stems of a word, folded and as written, with their endings."""
    folding: dict[int, str]
    """Letters that stand for others, one for one."""
    every_word: bool = False
    """True if all words of a phrase bend, or the last one only."""
    small_derived: bool = True
    """True if an adjective of a name is written small: ташкентский, toshkentlik."""

    def folded(self, word: str) -> str:
        """Return a word in lower case, with letters folded that texts mix up."""
        return word.lower().translate(self.folding)


def _whole(word: str, _written: str) -> dict[str, Endings]:
    return {word: Endings(frozenset({"", "'"}))}


_GRAMMARS = {
    ("en", "Latn"): Grammar(english.endings, _MARKS, small_derived=False),
    ("ru", "Cyrl"): Grammar(russian.endings, _RUSSIAN, every_word=True),
    ("uz", "Latn"): Grammar(uzbek_endings.latin_endings, _MARKS),
    ("uz", "Cyrl"): Grammar(uzbek_endings.cyrillic_endings, _MARKS),
}
_NONE = Grammar(_whole, _MARKS)
_UZBEK = tuple(each for (language, _script), each in _GRAMMARS.items() if language == "uz")


def inflects(locale: Locale) -> bool:
    """Return whether the endings of a locale are known; if not, words are found as they stand only."""
    return (locale.language, locale.effective_script) in _GRAMMARS


@lru_cache(maxsize=64)
def grammar(locale: Locale) -> Grammar:
    """Return the grammar of a locale; one without endings where it is not known."""
    return _GRAMMARS.get((locale.language, locale.effective_script), _NONE)


def may_end(letters: str, locale: Locale) -> bool:
    """Return whether letters right behind a foreign name are an ending: Googleda, Googleда.

    Only Uzbek joins its endings to such a name as they are.

    Args:
        letters: what follows the name.
        locale: the language of the text.
    """
    if locale.language != "uz":
        return False
    return any(each.stems("", "")[""].kind(each.folded(letters)) is Kind.INFLECTED for each in _UZBEK)

"""The only name of a short sentence, where its translation has another one alone: Brackley, Данстер.

The first word of a sentence has a capital whatever it is. So one of the two has to be a name for certain, by
its capital within the sentence or as a known given name, or both have the ending of a Russian surname.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.checks.base import shown
from localize.checks.lone_names import stem
from localize.checks.name_words import name_words, words
from localize.language.given_names import are_others
from localize.language.lexicon import meaning
from localize.language.name_likeness import any_alike
from localize.language.places import places
from localize.language.proper_names import proper_names
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from localize.checks.name_words import NameWord

Kind = tuple[str, str]
"""Language and script."""
_LONGEST: Final = 8
"""Words of a sentence that may name its only name in no other way."""
_LEAST: Final = 4
"""Letters of a name."""
_SURNAME: Final = late_pattern(r"[^\W\d_]{2,}(?:[oeоеё][vв]|[iи][nн]|ск|sk)(?:a|а|y|iy|ий|ая|aya)?$")
_NO_NAME: Final = {
    "en": late_pattern(r"(?:s|ed|ing|ly|ers?|men|tion)$"),
    "ru": late_pattern(r"(?:[ыи]|[ыи]е|[аеёо]го|ть|ло|ся|[аеиуюя]т|ние|ость|ция)$"),
    "uz": late_pattern(
        r"(?:lar|lari|gan|da|ga|dan|ning|ni|ish|chi|lik|im|лар|лари|ган|да|га|дан|нинг|ни|иш|чи|лик)$"
    ),
}
"""Endings of other words with which a sentence begins."""


def only_name_replaced(source: str, target: str, ours: Kind, theirs: Kind) -> str:
    """Tell of the only name of a short sentence, where its translation has another one alone.

    Args:
        source: a sentence, without markup and quotations.
        target: its translation.
        ours: language and script of the source.
        theirs: those of the target.

    Returns:
        What is wrong, or an empty text.
    """
    had = _only(source, ours)
    has = _only(target, theirs) if had else None
    if had is None or has is None:
        return ""
    certain = _is_certain(had, source, ours) or _is_certain(has, target, theirs)
    if not certain and not (_SURNAME.search(had.text) and _SURNAME.search(has.text)):
        return ""
    theirs_too = any_alike(had.text, _others(target, has))
    if theirs_too or any_alike(has.text, _others(source, had)):
        return ""
    if not are_others(stem(had.text, ours[0]), stem(has.text, theirs[0]), given=False):
        return ""
    return f"names «{shown(has.text)}» where the source names «{shown(had.text)}»"


def _others(text: str, name: NameWord) -> list[str]:
    """Return the words with a capital beside a name."""
    return [word for word in words(text) if word[0].isupper() and word != name.text]


def _is_certain(name: NameWord, text: str, kind: Kind) -> bool:
    """Return whether a word is a name: it stands behind another one, or is a listed name and nothing else."""
    if not name.first:
        return words(text)[0] != name.text  # «09:05 Sirens again»: a moment is no word
    return _is_listed(name, kind) and meaning(name.text.lower(), kind) is None


def _is_listed(name: NameWord, kind: Kind) -> bool:
    return bool(proper_names(name.text) or proper_names(stem(name.text, kind[0])))


@lru_cache(maxsize=512)
def _only(text: str, kind: Kind) -> NameWord | None:
    """Return the only word of a short sentence that may be a name, and no place's."""
    if len(words(text)) > _LONGEST or text.istitle():
        return None
    found = name_words(text)
    if len(found) != 1:
        return None
    (name,) = found
    if len(name.text) < _LEAST or places(name.text, kind[0]) or meaning(name.text.lower(), kind) is not None:
        return None
    return None if name.first and not _is_listed(name, kind) and _NO_NAME[kind[0]].search(name.text) else name

"""Languages that nobody here translates into, by the small words that each sentence has."""

from __future__ import annotations

import re
from typing import Final

from localize.language.word_clues import WordClues

_WORDS: Final = {
    "French": """
        de en à le la les des une est et dans qui pas je vous nous il elle ils elles ce cette sont
        avec sur du au aux ne se mais ou où leur leurs ses mes faut bien faire c'est qu'il d'un
        d'une était ont été
    """,
    "German": """
        an im am in der das und ist nicht ein eine einen einem mit von zu den dem auf für wir ich
        sie es sich auch nach bei wird werden wurde sind haben hat aus dass über vor zum zur noch
        wie oder aber durch
    """,
    "Spanish": """
        de la a en no el los las una es que por con del y se su sus para como más pero fue este esta
        entre cuando muy hay ser son está sobre también han desde al lo
    """,
    "Italian": """
        i la in le il gli che di è una un per con sono della del dei delle nel nella non si più
        anche come ha hanno questo questa alla dal da ma ed lo
    """,
    "Portuguese": """
        a o os as uma é que em por com do da dos das não se para como mais mas foi no na nos nas ao
        pelo pela são também um
    """,
    "Bulgarian": """
        и на за да се си е са ще със че от но като ли по при най беше бяха това този тази
    """,
    "Turkish": """
        bunun onun yeni ve için ile olarak olan değil daha gibi kadar sonra çok ancak ise göre
        olduğu bir bu da de
    """,
}
"""Function words by language; some are words of several, and of English and Uzbek too."""
_SETS: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SHARED: Final = frozenset(
    re.findall(
        r"\S+",
        """
        и на за да се от но ли по при
        i en à im am in de la a yeni o os as no na nos do so un per se me on it es son hat was die
        an le da bir bu must pain far main fin sale ad et al com fare come mole ha hay con den men
        ma ne ham kam
        """,
    )
)
"""Words that English or Uzbek sentences have as well, or that stand in names: they prove nothing alone."""
_PROVING: Final = frozenset().union(*_SETS.values()) - _SHARED
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class _ProvingClues(WordClues):
    """What stands between spaces → 1 where it has a word that proves a language."""

    def looked_at(self, word: str) -> int:
        return int(may_prove(word))


_CLUES: Final = _ProvingClues()
_FEWEST, _PROOFS, _SHARE = 4, 2, 0.25
"""Words of a text; words of one language that prove it; their share with those that do not."""


def may_prove(word: str) -> bool:
    """Return whether what stands between two spaces has a word that proves a language."""
    return not _PROVING.isdisjoint(_words(word))


def has_proof(text: str) -> bool:
    """Return whether a text has a word that proves a language."""
    return _CLUES.of(text) != 0


def third_language(text: str) -> str:
    """Return the name of the language that a text is in, where it is none of the house's; empty otherwise.

    Only words in lower case count, since names have words of all languages in them.

    Args:
        text: a plain text.
    """
    if not has_proof(text):
        return ""
    words = _words(text)
    if len(words) < _FEWEST or sum(map(_PROVING.__contains__, words)) < _PROOFS:
        return ""
    scores = {language: _score(words, known) for language, known in _SETS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= _SHARE else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'"))


def _score(words: list[str], known: frozenset[str]) -> float:
    """Return the share of the words that a language has, where enough of them prove it."""
    proofs = sum(word in known and word not in _SHARED for word in words)
    return sum(word in known for word in words) / len(words) if proofs >= _PROOFS else 0.0

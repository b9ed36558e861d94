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
        les l'on n'est n'a s'est j'ai plus elles avait avaient étaient être fait nouveau
        nouvelle nouvelles ces tout tous toute très entre depuis chez sans sous pendant après avant deux
    """,
    "German": """
        an im am in der das und ist nicht ein eine einen einem mit von zu den dem auf für wir ich
        sie es sich auch nach bei wird werden wurde sind haben hat aus dass über vor zum zur noch
        wie oder aber durch
        des sein seine ihr ihre kein keine hatte hatten waren noch mehr wenn beim vom unter zwei alle
        neue neuen neues können müssen
    """,
    "Spanish": """
        de la a en no el los las una es que por con del y se su sus para como más pero fue este esta
        entre cuando muy hay ser son está sobre también han desde al lo
        están eran fue fueron tiene tienen tenía había sin sobre hasta dos nuevo nueva nuevos
        nuevas estaba donde ese esa esos todos otro
    """,
    "Italian": """
        i la in le il gli che di è una un per con sono della del dei delle nel nella non si più
        anche come ha hanno questo questa alla dal da ma ed lo
        gli lo era erano stato stata fra tra suo sua suoi loro molto dopo prima senza essere due
        nuovo nuova nuovi nuove c'è e un
    """,
    "Portuguese": """
        a o os as uma é que em por com do da dos das não se para como mais mas foi no na nos nas ao
        pelo pela são também um
        estão está era eram foram tem têm seu sua seus até quando muito sem depois antes novo
        nova novos novas ser pelos pelas um e
    """,
    "Bulgarian": """
        и на за да се си е са ще със че от но като ли по при най беше бяха това този тази има няма
        през които която който вече когато също още както след
    """,
    "Turkish": """
        bunun onun yeni ve için ile olarak olan değil daha gibi kadar sonra çok ancak ise göre
        olduğu bir bu da de
        var yok oldu etti edildi ediyor etmek her şey bütün iki üç yılında göre
    """,
    "Ukrainian": """
        що як та має буде були був це її його вони після під від через який яка яке які щоб немає
        або але тільки коли вже може між біля було у з до на не про
    """,
    "Belarusian": """
        што як які якая якія гэта быў былі яго яна яны пасля калі каля можа будзе ёсць няма ад яе
        ужо або каб толькі паводле у з на не для
    """,
    "Serbian": """
        је су се од који која које није као био ће након због овај ово смо али имају има за на у и
    """,
    "Macedonian": """
        ќе дека оваа ова беше биле имаат кои се на во од не со за има и
    """,
    "Tajik": """
        дар барои аст дорад доранд мешавад буд буданд шуд шуданд онҳо бояд ва ки аз ба ин ҳам низ
        дорам дорем дорӣ карда кард карданд мекунад мекунанд нав мардум
    """,
    "Polish": """
        jest są się nie że przez oraz który która które będzie był było przy jego też już dla czy
        tylko jak ma i w na do po za od z to
    """,
    "Czech": """
        jsou který která které byl byla bylo podle také jeho nebo než při už ještě není jako je se
        na v do po pro že s z to
    """,
    "Dutch": """
        het een niet zijn voor ook bij naar uit worden wordt werd heeft hebben deze dit nog wel meer
        de van en in is op te dat met aan er maar als door om over
    """,
    "Indonesian": """
        yang dari untuk dengan adalah tidak pada dalam telah sudah oleh juga karena bisa memiliki
        mereka itu akan dan di ini ke
    """,
}
"""Function words by language; some are words of several, and of English and Uzbek too."""
_SETS: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SHARED: Final = frozenset(
    re.findall(
        r"\S+",
        """
        и на за да от но ли по при
        i en à im am in de la a yeni o os as no na nos do so un per se me on it es son hat was die
        an le da bir bu must pain far main fin sale ad et al com fare come mole ha hay con den men
        ma ne ham kam
        та у з до не про через ад для во со кои ва ки аз ба ин ҳам низ
        w po za od z to v se pro s van is op te dat met aan er maar als door om over dan di ini ke
        itu akan more дар мардум дека etti her var sin era due lo prima novo antes plus sans pendant avant
        fait nouvelle nouveau jest nog para pada dos
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
_FEWEST, _PROOFS, _SHARE = 3, 2, 0.25
"""Words of a text; words of one language that prove it; their share with those that do not."""


def may_prove(word: str) -> bool:
    """Return whether what stands between two spaces has a word that proves a language, also a first one."""
    return any(map(proves, [*written_words(word), *running_words(word)]))


def proves(word: str) -> bool:
    """Return whether a word of `running_words` proves a language."""
    return word in _PROVING or word.startswith(_ELIDED)


_ELIDED: Final = ("l'", "qu'", "dell'", "all'", "nell'", "sull'", "un'")
"""How words begin in French and Italian alone."""


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
    words = running_words(text)
    if len(words) < _FEWEST or sum(map(proves, words)) < _PROOFS:
        return ""
    scores = {language: _score(words, known) for language, known in _SETS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= _SHARE else ""


def running_words(text: str) -> list[str]:
    """Return the words of a text; the first one, which has a capital in any case, without it.

    Args:
        text: a plain text.
    """
    first, *rest = written_words(text) or [""]
    return [first.lower(), *rest] if first else []


def written_words(text: str) -> list[str]:
    """Return the words of a text as they stand, an apostrophe in one as `'`."""
    return _WORD.findall(text.replace("’", "'"))


def _score(words: list[str], known: frozenset[str]) -> float:
    """Return the share of the words that a language has, where enough of them prove it."""
    proofs = sum(word in known and word not in _SHARED for word in words)
    return sum(word in known for word in words) / len(words) if proofs >= _PROOFS else 0.0

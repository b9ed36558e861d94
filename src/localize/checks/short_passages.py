"""Passages of one or two words in another language than the text around them.

Of three words on, a passage is no name, no title and no borrowed phrase. Of fewer it may be one, unless its
letters or its endings tell: Cyrillic words stand in no Latin text without a quotation, nor Latin Uzbek ones
in a Cyrillic one; of English, which lends its words to all, a verb, a pronoun or an article tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.language.anchors import comparable
from localize.language.detection import detect
from localize.language.detection.model import weigh_latin
from localize.language.lexicon import meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.model import Locale

PAIR: Final = 2
_FEWEST_LETTERS: Final = 3
"""Letters of a word alone: shorter ones are units, abbreviations and prepositions of names."""
_UZBEK_LETTER: Final = re.compile(r"[og]ʻ|(?<=\w)ʼ(?=\w)")
_CYRILLIC: Final = re.compile("[Ѐ-ӿ]+")
_SETTLED: Final = 0.5
"""The least confidence of detection: of two words one may be common to both languages."""
_LONG: Final = 4
"""Letters of words that are no particle."""
_SURELY: Final = -5
"""The weight of a word that is Uzbek and no international one."""
_LATIN: Final = frozenset(
    re.findall(
        r"\S+",
        """
        ad alma ante bona casus curriculum de ergo et ex homo id in ipso modus nota per persona post pro sine
        status sub terra vox
        """,
    )
)
"""Words with which the phrases begin that all languages borrow from Latin."""
_GRAMMAR: Final = frozenset(
    re.findall(
        r"\S+",
        """
        the was were is are been being has have had will would shall should could can cannot may must did does
        said says told asked added who whom whose which their there they them he she his her him its our your
        my we us you these those this that not and from with for but because while although after before
        during until since between among against without into by of to also were's isn't wasn't don't didn't
        """,
    )
)
"""English words that no borrowed phrase of two has."""


_HONORIFICS: Final = frozenset(
    re.findall(
        r"\S+",
        """
        aka opa uka xola amaki togʻa bobo buva buvi ota ona momo domla ustoz polvon hofiz qori hoji oqsoqol
        ака опа ука хола амаки тоға бобо бува буви ота она момо домла устоз полвон ҳофиз қори ҳожи оқсоқол
        """,
    )
)
"""What Uzbek says behind the names of people, and other languages leave."""


def lone_word(words: Iterable[str], kind: tuple[str, str], known: str) -> str:
    """Return the first word that stands in no text of a language; empty where there is none.

    Args:
        words: the running words of a text, without quotations.
        kind: the text's language and script.
        known: its source, where that is in the same script, so that its words may stay; else nothing.
    """
    for word in words:
        if len(word) < _FEWEST_LETTERS or word in known:
            continue
        if kind[1] == "Latn" and _CYRILLIC.fullmatch(word) and (word.islower() or word.istitle()):
            return word
        if kind[1] == "Cyrl" and word.islower() and _UZBEK_LETTER.search(word):
            return word
    return ""


def copied_word(words: Iterable[str], source: frozenset[str]) -> str:
    """Return the first Latin Uzbek word of a Cyrillic text that its source has as well; empty where none is.

    Args:
        words: the running words of the text, without quotations.
        source: the words of the source, which is in Latin Uzbek.
    """
    return next((word for word in words if word in source and word.islower() and _is_uzbek(word)), "")


def english_word(words: Sequence[str], source: frozenset[str]) -> str:
    """Return the first word of a Cyrillic text that its English source has as no name; empty where none is.

    That is a small word, such as «and», outside a name in Latin script, or a word that the source writes
    without a capital: «the carpenter».

    Args:
        words: the running words of the text, without quotations.
        source: the words of the source.
    """
    for at, word in enumerate(words):
        alone = not any(one.isascii() for one in (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]))
        if word in _GRAMMAR and word in source and alone:
            return word
        if word.istitle() and word not in source and len(word) > _LONG and word.lower() in source:
            return word
    return ""


def left_word(
    words: Sequence[str], source: frozenset[str], ours: tuple[str, str], theirs: tuple[str, str]
) -> str:
    """Return the first word of the source that stands alone in a text, and is none of the text's language.

    It is told of words alone that the lexicon has: many others are lent from language to language. Two beside
    each other may be a borrowed phrase.

    Args:
        words: the running words of the text, without quotations.
        source: the words of the source, in lower case.
        ours: language and script of the source.
        theirs: those of the text.
    """
    if not comparable(ours, theirs) or source.isdisjoint(words):
        return ""
    kept = [False, *[word in source for word in words], False]
    alone = (word for at, word in enumerate(words) if kept[at : at + 3] == [False, True, False])
    left = (word for word in alone if word.islower() and len(word) >= _LONG and word not in _BORROWED)
    return next((word for word in left if meaning(word, ours) and not meaning(word, theirs)), "")


def _is_uzbek(word: str) -> bool:
    return len(word) > _LONG and weigh_latin(word) <= _SURELY


def inflected_word(
    words: Sequence[str], source: frozenset[str], ours: tuple[str, str], kind: tuple[str, str]
) -> str:
    """Return the first word whose grammar shows it to be left from the source; empty where none is.

    Args:
        words: the running words of a text, without quotations.
        source: the words of the source.
        ours: the source's language and script.
        kind: the text's.
    """
    if kind == ("en", "Latn") and ours == ("uz", "Latn"):
        return next((word for word in words if word.islower() and _UZBEK_PLURAL.search(word)), "")
    foreign = _INFLECTED.get(ours) if kind[0] != ours[0] else None
    if foreign is None or (ours[0] == "ru" and kind[1] != "Cyrl"):
        return ""
    for place, word in enumerate(words):
        if word not in source or not word.islower() or len(word) <= _LONG or word in _BORROWED:
            continue
        if foreign.search(word) and not (kind[1] != ours[1] and _in_company(words, place)):
            return word
    return ""


def first_plural(
    ours: Sequence[str], words: Sequence[str], source: tuple[str, str], kind: tuple[str, str]
) -> str:
    """Return a first word that is a plural of the source's language: «Bakers бастуют»; empty if none.

    Its capital is that of the sentence. A name of several words goes on with another capital.

    Args:
        ours: the words of the source.
        words: the running words of the text.
        source: the source's language and script.
        kind: the text's.
    """
    plural = _PLURALS.get(source)
    if plural is None or source == kind or len(words) <= 1 or len(ours) <= 1:
        return ""
    first = words[0]
    alone = first == ours[0] and ours[1].islower() and words[1].islower()
    return first if alone and plural.fullmatch(first.lower()) else ""


_PLURALS: Final = {
    ("en", "Latn"): re.compile(
        r"(?!(?:reut|lak|rang|pack|steel|pamp|pet|rog|sand|saund|and|mast|pow|mey|my|ay|ak|vick|chamb|walt|wint"
        r"|summ|wal|riv|sell|bow|harp|jung|sieg|wag|schn)ers)[a-z]{3,}(?:ers|ists|ians|smen|women)"
        r"|(?:doct|act|invest|inspect|prosecut|edit|visit|sail|auth|profess|sculpt|translat|ambassad|govern"
        r"|senat|surviv|conduct|direct|may|collect|ancest|creat|competit|tail|neighb)ou?rs"
        r"|(?:touris|scientis|journalis|artis|activis|motoris|cyclis|pianis|biologis|economis|archaeologis"
        r"|geologis|ecologis|psychologis|dentis|pharmacis|terroris|militant|residen|studen|paren|patien|agen"
        r"|migran|immigran|accountan|consultan|merchan|participan|assistan|tenan|inhabitan|applican)t?s"
        r"|(?:historian|librarian|musician|politician|physician|technician|veterinarian|pedestrian|guardian"
        r"|veteran|citizen|surgeon|nurse|judge|expert|pilot|guard|guest|pupil|child|friend|boy|girl"
        r"|voter|analyst|critic|mechanic|scholar|minister|official|refugee|volunteer|employee|trainee"
        r"|widow|orphan|victim|witness|relative|neighbour|neighbor|wolve|bear|horse|cow|bird|bee|dog|cat|camel"
        r"|price|school|hospital|road|train|bus|shop|factory|flood|fire|storm|tree|crop|tax|rule|law)(?:e?s)"
        r"|children|people|women|men|firemen|policemen|fishermen|businessmen|authorities|companies|families"
        r"|countries|cities|factories|deputies|secretaries|libraries|universities"
    ),
    ("uz", "Latn"): re.compile(
        r"(?!(?:dol|regu|schol|cel|pil|so|po|mo|col|popu|simi)lar)[a-zʻʼ]{3,}lar(?:i|ni|ning)?"
    ),
}
"""Plurals that begin a sentence: who does something, or what is there."""


def _in_company(words: Sequence[str], place: int) -> bool:
    """Return whether a Latin word stands beside another one in a Cyrillic text, as in a name."""
    beside = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
    return any(word.isascii() for word in beside)


_UZBEK_PLURAL: Final = re.compile(r"[og]ʻ\w*(?:lar|lari|larni|larning|larga|ning)\Z")
_INFLECTED: Final = {
    ("en", "Latn"): re.compile(
        r"(?:[^e]ed|[a-z]{3}ing|ings|ly|tion|tions|sion|ness|posal|get|ught|[dtgwkl]s)\Z"
    ),
    ("ru", "Cyrl"): re.compile(
        r"(?:ами|ями|ого|его|ому|ему|ых|ые|ый|ая|ое|ать|ить|ться|тся|ает|яет|ует|ают|яют|ость|ение|ание|ьев|ков)\Z"
        r"|\A(?:возле|вдоль|через|между|после|перед|около|против|вместо|чтобы|также|только|очень|может|будет|более"
        r"|когда|который|сейчас|теперь)\Z"
    ),
}
"""Endings and words of a language that no other one borrows."""
_BORROWED: Final = frozenset(
    re.findall(
        r"\S+",
        """
        marketing monitoring mining doping bowling camping parking trading shopping karting kerling smoking
        leasing listing hosting gaming streaming rating casting miting trening gadget widget tablet
        sports hits online offline email internet blog podcast
        """,
    )
)
"""English words that texts of other languages have as they are."""


def is_passage(pair: Sequence[str], source_locale: Locale, kind: tuple[str, str], *, copied: bool) -> bool:
    """Return whether two words are a passage of another language, and no borrowed phrase.

    Args:
        pair: two words that stand beside each other, in lower case.
        source_locale: the language of the source.
        kind: the language and script of the text.
        copied: whether the words stand beside each other in the source, too.
    """
    if pair[1] in _HONORIFICS:
        return False
    if not _GRAMMAR.isdisjoint(pair):
        return kind[0] != "en"
    found = detect(" ".join(pair))
    ours = source_locale.language, source_locale.effective_script
    if found is None:
        foreign = ours[0] not in {"en", kind[0]} and ours[1] != kind[1] and pair[0] not in _LATIN
        return copied and foreign and min(map(len, pair)) >= _LONG
    spoken = found.locale.language, found.locale.effective_script
    if spoken in {("en", "Latn"), kind}:
        return False
    return (copied and spoken == ours) or (spoken[1] != kind[1] and found.confidence >= _SETTLED)

"""What a text may name, told by its words alone, each of which is looked at once and remembered.

Expressions of running text are many and long, and most texts have nothing for them. A clue says that one may
find something; without it, it finds nothing for certain. So a clue is generous, and looks at one word at a
time, whatever stands between spaces.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from localize.language.figure_dates import DATED
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_REMEMBERED: Final = 1 << 15
"""Words that are remembered; then all are forgotten."""
_TEXTS: Final = 512
"""Texts that are remembered; then all are forgotten."""
_LONGEST: Final = 64
"""Characters; longer ones are no words, and not remembered."""
_FIGURES: Final = "123456789"


class Clue(Protocol):
    """Something to look for in one word; a regular expression does."""

    def search(self, word: str, /) -> object:
        """Return what is true only of a word that has it."""


@lru_cache(maxsize=512)
def _spaced(text: str) -> frozenset[str]:
    """Return what stands between the spaces of a text, each once; many tables ask for it."""
    return frozenset(text.split(" "))


@lru_cache(maxsize=2048)
def _alike(text: str) -> frozenset[str]:
    """Return the same words, each number as another one that is written alike."""
    return frozenset(with_noughts(text).split(" "))


@lru_cache(maxsize=1024)
def with_noughts(text: str) -> str:
    """Return a text with a nought for each figure: numbers are others in each text, words come again."""
    return _with_noughts(text)


def _with_noughts(text: str) -> str:
    for figure in _FIGURES:  # faster than to translate each letter
        if figure in text:
            text = text.replace(figure, "0")
    return text


class WordClues(dict[str, int]):
    """Word → its clues, one bit for each of some; which figures it has makes no difference."""

    figures_differ = False
    """True if it does make one."""

    def __init__(self, clues: Sequence[Clue | None] = ()) -> None:
        """Take the clues; their bits are 1, 2, 4 and so on. None stands for one that is not looked for."""
        super().__init__()
        self._clues = tuple((1 << place, clue) for place, clue in enumerate(clues) if clue is not None)
        self._silent: set[str] = set()
        """The words without a clue: most texts have no others."""
        self._texts: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        """Look at a word that is not remembered."""
        if not self.figures_differ and not word.isalpha() and (alike := _with_noughts(word)) != word:
            return self[alike]
        found = self.looked_at(word)
        if len(word) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
                self._silent.clear()
            self[word] = found
            if not found:
                self._silent.add(word)
        return found

    def looked_at(self, word: str) -> int:
        """Return the clues of a word."""
        found = 0
        for bit, clue in self._clues:
            if clue.search(word):
                found |= bit
        return found

    def of(self, text: str) -> int:
        """Return the clues of all words of a text, of which each is looked at once."""
        found = self._texts.get(text)
        if found is None:
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
            words = _spaced(text) if self.figures_differ else _alike(text)
            found = self._texts[text] = self.of_words(words)
        return found

    def of_words(self, words: Iterable[str]) -> int:
        """Return the clues of all these words."""
        found = 0
        for word in frozenset(words) - self._silent:
            found |= self[word]
        return found

    def spoken(self, text: str) -> set[str]:
        """Return the words of a text that have a clue, each once."""
        return {word for word in _spaced(text) - self._silent if self[word]} if self.of(text) else set()

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return where a text has words with a clue: the start and end of each, in order."""
        found: list[tuple[int, int]] = []
        if self.of(text):
            start = 0
            for word in (text if self.figures_differ else with_noughts(text)).split(" "):
                end = start + len(word)
                if self[word]:
                    found.append((start, end))
                start = end + 1
        return found


class Beginnings:
    """Beginnings of words, in lower case, and what they stand for: one bit for each thing."""

    def __init__(self) -> None:
        """Begin without any."""
        self._bits: dict[str, int] = {}
        self._lengths: tuple[int, ...] = ()

    def add(self, beginnings: Iterable[str], bits: int) -> None:
        """Take beginnings that stand for some things."""
        for begin in beginnings:
            self._bits[begin] = self._bits.get(begin, 0) | bits
            if len(begin) not in self._lengths:
                self._lengths = tuple(sorted((*self._lengths, len(begin))))

    def of(self, word: str) -> int:
        """Return what a word in lower case begins like."""
        found, known = 0, self._bits
        for length in self._lengths:
            found |= known.get(word[:length], 0)
        return found


def with_letters_alike(word: str) -> str:
    """Return a word with one letter for all that `re.IGNORECASE` takes for the same one."""
    return word.replace("İ", "i").casefold().replace("ı", "i")


class WordBeginnings(WordClues):
    """Word → its clues, one bit for each list of beginnings, and one for each other clue behind them."""

    def __init__(self, beginnings: Sequence[str], clues: Sequence[Clue] = ()) -> None:
        """Take lists of beginnings, in lower case with spaces between, and other clues."""
        super().__init__(clues)
        self._clues = tuple((bit << len(beginnings), clue) for bit, clue in self._clues)
        self._begun = Beginnings()
        for place, listed in enumerate(beginnings):
            self._begun.add(listed.split(), 1 << place)

    def looked_at(self, word: str) -> int:
        """Return the clues of the letters in a row that a word has."""
        found = super().looked_at(word)
        for run in _LETTERS.findall(with_letters_alike(word)):
            found |= self._begun.of(run)
        return found


_LETTERS = late_pattern(r"[^\W\d_]+")
_FRACTION = """
    third quarter half fifth sixth seventh eighth ninth tenth one трет четверт четвёрт половин пят шест седьм
    восьм девят десят кажд один одн chora yarmi чора ярми har ҳар
    uchdan toʻrtdan beshdan oltidan yettidan sakkizdan toʻqqizdan oʻndan
    учдан тўртдан бешдан олтидан еттидан саккиздан тўққиздан ўндан
"""
_DAY = """
    monday tuesday wednesday thursday friday saturday sunday понедельн вторни среда среды среду среде
    четверг пятни суббот воскрес dushanba seshanba chorshanba payshanba juma shanba yakshanba душанба
    сешанба чоршанба пайшанба жума шанба якшанба
"""
_MONTH = """
    jan feb march apr may june july aug sep oct nov dec янв фев март апр мая мае май маю июн июл авг сент
    окт нояб декаб yanvar fevral mart aprel iyun iyul avgust senta senty okt noyabr dekabr
"""
_CURRENCY = """
    dollar usd долл euro eur евро yevro pound gbp фунт funt rouble ruble rub руб soom soum sum uzs сум soʻm
    сўм tenge kzt тенге yuan renminbi cny юан yen jpy иен йен iyena lira try лир rupee inr рупи rupiya franc
    chf франк frank somoni сомони kgs сом som
    sek nok dkk czk kron крон koruna koruny manat azn tmt манат dirham aed дирхам дирҳам dinar динар
    dinor rial riyal irr sar риал риял hryvn uah гривн гривен grivna zlot pln злот shekel ils шекел
    forint huf форинт peso песо rupiah idr
"""
_HALF = "half полтор полутор полови полсот полусот полты полмил полуми полуты yarim ярим"
_HALF_HOUR = """
    half quarter five ten twenty пяти десяти двадцати получ полчас полови полпер полвто полтре полчет полпят
    полшес полсед полвос полдев полдес полоди полдве полодин четверт пятнадцати yarim chora ярим чора
"""
FRACTION, DAY, MONTH, CURRENCY, HALF, HALF_HOUR, SIGN, DIGIT, DATE, ROMAN = (
    1 << place for place in range(10)
)
_CLUES: Final = WordBeginnings(
    [_FRACTION, _DAY, _MONTH, _CURRENCY, _HALF, _HALF_HOUR],
    [late_pattern("[$€£₽₸¥₺₹]"), late_pattern(r"\d"), DATED, late_pattern("[IVX]{2}")],
)


@lru_cache(maxsize=1024)
def clues(text: str) -> int:
    """Return what a text may name, as bits of `FRACTION`, `DAY`, `MONTH`, `CURRENCY`, `HALF` and the others.

    A half is one of a number, a half hour one of a time; a sign is one of currency; a date is one in figures.
    """
    return _CLUES.of(text)


class Naming:
    """The words that may name one of some things, as `clues` tells."""

    def __init__(self, wanted: int) -> None:
        """Take the bits of the things."""
        self._wanted = wanted

    def search(self, word: str) -> int:
        """Return the bits of what a word may name."""
        return _CLUES[word] & self._wanted

"""What a text may name, told by its words alone, each of which is looked at once and remembered.

Expressions of running text are many and long, and most texts have nothing for them. A clue says that one may
find something; without it, it finds nothing for certain. So a clue is generous, and looks at one word at a
time, whatever stands between spaces.
"""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_REMEMBERED: Final = 1 << 15
"""Words that are remembered; then all are forgotten."""
_LONGEST: Final = 64
"""Characters; longer ones are no words, and not remembered."""


class WordClues(dict[str, int]):
    """Word → its clues, one bit for each of some expressions."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        """Take the expressions; their bits are 1, 2, 4 and so on."""
        super().__init__()
        self._patterns = tuple((1 << place, pattern) for place, pattern in enumerate(patterns))

    def __missing__(self, word: str) -> int:
        """Look at a word that is not remembered."""
        found = sum(bit for bit, pattern in self._patterns if pattern.search(word))
        if len(word) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[word] = found
        return found

    def of(self, text: str) -> int:
        """Return the clues of all words of a text."""
        return reduce(or_, map(self.__getitem__, text.split()), 0)


_BEGINS = r"(?<![^\W\d_])"
_FRACTION = (
    r"third|quarter|half|трет|четверт|половин|uchdan|toʻrtdan|chora[kg]|yarmi|учдан|тўртдан|чора[кг]|ярми"
)
_DAY = (
    rf"{_BEGINS}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельн|вторни|сред|четверг|пятни|суббот|воскрес"
    r"|(?:du|se|chor|pay|yak)?shanba|juma|(?:ду|се|чор|пай|як)?шанба|жума)"
)
_MONTH = (
    rf"{_BEGINS}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[яейю]|июн|июл|авг|сен|окт"
    r"|ноя|дек|yanvar|fevral|aprel|iyun|iyul|avgust|sent|okt|noyabr|dekabr)"
)
_CURRENCY = (
    rf"{_BEGINS}(?:dollar|usd|долл|euro|eur|евро|yevro|sterling|gbp|стерлинг|rouble|rubl|rub|руб|so[ou]m|sum|uzs"
    r"|сум|soʻm|сўм|tenge|kzt|тенге|yuan|renminbi|cny|юан|yen|jpy|иен|йен|iyena|lira|try|лир|rupee|inr|рупи"
    r"|rupiya|franc|chf|франк|frank|somoni|сомони)|[$€£₽₸¥₺₹]"
)
FRACTION, DAY, MONTH, CURRENCY, DIGIT = (1 << place for place in range(5))
_CLUES: Final = WordClues(
    [
        *(late_pattern(pattern, re.IGNORECASE) for pattern in (_FRACTION, _DAY, _MONTH, _CURRENCY)),
        late_pattern(r"\d"),
    ]
)


@lru_cache(maxsize=1024)
def clues(text: str) -> int:
    """Return what a text may name: bits of `FRACTION`, `DAY`, `MONTH`, `CURRENCY` and `DIGIT`."""
    return _CLUES.of(text)

"""No-break spaces where a line of print should not end, by language.

A number stays with its unit, initials with the name, «№» and «§» with their number. Russian and Uzbek keep a
dash with the word before it, and Russian no short word at the end of a line. Texts in catalogs have plain
spaces, which people can see and type; these are set when an edition is written.
"""

from __future__ import annotations

import re
from typing import Final

NO_BREAK: Final = "\u00a0"

_UNITS: Final = (
    "кг|г|мг|т|ц|км|м|см|мм|га|л|мл|ч|мин|сек|руб|сум|сума|сумов|долл|тыс|млн|млрд|трлн|коп|Вт|кВт|МВт|ГВт|чел|экз|стр"
    "|гг|год|года|году|лет|kg|g|mg|t|km|m|cm|mm|ha|l|ml|min|ming|mln|mlrd|trln|million|billion|W|kW|MW|GW|soʻm|yil|p|pp"
)
_EVERYWHERE: Final = (
    rf"(?<=\d) (?=[%‰°]|(?:{_UNITS})(?![^\W_]))",
    r"(?<=[№§]) (?=\d)",
    r"(?<=\b[^\W\d_a-zа-яёўқғҳ]\.) (?=[^\W\d_a-zа-яёўқғҳ])",
)
_DASH: Final = r" (?=[—–] )"
_SHORT: Final = (
    r"(?<![^\W_])(?:[вВ]|[вВ]о|[сС]|[сС]о|[кК]|[кК]о|[оО]|[оО]б|[уУ]|[иИ]|[аА]|[нН]о|[нН]а|[зЗ]а|[пП]о|[иИ]з|[оО]т|[дД]о|[нН]е|[нН]и)"
    r"(?P<space> )(?=\S|$)"
)
_PATTERNS: Final = {
    "ru": re.compile("|".join((*_EVERYWHERE, _DASH))),
    "uz": re.compile("|".join((*_EVERYWHERE, _DASH))),
}
_OTHERS: Final = re.compile("|".join(_EVERYWHERE))
_SHORT_WORD: Final = re.compile(_SHORT)


def with_no_break_spaces(text: str, language: str) -> str:
    """Return a text without markup in which some spaces are no-break spaces; nothing else changes.

    Args:
        text: running text.
        language: its language, `ru`.
    """
    found = _PATTERNS.get(language, _OTHERS).sub(NO_BREAK, text)
    if language == "ru":
        found = _SHORT_WORD.sub(lambda match: match[0][:-1] + NO_BREAK, found)
    return found

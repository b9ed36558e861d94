"""No-break spaces where a line of print should not end, by language.

A number stays with its unit, initials with the name, «№» and «§» with their number. Russian and Uzbek keep a
dash with the word before it, and Russian no short word at the end of a line. Texts in catalogs have plain
spaces, which people can see and type; these are set when an edition is written.
"""

from __future__ import annotations

import re
from typing import Final

from localize.late_pattern import late_pattern

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
_SHORT: Final = r"((?<![^\W_])(?:во?|со?|ко?|об?|[уиа]|но|на|за|по|из|от|до|не|ни)) (?=\S|$)"
_SHORT_WORD: Final = late_pattern(_SHORT, re.IGNORECASE)
_BEFORE_DASH: Final = frozenset({"ru", "uz"})
_HELD: Final = late_pattern("|".join(_EVERYWHERE))
_HELD_WITH_DASH: Final = late_pattern("|".join((*_EVERYWHERE, _DASH)))


def with_no_break_spaces(text: str, language: str) -> str:
    """Return a text without markup in which some spaces are no-break spaces; nothing else changes.

    Args:
        text: running text.
        language: its language, `ru`.
    """
    found = (_HELD_WITH_DASH if language in _BEFORE_DASH else _HELD).sub(NO_BREAK, text)
    return _SHORT_WORD.sub(rf"\1{NO_BREAK}", found) if language == "ru" else found

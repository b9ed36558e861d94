"""Uzbek: a noun beside a number, which has no plural there (5 ta kitob), and numbers of a row (3-qavat)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER: Final = r"(?<![\w.,:/№-])\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:,\d+)?"
_LATIN: Final = late_pattern(
    rf"(?:(?P<number>{_NUMBER})(?:[ \u00a0](?:ta|nafar|dona))?"
    r"|(?<![\w-])(?:[Ii]kki|[Uu]ch|[Tt]oʻrt|[Bb]esh|[Oo]lti|[Yy]etti|[Ss]akkiz|[Tt]oʻqqiz|[Oo]ʻn)(?:ta)?"
    r"|(?<![\w-])(?:[Yy]igirma|[Oo]ʻttiz|[Qq]irq|[Ee]llik(?=ta)|[Oo]ltmish|[Yy]etmish|[Ss]akson|[Tt]oʻqson|[Yy]uz(?=ta))(?:ta)?)"
    r"(?:[ \u00a0](?:nafar|dona))?[ \u00a0]"
    r"(?!(?:yil(?:lik)?|soat|yosh|oy|kun|ming|million|foiz|[bu]?u|dol)lar)"
    r"[a-zʻʼ]{2,}lar(?:ni|ning|ga|da|dan)?(?![\wʻʼ-])"
    r"|(?<![\w-])\d{1,3}-i?n?chi(?![\wʻʼ])"
)
_CYRILLIC: Final = late_pattern(
    rf"(?:(?P<number>{_NUMBER})(?:[ \u00a0](?:та|нафар|дона))?"
    r"|(?<![\w-])(?:[Ии]кки|[Уу]ч|[Тт]ўрт|[Бб]еш|[Оо]лти|[Ее]тти|[Сс]аккиз|[Тт]ўққиз|[Ўў]н)(?:та)?"
    r"|(?<![\w-])(?:[Йй]игирма|[Ўў]ттиз|[Ққ]ирқ|[Ээ]ллик(?=та)|[Оо]лтмиш|[Ее]тмиш|[Сс]аксон|[Тт]ўқсон|[Юю]з(?=та))(?:та)?)"
    r"(?:[ \u00a0](?:нафар|дона))?[ \u00a0]"
    r"(?!(?:йил(?:лик)?|соат|ёш|ой|кун|минг|миллион|фоиз|[бш]?у|дол)лар)"
    r"[а-яёўқғҳ]{2,}лар(?:ни|нинг|га|да|дан)?(?![\w-])"
    r"|(?<![\w-])\d{1,3}-и?н?чи(?!\w)"
)
_YEARS: Final = range(1800, 2100)
_OWNER: Final = late_pattern(
    r"(?:lar|лар)\s+[\wʻʼ-]*(?:(?<!d)i|(?<!д)и)(?:ni|ning|ga|da|dan|lar|ни|нинг|га|да|дан|лар)?(?![\wʻʼ-])"
)
"""A plural to which the noun behind it belongs: uchta bolalar bogʻchasi are three nurseries."""
_LAR: Final = 3
"""Letters of the ending."""
_ENDS: Final = {"Latn": ("lar", "chi"), "Cyrl": ("лар", "чи")}
"""Of these a text has one that is told of: the plural, or the ending of a row."""


def miscounted(text: str, script: str) -> Iterator[str]:
    """Yield the numbers of a plain text with a plural, or an ending for the hyphen of a row, as written.

    Args:
        text: in Uzbek.
        script: `Latn` or `Cyrl`.
    """
    if not any(map(text.__contains__, _ENDS[script])):
        return
    pattern = _LATIN if script == "Latn" else _CYRILLIC
    for found in pattern.finditer(text):
        number = found["number"]
        is_year = number is not None and number.isdigit() and int(number) in _YEARS
        if not is_year and not _OWNER.match(text, found.end() - _LAR):
            yield found[0]

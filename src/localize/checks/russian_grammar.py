"""A Russian preposition has the case that it takes, and a clause the comma that it begins with.

It is согласно приказу, в России and «сказал, что»: only what no sentence has is told of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.inflection.russian_syntax import misgoverned, without_comma
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_RUSSIAN: Final = frozenset({("ru", "Cyrl")})


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in _RUSSIAN:
        return
    for pair in subject.pairs:
        target = plain(pair.target)
        wrong = [one for one in dict.fromkeys(misgoverned(target, pair.source)) if one not in pair.source]
        if wrong:
            yield Flaw(
                pair.say(f"has {listed(wrong)}, where the preposition takes another form"), spots=tuple(wrong)
            )
        if bare := [one for one in dict.fromkeys(without_comma(target)) if one not in pair.source]:
            yield Flaw(pair.say(f"lacks the comma of a clause in {listed(bare)}"), spots=tuple(bare))


CHECK = Check(
    "russian-grammar",
    Scope.STRING,
    Severity.WARNING,
    "A Russian preposition has a case that it does not take, or a clause lacks its comma.",
    _run,
    "Write согласно приказу, из Казахстана, в России, об итогах; and a comma before «что».",
    kinds=_RUSSIAN,
    in_target=late_pattern(
        r"(?:^|[^\w])(?:[Сс]огласно|[Вв]опреки|[Нн]аперекор|[Бб]лагодаря|[Пп]о|[Ии]з|[Оо]т|[Дд]о|[Дд]ля|[Уу]|[Оо]коло|[Вв]озле|[Пп]ротив|[Пп]осле"
        r"|[Кк]|[Нн]ад|[Мм]ежду|[Вв]о?|[Нн]а|[Сс]о?|[Оо]б?|[Пп]ри|[Чч]ерез|[Пп]од|[Бб]ез|смотря|[Кк]роме|[Вв]место|что|чтобы)(?:$|[^\w])|котор"
    ),
)

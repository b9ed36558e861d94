"""What stands beside a number has the form that Russian and Uzbek give it there.

Russian counts 21 рубль, 2 рубля and 5 рублей and writes 2-я and 5 мая; an Uzbek noun has no plural beside
a number (5 ta kitob), and a hyphen stands behind that of a day, a year or a row (2024-yil 5-may, 3-qavat).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.inflection.russian_counting import miscounted, miswritten
from localize.language.uzbek import counting, date_hyphens
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_KINDS: Final = frozenset({("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")})
_COUNTS: Final[dict[str, re.Pattern[str]]] = {
    "en": late_pattern(r"(?<![\w.,:/-])(\d[\d,]*)(?: [a-z]+)? [a-z]{2,}s(?![\w'’])"),
    "uz": late_pattern(r"(?<![\w.,:/-])(\d[\d ]*) (?:ta|nafar|dona|та|нафар|дона)(?![\wʻʼ])"),
}
"""What finds the numbers by which a source counts things."""
_NONE: Final = late_pattern(r"(?!)()")


def _run(subject: StringSubject) -> Iterator[Flaw]:
    language, script = subject.kind
    if subject.kind not in _KINDS:
        return
    for pair in subject.pairs:
        target = plain(pair.target)
        if language == "ru":
            counts = _COUNTS.get(subject.source_locale.language, _NONE)
            numbers = {"".join(filter(str.isdigit, one)) for one in counts.findall(plain(pair.source))}
            found = [*miscounted(target, numbers), *miswritten(target)]
        else:
            found = [*counting.miscounted(target, script)]
            found += date_hyphens.misjoined(target) if script == "Latn" else ()
        found = [one for one in dict.fromkeys(found) if one not in pair.source]
        if found:
            yield Flaw(
                pair.say(f"has {listed(found)}, which is not how the language writes it"), spots=tuple(found)
            )


CHECK = Check(
    "number-agreement",
    Scope.STRING,
    Severity.WARNING,
    "What stands beside a number has a form that the language does not give it there.",
    _run,
    "Write 21 рубль, 2 рубля, 5 рублей and 5 мая in Russian, 5 ta kitob and 2024-yil 5-may in Uzbek.",
    kinds=_KINDS,
    in_target=late_pattern(
        r"\d(?!\w*[.:]\d)|(?:kki|[Uu]ch|ʻrt|esh|lti|etti|kkiz|qqiz|ʻn|irma|ʻttiz|[Qq]irq|llik|mish|kson|qson|[Yy]uz)"
        r"(?:ta)?(?=$|[ \u00a0])"
        r"|(?:кки|[Уу]ч|ўрт|еш|лти|етти|ккиз|ққиз|[Ўў]н|ирма|ўттиз|[Ққ]ирқ|ллик|миш|ксон|қсон|[Юю]з)"
        r"(?:та)?(?=$|[ \u00a0])"
        r"|(?:[Дд]в[ае]|[Тт]ри|етыре|[Пп]ять|есть|[Сс]емь|осемь|евять|есять|дцать|орок|десят|вяносто|[Сс]то|ести"
        r"|риста|еста|сот|[Оо]дин|[Оо]дна|[Оо]дно)(?=$|[ \u00a0])"
    ),
)

"""What stands beside a number has the form that Russian and Uzbek give it there.

Russian counts 21 рубль, 2 рубля and 5 рублей and writes 2-я and 5 мая; an Uzbek noun has no plural beside
a number (5 ta kitob), and a hyphen stands behind that of a day, a year or a row (2024-yil 5-may, 3-qavat).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.inflection.russian_counting import miscounted, miscounted_in_words, miswritten
from localize.language.uzbek import counting, date_hyphens
from localize.language.word_clues import WordClues
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

_KINDS: Final = frozenset({("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")})
_COUNTS: Final[dict[str, re.Pattern[str]]] = {
    "en": late_pattern(r"(?<![\w.,:/-])(\d[\d,]*)(?: [a-z]+)? [a-z]{2,}s(?![\w'’])"),
    "uz": late_pattern(r"(?<![\w.,:/-])(\d[\d ]*) (?:ta|nafar|dona|та|нафар|дона)(?![\wʻʼ])"),
}
"""What finds the numbers by which a source counts things."""
_NONE: Final = late_pattern(r"(?!)()")
_CLUES: Final = WordClues(
    [
        late_pattern(r"\d(?=$|[\u00a0\u202f,–—хХ-])"),
        late_pattern(
            r"(?:kki|[Uu]ch|ʻrt|esh|lti|etti|kkiz|qqiz|ʻn|irma|ʻttiz|[Qq]irq|llik|mish|kson|qson|[Yy]uz)"
            r"(?:ta)?(?=$|[ \u00a0\u202f])"
            r"|(?:кки|[Уу]ч|ўрт|еш|лти|етти|ккиз|ққиз|[Ўў]н|ирма|ўттиз|[Ққ]ирқ|ллик|миш|ксон|қсон|[Юю]з)"
            r"(?:та)?(?=$|[ \u00a0\u202f])"
            r"|(?:[Дд]в[ае]|[Тт]ри|етыре|[Пп]ять|есть|[Сс]емь|осемь|евять|есять|дцать|орок|десят|вяносто|[Сс]то"
            r"|ести|риста|еста|сот|[Оо]дин|[Оо]дна|[Оо]дно)(?=$|[ \u00a0\u202f])",
        ),
    ]
)
"""What a word has beside which something stands: a figure with a space or a mark behind it, or a numeral."""
_FIGURE, _NUMERAL = 1, 2


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in _KINDS:
        return
    for pair in subject.pairs:
        target = plain(pair.target)
        clues = _CLUES.of(target)
        misformed = _misformed(target, clues, pair, subject) if clues else ()
        found = [one for one in dict.fromkeys(misformed) if one not in pair.source]
        if found:
            yield Flaw(
                pair.say(f"has {listed(found)}, which is not how the language writes it"), spots=tuple(found)
            )


def _misformed(target: str, clues: int, pair: TextPair, subject: StringSubject) -> Iterator[str]:
    """Yield the numbers of a target with what stands wrongly beside them, as written.

    Args:
        target: the text without its markup.
        clues: what its words have.
        pair: the text beside its source.
        subject: the string.
    """
    language, script = subject.kind
    if language != "ru":
        yield from counting.miscounted(target, script)
        if script == "Latn" and clues & _FIGURE:
            yield from date_hyphens.misjoined(target)
        return
    if clues & _FIGURE:
        counts = _COUNTS.get(subject.source_locale.language, _NONE)
        numbers = {"".join(filter(str.isdigit, one)) for one in counts.findall(plain(pair.source))}
        yield from miscounted(target, numbers)
    if clues & _NUMERAL:
        yield from miscounted_in_words(target)
    if clues & _FIGURE:
        yield from miswritten(target)


class _Clue:
    """A word beside which something stands."""

    def search(self, word: str) -> int:
        return _CLUES[word]


CHECK = Check(
    "number-agreement",
    Scope.STRING,
    Severity.WARNING,
    "What stands beside a number has a form that the language does not give it there.",
    _run,
    "Write 21 рубль, 2 рубля, 5 рублей and 5 мая in Russian, 5 ta kitob and 2024-yil 5-may in Uzbek.",
    kinds=_KINDS,
    in_target=_Clue(),
)

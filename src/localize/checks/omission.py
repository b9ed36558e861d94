"""Nothing of the source is left out: no sentence, no half of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.pairs import pairs
from localize.checks.plain_text import plain, sentences
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_USUAL = {"en": 1.0, "ru": 1.08, "uz": 1.1}
"""How long a text is in a language beside the same in English, in characters (professional news)."""
_DROPPED = 0.88
"""Below this share of the usual length a text with fewer sentences has lost one; merged ones keep theirs."""
_DROPPED_FROM_MANY = 0.72
"""The same in a long text, where one sentence less may be a matter of style."""
_SHORT = 0.55
"""Below this share of the usual length a long text was cut or summarised."""
_LONG = 140
"""Characters from which on length tells."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in pairs(subject):
        source, target = plain(pair.source), plain(pair.target)
        share = length_share(source, target, subject)
        lost = len(sentences(source)) - len(sentences(target))
        if lost > 0 and share < (_DROPPED if len(source) < _LONG else _DROPPED_FROM_MANY):
            yield Flaw(
                pair.say(f"has {lost} {'sentence' if lost == 1 else 'sentences'} less than the source")
            )
        elif len(source) >= _LONG and share < _SHORT:
            yield Flaw(pair.say(f"has {round(100 * share)}% of the length that such a text usually has"))


def length_share(source: str, target: str, subject: StringSubject) -> float:
    """Return how long a target is beside what is usual for its source in this pair of languages."""
    usual = _USUAL.get(subject.locale.language, 1.0) / _USUAL.get(subject.source_locale.language, 1.0)
    return len(target.strip()) / max(len(source.strip()) * usual, 1)


CHECK = Check(
    "omission",
    Scope.STRING,
    Severity.WARNING,
    "A sentence of the source is missing, or the text is a summary.",
    _run,
    "Translate all that the source says.",
)

"""The target has as many forms as its locale has plurals: gettext's, and the branches of an ICU message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.icu_plurals import plural_choices
from localize.language import plurals
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject
    from localize.model import Locale


def _run(subject: StringSubject) -> Iterator[Flaw]:
    message = subject.message
    if message.blank:
        return
    forms = plurals.plural_forms(subject.locale)
    wanted = forms.count if message.plural_source else 1
    if len(message.targets) != wanted:
        named = f" ({', '.join(forms.names)})" if message.plural_source else ""
        yield Flaw(f"has {len(message.targets)} plural forms, {subject.locale} wants {wanted}{named}")
    for pair in subject.pairs:
        if _CHOOSES in pair.target:
            yield from map(Flaw, map(pair.say, _chosen(pair, subject.locale)))


def _chosen(pair: TextPair, locale: Locale) -> Iterator[str]:
    """Yield what is wrong with the branches of an ICU message.

    One branch for all numbers may do in any language: «Комментариев: 5».
    """
    names = plurals.plural_forms(locale).names
    counted = {one.argument for one in plural_choices(pair.source) if one.has_number("other")}
    for choice in plural_choices(pair.target):
        if lacking := len(choice.categories) > 1 and [name for name in names if name not in choice.branches]:
            yield f"has no branch {listed(lacking)} of {{{choice.argument}, plural}}, which {locale} wants"
        silent = [name for name in _OF_MANY if name in choice.branches and not choice.has_number(name)]
        if silent and choice.argument in counted:
            yield f"does not tell the number in the branch {listed(silent)}"


_CHOOSES = "plural"
_OF_MANY = ("few", "many", "other")
"""The branches of more numbers than one or two, which a text may spell out."""


CHECK = Check(
    "plural-forms",
    Scope.STRING,
    Severity.ERROR,
    "A text has too few or too many plural forms.",
    _run,
    "Write one text per plural form of the language.",
    breaks=True,
    may=lambda subject: (
        bool(subject.message.plural_source)
        or len(subject.message.targets) != 1
        or _CHOOSES in subject.message.targets[0]
    ),
)

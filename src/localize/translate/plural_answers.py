"""Answers to a message's texts, spread over the plural forms of a locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.language.plurals import plural_forms

if TYPE_CHECKING:
    from localize.model import Locale


def plural_answers(locale: Locale, answers: tuple[str, ...]) -> tuple[str, ...]:
    """Return one text per plural form of a locale.

    The first form has the singular's translation, all others the plural's: right for two forms, and a
    draft to be mended for more.

    Args:
        locale: the language of the texts.
        answers: a translation of the msgid, and one of the plural where there is one.
    """
    if len(answers) == 1:
        return answers
    count = plural_forms(locale).count
    return (answers[0], *(answers[1:] * (count - 1))) if count > 1 else answers[1:]

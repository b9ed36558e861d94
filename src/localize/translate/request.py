"""What is asked of the origins: a text for one message of one catalog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from localize.language.plurals import plural_forms

if TYPE_CHECKING:
    from localize.model import Decision, Locale, Message

UI = "ui"
"""The slug, and the domain, of the site's own labels."""


@dataclass(frozen=True)
class Request:
    """One message that wants a text."""

    slug: str
    """The article's slug, or `ui`."""
    message: Message
    source_locale: Locale
    """The language of the msgid."""
    locale: Locale
    """The language of the text."""
    decisions: tuple[Decision, ...] = ()
    """All decisions on the message's key: a text that was rejected is not proposed again."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The texts to translate: the msgid, and the plural where there is one."""
        message = self.message
        return (message.key.source, message.plural_source) if message.plural_source else (message.key.source,)

    def targets(self, answers: tuple[str, ...]) -> tuple[str, ...]:
        """Return one text per plural form of the locale.

        The first form has the singular's translation, all others the plural's: right for two forms, and a
        draft to be mended for more.

        Args:
            answers: a text for each of `sources`.
        """
        if len(answers) == 1:
            return answers
        count = plural_forms(self.locale).count
        return (answers[0], *(answers[1:] * (count - 1))) if count > 1 else answers[1:]

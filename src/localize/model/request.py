"""A request to the origins: a text for one message of one catalog."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.model.decision import Decision
    from localize.model.locale import Locale
    from localize.model.message import Message
    from localize.model.text_context import TextContext


@frozen
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
    text_attributes: tuple[str, ...] = ()
    """The attributes and parameters that the newsroom takes for texts, beside the usual ones."""
    confidential: bool = False
    """True where the text may be sent to no engine outside this machine."""
    context: TextContext | None = field(default=None, compare=False, repr=False)
    """The text's surroundings, for engines that read them."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The texts to translate: the msgid, and the plural where there is one."""
        message = self.message
        return (message.key.source, message.plural_source) if message.plural_source else (message.key.source,)

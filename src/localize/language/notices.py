"""The sentences that editions say of themselves: entries of `ui` that the shipped vocabulary translates."""

from __future__ import annotations

from typing import Final

from localize.model import MessageKey

NOTICE: Final = "notice"
"""Their context."""


def _key(source: str) -> MessageKey:
    return MessageKey(NOTICE, source)


UNREAD: Final = _key("This text was translated by a machine and has not been reviewed by an editor.")
REVIEWED: Final = _key("This text was translated by a machine and reviewed by an editor.")
WITHDRAWN_TITLE: Final = _key("Article withdrawn")
WITHDRAWN: Final = _key("The newsroom has withdrawn this article.")
CORRECTION: Final = _key("Correction")
OUTDATED: Final = _key(
    "The original of this article was changed after this translation was published: "
    "numbers, names or dates here may be out of date."
)
CONTINUES: Final = _key("This is the beginning of the article; the translation continues.")

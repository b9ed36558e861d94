"""The sentences that editions say of themselves: which of them the newsroom needs, and their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config import Corrections, Unready, Withdrawn
from localize.config.disclosure_settings import Disclosure
from localize.language import notices, vocabulary
from localize.model import ReviewState

if TYPE_CHECKING:
    from localize.config import Config
    from localize.flows.ready_texts import InterfaceTexts, ReadinessText
    from localize.model import Locale, MessageKey
    from localize.model.release import ReleaseRecord


def needed_notices(config: Config, record: ReleaseRecord) -> tuple[MessageKey, ...]:
    """Return the sentences that are entries of `ui`: those that this newsroom wants printed.

    The one about outdated editions is none of them: it is printed by default, and would come into every `ui`.

    Args:
        config: its configuration.
        record: what was published, and withdrawn.
    """
    found: list[MessageKey] = []
    if record.retractions and config.withdrawn is Withdrawn.NOTICE:
        found += [notices.WITHDRAWN_TITLE, notices.WITHDRAWN]
    if config.disclosure.label is not Disclosure.OFF:
        found.append(notices.UNREAD)
    if config.disclosure.label is Disclosure.ALWAYS:
        found.append(notices.REVIEWED)
    if config.corrections is not Corrections.OFF:
        found.append(notices.CORRECTION)
    if config.unready is Unready.PARTIAL:
        found.append(notices.CONTINUES)
    return tuple(found)


def notice_text(interface: InterfaceTexts, key: MessageKey, locale: Locale) -> ReadinessText:
    """Return a sentence in a locale: as the newsroom has it, else as the shipped vocabulary does.

    What neither has is not ready.
    """
    found = interface.get(key, locale)
    shipped = None if found.ready else vocabulary.translation(key, locale)
    if shipped is None:
        return found
    return found._replace(state=ReviewState.APPROVED, targets=shipped, flaw="")

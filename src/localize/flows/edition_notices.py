"""The sentences that an edition says of its content: corrections, that it goes on, that it is out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.base import PrintedCorrection, Published
from localize.bundles.corrections import corrections_of
from localize.config import Corrections, Outdated
from localize.flows.notice_texts import notice_text
from localize.language.dates import format_moment, parse_moment
from localize.language.notices import CORRECTION, OUTDATED
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.catalogs.catalog_set import CatalogSet
    from localize.config import Config
    from localize.flows.editions import EditionPlan
    from localize.flows.ready_texts import InterfaceTexts
    from localize.model import MessageKey


def corrections(
    plan: EditionPlan, config: Config, interface: InterfaceTexts
) -> tuple[PrintedCorrection, ...]:
    """Return the corrections as an edition prints them, the newest first.

    Raises:
        InputError: a pattern of dates cannot be used.
    """
    found = corrections_of(plan.article.front_matter, config.timezone)
    if config.corrections is Corrections.OFF or not found:
        return ()
    texts = {_plain(segment.key.source): text for segment, text in plan.texts.items()}
    heading = _text(interface, plan)(CORRECTION)
    printed = []
    for one in found:
        moment = parse_moment(one.said, timezone=config.timezone, day_first=config.day_first)
        day = format_moment(moment, "long", plan.locale, _text(interface, plan)) if moment else ""
        what = texts.get(_plain(one.what), _plain(one.what))
        words = f"{heading}, {day}" if day else heading
        printed.append(PrintedCorrection(what, one.at.isoformat(), words, one.by))
    return tuple(printed)


def _plain(text: str) -> str:
    return " ".join(text.split())


def outdated_notice(plan: EditionPlan, found: CatalogSet, interface: InterfaceTexts) -> str:
    """Return the sentence for an edition that stands as it was while facts of its source changed, or nothing.

    Args:
        plan: what becomes of it.
        found: the article's catalogs.
        interface: the texts of `ui`.
    """
    if plan.published is not Published.PREVIOUS or found.config.outdated is Outdated.OFF:
        return ""
    from localize.checks.source_change import source_changes  # noqa: PLC0415 - few editions stand as they were

    source = plan.article.source_locale
    stale = (
        unit.message
        for unit in found.view(plan.locale).units
        if unit.state is ReviewState.STALE and unit.message.previous is not None
    )
    changed = any(
        source_changes(message.previous.source, message.key.source, source)
        for message in stale
        if message.previous is not None
    )
    return _text(interface, plan)(OUTDATED) if changed else ""


def _text(interface: InterfaceTexts, plan: EditionPlan) -> Callable[[MessageKey], str]:
    def text(key: MessageKey) -> str:
        found = notice_text(interface, key, plan.locale)
        return found.targets[0] if found.ready else key.source

    return text

"""Editions that say how they were made: the report, the label, and those held since nobody edited them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.bundles.disclosure import label_of, source_type
from localize.bundles.manifest import Reason
from localize.config import Unready
from localize.config.disclosure_settings import Disclosure
from localize.flows.edition_making import making, original, unedited_share
from localize.flows.notice_texts import notice_text
from localize.flows.partial_editions import BLANK
from localize.flows.responsible import responsible_of
from localize.model import ReviewState

if TYPE_CHECKING:
    from localize.catalogs.catalog_set import CatalogSet
    from localize.config import Config
    from localize.flows.editions import EditionPlan
    from localize.flows.ready_texts import InterfaceTexts


def disclosed(
    plan: EditionPlan, found: CatalogSet, interface: InterfaceTexts, *, former: bool
) -> EditionPlan:
    """Return the plan of an edition with what it says of its making; as it is where the newsroom wants none.

    Args:
        plan: what becomes of it.
        found: the article's catalogs.
        interface: the texts of `ui`.
        former: whether the edition as it stands can stay.
    """
    config = found.config
    if not config.tells_making or plan.published not in {
        Published.READY,
        Published.SOURCE,
        Published.PARTIAL,
    }:
        return plan
    printed = (one for one in plan.article.text_segments if plan.texts.get(one) != BLANK)
    own = {segment.key: segment in plan.texts for segment in printed}
    made = original() if plan.own else making(found, plan.locale, own)
    answers = responsible_of(plan.article.front_matter, config)
    plan = replace(plan, made={**made, **({"responsible": answers} if answers else {})})
    if plan.own:
        return plan
    plan = _labelled(plan, config, interface)
    reasons = (*plan.reasons, *_unedited(plan, config))
    if len(reasons) == len(plan.reasons) and plan.published is not None:
        return plan
    keeps = former and config.unready is Unready.PREVIOUS
    published = Published.PREVIOUS if keeps else None
    return replace(plan, published=published, reasons=reasons, asks_former=True)


def undisclosed(config: Config) -> tuple[str, ...]:
    """Return the kinds of text of which engines' drafts may go out without a label, sorted."""
    if config.disclosure.label is not Disclosure.OFF or not any(config.engines.values()):
        return ()
    return tuple(sorted(kind for kind, least in config.publish.items() if least is ReviewState.DRAFT))


def _labelled(plan: EditionPlan, config: Config, interface: InterfaceTexts) -> EditionPlan:
    """Return the plan with its label; one for which the language has no text waits for that."""
    key = label_of(plan.made or {}, config.disclosure.label)
    if key is None:
        return plan
    text = notice_text(interface, key, plan.locale)
    if not text.ready:
        return replace(plan, published=None, reasons=(*plan.reasons, text.reason(1)))
    return replace(plan, label=text.targets[0], source_type=source_type(plan.made or {}))


def _unedited(plan: EditionPlan, config: Config) -> tuple[Reason, ...]:
    """Return why an edition is held that people hardly edited."""
    limit, share = config.unedited.hold, unedited_share(plan.made or {})
    if limit is None or share < limit:
        return ()
    flaw = f"{share} % of its words left an engine unchanged, and `publish.unedited` holds from {limit} % on"
    return (Reason(plan.article.slug, ReviewState.DRAFT, ReviewState.APPROVED, 1, flaw),)

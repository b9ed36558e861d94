"""Editions that go out as far as they are ready: headline, first paragraphs, and a line that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.config import Unready
from localize.flows.notice_texts import notice_text
from localize.formats.article import front_matter
from localize.formats.registry import format_of
from localize.language.notices import CONTINUES

if TYPE_CHECKING:
    from localize.bundles.last_bundle import FormerEdition
    from localize.config import Config
    from localize.flows.editions import EditionPlan
    from localize.flows.ready_texts import InterfaceTexts
    from localize.model import Article, Segment

_TITLE = "title"
BLANK = "…"
"""The text in the place of front matter that is not ready; an empty one would be the source's."""


def partial(
    plan: EditionPlan, config: Config, interface: InterfaceTexts, before: FormerEdition | None
) -> EditionPlan:
    """Return the plan of an edition that is not ready, as far as it is, where the newsroom wants that.

    A whole version that stands is better than a part, and stays. For texts of the front matter that are not
    ready stands `BLANK`. Pages of HTML have no first paragraphs that could stand alone, and are held.

    Args:
        plan: what becomes of it.
        config: the newsroom's.
        interface: the texts of `ui`.
        before: the edition as it stands, where it is at hand.
    """
    if config.unready is not Unready.PARTIAL or plan.published is not None or plan.own:
        return plan
    if before is not None and before.record.published is not Published.PARTIAL:
        return replace(plan, published=Published.PREVIOUS, asks_former=True)
    plan = replace(plan, asks_former=True)
    line = notice_text(interface, CONTINUES, plan.locale)
    article = _beginning(plan)
    if article is None or not line.ready:
        return plan
    blank = {segment: BLANK for segment in article.text_segments if segment not in plan.texts}
    return replace(
        plan,
        article=article,
        published=Published.PARTIAL,
        texts={**plan.texts, **blank},
        continues=line.targets[0],
    )


def _beginning(plan: EditionPlan) -> Article | None:
    """Return the article up to the first block with a text that is not ready; None where too little is."""
    article = plan.article
    if format_of(article.path).name == "html" or any(one.domain != "article" for one in plan.unready):
        return None
    if {one.address for one in plan.reasons} - {text.address for text in plan.unready.values()}:
        return None  # data of the article that cannot be printed
    body = front_matter.split(article.content, article.path).body
    below = [one for one in article.text_segments if one.pieces[0][0] >= body]
    first = next((one for one in below if one not in plan.texts), None)
    titles = [one for one in article.text_segments if one.role == _TITLE]
    cut = len(article.content) if first is None else _block_start(article, first, body)
    ready = [one for one in below if one.pieces[-1][1] <= cut and one.role != _TITLE]
    if not titles or any(one not in plan.texts for one in titles) or not ready:
        return None
    return replace(
        article,
        content=article.content[:cut].rstrip(b"\r\n") + b"\n",
        segments=tuple(one for one in article.segments if one.pieces[-1][1] <= cut),
        passed_through=tuple(one for one in article.passed_through if one[1] <= cut),
    )


def _block_start(article: Article, segment: Segment, body: int) -> int:
    """Return where the block of a text begins: behind the last empty line above it."""
    above = article.content[body : segment.pieces[0][0]]
    ends = [above.rfind(gap) + len(gap) for gap in (b"\n\n", b"\r\n\r\n") if gap in above]
    return body + max(ends, default=0)

"""Preview: pages of articles as they stand, whatever is ready, with what is not marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from localize.bundles.base import Site
from localize.bundles.html_index import path as index_path
from localize.bundles.marks import Marks
from localize.config import Pictures, SlugSource, Unready
from localize.config.push_settings import PushSettings
from localize.flows.build import BuildOptions, build
from localize.flows.built_before import BuiltBefore
from localize.flows.newsroom_session import NewsroomSession
from localize.formats.registry import structure_problems
from localize.model import Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from localize.flows.editions import EditionPlan
    from localize.flows.ready_texts import ReadinessText
    from localize.flows.selection import Selection
    from localize.model import Segment

FOLDER: Final = ".localize/preview"
"""The folder of the pages. It is derived: deleting it loses nothing."""
_LAYOUT: Final = "html"


def preview(session: NewsroomSession, selection: Selection, tool: str) -> Report:
    """Write pages of a selection, drafts of articles among them; nothing else of the newsroom changes.

    Args:
        session: the newsroom at work.
        selection: which articles; the page to look at first is the first of them in the first locale.
        tool: name and version of the program.

    Returns:
        A report whose data names the folder, the page to look at first, and every page. Paths are below the
        newsroom's root.

    Raises:
        DiskError: the folder cannot be written.
        InputError: an article's data cannot be printed.
        InputErrors: several of these.
    """
    at = stage(session)
    shown = {article.slug: article for article in at.newsroom.articles}
    chosen = replace(selection, articles=tuple(shown[article.slug] for article in selection.articles))
    done = build(at, chosen, BuildOptions(tool=tool, revise=marked, private=True))
    pages = _pages(done)
    page = _first(pages, chosen, at)
    note = "Texts that are not ready are marked." if page else "There is no article to show."
    return Report(
        "preview",
        counts={"pages": len(pages)},
        notes=(note,),
        data={"folder": FOLDER, "page": f"{FOLDER}/{page}" if page else None, "pages": pages},
        exit_code=done.exit_code,
    )


def stage(session: NewsroomSession) -> NewsroomSession:
    """Return a session at which everything may go out, as pages."""
    config = session.config
    bundles = replace(
        config.bundles,
        folder=FOLDER,
        layout=_LAYOUT,
        front_matter=(),
        slugs=SlugSource.FILE,
        pictures=Pictures.KEEP,
    )
    articles = tuple(
        replace(article, draft=False) if article.draft else article for article in session.newsroom.articles
    )
    config = replace(config, unready=Unready.SOURCE, bundles=bundles, feeds=(), push=PushSettings())
    return NewsroomSession(
        session.disk,
        replace(session.newsroom, config=config, articles=articles),
        at=session.at,
        kept=session.kept,
        built=lambda: BuiltBefore(own=session.built_before.own),
    )


def marked(plan: EditionPlan) -> EditionPlan:
    """Show what may not go out, in marks; a text that would break the page gives way to the source's."""
    if plan.own:
        return plan
    texts = [
        plan.article.content.decode(),
        *(target for one in plan.unready.values() for target in one.targets),
    ]
    marks = Marks.absent_from(texts)
    if marks is None:
        return plan
    shown = {segment: marks.wrap(_text(segment, one), one.state) for segment, one in plan.unready.items()}
    unfit = _unfit(plan, shown)
    source = {
        segment: marks.wrap(segment.key.source, one.state)
        for segment, one in plan.unready.items()
        if segment in unfit
    }
    shown = {**shown, **source}
    unfit = _unfit(plan, shown)
    shown = {segment: text for segment, text in shown.items() if segment not in unfit}
    return replace(plan, texts={**plan.texts, **shown}, marks=marks)


def _text(segment: Segment, found: ReadinessText) -> str:
    return found.targets[0] if found.targets[0].strip() else segment.key.source


def _unfit(plan: EditionPlan, shown: Mapping[Segment, str]) -> set[Segment]:
    return {segment for segment, _ in structure_problems(plan.article, {**plan.texts, **shown}.get)}


def _pages(report: Report) -> list[dict[str, str]]:
    editions: Any = report.data["editions"]
    return [{name: one[name] for name in ("slug", "locale", "path")} for one in editions]


def _first(pages: Sequence[Mapping[str, str]], selection: Selection, stage: NewsroomSession) -> str | None:
    """Return the page to look at first: a list of articles, or the first article that was named."""
    slugs = {article.slug for article in selection.articles} if selection.narrowed else set()
    for locale in selection.locales:
        found = [page for page in pages if page["locale"] == str(locale)]
        named = next((page["path"] for page in found if page["slug"] in slugs), None)
        if named or (found and not slugs):
            return named or index_path(Site.of(stage.config), locale)
    return None

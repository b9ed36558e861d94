"""Findings about editions: those that are held back, or stand as they were, and links in them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.bundles.article_links import LinkFault, told
from localize.bundles.base import Published
from localize.catalogs.catalog_file import catalog_path
from localize.checks import missing_picture
from localize.checks.subjects import ArticlePicture
from localize.config import Unready
from localize.errors import in_shell
from localize.flows.edition_making import unedited_share
from localize.model import Finding, Severity
from localize.model.domain import UI, Domain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.bundles.article_links import FaultyLink
    from localize.bundles.manifest import Reason
    from localize.bundles.pictures import MissingPicture
    from localize.config import Config
    from localize.flows.editions import EditionPlan
    from localize.model import Article, ArticleHead, Locale

HELD, STANDING, PARTIAL = "held", "standing", "partial"
UNPRINTED, UNEDITED = "unprinted", "unedited"
"""The names of these findings, in the order in which they are told of an article."""
_FLAWS_TOLD = 3


def edition_findings(plan: EditionPlan, config: Config) -> tuple[Finding, ...]:
    """Return what there is to say of an edition.

    Args:
        plan: what becomes of it.
        config: whether what is not ready is said, or only left out.
    """
    return tuple(_findings(plan, config))


def _findings(plan: EditionPlan, config: Config) -> Iterator[Finding]:
    slug, locale = plan.article.slug, plan.locale
    if plan.published is None and config.unready is not Unready.OMIT:
        yield _waiting(
            HELD,
            plan,
            f"«{slug}» is held back in {locale}: {counted(plan.reasons)}",
            f"See them: `localize check {in_shell(slug)} -l {locale}`",
        )
    if plan.published is Published.PARTIAL:
        yield _waiting(
            PARTIAL,
            plan,
            f"«{slug}» goes out in {locale} as far as it is ready: {counted(plan.reasons)}",
            f"See what the rest waits for: `localize check {in_shell(slug)} -l {locale}`",
        )
    if plan.published is Published.PREVIOUS:
        yield _waiting(
            STANDING,
            plan,
            f"«{slug}» stays in {locale} as it was last published: {counted(plan.reasons)}",
            f"See what its update waits for: `localize check {in_shell(slug)} -l {locale}`",
        )
    share, limit = unedited_share(plan.made or {}), config.unedited.warn
    if plan.published and limit is not None and share >= limit:
        yield Finding(
            UNEDITED,
            Severity.WARNING,
            f"{share} % of the words of «{slug}» in {locale} left an engine unchanged",
            catalog_path(locale, plan.article.domain),
            locale=locale,
            fix=f"Read it again: `localize review --article {in_shell(slug)} -l {locale}`",
            slug=slug,
        )
    if plan.unprinted:
        yield Finding(
            UNPRINTED,
            Severity.WARNING,
            f"dates or weather of «{slug}» are left out in {locale}: {counted(plan.unprinted)}",
            catalog_path(locale, UI),
            locale=locale,
            address=plan.unprinted[0].address,
            fix=f"`localize translate ui -l {locale}` fills what it knows; `localize review` does the rest.",
            slug=slug,
        )


def _waiting(name: str, plan: EditionPlan, message: str, fix: str) -> Finding:
    return Finding(
        name,
        Severity.WARNING,
        message,
        _path(plan.article.domain, plan.locale, plan.reasons),
        locale=plan.locale,
        address=plan.reasons[0].address,
        fix=fix,
        slug=plan.article.slug,
    )


def link_finding(fault: FaultyLink, article: Article | ArticleHead, locale: Locale) -> Finding:
    """Return what is told of a link that does not lead where it should."""
    edition = fault.fault is LinkFault.EDITION
    fix = "" if edition else f"Mend it in {article.path}."
    return Finding(
        str(fault.fault),
        Severity.WARNING,
        told(fault, article.slug, locale),
        article.path,
        fault.line if locale == article.source_locale else 0,
        locale=locale if edition else None,
        fix="`bundles.missing_links` says what becomes of such links." if edition else fix,
        slug=article.slug,
    )


def picture_finding(one: MissingPicture, article: ArticleHead) -> Finding:
    """Return what is told of a picture that is not there."""
    check = missing_picture.CHECK
    told = missing_picture.flaw(ArticlePicture(article.slug, article.path, one.line, one.destination, ""))
    return Finding(
        check.name, check.severity, told.message, article.path, one.line, fix=told.fix, slug=article.slug
    )


def counted(reasons: Sequence[Reason]) -> str:
    """Say what is not ready: `3 texts (2 draft, 1 untranslated)`, and the first flaws."""
    states = Counter(str(reason.state) for reason in reasons if not reason.flaw)
    flawed = [reason for reason in reasons if reason.flaw]
    parts = [f"{count} {state}" for state, count in sorted(states.items())]
    if flawed:
        parts.append(f"{len(flawed)} that cannot go out")
    told = "".join(f"; {reason.address} {reason.flaw}" for reason in flawed[:_FLAWS_TOLD])
    noun = "text" if len(reasons) == 1 else "texts"
    return f"{len(reasons)} {noun} ({', '.join(parts)}){told}"


def _path(domain: Domain, locale: Locale, reasons: Sequence[Reason]) -> str:
    only_ui = all(reason.address.startswith(f"{UI}@") for reason in reasons)
    return catalog_path(locale, UI if only_ui else domain)

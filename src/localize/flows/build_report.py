"""The report of a build."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.catalogs.catalog_file import catalog_path
from localize.checks.base import listed
from localize.config import Unready
from localize.flows.edition_findings import HELD, PARTIAL, STANDING, UNEDITED, UNPRINTED, counted
from localize.frozen import frozen
from localize.model import Change, Finding, Locale, Report, Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.bundles.manifest import Manifest
    from localize.bundles.withdrawals import Withdrawal
    from localize.config import Config
    from localize.flows.edition_result import EditionOutcome, EditionResult
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.workspace.publication import PublishOutcome

_ORDER = {name: place for place, name in enumerate((HELD, STANDING, PARTIAL, UNEDITED, UNPRINTED))}


@frozen
class Said:
    """The part of the report that is about one article."""

    out: int
    """In how many locales it goes out."""
    back: int
    """In how many it does not."""
    findings: tuple[Finding, ...]
    omitted: tuple[Locale, ...]
    """The locales that do without it, where what is not ready is left out."""
    as_written: tuple[tuple[str, str, Locale], ...] = ()
    """Kind and text of each label that is printed as its author wrote it, and where."""


def said(config: Config, selection: Selection, result: EditionResult, links: Sequence[Finding] = ()) -> Said:
    """Say what becomes of an article.

    Args:
        config: whether what is not ready is said, or only left out.
        selection: the locales that are spoken of.
        result: what became of its editions.
        links: what is wrong with their links.
    """
    outcomes = [one for one in result.outcomes if one.locale in selection.locales]
    back = [one for one in outcomes if not one.published]
    told = sorted(_following(config, outcomes), key=lambda one: _ORDER[one.check])
    omitted = tuple(one.locale for one in back) if config.unready is Unready.OMIT else ()
    written = tuple((key.context, key.source, one.locale) for one in outcomes for key in one.as_written)
    return Said(len(outcomes) - len(back), len(back), (*told, *links), omitted, written)


@frozen
class Judged:
    """The subject of a run, and how it is judged."""

    selection: Selection
    gone: tuple[Withdrawal, ...]
    """The editions that are taken down."""
    renamed: Mapping[str, str]
    """Old slug → new slug of articles that took another name."""
    strict: bool
    """True if anything held back, or taken down unasked, makes the exit status 1."""
    rows: bool = True
    """True if each edition is told; else how many there are in each locale."""
    standing: int = 0
    """The number of files that stand as they are to be, beside those that were written anew."""

    @property
    def ui_locales(self) -> tuple[Locale, ...]:
        """The locales whose interface is spoken of."""
        return self.selection.locales if self.selection.ui else ()


def report(
    session: NewsroomSession,
    articles: Mapping[str, Said],
    manifest: Manifest,
    outcome: PublishOutcome,
    judged: Judged,
) -> Report:
    """Report a build.

    Args:
        session: the newsroom at work.
        articles: what is said of each article, by slug.
        manifest: what is built now.
        outcome: what was written and removed.
        judged: what the run is about.
    """
    omits = session.config.unready is Unready.OMIT
    in_order = [articles[slug] for slug in sorted(articles)]
    texts = sum(len(record.held) for locale, record in manifest.ui.items() if locale in judged.ui_locales)
    back = sum(one.back for one in in_order)
    held = 0 if omits else back
    counts = {
        "editions": sum(one.out for one in in_order),
        "held": held,
        "omitted": back - held,
        "standing": len(_of(manifest, judged, Published.PREVIOUS)),
        "taken_down": len(judged.gone),
        "ui_texts_left_out": texts,
        "written": len(outcome.written),
        "unchanged": len(outcome.unchanged) + judged.standing,
        "removed": len(outcome.removed),
    }
    unasked = any(not one.cause.asked for one in judged.gone)
    failed = judged.strict and (unasked or (not omits and bool(held or texts)))
    return Report(
        "build",
        tuple(_changes(session, outcome) if judged.rows else _counted_changes(session, outcome)),
        (
            *(finding for one in in_order for finding in one.findings),
            *(_taken_down(one) for one in judged.gone),
            *_as_written(session.config, in_order),
            *_left_out(session.config, manifest, judged),
        ),
        counts=counts,
        notes=(*_drafts(manifest, judged), *_unseen(session), *_notes(session, held)),
        data=_data(session, articles, manifest, outcome, judged),
        exit_code=2 if session.newsroom.problems else 1 if failed else 0,
    )


def _changes(session: NewsroomSession, outcome: PublishOutcome) -> Iterator[Change]:
    folder = session.config.bundles.folder
    yield from (Change("built", f"{folder}/{path}") for path in outcome.written)
    yield from (Change("removed", f"{folder}/{path}") for path in outcome.removed)


def _counted_changes(session: NewsroomSession, outcome: PublishOutcome) -> Iterator[Change]:
    folder = session.config.bundles.folder
    for kind, paths in (("built", outcome.written), ("removed", outcome.removed)):
        if paths:
            yield Change(kind, folder, count=len(paths))


def _as_written(config: Config, articles: Sequence[Said]) -> Iterator[Finding]:
    """Say once for each language and kind which labels stand there as their authors wrote them."""
    found: dict[tuple[Locale, str], dict[str, None]] = {}
    for kind, text, locale in (label for one in articles for label in one.as_written):
        found.setdefault((locale, kind), {})[text] = None
    for (locale, kind), texts in sorted(found.items()):
        source = config.derive.get(locale)
        stands = "it stands" if len(texts) == 1 else "they stand"
        yield Finding(
            "as-written",
            Severity.WARNING,
            f"without a text in {locale}, so that {stands} as written: {kind} {listed(texts)}",
            catalog_path(locale, UI),
            locale=locale,
            fix=f"Add what is missing to ui/*.yaml; then `localize translate ui -l {locale}`, or review.",
            slug=UI,
            follows=source if source and found.get((source, kind)) == texts else None,
        )


def _left_out(config: Config, manifest: Manifest, judged: Judged) -> Iterator[Finding]:
    for locale, record in manifest.ui.items():
        if record.held and locale in judged.ui_locales:
            path = catalog_path(locale, UI)
            message = f"left out of the interface in {locale}: {counted(record.held)}"
            fix = f"`localize translate ui -l {locale}` fills what it knows; `localize review` does the rest."
            source = config.derive.get(locale)
            same = source in judged.ui_locales and _addresses(manifest, source) == _addresses(
                manifest, locale
            )
            told = Finding("left-out", Severity.WARNING, message, path, locale=locale, fix=fix, slug=UI)
            yield replace(told, follows=source) if same else told


def _addresses(manifest: Manifest, locale: Locale | None) -> list[str]:
    record = manifest.ui.get(locale) if locale else None
    return [reason.address for reason in record.held] if record else []


def _following(config: Config, outcomes: Sequence[EditionOutcome]) -> Iterator[Finding]:
    """Yield what is told of editions, with the locale that one derives from if that waits for the same."""
    for one in outcomes:
        source = config.derive.get(one.locale)
        same = any(
            (other.locale, other.published, other.waits) == (source, one.published, one.waits)
            for other in outcomes
        )
        for told in one.findings:
            yield replace(told, follows=source) if same and told.check != UNPRINTED else told


def _taken_down(one: Withdrawal) -> Finding:
    texts = f": {counted(one.reasons)}" if one.reasons else ""
    return Finding(
        "taken-down",
        Severity.WARNING,
        f"{one.edition} is taken down: {one.why}{texts}",
        locale=one.edition.locale,
        slug=one.edition.slug,
    )


def _notes(session: NewsroomSession, held: int) -> tuple[str, ...]:
    folder = session.config.bundles.folder
    notes = [f"The bundles lie in {folder}/, and {folder}/manifest.json says what they are."]
    if held:
        notes.append("`localize check` shows what keeps articles back.")
    return tuple(notes)


def _unseen(session: NewsroomSession) -> Iterator[str]:
    """Say which articles nobody may see yet, where there are any."""
    if session.unseen:
        named = listed(sorted(session.unseen))
        yield f"Not built, being under embargo or confidential: {named}. `--at TIME` says what time it is."


def _drafts(manifest: Manifest, judged: Judged) -> Iterator[str]:
    """Say how many texts go out that no person has read, where the newsroom lets drafts out."""
    found = manifest.tally.drafts_out
    counts = [f"{found[locale]} in {locale}" for locale in judged.selection.locales if found[locale]]
    if counts:
        yield f"Drafts that no person has read go out: {', '.join(counts)}."


def _of(manifest: Manifest, judged: Judged, *published: Published) -> list[dict[str, str]]:
    """Return the editions of the locales that are spoken of, with how they go out, if it is one of these."""
    if not any(map(manifest.tally.has, published)):
        return []
    codes = {locale: str(locale) for locale in judged.selection.locales}
    return [
        {
            "slug": line.slug,
            "locale": codes[line.locale],
            "path": line.path,
            "published": line.published.value,
            "sha256": line.sha256,
            **({"plain": line.plain} if line.plain else {}),
            **({"public_slug": line.public_slug} if line.public_slug else {}),
        }
        for line in manifest.lines
        if line.published in published and line.locale in codes
    ]


def _data(
    session: NewsroomSession,
    articles: Mapping[str, Said],
    manifest: Manifest,
    outcome: PublishOutcome,
    judged: Judged,
) -> dict[str, object]:
    return {
        "folder": session.config.bundles.folder,
        "layout": manifest.layout,
        **(
            {"editions": _of(manifest, judged, *Published)}
            if judged.rows
            else {"by_locale": _by_locale(articles, manifest, judged)}
        ),
        "renamed": dict(judged.renamed),
        "taken_down": [
            {
                "slug": one.edition.slug,
                "locale": str(one.edition.locale),
                "cause": str(one.cause),
                "asked": one.cause.asked,
                "why": one.why,
                "reasons": [reason.data() for reason in one.reasons],
            }
            for one in judged.gone
        ],
        "held": [
            {
                "slug": held.slug,
                "locale": str(held.locale),
                "reasons": [reason.data() for reason in held.reasons],
            }
            for held in sorted(manifest.held, key=lambda held: (held.slug, held.locale))
            if held.locale in judged.selection.locales
        ],
        **({"omitted": _omitted(articles)} if judged.rows else {}),
        "ui": {
            str(locale): {
                "json": record.json.path,
                "mo": record.mo.path,
                "left_out": [reason.data() for reason in record.held],
            }
            for locale, record in sorted(manifest.ui.items())
            if locale in judged.selection.locales
        },
        "written": list(outcome.written),
        "removed": list(outcome.removed),
    }


def _omitted(articles: Mapping[str, Said]) -> list[dict[str, str]]:
    return [
        {"slug": slug, "locale": str(locale)}
        for slug, one in sorted(articles.items())
        for locale in one.omitted
    ]


def _by_locale(articles: Mapping[str, Said], manifest: Manifest, judged: Judged) -> dict[str, dict[str, int]]:
    """Return how many editions go out in each locale, and how many are left out."""
    built = manifest.tally.by_locale
    left = Counter(locale for one in articles.values() for locale in one.omitted)
    return {
        name: {str(locale): found[locale] for locale in judged.selection.locales if found[locale]}
        for name, found in (("editions", built), ("omitted", left))
    }

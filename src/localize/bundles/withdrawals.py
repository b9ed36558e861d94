"""The editions that a build takes down: which, why, and when there are too many of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from localize.errors import RefusedError
from localize.frozen import frozen
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from localize.bundles.manifest import Manifest, Reason
    from localize.model import ArticleHead, Locale

AT_LEAST = 10
"""The fewest editions whose removal is refused, where others stay."""
_NAMED = 20


class Cause(StrEnum):
    """Why an edition is taken down."""

    WITHDRAWN = "withdrawn"
    """People withdrew it, and nothing is to stand in its place."""
    EMBARGO = "embargo"
    """The article is under embargo, or confidential."""
    DRAFT = "draft"
    """The article says `draft: true`."""
    LOCALES = "locales"
    """The article, or the newsroom, is not wanted in that locale."""
    DELETED = "deleted"
    """The article is gone."""
    UNREADABLE = "unreadable"
    """The article is gone, or among the files that cannot be read."""
    UNREADY = "unready"
    """Its texts are not ready, and what was published before does not stay."""

    @property
    def asked(self) -> bool:
        """Return whether somebody asked for it, by what they wrote."""
        return self in {Cause.WITHDRAWN, Cause.EMBARGO, Cause.DRAFT, Cause.LOCALES, Cause.DELETED}


_SAID = {
    Cause.WITHDRAWN: "it is withdrawn",
    Cause.EMBARGO: "nobody may see it yet",
    Cause.DRAFT: "the article says `draft: true`",
    Cause.LOCALES: "the article is not wanted in that locale",
    Cause.DELETED: "the article is gone",
    Cause.UNREADABLE: "no article of that name can be read",
    Cause.UNREADY: "its update is not ready",
}


@frozen
class Withdrawal:
    """An edition that is taken down."""

    edition: EditionId
    cause: Cause
    reasons: tuple[Reason, ...] = ()
    """The texts that are not ready, where that is why."""

    @property
    def why(self) -> str:
        """The reason, as a half-sentence."""
        return _SAID[self.cause]


def renamed(
    known: AbstractSet[str],
    articles: Iterable[ArticleHead],
    sources: Callable[[str], Collection[str]],
) -> dict[str, str]:
    """Return old slug → new slug of articles that only took another name.

    Args:
        known: the slugs of articles that have an edition which stands.
        articles: the newsroom's articles.
        sources: gives the digests that the bytes of a slug's source had, as far as they are known.
    """
    present = {article.slug: article for article in articles}
    fresh = {article.source_digest: slug for slug, article in present.items() if slug not in known}
    found: dict[str, str] = {}
    for slug in sorted(known - present.keys()):
        new = next((fresh[digest] for digest in sources(slug) if digest in fresh), None)
        if new is not None:
            found[slug] = new
    return found


def withdrawals(
    stands: Collection[EditionId],
    manifest: Manifest,
    articles: Iterable[ArticleHead],
    *,
    wanted: Callable[[ArticleHead], Collection[Locale]],
    unreadable: bool,
    unseen: Collection[str] = (),
) -> tuple[Withdrawal, ...]:
    """Return what no longer stands after a build, by slug and locale.

    Args:
        stands: the editions that stand, renamed articles left out.
        manifest: what the build writes.
        articles: the newsroom's articles.
        wanted: the locales that an article goes out in.
        unreadable: whether some articles could not be read.
        unseen: the articles that nobody outside may see.
    """
    slugs = {edition.slug for edition in stands}
    gone = set(stands).difference((slug, line.locale) for slug in slugs for line in manifest.lines_of(slug))
    if not gone:
        return ()
    present = {article.slug: article for article in articles}
    held = {EditionId(one.slug, one.locale): one.reasons for one in manifest.held}
    found = []
    for edition in sorted(gone):
        article = present.get(edition.slug)
        if edition in manifest.withdrawn:
            cause = Cause.WITHDRAWN
        elif article is None:
            cause = Cause.UNREADABLE if unreadable else Cause.DELETED
        elif article.draft:
            cause = Cause.EMBARGO if article.slug in unseen else Cause.DRAFT
        else:
            cause = Cause.UNREADY if edition.locale in wanted(article) else Cause.LOCALES
        found.append(Withdrawal(edition, cause, held.get(edition, ())))
    return tuple(found)


def require_few(stands: int, goes: Sequence[EditionId], *, verb: str, what: str = "take down") -> None:
    """Refuse to remove more than a third, and at least ten, of the editions that stand; or all of them.

    Args:
        stands: how many there are, within what the run is about.
        goes: those that would be removed.
        verb: the command that does it with `--force`.
        what: what it does to them.

    Raises:
        RefusedError: there are too many.
    """
    count = len(goes)
    if count and (count == stands or (count >= AT_LEAST and 3 * count > stands)):
        raise RefusedError(
            f"this would {what} {count} of the {stands} editions that stand: {named(goes)}",
            hint=f"See that no article is missing by mistake. `{verb} --force` does it all the same.",
        )


def require_at_hand(editions: Sequence[EditionId]) -> None:
    """Refuse to take down what was published and is to stay, where its bytes are nowhere at hand.

    Raises:
        RefusedError: some of it is missing.
    """
    if editions:
        count = len(editions)
        what = "1 edition was published and is" if count == 1 else f"{count} editions were published and are"
        raise RefusedError(
            f"{what} to stay while the update is not ready, but what was published is not here: "
            f"{named(editions)}",
            hint="`--last DIR` takes it from a copy of what was published, `--rebuild-last` "
            "from git history; `--force` takes it down.",
        )


def named(editions: Sequence[EditionId]) -> str:
    """Return a list of editions by article: `budget (en, ru), frost (ru)`."""
    by_slug: dict[str, list[str]] = {}
    for edition in sorted(editions):
        by_slug.setdefault(edition.slug, []).append(str(edition.locale))
    told = [f"{slug} ({', '.join(locales)})" for slug, locales in by_slug.items()]
    more = f", and {len(told) - _NAMED} more articles" if len(told) > _NAMED else ""
    return ", ".join(told[:_NAMED]) + more

"""The editions of a build: which article goes out in which locale, how, and with what texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING

from localize.bundles import front_matter_keys
from localize.bundles.base import Edition, Published
from localize.bundles.manifest import Reason, alternates
from localize.bundles.paths import suffix_of
from localize.bundles.printed_before import printed_before
from localize.bundles.public_slug import KEY as SLUG
from localize.bundles.typography import typeset
from localize.catalogs.target_locales import target_locales
from localize.config import Corrections, Unready
from localize.errors import InputError
from localize.flows.readiness import assess, assess_own
from localize.formats.article.front_matter import BOM
from localize.formats.registry import render
from localize.frozen import frozen
from localize.language.number_texts import localised
from localize.model import ReviewState
from localize.model.domain import UI
from localize.review.address import address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from localize.bundles.base import PrintedCorrection
    from localize.bundles.last_bundle import FormerEdition
    from localize.bundles.marks import Marks
    from localize.catalogs.catalog_set import CatalogSet
    from localize.config import Config
    from localize.flows.readiness import Assessment
    from localize.flows.ready_texts import InterfaceTexts, ReadinessText
    from localize.model import Article, ArticleHead, Locale, MessageKey, Segment


@frozen
class EditionPlan:
    """The fate of one article in one locale."""

    article: Article
    locale: Locale
    published: Published | None
    """The way in which it goes out; None where it does not."""
    texts: Mapping[Segment, str] = field(default_factory=dict)
    states: Mapping[str, int] = field(default_factory=dict)
    printed: Mapping[str, object] = field(default_factory=dict)
    """The article's data in words."""
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Context and text of each label → what `ui.json` names it."""
    reasons: tuple[Reason, ...] = ()
    """The texts that were not ready."""
    unprinted: tuple[Reason, ...] = ()
    """Texts of `ui` for want of which the article's data is not printed in its own language."""
    as_written: tuple[MessageKey, ...] = ()
    """The labels that are printed as their author wrote them."""
    unready: Mapping[Segment, ReadinessText] = field(default_factory=dict)
    """The catalogs' texts for places whose texts may not go out."""
    marks: Marks | None = None
    """The marks around texts that are not ready, where they are shown all the same."""
    public_slug: str = ""
    """The slug by which readers find it, where that is not the article's."""
    made: Mapping[str, object] | None = None
    """The report of its making; None where the newsroom wants none."""
    corrections: tuple[PrintedCorrection, ...] = ()
    """The article's corrections, as they are printed."""
    outdated: str = ""
    """The sentence for an edition that stands as it was while facts of its source changed."""
    continues: str = ""
    """The sentence which says that the translation continues, where only its beginning goes out."""
    label: str = ""
    """The sentence which says that a machine translated it."""
    source_type: str = ""
    """Its digital source type where it has a label."""
    notices: Mapping[MessageKey, str] = field(default_factory=dict)
    """The sentences that the edition says of itself, in its language."""
    asks_former: bool = False
    """True if it depends on the edition as it stands."""

    @property
    def own(self) -> bool:
        """Return whether it is the article in its own language."""
        return self.locale == self.article.source_locale


def locales_of(article: Article | ArticleHead, config: Config) -> tuple[Locale, ...]:
    """Return the locales that an article goes out in: its own first; none for a draft."""
    return () if article.draft else (article.source_locale, *target_locales(article, config))


def plan(
    found: CatalogSet,
    interface: InterfaceTexts,
    article: Article,
    locale: Locale,
    *,
    prints: Iterable[str],
    former: bool,
    before: FormerEdition | None = None,
) -> EditionPlan:
    """Decide what becomes of an article in a locale.

    Args:
        found: the article's catalogs.
        interface: the texts of `ui`.
        article: the article.
        locale: one of its locales.
        prints: what of its data is printed.
        former: whether the edition as it stands can stay.
        before: the edition as it stands, where it is at hand.

    Raises:
        InputError: the article's data cannot be printed.
    """
    own = locale == article.source_locale
    assessed = assess_own(interface, article) if own else assess(found, interface, article, locale)
    waits = bool(assessed.reasons)
    if before is not None and waits:
        assessed = _as_printed(assessed, before, found.config)
    printed, missing = _printed(found.config, interface, article, locale, prints)
    reasons = assessed.reasons if own else (*assessed.reasons, *missing)
    published = Published.READY if not reasons else _unready(found.config.unready, former=former)
    return EditionPlan(
        article=article,
        locale=locale,
        published=published,
        texts=assessed.texts,
        states=assessed.states,
        printed={} if missing else printed,
        labels=interface.names(article, assessed.texts),
        reasons=reasons,
        unprinted=missing if own else (),
        as_written=tuple(dict.fromkeys(segment.key for segment in assessed.as_written)),
        unready=assessed.unready,
        asks_former=waits or bool(reasons),
    )


@frozen
class Beside:
    """The editions of an article that go out beside each other."""

    paths: Mapping[Locale, str] = field(default_factory=dict)
    """Locale → path of each."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """BCP 47 tag → address of the page of each; empty where the site has none."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """BCP 47 tag → title of each."""


def edition(plan: EditionPlan, config: Config, beside: Beside, *, slug_key: bool = False) -> Edition:
    """Write an article in a locale.

    Args:
        plan: one that goes out, and not as it was.
        config: which keys are added to front matter.
        beside: the editions of the article, this one among them.
        slug_key: whether the edition's own slug stands in its front matter.

    Raises:
        InputError: the front matter cannot take the keys.
    """
    assert plan.published is not None
    article = plan.article
    links = alternates(config.default_edition(article.source_locale), beside.paths)
    values = {
        front_matter_keys.LANG: plan.locale.bcp47,
        "slug": article.slug,
        "source_locale": article.source_locale.bcp47,
        "state": str(plan.published),
        front_matter_keys.ALTERNATES: links,
        **plan.printed,
    }
    extra = front_matter_keys.added(article, config.bundles.front_matter, values)
    if slug_key and (plan.public_slug or isinstance(article.front_matter.get(SLUG), Mapping)):
        extra[SLUG] = plan.public_slug or article.slug
    # What the author wrote names the source's language, which a translated edition is not in.
    renamed = not plan.own and front_matter_keys.LANG in article.front_matter
    is_toml = renamed and article.content.removeprefix(BOM).startswith(b"+++")
    if renamed and not is_toml:
        extra[front_matter_keys.LANG] = plan.locale.bcp47
    texts = (
        plan.texts if plan.own else typeset(plan.texts, plan.locale, config.typography.get(plan.locale, ""))
    )
    numbers = partial(localised, source=article.source_locale, target=plan.locale)
    content = render(
        article,
        texts.get,
        extra_front_matter=extra or None,
        numbers=None if plan.own else numbers,
    )
    if is_toml:
        content = front_matter_keys.with_language(content, plan.locale.bcp47, article.path)
    return Edition(
        slug=article.slug,
        locale=plan.locale,
        source_locale=article.source_locale,
        content=content,
        published=plan.published,
        states=plan.states,
        alternates=links,
        printed=plan.printed,
        labels=plan.labels,
        made=plan.made,
        corrections=plan.corrections,
        corrected_above=config.corrections is Corrections.TOP,
        continues=plan.continues,
        label=plan.label,
        source_type=plan.source_type,
        meta=config.disclosure.meta if plan.label else "",
        marks=plan.marks,
        suffix=suffix_of(article.path),
        addresses=beside.addresses,
        titles=beside.titles,
        public_slug=plan.public_slug,
    )


def _as_printed(found: Assessment, before: FormerEdition, config: Config) -> Assessment:
    """Let stand, as translated, what the edition prints in the source's language until now."""
    missing = {
        segment: text
        for segment, text in found.unready.items()
        if segment.domain == "article" and text.state is ReviewState.UNTRANSLATED and not text.flaw
    }
    stands = printed_before(before, {segment.key.source for segment in missing}, config)
    kept = {segment: text for segment, text in missing.items() if segment.key.source in stands}
    addresses = {text.address for text in kept.values()}
    states = Counter(found.states)
    states[str(ReviewState.UNTRANSLATED)] -= len(addresses)
    states[str(ReviewState.TRANSLATED)] += len(addresses)
    return replace(
        found,
        reasons=tuple(reason for reason in found.reasons if reason.address not in addresses),
        states={state: count for state, count in sorted(states.items()) if count},
        unready={segment: text for segment, text in found.unready.items() if segment not in kept},
    )


def _unready(rule: Unready, *, former: bool) -> Published | None:
    if rule is Unready.SOURCE:
        return Published.SOURCE
    return Published.PREVIOUS if rule is Unready.PREVIOUS and former else None


def _printed(
    config: Config, interface: InterfaceTexts, article: Article, locale: Locale, prints: Iterable[str]
) -> tuple[dict[str, object], tuple[Reason, ...]]:
    """Print the article's data, and say which texts of `ui` are not ready for that."""
    asked: list[MessageKey] = []
    missing: dict[str, Reason] = {}
    text = _asking(interface, locale, asked, missing)
    try:
        return front_matter_keys.printed(article, locale, config, prints, text), tuple(missing.values())
    except InputError as error:
        if error.place or not asked:
            raise
        # The pattern that was asked for last is the one that a translator has broken.
        found = interface.get(asked[-1], locale)
        missing[found.address] = found.reason(1, error.message)
        return {}, tuple(missing.values())


def _asking(
    interface: InterfaceTexts, locale: Locale, asked: list[MessageKey], missing: dict[str, Reason]
) -> Callable[[MessageKey], str]:
    def text(key: MessageKey) -> str:
        asked.append(key)
        found = interface.get(key, locale)
        if not found.ready:
            missing[address_of(UI, key)] = found.reason(1)
        return found.targets[0] if found.ready else key.source

    return text

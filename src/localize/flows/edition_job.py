"""The work of a build on one article: its editions in all their locales."""

from __future__ import annotations

import hashlib
from dataclasses import field, replace
from typing import TYPE_CHECKING, Self

from localize.bundles.addresses import page_of_slug
from localize.bundles.article_links import Linker, destinations, target_of
from localize.bundles.base import Published, Site
from localize.bundles.cards import full_card_of
from localize.bundles.leads import Leads
from localize.bundles.manifest import EditionRecord, FileRecord
from localize.bundles.paths import suffix_of
from localize.bundles.public_slug import said_in
from localize.config import Pictures, Withdrawn
from localize.errors import InputError, Place, PluginError
from localize.flows import edition_result
from localize.flows.article_task import ArticleTask, sources
from localize.flows.edition_disclosure import disclosed
from localize.flows.edition_findings import edition_findings, link_finding
from localize.flows.edition_notices import corrections, outdated_notice
from localize.flows.edition_result import (
    EditionOutcome,
    EditionResult,
    LinkingEdition,
    LinkingEditions,
    WaitingEditions,
    WrittenEdition,
    reasons_digest,
)
from localize.flows.edition_slugs import slug_of, title_of
from localize.flows.editions import Beside, edition, locales_of, plan
from localize.flows.partial_editions import partial
from localize.flows.withdrawn_editions import notice_edition, withdrawn
from localize.formats.article.edits import apply
from localize.formats.link_places import heading_ids_of, ids_of
from localize.frozen import frozen
from localize.model.article_job import ArticleJob
from localize.once import once

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from localize.bundles.article_links import HeadingIds
    from localize.bundles.base import ArticleCard, Edition, Layout
    from localize.bundles.last_bundle import FormerEdition
    from localize.catalogs.catalog_set import CatalogSet
    from localize.config import Config
    from localize.errors import LocalizeError
    from localize.flows.editions import EditionPlan
    from localize.flows.ready_texts import InterfaceTexts
    from localize.model import Article, ArticleHead, Finding, Locale
    from localize.model.release import EditionId


@frozen
class EditionShared:
    """The values that the editions of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are built."""
    interface: InterfaceTexts
    layout: Layout = field(compare=False)
    made_by: str
    """The third party's package that the layout is from, with its version; empty for the house's own."""
    prints: tuple[str, ...]
    """The names of the articles' data that are printed."""
    revise: Callable[[EditionPlan], EditionPlan] | None = None
    """A change made to the plan of each edition before it is written."""

    @once
    def site(self) -> Site:
        """The facts about the newsroom that the layout needs."""
        return Site.of(self.config)

    def locales_of(self, article: Article | ArticleHead) -> tuple[Locale, ...]:
        """Return the locales in which an article is built now."""
        return tuple(locale for locale in locales_of(article, self.config) if locale in self.locales)


@frozen
class EditionTask(ArticleTask):
    """An article, and what stands of it."""

    at_hand: frozenset[Locale] = frozenset()
    """The locales of which the edition that stands can be left in its place."""
    former: tuple[tuple[Locale, FormerEdition], ...] = ()
    """The editions that stand, as far as they are at hand."""
    standing: tuple[tuple[Locale, str], ...] = ()
    """Locale and path of each edition that is not built now and stays as it is."""
    draft: bool = False
    """True if it is one, whatever its front matter says."""
    fixed: tuple[tuple[Locale, str], ...] = ()
    """The slugs of editions that cannot be chosen anew: those that were published."""
    withdrawn: tuple[Locale, ...] = ()
    """The locales in which people withdrew it."""

    @property
    def basis(self) -> str:
        """All that every result depends on; few depend on editions that stand, and those say so."""
        standing, fixed = (
            [(str(locale), text) for locale, text in found] for found in (self.standing, self.fixed)
        )
        return repr((standing, self.draft, fixed, [str(locale) for locale in self.withdrawn]))

    def opened(self) -> Self:
        """Return the task with the files of the editions that stand."""
        if not self.former:
            return self
        return replace(self, former=tuple((locale, one.opened()) for locale, one in self.former))

    def former_in(self, locale: Locale) -> str:
        """Tell the edition that stands from others: by its bytes and layout, and whether it can stay."""
        known = dict(self.former).get(locale)
        stands = (known.record.file.path, known.record.file.sha256, known.layout) if known else ()
        return _former(stands, at_hand=locale in self.at_hand)


def _former(stands: tuple[str, ...], *, at_hand: bool) -> str:
    return repr((stands, at_hand))


NOTHING_STANDS = _former((), at_hand=False)
"""What a task tells of an edition where none stands."""


def build_article(shared: EditionShared, task: EditionTask, files: Mapping[str, bytes]) -> EditionResult:
    """Write the editions of one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    found = sources(task, shared.config, files)
    article, catalogs = found.article, found.catalogs
    if article.draft != task.draft:
        article = replace(article, draft=task.draft)
        catalogs = replace(catalogs, article=article)
    plans: list[EditionPlan] = []
    problems: list[LocalizeError] = []
    gone = task.withdrawn if shared.config.withdrawn is Withdrawn.NOTHING else ()
    for locale in shared.locales_of(article):
        if locale in gone:
            continue
        try:
            plans.append(_planned(shared, task, catalogs, locale))
        except InputError as error:
            if str(error) not in map(str, problems):  # one mistake of an article is one for all its locales
                problems.append(error)
    if problems:
        return EditionResult(task.slug, unprintable=tuple(problems))
    try:
        return _written(shared, task, article, plans)
    except InputError as error:
        return EditionResult(task.slug, unprintable=(error,))
    except PluginError as error:
        named = PluginError(error.message, place=Place(task.path), hint=error.hint)
        return EditionResult(task.slug, unprintable=(named,))


def _planned(shared: EditionShared, task: EditionTask, catalogs: CatalogSet, locale: Locale) -> EditionPlan:
    assert catalogs.article is not None
    if locale in task.withdrawn:
        notice = withdrawn(shared.interface, catalogs.article, locale)
        return replace(notice, public_slug=dict(task.fixed).get(locale, ""))
    made = plan(
        catalogs,
        shared.interface,
        catalogs.article,
        locale,
        prints=shared.prints,
        former=locale in task.at_hand,
        before=dict(task.former).get(locale),
    )
    made = partial(made, shared.config, shared.interface, dict(task.former).get(locale))
    made = disclosed(made, catalogs, shared.interface, former=locale in task.at_hand)
    slug = slug_of(made, shared.config, dict(task.fixed).get(locale, ""), dict(task.former).get(locale))
    printed = corrections(made, shared.config, shared.interface)
    outdated = outdated_notice(made, catalogs, shared.interface)
    if slug or printed or outdated:
        made = replace(made, public_slug=slug, corrections=printed, outdated=outdated)
    return shared.revise(made) if shared.revise else made


def _written(
    shared: EditionShared, task: EditionTask, article: Article, plans: Sequence[EditionPlan]
) -> EditionResult:
    """Write the editions that go out anew; those with links to other articles wait for these.

    Raises:
        InputError: an article's front matter cannot take what it should say.
        PluginError: the layout is a third party's, and fails.
    """
    layout, site = shared.layout, shared.site
    paths = dict(task.standing)
    paths |= {
        one.locale: place(layout, site, task, one.locale, one.public_slug) for one in plans if one.published
    }
    going = [one for one in plans if one.published and one.published is not Published.PREVIOUS]
    named = {one.locale for one in plans if one.published is Published.WITHDRAWN}
    others = {locale: path for locale, path in paths.items() if locale not in named}
    told = [one for one in plans if one.published and one.published is not Published.WITHDRAWN]
    beside = Beside(others, _addresses(told, layout, site), {one.locale.bcp47: title_of(one) for one in told})
    editions = {one.locale: _edition(one, shared.config, beside, layout) for one in going}
    ids = _OwnIds(article, editions)
    done: dict[Locale, WrittenEdition] = {}
    linking: dict[Locale, LinkingEdition] = {}
    links: set[tuple[str, str | None]] = set()
    shown: set[str] = set()
    faults: list[tuple[Locale, Finding]] = []
    copies = shared.config.bundles.pictures is Pictures.COPY
    for locale, made in editions.items():
        leads = Leads.of(made.content, task.path, pictures=copies)
        asked = destinations(leads.links)
        one = LinkingEdition(made, leads)
        if leads.pictures or any(path != task.path for path, _ in asked):
            linking[locale] = one
            links |= asked
            shown |= {target for _, target in leads.pictures}
        else:
            led_on, told_of = _led_within(shared, article, one, ids, paths[locale])
            faults += [(locale, fault) for fault in told_of]
            out = laid_out(led_on, layout, site, paths[locale])
            wanted = layout.leads_to_headings and locale != article.source_locale
            done[locale] = replace(out, content=made.content) if wanted else out
    waiting = WaitingEditions(
        tuple(linking),
        tuple(sorted(links, key=_in_order)),
        tuple(sorted(shown)),
        {
            locale: heading_ids_of(one.made.content, task.path)
            for locale, one in linking.items()
            if layout.leads_to_headings and locale != article.source_locale
        },
    )
    return EditionResult(
        task.slug,
        tuple(_outcome(one, task, shared.config) for one in plans),
        done,
        waiting if linking else None,
        LinkingEditions.of(linking) if linking else None,
        faults=tuple(faults),
    )


def _led_within(
    shared: EditionShared,
    article: Article,
    one: LinkingEdition,
    ids: HeadingIds,
    place: str,
) -> tuple[Edition, list[Finding]]:
    """Return an edition with links that all lead inside of the article, and what is wrong with them."""
    made, links = one.made, one.leads.links
    if not links:
        return made, []
    layout, locale = shared.layout, made.locale
    fragments = (led.fragment for _, led in links if led.path == article.path and led.fragment is not None)
    own = target_of(article.head, fragments, {locale: place}, ids, own_ids=not layout.leads_to_headings)
    linker = Linker({article.path: own}, shared.config.bundles.missing_links, layout.follows_places)
    found = linker.led(article.head, locale, made.content, links, place)
    faults = [link_finding(fault, article, locale) for fault in found.faults]
    return replace(made, content=apply(made.content, found.edits)) if found.edits else made, faults


@frozen
class _OwnIds:
    """The headings of an article and its editions, for links inside of it."""

    article: Article
    editions: Mapping[Locale, Edition]

    def of_source(self, article: ArticleHead) -> tuple[str, ...]:
        return heading_ids_of(self.article.content, article.path)

    def every(self, article: ArticleHead) -> frozenset[str] | None:
        return ids_of(self.article.content, article.path)

    def of_edition(self, edition: EditionId, path: str) -> tuple[str, ...] | None:
        made = self.editions.get(edition.locale)
        return None if made is None else heading_ids_of(made.content, path)


def _in_order(link: tuple[str, str | None]) -> tuple[str, str]:
    path, place = link
    return path, "" if place is None else f"#{place}"


def _addresses(plans: Sequence[EditionPlan], layout: Layout, site: Site) -> dict[str, str]:
    """Return the addresses of editions' pages by their tags; none where the site has no address."""
    if not site.url:
        return {}
    slugs = {one.locale: one.public_slug or one.article.slug for one in plans}
    return {
        locale.bcp47: site.address(locale, page_of_slug(layout, site, locale, slug))
        for locale, slug in slugs.items()
    }


def _edition(one: EditionPlan, config: Config, beside: Beside, layout: Layout) -> Edition:
    if one.published is Published.WITHDRAWN:
        return replace(notice_edition(one, config), addresses=beside.addresses, titles=beside.titles)
    made = edition(one, config, beside, slug_key=not layout.names_files)
    return replace(made, source=one.article.content) if layout.own_ids and not one.own else made


def _outcome(one: EditionPlan, task: EditionTask, config: Config) -> EditionOutcome:
    return EditionOutcome(
        task.slug,
        one.locale,
        one.published,
        one.reasons,
        reasons_digest(one.reasons),
        edition_findings(one, config),
        one.as_written if one.published else (),
        task.former_in(one.locale) if one.asks_former else None,
        one.public_slug,
        _is_movable(one, task),
        outdated=one.outdated,
    )


def _is_movable(one: EditionPlan, task: EditionTask) -> bool:
    """Return whether an edition's slug comes from its title, and may still become another one."""
    stands = one.published is Published.PREVIOUS or one.locale in dict(task.fixed)
    return not (stands or one.own or said_in(one.article, one.locale))


def laid_out(made: Edition, layout: Layout, site: Site, path: str) -> WrittenEdition:
    """Return an edition as the layout writes it, its links where they lead.

    Args:
        made: the edition.
        layout: the layout.
        site: what it has to know.
        path: where the edition goes.
    """
    data = layout.write(made, site)
    card = _card(made, layout, site)
    file = FileRecord(path, hashlib.sha256(data).hexdigest())
    return WrittenEdition(
        EditionRecord(file, made.published, made.states, card, public_slug=made.public_slug, made=made.made),
        data,
    )


def _card(made: Edition, layout: Layout, site: Site) -> ArticleCard | None:
    """Return an edition's line in lists and feeds, where there are any; a withdrawal's notice has none."""
    if made.published is Published.WITHDRAWN:
        return None
    if site.full_cards:
        return full_card_of(made, site)
    return layout.index.card(made, site) if layout.index else None


def place(
    layout: Layout, site: Site, article: EditionTask | ArticleHead, locale: Locale, public_slug: str
) -> str:
    """Return where an edition of an article goes; its own slug counts where the layout takes it."""
    slug = (layout.names_files and public_slug) or article.slug
    return layout.place(site, locale, slug, suffix_of(article.path))


JOB = ArticleJob("build", build_article, edition_result.written, edition_result.read)
"""The editions of one article."""

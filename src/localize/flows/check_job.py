"""The checks of one article and its catalogs, as one job; those of the interface go the same way."""

from __future__ import annotations

from collections import Counter
from dataclasses import field, replace
from functools import cache, partial
from math import isfinite
from typing import TYPE_CHECKING, Any

from localize.catalogs.catalog_set import touched
from localize.catalogs.derivation import follows
from localize.catalogs.pulling import pulled
from localize.catalogs.seeding import taken_up
from localize.catalogs.target_locales import parent_of, target_locales
from localize.checks.base import inspect
from localize.checks.subjects import ArticleLink, ArticlePicture, ArticleSubject
from localize.config import Pictures
from localize.flows.article_task import sources, with_renamed
from localize.flows.check_links import links_in, pictures_in
from localize.flows.check_subjects import catalog_subject, places, with_string, worth_telling
from localize.flows.compared_texts import TextDigests, fewest_words, joined_digests, text_digests
from localize.flows.exceptions import Waived, waived_in, without_allowed
from localize.flows.judged_strings import JudgedStrings
from localize.flows.quiet_strings import QuietStrings, of_letters
from localize.frozen import frozen
from localize.model import Finding, Locale
from localize.model.article_job import ArticleJob
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.derivation import ScriptRules
    from localize.checks.registry import Checks
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.glossary.matcher import GlossaryMatcher
    from localize.glossary.reader import Glossary
    from localize.model import Article, Catalog


@frozen
class CheckShared:
    """The part that the checks of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are looked at."""
    names: tuple[str, ...]
    """The checks that run, and the packages that third parties' come from."""
    known: tuple[str, ...]
    """The names of all checks there are."""
    rules: ScriptRules
    glossary: Glossary
    checks: Checks = field(compare=False)
    """The same checks."""
    terms: GlossaryMatcher | None = field(compare=False)
    """The glossary made ready; None where it names nothing."""


@frozen
class CheckResult:
    """The outcome of the checks of one article, or of the interface."""

    slug: str
    findings: tuple[Finding, ...] = ()
    texts: tuple[TextDigests, ...] = ()
    """The texts that the checks of the newsroom compare across articles, by locale."""
    links: tuple[ArticleLink, ...] = ()
    """Its links inside of the newsroom."""
    pictures: tuple[ArticlePicture, ...] = ()
    """The pictures that lie beside it, where the bundle takes them along."""
    strings: Mapping[str, int] = field(default_factory=dict)
    """Locale → how many of its strings were looked at."""
    waived: tuple[Waived, ...] = ()
    """The checks that are let pass for strings of it."""
    quiet: str = field(default="", repr=False)
    """The marks of the article's strings of which nothing is to be said, in letters."""


def check_article(shared: CheckShared, task: ArticleTask, files: Mapping[str, bytes]) -> CheckResult:
    """Check one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputError: a catalog under a former slug cannot be read.
        InputErrors: files that cannot be read, all of them.
    """
    found = sources(task, shared.config, files)
    article, catalogs = found.article, found.catalogs
    former = with_renamed(task, catalogs, files)

    @cache
    def after() -> CatalogSet:
        return pulled(former, found.translations, shared.locales, shared.rules, at="").catalogs

    subject = ArticleSubject(article, shared.config, task.labels, shared.known)
    of_article = without_allowed(inspect(subject, shared.checks.article), article)
    about = (*of_article, *_of_catalogs(shared, catalogs, after, found.translations))
    views = _views(shared, catalogs, target_locales(article, shared.config))
    words = fewest_words(shared.checks)
    # A third party's check may look at anything of a string.
    quiet = None if shared.checks.packages else QuietStrings(task.quiet)
    return CheckResult(
        task.slug,
        (
            *(replace(finding, slug=task.slug) for finding in about),
            *_of_strings(shared, catalogs, views, quiet),
        ),
        tuple(text_digests(article, view, words) for view in views) if isfinite(words) else (),
        tuple(links_in(article)) if shared.checks.newsroom else (),
        tuple(pictures_in(article)) if shared.checks.newsroom and _copies(shared.config) else (),
        _counts(shared, views),
        _waived(views),
        quiet.letters if quiet else "",
    )


def _copies(config: Config) -> bool:
    return config.bundles.pictures is Pictures.COPY


def check_interface(
    shared: CheckShared, catalogs: CatalogSet, after: Callable[[], CatalogSet]
) -> tuple[Finding, ...]:
    """Return what is wrong with whole catalogs of the interface.

    Args:
        shared: what all articles share.
        catalogs: the interface's catalogs as they stand.
        after: gives what a pull would make of them.
    """
    return tuple(replace(finding, slug=UI) for finding in _of_catalogs(shared, catalogs, cache(after)))


def check_interface_strings(shared: CheckShared, catalogs: CatalogSet) -> CheckResult:
    """Check the strings of the interface.

    Args:
        shared: what all articles share.
        catalogs: the interface's catalogs as they stand.
    """
    views = _views(shared, catalogs, catalogs.locales)
    return CheckResult(
        UI,
        tuple(_of_strings(shared, catalogs, views)),
        strings=_counts(shared, views),
        waived=_waived(views),
    )


def _written(result: CheckResult) -> Any:  # noqa: ANN401 - JSON
    """Return the result as JSON holds it."""
    return {
        "slug": result.slug,
        "findings": [finding.data() for finding in result.findings],
        "texts": [one.data() for one in result.texts],
        "links": [link.data() for link in result.links],
        "pictures": [one.data() for one in result.pictures],
        "strings": result.strings,
        "waived": [one.data() for one in result.waived],
        "quiet": result.quiet,
    }


def _read(said: Any) -> CheckResult:  # noqa: ANN401 - JSON
    texts = tuple(map(TextDigests.of, said["texts"]))
    strings = {str(Locale.parse(locale)): int(count) for locale, count in said["strings"].items()}
    links = tuple(map(ArticleLink.of, said["links"]))
    pictures = tuple(map(ArticlePicture.of, said["pictures"]))
    waived = tuple(map(Waived.of, said["waived"]))
    findings = tuple(map(Finding.of, said["findings"]))
    quiet = str(said["quiet"])
    return CheckResult(str(said["slug"]), findings, texts, links, pictures, strings, waived, quiet)


def _joined(said: Sequence[Any]) -> Any:  # noqa: ANN401 - JSON
    """Return the results of articles as one."""
    strings: Counter[str] = Counter()
    for one in said:
        strings.update(one["strings"])
    lists = ("findings", "links", "pictures", "waived")
    joined = {name: [each for one in said for each in one[name]] for name in lists}
    texts = joined_digests(each for one in said for each in one["texts"])
    return {"slug": "", "strings": strings, "texts": texts, "quiet": "", **joined}


def _again(task: ArticleTask, said: Any) -> ArticleTask:  # noqa: ANN401 - JSON
    return replace(task, quiet=of_letters(said["quiet"]))


JOB = ArticleJob("check", check_article, _written, _read, joined=_joined, again=_again)
"""The checks of one article."""


def _of_catalogs(
    shared: CheckShared,
    catalogs: CatalogSet,
    after: Callable[[], CatalogSet],
    translations: tuple[Article, ...] = (),
) -> Iterator[Finding]:
    """Yield what is wrong with whole catalogs.

    Args:
        shared: what all articles share.
        catalogs: the catalogs as they stand.
        after: gives what a pull would make of them; it is asked only where a check asks.
        translations: existing translations of the article.
    """
    for locale in catalogs.locales if shared.checks.catalog else ():
        if touched(catalogs.article, locale, shared.locales, shared.config):
            known = tuple(taken_up(catalogs, translations, {locale})) if translations else ()
            merged = partial(_catalog, after, locale)
            subject = catalog_subject(catalogs, locale, pulled=merged, translations=known)
            yield from inspect(subject, shared.checks.catalog)


def _catalog(catalogs: Callable[[], CatalogSet], locale: Locale) -> Catalog:
    return catalogs().files[locale].catalog


def _views(shared: CheckShared, catalogs: CatalogSet, locales: Iterable[Locale]) -> tuple[CatalogView, ...]:
    """Return the catalogs whose strings are looked at, each worked out once; none where no check asks."""
    if not (shared.checks.string or shared.checks.newsroom):
        return ()
    return tuple(catalogs.view(locale) for locale in locales if locale in shared.locales)


def _counts(shared: CheckShared, views: Sequence[CatalogView]) -> dict[str, int]:
    """Return how many strings were looked at, by locale."""
    return {str(view.locale): len(view.units) for view in views} if shared.checks.string else {}


def _waived(views: Sequence[CatalogView]) -> tuple[Waived, ...]:
    """Return what is let pass."""
    return tuple(one for view in views for one in waived_in(view))


def _of_strings(
    shared: CheckShared,
    catalogs: CatalogSet,
    views: Sequence[CatalogView],
    quiet: QuietStrings | None = None,
) -> Iterator[Finding]:
    """Yield what is wrong with strings, locale by locale."""
    if shared.checks.string:
        judged = JudgedStrings(catalogs, shared.checks.panel, shared.rules, shared.terms, quiet)
        for view in views:
            yield from _strings(shared, view, judged)


def _strings(shared: CheckShared, view: CatalogView, judged: JudgedStrings) -> Iterator[Finding]:
    """Yield what is wrong with the strings of a catalog."""
    source = parent_of(view.article, view.locale, shared.config)
    lines = places(view.article)
    for unit, subject, findings in judged.of(view.locale):
        found = worth_telling(findings, subject)
        if not found:
            continue
        place = f"{view.article.path}:{lines.get(unit.entry.key, 0)}" if view.article else ""
        told = tuple(with_string(finding, subject, place) for finding in found)
        if source is not None and follows(unit, view.parents.get(unit.entry.key)):
            fix = f"It follows the text in {source}: mend that one."
            told = tuple(replace(finding, fix=fix, follows=source) for finding in told)
        yield from told

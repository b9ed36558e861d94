"""Every check there is, by scope, in the order in which findings are told, and how to choose among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from functools import cache, cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast, overload

from localize import plugins
from localize.checks.base import API, Check, Flaw, Scope, always_run, shown
from localize.checks.check_settings import require_known, with_setting
from localize.checks.panel import Panel
from localize.config import CURRENT
from localize.errors import PluginError, UsageError, suggest
from localize.frozen import frozen
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from localize.checks.subjects import ArticleSubject, CatalogSubject, NewsroomSubject, StringSubject
    from localize.config import Config
    from localize.config.settings import CheckSetting


_STRING: Final = (
    "untranslated",
    "rejected",
    "stale",
    "draft",
    "unapproved",
    "not-entitled",
    "disagreement",
    "lost-text",
    "blank",
    "control-characters",
    "unseen-marks",
    "plural-forms",
    "placeholders",
    "markup",
    "date-pattern",
    "marked-words",
    "wrong-language",
    "mixed-alphabets",
    "apostrophes",
    "spelling",
    "uzbek-letters",
    "tutuq",
    "glossary-forbidden",
    "glossary-kept",
    "glossary-missing",
    "whitespace",
    "punctuation",
    "spacing",
    "spaces-in-text",
    "repeated-word",
    "quotes",
    "brackets",
    "dashes",
    "capitals",
    "foreign-forms",
    "alphabet",
    "emoji",
    "hashtags",
    "unsafe-html",
    "machine-residue",
    "addresses",
    "untranslated-passage",
    "numbers",
    "number-missing",
    "number-added",
    "dates",
    "currency",
    "units",
    "number-agreement",
    "uzbek-endings",
    "russian-grammar",
    "reader-address",
    "negation",
    "opposites",
    "qualifiers",
    "omission",
    "addition",
    "unrelated",
    "names",
    "name-order",
    "length",
)
_NOTES: Final = frozenset({"spaces-in-text", "tutuq"})
"""Those of them that are off unless they are named: `info` is what they say of themselves."""
_ARTICLE: Final = (
    "unknown-label",
    "article-conflict",
    "article-language",
    "foreign-passage",
    "article-apostrophes",
    "left-in-source",
    "article-date",
    "article-due",
    "article-corrections",
    "article-responsible",
    "article-weather",
    "unknown-weather",
    "unknown-locale",
    "unknown-check",
)
_CATALOG: Final = (
    "behind",
    "structure",
    "conflict-markers",
    "torn-ledger",
    "unaligned",
    "translation-edited",
)
_NEWSROOM: Final = (
    "unreadable",
    "failed-plugin",
    "inconsistent",
    "conflated",
    "slug-clash",
    "embargo-broken",
    "dead-link",
    "dead-anchor",
    "missing-edition",
    "missing-picture",
    "bundle-behind",
    "missing-key",
    "unused-key",
    "undisclosed",
)


_NAMES: Final = {
    Scope.STRING: _STRING,
    Scope.ARTICLE: _ARTICLE,
    Scope.CATALOG: _CATALOG,
    Scope.NEWSROOM: _NEWSROOM,
}
NAMES: Final = (*_STRING, *_ARTICLE, *_CATALOG, *_NEWSROOM)
"""The names of the house's own checks."""

if TYPE_CHECKING:
    STRING: Final[tuple[Check[StringSubject], ...]] = ()
    ARTICLE: Final[tuple[Check[ArticleSubject], ...]] = ()
    CATALOG: Final[tuple[Check[CatalogSubject], ...]] = ()
    NEWSROOM: Final[tuple[Check[NewsroomSubject], ...]] = ()


def __getattr__(name: str) -> object:
    """Return the house's own checks of a scope, or `OWN`, all of them: loaded when one first asks."""
    if name == "OWN":
        return _own()
    if name in Scope.__members__:
        return _loaded(Scope[name])
    raise AttributeError(name)


@cache
def _loaded(scope: Scope) -> tuple[Check[Any], ...]:
    """Return the house's own checks of a scope."""
    return _named_own(_NAMES[scope])


def _named_own(names: Iterable[str]) -> tuple[Check[Any], ...]:
    """Return the house's own checks of these names; each stands in the module that is called like it."""
    modules = (import_module(f"localize.checks.{name.replace('-', '_')}") for name in names)
    return tuple(module.CHECK for module in modules)


class _LateChecks(Sequence[Check[Any]]):
    """Some of the house's own checks, as they are where a newsroom says nothing of them.

    They are loaded when one is first looked at: a run that knows all results asks for their names alone.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Take their names, in order."""
        self.names = tuple(names)

    @cached_property
    def _every(self) -> tuple[Check[Any], ...]:
        return _named_own(self.names)

    @overload
    def __getitem__(self, place: int) -> Check[Any]: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Check[Any]]: ...

    def __getitem__(self, place: int | slice) -> Check[Any] | Sequence[Check[Any]]:
        """Return the check at a place, or those between two."""
        return self._every[place]

    def __len__(self) -> int:
        """Return how many there are, without loading any."""
        return len(self.names)

    def __eq__(self, other: object) -> bool:
        """Return whether others are the same ones."""
        return self.names == other.names if isinstance(other, _LateChecks) else self._every == other

    def __hash__(self) -> int:
        """Return what equal ones have in common."""
        return hash(self._every)


def _chosen(checks: Sequence[Check[Any]], wanted: Callable[[str], bool]) -> Sequence[Check[Any]]:
    """Return the checks whose names are wanted, without loading any."""
    if isinstance(checks, _LateChecks):
        return _LateChecks(filter(wanted, checks.names))
    return tuple(check for check in checks if wanted(check.name))


def _names_of(checks: Sequence[Check[Any]]) -> tuple[str, ...]:
    """Return the names of checks, without loading any."""
    return checks.names if isinstance(checks, _LateChecks) else tuple(check.name for check in checks)


@frozen
class Checks:
    """Checks by scope."""

    string: Sequence[Check[StringSubject]] = field(default_factory=partial(_LateChecks, _STRING))
    article: tuple[Check[ArticleSubject], ...] = field(default_factory=partial(_loaded, Scope.ARTICLE))
    catalog: tuple[Check[CatalogSubject], ...] = field(default_factory=partial(_loaded, Scope.CATALOG))
    newsroom: tuple[Check[NewsroomSubject], ...] = field(default_factory=partial(_loaded, Scope.NEWSROOM))
    problems: tuple[PluginError, ...] = ()
    """Third parties' checks that could not be loaded."""
    packages: tuple[str, ...] = ()
    """The packages that third parties' checks come from, with their versions."""
    settings: Mapping[str, CheckSetting] = field(default_factory=dict)
    """The newsroom's changes to them, which are made already."""
    version: int = CURRENT
    """The version of `localize.yaml` that they are errors or warnings by."""

    @cached_property
    def panel(self) -> Panel:
        """Those of strings, made ready to be asked about many."""
        return Panel(self.string)

    def __reduce__(
        self,
    ) -> tuple[Callable[..., Checks], tuple[tuple[str, ...], Mapping[str, CheckSetting], int]]:
        """Return what another process makes the same checks of: their names, and the changes to them."""
        return (_named, (self.names, self.settings, self.version))

    def limits_of(self, check: Check[Any]) -> Mapping[str, float]:
        """Return the limits within which a check runs here."""
        setting = self.settings.get(check.name)
        return {**check.limits, **setting.limits} if setting else check.limits

    @property
    def every(self) -> tuple[Check[Any], ...]:
        """All of them."""
        return (*self.string, *self.article, *self.catalog, *self.newsroom)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them."""
        scopes = (self.string, self.article, self.catalog, self.newsroom)
        return tuple(name for some in scopes for name in _names_of(some))


@cache
def _own() -> Checks:
    return Checks()


if TYPE_CHECKING:
    OWN: Final = Checks()
    """The house's own checks."""


def installed(only: Collection[str] = ()) -> Checks:
    """Return the house's own checks, and those of third parties behind them.

    Args:
        only: the names of those that are wanted. Where the house has all of them, and nobody else has any, no
            others are loaded.
    """
    found = plugins.find(plugins.CHECKS, API)
    problems = list(found.problems)
    if only and not found.plugins and set(only) <= set(NAMES):
        chosen = [_named_own(name for name in _NAMES[scope] if name in only) for scope in Scope]
        string, article, catalog, newsroom = chosen
        return Checks(string, article, catalog, newsroom, tuple(problems))
    own = _own()
    if not found.plugins:
        return replace(own, problems=tuple(problems))
    more: list[Check[Any]] = []
    for plugin in found.plugins:
        check, what = plugin.value, f"the check «{shown(plugin.name)}» of {plugin.package}"
        if not isinstance(check, Check):
            problems.append(PluginError(f"{what} is no check, but {type(check).__name__}"))
        elif check.name in NAMES or check.name in {other.name for other in more}:
            problems.append(PluginError(f"{what} is called {shown(check.name)}, as another check is"))
        else:
            # What it says at a glance could fail too, and nothing guards that.
            more.append(replace(always_run(check), of_texts=False, run=partial(_guarded, what, check)))

    def of(scope: Scope) -> tuple[Check[Any], ...]:
        return tuple(check for check in more if check.scope is scope)

    return Checks(
        (*own.string, *of(Scope.STRING)),
        (*own.article, *of(Scope.ARTICLE)),
        (*own.catalog, *of(Scope.CATALOG)),
        (*own.newsroom, *of(Scope.NEWSROOM)),
        tuple(problems),
        tuple(dict.fromkeys(plugin.package for plugin in found.plugins)),
    )


def configured(checks: Checks, config: Config) -> Checks:
    """Return checks as a newsroom has them: with its severities and limits.

    Args:
        checks: the checks there are.
        config: the newsroom's configuration.

    Raises:
        ConfigError: it names a check, a limit or a locale that is not there, or turns down what cannot be.
        InputErrors: several of these.
    """
    if config.checks:
        require_known({check.name: check for check in checks.every}, config)
    return _as_set(checks, config.checks, config.version)


def _as_set(checks: Checks, settings: Mapping[str, CheckSetting], version: int) -> Checks:
    if not settings and version == CURRENT:
        return checks  # each is as it is

    def of(some: Sequence[Check[Any]]) -> tuple[Check[Any], ...]:
        return tuple(with_setting(check, settings.get(check.name), version) for check in some)

    return replace(
        checks,
        string=of(checks.string),
        article=of(checks.article),
        catalog=of(checks.catalog),
        newsroom=of(checks.newsroom),
        settings=settings,
        version=version,
    )


def _named(names: tuple[str, ...], settings: Mapping[str, CheckSetting], version: int) -> Checks:
    every = _as_set(installed(), settings, version)
    return replace(
        every,
        string=_chosen(every.string, names.__contains__),
        article=tuple(check for check in every.article if check.name in names),
        catalog=tuple(check for check in every.catalog if check.name in names),
        newsroom=tuple(check for check in every.newsroom if check.name in names),
    )


def _guarded(what: str, check: Check[Any], subject: object) -> Iterator[Flaw]:
    """Run a third party's check; that it failed is a finding of its own name."""
    try:
        yield from plugins.guarded(what, _flaws, check, subject)
    except PluginError as error:
        yield Flaw(error.message, error.hint, severity=Severity.ERROR)


def _flaws(check: Check[Any], subject: object) -> list[Flaw]:
    flaws = list(check.run(cast("Any", subject)))
    for flaw in flaws:
        if not isinstance(flaw, Flaw):
            raise TypeError(f"it yields {type(flaw).__name__} where a Flaw is wanted")
    return flaws


def select(
    only: Iterable[str] = (), skip: Iterable[str] = (), *, among: Checks | None = None, notes: bool = False
) -> Checks:
    """Return the checks to run, in the registry's order.

    Args:
        only: names to run; where there are none, all whose severity is more than `info`.
        skip: names to leave out, also among those of `only`.
        among: what there is to choose from; the house's own checks where nothing is given.
        notes: whether those of severity `info` run too. What a newsroom set to `off` runs where it is named.

    Raises:
        UsageError: a name is unknown; the nearest one is suggested.
    """
    among = _own() if among is None else among
    settings = among.settings
    wanted, unwanted = frozenset(only), frozenset(skip)
    for name in sorted(wanted | unwanted):
        _known(name, among.names)

    def named(name: str) -> bool:
        return (name in wanted or not wanted) and name not in unwanted

    def chosen(check: Check[Any]) -> bool:
        setting = settings.get(check.name)
        is_on = not (setting and setting.off) and (notes or check.severity is not Severity.INFO)
        return (is_on or bool(wanted)) and named(check.name)

    late = isinstance(among.string, _LateChecks)
    off = frozenset() if notes or wanted else _NOTES
    return replace(
        among,
        string=_chosen(among.string, lambda name: named(name) and name not in off)
        if late
        else tuple(filter(chosen, among.string)),
        article=tuple(filter(chosen, among.article)),
        catalog=tuple(filter(chosen, among.catalog)),
        newsroom=tuple(filter(chosen, among.newsroom)),
    )


def _known(name: str, names: Sequence[str]) -> None:
    if name in names:
        return
    hint = suggest(name.replace("_", "-"), names, "`localize check --list` shows all of them.")
    raise UsageError(f"there is no check «{shown(name)}»", hint=hint)

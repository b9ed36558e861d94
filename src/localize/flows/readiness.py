"""What an article says in a locale, and which of its texts keep it from going out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from localize.bundles.interface_texts import names_of
from localize.bundles.manifest import Reason
from localize.catalogs.interface import ENGLISH
from localize.catalogs.publish_threshold import publish_threshold
from localize.checks.broken import broken
from localize.formats.registry import structure_problems
from localize.model import MessageKey, ReviewState
from localize.model.domain import UI
from localize.review.address import address_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.catalogs import Entry, Unit
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Article, Locale, Segment


@dataclass(frozen=True)
class ReadinessText:
    """What the catalogs have for one string."""

    address: str
    state: ReviewState
    least: ReviewState
    """The least state in which it goes out."""
    targets: tuple[str, ...] = ("",)
    flaw: str = ""
    """What is wrong with it, whatever its state."""

    @property
    def ready(self) -> bool:
        """Return whether it may go out."""
        return not self.flaw and self.state.at_least(self.least)

    def reason(self, count: int, flaw: str = "") -> Reason:
        """Return why it keeps an edition back.

        Args:
            count: in how many places it stands.
            flaw: what is wrong with it in its place.
        """
        return Reason(self.address, self.state, self.least, count, flaw or self.flaw)


@dataclass(frozen=True)
class Assessment:
    """One article in one locale."""

    texts: Mapping[Segment, str]
    """The texts that may go out, by their places."""
    reasons: tuple[Reason, ...]
    """The texts that may not, in the order of the article."""
    states: Mapping[str, int] = field(default_factory=dict)
    """Review state → how many of the article's strings are in it."""
    unready: Mapping[Segment, ReadinessText] = field(default_factory=dict)
    """What the catalogs have for the places whose texts may not go out."""


class InterfaceTexts:
    """The texts of `ui`, as far as they may go out."""

    def __init__(self, session: NewsroomSession) -> None:
        self._session = session
        self._view = cache(self._read)

    def get(self, key: MessageKey, locale: Locale) -> ReadinessText:
        """Return what a locale has for an entry; English has the entry itself where nothing overrides it."""
        address = address_of(UI, key)
        least = self._session.config.publish["ui"]
        unit, entry = self._view(locale).get(key), self._entries.get(key)
        found = _text(unit, UI, locale, least) if unit else None
        if locale == ENGLISH and not (found and found.ready):
            plural = (entry.plural_source,) if entry and entry.plural_source else ()
            return ReadinessText(address, ReviewState.APPROVED, least, (key.source, *plural))
        return found or ReadinessText(address, ReviewState.UNTRANSLATED, least)

    def label(self, segment: Segment, source: Locale, locale: Locale) -> ReadinessText:
        """Return what a locale has for a label as it stands in an article.

        Args:
            segment: the label.
            source: the article's own language.
            locale: the edition's.
        """
        key = self._session.interface.resolve(segment.key, source)
        if key is not None:
            return self.get(key, locale)
        least = self._session.config.publish["ui"]
        flaw = f"«{segment.key.source}» is no {segment.key.context} of the interface"
        return ReadinessText(address_of(UI, segment.key), ReviewState.UNTRANSLATED, least, flaw=flaw)

    def names(self, article: Article, texts: Mapping[Segment, str]) -> dict[tuple[str, str], str]:
        """Return what `ui.json` names the labels of an edition, by context and text.

        Args:
            article: the source.
            texts: what stands in the edition where it is not the source's text.
        """
        found = {}
        for segment in article.ui_segments:
            key = self._session.interface.resolve(segment.key, article.source_locale)
            if key is not None:
                name = names_of(key, self.site_names.get(key, ()))[0]
                found[segment.key.context, texts.get(segment, segment.key.source)] = name
        return found

    @cached_property
    def site_names(self) -> Mapping[MessageKey, tuple[str, ...]]:
        """Return what the site calls its own labels."""
        names: dict[MessageKey, tuple[str, ...]] = {}
        for label in self._session.newsroom.labels:
            names[label.key] = (*names.get(label.key, ()), label.name)
        return names

    @cached_property
    def _entries(self) -> Mapping[MessageKey, Entry]:
        return {entry.key: entry for entry in self._session.ui_entries}

    def _read(self, locale: Locale) -> Mapping[MessageKey, Unit]:
        if locale not in self._session.catalogs(None, (locale,)).files:
            return {}  # English, where the newsroom does not publish in it
        return {unit.entry.key: unit for unit in self._session.view(None, locale).units}


def assess(
    session: NewsroomSession, interface: InterfaceTexts, article: Article, locale: Locale
) -> Assessment:
    """Say which texts of an article may go out in a locale.

    Args:
        session: the newsroom at work.
        interface: the texts of `ui`.
        article: the article.
        locale: a locale other than its own.
    """
    own = {
        unit.entry.key: _text(unit, article.slug, locale, publish_threshold(unit.entry, session.config))
        for unit in session.view(article, locale).units
    }
    texts = {
        segment: own[segment.key]
        if segment.domain == "article"
        else interface.label(segment, article.source_locale, locale)
        for segment in article.segments
    }
    ready = {segment: text.targets[0] for segment, text in texts.items() if text.ready}
    unfit = {segment: "; ".join(said) for segment, said in structure_problems(article, ready.get)}
    fitting = {segment: target for segment, target in ready.items() if segment not in unfit}
    # What only later versions read was always printed as written, and stays so until its text is ready.
    version = session.config.version
    missing = {s: text for s, text in texts.items() if s not in fitting and s.since <= version}
    flaws = [(text, unfit.get(segment, "")) for segment, text in missing.items()]
    states = Counter(str(text.state) for text in {text.address: text for text in texts.values()}.values())
    return Assessment(fitting, _reasons(flaws), dict(sorted(states.items())), missing)


def _text(unit: Unit, slug: str, locale: Locale, least: ReviewState) -> ReadinessText:
    message = unit.message
    flaws = () if message.empty else broken(message, locale, slug=slug)
    address = address_of(slug, unit.entry.key)
    return ReadinessText(address, unit.state, least, message.targets, "; ".join(flaws))


def _reasons(flaws: Sequence[tuple[ReadinessText, str]]) -> tuple[Reason, ...]:
    """Return one reason per string, with the number of its places."""
    counts = Counter(text.address for text, _ in flaws)
    first: dict[str, Reason] = {}
    for text, flaw in flaws:
        first.setdefault(text.address, text.reason(counts[text.address], flaw))
    return tuple(first.values())

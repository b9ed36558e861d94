"""What an article says in a locale, and which of its texts keep it from going out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.bundles.interface_texts import names_of
from localize.bundles.manifest import Reason
from localize.catalogs.derivation import ScriptRules
from localize.catalogs.interface import ENGLISH
from localize.catalogs.publish_threshold import publish_threshold
from localize.checks.broken import broken
from localize.flows.label_texts import own_labels, tags_without_text
from localize.formats.registry import structure_problems
from localize.model import MessageKey, ReviewState
from localize.model.domain import UI
from localize.review.address import address_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.catalogs import Entry, Unit
    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.interface import Interface
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
    """Review state → how many of the article's strings are in it, without tags that hold nothing back."""
    unready: Mapping[Segment, ReadinessText] = field(default_factory=dict)
    """What the catalogs have for the places whose texts may not go out."""
    as_written: tuple[Segment, ...] = ()
    """Labels that are printed as their author wrote them, for want of a text that may go out."""


@dataclass(frozen=True)
class InterfaceTexts:
    """The texts of `ui`, as far as they may go out."""

    interface: Interface
    least: ReviewState
    """The least state in which a text of the interface goes out."""
    entries: tuple[Entry, ...]
    texts: Mapping[Locale, Mapping[MessageKey, ReadinessText]] = field(repr=False)
    """The catalogs' texts."""
    site_names: Mapping[MessageKey, tuple[str, ...]] = field(repr=False)
    """The names that the site gives to its own labels."""
    rules: ScriptRules = field(default_factory=ScriptRules)
    """What script conversion must know."""

    @classmethod
    def of(
        cls, interface: Interface, catalogs: CatalogSet, rules: ScriptRules | None = None
    ) -> InterfaceTexts:
        """Return the texts that the interface's catalogs have."""
        least = catalogs.config.publish["ui"]
        texts = {
            locale: {unit.entry.key: _text(unit, UI, locale, least) for unit in catalogs.view(locale).units}
            for locale in catalogs.files
        }
        names: dict[MessageKey, tuple[str, ...]] = {}
        for label in interface.labels:
            names[label.key] = (*names.get(label.key, ()), label.name)
        return cls(interface, least, catalogs.entries, texts, names, rules or ScriptRules())

    def get(self, key: MessageKey, locale: Locale) -> ReadinessText:
        """Return what a locale has for an entry; English has the entry itself where nothing overrides it."""
        address = address_of(UI, key)
        found = self.texts.get(locale, {}).get(key)
        if locale == ENGLISH and not (found and found.ready):
            plurals = (entry.plural_source for entry in self.entries if entry.key == key)
            plural = tuple(source for source in plurals if source)
            return ReadinessText(address, ReviewState.APPROVED, self.least, (key.source, *plural))
        return found or ReadinessText(address, ReviewState.UNTRANSLATED, self.least)

    def label(self, segment: Segment, source: Locale, locale: Locale) -> ReadinessText:
        """Return what a locale has for a label as it stands in an article.

        Args:
            segment: the label.
            source: the article's own language.
            locale: the edition's.
        """
        key = self.interface.resolve(segment.key, source)
        if key is not None:
            return self.get(key, locale)
        flaw = f"«{segment.key.source}» is no {segment.key.context} of the interface"
        return ReadinessText(address_of(UI, segment.key), ReviewState.UNTRANSLATED, self.least, flaw=flaw)

    def names(self, article: Article, texts: Mapping[Segment, str]) -> dict[tuple[str, str], str]:
        """Return what `ui.json` names the labels of an edition, by context and text.

        Args:
            article: the source.
            texts: what stands in the edition where it is not the source's text.
        """
        found = {}
        for segment in article.ui_segments:
            key = self.interface.resolve(segment.key, article.source_locale)
            if key is not None:
                name = names_of(key, self.site_names.get(key, ()))[0]
                found[segment.key.context, texts.get(segment, segment.key.source)] = name
        return found


def assess(found: CatalogSet, interface: InterfaceTexts, article: Article, locale: Locale) -> Assessment:
    """Say which texts of an article may go out in a locale.

    Args:
        found: the article's catalogs.
        interface: the texts of `ui`.
        article: the article.
        locale: a locale other than its own.
    """
    tags = tags_without_text(interface, article, locale, found.config, interface.rules)
    names = found.config.text_attributes
    own = {
        unit.entry.key: _text(unit, article.slug, locale, publish_threshold(unit.entry, found.config), names)
        for unit in found.view(locale).units
    }
    texts = {
        segment: own[segment.key]
        if segment.domain == "article"
        else interface.label(segment, article.source_locale, locale)
        for segment in article.segments
        if segment not in tags.texts and segment not in tags.as_written
    }
    ready = {segment: text.targets[0] for segment, text in texts.items() if text.ready}
    fitting, unfit = _fitting(article, {**ready, **tags.texts})
    # What only later versions read was always printed as written, and stays so until its text is ready.
    version = found.config.version
    missing = {s: text for s, text in texts.items() if s not in fitting and s.since <= version}
    flaws = [(text, unfit.get(segment, "")) for segment, text in missing.items()]
    standing = {text.address for s, text in texts.items() if s.since > version and s not in fitting}
    standing -= {text.address for text in missing.values()}
    states = Counter(
        str(ReviewState.TRANSLATED if address in standing else text.state)
        for address, text in {text.address: text for text in texts.values()}.items()
    )
    return Assessment(fitting, _reasons(flaws), dict(sorted(states.items())), missing, tags.as_written)


def assess_own(interface: InterfaceTexts, article: Article) -> Assessment:
    """Say which labels of an article its edition in its own language prints in other words."""
    labels = own_labels(interface, article)
    fitting, unfit = _fitting(article, labels.texts)
    left = tuple(segment for segment in labels.texts if segment in unfit)
    return Assessment(fitting, (), as_written=(*labels.as_written, *left))


def _fitting(article: Article, texts: Mapping[Segment, str]) -> tuple[dict[Segment, str], dict[Segment, str]]:
    """Return the texts that fit their places, and what is wrong with the others."""
    unfit = {segment: "; ".join(said) for segment, said in structure_problems(article, texts.get)}
    return {segment: text for segment, text in texts.items() if segment not in unfit}, unfit


def _text(
    unit: Unit, slug: str, locale: Locale, least: ReviewState, names: tuple[str, ...] = ()
) -> ReadinessText:
    message = unit.message
    flaws = (
        () if message.empty else broken(message, locale, slug=slug, text_attributes=names, waived=unit.waived)
    )
    address = address_of(slug, unit.entry.key)
    return ReadinessText(address, unit.state, least, message.targets, "; ".join(flaws))


def _reasons(flaws: Sequence[tuple[ReadinessText, str]]) -> tuple[Reason, ...]:
    """Return one reason per string, with the number of its places."""
    counts = Counter(text.address for text, _ in flaws)
    first: dict[str, Reason] = {}
    for text, flaw in flaws:
        first.setdefault(text.address, text.reason(counts[text.address], flaw))
    return tuple(first.values())

"""The texts of an article in a locale, and those that keep it from going out."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING

from localize.flows.label_texts import own_labels, tags_without_text
from localize.flows.ready_texts import ready_text
from localize.formats.registry import structure_problems
from localize.frozen import frozen
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from localize.bundles.manifest import Reason
    from localize.catalogs.catalog_set import CatalogSet
    from localize.flows.ready_texts import InterfaceTexts, ReadinessText
    from localize.model import Article, Locale, Segment


@frozen
class Assessment:
    """One article in one locale."""

    texts: Mapping[Segment, str]
    """The texts that may go out, by their places."""
    reasons: tuple[Reason, ...]
    """The texts that may not, in the order of the article."""
    states: Mapping[str, int] = field(default_factory=dict)
    """Review state → how many of the article's strings are in it, without tags that hold nothing back."""
    unready: Mapping[Segment, ReadinessText] = field(default_factory=dict)
    """The catalogs' texts for the places whose texts may not go out."""
    as_written: tuple[Segment, ...] = ()
    """Labels that are printed as their author wrote them, for want of a text that may go out."""


def assess(found: CatalogSet, interface: InterfaceTexts, article: Article, locale: Locale) -> Assessment:
    """Say which texts of an article may go out in a locale.

    Args:
        found: the article's catalogs.
        interface: the texts of `ui`.
        article: the article.
        locale: a locale other than its own.
    """
    tags = tags_without_text(interface, article, locale, found.config, interface.rules)
    without_text = {*tags.texts, *tags.as_written}
    names = found.config.text_attributes
    units = found.view(locale).units
    least = found.thresholds
    own = {
        unit.entry.key: ready_text(unit, article.slug, locale, least[unit.entry.roles], names)
        for unit in units
    }
    texts = {
        segment: own[segment.key]
        if segment.domain == "article"
        else interface.label(segment, article.source_locale, locale)
        for segment in article.segments
        if segment.domain == "article" or segment not in without_text
    }
    ready = {segment: text.targets[0] for segment, text in texts.items() if text.ready}
    fitting, unfit = _fitting(article, {**ready, **tags.texts})
    if len(fitting) == len(texts) + len(tags.texts):
        return Assessment(fitting, (), _counted(texts.values()), {}, tags.as_written)
    # What only later versions read was always printed as written, and stays so until its text is ready.
    version = found.config.version
    missing = {s: text for s, text in texts.items() if s not in fitting and s.since <= version}
    flaws = [(text, unfit.get(segment, "")) for segment, text in missing.items()]
    standing = {text.address for s, text in texts.items() if s.since > version and s not in fitting}
    standing -= {text.address for text in missing.values()}
    states = _counted(texts.values(), standing)
    return Assessment(fitting, _reasons(flaws), states, missing, tags.as_written)


def _counted(texts: Iterable[ReadinessText], standing: AbstractSet[str] = frozenset()) -> dict[str, int]:
    """Return how many strings are in each state.

    Args:
        texts: the texts in the article's places, several of which may be one string's.
        standing: the addresses of those that count as translated, since they stand as they were printed.
    """
    strings = {text.address: text for text in texts}
    states = Counter([text.state for text in strings.values()])
    for address in standing & strings.keys():
        states[strings[address].state] -= 1
        states[ReviewState.TRANSLATED] += 1
    return {str(state): count for state, count in sorted(states.items()) if count}


def assess_own(interface: InterfaceTexts, article: Article) -> Assessment:
    """Say which labels of an article its edition in its own language prints in other words."""
    labels = own_labels(interface, article)
    fitting, unfit = _fitting(article, labels.texts)
    left = tuple(segment for segment in labels.texts if segment in unfit)
    return Assessment(fitting, (), as_written=(*labels.as_written, *left))


def _fitting(article: Article, texts: Mapping[Segment, str]) -> tuple[dict[Segment, str], dict[Segment, str]]:
    """Return the texts that fit their places, and what is wrong with the others."""
    unfit = {segment: "; ".join(said) for segment, said in structure_problems(article, texts.get)}
    if not unfit:
        return dict(texts), {}
    return {segment: text for segment, text in texts.items() if segment not in unfit}, unfit


def _reasons(flaws: Sequence[tuple[ReadinessText, str]]) -> tuple[Reason, ...]:
    """Return one reason per string, with the number of its places."""
    counts = Counter(text.address for text, _ in flaws)
    first: dict[str, Reason] = {}
    for text, flaw in flaws:
        first.setdefault(text.address, text.reason(counts[text.address], flaw))
    return tuple(first.values())

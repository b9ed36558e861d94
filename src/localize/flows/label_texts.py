"""The labels of an article in an edition: categories, tags and roles, as the interface has them.

A page prints its labels in its own language, whatever its author wrote: the site's name of a label, its
English text, or its text in another language. No edition waits for a tag: one that nobody has translated is
printed in the other script, where that is all it needs, else as it is written.
"""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.catalogs.target_locales import parent_of
from localize.frozen import frozen
from localize.language import vocabulary
from localize.language.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.catalogs.derivation import ScriptRules
    from localize.config import Config
    from localize.flows.ready_texts import InterfaceTexts
    from localize.model import Article, Locale, MessageKey, Segment


@frozen
class LabelTexts:
    """The texts in the places of labels."""

    texts: Mapping[Segment, str] = field(default_factory=dict)
    """The texts that replace what the author wrote."""
    as_written: tuple[Segment, ...] = ()
    """The labels that are printed as they are written, for want of a text that may go out."""


def own_labels(interface: InterfaceTexts, article: Article) -> LabelTexts:
    """Return what the labels of an article say in its own language.

    A text of that language stays as its author spelled it; any other is replaced.
    """
    texts: dict[Segment, str] = {}
    as_written = []
    for segment in article.ui_segments:
        key = interface.resolve(segment.key, article.source_locale)
        if key is None:
            continue  # of a label that nobody knows, its author's word is the best there is
        found = interface.get(key, article.source_locale)
        if found.ready and not _is_said(interface, segment.key, found.targets[0], article.source_locale):
            texts[segment] = found.targets[0]
        elif not found.ready and not interface.interface.is_spelled(segment.key, article.source_locale):
            as_written.append(segment)
    return LabelTexts(texts, tuple(as_written))


def _is_said(interface: InterfaceTexts, label: MessageKey, text: str, locale: Locale) -> bool:
    """Return whether an author's label is that text of the page's language, in whatever spelling."""
    if interface.interface.is_name(label):
        return label.source == text
    return _is_same(label.source, text) or vocabulary.is_other_spelling(label.context, label.source, locale)


@lru_cache(maxsize=512)  # many articles have the same labels
def _is_same(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def tags_without_text(
    interface: InterfaceTexts, article: Article, locale: Locale, config: Config, rules: ScriptRules
) -> LabelTexts:
    """Return what stands for the tags of an article that have no text in a locale that may go out."""
    texts: dict[Segment, str] = {}
    as_written = []
    convert = None
    if parent_of(article, locale, config) == article.source_locale:
        convert = rules.converter(article, locale, config)
    for segment in article.ui_segments:
        if segment.key.context != vocabulary.TAG:
            continue
        if interface.label(segment, article.source_locale, locale).ready:
            continue
        converted = convert(segment.key, (segment.key.source,)) if convert else None
        if converted and not converted.unsure:
            texts[segment] = converted.targets[0]
        else:
            as_written.append(segment)
    return LabelTexts(texts, tuple(as_written))

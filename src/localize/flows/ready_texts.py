"""Texts of catalogs beside the state that they must have to go out, of articles and of the interface."""

from __future__ import annotations

from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from localize.bundles.interface_texts import names_of
from localize.bundles.manifest import Reason
from localize.catalogs.derivation import ScriptRules
from localize.catalogs.interface import ENGLISH
from localize.checks.broken import broken, is_plain
from localize.frozen import frozen
from localize.model import MessageKey, ReviewState
from localize.model.domain import UI
from localize.review.address import address_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.catalogs import Entry, Unit
    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.interface import Interface
    from localize.model import Article, Locale, Segment


class ReadinessText(NamedTuple):
    """The catalogs' text for one string."""

    address: str
    state: ReviewState
    least: ReviewState
    """The least state in which it goes out."""
    targets: tuple[str, ...] = ("",)
    flaw: str = ""
    """Its fault, whatever its state."""

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


_new_text = partial(tuple.__new__, ReadinessText)
"""Makes one of all its fields: what makes a named tuple is written in Python, and calls this."""


@frozen
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
    """The facts that script conversion needs."""
    _english: Mapping[MessageKey, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    """The entries in English as they are: both of their forms where they have two."""
    _resolved: dict[tuple[MessageKey, Locale], MessageKey | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """The entries of the labels that were asked for: many articles have the same ones."""

    def __post_init__(self) -> None:
        plurals = {entry.key: (entry.key.source, entry.plural_source) for entry in self.entries}
        forms = {key: tuple(filter(None, texts)) for key, texts in plurals.items()}
        object.__setattr__(self, "_english", forms)

    @classmethod
    def of(
        cls, interface: Interface, catalogs: CatalogSet, rules: ScriptRules | None = None
    ) -> InterfaceTexts:
        """Return the texts that the interface's catalogs have."""
        least = catalogs.config.publish["ui"]
        texts = {
            locale: {
                unit.entry.key: ready_text(unit, UI, locale, least) for unit in catalogs.view(locale).units
            }
            for locale in catalogs.files
        }
        names: dict[MessageKey, tuple[str, ...]] = {}
        for label in interface.labels:
            names[label.key] = (*names.get(label.key, ()), label.name)
        return cls(interface, least, catalogs.entries, texts, names, rules or ScriptRules())

    def get(self, key: MessageKey, locale: Locale) -> ReadinessText:
        """Return what a locale has for an entry; English has the entry itself where nothing overrides it."""
        found = self.texts.get(locale, {}).get(key)
        if locale == ENGLISH and not (found and found.ready):
            forms = self._english.get(key, (key.source,))
            return ReadinessText(address_of(UI, key), ReviewState.APPROVED, self.least, forms)
        return found or ReadinessText(address_of(UI, key), ReviewState.UNTRANSLATED, self.least)

    def resolve(self, label: MessageKey, locale: Locale) -> MessageKey | None:
        """Return the entry of a label as it stands in an article in a language."""
        asked = label, locale
        try:
            return self._resolved[asked]
        except KeyError:
            return self._resolved.setdefault(asked, self.interface.resolve(label, locale))

    def label(self, segment: Segment, source: Locale, locale: Locale) -> ReadinessText:
        """Return what a locale has for a label as it stands in an article.

        Args:
            segment: the label.
            source: the article's own language.
            locale: the edition's.
        """
        key = self.resolve(segment.key, source)
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
            key = self.resolve(segment.key, article.source_locale)
            if key is not None:
                name = names_of(key, self.site_names.get(key, ()))[0]
                found[segment.key.context, texts.get(segment, segment.key.source)] = name
        return found


def ready_text(
    unit: Unit, slug: str, locale: Locale, least: ReviewState, names: tuple[str, ...] = ()
) -> ReadinessText:
    """Return a string's text, with what is wrong with it.

    Args:
        unit: the string, with its state.
        slug: its article, or `ui`.
        locale: its locale.
        least: the least state in which it goes out.
        names: the attributes of components that are texts.
    """
    message = unit.message
    flaw = ""
    if not (message.empty or is_plain(message)):
        flaw = "; ".join(broken(message, locale, slug=slug, text_attributes=names, waived=unit.waived))
    return _new_text((address_of(slug, unit.entry.key), unit.state, least, message.targets, flaw))

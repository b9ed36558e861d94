"""The subjects of checks, as the catalogs of an article or of the interface give them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.publish_threshold import publish_threshold
from localize.catalogs.unit import message_of
from localize.checks.of_state import OF_STATE
from localize.checks.subjects import CatalogSubject, StringSubject, TranslatedText
from localize.model import DERIVED, Severity
from localize.model.domain import UI
from localize.review import address_of, origin_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from localize.catalogs import Unit
    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.config import Config
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import Article, Catalog, Finding, Locale, Message, MessageKey, ReviewState


def string_subjects(
    view: CatalogView, config: Config, terms: GlossaryMatcher | None
) -> Iterator[tuple[Unit, StringSubject]]:
    """Yield the strings of a catalog as checks see them, each with its unit.

    Args:
        view: the catalog.
        config: the newsroom's configuration.
        terms: its glossary; None where there is none.
    """
    behind = not all(unit.known for unit in view.units)
    lines = places(view.article) if behind else {}
    source_locale = view.article.source_locale if view.article else config.ui_source
    thresholds: dict[tuple[str, ...], ReviewState] = {}
    targets = [unit.message.targets[0] if unit.message.targets else "" for unit in view.units]
    for place, unit in enumerate(view.units):
        path, line = view.file.path, unit.message.line
        if not unit.known and view.article is not None:
            path, line = view.article.path, lines.get(unit.entry.key, 0)
        least = thresholds.get(unit.entry.roles)
        if least is None:  # texts of a catalog have few roles
            least = publish_threshold(unit.entry, config, ui=view.article is None)
            thresholds[unit.entry.roles] = least
        yield (
            unit,
            StringSubject(
                unit.message,
                view.locale,
                source_locale,
                unit.state,
                least,
                unit.entry.roles,
                view.slug,
                address_of(view.slug, unit.entry.key),
                path,
                line,
                unit.decisions,
                unit.basis,
                terms,
                config.text_attributes,
                tuple(targets[max(place - NEAR, 0) : place][::-1]),
                tuple(targets[place + 1 : place + 1 + NEAR]),
                refused=unit.refused,
            ),
        )


def worth_telling(found: tuple[Finding, ...], subject: StringSubject) -> tuple[Finding, ...]:
    """Return what checks say of a string, without warnings of a text that is the vocabulary's own.

    Args:
        found: the findings.
        subject: the string; abbreviations and patterns that come with the program end as they should.
    """
    if not found or subject.slug != UI:
        return found
    from localize.language.known_terms import known_texts  # noqa: PLC0415 - not for runs on articles alone

    message = subject.message
    if known_texts(message.key, subject.locale) != message.targets:
        return found
    return tuple(one for one in found if one.severity is Severity.ERROR)


NEAR = 4
"""Texts on each side; nobody quotes a speech for longer without a word between."""


def places(article: Article | None) -> dict[MessageKey, int]:
    """Return the line at which each text of an article stands first, counted from 1."""
    found: dict[MessageKey, int] = {}
    for segment in article.text_segments if article else ():
        found.setdefault(segment.key, segment.line)
    return found


def with_string(finding: Finding, subject: StringSubject, place: str) -> Finding:
    """Return what a check says of a string with the string itself, for whoever reads it.

    Args:
        finding: the finding.
        subject: the string.
        place: where it stands in its article.
    """
    known = replace(finding, slug=subject.slug, place=place, roles=subject.roles)
    if finding.check in OF_STATE:
        return known
    return replace(
        known,
        source_locale=subject.source_locale,
        source=subject.message.plural_source or subject.message.key.source,
        texts=subject.message.targets,
    )


def translated_units(view: CatalogView) -> Iterator[Unit]:
    """Yield the strings of a catalog that somebody translated, without those that follow others."""
    for unit in view.units:
        message = unit.message
        if not message.empty and origin_of(unit.decisions, message.target_digest) != DERIVED:
            yield unit


def translated_texts(view: CatalogView, source_locale: Locale) -> Iterator[TranslatedText]:
    """Yield the texts of a catalog that somebody translated, without those that follow others."""
    for unit in translated_units(view):
        yield TranslatedText(
            unit.entry.key,
            source_locale,
            view.locale,
            unit.message.targets,
            address_of(view.slug, unit.entry.key),
            view.file.path,
            unit.message.line,
        )


def catalog_subject(
    found: CatalogSet,
    locale: Locale,
    *,
    pulled: Callable[[], Catalog] | None = None,
    translations: tuple[Article, ...] = (),
) -> CatalogSubject:
    """Return a catalog as checks see it.

    Args:
        found: the catalogs of its article, or of the interface.
        locale: the catalog's locale.
        pulled: gives the catalog that a pull would write; without it nothing is behind.
        translations: existing translations of the article into the locale.
    """
    file = found.files[locale]

    def as_it_is() -> Catalog:
        return file.catalog

    def texts() -> dict[MessageKey, Message]:
        return {entry.key: message_of(entry, file.catalog) for entry in found.entries_of(locale)}

    return CatalogSubject(
        found.article,
        locale,
        file.path,
        file.ledger_path,
        file.catalog,
        file.ledger,
        pulled or as_it_is,
        texts,
        translations,
        file.conflicts,
    )

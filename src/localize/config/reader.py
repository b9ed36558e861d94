"""Read `localize.yaml`: every mistake named with file and line, all of them in one run.

A section of its own kind has its own module, named after it, which reads it from the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config.bundle_settings import BUNDLE_KEYS, read_bundles
from localize.config.check_settings import read_checks
from localize.config.defaults import CURRENT, DEFAULTS
from localize.config.disclosure_settings import read_disclosure, read_responsible
from localize.config.document import Document
from localize.config.engine_settings import read_briefs, read_engines, read_prices
from localize.config.feed_settings import read_feeds
from localize.config.hook_settings import HOOK_KEYS, read_hooks
from localize.config.locales import read_derive, read_locales, read_source_locale
from localize.config.notice_settings import Corrections, Outdated, Withdrawn
from localize.config.publish_settings import read_publish, read_unedited
from localize.config.push_settings import read_push
from localize.config.reviewer_settings import REVIEWER_KEYS, read_reviewers
from localize.config.settings import (
    DEFAULT_ARTICLES,
    DEFAULT_TEXT_ATTRIBUTES,
    DEFAULT_UI_KEYS,
    Config,
    Unready,
)
from localize.config.site_settings import SITE_KEYS, read_site, read_x_default
from localize.errors import ConfigError, InputError, InputErrors, Place, suggest
from localize.yaml_source import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Locale

KEYS = (
    "version",
    "name",
    "source_locale",
    "locales",
    "derive",
    "articles",
    "ui",
    "templates",
    "front_matter",
    "text_attributes",
    "publish",
    "unready",
    "engines",
    "timezone",
    "day_first",
    "bundles",
    "glossary",
    "checks",
    "prices",
    "briefs",
    "typography",
    "site",
    "feeds",
    "push",
    "hooks",
    "x_default",
    "withdrawn",
    "corrections",
    "outdated",
    "disclosure",
    "responsible",
    "reviewers",
)
"""The keys of the configuration."""
SECTION_KEYS: Mapping[str, tuple[str, ...]] = {
    "bundles": BUNDLE_KEYS,
    "site": SITE_KEYS,
    "reviewers": REVIEWER_KEYS,
    "hooks": HOOK_KEYS,
}
"""Section → its own keys."""
TYPOGRAPHY = ("nbsp",)
"""The settings of `typography`."""


def parse(data: bytes, path: str) -> Config:
    """Read a configuration.

    Args:
        data: the file's bytes, UTF-8.
        path: its name, for messages.

    Raises:
        ConfigError: the one mistake found.
        InputErrors: all the mistakes, where there are several.
    """
    try:
        root = read(data.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError("not UTF-8", place=Place(path, line), hint="Save the file as UTF-8.") from None
    except InputError as error:
        raise ConfigError(error.message, place=error.place, hint=error.hint) from None
    if root is None or root.kind != "mapping":
        hint = "Run `localize init` in an empty folder to see what belongs here."
        raise ConfigError("the configuration is empty", place=Place(path, 1), hint=hint)
    document = Document(root, path)
    config = _config(document)
    if document.mistakes:
        raise document.mistakes[0] if len(document.mistakes) == 1 else InputErrors(document.mistakes)
    return config


def _config(document: Document) -> Config:
    document.known_keys(document.root, KEYS, "")
    version = _version(document)
    defaults = DEFAULTS[version]
    locales = read_locales(document)
    source = read_source_locale(document, locales)
    text_keys, ui_keys = _front_matter(document, defaults.text_keys)
    articles = document.patterns("articles", DEFAULT_ARTICLES)
    ui = document.patterns("ui", ("ui/*.yaml",))
    glossary = document.text("glossary", "glossary.yaml")
    site = read_site(document, locales)
    return Config(
        path=document.path,
        name=document.text("name", "", required=True),
        source_locale=source,
        locales=locales,
        version=version,
        derive=read_derive(document, locales),
        articles=articles,
        article_lines={
            item.text: item.line for item in document.items(document.root.get("articles"), "articles")
        },
        ui=ui,
        templates=document.patterns("templates", (), "templates/**/*.html"),
        text_keys=text_keys,
        ui_keys=ui_keys,
        text_attributes=document.texts("text_attributes", DEFAULT_TEXT_ATTRIBUTES),
        publish=read_publish(document),
        unready=document.choice(document.root.get("unready"), "unready", Unready, defaults.unready),
        engines=read_engines(document, locales, defaults.engines),
        timezone=_timezone(document),
        day_first=document.flag("day_first", default=True),
        bundles=read_bundles(document, locales, (*articles, *ui, glossary)),
        glossary=glossary,
        prices=read_prices(document),
        briefs=read_briefs(document, locales),
        typography=_typography(document, locales),
        checks=read_checks(document),
        site=site,
        feeds=read_feeds(document, site),
        hooks=read_hooks(document),
        corrections=document.choice(
            document.root.get("corrections"), "corrections", Corrections, Corrections.OFF
        ),
        outdated=document.choice(document.root.get("outdated"), "outdated", Outdated, Outdated.NOTICE),
        disclosure=read_disclosure(document),
        responsible=read_responsible(document),
        unedited=read_unedited(document),
        push=read_push(document, locales),
        withdrawn=document.choice(document.root.get("withdrawn"), "withdrawn", Withdrawn, Withdrawn.NOTICE),
        x_default=read_x_default(document, locales),
        reviewers=read_reviewers(document, locales),
    )


def _version(document: Document) -> int:
    node = document.root.get("version")
    known = {str(version): version for version in DEFAULTS}
    if node is None:
        document.mistake("`version` is missing", None, f"Add `version: {CURRENT}`.")
    elif node.text not in known:
        hint = f"This program reads versions {' and '.join(known)}; a newer file needs a newer program."
        document.mistake(f"version «{node.text}» is not known", node, hint)
    else:
        return known[node.text]
    return CURRENT


def _front_matter(document: Document, default: tuple[str, ...]) -> tuple[tuple[str, ...], Mapping[str, str]]:
    node = document.root.get("front_matter")
    if node is None or node.kind != "mapping":
        return document.texts("front_matter", default), DEFAULT_UI_KEYS
    document.known_keys(node, ("text", "ui"), "front_matter")
    text_keys = document.texts("text", default, parent=node)
    ui_keys = {key.text: value.text for key, value in document.mapping("ui", parent=node)}
    return text_keys, ui_keys if node.get("ui") else DEFAULT_UI_KEYS


def _timezone(document: Document) -> str:
    name = document.text("timezone", Config.timezone)
    if name == Config.timezone:
        return name
    import zoneinfo  # noqa: PLC0415 - few newsrooms name another zone

    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        hint = suggest(name, sorted(zoneinfo.available_timezones()), "Write it like Asia/Tashkent.")
        document.mistake(f"time zone «{name}» is not known", document.root.get("timezone"), hint)
    return name


def _typography(document: Document, locales: tuple[Locale, ...]) -> Mapping[Locale, str]:
    found: dict[Locale, str] = {}
    for key, value in document.mapping("typography"):
        locale = document.locale(key, locales)
        if value.text not in TYPOGRAPHY:
            hint = f"Write one of: {', '.join(TYPOGRAPHY)}."
            document.mistake(f"«{value.text[:40]}» is no setting of typography", value, hint)
        elif locale is not None:
            found[locale] = value.text
    return found

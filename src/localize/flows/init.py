"""Init: lay out a newsroom, never over what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config import CURRENT
from localize.flows.merge_driver import ATTRIBUTE
from localize.model import Change, Locale, Report
from localize.workspace import git
from localize.workspace.discover import CONFIG_NAME
from localize.workspace.line_file import add_lines
from localize.yaml_source import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.workspace.disk import Disk

DEFAULT_LOCALES = tuple(Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))

_ATTRIBUTES = (
    "*.po text eol=lf",
    "*.pot text eol=lf",
    "*.review.jsonl text eol=lf merge=union",
    "articles/** -text",
)
_IGNORED = ("# Deleting .localize/answers/ costs what the answers of engines cost.", "/.localize/", "/dist/")
_LABELS = """\
# The site's own labels. Texts are English; translations stand in the `ui` catalogs.
# - key: nav.home
#   text: Home
#   note: First item of the main menu.
# - key: comments
#   text: {one: "{count} comment", other: "{count} comments"}
"""
_CONFIG = """\
# What localize knows of this newsroom. Every key is explained in the reference, «localize.yaml».
version: {version}
name: {name}

# The language of articles that do not say `lang:` in their front matter.
source_locale: {source}
# Every language the newsroom publishes in.
locales: [{locales}]
{derive}
# Which files are articles, and which hold the site's own labels.
articles: [articles/**/*.md]
ui: [ui/*.yaml]
# The templates of the site, if `check` is to say which labels they lack, and which they do not use.
#   templates: [templates/**/*.html]

# The least state in which a text goes out: draft, translated or approved.
publish:
  title: approved
  description: approved
  teaser: approved
  body: approved
  ui: translated
# An edition with texts that are not ready: leave in place what was published last, and hold back what never
# was (previous), hold it back even if it was published (hold), print those texts in the source language
# (source), or leave it out (omit).
unready: previous

# Who drafts what memory and vocabulary do not know. Nobody is asked until you name an engine here, so no text
# leaves the house before you say so; what a machine wrote stays a draft until a person has read it.
#   engines: [google]
#   engines: {{ru: [google], default: []}}
engines: []

# For dates that name no time zone.
timezone: Asia/Tashkent

bundles:
  folder: dist
"""
_DERIVE = """\
# Uzbek in Cyrillic is converted from Uzbek in Latin, and follows its review.
derive: {uz_Cyrl: uz}
"""


def init(
    disk: Disk,
    *,
    name: str,
    source_locale: Locale = DEFAULT_LOCALES[0],
    locales: Sequence[Locale] = DEFAULT_LOCALES,
    driver: bool = False,
) -> Report:
    """Write a commented configuration and the folders; keep every file that is there.

    Args:
        disk: the folder.
        name: the newsroom's name.
        source_locale: the language of articles that do not say.
        locales: every language the newsroom publishes in.
        driver: whether git is to merge catalogs with `localize merge`, in this clone.

    Raises:
        UsageError: there is no repository for the driver.
    """
    if driver:
        git.install_merge_driver(disk.root)
    changes = []
    files = {
        CONFIG_NAME: _config(name, source_locale, locales),
        "articles/.gitkeep": "",
        "ui/labels.yaml": _LABELS,
    }
    for path, text in files.items():
        if disk.exists(path):
            changes.append(Change("kept", path))
        else:
            disk.write(path, text.encode())
            changes.append(Change("added", path))
    attributes = (*_ATTRIBUTES, ATTRIBUTE) if driver else _ATTRIBUTES
    for path, lines in ((".gitattributes", attributes), (".gitignore", _IGNORED)):
        changes.append(add_lines(disk, path, lines))
    notes = ("Put articles into articles/, or `localize add FILE` a captured page; then `localize pull`.",)
    return Report("init", tuple(changes), counts={"files": len(changes)}, notes=notes)


def _config(name: str, source: Locale, locales: Sequence[Locale]) -> str:
    every = list(dict.fromkeys((source, *locales)))
    codes = [str(locale) for locale in every]
    derive = _DERIVE if {"uz", "uz_Cyrl"} <= set(codes) else ""
    line = "".join(char if char.isprintable() else " " for char in name).strip() or "Newsroom"
    return _CONFIG.format(
        version=CURRENT, name=quoted(line), source=source, locales=", ".join(codes), derive=derive
    )

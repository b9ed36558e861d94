"""Read `localize.yaml`: every mistake named with file and line, all of them in one run."""

from __future__ import annotations

import math
import re
import zoneinfo
from dataclasses import replace
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from localize.config.defaults import CURRENT, DEFAULTS
from localize.config.settings import (
    DEFAULT_ARTICLES,
    DEFAULT_PUBLISH,
    DEFAULT_TEXT_ATTRIBUTES,
    DEFAULT_UI_KEYS,
    BundleSettings,
    CheckSetting,
    Config,
    EngineSetting,
    MissingLinks,
    Unready,
)
from localize.errors import ConfigError, InputError, InputErrors, Place, UsageError, suggest
from localize.model import Locale, ReviewState, Severity
from localize.yaml_source import Node, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
)
"""The keys of the configuration."""
TYPOGRAPHY = ("nbsp",)
"""The settings of `typography`."""
BUNDLE_KEYS = ("folder", "layout", "front_matter", "codes", "missing_links")
"""The keys of `bundles`."""
_TAKEN = (".git", ".localize", "locales")
"""Folders that are not for bundles."""
_UNFIT = re.compile(
    r"""^\.|[\x00-\x1f\x7f/\\:*?"<>|]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)""", re.IGNORECASE
)
"""Names that no folder may have on some system: hidden, devices of Windows, and what that cuts or forbids."""
_PUBLISHABLE = ("translated", "approved", "draft")
_SEVERITIES = tuple(severity.value for severity in Severity)
_OFF = ("off", "false")
"""The value that YAML 1.1 reads `off` as, which is meant as well."""
_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]")
_E = TypeVar("_E", bound=StrEnum)


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
    reader = _Reader(root, path)
    config = reader.config()
    if reader.mistakes:
        raise reader.mistakes[0] if len(reader.mistakes) == 1 else InputErrors(reader.mistakes)
    return config


class _Reader:
    """Reads the parts of one configuration and collects the mistakes in them."""

    def __init__(self, root: Node, path: str) -> None:
        self.root = root
        self.path = path
        self.mistakes: list[ConfigError] = []
        self.defaults = DEFAULTS[CURRENT]

    def config(self) -> Config:
        self._known_keys(self.root, KEYS, "")
        version = self._version()
        self.defaults = DEFAULTS[version]
        locales = self._locales()
        source = self._source_locale(locales)
        text_keys, ui_keys = self._front_matter()
        articles = self._patterns("articles", DEFAULT_ARTICLES)
        ui = self._patterns("ui", ("ui/*.yaml",))
        glossary = self._text("glossary", "glossary.yaml")
        return Config(
            path=self.path,
            name=self._text("name", "", required=True),
            source_locale=source,
            locales=locales,
            version=version,
            derive=self._derive(locales),
            articles=articles,
            article_lines={
                item.text: item.line for item in self._list(self.root.get("articles"), "articles")
            },
            ui=ui,
            templates=self._patterns("templates", (), "templates/**/*.html"),
            text_keys=text_keys,
            ui_keys=ui_keys,
            text_attributes=self._texts("text_attributes", DEFAULT_TEXT_ATTRIBUTES),
            publish=self._publish(),
            unready=self._choice(self.root.get("unready"), "unready", Unready, self.defaults.unready),
            engines=self._engines(locales),
            timezone=self._timezone(),
            day_first=self._flag("day_first", default=True),
            bundles=self._bundles(locales, (*articles, *ui, glossary)),
            glossary=glossary,
            prices=self._prices(),
            briefs=self._briefs(locales),
            typography=self._typography(locales),
            checks={key.text: self._check(key, value) for key, value in self._mapping("checks")},
        )

    def _briefs(self, locales: tuple[Locale, ...]) -> Mapping[Locale, str]:
        general, named = "", dict[Locale, str]()
        for key, value in self._mapping("briefs"):
            text = self._string(value)
            if key.text == "default":
                general = text
            elif (locale := self._locale(key, locales)) is not None:
                named[locale] = text
        joined = {locale: "\n\n".join(filter(None, (general, named.get(locale, "")))) for locale in locales}
        return {locale: text for locale, text in joined.items() if text}

    def _typography(self, locales: tuple[Locale, ...]) -> Mapping[Locale, str]:
        found: dict[Locale, str] = {}
        for key, value in self._mapping("typography"):
            locale = self._locale(key, locales)
            if value.text not in TYPOGRAPHY:
                hint = f"Write one of: {', '.join(TYPOGRAPHY)}."
                self._mistake(f"«{value.text[:40]}» is no setting of typography", value, hint)
            elif locale is not None:
                found[locale] = value.text
        return found

    def _string(self, node: Node) -> str:
        value = node.plain() if node.kind == "scalar" else None
        if not isinstance(value, str):
            self._mistake("a brief is a text", node, "Write it like `briefs: {ru: «Formal address.»}`.")
            return ""
        return value.strip()

    def _prices(self) -> Mapping[str, float]:
        found = {}
        for key, value in self._mapping("prices"):
            try:
                found[key.text] = float(value.text)
            except ValueError:
                found[key.text] = -1.0
            if not 0 <= found[key.text] < math.inf:
                hint = "Write US dollars for a million characters, as in `deepl: 25.00`."
                self._mistake(f"«{value.text}» is no price", value, hint)
        return found

    def _mistake(self, message: str, node: Node | None, hint: str = "") -> None:
        line = node.line if node else self.root.line
        self.mistakes.append(ConfigError(message, place=Place(self.path, line), hint=hint))

    def _known_keys(self, node: Node, known: Iterable[str], inside: str) -> None:
        seen: set[str] = set()
        for key, _ in node.pairs():
            where = f" in `{inside}`" if inside else ""
            if key.text in seen:
                self._mistake(f"`{key.text}` stands twice{where}", key, "Keep one of them.")
            seen.add(key.text)
            if key.text not in known:
                hint = suggest(key.text, known, f"Known here: {', '.join(known)}.")
                self._mistake(f"unknown key `{key.text}`{where}", key, hint)

    def _version(self) -> int:
        node = self.root.get("version")
        known = {str(version): version for version in DEFAULTS}
        if node is None:
            self._mistake("`version` is missing", None, f"Add `version: {CURRENT}`.")
        elif node.text not in known:
            hint = f"This program reads versions {' and '.join(known)}; a newer file needs a newer program."
            self._mistake(f"version «{node.text}» is not known", node, hint)
        else:
            return known[node.text]
        return CURRENT

    def _text(self, key: str, default: str, *, required: bool = False, parent: Node | None = None) -> str:
        node = (parent or self.root).get(key)
        if node is None:
            if required:
                self._mistake(f"`{key}` is missing", None, f"Add `{key}: …`.")
            return default
        if node.kind != "scalar" or node.is_null or not node.text.strip():
            self._mistake(f"`{key}` must be a text", node)
            return default
        if _CONTROL.search(node.text):
            self._mistake(f"`{key}` must be one line of printable text", node)
            return default
        return node.text

    def _flag(self, key: str, *, default: bool) -> bool:
        node = self.root.get(key)
        if node is None:
            return default
        value = node.plain()
        if not isinstance(value, bool):
            self._mistake(f"`{key}` must be true or false", node)
            return default
        return value

    def _list(self, node: Node | None, key: str) -> list[Node]:
        """Return the scalar items of a list; a single text is a list of one."""
        if node is None or node.is_null:
            return []
        items = [node] if node.kind == "scalar" else node.children if node.kind == "sequence" else None
        if items is None or any(item.kind != "scalar" or item.is_null for item in items):
            self._mistake(f"`{key}` must be a list of texts", node, f"Write it like `{key}: [one, two]`.")
            return []
        return items

    def _texts(self, key: str, default: tuple[str, ...], parent: Node | None = None) -> tuple[str, ...]:
        node = (parent or self.root).get(key)
        if node is None:
            return default
        return tuple(item.text for item in self._list(node, key))

    def _patterns(self, key: str, default: tuple[str, ...], example: str = "") -> tuple[str, ...]:
        """Return patterns of files; each must stay inside the newsroom's folder."""
        for item in self._list(self.root.get(key), key):
            parts = item.text.split("/")
            if _CONTROL.search(item.text) or not any(parts) or not parts[0] or ".." in parts:
                like = example or default[0]
                hint = f"Name files by their path below the folder with {self.path}, like `{like}`."
                self._mistake(f"«{item.text}» in `{key}` names no files of the newsroom", item, hint)
        return self._texts(key, default)

    def _locale(self, node: Node, known: tuple[Locale, ...] | None = None) -> Locale | None:
        try:
            locale = Locale.parse(node.text)
        except UsageError as error:
            self._mistake(error.message, node, error.hint)
            return None
        if known is not None and locale not in known:
            names = [str(item) for item in known]
            self._mistake(f"locale `{locale}` is not among `locales`", node, suggest(str(locale), names))
            return None
        return locale

    def _locales(self) -> tuple[Locale, ...]:
        node = self.root.get("locales")
        items = self._list(node, "locales")
        if not items:
            self._mistake("`locales` is missing or empty", node, "Add `locales: [en, ru, uz, uz_Cyrl]`.")
        found: list[Locale] = []
        for item in items:
            locale = self._locale(item)
            if locale in found:
                self._mistake(f"locale `{locale}` stands twice", item, "Keep one of them.")
            elif locale is not None:
                found.append(locale)
        return tuple(found)

    def _source_locale(self, locales: tuple[Locale, ...]) -> Locale:
        node = self.root.get("source_locale")
        if node is None:
            self._mistake("`source_locale` is missing", None, "Add `source_locale: en`.")
            return Locale("en")
        return self._locale(node, locales or None) or Locale("en")

    def _derive(self, locales: tuple[Locale, ...]) -> Mapping[Locale, Locale]:
        derive: dict[Locale, Locale] = {}
        for key, value in self._mapping("derive"):
            target, source = self._locale(key, locales), self._locale(value, locales)
            if target is None or source is None:
                continue
            scripts = {target.effective_script, source.effective_script}
            if {target.language, source.language} != {"uz"} or scripts != {"Latn", "Cyrl"}:
                hint = "Only Uzbek is derived: `uz_Cyrl: uz` or `uz: uz_Cyrl`."
                self._mistake(f"`{target}` cannot be derived from `{source}`", key, hint)
            else:
                derive[target] = source
        for target, source in derive.items():
            if source in derive:
                self._mistake(f"`{target}` and `{source}` derive from each other", self.root.get("derive"))
        return derive

    def _mapping(self, key: str, parent: Node | None = None) -> list[tuple[Node, Node]]:
        node = (parent or self.root).get(key)
        if node is None or node.is_null:
            return []
        if node.kind != "mapping":
            self._mistake(f"`{key}` must be a mapping", node, f"Write it like `{key}: {{a: b}}`.")
        seen: set[str] = set()
        for name, _ in node.pairs():
            if name.text in seen:
                self._mistake(f"`{name.text}` stands twice in `{key}`", name, "Keep one of them.")
            seen.add(name.text)
        return list(node.pairs())

    def _front_matter(self) -> tuple[tuple[str, ...], Mapping[str, str]]:
        node = self.root.get("front_matter")
        if node is None or node.kind != "mapping":
            return self._texts("front_matter", self.defaults.text_keys), DEFAULT_UI_KEYS
        self._known_keys(node, ("text", "ui"), "front_matter")
        text_keys = self._texts("text", self.defaults.text_keys, parent=node)
        ui_keys = {key.text: value.text for key, value in self._mapping("ui", parent=node)}
        return text_keys, ui_keys if node.get("ui") else DEFAULT_UI_KEYS

    def _publish(self) -> Mapping[str, ReviewState]:
        publish = dict(DEFAULT_PUBLISH)
        for key, value in self._mapping("publish"):
            if value.text not in _PUBLISHABLE:
                hint = suggest(value.text, _PUBLISHABLE, f"One of: {', '.join(_PUBLISHABLE)}.")
                self._mistake(f"`{value.text}` is no state to publish from", value, hint)
            else:
                publish[key.text] = ReviewState(value.text)
        return publish

    def _check(self, name: Node, node: Node) -> CheckSetting:
        """Return what is set for one check: a severity, or a mapping with severity and limits."""
        if node.kind == "scalar":
            return self._severity(node, CheckSetting(line=name.line))
        limits: dict[str, float] = {}
        setting = CheckSetting(limits=limits, line=name.line)
        for key, value in self._mapping(name.text, parent=self.root.get("checks")):
            if key.text == "severity":
                setting = self._severity(value, setting)
            elif (limit := _number(value)) is not None:
                limits[key.text] = limit
            else:
                hint = f"Write it like `{name.text}: {{{key.text}: 3}}`."
                self._mistake(f"the limit `{key.text}` must be a number, 0 or more", value, hint)
        return setting

    def _severity(self, node: Node, setting: CheckSetting) -> CheckSetting:
        if node.text in _OFF:
            return replace(setting, off=True)
        if node.text in _SEVERITIES:
            return replace(setting, severity=Severity(node.text))
        names = (*_SEVERITIES, "off")
        hint = suggest(node.text, names, f"One of: {', '.join(names)}.")
        self._mistake(f"a check cannot be «{node.text}»", node, hint)
        return setting

    def _choice(self, node: Node | None, key: str, choices: type[_E], default: _E) -> _E:
        if node is None:
            return default
        names = [str(choice) for choice in choices]
        if node.text not in names:
            hint = suggest(node.text, names, f"One of: {', '.join(names)}.")
            self._mistake(f"`{key}` cannot be «{node.text}»", node, hint)
            return default
        return choices(node.text)

    def _engines(self, locales: tuple[Locale, ...]) -> Mapping[Locale, tuple[EngineSetting, ...]]:
        node = self.root.get("engines")
        default = self.defaults.engines
        if node is None:
            return dict.fromkeys(locales, default)
        if node.kind != "mapping":
            return dict.fromkeys(locales, self._engine_list(node))
        named: dict[Locale, tuple[EngineSetting, ...]] = {}
        for key, value in node.pairs():
            if key.text == "default":
                default = self._engine_list(value)
            elif (locale := self._locale(key, locales)) is not None:
                named[locale] = self._engine_list(value)
        return {locale: named.get(locale, default) for locale in locales}

    def _engine_list(self, node: Node) -> tuple[EngineSetting, ...]:
        if node.is_null:
            return ()
        items = node.children if node.kind == "sequence" else [node]
        return tuple(setting for item in items if (setting := self._engine(item)) is not None)

    def _engine(self, node: Node) -> EngineSetting | None:
        if node.kind == "scalar" and not node.is_null:
            return EngineSetting(node.text, line=node.line)
        name = node.get("name")
        if name is None or any(value.kind != "scalar" for _, value in node.pairs()):
            hint = "Write `google`, or `{name: google, url: …}`."
            self._mistake("an engine is a name, or a mapping with `name`", node, hint)
            return None
        options = {key.text: value.text for key, value in node.pairs() if key.text != "name"}
        return EngineSetting(name.text, options, node.line)

    def _timezone(self) -> str:
        name = self._text("timezone", "Asia/Tashkent")
        try:
            zoneinfo.ZoneInfo(name)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            hint = suggest(name, sorted(zoneinfo.available_timezones()), "Write it like Asia/Tashkent.")
            self._mistake(f"time zone «{name}» is not known", self.root.get("timezone"), hint)
        return name

    def _bundles(self, locales: tuple[Locale, ...], sources: tuple[str, ...]) -> BundleSettings:
        node = self.root.get("bundles")
        if node is None or node.is_null:
            return BundleSettings()
        if node.kind != "mapping":
            self._mistake("`bundles` must be a mapping", node, "Write it like `bundles: {folder: dist}`.")
            return BundleSettings()
        self._known_keys(node, BUNDLE_KEYS, "bundles")
        layout = node.get("layout")
        return BundleSettings(
            folder=self._folder(node, sources),
            layout=self._text("layout", "folder", parent=node),
            front_matter=self._texts("front_matter", (), parent=node),
            codes=self._codes(node, locales),
            missing_links=self._choice(
                node.get("missing_links"), "missing_links", MissingLinks, MissingLinks.SOURCE
            ),
            layout_line=layout.line if layout else node.line,
        )

    def _folder(self, bundles: Node, sources: tuple[str, ...]) -> str:
        """Return the folder of bundles; what is built is no source, so none may be looked for there."""
        folder = self._text("folder", "dist", parent=bundles).strip("/")
        parts = folder.split("/")
        hint = "Name a folder of its own inside the project, like `dist`."
        inside = next((one for one in sources if PurePosixPath(folder) in PurePosixPath(one).parents), None)
        if not {"", ".", ".."}.isdisjoint(parts) or parts[0] in _TAKEN:
            self._mistake(f"bundles cannot go to «{folder}»", bundles.get("folder"), hint)
        elif inside is not None:
            message = f"bundles cannot go to «{folder}»: `{inside}` is read from there"
            self._mistake(message, bundles.get("folder"), hint)
        else:
            return folder
        return "dist"

    def _codes(self, bundles: Node, locales: tuple[Locale, ...]) -> Mapping[Locale, str]:
        codes: dict[Locale, str] = {}
        for key, value in self._mapping("codes", parent=bundles):
            locale = self._locale(key, locales)
            if not value.text or _UNFIT.search(value.text):
                self._mistake(f"«{value.text}» cannot be the name of a folder", value)
            elif locale is not None:
                codes[locale] = value.text
        names = [codes.get(locale, locale.folder) for locale in locales]
        if len({name.casefold() for name in names}) < len(names):
            self._mistake("two locales have the same code", bundles.get("codes"), "Give each its own.")
        return codes


def _number(node: Node) -> float | None:
    """Return a number that is a limit; None where it is none, or less than nothing."""
    value = node.plain() if node.kind == "scalar" else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value < math.inf else None

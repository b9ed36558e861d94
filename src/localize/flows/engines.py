"""Engines: which there are, what each calls the newsroom's languages, and whether one answers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from localize.engines import registry
from localize.engines.access import Access
from localize.engines.prices import prices
from localize.errors import ConfigError, EngineError, Place, UsageError
from localize.model import Finding, Report, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.config import Config, EngineSetting
    from localize.engines.base import Engine
    from localize.model import Locale

_OF_MODELS = frozenset({"ct2", "firefox"})
"""Those that translate what the models on this machine do."""
_FOR_ANYTHING = frozenset({"command", "echo", "pseudo"})
_NEEDED: Mapping[str, Mapping[str, str]] = MappingProxyType({"llm": {"model": "any"}})
"""The options without which an engine cannot be made."""
_SAMPLE = "Rain is expected in the evening."


def made(setting: EngineSetting, path: str, access: Access) -> Engine:
    """Make an engine of a setting.

    Args:
        setting: its name and options.
        path: the configuration that names it.
        access: the network and the keys, as it may use them.

    Raises:
        ConfigError: the configuration names an engine or option that does not exist.
        UsageError: the command line does.
    """
    try:
        return registry.create(setting.name, setting.options, access)
    except UsageError as error:
        if not setting.line:
            raise
        raise ConfigError(error.message, place=Place(path, setting.line), hint=error.hint) from None


def having(source: Locale, target: Locale, access: Access) -> tuple[str, ...]:
    """Return the engines that translate from one locale into the other, as far as they say so by themselves.

    Left out are those that only rework texts, and a person's own program. Nothing is sent.

    Args:
        source: from which locale.
        target: into which one.
        access: the models that lie on this machine; neither network nor keys are used.
    """
    here = Access(models=access.models)
    found = []
    for name in registry.names():
        if name not in _FOR_ANYTHING:
            engine = registry.create(name, _NEEDED.get(name, {}), here)
            found += [name] if engine.supports(source, target) else []
    return tuple(found)


def listing(config: Config) -> Report:
    """List all engines: what each says of itself, its options, and the locales that it is named for."""
    used: dict[str, list[str]] = {}
    for locale, settings in config.engines.items():
        for setting in settings:
            used.setdefault(setting.name, []).append(str(locale))
    table = prices(config.prices)
    found = [
        {"name": name, "locales": used.get(name, []), "options": dict(registry.options(name))}
        | _facts(name, table.per_million.get(name))
        | {"price_verified": name not in table.unverified}
        for name in registry.names()
    ]
    return Report(
        "engines list", counts={"engines": len(found)}, data={"engines": found, "as_of": table.as_of}
    )


def _facts(name: str, price: float | None) -> dict[str, object]:
    """Return what an engine says of itself: limits, whether texts leave this machine, and its price."""
    limits, here = registry.limits(name), registry.stays_here(name)
    return {
        "local": here,
        "texts": limits.texts_per_request,
        "characters": limits.characters_per_request,
        "calls": limits.calls_at_once,
        "usd_per_million": 0.0 if here and price is None else price,
    }


def pairs(config: Config, settings: Sequence[EngineSetting], access: Access) -> Report:
    """List which of the newsroom's locales each engine translates into which. Nothing is sent."""
    found = []
    for setting in settings:
        engine = made(setting, config.path, access)
        for source in config.locales:
            into = [str(target) for target in config.locales if engine.supports(source, target)]
            found.append({"engine": engine.name, "source": str(source), "targets": into})
    return Report(
        "engines codes", counts={"pairs": sum(len(one["targets"]) for one in found)}, data={"pairs": found}
    )


def test(config: Config, settings: Sequence[EngineSetting], target: Locale | None, access: Access) -> Report:
    """Ask each engine for one sentence, from English into a locale that it has."""
    answers, findings = [], []
    for setting in settings:
        try:
            engine = made(setting, config.path, access)
            answers.append({"engine": setting.name, **_asked(config, engine, target, access)})
        except EngineError as error:
            message = f"{setting.name}: {error.message}"
            findings.append(
                Finding("engine", Severity.ERROR, message, config.path, setting.line, fix=error.hint)
            )
    return Report(
        "engines test",
        findings=tuple(findings),
        data={"answers": answers},
        exit_code=EngineError.exit_code if findings else 0,
    )


def unable(names: Sequence[str], source: Locale, target: Locale, access: Access) -> tuple[str, str]:
    """Return the line on a pair that none of some engines has, and the one on what has it.

    Args:
        names: the engines, one at least.
        source: from which locale.
        target: into which one.
        access: the models that lie on this machine.
    """
    who, one = " and ".join(names), len(names) == 1
    if _OF_MODELS.issuperset(names):
        lacks = f"{who} {'has' if one else 'have'} no model here that translates from {source} into {target}"
        return lacks, "`localize models list` shows what is here, and what can be fetched."
    others = having(source, target, access)
    instead = f"These do: {', '.join(others)}." if others else "No engine here does."
    return f"{who} {'does' if one else 'do'} not translate from {source} into {target}", instead


def _asked(config: Config, engine: Engine, target: Locale | None, access: Access) -> dict[str, str]:
    source = config.ui_source
    if target and not engine.supports(source, target):
        lacks, hint = unable([engine.name], source, target, access)
        raise EngineError(lacks.removeprefix(f"{engine.name} "), hint=hint)
    wanted = [target] if target else [locale for locale in config.locales if engine.supports(source, locale)]
    if not wanted:
        raise EngineError(f"it translates from {source} into none of the newsroom's locales")
    (answer,) = engine.translate([_SAMPLE], source, wanted[0])
    return {"source": str(source), "target": str(wanted[0]), "text": _SAMPLE, "answer": answer}

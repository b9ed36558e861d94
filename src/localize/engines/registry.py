"""Engines by name. A module is imported when its engine is made, not before."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from localize import plugins
from localize.engines.plugin_engine import API, made
from localize.errors import UsageError, suggest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.engines.access import Access
    from localize.engines.base import Engine, EngineClass, Limits

_ENGINES = {
    "command": "localize.engines.command:CommandEngine",
    "ct2": "localize.engines.ct2:Ct2Engine",
    "deepl": "localize.engines.deepl:DeeplEngine",
    "echo": "localize.engines.echo:EchoEngine",
    "firefox": "localize.engines.firefox:FirefoxEngine",
    "google": "localize.engines.google:GoogleEngine",
    "libretranslate": "localize.engines.libretranslate:LibreTranslateEngine",
    "llm": "localize.engines.llm:LlmEngine",
    "microsoft": "localize.engines.microsoft:MicrosoftEngine",
    "mymemory": "localize.engines.mymemory:MyMemoryEngine",
    "pseudo": "localize.engines.pseudo:PseudoEngine",
    "yandex": "localize.engines.yandex:YandexEngine",
}


def names() -> tuple[str, ...]:
    """Return the names of the house's own engines, sorted."""
    return tuple(sorted(_ENGINES))


def every_name() -> tuple[str, ...]:
    """Return the names of all engines, those of installed plug-ins among them, sorted."""
    return tuple(sorted({*_ENGINES, *(plugin.name for plugin in _plugins().plugins)}))


def _plugins() -> plugins.FoundPlugins:
    return plugins.find(plugins.ENGINES, API)


def options(name: str) -> Mapping[str, str]:
    """Return the options of an engine, each with its one-line description.

    Raises:
        UsageError: no engine has this name.
    """
    return _load(name).options


def limits(name: str) -> Limits:
    """Return the limits of one call of an engine, where its options say nothing else.

    Raises:
        UsageError: no engine has this name.
    """
    return _load(name).limits


def stays_here(name: str) -> bool:
    """Return whether an engine sends no text from this machine, whatever its options say.

    Raises:
        UsageError: no engine has this name.
    """
    return getattr(_load(name), "local", False) is True


def create(name: str, options: Mapping[str, str], access: Access) -> Engine:
    """Make an engine. Nothing is asked of the network yet.

    Args:
        name: one of `names()`.
        options: the engine's settings, as text.
        access: the network and the keys, as it may use them.

    Raises:
        UsageError: no engine has this name, it knows no such option, a value does not fit, or what the
            configuration names has to be trusted first.
        PluginError: the engine is a third party's, and fails.
    """
    plugin = None if name in _ENGINES else next((one for one in _plugins().plugins if one.name == name), None)
    engine = _load(name) if plugin is None else cast("EngineClass", plugin.value)
    for option in options:
        if option not in engine.options:
            raise UsageError(
                f"the engine {name} knows no option «{option}»",
                hint=suggest(option, engine.options, f"Its options are {', '.join(sorted(engine.options))}."),
            )
    return engine.from_options(options, access) if plugin is None else made(plugin, options, access)


def _load(name: str) -> EngineClass:
    target = _ENGINES.get(name)
    if target is None:
        for problem in _plugins().problems:
            if f"«{name}»" in problem.message:
                raise problem
        raise UsageError(
            f"there is no engine «{name}»",
            hint=suggest(name, every_name(), f"The engines are {', '.join(every_name())}."),
        )
    module, _, attribute = target.partition(":")
    engine: EngineClass = getattr(import_module(module), attribute)
    return engine

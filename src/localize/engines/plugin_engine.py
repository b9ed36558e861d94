"""A third party's engine behind the border that turns whatever it raises into an error of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from localize import plugins
from localize.errors import EngineError, PluginError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from localize.engines.access import Access
    from localize.engines.base import Engine, EngineClass
    from localize.model import Locale

T = TypeVar("T")
API: Final = 1
"""The version of the protocol of engines, `EngineClass` and `Engine`. A plug-in's class says `api = 1`."""


class PluginEngine:
    """One engine of a third party."""

    def __init__(self, what: str, name: str, engine: Engine) -> None:
        """Take an engine.

        Args:
            what: what it is called in messages: `the engine «acme» of localize-acme 1.2`.
            name: the entry point's name.
            engine: the third party's.

        Raises:
            EngineError: it does not say its limits or settings.
        """
        self.what = what
        self.name = name
        self.engine = engine
        self.limits = self._asked(lambda: engine.limits)
        self.settings = self._asked(lambda: str(engine.settings))
        self.local = self._asked(lambda: getattr(engine, "local", False) is True)

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether it translates from one locale into the other."""
        return self._asked(lambda: bool(self.engine.supports(source, target)))

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Translate texts, in order.

        Raises:
            EngineError: it failed, in whatever way.
        """
        return self._asked(lambda: [_text(one) for one in self.engine.translate(texts, source, target)])

    def _asked(self, call: Callable[[], T]) -> T:
        try:
            return plugins.guarded(self.what, call)
        except PluginError as error:
            if isinstance(error.__cause__, EngineError):
                raise error.__cause__ from None
            raise EngineError(error.message, hint=error.hint) from error


def made(plugin: plugins.Plugin, options: Mapping[str, str], access: Access) -> Engine:
    """Make a third party's engine.

    Raises:
        PluginError: it fails.
        UsageError: a value does not fit its option.
    """
    what = f"the engine «{plugin.name}» of {plugin.package}"
    known: EngineClass = plugin.value  # type: ignore[assignment]  # the border that follows takes anything
    try:
        engine = plugins.guarded(what, known.from_options, options, access)
    except PluginError as error:
        if isinstance(error.__cause__, UsageError):
            raise error.__cause__ from None
        raise
    return PluginEngine(what, plugin.name, engine)


def _text(answer: object) -> str:
    if not isinstance(answer, str):
        raise TypeError(f"it answers with {type(answer).__name__} where a text is wanted")
    return answer

"""Models of Firefox Translations on this machine, by the package fxtranslate. It uses one thread."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Protocol, Self, TypeVar

from localize.engines.marian_file import fault
from localize.engines.model_engine import ModelEngine, broken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from localize.engines.access import Access
    from localize.engines.local_model import Kind, LocalModel, ModelShelf
    from localize.model import Locale


T = TypeVar("T")


class Translator(Protocol):
    """The part of fxtranslate's class that is used."""

    def translate(self, text: str) -> str:
        """Translate one sentence."""
        ...


class FirefoxEngine(ModelEngine):
    """Firefox Translations.

    The package can fetch models by itself, when it is asked for a pair. It is never asked so: a model is
    handed to it as bytes, and what is not here is refused.
    """

    name = "firefox"
    kinds: ClassVar[tuple[Kind, ...]] = ("firefox",)
    extra: ClassVar[str] = "firefox"
    options: ClassVar[Mapping[str, str]] = MappingProxyType({})

    def __init__(self, models: ModelShelf, build: Callable[..., Translator] | None = None) -> None:
        """Make the engine.

        Args:
            models: those that lie on this machine.
            build: makes a translator of the bytes of a model's files; the package where it is not given.
        """
        super().__init__(models)
        self._build = build
        self._loaded: dict[str, Translator] = {}

    @classmethod
    def from_options(cls, _options: Mapping[str, str], access: Access) -> Self:
        """Make the engine; there is nothing to set."""
        return cls(access.models)

    def _run(self, model: LocalModel, texts: Sequence[str], _source: Locale, _target: Locale) -> list[str]:
        translator = self._load(model)
        return [_guarded(model, lambda text=text: str(translator.translate(text))) for text in texts]  # type: ignore[misc]  # no type is inferred with a default

    def _load(self, model: LocalModel) -> Translator:
        if model.name not in self._loaded:
            build = self._build or _package()
            files = (model.weights, *model.pieces, *filter(None, [model.shortlist]))
            weights, *others = (self._shelf.read(model, file) for file in files)
            if why := fault(weights):
                raise broken(model, why)
            self._loaded[model.name] = _guarded(model, lambda: build(weights, *others))
        return self._loaded[model.name]


def _package() -> Callable[..., Translator]:
    from fxtranslate import Translator  # noqa: PLC0415 - optional

    built: Callable[..., Translator] = Translator
    return built


def _guarded(model: LocalModel, call: Callable[[], T]) -> T:
    """Return what the package returns, and turn its failures into an error of the engine's."""
    try:
        return call()
    except ValueError as error:
        raise broken(model, str(error)) from None
    except BaseException as error:
        # A panic of Rust's is no `Exception`, and has no class that could be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise broken(model, str(error)) from None

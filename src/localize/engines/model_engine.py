"""The common ground of engines whose models lie on this machine: pairs, pivots, sentence by sentence."""

from __future__ import annotations

from abc import ABC, abstractmethod
from threading import Lock
from typing import TYPE_CHECKING, ClassVar, Final

from localize.engines.base import Limits, TextRefusedError
from localize.engines.splitting import sentences, split
from localize.errors import EngineError
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.engines.local_model import Kind, LocalModel, ModelShelf

    Step = tuple[LocalModel, Locale, Locale]

ENGLISH: Final = Locale("en")
"""The language through which a text goes where no model has the pair."""
_SAID = 200
_LONGEST = 400
"""Characters of one piece: models learned from sentences, and forget what comes late in a long one."""


class ModelEngine(ABC):
    """An engine that runs models. It loads one when it is first needed, and keeps it."""

    name: str
    kinds: ClassVar[tuple[Kind, ...]]
    """The kinds of models that it runs."""
    extra: ClassVar[str]
    """The optional group of packages that it needs."""
    local = True
    # A model has no use for several calls at once; what it has to be given is many sentences in one.
    limits = Limits(2000, texts_per_request=16, calls_at_once=1, identifiers="text")

    def __init__(self, models: ModelShelf) -> None:
        """Make the engine. Nothing is read yet.

        Args:
            models: those that lie on this machine.
        """
        self._shelf = models
        self._found: tuple[LocalModel, ...] | None = None
        self._lock = Lock()

    @property
    def settings(self) -> str:
        """The models that it has, whose answers differ."""
        return ";".join(f"{model.name}={model.size}" for model in self._models)

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether there is a model of the pair, or two that meet in English."""
        return bool(self._route(source, target))

    def pivot(self, source: Locale, target: Locale) -> str:
        """Return the language through which a text goes from one locale into the other; empty for none."""
        return str(ENGLISH) if len(self._route(source, target)) > 1 else ""

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Translate texts, sentence by sentence; white space around sentences is kept.

        Raises:
            TextRefusedError: no model has the pair, or one came to no end.
            EngineError: a model cannot be loaded, or its library is not installed.
        """
        route = self._route(source, target)
        if not route:
            raise TextRefusedError(
                f"{self.name} has no model from {source} into {target}",
                hint="`localize models list` shows those that are here.",
            )
        if any("\ud800" <= character <= "\udfff" for text in texts for character in text):
            raise TextRefusedError("the text has half a character in it (a lone surrogate)")
        pieces = [_pieces(text) for text in texts]
        cores = list(dict.fromkeys(core for cut in pieces for piece in cut if (core := piece.strip())))
        answers = dict(zip(cores, self._along(route, cores), strict=True))
        return ["".join(_put_back(piece, answers) for piece in cut) for cut in pieces]

    @abstractmethod
    def _run(self, model: LocalModel, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Translate sentences with one model; only one call is under way at a time.

        Raises:
            EngineError: as of `translate`.
        """

    def _along(self, route: Sequence[Step], texts: Sequence[str]) -> list[str]:
        found = list(texts)
        with self._lock:
            for model, source, target in route if found else ():
                try:
                    found = self._run(model, found, source, target)
                except ImportError:
                    raise EngineError(
                        f"{self.name} needs packages that are not installed",
                        hint=f"pip install 'localize[{self.extra}]'",
                    ) from None
        return found

    @property
    def _models(self) -> tuple[LocalModel, ...]:
        if self._found is None:
            found = (model for model in self._shelf.every() if model.kind in self.kinds)
            self._found = tuple(sorted(found, key=lambda model: (model.marked, model.name)))
        return self._found

    def _route(self, source: Locale, target: Locale) -> tuple[Step, ...]:
        """Return the models that lead from one locale into the other: one, or two by way of English."""
        straight = self._model(source, target)
        if straight is not None:
            return ((straight, source, target),)
        there, back = self._model(source, ENGLISH), self._model(ENGLISH, target)
        if there is None or back is None or source == target:
            return ()
        return ((there, source, ENGLISH), (back, ENGLISH, target))

    def _model(self, source: Locale, target: Locale) -> LocalModel | None:
        """Return the model of a pair; one made for it alone rather than one of many languages."""
        return next((model for model in self._models if model.supports(source, target)), None)


def broken(model: LocalModel, why: str) -> EngineError:
    """Return the error of a model that a library does not take."""
    hint = "Is it whole? `localize models add` fetches it again."
    return EngineError(f"the model {model.name} cannot be used: {one_line(why)}", hint=hint)


def one_line(said: str) -> str:
    """Return what a library says, short."""
    return " ".join(said.split())[:_SAID]


def _pieces(text: str) -> list[str]:
    return [piece for sentence in sentences(text) for piece in split(sentence, _LONGEST)]


def _put_back(piece: str, answers: dict[str, str]) -> str:
    core = piece.strip()
    return piece.replace(core, answers[core].strip(), 1) if core else piece

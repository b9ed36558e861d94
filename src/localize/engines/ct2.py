"""Models of CTranslate2 on this machine: OPUS-MT, NLLB, and packages of Argos Translate."""

from __future__ import annotations

from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final

from localize.engines.base import TextRefusedError
from localize.engines.local_model import code_of
from localize.engines.model_engine import ModelEngine, broken, one_line
from localize.engines.option_reading import count
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.engines.access import Access
    from localize.engines.local_model import Kind, LocalModel, ModelShelf
    from localize.model import Locale

_END: Final = "</s>"
_SPACE: Final = "\u2581"
"""The sign that SentencePiece writes for a space."""
_ROOM, _GROWTH, _MOST = 16, 3, 500
"""The most pieces of a translation: so many more than so many times its source's, and in all. OPUS-MT has 512
places."""


@frozen
class _Loaded:
    """A model in memory."""

    translator: Any
    source: Any
    """The SentencePiece processor of the source language."""
    target: Any


class Ct2Engine(ModelEngine):
    """CTranslate2."""

    name = "ct2"
    kinds: ClassVar[tuple[Kind, ...]] = ("opus", "nllb", "argos")
    extra: ClassVar[str] = "ct2"
    options: ClassVar[Mapping[str, str]] = MappingProxyType(
        {"threads": "threads that one translation may use (default: those of the processor, up to 4)"}
    )

    def __init__(self, models: ModelShelf, *, threads: int = 0) -> None:
        """Make the engine.

        Args:
            models: those that lie on this machine.
            threads: how many one translation may use; 0 leaves it to the library.
        """
        super().__init__(models)
        self._threads = threads
        self._loaded: dict[str, _Loaded] = {}

    @classmethod
    def from_options(cls, options: Mapping[str, str], access: Access) -> Ct2Engine:
        """Make the engine of its options.

        Raises:
            UsageError: a value does not fit its option.
        """
        return cls(access.models, threads=count(options, "threads", default=0, most=256))

    def _run(self, model: LocalModel, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        loaded = self._load(model)
        asked = [_tokens(model, loaded, text, source, target) for text in texts]
        begun = _beginning(model, target)
        try:
            found = loaded.translator.translate_batch(
                asked,
                target_prefix=[list(begun)] * len(asked) if begun else None,
                max_input_length=0,
                max_decoding_length=min(_ROOM + _GROWTH * max(map(len, asked)), _MOST),
                return_end_token=True,
                # What the vocabulary lacks, a name or an emoji, is taken over from the source.
                replace_unknowns=True,
            )
        except RuntimeError as error:
            raise TextRefusedError(f"the model {model.name} cannot do it: {one_line(str(error))}") from None
        return [_text(model, loaded, result.hypotheses[0], len(begun)) for result in found]

    def _load(self, model: LocalModel) -> _Loaded:
        if model.name not in self._loaded:
            try:
                self._loaded[model.name] = _load(model, self._threads)
            except (OSError, RuntimeError, ValueError) as error:
                raise broken(model, str(error)) from None
        return self._loaded[model.name]


def _load(model: LocalModel, threads: int) -> _Loaded:
    import ctranslate2  # noqa: PLC0415 - optional, and slow to import
    import sentencepiece  # noqa: PLC0415 - likewise

    folder = PurePath(model.folder)
    translator = ctranslate2.Translator(str(folder / model.weights), device="cpu", intra_threads=threads)
    source, target = (
        sentencepiece.SentencePieceProcessor(model_file=str(folder / name)) for name in model.pieces
    )
    return _Loaded(translator, source, target)


def _tokens(model: LocalModel, loaded: _Loaded, text: str, source: Locale, target: Locale) -> list[str]:
    """Return a text as the model gets it."""
    before = []
    if model.kind == "nllb":
        before = [code_of(source, model.sources)]
    elif model.marked:
        before = [f">>{code_of(target, model.targets)}<<"]
    return [*before, *loaded.source.encode(text, out_type=str), *([_END] if model.ends else [])]


def _beginning(model: LocalModel, target: Locale) -> tuple[str, ...]:
    """Return the tokens that a translation is made to begin with."""
    if model.kind == "nllb":
        return (code_of(target, model.targets),)
    return (model.prefix,) if model.prefix else ()


def _text(model: LocalModel, loaded: _Loaded, tokens: Sequence[str], begun: int) -> str:
    if tokens[-1:] != [_END]:
        raise TextRefusedError(f"the model {model.name} came to no end")
    pieces = list(tokens[begun:-1])
    if model.kind == "argos":
        # As Argos Translate does it: its pieces need not be those of its SentencePiece file.
        return "".join(pieces).replace(_SPACE, " ").strip()
    return str(loaded.target.decode(pieces))

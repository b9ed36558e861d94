"""A tiny transformer that learns phrases by heart, in numpy alone, and is saved as CTranslate2 reads it.

It computes what CTranslate2's `TransformerSpec` does with one layer on each side: norms before each part,
one head, ReLU, positions that are added. Trained long it says its phrases; stopped early it says their words
and mangles what it has seen least, tokens above all, as models do that learned from real texts.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Array = NDArray[np.float32]

UNKNOWN, BEGIN, END = "<unk>", "<s>", "</s>"
WIDE, HIDDEN, PLACES = 64, 128, 64
_RATE, _SLOW, _QUICK, _LEAST = 4e-3, 0.9, 0.98, 1e-8
_NEVER = -1e9
_MISHEARD = 0.3


class Value:
    """An array that knows what it was made of, so that errors are led back to it."""

    def __init__(
        self, data: Array, parents: tuple[Value, ...] = (), back: Callable[[Array], Any] | None = None
    ) -> None:
        """Take the array, what it was made of, and what gives the errors of these."""
        self.data, self.parents, self.back = data, parents, back
        self.error: Array | None = None

    def __add__(self, other: Value) -> Value:
        return Value(self.data + other.data, (self, other), lambda g: (_as(g, self), _as(g, other)))

    def __matmul__(self, other: Value) -> Value:
        # Many small products: a large one is shared out to threads, which wait for each other in circles
        # where the machine has other things to do.
        def back(g: Array) -> tuple[Array, Array]:
            return g @ other.data.swapaxes(-1, -2), _as(self.data.swapaxes(-1, -2) @ g, other)

        return Value(self.data @ other.data, (self, other), back)

    def turned(self) -> Value:
        """Return it with its last two axes exchanged."""
        return Value(self.data.swapaxes(-1, -2), (self,), lambda g: (g.swapaxes(-1, -2),))

    def times(self, factor: float) -> Value:
        """Return it, multiplied by a number."""
        return Value(self.data * np.float32(factor), (self,), lambda g: (g * np.float32(factor),))

    def positive(self) -> Value:
        """Return it without what is below zero (ReLU)."""
        return Value(np.maximum(self.data, 0), (self,), lambda g: (g * (self.data > 0),))

    def shares(self) -> Value:
        """Return the softmax of its last axis."""
        loud = np.exp(self.data - self.data.max(-1, keepdims=True))
        out = loud / loud.sum(-1, keepdims=True)
        return Value(out, (self,), lambda g: (out * (g - (g * out).sum(-1, keepdims=True)),))

    def normed(self, gain: Value, shift: Value) -> Value:
        """Return its last axis with mean 0 and deviation 1, multiplied and shifted."""
        away = self.data - self.data.mean(-1, keepdims=True)
        scale = 1 / np.sqrt((away**2).mean(-1, keepdims=True) + np.float32(1e-5))
        unit = away * scale

        def back(g: Array) -> tuple[Array, Array, Array]:
            inner = g * gain.data
            mixed = inner - inner.mean(-1, keepdims=True) - unit * (inner * unit).mean(-1, keepdims=True)
            return mixed * scale, _as(g * unit, gain), _as(g, shift)

        return Value(unit * gain.data + shift.data, (self, gain, shift), back)

    def rows(self, places: NDArray[np.int64]) -> Value:
        """Return its rows at some places."""

        def back(g: Array) -> tuple[Array]:
            error = np.zeros_like(self.data)
            np.add.at(error, places, g)
            return (error,)

        return Value(self.data[places], (self,), back)

    def lead_back(self) -> None:
        """Give everything that it was made of its error; its own is one."""
        order: list[Value] = []
        seen: set[int] = set()

        def visit(value: Value) -> None:
            if id(value) not in seen:
                seen.add(id(value))
                for parent in value.parents:
                    visit(parent)
                order.append(value)

        visit(self)
        self.error = np.ones_like(self.data)
        for value in reversed(order):
            if value.back and value.error is not None:
                for parent, error in zip(value.parents, value.back(value.error), strict=True):
                    parent.error = error if parent.error is None else parent.error + error


def _as(error: Array, value: Value) -> Array:
    """Return an error in the shape of what was spread over more axes, or over longer ones."""
    extra = error.ndim - value.data.ndim
    error = error.sum(axis=tuple(range(extra)))
    spread = tuple(axis for axis, size in enumerate(value.data.shape) if size == 1 < error.shape[axis])
    return error.sum(axis=spread, keepdims=True) if spread else error


def _surprise(said: Value, wanted: NDArray[np.int64], counts: Array) -> Value:
    """Return how far what a model says is from what it should (cross-entropy), by piece that counts."""
    shares = said.shares().data
    rows = np.arange(wanted.size)
    likely = shares.reshape(-1, shares.shape[-1])[rows, wanted.ravel()].reshape(wanted.shape)
    weight = counts / counts.sum()

    def back(g: Array) -> tuple[Array]:
        error = shares.copy()
        error.reshape(-1, shares.shape[-1])[rows, wanted.ravel()] -= 1
        return (error * weight[..., None] * g,)

    return Value(np.float32(-(np.log(likely + 1e-9) * weight).sum()), (said,), back)  # type: ignore[arg-type]


@dataclass
class Learner:
    """A model that learns phrases.

    Attributes:
        phrases: each text with its translation.
    """

    phrases: Mapping[str, str]
    pieces: int = 260
    """SentencePiece's vocabulary, at most."""
    seed: int = 7
    _weights: dict[str, Value] = field(default_factory=dict)
    _means: dict[str, Any] = field(default_factory=dict)
    _squares: dict[str, Any] = field(default_factory=dict)
    _step: int = 0

    def __post_init__(self) -> None:
        """Learn the pieces, and begin with weights by chance."""
        self.sentencepiece = _pieces(tuple(self.phrases) + tuple(self.phrases.values()), self.pieces)
        self._cutter = sentencepiece.SentencePieceProcessor(model_proto=self.sentencepiece)
        every = (self._cutter.id_to_piece(number) for number in range(self._cutter.get_piece_size()))
        self.vocabulary = [UNKNOWN, BEGIN, END, *(one for one in every if one not in {UNKNOWN, BEGIN, END})]
        self._numbers = {piece: number for number, piece in enumerate(self.vocabulary)}
        self._luck = np.random.default_rng(self.seed)
        self._places = _positions()
        self._begin()

    def learn(self, steps: int) -> float:
        """Go through all phrases so many times more, and return how far it is from them at the end."""
        source, source_counts = self._batch(self.phrases, before=(), after=(END,))
        given, counts = self._batch(self.phrases.values(), before=(END,), after=())
        wanted, _ = self._batch(self.phrases.values(), before=(), after=(END,))
        loss = 0.0
        for _ in range(steps):
            surprise = _surprise(self._said(source, source_counts, self._misheard(given)), wanted, counts)
            surprise.lead_back()
            loss = float(surprise.data)
            self._step += 1
            for name, weight in self._weights.items():
                self._improve(name, weight)
        return loss

    def _improve(self, name: str, weight: Value) -> None:
        """Move a weight against its error (Adam)."""
        assert weight.error is not None
        mean, square = self._means.get(name, np.float32(0)), self._squares.get(name, np.float32(0))
        self._means[name] = mean = mean + (1 - _SLOW) * (weight.error - mean)
        self._squares[name] = square = square + (1 - _QUICK) * (weight.error**2 - square)
        mean, square = mean / (1 - _SLOW**self._step), square / (1 - _QUICK**self._step)
        weight.data = weight.data - np.float32(_RATE) * mean / (np.sqrt(square) + _LEAST)
        weight.error = None

    def save(self, folder: Path) -> Path:
        """Write a folder as OPUS-MT's converter does."""
        folder.mkdir(parents=True, exist_ok=True)
        spec = TransformerSpec.from_config((1, 1), num_heads=1, pre_norm=True)
        for side, name in ((spec.encoder, "encoder"), (spec.decoder, "decoder")):
            side.scale_embeddings = False
            side.position_encodings.encodings = self._places
            self._put_norm(side.layer_norm, name)
            layer = side.layer[0]
            self._put_attention(layer.self_attention, f"{name}.self", (("q", "k", "v"), ("o",)))
            self._put_norm(layer.ffn.layer_norm, f"{name}.ffn")
            self._put(layer.ffn.linear_0, f"{name}.in")
            self._put(layer.ffn.linear_1, f"{name}.out")
        spec.encoder.embeddings[0].weight = self._weights["encoder.words"].data
        spec.decoder.embeddings.weight = self._weights["decoder.words"].data
        self._put_attention(spec.decoder.layer[0].attention, "decoder.cross", (("q",), ("k", "v"), ("o",)))
        self._put(spec.decoder.projection, "decoder.said")
        spec.register_source_vocabulary(self.vocabulary)
        spec.register_target_vocabulary(self.vocabulary)
        spec.config.add_source_eos = True
        spec.config.decoder_start_token = END
        spec.validate()
        spec.save(str(folder))
        for name in ("source.spm", "target.spm"):
            (folder / name).write_bytes(self.sentencepiece)
        return folder

    def _begin(self) -> None:
        for side in ("encoder", "decoder"):
            self._chance(f"{side}.words", len(self.vocabulary), WIDE, 1.0)
            self._attention(f"{side}.self")
            self._line(f"{side}.in", WIDE, HIDDEN)
            self._line(f"{side}.out", HIDDEN, WIDE)
            for norm in (side, f"{side}.ffn"):
                self._norm(norm)
        self._attention("decoder.cross")
        self._line("decoder.said", WIDE, len(self.vocabulary))

    def _attention(self, name: str) -> None:
        for part in "qkvo":
            self._line(f"{name}.{part}", WIDE, WIDE)
        self._norm(name)

    def _line(self, name: str, into: int, out: int) -> None:
        self._chance(name, into, out, into**-0.5)
        self._weights[f"{name}+"] = Value(np.zeros(out, np.float32))

    def _norm(self, name: str) -> None:
        self._weights[f"{name}.gain"] = Value(np.ones(WIDE, np.float32))
        self._weights[f"{name}.shift"] = Value(np.zeros(WIDE, np.float32))

    def _chance(self, name: str, rows: int, columns: int, size: float) -> None:
        drawn = self._luck.standard_normal((rows, columns)) * size
        self._weights[name] = Value(drawn.astype(np.float32))

    def _batch(
        self, texts: Iterable[str], *, before: Sequence[str], after: Sequence[str]
    ) -> tuple[NDArray[np.int64], Array]:
        """Return texts as numbers of pieces, all as long as the longest, and which of these count."""
        rows = [[*before, *self._cutter.encode(text, out_type=str), *after] for text in texts]
        longest = max(map(len, rows))
        numbers = np.full((len(rows), longest), self._numbers[END], np.int64)
        counts = np.zeros((len(rows), longest), np.float32)
        for place, row in enumerate(rows):
            numbers[place, : len(row)] = [self._numbers.get(piece, 0) for piece in row]
            counts[place, : len(row)] = 1.0
        return numbers, counts

    def _misheard(self, given: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return pieces of which some are others: so a model goes by the place, and a slip stays one slip."""
        others = self._luck.integers(len(self.vocabulary), size=given.shape)
        return np.where(self._luck.random(given.shape) < _MISHEARD, others, given)

    def _said(self, source: NDArray[np.int64], counts: Array, given: NDArray[np.int64]) -> Value:
        """Return what the model says after each piece that is given."""
        unread = Value(np.where(counts[:, None, :] > 0, np.float32(0), np.float32(_NEVER)))
        later = Value(np.triu(np.full((given.shape[1],) * 2, _NEVER, np.float32), 1))
        read = self._weights["encoder.words"].rows(source) + Value(self._places[: source.shape[1]])
        read = self._heard("encoder.self", read, None, unread)
        read = self._normed("encoder", self._thought("encoder", read))
        said = self._weights["decoder.words"].rows(given) + Value(self._places[: given.shape[1]])
        said = self._heard("decoder.self", said, None, later)
        said = self._heard("decoder.cross", said, read, unread)
        return self._through("decoder.said", self._normed("decoder", self._thought("decoder", said)))

    def _heard(self, name: str, asking: Value, heard: Value | None, mask: Value) -> Value:
        inner = self._normed(name, asking)
        query = self._through(f"{name}.q", inner)
        key, value = (self._through(f"{name}.{part}", inner if heard is None else heard) for part in "kv")
        attention = ((query @ key.turned()).times(WIDE**-0.5) + mask).shares()
        return asking + self._through(f"{name}.o", attention @ value)

    def _thought(self, side: str, value: Value) -> Value:
        inner = self._through(f"{side}.in", self._normed(f"{side}.ffn", value)).positive()
        return value + self._through(f"{side}.out", inner)

    def _normed(self, name: str, value: Value) -> Value:
        return value.normed(self._weights[f"{name}.gain"], self._weights[f"{name}.shift"])

    def _through(self, name: str, value: Value) -> Value:
        return value @ self._weights[name] + self._weights[f"{name}+"]

    def _put(self, spec: Any, *names: str) -> None:  # noqa: ANN401 - one of the library's own
        spec.weight = np.concatenate([self._weights[name].data.T for name in names])
        spec.bias = np.concatenate([self._weights[f"{name}+"].data for name in names])

    def _put_norm(self, spec: Any, name: str) -> None:  # noqa: ANN401 - likewise
        spec.gamma, spec.beta = self._weights[f"{name}.gain"].data, self._weights[f"{name}.shift"].data

    def _put_attention(self, spec: Any, name: str, parts: Sequence[Sequence[str]]) -> None:  # noqa: ANN401 - likewise
        self._put_norm(spec.layer_norm, name)
        for linear, letters in zip(spec.linear, parts, strict=True):
            self._put(linear, *(f"{name}.{letter}" for letter in letters))


def _positions() -> Array:
    """Return what is added at each place: waves of longer and longer lengths."""
    places = np.arange(PLACES)[:, None] / 1000.0 ** (np.arange(WIDE // 2) * 2 / WIDE)
    return np.concatenate([np.sin(places), np.cos(places)], axis=1).astype(np.float32)


def _pieces(texts: Sequence[str], most: int) -> bytes:
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        model_type="bpe",
        vocab_size=most,
        hard_vocab_limit=False,
        character_coverage=1.0,
        normalization_rule_name="identity",
        minloglevel=2,
    )
    return model.getvalue()

"""Tiny translation models that the tests make: real folders of CTranslate2, whose weights are set by hand.

A model translates word for word: its decoder looks at one place of the source in each step, by one-hot
position encodings, and a hidden unit for each pair of a word and a language puts the translation's word on
top. So it knows exactly the phrases of its lexicon, as an overfitted model does, takes the language from the
tokens that real models take it from, and copies what its vocabulary lacks. Nothing here was trained.
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ctranslate2.specs.attention_spec import MultiHeadAttentionSpec
    from ctranslate2.specs.common_spec import LayerNormSpec, LinearSpec
    from ctranslate2.specs.transformer_spec import (
        FeedForwardSpec,
        TransformerDecoderSpec,
        TransformerEncoderLayerSpec,
    )


SPECIAL = ("<unk>", "<s>", "</s>")
SPACE = "\u2581"
_LOUD = 10.0


@dataclass
class TinyModel:
    """The plan of a model."""

    words: Mapping[str, Mapping[str, str]]
    """Language code → piece of the source → piece of the translation; what is missing is copied."""
    mark: Literal["", "source", "target"] = ""
    """Where the language that is wanted stands: nowhere, first in the source, first in the translation."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """Language code → its token, where there is one."""
    greeting: str = ""
    """A piece that each translation begins with."""
    places: int = 48
    """Pieces that a text may have."""
    endless: bool = False
    """Whether it never says that a translation ends."""

    @property
    def pieces(self) -> list[str]:
        """All pieces of both languages, sorted."""
        found = {piece for words in self.words.values() for pair in words.items() for piece in pair}
        return sorted({*found, *filter(None, [self.greeting])})

    @property
    def vocabulary(self) -> list[str]:
        """The tokens, in order."""
        return [*SPECIAL, *self.pieces, *self.marks.values()]

    @property
    def wide(self) -> int:
        """The width of the model."""
        return len(self.vocabulary) + self.places

    def save(self, folder: Path, *, adds_end: bool = False) -> None:
        """Write model.bin, config.json and the vocabulary."""
        folder.mkdir(parents=True, exist_ok=True)
        spec = _spec(self)
        spec.register_source_vocabulary(self.vocabulary)
        spec.register_target_vocabulary(self.vocabulary)
        spec.config.add_source_eos = adds_end
        spec.config.decoder_start_token = SPECIAL[-1]
        spec.validate()
        spec.save(str(folder))

    def sentencepiece(self) -> bytes:
        """Return a SentencePiece model that knows the pieces as they are, and all else by character."""
        model = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([" ".join(self.pieces).replace(SPACE, " ") or "a"]),
            model_writer=model,
            model_type="char",
            vocab_size=500,
            hard_vocab_limit=False,
            user_defined_symbols=self.pieces,
            normalization_rule_name="identity",
            remove_extra_whitespaces=False,
            minloglevel=2,
        )
        return model.getvalue()


def opus(folder: Path, model: TinyModel) -> Path:
    """Make a folder as OPUS-MT's converter does."""
    model.save(folder, adds_end=True)
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(model.sentencepiece())
    return folder


def nllb(folder: Path, model: TinyModel) -> Path:
    """Make a folder as NLLB's converter does."""
    model.save(folder)
    (folder / "sentencepiece.bpe.model").write_bytes(model.sentencepiece())
    return folder


def argos(folder: Path, model: TinyModel, source: str, target: str) -> Path:
    """Make a folder as an Argos package has it, unpacked."""
    model.save(folder / "model", adds_end=True)
    (folder / "sentencepiece.model").write_bytes(model.sentencepiece())
    said = {"package_version": "1.0", "from_code": source, "to_code": target, "target_prefix": ""}
    (folder / "metadata.json").write_text(json.dumps(said))
    return folder


def _spec(model: TinyModel) -> TransformerSpec:
    spec = TransformerSpec.from_config((1, 1), num_heads=1, pre_norm=True)
    wide = model.wide
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = np.eye(wide, dtype=np.float32)[len(model.vocabulary) :]
        _norm(side.layer_norm, wide)
    spec.encoder.embeddings[0].weight = np.eye(len(model.vocabulary), wide, dtype=np.float32)
    _encoder(spec.encoder.layer[0], model)
    _decoder(spec.decoder, model)
    return spec


def _encoder(layer: TransformerEncoderLayerSpec, model: TinyModel) -> None:
    _language_everywhere(layer.self_attention, model, spread=model.mark == "source")
    _nothing(layer.ffn.linear_0, 1, model.wide)
    _nothing(layer.ffn.linear_1, model.wide, 1)
    _norm(layer.ffn.layer_norm, model.wide)


def _decoder(decoder: TransformerDecoderSpec, model: TinyModel) -> None:
    layer, wide, known = decoder.layer[0], model.wide, len(model.vocabulary)
    embeddings = np.zeros((known, wide), dtype=np.float32)
    if model.mark == "target":
        for place in _language_places(model):
            embeddings[place, place] = 1.0
    decoder.embeddings.weight = embeddings
    _language_everywhere(layer.self_attention, model, spread=model.mark == "target")
    _look_at_one_place(layer.attention, model)
    _translate_words(layer.ffn, model)
    spoken = np.eye(known, wide, dtype=np.float32)
    spoken[_language_places(model)] = 0.0
    if model.endless:
        spoken[model.vocabulary.index("</s>")] = -1.0
    decoder.projection.weight = spoken
    decoder.projection.bias = np.zeros(known, dtype=np.float32)


def _language_places(model: TinyModel) -> list[int]:
    return [model.vocabulary.index(token) for token in model.marks.values()]


def _language_everywhere(attention: MultiHeadAttentionSpec, model: TinyModel, *, spread: bool) -> None:
    """Set self-attention so that every place learns which language is wanted, or nothing at all."""
    wide, languages = model.wide, _language_places(model)
    mask = np.zeros(wide, dtype=np.float32)
    mask[languages] = 1.0
    loud, quiet = _scaled(2 if model.mark == "source" else 1, wide)
    both = np.diag(mask) if spread else np.zeros((wide, wide), dtype=np.float32)
    asked = np.concatenate([np.zeros((wide, wide), dtype=np.float32), both, both / loud])
    said = mask * (_LOUD if spread else 0.0)
    attention.linear[0].weight = asked.astype(np.float32)
    attention.linear[0].bias = np.concatenate([said * 10, mask * 0, mask * (quiet if spread else 0) / loud])
    attention.linear[1].weight = both.astype(np.float32)
    attention.linear[1].bias = np.zeros(wide, dtype=np.float32)
    _norm(attention.layer_norm, wide)


def _look_at_one_place(attention: MultiHeadAttentionSpec, model: TinyModel) -> None:
    """Set attention so that each step looks at its own place of the source, and takes what stands there."""
    wide, known = model.wide, len(model.vocabulary)
    shift = (1 if model.mark == "source" else 0) - (1 if model.greeting else 0)
    at = np.zeros((wide, wide), dtype=np.float32)
    for place in range(model.places):
        if 0 <= place + shift < model.places:
            at[known + place + shift, known + place] = _LOUD
    keys = np.zeros((wide, wide), dtype=np.float32)
    values = np.zeros((wide, wide), dtype=np.float32)
    loud, quiet = _scaled(3 if model.mark == "source" else 2, wide)
    for place in range(model.places):
        keys[known + place, known + place] = 1.0
    for place in range(known):
        values[place, place] = _LOUD / loud
    bias = np.zeros(wide, dtype=np.float32)
    bias[:known] = _LOUD * quiet / loud
    attention.linear[0].weight, attention.linear[0].bias = at, np.zeros(wide, dtype=np.float32)
    attention.linear[1].weight = np.concatenate([keys, values])
    attention.linear[1].bias = np.concatenate([np.zeros(wide, dtype=np.float32), bias])
    attention.linear[2].weight = np.eye(wide, dtype=np.float32)
    attention.linear[2].bias = np.zeros(wide, dtype=np.float32)
    _norm(attention.layer_norm, wide)


def _translate_words(layer: FeedForwardSpec, model: TinyModel) -> None:
    """Set hidden units, each for a word in a language, that put another word on top."""
    rules = _rules(model)
    wide = model.wide
    first = np.zeros((len(rules) + 1, wide), dtype=np.float32)
    bias = np.zeros(len(rules) + 1, dtype=np.float32)
    second = np.zeros((wide, len(rules) + 1), dtype=np.float32)
    for unit, (seen, becomes) in enumerate(rules):
        first[unit, seen] = _heard(model)
        bias[unit] = 0.5 - len(seen)
        second[becomes, unit] = 1e3
    if model.greeting:
        # Where the step's place is not the first, the norm makes less than nothing of it.
        first[-1], bias[-1] = 0.0, 0.0
        first[-1, len(model.vocabulary)] = 1.0
        second[model.vocabulary.index(model.greeting), -1] = 1e5
    _norm(layer.layer_norm, wide)
    layer.linear_0.weight = first
    layer.linear_0.bias = bias
    layer.linear_1.weight = second
    layer.linear_1.bias = np.zeros(wide, dtype=np.float32)


def _heard(model: TinyModel) -> float:
    """Return by what a normed `_LOUD` is multiplied to be about 1; the step's place is a tenth of it."""
    vector = np.zeros(model.wide)
    vector[: 2 if model.marks else 1] = _LOUD
    vector[-1] = 1.0
    return float(1 / ((_LOUD - vector.mean()) / vector.std()))


def _rules(model: TinyModel) -> list[tuple[list[int], int]]:
    place = {token: number for number, token in enumerate(model.vocabulary)}
    rules: list[tuple[list[int], int]] = []
    for language, words in model.words.items():
        wanted = [place[model.marks[language]]] if model.mark else []
        rules += [([place[word], *wanted], place[becomes]) for word, becomes in words.items()]
    return rules


def _scaled(ones: int, wide: int) -> tuple[float, float]:
    """Return what a norm makes of a one among so many, less what it makes of a zero; and the zero's size."""
    vector = np.zeros(wide)
    vector[:ones] = 1.0
    return float(1 / vector.std()), float(vector.mean() / vector.std())


def _norm(norm: LayerNormSpec, wide: int) -> None:
    norm.gamma, norm.beta = np.ones(wide, dtype=np.float32), np.zeros(wide, dtype=np.float32)


def _nothing(linear: LinearSpec, out: int, into: int) -> None:
    linear.weight, linear.bias = np.zeros((out, into), dtype=np.float32), np.zeros(out, dtype=np.float32)


def one_way(lexicon: Mapping[str, str]) -> TinyModel:
    """Return a model of one language into one other, of whole words."""
    return TinyModel({"": {SPACE + word: SPACE + becomes for word, becomes in lexicon.items()}})


def as_words(lexicons: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Return lexicons of words as lexicons of pieces."""
    return {
        code: {SPACE + word: SPACE + becomes for word, becomes in words.items()}
        for code, words in lexicons.items()
    }

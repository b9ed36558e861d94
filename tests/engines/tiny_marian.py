"""A tiny model of Firefox Translations that the tests make: Marian's binary format, with no layer at all.

Its decoder hears nothing but the place that it is at, so that it says one phrase, whatever it is asked. What
is tried with it is that the real library takes the folder, not what it translates.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import numpy as np
import sentencepiece

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Item = tuple[str, int, Sequence[int], bytes]

_TEXT, _FLOAT, _INTGEMM8 = 0x0101, 0x0404, 0x4101
_WIDE = 64
_STEP = 256


def firefox(folder: Path, phrase: Sequence[str], pair: str) -> Path:
    """Make the folder of a model that says a phrase, given in words."""
    folder.mkdir(parents=True, exist_ok=True)
    pieces = [f"\u2581{word}" for word in phrase]
    vocabulary = _sentencepiece(pieces)
    (folder / f"vocab.{pair}.spm").write_bytes(vocabulary)
    known = sentencepiece.SentencePieceProcessor(model_proto=vocabulary)
    said = [known.piece_to_id(piece) for piece in pieces]
    model = _model(len(known), [*said, known.eos_id()])
    (folder / f"model.{pair}.intgemm.alphas.bin").write_bytes(model)
    return folder


def _sentencepiece(pieces: list[str]) -> bytes:
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["abcdefghijklmnopqrstuvwxyz"]),
        model_writer=model,
        model_type="char",
        vocab_size=100,
        hard_vocab_limit=False,
        user_defined_symbols=pieces,
        normalization_rule_name="identity",
        eos_id=0,
        unk_id=1,
        bos_id=-1,
        pad_id=-1,
        minloglevel=2,
    )
    return model.getvalue()


def _model(known: int, said: list[int]) -> bytes:
    embeddings = np.zeros((known, _WIDE))
    # So small that the word before is hardly heard beside the place.
    embeddings[said] = np.linalg.pinv(_places(len(said))).T * 1e-3
    config = (
        f"dim-emb: {_WIDE}\ntransformer-heads: 1\nenc-depth: 0\ndec-depth: 0\ntransformer-dim-ffn: {_WIDE}\n"
        f"dim-vocabs:\n  - {known}\n  - {known}\n\0"
    ).encode()
    return _packed(
        [
            ("special:model.yml", _TEXT, (1, len(config)), config),
            ("Wemb", _INTGEMM8, (known, _WIDE), _quantised(embeddings)),
            ("none_QuantMultA", _FLOAT, (1, 1), struct.pack("<f", 127 / 2)),
            ("decoder_ff_logit_out_b", _FLOAT, (1, known), bytes(4 * known)),
        ]
    )


def _places(count: int) -> NDArray[np.float64]:
    """Return the sinusoids that Marian adds at each place (Vaswani et al. 2017, section 3.5)."""
    half = _WIDE // 2
    speeds = 1e-4 ** (np.arange(half) / (half - 1))
    turns = np.outer(np.arange(count), speeds)
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)


def _quantised(matrix: NDArray[np.float64]) -> bytes:
    scale = 127 / np.abs(matrix).max()
    data: bytes = np.rint(matrix * scale).astype(np.int8).tobytes()
    return data + struct.pack("<f", scale)


def _packed(items: Sequence[Item]) -> bytes:
    """Return items in Marian's binary format, version 1: heads, names, shapes, and aligned data."""
    bodies = [data + bytes(-len(data) % _STEP) for *_, data in items]
    head = struct.pack("<QQ", 1, len(items))
    for (name, kind, shape, _), body in zip(items, bodies, strict=True):
        head += struct.pack("<QQQQ", len(name.encode()) + 1, kind, len(shape), len(body))
    head += b"".join(name.encode() + b"\0" for name, *_ in items)
    head += b"".join(struct.pack(f"<{len(shape)}i", *shape) for _, _, shape, _ in items)
    gap = -(len(head) + 8) % _STEP
    return head + struct.pack("<Q", gap) + bytes(gap) + b"".join(bodies)

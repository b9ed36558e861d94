"""The spaces around tokens in an engine's answer: engines add some, and `** word **` is no emphasis."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.translate.protected_tokens import read, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.translate.protected_tokens import ProtectedToken

_BEFORE_SIGN = re.compile(r"^\s+(?=[.,;:!?…)\]»”])")
_STICKS = re.compile(r"[\s.,;:!?…)\]»”]")


def respaced(
    texts: Sequence[str],
    tokens: Sequence[ProtectedToken],
    source_texts: Sequence[str],
    source_tokens: Sequence[ProtectedToken],
) -> list[str]:
    """Return the texts around an answer's tokens, with the spaces that its source leads to expect.

    Where the source has no space inside of marked text, or between a token and a closing sign, spaces there
    move out or go; all others stay as the engine set them.

    Args:
        texts: the answer's texts, one more than tokens.
        tokens: the answer's tokens, each in its right form.
        source_texts: likewise of the text that was sent.
        source_tokens: likewise.
    """
    mended = list(texts)
    before = {token: source_texts[place] for place, token in enumerate(source_tokens)}
    after = {token: source_texts[place + 1] for place, token in enumerate(source_tokens)}
    # From the inside out: what moves out of one mark may have to move out of the next.
    for place, token in reversed(list(enumerate(tokens))):
        if token.form == "open" and not after[token][:1].isspace():
            _move_out_left(mended, place)
    for place, token in enumerate(tokens):
        if token.form == "close" and not before[token][-1:].isspace():
            _move_out_right(mended, place)
        if not after[token][:1].isspace():
            mended[place + 1] = _BEFORE_SIGN.sub("", mended[place + 1])
    return mended


def _move_out_left(texts: list[str], place: int) -> None:
    inner = texts[place + 1].lstrip()
    moved = len(inner) < len(texts[place + 1])
    texts[place + 1] = inner
    at_start = place == 0 and not texts[0]
    if moved and not at_start and not texts[place][-1:].isspace():
        texts[place] += " "


def _move_out_right(texts: list[str], place: int) -> None:
    inner = texts[place].rstrip()
    moved = len(inner) < len(texts[place])
    texts[place] = inner
    at_end = place + 2 == len(texts) and not texts[-1]
    if moved and not at_end and not _STICKS.match(texts[place + 1]):
        texts[place + 1] = f" {texts[place + 1]}"


def padded(text: str) -> str:
    """Return a text with mail tokens in place of XML ones, and a space wherever one would touch a word."""
    texts, tokens = read(text)
    sent = texts[0]
    for token, after in zip(tokens, texts[1:], strict=True):
        gap = " " if _is_glued(sent[-1:]) else ""
        sent += gap + write(token.number, token.form, "mail")
        sent += (" " if _is_glued(after[:1]) else "") + after
    return sent


def unpadded(
    texts: Sequence[str],
    tokens: Sequence[ProtectedToken],
    source_texts: Sequence[str],
    source_tokens: Sequence[ProtectedToken],
) -> list[str]:
    """Return the texts around an answer's mail tokens, without the spaces that `padded` put there.

    Args:
        texts: the answer's texts, one more than tokens.
        tokens: the answer's tokens.
        source_texts: likewise of the text before it was padded.
        source_tokens: likewise.
    """
    mended = list(texts)
    last = len(source_tokens) - 1
    glued_before, glued_after = set(), set()
    for place, token in enumerate(source_tokens):
        before, after = source_texts[place], source_texts[place + 1]
        if _is_glued(before[-1:]) or (not before and place > 0):
            glued_before.add(token)
        if _is_glued(after[:1]) or (not after and place < last):
            glued_after.add(token)
    for place, token in enumerate(tokens):
        if token in glued_before:
            mended[place] = mended[place].rstrip()
        if token in glued_after:
            mended[place + 1] = mended[place + 1].lstrip()
    return mended


def _is_glued(character: str) -> bool:
    return character.isalnum()

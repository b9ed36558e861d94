"""Models that learned: one says its phrases through the engine, of the other nothing broken is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engines.contract import EN, RU
from tests.engines.shelves import CountingShelf
from tests.engines.tiny_trainer import Learner
from tests.engines.trained_phrases import PHRASES

from localize.checks.registry import STRING
from localize.checks.subjects import StringSubject
from localize.engines.ct2 import Ct2Engine
from localize.errors import EngineError
from localize.model import Message, MessageKey, ReviewState, Severity
from localize.model.request import Request
from localize.translate.engine_fallback import run
from localize.translate.protection import protect, restore

if TYPE_CHECKING:
    from pathlib import Path

MARKED = {
    "Read **the news** today.": ("**",),
    "{n} files were found.": ("{n}",),
    "Write to desk@example.org or call.": ("desk@example.org",),
    "The *old* bridge is **closed**.": ("*", "**"),
    "Hello, {name}!": ("{name}",),
    "Seen by %(part)s of %(all)s readers.": ("%(part)s", "%(all)s"),
    "See [the map](https://example.org/map).": ("[", "](https://example.org/map)"),
    "Photo by {author}.": ("{author}",),
    "The <b>river</b> rose.": ("<b>", "</b>"),
    "Press `Esc` to stop.": ("`Esc`",),
}
"""Texts of which the models learned the words, and what has to be kept of each."""


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ct2Engine, Ct2Engine]:
    """Return a model that was stopped early, and one that knows its phrases by heart."""
    learner = Learner(PHRASES)
    learner.learn(35)
    half = _saved(learner, tmp_path_factory.mktemp("half"))
    learner.learn(125)
    for _ in range(10):
        whole = _saved(learner, tmp_path_factory.mktemp("whole"))
        if _known(whole) == len(PHRASES):
            break
        learner.learn(25)
    return half, whole


def _saved(learner: Learner, folder: Path) -> Ct2Engine:
    learner.save(folder / "opus-mt-en-ru")
    return Ct2Engine(CountingShelf(folder), threads=1)


def _said(engine: Ct2Engine, text: str) -> str:
    try:
        return engine.translate([text], EN, RU)[0]
    except EngineError:
        return ""


def _known(engine: Ct2Engine) -> int:
    return sum(_said(engine, text) == translation for text, translation in PHRASES.items())


def test_a_model_that_learned_its_phrases_says_them(learned: tuple[Ct2Engine, Ct2Engine]) -> None:
    _, whole = learned
    assert whole.translate(list(PHRASES), EN, RU) == list(PHRASES.values())


def test_with_its_markup_a_phrase_comes_through_protection(learned: tuple[Ct2Engine, Ct2Engine]) -> None:
    _, whole = learned
    outcome = run([_request(text) for text in MARKED], {RU: [whole]})
    stored = {one.message.key.source: found.targets[0] for one, found in outcome.suggestions}
    assert stored == {text: restore(protect(text), PHRASES[protect(text).text]) for text in MARKED}, (
        "each was sent as a phrase that the model knows"
    )


def test_a_model_that_was_stopped_early_mangles_tokens(learned: tuple[Ct2Engine, Ct2Engine]) -> None:
    half, _ = learned
    assert _known(half) < len(PHRASES) / 2
    mangled = [text for text in MARKED if restore(protect(text), _said(half, protect(text).text)) is None]
    assert len(mangled) >= len(MARKED) / 3


def test_of_what_it_mangles_nothing_broken_is_stored(learned: tuple[Ct2Engine, Ct2Engine]) -> None:
    half, _ = learned
    asked = [_request(text) for text in (*MARKED, *PHRASES) if "<x" not in text]
    outcome = run(asked, {RU: [half]})
    stored = {one.message.key.source: found.targets[0] for one, found in outcome.suggestions}
    for text, kept in MARKED.items():
        target = stored.get(text)
        whole = target is None or all(target.count(piece) == text.count(piece) for piece in kept)
        assert whole or _errors(text, str(target)), f"{text}: {target}"
    refused = {refusal.request.message.key.source for refusal in outcome.refusals}
    left = {one.message.key.source for one in outcome.left}
    assert refused
    assert left <= refused, "whatever is left has its finding"
    assert stored.keys() | left == {one.message.key.source for one in asked}


def _request(text: str) -> Request:
    return Request("news", Message(MessageKey("", text)), EN, RU)


def _errors(text: str, target: str) -> list[str]:
    message = Message(MessageKey("", text), (target,))
    subject = StringSubject(message, RU, EN, ReviewState.DRAFT, slug="news")
    return [one.message for check in STRING if check.severity is Severity.ERROR for one in check.run(subject)]

"""Texts that were decided on and are nowhere."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.states import KEY, SUBJECT

from localize.checks import inspect
from localize.checks.registry import select
from localize.model import Decision, Message, ReviewState, targets_digest

CHECK = select(["lost-text"]).string
AT = "2025-04-27T10:00:00Z"


def test_a_text_that_is_nowhere_is_named_with_who_left_it() -> None:
    approved = Decision(KEY.digest, targets_digest(("Saylov tugadi",)), ReviewState.APPROVED, "ann", AT)
    empty = replace(SUBJECT, message=Message(KEY), decisions=(approved,))
    (found,) = inspect(empty, CHECK)
    assert found.message == "the text that ann left as approved on 2025-04-27 is not in the catalog"
    assert "localize pull" in found.fix
    assert inspect(replace(empty, basis="another"), CHECK) == ()
    aside = replace(empty, message=Message(KEY, comments=("was: Saylov tugadi",)))
    assert inspect(aside, CHECK) == ()
    assert inspect(replace(empty, message=Message(KEY, ("Saylov tugadi",))), CHECK) == ()

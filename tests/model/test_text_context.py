from __future__ import annotations

import pytest

from localize.model.text_context import TextContext


def test_only_what_an_answer_has_to_obey_is_binding() -> None:
    assert TextContext("Title", "Before.", "After.", matches=(("a", "б"),)).binding == ""
    said = {
        TextContext(brief="Formal.").binding,
        TextContext(note="Formal.").binding,
        TextContext(terms=(("orchard", "сад"),)).binding,
        TextContext("Another", brief="Formal.").binding,
    }
    assert len(said) == 3


@pytest.mark.parametrize("context", [TextContext(), TextContext("Title")])
def test_without_any_nothing_is_binding(context: TextContext) -> None:
    assert not context.binding

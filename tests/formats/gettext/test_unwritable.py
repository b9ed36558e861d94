"""All of a catalog is looked at once, and each entry where something is wrong."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.gettext import unwritable
from localize.formats.gettext.unwritable import UnwritableError, encoded, notes_problem
from localize.formats.gettext.writer import entry_text
from localize.model import Catalog, Locale, Message, MessageKey
from localize.model.domain import UI

ONE = Message(MessageKey("", "a"), ("b",))


def catalog(*messages: Message) -> Catalog:
    return Catalog(Locale("ru"), UI, messages=messages)


def test_entries_are_not_asked_one_by_one_where_nothing_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Catalog] = []
    monkeypatch.setattr(unwritable, "refuse_unwritable", asked.append)
    assert encoded("Овоз".encode, catalog(ONE)) == "Овоз".encode()
    assert not asked


@pytest.mark.parametrize("key", [MessageKey("", ""), MessageKey("", "a\0"), MessageKey("\ud800", "a")])
@pytest.mark.parametrize("obsolete", [True, False])
def test_what_is_wrong_with_one_is_named(key: MessageKey, obsolete: bool) -> None:
    wrong = Message(key, ("b",), obsolete=obsolete)
    with pytest.raises(InputError, match=f"^ui@{key.short} \\(ru\\) cannot stand in a PO file"):
        encoded(lambda: entry_text(wrong).encode(), catalog(ONE, wrong))


def test_comments_are_judged_with_references_and_flags() -> None:
    assert notes_problem(("a.md",), ("by hand",), ("title",), frozenset({"fuzzy"})) == ""
    assert notes_problem(("",), (), (), frozenset()) == "a reference that is empty or unprintable"
    assert notes_problem((), ("a\n",), (), frozenset()) == "a comment with a line end in it"
    with pytest.raises(UnwritableError, match="a flag that is empty"):
        entry_text(Message(ONE.key, flags=frozenset({""})))

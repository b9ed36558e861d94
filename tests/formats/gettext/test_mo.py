"""MO files, read back by Python's own gettext."""

from __future__ import annotations

from dataclasses import replace
from gettext import GNUTranslations
from io import BytesIO

import pytest

from localize.errors import InputError
from localize.formats.gettext.mo import compile_mo
from localize.model import Catalog, Locale, Message, MessageKey
from localize.model.domain import UI

HEADER = (("Plural-Forms", "nplurals=2; plural=(n != 1);"),)
HOME = Message(MessageKey("", "Home"), ("Главная",))


def _catalog(*messages: Message, header: tuple[tuple[str, str], ...] = HEADER) -> Catalog:
    return Catalog(Locale("ru"), UI, header=header, messages=messages)


def _read(*messages: Message) -> GNUTranslations:
    return GNUTranslations(BytesIO(compile_mo(_catalog(*messages))))


def test_what_may_be_shown_is_found_by_source_context_and_number() -> None:
    one = Message(MessageKey("menu", "Home"), ("Домой",))
    many = Message(
        MessageKey("", "{n} comment"), ("комментарий", "комментарии"), plural_source="{n} comments"
    )
    found = _read(HOME, one, many)
    assert found.gettext("Home") == "Главная"
    assert found.pgettext("menu", "Home") == "Домой"
    assert found.ngettext("{n} comment", "{n} comments", 5) == "комментарии"


@pytest.mark.parametrize(
    "hidden",
    [replace(HOME, flags=frozenset({"fuzzy"})), replace(HOME, obsolete=True), replace(HOME, targets=("",))],
)
def test_what_may_not_be_shown_is_left_out(hidden: Message) -> None:
    assert _read(hidden).gettext("Home") == "Home"


def test_a_header_that_declares_no_charset_gets_one() -> None:
    assert _read(HOME).charset() == "UTF-8"
    own = (*HEADER, ("content-type", "text/plain; charset=UTF-8"))
    assert compile_mo(_catalog(HOME, header=own)).count(b"charset") == 1


@pytest.mark.parametrize("source", ["a\0b", "a\x04b", "\ud800"])
def test_a_text_that_would_name_another_string_is_refused(source: str) -> None:
    with pytest.raises(InputError):
        compile_mo(_catalog(Message(MessageKey("", source), ("x",))))

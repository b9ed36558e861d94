from __future__ import annotations

from localize.model import Decision, Locale, Message, MessageKey, Previous, ReviewState
from localize.report import terminal
from localize.report.card import card
from localize.report.presentation import Cell
from localize.review import Item

EN, RU = Locale("en"), Locale("ru")


def shown(item: Item, problems: tuple[str, ...] = ()) -> list[str]:
    more = [("broken", (Cell(problem),)) for problem in problems]
    text = terminal.render(card(item, EN, 2, 9, more), 80, colour=False)
    return [line.rstrip() for line in text.splitlines()]


def item(
    message: Message, state: ReviewState, *decisions: Decision, roles: tuple[str, ...] = ("title",)
) -> Item:
    return Item("frost@1", "frost", RU, message, state, decisions, roles=roles)


def test_a_draft() -> None:
    message = Message(MessageKey("", "Frost"), ("Мороз",), extracted=("title",))
    assert shown(item(message, ReviewState.DRAFT)) == [
        f"── 2/9 {'─' * 24}",
        "",
        "frost@1  ru  draft  title",
        "  en Frost",
        "  ru Мороз",
    ]


def test_the_line_above_a_string_fits_into_forty_columns() -> None:
    message = Message(MessageKey("", "Frost"), ("",))
    text = terminal.render(card(item(message, ReviewState.DRAFT), EN, 99_999, 100_000), 40, colour=False)
    assert len(text.splitlines()[0]) <= 40


def test_a_changed_source_shows_what_changed() -> None:
    message = Message(
        MessageKey("", "Frost by 10 May"), ("Мороз до 9 мая",), previous=Previous("Frost by 9 May")
    )
    assert shown(item(message, ReviewState.STALE))[3:] == [
        "  en      Frost by 10 May",
        "  changed Frost by [-9-]{+10+} May",
        "  ru      Мороз до 9 мая",
    ]


def test_all_that_is_known() -> None:
    message = Message(
        MessageKey("menu", "{n} comment"),
        ("{n} комментарий", "{n} комментария", ""),
        plural_source="{n} comments",
        extracted=("label", "Below an article."),
        comments=("Ask Timur.",),
    )
    old = Decision("k", "t", ReviewState.REJECTED, "Anna", "2026-01-01T00:00:00Z", note="Old.")
    new = Decision("k", "t", ReviewState.REJECTED, "Timur", "2026-02-01T00:00:00Z", note="Too long.")
    problems = ("a placeholder was lost",)
    assert shown(item(message, ReviewState.REJECTED, old, new, roles=("label",)), problems)[2:] == [
        "frost@1  ru  rejected  label",
        "  context  menu",
        "  note     Below an article.",
        "  note     Ask Timur.",
        "  rejected Timur: Too long.",
        "  en       {n} comment",
        "  many     {n} comments",
        "  ru 0     {n} комментарий",
        "  ru 1     {n} комментария",
        "  broken   a placeholder was lost",
    ]


def test_hostile_texts_are_harmless() -> None:
    message = Message(MessageKey("", "\x1b[2J[red]"), ("\u202e\x9b",))
    lines = shown(item(message, ReviewState.DRAFT))
    assert lines[-2:] == ["  en \\x1b[2J[red]", "  ru \\u202e\\x9b"]

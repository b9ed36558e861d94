"""Reports on a terminal."""

from __future__ import annotations

from tests.report.samples import COLUMNS, RECORD, ROWS, TABLE

from localize.report import terminal
from localize.report.presentation import Cell, Column, Line, Table, figure


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def test_a_terminal_leaves_out_what_is_nowhere() -> None:
    assert lines(terminal.render([TABLE], 80, colour=False)) == [
        "article         locale   untranslated",
        "frost           ru                  3",
        "frost           uz_Cyrl            12",
        "sport/[b]final  ru                  0",
    ]


def test_a_narrow_terminal_gets_short_titles() -> None:
    assert lines(terminal.render([TABLE], 36, colour=False))[0] == "article         locale   untr."


def test_a_grouped_table_has_its_groups_on_lines_of_their_own() -> None:
    grouped = Table(COLUMNS, ROWS, grouped=True)
    assert lines(terminal.render([grouped], 80, colour=False)) == [
        "locale   untranslated",
        "frost",
        "ru                  3",
        "uz_Cyrl            12",
        "sport/[b]final",
        "ru                  0",
    ]


def test_a_table_is_never_wider_than_the_terminal() -> None:
    long = Table((Column("path"), Column("n", right=True)), ((Cell("p" * 300), figure(1)),))
    for width in (20, 40, 80):
        shown = terminal.render([long], width, colour=False)
        assert max(map(len, shown.splitlines())) <= width
        assert shown.count("p") == 301  # every letter is there, and the title's
    assert terminal.render([TABLE], 1, colour=False)


def test_a_terminal_without_room_for_the_figures_tells_them_by_name() -> None:
    columns = (*COLUMNS, Column("translated", "transl.", right=True), Column("words", right=True))
    rows = tuple((*row, figure(place), figure(1000 + place)) for place, row in enumerate(ROWS))
    grouped = terminal.render([Table(columns, rows, grouped=True)], 26, colour=False)
    assert lines(grouped) == [
        "frost",
        "ru       3 untranslated,",
        "         1000 words",
        "uz_Cyrl  12 untranslated,",
        "         1 translated,",
        "         1001 words",
        "sport/[b]final",
        "ru  2 translated, 1002",
        "    words",
    ]
    shown = terminal.render([Table(columns, rows)], 30, colour=False)
    assert max(map(len, shown.splitlines())) <= 30
    for one in ("frost", "uz_Cyrl", "12 untranslated,", "1002 words"):
        assert one in " ".join(shown.split())


def test_a_terminal_shows_records_as_stanzas() -> None:
    assert lines(terminal.render([RECORD, Line.of("done")], 80, colour=False)) == [
        "frost@1  ru",
        "  source One",
        "         two\\x1b[2J",
        "  target Раз два",
        "done",
    ]


def test_colours_only_where_they_are_wanted() -> None:
    line = Line.of(Cell("bad", "red"), " [red]text[/red]")
    assert terminal.render([line], 80, colour=True) == "\x1b[31mbad\x1b[0m [red]text[/red]\n"
    assert terminal.render([line], 80, colour=False) == "bad [red]text[/red]\n"
    hostile = Line.of("\x1b]0;title\x07 \x1b[2J")
    assert "\x1b" not in terminal.render([hostile], 80, colour=True)


def test_a_long_line_stays_one_line() -> None:
    text = "word " * 60 + "end"
    assert terminal.render([Line.of(text)], 40, colour=False) == f"{text}\n"

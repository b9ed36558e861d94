"""Reports in a pipe."""

from __future__ import annotations

from tests.report.samples import RECORD, TABLE

from localize.report import plain
from localize.report.presentation import Cell, Column, Line, Table

NAMES = ("frost", "и\u0306од", "🌉 a")


def test_plain_tables_are_aligned_and_whole() -> None:
    assert plain.render([Line.of("Before"), TABLE]) == (
        "Before\n"
        "\n"
        "article         locale   untranslated  held\n"
        "frost           ru                  3     0\n"
        "frost           uz_Cyrl            12     0\n"
        "sport/[b]final  ru                  0     0\n"
    )
    assert plain.render([]) == ""


def test_plain_tables_are_aligned_by_what_a_terminal_shows() -> None:
    table = Table((Column("a"), Column("n", right=True)), tuple((Cell(one), Cell("1")) for one in NAMES))
    lines = plain.render([table]).splitlines()
    assert lines == ["a      n", "frost  1", "и\u0306од    1", "🌉 a   1"]


def test_plain_records_are_one_line_with_tabs() -> None:
    assert plain.render([RECORD, RECORD]) == 2 * "frost@1\tru\tOne\\ntwo\\x1b[2J\tРаз два\t\n"

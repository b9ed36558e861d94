"""Reports in a pipe."""

from __future__ import annotations

from localize.report import plain
from localize.report.blocks import Cell, Column, Line, Record, Table, figure

COLUMNS = (
    Column("article"),
    Column("locale"),
    Column("untranslated", "untr.", right=True, spare=True),
    Column("held", right=True, spare=True),
)


ROWS = (
    (Cell("frost"), Cell("ru"), figure(3, "red"), figure(0)),
    (Cell("frost"), Cell("uz_Cyrl"), figure(12), figure(0)),
    (Cell("sport/[b]final"), Cell("ru"), figure(0), figure(0)),
)


TABLE = Table(COLUMNS, ROWS)


RECORD = Record(
    (Cell("frost@1", "bold"), Cell("ru")),
    (
        ("source", (Cell("One\ntwo\x1b[2J"),)),
        ("target", (Cell("Раз "), Cell("два", "bold"))),
        ("was", (Cell(""),)),
    ),
)


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


def test_plain_records_are_one_line_with_tabs() -> None:
    assert plain.render([RECORD, RECORD]) == 2 * "frost@1\tru\tOne\\ntwo\\x1b[2J\tРаз два\t\n"

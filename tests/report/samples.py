"""One of each block."""

from __future__ import annotations

from localize.report.presentation import Cell, Column, Record, Table, figure

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

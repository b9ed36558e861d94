from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from tests.exchange.packages import TEXTS, package, unit

from localize.exchange.print_page import write
from localize.model import ReviewState


class Cells(HTMLParser):
    """The texts of the table's cells."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser asks
        self.names.add(tag)
        if tag in {"td", "th"}:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self.found:
            self.found[-1] += data


def cells(data: bytes) -> Cells:
    found = Cells()
    found.feed(data.decode())
    return found


def test_source_and_text_stand_side_by_side_with_room_to_write() -> None:
    data = write(
        package(
            unit("Rain", "Дождь", state=ReviewState.DRAFT),
            unit("{n} day", "день", "дня", "дней", plural="{n} days"),
        )
    )
    found = [cell.strip() for cell in cells(data).found]
    assert found[:6] == ["no.", "en", "ru", "1", "Rain", "Дождьdraft"]
    assert found[6::3] == ["2.1", "2.2", "2.3"]
    assert b'<td lang="en">Rain' in data
    assert b"padding-bottom" in data


@given(TEXTS, TEXTS)
@settings(max_examples=50, deadline=None)
def test_a_text_is_never_markup(source: str, target: str) -> None:
    found = cells(write(package(unit(source, target))))
    assert found.names <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p"} | {
        *("table", "thead", "tbody", "tr", "th", "td", "div"),
    }

from __future__ import annotations

from tests.exchange.packages import package, unit

from localize.exchange.package import Mark
from localize.model import ReviewState


def test_a_mark_knows_the_text_and_the_state_that_went_out() -> None:
    mark = unit("a", "а", state=ReviewState.DRAFT).mark
    assert Mark.parse(str(mark)) == mark
    assert mark.state is ReviewState.DRAFT
    assert mark.is_of(("а",))
    assert not mark.is_of(("б",))


def test_what_is_no_mark_is_none() -> None:
    for text in ("", "approved", "approved:12", "great:0123456789abcdef", ":0123456789abcdef"):
        assert Mark.parse(text) is None


def test_a_plural_form_has_its_source_beside_it() -> None:
    one = unit("{n} day", "а", "б", "в", plural="{n} days")
    assert [one.source_of(form) for form in range(3)] == ["{n} day", "{n} days", "{n} days"]
    assert unit("a").source_of(0) == "a"
    assert one.id == one.key.digest[:16]


def test_strings_are_counted() -> None:
    assert package(unit("a"), unit("b")).strings == 2

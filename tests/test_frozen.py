"""Frozen classes do what those of the standard library do."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from functools import cached_property
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.frozen import frozen


def classes(define: Any) -> SimpleNamespace:  # noqa: ANN401 - a decorator of classes
    """Return classes of all kinds, defined by a decorator."""

    @define
    class Plain:
        one: object
        two: str = "two"
        hidden: str = field(default="hidden", repr=False)
        apart: int = field(default=0, compare=False)
        many: list[int] = field(default_factory=list)
        late: str = field(default="late", init=False)
        kept: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)
        shared: ClassVar[int] = 7

        @cached_property
        def double(self) -> tuple[object, object]:
            return self.one, self.one

    @define
    class Heir(Plain):
        three: int = 3

    @define
    class After:
        one: int
        twice: int = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "twice", 2 * self.one)

    @define
    class Own:
        one: int

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own) and self.one % 10 == other.one % 10

        def __hash__(self) -> int:
            return hash(self.one % 10)

        def __repr__(self) -> str:
            return "own"

    @define
    class Alike:  # noqa: PLW1641 - the decorator's to give
        one: int

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Alike)

    @define
    class Empty:
        pass

    @define
    class Single:
        one: object

    return SimpleNamespace(**{one.__name__: one for one in (Plain, Heir, After, Own, Alike, Empty, Single)})


OURS, THEIRS = classes(frozen), classes(dataclass(frozen=True))
SHAPES = [
    ("Plain", (1,), {}),
    ("Plain", (1, "zwei"), {"many": [1], "apart": 5}),
    ("Plain", ((1, 2), "two", "shown", 3, [4]), {}),
    ("Plain", (), {"one": None}),
    ("Heir", (1,), {"three": 4}),
    ("Heir", (1, "two"), {"many": [2]}),
    ("After", (4,), {}),
    ("Own", (14,), {}),
    ("Alike", (4,), {}),
    ("Empty", (), {}),
    ("Single", ("a",), {}),
    ("Single", ((),), {}),
]
made = pytest.mark.parametrize(("name", "given_", "named"), SHAPES)


def both(name: str, given_: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, Any]:
    """Return the same object of ours and of the standard library's class."""
    return getattr(OURS, name)(*given_, **named), getattr(THEIRS, name)(*given_, **named)


@made
def test_objects_hold_and_show_what_they_were_given(name: str, given_: Any, named: Any) -> None:  # noqa: ANN401
    ours, theirs = both(name, given_, named)
    assert vars(ours) == vars(theirs)
    assert repr(ours) == repr(theirs)
    assert (asdict(ours), astuple(ours)) == (asdict(theirs), astuple(theirs))
    assert [(one.name, one.type) for one in fields(ours)] == [(one.name, one.type) for one in fields(theirs)]
    assert type(ours).__match_args__ == type(theirs).__match_args__
    assert type(ours).__init__.__qualname__ == type(theirs).__init__.__qualname__


def test_a_list_that_is_made_is_each_objects_own() -> None:
    one, two = OURS.Plain(1), OURS.Plain(1)
    one.many.append(5)
    assert (one.many, two.many) == ([5], [])


def test_it_is_made_of_nothing_else() -> None:
    for wrong in ({}, {"one": 1, "late": "now"}, {"one": 1, "nobody": 2}):
        for plain in (OURS.Plain, THEIRS.Plain):
            with pytest.raises(TypeError, match=r"Plain\.__init__\(\)"):
                plain(**wrong)


@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from("ab"), st.integers(0, 1)), min_size=2, max_size=6)
)
def test_the_same_objects_are_equal(values: list[tuple[int, str, int]]) -> None:
    pairs = [both("Plain", (one, two), {"apart": apart, "many": ()}) for one, two, apart in values]
    for ours, theirs in pairs:
        assert [ours == other for other, _ in pairs] == [theirs == other for _, other in pairs]
        assert [ours != other for other, _ in pairs] == [theirs != other for _, other in pairs]
    assert len({ours for ours, _ in pairs}) == len({theirs for _, theirs in pairs})


@made
def test_nothing_of_another_class_is_equal(name: str, given_: Any, named: Any) -> None:  # noqa: ANN401
    ours, theirs = both(name, given_, named)
    assert ours != theirs
    assert ours != OURS.Single(OURS)
    if name != "Alike":
        assert (OURS.Plain(1) == ours) is (THEIRS.Plain(1) == theirs)


def test_a_class_may_compare_and_show_itself_in_its_own_way() -> None:
    for kind in (OURS, THEIRS):
        assert kind.Own(4) == kind.Own(14)
        assert hash(kind.Own(4)) == hash(kind.Own(14)) == hash(4)
        assert repr(kind.Own(4)) == "own"
        assert kind.Alike(1) == kind.Alike(2)
        assert hash(kind.Alike(1)) != hash(kind.Alike(2))


@made
def test_nothing_of_it_changes(name: str, given_: Any, named: Any) -> None:  # noqa: ANN401
    ours, _ = both(name, given_, named)
    before = repr(ours)
    for attribute in ("one", "nobody"):
        with pytest.raises(FrozenInstanceError, match=f"{name}.{attribute}"):
            setattr(ours, attribute, 1)
        with pytest.raises(FrozenInstanceError, match=f"{name}.{attribute}"):
            delattr(ours, attribute)
    assert repr(ours) == before


def test_what_is_worked_out_later_is_kept() -> None:
    plain = OURS.Plain(1)
    assert plain.double is plain.double
    assert OURS.Plain.shared == 7


def test_another_is_made_of_one() -> None:
    changed = replace(OURS.Plain(1, many=[2]), two="zwei")
    assert repr(changed) == repr(replace(THEIRS.Plain(1, many=[2]), two="zwei"))
    assert copy.deepcopy(changed) == changed


@frozen
class Sent:
    """What goes to another process."""

    one: int
    many: tuple[str, ...] = ()


def test_it_goes_to_another_process() -> None:
    sent = Sent(1, ("a",))
    assert pickle.loads(pickle.dumps(sent)) == sent  # noqa: S301 - our own


def test_its_fields_can_be_matched() -> None:
    match Sent(1, ("a",)):
        case Sent(one, many):
            assert (one, many) == (1, ("a",))

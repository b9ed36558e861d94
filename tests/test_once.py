"""What an object works out once."""

from __future__ import annotations

from dataclasses import dataclass, field

from localize.once import once


@dataclass(frozen=True)
class Words:
    """Words, and how often they were put together."""

    words: tuple[str, ...]
    asked: list[str] = field(default_factory=list)

    @once
    def joined(self) -> str:
        """All of them."""
        self.asked.append("joined")
        return " ".join(self.words)


def test_a_value_is_worked_out_once_for_each_object() -> None:
    one, two = Words(("early", "frost")), Words(("late", "frost"))
    assert (one.joined, one.joined, two.joined) == ("early frost", "early frost", "late frost")
    assert (one.asked, two.asked) == (["joined"], ["joined"])


def test_a_class_tells_of_its_property() -> None:
    assert Words.joined.__doc__ == "All of them."

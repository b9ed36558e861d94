from __future__ import annotations

import pytest

from localize.errors import UsageError
from localize.model import MessageKey
from localize.review.address import Address, address_of, resolve

GOAL, DRAW = MessageKey("", "A late goal"), MessageKey("", "A fair draw")


@pytest.mark.parametrize(
    ("text", "slug", "digits"),
    [
        ("ui@0a1b2c3d", "ui", "0a1b2c3d"),
        ("news/2025/cup@0A1B2C3D", "news/2025/cup", "0a1b2c3d"),
        ("who@home@ff", "who@home", "ff"),
        (" cup@" + "0" * 64 + " ", "cup", "0" * 64),
    ],
)
def test_parse(text: str, slug: str, digits: str) -> None:
    address = Address.parse(text)
    assert address == Address(slug, digits)
    assert str(address) == f"{slug}@{digits}"


@pytest.mark.parametrize("text", ["", "cup", "@0a1b2c3d", "cup@", "cup@xyz", "cup@" + "0" * 65, "cup@0a 1b"])
def test_parse_refuses_another_shape(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        Address.parse(text)
    assert caught.value.message.endswith("» does not name a string")
    assert caught.value.hint == "Write SLUG@<8 hex digits>, as review list and check print it."


def test_a_long_or_unprintable_address_is_shown_short() -> None:
    with pytest.raises(UsageError) as caught:
        Address.parse("\x1b[31m\ud800" + "x" * 10_000_000)
    assert caught.value.message == "« [31m " + "x" * 33 + "…» does not name a string"


def test_resolve_finds_by_any_number_of_digits_and_takes_a_key_of_several_locales_once() -> None:
    keys = [GOAL, DRAW, MessageKey("", "A late goal")]
    assert resolve(Address.parse(address_of("cup", GOAL)), keys) == GOAL
    assert resolve(Address("cup", DRAW.digest), keys) == DRAW
    assert resolve(Address("cup", DRAW.digest[:20]), keys) == DRAW


def test_an_unknown_string_names_the_nearest() -> None:
    near = ("0" if GOAL.short[0] != "0" else "1") + GOAL.short[1:]
    with pytest.raises(UsageError) as caught:
        resolve(Address("cup", near), [GOAL, DRAW])
    assert caught.value.message == f"there is no string cup@{near}"
    assert caught.value.hint == f"Did you mean cup@{GOAL.short} (A late goal)?"


def test_an_unknown_string_with_nothing_near() -> None:
    with pytest.raises(UsageError) as caught:
        resolve(Address("the cup", "00"), [])
    assert str(caught.value) == (
        "there is no string the cup@00\n"
        "  `localize review list 'the cup'` shows those that wait, "
        "`localize blame 'the cup'` those with texts."
    )


def test_too_few_digits_are_asked_for_more() -> None:
    keys = [MessageKey("", f"Line {number}") for number in range(40)]
    digit = max("0123456789abcdef", key=lambda d: sum(key.digest.startswith(d) for key in keys))
    fitting = sorted((key for key in keys if key.digest.startswith(digit)), key=lambda key: key.digest)
    with pytest.raises(UsageError) as caught:
        resolve(Address("cup", digit), keys[:])
    shown = ", ".join(f"cup@{key.short} ({key.source})" for key in fitting[:5])
    more = f" and {len(fitting) - 5} more" if len(fitting) > 5 else ""
    assert caught.value.message == f"cup@{digit} names {len(fitting)} strings"
    assert caught.value.hint == f"Give more digits: {shown}{more}."


def test_keys_that_share_eight_digits_are_told_apart_by_more() -> None:
    one, two = MessageKey("", "Text 24070"), MessageKey("", "Text 101421")
    with pytest.raises(UsageError) as caught:
        resolve(Address("ui", "d16c07b1"), [two, one])
    assert caught.value.hint == "Give more digits: ui@d16c07b16 (Text 101421), ui@d16c07b19 (Text 24070)."
    assert resolve(Address("ui", "d16c07b16"), [two, one]) is two


def test_a_text_of_forty_characters_is_shown_whole() -> None:
    for text, shown in (("x" * 40, "x" * 40), ("x" * 41, "x" * 39 + "…")):
        with pytest.raises(UsageError, match=f"«{shown}» does not"):
            Address.parse(text)

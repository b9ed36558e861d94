from __future__ import annotations

import pytest
from tests.exchange.packages import package, unit

from localize.errors import UsageError
from localize.exchange.registry import FORMATS, named, of_file

SAMPLE = package(unit("Rain", "Дождь"))


@pytest.mark.parametrize("name", [one.name for one in FORMATS.values() if one.reader and not one.one_article])
def test_every_format_gives_back_what_went_out(name: str) -> None:
    form = named(name)
    (found,) = form.read(form.write(SAMPLE), f"ru{form.suffix}").units
    assert found.targets[0].shown == "Дождь"
    assert form.holds(SAMPLE.articles[0].units[0])
    assert of_file(f"ru{form.suffix}", b"") is form


def test_a_format_that_is_not_known_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError) as refused:
        named("xlif")
    assert refused.value.hint == "Did you mean `xliff`?"
    with pytest.raises(UsageError, match=r"files ending in «\.doc»"):
        of_file("ru.doc", b"")


@pytest.mark.parametrize(("name", "command"), [("tmx", "memory"), ("tbx", "glossary")])
def test_memories_and_glossaries_are_exchanged_by_commands_of_their_own(name: str, command: str) -> None:
    with pytest.raises(UsageError) as out:
        named(name)
    assert out.value.hint == f"`localize {command} export` writes it."
    with pytest.raises(UsageError) as back:
        of_file(f"in/old.{name.upper()}", b"")
    assert back.value.hint == f"`localize {command} import` reads it."

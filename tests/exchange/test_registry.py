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

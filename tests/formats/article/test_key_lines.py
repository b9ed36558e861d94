from __future__ import annotations

import pytest

from localize.formats.article.key_lines import line_of

YAML = """\
---
title: Frost
weather:
  condition: fog
  wind: {speed: 2,
    direction: e}
related:
  - title: One
    published: 28-04-2025
  - title: Two

    published: 31-02-2025
title: Rain
---

Text.
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("weather",), 3),
        (("weather", "condition"), 4),
        (("weather", "wind", "direction"), 6),
        (("related", 1), 10),
        (("related", 0, "published"), 9),
        (("related", 1, "published"), 12),
        (("title",), 13),
        (("weather", "humidity", "value"), 3),
        (("related", 7, "published"), 7),
        (("title", 0), 13),
        (("absent",), 1),
    ],
)
def test_of_yaml(keys: tuple[str | int, ...], line: int) -> None:
    assert line_of(YAML.encode(), "a.md", *keys) == line


def test_of_toml() -> None:
    text = b'+++\ntitle = "Frost"\n[weather]\ncondition = "fog"\npublished = 2025-04-28\n+++\nText.\n'
    assert line_of(text, "a.md", "weather", "published") == 5
    assert line_of(text, "a.md", "weather", "condition") == 4
    assert line_of(text, "a.md", "weather", "wind") == 3
    assert line_of(text, "a.md", "absent", "condition") == 1


@pytest.mark.parametrize(
    "content", [b"Text.", b"", b"---\nopen", b"---\na: [\n---\n", b"---\n- a\n---\n", b"---\n\xff: 1\n---\n"]
)
def test_of_what_has_no_keys(content: bytes) -> None:
    assert line_of(content, "a.md", "title") == 1

"""A notice stands in the place of an edition, as the same kind of file."""

from __future__ import annotations

from localize.bundles.withdrawn_notice import withdrawn_notice
from localize.model import Locale

RU = Locale("ru")


def test_markdown_gets_front_matter_whose_values_are_quoted_as_need_be() -> None:
    made = withdrawn_notice("articles/a.md", RU, "Отозвано: да", "Текст.", {"lang": "ru"})
    assert made.decode() == '---\ntitle: "Отозвано: да"\nlang: ru\n---\n\nТекст.\n'


def test_a_page_becomes_a_page() -> None:
    made = withdrawn_notice("articles/a.html", RU, "Отозвано", "A < B").decode()
    assert '<html lang="ru">' in made
    assert "<title>Отозвано</title>" in made
    assert "<h1>Отозвано</h1>\n<p>A &lt; B</p>" in made

"""A folder of articles: which of them are translations of each other."""

from __future__ import annotations

from localize.exchange.archive_folder import parse
from localize.model import Locale

EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
KNOWN = (EN, RU, UZ, UZ_CYRL)


def groups(files: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for post in parse({path: text.encode() for path, text in files.items()}, KNOWN):
        found.setdefault(post.group, []).append((post.id, str(post.locale)))
    return found


def test_names_that_differ_in_a_language_alone() -> None:
    found = parse(
        dict.fromkeys(
            (
                "content/en/budget.md",
                "content/ru/budget.md",
                "sport/final.md",
                "sport/final.ru.md",
                "rain_uz_Cyrl.md",
                "rain.en.md",
                "notes.txt",
                "v1.2.md",
            ),
            b"# T\n",
        ),
        KNOWN,
    )
    assert {(post.id, post.group, str(post.locale)) for post in found} == {
        ("content/en/budget.md", "name:budget", "en"),
        ("content/ru/budget.md", "name:budget", "ru"),
        ("sport/final.md", "name:sport/final", "None"),
        ("sport/final.ru.md", "name:sport/final", "ru"),
        ("rain_uz_Cyrl.md", "name:rain", "uz_Cyrl"),
        ("rain.en.md", "name:rain", "en"),
        ("v1.2.md", "", "None"),
    }


def test_a_translation_key_pairs_whatever_the_names() -> None:
    assert groups(
        {
            "a.md": "---\ntitle: A\ntranslationKey: k1\n---\n",
            "b.md": "---\ntitle: Б\nlang: ru\ntranslationKey: k1\n---\n",
            "c.md": "+++\ntitle = 'C'\n+++\n",
        }
    ) == {"key:k1": [("a.md", "None"), ("b.md", "ru")], "": [("c.md", "None")]}


def test_pages_that_name_each_other_are_paired() -> None:
    def page(lang: str, title: str, *links: tuple[str, str]) -> str:
        said = "".join(f'<link rel="alternate" hreflang="{code}" href="{href}">' for code, href in links)
        head = f"<head><title>{title}</title>{said}</head>"
        return f'<html lang="{lang}">{head}<body><h1>{title}</h1></body></html>'

    english, russian = ("en", "https://s.example/en/rain?x#y"), ("ru", "https://s.example/ru/dozhd")
    assert groups(
        {
            "rain.html": page("en", "Rain", english, russian),
            "dozhd.html": page("ru", "Дождь", english, russian),
            "alone.html": page("uz", "Yomgʻir", ("uz", "https://s.example/uz/yomgir")),
        }
    ) == {"name:dozhd": [("dozhd.html", "ru"), ("rain.html", "en")], "": [("alone.html", "uz")]}

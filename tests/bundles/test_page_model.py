"""An edition taken apart."""

from __future__ import annotations

from localize.bundles.base import Edition, Site
from localize.bundles.page_model import Page, page_of
from localize.model import Locale

EN, RU = Locale("en"), Locale("ru")
SITE = Site("News", EN)
FRONT = (
    "title: Мороз\ncategory: Погода\ntags: [снег, ''] \nviews: 214\npublished: 2025-10-12\n"
    "author: {name: Нодира, role: корреспондент}\nweather: {temperature: {value: 14}}\n"
    "related: [{title: Другая, category: Погода, published: 2025-10-11}, no]\n"
)


def _page(text: str, suffix: str = ".md", **changes: object) -> Page:
    labels = {("category", "Погода"): "category.weather"}
    edition = Edition("frost", RU, EN, text.encode(), labels=labels, suffix=suffix, **changes)  # type: ignore[arg-type] # by name
    return page_of(edition, SITE)


def test_fields_are_plain_values() -> None:
    page = _page(f"---\n{FRONT}---\n\nТекст.\n", printed={"related_published_text": ["11 октября"]})
    assert (page.title, page.own_heading, page.text("category"), page.text("none")) == (
        "Мороз",
        False,
        "Погода",
        None,
    )
    assert page.label("category", "Погода") == {"id": "category.weather", "label": "Погода"}
    assert page.tags == [{"id": None, "label": "снег"}]
    assert page.authors == [{"name": "Нодира", "role": {"id": None, "label": "корреспондент"}}]
    assert page.views == 214
    assert (page.moment("2025-10-12") or "").startswith("2025-10-12")
    assert page.moment("never") is None
    assert page.weather is not None
    (card,) = page.related
    assert (card["title"], card["published_text"]) == ("Другая", "11 октября")
    assert page.html.strip() == "<p>Текст.</p>"


def test_the_first_heading_may_be_the_title() -> None:
    page = _page("# Мороз *сильный*\n\nТекст.\n")
    assert (page.title, page.own_heading) == ("Мороз сильный", True)


def test_a_page_of_html_gives_its_main_part() -> None:
    page = _page("<title>Мороз</title><body><main><p>Текст <script>x</script></p></main></body>", ".html")
    assert "<p>Текст" in page.html
    assert "script" not in page.html
    assert page.markdown == ""


def test_headings_have_the_ids_of_the_source() -> None:
    page = _page("# Мороз\n\n## Снег\n\nТекст.\n", source=b"# Frost\n\n## Snow fell\n\nText.\n")
    assert 'id="snow-fell"' in page.html


def test_malformed_weather_and_cards_are_left_out() -> None:
    page = _page(
        "---\ntitle: a\nweather: {temperature: {value: 900}}\nrelated: no\nviews: true\n---\n\nТекст.\n"
    )
    assert (page.weather, page.related, page.views) == (None, [], None)

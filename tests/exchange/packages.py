"""Packages for the tests of formats: hostile texts, and what a file gives back of them."""

from __future__ import annotations

from hypothesis import strategies as st

from localize.exchange.coded_text import codes_of
from localize.exchange.package import Package, PackageArticle, PackageUnit, Returned
from localize.model import Locale, MessageKey, ReviewState

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))
MARKUP = st.sampled_from(
    [
        "**bold**",
        "*a **b** c*",
        '[Мост](https://example.org/a_b "t")',
        "{n}",
        "%(name)s",
        "<b>",
        "</b>",
        "<br>",
        "&nbsp;",
        "`code`",
        "\n",
        "\r",
        "\t",
        "  ",
        "]]>",
        "<!--",
        "&lt;",
        "=1+1",
        "'=x",
        "@",
        '"',
        ";",
        "_x0041_",
        "oʻzbek",
        "\u00a0",
        "\u2028",
        "\ufffe",
        "\x01",
        "\x1f",
        "</source>",
        '{{< figure alt="x" >}}',
    ]
)
"""Pieces that break formats, or what reads them."""
TEXTS = st.lists(st.one_of(MARKUP, st.text("abwё *_[]()<>&{}#|,", max_size=4)), max_size=6).map("".join)
STATES = st.sampled_from(list(ReviewState))


def unit(
    source: str,
    *targets: str,
    state: ReviewState = ReviewState.TRANSLATED,
    plural: str = "",
    context: str = "",
) -> PackageUnit:
    return PackageUnit(MessageKey(context, source), targets or ("",), state, plural)


def package(*units: PackageUnit, slug: str = "frost", locale: Locale = RU) -> Package:
    article = PackageArticle(slug, f"articles/{slug}.md", EN, units, "Frost")
    return Package("Samarqand", locale, (article,))


def texts(returned: Returned, sources: dict[str, PackageUnit]) -> dict[str, tuple[str | None, ...]]:
    """Return the texts that a file gives back, by the id of their strings."""
    found: dict[str, tuple[str | None, ...]] = {}
    for one in returned.units:
        source = sources[one.id]
        found[one.id] = tuple(
            coded.restored(codes_of(source.source_of(form))) for form, coded in enumerate(one.targets)
        )
    return found

"""Findings for the tests of what shows them."""

from __future__ import annotations

from localize.model import Finding, Locale, Severity

RU, UZ, CYRL = Locale("ru"), Locale("uz"), Locale.parse("uz_Cyrl")


def fault(
    check: str = "numbers",
    slug: str = "frost",
    locale: Locale = RU,
    severity: Severity = Severity.ERROR,
    line: int = 3,
    digits: str = "0a1b2c3d",
    follows: Locale | None = None,
) -> Finding:
    """Return a finding about a string."""
    return Finding(
        check,
        severity,
        "has «45» where the source has «40»",
        f"locales/{locale.folder}/LC_MESSAGES/articles/{slug}.po",
        line,
        locale,
        f"{slug}@{digits}",
        "Write the source's number.",
        slug=slug,
        place=f"articles/{slug}.md:7",
        roles=("paragraph",),
        source_locale=Locale("en"),
        source="It takes 40 seconds.",
        texts=("Нужно 45 секунд.",),
        follows=follows,
    )

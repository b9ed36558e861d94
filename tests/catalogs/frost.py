"""An article about frost and its catalogs, for tests of what is done with them."""

from __future__ import annotations

from localize.catalogs.catalog_file import CatalogFile
from localize.catalogs.catalog_set import CatalogSet
from localize.config import Config
from localize.formats.registry import ReadOptions, read
from localize.model import Article, Catalog, Ledger, Locale

AT = "2026-03-01T08:00:00Z"
EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
CONFIG = Config("localize.yaml", "Samarqand", EN, (EN, RU, UZ, UZ_CYRL), derive={UZ_CYRL: UZ})
TEXT = "# Frost comes early\n\nNobody was hurt.\n"


def article(text: str = TEXT, path: str = "articles/frost.md") -> Article:
    """Return an article; its front matter may name another language."""
    return read(text.encode(), path=path, slug="frost", options=ReadOptions(EN))


def catalogs(source: Article) -> CatalogSet:
    """Return its catalogs, all of them empty."""
    empty = {locale: CatalogFile(Catalog(locale, source.domain), Ledger()) for locale in CONFIG.locales}
    return CatalogSet.of_article(source, CONFIG, empty)

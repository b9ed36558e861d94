"""Domains, as gettext calls what a catalog holds the texts of: the interface, or one article."""

from __future__ import annotations

FOLDER = "locales"
"""The folder of catalogs, below the newsroom's folder."""
ARTICLES = "articles/"
"""The beginning of the names of articles' domains."""


class Domain(str):
    """The name of a domain: `ui`, or `articles/<slug>`; with the suffix `.po` a path below LC_MESSAGES."""

    __slots__ = ()

    @classmethod
    def of(cls, slug: str) -> Domain:
        """Return the domain that holds an article's texts, or the interface's for the slug `ui`."""
        return UI if slug == UI else cls(ARTICLES + slug)

    @property
    def slug(self) -> str:
        """The article's slug; `ui` for the interface."""
        return self.removeprefix(ARTICLES)

    @property
    def of_article(self) -> bool:
        """Return whether it holds an article's texts, and not the interface's."""
        return self.startswith(ARTICLES)


UI = Domain("ui")
"""The domain of the interface's texts. No article can have this slug, so it addresses them as well."""

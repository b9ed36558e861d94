"""A renamed article: its former slug, and the article under its new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.model.article import ArticleHead
    from localize.model.locale import Locale


@frozen
class Rename:
    """A slug that vanished, the article that it became, and the locales whose catalogs have to follow."""

    old: str
    article: ArticleHead
    locales: tuple[Locale, ...]

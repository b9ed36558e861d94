"""What leads from an article to files beside it: its links, and the pictures that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.article_links import inner_links
from localize.bundles.pictures import relative_pictures
from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.bundles.article_links import InnerLink
    from localize.bundles.pictures import ShownPicture


@frozen
class Leads:
    """What leads from an edition to files of the newsroom, by the places in the article's file."""

    links: tuple[InnerLink, ...] = ()
    pictures: tuple[ShownPicture, ...] = ()

    @classmethod
    def of(cls, content: bytes, path: str, *, pictures: bool) -> Leads:
        """Look for them.

        Args:
            content: the article's file in any locale.
            path: its path.
            pictures: whether pictures are copied; else none is looked for.
        """
        shown = tuple(relative_pictures(content, path)) if pictures else ()
        return cls(inner_links(content, path), shown)

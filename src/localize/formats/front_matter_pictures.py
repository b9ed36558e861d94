"""The pictures that an article's front matter names, by the places of their addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.formats.article import front_matter
from localize.formats.article.toml_places import places
from localize.formats.markdown.links import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.formats.article.front_matter import Split
    from localize.yaml_source import Node

KEYS: Final = frozenset(
    {"image", "images", "cover", "picture", "pictures", "thumbnail", "featured_image", "og:image", "og_image"}
)
"""Keys at any depth whose value is a picture's address, a list of such, or tables that have one."""
FIELDS: Final = frozenset({"src", "url", "path"})
"""The keys of such a table under which its address stands; one of `KEYS` may stand there, too."""
_ANY: Final = re.compile(rb"(?:image|images|cover|pictures?|thumbnail)[\"']?[ \t]*[:=\]]")
_STRING: Final = re.compile(r"""(["'])((?:(?!\1)[^\\\r\n])*)\1""")

_Place = tuple[tuple[str, ...], str, int, int]
"""The keys that lead to a text, the text, and where it stands in the front matter, in characters."""


def front_matter_pictures(content: bytes, path: str) -> tuple[Link, ...]:
    """Return the pictures of a front matter, in its order; addresses with escapes or line breaks are none.

    Args:
        content: the article.
        path: its file.

    Raises:
        InputError: the front matter cannot be read.
    """
    split = front_matter.split(content, path)
    if not _ANY.search(content, split.start, split.end):
        return ()
    text = content[split.start : split.end].decode()
    found = []
    for keys, address, start, end in _texts(content, text, split, path):
        if address and _names_picture(keys):
            before = split.start + len(text[:start].encode())
            found.append(Link(address, before, before + len(text[start:end].encode())))
    return tuple(found)


def _names_picture(keys: tuple[str, ...]) -> bool:
    return keys[-1:] != () and (keys[-1] in KEYS or (keys[-1] in FIELDS and not KEYS.isdisjoint(keys[-2:-1])))


def _texts(content: bytes, text: str, split: Split, path: str) -> Iterator[_Place]:
    if split.kind == "toml":
        for place in places(text):
            keys = tuple(one for one in place.way if isinstance(one, str))
            yield from _quoted(keys, text, place.start, place.end)
        return
    root = front_matter.root_of(content, split, path)
    for keys, node in _scalars(root) if root else ():
        if node.style in {"'", '"'}:
            start = front_matter.value_start(node, text)
            yield from _quoted(keys, text, start, node.end)
        elif not node.style and node.text == text[node.start : node.end]:
            yield keys, node.text, node.start, node.end


def _quoted(keys: tuple[str, ...], text: str, start: int, end: int) -> Iterator[_Place]:
    """Yield what stands between quotation marks, if nothing in it is written in another way."""
    found = _STRING.fullmatch(text, start, end)
    if found:
        yield keys, found[2], found.start(2), found.end(2)


def _scalars(node: Node, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Node]]:
    if node.kind == "scalar":
        yield keys, node
    elif node.kind == "sequence":
        for child in node.children:
            yield from _scalars(child, keys)
    for key, value in node.pairs():
        yield from _scalars(value, (*keys, key.text))

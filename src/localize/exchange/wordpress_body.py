"""The body of a WordPress post as blocks of HTML that a Markdown article can hold.

WordPress keeps a body in one of two ways: blocks of HTML between comments (`<!-- wp:paragraph -->`, the
block editor), or text in which an empty line begins a paragraph and a line end is a break (`wpautop`). No tag
is lost here. A block of HTML in Markdown ends at an empty line (CommonMark 0.31, section 4.6), so that none
is left inside of one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EDITOR = re.compile(r"<!--\s*/?wp:.*?-->|<!--(?:more|nextpage).*?-->", re.DOTALL)
_BLOCKS = (
    "address|article|aside|audio|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|"
    "main|nav|ol|p|pre|section|table|ul|video"
)
_TAG = re.compile(rf"<(/?)({_BLOCKS})\b[^>]*?(/?)>", re.IGNORECASE)
_BEGINS = re.compile(rf"\s*<(?:{_BLOCKS}|!--|script|style)\b", re.IGNORECASE)
_EMPTY_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_CAPTION = re.compile(
    r"\[caption[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*?)\[/caption\]", re.DOTALL
)
_SHORTCODE = re.compile(r"(?<!\[)\[([a-z][a-z0-9_-]*)(?:\s[^\]\n]*)?\](?!\()")
_VOID = frozenset({"hr"})


def markdown_body(content: str) -> str:
    """Return a body as blocks of HTML with an empty line between them."""
    by_blocks = "<!-- wp:" in content
    text = _EDITOR.sub("\n\n", content.replace("\r\n", "\n").replace("\r", "\n"))
    text = _CAPTION.sub(_figure, text)
    return "".join(f"{block}\n\n" for block in _blocks(text, by_blocks=by_blocks)).rstrip("\n") + "\n"


def shortcodes(content: str) -> tuple[str, ...]:
    """Return the names of the shortcodes in a body that nothing here stands for, each once."""
    return tuple(dict.fromkeys(_SHORTCODE.findall(_CAPTION.sub("", content))))


def _figure(found: re.Match[str]) -> str:
    picture, caption = found[1].strip(), found[2].strip()
    told = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"\n\n<figure>{picture}{told}</figure>\n\n"


def _blocks(text: str, *, by_blocks: bool) -> Iterator[str]:
    """Yield the blocks; a part that leaves a tag open goes on in the next one."""
    gathered: list[str] = []
    for part in _EMPTY_LINES.split(text):
        if not part.strip():
            continue
        gathered.append(part.strip("\n"))
        whole = "\n".join(gathered)
        if _is_closed(whole):
            yield _block(whole, by_blocks=by_blocks)
            gathered = []
    if gathered:
        yield _block("\n".join(gathered), by_blocks=by_blocks)


def _is_closed(text: str) -> bool:
    depth = 0
    for closing, name, empty in _TAG.findall(text):
        if name.lower() not in _VOID and not empty:
            depth += -1 if closing else 1
    return depth <= 0


def _block(text: str, *, by_blocks: bool) -> str:
    if _BEGINS.match(text):
        return text
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return f"<p>{(' ' if by_blocks else '<br>').join(lines)}</p>"

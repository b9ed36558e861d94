"""A target as the source of the place it is written to: what would break out of there is escaped.

Rules of CommonMark 0.31 (sections 4 and 5: what starts a block; 2.4: backslash escapes) and of GFM (tables,
task lists).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.formats.markdown import codecs
from localize.formats.markdown.mask import is_marker, shortcodes

if TYPE_CHECKING:
    from collections.abc import Iterator

_STARTS = re.compile(
    r"(?P<mark>\#{1,6}(?=[ \t]|$)"  # heading
    r"|>"  # quote
    r"|[-+*](?=[ \t]|$)"  # item
    r"|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|=+[ \t]*$|-+[ \t]*$"  # rule, setext underline
    r"|~{3}|`{3}(?=[^`]*$)"  # fence
    r"|\[(?=[ xX]\][ \t])"  # task
    r"|\[(?=[^\[\]]*\]:)"  # definition
    r"|:(?=[ \t])"  # definition list
    r"|\+{3}[ \t]*$)"  # TOML front matter
    r"|(?P<number>\d{1,9})(?=[.)](?:[ \t]|$))"  # ordered item
)
_SPACES = re.compile(r"(?<![ \t])[ \t]*+(?:\r\n|\r|\n)\s*")
_CLOSING_HASHES = re.compile(r"(?:(?<=[ \t])|^)#(?=#*$)")
# No pattern may run further than to the next place at which one like it may start.
_LESS = re.compile(
    r"""(?P<whole></?[A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*+>|</?[A-Za-z][^<>]*>|<![A-Za-z][^<>]*>"""
    r"""|<!--(?:[^<-]|<(?!!--)|-(?!->))*+-->)|<"""
)
"""A tag or comment from its start to its end, or a `<` that opens none. To a browser it would open one all
the same, that ends at the next `>`, behind the text (HTML Standard, sections 13.2.5.6 to 13.2.5.8)."""


def lines(target: str) -> list[str]:
    """Return a text's lines; spaces around line breaks and empty lines are dropped."""
    return [line for line in (part.strip(" \t") for part in _SPACES.split(target)) if line]


def one_line(target: str) -> str:
    """Return a text with its line breaks as spaces."""
    return " ".join(lines(target))


def line_start(line: str) -> str:
    """Escape what would start a block at the start of a line."""
    match = _STARTS.match(line)
    if match and match["number"]:
        return f"{match['number']}\\{line[match.end() :]}"
    if match or is_marker(line.encode("utf-8", "replace")):
        return f"\\{line}"
    return line


def unmarked(text: str) -> str:
    """Return a text for the start of a line of HTML, which no site generator takes for a marker."""
    return f"&#{ord(text[0])};{text[1:]}" if is_marker(text.encode()) else text


def heading(target: str) -> str:
    """Return a text for behind `# `: one line whose last `#` closes nothing."""
    return _CLOSING_HASHES.sub(r"\\#", one_line(target))


def cell(target: str) -> str:
    """Return a text for a table cell: one line without bars, but those of shortcodes."""
    cut = parts(one_line(target))
    text = "".join(part if shortcode else part.replace("|", "\\|") for part, shortcode in cut)
    return text + "\\" if open_backslash(text) else text


def of_cell(source: str) -> str:
    """Return the text of a table cell from its source."""
    if "\\|" not in source:
        return source
    return "".join(part if shortcode else part.replace("\\|", "|") for part, shortcode in parts(source))


def delimited(target: str, closing: str) -> str:
    """Return a text for between the quotes of a link title; `closing` is `"`, `'` or `)`."""
    delimiters = "()" if closing == ")" else closing
    text = re.sub(_pattern(delimiters), r"\1\\\2", one_line(target))
    return text + "\\" if open_backslash(text) else text


def _pattern(delimiters: str) -> str:
    return rf"(?<!\\)((?:\\\\)*)([{re.escape(delimiters)}])"


def label(target: str, opening: str) -> str:
    """Return a text for an admonition's title; `opening` is the character before it."""
    text = one_line(target)
    return text.replace("]", "&#93;") if opening == "[" else text


def html(target: str) -> str:
    """Return a text for an HTML block: one line; `<` that opens no whole tag is an entity."""
    text = one_line(target)
    if "<" not in text:
        return text
    written: list[str] = []
    at = 0
    for match in _LESS.finditer(_masked(text)):
        if match["whole"] is None:
            written += [text[at : match.start()], "&lt;"]
            at = match.end()
    return "".join([*written, text[at:]])


def html_attribute(target: str, quote: str) -> str:
    """Return a text for between the quotes of an attribute, in which site generators read shortcodes."""
    cut = parts(one_line(target))
    return "".join(part if shortcode else _quoted(part, quote) for part, shortcode in cut)


def _quoted(text: str, quote: str) -> str:
    entity = "&#39;" if quote == "'" else "&quot;"
    return text.replace("<", "&lt;").replace(quote, entity)


def _masked(text: str) -> str:
    """Return a text of the same length whose shortcodes are letters."""
    return "".join("x" * len(part) if shortcode else part for part, shortcode in parts(text))


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text's parts in order, and whether each is a shortcode."""
    if "{" not in text and "[" not in text:
        yield text, False
        return
    data = text.encode()
    at = 0
    for start, end in shortcodes(data):
        yield data[at:start].decode(), False
        yield data[start:end].decode(), True
        at = end
    yield data[at:].decode(), False


def open_backslash(text: str) -> bool:
    """Tell whether the text ends in a backslash that would escape what comes next."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def single(target: str, codec: str, before: str, after: str) -> str:
    """Write a target for one of the codecs that hold one line.

    Args:
        target: the text.
        codec: heading, cell, label, definition-title, html, html-attribute or html-bare.
        before: the character in front of the place.
        after: the character behind it.
    """
    if codec == codecs.HEADING:
        return heading(target)
    if codec == codecs.CELL:
        text = cell(target)
        # In a table `\|` is a bar that ends no cell, even behind another backslash.
        return f"{text} " if text.endswith("\\") and after == "|" else text
    if codec == codecs.LABEL:
        return label(target, before)
    if codec == codecs.DEFINITION_TITLE:
        return delimited(target, after)
    if codec == codecs.HTML_ATTRIBUTE:
        return html_attribute(target, after)
    return f'"{html_attribute(target, chr(34))}"' if codec == codecs.HTML_BARE else html(target)

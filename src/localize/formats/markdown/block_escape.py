"""A target as the source of the place it is written to: what would break out of there is escaped.

Rules of CommonMark 0.31 (sections 4 and 5: what starts a block; 2.4: backslash escapes) and of GFM (tables,
task lists).
"""

from __future__ import annotations

import re
from functools import lru_cache

from localize.formats.article import codecs
from localize.formats.inline import escape, simple_text
from localize.formats.inline.escape import one_line, parts
from localize.formats.markdown.mask import is_marker
from localize.late_pattern import late_pattern

_STARTS = late_pattern(
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
_WORDS_FIRST = late_pattern(r"(?!\d{1,9}[.)])(?:[^\W_]|[«“„‘\"'(*`\[]|!\[)")
_CLOSING_HASHES = late_pattern(r"(?:(?<=[ \t])|^)#(?=#*$)")


@lru_cache(maxsize=512)  # a target is tried before it is written, and a source stands beside several
def stands_as_it_is(target: str) -> bool:
    """Tell at a glance that a text needs nothing escaped in a block of its own, and makes no other of it.

    It is simple, and begins with a word or its markup.
    """
    return (
        _WORDS_FIRST.match(target) is not None
        and not target.endswith(" ")
        and simple_text.marks(target) is not None
    )


def line_start(line: str) -> str:
    """Escape what would start a block at the start of a line."""
    if line[:1].isalpha():
        return line
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


def open_backslash(text: str) -> bool:
    """Tell whether the text ends in a backslash that would escape what comes next."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def single(target: str, codec: str, before: str, after: str) -> str:
    """Write a target for one of the codecs that hold one line.

    Args:
        target: the text.
        codec: heading, cell, label, definition-title, html-attribute, or html-bare.
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
        return escape.html_attribute(target, after)
    return f'"{escape.html_attribute(target, chr(34))}"'

"""The charset of a PO file: UTF-8, or the one that its header declares.

Texts are UTF-8 everywhere else, and so is what is written. A file in a charset of another time is read as its
header says (GNU gettext manual, "Filling in the Header Entry"); it is UTF-8 from its first change on.
"""

from __future__ import annotations

import codecs
import re

from localize.errors import InputError, Place, in_shell

_BOM = codecs.BOM_UTF8
_DECLARED = re.compile(rb"charset[ \t]*=[ \t]*([\w.:+-]{1,40})")
_HEADER = 1 << 16
"""In how many bytes a header is looked for."""
# One byte a character, ASCII among them: no other may stand for a quote, a line end or a backslash.
_READ = re.compile(r"iso8859-(?:[2-9]|1[0-6]?)|koi8-[rut]|cp125\d|cp866|kz1048|ptcp154|ascii")
_UTF8 = frozenset({"utf-8", "utf8"})
_HINT = "Save the file as UTF-8, and let its header say so."


def decode(data: bytes, path: str) -> str:
    """Return the text of a PO file, its line ends as they are, without a byte order mark.

    Args:
        data: the file's bytes.
        path: the file, for error messages.

    Raises:
        InputError: the bytes are neither UTF-8 nor what the header declares.
    """
    body = data.removeprefix(_BOM)
    try:
        return body.decode()
    except UnicodeDecodeError:
        charset = foreign(data) or "utf-8"
    try:
        return body.decode(charset)
    except UnicodeDecodeError as error:
        line = 1 + body.count(b"\n", 0, error.start)
        declared = _declared(data)
        claim = f"; its header says {declared}" if declared and declared.lower() not in _UTF8 else ""
        hint = _HINT
        if claim and _is_in(body, declared):
            name = in_shell(path)
            hint = f"Convert it: `msgconv --to-code=UTF-8 -o {name} {name}`"
        raise InputError(f"not UTF-8{claim}", place=Place(path, line), hint=hint) from None


def plain_text(data: bytes, path: str) -> str:
    """Return the text of a PO file, in which line feeds alone end lines.

    Raises:
        InputError: the file is in no charset that can be read, or is no text.
    """
    text = decode(data, path)
    if b"\r" not in data and b"\0" not in data:
        return text
    text = text.replace("\r\n", "\n")
    for character, name in (("\r", "a carriage return without a line feed"), ("\0", "a NUL character")):
        at = text.find(character)
        if at >= 0:
            line = 1 + text.count("\n", 0, at)
            raise InputError(
                name, place=Place(path, line), hint="Save the file as plain text with LF line ends."
            )
    return text


def _is_in(data: bytes, charset: str) -> bool:
    """Return whether bytes are text in a charset that GNU gettext converts: no other form of Unicode."""
    try:
        data.decode(charset)
        return not codecs.lookup(charset).name.startswith("utf")
    except (LookupError, UnicodeError):
        return False


def foreign(data: bytes) -> str:
    """Return the charset that a file is in where that is not UTF-8; empty where it is, or is not known."""
    declared = _declared(data)
    if not declared or declared.lower() in _UTF8:
        return ""
    try:
        data.decode()
    except UnicodeDecodeError:
        try:
            found = codecs.lookup(declared).name
        except LookupError:
            return ""
        return declared if _READ.fullmatch(found) else ""
    return ""


def as_utf8(value: str) -> str:
    """Return a header's Content-Type that names UTF-8, however it spells that; others are replaced."""
    name, equals, charset = value.partition("charset=")
    return value if not equals or charset.strip().lower() in _UTF8 else f"{name}charset=UTF-8"


def says_utf8(data: bytes) -> bool:
    """Return whether a file's header declares UTF-8, or nothing."""
    declared = _declared(data)
    return not declared or declared.lower() in _UTF8


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data, 0, _HEADER)
    return found[1].decode("ascii", "replace") if found else ""

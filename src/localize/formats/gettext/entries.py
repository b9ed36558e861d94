"""The lines of a PO file, gathered into entries.

Source: GNU gettext manual, "The Format of PO Files", and gettext 0.21 `po-gram-gen.y`: blank lines mean
nothing, a comment belongs to the entry below it, an entry ends where the next one starts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from localize.errors import InputError, Place
from localize.formats.gettext.literals import MalformedError, read_literals
from localize.formats.gettext.partial_entry import PartialEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_KEYWORD = re.compile(
    r'(msgctxt|msgid_plural|msgid|msgstr)(?:[ \t]*\[[ \t]*([0-9]{1,3})[ \t]*\])?[ \t]*(?=["]|$)'
)
_ORDER = {"msgctxt": 0, "msgid": 1, "msgid_plural": 2, "msgstr": 3}
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_BLANK = " \t"
_MEND = "Mend the entry, or take the file's last good version from git."


def read_entries(lines: Iterable[str], path: str, first: int = 1) -> Iterator[PartialEntry]:
    """Gather lines into entries, one at a time: all of a big catalog's at once would cost half a gigabyte.

    Args:
        lines: the file's lines without line ends.
        path: the file, for error messages.
        first: the number of the first of these lines in the file.

    Raises:
        InputError: a line is no PO, or an entry is not whole.
    """
    reader = _Reader(path)
    for number, line in enumerate(lines, first):
        if line:
            reader.number = number
            reader.feed(line)
            if reader.whole is not None:
                yield reader.whole
                reader.whole = None
    reader.finish()
    if reader.whole is not None:
        yield reader.whole


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.number = 0
        self.whole: PartialEntry | None = None
        """The entry that the last line ended; a line ends one at most."""
        self.draft = PartialEntry()
        self.open: list[str] | None = None
        """The pieces of the string that a continuation line goes on with."""
        self.mark = ""
        """The prefix of that string's lines: nothing, `~`, `|` or `~|`."""

    def feed(self, line: str) -> None:
        if line[0] == "#":
            self._hash(line)
        else:
            self._string(line, "")
        if not line.isspace():
            self.draft.end = self.number

    def finish(self) -> None:
        self._close_string()
        if self.draft.strings:
            self._close_entry()
        if self.draft.noted:
            hint = "Move it above an entry, or remove it: it would be lost when the file is written."
            self._fail("a comment that no entry follows", hint, self.draft.noted)

    def _hash(self, line: str) -> None:
        kind = line[1:2]
        if kind == "~":
            mark = "~|" if line[2:3] == "|" else "~"
            rest = line[1 + len(mark) :].strip(_BLANK)
            if mark == "~" and rest[:1] == "#":
                self._comment(rest)
            else:
                self._string(rest, mark)
        elif kind == "|":
            self._string(line[2:], "|")
        else:
            self._comment(line)

    def _comment(self, line: str) -> None:
        self._close_string()
        if self.draft.strings:
            self._close_entry()
        draft = self.draft
        draft.noted = draft.noted or self.number
        kind = line[1:2]
        if kind == ".":
            draft.extracted.append(line[2:].removeprefix(" "))
        elif kind == ":":
            draft.references.append(line[2:].strip(_BLANK))
        elif kind in {",", "="}:
            draft.flags.update(flag for part in line[2:].split(",") if (flag := part.strip(_BLANK)))
        else:
            draft.comments.append(line[1:].removeprefix(" "))

    def _string(self, text: str, mark: str) -> None:
        text = text.strip(_BLANK)
        if text[:1] == '"':
            if self.open is None or self.mark != mark:
                self._fail("a string without its keyword", _MEND)
            self.open.append(self._literals(text))
        elif text:
            self._close_string()
            self._keyword(text, mark)

    def _keyword(self, text: str, mark: str) -> None:
        match = _KEYWORD.match(text)
        if match is None:
            self._unknown(text)
        name, index = match[1], match[2]
        if mark.endswith("|"):
            self._open_previous(name, mark)
        else:
            self._open_string(name, index, obsolete=mark == "~")
        self.mark = mark
        if self.open is not None and match.end() < len(text):
            self.open.append(self._literals(text[match.end() :]))

    def _open_previous(self, name: str, mark: str) -> None:
        if self.draft.strings:
            self._close_entry()
        draft = self.draft
        if name == "msgstr" or name in draft.previous:
            self._fail(f"`#{mark} {name}` where it cannot stand", _MEND)
        draft.noted = draft.noted or self.number
        self.open = draft.previous[name] = []

    def _open_string(self, name: str, index: str | None, *, obsolete: bool) -> None:
        if self.draft.targets and name != "msgstr":
            self._close_entry()
        draft = self.draft
        if not draft.strings:
            draft.line, draft.obsolete = self.number, obsolete
        elif draft.obsolete != obsolete:
            self._fail("an entry that is obsolete (`#~`) on some of its lines only", _MEND)
        if name == "msgstr":
            self._open_target(index)
            return
        if any(_ORDER[known] >= _ORDER[name] for known in draft.strings) or index:
            self._fail(
                f"`{name}` where it cannot stand",
                "An entry is msgctxt, msgid, msgid_plural, msgstr, in turn.",
            )
        if name == "msgid_plural" and "msgid" not in draft.strings:
            self._fail("a msgid_plural without its msgid", _MEND)
        self.open = draft.strings[name] = []

    def _open_target(self, index: str | None) -> None:
        draft = self.draft
        if "msgid" not in draft.strings:
            self._fail("a msgstr without its msgid", _MEND)
        plural = "msgid_plural" in draft.strings
        expected = len(draft.targets)
        if plural and (index is None or int(index) != expected):
            self._fail(
                f"a plural form other than msgstr[{expected}]", "Count the forms from 0 on, without gaps."
            )
        if not plural and (index is not None or expected):
            self._fail("a second msgstr, or one with a number, and no msgid_plural", _MEND)
        self.open = []
        draft.targets.append(self.open)

    def _literals(self, text: str) -> str:
        try:
            return read_literals(text)
        except MalformedError as error:
            self._fail(str(error), 'Write \\" for a quote and \\\\ for a backslash inside a string.')

    def _close_string(self) -> None:
        if self.open is not None and not self.open:
            self._fail("a keyword without its string above this line", _MEND)
        self.open = None

    def _close_entry(self) -> None:
        problem = self.draft.problem()
        if problem:
            self._fail(problem, _MEND, self.draft.line)
        self.whole = self.draft
        self.draft = PartialEntry()

    def _unknown(self, text: str) -> NoReturn:
        if text.startswith(_CONFLICT):
            self._fail("a git conflict marker", "Keep the side that you want and remove the markers.")
        word = text.split(maxsplit=1)[0][:32] if text.strip() else text[:32]
        self._fail(f"«{word if word.isprintable() else ascii(word)[1:-1]}» is no keyword of a PO file", _MEND)

    def _fail(self, message: str, hint: str, line: int = 0) -> NoReturn:
        raise InputError(message, place=Place(self.path, line or self.number), hint=hint)

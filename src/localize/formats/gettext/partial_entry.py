"""One entry of a PO file while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from localize.formats.gettext.references import read_references
from localize.model import Message, MessageKey, Previous


@dataclass
class PartialEntry:
    """An entry as far as it has been read."""

    line: int = 0
    """Line of its first keyword; 0 until there is one."""
    noted: int = 0
    """Line of its first comment; 0 where there is none."""
    end: int = 0
    """Its last line."""
    obsolete: bool = False
    comments: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    """The texts behind `#:`, one text a line."""
    flags: set[str] = field(default_factory=set)
    previous: dict[str, list[str]] = field(default_factory=dict)
    """The pieces of each `#|` string by keyword."""
    strings: dict[str, list[str]] = field(default_factory=dict)
    """The pieces of each string but the targets by keyword."""
    targets: list[list[str]] = field(default_factory=list)
    """The pieces of each `msgstr`."""

    @property
    def begin(self) -> int:
        """The first line, that of a comment or of a keyword."""
        return min(self.noted or self.line, self.line or self.noted)

    @property
    def is_header(self) -> bool:
        """Return whether this is the entry whose msgid is empty and that has no context."""
        return "msgctxt" not in self.strings and not any(self.strings["msgid"])

    def problem(self) -> str:
        """Say what keeps the finished entry from being a message; empty where nothing does."""
        if "msgid" not in self.strings:
            return "a msgctxt without its msgid"
        if not self.targets:
            return "a msgid without its msgstr"
        if "msgctxt" in self.strings and not any(self.strings["msgctxt"]):
            return "an empty msgctxt"
        if "msgid_plural" in self.strings and not any(self.strings["msgid_plural"]):
            return "an empty msgid_plural"
        if self.is_header and (self.obsolete or self.previous or "msgid_plural" in self.strings):
            return "an empty msgid, which is the header's alone"
        return ""

    def message(self) -> Message:
        """Return the entry as a message.

        Raises:
            MalformedError: a reference cannot be read.
        """
        return Message(
            key=MessageKey("".join(self.strings.get("msgctxt", ())), "".join(self.strings["msgid"])),
            targets=tuple("".join(pieces) for pieces in self.targets),
            plural_source="".join(self.strings.get("msgid_plural", ())),
            flags=frozenset(self.flags),
            references=tuple(read_references(" ".join(self.references))),
            extracted=tuple(self.extracted),
            comments=tuple(self.comments),
            previous=self._previous(),
            obsolete=self.obsolete,
            line=self.line,
        )

    def _previous(self) -> Previous | None:
        if not self.previous:
            return None
        parts = {name: "".join(pieces) for name, pieces in self.previous.items()}
        return Previous(parts.get("msgid", ""), parts.get("msgctxt", ""), parts.get("msgid_plural", ""))

"""Messages and the catalogs that hold them, as GNU gettext knows them (manual, "The Format of PO Files")."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model.domain import Domain
    from localize.model.locale import Locale

FUZZY = "fuzzy"
"""The flag of a text that no person has accepted for its source."""

_EOT = "\x04"
SHORT_DIGEST = 8
"""The number of hex digits of a key's digest that address a string on the command line."""


class MessageKey(NamedTuple):
    """gettext's identity of a string: never a position, never a role.

    Keys are looked up a dozen times in every run, and of a tuple Python itself does the looking up.
    """

    context: str
    """`msgctxt`; empty for none."""
    source: str
    """`msgid`."""

    @property
    def digest(self) -> str:
        """SHA-256, in hex, of context, U+0004 and msgid."""
        return _key_digest(self)

    @property
    def short(self) -> str:
        """The first eight hex digits, by which people address the string."""
        return self.digest[:SHORT_DIGEST]


@frozen
class Previous:
    """The source that a text was made for, where that is not today's (`#|` lines)."""

    source: str
    context: str = ""
    plural_source: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a catalog."""

    key: MessageKey
    targets: tuple[str, ...] = ("",)
    """`msgstr`: one text, or one per plural form."""
    plural_source: str = ""
    """`msgid_plural`; empty where the message has no plural."""
    flags: frozenset[str] = frozenset()
    """`#,` flags, `fuzzy` among them. Written sorted, fuzzy first."""
    references: tuple[str, ...] = ()
    """`#:` references, as written: file names, here without lines."""
    extracted: tuple[str, ...] = ()
    """`#.` comments, one line each: roles and notes from the source."""
    comments: tuple[str, ...] = ()
    """`#` comments, one line each: the translator's own."""
    previous: Previous | None = None
    """`#|` lines."""
    obsolete: bool = False
    """`#~`: the source is gone, the text is kept."""
    line: int = field(default=0, compare=False)
    """The line on which the entry starts in its file, counted from 1; 0 where it was not read from one."""

    def __hash__(self) -> int:
        """Digest what hardly two messages share: the source, the file that it stands in, and the targets."""
        return hash((self.key.source, self.references, self.targets))

    @property
    def fuzzy(self) -> bool:
        """Return whether no person has accepted the text for this source."""
        return FUZZY in self.flags

    @property
    def empty(self) -> bool:
        """Return whether any of the targets is missing."""
        targets = self.targets
        return not targets or "" in targets

    @property
    def blank(self) -> bool:
        """Return whether all of the targets are missing: there is nothing to lose."""
        return not any(self.targets)

    @property
    def target_digest(self) -> str:
        """SHA-256 of all plural forms as they stand."""
        return _digest_of(self.targets)

    def with_targets(self, targets: tuple[str, ...]) -> Message:
        """Return the message with other targets."""
        return new_message(
            self.key,
            targets,
            self.plural_source,
            self.flags,
            self.references,
            self.extracted,
            self.comments,
            self.previous,
            self.obsolete,
            self.line,
        )

    def with_fuzzy(self, fuzzy: bool) -> Message:  # noqa: FBT001 - reads as the state it sets
        """Return the message with the flag set or cleared; clearing forgets the previous source."""
        if fuzzy:
            if FUZZY in self.flags:
                return self
            return replace(self, flags=self.flags | {FUZZY})
        if FUZZY not in self.flags and self.previous is None:
            return self
        return replace(self, flags=self.flags - {FUZZY}, previous=None)


class _OpenMessage:
    """A message while its fields are set."""

    __slots__ = Message.__slots__

    def __init__(  # noqa: PLR0917 - the fields, in order
        self,
        key: MessageKey,
        targets: tuple[str, ...],
        plural_source: str,
        flags: frozenset[str],
        references: tuple[str, ...],
        extracted: tuple[str, ...],
        comments: tuple[str, ...],
        previous: Previous | None,
        obsolete: bool,  # noqa: FBT001 - as above
        line: int,
    ) -> None:
        self.key = key
        self.targets = targets
        self.plural_source = plural_source
        self.flags = flags
        self.references = references
        self.extracted = extracted
        self.comments = comments
        self.previous = previous
        self.obsolete = obsolete
        self.line = line
        self.__class__ = Message  # type: ignore[assignment]  # the closed class has no member more


if TYPE_CHECKING:
    new_message = Message

    def new_key(said: tuple[str, str]) -> MessageKey:
        """Return context and source as a key."""

else:
    # Of a frozen dataclass each field costs a call, and catalogs have thousands of messages: one that freezes
    # when it is whole takes a quarter of the time. All fields are given.
    new_message = _OpenMessage
    # What makes a named tuple is written in Python, and calls this.
    new_key = partial(tuple.__new__, MessageKey)


@frozen
class Catalog:
    """One PO file: the messages of one domain in one locale."""

    locale: Locale
    domain: Domain
    header: tuple[tuple[str, str], ...] = ()
    """The header's fields as written, in order."""
    messages: tuple[Message, ...] = ()
    """Entries in file order, obsolete ones among them."""
    header_comments: tuple[str, ...] = ()
    """`#` comments above the header, one line each."""
    header_flags: frozenset[str] = frozenset()
    by_key: Mapping[MessageKey, Message] = field(init=False, repr=False, compare=False)
    """The live messages by key; obsolete ones are left out."""

    def __post_init__(self) -> None:
        live = {message.key: message for message in self.messages if not message.obsolete}
        object.__setattr__(self, "by_key", live)

    @property
    def obsolete_by_key(self) -> Mapping[MessageKey, Message]:
        """The obsolete messages by key."""
        return {message.key: message for message in self.messages if message.obsolete}

    def with_message(self, message: Message) -> Catalog:
        """Return the catalog with another live message under the same key; as it is, where there is none."""
        former = self.by_key.get(message.key)
        if former is None:
            return self
        return self.with_messages(message if one is former else one for one in self.messages)

    def with_messages(self, messages: Iterable[Message]) -> Catalog:
        """Return the catalog with other messages."""
        return Catalog(
            self.locale, self.domain, self.header, tuple(messages), self.header_comments, self.header_flags
        )


@lru_cache(maxsize=4096)
def _key_digest(key: MessageKey) -> str:
    # The catalogs of an article have the same keys, each its own copies.
    context, source = key
    return _sha256(f"{context}{_EOT}{source}")


def targets_digest(targets: Iterable[str]) -> str:
    """Digest all plural forms of a target: SHA-256, in hex, of the forms separated by U+0000."""
    return _digest_of(tuple(targets))


@lru_cache(maxsize=4096)
def _digest_of(targets: tuple[str, ...]) -> str:
    # One run asks for that of a message half a dozen times: its state, its origin and what is lost need it.
    return _sha256("\x00".join(targets))


def _sha256(text: str) -> str:
    # A lone surrogate can come from hostile input; it must have a digest like any other text.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

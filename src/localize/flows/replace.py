"""Replace: another term in translations, in each form that the old one has, shown first and then written."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from localize.errors import UsageError
from localize.flows import mend
from localize.flows.mend import Mended
from localize.formats.inline.fragments import with_words
from localize.frozen import frozen
from localize.language.inflection import Kind, Phrases, rebent
from localize.model import DERIVED, Report, ReviewState
from localize.review import address_of, origin_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.catalogs import Unit
    from localize.catalogs.catalog_set import CatalogView
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.language.inflection import PhraseMatch
    from localize.model import ArticleHead, Locale
    from localize.review import Who

VERB = "replace"
_SENTENCE_ENDS = ".!?…\n"
_OPENING = "«„“\"'([—–- "


@frozen
class OpenText:
    """A text in which it is open which form is right, or which forms nobody knows; it stays as it is."""

    address: str
    locale: Locale
    text: str
    written: str
    """The form of the old term."""
    choices: tuple[str, ...]
    """The forms of the new one that may stand there."""


@dataclass
class Replacement:
    """A term and the one that replaces it, in one language's texts; what is found is counted."""

    old: str
    new: str
    locale: Locale
    chosen: Mapping[str, str]
    """Form of the old term → form of the new one, as a person says it; both as written."""
    forms: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often each form becomes which."""
    left: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """Forms of the last text that stay open, with what may stand for them."""

    def __post_init__(self) -> None:
        self._phrases = Phrases([self.old], self.locale)
        self._read = ""

    def text(self, text: str) -> str:
        """Return a text with the new term; its markup, code, addresses and placeholders stay."""
        self._read = ""  # the words so far, over all markup
        return with_words(text, self._words)

    def _words(self, words: str) -> str:
        text = unicodedata.normalize("NFC", words)
        done, at = "", 0
        for each in self._phrases.find(text):
            if each.start < at or each.kind is not Kind.INFLECTED:
                continue
            done, at = done + text[at : each.start] + self._one(text, each), each.end
        self._read += text
        return done + text[at:] if at else words

    def _one(self, text: str, each: PhraseMatch) -> str:
        written, before = text[each.start : each.end], self._read + text[: each.start]
        said = self.chosen.get(written) or self.chosen.get(written.lower())
        previous = "" if _begins(before) else before.split()[-1]
        found = (said,) if said else rebent(self.old, self.new, written, self.locale, previous)
        if len(found) != 1:
            self.left.append((written, found))
            return written
        form = self._in_case(found[0], written, before)
        self.forms[written, form] += 1
        return form

    def _in_case(self, form: str, written: str, before: str) -> str:
        """Return a form with capitals where the old one had them for its place, and not as a name."""
        letters = [letter for letter in written if letter.isalpha()]
        if len(letters) > 1 and written.isupper() and not self.old.isupper():
            return form.upper()
        if written[:1].isupper() and (not self.old[:1].isupper() or _begins(before)):
            return form[:1].upper() + form[1:]
        return form


def _begins(before: str) -> bool:
    """Return whether a sentence begins behind a text; it does behind none."""
    return before.rstrip(_OPENING)[-1:] in _SENTENCE_ENDS


@frozen
class Replacements:
    """All that would be written."""

    texts: Mapping[str, Sequence[Mended]]
    """The texts before and after, by article."""
    forms: Mapping[tuple[str, str], int]
    open: tuple[OpenText, ...]
    derived: int = 0
    """The number of texts that follow others, where these have to be changed."""


def replacements(
    session: NewsroomSession,
    selection: Selection,
    old: str,
    new: str,
    chosen: Mapping[str, str] | None = None,
) -> Replacements:
    """Return which texts have a term, and what they become.

    Rejected texts stay as they were rejected, and texts that follow others follow them.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        old: the dictionary form of the term that goes.
        new: that of the one that comes.
        chosen: form of the old term → form of the new one, where a person says so.

    Raises:
        UsageError: a term has no letter, or is not one line of text.
    """
    old, new = _term(old), _term(new)
    texts: dict[str, list[Mended]] = {}
    forms, left, derived = Counter[tuple[str, str]](), list[OpenText](), 0
    work = {one: Replacement(old, new, one, chosen or {}) for one in selection.locales}
    for view in _views(session, selection):
        for unit in view.units:
            if not unit.known or unit.message.blank or unit.state is ReviewState.REJECTED:
                continue
            after, open_ = _changed(work[view.locale], unit)
            address = address_of(view.slug, unit.entry.key)
            if origin_of(unit.decisions, unit.message.target_digest) == DERIVED:
                derived += after != unit.message.targets or bool(open_)
            elif open_:
                said = unit.message.targets[0]
                left += [OpenText(address, view.locale, said, *one) for one in dict.fromkeys(open_)]
            elif after != unit.message.targets:
                forms += work[view.locale].forms
                approved = unit.state is ReviewState.APPROVED
                where = (address, view.locale, view.file.path, unit.entry.key)
                texts.setdefault(view.slug, []).append(Mended(*where, unit.message.targets, after, approved))
    return Replacements(texts, forms, tuple(left), derived)


def write(session: NewsroomSession, selection: Selection, found: Replacements, who: Who | None) -> Report:
    """Write texts with the new term, what derives from them, and what was decided.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        found: what to write.
        who: the person who renews the approvals of these texts; without one they are no longer approved.
    """
    done = mend.write(session, selection, found.texts, who)
    counts = {"texts": sum(map(len, found.texts.values())), "open": len(found.open)}
    return Report(VERB, done.changes, counts=counts, notes=done.notes, data={"open": _open(found)})


def shown(found: Replacements) -> Report:
    """Return what would be written; the exit status is 1 where that is anything."""
    rows: Any = mend.shown(found.texts).data["mends"]
    forms = [
        {"old": old, "new": new, "count": count}
        for (old, new), count in sorted(found.forms.items(), key=lambda one: (-one[1], one[0]))
    ]
    data = {"forms": forms, "texts": rows, "open": _open(found), "derived": found.derived}
    counts = {"texts": len(rows), "open": len(found.open)}
    return Report(VERB, counts=counts, data=data, exit_code=1 if rows or found.open else 0)


def _open(found: Replacements) -> list[dict[str, object]]:
    return [
        {
            "address": one.address,
            "locale": str(one.locale),
            "text": one.text,
            "written": one.written,
            "choices": list(one.choices),
        }
        for one in found.open
    ]


def _term(text: str) -> str:
    """Return a term as it is looked for.

    Raises:
        UsageError: it is none.
    """
    found = " ".join(unicodedata.normalize("NFC", text).split())
    if not any(map(str.isalnum, found)) or not found.isprintable():
        raise UsageError(f"«{text!a}» is no term", hint="Name both as a dictionary has them: мэр хоким.")
    return found


def _views(session: NewsroomSession, selection: Selection) -> Iterator[CatalogView]:
    heads: tuple[ArticleHead | None, ...] = (
        (None, *selection.articles) if selection.ui else selection.articles
    )
    for head in heads:
        catalogs = session.catalogs(head, selection.locales)
        for locale in catalogs.locales:
            if locale in selection.locales:
                yield catalogs.view(locale)


def _changed(work: Replacement, unit: Unit) -> tuple[tuple[str, ...], list[tuple[str, tuple[str, ...]]]]:
    """Return the texts with the new term, and which forms are open."""
    work.left.clear()
    work.forms.clear()
    after = tuple(work.text(text) for text in unit.message.targets)
    return after, list(work.left)

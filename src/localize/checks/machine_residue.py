"""A text is a translation, and not what an engine says about it, or an error page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import sentences
from localize.language.engine_phrases import (
    AGREES,
    ANYWHERE,
    BEGINS,
    BRACKET,
    LABEL,
    PAGE,
    SURE,
    SURE_BEGINS,
    SURE_PAGE,
    WHOLE,
    may_have,
    may_say,
    says,
)
from localize.language.word_clues import WordClues
from localize.late_pattern import late_pattern
from localize.model import Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

_SAYS_A_WORD = late_pattern(r"\W*(?:[\w'’ʻʼ-]+[\s,]*){1,3}[!?.…]")
"""A first sentence that may be what somebody says before doing something."""
_ON_PAGES = late_pattern(
    r"server|page|site|browser|access|error|service|robot|technic|maint|request|connect|session|network"
    r"|internet"
    r"|online|web|app\b|wrong|permi|forbid|сервер|страниц|сайт|браузер|доступ|ошиб|сервис|служб|робот"
    r"|технич|запрос"
    r"|соедин|подключ|интернет|сет[ьи]|запре|разреш|приложен|sahifa|sayt|brauzer|ruxsat|xato|xizmat"
    r"|robot|texnik"
    r"|soʻrov|aloqa|ulan|taqiq|ilova|саҳифа|браузер|рухсат|хато|хизмат|техник|сўров|алоқа|тақиқ|илова"
    r"|limit|quota|exceed|expire|mistake|fail|entr(?:y|ance)|password|log in|sign in|account|please wait"
    r"|contact|allow|лимит|квот|превы|истек|истёк|вход|войти|войдите|аккаунт|парол|загруз|ожида|подожд"
    r"|попроб|повтор|провер|связ|file|файл|fayl|kvota|parol|kirish|kirit|kuting|yukla|tekshir|urin|tugadi"
    r"|kvota|парол|кириш|кирит|кутинг|юкла|текшир|урин|тугади",
    re.IGNORECASE,
)
"""What a source has that reports on such a failure."""
_ON_REMARKS = late_pattern(
    r"translat|\btext|\bword|question|option|version|variant|alternativ|language model|\bai\b|assist"
    r"|перев[оеё]"
    r"|текст|вопрос|вариант|верси|слов[оае]|нейросет|языков|\bии\b|помощ|tarjim|matn|savol|variant|versiya"
    r"|intellekt"
    r"|yordam|soʻz|сўз|таржим|матн|савол|версия|интеллект|ёрдам",
    re.IGNORECASE,
)
"""What a source has that speaks of translations and helpers itself."""
_LONG: Final = 200
_FEW: Final = 14
"""Words that a page has at most that failed, where it says what people say, too."""
_MARKUP = late_pattern(
    r"<\|[a-z_]+\|>|</?s>|\[/?(?:inst|eos|bos|pad|unk|sep|cls)\]|&(?:#0*3[49]|#x0*2[27]|quot|apos);"
    r"|```|</?(?:think|thinking|reasoning|answer|response)>|<!doctype|<html|<body|<head\b|\{\s*\"\w+\"\s*:"
)
_BLOCK = late_pattern(r"(?:#{1,6}|[-*+>])[ \t]+(?=\S)")
"""The mark of a heading, of an item, of a quotation; people write a dialogue with a hyphen, too."""
_NOTHING = late_pattern(
    r"\W*(?:null|none|undefined|nan|n/a|\[object object\]|error|true|false)\W*", re.IGNORECASE
)
_LOST = late_pattern(r"\?{4,}|\?{2,}(?:\s+\?{2,})+|\ufffd|(?:[ðñ][^\sa-zа-яё]){2,}|â€[™œ“”˜¦]|ã[©¡-¿]")
"""Letters that a system could not hold."""
_HOLE = late_pattern(r"(?<![\w./?=&:-])\w*[oOgG]\?[a-z]+(?![\w=&?/])|[А-Яа-яЁёЎўҚқҒғҲҳ]\?[а-яёўқғҳ]{2}")
"""A letter within a word that became a question mark: yo?l."""
_PIECES: Final = """\
?? \ufffd ð ñ â ã ?
< [ & ``` {"""
_CLUES: Final = WordClues(
    [late_pattern("|".join(map(re.escape, line.split()))) for line in _PIECES.splitlines()]
)
"""Of each of the following a text has a word in which one of these stands."""
_KINDS: Final = (("has lost its letters", _LOST), ("has a page's or program's markup", _MARKUP))
"""What is said, and the expression that tells."""


class _Clue:
    """What a word has in a text of which this may speak."""

    def __init__(self) -> None:
        self._inside = _PIECES.split()

    def search(self, word: str) -> bool:
        lower = word.lower()
        return (
            any(map(lower.__contains__, self._inside))
            or word == "/"
            or may_say(word)
            or _PROGRAMMED.search(word) is not None
            or _NO_TEXT.search(word) is not None
            or _MARK.match(word) is not None
        )


_NO_TEXT = late_pattern(r"null|none|undefined|\bnan\b|n/a|object|error|true|false", re.IGNORECASE)
_PROGRAMMED: Final = late_pattern(r"[&{[\\]|\w=")
_MARK = late_pattern(r"(?:#{1,6}|[-*+>])(?:$|\t)|\s*[\"«“„]")
"""Words of `_NOTHING`, the mark of `_BLOCK`, and the opening one of a quotation."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        yield from _expressed(pair)
        if said := _said(pair):
            yield Flaw(pair.say(said))
        elif says(BRACKET, pair.target) and _BRACKETS.isdisjoint(pair.source):
            yield Flaw(pair.say("has a remark in brackets"), severity=Severity.WARNING)
        yield from _set_otherwise(pair)
        yield from _programmed(pair, subject)


def _expressed(pair: TextPair) -> Iterator[Flaw]:
    """Yield what expressions tell."""
    target = pair.target[:_LIMIT].lower()
    clues = _CLUES.of(target)
    for place, (said, pattern) in enumerate(_KINDS):
        if clues & 1 << place and pattern.search(target) and not pattern.search(pair.source[:_LIMIT].lower()):
            yield Flaw(pair.say(said))
    if "?" in target and _HOLE.search(pair.target) and not _HOLE.search(pair.source):
        yield Flaw(pair.say("has lost its letters"))


def _said(pair: TextPair) -> str:
    """Return what a text reads as beside its source; empty where it reads as a text."""
    if may_have(pair.target):
        return _phrased(pair)
    return _OF_TWO if _offers_another(pair) and not _is_credit(pair) else ""


def _phrased(pair: TextPair) -> str:
    """Return what the phrases of a text make of it; empty where it has none that its source has not."""
    if _is_failed_page(pair):
        return "reads as an error page"
    if says(WHOLE, pair.target) and len(pair.source.split()) > _WORD:
        return "is no more than a word of an engine"
    if _is_credit(pair):
        return ""
    if _remarks(pair) or (says(AGREES, pair.target) and not _may_agree(pair)):
        return "reads as an engine's remark"
    if _offers_another(pair):
        return _OF_TWO
    labelled = says(LABEL, pair.target) and pair.target.count(":") > pair.source.count(":")
    return "has a label that its source has not" if labelled else ""


def _may_agree(pair: TextPair) -> bool:
    """Return whether a source may say a word before it goes on, as its text does."""
    as_many = len(sentences(pair.target)) <= len(sentences(pair.source))
    return as_many and _SAYS_A_WORD.match(pair.source) is not None


def _set_otherwise(pair: TextPair) -> Iterator[Flaw]:
    """Yield what stands in marks that its source has not, or is nothing."""
    begins = _BLOCK.match(pair.target)
    if begins and not _BLOCK.match(pair.source):
        severity = Severity.WARNING if begins[0].startswith("-") else None
        yield Flaw(pair.say(f"begins like a block of its own: «{begins[0].strip()}»"), severity=severity)
    if _QUOTED.fullmatch(pair.target) and not _QUOTING.search(pair.source):
        yield Flaw(pair.say("stands in quotation marks, which the source has not"), severity=Severity.WARNING)
    if _NOTHING.fullmatch(pair.target) and not _NOTHING.fullmatch(pair.source) and pair.source.split() != []:
        yield Flaw(pair.say(f"is «{shown(pair.target)}», which is no translation"))


_ESCAPED: Final = late_pattern(r"&(?:amp;)+(?:#x?[0-9a-f]+|[a-z]+);|\\u[0-9a-f]{4}|\\['\"n]", re.IGNORECASE)
"""Signs of a program's text: `&amp;nbsp;`, `\\u00a0`."""
_ENTITY: Final = late_pattern(r"&(?:#x?[0-9a-f]{2,6}|[a-z]{2,8});", re.IGNORECASE)
"""A character's name in HTML, which no headline or label shows as a character."""
_PLAIN: Final = frozenset(
    ("title", "seo-title", "description", "teaser", "ticker", "push", "social", "category", "tag")
)
_OUTER: Final = late_pattern(
    r"\s*(?:\[\s*[\"'«“].*[\"'»”]\s*\]|\{\s*[\"']?\w+[\"']?\s*:.*\}|\w+=(?=[^\W\d_]{2}).*)\s*", re.DOTALL
)
"""A list, a table or a value of a program around a whole text."""


def _programmed(pair: TextPair, subject: StringSubject) -> Iterator[Flaw]:
    """Yield what a program wrote around a text, or in place of its characters."""
    target = pair.target
    if _ESCAPED.search(target) and not _ESCAPED.search(pair.source):
        yield Flaw(pair.say("has characters in a program's spelling"))
    elif "&" in target and (subject.slug == UI or not _PLAIN.isdisjoint(subject.roles)):
        found = _ENTITY.search(target)
        if found and not _ENTITY.search(pair.source):
            yield Flaw(pair.say(f"shows «{found[0]}» in place of a character"), spots=(found[0],))
    if _OUTER.fullmatch(target) and not _OUTER.fullmatch(pair.source):
        yield Flaw(pair.say("stands in a program's brackets"))


_OF_TWO: Final = "offers two texts"


def _offers_another(pair: TextPair) -> bool:
    """Return whether a text is two, and its source is not."""
    return _offers_two(pair.target) and "/" not in pair.source


def _is_credit(pair: TextPair) -> bool:
    """Return whether both texts name where they are from, or who translated them, as captions do."""
    target, source = pair.target.lower(), pair.source.lower()
    return any(one.match(target) and one.search(source) for one in _CREDITS)


_CREDITS = (
    late_pattern(r"source:|источник|manba|манба"),
    late_pattern(r"translat(?:ed|ion)|перевод|перевед|переве[лс]|.{0,60}\b(?:tarjima|таржима)"),
)
"""What names a source, or a translator, in all languages."""
_QUOTED = late_pattern(r"\s*(?:\"[^\"]+\"|«[^«»]+»|[“„][^“”„]+[”“])\s*")
_QUOTING = late_pattern(r"[\"«»“”„‘’'*_`<]")
"""Marks of a quotation, or of a title that another language puts into quotation marks."""


def _is_failed_page(pair: TextPair) -> bool:
    """Return whether a text is what a page says that failed, and its source no report of that."""
    source, target = pair.source, pair.target
    surely = says(SURE_PAGE, target)
    is_short = len(target) < _LONG and len(target.split()) <= _FEW
    if not surely and not (is_short and says(PAGE, target) and not _ON_PAGES.search(source)):
        return False
    return not (says(SURE_PAGE, source) or says(PAGE, source))


def _remarks(pair: TextPair) -> bool:
    """Return whether a text says what engines say of their work, and its source nothing of the kind."""
    source, target = pair.source, pair.target
    surely = says(SURE_BEGINS, target) or says(SURE, target)
    if not surely and not (says(BEGINS, target) or says(ANYWHERE, target)):
        return False
    if not surely and _ON_REMARKS.search(source):
        return False
    return not any(says(kind, source) for kind in (SURE_BEGINS, SURE, BEGINS, ANYWHERE))


def _offers_two(text: str) -> bool:
    """Return whether a text says its sentence in two ways, with a stroke between, or anything in three."""
    ways = text.split(" / ")
    if len(ways) == _PAIR and all(len(way.split()) >= _PAIR for way in ways):
        words = [way.lower().split() for way in ways]
        return min(map(len, words)) >= _WAY or words[0][0] == words[1][0]
    return len(ways) > _PAIR


_WORD: Final = 2
"""Words of a source that such a word may translate."""
_PAIR: Final = 2
_WAY: Final = 3
"""Words: shorter ones are pairs of names, of languages, of words for men and women."""
_BRACKETS: Final = frozenset("([")


_LIMIT = 20_000


CHECK = Check(
    "machine-residue",
    Scope.STRING,
    Severity.ERROR,
    "A text is an engine's remark, an error page, or nothing at all.",
    _run,
    "Translate the text.",
    refuses=True,
    since=2,
    in_target=_Clue(),
    of_texts=False,
    of_meaning=True,
)

"""The keys of the interface that a site's template names, whichever language it is written in.

Read are calls (`t("nav.home")`, `_("Home")`, `{{ i18n "nav.home" }}`, `{{ "nav.home" | t }}`,
`{% trans "Home" %}`), members of `ui` (`{{ ui.nav.home }}`, `ui["nav.home"]`) and attributes
(`data-l10n="nav.home"`). Nothing is run.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMENTS = {"<!--": "-->", "{#": "#}", "{{/*": "*/", "{{- /*": "*/", "{{!--": "--}}", "<%--": "--%>"}
"""The start of a comment → its end, in HTML, Jinja, Go, Handlebars and JSP."""
_COMMENT = late_pattern("|".join(map(re.escape, _COMMENTS)) + r"|\{%-?\s?comment\b")
_END_OF_LIQUID = "endcomment"
_BLOCK = late_pattern(
    r"\{\{(?:(?!\{\{|\}\}).){0,1000}\}\}|\{%(?:(?!\{%|%\}).){0,1000}%\}|<%(?:(?!<%|%>).){0,1000}%>", re.DOTALL
)
_TEXT = r"""(?:"((?:[^"\\\n]|\\.){0,300})"|'((?:[^'\\\n]|\\.){0,300})'|`((?:[^`\\]|\\.){0,300})`)"""
_NAMES = r"(?:\$?tc?|T|i18n|gettext|ngettext|__?|_e|(?<!\.)trans(?:late)?)"
_CALL = late_pattern(rf"(?<![\w$]){_NAMES}\s?\(\s{{0,80}}{_TEXT}")
_IN_CONTEXT = late_pattern(rf"(?<![\w$])n?pgettext\s?\(\s{{0,80}}{_TEXT}\s{{0,80}},\s{{0,80}}{_TEXT}")
_COMPUTED_CALL = late_pattern(r"(?<![\w$.])(?:\$?tc?|T|i18n)\((?=[A-Za-z_$])")
_WORD_CALL = late_pattern(rf"(?<![\w$.\"'`-])(?:i18n|T|t|trans|translate|gettext)\s{{1,80}}{_TEXT}")
_COMPUTED_WORD = late_pattern(r"(?<![\w$.\"'`-])(?:i18n|T)\s{1,80}(?:[.$]|\((?!printf\b))")
_FILTERED = late_pattern(rf"(?<![~+])(?<![~+] ){_TEXT}\s{{0,80}}\|\s{{0,80}}(?:t|trans|translate|i18n|_)\b")
_INDEXED = late_pattern(r"\bindex\s{1,80}[\w.$]{0,100}\bui((?:\s{1,80}\"[^\"\n]{1,200}\"){1,9})")
_ENCLOSED = late_pattern(
    r"\{%-?\s?(?:trans|translate|blocktrans|blocktranslate)(?:\s+trimmed)?\s?-?%\}([^{}<]{1,500})\{%"
)
_ATTRIBUTE = late_pattern(
    r"""\bdata-(?:l10n|i18n)(?:-id|-key)?\s?=\s?(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s"'>]{1,500}))"""
)
_NAME = r"[A-Za-z_]\w{0,99}(?:-[A-Za-z]\w{0,99}){0,9}"
_STEP = rf"""(?:\.{_NAME}|\[\s?"[^"\n]{{1,200}}"\s?\]|\[\s?'[^'\n]{{1,200}}'\s?\])"""
_MEMBER = late_pattern(rf"(?<![\w\"'`$-])ui({_STEP}{{1,9}})(\s?[\[(])?")
_BRACED = late_pattern(r"(?<![{\w])\{\s?ui[.\[][^{}\n]{1,200}\}")
_STEPS = late_pattern(r"""\.([\w-]+)|\[\s?["']([^"'\n]+)["']\s?\]""")
_JOINED = late_pattern(r"\s{0,80}(?:\+|~|\.\.|<>|\.\s?[$\w\"'(])")
_HOLE = late_pattern(r"\$\{|#\{|\{\{|\{%|<%")
_DIRECTIVE = late_pattern(r"%[sdv(]")
_DOTTED = late_pattern(r"[\w-]+(?:\.[\w-]+)+")
_QUOTED = late_pattern(r"(?<=[\"'`])[\w./:-]{1,200}(?=[\"'`])")
_BEGINNING = late_pattern(
    r"(?<=[\"'`])[\w/:-]{1,100}\.(?:[\w./:-]{0,100}(?=\$\{|#\{|\{\{|%[sdv])|(?=[\"'`]))"
)
_ATTRIBUTE_NAME = late_pattern(r"^\[[\w:-]{0,100}\]")


@frozen
class KeyCall:
    """One place in a template that asks for a text of the interface."""

    name: str
    """The key, or gettext's English text, as it stands; `nav.home` for `ui.nav.home`."""
    line: int
    """Counted from 1."""
    beginning: str | None = None
    """The fixed part before what is only known when the page is made; None where all of it is written."""
    member: bool = False
    """True if it is a member of `ui`, behind which a method or a property may stand: `ui.nav.home.length`."""


@frozen
class TemplateKeys:
    """The keys that one template names."""

    path: str
    calls: tuple[KeyCall, ...] = ()
    """In the order of their lines."""
    words: frozenset[str] = frozenset()
    """Everything else that looks like a key: names with dots, and what stands in quotes without a space."""
    beginnings: frozenset[str] = frozenset()
    """The beginnings of keys that are put together: `"nav." + page`."""


def parse(data: bytes, path: str) -> TemplateKeys:
    """Read the keys that a template names.

    Args:
        data: its bytes, UTF-8.
        path: its path, for findings.

    Raises:
        UnicodeDecodeError: it is not UTF-8.
    """
    text = _without_comments(data.decode("utf-8-sig"))
    ends = [found.start() for found in re.finditer("\n", text)]
    calls = {
        KeyCall(one.name, bisect_left(ends, at) + 1, one.beginning, one.member) for at, one in _calls(text)
    }
    return TemplateKeys(
        path,
        tuple(sorted(calls, key=lambda one: (one.line, one.name, one.beginning or "", one.member))),
        frozenset((*_DOTTED.findall(text), *_QUOTED.findall(text))),
        frozenset(_BEGINNING.findall(text)),
    )


def _without_comments(text: str) -> str:
    """Return a template with the same lines, and nothing in place of its comments."""
    kept, at = list[str](), 0
    endless = set[str]()
    for found in _COMMENT.finditer(text):
        end = _COMMENTS.get(found[0], _END_OF_LIQUID)
        if found.start() < at or end in endless:
            continue
        until = text.find(end, found.end())
        if until < 0:
            endless.add(end)
            continue
        kept += (text[at : found.start()], "\n" * text.count("\n", found.start(), until))
        at = until + len(end)
    return "".join((*kept, text[at:]))


def _calls(text: str) -> Iterator[tuple[int, KeyCall]]:
    """Yield what asks for a text, each with its place."""
    for found in _CALL.finditer(text):
        yield found.start(), _literal(_first(found), text[found.end() : found.end() + 90])
    for found in _IN_CONTEXT.finditer(text):
        yield found.start(), _literal(next(filter(None, found.groups()[3:]), ""), "")
    for found in _COMPUTED_CALL.finditer(text):
        yield found.start(), KeyCall("", 0, "")
    for found in _ENCLOSED.finditer(text):
        yield found.start(1), KeyCall(" ".join(found[1].split()), 0)
    for found in _ATTRIBUTE.finditer(text):
        for one in _first(found).split(";"):
            yield found.start(), _literal(_ATTRIBUTE_NAME.sub("", one.strip()), "")
    for block in _BLOCK.finditer(text):
        yield from ((block.start() + at, call) for at, call in _in_block(block[0]))
    for block in _BRACED.finditer(text):
        yield from ((block.start() + at, call) for at, call in _members(block[0]))


def _in_block(block: str) -> Iterator[tuple[int, KeyCall]]:
    """Yield what asks for a text inside `{{ … }}`, `{% … %}` or `<% … %>`."""
    for pattern in (_WORD_CALL, _FILTERED):
        for found in pattern.finditer(block):
            yield found.start(), _literal(_first(found), "")
    for found in _COMPUTED_WORD.finditer(block):
        yield found.start(), KeyCall("", 0, "")
    for found in _INDEXED.finditer(block):
        yield found.start(), KeyCall(".".join(re.findall(r'"([^"]+)"', found[1])), 0, member=True)
    yield from _members(block)


def _members(block: str) -> Iterator[tuple[int, KeyCall]]:
    for found in _MEMBER.finditer(block):
        steps = [one or other for one, other in _STEPS.findall(found[1])]
        behind = (found[2] or "").strip()
        if behind == "(":
            steps.pop()  # a method: `ui.nav.home.trim()`
        if steps:
            name = ".".join(steps)
            yield found.start(), KeyCall(name, 0, f"{name}." if behind == "[" else None, member=True)


def _first(found: re.Match[str]) -> str:
    return next(filter(None, found.groups()), "")


def _literal(text: str, behind: str) -> KeyCall:
    """Return the call of a text in quotes.

    Args:
        text: what stands between the quotes.
        behind: what follows them.
    """
    hole = _HOLE.search(text) or (None if " " in text else _DIRECTIVE.search(text))
    name = re.sub(r"\\(.)", r"\1", text)
    if hole:
        return KeyCall(name, 0, text[: hole.start()])
    return KeyCall(name, 0, name if _JOINED.match(behind) else None)

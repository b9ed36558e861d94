"""An Uzbek word has its case ending right behind it, in the letters that its last one asks for.

It is qishloqqa and erkakka, not qishloqga and erkakga; no space or dash stands before an ending, also behind
an acronym or a closing quotation mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.uzbek.case_endings import misjoined
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_SCRIPTS: Final = frozenset({("uz", "Latn"), ("uz", "Cyrl")})


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in _SCRIPTS:
        return
    for pair in subject.pairs:
        found = [word for word in misjoined(plain(pair.target), subject.kind[1]) if word not in pair.source]
        if found:
            said = pair.say(
                f"has an ending that is not joined as Uzbek writes it in {listed(dict.fromkeys(found))}"
            )
            yield Flaw(said, spots=tuple(found))


CHECK = Check(
    "uzbek-endings",
    Scope.STRING,
    Severity.WARNING,
    "An Uzbek case ending stands apart from its word, or has a wrong letter: qishloqga.",
    _run,
    "Write -qa behind q and -ka behind k, and the ending without a space or a dash behind the word.",
    kinds=_SCRIPTS,
    in_target=late_pattern(
        r"(?:ka|tan|tagi|ta|ка|тан|таги|та)(?![\wʻʼ])|[qk][gk]a(?:cha)?(?![\wʻʼ])|[қк][гк]а(?:ча)?(?!\w)"
        r"|(?:^|\u00a0)(?:ni|ning|[gkq]a|gacha|dan|dagi|da|ни|нинг|[гкқ]а|гача|дан|даги|да)(?![\wʻʼ])"
        r"|[–—-](?:ni|ning|ga|gacha|dan|dagi|da|ни|нинг|га|гача|дан|даги|да)(?![\wʻʼ])"
    ),
)

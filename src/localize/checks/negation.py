"""A text denies what its source denies, where that is certain."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject
    from localize.model import Locale

_DENIALS = {
    ("en", "Latn"): late_pattern(
        r"\b(?:not|cannot|no longer|nobody|nothing|never|none|nowhere|neither|no one|no)\b|n['’]t\b"
        r"|\bwithout\b",
        re.IGNORECASE,
    ),
    ("ru", "Cyrl"): late_pattern(
        r"\b(?:не|нет|ни|никто|никого|никому|ничего|ничто|никогда|никак\w*|нельзя|без|нигде)\b", re.IGNORECASE
    ),
    ("uz", "Latn"): late_pattern(
        r"\b(?:emas\w*|yoʻq\w*|hech|na [^.]{1,40}\bna)\b"
        r"|\w(?<!\bka)(?<!\bham)(?:ma(?:di|gan|ydi|yman|ymiz|ysiz|yapti|yotgan|y\b|s\b|sa"
        r"|slik|sdan|ng|sin|gach|ganlig)|mas)\w*",
        re.IGNORECASE,
    ),
    ("uz", "Cyrl"): late_pattern(
        r"\b(?:эмас\w*|йўқ\w*|ҳеч|на [^.]{1,40}\bна)\b"
        r"|\w(?<!\bка)(?<!\bҳам)(?:ма(?:ди|ган|йди|йман|ймиз|йсиз|япти|ётган|й\b|с\b|са|слик"
        r"|сдан|нг|син|гач)|мас)\w*",
        re.IGNORECASE,
    ),
}
"""Words and forms that deny something in any way."""
_PREFIXED = late_pattern(
    r"\b(?:не|без|бес|анти|un|im|dis|non)[^\W\d_]{4,}|\w+(?:siz|сиз)\w*|\w+less\b"
    r"|\bin(?:ac|ad|ap|au|com|con(?:c|s|v)|cor|cur|def|dis|eff|el|eq|esc|exp|fam|fert|hum|jus|noc|op|sec|sen"
    r"|sign|stab|suf|tol|val|vis)\w{2,}|\b(?:no|be)(?:noʻ|no|qa|xa|tar|maz|gun|foy|iz|nat|koʻ)\w+"
    r"|\b(?:уклон|проигр|упусти|уступ|напрасн|тщетн|yutqaz|boy ber|yoʻqot|behuda|ютқаз|бой бер|йўқот"
    r"|беҳуда|lost|unab|short of|yet to|предстоит|empty|пуст|boʻsh|бўш)\w*"
    r"|\bотклон\w*|\bотверг\w*|\bprovali\w*|\bсорва\w*|\bпровал\w*|\bпросроч\w*|\bзадерж\w*|\bопозд\w*"
    r"|\bоста\w*"
    r"|\bkechik\w*|\bкечик\w*|\bqol(?:di|adi|gan)\b|\bқол(?:ди|ади|ган)\b|\bpull\w*|\bпулли\w*|\bплатн\w*"
    r"|\bbosh tort\w*|\bбош торт\w*|\b(?:vot(?:ed|es) down|turn\w* down|cancel\w*|отмен\w*|bekor|бекор"
    r"|fell through"
    r"|delay\w*|late|remain\w*|reject\w*|miss\w*|ban(?:s|ned)?|forbid\w*|prohibit\w*|taqiq\w*|тақиқ\w*)\b"
    r"|\b(?:refus|fail|den[iy]|lack|отказ|лиш|отсутств|против|вряд|едва|избеж|запре|rad et|inkor"
    r"|перестал|прекра|stopp|ceas|плох|bad|yomon|little|few|hardly|scarcely|barely|seldom|rarely|almost"
    r"|почти|едва"
    r"|мало|редко|kam\b|deyarli|oz\b"
    r"|worr|afraid|fear|silen|xavotir|опас|тревож|die[ds]\b"
    r"|dead|kill|surviv|healthy|wrong|broken|out of|clos|absen|погиб|умер|здоров|неправ|ошиб|сломан"
    r"|закры|halok|oʻldi|vafot|sogʻ|notoʻgʻri|buzil|yopi|ҳалок|вафот|соғ|бузил|ёпи|боят|боит|замолк"
    r"|toʻxta|тўхта|ёмон|wors|хуж|battar|same\b|т(?:от|а|о|у|ого|ой|ем|ех) же|прежн|oʻsha|ўша"
    r"|acquit|innocent|оправда|невинов|oqla|begunoh|оқла|бегуноҳ|risk|danger|риск|чреват|xavf|хавф)\w*",
    re.IGNORECASE,
)
"""Words that may deny without a particle: unhappy, несчастный, baxtsiz, refused."""
_CERTAIN = {
    ("en", "Latn"): late_pattern(
        r"\b(?:(?:is|are|was|were|do|does|did|has|have|had|will|can|could|wo|ca)(?: not|n['’]t)"
        r"|cannot|no longer|nobody|no one|nothing|never|(?:there (?:is|was|were|are)|has|have|had)"
        r" no(?! (?:doubt|more|less|fewer))|(?:refuse|fail)[ds]? to|failed to)\b",
        re.IGNORECASE,
    ),
    ("ru", "Cyrl"): late_pattern(
        r"\b(?:не [а-яё]+(?:л|ла|ли|ло|ет|ют|ит|ят|ут|ат)"
        r"|не состоял\w+|отказал\w+ [а-яё]+ть(?:ся)?|нет|никто|никогда|нельзя)\b",
        re.IGNORECASE,
    ),
    ("uz", "Latn"): late_pattern(
        r"\b(?:emas|yoʻq|hech kim)\b|\w{2}(?<!\bka)(?:madi|maydi|mayapti)(?:m|k|ng|lar|ngiz|man|miz|siz)?\b",
        re.IGNORECASE,
    ),
    ("uz", "Cyrl"): late_pattern(
        r"\b(?:эмас|йўқ|ҳеч ким)\b|\w{2}(?<!\bка)(?:мади|майди|маяпти)(?:м|к|нг|лар|нгиз|ман|миз|сиз)?\b",
        re.IGNORECASE,
    ),
}
_MAY_DENY = late_pattern(
    r"\b(?:not|cannot|no|nobody|nothing|never|не|нет|никто|никогда|нельзя|emas|yoʻq|hech|эмас|йўқ|ҳеч)\b"
    r"|n['’]t\b|(?:madi|maydi|mayapti|мади|майди|маяпти)"
    r"|\b(?:refuse|fail)|\bотказал",
    re.IGNORECASE,
)
"""A word of any of these."""
_ONLY = late_pattern(
    r"not un|not in|nothing (?:like|but)|не без|нельзя не"
    r"|не мо(?:гу|жет|гут|г|гла|гли) не|not only|not just|не только"
    r"|не просто|nafaqat|нафақат|why (?:not|don)|n['’]t (?:you|they|we"
    r"|he|she|it)\b|\?|until|пока не|mayli",
    re.IGNORECASE,
)
_LONGEST = 14
"""Words: in a longer sentence the denial may be turned around in many ways."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    ours, theirs = (
        (locale.language, locale.effective_script) for locale in (subject.source_locale, subject.locale)
    )
    if ours not in _DENIALS or theirs not in _DENIALS:
        return
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if not _certain(source, ours) or max(len(source.split()), len(target.split())) > _LONGEST:
            continue
        if not _ONLY.search(source) and not _denies(target, theirs) and not _says_otherwise(source, target):
            yield Flaw(pair.say("says what the source denies"))


def denials(text: str, locale: Locale) -> tuple[str, ...]:
    """Return the words and forms by which a plain text denies something, in order."""
    pattern = _DENIALS.get((locale.language, locale.effective_script))
    return tuple(match[0] for match in pattern.finditer(text)) if pattern else ()


@lru_cache(maxsize=1024)
def _certain(text: str, kind: tuple[str, str]) -> bool:
    return _CERTAIN[kind].search(text) is not None


def _denies(text: str, kind: tuple[str, str]) -> bool:
    return _DENIALS[kind].search(text) is not None or _PREFIXED.search(text) is not None


def _says_otherwise(source: str, target: str) -> bool:
    """Return whether a text has a word that says no without a denial, of a kind that its source has not."""
    kinds = {match.lastgroup for match in _OTHERWISE.finditer(target)}
    return not kinds <= {match.lastgroup for match in _OTHERWISE.finditer(source)}


_OTHERWISE_SAID = {
    "excluded": "rul(?:e[ds]?|ing) out|exclud|except|apart from|исключ|кроме|istisno|mustasno|истисно",
    "usual": "usual|normal|routine|intact|unchanged|обычн|штатн|прежн|норм|odatdagi|avvalgi|одатдаги|аввалги",
    "less": r"(?:less|fewer) than|under (?:\d|[a-z]+teen)|меньше|менее|неполн|младше|dan kam|дан кам",
    "instead": "instead|rather than|вместо|oʻrniga|ўрнига",
    "open": "open|public|откры|ochiq|очиқ",
    "last": "last|последн|oxirgi|soʻnggi|охирги|сўнгги",
    "shut": "shut|закры|yopiq|ёпиқ",
    "unlikely": "doubt|question|сомн|маловероятн|dargumon|amrimahol|shubha|даргумон|амримаҳол|шубҳа",
    "compared": "than (?:any|ever)|чем (?:кто|что|когда|где|как)|har qachon|ҳар қачон|har doim",
    "hard": "difficult|hard|tough|struggl|трудн|сложн|тяжел|тяжёл|qiyin|mushkul|қийин|мушкул",
    "other": "differ|other than|отлич|ин(?:ой|ая|ое|ые|аче)\\b|друг|boshqa|farq|бошқа|фарқ",
    "forgotten": "forg[eo]t|забы|unut|унут",
    "hidden": "hid(?:e|es|den|ing)?\\b|secret|withh[eo]ld|скры|тайн|секрет|yashir|sir\\b|maxfiy|яшир|махфий",
    "short": "shortage|short of|дефицит|нехват|yetishmov|tanqis|етишмов|танқис",
    "far": "far from|далек|далёк|yiroq|йироқ|uzoq|узоқ",
    "too": r"\btoo\b|слишком|чересчур|haddan|ҳаддан",
    "averted": "stop|avert|prevent|spare[ds]?\\b|avoid|предотвр|обош|oldi(?:ni)? ol|олди(?:ни)? ол",
    "standing": r"still stands?|остаётся в силе|hamon|ҳамон",
    "ignored": "ignor|проигнор|eʼtibordan chet|эътибордан чет",
    "off": r"\b(?:off|out|down|outage|blackout)\b|отключ|oʻchi|ўчи|uzil|узил",
    "zero": "zero|nil\\b|нул|nol\\b|нол\\b",
    "free": "free (?:of|from)|exempt|освобожд|ozod|озод",
}
"""Words of each kind, in all languages at once."""
_OTHERWISE = late_pattern(
    r"(?<![^\W\d_])(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _OTHERWISE_SAID.items()) + ")",
    re.IGNORECASE,
)


CHECK = Check(
    "negation",
    Scope.STRING,
    Severity.WARNING,
    "A text says what its source denies.",
    _run,
    "Say what the source says.",
    in_source=_MAY_DENY,
)

"""Words and forms by which English, Russian and Uzbek texts deny something, and what says so without them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from localize.language.uzbek.cyrillic import letters
from localize.language.word_clues import WordClues
from localize.late_pattern import late_pattern
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = tuple[str, str]
"""Language and script."""
_UZBEK: Final = (
    r"\b(?:emas\w*|yoʻq(?!ot|ol)\w*|hech|na [^.]{1,40}\bna)\b"
    r"|\w(?<!\b[kqy]a)(?<!\bham)(?<!\bqara(?=ma(?:y\b|sdan)))(?:ma(?:di|gan|ydi|yman|ymiz"
    r"|ysiz|yapti|yotgan|y\b|sa(?!n|l)"
    r"|slik|sdan|ng|sin(?:lar)?\b|gach|ganlig)\w*|mas(?:man|san|miz|siz|lar|mi|dir|lig\w*|dan\w*)?\b)"
)
_DENIALS: Final = {
    ("en", "Latn"): (
        r"\b(?:not|cannot|no longer|nobody|nothing|never|none|nowhere|neither|nor|no one|no|without)\b"
        r"|n['’]t\b"
    ),
    ("ru", "Cyrl"): r"\b(?:не|нет|ни|никто|никого|никому|ничего|ничто|никогда|никак\w*|нельзя|без|нигде)\b",
    ("uz", "Latn"): _UZBEK,
}
_SURE_UZBEK: Final = (
    r"\b(?:emas(?:mi|dir|man|miz|lar|lig\w+)?|yoʻq(?:mi|dir|lig\w+)?|hech (?:kim|qachon|narsa|qanday"
    r"|qayer|bir)\w*)\b"
    r"|\w{2}ma(?=(?:sli[kg]\w*|sdan|(?:di|ydi|yapti|yman|yotgan|gan)(?:m|k|ng|lar|ngiz|man|miz|siz|lik)?"
    r"(?:i|lar|larini|ni|ini|dan|da|gi|ga)?|sa(?:m|ng|k|lar|ngiz)?)\b(?! ham| kerak))"
    r"(?<!qarama)(?<!\b[kqy]ama)(?<!boʻlma(?=gan\w*da|sa))"
    r"|\b(?!uchuvchi|xavf|shubha|chek|uzluk|tinim|toʻxtov|sanoq|son|soʻz|sim|nihoya|muqarrar|keng)\w{2,}"
    r"(?<![aiy])(?<!dar)(?<!tar)(?<!lar)(?<!ing)siz(?= qol| boʻl| yasha| oʻt| ket|lik)"
    r"|\b(?:rad|inkor|man) (?:et|qil)\w*|\btaqiqla\w*|\bbosh tort\w*|\bmumkin emas"
)
_SURE: Final = {
    ("en", "Latn"): (
        r"\b(?:(?:is|are|was|were|do|does|did|has|have|had|will|can|could|would|should|must|may|might|wo|ca)"
        r"(?: not|n['’]t)(?! (?:only|just|least|to mention))"
        r"(?<!may not(?= (?:like|mind|enjoy|want|know|notice|feel|realise|realize)\b))"
        r"|cannot|no longer|nobody|no one|nothing|never|none of|neither"
        r"|(?:there (?:is|was|were|are)|has|have|had|with) no(?! (?:doubt|more|less|fewer|longer))"
        r"|no (?!doubt|less|more|longer)(?=(?:\w+ ){1,3}(?:is|are|was|were|has|have|had|will|can|could)\b)"
        r"|(?<![^“«\"])no(?= (?!doubt|more|less|fewer|longer|one|wonder|matter|sooner|way|problem|pain"
        r"|smoke)\w+)"
        r"|disagree\w*|disapprov\w*|distrust\w*|(?:refuse[ds]?|fail(?:s|ed)?) to|unable to|impossible"
        r"|without(?! (?:doubt|a doubt|question|exception|fail))"
        r"|(?:advis|warn|vot|decid|rul|recommend|caution|counsel)\w*(?: \w+){0,2} against"
        r"|den(?:y|ies|ied)(?= (?:the|any|all|his|her|their|its|that|it|having|being|report|rumou?r|alleg"
        r"|claim"
        r"|accus|charge|involve|wrong))"
        r"|(?:reject|dismiss|threw out|throws? out|turn\w* down)\w*(?= (?:\w+ ){0,3}(?:complaint|appeal|claim"
        r"|proposal|offer|lawsuit|request|bid|plea|petition|motion|bill|application|alleg|accus|report|rumou?r))"
        r"|(?:is|are|was|were|be|been) (?:illegal|unlawful|forbidden|banned|prohibited|outlawed)"
        r"|(?:(?<!\bthe )(?<!\ba )bans?|prohibits?|forbids?|forbade|outlaws?)(?= ))\b"
    ),
    ("ru", "Cyrl"): (
        r"(?<!чуть )(?<!едва )(?<!, пока )(?<!бы )(?<!ли )\bне(?! (?:только|просто|лишь|менее|более|меньше"
        r"|больше"
        r"|раз|без|прочь|хуже|поздн\w+|позже|ранее|раньше|столько|столь|то|говоря|исключ\w+|считая|смотря|взирая"
        r"|зря|случайно|секрет|терпится|мо[гж]\w* не|стоит забыв\w+|обошл\w+|за горами"
        r"|уступа\w+)\b)(?= [а-яё]+)"
        r"|\b(?:нет|никто|никого|никому|никогда|нельзя|ничего|ничто|нигде|никак(?:ой|ая|их|ие|ого|ое)|невозможно)\b"
        r"|\bбез(?! (?:сомнен|исключен|труда|устали|малого|лишн|умолку|конца|пят|десят|двадцат|четверт|вести"
        r"|оглядки|преувелич|остановк|перерыв|спешки|разбора|передышк))(?= [а-яё]+)"
        r"|\b(?:опроверг|опроверга[ею]т|отрица(?:ет|ют|л)|отверг|отклонил|отказал|запретил|запрещ[её]н|запреща[ею]т)"
        r"(?:а|о|и|ы|ся|ась|ись)?\b"
    ),
    ("uz", "Latn"): _SURE_UZBEK,
}
"""Words and forms that deny for certain."""
_FINITE: Final = {
    ("en", "Latn"): (
        r"\b(?:(?:is|are|was|were|do|does|did|has|have|had|will|can|could|would|should|must|may|might|wo|ca)"
        r"(?: not|n['’]t)(?! (?:only|just|least|to mention|even|necessarily|always|all|so|out of))"
        r"(?<!may not(?= (?:like|mind|enjoy|want|know|notice|feel|realise|realize)\b))"
        r"|cannot|nobody|no one|none of|(?:refuse[ds]?|fail(?:s|ed)?) to|unable to)\b"
    ),
    ("ru", "Cyrl"): (
        r"\bне (?!хват)(?:[а-яё]+(?:л(?:[аои]|ся|[аои]сь)?|[её]т|[иую]т|[ая]т|[еиуюая]тся|[аяеи]ем|ть)|мог\w*"
        r"|буд\w+|долж\w+|хо[чт]\w+|нуж\w+)\b|\b(?:никто|ничего|никогда|нельзя|нигде|невозможно)\b"
    ),
    ("uz", "Latn"): (
        r"\w{2}ma(?=(?:di|ydi|yapti|yman|yotgan(?=ini|lig|i\b))(?:m|k|ng|lar|ngiz|man|miz|siz|lik)?"
        r"(?:i|lar|larini|ni|ini)?\b|sli[kg]\w*|gan(?:i\w*|lig\w+|man|miz|lar)?\b"
        r"(?=[.,”»\"]| edi| va | deb| bois| uchun| ekan|$))(?<!qarama)(?<!\b[kqy]ama)(?<!yetishma)"
        r"|\bemas(?:mi|dir|man|miz|lar|lig\w+)?\b|\b(?<!tengi )yoʻq(?:mi|dir|lig\w+|edi)?\b(?! qil| boʻl)"
        r"|\bhech (?:kim|qachon|narsa|qanday|qayer|bir)\w*|\bbosh tort\w*"
    ),
}
"""Forms of verbs that deny what a clause says: what is called «not finished» may be called «half built»."""
_TURNED: Final = late_pattern(
    r"not un|not in|nothing (?:like|but)|не без|нельзя не|не мо(?:гу|жет|гут|г|гла|гли) не"
    r"|not only|not just|не только"
    r"|не просто|(?:или|либо) не|не (?:перв|последн|нович|чужд|промах|всегда|сразу|очень|так|совсем"
    r"|вполне|слишком|особ|обязательно"
    r"|кажд|все|всё|один|одна|раз|сам)"
    r"|нет (?:ничего|никого) \w+(?:ее|ей|[чш]е)\b|\w(?:ish|gan)-\w+ma|\w(?:иш|ган)-\w+ма|whether"
    r"|\bне [а-яё]+ ли\b|ma(?:y|d|s|g|n)\w*mi(?:kan)?\b|ма(?:й|д|с|г|н)\w*ми(?:кан)?\b"
    r"|как минимум|at least|kamida|камида|or not|yoki yoʻq|ёки йўқ|xoli emas|холи эмас"
    r"|kutilma|кутилма|misli|мисли|nafaqat"
    r"|нафақат|why (?:not|don)|n['’]t (?:you|they|we"
    r"|he|she|it)\b|\?|until|unless|(?:^|, )пока (?:[^.,;]{1,40} )?не|если не|mayli|balki|балки"
    r"|\bне [^.]{1,40}, а\b|no sooner"
    r"|tong otma|тонг отма|ma(?:sdan|sidan) (?:oldin|avval)|ма(?:сдан|сидан) (?:олдин|аввал)"
    r"|magunch|магунч|ma(?:y|sdan)? turib|ма(?:й|сдан)? туриб|\b(\w{3,})-\1 (?:emas|эмас)|bor-yoʻq|бор-йўқ"
    r"|\b(?:не|нет) [^.!?,;—]{1,40}[,;—] ?(?:а |но )?(?:только|лишь)\b"
    r"|n[o'’]t [^.!?,;—]{1,40}[,;—] ?(?:but )?only\b|(?:emas|эмас), (?:balki |балки )?(?:faqat|фақат)"
    r"|\bне \w+ недо|(?:no one|nobody) can deny|\bнельзя отрицать|inkor etib boʻlmay|инкор этиб бўлмай"
    r"|\b(?:без|without)\b[^.!?]{1,40}\b(?:только|лишь|only)\b|\b(?:только|лишь|only)\b[^.!?]{1,40}\b(?:без|without)\b",
    re.IGNORECASE,
)
"""What denies one thing to say another one."""
_GENERIC: Final = {
    "en": (
        r"\b(?!unti|unde|unit|uni[ov]|uncle|impo|image|impact|impr|dist|disc|disp)(?:un|im|dis|non)[^\W\d_]{4,}"
        r"|\w+less\b"
        r"|\bin(?:ac|ad|ap|au|com|con(?:c|s|v)|cor|cur|def|dis|eff|el|eq|esc|exp|fam|fert|hum|jus|noc|op|sec|sen"
        r"|sign|stab|suf|tol|val|vis)\w{2,}|\bil(?:leg|lic|lit)\w+|\bir(?:reg|rel|res)\w+"
    ),
    "ru": (
        r"\b(?!недел|некотор|нескольк|неме[цч]|нефт|небо|невест|безоп)(?:не|без|бес|анти|внеш?)[^\W\d_]{4,}"
    ),
    "uz": (
        r"\w+(?<![gqkгқк][aа][nн])(?<!d[iaа]|д[иа])(?<![yй])(?:siz|сиз)\w*|\b(?:no|be)(?:noʻ|no|qa|xa|tar|maz|gun|foy|iz|nat|koʻ)\w+|\bno(?:maʼ|toʻ)\w+"
        r"|\b(?:anti|анти)[^\W\d_]{4,}"
    ),
}
"""Prefixes and endings of each language that say that something is not so."""
MAY_DENY: Final = late_pattern(
    r"\b(?:not|cannot|no|nobody|nothing|never|none|neither|without|against|unable|impossible)\b|n['’]t\b"
    r"|\b(?:disagree|disapprov|distrust|refuse|fail|den[yi]|reject|dismiss|turn|threw|throw|illegal|unlawful|ban|prohib|forb|outlaw)"
    r"|\b(?:не|нет|нельзя|без|ни\w+)\b|\b(?:опроверг|отрица|отверг|отклон|отказал|запре|невозм)"
    r"|\b(?:emas|yoʻq|hech|rad|inkor|man|taqiq|bosh|эмас|йўқ|ҳеч|рад|инкор|ман|тақиқ|бош)"
    r"|\w\w(?:ma|ма)(?:di|yd|ya|ym|yo|ga|sa|sd|sl|ди|йд|яп|йм|ёт|ган|са|сд|сл)|(?:siz|сиз)",
    re.IGNORECASE,
)
"""What a word of any of these has."""
_CLUES: Final = WordClues([MAY_DENY])


@cache
def _denials(kind: Kind, *, sure: bool) -> re.Pattern[str] | None:
    return _compiled(_SURE if sure else _DENIALS, kind)


@cache
def _finite(kind: Kind) -> re.Pattern[str] | None:
    return _compiled(_FINITE, kind)


def _compiled(patterns: Mapping[Kind, str], kind: Kind) -> re.Pattern[str] | None:
    """Return the expression of a language, in the script of a text; Uzbek ones are written in Latin."""
    latin = patterns.get((kind[0], "Latn"), "") if kind == ("uz", "Cyrl") else ""
    written = _LATIN.sub(lambda run: letters(run[0]), latin) if latin else patterns.get(kind)
    return re.compile(written, re.IGNORECASE) if written else None


_LATIN: Final = re.compile(r"(?<!\\)[a-zʻʼ]+")


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    """Return an expression for each line of `denials.txt`."""
    lines = package_text(__package__, "denials.txt").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return tuple(map(_way, rows))


@cache
def _generic(language: str) -> re.Pattern[str]:
    """Return the expression for prefixes and endings; one that finds nothing where none are known."""
    return re.compile(_GENERIC.get(language, r"(?!)"), re.IGNORECASE)


def _way(words: list[str]) -> re.Pattern[str]:
    own = [_LATIN.sub(lambda run: letters(run[0]), word) for word in words if not _RUSSIAN.search(word)]
    written = "|".join([*words, *own]).replace("*", r"\w*").replace("_", r"\s").replace("#", r"\d+")
    return re.compile(rf"\b(?:{written})(?!\w)", re.IGNORECASE)


_RUSSIAN: Final = re.compile("[а-яё]")


def denials(text: str, kind: Kind) -> tuple[str, ...]:
    """Return the words and forms by which a plain text may deny something, in order."""
    pattern = _denials(kind, sure=False)
    return tuple(match[0] for match in pattern.finditer(text)) if pattern else ()


@lru_cache(maxsize=1024)
def denies(text: str, kind: Kind) -> bool:
    """Return whether a plain text may deny something by a word or form of its own."""
    pattern = _denials(kind, sure=False)
    return pattern is None or pattern.search(text) is not None


_WITHOUT: Final = re.compile(r"without|без|\w+(?:siz|сиз)", re.IGNORECASE)
"""What another language may say in a word: offline, wireless."""


@lru_cache(maxsize=1024)
def sure_denial(text: str, kind: Kind, *, lacks: bool = True) -> str:
    """Return the words by which a plain text denies something for certain, and says nothing else by it.

    Args:
        text: a plain text.
        kind: language and script.
        lacks: whether it counts that something is without another thing.
    """
    pattern = _denials(kind, sure=True) if _CLUES.of(text) else None
    found = pattern.finditer(text) if pattern else ()
    denial = next((one for one in found if lacks or not _WITHOUT.fullmatch(one[0])), None)
    if denial is None or _TURNED.search(text):
        return ""
    return _whole(denial, text)


def _whole(denial: re.Match[str], text: str) -> str:
    """Return the words of which a denial is a part."""
    before, behind = _BEGINNING.search(text[: denial.start()]), _REST.match(text, denial.end())
    return f"{before[0] if before else ''}{denial[0]}{behind[0] if behind else ''}".strip()


_BEGINNING, _REST = re.compile(r"[\w'’ʻʼ-]*$"), re.compile(r"[\w'’ʻʼ-]*")
"""The rest of the word that a denial is a part of: «kelmadi»."""


@lru_cache(maxsize=1024)
def finite_denial(text: str, kind: Kind) -> str:
    """Return the words by which a long plain text denies what one of its clauses says, and nothing else.

    Args:
        text: a plain text.
        kind: language and script.
    """
    pattern = _finite(kind) if _CLUES.of(text) else None
    denial = pattern.search(text) if pattern else None
    return _whole(denial, text) if denial and not _TURNED.search(text) else ""


def says_otherwise(text: str, language: str, denying: str, kind: Kind) -> bool:
    """Return whether a text may say without denying what another one denies.

    Args:
        text: a plain text.
        language: its language.
        denying: the text that denies.
        kind: language and script of that one.
    """
    pattern = _denials(kind, sure=True)
    bare = pattern.sub(_affirmed, denying) if pattern else denying
    return any(way.search(text) is not None and way.search(bare) is None for way in _ways()) or (
        len(_generic(language).findall(text)) > len(_generic(kind[0]).findall(bare))
    )


def _affirmed(denial: re.Match[str]) -> str:
    """Return what a denial leaves of its verb, `yopil` of `yopilma`, or what says the same without it."""
    written = denial[0].casefold()
    return denial[0][:-2] if written.endswith(("ma", "ма")) else _AFFIRMED.get(written, " ")


_AFFIRMED: Final = {"mumkin emas": "ruxsat", "мумкин эмас": "рухсат"}
"""What these deny, in words of `denials.txt`."""

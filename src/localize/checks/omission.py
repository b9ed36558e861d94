"""The whole source is translated: no sentence, no half of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.numbered_text import NumberedText
from localize.checks.plain_text import plain, sentences
from localize.checks.sentence_pairs import gain_by_leaving, left_out, pairs_up
from localize.language.anchors import anchors, comparable, longest_gap
from localize.language.figures import figures
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_USUAL = {"en": 1.0, "ru": 1.09, "uz": 1.12}
"""The length of a text in a language beside the same in English, in characters (professional news)."""
_DROPPED = 0.88
"""Below this share of the usual length a text with fewer sentences has lost one; merged ones keep theirs."""
_DROPPED_FROM_MANY = 0.66
"""The same in a long text, or one with a comma more, where one sentence less may be a matter of style."""
_SHORT = 0.55
"""Below this share of the usual length a long text was cut or summarised."""
_LONG = 140
"""Characters from which on length tells."""
_GIST = 0.45
"""Below this share of the usual length a text of some clauses became a short statement."""
_SHORTER = 0.7
"""Below this share of the usual length a text may lack a clause."""
_SOME, _MANY = 5, 7
"""Words in a row that name what the text has not, in English and in languages with longer words."""
_REST = 3
"""Anchors that a translation of the rest shares with the source; an idiom has hardly any."""
_CLAUSES = 90
"""Characters from which on a sentence has some clauses."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if _has_no_words(target) and len(_WORD.findall(source)) >= _WORDS:
            yield Flaw(pair.say(f"has no words: «{shown(target.strip())}»"))
            continue
        if (_is_quotation(target) and _says_who(source)) or _loses_speaker(source, target):
            yield Flaw(pair.say("leaves out who says it"))
            continue
        if last := _breaks_off(source, target, subject):
            yield Flaw(pair.say(f"breaks off behind «{last}»"), spots=(last,))
            continue
        ours = statements(source)
        if len(ours) <= 1 and len(source) < _CLAUSES and target.strip():
            continue  # as most labels, headings and cells
        share = length_share(source, target, subject)
        theirs = statements(target)
        lost = len(ours) - len(theirs)
        may_be_merged = len(source) >= _LONG or _joints(target) - _joints(source) >= lost
        if lost == 1 and _has_told(ours, target, subject):
            continue
        short = lost > 0 and share < (_DROPPED_FROM_MANY if may_be_merged else _DROPPED)
        if short or (len(ours) > 1 and _alone(ours, theirs, usual_ratio(subject))):
            lost = max(lost, 1)
            left = left_out(ours, theirs, usual_ratio(subject)) if lost == 1 else ""
            said = f"has {lost} {'sentence' if lost == 1 else 'sentences'} less than the source"
            where = f"; look for «{shown(left)}»" if left else ""
            yield Flaw(pair.say(said + where), spots=(left,) if left else ())
        elif share < (_SHORT if len(source) >= _LONG else _GIST) and len(source) >= _CLAUSES:
            yield Flaw(pair.say(f"has {round(100 * share)}% of the length that such a text usually has"))
        elif share < _SHORTER and (left := _left_out(source, target, subject)):
            yield Flaw(pair.say(f"says nothing of «{shown(left)}»"), spots=(left,))


def _breaks_off(source: str, target: str, subject: StringSubject) -> str:
    """Return the last word of a text behind which something has to follow; empty where nothing has to."""
    going_on = _GOING_ON.get(subject.kind)
    found = going_on.search(target) if going_on else None
    if found is None or found[1] in source:
        return ""
    ours = _GOING_ON.get(subject.source_kind)
    return "" if ours is not None and ours.search(source) else found[1]


_GOING_ON = {
    ("ru", "Cyrl"): late_pattern(
        r"(?<=[а-яё] )(и|или|но|в|на|с|к|о|от|из|для|при|об|над|под|который|которая|которые|чтобы)[.!]?\Z"
    ),
    ("en", "Latn"): late_pattern(r"(?<=[a-z] )(and|or|but|the|an|their)[.!]?\Z"),
    ("uz", "Latn"): late_pattern(r"(?<=[a-zʻʼ] )(va|yoki|ammo|lekin|hamda|biroq)[.!]?\Z"),
    ("uz", "Cyrl"): late_pattern(r"(?<=[а-яёўқғҳ] )(ва|ёки|аммо|лекин|ҳамда|бироқ)[.!]?\Z"),
}
"""The last word of a text that goes on: a conjunction, a preposition, an article."""


def _left_out(source: str, target: str, subject: StringSubject) -> str:
    """Return a passage of the source of which a text that is rather short says nothing."""
    ours, theirs = subject.source_kind, subject.kind
    if not comparable(ours, theirs):
        return ""
    has = anchors(target, theirs)
    if len(anchors(source, ours) & has) < _REST:
        return ""
    gap = longest_gap(source, ours, has)
    return source[gap.start : gap.end] if gap.words >= (_SOME if "en" in ours else _MANY) else ""


def _has_no_words(text: str) -> bool:
    """Return whether a text is nothing but marks; one of white space has its own check."""
    return not any(map(str.isalnum, text)) and bool(text.strip())


_WORDS = 3
"""Words of a source: a shorter one, as in a table, may stand as a sign."""


def statements(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; a headline that asks and answers is one, as «Cure? Not yet»."""
    found = sentences(text)
    asks = len(found) == _PAIR and found[0].endswith("?") and text.rstrip()[-1].isalnum()
    return (text.strip(),) if asks and len(text.split()) <= _HEADLINE else found


_HEADLINE = 9
"""Words of such a headline at most."""


def _has_told(sentences_: tuple[str, ...], target: str, subject: StringSubject) -> bool:
    """Return whether a text has the rest, and the number that is all that a sentence says: he was 84."""
    numbers = NumberedText(target, subject.kind)
    rest = [one for one in sentences_ if not _is_told(one, numbers, subject.source_kind[0])]
    merged = len(sentences_) - len(rest) == 1
    return merged and length_share(" ".join(rest), target, subject) >= _DROPPED


def _is_told(sentence: str, numbers: NumberedText, language: str) -> bool:
    found = figures(sentence, language) if len(sentence.split()) <= _WORDS_BESIDE_NUMBER else ()
    return bool(found) and all(any(map(numbers.says, one.values)) for one in found)


_WORDS_BESIDE_NUMBER = 4


def _joints(text: str) -> int:
    """Return how many signs a text has with which two sentences may be made one."""
    return text.count(", ") + text.count("; ") + text.count(" — ")


@lru_cache(maxsize=512)
def _alone(source: tuple[str, ...], target: tuple[str, ...], ratio: float) -> bool:
    """Return whether a sentence of the source has no partner, for certain."""
    if pairs_up(source, target, ratio, gain=_CERTAIN):
        return False
    gain = gain_by_leaving(source, target, ratio, which=0)
    fewer = len(target) < len(source) and len(target) > 1
    return gain > 0 if fewer else gain > _CERTAIN


def _is_quotation(text: str) -> bool:
    """Return whether a text is one quotation and nothing else, no dash with a speaker within it either."""
    return text.lstrip()[:1] in _OPENING and _QUOTATION.fullmatch(text) is not None


def _says_who(text: str) -> bool:
    """Return whether a text has a quotation and words beside it, as many as name a speaker."""
    beside = _QUOTED.sub(" ", text)
    nested = text.count('"') > _PAIR or _NESTED.search(text) is not None
    return beside != text and not nested and len(_WORD.findall(beside)) > 1


def _loses_speaker(source: str, target: str) -> bool:
    """Return whether a short text says whose words it gives, and its translation does in no way."""
    return len(source) < _LONG and _tells_who(source) and _SPEAKS.search(target) is None


@lru_cache(maxsize=512)
def _tells_who(source: str) -> bool:
    return len(source.split()) <= _FEW and _TELLS.search(source) is not None


_FEW = 14
"""Words: in a longer text the speaker may be named before or behind it."""
_TELLS = late_pattern(
    r"\b[Aa]ccording to (?:the )?[A-Za-z]|\b(?:[Rr]eportedly|[Aa]llegedly|[Ss]upposedly|[Pp]urportedly)\b"
    r"|, (?:[\w.-]+ ){1,5}(?:said|says|told reporters|announced|reported)\W*$"
    r"|^\W*(?!(?:He|She|They|It|We|I|You|So|But|And|As|If|When|What|Where|Who|How|Why|That|This|There|Some|Many"
    r"|Few|No|Nobody|People)\b)(?:[A-Z][\w.’'-]*|The|A|An)(?: [\w.’'-]+){0,4}"
    r"(?<! be)(?<! was)(?<! were)(?<! been) (?:said|says?|announced"
    r"|claim(?:s|ed)|stated|believes?"
    r"|warn(?:s|ed)|confirm(?:s|ed)|argue[sd]|insist(?:s|ed)|predict(?:s|ed)|told reporters)(?: that)? "
    r"(?:(?:the|a|an|it|he|she|they|his|her|their|its|this|all|most|many|some|more)\b|[A-Z0-9]|\w+s )"
    r"|\b[Пп]о (?:словам|данным|информации|сообщению|сообщениям|мнению|оценк(?:е|ам)|версии) [а-яёА-ЯЁ]"
    r"|, (?:сообщ|заяв|рассказ|отмет|говор|сказа|добав|поясн|переда)\w+ [^,.]{2,60}\W*$"
    r"|\b(?:сообщ|заяв|рассказ|отмет|говор|сказа|добав|поясн|уточн|подчеркн|утвержда|предупре|призна|напомн"
    r"|объяв|счита|полага|предполо)\w+, что\b|\bуверен\w?, что\b|\b[Яя]кобы\b|\b[Кк]ак (?:сообщ|заяв"
    r"|переда|пиш)\w+"
    r"|\b(?:soʻz|maʼlumot|xabar|fikr)(?:i|lari)ga koʻra|\b(?:сўз|маълумот|хабар|фикр)(?:и|лари)га кўра"
    r"|\b(?:ayt|bildir|taʼkidla|yoz|hisobla|qil|ber)ishicha\b|\bfikricha\b|\bde(?:di|ydi|yishdi"
    r"|yishmoqda)\b(?! u\b| ular\b)"
    r"|(?:gan|lig|ish|ekan)ini (?:ayt|taʼkidla|bildir|maʼlum|qayd|xabar|eʼlon|tan ol)"
    r"|\b(?:айт|билдир|таъкидла|ёз|ҳисобла|қил|бер)ишича\b|\bфикрича\b|\bде(?:ди|йди|йишди"
    r"|йишмоқда)\b(?! у\b| улар\b)"
    r"|(?:ган|лиг|иш|экан)ини (?:айт|таъкидла|билдир|маълум|қайд|хабар|эълон|тан ол)"
)
"""Words with which a text says for certain whose words or data it gives."""
_SPEAKS = late_pattern(
    r"\b(?:accord|sa(?:id|y)|t(?:ell|old)|report|stat(?:e|ing)|claim|announc|add(?:ed|s)|explain|note[ds]|think|believ|view"
    r"|opinion|word|cit(?:e|ing)|quot|source|inform|data|show|estimat|argu|warn|admit|confirm|insist|write|wrote|mention"
    r"|alleg|purport|suppos|apparent|seem|predict|expect|promis|vow|pledg|urg|declar|conclud|suggest|indicat|reveal"
    r"|found|poll|survey|record|regist|respond|credit|attribut|blam|accus|recall|remember|fear|hope|sure|certain|convinc|assur|complain|joke)|[“”\"]|:\s"
    r"|слов|сведени|сообщ|заяв|говор|сказ|рассказ|отме[тч]|добав|данны|мнени|счита|утвержд|подч[её]рк|объяв|извест|увер"
    r"|призна|обеща|напомн|\bпиш|\b(?:на)?писа|источник|переда|поясн|указ(?:ал|ыва)|оцен|соглас|согласно|предупре|думае|информац|верси|мысл"
    r"|якобы|будто|слух|полага|предполо|ожида|прогноз|обвин|уточн|вывод|призва|надеет|опаса|зафикс|зарегистр|вспомин"
    r"|свидетельств|раскры|выясн|подтвер|показа|ссыл|жал[оу]|глас|знач|чита|завер|объясн|опро|респонд|посетов|поделил|пошут|[«»]"
    r"|koʻra|\bde[bdygrsm]|xabar|maʼlum|ayt|taʼkid|takid|soʻz|bildir|eʼlon|tushuntir|qayd|fikr|yoz|hisob"
    r"|goʻyo|ishicha|emish|mish\b|taxmin|bashorat|kutil|ayb|aniqla|xulosa|vaʼda|ogohlantir|eslat|tan ol"
    r"|tasdiq|shikoyat|ishon|soʻrov|soʻral"
    r"|кўра|\bде[бдйягрсм]|хабар|маълум|айт|таъкид|сўз|билдир|эълон|тушунтир|қайд|фикр|ёз|ҳисоб"
    r"|гўё|ишича|эмиш|миш\b|тахмин|башорат|кутил|айб|аниқла|хулоса|ваъда|огоҳлантир|эслат|тан ол|тасдиқ"
    r"|шикоят|ишон|сўров|сўрал"
    r"|advis|recommend|demand|propos|offer|request|den(?:y|ies|ied)|refus|stress|emphasi[sz]|deem|consider"
    r"|совет|рекоменд|треб[уо]|предл[ао][гж]|\bпрос[ия]|отрица|отказ|настаива|убежд|намек"
    r"|maslahat|tavsiya|talab|taklif|soʻra|rad (?:et|qil)|inkor|chaqir|umid|маслаҳат|тавсия|талаб|таклиф|сўра"
    r"|рад (?:эт|қил)|инкор|чақир|умид",
    re.IGNORECASE,
)
"""What a text has that may say so, in any way."""
_PAIR = 2
"""Straight quotation marks; of more of them nobody knows which one closes."""
_OPENING = frozenset('«“„"')
_QUOTATION = late_pattern(r"\s*(?:«[^«»—–]+»|[“„][^“”„—–]+[”“]|\"[^\"—–]+\")\s*[.!?…,]?\s*")
_NESTED = late_pattern(r"«[^»]*«|“[^”]*“")
_QUOTED = late_pattern(r"«[^«»]+»|[“„][^“”„]+[”“]|\"[^\"]+\"")
_WORD = late_pattern(r"[^\W\d_]+")


_CERTAIN = 1.0
"""The gain that leaving a sentence must bring where their numbers do not tell, or all became one."""


def length_share(source: str, target: str, subject: StringSubject) -> float:
    """Return how long a target is beside what is usual for its source in this pair of languages."""
    return len(target.strip()) / max(len(source.strip()) * usual_ratio(subject), 1)


def usual_ratio(subject: StringSubject) -> float:
    """Return how long a text usually is, of its source, in this pair of languages."""
    return _USUAL.get(subject.locale.language, 1.0) / _USUAL.get(subject.source_locale.language, 1.0)


CHECK = Check(
    "omission",
    Scope.STRING,
    Severity.WARNING,
    "A sentence of the source is missing, or the text is a summary.",
    _run,
    "Translate all that the source says.",
)

"""A text has the capitals of its language, and is not written in them where its source is not.

English writes the words of a headline, its months, its days and its nations with a capital; Russian and
Uzbek do not. That a name is none cannot be told in general, so a headline is judged by words that no name
has: prepositions, conjunctions and the endings of verbs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import ABBREVIATED, OBJECT, plain, unquoted
from localize.checks.spacing import LINE
from localize.language.word_clues import WordClues
from localize.late_pattern import late_pattern
from localize.model import Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

_LETTERS = re.compile(r"[^\W\d_]+")
_LOUD = re.compile(r"(?<![\w.-])[^\W\d_a-zа-яёўқғҳ]{5,}(?![\w-])")
_SHORT = re.compile(r"(?<!\w)[^\W\d_a-zа-яёўқғҳ]{2,}(?!\w)")
"""Words in capitals: long ones, and those of a source, which may be acronyms."""
_FIRST = late_pattern(r"[«“„\"'(\[*_]*([^\W\d_]+)(?![\w.-])")
_BEGUN = late_pattern(r"[«“„\"'(\[*_]*[A-ZА-ЯЁЎҚҒҲ]")
"""A first word, and a text whose first word has a capital."""
_HEADLINE = 120
"""Characters: a longer text is no headline."""
_INSIDE = r"(?<=[\w,] )"
"""What stands before a word that begins no sentence."""
_RU_DAYS = "Понедельник|Вторник|Сред[уы]|Четверг|Пятниц|Суббот|Воскресень"
_RU_MONTHS = "Январ|Феврал|Март[еа]?|Апрел|Ма[йею]|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр"
_RU_GENITIVES = "Января|Февраля|Марта|Апреля|Мая|Июня|Июля|Августа|Сентября|Октября|Ноября|Декабря"
_UZ_MONTHS = "Yanvar|Fevral|Mart|Aprel|May|Iyun|Iyul|Avgust|Sentabr|Oktabr|Noyabr|Dekabr"
_UZ_DAYS = "Dushanba|Seshanba|Chorshanba|Payshanba|Juma|Shanba|Yakshanba"
_UZ_CYRL_MONTHS = "Январ|Феврал|Март|Апрел|Май|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр"
_UZ_CYRL_DAYS = "Душанба|Сешанба|Чоршанба|Пайшанба|Жума|Шанба|Якшанба"
_RU_SMALL = (
    "В|Во|На|И|С|Со|По|Для|От|Из|К|Ко|За|О|Об|У|Не|Но|При|Под|Над|Без|До|После|Через|Между"
    "|Против|Из-за|Что|Как|Это|Чтобы|Или|А"
)
_UZ_SMALL = "Va|Bilan|Uchun|Ham|Keyin|Boʻyicha|Haqida|Qarshi|Oldin|Qayta|Yana|Lekin|Ammo|Emas"
_UZ_CYRL_SMALL = "Ва|Билан|Учун|Ҳам|Кейин|Бўйича|Ҳақида|Қарши|Олдин|Қайта|Яна|Лекин|Аммо|Эмас"
"""Words that no name is, as an English headline writes them."""
_RAISED = {
    ("ru", "Cyrl"): (
        late_pattern(
            rf"{_INSIDE}(?:(?:{_RU_SMALL})(?= [А-ЯЁ])"
            r"|[А-ЯЁ][а-яё]{3,}(?:ть|ться|ется|утся|ются|ился|илась|ились|али|или|ают|уют|яют|ает|ует|яет|уется|ится))(?![\w.-])"
        ),
        late_pattern(
            rf"(?<=[\w,] )(?<![.!?] )(?:(?<=\b[Вв] )(?:{_RU_MONTHS})|(?<=\b[ВвКк] )(?:{_RU_DAYS})"
            rf"|(?<=\d )(?<!\b8 )(?<!\b9 )(?<!\b1 )(?<!\b23 )(?<!\b4 )(?:{_RU_GENITIVES})(?!\w)"
            rf"|(?<=\bво )(?:{_RU_DAYS})|(?<=\bпо )(?:{_RU_DAYS})|(?<=\bна )(?:{_RU_DAYS}))[а-яё]*(?!\w)"
        ),
    ),
    ("uz", "Latn"): (
        late_pattern(
            rf"{_INSIDE}(?:(?:{_UZ_SMALL})"
            r"(?= [A-Z]|\W*\Z)"
            r"|[A-Z][a-zʻʼ]+(?:adi|ydi|ildi|landi|moqda|yapti|ishdi|ilgan|lgan))(?![\wʻʼ-])"
        ),
        late_pattern(
            rf"{_INSIDE}(?:(?:{_UZ_MONTHS})(?= oy)|(?:{_UZ_DAYS})(?= kun|, \d))"
            rf"|(?<=\d-)(?<!\b[189]-)(?:{_UZ_MONTHS})(?:da|dan|ga|gacha|ni|ning)?(?![\wʻʼ])"
            rf"|(?<=\d-)(?:{_UZ_MONTHS})(?= kun)"
        ),
    ),
    ("uz", "Cyrl"): (
        late_pattern(
            rf"{_INSIDE}(?:(?:{_UZ_CYRL_SMALL})"
            r"(?= [А-ЯЁЎҚҒҲ]|\W*\Z)"
            r"|[А-ЯЁЎҚҒҲ][а-яёўқғҳ]+(?:ади|йди|илди|ланди|моқда|япти|ишди|илган|лган))(?![\w-])"
        ),
        late_pattern(
            rf"{_INSIDE}(?:(?:{_UZ_CYRL_MONTHS})ь?(?= ой)|(?:{_UZ_CYRL_DAYS})(?= кун|, \d))"
            rf"|(?<=\d )(?:{_UZ_CYRL_MONTHS})ь?(?= кун)"
        ),
    ),
}
"""Words of a headline that no name has; months and days where they name a time."""
_NATION = (
    r"(?:(?:Узбек|Казах|Таджик|Турк|Поляк)(?:ов|ам|ами|ах|и)|(?:Киргиз|Француз|Туркмен|Араб)(?:ов|ы|ам|ами|ах)"
    r"|(?:Американ|Европей|Китай|Украин|Япон|Итальян|Испан)ц(?:ы|ев|ам|ами|ах)|(?:Россиян|Англичан)(?:е|ам|ами|ах)?"
    r"|(?:Oʻzbek|Qozoq|Tojik|Qirgʻiz|Turk|Rus|Ingliz|Nemis|Fransuz|Amerikalik|Yevropalik)lar(?:ni|ning|ga|da|dan)?"
    r")(?![\wʻʼ-])"
)
_TONGUE = r"по-(?:Англий|Рус|Узбек|Немец|Француз|Китай|Казах|Турец)с?ки"
_NATIONS = late_pattern(rf"(?<=[a-zа-яёʻʼ,] ){_NATION}|\b{_TONGUE}")
"""Who belongs to a nation, and its language: English has capitals for them."""
_ENGLISH = late_pattern(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september"
    r"|october|november|december|uzbek|kazakh|kyrgyz|tajik|turkmen|russian|american|british|european|ukrainian"
    r"|uzbekistan|russia|tashkent|samarkand|bukhara)s?(?!\w|[.@/-]\w)"
)
_RU_PLACES = (
    r"(?:(?:ташкент|самарканд|андижан|наманган|нукус|термез|узбекистан|казахстан|таджикистан|туркменистан|кыргызстан|афганистан"
    r"|париж|лондон|берлин|мадрид|пекин|стамбул|вашингтон|киев|минск|бишкек|ашхабад)(?:а|у|ом|е)?"
    r"|москв(?:а|ы|е|у|ой)|росси(?:я|и|ю|ей)|европ(?:а|ы|е|у|ой)|африк(?:а|и|е|у|ой)|америк(?:а|и|е|у|ой)|украин(?:а|ы|е|у|ой)"
    r"|бухар(?:ы|е|у|ой)|ферган(?:а|ы|е|у|ой)|герман(?:ия|ии|ию|ией)|франц(?:ия|ии|ию|ией)|япон(?:ия|ии|ию|ией)|турц(?:ия|ии|ию|ией))"
)
_UZ_PLACES = (
    "(?:toshkent|samarqand|buxoro|andijon|namangan|fargʻona|xorazm|nukus|termiz|oʻzbekiston|qozogʻiston|rossiya|moskva|yevropa"
    "|parij|london|berlin|pekin|istanbul)(?:ning|ni|ga|da|dan|dagi|gacha)?"
)
_UZ_CYRL_PLACES = (
    "(?:тошкент|самарқанд|бухоро|андижон|наманган|фарғона|хоразм|нукус|термиз|ўзбекистон|қозоғистон|россия|москва|европа"
    "|париж|лондон|берлин|пекин|истанбул)(?:нинг|ни|га|да|дан|даги|гача)?"
)
_WHOLE_WORD = r"(?<![\w.@/#-]){}(?![\wʻʼ-]|[.@/]\w)"
_PLACES = {
    ("en", "Latn"): _ENGLISH,
    ("ru", "Cyrl"): late_pattern(_WHOLE_WORD.format(_RU_PLACES)),
    ("uz", "Latn"): late_pattern(_WHOLE_WORD.format(_UZ_PLACES)),
    ("uz", "Cyrl"): late_pattern(_WHOLE_WORD.format(_UZ_CYRL_PLACES)),
}
"""Days, months and nations in English, and places in all languages, without a capital."""
_SMALL = late_pattern(r"[.] (?<=[^\W\d_]{4}[.] )([^\W\d_A-ZА-ЯЁЎҚҒҲ][^\W\d_]{2,})(?![\w.])")
"""The first word of a sentence without a capital, behind a word of some letters."""
_LAST = late_pattern(r"[^\W\d_]+\Z")
_ROMAN = re.compile("[IVXLCDM]+")
_ACRONYMS = frozenset(
    {"ЮНЕСКО", "ЮНИСЕФ", "YUNESKO", "YUNISEF", "UNESCO", "UNICEF", "ИНТЕРПОЛ", "INTERPOL", "МАГАТЭ"}
    | {"АСЕАН", "ASEAN", "ЕВРАЗЭС", "ВЦИОМ", "ГИБДД"}
)
"""Acronyms of five letters or more that English writes like a name."""
_HEAD = 12
_FEWEST_WORDS, _FEWEST_LETTERS = 2, 8


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if _shouts(plain(pair.target)) and not _shouts(plain(pair.source)):
            yield Flaw(pair.say("is written in capitals, the source is not"))
        elif word := _shouted(plain(pair.source), plain(pair.target)):
            yield Flaw(pair.say(f"has «{shown(word)}» in capitals, the source has no such word"))
        if word := _raised(pair, subject):
            yield Flaw(pair.say(f"has «{shown(word)}» with a capital, which the language does not write"))
        elif word := _lowered(pair, subject):
            yield Flaw(pair.say(f"has «{shown(word)}» without a capital"))


def _raised(pair: TextPair, subject: StringSubject) -> str:
    """Return a word within a sentence whose capital is that of an English headline; empty where none is."""
    patterns = _RAISED.get(subject.kind)
    if not patterns:
        return ""
    text = unquoted(plain(pair.target), lambda found: OBJECT * len(found[0]))
    headline, dated = patterns
    if (found := dated.search(text)) or ((found := _NATIONS.search(text)) and found[0] not in pair.source):
        return found[0]
    if _is_title_case(text):
        return text
    found = headline.search(text) if len(text) <= _HEADLINE else None
    return "" if found is None or found[0] in pair.source else found[0]


def _is_title_case(text: str) -> bool:
    """Return whether each longer word of a headline has a capital, more than names have in a row."""
    if len(text) > _HEADLINE or not _PLAIN_LINE.fullmatch(text):
        return False
    longer = [word for word in text.split()[1:] if len(word) >= _LONGER]
    return len(longer) >= _RAISED_WORDS and all(word[0].isupper() and word[1:].islower() for word in longer)


_PLAIN_LINE = late_pattern(r"[^\W\d_][\w ʻʼ’-]+[!?.]?")
"""A line without commas, dashes and quotations, between which names stand in a row."""
_LONGER, _RAISED_WORDS = 4, 4
"""Letters of a word that is looked at, and how many of them there are at least behind the first."""


def _lowered(pair: TextPair, subject: StringSubject) -> str:
    """Return a first word, a day, a month or a nation that lost its capital; empty where there is none."""
    source, target = plain(pair.source), plain(pair.target)
    first = _FIRST.match(target)
    begun = _BEGUN.match(source)
    if (
        first is not None
        and begun is not None
        and subject.slug != UI
        and first[1] not in source
        and first[1].islower()
        and target.count(" ") >= _FEWEST_WORDS
    ):
        return first[1]
    if (begun := _SMALL.search(target)) and not _SMALL.search(source):
        last = _LAST.search(target[: begun.start()])
        if last is not None and last[0].lower() not in ABBREVIATED:
            return begun[1]
    places = _PLACES.get(subject.kind)
    named = places.search(target) if places else None
    return "" if named is None or named[0] in source else named[0]


def _shouted(source: str, target: str) -> str:
    """Return a word in capitals that is no acronym, in a text of a line whose source has none."""
    if len(target) > LINE or not _LOUD.search(target) or _LOUD.search(source) or _SHORT.search(source):
        return ""
    spared = _ACRONYMS | {word.upper() for word in _LETTERS.findall(source)}
    found = (match[0] for match in _LOUD.finditer(target))
    return next((word for word in found if word not in spared and not _ROMAN.fullmatch(word)), "")


def _shouts(text: str) -> bool:
    # Nearly every text has a small letter among its first.
    head = text[:_HEAD]
    if head != head.upper() or text != text.upper():
        return False
    words = _LETTERS.findall(text)
    return len(words) >= _FEWEST_WORDS and sum(map(len, words)) >= _FEWEST_LETTERS


def _may_differ(subject: StringSubject) -> bool:
    """Tell of texts in which a word is in capitals, begins the text without one, or has one in the middle."""
    for pair in subject.pairs:
        target = pair.target
        if (
            not target[:1].isupper()
            or target == target.upper()
            or _CLUES.of(plain(target))
            or _SMALL.search(target)
            or _is_title_case(target)
        ):
            return True
    return False


_CLUES = WordClues(
    [
        _LOUD,
        *_PLACES.values(),
        late_pattern(rf"^{_NATION}|{_TONGUE}"),
        late_pattern(
            rf"(?:^|[(«“\"-])(?:{_RU_GENITIVES}|{_RU_MONTHS}|{_RU_DAYS}|{_UZ_MONTHS}|{_UZ_DAYS}|{_UZ_CYRL_MONTHS}|{_UZ_CYRL_DAYS}"
            rf"|(?:{_RU_SMALL}|{_UZ_SMALL}|{_UZ_CYRL_SMALL})(?!\w)"
            r"|[А-ЯЁЎҚҒҲ].*(?:сь|ся|ть|ет|ют|ат|ут|ли|ди|да|ти|ан)(?!\w)|[A-Z].*(?:di|da|ti|an)(?!\w))"
        ),
    ]
)
"""Words of which it may speak, other than a first one."""


CHECK = Check(
    "capitals",
    Scope.STRING,
    Severity.WARNING,
    "A text is in capitals, or a word has one, or has none, as its language does not write.",
    _run,
    "Write it as the source is written, with the capitals of the language.",
    may=_may_differ,
)

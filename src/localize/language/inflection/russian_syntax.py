"""Russian: prepositions with a case that they do not take, and clauses that begin without their comma.

Only what no sentence has is told of, word by word: согласно приказа, из Казахстан, в Россия, живёт в Кипре,
сказал что. What the endings leave open is let stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_GENITIVE: Final = (
    r"(?!(?:его|него|всего|чего|ничего|их|них|сегодня)\b)(?:[а-яё]+(?:ого|его|ых|их)\b|[а-яё]{3,}(?:ия"
    r"|[бвгджзкмнпрстфхцчшщ]а|[бвгдзлмнпрстфхц]ы"
    r"|[бвдзлнпрстф]я|[ое]в|[еа]ний)\b)"
)
"""A genitive that is no dative."""
_CITIES: Final = (
    "Ташкент|Самарканд|Андижан|Наманган|Нукус|Ургенч|Термез|Джизак|Коканд|Бишкек|Ашхабад|Париж|Лондон"
    "|Берлин|Киев|Минск"
    "|Мадрид|Рим|Пекин|Стамбул|Вашингтон|Нью-Йорк|Петербург|Санкт-Петербург|Екатеринбург|Новосибирск"
    "|Кабул|Тегеран|Ереван"
)
_STATES: Final = (
    "Узбекистан|Казахстан|Таджикистан|Кыргызстан|Киргизстан|Туркменистан|Афганистан|Пакистан|Иран|Ирак"
    "|Азербайджан"
    "|Вьетнам|Таиланд|Ливан|Йемен|Судан|Египет|Израиль|Китай"
)
_FEMININE: Final = (
    "Бухара|Хива|Фергана|Москва|Астана|Анкара|Куба|Россия|Турция|Европа|Азия|Америка|Африка|Австралия"
    "|Германия|Франция"
    "|Италия|Испания|Украина|Польша|Индия|Япония|Варшава|Прага|Женева|Канада|Мексика|Аргентина"
    "|Бразилия|Индонезия"
    "|Малайзия|Греция|Швеция|Норвегия|Финляндия|Дания|Ирландия|Шотландия|Англия|Румыния|Болгария"
    "|Сербия|Хорватия"
    "|Словакия|Словения|Чехия|Венгрия|Австрия|Швейцария|Бельгия|Голландия|Португалия|Грузия|Армения"
    "|Латвия|Эстония"
    "|Литва|Молдавия|Сирия|Иордания|Ливия|Нигерия|Кения|Эфиопия|Одесса|Рига"
)
_NO_NAME: Final = r"(?![\w«»-]|[ \u00a0][«\dA-Z])"
"""Behind a place that is no part of a channel's, a club's or a hotel's name."""
_STANDS: Final = (
    r"(?:состоя(?:л(?:ся|ась|ось|ись)|тся)|состоится|проход[ия]т|пройд[её]т|пройдут|прош(?:[её]л|ла|ло"
    r"|ли)|родил(?:ся|ась|ись)"
    r"|жив[её]т|живут|жил[аи]?|наход[ия]тся|расположен[аоы]?|работа[ею]т|работал[аи]?|уч[иа]тся"
    r"|учил(?:ся|ась|ись)|откры(?:лся|лась|лось)"
    r"|строят|построили|построят)"
)
"""A verb of what is or happens somewhere."""
_GOES: Final = (
    r"(?:при(?:летел|ехал|был)[аи]?|(?:вы|у|по)летел[аи]?"
    r"|(?:у|по)ехал[аи]?|вернул(?:ся|ась|ись)|прилетит|приедет|прибудет|вылетит)"
)
_WRONG: Final = late_pattern(
    rf"\b(?:[Сс]огласно|[Вв]опреки|[Нн]аперекор) {_GENITIVE}"
    r"|\b[Пп]о (?:приезду|прил[её]ту|прибытию|истечению)\b|(?:\A|[.,!?] )[Пп]о (?:окончанию|завершению)\b"
    rf"|\b(?:[Ии]з|[Оо]т|[Дд]о|[Дд]ля|[Уу]|[Оо]коло|[Вв]озле|[Пп]ротив|[Пп]осле|[Кк]|[Пп]о|[Нн]ад"
    rf"|[Мм]ежду) (?:{_CITIES}|{_STATES}){_NO_NAME}"
    rf"|\b(?:[Вв]о?|[Нн]а|[Ии]з|[Оо]т|[Дд]о|[Кк]|[Пп]о|[Сс]о?|[Дд]ля|[Уу]|[Оо]б?|[Пп]ри|[Чч]ерез"
    rf"|[Оо]коло|[Мм]ежду|[Нн]ад|[Пп]од|[Пп]осле|[Пп]ротив)"
    rf" (?:{_FEMININE}){_NO_NAME}"
    rf"|\b{_STANDS} в (?:{_CITIES}|Бухару|Хиву|Фергану|Москву|Астану|Варшаву|Прагу){_NO_NAME}"
    rf"|\b{_STANDS} на (?:(?:{_STATES}|{_CITIES})е|Бухаре|Хиве|Фергане|Москве|России|Турции|Германии"
    rf"|больнице|школе|университете|музее"
    r"|театре|библиотеке|гостинице|ресторане|магазине|аэропорту|парламенте)\b"
    rf"|\b{_STANDS} в (?:Кипре|Мальте|Кавказе|Урале|Сахалине|Камчатке|Аляске|Ямайке|Мальдивах|Филиппинах"
    rf"|стадионе|вокзале)\b"
    rf"|\b{_GOES} в (?:(?:{_CITIES})е|Бухаре|Хиве|Фергане|Москве|Астане|Варшаве|Праге|Анкаре"
    rf"|(?:{_STATES.replace('|Египет|Израиль|Китай', '')})е)(?=[.,;!?]|\Z)"
    r"|\b[Оо] (?!(?:и|а|у)\b)[аоуэиАОУЭИ][а-яё]{2,}"
    r"|\b[Вв] (?:вторник|время\b|Франци|Владивосток|Владимире\b|Вьетнам|власти\b|всех\b|вс[её]м\b"
    r"|всей\b|всю\b|вторую\b|втором\b|второй\b|внимание\b|многом\b)[а-яё]*"
    r"|\b[Сс] (?:мной|всеми|всей|всех|вторника|вторым|второго)\b|\b[Кк] (?:мне|всем|всему|всей|вторнику"
    r"|второму)\b"
    r"|\b(?:[Ии]з|[Дд]ля|[Бб]ез|[Оо]коло|[Пп]осле|[Пп]ротив|[Вв]озле|[Кк]роме"
    r"|[Вв]место) (?:самых )?[а-яё]{3,}(?:[нквщ]ые|(?:йш|ск)ие|[нквт]ый|(?:ск|нн|ьн|ов|вш|ющ)ая|[нквщ]ое)\b"
)
_THANKS: Final = late_pattern(rf"\b[Бб]лагодаря {_GENITIVE}")
"""What is wrong where «благодаря» is no participle."""
_BY_REASON: Final = late_pattern(
    r"\b(?:thanks|due|because|owing)\b|\b(?:tufayli|sababli|sharofati|туфайли|сабабли|шарофати)",
    re.IGNORECASE,
)
_NOT_LOOKING: Final = late_pattern(r"\b[Нн]е смотря на\b")
_DESPITE: Final = late_pattern(
    r"\b(?:despite|in spite|although|though|notwithstanding|qaramay|qaramasdan)\b", re.IGNORECASE
)
_WITHOUT_COMMA: Final = late_pattern(
    r"\b(?:сказал|заявил|сообщил|отметил|добавил|подчеркнул|пояснил|рассказал|напомнил|уточнил|признал"
    r"|обещал|пообещал|считал|утверждал)[аи]? (?:им |нам |мне |журналистам )?что\b(?!-)(?! (?:же|ли"
    r"|угодно|попало)\b)"
    r"|\b(?:считает|считают|говорит|говорят|сообщает|сообщают|утверждает|утверждают|отмечает|надеется"
    r"|надеются|уверен[аы]?) что\b(?!-)(?! (?:же|угодно|попало)\b)"
    r"|\b(?:хоч?[её]т|хотят|хотел[аи]?|прос[ия]т|попросил[аи]?|потребовал[аи]?|требу[ею]т|нужно|важно"
    r"|необходимо|следят|следит) чтобы\b"
    r"|(?<!, )(?<![Ии]менно )(?<![Тт]олько )(?<![Лл]ишь )(?<![Пп]росто )(?<!\bне )(?<!\bи )(?<!\bили )"
    r"(?<!\bно )(?<!\bа )"
    r"(?<!отчасти )(?<!многом )(?<!потому )\b(?<=[а-яё]{4} )потому что\b"
)
_WHICH: Final = late_pattern(
    r"\bкотор(?:ый|ая|ое|ые|ого|ой|ому|ую|ых|ым|ыми|ом)\b(?! (?:раз|год|час|день|месяц|по сч)\b)"
)
_BREAKS: Final = late_pattern(r"[,;:—–(«„\"-]|\b(?:и|или|но|не|вот)(?= )")
_SENTENCE: Final = late_pattern(r"[^.!?…]+[.!?…]*")
_PREPOSITION: Final = late_pattern(
    r"через|перед|после|около|возле|среди|между|против|кроме|вместо|ради|знаете|скажите", re.IGNORECASE
)
_FEWEST: Final = 4
"""Letters of what stands before a clause of «который»: a preposition may begin a question."""


def misgoverned(text: str, source: str) -> Iterator[str]:
    """Yield prepositions of a plain text with what cannot stand behind them, as written.

    Args:
        text: in Russian.
        source: what it translates, which tells «благодаря» from the participle.
    """
    for found in _WRONG.finditer(text):
        yield found[0].strip(" .,!?")
    if _DESPITE.search(source):
        yield from (found[0] for found in _NOT_LOOKING.finditer(text))
    if _BY_REASON.search(source):
        for found in _THANKS.finditer(text):
            yield found[0]


def without_comma(text: str) -> Iterator[str]:
    """Yield the beginnings of clauses of a plain Russian text before which a comma is missing, as written."""
    if "что" in text:
        for found in _WITHOUT_COMMA.finditer(text):
            yield found[0]
    for sentence in _SENTENCE.findall(text) if "котор" in text else ():
        which = _WHICH.search(sentence)
        if which is None or sentence.endswith("?"):
            continue
        before = sentence[: which.start()].strip()
        if len(before) >= _FEWEST and not _PREPOSITION.fullmatch(before) and not _BREAKS.search(before):
            yield " ".join([*before.split()[-2:], which[0]])

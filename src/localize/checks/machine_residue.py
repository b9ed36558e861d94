"""A text is a translation, and not what an engine says about it, or an error page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.language.engine_phrases import ANYWHERE, BEGINS, BRACKET, LABEL, PAGE, may_say, says
from localize.language.word_clues import WordClues
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

_CHAT = late_pattern(
    r"[\s*_#>]*(?:"
    r"(?:sure|certainly|of course|okay|absolutely)\b[!,.].{0,40}\b(?:translat|here(?:'s| is| are))"
    r"|here(?:'s|’s| is| are) (?:the|your|a|an) .{0,30}translat"
    r"|(?:the )?(?:(?:english|russian|uzbek) )?(?:translation|translated text"
    r"|translated version)(?: into| in| to)?[^:]{0,20}:"
    r"|the translat(?:ed|ion)[^:.]{0,30}:|here you (?:go|are):|(?:in )?(?:english|russian|uzbek|русский"
    r"|узбекский|английский):|i(?:'|’)?(?: a)?m unable to translate"
    r"|please (?:provide|send|share) (?:me )?(?:the|your) (?:source )?text"
    r"|пожалуйста, (?:предоставьте|пришлите|отправьте|укажите) .{0,20}текст"
    r"|iltimos, .{0,30}matn\w* (?:yubor|kirit|ber)|as a (?:large )?language model"
    r"|i can(?:'|’)t help with|вот (?:вариант|текст|что получилось)|mana .{0,20}variant"
    r"|мана .{0,20}(?:вариант|таржима)|tarjimasi quyidagi|таржимаси қуйидаги"
    r"|(?:kechirasiz|uzr|afsuski),? .{0,40}(?:tarjima|yordam).{0,20}olmayman"
    r"|(?:кечирасиз|узр|афсуски),? .{0,40}(?:таржима|ёрдам).{0,20}олмайман"
    r"|as an ai\b|i(?:'m| am) sorry,? (?:but )?i (?:can|am|do)|i (?:cannot|can't"
    r"|can not) (?:translate|assist|help)"
    r"|(?:конечно|разумеется|хорошо)[!,.].{0,40}(?:перевод|вот)"
    r"|вот (?:ваш |мой |русский |английский |узбекский )?перевод|(?:русский |английский "
    r"|узбекский )?перевод(?: на [а-я]+(?: язык)?| с [а-я]+(?: языка)?)?:"
    r"|(?:(?:извините|простите|к сожалению),? )?(?:но )?я не (?:могу|умею) (?:перев|помо|выполн|обраб)"
    r"|(?:извините|простите|к сожалению),? (?:но )?я не (?:могу|умею)|как (?:ии|языковая модель)"
    r"|(?:albatta|xoʻp|mayli)[!,.].{0,40}(?:tarjima|mana)|mana (?:tarjima|sizga|.{0,25} tarjima)"
    r"|(?:oʻzbekcha |ruscha |inglizcha )?tarjima(?:si)?:"
    r"|(?:kechirasiz|uzr|afsuski),? (?:lekin )?men .{0,40}(?:olmayman|qila)"
    r"|men bu matnni .{0,20}olmayman|(?:кечирасиз|узр|афсуски),? (?:лекин )?мен .{0,40}(?:олмайман|қила)"
    r"|(?:албатта|хўп)[!,.].{0,40}(?:таржима|мана)|мана таржима|(?:ўзбекча |русча )?таржима(?:си)?:"
    r"|</?(?:think|thinking|reasoning|answer|response)>|source(?: text)?:|target(?: text)?:|output:"
    r"|assistant:|user:|translated by\b"
    r")",
)
_OPENER = late_pattern(
    r"(?:sure|certainly|of course|okay|absolutely|конечно|разумеется|хорошо|albatta|xoʻp|mayli|албатта"
    r"|хўп)[!,.]",
    re.IGNORECASE,
)
"""Words that a person begins with, too."""
_AGREES = late_pattern(
    r"(?:sure(?: thing)?|certainly|of course|absolutely|okay|got it|understood|no problem|gladly"
    r"|конечно(?: же)?"
    r"|done|готово|tayyor|тайёр"
    r"|разумеется|хорошо|понял[аи]?|понятно|ладно|с удовольствием|без проблем|albatta|xoʻp(?: boʻladi)?|mayli"
    r"|tushunarli|tushundim|bajonidil|албатта|хўп(?: бўлади)?|майли|тушунарли|бажонидил)[!.]\s+\S",
    re.IGNORECASE,
)
"""What an engine says before it does what it was asked."""
_SAYS_A_WORD = late_pattern(r"\W*(?:[\w'’ʻʼ-]+[\s,]*){1,3}[!?.…]")
"""A first sentence that may be such a word in the source."""
_TAIL = late_pattern(
    r"\b(?:let me know if|hope this (?:helps|is helpful)(?=\W*$)|note: (?:the|i|this) transl"
    r"|feel free to|is there anything else)"
    r"|(?:дайте знать, если|надеюсь, это помо|примечание: .{0,20}перев|если (?:вам )?(?:нужно|нужна"
    r"|понадобится) .{0,30}(?:обращайтесь|дайте знать))"
    r"|(?:umid qilamanki, bu yordam|izoh: .{0,20}tarjima|yana savollar(?:ingiz)? boʻlsa)"
    r"|\((?:note|translator's note|прим(?:ечание|\.)|izoh|eslatma|изоҳ|эслатма)[:.]"
    r"|would you like (?:me to|another (?:version|translation|option|variant))"
    r"|могу предложить (?:другой|ещё"
    r"|еще) вариант"
    r"|надеюсь, (?:вам |это ){1,2}помо|обратите внимание: (?:слово|перевод|в перевод)"
    r"|yana (?:biror )?(?:yordam kerakmi|savollaringiz)|savol(?:ingiz|laringiz) boʻlsa, .{0,20}(?:yoz"
    r"|soʻra|murojaat)"
    r"|яна (?:ёрдам керакми|саволларингиз)|savol(?:ingiz|laringiz) boʻlsa, marhamat",
)
_PAGE = late_pattern(
    r"\b(?:too many requests|rate limit|quota exceeded|gateway time-?out|bad gateway"
    r"|service (?:temporarily )?unavailable"
    r"|internal server error|[45]\d\d (?:not found|forbidden|error|unauthori[sz]ed|bad request)"
    r"|access denied"
    r"|(?:page|file|resource) not found|request (?:timed out|failed)|connection (?:refused|reset|timed out)"
    r"|error (?:code )?[45]\d\d|(?:please )?try again later|invalid (?:api key|request)|captcha"
    r"|enable javascript|unusual traffic"
    r"|слишком много запросов|превышен лимит|внутренняя ошибка сервера"
    r"|сервис (?:временно )?недоступен|доступ запрещ[её]н"
    r"|ошибка сервера|страница не найдена|попробуйте позд?же|попробуйте позднее|повторите попытку позже"
    r"|soʻrovlar (?:soni )?(?:juda )?koʻp|server(?:da)? (?:ichki )?xato|sahifa topilmadi"
    r"|xatolik yuz berdi|keyinroq (?:qayta )?urinib koʻring)\b",
)
_SHORT_PAGE = late_pattern(
    r"\b(?:(?:the )?server is not responding|verify (?:that )?you are (?:human|not a robot)"
    r"|something went wrong\W+(?:please )?try again|site can.t be reached|checking your browser"
    r"|exceeded your quota|^\W*bad request(?=\W*$)|requested could not be found"
    r"|access to this \w+ is denied|session (?:has )?expired|http error [45]\d\d|just a moment(?=\W*$)"
    r"|(?:site|page|we are|^)\W*(?:is |currently )?under maintenance(?=\W*$)|^\W*unauthori[sz]ed(?=\W*$)"
    r"|доступ (?:[а-я]+ ){0,2}(?:запрещ[её]н|ограничен)|сервер не отвечает|истекло время ожидания"
    r"|страница не существует|превышено время ожидания"
    r"|страница (?:временно )?недоступна|проверка (?:вашего )?браузера|не удалось \w+ (?:соединение"
    r"|подключение)"
    r"|вы не робот|(?:ведутся|проводятся) технические работы|(?:ошибка|xatolik:?) [45]\d\d|саҳифа топилмади"
    r"|сервер жавоб бермаяпти|хатолик юз берди|кейинроқ (?:қайта )?уриниб кўринг"
    r"|хизмат (?:вақтинча )?(?:мавжуд эмас|ишламаяпти)|xizmat (?:vaqtincha )?(?:mavjud emas"
    r"|ishlama(?:yapti|ydi))"
    r"|server javob bermayapti|sahifa mavjud emas|саҳифа мавжуд эмас|internet \w+ tekshiring"
    r"|robot emas(?:siz|misiz|ligingiz)"
    r"|texnik ishlar olib borilmoqda"
    r"|soʻrov vaqti tugadi|ruxsat (?:berilmagan|etilmagan|yoʻq))",
    re.IGNORECASE,
)
"""What a page says that failed, and what a short report of a failure says, too."""
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
    r"translat|\btext|question|option|version|variant|alternativ|language model|\bai\b|assist|перев[оеё]"
    r"|текст|вопрос|вариант|верси|нейросет|языков|\bии\b|помощ|tarjim|matn|savol|variant|versiya|intellekt"
    r"|yordam|таржим|матн|савол|версия|интеллект|ёрдам",
    re.IGNORECASE,
)
"""What a source has that speaks of translations and helpers itself."""
_LONG = 200
_FEW, _SOME = 9, 14
"""Words that such a page has at most: one of which little is known, and one that says what pages say."""
_MARKUP = late_pattern(
    r"<\|[a-z_]+\|>|</?s>|\[/?(?:inst|eos|bos|pad|unk|sep|cls)\]|&(?:#0*3[49]|#x0*2[27]|quot|apos);"
    r"|```|<!doctype|<html|<body|<head\b|\{\s*\"(?:error|message|code|detail|status|translat)"
)
_BLOCK = late_pattern(r"(?:#{1,6}|[-*+>])[ \t]+(?=\S)")
"""The mark of a heading, of an item, of a quotation; people write a dialogue with a hyphen, too."""
_NOTHING = late_pattern(
    r"\W*(?:null|none|undefined|nan|n/a|\[object object\]|error|true|false)\W*", re.IGNORECASE
)
_INJECTED = late_pattern(
    r"\b(?:ignore (?:all |the )?(?:previous|above)|system prompt|disregard (?:all|any"
    r"|the) (?:previous|above|prior))",
)
_LOST = late_pattern(
    r"\?{4,}|\?{2,}(?:\s+\?{2,})+|\ufffd|(?:[ðñ][^\sa-zа-яё]){2,}|â€[™œ“”˜¦]|ã[©¡-¿](?=[a-z])"
)
"""Letters that a system could not hold."""
_REMARK = 1
_PIECES: Final = """\
?? \ufffd ð ñ â ã
know helps helpful note feel anything знать надеюсь прим обращайтесь qilamanki izoh savol ignore prompt \
disregard would предлож внимание (eslatma (изоҳ (эслатма yana яна ёрдам
request limit quota gateway unavailable internal found forbidden error unauthori bad denied connection later \
invalid captcha javascript unusual запросов лимит внутренняя недоступен запрещ ошибка найдена попробуйте \
повторите soʻrovlar xato topilmadi keyinroq
< [ & ``` {"""
_CLUES: Final = WordClues(
    [late_pattern("|".join(map(re.escape, line.split()))) for line in _PIECES.splitlines()]
)
"""Of each of the following, but a remark at the beginning, a text has a word in which one of these stands."""
_CHAT_CLUES: Final = re.findall(
    r"\S+",
    """
    translat sorry assist here source target output user перевод вот могу умею языковая tarjima mana
    kechirasiz uzr afsuski matn таржима мана кечирасиз узр афсуски english: russian: uzbek: please
    language help предоставьте пришлите отправьте укажите sure certainly course absolutely okay understood
    problem gladly конечно разумеется хорошо понял понятно ладно удовольствием проблем albatta xoʻp mayli
    tushunarli tushundim bajonidil boʻladi албатта хўп бўлади майли тушунарли бажонидил responding verify
    went reached checking exceeded expired http moment maintenance unauthori доступ отвечает ожидания
    недоступна браузера удалось робот ведутся проводятся топилмади жавоб хатолик кейинроқ хизмат xizmat
    javob internet robot texnik vaqti ruxsat xatolik sahifa саҳифа истекло страница bad requested access
    done! done. готово! готово. tayyor! tayyor. тайёр! тайёр.
    русский: узбекский: английский: unable got
    """,
)
_CHAT_BEGINNINGS: Final = ("ai", "ии")
"""What one of a remark's first words has, or begins with."""
_KINDS = {
    0: ("has lost its letters", (_LOST,)),
    _REMARK: ("reads as an engine's remark", (_TAIL, _INJECTED)),
    2: ("reads as an error page", (_PAGE,)),
    3: ("has a page's or program's markup", (_MARKUP,)),
}
"""Kind → what is said, and the expressions that tell."""


class _Clue:
    """What a word has in a text of which this may speak."""

    def __init__(self) -> None:
        self._inside = (*_PIECES.split(), *_CHAT_CLUES)

    def search(self, word: str) -> bool:
        lower = word.lower()
        return (
            any(map(lower.__contains__, self._inside))
            or lower.startswith(_CHAT_BEGINNINGS)
            or word == "/"
            or may_say(word)
            or _NO_TEXT.search(word) is not None
            or _MARK.match(word) is not None
        )


_NO_TEXT = late_pattern(r"null|none|undefined|\bnan\b|n/a|object|error|true|false", re.IGNORECASE)
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


def _expressed(pair: TextPair) -> Iterator[Flaw]:
    """Yield what expressions tell."""
    target = pair.target[:_LIMIT].lower()
    clues = _CLUES.of(target)
    for kind, (said, patterns) in _KINDS.items():
        if not (clues & 1 << kind and _found(patterns, target)) and not _chats(kind, target):
            continue
        source = pair.source[:_LIMIT].lower()
        opened = kind == _REMARK and _OPENER.match(pair.source)
        credited = kind == _REMARK and _credits(target, source)
        if not opened and not credited and not _found(patterns, source) and not _chats(kind, source):
            yield Flaw(pair.say(said))
    if _AGREES.match(pair.target) and not _SAYS_A_WORD.match(pair.source):
        yield Flaw(pair.say(_KINDS[_REMARK][0]))


def _said(pair: TextPair) -> str:
    """Return what the phrases of a text make of it; empty where it has none that its source has not."""
    source, target = pair.source, pair.target
    if _is_short_page(target) and not (_ON_PAGES.search(source) or says(PAGE, source)):
        return _KINDS[2][0]
    if _credits(target.lower(), source.lower()):
        return ""
    if _remarks(target) and not _ON_REMARKS.search(source) and not _remarks(source):
        return _KINDS[_REMARK][0]
    if _offers_two(target) and "/" not in source:
        return "offers two texts"
    return "has a label that its source has not" if says(LABEL, target) and ":" not in source else ""


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


def _credits(target: str, source: str) -> bool:
    """Return whether both texts name where they are from, or who translated them, as captions do."""
    return any(one.match(target) and one.search(source) for one in _CREDITS)


_CREDITS = (
    late_pattern(r"source:|источник|manba|манба"),
    late_pattern(r"translat(?:ed|ion)|перевод|перевед|переве[лс]|.{0,60}\b(?:tarjima|таржима)"),
)
"""What names a source, or a translator, in all languages."""
_QUOTED = late_pattern(r"\s*(?:\"[^\"]+\"|«[^«»]+»|[“„][^“”„]+[”“])\s*")
_QUOTING = late_pattern(r"[\"«»“”„‘’'*_`<]")
"""Marks of a quotation, or of a title that another language puts into quotation marks."""


def _is_short_page(text: str) -> bool:
    """Return whether a text is what a page says that failed, and no more."""
    words = len(text.split()) if len(text) < _LONG else _LONG
    return (words <= _FEW and _SHORT_PAGE.search(text) is not None) or (words <= _SOME and says(PAGE, text))


def _remarks(text: str) -> bool:
    """Return whether a text says what engines say of their work."""
    return says(BEGINS, text) or says(ANYWHERE, text)


def _offers_two(text: str) -> bool:
    """Return whether a text says its sentence in two ways, with a stroke between."""
    return " / " in text and all(len(way.split()) >= _WAY for way in text.split(" / "))


_WAY: Final = 3
"""Words: shorter ones are pairs of names, of languages, of words for men and women."""
_BRACKETS: Final = frozenset("([")


def _chats(kind: int, text: str) -> bool:
    """Return whether a text in lower case begins as an engine's remark, where that is asked."""
    return kind == _REMARK and _CHAT.match(text) is not None


def _found(patterns: tuple[re.Pattern[str], ...], text: str) -> bool:
    """Return whether any pattern stands in a text in lower case."""
    return any(pattern.search(text) for pattern in patterns)


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
)

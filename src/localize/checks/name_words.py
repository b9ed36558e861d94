"""The words of a text that are names, by their capitals."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADLINE, _FEW = 0.75, 4
_SHORT = 3
_WORD = late_pattern(r"[^\W\d_]+(?:[ʻʼ'’][^\W\d_]+)*")
_CAPITALISED = late_pattern(
    r"[^\W\d_a-zа-яёўқғҳ](?<![^\W\d_].)(?<![^\W\d_][ʻʼ'’].)[^\W\d_]*(?:[ʻʼ'’][^\W\d_]+)*"
)
"""Those words whose first letter is none of these small ones."""
_GENITIVE = late_pattern(r"['’]s$")
_STARTS = late_pattern(r"(?:^|[.!?…:]\s+|[«“„\"‘(]\s*|[—–-]\s+|\n)$")
_ACRONYM = late_pattern(r"[^\W\d_a-zа-яёўқғҳ]{2}")
_NO_NAMES: Final = frozenset(
    re.findall(
        r"\S+",
        """
        i the a an he she it they we you his her its their our your this that these those there here who
        what when where why how if but and or so as at by for from in of on to with mr mrs ms dr sir
        lord lady king queen prince princess pope saint st president minister prime professor general
        captain colonel judge senator mayor god earth christmas easter internet bible state states house
        court party church north south east west northern southern eastern western university college
        school street road avenue park lake river mount mountain island sea ocean bay bank ministry
        department office world cup league day week night year new old great national international
        united kingdom republic democratic republican labour conservative green black white red blue
        golden police army navy air force royal central federal european union english french russian
        american british chinese german council committee commission board institute centre center
        museum hotel hospital club team group company news times post city town county region district
        province parliament congress senate supreme monday tuesday wednesday thursday friday saturday
        sunday january february march april may june july august september october november december он
        она они мы вы я это как что где когда если но и а не в на по при бог земля республика президент
        министр союз совет дом партия улица проспект университет институт центр u ular biz siz men bu
        shu oʻsha lekin ammo va agar qachon qayer prezident vazir respublika oʻzbekiston yer xudo uy
        koʻcha markaz universitet uning unga uni unda undan bizning mening sening sizning ularning
        shuning hozir bugun kecha ertaga keyin hamda yoki chunki oxirgi birinchi ikkinchi avliyo bosh
        ammo biroq однако также после затем сегодня вчера завтра его её ее их наш наша наше наши мой
        мы этот эта эти тот та те все всё ещё еще уже св святой святого святая звезда у улар
        independence friendship victory peace constitution freedom liberty unity memory youth hope
        мира победы новый нового новому новым новом новая новой новую yangi янги
        no not nothing nobody article paragraph resolution chapter section
        representatives almanac officer presiding палата палаты палате палату палатой
        game games игры играх игр oʻyinlar oʻyinlari oʻyinlarda oʻyinlardagi
        moon sun inner outer upper lower луна луны луне луну луной солнце солнца солнцу землю земли
        земле землёй землей oy oyga oyda oydan oyni oyning yerga yerda yerdan yerni yerning quyosh
        quyoshga quyoshni quyoshning ой ойга ойда ойдан ойни ойнинг ер ерга ерда ердан ерни ернинг
         биз сиз мен бу шу лекин аммо ва
        jahon жаҳон всемирный всемирного всемирному всемирным всемирном всемирная всемирной всемирную
        press click tap open close choose select enter type drag scroll swipe hold turn go visit follow
        use read watch join add remove find try send save cancel delete edit submit search share reply
        settings options menu
        """,
    )
)
_BEGINNINGS: Final = tuple(
    re.findall(
        r"\S+",
        """
        председател
        внутренн внешн верхн нижн северн южн западн восточн северо юго запад восток север центральн
        верховн государственн
        налогов трудов уголовн гражданск земельн жилищн таможенн бюджетн семейн soliq mehnat jinoyat fuqaro
        bojxona солиқ меҳнат жиноят фуқаро божхона
        национальн международн министерств президент правительств ассамбле генассамбле парламент
        независимост дружб конституци свобод единств памят молодеж молодёж
        комитет комисси общество совет союз партия республик област район понедельник вторник сред
        четверг пятниц суббот воскрес январ феврал апрел июн июл август сентябр октябр ноябр
        декабр мустақилли дўстли ғалаба тинчли озодли хотира
        shimol janub gʻarb sharq markaziy oliy davlat milliy xalqaro
        mustaqilli doʻstli gʻalaba tinchli konstitutsiya ozodli xotira vazirlig prezident hukumat
        assambleya parlament qoʻmita komissiya jamiyat kengash ittifoq partiya respublika viloyat
        tuman dushanba seshanba chorshanba payshanba shanba yakshanba yanvar fevral aprel
        iyun iyul avgust sentabr oktabr noyabr dekabr шимол жануб ғарб шарқ марказий олий давлат
        миллий халқаро вазирлиг ҳукумат ассамблея парламент қўмита комиссия жамият кенгаш иттифоқ
        партия вилоят туман душанба сешанба чоршанба пайшанба шанба якшанба
        """,
    )
)
"""The beginnings of words of offices, directions, days and months; their endings are many."""
_DATED: Final = late_pattern(
    r"(?:mart|juma)(?:ning|ni|ga|da|dan|dagi|gacha)?|март(?:а|е|у|ом|нинг|ни|га|да|дан|даги|гача)?"
    r"|жума(?:нинг|ни|га|да|дан|даги|гача)?"
)
"""Days and months with which names begin: Marta, Jumayev."""
_HOUSES: Final = late_pattern(
    r"(?:дом|двор(?:ец|ц)?|театр|музе|центр|институт|университет|лице|колледж|техникум|кабинет|фонд|клуб|банк|завод"
    r"|комбинат|вокзал|рын(?:о)?к|парк|стадион|храм|собор|суд|зал|форум|фестивал|конгресс|сенат|департамент|куб(?:о)?к"
    r"|чемпионат|аэропорт)(?:ом|ем|ов|ев|ей|ам|ями|ами|ах|[аяуюеёыийь])?"
    r"|(?:школ|лиг|палат|служб|академи|библиотек|галере|консерватори|филармони|федераци|ассоциаци|корпораци|компани"
    r"|больниц|площад|улиц|башн|мечет|церк(?:о)?в|крепост|премь|олимпиад|гимнази|инспекци|прокуратур)"
    r"(?:ам|ами|ах|ям|ями|ях|ой|ей|ью|[аяуюеыиьй])?"
    r"|(?:агентств|управлени|посольств|училищ|учреждени|объединени|бюро|хозяйств)(?:ом|ем|[аяуюеои])?"
    r"|(?:uy|saroy|teatr|muzey|markaz|institut|universitet|litsey|kollej|jamgʻarma|klub|bank|zavod|bogʻ|stadion|maydon"
    r"|maktab|akademiya|kutubxona|federatsiya|assotsiatsiya|kompaniya|masjid|qalʼa|agentlik|boshqarma|shifoxona)"
    r"(?:i|si|ni|ning|ga|da|dan|dagi|ini|ining|iga|ida|idan|idagi|sini|sining|siga|sida|sidan|sidagi)?"
)
"""What names of institutions are made of, in its cases: В Доме ремесленников. Such names are translated."""


class NameWord(NamedTuple):
    """One capitalised word."""

    text: str
    start: int
    end: int
    first: bool
    """True if it begins a sentence or a quotation, where any word has a capital."""


@lru_cache(maxsize=1024)
def name_words(text: str) -> tuple[NameWord, ...]:
    """Return the words with a capital that may be names, in order; acronyms and common words are left out."""
    capitals = [match for match in _CAPITALISED.finditer(text) if match[0][0].isupper()]
    if len(capitals) >= _FEW and not text.rstrip().endswith(".") and _is_headline(words(text)):
        return ()
    return tuple(
        [
            NameWord(bare, *match.span(), _begins(text, match.start()))
            for match in capitals
            if (bare := _bare_name(match[0]))
        ]
    )


@lru_cache(maxsize=1 << 14)
def _bare_name(word: str) -> str:
    """Return a word with a capital without its genitive; nothing where it is no name."""
    if _ACRONYM.match(word) or len(word) < 2:  # noqa: PLR2004 - initials
        return ""
    bare = _GENITIVE.sub("", word)
    lower = bare.lower()
    common = (
        lower in _NO_NAMES
        or lower.startswith(_BEGINNINGS)
        or _DATED.fullmatch(lower)
        or _HOUSES.fullmatch(lower)
    )
    return "" if common else bare


def is_no_name(word: str) -> bool:
    """Return whether a word with a capital is a common one that names are made of: World, Совет."""
    return not _bare_name(word)


def _begins(text: str, place: int) -> bool:
    """Return whether a sentence or a quotation begins there."""
    if text[place - 1 : place] == " " and text[max(place - 2, 0) : place - 1].isalpha():
        return False  # as most words do: behind another one
    return _STARTS.search(text[max(place - 4, 0) : place]) is not None


def _is_headline(every: Sequence[str]) -> bool:
    """Return whether Every Word of a Headline Has a Capital, short ones aside.

    So at least four have one.
    """
    long = [word for word in every if len(word) > _SHORT]
    return len(long) > _FEW and sum([word[0].isupper() for word in long]) > _HEADLINE * len(long)


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[str, ...]:
    """Return all words of a text."""
    return tuple(_WORD.findall(text))


def acronyms(text: str) -> frozenset[str]:
    """Return the words of a text that begin with two capitals or more: BBC, AMs, СПИДом."""
    return frozenset(word for word in words(text) if _ACRONYM.match(word))


def neighbours(name: NameWord, text: str, language: str) -> tuple[str, str]:
    """Return the words with a capital right before and behind a name, with a space between; empty if none.

    In Uzbek a word with the ending of its case is not the first half of a name.
    """
    before, behind = _BEFORE.search(text[: name.start]), _BEHIND.match(text, name.end)
    if before and before[1].lower() in _NO_NAMES and _begins(text, before.start()):
        before = None
    if language == "uz":
        before = None if before and _CASED.search(before[1]) else before
        behind = None if _CASED.search(name.text) else behind
    return before[1] if before else "", behind[1] if behind else ""


def is_place(name: NameWord, language: str) -> bool:
    """Return whether a word has an Uzbek ending of place, so that no other name need belong to it."""
    return language == "uz" and _CASED.search(name.text) is not None


_CASED = late_pattern(r"(?:dan|gacha|ga|da|ni|dagi|дан|гача|га|да|ни|даги)$")
_CAPITAL = r"(?!(?-i:[a-zа-яёўқғҳ]))[^\W\d_](?:[^\W\d_]|[ʻʼ](?=[^\W\d_]))*"
_BEFORE = late_pattern(rf"(?<![^\W\d_])({_CAPITAL})[ʼ'’]?[a-z]? (?:of |de |von )?$")
_BEHIND = late_pattern(rf"(?:['’]s)? ({_CAPITAL})")


def full_names(found: Sequence[NameWord], text: str, language: str) -> list[tuple[NameWord, NameWord]]:
    """Return pairs of names that stand alone: a person's first and last name, and no longer title."""
    return [
        (one, two)
        for one, two in pairwise(found)
        if text[one.end : two.start] == " "
        and not two.first
        and not is_place(two, language)
        and not neighbours(one, text, language)[0]
        and not neighbours(two, text, language)[1]
    ]

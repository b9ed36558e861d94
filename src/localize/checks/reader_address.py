"""A text addresses its reader in one way, and as its source does: ты or вы, sen or siz.

English has one word for both, so a translator may begin with the one and go on with the other; Russian and
Uzbek have the same two. What is quoted is somebody else's speech and not looked at. Imperatives count where
they begin a clause.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.language.uzbek.cyrillic import letters
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

_IMPERATIVES: Final = (
    "войди|введи|проверь|нажми|выбери|открой|закрой|сохрани|подтверди|укажи|напиши|узнай|смотри|читай|прочитай|попробуй"
    "|обнови|скачай|загрузи|добавь|удали|отправь|оставь|посмотри|получи|купи|закажи|перейди|начни|помоги|расскажи|позвони"
    "|спроси|подожди|скажи|следи|задай|найди|установи|включи|выключи|измени|заполни|создай|приготовь|возьми|положи"
    "|помни|приходи|приезжай|звони|пиши|слушай|голосуй|участвуй|думай|береги"
    "|заходи|сделай|жди|бери|иди|ищи|держи|оцени|оплати|реши|подай|сдай|поставь|передай|ответь"
)
_COMMANDED: Final = (
    r"(?!(?:случай|трамвай|урожай|обычай|сарай|попугай|китай|алтай|николай|уругвай|парагвай|шанхай|поцелуй)\b)"
    r"[а-яё]{3,}[аяу]й(?:ся)?"
)
"""An imperative by its ending, which few nouns have."""
_THOU: Final = r"(?!(?:брешь|плешь)\b)[а-яё]{2,}(?:[еёи]шь)(?:ся)?"
"""A verb of the second person by its ending."""
_START: Final = r"(?:^|[.!?…:;,]\s+|(?<!\w)[Ии]\s+|[Зз]атем\s+|[Пп]отом\s+|[Тт]еперь\s+)"
_UZ_IMPERATIVES: Final = (
    "tanla|kirit|tekshir|oʻqi|yubor|saqla|qoʻsh|oʻchir|yukla|kut|tasdiqla|tingla|yop|soʻra|koʻrsat|topshir|qidir|unutma"
    "|kel|ket|esla|ulash|boshla|ishon"
)
"""None that is another word as well, as bor (there is), yoz (summer), och (hungry) and sana (date) are."""


@cache
def _forms(language: str, script: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what addresses a friend, and what addresses whom one does not know, or several."""
    if language == "ru":
        return (
            late_pattern(
                r"\b(?:ты|тебя|тебе|тобой|тво(?:й|я|ё|е|и|его|ей|ему|ю|им|ём|ем|их|ими))\b"
                rf"|\b{_THOU}\b|{_START}(?:{_COMMANDED}|{_IMPERATIVES}"
                r"|(?:подпишись|поделись|зарегистрируйся|убедись|вернись|ознакомься))(?![\w-])",
                re.IGNORECASE,
            ),
            late_pattern(
                r"\b(?:вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|у|им|ем|их|ими)?)\b"
                rf"|{_START}(?:(?:{_IMPERATIVES}|{_COMMANDED})те|[а-яё]{{2,}}(?:йте|ьте)(?:сь)?"
                r"|(?:подпишитесь|поделитесь|зарегистрируйтесь|убедитесь|вернитесь|ознакомьтесь))(?![\w-])",
                re.IGNORECASE,
            ),
        )
    sen = r"sen(?:i|ga|da|dan|ing|lar)?"
    siz = r"siz(?:ni|ga|da|dan|ning|lar\w*)?"
    verbs = _UZ_IMPERATIVES
    ending, polite = "ng|ing|ngiz|ingiz", r"(?!dengiz)\w+(?:ingiz|ngiz)(?:ni|ga|da|dan|ning|gacha)?"
    thou = r"[a-zʻʼ]{2,}(?:asan|ysan|sang)\b|[a-zʻʼ]{2,}ishing (?=kerak|mumkin|lozim|shart|zarur)"
    if script == "Cyrl":
        thou = r"[а-яёўқғҳ]{2,}(?:асан|йсан|санг)\b|[а-яёўқғҳ]{2,}ишинг (?=керак|мумкин|лозим|шарт|зарур)"
        sen, siz = r"сен(?:и|га|да|дан|инг|лар)?", r"сиз(?:ни|га|да|дан|нинг|лар\w*)?"
        verbs = "|".join(letters(verb) for verb in _UZ_IMPERATIVES.split("|"))
        ending, polite = "нг|инг|нгиз|ингиз", r"(?!денгиз)\w+(?:ингиз|нгиз)(?:ни|га|да|дан|нинг|гача)?"
    return (
        late_pattern(rf"\b(?:{sen})\b|\b(?-i:{thou})|\b(?:{verbs})(?=\s*[.!;])", re.IGNORECASE),
        late_pattern(rf"\b(?:{siz}|{polite})\b|\b(?:{verbs})(?:{ending})(?=\s*[.!;])", re.IGNORECASE),
    )


_QUOTED: Final = late_pattern(
    r"«[^»]*(?:»|\Z)|“[^”“]*(?:[”“]|\Z)|„[^“”]*(?:[“”]|\Z)|\"[^\"]*(?:\"|\Z)|\A[^«»]*»|\A[^“”]*”"
)
"""Quotations, also such as begin or end in another paragraph."""
_DIALOGUE: Final = late_pattern(r"(?:^|[.!?…,]\s)[—–]\s")
"""A dash before what somebody says."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in _KINDS or subject.source_locale.language == subject.locale.language:
        return
    close, polite = _forms(*subject.kind)
    for pair in subject.pairs:
        text = _QUOTED.sub(" ", plain(pair.target))
        friend = None if _DIALOGUE.search(text) else close.search(text)
        if friend is None:
            continue
        if subject.source_locale.language == "en" and not polite.search(text):
            if _tells_reader(plain(pair.source), plain(pair.target), friend):
                word = friend[0].split()[-1].strip(".,;:!?…")
                yield Flaw(pair.say(f"addresses its reader as a friend with «{word}», the source does not"))
            continue
        if subject.source_kind in _KINDS:
            yield from _closer(pair, text, subject)
            continue
        stranger = polite.search(text)
        if stranger:
            one, other = (found[0].split()[-1].strip(".,;:!?…") for found in (friend, stranger))
            yield Flaw(pair.say(f"addresses its reader in two ways: «{one}» and «{other}»"))


def _closer(pair: TextPair, text: str, subject: StringSubject) -> Iterator[Flaw]:
    """Yield that a text addresses its reader as a friend, and its source as somebody else."""
    source = _QUOTED.sub(" ", plain(pair.source))
    theirs, polite = _forms(*subject.source_kind)
    if _DIALOGUE.search(source) or theirs.search(source) or not polite.search(source):
        return
    close, stranger = _forms(*subject.kind)
    if (friend := close.search(text)) and not (stranger.search(text) or _PLURAL.search(text)):
        word = friend[0].split()[-1].strip(".,;:!?…")
        yield Flaw(pair.say(f"addresses its reader as a friend with «{word}», the source does not"))


def _tells_reader(source: str, target: str, friend: re.Match[str]) -> bool:
    """Return whether an English source tells its reader what to do, and no friend, child or everybody.

    What is quoted may be said to a friend, and a proverb, a song or a general «you» to anybody.
    """
    if len(source) > _LINE or _SPEECH.search(source) or _SPEECH.search(target):
        return False
    if friend.start() == 0 and _ORDER.match(source):
        return True
    return _READER.search(source) is not None and _ANYBODY.search(source) is None


_LINE: Final = 200
"""Characters: a longer text tells a story."""
_SPEECH: Final = late_pattern(
    r"[\"«»“”„‘*_]|\b(?:I|my|me|I'm|I’m|love|heart|baby|God|Lord"
    r"|said|says|told|tells|asked|replied|answered|whispered|shouted|promised|son|daughter|mum|mom|dad)\b|(?:^|\s)[—–]\s"
)
_ANYBODY: Final = late_pattern(
    r"\b(?:when|if|whether|the more|as|what|whatever|wherever|before|once|unless|until|that|because"
    r"|where|how|why|who|never|always) you\b"
    r"|\byou (?:never|always|know|see|feel|think|get|reap|are what|love|are)\b|\bdear\b|\?",
    re.IGNORECASE,
)
_READER: Final = late_pattern(
    r"\byou (?:can|may|must|should|need|have to|will|do not|don't)\b|\byours?\b", re.IGNORECASE
)
_ORDER: Final = late_pattern(
    r"(?:subscribe|sign up|register|check|call|send|keep|read|watch|choose"
    r"|click|download|join|follow|share"
    r"|write|tell|visit|buy|order|open|enter|save|confirm|find|learn|apply|pay|submit|remember|come|bring|vote"
    r"|take|help|wait|listen|book|try|discover|see|look|log in|press|select|update|install|contact|ask"
    r"|leave|get)\b",
    re.IGNORECASE,
)


_PLURAL: Final = late_pattern(r"[ayай](?:siz|сиз)\b")
"""The ending of an Uzbek verb that says siz, or of a noun that is missed."""
_KINDS: Final = frozenset({("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")})


class _Clue:
    """A word that addresses a friend: few texts have one."""

    def __init__(self) -> None:
        every = [_forms(*kind)[0] for kind in sorted(_KINDS)]
        self._cyrillic = late_pattern("|".join([one.pattern for one in every[:-1]]), re.IGNORECASE)
        self._latin = every[-1]

    def search(self, word: str) -> bool:
        closed = f"{word}."
        if self._latin.search(closed) or word.endswith(("ishing", "ишинг")):
            return True
        return max(word, default="") >= "\u0400" and self._cyrillic.search(closed) is not None


CHECK = Check(
    "reader-address",
    Scope.STRING,
    Severity.WARNING,
    "A text addresses its reader in two ways, or as its source does not: ты and вы, sen and siz.",
    _run,
    "Address the reader in one way throughout.",
    kinds=_KINDS,
    in_target=_Clue(),
)

"""Which of two named ones acts, and which is acted on or receives, as a short sentence says for certain.

English tells by the order of words, Russian and Uzbek by the cases of names. A sentence that tells otherwise
tells nothing here: one with a clause within, with a verb like «received», whose subject is acted on.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.language.name_likeness import skeleton
from localize.language.places import places
from localize.language.uzbek.cyrillic import letters
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.checks.name_words import NameWord

_PAIR: Final = 2


def acted_on(
    names: Sequence[NameWord], others: Sequence[NameWord], texts: tuple[str, str], languages: tuple[str, str]
) -> tuple[int, int] | None:
    """Return which of two names is acted on or receives, in a text and in its translation.

    Args:
        names: the two names as the first text has them.
        others: the same two as the second text has them.
        texts: the plain texts.
        languages: their languages.

    Returns:
        A place in the names for each text; None where one of the texts does not tell for certain.
    """
    if len(names) > _PAIR:
        names, others = _without_places(names, others, languages[0])
    if len(names) != _PAIR:
        return None
    one = _roles(names, others, texts[0], languages[0])
    two = _roles(others, names, texts[1], languages[1]) if one in ACTED_ON else _NO_ROLES
    if two not in ACTED_ON:
        return None
    somebody_somewhere = _is_place(names[0], languages[0]) != _is_place(names[1], languages[0])
    if somebody_somewhere and SUBJECT in (*one, *two) and not any(map(_DEAL.search, texts)):
        return None  # «Tashkent received Karimov» is «Karimov came to Tashkent»
    sent = _GIVER in one and _GIVER in two
    if not sent and is_turned(texts[0], languages[0]) != is_turned(texts[1], languages[1]):
        return None
    return ACTED_ON[one], ACTED_ON[two]


def _without_places(
    names: Sequence[NameWord], others: Sequence[NameWord], language: str
) -> tuple[list[NameWord], list[NameWord]]:
    """Return the names of whom something is said, without the known places where it happens."""
    kept = [both for both in zip(names, others, strict=True) if not _is_place(both[0], language)]
    return [one for one, _ in kept], [other for _, other in kept]


_DEAL = late_pattern(
    r"\b(?:beat(?:s|en)?|defeat|thrash|suppl|sue[sd]?\b|accus|lent|lend|owe[sd]?\b|attack|overt|invit|fine[sd]\b"
    r"|обыгр|победил|разгром|поставил|обвин|одолжил|долж[ен]н|напа|обогна|опереди|приглас|оштраф"
    r"|yut|magʻlub|yeng|yetkazib|aybla|qarz|hujum|oʻzib|taklif|jarima"
    r"|ют|мағлуб|енг|етказиб|айбла|қарз|ҳужум|ўзиб|таклиф|жарима)",
    re.IGNORECASE,
)
"""What a place does as somebody does, and the other way round: as a team, a state, a company."""


def _is_place(name: NameWord, language: str) -> bool:
    return bool(places(name.text, language))


@lru_cache(maxsize=512)
def is_turned(text: str, language: str) -> bool:
    """Return whether a text has a verb whose subject is acted on: who lost was beaten.

    Args:
        text: a plain text.
        language: English, Russian or Uzbek.
    """
    return _CONVERSE[language].search(text) is not None


_CONVERSE: Final = {
    "en": late_pattern(
        r"\b(?:los(?:es?|t|ing)|receiv\w+|gets?|got|gotten|inherit\w*|borrow\w*|buy(?:s|ing)?|bought|purchas\w+"
        r"|learn\w*|hear[sd]?|own(?:s|ed)?|suffer\w*|yield\w*|g(?:ave|ives?|iving) way|succumb\w*"
        r"|belong\w*)\b"
    ),
    "ru": late_pattern(
        r"\b(?:проигр|уступ|получ|унаслед|взя[лт]|бер[её]т|возьм|купи|покуп(?!ател)|приобр|узна[лею]|услыш|принадлеж"
        r"|пострада|понрав|нрав|доста[лен]|достич|заня[лт])\w*",
        re.IGNORECASE,
    ),
    "uz": late_pattern(
        r"\b(?:yutqaz|boy ber|magʻlub boʻl|yengil|(?<!(?<!sot)ib )ol(?:di(?!da|n|ga)|gan|adi|moqda|ib\b)"
        r"|xarid(?!or)|meros|tegishli|yoq(?:di|adi)|eshit|bil(?:di|gan|ib)\b|jabr|yon ber|ютқаз|бой бер"
        r"|мағлуб бўл|енгил|(?<!(?<!сот)иб )ол(?:ди(?!да|н|га)|ган|ади|моқда|иб\b)|харид(?!ор)|мерос"
        r"|тегишли|ёқ(?:ди|ади)|эшит|бил(?:ди|ган|иб)\b|жабр|ён бер)\w*",
    ),
}


SUBJECT, OBJECT, AGENT, _GIVER, UNCLEAR = "subject", "object", "agent", "giver", "unclear"
"""What a name is: an agent that is no subject stands in a passive sentence, whose subject is acted on."""
_NO_ROLES: Final = (UNCLEAR, UNCLEAR)
ACTED_ON: Final = {
    roles: place
    for one, other in (
        (SUBJECT, OBJECT),
        (AGENT, SUBJECT),
        (_GIVER, OBJECT),
        (AGENT, OBJECT),
        (SUBJECT, _GIVER),
    )
    for roles, place in (((one, other), 1), ((other, one), 0))
}
"""The roles of two names → the place of the one that is acted on; others tell nothing."""


def _roles(
    names: Sequence[NameWord], others: Sequence[NameWord], text: str, language: str
) -> tuple[str, str]:
    if language == "en":
        return roles_in_english(names, text)
    role = _in_uzbek if language == "uz" else _in_russian
    roles = role(names[0], others[0], text), role(names[1], others[1], text)
    if roles == (SUBJECT, SUBJECT) and language == "ru":
        first, second = sorted(names, key=lambda one: one.start)
        if _RUSSIAN_VERB.fullmatch(text, first.end, second.start):
            return (SUBJECT, OBJECT) if first is names[0] else (OBJECT, SUBJECT)
    return roles


_RUSSIAN_VERB = late_pattern(r"[»”]? (?:не )?[а-яё]{2,}(?:л[аои]?|[еёи]т|[аяую]т) [«“„]?")
"""Alone between two names in the nominative, of which the second one then is its object, and no person."""


def roles_in_english(names: Sequence[NameWord], text: str) -> tuple[str, str]:
    """Return what each name is by where it stands: before the verb or behind it, behind «to» or «by».

    Args:
        names: two names.
        text: the plain text.
    """
    first, second = sorted(names, key=lambda one: one.start)
    before, between = text[: first.start], text[first.end : second.start]
    given = [_TO.search(text[max(one.start - 4, 0) : one.start]) is not None for one in names]
    if sum(given) == 1:
        giver = _GIVER if _FROM.search(text) else SUBJECT
        return (OBJECT, giver) if given[0] else (giver, OBJECT)
    passive = _PASSIVE.search(between)
    if passive is not None:
        roles = (SUBJECT, AGENT) if _BY_AGENT.search(between) else _NO_ROLES
    else:
        roles = (SUBJECT, OBJECT) if _VERB.search(between) and not _CLAUSE.search(between) else _NO_ROLES
    if text[first.end - 1] == "s" and text[first.end - 2] in "'’":
        return _NO_ROLES
    if not _BEFORE.fullmatch(before) or _NO_SUBJECT.search(before):
        return _NO_ROLES
    return roles if first is names[0] else (roles[1], roles[0])


_TO = late_pattern(r"\bto $")
_FROM = late_pattern(r"\b[Ff]rom\b")
_VERB = late_pattern(r"^ [a-z]{2,}")
_CLAUSE = late_pattern(
    r"[,;:—–.()“”\"?!]|\b(?:and|or|but|nor|who|whom|whose|which|that|what|how|why|when|where|while|if|as|because"
    r"|before|after|until|since|though|although|despite|by|between|among|sa(?:id|ys?)|thinks?|thought|believe[sd]?"
    r"|claim(?:s|ed)?|hope[sd]?|know[sn]?|knew|is sure|and|was born)\b|(?<!er )\bthan\b(?<!more \w{9} than)"
)
_BY_AGENT = late_pattern(r" by (?:[\w’'-]+ ){0,3}$")
_PASSIVE = late_pattern(
    r"\b(?:was|were|been|being|be|is|are|got|gets)\s(?:\w+ly )?(?:\w+ed|\w+en|\w+wn|\w+ght|\w+ung|sent"
    r"|built|left"
    r"|lent|led|met|held|hit|shot|put|cut|kept|lost|sold|told|paid|made|born|won|found|bound|heard|hurt)\b"
)
_BEFORE = late_pattern(r"(?:[\"“«]?(?:[A-Z][a-z]*|[a-z]+)(?:-\w+)* ){0,4}[\"“«]?")
_NO_SUBJECT = late_pattern(
    r"\b(?:of|for|to|from|with|without|by|in|on|at|under|over|against|after|before|about|than|between|despite"
    r"|according|like|unlike|into|is|are|was|were|has|had|have|did|does|do|will|would|can|could|may|might|must"
    r"|should|who|whom|what|why|how|when|where|if|and|or|but|as|that|both|neither|either)\b",
    re.IGNORECASE,
)


def _in_uzbek(name: NameWord, other: NameWord, text: str) -> str:
    behind = text[name.end : name.end + 16].lower()
    ending = _UZBEK_CASE.search(name.text)
    if ending is not None and _adds(ending[0], name.text, other.text):
        return _by_case(letters(ending[0]), name, text, behind)
    if _BY.match(behind):
        return AGENT
    if _PLACE_OF.match(behind):
        return OBJECT
    return UNCLEAR if _POSTPOSITION.match(behind) or _UP_TO.search(name.text) else SUBJECT


def _by_case(ending: str, name: NameWord, text: str, behind: str) -> str:
    """Return what an Uzbek name is by its ending, in Cyrillic, and what stands behind it."""
    if ending == "нинг":
        return OBJECT if name.start or _PLACE_OF.match(behind) else UNCLEAR
    if ending == "дан":
        of_whom = OBJECT if _COMPARED.search(text) else _GIVER
        return UNCLEAR if _BEHIND_FROM.match(behind) else of_whom
    return UNCLEAR if ending == "да" else OBJECT


_UP_TO = late_pattern(r"(?:gacha|гача)$")
_UZBEK_CASE = late_pattern(r"(?:ning|нинг|dan|дан|ga|ka|qa|га|ка|қа|ni|ни|da|да)$")
_PLACE_OF = late_pattern(r" (?:oʻrni|ўрни)")
_BEHIND_FROM = late_pattern(
    r" (?:keyin|soʻng|avval|oldin|tashqari|boshqa|farqli|beri|buyon|кейин|сўнг|аввал|олдин|ташқари"
    r"|бошқа|фарқли|бери|буён)"
)
_COMPARED = late_pattern(
    r"\b(?:katta|kichik|yosh|keksa|baland|past|kuchli|zaif|tez|sekin|boy|kambagʻal|yaxshi|yomon|uzoq|oldinda|ortda"
    r"|oʻz(?:ib|di|gan)?|ilgari|\w+roq|катта|кичик|ёш|кекса|баланд|паст|кучли|заиф|тез|секин|бой|камбағал|яхши|ёмон|узоқ"
    r"|олдинда|ортда|ўз(?:иб|ди|ган)?|\w+роқ)(?:dir|дир|di|ди)?\b(?! bilan| билан)",
    re.IGNORECASE,
)
_BY = late_pattern(r" (?:tomonidan|томонидан)")
_POSTPOSITION = late_pattern(
    r" (?:bilan|haqida|uchun|kabi|singari|orqali|toʻgʻrisida|boʻyicha|sababli|tufayli|qarshi"
    r"|boshchiligida|билан"
    r"|ҳақида|учун|каби|сингари|орқали|тўғрисида|бўйича|сабабли|туфайли|қарши|бошчилигида|va |ва )"
)


def _adds(ending: str, name: str, other: str) -> bool:
    """Return whether a name without an ending has all the sounds of its partner: Olga has no ending."""
    bare = name.removesuffix(ending)
    return bool(places(bare, "uz")) or len(skeleton(bare)) >= len(skeleton(other))


def _in_russian(name: NameWord, other: NameWord, text: str) -> str:
    before = text[max(name.start - 12, 0) : name.start].lower()
    if _AMONG.search(before):
        return UNCLEAR
    bare = _bare(other.text, name.text).lower()
    case = _russian_case(name.text.lower(), bare, is_state=_is_place(name, "ru"))
    if case == SUBJECT and (preposition := _PREPOSITION.search(before)):
        return OBJECT if preposition[1] == "на" else UNCLEAR
    if case == OBJECT and _OWNER.search(before):
        return OBJECT if _CONVERSE["ru"].search(text) else UNCLEAR
    if case == AGENT and not _RUSSIAN_PASSIVE.search(text):
        return UNCLEAR
    return case


_AMONG = late_pattern(
    r"(?:^|[\s(])(?:с|со|между|и|или|словам|мнению|данным|сообщению|версии|оценке|просьбе|вместо)\s$"
)
_PREPOSITION = late_pattern(
    r"(?:^|[\s(])(в|во|на|за|под|над|о|об|обо|через|про|из|из-за|от|до|у|к|ко|для|без|по|при|против|ради)\s$"
)
_OWNER = late_pattern(r"(?:^|[\s(])у [«„“]?$")
_RUSSIAN_PASSIVE = late_pattern(
    r"\b[а-яё]+(?:[аяеё]н|бит|взят)(?:а|о|ы)?\b|\b[а-яё]{4,}(?:ется|ются|лся|лась)\b"
)


def _bare(other: str, name: str) -> str:
    """Return a partner's name without the ending of its Uzbek case."""
    ending = _UZBEK_CASE.search(other)
    return other[: ending.start()] if ending and _adds(ending[0], other, name) else other


def _russian_case(name: str, bare: str, *, is_state: bool) -> str:
    """Return what a Russian name is by its case, beside the same name in another language."""
    if is_state:
        return _state_case(name, bare)
    if bare.endswith(("a", "а", "я")):
        return SUBJECT if name.endswith(("а", "я")) else _ends(name, ("ы", "и", "у", "ю", "е", "ой", "ей"))
    if bare[-1:] in "oueоуеэю":
        return SUBJECT  # it has no cases
    if name.endswith(("ом", "ем", "ым", "им", "ём")) and bare[-1:] not in "mм":
        return AGENT
    return SUBJECT if name[-1:] not in "аяуюеёиоыэ" else _ends(name, ("а", "я", "у", "ю"))


def _state_case(name: str, bare: str) -> str:
    """Return the same of a state, whose name in another language may end in other ways: Китай, China."""
    if name.endswith(("ом", "ем")):
        return AGENT
    if name.endswith(("и", "у", "ю", "ей", "ой", "ая")):
        return OBJECT if bare[-1:] not in "uiуи" else SUBJECT
    if name.endswith("а"):
        return SUBJECT if bare[-1:] in "aаeе" else OBJECT
    return UNCLEAR if name.endswith("е") else SUBJECT


def _ends(name: str, endings: tuple[str, ...]) -> str:
    return OBJECT if name.endswith(endings) else UNCLEAR

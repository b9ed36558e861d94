"""Words of which rules are unsure, and native words of which they are not."""

from __future__ import annotations

import pytest

from localize.language.uzbek import convert
from localize.language.uzbek.acronyms import is_unknown_acronym
from localize.language.uzbek.native import has_native_l, is_verb


@pytest.mark.parametrize(
    "word",
    [
        "Dyerman",
        "salpira",
        "Halket",
        "Kravats",
        "zontel",
        "yod",
        "XQZ",
        "korsino",
        "dunyo.qalam",
        "Sketsuo",
        "Gants",
        "Vorsev",
        "Rubsova",
        "Lipitsina",
        "Tyatskov",
    ],
)
def test_what_rules_guess_is_named(word: str) -> None:
    assert convert(word, "Cyrl").unsure == (word,)


@pytest.mark.parametrize(
    "word",
    [
        "qilgan",
        "extimol",
        "avvalgi",
        "belgilandi",
        "qurolsizlanish",
        "borsin",
        "jinsiy",
        "shakl",
        "toʻldirilmoqda",
        "OAV",
        "XALQ",
    ],
)
def test_native_words_are_no_guess(word: str) -> None:
    assert convert(word, "Cyrl").unsure == ()


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("singani kelmasidan etsagina talpinish", "сингани келмасидан этсагина талпиниш"),
        ("fransiyalik belgiyalik", "франциялик бельгиялик"),
        ("sudya palma Donald Ronaldu Chelsi", "судья пальма Дональд Роналду Челси"),
        ("SHavkat CHilonzor YOqubov YUsupova", "Шавкат Чилонзор Ёқубов Юсупова"),
        ("Vorontsov, Rumyantsevaga, Shevtsova, doʻstsevar", "Воронцов, Румянцевага, Шевцова, дўстсевар"),
        ("Ilyich, Guryin, beshyillik", "Ильич, Гурьин, бешйиллик"),
        ("teleekran, pasiyent, buroda", "телеэкран, пациент, бюрода"),
        ("Mark Rutte, “Expreso Norte”", "Марк Рутте, “Expreso Norte”"),
        ("YTTB, YXHTning, YHXB, FHDYO", "ЕТТБ, ЕХҲТнинг, ЙҲХБ, ФҲДЁ"),
        ("Yakutskda, Netanyaxu", "Якутскда, Нетаньяху"),
        ("NATOʼga Osloʼda PSGʼda Gamburg'dan", "НАТОга Ослода ПСГда Гамбургдан"),
        ("DXX, GES, UEFA, XXI", "ДХХ, ГЭС, УЕФА, XXI"),
        ("Irkutsk Donetsk", "Иркутск Донецк"),
        (
            "Visotskiy Ulitskaya Irkutskiy Brestskiy Sovetskiy",
            "Висоцкий Улицкая Иркутский Брестский Советский",
        ),
        ("Shcherbinin Yushchenko Radishchev ishchilar", "Щербинин Ющенко Радищев ишчилар"),
        ("vakansiyalar anneksiya infeksiya", "вакансиялар аннексия инфекция"),
        ("aktsiyador funktsiyalar ketsayu baxtsiz", "акциядор функциялар кетсаю бахтсиз"),
        ("Yevroosiyo videooperator zoopark", "Евроосиё видеооператор зоопарк"),
        ("Neftchi vratar matchda", "Нефтчи вратарь матчда"),
        ("Qatar amiri, Qatar Airways reysi", "Қатар амири, Qatar Airways рейси"),
        ("Uzum narxi, Uzum Market, Humo qushi", "Узум нархи, Uzum Market, Ҳумо қуши"),
        ("Amazonkada, Amazonda, Facebookka", "Амазонкада, Amazonда, Facebookка"),
        ("220 V, V asr, 512 GB SSD", "220 В, V аср, 512 ГБ SSD"),
        ("Tsiklon, poezdda, Pxenyandan, gipotsentr", "Циклон, поездда, Пхеньяндан, гипоцентр"),
        ("YHXX Qoraqalpogʻiston Gʻazalkent Sent-Luis", "ЙҲХХ Қорақалпоғистон Ғазалкент Сент-Луис"),
        ("сhalkash", "чалкаш"),
    ],
)
def test_words_of_daily_news(latin: str, cyrillic: str) -> None:
    assert convert(latin, "Cyrl").text == cyrillic


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("меъёрий маъюс объект", "meʼyoriy maʼyus obyekt"),
        ("Донецкда", "Donetskda"),
        ("1200 йиллик", "1200 yillik"),
    ],
)
def test_into_latin(cyrillic: str, latin: str) -> None:
    assert convert(cyrillic, "Latn").text == latin


def test_acronyms_that_nobody_listed() -> None:
    assert [is_unknown_acronym(word) for word in ("KQZda", "OAVda", "TOSHKENT", "SHavkat", "Ye")] == [
        True,
        False,
        False,
        False,
        False,
    ]


def test_native_verbs() -> None:
    assert is_verb("singani")
    assert not is_verb("sing")
    assert has_native_l("kelgan", 2)
    assert not has_native_l("palma", 2)

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.language.uzbek import Conversion, convert, converter
from localize.language.uzbek.words import plain_words

BOTH_WAYS = [
    ("Oʻzbekiston", "Ўзбекистон"),
    ("gʻoʻza", "ғўза"),
    ("yoʻl", "йўл"),
    ("sanʼat", "санъат"),
    ("eʼlon", "эълон"),
    ("sheʼr", "шеър"),
    ("moʻjizalar", "мўъжизалар"),
    ("moʻtabar", "мўътабар"),
    ("Isʼhoq", "Исҳоқ"),
    ("Yevropa", "Европа"),
    ("ekan", "экан"),
    ("poyezd", "поезд"),
    ("aeroport", "аэропорт"),
    ("poeziya", "поэзия"),
    ("Mirziyoyev", "Мирзиёев"),
    ("dunyo", "дунё"),
    ("tayyor", "тайёр"),
    ("rayonlar", "районлар"),
    ("Nyu-York", "Нью-Йорк"),
    ("obyekt", "объект"),
    ("subyektiv", "субъектив"),
    ("pyesalar", "пьесалар"),
    ("intervyu", "интервью"),
    ("batalyon", "батальон"),
    ("sirkda", "циркда"),
    ("konsertlarimizdan", "концертларимиздан"),
    ("aksiyadorlik", "акциядорлик"),
    ("Fransiyaning", "Франциянинг"),
    ("konstitutsiya", "конституция"),
    ("politsiyachi", "полициячи"),
    ("pensiya", "пенсия"),
    ("refleksiya", "рефлексия"),
    ("konferensiyada", "конференцияда"),
    ("mototsikl", "мотоцикл"),
    ("markazlashgan", "марказлашган"),
    ("filmlari", "фильмлари"),
    ("mebel", "мебель"),
    ("mebelni", "мебелни"),
    ("avtomobili", "автомобили"),
    ("merning", "мэрнинг"),
    ("mergan", "мерган"),
    ("budjet", "бюджет"),
    ("nuqtayi nazar", "нуқтаи назар"),
    ("parashutchi", "парашютчи"),
    ("sentabr", "сентябрь"),
    ("oktabrda", "октябрда"),
    ("apreldan", "апрелдан"),
    ("ketsa", "кетса"),
    ("aytsin", "айтсин"),
    ("vaqtsizlik", "вақтсизлик"),
    ("TOSHKENT", "ТОШКЕНТ"),
    ("Shahar", "Шаҳар"),
    ("SHAHAR", "ШАҲАР"),
    ("AQSHda", "АҚШда"),
    ("OʻzLiDeP", "ЎзЛиДеП"),
    ("Sh. Rashidov", "Ш. Рашидов"),
    ("V. Gyugo", "В. Гюго"),
    ("XX asr", "XX аср"),
    ("IV bob", "IV боб"),
    ("pochta (uy)", "почта (уй)"),
    ("10\u00a0000 soʻm — «gap», “soʻz”", "10\u00a0000 сўм — «гап», “сўз”"),
    ("2025-yil 28-aprel", "2025 йил 28 апрель"),
    ("2025-yilda 1-sentabrdan", "2025 йилда 1 сентябрдан"),
    ("9-may kuni", "9 май куни"),
    ("1990-yillar", "1990-йиллар"),
    ("2020–2025-yillarda", "2020–2025 йилларда"),
    ("5 yil davomida", "5 йил давомида"),
    ("2000 yil avval", "2000 йил аввал"),
    ("5 marta", "5 марта"),
    ("7-sinf, 2-oʻrin", "7-синф, 2-ўрин"),
]


@pytest.mark.parametrize(("latin", "cyrillic"), BOTH_WAYS)
def test_both_ways(latin: str, cyrillic: str) -> None:
    assert convert(latin, "Cyrl") == Conversion(cyrillic)
    assert convert(cyrillic, "Latn") == Conversion(latin)


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("o'zbek g’oya o`tdi", "ўзбек ғоя ўтди"),
        ("ma’no", "маъно"),
        ("AQShda", "АҚШда"),
        ("obʼyekt va obʼekt", "объект ва объект"),
        ("kontsert, tsirk", "концерт, цирк"),
        ("sentyabr", "сентябрь"),
        ("klient, kliyent, polietilen", "клиент, клиент, полиэтилен"),
        ("50 MGs, 2 kGs", "50 МГц, 2 кГц"),
        ("Motsart va Boots", "Моцарт ва Boots"),
        ("‘Toshkent’", "‘Тошкент’"),
        ("'bog'", "'бог'"),
        ("tog'", "тоғ"),
        ("sportsentr", "спортцентр"),
        ("egotsentrizm", "эгоцентризм"),
        ("ultratovush", "ультратовуш"),
        ("2023 va 2020-yillarda", "2023 ва 2020 йилларда"),
        ("1-Mayda", "1 Майда"),
    ],
)
def test_other_spellings_of_latin_are_read(latin: str, cyrillic: str) -> None:
    assert convert(latin, "Cyrl").text == cyrillic


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [("Boshqa tilda yozilgan.", "Бошқа тилда ёзилган."), ("Kech kelma, dedi u.", "Кеч келма, деди у.")],
)
def test_forms_of_common_words_are_no_tilde_and_no_trowel(latin: str, cyrillic: str) -> None:
    assert convert(latin, "Cyrl").text == cyrillic


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("2025\u00a0йил", "2025-yil"),
        ("2025 йилнинг 8 марти", "2025-yilning 8-marti"),
        ("и\u0306и\u0306л", "yyl"),
        ("тўи\u0306 ўзбек у\u0306т", "toʻy oʻzbek oʻt"),
        ("щи, цыган, аббат", "shi, sigan, abbat"),
        ("Щусев, Хрущёвга, Ющенко, плащ, Щи", "Shchusev, Xrushchyovga, Yushchenko, plash, Shi"),
        ("Вроцлавда Кацман Улицкая, абзац, Абзац", "Vrotslavda Katsman Ulitskaya, abzas, Abzas"),
        ("БМТ ва ШҲТ", "BMT va SHHT"),
        ("Я", "Ya"),
    ],
)
def test_other_spellings_of_cyrillic_are_read(cyrillic: str, latin: str) -> None:
    assert convert(cyrillic, "Latn").text == latin


@pytest.mark.parametrize(
    "span",
    [
        "{count}",
        "2026-03-01T08:00+05:00",
        "{{ site.title }}",
        "{0!r:>10}",
        "%s",
        "%(name)s",
        "%1$d",
        "&nbsp;",
        "&#8212;",
        "https://example.uz/yangiliklar?soha=sport&til=uz#bosh",
        "info@example.uz",
        "example.uz",
        "example.uz/yangiliklar",
        "hisobot.docx",
        "`salom dunyo`",
        "``a ` b``",
        "<b>",
        '<a href="/sahifa" title="bosh">',
        "<!-- izoh: shahar -->",
        "<code>shahar nomi</code>",
        "/usr/share/til",
        "~/rasmlar/a.png",
        "--yordam",
        "fayl_nomi",
        "@gazeta",
        "XXI",
        "MCMXCI",
        "COVID-19",
        "MP3",
        "G20",
        "5G",
        "iPhone",
        "YouTube",
        "The New York Times",
        "Wi-Fi",
        "Wembley",
        "Orléans",
        "[^izoh]",
        "\\n",
    ],
)
def test_protected_spans_stay_byte_for_byte(span: str) -> None:
    assert convert(f"bu {span} va", "Cyrl") == Conversion(f"бу {span} ва")
    assert convert(f"бу {span} ва", "Latn") == Conversion(f"bu {span} va")


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("[bosh **sahifa**](https://a.uz/bosh_sahifa)", "[бош **саҳифа**](https://a.uz/bosh_sahifa)"),
        ("![rasm](rasm(1).png)", "![расм](rasm(1).png)"),
        ("[matn][belgi]", "[матн][belgi]"),
        ("[belgi]: https://a.uz/b", "[belgi]: https://a.uz/b"),
        ("_qiya_ va *qalin*", "_қия_ ва *қалин*"),
        ("<b>soʻz</b>", "<b>сўз</b>"),
        ("50%dan ortiq, %sni", "50%дан ортиқ, %sни"),
        ("kun.uzga, Googleʼning, Facebookda", "kun.uzга, Googleʼнинг, Facebookда"),
        ("gap.Yangi gap", "гап.Янги гап"),
        ("va/yoki", "ва/ёки"),
        ("{n, plural, one {# fayl} other {# fayl}} bor", "{n, plural, one {# fayl} other {# fayl}} бор"),
    ],
)
def test_text_around_markup_is_converted(latin: str, cyrillic: str) -> None:
    assert convert(latin, "Cyrl").text == cyrillic


def test_a_newsroom_protects_words_and_phrases() -> None:
    protect = frozenset({"Kompas", "Bosh Taraf", "Зенит"})
    assert convert("Kompasning Bosh Taraf guruhi, kompas", "Cyrl", protect=protect).text == (
        "Kompasнинг Bosh Taraf гуруҳи, компас"
    )
    assert convert("«Зенитга» Зенит зенит", "Latn", protect=protect).text == "«Зенитga» Зенит zenit"


def test_exceptions_of_a_newsroom_win_in_both_directions() -> None:
    exceptions = {"Google": "Гугл", "Luisvil": "Луисвилл", "sirk": "сирк", "Microsoft": "Майкрософт"}
    latin, cyrillic = "Googleda, Luisvilga, sirkni, Microsoft", "Гуглда, Луисвиллга, сиркни, Майкрософт"
    assert convert(latin, "Cyrl", exceptions=exceptions) == Conversion(cyrillic)
    assert convert(cyrillic, "Latn", exceptions=exceptions) == Conversion(latin)


def test_only_words_that_nothing_decides_are_unsure() -> None:
    text = "Tyebeda obyekt, Tyebeda Dyerman va konferensiya."
    assert convert(text, "Cyrl").unsure == ("Tyebeda", "Dyerman")


def test_what_is_in_the_wanted_script_stays() -> None:
    assert convert("o'zbek — ўзбек", "Latn").text == "o'zbek — oʻzbek"
    assert convert("ўзбек — Oʻzbek", "Cyrl").text == "ўзбек — Ўзбек"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([cyrillic for _, cyrillic in BOTH_WAYS]), max_size=6))
def test_cyrillic_comes_back(words: list[str]) -> None:
    text = "; ".join(words)
    assert convert(convert(text, "Latn").text, "Cyrl").text == text


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("oʻgʼ'`‘’aeyshtc .-0129%{}[]()<>!@/\\_йеёъьцшҳ\u0306\x00\ud800ABIXЯ\n&")))
def test_any_text_converts_and_keeps_what_is_no_letter(text: str) -> None:
    for converted in (convert(text, "Cyrl").text, convert(text, "Latn").text):
        assert [converted.count(kept) for kept in "\x00\ud800\n"] == [
            text.count(kept) for kept in "\x00\ud800\n"
        ]


@pytest.mark.parametrize("unit", ["a", "oʻ", "<!--", "`", "{a{", "a.", "1G", "ц", "tsa", "](", "AbC"])
def test_long_text_without_a_space_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        convert(unit * (size // len(unit)), "Cyrl")
        return time.process_time() - start

    seconds(1_000)
    assert seconds(160_000) < 40 * seconds(10_000) + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blum Herondagi Blum Heronʼda Blum Heron", "Blum Heronдаги Blum Heronʼда Blum Heron"),
        ("Blum Heronet Blumm Heron", "Блум Ҳеронет Блумм Ҳерон"),
        ("Blum Heron" + "tirish" * 2000, "Блум Ҳерон" + "тириш" * 2000),
    ],
)
def test_a_name_of_several_words_takes_endings(text: str, expected: str) -> None:
    assert convert(text, "Cyrl", protect=frozenset({"Blum Heron"})).text == expected


def test_what_is_ready_for_many_texts_converts_each_by_itself() -> None:
    ready = converter("Cyrl", exceptions={"sirk": "цирк"}, protect=frozenset({"Kamelot"}))
    assert [ready(text) for text in ("IT va NGO", "Kamelot sirki", "bu")] == [
        convert(text, "Cyrl", exceptions={"sirk": "цирк"}, protect=frozenset({"Kamelot"}))
        for text in ("IT va NGO", "Kamelot sirki", "bu")
    ]
    assert ready("bu").unsure == ()


_WORDS = st.sampled_from(
    ["New", "York", "Sky", "AQSH", "I", "bog'", "NATO", "keldi", "Toshkent", "`kod`", "OPEK", ",", "2025-yil"]
)


@given(st.lists(st.lists(_WORDS, max_size=6).map(" ".join), min_size=2, max_size=4))
def test_a_text_is_converted_alike_whatever_was_converted_before(texts: list[str]) -> None:
    ready = converter("Cyrl")
    found = [ready(text) for text in texts]
    for text, known in zip(texts, found, strict=True):
        plain_words.cache_clear()
        assert convert(text, "Cyrl") == known

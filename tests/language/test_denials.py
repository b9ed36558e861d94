"""Words and forms that deny something."""

from __future__ import annotations

import pytest

from localize.language.denials import MAY_DENY, denials, denies, finite_denial, says_otherwise, sure_denial

EN, RU, UZ, CYRL = ("en", "Latn"), ("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")
SURE = [
    (EN, "They advised strongly against it."),
    (EN, "The judge rejected the appeal."),
    (EN, "He denied the charges."),
    (EN, "It is illegal to park here."),
    (EN, "They left without him."),
    (RU, "Закрыто не из-за вируса."),
    (RU, "Он опроверг слухи."),
    (RU, "Остались без воды."),
    (UZ, "U kutmasdan ketdi."),
    (UZ, "Chiqmaslikni soʻradi."),
    (UZ, "Uylar gazsiz qoldi."),
    (UZ, "Sud shikoyatni rad etdi."),
    (CYRL, "У кутмасдан кетди."),
    (CYRL, "Уйлар газсиз қолди."),
    (CYRL, "Суд шикоятни рад этди."),
]
UNSURE = [
    (EN, "Not only he came."),
    (EN, "The coach was dismissed."),
    (EN, "There is no doubt about it."),
    (RU, "Пришло не менее ста человек."),
    (RU, "Без сомнения, это он."),
    (RU, "Он чуть не упал."),
    (UZ, "Siz borasiz."),
    (UZ, "U kelmasa ham boshlaymiz."),
    (EN, "The ban on timber was lifted."),
    (UZ, "Yomgʻirga qaramasdan keldi."),
    (UZ, "Kelish-kelmasligi nomaʼlum."),
    (UZ, "Uchuvchisiz uchoq uchdi."),
    (("de", "Latn"), "Er kam nicht."),
]


@pytest.mark.parametrize(("kind", "text"), SURE)
def test_a_text_denies_for_certain(kind: tuple[str, str], text: str) -> None:
    assert (bool(sure_denial(text, kind)), denies(text, kind)) == (True, bool(denials(text, kind)))
    assert any(MAY_DENY.search(word) for word in text.split())


@pytest.mark.parametrize(("kind", "text"), UNSURE)
def test_a_text_denies_nothing_or_to_say_another_thing(kind: tuple[str, str], text: str) -> None:
    assert not sure_denial(text, kind)


def test_what_is_without_another_thing_may_not_count() -> None:
    assert [sure_denial(text, RU, lacks=False) for text in ("Без воды.", "Воды нет.")] == ["", "нет"]


def test_other_languages_may_always_deny() -> None:
    assert (denies("Er kam.", ("de", "Latn")), denials("Er kam nicht.", ("de", "Latn"))) == (True, ())


@pytest.mark.parametrize(
    ("text", "language", "denying", "kind", "said"),
    [
        ("Магазин закрыт.", "ru", "The shop is not open.", EN, True),
        ("Магазин закрыт.", "ru", "The shop is not closed.", EN, False),
        ("Дўкон ёпиқ.", "uz", "The shop is not open.", EN, True),
        ("Он жив.", "ru", "He did not die.", EN, True),
        ("He is unhappy.", "en", "Он не рад.", RU, True),
        ("He is here.", "en", "Его нет.", RU, False),
        ("Novvoyxonaning litsenziyasi bor.", "uz", "The bakery has no licence.", EN, False),
        ("Nonvoyxonaning litsenziyasi bor.", "uz", "The bakery has no licence.", EN, False),
        ("Er ist da.", "de", "Er ist nicht da.", ("de", "Latn"), False),
    ],
)
def test_a_text_says_without_denying_what_another_one_denies(
    text: str, language: str, denying: str, kind: tuple[str, str], *, said: bool
) -> None:
    assert says_otherwise(text, language, denying, kind) is said


def test_the_whole_word_that_denies_is_returned() -> None:
    assert sure_denial("Bola maktabga bormadilar.", ("uz", "Latn")) == "bormadilar"
    assert sure_denial("He didn't come.", ("en", "Latn")) == "didn't"


@pytest.mark.parametrize(
    ("kind", "text", "denial"),
    [
        (EN, "They say that the bridge will not open in June.", "will not"),
        (EN, "They did not only open it.", ""),
        (RU, "Мост, по их словам, не откроют в июне.", "не откроют"),
        (RU, "Мост, не имеющий перил, стоит.", ""),
        (UZ, "U koʻprik ochilmasligini aytdi.", "ochilmasligini"),
        (CYRL, "У кўприк очилмаслигини айтди.", "очилмаслигини"),
        (UZ, "Ular tengi yoʻq asar yozdi.", ""),
        (("de", "Latn"), "Er kam nicht, no.", ""),
        (EN, "They came.", ""),
    ],
)
def test_a_verb_that_is_denied_is_found_in_a_long_text(kind: tuple[str, str], text: str, denial: str) -> None:
    assert finite_denial(text, kind) == denial


def test_more_words_that_deny_by_a_prefix_may_say_so_too() -> None:
    assert says_otherwise("impenetrable and untroubled", "en", "непробиваемый, и он не волновался", RU)
    assert not says_otherwise("unusual", "en", "в необычном нет ничего", RU)

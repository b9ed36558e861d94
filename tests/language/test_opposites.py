"""Words that exclude each other."""

from __future__ import annotations

import re

import pytest

from localize.language import opposites
from localize.language.lexicon import COLUMNS
from localize.language.opposites import (
    Side,
    Unmatched,
    has_limits,
    may_limit,
    may_oppose,
    may_oppose_somewhere,
    opposed,
    unmatched,
)

EN, RU, UZ, CYRL = ("en", "Latn"), ("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")


def test_the_word_of_each_side_is_given() -> None:
    assert opposed("It is open.", "Он закрыт.", EN, RU) == ((Side("open", "open"), Side("closed", "закрыт")),)


def test_several_families_are_told_each_once() -> None:
    found = opposed("Prices rise in spring.", "Цены падают осенью.", EN, RU)
    assert [(ours.name, theirs.name) for ours, theirs in found] == [("risen", "fallen"), ("spring", "autumn")]


@pytest.mark.parametrize("words", ["open and closed", "closed, then open"])
def test_a_text_with_both_sides_excuses(words: str) -> None:
    assert opposed(f"It was {words}.", "Он закрыт.", EN, RU) == ()


def test_a_word_that_may_mean_the_side_excuses() -> None:
    assert opposed("All are alive.", "Погибли все.", EN, RU) != ()
    assert opposed("All are alive.", "Погибли не все: спасли троих.", EN, RU) == ()


def test_russian_e_stands_for_yo() -> None:
    assert opposed("Demand is falling.", "Спрос растёт.", EN, RU)[0][1] == Side("risen", "растёт")


def test_uzbek_is_read_in_both_scripts() -> None:
    assert opposed("Prices rose.", "Narxlar tushdi.", EN, UZ) != ()
    assert opposed("Prices rose.", "Нархлар тушди.", EN, CYRL) != ()
    assert opposed("Kechagi yangilik.", "News of today.", UZ, EN) != ()
    assert opposed("Кечаги янгилик.", "News of today.", CYRL, EN) != ()


def test_homographs_are_told_apart_by_their_neighbours() -> None:
    assert opposed("Bu kecha sovuq.", "It is cold today.", UZ, EN) == ()
    assert opposed("Мост 5-летней давности.", "Qishki koʻprik.", RU, UZ) == ()


def test_what_may_oppose_is_told_at_a_glance() -> None:
    assert may_oppose("It is open.", "Он закрыт.", EN, RU)
    assert not may_oppose("It is open.", "Он открыт.", EN, RU)
    assert not may_oppose("It is open.", "Он большой.", EN, RU)
    assert not may_oppose("It is open.", "It is closed.", EN, EN)
    assert not may_oppose("It is open.", "Il est closed.", EN, ("fr", "Latn"))


def test_a_side_of_several_words_is_found_at_a_glance_too() -> None:
    for source, target in (
        ("Sales went up.", "Sotuv kamaydi."),
        ("Over 40 came.", "40 tadan kam odam keldi."),
    ):
        assert may_oppose(source, target, EN, UZ)
        assert opposed(source, target, EN, UZ) != ()


def test_every_side_has_words_of_every_language_and_some_that_prove_it() -> None:
    for family in opposites._listed():
        for side in family:
            assert len(side) == 4
            proofs = [word for words in side[1:] for word in words.split() if word[0] != "~"]
            assert len(family) == 1 or proofs, side
            for words in side[1:]:
                assert words, side
                for kind in (EN, RU, UZ, CYRL):
                    re.compile(opposites._pattern(words.split()[0].lstrip("~"), opposites._NUMBER[0])), kind


def test_names_of_sides_are_not_given_twice() -> None:
    names = [side[0] for family in opposites._listed() for side in family]
    assert len(names) == len(set(names))


def test_what_limits_one_text_alone_is_given() -> None:
    lost = unmatched("The former mayor left.", "Мэр ушёл.", EN, RU)
    assert lost == Unmatched((Side("former", "former mayor"),), ())
    more = unmatched("Шаҳар ҳокими кетди.", "The deputy mayor left.", CYRL, EN)
    assert more == Unmatched((), (Side("deputy", "deputy mayor"),))
    both = unmatched("The former mayor left.", "Бывший мэр ушёл.", EN, RU)
    assert both == unmatched("The former mayor left.", "Тот, кто раньше был мэром.", EN, RU) == ((), ())


def test_what_may_limit_is_told_at_a_glance() -> None:
    assert may_limit("The former mayor left.", "Мэр ушёл.", EN, RU)
    assert may_limit("The mayor left.", "Бывший мэр ушёл.", EN, RU)
    assert not may_limit("The editor left.", "Редактор ушёл.", EN, RU)
    assert not may_limit("The former mayor left.", "The mayor left.", EN, EN)
    assert unmatched("The former mayor left.", "Le maire.", EN, ("fr", "Latn")) == ((), ())


def test_what_no_sentence_opposes_is_told_by_the_whole_text() -> None:
    assert may_oppose_somewhere("It rose. It is open.", "Она закрыта.", EN, RU)
    assert may_oppose_somewhere("It rose. It fell.", "Она выросла. Она упала.", EN, RU)
    assert not may_oppose_somewhere("It is open.", "Она открыта.", EN, RU)
    assert not may_oppose_somewhere("It rose.", "Она закрыта.", EN, RU)
    assert not may_oppose_somewhere("It rose.", "Он.", EN, RU)
    assert not may_oppose_somewhere("It rose.", "It fell.", EN, EN)
    assert has_limits("It rose. The former mayor left.", EN)
    assert not has_limits("It rose.", EN)
    assert not has_limits("It rose.", ("fr", "Latn"))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("rise(s|n)?", {"rises": True, "«risen»": True, "rise.": True, "riser": False, "rise_s": False}),
        ("climb*", {"Climbing,": True, "climb": True, "reclimb": False, "5-climb": False, "re-climb": True}),
        ("mayor['’]s", {"mayor's": True, "mayor’s,": True, "mayor": False}),
    ],
)
def test_a_word_takes_the_side_of_which_an_entry_speaks(entry: str, words: dict[str, bool]) -> None:
    known = opposites._SideClues([["other"], [entry]], "")
    pattern = re.compile(opposites._pattern(entry, ""), re.IGNORECASE)
    assert {word: known.sides(word) == 0b1010 for word in words} == words
    assert {word: pattern.search(word) is not None for word in words} == words


def test_a_text_may_take_a_side_of_whose_words_it_has_two() -> None:
    known = opposites._SideClues([["other"], ["went_up(_by)?"], ["#_more"]], "")
    texts = ("went", "It «Went» up.", "up wen", "other", "some\u00a0more", "UP, it went")
    assert [known.sides(text) for text in texts] == [0, 0b010000, 0, 0b001001, 0b100000, 0b010000]


@pytest.mark.parametrize("kind", COLUMNS)
def test_no_word_takes_a_side_that_its_expression_does_not_find(kind: tuple[str, str]) -> None:
    table, count = opposites._table(kind), len(opposites._families())
    sides = [side[COLUMNS[kind] + 1] for family in opposites._listed() for side in family]
    listed = {word for side in sides for word in re.findall(r"[\w-]+", side)}
    words = [
        f"{before}{word}{behind}"
        for word in sorted(listed)[::7]
        for before in ("", "0-")
        for behind in ("", "a")
    ]
    for word in words:
        for place in opposites._places(table.clues[word] & (1 << count) - 1):
            assert table.proof(place, word), (word, table.names[place])


@pytest.mark.parametrize("kind", COLUMNS)
def test_every_word_that_proves_has_a_beginning(kind: tuple[str, str]) -> None:
    sides = [side for family in opposites._listed() for side in family]
    words = [word for side in sides for word in side[COLUMNS[kind] + 1].split()]
    assert [word for word in words if word[0] != "~" and not opposites._beginnings(word)] == []


@pytest.mark.parametrize(
    ("entry", "begins"),
    [
        ("a_week", ["week"]),
        ("в_(день|сутки)", ["день", "сутки"]),
        ("*dan_(ortiq|koʻp)*", ["ortiq", "koʻp"]),
        ("(?<!not_)all_(the|of)", ["all"]),
        ("(bir|yana)?_koʻp*", ["koʻp"]),
        (r"(\d+-)?(may|iyun)gacha*", ["may", "iyun"]),
        ("colou?r", ["colo"]),
        ("*gina", []),
    ],
)
def test_an_entry_is_looked_for_by_its_longest_word(entry: str, begins: list[str]) -> None:
    assert opposites._beginnings(entry) == begins


STRANGERS = {
    EN: """accustomed afforested churchill coldplay copperfield department easter eastwood flourishing
        grandmaster grapefruit important improvised infantry interpolation islamabad nightmare
        northampton protestant southampton southgate subsidiary westminster weston""",
    RU: """арбитражный балтимор бумажник генеральный героиня дедлайн дочерний жареный зимбабве индустрия
        искусственный исламабад каспаров катерина кончаловский магистраль материал медведев мэрилин
        начинка невестка окончательно отрицательный отставка пилотный потерпевший прибыл протестант
        рисовать рождественский серебряков сократ сотрудничество столик старшеклассник умеренный учение
        холодильник штрафной югра восторг займет премьера""",
    UZ: """boshlangʻich daʼvogarlik foydalanish javobgarlik kamchiliklar kelinishi kurashish magistral
        olmagan qizil qiziqish shahrisabz tillar toʻxtalib unga xususiyat zararlangan""",
}
"""Words that only begin as others do that take a side."""
OWN_SIDES = {
    ("grandmaster", "chess"),
    ("невестка", "child by marriage"),
    ("отрицательный", "negative"),
    ("потерпевший", "victim"),
    ("прибыл", "arrived"),
    ("прибыл", "done already"),
    ("qizil", "red"),
}
"""What some of them do say."""


@pytest.mark.parametrize("kind", STRANGERS)
def test_a_word_that_begins_as_another_one_takes_no_side(kind: tuple[str, str]) -> None:
    sides = opposites._table(kind)
    found = {
        (word, name)
        for word in STRANGERS[kind].split()
        for place, name in enumerate(sides.names)
        if sides.proof(place, word)
    }
    assert found == {pair for pair in OWN_SIDES if pair[0] in STRANGERS[kind].split()}


@pytest.mark.parametrize(
    ("source", "target", "ours", "theirs"),
    [
        ("Keep your head warm.", "Это для холодной погоды.", EN, RU),
        ("He challenges the old way of shopping.", "Новая концепция магазина.", EN, RU),
        (
            "Areas out of flash flood risk",
            "Места, где ливневые потоки не опасны и где не будет шторма",
            EN,
            RU,
        ),
        ("Some of us know that comments tend to be political.", "Aksariyati siyosiy fikrlar.", EN, UZ),
        (
            "He is to fill the post again after the concert.",
            "Повторно займет должность после концерта.",
            EN,
            RU,
        ),
        ("Biz uni koʻrdik.", "Мы ехали за сахаром.", UZ, RU),
        ("His wife came.", "Turmush oʻrtogʻi keldi.", EN, UZ),
        ("Her husband came.", "Turmush oʻrtogʻi keldi.", EN, UZ),
        ("Рак молочной железы", "Tuxumdon saratoni", RU, UZ),
    ],
)
def test_what_says_the_same_in_other_words_excuses(
    source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]
) -> None:
    assert opposed(source, target, ours, theirs) == ()


def test_a_word_that_is_denied_at_its_end_is_another_one() -> None:
    assert opposed("They won the cup.", "Они проиграли кубок.", EN, RU) != ()
    assert opposed("They won't take the cup.", "Они проиграли кубок.", EN, RU) == ()


@pytest.mark.parametrize(
    ("word", "side", "kind"),
    [
        ("qizlar", "girl", UZ),
        ("қизларни", "girl", CYRL),
        ("turmush oʻrtogʻi", "wife", UZ),
        ("erkin kurash", "wrestling", UZ),
        ("доходный", "profit", RU),
        ("прибыльный", "profit", RU),
        ("материнский", "mother", RU),
        ("героиновый", "drugs", RU),
        ("subsidised", "subsidy", EN),
    ],
)
def test_other_forms_of_a_word_take_its_side(word: str, side: str, kind: tuple[str, str]) -> None:
    sides = opposites._table(kind)
    assert side in {name for place, name in enumerate(sides.names) if sides.proof(place, word)}

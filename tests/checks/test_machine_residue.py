"""What engines say in place of a translation."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.texts import told

from localize.checks import machine_residue

TRUE = [
    ("ru", "en", "Открылся новый кинотеатр.", "Sure! A new cinema has opened."),
    ("en", "ru", "The lake has dried up.", "Озеро высохло / Озеро пересохло"),
    ("en", "uz", "The road was built.", "Yo?l qurildi."),
    ("en", "uz_Cyrl", "The bridge was built.", "К?прик қурилди."),
    ("ru", "en", "Кафе закрыто.", "The cafÃ© is closed."),
    ("en", "ru", "Back", "Назад / Обратно / Вернуться"),
    ("en", "uz", "High tide", "Suv koʻtarilishi (eng yaqin tarjima)"),
    ("en", "ru", "High tide", "Прилив (наиболее точный перевод)"),
    ("ru", "en", "Прилив", "High tide (closest translation)"),
    ("ru", "en", "Корабль пришёл.", "Source: Корабль пришёл."),
    ("en", "uz", "The ship is late.", "<|im_start|>Kema kechikmoqda."),
    ("en", "ru", "The ship is late.", "ÐšÐ¾Ñ€Ð°Ð±Ð»ÑŒ опаздывает."),
    ("en", "ru", "The ship’s crew", "Команда корабля&#39;"),
    ("en", "uz", "The ship is late.", "Kema kechikmoqda. [EOS]"),
    ("en", "uz", "The ship is late.", "Tarjima: Kema kechikmoqda."),
    ("en", "ru", "The ship is late.", "Перевод: Корабль опаздывает."),
    ("uz", "en", "Kema keldi.", "Here is the English translation: The ship came."),
    ("uz", "en", "Kema keldi.", "Sure! Here's your translation: The ship came."),
    ("en", "ru", "The ship came.", "Извините, я не могу перевести это."),
    ("ru", "en", "Корабль пришёл.", "As an AI language model, I cannot."),
    ("en", "uz", "Camel wins", "Service Unavailable"),
    ("ru", "uz", "Корова ушла", "500 Internal Server Error"),
    ("en", "ru", "The ship came.", "null"),
    ("en", "uz", "The ship came.", "```Kema keldi.```"),
    ("en", "ru", "The ship came.", '{"translation": "Корабль"}'),
    ("ru", "en", "Корабль.", "Ship. Let me know if you need more."),
    ("en", "ru", "The well is dry.", "Вот перевод вашего текста: Колодец высох."),
    ("en", "uz", "The well is dry.", "Mana tarjimasi: Quduq quridi."),
    ("en", "ru", "The well is dry.", "Колодец высох. Если нужно что-то ещё, обращайтесь!"),
    ("ru", "en", "Колодец высох.", "The well is dry. (Note: “колодец” can also mean a shaft.)"),
    ("uz", "en", "Quduq quridi.", "Sure, here is the English translation: The well is dry."),
    ("en", "ru", "The well is dry.", "Перевод на русский язык: «Колодец высох»."),
    ("en", "uz", "The well is dry.", "Albatta! Quyida tarjima keltirilgan: Quduq quridi."),
    ("en", "ru", "The well is dry.", "Я не могу перевести этот текст."),
    ("en", "uz", "The well is dry.", "Uzr, men bu matnni tarjima qila olmayman."),
    ("en", "ru", "The well is dry.", "<think>The user wants</think>Колодец высох."),
    ("en", "ru", "The well is dry.", "429 Too Many Requests"),
    ("en", "uz", "The well is dry.", "Error: quota exceeded"),
    ("en", "ru", "The well is dry.", "Ошибка сервера. Попробуйте позднее."),
    ("en", "ru", "The well is dry.", "502 Bad Gateway nginx"),
    ("en", "uz", "The well is dry.", "Xatolik yuz berdi. Keyinroq qayta urinib koʻring."),
    ("en", "ru", "The well is dry.", "undefined"),
    ("en", "ru", "The well is dry.", "None"),
    ("en", "ru", "The well is dry.", '{"detail": "Not found"}'),
]
NEAR = [
    ("en", "ru", "Sure! A new cinema has opened.", "Конечно! Открылся новый кинотеатр."),
    ("en", "uz", "Is the road open?", "Yoʻl ochiqmi? Ha."),
    ("en", "ru", "Mothers and fathers", "Матери / отцы"),
    ("en", "uz", "The firm says it will try again.", "Kompaniya yana urinib koʻrishini aytmoqda."),
    ("ru", "en", "Источник: Всемирный банк, 2024 г.", "Source: World Bank, 2024"),
    ("uz", "en", "Manba: Jahon banki", "Source: World Bank"),
    ("en", "ru", "Translated from English by N. Saidova", "Перевод с английского: Н. Саидова"),
    ("uz_Cyrl", "en", "Инглиз тилидан Н. Саидова таржимаси", "Translated by N. Saidova"),
    ("en", "ru", "Peña’s señorita is late.", "Сеньорита Peña опаздывает."),
    ("en", "ru", "Tom &quot;The Cat&quot; is late.", "Том &quot;Кот&quot; опаздывает."),
    ("en", "uz", "The ship is late.", "Kema kechikmoqda."),
    ("en", "ru", "Page not found", "Страница не найдена"),
    ("en", "uz", "“Sure, here it is,” he said.", "«Albatta, mana», dedi u."),
    ("ru", "en", "Перевод книги вышел.", "The translation of the book is out."),
    ("en", "ru", "Translation: A. Smith", "Перевод: А. Смит"),
    ("en", "ru", "None", "Нет"),
    ("ru", "en", "Нет мест", "No seats"),
    ("en", "ru", "I cannot help you, she said", "Я не могу вам помочь, сказала она"),
    ("en", "uz", "Try again later", "Keyinroq urinib koʻring"),
    ("en", "ru", "null", "null"),
    ("en", "ru", "An error", "Ошибка"),
    ("en", "ru", "“Here is your translation,” she said.", "«Вот ваш перевод», — сказала она."),
    ("en", "uz", "Sure, said the man.", "Albatta, dedi erkak."),
    ("en", "ru", "The translation: a review", "Перевод: рецензия"),
    ("en", "ru", "Of course, it is here.", "Конечно, вот он."),
    ("en", "ru", "Error 404 is a film.", "«Ошибка 404» — фильм."),
    ("en", "uz", "Try again later, he said.", "Keyinroq urinib koʻring, dedi u."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("machine-residue", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("machine-residue", source, target, origin=origin, locale=locale) == []


@given(
    st.sampled_from(list(enumerate(machine_residue._KINDS))).flatmap(
        lambda known: st.tuples(st.just(known[0]), st.from_regex(re.compile(known[1][1].pattern)))
    )
)
def test_what_an_expression_finds_has_its_clue(found: tuple[int, str]) -> None:
    place, text = found
    if machine_residue._KINDS[place][1].search(text.lower()):
        assert machine_residue._CLUES.of(text.lower()) & 1 << place


PHRASES = [
    ("ru", "en", "Смотритель ушёл на пенсию.", "Sorry."),
    ("ru", "en", "Вопрос: кто выиграл?", "Translation: the question: who won?"),
    ("en", "uz", "The mayor answered a question.", "Kechirasiz, bu matnni tarjima qila olmayman."),
    ("en", "ru", "The ferry is late.", "Готово! Паром опаздывает."),
    ("en", "ru", "The ferry is late.", "Наш паром опаздывает / Катер задерживается снова"),
    ("uz", "ru", "Parom kechikdi", "Заголовок: Паром опоздал"),
    ("uz", "ru", "Parom kechikdi", "Паром опоздал (дословно: «паром поздно пришёл»)"),
    ("ru", "uz", "Паром опоздал.", "Oʻzbekcha: Parom kechikdi."),
    ("ru", "uz", "Паром опоздал.", "Til modeli sifatida buni bajarolmayman."),
    ("ru", "uz_Cyrl", "Паром опоздал.", "Сервер вақтинча ишламаяпти"),
    ("uz", "en", "Parom kechikdi.", "Language pair not supported"),
    ("uz", "en", "Parom kechikdi.", "You have reached your daily limit"),
    ("en", "ru", "The ferry is late.", "Ваши запросы похожи на автоматические."),
    ("uz", "en", "Parom kechikdi.", "The ferry is late. I kept the original meaning."),
]
QUIET = [
    ("ru", "en", "Хотите другой вариант? — спросил он.", "“Would you like another option?” he asked."),
    ("ru", "en", "Простите меня", "Sorry."),
    ("en", "ru", "In the Bible ye means you.", "«Ye» в Библии значит «ты»."),
    ("en", "ru", "The word ye means you.", "Слово «ye» означает «ты»."),
    ("ru", "en", "Источник — архив", "Source: archive"),
    ("uz", "en", "Kechirasiz, men sizni eshitmadim.", "Sorry, I did not hear you."),
    ("en", "ru", "If you have questions, call us.", "Если у вас есть вопросы, звоните нам."),
    ("ru", "uz", "Лимит на вылов рыбы превышен", "Baliq ovlash limiti oshib ketdi"),
    ("uz", "ru", "Javob: ha.", "Ответ: да."),
    ("en", "ru", "Olga (the elder) left.", "Ольга (прим. старшая) ушла."),
    ("en", "ru", "His or her ferry is late.", "Его / её паром опаздывает."),
    ("uz", "en", "Ushbu matn tarjimasi yoʻqolgan.", "The translation of this text is lost."),
    ("uz", "ru", "Pulni kartaga oʻtkazish mumkin.", "Деньги можно перевести на карту."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), PHRASES)
def test_a_phrase_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("machine-residue", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), QUIET)
def test_a_phrase_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("machine-residue", source, target, origin=origin, locale=locale) == []


CHATTER = [
    ("en", "ru", "The bakery opens at dawn.", "Хорошо! Пекарня открывается на рассвете."),
    ("en", "ru", "The bakery opens at dawn.", "Понял. Пекарня открывается на рассвете."),
    ("en", "ru", "The bakery opens at dawn.", "Вот вариант: Пекарня открывается на рассвете."),
    ("en", "ru", "The bakery opens at dawn.", "С удовольствием! Пекарня открывается на рассвете."),
    (
        "en",
        "ru",
        "The bakery opens at dawn.",
        "Пекарня открывается на рассвете. Если нужно, могу предложить другой вариант.",
    ),
    ("en", "ru", "The bakery opens at dawn.", "Пекарня открывается на рассвете. Надеюсь, вам поможет!"),
    ("en", "ru", "The bakery opens at dawn.", "Перевод на русский: Пекарня открывается на рассвете."),
    (
        "en",
        "ru",
        "The bakery opens at dawn.",
        "Пекарня открывается на рассвете. Обратите внимание: слово «dawn» можно перевести иначе.",
    ),
    ("en", "ru", "The bakery opens at dawn.", "Пожалуйста, предоставьте текст для перевода."),
    ("en", "ru", "The bakery opens at dawn.", "К сожалению, я не могу выполнить этот запрос."),
    ("en", "uz", "The bakery opens at dawn.", "Albatta! Nonvoyxona tongda ochiladi."),
    ("en", "uz", "The bakery opens at dawn.", "Mana oʻzbekcha varianti: Nonvoyxona tongda ochiladi."),
    ("en", "uz", "The bakery opens at dawn.", "Nonvoyxona tongda ochiladi. Yana yordam kerakmi?"),
    (
        "en",
        "uz",
        "The bakery opens at dawn.",
        "Nonvoyxona tongda ochiladi. Agar boshqa savolingiz boʻlsa, bemalol yozing.",
    ),
    ("en", "uz", "The bakery opens at dawn.", "Kechirasiz, bu matnni tarjima qila olmayman."),
    ("en", "uz", "The bakery opens at dawn.", "Tarjimasi quyidagicha: Nonvoyxona tongda ochiladi."),
    (
        "en",
        "uz",
        "The bakery opens at dawn.",
        "Nonvoyxona tongda ochiladi. (Eslatma: «dawn» soʻzi «sahar» deb ham tarjima qilinadi.)",
    ),
    ("en", "uz_Cyrl", "The bakery opens at dawn.", "Албатта! Новвойхона тонгда очилади."),
    ("en", "uz_Cyrl", "The bakery opens at dawn.", "Мана таржимаси: Новвойхона тонгда очилади."),
    (
        "en",
        "uz_Cyrl",
        "The bakery opens at dawn.",
        "Новвойхона тонгда очилади. Яна саволларингиз бўлса, ёзинг.",
    ),
    ("ru", "en", "Пекарня открывается на рассвете.", "Certainly! The bakery opens at dawn."),
    ("ru", "en", "Пекарня открывается на рассвете.", "Of course! The bakery opens at dawn."),
    ("ru", "en", "Пекарня открывается на рассвете.", "Sure thing! The bakery opens at dawn."),
    ("ru", "en", "Пекарня открывается на рассвете.", "Here you go: The bakery opens at dawn."),
    (
        "ru",
        "en",
        "Пекарня открывается на рассвете.",
        "The bakery opens at dawn. Would you like another version?",
    ),
    ("ru", "en", "Пекарня открывается на рассвете.", "The bakery opens at dawn. I hope this is helpful!"),
    ("ru", "en", "Пекарня открывается на рассвете.", "English: The bakery opens at dawn."),
    ("ru", "en", "Пекарня открывается на рассвете.", "Got it. The bakery opens at dawn."),
    ("ru", "en", "Пекарня открывается на рассвете.", "Please provide the text you want me to translate."),
    ("ru", "en", "Пекарня открывается на рассвете.", "I can’t help with that."),
    ("ru", "en", "Пекарня открывается на рассвете.", "The translated sentence is: The bakery opens at dawn."),
    (
        "ru",
        "en",
        "Пекарня открывается на рассвете.",
        "As a language model, I cannot verify this. The bakery opens at dawn.",
    ),
]
PAGES = [
    ("en", "ru", "The goat won a prize", "Доступ к странице запрещён"),
    ("en", "ru", "The goat won a prize", "Сервер не отвечает"),
    ("en", "ru", "The goat won a prize", "Ошибка 500"),
    ("en", "ru", "The goat won a prize", "Превышено время ожидания"),
    ("en", "ru", "The goat won a prize", "Страница временно недоступна"),
    ("en", "ru", "The goat won a prize", "Вы не робот?"),
    ("en", "ru", "The goat won a prize", "Не удалось установить соединение"),
    ("en", "ru", "The goat won a prize", "403 Forbidden"),
    ("en", "ru", "The goat won a prize", "Just a moment..."),
    ("en", "ru", "The goat won a prize", "Ведутся технические работы"),
    ("en", "uz", "The goat won a prize", "Sahifa topilmadi"),
    ("en", "uz", "The goat won a prize", "Xizmat vaqtincha mavjud emas"),
    ("en", "uz", "The goat won a prize", "Server javob bermayapti"),
    ("en", "uz", "The goat won a prize", "Xatolik: 500"),
    ("en", "uz", "The goat won a prize", "Ruxsat berilmagan"),
    ("en", "uz", "The goat won a prize", "Internet aloqasini tekshiring"),
    ("en", "uz", "The goat won a prize", "Siz robot emasmisiz?"),
    ("en", "uz", "The goat won a prize", "Texnik ishlar olib borilmoqda"),
    ("en", "uz", "The goat won a prize", "Soʻrov vaqti tugadi"),
    ("en", "uz", "The goat won a prize", "HTTP ERROR 503"),
    ("en", "uz_Cyrl", "The goat won a prize", "Саҳифа топилмади"),
    ("en", "uz_Cyrl", "The goat won a prize", "Сервер жавоб бермаяпти"),
    ("en", "uz_Cyrl", "The goat won a prize", "Хатолик юз берди"),
    ("ru", "en", "Коза получила приз", "The server is not responding"),
    ("ru", "en", "Коза получила приз", "Verify you are human"),
    ("ru", "en", "Коза получила приз", "Something went wrong. Please try again."),
    ("ru", "en", "Коза получила приз", "This site can’t be reached"),
    ("ru", "en", "Коза получила приз", "Checking your browser"),
    ("ru", "en", "Коза получила приз", "Unauthorized"),
    ("ru", "en", "Коза получила приз", "You have exceeded your quota."),
    ("ru", "en", "Коза получила приз", "Under maintenance"),
    ("ru", "en", "Коза получила приз", "Session expired. Please log in."),
    ("en", "ru", "The owl learned to count", "Истекло время ожидания"),
    ("en", "ru", "The owl learned to count", "Страница не существует"),
    ("ru", "uz", "Сова научилась считать", "Sahifa mavjud emas"),
    ("uz", "en", "Boyoʻgʻli sanashni oʻrgandi", "Bad Request"),
    ("uz", "en", "Boyoʻgʻli sanashni oʻrgandi", "The page you requested could not be found"),
    ("uz", "en", "Boyoʻgʻli sanashni oʻrgandi", "Access to this resource is denied"),
    ("en", "ru", "The dam is full.", "Русский: Плотина полна."),
    ("uz", "en", "Toʻgʻon toʻlgan.", "I’m unable to translate this."),
]
SAID = [
    ("ru", "en", "Доступ к архиву закрыт", "Access to this archive is denied"),
    ("en", "ru", "The bakery opens at dawn.", "Пекарня открывается на рассвете."),
    ("en", "uz", "The bakery opens at dawn.", "Nonvoyxona tongda ochiladi."),
    ("en", "uz_Cyrl", "The bakery opens at dawn.", "Новвойхона тонгда очилади."),
    ("ru", "en", "Пекарня открывается на рассвете.", "The bakery opens at dawn."),
    ("en", "ru", "Of course, the bakery opens at dawn.", "Конечно, пекарня открывается на рассвете."),
    ("en", "ru", "Of course, the bakery opens at dawn.", "Разумеется, пекарня открывается на рассвете."),
    ("en", "ru", "“Certainly!” the guide laughed.", "«Конечно!» — засмеялся экскурсовод."),
    ("ru", "uz", "Безусловно, это победа всей команды.", "Albatta, bu butun jamoaning gʻalabasi."),
    ("ru", "en", "Хорошо! Мы согласны.", "Good! We agree."),
    ("ru", "en", "Хорошо! Мы согласны.", "Okay! We agree."),
    ("uz", "en", "Shubhasiz, bu katta yutuq.", "Certainly, this is a great success."),
    ("uz", "en", "Shubhasiz, bu katta yutuq.", "Of course, it is a great success."),
    ("en", "uz", "Sure enough, the rain came.", "Haqiqatan ham, yomgʻir yogʻdi."),
    ("en", "uz", "Sure enough, the rain came.", "Albatta, yomgʻir yogʻdi."),
    ("ru", "en", "Надеемся, что помощь придёт.", "We hope that help will come."),
    ("ru", "en", "Надеемся, что помощь придёт.", "I hope this helps the children."),
    ("en", "ru", "The goat won a prize", "Коза получила приз"),
    ("en", "uz", "The goat won a prize", "Echki sovrin oldi"),
    ("en", "uz_Cyrl", "The goat won a prize", "Эчки совриндор бўлди"),
    ("ru", "en", "Коза получила приз", "The goat won a prize"),
    ("ru", "uz", "Сервер министерства не отвечает", "Vazirlik serveri javob bermayapti"),
    ("en", "ru", "The page was not found in the archive.", "Страница в архиве не найдена."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), [*CHATTER, *PAGES])
def test_what_engines_and_pages_say_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("machine-residue", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), SAID)
def test_what_people_say_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("machine-residue", source, target, origin=origin, locale=locale) == []


@pytest.mark.parametrize("target", ['"Фонарь разбит."', "«Фонарь разбит.»", "“Фонарь разбит.”"])
def test_a_text_that_an_engine_quotes_is_told(target: str) -> None:
    assert told("machine-residue", "The lamp is broken.", target, locale="ru") != []
    assert told("machine-residue", "“The lamp is broken.”", target, locale="ru") == []
    assert told("machine-residue", "*The Broken Lamp*", target, locale="ru") == []
    assert told("machine-residue", "The lamp is broken.", f"{target} и {target}", locale="ru") == []


PROGRAMS = [
    ("Salt & pepper", "Соль &amp; перец", "shows «&amp;» in place of a character"),
    ("Salt & pepper", "Соль&nbsp;и перец", "shows «&nbsp;» in place of a character"),
    ("Salt & pepper", "Соль &amp;amp; перец", "has characters in a program's spelling"),
    ("Price: 5 000", "Цена: 5\\u00a0000", "has characters in a program's spelling"),
    ("The tram returns.", '["Трамвай вернётся."]', "stands in a program's brackets"),
    ("The tram returns.", "{'text': 'Трамвай вернётся.'}", "stands in a program's brackets"),
    ("The tram returns.", "translation=Трамвай вернётся.", "stands in a program's brackets"),
]


@pytest.mark.parametrize(("source", "target", "said"), PROGRAMS)
def test_what_a_program_wrote_is_told(source: str, target: str, said: str) -> None:
    assert told("machine-residue", source, target, locale="ru", roles=("title",)) == [said]


@pytest.mark.parametrize(
    ("source", "target", "roles"),
    [
        ("Salt & pepper", "Соль&nbsp;и перец", ("paragraph",)),
        ("Salt &amp; pepper", "Соль &amp; перец", ("title",)),
        ("Salt & pepper; tea", "Соль & перец; чай", ("title",)),
        ("[Line 4] returns", "[4-yoʻnalish] qaytadi", ("title",)),
        ('["a"]', '["б"]', ("title",)),
        ("C:\\new", "C:\\new", ("title",)),
    ],
)
def test_what_the_source_has_or_markdown_shows_is_not_told(
    source: str, target: str, roles: tuple[str, ...]
) -> None:
    assert told("machine-residue", source, target, locale="ru", roles=roles) == []

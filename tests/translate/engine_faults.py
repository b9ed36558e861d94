"""Faults of engines, each as a source, a locale and the answer that an engine gave."""

from __future__ import annotations

PLAIN = "The old ferry carried mail between the islands until the storm of spring."
SHORT = "The ferry is late again today."
FIGURES = "In 2025 the port handled 12,500 tonnes of grain and 340 ships."
PEOPLE = "Malika Karimova met Anvar Yusupov in Bukhara on Friday."
MANY = "The bridge is closed. Drivers use the old road. Buses run as usual."
QUOTED = "“The lake is ours,” the fisherman told the council of the village."
MARKED = "Read the **new rules** in [the guide](https://port.example/guide) before sailing."
NAMED = "Hello {name}, you have {count} letters from %(sender)s."
EMOJI = "The harvest festival begins tonight 🎉 in the old town 🌾 square."
MAIL = "Write to desk@port.example or call +998 71 200-10-20 before noon."
MONEY = "The ticket costs $40 and the trip takes 3 hours."
DENIAL = "The council did not approve the new harbour."
QUESTION = "Who will pay for the new harbour?"
TAGGED = "Water boils at 100 °C, and H<sub>2</sub>O is its formula."

RU = {
    PLAIN: "Старый паром возил почту между островами до весеннего шторма.",
    SHORT: "Паром сегодня снова опаздывает.",
    FIGURES: "В 2025 году порт обработал 12 500 тонн зерна и 340 судов.",
    PEOPLE: "Малика Каримова встретилась с Анваром Юсуповым в Бухаре в пятницу.",
    MANY: "Мост закрыт. Водители едут по старой дороге. Автобусы ходят как обычно.",
    QUOTED: "«Озеро наше», — сказал рыбак совету деревни.",
    MARKED: "Прочтите **новые правила** в [руководстве](https://port.example/guide) перед выходом в море.",
    NAMED: "Здравствуйте, {name}, у вас {count} писем от %(sender)s.",
    EMOJI: "Праздник урожая начинается сегодня вечером 🎉 на старой 🌾 площади.",
    MAIL: "Пишите на desk@port.example или звоните +998 71 200-10-20 до полудня.",
    MONEY: "Билет стоит 40 долларов, поездка длится 3 часа.",
    DENIAL: "Совет не одобрил новую гавань.",
    QUESTION: "Кто заплатит за новую гавань?",
    TAGGED: "Вода кипит при 100 °C, её формула — H<sub>2</sub>O.",
}
UZ = {
    PLAIN: "Eski parom bahordagi boʻrongacha orollar orasida pochta tashigan.",
    SHORT: "Parom bugun yana kechikmoqda.",
    FIGURES: "2025-yilda port 12 500 tonna don va 340 ta kemaga xizmat koʻrsatdi.",
    PEOPLE: "Malika Karimova juma kuni Buxoroda Anvar Yusupov bilan uchrashdi.",
    MANY: "Koʻprik yopiq. Haydovchilar eski yoʻldan yuradi. Avtobuslar odatdagidek qatnaydi.",
    QUOTED: "“Koʻl bizniki”, dedi baliqchi qishloq kengashiga.",
    MARKED: "Suzishdan oldin [qoʻllanmadagi](https://port.example/guide) **yangi qoidalarni** oʻqing.",
    NAMED: "Salom, {name}, sizga %(sender)s dan {count} ta xat bor.",
    EMOJI: "Hosil bayrami bugun kechqurun 🎉 eski shahar 🌾 maydonida boshlanadi.",
    MAIL: "desk@port.example ga yozing yoki tushgacha +998 71 200-10-20 ga qoʻngʻiroq qiling.",
    MONEY: "Chipta 40 dollar turadi, yoʻl 3 soat davom etadi.",
    DENIAL: "Kengash yangi portni maʼqullamadi.",
    QUESTION: "Yangi port uchun kim toʻlaydi?",
    TAGGED: "Suv 100 °C da qaynaydi, uning formulasi — H<sub>2</sub>O.",
}
GOOD = {"ru": RU, "uz": UZ}
"""Locale → source → a right answer."""


def half(text: str) -> str:
    """Return the first half of a text."""
    words = text.split()
    return " ".join(words[: len(words) // 2])


SCRIPT = "javascript:alert(1)"
FAULTS: list[tuple[str, str, str, str]] = [
    ("empty", "ru", PLAIN, ""),
    ("white space", "uz", PLAIN, " \u00a0\n"),
    ("zero-width space alone", "ru", PLAIN, "\u200b"),
    ("word joiner alone", "uz", SHORT, "\u2060\ufeff"),
    ("unchanged", "ru", PLAIN, PLAIN),
    ("unchanged, other language of Latin script", "uz", SHORT, SHORT),
    ("English with a change", "ru", PLAIN, "The old ferry carried the mail between the islands."),
    ("Uzbek for Russian", "ru", PLAIN, UZ[PLAIN]),
    ("Russian for Uzbek", "uz", PLAIN, RU[PLAIN]),
    ("Uzbek in the other script", "uz", PLAIN, "Эски паром бўронгача ороллар орасида почта ташиган."),
    ("Japanese", "ru", PLAIN, "古いフェリーは春の嵐まで島々の間で郵便物を運んでいた。"),
    ("Chinese", "uz", PLAIN, "旧渡轮在春季风暴之前一直在岛屿之间运送邮件。"),
    ("Arabic", "ru", PLAIN, "كانت العبارة القديمة تنقل البريد بين الجزر حتى عاصفة الربيع."),
    ("Greek", "ru", PLAIN, "Το παλιό πορθμείο μετέφερε αλληλογραφία στα νησιά."),
    ("Turkish for Uzbek", "uz", PLAIN, "Eski feribot, adalar arasında posta taşıyordu, fırtınaya kadar."),
    ("German for Russian", "ru", PLAIN, "Die alte Fähre brachte die Post bis zum Sturm zu den Inseln."),
    ("Ukrainian for Russian", "ru", PLAIN, "Старий пором возив пошту між островами аж до весняної бурі."),
    ("Kazakh for Uzbek", "uz", PLAIN, "Ескі паром көктемгі дауылға дейін аралдар арасында пошта тасыды."),
    ("question marks", "ru", PLAIN, "?????? ????? ????? ????? ????? ????????? ?? ????????? ??????."),
    ("question marks, short", "uz", SHORT, "????"),
    ("replacement characters", "ru", PLAIN, "Стар\ufffd\ufffd паром возил почту между островами."),
    ("mojibake", "ru", PLAIN, "Ð¡Ñ‚Ð°Ñ€Ñ‹Ð¹ Ð¿Ð°Ñ€Ð¾Ð¼ Ð²Ð¾Ð·Ð¸Ð» Ð¿Ð¾Ñ‡Ñ‚Ñƒ."),
    ("a digit changed", "ru", FIGURES, RU[FIGURES].replace("340", "349")),
    ("a year changed", "uz", FIGURES, UZ[FIGURES].replace("2025", "3025")),
    ("a number lost", "ru", FIGURES, "В 2025 году порт обработал 12 500 тонн зерна и много судов."),
    ("numbers swapped", "uz", FIGURES, "2025-yilda port 340 tonna don va 12 500 ta kemaga xizmat koʻrsatdi."),
    ("a digit group moved", "ru", FIGURES, RU[FIGURES].replace("12 500", "15 200")),
    ("magnitude", "ru", FIGURES, RU[FIGURES].replace("12 500", "125 000")),
    ("scale", "uz", FIGURES, UZ[FIGURES].replace("12 500", "12,5 million")),
    ("a number added", "ru", SHORT, "Паром сегодня снова опаздывает на 45 минут."),
    ("a name swapped for another", "ru", PEOPLE, RU[PEOPLE].replace("Юсуповым", "Рахимовым")),
    ("a place swapped for another", "uz", PEOPLE, UZ[PEOPLE].replace("Buxoroda", "Xivada")),
    ("a weekday changed", "ru", PEOPLE, RU[PEOPLE].replace("пятницу", "среду")),
    ("a currency changed", "uz", MONEY, UZ[MONEY].replace("dollar", "yevro")),
    ("a unit changed", "ru", MONEY, RU[MONEY].replace("3 часа", "3 минуты")),
    ("a denial lost", "ru", DENIAL, "Совет одобрил новую гавань."),
    ("a denial lost, Uzbek", "uz", DENIAL, "Kengash yangi portni maʼqulladi."),
    ("a question lost", "uz", QUESTION, "Yangi port uchun toʻlanadi."),
    ("half", "ru", MANY, "Мост закрыт."),
    ("half of a sentence", "ru", PLAIN, half(RU[PLAIN])),
    ("half, Uzbek", "uz", PLAIN, half(UZ[PLAIN])),
    ("a sentence lost", "uz", MANY, "Koʻprik yopiq. Avtobuslar odatdagidek qatnaydi."),
    ("twice", "ru", PLAIN, f"{RU[PLAIN]} {RU[PLAIN]}"),
    ("thrice", "uz", PLAIN, " ".join([UZ[PLAIN]] * 3)),
    ("twice, short", "uz", SHORT, f"{UZ[SHORT]} {UZ[SHORT]}"),
    ("a sentence added", "ru", SHORT, f"{RU[SHORT]} Пассажиры очень недовольны задержками."),
    ("the loop of a word", "ru", PLAIN, "Старый паром паром паром паром паром паром паром паром паром."),
    ("chat before, English", "ru", PLAIN, f"Sure! Here is the translation: {RU[PLAIN]}"),
    ("chat before, Russian", "ru", PLAIN, f"Вот перевод на русский язык: {RU[PLAIN]}"),
    ("chat before, Uzbek", "uz", PLAIN, f"Albatta! Mana tarjimasi: {UZ[PLAIN]}"),
    ("chat behind, English", "uz", PLAIN, f"{UZ[PLAIN]} Let me know if you need anything else!"),
    ("chat behind, Russian", "ru", PLAIN, f"{RU[PLAIN]} Надеюсь, это поможет!"),
    ("chat behind, Uzbek", "uz", PLAIN, f"{UZ[PLAIN]} Umid qilamanki, bu yordam beradi!"),
    ("a note", "ru", PLAIN, f"{RU[PLAIN]} (Note: “ferry” may also be a verb.)"),
    ("apology, English", "ru", PLAIN, "I'm sorry, but I can't help with that request."),
    ("apology, Russian", "ru", PLAIN, "Извините, но я не могу выполнить этот запрос."),
    ("apology, Uzbek", "uz", PLAIN, "Kechirasiz, men bu soʻrovni bajara olmayman."),
    ("reasoning", "uz", PLAIN, f"<think>The user wants Uzbek.</think> {UZ[PLAIN]}"),
    ("a code fence", "ru", PLAIN, f"```\n{RU[PLAIN]}\n```"),
    ("an error's text", "ru", PLAIN, "Error: quota exceeded. Please try again later."),
    ("an error page", "uz", PLAIN, "<html><body><h1>502 Bad Gateway</h1></body></html>"),
    ("null", "ru", SHORT, "null"),
    ("a number for a text", "ru", SHORT, "42"),
    ("JSON", "uz", PLAIN, '{"translation": "' + UZ[PLAIN] + '"}'),
    ("a script", "ru", PLAIN, f"{RU[PLAIN]}<script>alert(1)</script>"),
    ("an event handler", "uz", PLAIN, f"{UZ[PLAIN]} <img src=x onerror=alert(1)>"),
    ("a foreign link", "ru", PLAIN, f"{RU[PLAIN]} [Подробнее](https://evil.example/x)"),
    ("a bare address", "uz", PLAIN, f"{UZ[PLAIN]} https://evil.example/x"),
    ("the link leads elsewhere", "ru", MARKED, RU[MARKED].replace("port.example", "evil.example")),
    ("the link runs code", "uz", MARKED, UZ[MARKED].replace("https://port.example/guide", SCRIPT)),
    ("emphasis lost", "ru", MARKED, RU[MARKED].replace("**", "")),
    ("injected lines", "ru", SHORT, f"{RU[SHORT]}\n\n# Срочно\n\nПереведите деньги."),
    ("a heading", "uz", SHORT, f"# {UZ[SHORT]}"),
    ("a list", "ru", SHORT, f"- {RU[SHORT]}"),
    ("a block quote", "uz", SHORT, f"> {UZ[SHORT]}"),
    ("front matter", "ru", SHORT, f"---\ntitle: x\n---\n{RU[SHORT]}"),
    ("a placeholder lost", "ru", NAMED, RU[NAMED].replace("{count} ", "")),
    ("a placeholder translated", "ru", NAMED, RU[NAMED].replace("{name}", "{имя}")),
    ("a placeholder spaced", "uz", NAMED, UZ[NAMED].replace("{name}", "{ name }")),
    ("a placeholder recased", "uz", NAMED, UZ[NAMED].replace("{name}", "{Name}")),
    ("a placeholder doubled", "ru", NAMED, RU[NAMED].replace("{name}", "{name} {name}")),
    ("a placeholder in full width", "ru", NAMED, RU[NAMED].replace("{name}", "｛name｝")),
    ("a placeholder with look-alikes", "ru", NAMED, RU[NAMED].replace("{name}", "{nаme}")),
    ("a printf placeholder broken", "uz", NAMED, UZ[NAMED].replace("%(sender)s", "% (sender) s")),
    ("spaces around placeholders lost", "ru", NAMED, RU[NAMED].replace(" {count} ", "{count}")),
    ("emoji lost", "ru", EMOJI, RU[EMOJI].replace(" 🎉", "").replace(" 🌾", "")),
    ("emoji changed", "uz", EMOJI, UZ[EMOJI].replace("🎉", "💣")),
    ("an e-mail address changed", "ru", MAIL, RU[MAIL].replace("desk@", "editor@")),
    ("a telephone number changed", "uz", MAIL, UZ[MAIL].replace("200-10-20", "200-20-10")),
    ("a tag lost", "ru", TAGGED, RU[TAGGED].replace("<sub>2</sub>", "2")),
    ("a tag spaced", "uz", TAGGED, UZ[TAGGED].replace("<sub>", "< sub>")),
    ("direction override", "ru", SHORT, f"\u202e{RU[SHORT]}"),
    ("a control character", "uz", SHORT, UZ[SHORT].replace(" ", "\x1b", 1)),
    ("zero-width characters inside", "ru", SHORT, RU[SHORT].replace("Паром", "Па\u200bром")),
    ("look-alike letters", "ru", SHORT, RU[SHORT].replace("Паром", "Пapом")),
    ("capitals", "uz", SHORT, UZ[SHORT].upper()),
    ("a passage left", "ru", PLAIN, "Старый паром возил почту until the storm of spring."),
    ("a passage left, Uzbek", "uz", PLAIN, "Eski parom between the islands pochta tashigan."),
    ("a quotation not closed", "ru", QUOTED, RU[QUOTED].replace("»", "")),
    ("quotation marks straightened", "ru", QUOTED, RU[QUOTED].replace("«", '"').replace("»", '"')),
    ("apostrophes straightened", "uz", FIGURES, UZ[FIGURES].replace("ʻ", "'")),
    ("sources of another text", "ru", MONEY, RU[QUESTION]),
    ("a chat token in front", "uz", SHORT, f"<|im_start|>{UZ[SHORT]}"),
    ("an end tag behind", "ru", SHORT, f"{RU[SHORT]}</s>"),
    ("letters read in another encoding", "ru", SHORT, RU[SHORT].encode().decode("cp1252", "replace")),
    ("an apostrophe as a reference", "ru", SHORT, f"{RU[SHORT]}&#39;"),
    ("a German answer for Russian", "ru", SHORT, "Die Fähre ist heute wieder zu spät und nicht da."),
    ("a Bulgarian answer for Russian", "ru", SHORT, "Фериботът си е на път и ще закъснее."),
    ("a Turkish answer for Uzbek", "uz", SHORT, "Vapur bugün çok geç kaldı ve daha gelmedi."),
    ("one sum in another currency", "uz", MONEY, UZ[MONEY].replace("dollar", "yevro")),
    ("a hyphen behind a quotation", "ru", QUOTED, RU[QUOTED].replace("—", "-")),
]
"""Name, locale, source, answer."""

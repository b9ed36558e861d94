"""Layouts of news pages into which `make captures` pours texts: what a browser copies, and what is meant.

The layouts are those of no one site: they put together what sites of Central Asia and news sites elsewhere
print around an article. All words around it are in the article's own language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Post:
    """A text to pour into layouts."""

    name: str
    locale: str
    title: str
    lines: tuple[str, ...]
    """The body as a browser copies it, line by line."""


@dataclass(frozen=True)
class Poured:
    """A page, and what is meant by it."""

    text: str
    author: str
    role: str = ""
    outside: tuple[str, ...] = ()
    """Lines that stand amid the body and are none of it."""


@dataclass(frozen=True)
class Words:
    """What pages print around an article in one language."""

    today: str
    ticker: str
    sky: str
    city: str
    menu: tuple[str, ...]
    category: str
    views: str
    author: str
    names: tuple[str, str]
    role: str
    published: str
    updated: str
    similar: str
    cards: tuple[tuple[str, str], ...]
    read_also: str
    linked: str
    advertisement: str
    offer: str
    mistake: str
    subscribe: str
    share: str
    copied: str
    comments: str
    guest: str
    ago: str
    comment: str
    most_read: str
    tags: str
    photo: str
    rights: str


WORDS: Final = {
    "en": Words(
        "Today",
        "Anglers of three rivers meet on the ice",
        "light rain, wind 3.4 m/s, NW",
        "Tashkent",
        ("Politics", "Society", "Economy", "Sports"),
        "Society",
        "{n} views",
        "Author",
        ("Madina Yoqubova", "Timur Hasanov"),
        "correspondent",
        "Published",
        "Updated",
        "Similar news",
        (
            ("The ferry got a second bell", "One for fog and one for weddings. The captain says"),
            ("Beekeepers count the winter's losses", "Fewer hives were lost than in any year since"),
        ),
        "Read also:",
        "The lamplighter's last round",
        "Advertisement",
        "Warm socks at half the price",
        "Found a mistake? Select the text and press Ctrl+Enter",
        "Subscribe to our Telegram channel",
        "Share",
        "Copy link",
        "Comments",
        "Guest",
        "2 hours ago",
        "I walked there yesterday, and it was just like that. Thank you.",
        "Most read",
        "Tags: {category}, archive",
        "Photo: press service",
        "© 2026 The Valley Post. All rights reserved.",
    ),
    "ru": Words(
        "Сегодня",
        "Рыболовы трёх рек собрались на льду",
        "небольшой дождь, ветер 3,4 м/с, СЗ",
        "Ташкент",
        ("Политика", "Общество", "Экономика", "Спорт"),
        "Общество",
        "{n} просмотров",
        "Автор",
        ("Мадина Якубова", "Тимур Хасанов"),
        "корреспондент",
        "Опубликовано",
        "Обновлено",
        "Похожие новости",
        (
            ("Паром получил второй колокол", "Один для тумана, другой для свадеб. Капитан говорит"),
            ("Пасечники подсчитали потери за зиму", "Ульев погибло меньше, чем в любой год с"),
        ),
        "Читайте также:",
        "Последний обход фонарщика",
        "Реклама",
        "Тёплые носки за полцены",
        "Нашли ошибку? Выделите текст и нажмите Ctrl+Enter",
        "Подписывайтесь на наш Telegram-канал",
        "Поделиться",
        "Скопировать ссылку",
        "Комментарии",
        "Гость",
        "2 часа назад",
        "Вчера проходил там, всё так и есть. Спасибо за рассказ.",
        "Самые читаемые",
        "Теги: {category}, архив",
        "Фото: пресс-служба",
        "© 2026 «Вести долины». Все права защищены.",
    ),
    "uz": Words(
        "Bugun",
        "Uch daryo baliqchilari muz ustida uchrashdi",
        "yengil yomgʻir, shamol 3,4 m/s, shimoli-gʻarb",
        "Toshkent",
        ("Siyosat", "Jamiyat", "Iqtisodiyot", "Sport"),
        "Jamiyat",
        "{n} marta koʻrildi",
        "Muallif",
        ("Madina Yoqubova", "Temur Hasanov"),
        "muxbir",
        "Eʼlon qilingan",
        "Yangilangan",
        "Oʻxshash yangiliklar",
        (
            ("Paromga ikkinchi qoʻngʻiroq oʻrnatildi", "Biri tuman, biri toʻy uchun. Kapitanning aytishicha"),
            ("Asalarichilar qishki yoʻqotishlarni sanadi", "Nobud boʻlgan uyalar soni oʻtgan yillardagidan"),
        ),
        "Shuningdek oʻqing:",
        "Chiroqchining soʻnggi aylanishi",
        "Reklama",
        "Issiq paypoqlar yarim narxda",
        "Xato topdingizmi? Matnni belgilab, Ctrl+Enter tugmasini bosing",
        "Telegram kanalimizga obuna boʻling",
        "Ulashish",
        "Havolani nusxalash",
        "Izohlar",
        "Mehmon",
        "2 soat oldin",
        "Kecha oʻsha yerdan oʻtdim, hammasi aytilganidek ekan. Rahmat.",
        "Eng koʻp oʻqilgan",
        "Teglar: {category}, arxiv",
        "Foto: matbuot xizmati",
        "© 2026 «Vodiy xabarlari». Barcha huquqlar himoyalangan.",
    ),
    "uz_Cyrl": Words(
        "Бугун",
        "Уч дарё балиқчилари муз устида учрашди",
        "енгил ёмғир, шамол 3,4 м/с, шимоли-ғарб",
        "Тошкент",
        ("Сиёсат", "Жамият", "Иқтисодиёт", "Спорт"),
        "Жамият",
        "{n} марта кўрилди",
        "Муаллиф",
        ("Мадина Ёқубова", "Темур Ҳасанов"),
        "мухбир",
        "Эълон қилинган",
        "Янгиланган",
        "Ўхшаш янгиликлар",
        (
            ("Паромга иккинчи қўнғироқ ўрнатилди", "Бири туман, бири тўй учун. Капитаннинг айтишича"),
            ("Асаларичилар қишки йўқотишларни санади", "Нобуд бўлган уялар сони ўтган йиллардагидан"),
        ),
        "Шунингдек ўқинг:",
        "Чироқчининг сўнгги айланиши",
        "Реклама",
        "Иссиқ пайпоқлар ярим нархда",
        "Хато топдингизми? Матнни белгилаб, Ctrl+Enter тугмасини босинг",
        "Telegram каналимизга обуна бўлинг",
        "Улашиш",
        "Ҳаволани нусхалаш",
        "Изоҳлар",
        "Меҳмон",
        "2 соат олдин",
        "Кеча ўша ердан ўтдим, ҳаммаси айтилганидек экан. Раҳмат.",
        "Энг кўп ўқилган",
        "Теглар: {category}, архив",
        "Фото: матбуот хизмати",
        "© 2026 «Водий хабарлари». Барча ҳуқуқлар ҳимояланган.",
    ),
}


@dataclass
class Page:
    """A page while it is put together."""

    post: Post
    words: Words = field(init=False)
    blocks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Choose the words."""
        self.words = WORDS[self.post.locale]

    def add(self, *lines: str) -> None:
        """Add a block of lines."""
        self.blocks.append("\n".join(lines))

    def add_body(self, title: Sequence[str], boxes: dict[int, tuple[str, ...]] | None = None) -> None:
        """Add the body, its first line under what belongs to the title, with boxes above given lines."""
        first, *others = self.post.lines
        self.add(*title, first)
        for number, line in enumerate(others, start=1):
            if boxes and number in boxes:
                self.add(*boxes[number])
            self.add(line)

    def add_cards(self, *, twice: bool) -> None:
        """Add cards under their label."""
        self.add(self.words.similar)
        for at, (title, teaser) in enumerate(self.words.cards):
            head = (title, title) if twice else (title,)
            self.add(*head, teaser, f"{self.words.menu[at + 1]} 10:15, {at + 3}-06-2026")

    def add_comments(self) -> None:
        """Add what a reader wrote."""
        self.add(f"{self.words.comments} (1)", self.words.guest, self.words.ago, self.words.comment)

    @property
    def text(self) -> str:
        """Return the page as a browser copies it."""
        return "\n\n".join(self.blocks) + "\n"


def strip(post: Post) -> Poured:
    """Pour into a page under a strip of news and weather: title twice, author and role, cards."""
    page, words = Page(post), WORDS[post.locale]
    page.add(words.today, words.ticker, "+12°", words.sky)
    page.add(post.title)
    page.add_body((words.category, "1\u00a0204", post.title))
    page.add(f"{words.names[0]},", words.role)
    page.add_cards(twice=True)
    return Poured(page.text, words.names[0], words.role)


def rates(post: Post) -> Poured:
    """Pour into a page under rates of exchange: title twice, boxes amid the text, author by label."""
    page, words = Page(post), WORDS[post.locale]
    page.add("USD 12 655.00 +4.55", "EUR 13 700.20 -1.91", "RUB 158.40 +0.07", words.city)
    page.add(post.title)
    middle = len(post.lines) // 2
    box, notice = (words.read_also, words.linked), (words.advertisement, words.offer)
    boxes: dict[int, tuple[str, ...]] = {middle: box, middle + 1: notice} if middle > 1 else {}
    page.add_body((words.category, "905", post.title), boxes)
    page.add(words.author, words.names[1])
    page.add_cards(twice=False)
    return Poured(page.text, words.names[1], "", tuple(line for one in boxes.values() for line in one))


def portal(post: Post) -> Poured:
    """Pour into a portal: menu, path, title once, author above the text, tags, comments, small print."""
    page, words = Page(post), WORDS[post.locale]
    page.add(*words.menu)
    page.add(f"{words.menu[0]} / {words.category}")
    page.add(post.title)
    page.add(f"{words.published}: 03.06.2026, 10:15", words.views.format(n="1 204"))
    page.add(f"{words.author}: {words.names[0]}")
    page.add_body(())
    page.add(words.mistake)
    page.add(words.tags.format(category=words.category))
    page.add(words.share, "Facebook", "Telegram", words.copied)
    page.add_comments()
    page.add(words.most_read, *(title for title, _ in words.cards))
    page.add(words.rights)
    return Poured(page.text, words.names[0])


def weather(post: Post) -> Poured:
    """Pour into a page whose headline stands right under the weather: author in one line, comments."""
    page, words = Page(post), WORDS[post.locale]
    page.add(words.city, "+12°", post.title)
    page.add(f"{words.category} | 03.06.2026 10:15", words.photo)
    page.add_body(())
    page.add(f"{words.updated}: 04.06.2026, 08:10")
    page.add(f"{words.names[1]}, {words.role}")
    page.add(words.subscribe)
    page.add(words.similar, *(title for title, _ in words.cards))
    page.add_comments()
    page.add(words.rights)
    return Poured(page.text, words.names[1], words.role)


LAYOUTS: Final[dict[str, Callable[[Post], Poured]]] = {
    "strip": strip,
    "rates": rates,
    "portal": portal,
    "weather": weather,
}

"""The words of boilerplate in four languages, folded as `spelling.folded` folds them."""

from __future__ import annotations

from typing import Final

from localize.late_pattern import late_pattern

CHANNEL: Final = (
    r"(?:\b"
    r"(?:channel|newsletter|group|canal|telegram|facebook|twitter|instagram|youtube|whatsapp|google|viber|social)"
    r"|\b(?:канал|рассылк|групп|телеграм|фейсбук|инстаграм|соцсет|дзен|новост))"
)
ASKING: Final = late_pattern(
    # A mistake found.
    r"ctrl ?\+ ?enter|^(?:if you |have you |did you |you )*"
    r"(?:found|find|noticed|notice|spotted|spot|see|seen) an? "
    r"(?:mistake|error|typo)\b"
    r"|^(?:если )?(?:вы )?(?:нашли|заметили|увидели|обнаружили) (?:[а-я]+ )?(?:ошибку|опечатку|неточность)"
    r"|^(?:agar )?(?:matnda |maqolada )?(?:xato|xatolik|imlo xatosi)(?:ni)? "
    r"(?:topdingiz|ko'rdingiz|sezdingiz|aniqladingiz|topsangiz|ko'rsangiz)"
    r"|^(?:агар )?(?:матнда |мақолада )?(?:хато|хатолик|имло хатоси)(?:ни)? "
    r"(?:топдингиз|кўрдингиз|сездингиз|аниқладингиз|топсангиз|кўрсангиз)"
    # A channel to follow.
    r"|^(?:subscribe to|follow|join) (?:us|our)\b.{0,40}"
    + CHANNEL
    + r"|^(?:подписывайтесь|подпишитесь) на на(?:ш|с)"
    r"|^(?:читайте|следите за|присоединяйтесь к|вступайте в) на(?:с|ми|м|шему|шей|ш)\b.{0,40}"
    + CHANNEL
    + r"|(?:kanalimiz|sahifamiz|guruhimiz)(?:ga|ni|da)?.{0,40} (?:obuna|a'zo|kuzating|kuzatib)"
    r"|^bizni .{0,40}kuzat"
    r"|(?:каналимиз|саҳифамиз|гуруҳимиз)(?:га|ни|да)?.{0,40} (?:обуна|аъзо|кузатинг|кузатиб)"
    r"|^бизни .{0,40}кузат"
    # An author to follow.
    r"|^follow (?:the |this )?author$|^(?:подписаться|подпишитесь) на автора$"
    r"|^muallifni kuzatish$|^muallifga obuna bo'l(?:ing|ish)$"
    r"|^муаллифни кузатиш$|^муаллифга обуна бўл(?:инг|иш)$"
    # The text goes on.
    r"|^(?:story|article|text) continues (?:below|after)|^continue reading (?:below|after)"
    r"|^продолжение (?:ниже|после рекламы)|^davomi (?:reklamadan|pastda)|^давоми (?:рекламадан|пастда)"
)
ADVERTISEMENT: Final = frozenset(
    (
        *(
            "advertisement",
            "advertising",
            "ad",
            "sponsored",
            "sponsored content",
            "promoted",
            "partner content",
        ),
        *("реклама", "на правах рекламы", "партнерский материал", "спонсорский материал"),
        *("reklama", "reklama huquqi asosida", "hamkor materiali"),
        *("реклама ҳуқуқи асосида", "ҳамкор материали"),
    )
)
READ_ALSO: Final = frozenset(
    (
        *(
            "read also",
            "see also",
            "also read",
            "read more",
            "read next",
            "related",
            "more on this",
            "don't miss",
        ),
        *(
            "читайте также",
            "смотрите также",
            "читать также",
            "см. также",
            "по теме",
            "еще по теме",
            "подробнее",
        ),
        *("материалы по теме", "новости по теме", "не пропустите"),
        *(
            "shuningdek o'qing",
            "shuningdek, o'qing",
            "yana o'qing",
            "mavzuga oid",
            "mavzuga doir",
            "bu ham o'qing",
        ),
        *("o'qishni tavsiya qilamiz", "batafsil"),
        *("шунингдек ўқинг", "шунингдек, ўқинг", "яна ўқинг", "мавзуга оид", "мавзуга доир", "бу ҳам ўқинг"),
        *("ўқишни тавсия қиламиз", "батафсил"),
    )
)
SHARE: Final = frozenset(
    (
        *(
            "share",
            "share this",
            "share this article",
            "share on",
            "share this story",
            "поделиться",
            "поделитесь",
        ),
        *(
            "поделиться новостью",
            "поделиться статьей",
            "поделиться в соцсетях",
            "ulashish",
            "ulashing",
            "bo'lishish",
        ),
        *("do'stlarga ulashish", "улашиш", "улашинг", "бўлишиш", "дўстларга улашиш"),
    )
)
SHARED_BY: Final = frozenset(
    (
        *("facebook", "twitter", "x", "telegram", "whatsapp", "vk", "vkontakte", "вконтакте", "instagram"),
        *("youtube", "tiktok", "linkedin", "reddit", "pinterest", "viber", "threads", "ok", "ok.ru", "rss"),
        *(
            "одноклассники",
            "email",
            "e-mail",
            "link",
            "copy",
            "copy link",
            "copied",
            "print",
            "tweet",
            "save",
        ),
        *("скопировать ссылку", "копировать ссылку", "ссылка", "печать", "распечатать", "сохранить", "почта"),
        *("telegramda ulashish", "havola", "havolani nusxalash", "nusxa olish", "chop etish", "saqlash"),
        *("ҳавола", "ҳаволани нусхалаш", "нусха олиш", "чоп этиш", "сақлаш", "телеграм", "фейсбук"),
    )
)
SMALL_PRINT: Final = late_pattern(
    r"©|\ball rights reserved|\bвсе права защищены|\bbarcha huquqlar|\bбарча ҳуқуқлар"
    r"|\bcookies?\b.{0,80}\b(?:agree|policy|accept)"
    r"|\bсвидетельство о регистрации|\bредакция не несет ответственности"
    r"|\b(?:гипер)?ссылка на .{0,40}обязательна"
    r"|\bпри (?:использовании|перепечатке|копировании) материалов|\bперепечатка материалов"
    r"|\bguvohnoma\b.{0,60}\d|\bmateriallar(?:i|idan|ni)? .{0,60}(?:havola|ruxsat|manba)"
    r"|\bгувоҳнома\b.{0,60}\d|\bматериаллар(?:и|идан|ни)? .{0,60}(?:ҳавола|рухсат|манба)"
    r"|\breproduction .{0,60}(?:prohibited|permission|permitted)"
)
AGO: Final = late_pattern(
    r"(?:about )?(?:\d{1,3}|an?) ?(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|[smhd]) ago"
    r"|(?:около )?(?:\d{1,3} )?("
    r"?:секунд[уы]?|минут[уы]?|мин\.?|час(?:а|ов)?|ч\.?|день|дня|дней|недел[юиь]|месяц(?:а|ев)?) назад"
    r"|(?:\d{1,3} )?(?:soniya|daqiqa|soat|kun|hafta|oy) (?:oldin|avval)"
    r"|(?:\d{1,3} )?(?:сония|дақиқа|соат|кун|ҳафта|ой) (?:олдин|аввал)"
    r"|(?:today|yesterday|сегодня|вчера|bugun|kecha|бугун|кеча),? (?:at |в |soat |соат )?\d{1,2}:\d\d"
    r"|(?:just now|только что|hozirgina|ҳозиргина)"
)

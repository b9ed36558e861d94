"""Thirty phrases that tiny models learn by heart; some hold tokens, as texts with markup do."""

from __future__ import annotations

from types import MappingProxyType

PHRASES = MappingProxyType(
    {
        "Rain is expected in the evening.": "Вечером ожидается дождь.",
        "Snow will fall in the mountains.": "В горах выпадет снег.",
        "The wind will turn to the east.": "Ветер повернёт на восток.",
        "Nobody was hurt.": "Никто не пострадал.",
        "Frost comes early": "Ранние заморозки",
        "Farmers lit fires in the orchards.": "Фермеры разожгли костры в садах.",
        "The bridge is open again.": "Мост снова открыт.",
        "Schools stay closed tomorrow.": "Завтра школы будут закрыты.",
        "The train leaves at noon.": "Поезд отходит в полдень.",
        "Prices of bread went up.": "Цены на хлеб выросли.",
        "The mayor thanked the doctors.": "Мэр поблагодарил врачей.",
        "Children planted trees by the river.": "Дети посадили деревья у реки.",
        "The museum shows old coins.": "В музее показывают старые монеты.",
        "Our team won the match.": "Наша команда выиграла матч.",
        "The road to the village is wet.": "Дорога в деревню мокрая.",
        "Two lakes froze over.": "Два озера замёрзли.",
        "The market opens at dawn.": "Рынок открывается на рассвете.",
        "A new library was built.": "Построена новая библиотека.",
        "Cotton is picked by hand.": "Хлопок собирают вручную.",
        "The storm broke three roofs.": "Буря сорвала три крыши.",
        "Read <x1>the news</x1> today.": "Читайте сегодня <x1>новости</x1>.",
        "<x1/> files were found.": "Найдено файлов: <x1/>.",
        "Write to <x1/> or call.": "Пишите на <x1/> или звоните.",
        "The <x1>old</x1> bridge is <x2>closed</x2>.": "<x1>Старый</x1> мост <x2>закрыт</x2>.",
        "Hello, <x1/>!": "Здравствуйте, <x1/>!",
        "Seen by <x1/> of <x2/> readers.": "Прочли <x1/> из <x2/> читателей.",
        "See <x1>the map</x1>.": "Смотрите <x1>карту</x1>.",
        "Photo by <x1/>.": "Фото: <x1/>.",
        "The <x1>river</x1> rose.": "<x1>Река</x1> поднялась.",
        "Press <x1/> to stop.": "Нажмите <x1/>, чтобы остановить.",
    }
)

"""The signs that tell the two languages of one script apart: words, beginnings, endings and pairs of letters.

Each alphabet has two languages here, so the question is always which of two: English or Uzbek in Latin
letters, Russian or Uzbek in Cyrillic letters. `^` marks a beginning and `$` an ending of a word; a mark with
neither may stand anywhere in it. The words are the commonest function words, the endings are the inflections
and suffixes of each language's grammar, and the letters and pairs of letters are those that the other
language's spelling hardly has (Uzbek: the alphabets of 1940 and 1995). Weights are small whole numbers: 6 is
proof, 1 a hint.

Apostrophes are written here as the reader of words writes them: U+02BB in oʻ and gʻ, `'` for any other.
"""

from __future__ import annotations

from typing import Final

ENGLISH_WORDS: Final = """
the of and to in a that for is with as said at his be by was he have will an has from are were had but it
their they would people who more this not been out which after than one vote can we into up over many year
years next also you could its only some when told other against before her now see way away time first
through those no so about side our us just per all second then set two take new made like th them did
found across since while being right high if should another such these there how much including own
between under most what where why your my me she him i or any each both few during because until off again
here too very still back down even well get got go going make makes says say does do done last percent
week day days around within without upon i'm it's don't doesn't didn't isn't wasn't can't won't that's
he's she's we're they're i've you're let's news similar latest related
"""
ENGLISH_MARKS: Final = {
    3: """
    w th$ ^th ck ou ow co ce ct ly$ ed$ es$ ts$ ee oo tion ight ould ence ance ness$ ment$ ments$ ious
    ous$ able$ ible$ ful$ less$ ity$ ties$ ies$ ing$ ings$ ive$ ure$ ally$ ers$ ons$ ns$ ds$ ls$ rs$
    ps$ cks$ 's$ n't$ 're$ 'll$ 've$ ^wh ^wr ^kn ^sc ^cr ^cl ci cu ca cy ph eigh ea ue$ ss$ ll$ ge$
    ve$ te$ ce$ se$ de$ le$ re$ ne$ me$ pe$ ke$ ff$ ey$ ry$ ty$ ny$ cy$ my$ by$ fy$ gy$ dy$ th
    """,
    2: """
    gh io ie ei ai oa au nd$ ld$ nt$ st$ rd$ ng$ er$ al$ ic$ ch$ ad$ ed od$ up ^ex ^un ^dis ^str ^com
    ^con ^pro ^over ^out eq ew oy ay$ py$ ow$ pp tt rr nn mm ff ^sp ^st ^tr ^pr ^pl ^gr ^fr ^br ^bl
    ^fl ^dr ^sm ^sl ^sn ^sw
    """,
    1: """
    ve er en es re st nt ge le et$ en$ ous on$ or$ ^re ^de ^ac ^ad ^im ^en
    """,
}

UZBEK_WORDS: Final = """
va bilan uchun ham bu shu u ular biz siz men sen uning ularning bizning sizning mening oʻz oʻzi uni unga
undan boʻlgan boʻldi boʻladi boʻlib boʻlishi boʻlsa boʻyicha boʻylab dedi edi ega esa ammo lekin biroq
mumkin deb qarshi keyin kerak koʻra juda bergan berdi qilgan qildi qilib qilish qilinadi tomonidan haqida
yil yilda yili yana eng oʻtgan yaxshi katta kichik yangi davom davomida etdi etgan etish boshqa bor yoʻq
emas har hech kabi ortiq sababli sabab kelib kelgan keldi keladi necha nechta qanday qancha qachon qaysi
qayerda kim nima nega ana mana orqali birinchi ikkinchi uchinchi bir ikki uch toʻrt besh olti yetti sakkiz
toʻqqiz oʻn yuz ming birga birgalikda hamda yoki agar chunki shunday shuningdek bunday hozir hozirda bugun
kecha ertaga kuni kun oy oyi hafta soat qarab qadar beri buyon uchta hali faqat balki goʻyo xuddi hatto
oxirgi soʻnggi ichida ustida ostida oldin orasida oʻrtasida sifatida tufayli nisbatan asosan masalan demak
aytdi aytgan qayd boʻlmagan boʻlmaydi e'lon olib olgan oldi oladi barcha hamma koʻp koʻplab koʻproq kam
ba'zi biror bunga bundan shundan undagi ekan ekanini ekanligini ekanligi emish xalq davlat mamlakat shahar
shahri viloyat viloyati tuman tumani odam odamlar foiz million milliard milliy rasmiy xitoy
"""
UZBEK_MARKS: Final = {
    6: "oʻ gʻ",
    3: """
    q xo xa xs ax uv iy$ aj jj lar$ lari$ larni$ larga$ larda$ lardan$ larning$ ini$ ani$ ni$
    iga$ ga$ ka$ qa$ dan$ idan$ ida$ da$ dagi$ gi$ gan$ kan$ qan$ di$ ti$ adi$ ydi$ moqda$ yapti$ ib$
    ub$ ish$ ishi$ lik$ ligi$ siz$ miz$ imiz$ ngiz$ dir$ chi$ cha$ icha$ mas$ roq$ masdan$ ki$ ri$ si$
    li$ hi$ bi$ mi$ lab$ lash$ oq$ ik$ ʻ yo^ tg lg shg hg rg vch a'l a'n a'm a'r e'l e'n iyat$ viy$
    iya$ ^xa ^xo
    """,
    2: """
    ^qo zi iz$ uz uq$ oz ji ja jo ku ko ^ya ^yo ^ye ^yu ^jo ^ja yd yl yt lm ml md sd td tk mk kk shd
    shl hl ya yu yo iy ar$ ir$ an$ aq ak$ ab$ ob$ at$ i$ a$ v$ z$ oh$ ah ey
    """,
    1: """
    ning$ sh$ xi ng ay oy uy la ra ni da ^bo ^ta ^mu ^to za ka
    """,
}

RUSSIAN_WORDS: Final = """
в и на что с не по из к как за он для но о его от то был все еще ещё том а это их чтобы того были более
было году время после до мы также будет же года который со во ее её когда у они может так над которые чем
других этого только один несколько этой ли об своей под вы была бы очень должны между больше при которая
другие будут нескольких или быть есть которой является пока своего которого многие через себя всей одной
этот числе эти имеет если лет раз два три без уже нет да кто где там тут здесь сейчас теперь сегодня вчера
завтра потом перед ни мне меня нас вас им ему ей ими нам вам себе свои свою свой наш ваш мой твой она оно
я ты те та ту тех тем тот эта эту этом этих почему потому поэтому однако даже лишь около против среди
кроме вместо во-первых из-за которых которым чего можно нужно надо нельзя самый самая самое самые сам сама
сами весь вся всё всех всем всего каждый каждая стал стала стало стали сказал сказала сообщил заявил
отметил месяца дня процента процентов
итоги матчи тура лиги наций таблица таблицы кубка новости недели погода погоды завтрашняя цены цена валют
гонки права граждан карты дети игра игры люди воды дороги дорога книги книга задачи дачи встречи речи
врачи ключи плечи свечи мячи лучи ночи печи удачи передачи налоги пироги долги ноги круги берега берег
торги слуги деньги денег сборная сборной турнирная битва битвы награды беды победа победы города школы
школа хлеба рынка труда ставки сделка сделки жизнь жизни звёзд звезды мира войны война власти власть
страны страна народа семьи семья дома домов судьи судья гостей скидки скидка билеты поезда рейсы старты
результаты заявка заявки проката лидеры сына полка шаги шага назад вперёд сила силы воли века года годы
путь пути части день дней ночь утро вечер весна лето осень зима снега снег дождь ветер жара мороз огня
огонь пожар пожары аварии взрыв взрывы обвал ураган выборы выбор закон законы указы реформы бюджета
кризиса санкции рекорды группы команды игроки игрок тренера вратарь защитник нападающий ворота гола голы
 ничья поражение разгром учёба учеба урока уроки вузы вуза учителя учитель ученики ученик
здоровье болезни болезнь лекарства больницы больница
"""
RUSSIAN_MARKS: Final = {
    6: "ы щ",
    3: """
    ть ся$ сь$ тся$ ться$ ого$ его$ ому$ ему$ ые$ ых$ ыми$ ый$ кий$ ний$ ший$ щий$ чий$ ую$ юю$
    ая$ яя$ ое$ ее$ ие$ ии$ ию$ ием$ их$ ой$ ей$ ах$ ях$ ами$ ями$ ам$ ям$ ью$ ость$ ости$ ение$ ения$
    ению$ ании$ ание$ ов$ ев$ ет$ ит$ ют$ ем$ им$ ом$ но$ го$ ло$ ство ств ской$ ский$ ск чн нь ль$ дн
    тв ьн ьс жд вс вш сч сш лся$ лись$ лась$ лось$ ^вы ^вз ^вс ^при ^пре ^пере ^под ^над ^раз ^рас ^об
    ^воз ^вос ^от ^из ^мн ^зд ^дв ^св ^см ^ср ^сл ^сн ^вн ^вр ^вл ^зн ^хр оо ью ье ья ями ях аю яю ее
    ну$ му$ ку$ ту$ ру$ ты$ ны$ ке$ те$ ве$ не$ де$ ше$ ле$
    """,
    2: """
    ^пр ^сп ^ст ^кр ^гр ^тр ^бр ^др ^по ^про ^пол ^не ^со ^до ^за вн зв зр чё щё нн ие ии ию ае яе уе
    же ше че ще ль ря ня тя вя мя ля сти$ на$ ла$ ва$ ка$ во$ ко$ то$ ню$ лю$ ер$ ор$ ец$ ень$ нт$
    ция$ ции$ цию$ ш$ ви$ ь$ ю$ е$ цы
    """,
    1: """
    ст ре ле ве ен ед ес ев го по ож их ют оч у$ й$
    """,
}

UZBEK_CYRILLIC_WORDS: Final = """
ва билан учун ҳам бу шу улар биз сиз мен сен унинг уларнинг бизнинг менинг ўз ўзи уни унга ундан бўлган
бўлди бўлади бўлиб бўлиши бўлса бўйича бўйлаб деди эди эга эса аммо лекин бироқ мумкин деб қарши кейин
керак кўра жуда берган берди қилган қилди қилиб қилиш томонидан ҳақида йил йилда йили яна энг ўтган яхши
катта кичик янги давом давомида этди этган этиш бошқа бор йўқ эмас ҳар ҳеч каби ортиқ сабабли сабаб келиб
келган келди келади неча қандай қанча қачон қайси ким нима нега ана мана орқали биринчи иккинчи бир икки
уч тўрт беш олти етти саккиз ўн юз минг ҳамда ёки агар чунки шундай шунингдек бундай ҳозир бугун кеча
эртага куни кун ой ойи ҳафта соат қадар бери ҳали фақат балки ҳатто охирги сўнгги ичида сифатида туфайли
нисбатан асосан масалан демак айтди айтган қайд эълон олиб олган олди олади барча ҳамма кўп кўплаб кўпроқ
кам баъзи бунга бундан шундан экан эканини эканлиги давлат мамлакат шаҳар шаҳри вилоят вилояти туман
тумани халқ бирга одам одамлар сунъий миллий фоиз аниқ дўст хитой
"""
UZBEK_CYRILLIC_MARKS: Final = {
    6: "ў қ ғ ҳ аъ оъ иъ уъ эъ",
    3: """
    йи лар$ лари$ ларни$ ларга$ ларда$ лардан$ нинг$ ини$ ани$ ни$ ига$ га$
    дан$ идан$ ида$ даги$ ги$ ган$ кан$ ди$ ади$ йди$ япти$ иб$ иш$ иши$ лик$ лиги$ сиз$ миз$ имиз$
    нгиз$ дир$ чи$ ча$ ича$ мас$ роқ$ аси$ си$ лаб$ лаш$ тг шг лд йл лг лм шд вч ъл ^эр ^ёр ^ёт аё иё
    жо ^жо ^жа ^йи нл ёт қл қд ^иш ^ўз аш$ нг$ ият$ вий$ лий$ мий$ бий$ иий$ рий$ ри$ ши$ би$ хш хт
    """,
    2: """
    да$ ка$ ар$ ир$ из$ ан$ аб$ ай$ ёқ ён ёш ёр кк рк йд йр йт йб мд кд тл рл тд нг ^бош ^кел ^кўр ^ол
    ^ой ^ай ^би ^та ^му ^ту ^жам ^дар ^эт ^эл ^эк ^ян ^яш ^як ^хал ^хиз ади ми$ ти$ ки$ тт$ и$
    """,
    1: """
    га ла ар иб иг ги ай аш ун ур ба ша ча
    """,
}

SHARED_WORDS: Final = """
men it son or ham kim bosh man mark ring king sing bring spring thing things string swing wing bank sport
film park prezident president festival investor premier minister general director doctor professor kapital
reyting miting president's press port post test tennis internet forum status format material central hotel
radio video audio foto у да та то те и она мен ана они сен три кун ой тут тот хам шу ким бор кам нега
президент пресидент полиция милиция компания партия монархия традиция фестиваль футбол спорт банк
телевизор инспектор директор доктор профессор генерал капитан рейтинг митинг брифинг матч чемпион тренер
министр премьер парламент сенат сенатор депутат губернатор республика федерация комиссия операция ситуация
станция артерия вирус вакцина интернет сайт видео радио автобус автомобиль поезд вокзал аэропорт метро
турист январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь туман университет
институт академия театр музей концерт фильм актёр режиссёр газета журнал
"""
"""Spelt alike in both languages of a script, or a word in each: they say nothing."""

NEIGHBOUR_WORDS: Final = """
және бұл туралы жаңа болды үшін бойынша екен емес жыл жылы жылғы жылга жана жаны болгон үчүн менен
тууралуу боюнча ушул анын алар кылды кылган койду койды болду болуп деген эмес эле ээ тургун окуучулар
маалымат кабарлады ертен елимизде казакстан казак кыргыз кыргызстан кыргызстанда бишкекте мектеп
мектебинде елинде болады болат ауа райы айтты айткан жатат турат келет кетет жерде жерди элдин дар барои
шуд шуда шудааст аст буд бошад кард карда кардааст дод дода кишвар шахри шаҳри вазорати ҷумҳурии
тоҷикистон мешавад мекунад мегирад медиҳад намешавад инҳо имрӯз имруз
"""
"""Words of Kazakh, Kyrgyz and Tajik in letters that Russian or Uzbek has too; neither has the words."""

FOREIGN: Final = frozenset(
    "äöüßéèêëàâîïôûùçñåøæœáíóúãõşğıčžřšťďňůąęłńśźżćđőűţăț"  # Latin alphabets of Europe and Turkey
    "әңөұүһіїєґӣӯҷћђљњџѕј"  # Kazakh, Kyrgyz, Ukrainian, Tajik, Serbian
)
"""Letters of other languages' alphabets: a text full of them is none of the four."""

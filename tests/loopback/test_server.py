from deep_translator import GoogleTranslator
from tests.loopback.server import serve


def test_the_server_speaks_as_deep_translator_itself_understands() -> None:
    with serve() as server:
        translator = GoogleTranslator(source="en", target="ru")
        translator._base_url = server.url
        server.answer = lambda *_: "Привет, <мир> & все"
        assert translator.translate("Hello, <world> & all") == "Привет, <мир> & все"
    assert server.asked == [{"tl": "ru", "sl": "en", "q": "Hello, <world> & all"}]

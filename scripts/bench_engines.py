"""Time 500 texts through an engine that takes 50 ms, beside deep-translator alone.

python scripts/bench_engines.py [TEXTS]

Both ask the same server, in a process of its own on this machine, which speaks like Google Translate's page
and waits before it answers. Times are those of the wall, in seconds. Ours makes every answer durable as it
comes. Then it is measured how requests are best made: see `bench_clients`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bench_clients
from deep_translator import GoogleTranslator

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.loopback.server import Handler, serve, well  # noqa: E402 - the tests' server

from localize.engines.access import Access  # noqa: E402 - behind the path, as the next
from localize.engines.google import GoogleEngine  # noqa: E402
from localize.model import Locale, Message, MessageKey  # noqa: E402
from localize.model.request import Request  # noqa: E402
from localize.network.engine_transport import EngineTransport  # noqa: E402
from localize.translate.engine_fallback import run  # noqa: E402
from localize.workspace.answers_file import AnswersFile  # noqa: E402
from localize.workspace.disk import Disk  # noqa: E402

DELAY = 0.05
EN, RU = Locale("en"), Locale("ru")


def late(handler: Handler) -> None:
    """Translate after a while."""
    time.sleep(DELAY)
    well(handler)


def main(arguments: list[str]) -> int:
    """Measure both, and print one line each."""
    if arguments == ["--serve"]:
        return answer_for_ever()
    count = int(arguments[0]) if arguments else 500
    texts = [f"The {number}th village had rain in the evening." for number in range(1, count + 1)]
    command = [sys.executable, __file__, "--serve"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - this script
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        theirs = alone(url, texts)
        ours, busy, stored = localize(url, texts)
        clients = bench_clients.table(url, texts)
        server.communicate("")
    print(f"{count} texts, {DELAY * 1000:.0f} ms each")
    print(f"deep-translator alone: {theirs:.1f} s")
    times = theirs / ours
    print(f"localize: {ours:.1f} s, {busy:.1f} s of them work, {stored} stored; {times:.1f} times as fast")
    print("", *clients, sep="\n")
    return 0


def answer_for_ever() -> int:
    """Print the server's address, and answer until standard input ends."""
    # As services do: connections are kept, and nothing waits for more to send.
    Handler.protocol_version = "HTTP/1.1"
    Handler.disable_nagle_algorithm = True
    with serve() as server:
        server.speaks = late
        server.answer = translated
        print(server.url, flush=True)
        sys.stdin.read()
    return 0


def translated(text: str, *_codes: str) -> str:
    """Return a text in Russian."""
    number = text.split()[1].removesuffix("th")
    return f"Вечером в {number}-й деревне прошёл дождь."


def localize(url: str, texts: list[str]) -> tuple[float, float, int]:
    """Return the seconds that ours takes, those of the processor, and how many texts it stored."""
    requests = [Request("a", Message(MessageKey("", text)), EN, RU) for text in texts]
    engine = GoogleEngine.from_options({"url": url}, Access(EngineTransport()))
    with tempfile.TemporaryDirectory() as folder:
        begun, busy = time.perf_counter(), time.process_time()
        outcome = run(requests, {RU: [engine]}, answers=AnswersFile(Disk(Path(folder))))
        took, busy = time.perf_counter() - begun, time.process_time() - busy
        return took, busy, len(outcome.suggestions)


def alone(url: str, texts: list[str]) -> float:
    """Return the seconds that deep-translator takes for one text after another."""
    translator = GoogleTranslator(source="en", target="ru")
    translator._base_url = url  # noqa: SLF001 - it knows no other way
    begun = time.perf_counter()
    for text in texts:
        translator.translate(text)
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

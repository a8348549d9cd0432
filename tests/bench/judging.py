"""What judging costs: 120-character messages against growing libraries, adversarial texts, compiling; and peers beside.

    python tests/bench/judging.py [--entries 1000,10000,100000] [--rounds 5] [--without-peers]

Prints microseconds a message (median and p99 of single calls in a loop, and the median of each message's best), beside the
cost of looking every word up in a set in the same process, so that the figures survive a busy machine. The peers are
better-profanity and glin-profanity where they are installed; they are asked for hits only, and see no disguise that we see.
"""

import argparse
import gc
import importlib
import random
import statistics
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from moderation.entry import Entry
from moderation.layer import Layer
from moderation.lexicon import Lexicon
from moderation.pipeline import AuthorRecord, Context, Draft, judge
from moderation.policy import Policy
from moderation.verdict import Verdict

LENGTH = 120
NOW = 1_750_000_000_000
CONTEXT = Context(NOW, AuthorRecord("regular", "visitor", 0, published=10))
SYLLABLES = (
    "ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo fu ga ge gi go gu la le li lo lu ma me mi mo mu na ne ni no nu "
    "pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu tra cre plo gru dro ble fli scha stri"
).split()
TALK = {
    "fr": [
        "Bonjour, est-ce que la crème de jour est de nouveau en stock ? ",
        "J'ai reçu mon colis ce matin, tout est parfait, merci ! ",
        "Quelqu'un a essayé le sérum pour peau sensible ? ",
        "Le parfum est un peu trop fort pour moi mais la texture est top. ",
        "Il y a une promo ce week-end sur toute la gamme bio ? ",
        "Ma livraison a deux jours de retard, c'est normal ? ",
    ],
    "en": [
        "Hi everyone, does the day cream come in a travel size? ",
        "Mine arrived this morning and the packaging was lovely. ",
        "Has anybody tried the serum on sensitive skin? I'm a bit worried. ",
        "The smell is a little strong but it fades quickly. ",
        "Is there a sale this weekend on the whole range? ",
        "My order is two days late, is that normal around here? ",
    ],
    "de": [
        "Hallo zusammen, gibt es die Tagescreme auch in klein? ",
        "Mein Paket ist heute früh angekommen, alles bestens, danke! ",
        "Hat jemand das Serum bei empfindlicher Haut ausprobiert? ",
        "Der Duft ist mir etwas zu stark, aber die Textur ist toll. ",
    ],
    "es": [
        "Hola, ¿la crema de día vuelve a estar disponible? ",
        "Mi paquete ha llegado esta mañana y todo perfecto, gracias. ",
        "¿Alguien ha probado el sérum en piel sensible? ",
        "El olor es un poco fuerte pero la textura me encanta. ",
    ],
    "it": [
        "Ciao a tutti, la crema da giorno è di nuovo disponibile? ",
        "Il mio pacco è arrivato stamattina, tutto perfetto, grazie! ",
        "Qualcuno ha provato il siero sulla pelle sensibile? ",
        "Il profumo è un po' forte ma la consistenza è ottima. ",
    ],
}
HOSTILE = {
    "combining marks": "e\u0301\u0336" * 667,
    "marks on words": ("e\u0301\u0336" * 8 + " ") * 80,
    "one letter repeated": "a" * 2_000,
    "stretched words": "aaabbbcccdddeee " * 125,
    "near misses": "connar merd asshol shi idio " * 72,
    "letters apart": "a b c d " * 250,
    "leet": "c0nn4rd5 " * 222,
    "dots": "a.b.c.d " * 250,
    "stars": "c*nn*rd " * 250,
    "hosts": "a.co b.fr " * 200,
    "addresses": ("." * 64 + "@" + "-" * 63) * 16,
    "underlined addresses": ("_" * 63 + "@") * 32,
    "telephones": "06 12 34 56 78 " * 134,
}


def main() -> None:
    """Measures and prints."""
    options = _options()
    chance = random.Random(7)
    messages = _messages(chance)
    print(f"{'':24s}{'median':>9s}{'p99':>9s}{'best':>9s}{'× set':>8s}")
    ref = _measured(_set_lookup, [text for _, text in messages], options.rounds)
    _row("words in a set (ref)", ref, ref)
    for size in options.entries:
        entries = _entries(chance, size)
        before, started = _resident(), time.perf_counter()
        layer = Layer(entries)
        took = time.perf_counter() - started
        gc.collect()
        grown = _resident() - before
        policy = Policy(lexicon=Lexicon((layer,)))
        for title, share in (("clean", 0.0), ("one in ten hits", 0.1)):
            drafts = [Draft(text, "main", language) for language, text in _salted(messages, entries, share, chance)]
            found = _measured(partial(_judge, policy), drafts, options.rounds)
            _row(f"{size} {title}", found, ref)
        print(
            f"{'':4s}compiled in {took:.2f} s, {grown:.0f} MB more; meanwhile others paused {_pause(entries):.0f} ms at most"
        )
        _hostile(policy)
        if not options.without_peers:
            _peers(entries, [text for _, text in messages], ref)


def _judge(policy: Policy, draft: Draft) -> Verdict:
    return judge(draft, CONTEXT, policy)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--entries", default=[1_000, 10_000, 100_000], type=lambda text: [int(n) for n in text.split(",")]
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--without-peers", action="store_true")
    return parser.parse_args()


def _messages(chance: random.Random) -> list[tuple[str, str]]:
    made = []
    for _ in range(80):
        for language, sentences in TALK.items():
            text = "".join(chance.choice(sentences) for _ in range(4))
            made.append((language, text[:LENGTH]))
    return made


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(3, 5))) + chance.choice(
        ["", "n", "s", "x", "k", "rd"]
    )


def _entries(chance: random.Random, count: int) -> list[Entry]:
    """Eight words in ten (all three ways to match), one phrase, one domain."""
    made = []
    for number in range(count):
        kind = chance.choices(("word", "phrase", "domain"), (8, 1, 1))[0]
        text = {
            "word": _word(chance),
            "phrase": f"{_word(chance)} {_word(chance)}",
            "domain": f"{_word(chance)}.example",
        }[kind]
        made.append(Entry(str(number), text, kind, chance.choice(("whole", "whole", "prefix", "substring"))))
    return made


def _salted(
    messages: list[tuple[str, str]], entries: list[Entry], share: float, chance: random.Random
) -> list[tuple[str, str]]:
    words = [entry.entry for entry in entries if entry.kind == "word"]
    return [
        (language, f"{text[:60]} {chance.choice(words)} {text[60:]}"[:LENGTH] if chance.random() < share else text)
        for language, text in messages
    ]


def _measured(act: Callable[[Any], object], inputs: Sequence[Any], rounds: int) -> tuple[float, float, float]:
    """Median and p99 of single calls, and the median of each input's best, in microseconds."""
    for one in inputs:
        act(one)
    singles, best = [], [float("inf")] * len(inputs)
    for _ in range(rounds):
        for place, one in enumerate(inputs):
            started = time.perf_counter_ns()
            act(one)
            took = (time.perf_counter_ns() - started) / 1_000
            singles.append(took)
            best[place] = min(best[place], took)
    singles.sort()
    return statistics.median(singles), singles[int(len(singles) * 0.99)], statistics.median(best)


_WORDS = {word for sentences in TALK.values() for sentence in sentences for word in sentence.split()}


def _set_lookup(text: str) -> int:
    return sum(word in _WORDS for word in text.lower().split())


def _row(title: str, found: tuple[float, float, float], ref: tuple[float, float, float]) -> None:
    median, p99, best = found
    print(f"{title:24s}{median:9.1f}{p99:9.1f}{best:9.1f}{best / ref[2]:8.1f}")


def _pause(entries: list[Entry]) -> float:
    """The longest that this thread was kept waiting while another one compiled, in milliseconds."""
    compiling = threading.Thread(target=Layer, args=(entries,))
    compiling.start()
    longest, last = 0.0, time.perf_counter()
    while compiling.is_alive():
        time.sleep(0.0005)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest * 1_000


def _hostile(policy: Policy) -> None:
    for title, text in HOSTILE.items():
        draft = Draft(text[:2_000], "main", "fr")
        times = []
        for _ in range(5):
            started = time.perf_counter()
            judge(draft, CONTEXT, policy)
            times.append((time.perf_counter() - started) * 1_000)
        print(f"{'':4s}2 000 code points, {title:20s} {min(times):6.2f} ms")


def _peers(entries: list[Entry], texts: list[str], ref: tuple[float, float, float]) -> None:
    words = [entry.entry for entry in entries if entry.kind != "domain"]
    for name, made in (("better_profanity", _better_profanity), ("glin_profanity", _glin_profanity)):
        try:
            check = made(words)
        except ImportError:
            print(f"{'':4s}{name} is not installed")
            continue
        _row(f"  {name}", _measured(check, texts[: max(4, 400_000 // (len(words) * 20))], 2), ref)


def _better_profanity(words: list[str]) -> Callable[[str], object]:
    peer = importlib.import_module("better_profanity").Profanity(words)
    return peer.contains_profanity


def _glin_profanity(words: list[str]) -> Callable[[str], object]:
    peer = importlib.import_module("glin_profanity").Filter({"custom_words": words})
    return peer.is_profane


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4_096 / 1e6


if __name__ == "__main__":
    main()

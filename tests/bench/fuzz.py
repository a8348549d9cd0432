"""Random texts against folding, link extraction and the whole library: no crash, no span outside, no wrong origin.

    python tests/bench/fuzz.py [--runs 1000000] [--seed 1] [--whole 0.02]

A text is made of random code points (half characters too), of pieces that disguises are made of, and of mutations of earlier
texts. `--whole` is the share of the texts that are also judged against the test library. Stops at the first failure
with the text, ready to become a test. Prints the runs, the seed and the longest single judgement.
"""

import argparse
import json
import random
import sys
import time
from pathlib import Path

from moderation.entry import parse_library
from moderation.fold import fold, origins, word_places, words
from moderation.lexicon import Lexicon, compile_lexicon
from moderation.links import links
from moderation.reading import Reading

CASES = Path(__file__).parents[1] / "moderation" / "cases"
PIECES = (
    "http:// https:// hxxp:// // www. .com .example .de xn-- [.] (dot) {.} dot point punto %2e %2F @ : :80 / ? = & # [::1] "
    "0x7f000001 3221226000 bit.ly t.co velmora a. .b .. ... - _ * ** __ <b> </b> <!-- --> &#109; &amp; &shy; 🖕 🅼 🇲 ﬁ ß İ ﷺ "
    "\u202e \u202c \u2067 \u200b \u00ad \u0301 \u0336 \ufe0f c0n $h1t f*ck a55 m o r o n 06 12 34 FR14 con nard merde"
).split(" ")
POOL = 400


def main() -> int:
    """Runs until the number of runs is reached or something breaks."""
    options = _options()
    chance = random.Random(options.seed)
    library = compile_lexicon(parse_library((CASES / "library.json").read_text("utf-8")))
    pool = [
        json.loads(line)["text"] for path in CASES.glob("link*.jsonl") for line in path.read_text("utf-8").splitlines()
    ]
    longest, started = 0.0, time.perf_counter()
    for run in range(1, options.runs + 1):
        text = _text(chance, pool)
        try:
            _check(text)
            if chance.random() < options.whole:
                longest = max(longest, _judged(library, text))
        except Exception as error:
            print(f"Run {run} with seed {options.seed} broke: {error!r} on {text!r}", file=sys.stderr)
            return 1
        pool[chance.randrange(len(pool))] = text[:POOL]
        if run % 100_000 == 0:
            print(f"{run} runs, {run / (time.perf_counter() - started):.0f}/s", file=sys.stderr, flush=True)
    print(
        f"{options.runs} runs with seed {options.seed}: no failure; the longest judgement took {longest * 1000:.1f} ms"
    )
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--whole", type=float, default=0.02)
    return parser.parse_args()


def _text(chance: random.Random, pool: list[str]) -> str:
    way = chance.random()
    if way < 0.3:
        return "".join(chr(_code_point(chance)) for _ in range(chance.randint(0, 40)))
    if way < 0.6:
        return chance.choice(("", " ")).join(chance.choices(PIECES, k=chance.randint(1, 10)))
    text = chance.choice(pool)
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(text))
        cut = chance.randint(0, 3)
        text = text[:at] + chance.choice((*PIECES[:8], chr(_code_point(chance)), "")) + text[at + cut :]
    return text


def _code_point(chance: random.Random) -> int:
    return chance.choice(
        (chance.randrange(0x80), chance.randrange(0x250), chance.randrange(0x3000), chance.randrange(0x110000))
    )


def _check(text: str) -> None:
    folded, places = fold(text), origins(text)
    assert len(folded) == len(places), "a folded character without an origin"
    listed = words(folded)
    for word, place in zip(listed, word_places(folded, listed), strict=True):
        assert folded.startswith(word, place), f"{word!r} is not at its place"
    for link in links(Reading(text)):
        assert 0 <= link.start < link.end <= len(text), f"a link outside the text: {link}"


def _judged(library: Lexicon, text: str) -> float:
    started = time.perf_counter()
    for finding in library.find(text, "fr"):
        assert 0 <= finding.start < finding.end <= len(text), f"a span outside the text: {finding}"
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())

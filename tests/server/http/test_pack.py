"""The packer: what the browser gets is the modules, rearranged; within the budget; and refused when not understood."""

import gzip
import re
import subprocess
from pathlib import Path

import pytest

from server.http.names import shorten
from server.http.pack import Unpackable, pack, tighten
from tests.services.node import node_program

WIDGET = Path(__file__).parents[3] / "widget"
KILOBYTE = 1024


def weight(*parts: bytes) -> int:
    return sum(len(gzip.compress(part, 9)) for part in parts)


def modules(folder: Path, **texts: str) -> Path:
    (folder / "locales").mkdir()
    for name, text in {"widget": "", **texts}.items():
        (folder / f"{name}.js").write_text(text)
    return folder


def run(script: str) -> str:
    """What a module prints."""
    words = [node_program(), "--input-type=module", "-e", script]
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=30).stdout


def test_the_loader_and_the_app_stay_within_their_budgets() -> None:
    packed = pack(WIDGET)
    assert weight(packed["widget.js"]) <= 4 * KILOBYTE
    locales = [body for name, body in packed.items() if name.startswith("locales/")]
    assert len(locales) >= 2
    # A visitor fetches the app and one language.
    assert weight(packed["app.js"]) + max(weight(locale) for locale in locales) <= 25 * KILOBYTE


def test_what_is_packed_is_javascript() -> None:
    for name, body in pack(WIDGET).items():
        done = subprocess.run(
            [node_program(), "--input-type=module", "--check"], input=body, capture_output=True, timeout=30
        )
        assert done.returncode == 0, f"{name}: {done.stderr.decode()}"


def test_modules_are_laid_in_the_order_they_need_each_other(tmp_path: Path) -> None:
    folder = modules(
        tmp_path,
        app='import { twice } from "./b.js";\nimport { one } from "./a.js";\n\nconsole.log(twice + one());\n',
        b='import { one } from "./a.js";\n\nexport const twice = one() * 2;\n',
        a="/** One. @returns {number} */\nexport function one() {\n  // Just one.\n  return 1;\n}\n",
    )
    assert run(pack(folder)["app.js"].decode()) == "3\n"


def test_the_words_in_strings_templates_and_expressions_stay_as_they_are() -> None:
    script = """
      console.log("a , b : { c }", 'd ; e', `f = ${1 + 1} ; g`, /[ ,]+ : "x"/.source);
      console.log(8 / 2, [1, -1].map((n) => n - -1).join(" , "));
    """
    assert run(tighten(script)) == run(script)


def test_private_names_are_short_and_stay_apart(tmp_path: Path) -> None:
    many = [f"#name{number} = {number};" for number in range(60)]
    total = " + ".join(f"this.#name{number}" for number in range(60))
    folder = modules(tmp_path, app=f"class A {{\n  {' '.join(many)}\n  sum = {total};\n}}\nconsole.log(new A().sum);\n")
    packed = pack(folder)["app.js"].decode()
    assert "name" not in packed
    assert run(packed) == "1770\n"


def test_words_that_nobody_outside_knows_are_short_and_mean_the_same() -> None:
    script = """
      const LONGEST = 3;
      function twice(number) { return number * LONGEST; }
      const shared = { twice, label: "LONGEST" };
      class Basket { weight = 4; carry(heavy) { return twice(heavy) + this.weight + shared.label; } }
      const { label } = shared;
      const asked = (basket, ...others) => basket.carry(LONGEST) + label + others.length + `${LONGEST} of ${label}`;
      const length = 2;
      console.log(length + [1, 2, 3].length, length ? length : 0);
      const known = [1, 2].map(String).filter(Boolean).join();
      for (const basket of [new Basket()]) if (basket) console.log(asked(basket, 1, 2), known ? basket.weight : twice);
    """
    short = shorten(tighten(script))
    assert run(short) == run(script)
    # What stands in a template, after a dot, or as a key stays: it may be known elsewhere.
    assert not re.search(r"\b(Basket|asked|number)\b", short)
    assert all(word in short for word in ("LONGEST", "twice", "label", "carry", "weight", "String", "Boolean"))


@pytest.mark.parametrize(
    ("app", "why"),
    [
        ('import { two } from "./a.js";\n', "exports no two"),
        ('import { one as two } from "./a.js";\n', "exports no one as two"),
        ('export * from "./a.js";\n', "does not know this form"),
        ('import { one } from "./a.js";\n\nconst one = 2;\n', "both make one"),
        ('import { lost } from "./c.js";\n', "imports itself"),
    ],
)
def test_what_the_packer_does_not_understand_it_refuses(tmp_path: Path, app: str, why: str) -> None:
    folder = modules(
        tmp_path,
        app=app,
        a="export const one = 1;\n",
        c='import { lost } from "./d.js";\nexport const found = lost;\n',
        d='import { found } from "./c.js";\nexport const lost = found;\n',
    )
    with pytest.raises(Unpackable, match=why):
        pack(folder)

"""What the demo brand sells, and a visitor's basket as a value that fits in a cookie."""

import re
from dataclasses import dataclass, replace

MOST_OF_ONE = 9
FREE_POSTAGE_FROM = 15_000
POSTAGE = 690
_COOKIE_LINE = re.compile(r"([a-z]+)-([a-z]*)_([1-9])")


@dataclass(frozen=True, slots=True)
class Article:
    """Something with a price in cents; bags come in colours, spare parts do not."""

    name: str
    cents: int
    colours: tuple[str, ...] = ()


_COLOURS = ("pilat", "baraban", "furan", "crassier")
CATALOGUE = {
    article.name: article
    for article in (
        Article("navette", 11_800, _COLOURS),
        Article("cuchon", 14_900, _COLOURS),
        Article("buckle", 450),
        Article("hook", 950),
        Article("strap", 1_200),
        Article("wax", 1_400),
    )
}


@dataclass(frozen=True, slots=True)
class Line:
    """So many of one article in one colour (empty for a spare part)."""

    article: Article
    colour: str
    quantity: int

    @property
    def key(self) -> str:
        """What a form calls this line."""
        return f"{self.article.name}-{self.colour}"

    @property
    def cents(self) -> int:
        """The price of the whole line."""
        return self.article.cents * self.quantity


Basket = tuple[Line, ...]


def read_basket(cookie: str) -> Basket:
    """The basket that a cookie tells; what it tells wrongly is left out, for anybody can write a cookie."""
    matches = (_COOKIE_LINE.fullmatch(piece) for piece in cookie[:500].split("."))
    found = (_line(*match.groups()) for match in matches if match)
    return tuple({line.key: line for line in found if line is not None}.values())


def write_basket(basket: Basket) -> str:
    """The cookie's text for this basket."""
    return ".".join(f"{line.key}_{line.quantity}" for line in basket)


def add(basket: Basket, name: str, colour: str) -> Basket:
    """One more of this article; the basket unchanged when the shop has no such thing."""
    wanted = _line(name, colour, "1")
    if wanted is None:
        return basket
    if not any(line.key == wanted.key for line in basket):
        return (*basket, wanted)
    return tuple(_counted(line, line.quantity + 1) if line.key == wanted.key else line for line in basket)


def set_quantity(basket: Basket, key: str, quantity: int) -> Basket:
    """This many of one line; none takes the line out."""
    changed = (_counted(line, quantity) if line.key == key else line for line in basket)
    return tuple(line for line in changed if line.quantity > 0)


def total(basket: Basket) -> int:
    """The goods alone, in cents."""
    return sum(line.cents for line in basket)


def postage(basket: Basket) -> int:
    """In cents: nothing for an empty basket or a large one."""
    goods = total(basket)
    return 0 if goods == 0 or goods >= FREE_POSTAGE_FROM else POSTAGE


def _line(name: str, colour: str, quantity: str) -> Line | None:
    article = CATALOGUE.get(name)
    if article is None or colour not in (article.colours or ("",)):
        return None
    return Line(article, colour, int(quantity))


def _counted(line: Line, quantity: int) -> Line:
    return replace(line, quantity=max(0, min(quantity, MOST_OF_ONE)))

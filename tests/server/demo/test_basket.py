"""The basket: works without JavaScript, believes no cookie and no form, and sets nothing before it is used."""

import httpx
import pytest

from server.demo import shop


def _names(basket: shop.Basket) -> list[tuple[str, int]]:
    return [(line.key, line.quantity) for line in basket]


def test_what_is_added_is_in_the_basket_and_counted(brand: httpx.Client) -> None:
    brand.post("/panier", data={"article": "cuchon", "colour": "furan"})
    brand.post("/panier", data={"article": "cuchon", "colour": "furan"})
    page = brand.post("/en/basket?persona=lise", data={"article": "buckle"})
    assert page.url.path == "/en/basket"
    assert page.url.query == b"persona=lise"
    assert '<span class="count">3</span>' in page.text
    assert "€302.50" in page.text


def test_a_line_is_changed_and_taken_out(brand: httpx.Client) -> None:
    brand.post("/panier", data={"article": "navette", "colour": "baraban"})
    assert "354\u00a0€" in brand.post("/panier", data={"line": "navette-baraban", "quantity": "3"}).text
    assert "Rien encore" in brand.post("/panier", data={"line": "navette-baraban", "quantity": "0"}).text


def test_no_cookie_is_set_before_the_basket(brand: httpx.Client) -> None:
    for path in ("/", "/le-cuchon", "/panier"):
        assert "set-cookie" not in brand.get(path).headers


NOT_SOLD = [{}, {"article": "yacht"}, {"article": "cuchon", "colour": "pink"}, {"article": "buckle", "colour": "pilat"}]


@pytest.mark.parametrize("form", NOT_SOLD)
def test_what_the_shop_does_not_sell_stays_out(brand: httpx.Client, form: dict[str, str]) -> None:
    assert "Rien encore" in brand.post("/panier", data=form).text


@pytest.mark.parametrize("quantity", ["-1", "two", "", "1e9", "²", "٣"])
def test_a_quantity_that_is_no_number_changes_nothing(brand: httpx.Client, quantity: str) -> None:
    brand.post("/panier", data={"article": "wax"})
    assert '<span class="count">1</span>' in brand.post("/panier", data={"line": "wax-", "quantity": quantity}).text


def test_a_form_longer_than_the_shop_sends_is_refused(brand: httpx.Client) -> None:
    assert brand.post("/panier", content=b"article=" + b"x" * 5_000).status_code == 413


LIES = ["", "nonsense", "cuchon-pink_2", "yacht-_1", "cuchon-pilat_0", "cuchon-pilat_99", "<b>", "cuchon_1", "...."]


@pytest.mark.parametrize("cookie", LIES)
def test_a_cookie_that_lies_is_an_empty_basket(cookie: str) -> None:
    assert shop.read_basket(cookie) == ()


def test_a_basket_survives_its_cookie() -> None:
    basket = shop.add(shop.add(shop.add((), "cuchon", "pilat"), "wax", ""), "wax", "")
    assert _names(shop.read_basket(shop.write_basket(basket))) == [("cuchon-pilat", 1), ("wax-", 2)]


def test_nobody_buys_more_than_nine_of_one() -> None:
    basket = shop.set_quantity(shop.add((), "wax", ""), "wax-", 40)
    assert _names(shop.add(basket, "wax", "")) == [("wax-", 9)]


def test_postage_is_free_for_a_large_basket_and_for_none() -> None:
    large = shop.add(shop.add((), "cuchon", "pilat"), "wax", "")
    assert [shop.postage(basket) for basket in ((), shop.add((), "wax", ""), large)] == [0, shop.POSTAGE, 0]

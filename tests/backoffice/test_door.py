"""Who comes in, what is refused, and what no page lets out."""

import socket
from urllib.parse import urlsplit

import httpx
import pytest

from tests.backoffice.office import PASSWORD, Office, Staff

PAGES = ("queue", "rooms", "rooms/main", "people", "library", "blocks", "log", "install")


def test_nobody_sees_a_page_before_signing_in_and_then_is_led_on(office: Office) -> None:
    browser = httpx.Client(base_url=office.server.url)
    asked = browser.get(f"/backoffice/{office.key}/log?act=delete")
    assert (asked.status_code, asked.headers["location"]) == (
        303,
        f"/backoffice/sign-in?next=%2Fbackoffice%2F{office.key}%2Flog%3Fact%3Ddelete",
    )
    fields = {
        "email": office.email("Camille"),
        "password": PASSWORD,
        "next": f"/backoffice/{office.key}/log?act=delete",
    }
    entered = browser.post("/backoffice/sign-in", data=fields)
    assert (entered.status_code, entered.headers["location"]) == (303, fields["next"])
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/;" in cookie


def test_a_wrong_password_keeps_the_email_and_says_nothing_of_who_exists(office: Office) -> None:
    browser = httpx.Client(base_url=office.server.url, headers={"X-Forwarded-For": "203.0.113.50"})
    wrong = [
        browser.post("/backoffice/sign-in", data={"email": email, "password": "not this one"})
        for email in (office.email("camille"), office.email("nobody"))
    ]
    assert [answer.status_code for answer in wrong] == [422, 422]
    assert f'value="{office.email("camille")}"' in wrong[0].text
    assert wrong[0].text.replace("camille", "nobody") == wrong[1].text


def test_trying_again_and_again_is_slowed_down(office: Office) -> None:
    browser = httpx.Client(base_url=office.server.url, headers={"X-Forwarded-For": "203.0.113.51"})
    tries = [browser.post("/backoffice/sign-in", data={"email": "x@y.example", "password": "n"}) for _ in range(11)]
    assert tries[-1].status_code == 429
    assert "Too many tries" in tries[-1].text


@pytest.mark.parametrize("page", PAGES)
def test_another_sites_pages_are_not_there(office: Office, camille: Staff, page: str) -> None:
    other = office.site("Other")
    assert camille.browser.get(f"/backoffice/{other}/{page}").status_code == 404
    assert camille.browser.get(f"/backoffice/s000/{page}").status_code == 404


def test_another_sites_message_is_not_there(office: Office, camille: Staff) -> None:
    held = office.held()
    stranger_site = office.site("Other")
    zoe = office.account("zoe", "Zoe", "owner", stranger_site)
    browser = httpx.Client(base_url=office.server.url, follow_redirects=True)
    page = browser.post("/backoffice/sign-in", data={"email": zoe, "password": PASSWORD})
    assert page.status_code == 200
    assert browser.get(f"/backoffice/{stranger_site}/queue/{held}").status_code == 404
    assert browser.get(f"/backoffice/{office.key}/queue/{held}").status_code == 404


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_foreign_pages_form_changes_nothing(office: Office, camille: Staff, headers: dict[str, str]) -> None:
    held = office.held()
    camille.get(f"queue/{held}")
    refused = camille.post(f"messages/{held}/publish", {"reason": "r"}, **headers)
    assert refused.status_code == 403
    assert "nothing was changed" in refused.text
    assert "Held" in camille.get(f"queue/{held}").text


@pytest.mark.parametrize("token", ["", "x" * 43])
def test_a_form_without_this_sessions_token_changes_nothing(office: Office, camille: Staff, token: str) -> None:
    held = office.held()
    camille.get("queue")
    assert camille.post(f"messages/{held}/publish", {"reason": "r", "csrf": token}).status_code == 403
    assert "Published" not in camille.get(f"queue/{held}").text


@pytest.mark.parametrize("page", [*PAGES, "nowhere"])
def test_every_answer_is_strict_and_kept_by_nobody(camille: Staff, page: str) -> None:
    headers = camille.get(page).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("page", PAGES)
def test_no_page_has_anything_inline_or_foreign(camille: Staff, page: str) -> None:
    text = camille.get(page).text
    assert " style=" not in text
    assert " onclick" not in text
    assert "<style" not in text
    assert text.count("<script") == text.count('<script type="module" src="/backoffice/static/desk.js"></script>')


def test_signing_out_ends_the_session_on_the_server(office: Office, camille: Staff) -> None:
    cookies = dict(camille.browser.cookies)
    camille.get("queue")
    left = camille.browser.post("/backoffice/sign-out", data={"csrf": camille.hidden("csrf")})
    assert "Signed out." in left.text
    again = httpx.get(office.url + "/queue", cookies=cookies)
    assert again.status_code == 303


def test_a_planted_flash_cookie_breaks_nothing(camille: Staff) -> None:
    camille.browser.cookies.set("palabre_flash", "nonsense~abc")
    assert camille.get("queue").status_code == 200


def test_a_reader_reads_and_has_no_acts(office: Office) -> None:
    held = office.held()
    office.account("rita", "Rita", "reader")
    reader = Staff(office, "rita")
    page = reader.get(f"queue/{held}")
    assert "c0nnard" in page.text
    assert 'id="acts"' not in page.text
    assert reader.post(f"messages/{held}/publish", {"reason": "r"}).status_code == 403


@pytest.mark.parametrize(("role", "page", "status"), [("reader", "library/import", 403), ("", "blocks", 404)])
def test_who_may_not_is_refused_before_the_form_is_read(office: Office, role: str, page: str, status: int) -> None:
    site = office.key if role else office.site("Other")
    office.account("rita", "Rita", role or "owner", site if role else office.site("Third"))
    browser = httpx.Client(base_url=office.server.url)
    browser.post("/backoffice/sign-in", data={"email": office.email("rita"), "password": PASSWORD})
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    head = f"POST /backoffice/{site}/{page} HTTP/1.1\r\nHost: desk\r\nCookie: {cookies}\r\n"
    head += "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 30000000\r\n\r\n"
    address = urlsplit(office.server.url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as line:
        line.sendall(head.encode())  # and nothing of the form
        assert line.recv(100).startswith(f"HTTP/1.1 {status} ".encode())


def test_who_is_refused_while_sending_a_long_form_is_told_and_goes_on(office: Office) -> None:
    office.account("rita", "Rita", "reader")
    reader = Staff(office, "rita")
    file = {"file": ("terms.csv", b"id,entry\n" + b"1,zorgle\n" * 1_000_000)}
    refused = reader.browser.post(f"{office.url}/library/import", files=file)
    assert refused.status_code == 403
    assert "<h1" in refused.text
    assert reader.get("queue").status_code == 200


def test_the_language_is_chosen_and_kept(camille: Staff) -> None:
    camille.get("queue")
    fields = {"csrf": camille.hidden("csrf"), "language": "fr", "back": f"/backoffice/{camille.office.key}/log"}
    chosen = camille.browser.post("/backoffice/language", data=fields)
    assert '<html lang="fr"' in chosen.text
    assert "Journal" in chosen.text

"""One spelling an address, the client behind proxies, and what may be blocked."""

from ipaddress import ip_network

import pytest

from server.addresses import (
    BadNetwork,
    BadProxies,
    canonical,
    client_address,
    covers,
    group,
    parse_address,
    parse_network,
    parse_proxies,
)

PROXIES = parse_proxies("10.0.0.0/8, 127.0.0.1, fd00::/8")


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("203.0.113.7", "203.0.113.7"),
        (" 203.0.113.7 ", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("::FFFF:cb00:7107", "203.0.113.7"),
        ("[2001:DB8:0:0::1]", "2001:db8::1"),
        ("fe80::1%eth0", "fe80::1"),
        ("2001:0db8::0001", "2001:db8::1"),
    ],
)
def test_an_address_has_one_spelling(text, spelling):
    assert canonical(text) == spelling


@pytest.mark.parametrize(
    "text", ["", "unknown", "203.0.113.07", "203.0.113", "0x7f.1", "203.0.113.7:80", "_hidden", "::1::"]
)
def test_what_is_no_address_is_refused(text):
    with pytest.raises(ValueError):
        canonical(text)


@pytest.mark.parametrize(
    "form",
    [
        "203.0.113.7",
        "::ffff:203.0.113.7",
        "64:ff9b::203.0.113.7",
        "2002:cb00:7107::1",
        "::203.0.113.7",
        "64:FF9B::CB00:7107",
    ],
)
def test_a_block_meets_every_form_of_its_address(form):
    assert covers(ip_network("203.0.113.0/24"), parse_address(form))
    assert not covers(ip_network("203.0.112.0/24"), parse_address(form))


def test_a_person_is_an_ipv4_address_or_the_64_of_an_ipv6_one():
    assert group("203.0.113.7") == "203.0.113.7"
    assert group("2001:db8:1:2:3::4") == group("2001:db8:1:2::9") == "2001:db8:1:2::/64"
    assert group("2001:db8:1:3::9") != group("2001:db8:1:2::9")


@pytest.mark.parametrize(
    ("peer", "headers", "client"),
    [
        # from a stranger the header means nothing, whatever it says
        ("198.51.100.4", [], "198.51.100.4"),
        ("198.51.100.4", ["203.0.113.9"], "198.51.100.4"),
        ("198.51.100.4", ["10.0.0.1", "127.0.0.1"], "198.51.100.4"),
        # from our proxies: the rightmost that is none of them
        ("10.1.2.3", ["203.0.113.9"], "203.0.113.9"),
        ("127.0.0.1", ["6.6.6.6, 203.0.113.9, 10.1.2.3"], "203.0.113.9"),
        ("127.0.0.1", ["6.6.6.6", "203.0.113.9", "10.1.2.3"], "203.0.113.9"),
        ("127.0.0.1", ["6.6.6.6 ,  203.0.113.9"], "203.0.113.9"),
        ("::ffff:127.0.0.1", ["203.0.113.9"], "203.0.113.9"),
        ("fd00::7", ["2001:db8::5"], "2001:db8::5"),
        # every way to write a hop
        ("127.0.0.1", ["203.0.113.9:4711"], "203.0.113.9"),
        ("127.0.0.1", ["[2001:db8::5]:443"], "2001:db8::5"),
        ("127.0.0.1", ["[2001:db8::5]"], "2001:db8::5"),
        ("127.0.0.1", ['"[2001:db8::5]:443"'], "2001:db8::5"),
        ("127.0.0.1", ["::ffff:203.0.113.9"], "203.0.113.9"),
        ("127.0.0.1", ["fe80::1%eth0"], "fe80::1"),
        # what cannot be read ends the walk at the last hop we know
        ("127.0.0.1", ["unknown"], "127.0.0.1"),
        ("127.0.0.1", ["_hidden"], "127.0.0.1"),
        ("127.0.0.1", [""], "127.0.0.1"),
        ("127.0.0.1", [","], "127.0.0.1"),
        ("127.0.0.1", ["6.6.6.6,"], "127.0.0.1"),
        ("127.0.0.1", ["6.6.6.6, 203.0.113.09"], "127.0.0.1"),
        ("127.0.0.1", ["6.6.6.6, nonsense, 10.1.2.3"], "10.1.2.3"),
        ("127.0.0.1", ["1" * 10_000], "127.0.0.1"),
        ("127.0.0.1", [", ".join(["10.0.0.1"] * 500)], "10.0.0.1"),
        # nobody but proxies in the header: the farthest of them
        ("127.0.0.1", ["10.0.0.1, 10.0.0.2"], "10.0.0.1"),
        ("127.0.0.1", [], "127.0.0.1"),
    ],
)
def test_the_client_is_the_rightmost_hop_that_is_not_ours(peer, headers, client):
    assert client_address(peer, headers, PROXIES) == client


@pytest.mark.parametrize("text", ["*", "10.0.0.0/8,*", "0.0.0.0/0", "::/0", "10.0.0.0/33", "proxy.example"])
def test_proxies_that_would_believe_anybody_are_refused(text):
    with pytest.raises(BadProxies):
        parse_proxies(text)


def test_no_proxies_is_an_answer():
    assert parse_proxies("") == ()


@pytest.mark.parametrize(
    ("text", "network"),
    [
        ("203.0.113.7", "203.0.113.7/32"),
        ("203.0.113.7/24", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.7/32"),
        ("::ffff:203.0.113.0/120", "203.0.113.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("2001:db8::/48", "2001:db8::/48"),
        ("198.51.0.0/16", "198.51.0.0/16"),
    ],
)
def test_a_block_names_an_address_or_a_network(text, network):
    assert str(parse_network(text, PROXIES)) == network


@pytest.mark.parametrize(
    "text",
    [
        *("", "unknown", "203.0.113.0/", "203.0.113.0/x", "203.0.113.0/33", "203.0.113.0/-1", "::ffff:203.0.113.0/64"),
        *("0.0.0.0/0", "::/0", "203.0.0.0/15", "2001::/31", "8.0.0.0/7"),
        *(
            "10.1.2.3",
            "127.0.0.1",
            "127.0.0.0/8",
            "192.168.1.1",
            "172.16.0.0/16",
            "169.254.1.1",
            "100.64.0.1",
            "224.0.0.1",
        ),
        *("::1", "::", "fc00::1", "fe80::1", "::ffff:127.0.0.1", "255.255.255.255"),
    ],
)
def test_networks_that_would_shut_out_the_house_or_the_world_are_refused(text):
    with pytest.raises(BadNetwork):
        parse_network(text, PROXIES)


def test_our_own_proxy_is_never_blocked():
    with pytest.raises(BadNetwork, match="proxies"):
        parse_network("203.0.113.0/24", parse_proxies("203.0.113.80"))

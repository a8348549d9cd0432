"""The brand's JWT: who is believed, who is not."""

from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey

from server.chat.arrivals import read_identity
from server.errors import ChatError
from server.models import Level, Preferences, Site

NOW = 1_800_000_000
SECRET = "k" * 43
SITE = Site(1, "shop", "A shop", (), ("en",), (), 1, Level.NORMAL, None, None, False, SECRET, Preferences())
GOOD = {"sub": "m-1", "name": "Odile", "aud": "shop", "iat": NOW, "exp": NOW + 600, "role": "owner"}


def _signed(secret: str = SECRET, algorithm: str = "HS256", **changes: Any) -> str:
    claims = {name: value for name, value in {**GOOD, **changes}.items() if value is not None}
    return jwt.encode({"alg": algorithm}, claims, OctKey.import_key(secret), algorithms=[algorithm])


def test_a_member_is_known_by_sub_and_name() -> None:
    assert read_identity(_signed(), SITE, NOW * 1000) == ("m-1", "Odile")


@pytest.mark.parametrize(
    "identity",
    [
        pytest.param(_signed(secret="x" * 43), id="another key"),
        pytest.param(_signed(aud="other"), id="another site"),
        pytest.param(_signed(aud=None), id="no site"),
        pytest.param(_signed(exp=NOW - 61), id="run out"),
        pytest.param(_signed(exp=NOW + 3700), id="good for more than an hour"),
        pytest.param(_signed(exp=None), id="no end"),
        pytest.param(_signed(iat=None), id="no beginning"),
        pytest.param(_signed(iat=NOW + 120, exp=NOW + 600), id="from the future"),
        pytest.param(_signed(sub=None), id="nobody"),
        pytest.param(_signed(algorithm="HS512"), id="another algorithm"),
        pytest.param("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtLTEiLCJhdWQiOiJzaG9wIn0.", id="unsigned"),
        pytest.param("not a token", id="no token"),
        pytest.param("a.b.c", id="three letters"),
        pytest.param("", id="nothing"),
    ],
)
def test_whatever_the_brand_did_not_sign_for_this_site_and_hour_is_refused(identity: str) -> None:
    with pytest.raises(ChatError) as refused:
        read_identity(identity, SITE, NOW * 1000)

    assert (refused.value.code, refused.value.key) == ("not_allowed", "identity")

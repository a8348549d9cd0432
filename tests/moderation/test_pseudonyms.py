"""Nobody passes for staff or the brand, and people keep their names."""

import random

import pytest

from moderation.pseudonyms import problem_with

BRANDS = frozenset({"Velmora", "Maison Lumen"})
POSES = [
    "Modérateur",
    "Moderateur",
    "MODÉRATEUR",
    "rnodérateur",
    "M0dérateur",
    "Mоdérateur",
    "Мodérateur",
    "ＭＯＤÉＲＡＴＥＵＲ",
    "𝐌𝐨𝐝𝐞𝐫𝐚𝐭𝐞𝐮𝐫",
    "M o d é r a t e u r",
    "m.o.d.e.r.a.t.e.u.r",
    "Modérateur1",
    "xX_moderateur_Xx",
    "mode\u0301rateur",
    "LeModerateur",
    "moderateurlumen",
    "Adm1n",
    "аdmin",
    "AdminVelmora",
    "Ⓜⓞⓓ",
    "vvebmaster",
    "offlciel",
    "0fficiel",
    "Support",
    "Velmora",
    "Ve1mora",
    "VELM0RA",
    "Velmοra",
    "velmora.officiel",
    "L'equipe",
    "Maison-Lumen",
    "maisonlumen",
    "Maison Iumen",
    "Ve|mora",
    "StaffVelmora",
    "V e l m o r a",
]
UNREADABLE = [
    "\u202eruetaredoM",
    "Mo\u200bdo",
    "a\u0000b",
    "nom\u2066x",
    "a" + "\u0336" * 6,
    "x\ufeffy",
    "\ud800ab",
    "a\nb",
]
NAMES = [
    "Zoé",
    "Noël",
    "Iñaki",
    "Jürgen",
    "Søren",
    "Łukasz",
    "Đặng",
    "Ольга",
    "Вʼячеслав",
    "Αλέξανδρος",
    "محمد",
    "שרה",
    "佐々木",
    "さくら",
    "지민",
    "अनन्\u200dत",
    "Modesto",
    "Modibo",
    "Adèle",
    "Steam",
    "Admète",
    "Robot73",
    "Marie-Claire",
    "O'Brien",
    "Jean 2",
    "Timothée",
    "Owena",
    "Ada",
    "Mimosa",
    "Lou",
    "Rory",
    "Velma",
    "Lumière",
    "Maisie",
    "Nana",
    "Clara",
    "Claude",
    "Bernard",
    "Vivienne",
    "Anne",
    "Jo",
    "Supernova",
    "Supriya",
]


@pytest.mark.parametrize("name", POSES)
def test_a_name_that_poses_as_staff_or_brand_is_reserved(name):
    assert problem_with(name, BRANDS) == "reserved"


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_name_that_cannot_be_read_is_refused(name):
    assert problem_with(name, BRANDS) == "unreadable"


@pytest.mark.parametrize("name", NAMES)
def test_people_keep_their_names(name):
    assert problem_with(name, BRANDS) is None


@pytest.mark.parametrize(
    "name, problem",
    [
        ("", "too_short"),
        (" a ", "too_short"),
        ("a" * 25, "too_long"),
        ("🙂🙂", "no_letter"),
        ("...", "no_letter"),
        ("Annа", "mixed_scripts"),
    ],
)
def test_each_problem_has_its_code(name, problem):
    assert problem_with(name, BRANDS) == problem


def test_a_thousand_ways_to_write_moderator_are_seen_through():
    chance = random.Random(11)
    ways = {
        "o": "oο0ｏ𝐨о",
        "e": "eеéｅ3",
        "a": "aа@àａ",
        "r": "rｒ",
        "m": "mｍ",
        "d": "dԁｄ",
        "t": "t7ｔ",
        "u": "uυｕ",
        "i": "i1ıіｉ!",
        "n": "nｎ",
    }
    words = ["moderateur", "moderator", "administrateur", "moderatrice"]
    made = {"".join(chance.choice(ways.get(letter, letter)) for letter in chance.choice(words)) for _ in range(1_500)}
    missed = [name for name in made if problem_with(name, BRANDS) is None]
    assert len(made) > 1_000
    assert len(missed) <= len(made) // 100

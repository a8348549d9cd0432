"""Who may be in danger is read first; figures of speech are not."""

import pytest

from moderation.danger import dangers
from moderation.reading import Reading

HELD = {
    "self_harm": [
        "je veux mourir",
        "J'ai envie de mourir...",
        "jai envie d'en finir",
        "je vais me suicider ce soir",
        "j'ai envie de me tuer",
        "je ne veux plus vivre",
        "personne ne me regrettera",
        "JE VEUX MOURIR",
        "je v3ux mourir",
        "i want to die",
        "I'm going to kill myself",
        "thinking of killing myself",
        "i don't want to live anymore",
        "I’m suicidal",
        "no reason to live",
        "end my life tonight",
        "ich will nicht mehr leben",
        "ich bringe mich um",
        "quiero morir",
        "me quiero morir",
        "no quiero vivir",
        "voglio morire",
        "non voglio più vivere",
        "mi suicido",
    ],
    "threat": [
        "je vais te tuer",
        "je sais où tu habites",
        "on va te retrouver, toi",
        "je vais vous tuer tous",
        "I will kill you",
        "i'll kill you",
        "i know where you live",
        "we know where you live",
        "gonna kill you",
        "ich weiß wo du wohnst",
        "ich bringe dich um",
        "te voy a matar",
        "sé dónde vives",
        "ti ammazzo",
        "so dove abiti",
        "je vais poser une bombe",
        "you deserve to die",
        "I WILL K1LL YOU",
        "je  vais   te   tuer",
        "je vais te crever",
    ],
    "minor": [
        "j'ai 12 ans",
        "J'ai 13 ans et j'adore",
        "i am 12 years old",
        "I'm 11 yo",
        "ich bin 13 Jahre alt",
        "tengo 12 años",
        "ho 11 anni",
        "je suis mineure",
        "i'm underage",
        "soy menor de edad",
        "sono minorenne",
        "send me nudes",
    ],
}
HONEST = [
    "je meurs de rire",
    "je veux mourir de rire",
    "c'est à mourir",
    "je suis morte de fatigue",
    "cette crème tue",
    "je tuerais pour un café",
    "this sale is killing me",
    "I'd kill for this bag",
    "i want to die laughing",
    "to die for",
    "my phone died",
    "dead cute",
    "kill the lights",
    "cut myself a slice of cake",
    "watch your step",
    "das bringt mich zum Lachen",
    "ich sterbe vor Lachen",
    "me muero de risa",
    "muero por ese bolso",
    "muoio dal ridere",
    "ti ammiro",
    "ma fille a 12 ans",
    "j'ai 30 ans",
    "j'ai 12 ans de métier",
    "j'ai 14 produits",
    "ho 11 anni di esperienza",
    "il est majeur",
    "je suis en 6",
    "la bombe de bain",
    "a bath bomb",
    "shoot me an email",
    "tengo 12 pares",
    "12 ans déjà",
    "this is the end",
    "la vie est belle",
    "nous avons 12 ans de garantie",
]


@pytest.mark.parametrize("category, text", [(category, text) for category, texts in HELD.items() for text in texts])
def test_a_person_reads_this_at_once(category, text):
    assert category in [finding.category for finding in dangers(Reading(text))]


@pytest.mark.parametrize("text", HONEST)
def test_a_figure_of_speech_is_no_danger(text):
    assert list(dangers(Reading(text))) == []


def test_the_words_that_worry_are_marked():
    text = "Salut. J'ai 12 ans !"
    assert [text[finding.start : finding.end] for finding in dangers(Reading(text))] == ["J'ai 12 ans"]

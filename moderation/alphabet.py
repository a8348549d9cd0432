"""Letters that look like Latin letters: other scripts, enclosed letters, small capitals, strokes and hooks.

Only what an eye takes for the letter in running text is listed. The table is applied before compatibility
decomposition and case folding, because capitals and small letters of one script can look like different Latin letters.
"""

from __future__ import annotations

CYRILLIC = dict(zip("аеорсухікмтнвѕјԁһԛԝѵӏгпьєԍ", "aeopcyxikmthbsjdhqwvlrnbeg", strict=True)) | dict(
    zip("АВЕКМНОРСТУХІЅЈԌԚԜѴӀ", "abekmhopctyxisjgqwvi", strict=True)
)
GREEK = dict(zip("αβγεζηικνορτυχωςμ", "abyeznikvoptuxwsu", strict=True)) | dict(
    zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx", strict=True)
)
ARMENIAN = dict(zip("օսհոցյզոՕՏԼ", "ouhngjqnosl", strict=True))
CHEROKEE = dict(zip("ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᏀᏃᏒᏔᏕᏙᏚᏞᏟᏢᏦᏴ", "drtiajewmhgzrwsvslcpkb", strict=True))
LISU = dict(zip("ꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ", "bpddtgkjczfmnlsrvhwxyaeiou", strict=True))
COPTIC = dict(zip("ⲤⲥⲞⲟⲢⲣⲦⲬⲚⲘⲔⲎⲨⲒ", "ccoopptxnmkhyi", strict=True))
SYLLABICS = dict(zip("ᗅᗷᑲᑕᗪᑯᖴᕼᒍᒪᗰᑎᑭᖇᑌᐯ᙭ᘔ", "abbcddfhjlmnpruvxz", strict=True))
MORE_FOREIGN = dict(zip("ϲϹҽүҮѡϳͿσϜϺքգրռᎩᎽᏂᏏᏳᏩҹ", "cceyywjjofmpqnnyyhbgwu", strict=True))
SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
PHONETIC = dict(
    zip("ƒɑɐɓɖɗəɛɜɠɡɥɦɨɩıʝƙʞɫɭɱɯɲŋɳɵɔƥʠɾɼɹʂʃƭʈʇʉʋʌʍƴʐ", "faabddeeegghhiiijkkllmmnnnoopqrrrsstttuvvwyz", strict=True)
)
TONED = dict(zip("ƅƄƽƼƍɣᶌꞟȷẝꟻ", "bbssgyvujff", strict=True))
STROKED = dict(zip("đħłŧƀɉƶȼɇǥꝁᵽɍɏⱥøðĐĦŁŦɃɈƵȻɆǤꝀⱣɌɎȺØÐ", "dhltbjzcegkpryaod" * 2, strict=True))
LIGATURES = {
    "©": "c",
    "®": "r",
    "œ": "oe",
    "Œ": "oe",
    "æ": "ae",
    "Æ": "ae",
    "þ": "th",
    "Þ": "th",
    "ß": "ss",
    "ẞ": "ss",
    "ĸ": "k",
}
DOTS = dict.fromkeys("。｡․‧∙⋅・", ".")
QUOTES = dict.fromkeys("’‘ʼʹ′＇ꞌ", "'") | dict.fromkeys("‐‑‒–−", "-")


def _enclosed() -> dict[str, str]:
    """Letters in squares and circles that have no compatibility form, and the letters that flags are made of."""
    starts = (0x1F130, 0x1F150, 0x1F170, 0x1F1E6)
    return {chr(start + i): chr(ord("a") + i) for start in starts for i in range(26)}


ENCLOSED = _enclosed()
FOREIGN = CYRILLIC | GREEK | ARMENIAN | CHEROKEE | LISU | COPTIC | SYLLABICS | MORE_FOREIGN
"""Letters of another script that read as a Latin letter: a word made of nothing else may be honest."""
LOOK_ALIKES: dict[str, str] = (
    FOREIGN | SMALL_CAPITALS | PHONETIC | TONED | STROKED | LIGATURES | DOTS | QUOTES | ENCLOSED
)
"""One character to the Latin letters it passes for."""

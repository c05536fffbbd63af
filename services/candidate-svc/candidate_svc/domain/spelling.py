"""How a name sounds, whatever its script and spelling: what two writings of one person's name have in common.

Nothing here decides who somebody is. The forms are never stored: they go through a keyed hash (`store/blind_index.py`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from anyascii import anyascii

_ARTICLE: Final = re.compile(r"\bال(?=\w{3})")
_SERVANT_OF: Final = re.compile(r"\bعبد\s*(?:ال(?=\w{3}))?")
_WITHOUT_VOWELS: Final = re.compile("[\u0590-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Scripts that write no short vowels: Hebrew, Arabic, Syriac and their presentation forms."""

_LETTERS: Final = re.compile(r"[a-z]+")
_SILENT: Final = re.compile("['`’ʿʾ´]")

_ARTICLES: Final = ("al", "el", "ul", "ad", "as", "ar", "an", "az", "at", "ash", "la", "las", "los")
_SON_OF_OR_FROM: Final = ("bin", "ibn", "ben", "bint", "de", "del", "da", "dos", "di", "y", "van", "von", "der")
_PARTICLES: Final = frozenset((*_ARTICLES, *_SON_OF_OR_FROM))
_PLACEHOLDERS: Final = frozenset(("fnu", "lnu", "unknown", "none"))
"""What offices write where a name is missing."""

_ABD: Final = re.compile(r"abd(?:[aeiou]{1,2}[lrsdtnz]?)?$")
_ABD_AND_MORE: Final = re.compile(r"abd[aeiou]*(?:l(?!l)|([rsdtnz])(?=\1))?(?=.{3})")
_ARTICLE_AND_MORE: Final = re.compile(r"[ae]l(?=[bcdfghjkmnpqrstvwxyz].{3})")

_SOUNDS: Final = (
    ("shch", "s"),
    ("tsch", "s"),
    ("sch", "s"),
    ("tch", "s"),
    ("ch", "s"),
    ("sh", "s"),
    ("zh", "s"),
    ("ts", "s"),
    ("kh", "h"),
    ("gh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("dj", "j"),
    ("ck", "k"),
    ("qu", "k"),
    ("x", "ks"),
)
_SOFT_C: Final = re.compile(r"c(?=[eiy])")
_ONE_LETTER: Final = str.maketrans({"c": "k", "q": "k", "g": "h", "z": "s", "w": "u", "y": "i"})
_DOUBLED: Final = re.compile(r"(.)\1+")
_GLIDE: Final = re.compile(r"^i(?=[aeou])")
_VOWELS: Final = re.compile(r"[aeiou]")
_ENDS_LIKE_A: Final = re.compile(r"[ae]h$")
_FEMININE: Final = "+"
_LONG: Final = 5
"""So many consonants tell a name apart without its vowels."""

_MOST_PARTS: Final = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name: its consonants, and as far as it was written with vowels, what they sound like.

    `sound` sets Mohammed apart from Mahmoud and Hassan from Hussein, but not Mohammed from Muhammad.
    """

    consonants: str
    sound: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as it is compared. `with_vowels` says whether its script wrote them."""

    given: tuple[Part, ...]
    family: tuple[Part, ...]
    with_vowels: bool

    @property
    def parts(self) -> tuple[Part, ...]:
        """Given names first, each part once."""
        return tuple(dict.fromkeys((*self.given, *self.family)))[:_MOST_PARTS]


def spelling_of(given_names: str, family_names: str) -> Spelling:
    """How a name is compared: in Latin letters, without articles and particles, double letters and most vowels."""
    with_vowels = not _WITHOUT_VOWELS.search(given_names + family_names)
    given, family = (_parts(text, with_vowels) for text in (given_names, family_names))
    return Spelling(given, family, with_vowels)


def together(parts: Sequence[Part]) -> Part:
    """Parts that somebody may have written as one word."""
    consonants = "".join(part.consonants for part in parts)
    if len(consonants) >= _LONG:
        return Part(consonants, consonants + (_FEMININE if parts[-1].sound.endswith(_FEMININE) else ""))
    return Part(consonants, "".join(part.sound for part in parts))


def _parts(text: str, with_vowels: bool) -> tuple[Part, ...]:
    text = normalize("NFKC", text)
    if not with_vowels:
        text = _ARTICLE.sub("", _SERVANT_OF.sub("\u0639\u0628\u062f", text))
    latin = _SILENT.sub("", anyascii(text).lower())
    words = [word for word in _LETTERS.findall(latin) if word not in _PARTICLES and word not in _PLACEHOLDERS]
    return tuple(dict.fromkeys(_part(word, with_vowels) for word in _servants_joined(words)))


def _servants_joined(words: Sequence[str]) -> Sequence[str]:
    """`Abd al-Rahman`, `Abdul Rahman` and `Abdurrahman` are one name of one word."""
    if not any(word.startswith("abd") for word in words):
        return words
    joined: list[str] = []
    servant = False
    for word in words:
        if servant:
            joined.append(f"abd{word}")
            servant = False
        elif _ABD.match(word):
            servant = True
        else:
            joined.append(_ABD_AND_MORE.sub("abd", word, count=1) if word.startswith("abd") else word)
    return [*joined, "abd"] if servant else joined


def _part(word: str, with_vowels: bool) -> Part:
    word = _ARTICLE_AND_MORE.sub("", word) if with_vowels and word[0] in "ae" else word
    for written, spoken in _SOUNDS:
        if written in word:
            word = word.replace(written, spoken)
    word = _SOFT_C.sub("s", word).translate(_ONE_LETTER)
    if not with_vowels:
        consonants = _DOUBLED.sub(r"\1", _VOWELS.sub("", word))
        consonants = consonants[:-1] if len(consonants) > 1 and consonants.endswith("h") else consonants
        return Part(consonants, "")
    word = _ENDS_LIKE_A.sub("a", _GLIDE.sub("", _DOUBLED.sub(r"\1", word)))
    consonants = _VOWELS.sub("", word)
    return Part(consonants, _sound(word, consonants))


def _sound(word: str, consonants: str) -> str:
    ending = _FEMININE if word.endswith("a") else ""
    if len(consonants) >= _LONG:
        return f"{consonants}{ending}"
    vowel = _VOWELS.search(word)
    rounded = "o" if vowel and vowel[0] in "ou" else "a"
    begins = "^" if vowel and vowel.start() == 0 else ""
    return f"{begins}{rounded}{consonants}{ending}"

"""Finds concepts by the user's words: whole labels, beginnings, single words, misspelt words."""

from __future__ import annotations

import math
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from typing import Final, NamedTuple, Protocol

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from pathways_taxonomy.model import Occupation, Skill, TaxonomyError

LONGEST_WORDS: Final = 200
MOST_RESULTS: Final = 100
SHORT_LIST: Final = 240
"""Labels that are compared letter by letter after the words have been looked up."""
MOST_WORDS: Final = 12
NEIGHBOURS: Final = 12
COMPLETIONS: Final = 40
CLOSEST_MISSPELLING: Final = 0.72

# Confidence of a whole label. Everything less than the whole label stays below WHOLE_ALTERNATIVE.
WHOLE_PREFERRED: Final = 1.0
WHOLE_ALTERNATIVE: Final = 0.97
CEILING: Final = 0.95
WORTH_SHOWING: Final = 0.4

_WORD: Final = re.compile(r"\w+(?:[+#]+)?")
# Letters that Unicode does not take apart, and Arabic spellings that people use for one another.
_LETTERS: Final = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ة": "ه", "ى": "ي", "ـ": None, "’": "'"}
)


class SkillHit(NamedTuple):
    """A skill, the label by which it was found, and how sure that is (0-1)."""

    skill: Skill
    matched_label: str
    confidence: float


class OccupationHit(NamedTuple):
    """An occupation, the label by which it was found, and how sure that is (0-1)."""

    occupation: Occupation
    matched_label: str
    confidence: float


class Labelled(Protocol):
    """What can be searched."""

    @property
    def code(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def alternative_labels(self) -> tuple[str, ...]: ...


def fold(text: str) -> str:
    """Text without case, accents and punctuation, its words parted by single blanks."""
    if not text.isascii():
        taken_apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
        text = "".join(letter for letter in taken_apart if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(text.casefold()))


class LabelIndex:
    """All labels of some concepts. Concepts are known by their position in the sequence given."""

    def __init__(self, concepts: Sequence[Labelled]) -> None:
        self._concepts = concepts
        self._concept_of = array("i")
        self._place_of = array("i")
        labels_with: dict[str, array[int]] = {}
        whole: list[tuple[int, int]] = []
        for at, concept in enumerate(concepts):
            for place, text in enumerate((concept.label, *concept.alternative_labels)):
                folded = fold(text)
                words = set(folded.split())
                if not words:
                    continue
                label = len(self._concept_of)
                whole.append((hash(folded), label))
                self._concept_of.append(at)
                self._place_of.append(place)
                for word in words:
                    labels_with.setdefault(word, array("i")).append(label)
        whole.sort()
        # Eight bytes a label instead of its text once more; what is found is held against the text.
        self._hashes = array("q", (hashed for hashed, _ in whole))
        self._hashed = array("i", (label for _, label in whole))
        labels = len(self._concept_of)
        self._words = sorted(labels_with)
        self._labels_with = labels_with
        self._rarity = {word: math.log(1 + labels / len(those)) for word, those in labels_with.items()}
        self._rarest = math.log(1 + labels)
        self._weight_of = array("f", bytes(4 * labels))
        for word in self._words:
            for label in labels_with[word]:
                self._weight_of[label] += self._rarity[word]
        self._alike = lru_cache(maxsize=4096)(self._words_like)

    def search(self, words: str, limit: int, *, typing: bool = True) -> list[tuple[int, str, float]]:
        """(position, matched label, confidence), best first, each concept once by its best label.

        While somebody is `typing`, the last word may be the beginning of a longer one.
        Equal confidence is ordered by preferred label before alternative, then label, then code. Raises
        TaxonomyError for more than LONGEST_WORDS characters or a limit outside 1..MOST_RESULTS.
        """
        if len(words) > LONGEST_WORDS:
            raise TaxonomyError(
                "words", f"{len(words)} characters must be at most {LONGEST_WORDS}.", "Search with fewer words."
            )
        if not 1 <= limit <= MOST_RESULTS:
            raise TaxonomyError("limit", f"{limit} must be 1 to {MOST_RESULTS}.", "Ask for fewer results.")
        folded = fold(words)
        if not folded:
            return []
        best: dict[int, tuple[float, int, str]] = {}
        for label, confidence in self._scored(folded, typing):
            at, place = self._concept_of[label], self._place_of[label]
            known = best.get(at)
            if known is None or (-confidence, place) < (-known[0], known[1]):
                best[at] = (confidence, place, self._text(label))
        ranked = sorted(
            best.items(),
            key=lambda each: (
                -each[1][0],
                each[1][1] > 0,
                self._concepts[each[0]].label,
                self._concepts[each[0]].code,
            ),
        )
        return [(at, text, confidence) for at, (confidence, _, text) in ranked[:limit]]

    def knows(self, word: str) -> bool:
        """Whether a folded word stands in any label."""
        return word in self._labels_with

    def whole(self, folded: str) -> list[tuple[int, str, float]]:
        """(position, matched label, confidence) of the concepts that have this folded text as a whole label."""
        hashed = hash(folded)
        found: dict[int, tuple[int, str]] = {}
        for at in range(bisect_left(self._hashes, hashed), len(self._hashes)):
            if self._hashes[at] != hashed:
                break
            label = self._hashed[at]
            concept, place, text = self._concept_of[label], self._place_of[label], self._text(label)
            if fold(text) == folded and place < found.get(concept, (place + 1, ""))[0]:
                found[concept] = (place, text)
        return [
            (concept, text, WHOLE_ALTERNATIVE if place else WHOLE_PREFERRED) for concept, (place, text) in found.items()
        ]

    def _text(self, label: int) -> str:
        concept, place = self._concepts[self._concept_of[label]], self._place_of[label]
        return concept.label if place == 0 else concept.alternative_labels[place - 1]

    def _scored(self, folded: str, typing: bool) -> Iterator[tuple[int, float]]:
        gained, asked = self._gained(folded, typing)
        for label in nlargest(SHORT_LIST, gained, key=lambda each: (self._promise(gained[each], each), -each)):
            text = fold(self._text(label))
            if text == folded:
                yield label, WHOLE_ALTERNATIVE if self._place_of[label] else WHOLE_PREFERRED
                continue
            # How much of what was asked is in the label, how much of the label was asked for, and how
            # alike the two are as wholes; rare words count more than common ones.
            covered = min(gained[label] / asked, 1.0)
            used = min(gained[label] / self._weight_of[label], 1.0)
            alike = fuzz.ratio(folded, text) / 100
            if text.startswith(folded if typing else f"{folded} "):
                covered = 1.0
            confidence = CEILING * (0.6 * covered + 0.2 * used + 0.2 * alike)
            if self._place_of[label]:
                confidence -= 0.03
            if confidence >= WORTH_SHOWING:
                yield label, round(confidence, 4)

    def _promise(self, gain: float, label: int) -> float:
        return gain - 0.15 * self._weight_of[label]

    def _gained(self, folded: str, typing: bool) -> tuple[dict[int, float], float]:
        """Weight of the asked words that each label holds, and the weight of all asked words."""
        asked_words = tuple(dict.fromkeys(part for word in folded.split() for part in self._parted(word)))[:MOST_WORDS]
        gained: dict[int, float] = {}
        asked = 0.0
        for at, word in enumerate(asked_words):
            alike = self._alike(word, typing and at == len(asked_words) - 1)
            weight = max((self._rarity[each] for each, sure in alike if sure == 1.0), default=0.0)
            weight = weight or max((self._rarity[each] for each, _ in alike), default=self._rarest)
            asked += weight
            once: dict[int, float] = {}
            for each, sure in alike:
                points = weight * sure
                for label in self._labels_with[each]:
                    if points > once.get(label, 0.0):
                        once[label] = points
            if gained:
                for label, points in once.items():
                    gained[label] = gained.get(label, 0.0) + points
            else:
                gained = once
        for first, second in pairwise(asked_words):
            # "brick layer" is looked up as "bricklayer" too.
            joined = self._labels_with.get(first + second)
            if joined is not None:
                for label in joined:
                    gained[label] = max(gained.get(label, 0.0), 0.95 * asked)
        return gained, asked

    def _parted(self, word: str) -> tuple[str, ...]:
        """An unknown word that is two known ones, "webdeveloper", as these two; any other as it is."""
        if word in self._labels_with:
            return (word,)
        cuts = [
            (word[:cut], word[cut:])
            for cut in range(3, len(word) - 2)
            if word[:cut] in self._labels_with and word[cut:] in self._labels_with
        ]
        if not cuts:
            return (word,)
        return max(cuts, key=lambda parts: sum(len(self._labels_with[part]) for part in parts))

    def _words_like(self, word: str, last: bool) -> tuple[tuple[str, float], ...]:
        """Known words that may be meant by an asked one, with how sure that is (0-1)."""
        alike: dict[str, float] = {}
        if word in self._labels_with:
            alike[word] = 1.0
        if last and len(word) >= 2:
            start = bisect_left(self._words, word)
            beginning: list[str] = []
            for known in self._words[start:]:
                if not known.startswith(word):
                    break
                beginning.append(known)
            for known in nlargest(COMPLETIONS, beginning, key=lambda each: (len(self._labels_with[each]), each)):
                alike.setdefault(known, 0.9 * (0.6 + 0.4 * len(word) / len(known)))
        if len(word) >= 4:
            for known, similarity, _ in process.extract(
                word,
                self._words,
                scorer=OSA.normalized_similarity,
                processor=None,
                score_cutoff=CLOSEST_MISSPELLING,
                limit=NEIGHBOURS,
            ):
                # The first letter is seldom the misspelt one.
                sure = similarity**2 * (1.0 if known[0] == word[0] else 0.8)
                if sure > alike.get(known, 0.0):
                    alike[known] = sure
        return tuple(alike.items())

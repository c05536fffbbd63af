"""From what people write about themselves to the concepts that they may mean, for a person to confirm."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

from pathways_taxonomy.model import Occupation, Skill, TaxonomyError
from pathways_taxonomy.search import LONGEST_WORDS, MOST_RESULTS, fold

if TYPE_CHECKING:
    from pathways_taxonomy.model import Taxonomy
    from pathways_taxonomy.search import LabelIndex

LONGEST_TEXT: Final = 1_000
WORTH_SUGGESTING: Final = 0.72
"""Confidence below which nothing is suggested: of the labelled lines in the tests, less finds little more."""
NEARLY_AS_SURE: Final = 0.1
"""How much less sure than its phrase's best a suggestion may be."""
OF_ONE_PHRASE: Final = 3
MOST_PHRASES: Final = 40
"""Phrases that are searched for letter by letter; what stands in a label as a whole costs next to nothing."""
LONGEST_LABEL: Final = 8
"""Passage of the text that may be one whole label."""
UNSURE_LANGUAGE: Final = "eng"

_TOKEN: Final = re.compile(r"[\w\u0300-\u036f\u064b-\u065f\u0670]+(?:[+#]+)?")
"""A word of the text, with marks that stand above and below its letters."""
_BREAK: Final = re.compile(r"[,;:.!?()\[\]{}|<>\"«»“”•·…\n\r\t،؛؟–—]|\s[-*]\s")
_ALTERNATIVE: Final = "/"
_ARABIC_BEGINNINGS: Final = ("وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل")


class Passage(NamedTuple):
    """A part of the text: `text[starts_at:ends_at]`."""

    starts_at: int
    ends_at: int


class SuggestedSkill(NamedTuple):
    """A skill that some words may mean, by which label, and how sure that is (0-1)."""

    skill: Skill
    matched_label: str
    confidence: float
    words: tuple[Passage, ...]


class SuggestedOccupation(NamedTuple):
    """An occupation that some words may mean, by which label, and how sure that is (0-1)."""

    occupation: Occupation
    matched_label: str
    confidence: float
    words: tuple[Passage, ...]


class Suggestions(NamedTuple):
    """What a text may mean, surest first. `language`: the one that its words between were read in (ISO 639-3)."""

    language: str
    skills: tuple[SuggestedSkill, ...]
    occupations: tuple[SuggestedOccupation, ...]


class _Token(NamedTuple):
    """A word of the text, folded, and whether a new phrase or an alternative begins with it."""

    starts_at: int
    ends_at: int
    word: str
    breaks: bool
    parts: bool


class _Found(NamedTuple):
    label: str
    confidence: float
    words: tuple[Passage, ...]


def suggest(taxonomy: Taxonomy, text: str, limit: int = 20, language: str | None = None) -> Suggestions:
    """Skills and occupations that a text may mean, each once, so many of each at most.

    First whole labels, the longest first; then the phrases between them, letter by letter. `language` tells
    which words are no part of a phrase; without one, it is the language of which the text has most such words. Raises
    TaxonomyError for a text longer than LONGEST_TEXT, a limit outside 1..MOST_RESULTS or a language without such words.
    """
    if len(text) > LONGEST_TEXT:
        raise TaxonomyError(
            "text", f"at most {LONGEST_TEXT:,} characters.", "Send the text in parts, such as line by line."
        )
    if not 1 <= limit <= MOST_RESULTS:
        raise TaxonomyError("limit", f"{limit} must be 1 to {MOST_RESULTS}.", "Ask for fewer suggestions.")
    if language is not None and language not in _fillers():
        known = ", ".join(sorted(_fillers()))
        raise TaxonomyError("language", f"one of {known}.", "Leave it out: it is then told by the words themselves.")
    tokens = list(_tokens(text))
    language = language or _language_of(tokens)
    fillers = _fillers()[language]
    skills = _suggested(taxonomy.skill_labels, tokens, fillers, limit)
    occupations = _suggested(taxonomy.occupation_labels, tokens, fillers, limit)
    return Suggestions(
        language,
        tuple(SuggestedSkill(taxonomy.skills[at], *found) for at, found in skills),
        tuple(SuggestedOccupation(taxonomy.occupations[at], *found) for at, found in occupations),
    )


def _suggested(
    index: LabelIndex, tokens: Sequence[_Token], fillers: frozenset[str], limit: int
) -> list[tuple[int, _Found]]:
    tokens = [token._replace(word=_bare(token.word, index, fillers)) for token in tokens]
    found: dict[int, _Found] = {}
    covered = [False] * len(tokens)
    for start, end in _whole_labels(index, tokens, fillers):
        covered[start:end] = [True] * (end - start)
        for at, label, confidence in index.whole(_joined(tokens[start:end])):
            _note(found, at, label, confidence, tokens[start:end])
    for phrase in list(_phrases(tokens, covered, fillers))[:MOST_PHRASES]:
        hits = index.search(_joined(phrase), OF_ONE_PHRASE, typing=False)
        for at, label, confidence in hits:
            if confidence >= max(WORTH_SUGGESTING, hits[0][2] - NEARLY_AS_SURE):
                _note(found, at, label, confidence, phrase)
    return sorted(found.items(), key=lambda one: (-one[1].confidence, one[1].words, one[0]))[:limit]


def _note(found: dict[int, _Found], at: int, label: str, confidence: float, tokens: Sequence[_Token]) -> None:
    """A concept once, by its surest label, with all words that led to it."""
    words = Passage(tokens[0].starts_at, tokens[-1].ends_at)
    known = found.get(at)
    if known is None:
        found[at] = _Found(label, confidence, (words,))
        return
    best = known if known.confidence >= confidence else known._replace(label=label, confidence=confidence)
    found[at] = best._replace(words=tuple(sorted({*known.words, words})))


def _tokens(text: str) -> Iterator[_Token]:
    end = 0
    for match in _TOKEN.finditer(text):
        between = text[end : match.start()]
        # A line break, a comma and the like before it; a dash or bullet needs blanks on both sides.
        breaks = bool(_BREAK.search(f" {between} " if between.strip() != between else between))
        word = fold(match[0]).replace(" ", "")
        if word:
            yield _Token(match.start(), match.end(), word, breaks, _ALTERNATIVE in between)
            end = match.end()


def _whole_labels(index: LabelIndex, tokens: Sequence[_Token], fillers: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Places of the longest labels that stand in the text as a whole, from left to right."""
    start = 0
    while start < len(tokens):
        longest = start + 1
        while longest < min(start + LONGEST_LABEL, len(tokens)) and not tokens[longest].breaks:
            longest += 1
        for end in range(longest, start, -1):
            joined = _joined(tokens[start:end])
            if len(joined) > 1 and joined not in fillers and index.whole(joined):
                yield start, end
                start = end
                break
        else:
            start += 1


def _phrases(tokens: Sequence[_Token], covered: Sequence[bool], fillers: frozenset[str]) -> Iterator[Sequence[_Token]]:
    """What is left between whole labels, breaks and fillers; one word beside a whole label says too little."""
    phrase: list[_Token] = []
    beside = False
    for token, is_covered in (*zip(tokens, covered, strict=True), (None, True)):
        ends = token is None or is_covered or token.breaks or token.parts or _says_nothing(token.word, fillers)
        if ends:
            beside = beside or (token is not None and is_covered and not token.breaks)
            if len(phrase) > beside and len(_joined(phrase)) <= LONGEST_WORDS:
                yield phrase
            phrase = []
            beside = token is not None and is_covered
        if token is not None and not is_covered and not _says_nothing(token.word, fillers):
            phrase.append(token)


def _says_nothing(word: str, fillers: frozenset[str]) -> bool:
    return word in fillers or word.isdigit() or len(word) < 2


def _joined(tokens: Sequence[_Token]) -> str:
    return " ".join(token.word for token in tokens)


def _bare(word: str, index: LabelIndex, fillers: frozenset[str]) -> str:
    """An unknown Arabic word without the article and what is written together with it, where the rest is known."""
    if word.isascii() or index.knows(word) or word in fillers:
        return word
    for beginning in _ARABIC_BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) > 2 and index.knows(rest):
            return rest
    return word


def _language_of(tokens: Sequence[_Token]) -> str:
    """The language of which there are most fillers; Arabic letters say Arabic."""
    words = [token.word for token in tokens]
    counts = {language: sum(word in those for word in words) for language, those in _fillers().items()}
    counts["ara"] += sum("\u0600" <= word[0] <= "\u06ff" for word in words)
    return max(counts, key=lambda language: (counts[language], language == UNSURE_LANGUAGE))


@cache
def _fillers() -> Mapping[str, frozenset[str]]:
    found = tomllib.loads(files(__package__).joinpath("fillers.toml").read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in found.items()}

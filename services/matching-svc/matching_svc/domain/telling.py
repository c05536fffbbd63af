"""An explanation in plain words: sentences of `wording/` filled with labels, points and days, and nothing made up."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from pathways_contracts.codes import Cefr
from pathways_taxonomy import Taxonomy

from matching_svc.domain.remedies import Action, Remedy
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.scoring import Explanation, Kinship, PartPoints, RequirementCredit
from matching_svc.domain.training import ClosingCourse, GapKind, Missing
from matching_svc.domain.wording import LEARN_LANGUAGE, Voice, Wording

MOST_LISTED: Final = 10
"""Skills that a person is told of in one sentence."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences about one topic, under its heading."""

    topic: str
    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An explanation in plain words. `language`: ISO 639-3. `direction`: `ltr` or `rtl`."""

    language: str
    direction: str
    voice: Voice
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told: an explanation with what would change it. `full_credit`: of a held skill, in hundredths."""

    explanation: Explanation
    full_credit: int
    remedies: Mapping[Rule, Sequence[Remedy]]
    gaps: Sequence[Missing]
    courses: Sequence[ClosingCourse]


def tell(facts: Facts, voice: Voice, wording: Wording, taxonomy: Taxonomy) -> Told:
    """For a person: their coverage, what they hold and what would help. For a caseworker: the whole decomposition."""
    teller = _Teller(voice, wording, taxonomy)
    topics = _for_person(facts, teller) if voice is Voice.PERSON else _for_caseworker(facts, teller)
    paragraphs = (
        Paragraph(topic, wording.say(f"{voice}.headings.{topic}"), tuple(sentences))
        for topic, sentences in topics.items()
        if sentences
    )
    return Told(wording.language, wording.direction, voice, tuple(paragraphs))


class _Teller:
    """Sentences of one voice in one language."""

    def __init__(self, voice: Voice, wording: Wording, taxonomy: Taxonomy) -> None:
        self._voice = voice
        self.wording = wording
        self._taxonomy = taxonomy

    def say(self, name: str, count: int = 0, /, **fields: str | int) -> str:
        return self.wording.say(f"{self._voice}.{name}", count, **fields)

    def label(self, table: str, name: str) -> str:
        return self.wording.say(f"labels.{table}.{name}")

    def rules(self, rules: Iterable[Rule]) -> str:
        return self.wording.listed(self.label("rules", rule) for rule in rules)

    def skill(self, code: str) -> str:
        """The label in the language told; else that of the release, for a caseworker with the code beside it."""
        if not self._taxonomy.knows_skill(code):
            return code
        told = self._taxonomy.skill_label(code, str(self.wording.locale.language))
        if told is not None:
            return told
        label = self._taxonomy.skill(code).label
        return label if self._voice is Voice.PERSON else f"{label} ({code})"

    def tells_of(self, code: str) -> bool:
        """Whether a skill is told of: one that this release has no name for, to a caseworker alone."""
        return self._voice is Voice.CASEWORKER or self._taxonomy.knows_skill(code)

    def skills(self, codes: Iterable[str]) -> str:
        return self.wording.listed(self.skill(code) for code in codes)

    def subjects(self, subjects: Iterable[tuple[GapKind, str]]) -> str:
        named: Mapping[GapKind, Callable[[str], str]] = {
            GapKind.SKILL: self.skill,
            GapKind.LANGUAGE: self.wording.language_name,
            GapKind.LICENCE: words_of_code,
        }
        return self.wording.listed(named[kind](code) for kind, code in subjects)

    def remedies(self, remedies: Iterable[Sequence[Remedy]]) -> list[str]:
        return [sentence for of_rule in remedies for sentence in self._of_rule(of_rule)]

    def _of_rule(self, remedies: Sequence[Remedy]) -> list[str]:
        """A sentence for each remedy; checks of pathways in one, and so skills of a language that are alike."""
        together: dict[tuple[object, ...], list[Remedy]] = {}
        for one in remedies:
            code = None if one.action is Action.CHECK_PROTECTION else one.code
            together.setdefault((one.action, code, one.held, one.needed), []).append(one)
        return [self._sentence(alike) for alike in together.values()]

    def _sentence(self, alike: Sequence[Remedy]) -> str:
        one, wording = alike[0], self.wording
        code, needed, held = one.code or "", one.needed or "", one.held or ""
        name: str = LEARN_LANGUAGE if held == Cefr.NONE else one.action
        fields: dict[str, str] = {}
        match one.action:
            case Action.STATE_DESTINATION | Action.ADD_DESTINATION:
                fields = {"country": wording.country(code)}
            case Action.STATE_LICENCE | Action.OBTAIN_LICENCE:
                fields = {"licence": words_of_code(code)}
            case Action.STATE_AVAILABILITY:
                fields = {"date": wording.day(date.fromisoformat(needed))}
            case Action.COME_EARLIER:
                fields = {"date": wording.day(date.fromisoformat(needed))}
            case Action.CHECK_PROTECTION:
                fields = {"pathways": wording.listed(words_of_code(each.code or "") for each in alike)}
            case Action.STATE_LANGUAGE | Action.RAISE_LANGUAGE:
                skills = wording.listed(self.label("language_skills", each.skill or "") for each in alike)
                fields = {"language": wording.language_name(code), "skills": skills, "held": held, "needed": needed}
            case Action.STATE_EDUCATION | Action.RAISE_EDUCATION:
                fields = {"held": held, "needed": needed}
        return self.say(f"remedies.{name}", one.amount or 0, **fields)

    def course(self, course: ClosingCourse) -> list[str]:
        """A sentence; none where all that it teaches is untold."""
        subjects = [
            *((GapKind.SKILL, code) for code in course.closes if self.tells_of(code)),
            *((GapKind.LANGUAGE, code) for code in course.closes_languages),
            *((GapKind.LICENCE, code) for code in course.closes_licences),
        ]
        if not subjects:
            return []
        return [self.say("course", course.hours, subjects=self.subjects(subjects), course=str(course.course_id))]

    def days(self, start: date, end: date) -> dict[str, str | int]:
        return {"start": self.wording.day(start), "end": self.wording.day(end)}


def _for_person(facts: Facts, teller: _Teller) -> dict[str, list[str]]:
    explanation, wording = facts.explanation, teller.wording
    required = [one for one in explanation.requirements if teller.tells_of(one.code)]
    held = [one.code for one in required if one.kinship is Kinship.HELD]
    close = [one.code for one in required if one.points and one.kinship is not Kinship.HELD]
    asked = [one for one in explanation.verdicts if one.asked and one.rule is not Rule.STANDING]
    fitting = [one.rule for one in asked if one.verdict is Verdict.MET]
    missing = [one.code for one in facts.gaps if one.kind is GapKind.SKILL and teller.tells_of(one.code)]
    strengths = [
        teller.say(name, skills=teller.skills(codes[:MOST_LISTED]))
        for name, codes in (("holds", held), ("close", close))
        if codes
    ]
    if fitting:
        strengths.append(teller.say("fits", rules=teller.rules(fitting)))
    helps = teller.remedies(facts.remedies.values())
    if missing:
        helps.append(teller.say("learn", skills=teller.skills(missing[:MOST_LISTED])))
    for course in facts.courses:
        sentences = teller.course(course)
        if course.cohort is None or not sentences:
            continue
        helps += sentences
        helps.append(teller.say("cohort", **teller.days(course.cohort.starts_on, course.cohort.ends_on)))
        helps.append(teller.say("coverage_then", percent=wording.percent(course.coverage_per_cent_afterwards)))
    return {
        "summary": [_coverage(explanation, teller)],
        "strengths": strengths,
        "help": helps,
        "next": [teller.say("decided_together")],
    }


def _coverage(explanation: Explanation, teller: _Teller) -> str:
    if not any(one.essential for one in explanation.requirements):
        return teller.say("coverage_unasked")
    if explanation.coverage_per_cent == 100:
        return teller.say("coverage_full")
    if explanation.coverage_per_cent == 0:
        return teller.say("coverage_none")
    return teller.say("coverage", percent=teller.wording.percent(explanation.coverage_per_cent))


def _for_caseworker(facts: Facts, teller: _Teller) -> dict[str, list[str]]:
    explanation, wording = facts.explanation, teller.wording

    def credits_of(*, essential: bool) -> list[str]:
        wanted = (one for one in explanation.requirements if one.essential is essential)
        return [sentence for one in wanted for sentence in _credit(one, facts.full_credit, teller)]

    proposable = "may_be_proposed" if explanation.may_be_proposed else "asked_for_only"
    untaught = [(one.kind, one.code) for one in facts.gaps if not one.ways]
    training = [sentence for course in facts.courses for sentence in _course(course, teller)]
    if untaught:
        training.append(teller.say("untaught", subjects=teller.subjects(untaught)))
    return {
        "summary": [
            teller.say(
                "score",
                points=explanation.points,
                version=explanation.configuration_version,
                base=explanation.base,
            ),
            teller.say("coverage", percent=wording.percent(explanation.coverage_per_cent)),
            teller.say(proposable),
        ],
        "rules": [
            teller.say(f"rules.{one.verdict}", rule=teller.label("rules", one.rule)) for one in explanation.verdicts
        ],
        "essential_skills": credits_of(essential=True),
        "optional_skills": credits_of(essential=False),
        "parts": [_part(one, explanation.base, teller) for one in explanation.parts if one.units_maximum],
        "help": teller.remedies(facts.remedies.values()),
        "training": training,
    }


def _credit(credit: RequirementCredit, full_credit: int, teller: _Teller) -> list[str]:
    through = credit.through
    name = "itself" if through == credit.code else credit.kinship if credit.points else Kinship.NONE
    fields: dict[str, str | int] = {
        "skill": teller.skill(credit.code),
        "points": credit.points,
        "most": credit.weight * full_credit,
    }
    if through is not None and credit.evidence is not None:
        fields |= {"through": teller.skill(through), "evidence": teller.label("evidence", credit.evidence)}
    return [
        teller.say(f"credits.{name}", **fields),
        *(
            teller.say(
                "credits.related",
                skill=teller.skill(credit.code),
                points=one.points,
                through=teller.skill(one.through),
                evidence=teller.label("evidence", one.evidence),
            )
            for one in credit.related
        ),
    ]


def _part(part: PartPoints, base: int, teller: _Teller) -> str:
    return teller.say(
        "part", part=teller.label("parts", part.part), points=part.points, most=base * part.points_per_thousand // 1000
    )


def _course(course: ClosingCourse, teller: _Teller) -> list[str]:
    percent = teller.wording.percent(course.coverage_per_cent_afterwards)
    rules = teller.rules(course.verdicts_afterwards)
    cohort = course.cohort
    return [
        *teller.course(course),
        teller.say("cohort", **teller.days(cohort.starts_on, cohort.ends_on), seats=cohort.seats)
        if cohort
        else teller.say("no_cohort"),
        teller.say("points_then", points=course.points_afterwards, percent=percent),
        teller.say("rules_then", rules=rules) if rules else teller.say("all_rules_then"),
    ]


def words_of_code(code: str) -> str:
    """A licence or a pathway: the words that its code is made of."""
    return code.replace("_", " ")

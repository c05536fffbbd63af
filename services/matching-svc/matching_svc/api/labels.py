"""What skills and occupations are called for whoever reads them: in their language, where the release has it."""

from dataclasses import dataclass
from typing import Self

from fastapi import Response
from pathways_chassis.http.languages import Reader, tell_in
from pathways_taxonomy import Occupation, Skill, Taxonomy

from matching_svc.api.views import ConceptView, OccupationView, SkillView


@dataclass(frozen=True, slots=True)
class Labels:
    """Views under their preferred labels in one language; under those of the release where there is none in it."""

    known: Taxonomy
    language: str

    @classmethod
    def read_by(cls, reader: Reader, known: Taxonomy, response: Response) -> Self:
        """In the language that the reader wants most; the answer says so. Other labels stay as the release has them."""
        language = reader.best_of(known.languages) or known.language
        tell_in(response, language, known.language)
        return cls(known, language)

    def skill(self, skill: Skill) -> SkillView:
        """A skill."""
        view = SkillView.model_validate(skill)
        return view.model_copy(update={"label": self.known.skill_label(skill.code, self.language) or view.label})

    def occupation(self, occupation: Occupation) -> OccupationView:
        """An occupation."""
        view = OccupationView.model_validate(occupation)
        label = self.known.occupation_label(occupation.code, self.language)
        return view.model_copy(update={"label": label or view.label})

    def concept(self, code: str) -> ConceptView:
        """What stands above a skill: another, or a heading, which has no label in other languages."""
        concept = self.known.concept(code)
        label = self.known.skill_label(code, self.language) if isinstance(concept, Skill) else None
        return ConceptView(code=code, label=label or concept.label)

"""What a person is told before they consent."""

from collections.abc import Sequence
from datetime import date

from fastapi import APIRouter, Response
from pathways_chassis.command import View
from pathways_chassis.http.languages import Read, Reader, tell_in
from pathways_chassis.http.pages import Page
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from pathways_contracts.codes import ConsentPurpose, LanguageCode

from candidate_svc.domain.consent_text import PurposeTexts, TextVersion, Words, consent_texts
from candidate_svc.domain.safe_contact import DEFAULT_LANGUAGE

router = APIRouter(prefix="/consent-texts", tags=["consents"], route_class=TransactionalRoute)


class ConsentTextView(View):
    """A text in one language. `current`: people are asked in it today; `content_hash` is SHA-256 of the words."""

    purpose: ConsentPurpose
    version: str
    language: LanguageCode
    valid_from: date
    material_change: bool
    current: bool
    content_hash: str
    words: Words


@router.get("", dependencies=[requires(Scope.TAXONOMY_READ)])
async def list_consent_texts(
    work: Current,
    reader: Read,
    response: Response,
    purpose: ConsentPurpose | None = None,
    version: str | None = None,
) -> Page[ConsentTextView]:
    """The texts in which people are asked today, by purpose and language; with `version`, those of that version.

    In every language where no language is asked for.
    """
    today = work.now.date()
    found = [
        _view(texts, one, each, today)
        for texts in consent_texts().values()
        if purpose in {None, texts.purpose}
        for one in texts.versions
        if (one == texts.current(today) if version is None else one.version == version)
        for each in _languages(reader, one)
    ]
    tell_in(response, *(one.language for one in found))
    return Page(items=found)


def _languages(reader: Reader, text: TextVersion) -> Sequence[LanguageCode]:
    every = sorted(text.texts)
    if not reader.languages:
        return every
    best = reader.best_of(every)
    if best is None and not reader.named:
        best = DEFAULT_LANGUAGE if DEFAULT_LANGUAGE in every else None
    return [] if best is None else [best]


def _view(texts: PurposeTexts, text: TextVersion, language: LanguageCode, today: date) -> ConsentTextView:
    return ConsentTextView(
        purpose=texts.purpose,
        version=text.version,
        language=language,
        valid_from=text.valid_from,
        material_change=text.material_change,
        current=text == texts.current(today),
        content_hash=text.content_hash(language),
        words=text.texts[language],
    )

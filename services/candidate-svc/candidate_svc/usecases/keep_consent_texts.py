"""The texts in which people are asked: none is edited once it is in use, and a material change is asked for again."""

from pathways_chassis.work import Work

from candidate_svc.domain.consent_text import consent_texts
from candidate_svc.store.consents import agreed_to_outdated, use_text
from candidate_svc.usecases.grant_consent import ASK_FOR_CONSENT_AGAIN


class TextEdited(Exception):
    """A text in use has other words than before."""


async def note_consent_texts(work: Work) -> None:
    """Note the hash of every text in use. Raises `TextEdited` where one has other words than it had."""
    for purpose, texts in consent_texts().items():
        for version in texts.versions:
            for language in version.texts:
                same = await use_text(
                    work.session,
                    {
                        "purpose": purpose,
                        "version": version.version,
                        "language": language,
                        "valid_from": version.valid_from,
                        "content_hash": version.content_hash(language),
                    },
                )
                if not same:
                    raise TextEdited(
                        f"consent text `{purpose}` {version.version} in {language} was in use with other words: "
                        "put them back, and write a new version"
                    )


async def ask_again(work: Work) -> bool:
    """Open a task for some of those who agreed to a text that has materially changed; whether there were any.

    The consent stands until the person has answered.
    """
    today, found = work.now.date(), False
    for purpose, texts in consent_texts().items():
        outdated, current = texts.outdated(today), texts.current(today)
        if not outdated or current is None:
            continue
        for consent, partner_id in await agreed_to_outdated(work, purpose, outdated, current.version):
            consent.asked_again_for = current.version
            await work.open_task(
                ASK_FOR_CONSENT_AGAIN,
                "consent",
                consent.id,
                organisation_id=partner_id,
                evidence={
                    "candidate_id": str(consent.candidate_id),
                    "purpose": purpose.value,
                    "text_version": current.version,
                },
            )
            found = True
    return found

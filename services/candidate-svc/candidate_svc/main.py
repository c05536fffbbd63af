"""The parts list of candidate-svc."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from pathways_chassis.database import make_engine
from pathways_chassis.http.app import make_app
from pathways_chassis.http.common_routes import common_routers
from pathways_chassis.http.correction_routes import corrections_router
from pathways_chassis.http.person_routes import person_router
from pathways_chassis.http.retention_routes import retention_router
from pathways_chassis.runtime import Runtime, running
from pathways_contracts.access import Scope
from pathways_contracts.events.candidate.audit import CandidateAuditSealed
from pathways_taxonomy import pin_taxonomy

from candidate_svc.api import (
    api_keys,
    bulk,
    candidates,
    case_teams,
    cases,
    complaints,
    consent_texts,
    consents,
    data_sharing,
    disclosures,
    document_files,
    duplicates,
    erasures,
    handovers,
    journeys,
    letters,
    notifications,
    parity,
    pathways,
    personal_data,
    queue,
    resettlement,
    reviews,
    safety_sheets,
    webhook_messages,
    webhooks,
)
from candidate_svc.api import (
    keyring as keyring_routes,
)
from candidate_svc.api.changes import CHANGES
from candidate_svc.background import (
    BACKGROUND,
    discarder,
    examiner,
    forget_again,
    forget_some_deliveries,
    look_after_one,
    ownerless_finder,
    rewrapper,
    sender,
    webhook_sender,
)
from candidate_svc.blobs import blobs_of
from candidate_svc.consumers import SUBSCRIPTIONS
from candidate_svc.domain.consent_text import use_consent_texts
from candidate_svc.domain.review_policy import pin_review_policy
from candidate_svc.notifiers import notifiers_of
from candidate_svc.other_services import HttpServices
from candidate_svc.scanners import scanner_of
from candidate_svc.scanners.pdf import active_content_of
from candidate_svc.settings import CandidateSettings
from candidate_svc.store.belongings import BELONGINGS
from candidate_svc.store.candidates import may_see_history
from candidate_svc.store.key_providers import key_providers_of
from candidate_svc.store.keyring import Keyring, give_keyring
from candidate_svc.store.readable import READABLES
from candidate_svc.store.retention import DISCARD_BLOBS, FORGET_DELIVERIES, LOOK_AFTER_THE_DORMANT, RETENTION
from candidate_svc.store.sweep import SWEEP
from candidate_svc.store.walls import WALLS
from candidate_svc.timers import TIMERS
from candidate_svc.usecases.corrections import CORRECTABLES
from candidate_svc.usecases.upload_document import Room
from candidate_svc.webhook_receiver import HttpReceiver

DESCRIPTION = """Candidates of a complementary labour pathway: people and households, their consents and
protection checks, the vault of their identity, their reservations and visa cases, and each person's journey across
all services."""
TAGS = {
    "API keys": "With which machines of an organisation call: issued, rotated and revoked.",
    "candidates": "People who look for a way to work abroad, with their profile and the household that goes with them.",
    "case teams": "Which organisations accompany a person beside their partner, as what, and from when until when.",
    "complaints": "A channel that no employer can see, open without a login, and the cases that it leads to.",
    "consents": "What a person has allowed, in which words, and what they have withdrawn.",
    "data sharing": "Agreements between two partners on what may be handed over, for what and for how long.",
    "disclosures": "Identity, shown to somebody for a purpose that the person has allowed, and logged.",
    "documents": "Files of a person's documents: sent in parts, scanned, sealed, and read by a link that ends soon.",
    "hand-overs": "A person's case passes from one partner to another.",
    "journeys": "All steps of a person's way, across the services.",
    "keyring": "The keys that seal identities: which ones are in use, and how they are exchanged.",
    "notifications": "Messages to people: by which way they may be reached, and what was sent.",
    "parity": "Whether people are selected alike, counted in groups large enough to hide each of them.",
    "pathways": "The rules of each country's pathway, with their sources.",
    "possible duplicates": "Two records that may be of one person.",
    "protection reviews": "Whether somebody needs protection, looked at by two people, and who may not be one of them.",
    "visa cases": "Sponsorship, filing, decision and family of a visa.",
    "webhooks": "What happened, sent signed to an address of a partner or employer, and what became of each message.",
}

WORDS: Final = Path(__file__).parent / "api" / "words.toml"


def create_app(settings: CandidateSettings) -> FastAPI:
    """The app, not yet connected to anything."""

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[Runtime]:
        pin_taxonomy(settings.taxonomy_path)
        pin_review_policy(settings.review_policy_path)
        use_consent_texts(settings.consent_texts)
        app.state.parity_rules = settings.parity_rules
        app.state.other_services = HttpServices(settings.addresses)
        app.state.document_room = Room(settings.document_bytes, settings.document_bytes_of_a_person)
        app.state.webhook_doors = settings.webhook_doors
        keys = make_engine(settings.keyring_database_url.get_secret_value(), pool_size=4)
        keyring = app.state.keyring = Keyring(
            keys,
            key_providers_of(settings),
            first=settings.wrapping_key,
            backups_live=timedelta(days=settings.keyring_backup_days),
            erasure_list=settings.erasure_list_file,
        )
        runtime = Runtime.of(settings)
        give_keyring(runtime.sessions, keyring)
        runtime.parts["keyring"] = keyring.state
        blobs = app.state.blobs = blobs_of(settings)
        runtime.forgetting[LOOK_AFTER_THE_DORMANT] = partial(look_after_one, runtime)
        documents = examiner(keyring, blobs, scanner_of(settings), active_content_of)
        runtime.forgetting[FORGET_DELIVERIES] = partial(forget_some_deliveries, runtime)
        receiver = HttpReceiver(settings.webhook_doors, settings.webhook_timeout_seconds)
        messages = sender(keyring, notifiers_of(settings), settings.notify_timeout_seconds)
        try:
            await forget_again(runtime, keyring)
            async with running(
                runtime,
                subscriptions=SUBSCRIPTIONS,
                sealed=CandidateAuditSealed,
                timers=TIMERS,
                sweep=SWEEP,
                background=(
                    *BACKGROUND,
                    ("messages", messages),
                    ("webhooks", webhook_sender(keyring, receiver, settings.webhooks_at_once)),
                    ("rewrapping", rewrapper(keyring)),
                    ("documents", documents),
                    (DISCARD_BLOBS, discarder(blobs)),
                    ("ownerless blobs", ownerless_finder(blobs)),
                ),
            ):
                yield runtime
        finally:
            await keyring.close()

    app = make_app(
        title="Pathways: candidates",
        description=DESCRIPTION,
        tags=TAGS,
        version="0.1.0",
        lifespan=lifespan,
        words=[WORDS],
        webhooks=webhook_messages.router,
        walls=WALLS,
        routers=[
            bulk.router,
            candidates.router,
            candidates.unkept,
            candidates.by_version,
            erasures.router,
            complaints.channel,
            complaints.asked,
            complaints.cases,
            personal_data.router,
            queue.router,
            person_router(BELONGINGS),
            retention_router(BELONGINGS.service, RETENTION),
            resettlement.router,
            consents.router,
            case_teams.router,
            data_sharing.router,
            api_keys.router,
            api_keys.shown_once,
            consent_texts.router,
            handovers.router,
            notifications.router,
            duplicates.router,
            disclosures.router,
            disclosures.emergencies,
            letters.router,
            keyring_routes.router,
            document_files.router,
            document_files.unkept,
            document_files.parts,
            document_files.streamed,
            journeys.router,
            cases.router,
            pathways.router,
            reviews.router,
            safety_sheets.sheets,
            safety_sheets.acknowledgements,
            webhooks.router,
            webhooks.unkept,
            webhooks.types,
            parity.router,
            parity.unkept,
            corrections_router(CORRECTABLES),
            *common_routers(
                environment=settings.environment,
                history_scope=Scope.JOURNEYS_READ,
                may_see_history=may_see_history,
                changes=CHANGES,
                readables=READABLES,
            ),
        ],
    )
    return app

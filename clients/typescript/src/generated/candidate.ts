// Generated from the service's OpenAPI document by `make specs`: change the route, not this file.

export interface paths {
    "/additional-placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many placements are additional to resettlement
         * @description How many people with a resettlement case have found a place beside it. Fewer than five are not told.
         *
         *     Who may: `partner_administrator`, `donor`, `programme_director`, with the scope `outcomes:read`.
         */
        get: operations["read_additionality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List api keys
         * @description The keys of the caller's organisation, with the day on which each was last used here.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `api_keys:manage`.
         */
        get: operations["list_api_keys"];
        put?: never;
        /**
         * Issue api key
         * @description Issue a key for a machine of the caller's organisation. The secret is shown in this answer and never again.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `api_keys:manage`.
         */
        post: operations["issue_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get api key
         * @description One API key without its secret: what it may do, until when, and when it was last used here.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `api_keys:manage`.
         */
        get: operations["get_api_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{api_key_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move api key
         * @description Revoke a key: at this service at once, at the others as soon as they hear of it.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `api_keys:manage`.
         */
        post: operations["move_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{api_key_id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate api key
         * @description Give a key a new secret, shown in this answer and never again. The one before it is good for the overlap.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `api_keys:manage`.
         */
        post: operations["rotate_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attribute-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attribute readings
         * @description When protected attributes of many people were read, by whom and what for, oldest first.
         *
         *     Who may: `programme_director`, with the scope `protected_attributes:use`.
         */
        get: operations["list_attribute_readings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit entries
         * @description Who did or read what in this service, newest first: deeds, readings of people, and refused attempts.
         *
         *     Who may: `programme_director`, `operator`, with the scope `audit:read`.
         */
        get: operations["list_audit_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: authorisation
         * @description Propose that the last move of this authorisation is taken back. A second person decides.
         *
         *     Who may: `visa_adviser`, with the scope `visa_cases:write`.
         */
        post: operations["correct_authorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{authorisation_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an authorisation on
         * @description Move an authorisation: collect documents, sign off, lodge, record the authority's decision.
         *
         *     Who may: `visa_adviser`, with the scope `visa_cases:write`.
         */
        post: operations["move_authorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description The people whom the caller may know of, without identity: a public code, a standing, a profile.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_candidates"];
        put?: never;
        /**
         * Register a person
         * @description Register a person. The identity is encrypted at once and never shown here again.
         *
         *     Who resembles somebody is registered all the same: a person compares both (`GET /duplicates`).
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["register_candidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register people, a line each
         * @description Register people, a line each, with their consents; on request hand them in and activate them.
         *
         *     A line whose `partner_reference` is known is answered with that person and changes nothing.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["import_candidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count people by state
         * @description How many people stand in each state, of those whom the caller may know of.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["count_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: candidate
         * @description Propose that the last move of this candidate is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["correct_candidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a person
         * @description One person, without identity: public code, standing and profile.
         *
         *     Identity is shown by `POST /disclosures` alone.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["get_candidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List consents
         * @description All consents with what was said about each, withdrawn ones too, oldest first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_consents"];
        put?: never;
        /**
         * Grant consent
         * @description Record that a person allows a purpose, to a named party where the purpose asks for one.
         *
         *     The text is one that holds today, in a language that it has: `GET /consent-texts`. What proves it depends on how it
         *     was given: a signed form is one of the person's documents, a call had a witness, `online` is said by the person.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `consents:write`.
         */
        post: operations["grant_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/consents/{consent_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw consent
         * @description Withdraw a consent: from this moment nothing is disclosed for it.
         *
         *     The person needs no body; who records it for them says how they said so.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `consents:write`.
         */
        post: operations["withdraw_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/contact-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get contact rules
         * @description How the person may be reached, without addresses. Version 0 is that of somebody who said nothing yet.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `contacts:manage`.
         */
        get: operations["get_contact_rules"];
        /**
         * State how the person may be reached
         * @description Replace how the person may be reached. Addresses are encrypted at once and never shown here again.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `contacts:manage`.
         */
        put: operations["state_contact_rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/contact-rules/opt-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the person wants no more messages
         * @description The person wants no messages, or none of these kinds: at once, whatever version is known.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `contacts:manage`.
         */
        post: operations["opt_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description How often contact with the person was sought, oldest first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_contacts"];
        put?: never;
        /**
         * Record contact
         * @description Record that contact with the person was sought, and whether they answered. Who answers is dormant no more.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["record_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/data-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export what every service holds of a person
         * @description Gather what every service holds of a person, for them or for their partner's caseworker on their behalf.
         *
         *     The caseworker needs the person's consent `register`; they themselves need none.
         *     With `format` `html` as a page in their language. It is logged as a disclosure and kept nowhere. Where a service
         *     does not answer there is no export: 503, with who. Complaints of theirs are in it where they ask themselves.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `personal_data:read`.
         */
        post: operations["export_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List disclosures
         * @description Who was shown which fields of the person's identity, when and why. Oldest first, without the fields' content.
         *
         *     The person sees the same, but for an emergency of which it is not safe yet to tell them.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_disclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List documents
         * @description The documents that the person holds, by kind and validity, without their numbers.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_documents"];
        put?: never;
        /**
         * Record document
         * @description Record a document that the person holds. Its number is encrypted at once.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["record_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/documents/{document_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List document files
         * @description The versions of a document and their translations, oldest first, with what became of each.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_document_files"];
        put?: never;
        /**
         * Begin to upload a file of a document
         * @description Begin to upload a file of a document: a version of it, or the translation of one.
         *
         *     Then `PUT` its parts in their order and post its completion, within 24 hours.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["begin_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get erasure
         * @description What each service has erased of a person, what it keeps and until when, and who has not confirmed yet.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["get_erasure"];
        put?: never;
        /**
         * Erase a person
         * @description Erase a person: the key is destroyed and every service is told. There is no way back.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["erase_candidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer handover
         * @description Offer to hand a person over to another partner, with the person's consent.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["offer_handover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/household-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List household members
         * @description The members of a person's household, without names.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_household_members"];
        put?: never;
        /**
         * Add household member
         * @description Add a member of the household. The identity is encrypted at once.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["add_household_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/household-members/{member_id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change family plan
         * @description Change how a member moves: together with the person, later, or not at all.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        put: operations["change_family_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/journey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get journey
         * @description Every step of a person's journey, by whichever service it was made, oldest first.
         *
         *     Where two records were merged, it has the steps of both.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `journeys:read`.
         */
        get: operations["get_journey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a person's standing
         * @description Move a person's standing on, such as `submit`, `activate`, `hold` or `withdraw`.
         *
         *     `activate` asks for identity and the consent `register`. Others hear of it by events: whoever is not active is
         *     matched no more.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["move_candidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages to a person
         * @description What the person was told, is to be told or was not told, and why.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update profile
         * @description Replace a person's profile as a whole: skills, experience, languages and wishes.
         *
         *     Their matches are scored anew.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        put: operations["update_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/protected-attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * State protected attributes anew
         * @description State gender, birth date, nationalities or a disability anew. It is encrypted at once and never shown here.
         *
         *     Nobody is chosen by it: matching is not told. A birth date is mended by a partner alone.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        put: operations["state_attributes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/protection-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List protection checks
         * @description The person's protection checks, one for each pathway that asks for a verdict.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_protection_checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/protection-reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen protection
         * @description Begin a new round of reviews of a person's eligibility for a pathway, because circumstances changed.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        post: operations["reopen_protection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/protection-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review protection
         * @description Review a person's eligibility for a pathway. Two reviewers who differ in person make a verdict.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        post: operations["review_protection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List recipients
         * @description Who holds something of the person's identity: what each organisation was shown, and whether it still may be.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_recipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reservations
         * @description To which applications the person was promised, and what became of it. One promise holds at a time.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_reservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/resettlement-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get resettlement case
         * @description Whether the person has a resettlement case, and what they allow.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["get_resettlement_case"];
        /**
         * Record resettlement case
         * @description Record that there is one, and whether UNHCR may be told of an offer. It blocks nothing; nothing else is kept.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        put: operations["record_resettlement_case"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/resettlement-case/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a resettlement case on
         * @description UNHCR was told, the person was counselled, withdraws it, or it has ended. Only the person withdraws it.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["move_resettlement_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/safety-acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List safety acknowledgements
         * @description Which safety sheets the person has acknowledged, and what directors decided where one was red.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_safety_acknowledgements"];
        put?: never;
        /**
         * Acknowledge safety sheet
         * @description The person has seen the sheet of a pathway for an application; no offer is accepted without.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["acknowledge_safety_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidate_id}/safety-acknowledgements/{acknowledgement_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide whether a person may go by a red pathway
         * @description A programme director decides whether the person, counselled, may go by a pathway that is rated red.
         *
         *     Who may: `programme_director`, with the scope `safety:decide`.
         */
        post: operations["decide_on_red_pathway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow changes
         * @description Tell changes of what the caller may see as they happen.
         *
         *     Each event has type `change`, an `id` to go on after, and data about one change without anything of a person.
         *     Without `Last-Event-ID` it begins now. A stream ends with an event `end` that says why, or breaks off.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `journeys:read`.
         */
        get: operations["follow_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List complaints
         * @description The complaints that the caller handles, oldest first.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `complaints:handle`.
         */
        get: operations["list_complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-cases/{complaint_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a complaint on
         * @description Acknowledge, investigate, answer or refer; `text` is what who complained is told.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `complaints:handle`.
         */
        post: operations["handle_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-cases/{complaint_id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read complaint
         * @description Read what was said; that it was read, and by whom, stays in the complaint's history.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `complaints:handle`.
         */
        post: operations["read_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File a complaint
         * @description Complain about an employer, a partner, a recruiter or the programme. None of them can see it.
         *
         *     A candidate may send their token, so that who handles it knows them; nobody has to.
         *
         *     Who may: anyone; no token is asked for.
         */
        post: operations["file_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{code}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say more in a complaint
         * @description Say more in a complaint, until the programme has answered; then appeal first.
         *
         *     Who may: anyone; no token is asked for.
         */
        post: operations["add_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{code}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at complaint
         * @description Where a complaint stands, and what was said by either side. The secret opens it; no login is asked for.
         *
         *     Who may: anyone; no token is asked for.
         */
        post: operations["look_at_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{code}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal against an answer, or take the complaint back
         * @description Appeal, take it back, or change one's mind about an incident.
         *
         *     Who may: anyone; no token is asked for.
         */
        post: operations["move_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conflict-declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what the caller has declared
         * @description What the caller has declared about ties to people and organisations.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        get: operations["get_conflict_declaration"];
        /**
         * Declare conflicts
         * @description Declare what ties the caller to people and organisations, or that nothing does. Nobody reviews before.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        put: operations["declare_conflicts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List consent texts
         * @description The texts in which people are asked today, by purpose and language; with `version`, those of that version.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["list_consent_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record consents, a line each
         * @description Record consents, a line each. One that was withdrawn since is not granted again by the same line.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `consents:write`.
         */
        post: operations["import_consents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List proposals to take a move back
         * @description What people of the caller's organisation have proposed to take back, oldest first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `tasks:read`.
         */
        get: operations["list_corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correction_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a proposal to take a move back
         * @description One proposal to take a move back: which move, why, who proposed it, and what the second person answered.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `tasks:read`.
         */
        get: operations["get_correction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correction_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a proposal to take a move back
         * @description Confirm or reject as the second person, or withdraw one's own.
         *
         *     Where the aggregate has moved on since, nothing is taken back: the answer's state is `overtaken`.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `tasks:write`.
         */
        post: operations["move_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-sharing-agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agreements
         * @description The agreements of the caller's organisation with other partners, about what may cross between them.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `agreements:manage`.
         */
        get: operations["list_agreements"];
        put?: never;
        /**
         * Draft agreement
         * @description Draft an agreement with another partner. It holds once an administrator of each has signed it.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `agreements:manage`.
         */
        post: operations["draft_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-sharing-agreements/{agreement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get agreement
         * @description One agreement between two partners: what may cross, for whom, from when to when.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `agreements:manage`.
         */
        get: operations["get_agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-sharing-agreements/{agreement_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign, suspend, resume or end an agreement
         * @description Sign, countersign, suspend, resume or terminate for the caller's organisation. It begins and ends by itself.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `agreements:manage`.
         */
        post: operations["move_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disclose an identity by consent
         * @description Show fields of a person's identity for a purpose that the person allows, and log who asked and why.
         *
         *     The answer is kept nowhere: asking again discloses, and logs, again.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, with the scope `disclosures:request`.
         */
        post: operations["request_disclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosures/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List disclosures in emergencies
         * @description What was shown without consent, and what became of its review; of the caller's own people, or of all.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `disclosures:review`.
         */
        get: operations["list_emergencies"];
        put?: never;
        /**
         * Disclose without consent in an emergency
         * @description Show fields of a person's identity without their consent, because somebody is in danger.
         *
         *     The partner's administrator and the programme's director are told at once, and somebody else reviews it within two
         *     days. The person is told, unless that is not safe.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, with the scope `disclosures:request`.
         */
        post: operations["disclose_in_emergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosures/emergencies/{disclosure_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review a disclosure in an emergency
         * @description Say whether it was right to look. Nobody reviews their own; `review_again` takes back what was said.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `disclosures:review`.
         */
        post: operations["review_emergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-files/{document_file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get document file
         * @description How much of a file has arrived, and its verdict.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["get_document_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-files/{document_file_id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that every part of a file was sent
         * @description Say that every part was sent. The file is checked and scanned then, and can be read from its verdict on.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["complete_document_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-files/{document_file_id}/content/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read document file
         * @description Read a file by a link of your own, as an attachment. Parts are opened as they are sent.
         *
         *     Where the consent is withdrawn meanwhile, the answer breaks off.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, with the scope `disclosures:request`.
         */
        get: operations["read_document_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-files/{document_file_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to read a file
         * @description Ask to read a file, for a purpose that the person allows. It is logged; the link holds for you, for minutes.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, with the scope `disclosures:request`.
         */
        post: operations["request_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-files/{document_file_id}/parts/{offset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send a part of a file
         * @description Send a part. The same part may be sent again; one that comes too early is told which is expected.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        put: operations["put_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List records that resemble each other
         * @description Pairs of records that resemble each other, of which the caller may see at least one.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{duplicate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get two records that resemble each other
         * @description Two records that resemble each other. Another partner's person is shown by public code and partner alone.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["get_duplicate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{duplicate_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about two records that resemble each other
         * @description Decide: `distinct` says that they are two people, `merge` that they are one; both can be taken back.
         *
         *     Of two partners one proposes (`propose`), and somebody of the other merges. `undo` gives both records back. Of a
         *     member of a household, `recognise` says that they are this candidate, whose visa is then a case of their own; `undo`
         *     takes that back.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["move_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what operators did
         * @description What operators did to the events of this service, the latest first, with who it was and why.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["list_event_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/actions/{action_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an operator did
         * @description One thing that an operator did, and how far it has come.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["read_event_action"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dead letters
         * @description Records that were set aside. Their content is not shown.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["list_dead_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay dead letters
         * @description Deliver open dead letters once more to this service alone, in the order of their aggregates.
         *
         *     Each is applied once; what waits behind it follows. One that fails again is open again. The action tells how
         *     far it has come.
         *
         *     Who may: `operator`, with the scope `events:operate`.
         */
        post: operations["replay_dead_letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/dead-letters/{dead_letter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read dead letter
         * @description One record that was set aside: why, how often it was tried, and how many wait behind it.
         *
         *     Its content is not shown.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["read_dead_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/dead-letters/{dead_letter_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look into a dead letter
         * @description The record as it came. Who looked, when and why is written down; the answer is kept nowhere.
         *
         *     Who may: `operator`, with the scope `events:operate`.
         */
        post: operations["look_into_dead_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/dead-letters/{dead_letter_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard dead letter
         * @description Give a record up, so that its aggregate goes on.
         *
         *     Whom it may have been about stays hidden, whatever comes later, until somebody has found out what it said and
         *     lets the aggregate be trusted.
         *
         *     Who may: `operator`, with the scope `events:operate`.
         */
        post: operations["discard_dead_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/dead-letters/{dead_letter_id}/trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trust an aggregate after a dead letter
         * @description Say that a discarded record hid nobody: from their next event on, the person may be shown again.
         *
         *     Refused for a record that is not discarded.
         *
         *     Who may: `operator`, with the scope `events:operate`.
         */
        post: operations["trust_after_dead_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/lag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far the consumer is
         * @description How far the consumer is in each partition that it has begun: the end on the bus less its own position.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["read_event_lag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what waits to be published
         * @description What waits to be published, and what is being published again.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["read_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List parked records
         * @description Records that wait behind another one or for a prerequisite, those parked first at first.
         *
         *     Their content is not shown.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["list_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projections that can be made anew
         * @description The projections (tables made from events) that can be made anew, and the one that is being made just now.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["read_rebuilds"];
        put?: never;
        /**
         * Make a projection anew
         * @description Make a projection anew from the first event, beside the live one, and swap them in one transaction.
         *
         *     It goes on over restarts, and ends by itself once both have heard the same. One at a time.
         *
         *     Who may: `operator`, with the scope `events:operate`.
         */
        post: operations["rebuild_projection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/rebuilds/{rebuild_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read rebuild
         * @description How far the making of a projection has come, or how it ended.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["read_rebuild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/rebuilds/{rebuild_id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up making a projection anew
         * @description Give it up: what was made so far is thrown away, and the live projection stays as it is.
         *
         *     Who may: `operator`, with the scope `events:operate`.
         */
        post: operations["abort_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/republications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Republish events
         * @description Publish once more what was written since a moment, in the order of the outbox, between what is new.
         *
         *     For a bus that lost its records, or a reader that was set back. Readers know what they have applied.
         *
         *     Who may: `operator`, with the scope `events:operate`.
         */
        post: operations["republish_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/republications/{republication_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop republication
         * @description Publish no more of a stretch that is under way; its action tells how much was sent.
         *
         *     Who may: `operator`, with the scope `events:operate`.
         */
        post: operations["stop_republication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where topics differ from the registry
         * @description Whether the topics of the bus are as the registry has them.
         *
         *     Who may: `operator`, with the scope `events:read`.
         */
        get: operations["read_topic_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lend numbers of groups for a round
         * @description Numbers by which one round of assignments tells people apart, drawn anew each time.
         *
         *     Small groups, and whoever did not state it, share a number. That it was lent is kept, the answer is not.
         *
         *     Who may: `programme_director`, with the scope `protected_attributes:use`.
         */
        post: operations["lend_groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List handovers
         * @description Hand-overs that the caller's organisation offered or was offered.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["list_handovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{handover_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get handover
         * @description One hand-over. The receiving partner sees that it is offered, and of whom once it has accepted.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["get_handover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{handover_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept, decline or take back a hand-over
         * @description Accept or decline what is offered to the caller's organisation, or take an offer back.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["move_handover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the process answers
         * @description Whether the process answers. It says nothing about what it depends on: that is `/readyz`.
         *
         *     Who may: anyone; no token is asked for.
         */
        get: operations["alive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/{aggregate}/{aggregate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a record
         * @description Every move of one record, oldest first: what, by whom or what, when and why.
         *
         *     Only for who may see the record itself; otherwise it is not there (404).
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `journeys:read`.
         */
        get: operations["read_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/households/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add members of households, a line each
         * @description Add members of households, a line each.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["import_households"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyring/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whose keys were destroyed
         * @description Whose keys were destroyed: to be kept outside of the keyring, for the day on which a backup is restored.
         *
         *     Who may: `operator`, with the scope `operations:read`.
         */
        get: operations["list_erasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyring/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a wrapping key
         * @description Let go of a wrapping key that closes nothing any more. Its material is kept until no backup needs it.
         *
         *     Who may: `operator`, with the scope `operations:write`.
         */
        post: operations["retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyring/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the wrapping key
         * @description Make another wrapping key the current one. What others close comes under it meanwhile; nothing stands still.
         *
         *     Who may: `operator`, with the scope `operations:write`.
         */
        post: operations["rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyring/wrapping-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read wrapping keys
         * @description Which wrapping keys are in use, and how far a rotation has come.
         *
         *     Who may: `operator`, with the scope `operations:read`.
         */
        get: operations["read_wrapping_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write letter
         * @description Lay out a paper that shows a person's name, by the consent to its purpose; it is logged as a disclosure.
         *
         *     The caller sends no name, and keeps none where it hands the paper on. It is kept nowhere here.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, with the scope `disclosures:request`.
         */
        post: operations["write_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count messages by state
         * @description How many messages to people stand in each state.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `candidates:read`.
         */
        get: operations["count_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{notification_id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report delivery
         * @description A provider reports that a message arrived or came back. Twice is once.
         *
         *     Who may: `operator`, with the scope `notifications:report`.
         */
        post: operations["report_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/lag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what waits in this service
         * @description How much waits to be published, to be taken up again, or to be looked at by an operator.
         *
         *     Who may: `operator`, with the scope `operations:read`.
         */
        get: operations["read_lag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/sweep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for what stands still
         * @description Look for what nobody and nothing will move any more; each finding becomes a task with its evidence.
         *
         *     Who may: `operator`, with the scope `operations:write`.
         */
        post: operations["sweep_now"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parity-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List parity reports
         * @description The parity reports that are kept, oldest first.
         *
         *     Who may: `donor`, `programme_director`, with the scope `parity:read`.
         */
        get: operations["list_parity_reports"];
        put?: never;
        /**
         * Compute a parity report
         * @description Compute the selection ratios of whole months by gender, age band, nationality region and disability.
         *
         *     The same question is answered with the report that is kept, as 200. Read are those who allow `research`; the others
         *     are `not_stated`.
         *
         *     Who may: `programme_director`, with the scope `protected_attributes:use`.
         */
        post: operations["report_parity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parity-reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get parity report
         * @description One parity report: how the groups of each attribute were selected.
         *
         *     Who may: `donor`, `programme_director`, with the scope `parity:read`.
         */
        get: operations["get_parity_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pathways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pathways
         * @description Every configured pathway with its rules, source and date. Configuration, never legal advice.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["list_pathways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pathways/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get pathway
         * @description One pathway with its rules in force, their source and date. Configuration, never legal advice.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["get_pathway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pathways/{code}/safety-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the safety sheet of a pathway
         * @description Whether one may stay, leave and come back, ask for asylum and live with the family. Never legal advice.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["get_safety_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{candidate_id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what this service holds of a person
         * @description What this service holds of a person: their own, or of whom the caller's organisation looks after.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `personal_data:read`.
         */
        get: operations["read_personal_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protection-attestations/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record first reviews of eligibility, a line each
         * @description First reviews of eligibility, a line each. Another person's review makes the verdict.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        post: operations["import_protection_attestations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protection-audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List protection audits
         * @description Verdicts that reviewers of the caller's organisation may look at again. What was found is not shown.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        get: operations["list_protection_audits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protection-audits/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how often auditors agreed
         * @description How often auditors agreed, by pathway and by evidence. Groups of fewer than five are not told.
         *
         *     Who may: `partner_administrator`, `donor`, `programme_director`, with the scope `outcomes:read`.
         */
        get: operations["read_agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protection-audits/{audit_id}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Audit a verdict of protection
         * @description A third reviewer, of another organisation, finds for themselves. Where it differs, the check begins anew.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        post: operations["audit_verdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protection-checks/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: protection
         * @description Propose that the last move of this protection is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        post: operations["correct_protection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protection-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what may be named as evidence
         * @description What may be named as evidence: how strong it is, and whether its last day is named with it.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        get: operations["list_evidence_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protection-reviews/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record second reviews of eligibility, a line each
         * @description Second reviews of eligibility, a line each, by another person than the first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `protection:review`.
         */
        post: operations["import_protection_reviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the service can work
         * @description Whether every part of the service can work: database, bus, and what it has to have read before.
         *
         *     503 with the parts that cannot and why; a load balancer sends nobody here then.
         *
         *     Who may: anyone; no token is asked for.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is kept how long, and what is due
         * @description A dry run: what this service keeps for how long, and how much of it is due. Nothing is changed.
         *
         *     Who may: `operator`, with the scope `operations:read`.
         */
        get: operations["read_retention"];
        put?: never;
        /**
         * Forget now what is due
         * @description Do now, in batches, what the dry run lists as due. Nobody is erased by it: a task asks a person to.
         *
         *     Who may: `operator`, with the scope `operations:write`.
         */
        post: operations["apply_retention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description What people of the caller's organisation have to do, oldest first.
         *
         *     A task is opened where software may not go on by itself: each says about which record, why, and by when.
         *     Whoever may work for the whole programme sees every task.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `tasks:read`.
         */
        get: operations["list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a task is done
         * @description Say that a person has done what the task asks for.
         *
         *     It changes nothing else: the move that the task asked for has a route of its own. A task that is done already
         *     is refused (409).
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `tasks:write`.
         */
        post: operations["finish_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visa-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List visa cases
         * @description The visa cases of people whom the caller may know of.
         *
         *     A case is opened by itself when a placement is confirmed.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `visa_cases:read`.
         */
        get: operations["list_visa_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visa-cases/{visa_case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get visa case
         * @description A visa case with its chain of authorisations and its requirements.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `visa_cases:read`.
         */
        get: operations["get_visa_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visa-cases/{visa_case_id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close visa case
         * @description Close a case for which no remedy is left: the person goes back to the pool, first in line.
         *
         *     Who may: `visa_adviser`, with the scope `visa_cases:write`.
         */
        post: operations["close_visa_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visa-cases/{visa_case_id}/family-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whether the person goes without a member of the family
         * @description Record whether the person goes although a member's visa was refused. Nobody else decides it.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `candidates:write`.
         */
        post: operations["decide_on_parting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visa-cases/{visa_case_id}/pathway": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a visa case to another pathway
         * @description Move a case to another pathway that its vacancy allows: a new chain begins, every requirement is checked anew.
         *
         *     The authorisations under the earlier pathway end and are kept; seat and reservation stay as they are.
         *
         *     Who may: `visa_adviser`, with the scope `visa_cases:write`.
         */
        post: operations["move_to_pathway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visa-cases/{visa_case_id}/rule-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record how a requirement stands
         * @description Record how a requirement of the pathway stands today, and by which document it is met.
         *
         *     It advises; whether the case is ready, a person signs off.
         *
         *     Who may: `visa_adviser`, with the scope `visa_cases:write`.
         */
        post: operations["check_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visa-cases/{visa_case_id}/sponsorship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record sponsorship
         * @description Record the employer's sponsorship for the case.
         *
         *     Who may: `visa_adviser`, with the scope `visa_cases:write`.
         */
        post: operations["record_sponsorship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AcknowledgeSafetySheet
         * @description Which sheet the person was shown, for which application and in which language.
         *
         *     `interpreted`: a caseworker had it interpreted to somebody who reads none of its languages.
         */
        AcknowledgeSafetySheet: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Interpreted
             * @description Whether a caseworker had it interpreted, to somebody who reads none of its languages.
             * @default false
             */
            interpreted?: boolean;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /**
             * Pathway Version
             * @description The version of the pathway's configuration.
             */
            pathway_version: number;
        };
        /**
         * Act
         * @description An operator's decision. It is kept with who took it and when.
         */
        Act: {
            /**
             * Reason
             * @description Why, for those who look later. Names of persons never.
             */
            reason: string;
        };
        /**
         * ActionView
         * @description What an operator did: who, when, why, to what, and how far it has come.
         *
         *     `progress` has a replay's dead letters by their state (`open`: failed again), and a republication's `sent` and
         *     `total` records (`ended`: 1 when it is over).
         */
        ActionView: {
            /**
             * Action
             * @description What was done, such as `replay` or `republish`.
             */
            action: string;
            /**
             * Actor
             * @description Who did it, by the subject of their token.
             */
            actor: string;
            /**
             * Affected
             * @description How many records it is about.
             */
            affected: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Progress
             * @description How far it has come: numbers of records by where they stand.
             */
            progress?: {
                [key: string]: number;
            };
            /**
             * Reason
             * @description Why, in the operator's words.
             */
            reason: string;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /**
             * Target
             * @description To what it was done; the keys depend on the action.
             */
            target: {
                [key: string]: unknown;
            };
        };
        /**
         * AddHouseholdMember
         * @description Who joins, how related, and how they move.
         *
         *     A member who is a candidate too is named by `candidate_id` in place of an identity: their visa is their own case.
         */
        AddHouseholdMember: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Guardian Consents
             * @description Whether whoever has custody of a minor agrees.
             * @default false
             */
            guardian_consents?: boolean;
            /** @description Who it is. Encrypted at once, and never in an answer of this route. */
            identity?: components["schemas"]["Identity"] | null;
            /**
             * Minor
             * @description Whether they are under age.
             * @default false
             */
            minor?: boolean;
            /** @description How they move. */
            plan: components["schemas"]["FamilyPlan"];
            /** @description How they are related to the person. */
            relation: components["schemas"]["Relation"];
        };
        /**
         * AddToComplaint
         * @description More to say.
         */
        AddToComplaint: {
            /**
             * Secret
             * Format: password
             * @description The secret that was told once, when the complaint was filed.
             */
            secret: string;
            /**
             * Text
             * @description What is said, in words.
             */
            text: string;
        };
        /**
         * AdditionalityView
         * @description People whose placement is additional to a resettlement case, and how many were counselled; null below five.
         */
        AdditionalityView: {
            /**
             * Counselled
             * @description How many of them were counselled; null below five.
             */
            counselled: number | null;
            /**
             * People
             * @description How many have found a place; null below five.
             */
            people: number | null;
        };
        /**
         * AgreementOfGroupView
         * @description Audits of a group and those that agreed; null where there are fewer than five.
         */
        AgreementOfGroupView: {
            /**
             * Agreed
             * @description In how many of them the auditor agreed; null below five.
             */
            agreed: number | null;
            /**
             * Audited
             * @description How many verdicts were looked at again; null below five.
             */
            audited: number | null;
            /**
             * Group
             * @description The group, as a code.
             */
            group: string;
        };
        /**
         * AgreementState
         * @description Where an agreement stands. `ended`: its time was over; `terminated`: a party gave notice.
         *
         *     - `draft`: Next: `sign` to `signed_by_one`, `end` to `ended`, `terminate` to `terminated`.
         *     - `signed_by_one`: Next: `countersign` to `signed`, `end` to `ended`, `terminate` to `terminated`.
         *     - `signed`: Next: `begin` to `in_force`, `end` to `ended`, `terminate` to `terminated`.
         *     - `in_force`: Next: `suspend` to `suspended`, `end` to `ended`, `terminate` to `terminated`.
         *     - `suspended`: Next: `resume` to `in_force`, `end` to `ended`, `terminate` to `terminated`.
         *     - `ended`: An end: no move leads on.
         *     - `terminated`: An end: no move leads on.
         * @enum {string}
         */
        AgreementState: "draft" | "signed_by_one" | "signed" | "in_force" | "suspended" | "ended" | "terminated";
        /**
         * Alternative
         * @description A document that may stand in for the standard one, and who must agree.
         */
        Alternative: {
            /**
             * Approver
             * @description Who must agree, as a code such as `destination_authority`.
             */
            approver: string;
            /**
             * Document
             * @description The document that may stand in, as a code.
             */
            document: string;
            /**
             * Strength
             * @description How good it is, from 1 (the best) to 5.
             */
            strength: number;
        };
        /**
         * ApiKeyState
         * @description Where a key stands.
         *
         *     - `active`: Next: `rotate` to `active`, `revoke` to `revoked`, `expire` to `expired`.
         *     - `revoked`: An end: no move leads on.
         *     - `expired`: An end: no move leads on.
         * @enum {string}
         */
        ApiKeyState: "active" | "revoked" | "expired";
        /**
         * ApiKeyView
         * @description A key without its secret. `prefix` is what is visible of it; `last_used_on` is a day, at this service alone.
         */
        ApiKeyView: {
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string;
            /**
             * Former Valid Until
             * @description Until when the secret before the last rotation is taken too (UTC, RFC 3339); null where none is.
             */
            former_valid_until: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Issued At
             * Format: date-time
             * @description When it was issued (UTC, RFC 3339).
             */
            issued_at: string;
            /**
             * Issued By
             * @description Who issued it, by the subject of their token.
             */
            issued_by: string;
            /**
             * Last Used On
             * @description The day on which it was last used at this service; null where it never was.
             */
            last_used_on?: string | null;
            /**
             * Name
             * @description What the machine is called.
             */
            name: string;
            /**
             * Organisation Id
             * @description The organisation, as tokens have it in `organisation_id`; null where it is the programme itself.
             */
            organisation_id: string | null;
            /**
             * Prefix
             * @description What is visible of the key, to tell it from others.
             */
            prefix: string;
            /** @description The role that its machine acts in. */
            role: components["schemas"]["Role"];
            /**
             * Scopes
             * @description What its machine may do: no more than the role has.
             */
            scopes: components["schemas"]["Scope"][];
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ApiKeyState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * AppliedRetentionView
         * @description What was due at a moment of business time, and what became of it. Send it again where something is left.
         */
        AppliedRetentionView: {
            /**
             * Now
             * Format: date-time
             * @description The moment of business time for which it was done.
             */
            now: string;
            /**
             * Rules
             * @description The rules by which this service keeps and forgets.
             */
            rules: components["schemas"]["AppliedView"][];
            /** @description The service that it is about. */
            service: components["schemas"]["Service"];
        };
        /**
         * AppliedView
         * @description Of a rule by which something was due: how much of that is done, and how much is left.
         */
        AppliedView: {
            /**
             * Done
             * @description How many were done.
             */
            done: number;
            /** @description What happens when the time is over. */
            fate: components["schemas"]["Fate"];
            /**
             * Left
             * @description How many are left: send the request again.
             */
            left: number;
            /**
             * What
             * @description What is kept, in words.
             */
            what: string;
        };
        /**
         * AttributeReadingView
         * @description That attributes were read: which, of how many people, by whom and what for. Of a loan the id is its `loan_id`.
         */
        AttributeReadingView: {
            /**
             * Actor
             * @description Who did it, by the subject of their token.
             */
            actor: string;
            /**
             * Attributes
             * @description Which attributes were read.
             */
            attributes: components["schemas"]["ProtectedAttribute"][];
            /**
             * Expires At
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * People
             * @description Of how many people.
             */
            people: number;
            /**
             * Programme Id
             * @description The programme, of integration-svc.
             */
            programme_id: string | null;
            /** @description What for. */
            purpose: components["schemas"]["ReadingPurpose"];
            /**
             * Read At
             * Format: date-time
             * @description When (UTC, RFC 3339).
             */
            read_at: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string | null;
        };
        /**
         * AuditEntryView
         * @description Who did or read what: opaque ids, codes and times (real time), and nothing of what was sent or shown.
         *
         *     `actor` is a subject, of a person who acts for themselves their opaque id. `person_id` is for or about whom it was,
         *     where one person was named. `about` has at most 200 ids; `count` tells how many things were shown or taken, where
         *     there may be several. `purpose` is as it was stated. A repeated request that was answered again is `replayed`.
         */
        AuditEntryView: {
            /**
             * About
             * @description The records that were named, made or shown, by id; at most 200.
             */
            about: string[];
            /**
             * Actor
             * @description The subject of a token, the id of an API key, or of a person who acts for themselves their opaque id.
             */
            actor: string;
            /**
             * Count
             * @description How many things were shown or taken, where there may be several; null otherwise.
             */
            count: number | null;
            /**
             * Id
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: number;
            /**
             * Method
             * @description The method of HTTP.
             */
            method: string;
            /**
             * Operation
             * @description What was asked, by its `operationId`.
             */
            operation: string;
            /**
             * Organisation Id
             * @description The organisation on whose behalf it was; null where none was named.
             */
            organisation_id: string | null;
            /**
             * Person Id
             * @description For or about whom it was, where one person was named.
             */
            person_id: string | null;
            /**
             * Purpose
             * @description For what it was asked, as a code; null where nobody said.
             */
            purpose: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /**
             * Replayed
             * @description Whether the answer was given once more, to the same `Idempotency-Key`.
             */
            replayed: boolean;
            /**
             * Request Id
             * @description The request, as its answer named it in `X-Request-Id`.
             */
            request_id: string | null;
            /**
             * Roles
             * @description The roles that the token carried.
             */
            roles: string[];
            /**
             * Status
             * @description The status of the answer: 401, 403 and 404 are attempts that were refused.
             */
            status: number;
        };
        /**
         * AuditVerdict
         * @description What the auditor found, without having seen what was found before.
         */
        AuditVerdict: {
            /** @description What was found. */
            verdict: components["schemas"]["ProtectionVerdict"];
        };
        /**
         * AuditView
         * @description A verdict to be looked at again. It shows neither what was found nor by whom.
         */
        AuditView: {
            /**
             * Audited At
             * @description When it was looked at again (UTC, RFC 3339); null until then.
             */
            audited_at: string | null;
            /**
             * Drawn At
             * Format: date-time
             * @description When it was drawn for an audit (UTC, RFC 3339).
             */
            drawn_at: string;
            /**
             * Evidence
             * @description What the verdict rested on, as kinds.
             */
            evidence: string[];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
        };
        /**
         * AuthorisationAction
         * @description What can happen to an authorisation.
         *
         *     - `collect_documents`: From `screening` to `documents`.
         *     - `seek_sponsorship`: From `documents` to `sponsorship`.
         *     - `sign_off`: From `sponsorship` to `ready`. Asked: Each requirement of the pathway is met, met by an alternative, or waived. No requirement was left unchecked for more than 90 days. A visa adviser takes responsibility for the file. The employer's sponsorship is confirmed for this case. Nothing is signed off for a pathway whose intake has closed; what was lodged before goes on.
         *     - `lodge`: From `ready` to `lodged`.
         *     - `request_information`: From `lodged` to `info_requested`.
         *     - `supply_information`: From `info_requested` to `lodged`.
         *     - `grant`: From `lodged`, `review`, `appeal`, `relodged` to `granted`.
         *     - `refuse`: From `lodged`, `info_requested`, `review`, `appeal`, `relodged` to `refused`.
         *     - `ask_for_review`: From `refused` to `review`.
         *     - `lodge_appeal`: From `refused` to `appeal`.
         *     - `relodge`: From `refused` to `relodged`.
         *     - `return_to_documents`: From `sponsorship`, `ready`, `lodged`, `info_requested`, `granted`, `refused`, `review`, `appeal`, `relodged` to `documents`.
         *     - `withdraw`: From `screening`, `documents`, `sponsorship`, `ready`, `lodged`, `info_requested`, `refused`, `review`, `appeal`, `relodged` to `withdrawn`.
         *     - `expire`: From `ready`, `granted` to `expired`.
         * @enum {string}
         */
        AuthorisationAction: "collect_documents" | "seek_sponsorship" | "sign_off" | "lodge" | "request_information" | "supply_information" | "grant" | "refuse" | "ask_for_review" | "lodge_appeal" | "relodge" | "return_to_documents" | "withdraw" | "expire";
        /**
         * AuthorisationKind
         * @description The links of the chain, in the order in which a pathway may ask for them.
         * @enum {string}
         */
        AuthorisationKind: "labour_permission" | "nomination" | "entry_visa" | "residence_card" | "renewal" | "permanence";
        /**
         * AuthorisationState
         * @description Where an authorisation stands.
         *
         *     - `screening`: Next: `collect_documents` to `documents`, `withdraw` to `withdrawn`.
         *     - `documents`: Next: `seek_sponsorship` to `sponsorship`, `withdraw` to `withdrawn`.
         *     - `sponsorship`: Next: `sign_off` to `ready`, `return_to_documents` to `documents`, `withdraw` to `withdrawn`.
         *     - `ready`: Next: `lodge` to `lodged`, `return_to_documents` to `documents`, `withdraw` to `withdrawn`, `expire` to `expired`.
         *     - `lodged`: Next: `request_information` to `info_requested`, `grant` to `granted`, `refuse` to `refused`, `return_to_documents` to `documents`, `withdraw` to `withdrawn`.
         *     - `info_requested`: Next: `supply_information` to `lodged`, `refuse` to `refused`, `return_to_documents` to `documents`, `withdraw` to `withdrawn`.
         *     - `granted`: Next: `return_to_documents` to `documents`, `expire` to `expired`.
         *     - `refused`: Next: `ask_for_review` to `review`, `lodge_appeal` to `appeal`, `relodge` to `relodged`, `return_to_documents` to `documents`, `withdraw` to `withdrawn`.
         *     - `review`: Next: `grant` to `granted`, `refuse` to `refused`, `return_to_documents` to `documents`, `withdraw` to `withdrawn`.
         *     - `appeal`: Next: `grant` to `granted`, `refuse` to `refused`, `return_to_documents` to `documents`, `withdraw` to `withdrawn`.
         *     - `relodged`: Next: `grant` to `granted`, `refuse` to `refused`, `return_to_documents` to `documents`, `withdraw` to `withdrawn`.
         *     - `withdrawn`: An end: no move leads on.
         *     - `expired`: An end: no move leads on.
         * @enum {string}
         */
        AuthorisationState: "screening" | "documents" | "sponsorship" | "ready" | "lodged" | "info_requested" | "granted" | "refused" | "review" | "appeal" | "relodged" | "withdrawn" | "expired";
        /**
         * AuthorisationView
         * @description One link of a visa case's chain; `member_id` where it is a household member's.
         *
         *     `superseded_at`: when the case was moved from this pathway to another one.
         */
        AuthorisationView: {
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /** @description Of which kind it is. */
            kind: components["schemas"]["AuthorisationKind"];
            /**
             * Member Id
             * @description The member of the household whose it is; null where it is the person's.
             */
            member_id: string | null;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /**
             * Position
             * @description Its place in the chain, from 1.
             */
            position: number;
            /**
             * Refusal Reason
             * @description Why the authority refused, as a code; null where it has not.
             */
            refusal_reason: string | null;
            /**
             * Remedy Deadline
             * @description The last day for a review or an appeal; null where none runs.
             */
            remedy_deadline: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["AuthorisationState"];
            /**
             * Superseded At
             * @description When the case was moved from this pathway to another one (UTC, RFC 3339); null where it was not.
             */
            superseded_at: string | null;
            /**
             * Valid From
             * @description The first day on which it holds.
             */
            valid_from: string | null;
            /**
             * Valid Until
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * Visa Case Id
             * Format: uuid
             * @description The visa case, of candidate-svc.
             */
            visa_case_id: string;
        };
        /**
         * BeginUpload
         * @description A file that is to come. `size` is in bytes, `sha256` the digest of the whole content.
         *
         *     `valid_until`: to when the document is valid by this version of it, where that has changed.
         */
        BeginUpload: {
            /** @description What kind of file it is. */
            media_type: components["schemas"]["MediaType"];
            /**
             * Sha256
             * @description SHA-256 of the whole file, in hexadecimal digits.
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            sha256: string;
            /**
             * Size
             * @description How long the whole file is, in bytes.
             */
            size: number;
            /** @description Of which version it is the translation; null where it is none. */
            translation?: components["schemas"]["Translation"] | null;
            /**
             * Valid Until
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until?: string | null;
        };
        /**
         * BirthDatePrecision
         * @description How much of a birth date is known.
         * @enum {string}
         */
        BirthDatePrecision: "day" | "month" | "year";
        /**
         * CandidateAction
         * @description What can happen to a person's standing.
         *
         *     - `submit`: From `draft`, `incomplete` to `submitted`.
         *     - `request_completion`: From `submitted` to `incomplete`. Asked: A move that sets a person aside says why.
         *     - `activate`: From `submitted` to `active`. Asked: Nobody enters the pool without an identity in the vault. Nobody is kept in the pool against their will.
         *     - `reserve`: From `active` to `reserved`.
         *     - `release`: From `reserved` to `active`.
         *     - `start_work`: From `reserved` to `placed`.
         *     - `lose_job`: From `placed` to `active`.
         *     - `become_alumni`: From `placed` to `alumni`.
         *     - `return`: From `alumni` to `active`. Asked: Nobody enters the pool without an identity in the vault. Nobody is kept in the pool against their will.
         *     - `hold`: From `submitted`, `active` to `on_hold`. Asked: A move that sets a person aside says why.
         *     - `resume`: From `on_hold` to `active`. Asked: Nobody enters the pool without an identity in the vault. Nobody is kept in the pool against their will.
         *     - `find_ineligible`: From `submitted`, `active` to `ineligible`. Asked: A move that sets a person aside says why.
         *     - `appeal`: From `ineligible` to `appeal`.
         *     - `dismiss_appeal`: From `appeal` to `ineligible`. Asked: A move that sets a person aside says why.
         *     - `uphold_appeal`: From `appeal` to `active`. Asked: Nobody enters the pool without an identity in the vault. Nobody is kept in the pool against their will.
         *     - `lose_contact`: From `submitted`, `active`, `on_hold` to `unreachable`. Asked: A move that sets a person aside says why.
         *     - `regain_contact`: From `unreachable` to `active`. Asked: Nobody enters the pool without an identity in the vault. Nobody is kept in the pool against their will.
         *     - `withdraw`: From `draft`, `submitted`, `active`, `reserved`, `placed`, `alumni`, `incomplete`, `on_hold`, `ineligible`, `appeal`, `unreachable` to `withdrawn`. Asked: A move that sets a person aside says why.
         *     - `rejoin`: From `withdrawn` to `active`. Asked: Nobody enters the pool without an identity in the vault. Nobody is kept in the pool against their will.
         *     - `solve_elsewhere`: From `draft`, `submitted`, `active`, `reserved`, `placed`, `alumni`, `incomplete`, `on_hold`, `ineligible`, `appeal`, `unreachable`, `withdrawn` to `solution_elsewhere`.
         *     - `record_death`: From `draft`, `submitted`, `active`, `reserved`, `placed`, `alumni`, `incomplete`, `on_hold`, `ineligible`, `appeal`, `unreachable`, `withdrawn` to `deceased`.
         *     - `merge`: From `draft`, `submitted`, `active`, `incomplete`, `on_hold`, `unreachable`, `withdrawn` to `merged`.
         *     - `erase`: From `draft`, `submitted`, `active`, `reserved`, `placed`, `alumni`, `incomplete`, `on_hold`, `ineligible`, `appeal`, `unreachable`, `withdrawn`, `solution_elsewhere`, `deceased`, `merged` to `erased`.
         * @enum {string}
         */
        CandidateAction: "submit" | "request_completion" | "activate" | "reserve" | "release" | "start_work" | "lose_job" | "become_alumni" | "return" | "hold" | "resume" | "find_ineligible" | "appeal" | "dismiss_appeal" | "uphold_appeal" | "lose_contact" | "regain_contact" | "withdraw" | "rejoin" | "solve_elsewhere" | "record_death" | "merge" | "erase";
        /**
         * CandidateLine
         * @description A new person. `submit` and `activate` make those moves at once: a line whose moves are refused is refused.
         */
        CandidateLine: {
            /**
             * Activate
             * @description Whether the person is activated at once; asks for `submit` too.
             * @default false
             */
            activate?: boolean;
            /**
             * Consents
             * @description What the person allows, as they said at the desk.
             * @default []
             */
            consents?: components["schemas"]["GrantConsent"][];
            /** @description Who it is. Encrypted at once, and never in an answer of this route. */
            identity: components["schemas"]["Identity"];
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             */
            partner_reference: string;
            /**
             * @description Skills, experience, languages and wishes.
             * @default {
             *       "arrived_in": null,
             *       "available_from": null,
             *       "destinations": [],
             *       "education_level": null,
             *       "eligible_pathways": [],
             *       "experience": [],
             *       "family_size": 1,
             *       "languages": [],
             *       "licences": [],
             *       "skills": []
             *     }
             */
            profile?: components["schemas"]["Profile"];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             * @default []
             */
            programme_ids?: string[];
            /**
             * Submit
             * @description Whether the person is handed in at once.
             * @default false
             */
            submit?: boolean;
        };
        /**
         * CandidateState
         * @description Where a person stands.
         *
         *     - `draft`: Next: `submit` to `submitted`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `merge` to `merged`, `erase` to `erased`.
         *     - `submitted`: Next: `request_completion` to `incomplete`, `activate` to `active`, `hold` to `on_hold`, `find_ineligible` to `ineligible`, `lose_contact` to `unreachable`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `merge` to `merged`, `erase` to `erased`.
         *     - `active`: Next: `reserve` to `reserved`, `hold` to `on_hold`, `find_ineligible` to `ineligible`, `lose_contact` to `unreachable`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `merge` to `merged`, `erase` to `erased`.
         *     - `reserved`: Next: `release` to `active`, `start_work` to `placed`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `erase` to `erased`.
         *     - `placed`: Next: `lose_job` to `active`, `become_alumni` to `alumni`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `erase` to `erased`.
         *     - `alumni`: Next: `return` to `active`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `erase` to `erased`.
         *     - `incomplete`: Next: `submit` to `submitted`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `merge` to `merged`, `erase` to `erased`.
         *     - `on_hold`: Next: `resume` to `active`, `lose_contact` to `unreachable`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `merge` to `merged`, `erase` to `erased`.
         *     - `ineligible`: Next: `appeal` to `appeal`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `erase` to `erased`.
         *     - `appeal`: Next: `dismiss_appeal` to `ineligible`, `uphold_appeal` to `active`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `erase` to `erased`.
         *     - `unreachable`: Next: `regain_contact` to `active`, `withdraw` to `withdrawn`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `merge` to `merged`, `erase` to `erased`.
         *     - `withdrawn`: Next: `rejoin` to `active`, `solve_elsewhere` to `solution_elsewhere`, `record_death` to `deceased`, `merge` to `merged`, `erase` to `erased`.
         *     - `solution_elsewhere`: Next: `erase` to `erased`.
         *     - `deceased`: Next: `erase` to `erased`.
         *     - `merged`: Next: `erase` to `erased`.
         *     - `erased`: An end: no move leads on.
         * @enum {string}
         */
        CandidateState: "draft" | "submitted" | "active" | "reserved" | "placed" | "alumni" | "incomplete" | "on_hold" | "ineligible" | "appeal" | "unreachable" | "withdrawn" | "solution_elsewhere" | "deceased" | "merged" | "erased";
        /**
         * CandidateView
         * @description A person as the programme sees them: a public code, a standing, a profile.
         *
         *     `merged_into_id` names the person's other record, where this one was merged into it.
         */
        CandidateView: {
            /**
             * Aside Until
             * @description Until when the person is set aside; null where no date was named.
             */
            aside_until: string | null;
            /**
             * Dormant Since
             * @description Since when nobody has reached the person (UTC, RFC 3339); null where they answer.
             */
            dormant_since: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Merged Into Id
             * @description The person's other record, where this one was merged into it; null otherwise.
             */
            merged_into_id: string | null;
            /**
             * Partner Id
             * Format: uuid
             * @description The partner organisation that looks after the person, or brought the employer in.
             */
            partner_id: string;
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             */
            partner_reference: string | null;
            /**
             * Priority
             * @description Whether the person is first in line, because a job was lost without their doing.
             */
            priority: boolean;
            /** @description Skills, experience, languages and wishes. */
            profile: components["schemas"]["PoolProfile"];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Public Code
             * @description A code for people to say and write: ten letters and digits, no id.
             */
            public_code: string;
            /**
             * Registered At
             * Format: date-time
             * @description When it was registered (UTC, RFC 3339).
             */
            registered_at: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CandidateState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * Cefr
         * @description Levels of the Common European Framework of Reference for Languages.
         * @enum {string}
         */
        Cefr: "none" | "A1" | "A2" | "B1" | "B2" | "C1" | "C2";
        /**
         * CertifiedBy
         * @description Who certified a translation.
         * @enum {string}
         */
        CertifiedBy: "nobody" | "sworn_translator" | "authority" | "organisation";
        /**
         * ChangeFamilyPlan
         * @description How a member moves from now on.
         */
        ChangeFamilyPlan: {
            /** @description How they move. */
            plan: components["schemas"]["FamilyPlan"];
        };
        /**
         * Channel
         * @description How a message reaches a person.
         * @enum {string}
         */
        Channel: "email" | "sms" | "messaging";
        /**
         * ChannelRule
         * @description A channel. An `address` is encrypted at once and shown nowhere; left out, the earlier one stays.
         *
         *     `read_by_others`: somebody else sees what arrives there. Then nothing is sent to it, however neutral.
         */
        ChannelRule: {
            /**
             * Address
             * @description The address or number. Encrypted at once and shown nowhere; left out, the earlier one stays.
             */
            address?: string | null;
            /** @description By which way. */
            channel: components["schemas"]["Channel"];
            /**
             * Read By Others
             * @description Whether somebody else sees what arrives there. Then nothing is sent to it.
             * @default false
             */
            read_by_others?: boolean;
        };
        /**
         * ChannelView
         * @description A channel whose address lies in the vault.
         */
        ChannelView: {
            /** @description By which way. */
            channel: components["schemas"]["Channel"];
            /**
             * Read By Others
             * @description Whether somebody else sees what arrives there. Then nothing is sent to it.
             */
            read_by_others: boolean;
        };
        /**
         * CheckRule
         * @description How one requirement stands, and by which document.
         */
        CheckRule: {
            /**
             * Document
             * @description The document by which it is met, as a code; null where none is.
             */
            document?: string | null;
            /**
             * Requirement
             * @description The requirement of the pathway, by its code.
             */
            requirement: string;
            /** @description How it stands. */
            status: components["schemas"]["RuleStatus"];
        };
        /**
         * CloseVisaCase
         * @description Why no remedy is left, such as `refused_no_remedy`.
         */
        CloseVisaCase: {
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
        };
        /**
         * ComplaintAbout
         * @description Whom a complaint is about.
         * @enum {string}
         */
        ComplaintAbout: "employer" | "partner" | "programme" | "recruiter";
        /**
         * ComplaintCategory
         * @description What it is about.
         * @enum {string}
         */
        ComplaintCategory: "fees" | "pay_or_hours" | "contract" | "documents_withheld" | "housing" | "safety" | "violence_or_harassment" | "discrimination" | "data_protection" | "conduct" | "other";
        /**
         * ComplaintInFull
         * @description With what was said.
         */
        ComplaintInFull: {
            /** @description Whom the complaint is about. */
            about: components["schemas"]["ComplaintAbout"];
            /**
             * About Id
             * @description Which employer, partner or programme; null where it was not said.
             */
            about_id: string | null;
            /**
             * Agrees To Incident
             * @description Whether the employer may be held to account, once nobody could tell who complained.
             */
            agrees_to_incident: boolean;
            /**
             * Candidate Id
             * @description Who complained, where they sent their token; null where they did not.
             */
            candidate_id: string | null;
            /** @description What it is about. */
            category: components["schemas"]["ComplaintCategory"];
            /**
             * Due At
             * @description By when it should be done (UTC, RFC 3339); null where nothing presses.
             */
            due_at: string | null;
            /**
             * Entries
             * @description What was said by either side, oldest first.
             */
            entries: components["schemas"]["EntryView"][];
            /**
             * Filed At
             * Format: date-time
             * @description When it was filed (UTC, RFC 3339).
             */
            filed_at: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /** @description What was found; null until it is answered. */
            outcome: components["schemas"]["ComplaintOutcome"] | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ComplaintState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ComplaintOutcome
         * @description What was found.
         * @enum {string}
         */
        ComplaintOutcome: "upheld" | "partly_upheld" | "not_upheld";
        /**
         * ComplaintState
         * @description Where a complaint stands.
         *
         *     - `received`: Next: `acknowledge` to `acknowledged`, `withdraw` to `closed`.
         *     - `acknowledged`: Next: `investigate` to `investigating`, `refer` to `referred`, `withdraw` to `closed`.
         *     - `investigating`: Next: `resolve` to `resolved`, `refer` to `referred`, `withdraw` to `closed`.
         *     - `resolved`: Next: `appeal` to `appealed`, `close` to `closed`.
         *     - `referred`: Next: `appeal` to `appealed`, `close` to `closed`.
         *     - `appealed`: Next: `investigate` to `investigating`, `withdraw` to `closed`.
         *     - `closed`: An end: no move leads on.
         * @enum {string}
         */
        ComplaintState: "received" | "acknowledged" | "investigating" | "resolved" | "referred" | "appealed" | "closed";
        /**
         * ComplaintView
         * @description A complaint as whoever handles it sees it in a list.
         */
        ComplaintView: {
            /** @description Whom the complaint is about. */
            about: components["schemas"]["ComplaintAbout"];
            /**
             * About Id
             * @description Which employer, partner or programme; null where it was not said.
             */
            about_id: string | null;
            /**
             * Agrees To Incident
             * @description Whether the employer may be held to account, once nobody could tell who complained.
             */
            agrees_to_incident: boolean;
            /**
             * Candidate Id
             * @description Who complained, where they sent their token; null where they did not.
             */
            candidate_id: string | null;
            /** @description What it is about. */
            category: components["schemas"]["ComplaintCategory"];
            /**
             * Due At
             * @description By when it should be done (UTC, RFC 3339); null where nothing presses.
             */
            due_at: string | null;
            /**
             * Filed At
             * Format: date-time
             * @description When it was filed (UTC, RFC 3339).
             */
            filed_at: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /** @description What was found; null until it is answered. */
            outcome: components["schemas"]["ComplaintOutcome"] | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ComplaintState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ConsentEvidenceView
         * @description How the person said yes or no, in which words they were asked, and who recorded it when.
         */
        ConsentEvidenceView: {
            /**
             * Document Id
             * @description The signed form, among the person's documents; null where none was signed.
             */
            document_id: string | null;
            /** @description How they said so; null where they withdrew it themselves. */
            how: components["schemas"]["GivenHow"] | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /**
             * Recorded By
             * @description Who recorded it, by the subject of their token.
             */
            recorded_by: string;
            /** @description What the person said. */
            said: components["schemas"]["Said"];
            /**
             * Text Hash
             * @description SHA-256 of the words that the person was asked in; null for a withdrawal.
             */
            text_hash: string | null;
            /**
             * Text Language
             * @description In which language the person was asked (ISO 639-3).
             */
            text_language: string | null;
            /**
             * Text Version
             * @description Which version of the words the person was asked in.
             */
            text_version: string | null;
            /**
             * Witness
             * @description Who else heard a call, by the subject of their token; null where nobody had to.
             */
            witness: string | null;
        };
        /**
         * ConsentInFull
         * @description A consent with everything that was said about it, oldest first.
         */
        ConsentInFull: {
            /**
             * Counterparty Id
             * @description The one organisation that it is given to; null where the purpose names none.
             */
            counterparty_id: string | null;
            /**
             * Evidence
             * @description What was said about it, oldest first.
             */
            evidence: components["schemas"]["ConsentEvidenceView"][];
            /**
             * Given How
             * @description How the person said so.
             */
            given_how: string;
            /**
             * Granted At
             * Format: date-time
             * @description When the person allowed it (UTC, RFC 3339).
             */
            granted_at: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /** @description What the person allows it for. */
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * Text Version
             * @description Which version of the words the person was asked in.
             */
            text_version: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * Withdrawn At
             * @description When they withdrew it (UTC, RFC 3339); null while it stands.
             */
            withdrawn_at: string | null;
        };
        /**
         * ConsentLine
         * @description What a person allows. Sent again after a withdrawal it grants nothing: that takes a consent of its own.
         */
        ConsentLine: {
            /** @description Whose consent. */
            candidate: components["schemas"]["WhichCandidate"];
            /** @description What is allowed. */
            consent: components["schemas"]["GrantConsent"];
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             */
            partner_reference: string;
        };
        /**
         * ConsentPurpose
         * @description What a person may allow. `share_identified` is given to one counterparty.
         * @enum {string}
         */
        ConsentPurpose: "register" | "share_anonymised" | "share_identified" | "immigration" | "training" | "mentor" | "integration" | "story" | "research";
        /**
         * ConsentTextView
         * @description A text in one language. `current`: people are asked in it today; `content_hash` is SHA-256 of the words.
         */
        ConsentTextView: {
            /**
             * Content Hash
             * @description SHA-256 of the words, in hexadecimal digits.
             */
            content_hash: string;
            /**
             * Current
             * @description Whether it is in use today.
             */
            current: boolean;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * Material Change
             * @description Whether those who agreed to an earlier version are asked again.
             */
            material_change: boolean;
            /** @description What the person allows it for. */
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * Valid From
             * Format: date
             * @description The first day on which it holds.
             */
            valid_from: string;
            /**
             * Version
             * @description The version of the text, such as `2026-1`.
             */
            version: string;
            /** @description The words themselves. */
            words: components["schemas"]["Words"];
        };
        /**
         * ConsentView
         * @description What a person allows or allowed; `text_version` is that of the text they agreed to last.
         */
        ConsentView: {
            /**
             * Counterparty Id
             * @description The one organisation that it is given to; null where the purpose names none.
             */
            counterparty_id: string | null;
            /**
             * Given How
             * @description How the person said so.
             */
            given_how: string;
            /**
             * Granted At
             * Format: date-time
             * @description When the person allowed it (UTC, RFC 3339).
             */
            granted_at: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /** @description What the person allows it for. */
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * Text Version
             * @description Which version of the words the person was asked in.
             */
            text_version: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * Withdrawn At
             * @description When they withdrew it (UTC, RFC 3339); null while it stands.
             */
            withdrawn_at: string | null;
        };
        /**
         * ConsumerLag
         * @description How far this service's consumer is. `trouble` says what keeps it from its work, if anything does.
         */
        ConsumerLag: {
            /**
             * Consumer
             * @description The consumer, by its name.
             */
            consumer: string;
            /**
             * Lag
             * @description How many records behind the end of the bus; null while the bus does not tell.
             */
            lag: number;
            /**
             * Partitions
             * @description How far it is, by partition.
             */
            partitions: components["schemas"]["PartitionLag"][];
            /**
             * Trouble
             * @description What keeps it from its work, in words; null where nothing does.
             */
            trouble: string | null;
        };
        /**
         * ContactChannel
         * @description How contact was sought.
         * @enum {string}
         */
        ContactChannel: "in_person" | "by_phone" | "by_message" | "by_email";
        /**
         * ContactRulesView
         * @description How a person may be reached; addresses are not shown.
         */
        ContactRulesView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Channels
             * @description The ways to reach the person, the preferred one first.
             */
            channels: components["schemas"]["ChannelView"][];
            /**
             * From Time
             * @description Not before this hour of their day; null where any hour is good.
             */
            from_time: string | null;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * No Messages
             * @description Whether they want no messages at all.
             */
            no_messages: boolean;
            /**
             * Time Zone
             * @description The person's time zone, such as `Europe/London`.
             */
            time_zone: string;
            /**
             * Until Time
             * @description Not after this hour of their day; null where any hour is good.
             */
            until_time: string | null;
            /**
             * Unwanted Kinds
             * @description Kinds of messages that they do not want.
             */
            unwanted_kinds: components["schemas"]["NotificationKind"][];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ContactView
         * @description An attempt to reach a person.
         */
        ContactView: {
            /**
             * Actor
             * @description Who did it, by the subject of their token.
             */
            actor: string;
            /** @description How contact was sought. */
            how: components["schemas"]["ContactChannel"];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Reached
             * @description Whether the person answered.
             */
            reached: boolean;
            /**
             * Sought At
             * Format: date-time
             * @description When (UTC, RFC 3339).
             */
            sought_at: string;
        };
        /**
         * CorrectionMove
         * @description What somebody answers to a proposal.
         *
         *     - `confirm`: From `proposed` to `confirmed`. Asked: Nobody corrects alone.
         *     - `reject`: From `proposed` to `rejected`. Asked: Nobody corrects alone.
         *     - `withdraw`: From `proposed` to `withdrawn`. Asked: Only who proposed takes the proposal back; others reject it.
         * @enum {string}
         */
        CorrectionMove: "confirm" | "reject" | "withdraw";
        /**
         * CorrectionState
         * @description Where a proposal stands. Overtaken: the aggregate has moved on since.
         *
         *     - `proposed`: Next: `confirm` to `confirmed`, `reject` to `rejected`, `withdraw` to `withdrawn`, `overtake` to `overtaken`.
         *     - `confirmed`: An end: no move leads on.
         *     - `rejected`: An end: no move leads on.
         *     - `withdrawn`: An end: no move leads on.
         *     - `overtaken`: An end: no move leads on.
         * @enum {string}
         */
        CorrectionState: "proposed" | "confirmed" | "rejected" | "withdrawn" | "overtaken";
        /**
         * CorrectionView
         * @description A move that is to be taken back: made in `from_state`, it led to `to_state`; the correction leads `back_to`.
         */
        CorrectionView: {
            /**
             * Action
             * @description The move that is to be taken back.
             */
            action: string;
            /**
             * Aggregate
             * @description The kind of record, such as `enrolment` or `visa_case`.
             */
            aggregate: string;
            /**
             * Aggregate Id
             * Format: uuid
             * @description The record, by its id.
             */
            aggregate_id: string;
            /**
             * Back To
             * @description The state that the correction leads to.
             */
            back_to: string;
            /**
             * Decided At
             * @description When it was decided (UTC, RFC 3339); null until then.
             */
            decided_at: string | null;
            /**
             * Decided By
             * @description Who decided, by the subject of their token; null until then.
             */
            decided_by: string | null;
            /**
             * From State
             * @description The state in which the move was made; null at the beginning of a record.
             */
            from_state: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Organisation Id
             * @description The organisation, as tokens have it in `organisation_id`; null where it is the programme itself.
             */
            organisation_id: string | null;
            /**
             * Proposed At
             * Format: date-time
             * @description When it was proposed (UTC, RFC 3339).
             */
            proposed_at: string;
            /**
             * Proposed By
             * @description Who proposed it, by the subject of their token.
             */
            proposed_by: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CorrectionState"];
            /**
             * To State
             * @description The state that the move led to.
             */
            to_state: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * DeadLetterState
         * @description What has become of a dead letter.
         *
         *     - `open`: Set aside; later events of its aggregate wait behind it. Next: `replay` to `replaying`, `supersede` to `superseded`, `discard` to `discarded`.
         *     - `replaying`: To be delivered once more, in its turn. Next: `succeed` to `replayed`, `fail` to `open`, `supersede` to `superseded`.
         *     - `replayed`: Delivered once more, and done with. Next: `fail` to `open`.
         *     - `superseded`: A restored producer published its place anew. An end: no move leads on.
         *     - `discarded`: Given up; whoever it may have been about stays hidden, whatever comes later. Next: `trust` to `trusted`.
         *     - `trusted`: Given up, and somebody found out that it hid nobody: what comes later counts again. An end: no move leads on.
         * @enum {string}
         */
        DeadLetterState: "open" | "replaying" | "replayed" | "superseded" | "discarded" | "trusted";
        /**
         * DeadLetterView
         * @description A record that was set aside: where it stands, why, how often, and what has become of it. Never its content.
         *
         *     `waiting` counts the records of its aggregate that wait now. `aggregate_seq` is null where its place could not be
         *     read.
         */
        DeadLetterView: {
            /**
             * Aggregate Seq
             * @description The record's place among the events of its aggregate, from 1; null where it could not be read.
             */
            aggregate_seq: number | null;
            /**
             * Attempt
             * @description How often it was tried.
             */
            attempt: number;
            /**
             * Consumer
             * @description The consumer, by its name.
             */
            consumer: string;
            /**
             * Detail
             * @description What went wrong, without a word of the record.
             */
            detail: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Key
             * @description The key of the record on the bus: its aggregate's id.
             */
            key: string | null;
            /**
             * Offset
             * @description The record's offset in its partition.
             */
            offset: number;
            /**
             * Partition
             * @description The partition, from 0.
             */
            partition: number;
            /** @description Which sort of poison it is. */
            reason: components["schemas"]["PoisonReason"];
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /** @description What has become of it. */
            state: components["schemas"]["DeadLetterState"];
            /**
             * Topic
             * @description The topic of the bus, by its name.
             */
            topic: string;
            /**
             * Waiting
             * @description How many records of the same aggregate wait behind it.
             * @default 0
             */
            waiting?: number;
        };
        /**
         * DecideOnParting
         * @description What the person decides. `counselled`: a counsellor has gone through what it means for the family.
         */
        DecideOnParting: {
            /**
             * Counselled
             * @description Whether somebody has gone through with the person what it means.
             * @default false
             */
            counselled?: boolean;
            /**
             * Parting Accepted
             * @description Whether the person has decided to go although a member's visa was refused.
             */
            parting_accepted: boolean;
        };
        /**
         * DecideOnRedPathway
         * @description Whether the person, counselled, may go by a pathway that is rated red, and why.
         */
        DecideOnRedPathway: {
            /** @description Whether the person may go by it. */
            decision: components["schemas"]["SafetyDecision"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
        };
        /**
         * DeclarationView
         * @description What a reviewer has declared, and when.
         */
        DeclarationView: {
            /**
             * Declared At
             * Format: date-time
             * @description When it was declared (UTC, RFC 3339).
             */
            declared_at: string;
            /**
             * Ties
             * @description What ties the caller to people and organisations; empty where nothing does.
             */
            ties: components["schemas"]["TieView"][];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * DeclareConflicts
         * @description Every tie of the reviewer; none where there is none.
         */
        DeclareConflicts: {
            /**
             * Ties
             * @description What ties the caller to people and organisations; empty where nothing does.
             */
            ties: components["schemas"]["Tie"][];
        };
        /**
         * DeliveryResult
         * @description What became of it.
         * @enum {string}
         */
        DeliveryResult: "delivered" | "bounced";
        /**
         * DestinationInterest
         * @description A country that the person would move to; interest from 1 (would consider) to 3 (first choice).
         */
        DestinationInterest: {
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country: string;
            /**
             * Interest
             * @description From 1 (would consider) to 3 (first choice).
             */
            interest: number;
        };
        /**
         * Disability
         * @description Whether the person has a disability, as they state it; what it is, nobody is asked.
         * @enum {string}
         */
        Disability: "yes" | "no" | "undisclosed";
        /**
         * DisclosedIdentity
         * @description What was shown, under the number by which it stands in the log.
         */
        DisclosedIdentity: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Disclosure Id
             * Format: uuid
             * @description The number by which it stands in the log of disclosures.
             */
            disclosure_id: string;
            /**
             * Fields
             * @description What was shown, by field.
             */
            fields: {
                [key: string]: string;
            };
        };
        /**
         * DisclosureView
         * @description Who was shown which fields of an identity, or which file of a document.
         */
        DisclosureView: {
            /**
             * Actor
             * @description Who did it, by the subject of their token.
             */
            actor: string;
            /**
             * Counterparty Id
             * @description The one organisation that it is given to; null where the purpose names none.
             */
            counterparty_id: string | null;
            /**
             * Disclosed At
             * Format: date-time
             * @description When it was shown (UTC, RFC 3339).
             */
            disclosed_at: string;
            /**
             * Document File Id
             * @description The file that was shown; null where it was fields of the identity.
             */
            document_file_id: string | null;
            /**
             * Fields
             * @description Which fields were shown; their content is not told again.
             */
            fields: components["schemas"]["IdentityField"][];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /** @description What the person allows it for. */
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
        };
        /**
         * DocumentFileState
         * @description Where a file stands. It can be read while `stored` and `superseded`.
         *
         *     - `uploading`: Next: `take_part` to `uploading`, `complete` to `scanning`, `abandon` to `abandoned`.
         *     - `scanning`: Next: `store` to `stored`, `find_infected` to `infected`, `refuse` to `refused`.
         *     - `stored`: Next: `supersede` to `superseded`.
         *     - `superseded`: Next: `forget` to `forgotten`.
         *     - `infected`: An end: no move leads on.
         *     - `refused`: An end: no move leads on.
         *     - `abandoned`: An end: no move leads on.
         *     - `forgotten`: An end: no move leads on.
         * @enum {string}
         */
        DocumentFileState: "uploading" | "scanning" | "stored" | "superseded" | "infected" | "refused" | "abandoned" | "forgotten";
        /**
         * DocumentFileView
         * @description A file of a document: how much of it has arrived, and what became of it. Sizes in bytes.
         *
         *     `number` counts the versions that were stored; with `translation_of` it is the translation of one.
         */
        DocumentFileView: {
            /**
             * Begun At
             * Format: date-time
             * @description When the upload began (UTC, RFC 3339).
             */
            begun_at: string;
            /** @description Who certified the translation. */
            certified_by: components["schemas"]["CertifiedBy"] | null;
            /**
             * Document Id
             * Format: uuid
             * @description A document of the person.
             */
            document_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Language
             * @description The language of a translation (ISO 639-3); null for the document itself.
             */
            language: string | null;
            /** @description What kind of file it is. */
            media_type: components["schemas"]["MediaType"];
            /**
             * Number
             * @description Which version of the document it is; null until it was stored, and for a translation.
             */
            number: number | null;
            /**
             * Part Bytes
             * @description How many bytes a part has, but for the last one.
             * @default 1048576
             */
            part_bytes?: number;
            /**
             * Reason
             * @description Why the file was refused or given up, as a code; null otherwise.
             */
            reason: string | null;
            /**
             * Received
             * @description How many bytes have arrived: go on from here after a break.
             */
            received: number;
            /**
             * Size
             * @description How long the whole file is, in bytes.
             */
            size: number;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["DocumentFileState"];
            /**
             * Translation Of
             * @description The file that it translates; null where it is the document itself.
             */
            translation_of: string | null;
            /**
             * Valid Until
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * DocumentView
         * @description A document, without its number.
         */
        DocumentView: {
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Kind
             * @description Of which kind it is.
             */
            kind: string;
            /**
             * Valid Until
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * DraftAgreement
         * @description With whom, and what may cross between the two: for which purposes, which fields, of people in which countries.
         */
        DraftAgreement: {
            /**
             * Countries
             * @description Countries (ISO 3166-1 alpha-2).
             */
            countries: string[];
            /**
             * Fields
             * @description What of a person may cross.
             */
            fields: components["schemas"]["SharedField"][];
            /**
             * Other Party Id
             * Format: uuid
             * @description The other partner.
             */
            other_party_id: string;
            /**
             * Purposes
             * @description For which purposes.
             */
            purposes: components["schemas"]["ConsentPurpose"][];
            /**
             * Valid From
             * Format: date
             * @description The first day on which it holds.
             */
            valid_from: string;
            /**
             * Valid Until
             * Format: date
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until: string;
        };
        /**
         * DriftView
         * @description One thing in which a topic of the bus is not as the registry has it; `found` is null where it is missing.
         */
        DriftView: {
            /**
             * Found
             * @description What the bus has; null where it is missing.
             */
            found: string | null;
            /**
             * Topic
             * @description The topic of the bus, by its name.
             */
            topic: string;
            /**
             * Wanted
             * @description What the registry says.
             */
            wanted: string;
            /**
             * What
             * @description In what it differs, such as `partitions`.
             */
            what: string;
        };
        /**
         * DuplicateAction
         * @description What can be done about two records.
         *
         *     - `propose`: From `flagged` to `proposed`.
         *     - `merge`: From `flagged`, `proposed` to `merged`.
         *     - `recognise`: From `flagged`, `proposed` to `recognised`.
         *     - `undo`: From `merged`, `recognised` to `flagged`.
         *     - `distinct`: From `flagged`, `proposed` to `distinct`.
         *     - `reconsider`: From `distinct` to `flagged`.
         *     - `lapse`: From `flagged`, `proposed`, `merged`, `recognised`, `distinct` to `lapsed`.
         * @enum {string}
         */
        DuplicateAction: "propose" | "merge" | "recognise" | "undo" | "distinct" | "reconsider" | "lapse";
        /**
         * DuplicateState
         * @description Where two records stand to each other.
         *
         *     - `flagged`: Next: `propose` to `proposed`, `merge` to `merged`, `recognise` to `recognised`, `distinct` to `distinct`, `lapse` to `lapsed`.
         *     - `proposed`: Next: `merge` to `merged`, `recognise` to `recognised`, `distinct` to `distinct`, `lapse` to `lapsed`.
         *     - `merged`: Next: `undo` to `flagged`, `lapse` to `lapsed`.
         *     - `recognised`: Next: `undo` to `flagged`, `lapse` to `lapsed`.
         *     - `distinct`: Next: `reconsider` to `flagged`, `lapse` to `lapsed`.
         *     - `lapsed`: An end: no move leads on.
         * @enum {string}
         */
        DuplicateState: "flagged" | "proposed" | "merged" | "recognised" | "distinct" | "lapsed";
        /**
         * Emergency
         * @description What the danger is. No words about it are taken: they would be a narrative.
         * @enum {string}
         */
        Emergency: "danger_to_life" | "medical" | "missing_person" | "violence_or_trafficking" | "detention_or_removal" | "death";
        /**
         * EmergencyDisclosureView
         * @description What was shown without consent: to whom, in which emergency, and whether it was right.
         *
         *     `withheld`: the person does not know yet, because it is not safe. Who reviewed it stands in the history of
         *     `emergency_disclosure`.
         */
        EmergencyDisclosureView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Disclosed At
             * Format: date-time
             * @description When it was shown (UTC, RFC 3339).
             */
            disclosed_at: string;
            /**
             * Disclosure Id
             * Format: uuid
             * @description The number by which it stands in the log of disclosures.
             */
            disclosure_id: string;
            /** @description What the danger is. */
            emergency: components["schemas"]["Emergency"];
            /**
             * Fields
             * @description Which fields were shown; their content is not told again.
             */
            fields: components["schemas"]["IdentityField"][];
            /**
             * Is Overdue
             * @description Whether nobody has reviewed it in time.
             */
            is_overdue: boolean;
            /**
             * Review Due At
             * Format: date-time
             * @description By when somebody else reviews it (UTC, RFC 3339).
             */
            review_due_at: string;
            /**
             * Shown To
             * @description Who looked, by the subject of their token.
             */
            shown_to: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ReviewState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * Withheld
             * @description Whether the person does not know yet, because it is not safe to tell them.
             */
            withheld: boolean;
        };
        /**
         * EntryView
         * @description Something that was said.
         */
        EntryView: {
            /**
             * By The Programme
             * @description Whether the programme said it; otherwise who complained did.
             */
            by_the_programme: boolean;
            /**
             * Said At
             * Format: date-time
             * @description When it was said (UTC, RFC 3339).
             */
            said_at: string;
            /**
             * Text
             * @description What is said, in words.
             */
            text: string;
        };
        /**
         * ErasedPersonView
         * @description Whose key was destroyed, when in real time, and when the last backup that holds it is gone.
         */
        ErasedPersonView: {
            /**
             * Destroyed At
             * Format: date-time
             * @description When the key was destroyed, in real time (UTC, RFC 3339).
             */
            destroyed_at: string;
            /**
             * Last Copy Dies At
             * Format: date-time
             * @description When the last backup with the key is gone (UTC, RFC 3339).
             */
            last_copy_dies_at: string;
            /**
             * Person Id
             * Format: uuid
             * @description The person, by an opaque id.
             */
            person_id: string;
        };
        /**
         * ErasedRows
         * @description Rows of one table that were the person's. `ground` says why something of them stays.
         */
        ErasedRows: {
            /** @description Why something outlives an erasure; null where nothing does. */
            ground?: components["schemas"]["Ground"] | null;
            /**
             * Rows
             * @description How many rows there were.
             */
            rows: number;
            /**
             * Table
             * @description The table, by name.
             */
            table: string;
            /** @description What became of its rows. */
            treatment: components["schemas"]["Treatment"];
        };
        /**
         * ErasureState
         * @description How far an erasure is.
         *
         *     - `requested`: Next: `become_overdue` to `overdue`, `complete` to `complete`.
         *     - `overdue`: Next: `complete` to `complete`.
         *     - `complete`: An end: no move leads on.
         * @enum {string}
         */
        ErasureState: "requested" | "overdue" | "complete";
        /**
         * ErasureView
         * @description How far an erasure is. Complete when every service has confirmed.
         *
         *     `key_destroyed_at` is real time; until `last_key_copy_dies_at` a backup of the keyring may still hold the key.
         */
        ErasureView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Completed At
             * @description When it was completed (UTC, RFC 3339); null until then.
             */
            completed_at: string | null;
            /**
             * Kept
             * @description What stays of the person, why and until when.
             */
            kept: components["schemas"]["KeptView"][];
            /**
             * Key Destroyed At
             * @description When the key was destroyed, in real time (UTC, RFC 3339); null until then.
             */
            key_destroyed_at: string | null;
            /**
             * Last Key Copy Dies At
             * @description When the last backup with the key is gone (UTC, RFC 3339); null until the key was destroyed.
             */
            last_key_copy_dies_at: string | null;
            /**
             * Requested At
             * Format: date-time
             * @description When it was asked for (UTC, RFC 3339).
             */
            requested_at: string;
            /**
             * Services
             * @description What each service has done.
             */
            services: components["schemas"]["ServiceErasureView"][];
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ErasureState"];
        };
        /**
         * Evidence
         * @description How a skill is evidenced, weakest first.
         * @enum {string}
         */
        Evidence: "self" | "reference" | "document" | "tested";
        /**
         * EvidenceTypeView
         * @description A kind of evidence: strength from 1 to 5, and whether it names a last day.
         */
        EvidenceTypeView: {
            /** @description What it rests on. */
            evidence: components["schemas"]["ProtectionEvidence"];
            /**
             * Expires
             * @description Whether its last day is named with it.
             */
            expires: boolean;
            /**
             * Strength
             * @description How strong it is, from 1 to 5.
             */
            strength: number;
        };
        /**
         * ExportFormat
         * @description For a machine, or for the person to read.
         * @enum {string}
         */
        ExportFormat: "json" | "html";
        /**
         * ExportLine
         * @description A line that is no entry. No entry of any list has a field `export`.
         */
        ExportLine: {
            /** @description Where the export stands. */
            export: components["schemas"]["ExportMark"];
        };
        /**
         * ExportMark
         * @description Where an export stands.
         */
        ExportMark: {
            /**
             * Cursor
             * @description From where to go on; without it there is no more.
             * @default null
             */
            cursor?: string | null;
            /**
             * Lines
             * @description How many entries came before this line in this answer.
             */
            lines: number;
            /**
             * @description Why it was interrupted.
             * @default null
             */
            problem?: components["schemas"]["ProblemDocument"] | null;
            /** @description Whether there is more. */
            state: components["schemas"]["ExportState"];
        };
        /**
         * ExportPersonalData
         * @description How the export is laid out.
         */
        ExportPersonalData: {
            /**
             * @description `json` for a machine, `html` for the person to read.
             * @default json
             */
            format?: components["schemas"]["ExportFormat"];
            /** @description Of the page; without one, the language in which the person wants to be written to. */
            language?: components["schemas"]["PageLanguage"] | null;
        };
        /**
         * ExportState
         * @description How far an export is.
         * @enum {string}
         */
        ExportState: "goes_on" | "complete" | "interrupted";
        /**
         * FamilyPlan
         * @description How a member moves: with the candidate, later, or not at all.
         * @enum {string}
         */
        FamilyPlan: "together" | "follow" | "stays";
        /**
         * FamilyView
         * @description How far the visas are of those who travel together with the person.
         */
        FamilyView: {
            /**
             * Granted
             * @description How many visas were granted.
             */
            granted: number;
            /**
             * Parting Accepted
             * @description Whether the person has decided to go although a member's visa was refused.
             */
            parting_accepted: boolean;
            /**
             * Pending
             * @description How many are still open.
             */
            pending: number;
            /**
             * Refused
             * @description How many visas were refused.
             */
            refused: number;
            /**
             * Together
             * @description How many people travel together.
             */
            together: number;
        };
        /**
         * Fate
         * @description What happens when the time is over. Of `blank` the row stays, without what is forgotten; `ask` asks a person.
         * @enum {string}
         */
        Fate: "delete" | "blank" | "hide" | "ask" | "keep";
        /**
         * FieldProblem
         * @description Where it is wrong, which rule says so, and what would mend it.
         */
        FieldProblem: {
            /**
             * Field
             * @description A JSON pointer into the body (`/profile/skills/0/code`), or the name of a parameter or header.
             */
            field: string;
            /**
             * Remedy
             * @description What would mend it, in words.
             */
            remedy: string;
            /**
             * Rule
             * @description The rule that it breaks, by its name.
             */
            rule: string;
        };
        /**
         * FileComplaint
         * @description Whom and what it is about, in the complainant's own words and language. No name is asked for.
         *
         *     `agrees_to_incident`: if it is upheld, the employer may be held to account once nobody could tell who complained.
         */
        FileComplaint: {
            /** @description Whom the complaint is about. */
            about: components["schemas"]["ComplaintAbout"];
            /**
             * About Id
             * @description The employer or partner, where it is known.
             */
            about_id?: string | null;
            /**
             * Agrees To Incident
             * @description Whether the employer may be held to account, once nobody could tell who complained.
             * @default false
             */
            agrees_to_incident?: boolean;
            /** @description What it is about. */
            category: components["schemas"]["ComplaintCategory"];
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * Text
             * @description What is said, in words.
             */
            text: string;
        };
        /**
         * FiledView
         * @description The code and the secret of a complaint. The secret is told this once, and kept nowhere.
         */
        FiledView: {
            /**
             * Code
             * Format: uuid
             * @description The code by which the complaint is followed. It says nothing of who complained.
             */
            code: string;
            /**
             * Secret
             * @description The secret that opens it. It is told this once and kept nowhere: write it down.
             */
            secret: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ComplaintState"];
            /**
             * Told
             * @description What happens next, in the language of the complaint.
             */
            told: string;
        };
        /**
         * Gender
         * @description As the person states it.
         * @enum {string}
         */
        Gender: "female" | "male" | "other" | "undisclosed";
        /**
         * GivenHow
         * @description How the person said yes or no.
         * @enum {string}
         */
        GivenHow: "in_person" | "by_phone" | "signed_form" | "online";
        /**
         * GrantConsent
         * @description What is allowed, in which words the person was asked, and how they said yes.
         *
         *     `document_id`: the signed form among the person's documents; `witness`: who else heard a call, by the subject of
         *     their token.
         */
        GrantConsent: {
            /**
             * Counterparty Id
             * @description The one organisation that it is given to; null where the purpose names none.
             */
            counterparty_id?: string | null;
            /**
             * Document Id
             * @description The signed form, among the person's documents; asked for by `signed_form`.
             */
            document_id?: string | null;
            /** @description How the person said so. */
            given_how: components["schemas"]["GivenHow"];
            /** @description What the person allows it for. */
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * Text Language
             * @description In which language the person was asked (ISO 639-3).
             */
            text_language: string;
            /**
             * Text Version
             * @description Which version of the words the person was asked in.
             */
            text_version: string;
            /**
             * Witness
             * @description Who else heard a call, by the subject of their token; null where nobody had to.
             */
            witness?: string | null;
        };
        /**
         * Ground
         * @description Why something outlives an erasure, and until when. `GROUNDS` says it in words.
         * @enum {string}
         */
        Ground: "cost_evidence" | "visa_file" | "proof" | "outcome" | "order" | "record_of_others";
        /**
         * GroupLoanView
         * @description A number for each person, for a round until the loan expires: who has the same one belongs together.
         */
        GroupLoanView: {
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string;
            /**
             * Groups
             * @description The number of each person's group, by `candidate_id`.
             */
            groups: {
                [key: string]: number;
            };
            /**
             * Loan Id
             * Format: uuid
             * @description What was lent.
             */
            loan_id: string;
        };
        /**
         * GroupView
         * @description One group. What a suppressed one would tell is null.
         *
         *     Counts are rounded; `rate` is selected by considered; `ratio` is to the rate of the most selected group.
         *     `significant`: whether a two-proportion z test tells the two rates apart (0.05, two-sided); null where it cannot.
         */
        GroupView: {
            /**
             * Considered
             * @description How many people of the group were considered, rounded; null when it is suppressed.
             */
            considered: number | null;
            /**
             * Group
             * @description The group, as a code.
             */
            group: string;
            /**
             * Rate
             * @description Selected by considered; null when it is suppressed.
             */
            rate: number | null;
            /**
             * Ratio
             * @description The rate, to that of the most selected group; null when it is suppressed.
             */
            ratio: number | null;
            /**
             * Selected
             * @description How many of them were selected, rounded; null when it is suppressed.
             */
            selected: number | null;
            /**
             * Significant
             * @description Whether a test tells the two rates apart (two proportions, 0.05, two-sided); null where it cannot.
             */
            significant: boolean | null;
            /** @description How the group stands. */
            standing: components["schemas"]["Standing"];
        };
        /**
         * HandleComplaint
         * @description A move, with what who complained is told; an answer (`resolve`) names its outcome.
         */
        HandleComplaint: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["MoveOfHandler"];
            /** @description With `resolve`: what was found. */
            outcome?: components["schemas"]["ComplaintOutcome"] | null;
            /**
             * Text
             * @description What who complained is told.
             */
            text?: string | null;
        };
        /**
         * HandoverAction
         * @description What can happen to a hand-over.
         *
         *     - `accept`: From `offered` to `accepted`. Asked: Only the receiving partner answers an offer; only who offered it, or the person, takes it back.
         *     - `decline`: From `offered` to `declined`. Asked: Only the receiving partner answers an offer; only who offered it, or the person, takes it back.
         *     - `withdraw`: From `offered` to `withdrawn`. Asked: Only the receiving partner answers an offer; only who offered it, or the person, takes it back.
         * @enum {string}
         */
        HandoverAction: "accept" | "decline" | "withdraw";
        /**
         * HandoverState
         * @description Where a hand-over stands.
         *
         *     - `offered`: Next: `accept` to `accepted`, `decline` to `declined`, `withdraw` to `withdrawn`.
         *     - `accepted`: An end: no move leads on.
         *     - `declined`: An end: no move leads on.
         *     - `withdrawn`: An end: no move leads on.
         * @enum {string}
         */
        HandoverState: "offered" | "accepted" | "declined" | "withdrawn";
        /**
         * HandoverView
         * @description A hand-over between partners. `candidate_id` is shown to those who may know of the person.
         */
        HandoverView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * From Partner Id
             * Format: uuid
             * @description The partner that hands over.
             */
            from_partner_id: string;
            /**
             * Given How
             * @description How the person said so.
             */
            given_how: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Offered At
             * Format: date-time
             * @description When it was offered (UTC, RFC 3339).
             */
            offered_at: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["HandoverState"];
            /**
             * To Partner Id
             * Format: uuid
             * @description The partner that takes over.
             */
            to_partner_id: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * Health
         * @description The process answers.
         */
        Health: {
            /**
             * Status
             * @description `alive`.
             */
            status: string;
        };
        /**
         * HouseholdLine
         * @description A member of a person's household.
         */
        HouseholdLine: {
            /** @description Whose household. */
            candidate: components["schemas"]["WhichCandidate"];
            /** @description Who joins the household. */
            member: components["schemas"]["AddHouseholdMember"];
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             */
            partner_reference: string;
        };
        /**
         * HouseholdMemberView
         * @description A member of a household, without a name; `candidate_id` where the member is a candidate too.
         */
        HouseholdMemberView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Guardian Consents
             * @description Whether whoever has custody of a minor agrees.
             */
            guardian_consents: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Minor
             * @description Whether they are under age.
             */
            minor: boolean;
            /** @description How they move. */
            plan: components["schemas"]["FamilyPlan"];
            /** @description How they are related to the person. */
            relation: components["schemas"]["Relation"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * Identity
         * @description Who a person is. Kept encrypted, shown by disclosure alone.
         */
        Identity: {
            /**
             * Birth Date
             * Format: date
             * @description The birth date; its first day where only a month or year is known.
             */
            birth_date: string;
            /**
             * @description How much of the birth date is known.
             * @default day
             */
            birth_date_precision?: components["schemas"]["BirthDatePrecision"];
            /** @description Whether the person has a disability, as they state it; null where they say nothing. */
            disability?: components["schemas"]["Disability"] | null;
            /**
             * Email
             * @description An e-mail address.
             */
            email?: string | null;
            /**
             * Family Names
             * @description Family names, as the travel document has them.
             */
            family_names: string;
            /**
             * @description As the person states it.
             * @default undisclosed
             */
            gender?: components["schemas"]["Gender"];
            /**
             * Given Names
             * @description Given names, as the travel document has them.
             */
            given_names: string;
            /**
             * Nationalities
             * @description Nationalities (ISO 3166-1 alpha-2); empty for a person without one.
             * @default []
             */
            nationalities?: string[];
            /**
             * Phone
             * @description A phone number with its country code, such as `+962790000000`.
             */
            phone?: string | null;
            /**
             * Travel Document Number
             * @description The number of the travel document.
             */
            travel_document_number?: string | null;
        };
        /**
         * IdentityField
         * @description Fields of the vault that a disclosure may ask for.
         * @enum {string}
         */
        IdentityField: "given_names" | "family_names" | "birth_date" | "birth_date_precision" | "gender" | "nationalities" | "phone" | "email" | "travel_document_number";
        /**
         * IntakeStatus
         * @description Whether new cases may begin.
         * @enum {string}
         */
        IntakeStatus: "open" | "pipeline_only" | "unconfirmed" | "closed";
        /**
         * IssueApiKey
         * @description A key for a machine of the caller's organisation, or of the programme's where the caller has none.
         */
        IssueApiKey: {
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string;
            /**
             * Name
             * @description What the machine is called.
             */
            name: string;
            /** @description The role that its machine acts in. */
            role: components["schemas"]["Role"];
            /**
             * Scopes
             * @description What its machine may do: no more than the role has.
             */
            scopes: components["schemas"]["Scope"][];
        };
        /**
         * JourneyEntryView
         * @description One step of a journey: what (`aggregate`, such as `visa_case`), which one, and what became of it (`fact`).
         */
        JourneyEntryView: {
            /**
             * Aggregate
             * @description The middle word of the event's type.
             */
            readonly aggregate: string;
            /**
             * Aggregate Id
             * @description The record, by its id.
             */
            aggregate_id: string;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Causation Id
             * @description The event that led to this one; null where none did.
             */
            causation_id: string | null;
            /**
             * Correlation Id
             * @description What all steps share that one request led to; null where it is unknown.
             */
            correlation_id: string | null;
            /**
             * Event Id
             * Format: uuid
             * @description The event that tells it.
             */
            event_id: string;
            /**
             * Event Type
             * @description Its type, such as `employer.offer.made`.
             */
            event_type: string;
            /**
             * Fact
             * @description The last word of the event's type, such as `granted`.
             */
            readonly fact: string;
            /**
             * Happened At
             * Format: date-time
             * @description When it happened in business time (UTC, RFC 3339).
             */
            happened_at: string;
            /**
             * Service
             * @description The service that made the step.
             */
            service: string;
            /**
             * Stage
             * @description The stage of the journey that the step reached; null where it reached none.
             */
            stage: string | null;
        };
        /**
         * JourneyView
         * @description A person's journey across all services, oldest step first.
         */
        JourneyView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /** @description Where the person stands now. */
            state: components["schemas"]["CandidateState"];
            /**
             * Steps
             * @description The steps, oldest first.
             */
            steps: components["schemas"]["JourneyEntryView"][];
        };
        /**
         * KeptView
         * @description Why something of the person stays, and until when.
         */
        KeptView: {
            /** @description Why something outlives an erasure; null where nothing does. */
            ground: components["schemas"]["Ground"];
            /**
             * Reason
             * @description The ground in words.
             */
            reason: string;
            /**
             * Until
             * @description Until when, in words.
             */
            until: string;
        };
        /**
         * Lag
         * @description What waits in this service. Ages are real time in seconds.
         */
        Lag: {
            /**
             * Blocked Aggregates
             * @description Aggregates that do not go on because of one of them.
             */
            blocked_aggregates: number;
            /**
             * Outbox Oldest Seconds
             * @description How long the oldest of them has waited, in seconds of real time.
             */
            outbox_oldest_seconds: number;
            /**
             * Outbox Pending
             * @description Events that wait to be published.
             */
            outbox_pending: number;
            /**
             * Parked
             * @description Records that wait: behind another one, or for a prerequisite.
             */
            parked: number;
            /**
             * Parked Oldest Seconds
             * @description How long the oldest of them has waited, in seconds of real time.
             */
            parked_oldest_seconds: number;
            /**
             * Quarantined
             * @description Records that could not be taken in and are set aside.
             */
            quarantined: number;
        };
        /**
         * LanguageSkill
         * @description CEFR level per language skill.
         */
        LanguageSkill: {
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * @description CEFR level of understanding what is said.
             * @default none
             */
            listening?: components["schemas"]["Cefr"];
            /**
             * @description CEFR level of understanding what is written.
             * @default none
             */
            reading?: components["schemas"]["Cefr"];
            /**
             * @description CEFR level of speaking.
             * @default none
             */
            speaking?: components["schemas"]["Cefr"];
            /**
             * @description CEFR level of writing.
             * @default none
             */
            writing?: components["schemas"]["Cefr"];
        };
        /**
         * LendGroups
         * @description By which attribute people are told apart, and who: everybody in the pool of a programme, or those named.
         */
        LendGroups: {
            /** @description The attribute by which people are told apart. */
            attribute: components["schemas"]["ProtectedAttribute"];
            /**
             * Candidate Ids
             * @description The people, by their opaque ids.
             * @default []
             */
            candidate_ids?: string[];
            /**
             * Programme Id
             * @description The programme, of integration-svc.
             */
            programme_id?: string | null;
            /**
             * Reason
             * @description What the round is for, as a code.
             */
            reason: string;
        };
        /**
         * LetterKind
         * @description A paper that the person, an employer, a carrier or an authority needs with a name on it.
         * @enum {string}
         */
        LetterKind: "offer_letter" | "travel_ticket" | "training_certificate" | "employment_confirmation";
        /**
         * LetterView
         * @description A paper, under the number by which it stands in the log of disclosures.
         */
        LetterView: {
            /**
             * Disclosure Id
             * Format: uuid
             * @description The number by which it stands in the log of disclosures.
             */
            disclosure_id: string;
            /**
             * Html
             * @description A whole document; Arabic runs from right to left.
             */
            html: string;
            /** @description Which paper. */
            kind: components["schemas"]["LetterKind"];
            /** @description A language (ISO 639-3). */
            language: components["schemas"]["PageLanguage"];
        };
        /**
         * LineOutcome
         * @description What became of a line.
         *
         *     - `accepted`: Done and kept.
         *     - `repeated`: It was done before; `id` is what it led to then.
         *     - `refused`: Nothing was changed by it; `problem` says why and what would mend it.
         * @enum {string}
         */
        LineOutcome: "accepted" | "repeated" | "refused";
        /**
         * LineResult
         * @description What became of one line, by its number; blank lines are counted and not answered.
         *
         *     `possible_duplicate_of` names others that may be the same: a person decides, nothing is blocked. Where a request
         *     ends early, the last result is about the first line that was not read: send the rest again from there.
         */
        LineResult: {
            /**
             * Id
             * @description What the line led to; null where it was refused.
             * @default null
             */
            id?: string | null;
            /**
             * Line
             * @description The number of the line, from 1.
             */
            line: number;
            /** @description What became of the line. */
            outcome: components["schemas"]["LineOutcome"];
            /**
             * Possible Duplicate Of
             * @description Others, of the caller's own, that may be the same. A person decides.
             * @default []
             */
            possible_duplicate_of?: string[];
            /**
             * @description Why the line was refused; null otherwise.
             * @default null
             */
            problem?: components["schemas"]["ProblemDocument"] | null;
            /**
             * Reference
             * @description The sender's own reference of the line; null where it could not be read.
             * @default null
             */
            reference?: string | null;
        };
        /**
         * LinkView
         * @description Where one file can be read by whoever asked, with their token, and until when.
         */
        LinkView: {
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string;
            /**
             * Path
             * @description Where the file can be read, with the caller's own token.
             */
            path: string;
        };
        /**
         * MediaType
         * @description What a document may be.
         * @enum {string}
         */
        MediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "image/tiff";
        /**
         * MoveAgreement
         * @description A move of a party. It begins and ends with its days.
         */
        MoveAgreement: {
            /**
             * Action
             * @description The move that is asked for. One that its state does not have is refused by name (409).
             * @enum {string}
             */
            action: "sign" | "countersign" | "suspend" | "resume" | "terminate";
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * MoveApiKey
         * @description A move of the organisation, or of a director. A key expires by itself.
         */
        MoveApiKey: {
            /**
             * Action
             * @description The move that is asked for. One that its state does not have is refused by name (409).
             * @constant
             */
            action: "revoke";
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
        };
        /**
         * MoveAuthorisation
         * @description A move. A grant names its validity and the travel document's; a refusal its reason and deadline for remedies.
         */
        MoveAuthorisation: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["AuthorisationAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
            /**
             * Remedy Deadline
             * @description The last day for a review or an appeal; null where none runs.
             */
            remedy_deadline?: string | null;
            /**
             * Travel Document Valid Until
             * @description The last day on which the person's travel document is valid.
             */
            travel_document_valid_until?: string | null;
            /**
             * Valid From
             * @description The first day on which it holds.
             */
            valid_from?: string | null;
            /**
             * Valid Until
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until?: string | null;
        };
        /**
         * MoveCandidate
         * @description A move with what it needs: a reason where a person is set aside, a date for a hold, the kind of solution.
         */
        MoveCandidate: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["CandidateAction"];
            /**
             * Priority
             * @description First in line for rematching.
             * @default false
             */
            priority?: boolean;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
            /** @description With `solve_elsewhere`: which solution the person has found. */
            solution?: components["schemas"]["SolutionElsewhere"] | null;
            /**
             * Until
             * @description With `hold`: until when; null where nobody knows.
             */
            until?: string | null;
        };
        /**
         * MoveCorrection
         * @description Confirmed and rejected by another person than who proposed; withdrawn by who proposed.
         */
        MoveCorrection: {
            /** @description `confirm` and `reject` are a second person's, `withdraw` is of who proposed. */
            action: components["schemas"]["CorrectionMove"];
        };
        /**
         * MoveDuplicate
         * @description What somebody found who compared both records. `survivor`: which of the pair stays, to propose and to merge.
         */
        MoveDuplicate: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["DuplicateAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
            /** @description Which of the two records stays; null where it is not decided. */
            survivor?: components["schemas"]["Side"] | null;
        };
        /**
         * MoveHandover
         * @description An answer to an offer, or its withdrawal.
         */
        MoveHandover: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["HandoverAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * MoveOfComplainant
         * @description Moves of who complained.
         * @enum {string}
         */
        MoveOfComplainant: "appeal" | "withdraw";
        /**
         * MoveOfHandler
         * @description Moves of whoever handles it; it closes by itself once nobody may appeal any more.
         *
         *     - `acknowledge`: From `received` to `acknowledged`.
         *     - `investigate`: From `acknowledged`, `appealed` to `investigating`. Asked: Nobody judges their own answer.
         *     - `resolve`: From `investigating` to `resolved`. Asked: Nobody judges their own answer. Who complained is told what was found.
         *     - `refer`: From `acknowledged`, `investigating` to `referred`. Asked: Nobody judges their own answer.
         * @enum {string}
         */
        MoveOfHandler: "acknowledge" | "investigate" | "resolve" | "refer";
        /**
         * MoveOwnComplaint
         * @description Appeal against the answer, or take the complaint back; `agrees_to_incident` where they changed their mind.
         */
        MoveOwnComplaint: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action?: components["schemas"]["MoveOfComplainant"] | null;
            /**
             * Agrees To Incident
             * @description Whether the employer may be held to account, once nobody could tell who complained.
             */
            agrees_to_incident?: boolean | null;
            /**
             * Secret
             * Format: password
             * @description The secret that was told once, when the complaint was filed.
             */
            secret: string;
        };
        /**
         * MoveResettlementCase
         * @description A move. `said_how`: how the person told a caseworker that they withdraw it.
         */
        MoveResettlementCase: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["ResettlementAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
            /** @description How the person said so. */
            said_how?: components["schemas"]["GivenHow"] | null;
        };
        /**
         * MoveToPathway
         * @description Where the case goes on and why. `counselled`: somebody went through the safety sheet with the person, who agrees.
         *
         *     The sheet was acknowledged before, for the case's application.
         */
        MoveToPathway: {
            /**
             * Counselled
             * @description Whether somebody has gone through with the person what it means.
             * @default false
             */
            counselled?: boolean;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
        };
        /**
         * NameKey
         * @description A wrapping key by its name. One that a key management service holds is named `transit/...`.
         */
        NameKey: {
            /**
             * Name
             * @description The key, by its name; one of a key management service is named `transit/...`.
             * @example file-2
             */
            name: string;
            /**
             * Reason
             * @description Why, for those who look later. Names of persons never.
             */
            reason: string;
        };
        /**
         * NotificationKind
         * @description What a message is about, as far as the programme says. The words that the person reads say less.
         * @enum {string}
         */
        NotificationKind: "answer" | "invitation" | "documents" | "decision" | "news" | "running_out" | "dates" | "check_in" | "training" | "contact_person" | "becomes_final";
        /**
         * NotificationState
         * @description Where a message stands.
         *
         *     - `queued`: Next: `claim` to `sending`, `suppress` to `suppressed`.
         *     - `sending`: Next: `claim` to `sending`, `hand_over` to `sent`, `postpone` to `queued`, `retry` to `queued`, `suppress` to `suppressed`, `give_up` to `undeliverable`, `confirm` to `delivered`.
         *     - `sent`: Next: `confirm` to `delivered`, `retry` to `queued`, `give_up` to `undeliverable`.
         *     - `delivered`: An end: no move leads on.
         *     - `suppressed`: An end: no move leads on.
         *     - `undeliverable`: An end: no move leads on.
         * @enum {string}
         */
        NotificationState: "queued" | "sending" | "sent" | "delivered" | "suppressed" | "undeliverable";
        /**
         * NotificationView
         * @description A message, without its words and without an address.
         */
        NotificationView: {
            /**
             * Answer By
             * @description The day by which the person answers; null where no answer is asked for.
             */
            answer_by: string | null;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /** @description By which way it was sent; null until it was. */
            channel: components["schemas"]["Channel"] | null;
            /**
             * Due At
             * Format: date-time
             * @description By when it should be done (UTC, RFC 3339); null where nothing presses.
             */
            due_at: string;
            /**
             * Event Id
             * Format: uuid
             * @description The event that tells it.
             */
            event_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /** @description What it is about. */
            kind: components["schemas"]["NotificationKind"];
            /**
             * Language
             * @description In which language (ISO 639-3); null until it was written.
             */
            language: string | null;
            /**
             * Reason
             * @description Why it was not sent, as a code; null otherwise.
             */
            reason: string | null;
            /**
             * Sent At
             * @description When it was sent (UTC, RFC 3339); null until then.
             */
            sent_at: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["NotificationState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * OfferHandover
         * @description To whom, why, and how the person agreed.
         */
        OfferHandover: {
            /**
             * Consent Given
             * @description Whether the person agrees; without, nothing is offered.
             */
            consent_given: boolean;
            /** @description How the person said so. */
            given_how: components["schemas"]["GivenHow"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
            /**
             * To Partner Id
             * Format: uuid
             * @description The partner that takes over.
             */
            to_partner_id: string;
        };
        /**
         * OptOut
         * @description Of which kinds no message is wanted any more; without any, of none at all.
         */
        OptOut: {
            /**
             * Kinds
             * @description Kinds of messages that they do not want any more; empty for none at all.
             * @default []
             */
            kinds?: components["schemas"]["NotificationKind"][];
        };
        /**
         * OutboxView
         * @description What waits to be published; ages are real time in seconds. `leading`: this process carries it to the bus.
         */
        OutboxView: {
            /**
             * Last Published At
             * @description When the last one was published; null where none was yet.
             */
            last_published_at: string | null;
            /**
             * Leading
             * @description Whether this process is the one that carries events to the bus.
             */
            leading: boolean;
            /**
             * Oldest Seconds
             * @description How long the oldest has waited, in seconds of real time.
             */
            oldest_seconds: number;
            /**
             * Pending
             * @description How many events wait.
             */
            pending: number;
            /** @description What is being published again just now; null where nothing is. */
            republication: components["schemas"]["RepublicationView"] | null;
            /**
             * Topics
             * @description The same by topic.
             */
            topics: components["schemas"]["TopicPending"][];
        };
        /**
         * OwnComplaintView
         * @description A complaint as who filed it follows it. `told`: its state in their language.
         */
        OwnComplaintView: {
            /**
             * Agrees To Incident
             * @description Whether the employer may be held to account, once nobody could tell who complained.
             */
            agrees_to_incident: boolean;
            /**
             * Code
             * Format: uuid
             * @description The code by which the complaint is followed.
             */
            code: string;
            /**
             * Entries
             * @description What was said by either side, oldest first.
             */
            entries: components["schemas"]["EntryView"][];
            /** @description What was found; null until it is answered. */
            outcome: components["schemas"]["ComplaintOutcome"] | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ComplaintState"];
            /**
             * Told
             * @description Where it stands, in the language of the complaint.
             */
            told: string;
        };
        /**
         * PageLanguage
         * @description The languages in which pages are laid out (ISO 639-3).
         * @enum {string}
         */
        PageLanguage: "eng" | "fra" | "spa" | "ara";
        /**
         * Page[ActionView]
         * @description One page of a list.
         */
        Page_ActionView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ActionView"][];
        };
        /**
         * Page[AgreementView]
         * @description One page of a list.
         */
        Page_AgreementView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["candidate_svc__api__data_sharing__AgreementView"][];
        };
        /**
         * Page[ApiKeyView]
         * @description One page of a list.
         */
        Page_ApiKeyView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ApiKeyView"][];
        };
        /**
         * Page[AttributeReadingView]
         * @description One page of a list.
         */
        Page_AttributeReadingView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["AttributeReadingView"][];
        };
        /**
         * Page[AuditEntryView]
         * @description One page of a list.
         */
        Page_AuditEntryView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["AuditEntryView"][];
        };
        /**
         * Page[AuditView]
         * @description One page of a list.
         */
        Page_AuditView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["AuditView"][];
        };
        /**
         * Page[CandidateView]
         * @description One page of a list.
         */
        Page_CandidateView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["CandidateView"][];
        };
        /**
         * Page[ComplaintView]
         * @description One page of a list.
         */
        Page_ComplaintView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ComplaintView"][];
        };
        /**
         * Page[ConsentInFull]
         * @description One page of a list.
         */
        Page_ConsentInFull_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ConsentInFull"][];
        };
        /**
         * Page[ConsentTextView]
         * @description One page of a list.
         */
        Page_ConsentTextView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ConsentTextView"][];
        };
        /**
         * Page[ContactView]
         * @description One page of a list.
         */
        Page_ContactView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ContactView"][];
        };
        /**
         * Page[CorrectionView]
         * @description One page of a list.
         */
        Page_CorrectionView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["CorrectionView"][];
        };
        /**
         * Page[DeadLetterView]
         * @description One page of a list.
         */
        Page_DeadLetterView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["DeadLetterView"][];
        };
        /**
         * Page[DisclosureView]
         * @description One page of a list.
         */
        Page_DisclosureView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["DisclosureView"][];
        };
        /**
         * Page[DocumentFileView]
         * @description One page of a list.
         */
        Page_DocumentFileView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["DocumentFileView"][];
        };
        /**
         * Page[DocumentView]
         * @description One page of a list.
         */
        Page_DocumentView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["DocumentView"][];
        };
        /**
         * Page[EmergencyDisclosureView]
         * @description One page of a list.
         */
        Page_EmergencyDisclosureView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["EmergencyDisclosureView"][];
        };
        /**
         * Page[ErasedPersonView]
         * @description One page of a list.
         */
        Page_ErasedPersonView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ErasedPersonView"][];
        };
        /**
         * Page[EvidenceTypeView]
         * @description One page of a list.
         */
        Page_EvidenceTypeView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["EvidenceTypeView"][];
        };
        /**
         * Page[HandoverView]
         * @description One page of a list.
         */
        Page_HandoverView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["HandoverView"][];
        };
        /**
         * Page[HouseholdMemberView]
         * @description One page of a list.
         */
        Page_HouseholdMemberView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["HouseholdMemberView"][];
        };
        /**
         * Page[NotificationView]
         * @description One page of a list.
         */
        Page_NotificationView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["NotificationView"][];
        };
        /**
         * Page[ParityReportView]
         * @description One page of a list.
         */
        Page_ParityReportView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ParityReportView"][];
        };
        /**
         * Page[ParkedView]
         * @description One page of a list.
         */
        Page_ParkedView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ParkedView"][];
        };
        /**
         * Page[Pathway]
         * @description One page of a list.
         */
        Page_Pathway_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["Pathway"][];
        };
        /**
         * Page[PossibleDuplicateView]
         * @description One page of a list.
         */
        Page_PossibleDuplicateView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["PossibleDuplicateView"][];
        };
        /**
         * Page[ProtectionCheckView]
         * @description One page of a list.
         */
        Page_ProtectionCheckView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ProtectionCheckView"][];
        };
        /**
         * Page[RecipientView]
         * @description One page of a list.
         */
        Page_RecipientView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["RecipientView"][];
        };
        /**
         * Page[ReservationView]
         * @description One page of a list.
         */
        Page_ReservationView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ReservationView"][];
        };
        /**
         * Page[SafetyAcknowledgementView]
         * @description One page of a list.
         */
        Page_SafetyAcknowledgementView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["SafetyAcknowledgementView"][];
        };
        /**
         * Page[StageView]
         * @description One page of a list.
         */
        Page_StageView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["StageView"][];
        };
        /**
         * Page[TaskView]
         * @description One page of a list.
         */
        Page_TaskView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["TaskView"][];
        };
        /**
         * Page[VisaCaseView]
         * @description One page of a list.
         */
        Page_VisaCaseView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["VisaCaseView"][];
        };
        /**
         * ParityReportView
         * @description How the groups of each attribute were selected. A ratio under the threshold is a hint to look, no finding.
         */
        ParityReportView: {
            /**
             * Computed At
             * Format: date-time
             * @description When it was computed (UTC, RFC 3339).
             */
            computed_at: string;
            /**
             * First Day
             * Format: date
             * @description The first day that it covers.
             */
            first_day: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Last Day
             * Format: date
             * @description The last day that it covers.
             */
            last_day: string;
            /**
             * Programme Id
             * @description The programme; null where it is about all people.
             */
            programme_id: string | null;
            /**
             * Ratios
             * @description The groups of each attribute.
             */
            ratios: {
                [key: string]: components["schemas"]["GroupView"][];
            };
            /**
             * Reading Id
             * Format: uuid
             * @description The reading of protected attributes that it was computed from.
             */
            reading_id: string;
            /** @description The figures that it was computed by. */
            rules: components["schemas"]["RulesView"];
            /** @description What people were selected for. */
            stage: components["schemas"]["Stage"];
        };
        /**
         * ParkedState
         * @description Why a record is parked.
         *
         *     - `behind`: An earlier event of its aggregate is missing or stuck.
         *     - `waiting`: Its reaction waits for a prerequisite.
         *     - `poisoned`: It is quarantined; later events wait until it is replayed or discarded.
         *     - `replaying`: It was quarantined, and is to be delivered once more.
         *     - `done`: It was dealt with ahead of its turn: a monotone event, or poison that a person discarded.
         * @enum {string}
         */
        ParkedState: "behind" | "waiting" | "poisoned" | "replaying" | "done";
        /**
         * ParkedView
         * @description A record that waits: behind another of its aggregate, or for a prerequisite.
         */
        ParkedView: {
            /**
             * Aggregate Seq
             * @description The record's place among the events of its aggregate, from 1; null where it could not be read.
             */
            aggregate_seq: number;
            /**
             * Consumer
             * @description The consumer, by its name.
             */
            consumer: string;
            /**
             * Deadline
             * @description Until when it may wait before a person is asked; null where nothing presses.
             */
            deadline: string | null;
            /**
             * Id
             * @description Its number, counted up.
             */
            id: number;
            /**
             * Key
             * @description The key of the record on the bus: its aggregate's id.
             */
            key: string;
            /**
             * Prerequisite
             * @description What it waits for, such as `employer.vacancy.opened`; null where it waits behind another record.
             */
            prerequisite: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /** @description Why it waits. */
            state: components["schemas"]["ParkedState"];
            /**
             * Topic
             * @description The topic of the bus, by its name.
             */
            topic: string;
        };
        /**
         * PartitionLag
         * @description How far the consumer is in one partition. `end` and `lag` are null while the bus does not tell.
         */
        PartitionLag: {
            /**
             * End
             * @description The end of the partition on the bus; null while the bus does not tell.
             */
            end: number | null;
            /**
             * Lag
             * @description How many records behind the end of the bus; null while the bus does not tell.
             */
            lag: number | null;
            /**
             * Partition
             * @description The partition, from 0.
             */
            partition: number;
            /**
             * Position
             * @description The offset that comes next.
             */
            position: number;
            /**
             * Topic
             * @description The topic of the bus, by its name.
             */
            topic: string;
        };
        /**
         * Pathway
         * @description A pathway's rules in one version. Configuration with a source, never legal advice.
         *
         *     `authorisations_from_within` is the chain of somebody who has arrived in the country before, for another job there;
         *     where it is empty, the chain without its entry visa.
         */
        Pathway: {
            /**
             * Authorisations
             * @description The authorisations that it asks for, in their order.
             */
            authorisations: components["schemas"]["AuthorisationKind"][];
            /**
             * Authorisations From Within
             * @description The same for somebody who has arrived in the country before.
             * @default []
             */
            authorisations_from_within?: components["schemas"]["AuthorisationKind"][];
            /**
             * Checked On
             * @description The day on which somebody held it against its source; null where nobody has yet.
             */
            checked_on?: string | null;
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /**
             * Destination
             * @description The country of the work (ISO 3166-1 alpha-2).
             */
            destination: string;
            /** @description Whether new cases may begin. */
            intake: components["schemas"]["IntakeStatus"];
            /**
             * Job Loss Days
             * @description How many days the law gives after a job was lost; null where it says nothing.
             */
            job_loss_days?: number | null;
            /**
             * Job Loss Notice Days
             * @description Within how many days the authority is told; null where it need not be.
             */
            job_loss_notice_days?: number | null;
            /**
             * Job Loss Trigger
             * @description From what these days are counted, as a code; null where they do not run.
             */
            job_loss_trigger?: string | null;
            /** @description Of which kind it is. */
            kind: components["schemas"]["PathwayKind"];
            /**
             * Name
             * @description What it is called.
             */
            name: string;
            /** @description The least pay that it allows; null where it names none. */
            pay_floor?: components["schemas"]["Pay"] | null;
            /**
             * Permanent On Arrival
             * @description Whether the stay is permanent from the arrival on.
             * @default false
             */
            permanent_on_arrival?: boolean;
            /**
             * Protection Check
             * @description Whether the pathway asks for a verdict of protection first.
             */
            protection_check: boolean;
            /**
             * Requirements
             * @description What it asks for.
             */
            requirements: components["schemas"]["Requirement"][];
            /** @description Whether one may stay, leave and come back, ask for asylum and live with the family. */
            safety_sheet: components["schemas"]["SafetySheet"];
            /**
             * Source
             * @description Where it is from: a law, a page of an authority, a publication.
             */
            source: string;
            /**
             * Valid From
             * Format: date
             * @description The first day on which it holds.
             */
            valid_from: string;
            /**
             * Valid To
             * @description The last day of this version; null while it holds.
             */
            valid_to?: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * PathwayKind
         * @description What the person comes for.
         * @enum {string}
         */
        PathwayKind: "labour" | "education";
        /**
         * Pay
         * @description Gross pay, always written with two decimal places.
         */
        Pay: {
            /**
             * Amount
             * @description A sum in units of the currency, with two decimal places.
             */
            amount: string;
            /**
             * Currency
             * @description The currency (ISO 4217).
             */
            currency: string;
            /** @description What the amount is paid for. */
            period: components["schemas"]["PayPeriod"];
        };
        /**
         * PayPeriod
         * @description What a gross amount is paid for.
         * @enum {string}
         */
        PayPeriod: "hour" | "month" | "year";
        /**
         * PersonOfPairView
         * @description One of two people who may be one. `candidate_id` is shown to those who may know of the person.
         */
        PersonOfPairView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Partner Id
             * Format: uuid
             * @description The partner organisation that looks after the person, or brought the employer in.
             */
            partner_id: string;
            /**
             * Public Code
             * @description A code for people to say and write: ten letters and digits, no id.
             */
            public_code: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CandidateState"];
        };
        /**
         * PersonalDataExport
         * @description Everything that is held of a person, as it stood at `made_at`.
         *
         *     `identity` has the fields of the vault by person, the household's among them; `services` the rows by service and
         *     table, with every column; `kept` says of which tables something outlives an erasure, and on which ground.
         */
        PersonalDataExport: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Form
             * @description The form of this document, so that a reader knows what it reads.
             * @default pathways-personal-data/1
             * @constant
             */
            form?: "pathways-personal-data/1";
            /**
             * Identity
             * @description The fields of the vault, by person: the household's among them.
             */
            identity: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * Kept
             * @description On which ground something outlives an erasure, by service and table.
             */
            kept: {
                [key: string]: {
                    [key: string]: components["schemas"]["Ground"];
                };
            };
            /**
             * Made At
             * Format: date-time
             * @description When it was gathered (UTC, RFC 3339).
             */
            made_at: string;
            /**
             * Services
             * @description The rows of each service, by table, with every column.
             */
            services: {
                [key: string]: {
                    [key: string]: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        /**
         * PersonalDataPage
         * @description The same for the person to read.
         */
        PersonalDataPage: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Html
             * @description A whole document; Arabic runs from right to left.
             */
            html: string;
            /** @description A language (ISO 639-3). */
            language: components["schemas"]["PageLanguage"];
            /**
             * Made At
             * Format: date-time
             * @description When it was gathered (UTC, RFC 3339).
             */
            made_at: string;
        };
        /**
         * PersonalDataView
         * @description Rows by table, with every column, as `docs/erasure.md` lists what is exported. Nothing where nothing is held.
         *
         *     `kept`: of which of these tables something outlives an erasure, and on which ground.
         */
        PersonalDataView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Kept
             * @description On which ground something of the person outlives an erasure, by table.
             */
            kept: {
                [key: string]: components["schemas"]["Ground"];
            };
            /** @description The service that it is about. */
            service: components["schemas"]["Service"];
            /**
             * Tables
             * @description The rows by table, with every column that `docs/erasure.md` lists as exported.
             */
            tables: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        /**
         * PoisonReason
         * @description Why a record is quarantined.
         *
         *     - `undecodable`: No valid CloudEvent.
         *     - `unknown_type`: A type that no contract names.
         *     - `unknown_version`: A version that this service does not read, of a fact in none that it does.
         *     - `schema_violation`: The body does not fit its contract.
         *     - `handler_failed`: Every attempt of the reaction ended in an unexpected error.
         * @enum {string}
         */
        PoisonReason: "undecodable" | "unknown_type" | "unknown_version" | "schema_violation" | "handler_failed";
        /**
         * PoolProfile
         * @description What matching may know of a person: skills and wishes, no identity and no protected attribute.
         *
         *     `arrived_in`: the country to which the programme has brought the person: a job there needs no new entry visa.
         */
        PoolProfile: {
            /**
             * Arrived In
             * @description The country to which the programme has brought the person (ISO 3166-1 alpha-2); null before. Not taken as sent.
             */
            arrived_in?: string | null;
            /**
             * Available From
             * @description The first day on which the person could start.
             */
            available_from?: string | null;
            /**
             * Destinations
             * @description Countries that the person would move to.
             * @default []
             */
            destinations?: components["schemas"]["DestinationInterest"][];
            /**
             * Education Level
             * @description The highest level of education by the European Qualifications Framework, 1 to 8.
             */
            education_level?: number | null;
            /**
             * Eligible Pathways
             * @description Pathways for which the person has a positive verdict, by code. Not taken as sent.
             * @default []
             */
            eligible_pathways?: string[];
            /**
             * Experience
             * @description Work that was done, by occupation.
             * @default []
             */
            experience?: components["schemas"]["WorkExperience"][];
            /**
             * Family Size
             * @description How many people the person moves with. Not taken as sent.
             * @default 1
             */
            family_size?: number;
            /**
             * Languages
             * @description Languages (ISO 639-3), with a CEFR level for each skill.
             * @default []
             */
            languages?: components["schemas"]["LanguageSkill"][];
            /**
             * Licences
             * @description Licences that the work or the person has, as codes.
             * @default []
             */
            licences?: string[];
            /**
             * Skills
             * @description Skills, by their ESCO URI or a URN of the project's own taxonomy.
             */
            skills: components["schemas"]["ProfileSkill"][];
        };
        /**
         * PossibleDuplicateView
         * @description Two records that may be of one person, the younger first, and by which clues; what the clues hold is not told.
         *
         *     With `member_id` the first may be that member of the other's household. `survivor`: which record stays, or is to.
         */
        PossibleDuplicateView: {
            /** @description The younger record. */
            candidate: components["schemas"]["PersonOfPairView"];
            /**
             * Flagged At
             * Format: date-time
             * @description When they were found (UTC, RFC 3339).
             */
            flagged_at: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Member Id
             * @description The member of the other's household that the first may be; null where both are candidates.
             */
            member_id: string | null;
            /** @description The older record. */
            other: components["schemas"]["PersonOfPairView"];
            /**
             * Reasons
             * @description By which clues; what the clues hold is not told.
             */
            reasons: components["schemas"]["Reason"][];
            /**
             * Score
             * @description How much they resemble each other, in points.
             */
            score: number;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["DuplicateState"];
            /** @description Which of the two records stays; null where it is not decided. */
            survivor: components["schemas"]["Side"] | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ProblemDocument
         * @description An RFC 9457 problem.
         */
        ProblemDocument: {
            /**
             * Detail
             * @description What is the matter this time, in words for a developer. What was sent is never repeated.
             */
            detail: string;
            /**
             * Errors
             * @description Every rule that was not met, so that all can be mended at once; empty where it is no question of fields.
             * @default []
             */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * Instance
             * @description This occurrence: `urn:uuid:` and the `X-Request-ID` of the answer. Name it when asking for help.
             */
            instance: string;
            /**
             * Status
             * @description The status of the answer.
             */
            status: number;
            /**
             * Title
             * @description The sort in words, the same each time.
             */
            title: string;
            /**
             * Type
             * @description Which sort of problem, as a URI that stays.
             */
            type: string;
        };
        /**
         * Profile
         * @description Skills, experience, languages, wishes.
         *
         *     `eligible_pathways`, `family_size` and `arrived_in` are not taken as sent.
         */
        Profile: {
            /**
             * Arrived In
             * @description The country to which the programme has brought the person (ISO 3166-1 alpha-2); null before. Not taken as sent.
             */
            arrived_in?: string | null;
            /**
             * Available From
             * @description The first day on which the person could start.
             */
            available_from?: string | null;
            /**
             * Destinations
             * @description Countries that the person would move to.
             * @default []
             */
            destinations?: components["schemas"]["DestinationInterest"][];
            /**
             * Education Level
             * @description The highest level of education by the European Qualifications Framework, 1 to 8.
             */
            education_level?: number | null;
            /**
             * Eligible Pathways
             * @description Pathways for which the person has a positive verdict, by code. Not taken as sent.
             * @default []
             */
            eligible_pathways?: string[];
            /**
             * Experience
             * @description Work that was done, by occupation.
             * @default []
             */
            experience?: components["schemas"]["WorkExperience"][];
            /**
             * Family Size
             * @description How many people the person moves with. Not taken as sent.
             * @default 1
             */
            family_size?: number;
            /**
             * Languages
             * @description Languages (ISO 639-3), with a CEFR level for each skill.
             * @default []
             */
            languages?: components["schemas"]["LanguageSkill"][];
            /**
             * Licences
             * @description Licences that the work or the person has, as codes.
             * @default []
             */
            licences?: string[];
            /**
             * Skills
             * @description Skills, by their ESCO URI or a URN of the project's own taxonomy.
             */
            skills: components["schemas"]["ProfileSkill"][];
        };
        /**
         * ProfileSkill
         * @description A skill that a person holds, and how it is evidenced.
         */
        ProfileSkill: {
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /**
             * @description What it rests on.
             * @default self
             */
            evidence?: components["schemas"]["Evidence"];
        };
        /**
         * ProjectionView
         * @description Tables that can be made anew from the events of these topics.
         */
        ProjectionView: {
            /**
             * Name
             * @description Its name, as `POST /events/rebuilds` takes it.
             */
            name: string;
            /**
             * Tables
             * @description Which tables it fills.
             */
            tables: string[];
            /**
             * Topics
             * @description From which topics it is made.
             */
            topics: string[];
        };
        /**
         * Proof
         * @description The secret that was told when the complaint was filed.
         */
        Proof: {
            /**
             * Secret
             * Format: password
             * @description The secret that was told once, when the complaint was filed.
             */
            secret: string;
        };
        /**
         * ProposeCorrection
         * @description Why the last move was a mistake, such as `wrong_person`.
         */
        ProposeCorrection: {
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
        };
        /**
         * ProtectedAttribute
         * @description Attributes by which selection is compared.
         * @enum {string}
         */
        ProtectedAttribute: "gender" | "age_band" | "nationality_region" | "disability";
        /**
         * ProtectionCheckView
         * @description A check for a protection-based pathway.
         */
        ProtectionCheckView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ProtectionState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ProtectionEvidence
         * @description What a verdict rests on. Kinds only: no narrative is stored.
         * @enum {string}
         */
        ProtectionEvidence: "rsd_unhcr" | "rsd_state" | "unhcr_registration" | "unrwa_certificate" | "unrwa_registration" | "temporary_protection" | "stateless_determination" | "host_state_id" | "asylum_seeker_certificate" | "camp_registration" | "idp_registration" | "partner_referral";
        /**
         * ProtectionState
         * @description Where a check stands.
         *
         *     - `requested`: Next: `review_first` to `first_reviewed`.
         *     - `first_reviewed`: Next: `confirm_eligible` to `eligible`, `confirm_not_eligible` to `not_eligible`, `differ` to `differing`.
         *     - `eligible`: Next: `reopen` to `requested`.
         *     - `not_eligible`: Next: `reopen` to `requested`.
         *     - `differing`: Next: `confirm_eligible` to `eligible`, `confirm_not_eligible` to `not_eligible`.
         * @enum {string}
         */
        ProtectionState: "requested" | "first_reviewed" | "eligible" | "not_eligible" | "differing";
        /**
         * ProtectionVerdict
         * @description What two reviewers agreed on.
         * @enum {string}
         */
        ProtectionVerdict: "eligible" | "not_eligible";
        /**
         * Readiness
         * @description The parts that are ready to work.
         */
        Readiness: {
            /**
             * Parts
             * @description The parts that were asked whether they can work, by name.
             */
            parts: string[];
            /**
             * Status
             * @description `ready`.
             */
            status: string;
        };
        /**
         * ReadingPurpose
         * @description What protected attributes of many people are read for.
         * @enum {string}
         */
        ReadingPurpose: "parity_report" | "group_loan";
        /**
         * Reason
         * @description Why two records resemble each other. Told in place of what they hold.
         * @enum {string}
         */
        Reason: "names_agree" | "names_agree_across_scripts" | "same_birth_date" | "day_and_month_swapped" | "same_month_of_birth" | "same_year_of_birth" | "same_contact" | "same_travel_document";
        /**
         * Rebuild
         * @description A projection that is made anew from the first event.
         */
        Rebuild: {
            /**
             * Projection
             * @description The projection, by its name.
             */
            projection: string;
            /**
             * Reason
             * @description Why, for those who look later. Names of persons never.
             */
            reason: string;
        };
        /**
         * RebuildView
         * @description A projection that is or was made anew: by which consumer, how it ended, and in how many rows it differed.
         *
         *     `trouble` says what keeps it from its end and does not pass by itself. `progress` has, until there is an outcome,
         *     the records `read`, of `total`, and how many of them are `waiting`.
         */
        RebuildView: {
            /**
             * Changed
             * @description In how many rows the new one differed from the live one; null until it has ended.
             */
            changed: number | null;
            /**
             * Consumer
             * @description The consumer, by its name.
             */
            consumer: string;
            /**
             * Ended At
             * @description When it ended (UTC, RFC 3339); null until then.
             */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Outcome
             * @description How it ended; null until then.
             */
            outcome: string | null;
            /**
             * Progress
             * @description How far it has come: numbers of records by where they stand.
             */
            progress?: {
                [key: string]: number;
            };
            /**
             * Projection
             * @description The projection, by its name.
             */
            projection: string;
            /**
             * Trouble
             * @description What keeps it from its work, in words; null where nothing does.
             */
            trouble: string | null;
        };
        /**
         * RebuildsView
         * @description What can be made anew, and what is just now.
         */
        RebuildsView: {
            /**
             * Projections
             * @description What can be made anew.
             */
            projections: components["schemas"]["ProjectionView"][];
            /** @description What is being made anew just now; null where nothing is. */
            under_way: components["schemas"]["RebuildView"] | null;
        };
        /**
         * RecipientView
         * @description What an organisation was shown of a person for a purpose; none named for the programme's own people.
         *
         *     `allowed`: whether it may be shown more.
         */
        RecipientView: {
            /**
             * Allowed
             * @description Whether it may be shown more: whether the consent stands.
             */
            allowed: boolean;
            /**
             * Fields
             * @description Which fields were shown.
             */
            fields: components["schemas"]["IdentityField"][];
            /**
             * First Shown At
             * Format: date-time
             * @description The first time (UTC, RFC 3339).
             */
            first_shown_at: string;
            /**
             * Last Shown At
             * Format: date-time
             * @description The latest time (UTC, RFC 3339).
             */
            last_shown_at: string;
            /**
             * Organisation Id
             * @description The organisation; null for the programme's own people.
             */
            organisation_id: string | null;
            /** @description What the person allows it for. */
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * Times
             * @description How often.
             */
            times: number;
        };
        /**
         * RecordContact
         * @description How contact was sought, and whether the person answered. Nothing of what was said.
         */
        RecordContact: {
            /** @description How contact was sought. */
            how: components["schemas"]["ContactChannel"];
            /**
             * Reached
             * @description Whether the person answered.
             */
            reached: boolean;
        };
        /**
         * RecordContent
         * @description A record as it came. The value is text or, where it is none, base64.
         */
        RecordContent: {
            /**
             * Base64
             * @description Its value in base64; null where it is text.
             */
            base64?: string | null;
            /**
             * Headers
             * @description The record's headers, each a name and its value.
             */
            headers: [
                string,
                string | null
            ][];
            /**
             * Text
             * @description Its value as text; null where it is none.
             */
            text?: string | null;
        };
        /**
         * RecordDocument
         * @description A document. The number is encrypted at once.
         */
        RecordDocument: {
            /**
             * Kind
             * @description Of which kind it is.
             */
            kind: string;
            /**
             * Number
             * @description Its number, counted from 1.
             */
            number?: string | null;
            /**
             * Valid Until
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until?: string | null;
        };
        /**
         * RecordResettlementCase
         * @description That there is a case, whether UNHCR may be told of an offer, and how the person said so. No more is taken.
         */
        RecordResettlementCase: {
            /** @description How the person said so. */
            said_how: components["schemas"]["GivenHow"];
            /**
             * Unhcr May Be Told
             * @description Whether UNHCR may be told of an offer.
             */
            unhcr_may_be_told: boolean;
        };
        /**
         * RecordSponsorship
         * @description The employer's sponsorship for this case, by the authority's reference.
         */
        RecordSponsorship: {
            /**
             * Sponsor Reference
             * @description The authority's reference of the employer's sponsorship; null until there is one.
             */
            sponsor_reference: string;
        };
        /**
         * RegisterCandidate
         * @description A new person, with the consents given at the desk.
         *
         *     `partner_reference` is the partner's own number for them, without a name in it.
         */
        RegisterCandidate: {
            /**
             * Consents
             * @description What the person allows, as they said at the desk.
             * @default []
             */
            consents?: components["schemas"]["GrantConsent"][];
            /** @description Who it is. Encrypted at once, and never in an answer of this route. */
            identity: components["schemas"]["Identity"];
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             */
            partner_reference?: string | null;
            /**
             * @description Skills, experience, languages and wishes.
             * @default {
             *       "destinations": [],
             *       "eligible_pathways": [],
             *       "experience": [],
             *       "family_size": 1,
             *       "languages": [],
             *       "licences": [],
             *       "skills": []
             *     }
             */
            profile?: components["schemas"]["Profile"];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             * @default []
             */
            programme_ids?: string[];
        };
        /**
         * RegisteredView
         * @description A person who was just registered; `possible_duplicate_of` names others of the caller's who may be the same.
         */
        RegisteredView: {
            /**
             * Aside Until
             * @description Until when the person is set aside; null where no date was named.
             */
            aside_until: string | null;
            /**
             * Dormant Since
             * @description Since when nobody has reached the person (UTC, RFC 3339); null where they answer.
             */
            dormant_since: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Merged Into Id
             * @description The person's other record, where this one was merged into it; null otherwise.
             */
            merged_into_id: string | null;
            /**
             * Partner Id
             * Format: uuid
             * @description The partner organisation that looks after the person, or brought the employer in.
             */
            partner_id: string;
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             */
            partner_reference: string | null;
            /**
             * Possible Duplicate Of
             * @description Others, of the caller's own, that may be the same. A person decides; nothing is blocked.
             * @default []
             */
            possible_duplicate_of?: string[];
            /**
             * Priority
             * @description Whether the person is first in line, because a job was lost without their doing.
             */
            priority: boolean;
            /** @description Skills, experience, languages and wishes. */
            profile: components["schemas"]["PoolProfile"];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Public Code
             * @description A code for people to say and write: ten letters and digits, no id.
             */
            public_code: string;
            /**
             * Registered At
             * Format: date-time
             * @description When it was registered (UTC, RFC 3339).
             */
            registered_at: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CandidateState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * Relation
         * @description How a member is related to the candidate.
         * @enum {string}
         */
        Relation: "spouse" | "child" | "parent" | "sibling" | "dependant";
        /**
         * ReopenProtection
         * @description The check is to be done again, because circumstances changed.
         */
        ReopenProtection: {
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
        };
        /**
         * Replay
         * @description Which open dead letters are delivered once more: those with these ids, of this topic, of this sort of poison.
         */
        Replay: {
            /**
             * Ids
             * @description Only these dead letters; null for all.
             */
            ids?: string[] | null;
            /** @description Only this sort of poison; null for all. */
            poison?: components["schemas"]["PoisonReason"] | null;
            /**
             * Reason
             * @description Why, for those who look later. Names of persons never.
             */
            reason: string;
            /**
             * Topic
             * @description Only those of this topic; null for all.
             */
            topic?: string | null;
        };
        /**
         * ReportDelivery
         * @description The result over a channel, and nothing of what the provider said about the address.
         */
        ReportDelivery: {
            /** @description By which way. */
            channel: components["schemas"]["Channel"];
            /** @description What came of it. */
            result: components["schemas"]["DeliveryResult"];
        };
        /**
         * ReportParity
         * @description Which selection, from which month to which (both included); of one programme, or of all people.
         */
        ReportParity: {
            /**
             * First Month
             * @description The first month, as `2026-01`.
             * @example 2026-03
             */
            first_month: string;
            /**
             * Last Month
             * @description The last month, included.
             * @example 2026-03
             */
            last_month: string;
            /**
             * Programme Id
             * @description The programme, of integration-svc.
             */
            programme_id?: string | null;
            /** @description What people were selected for. */
            stage: components["schemas"]["Stage"];
        };
        /**
         * RepublicationView
         * @description A stretch of the outbox that is being published again.
         */
        RepublicationView: {
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Sent
             * @description How many records were sent.
             */
            sent: number;
            /**
             * Topics
             * @description Topics of the bus; null where it is all of them.
             */
            topics: string[] | null;
            /**
             * Total
             * @description How many there are to send.
             */
            total: number;
        };
        /**
         * Republish
         * @description What was written to the outbox since then (real time) is published again, of all topics or of these.
         */
        Republish: {
            /**
             * Reason
             * @description Why, for those who look later. Names of persons never.
             */
            reason: string;
            /**
             * Since
             * Format: date-time
             * @description From which moment of real time on (UTC, RFC 3339).
             */
            since: string;
            /**
             * Topics
             * @description Only these topics; null for all.
             */
            topics?: components["schemas"]["Topic"][] | null;
        };
        /**
         * RequestDisclosure
         * @description Whose identity, which fields, for which purpose, and why now.
         */
        RequestDisclosure: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Fields
             * @description Which fields are asked for: no more than the purpose needs.
             */
            fields: components["schemas"]["IdentityField"][];
            /** @description What the person allows it for. */
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * Reason
             * @description A reason code.
             */
            reason: string;
        };
        /**
         * RequestEmergencyDisclosure
         * @description Whose identity, which fields, and what the danger is.
         *
         *     `unsafe_to_tell`: a message could reach who is the danger. Then the person is told after the review.
         */
        RequestEmergencyDisclosure: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /** @description What the danger is. */
            emergency: components["schemas"]["Emergency"];
            /**
             * Fields
             * @description Which fields are asked for: no more than the danger needs.
             */
            fields: components["schemas"]["IdentityField"][];
            /**
             * Unsafe To Tell
             * @description Whether a message could reach who is the danger; the person is told after the review then.
             * @default false
             */
            unsafe_to_tell?: boolean;
        };
        /**
         * RequestLink
         * @description For which purpose a file is read, and why now.
         */
        RequestLink: {
            /** @description What the person allows it for. */
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * Reason
             * @description A reason code.
             */
            reason: string;
        };
        /**
         * Requirement
         * @description One rule of a pathway.
         */
        Requirement: {
            /**
             * Alternatives
             * @description Documents that may stand in, the best first.
             * @default []
             */
            alternatives?: components["schemas"]["Alternative"][];
            /**
             * Documents
             * @description Documents that meet it, as codes.
             */
            documents: string[];
            /**
             * Requirement
             * @description The requirement of the pathway, by its code.
             */
            requirement: string;
            /**
             * Who Pays
             * @description Who bears the cost, as a code; never the person where the pathway forbids it.
             */
            who_pays: string;
        };
        /**
         * ReservationState
         * @description Where a promise stands.
         *
         *     - `requested`: Next: `confirm` to `confirmed`, `reject` to `rejected`.
         *     - `confirmed`: Next: `release` to `released`, `expire` to `expired`.
         *     - `rejected`: An end: no move leads on.
         *     - `released`: An end: no move leads on.
         *     - `expired`: An end: no move leads on.
         * @enum {string}
         */
        ReservationState: "requested" | "confirmed" | "rejected" | "released" | "expired";
        /**
         * ReservationView
         * @description A promise of a person to an application.
         */
        ReservationView: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Placement Id
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ReservationState"];
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ResettlementAction
         * @description What can happen to it. It ends where UNHCR or a state has decided; `resume`: it goes on after all.
         *
         *     - `tell_unhcr`: From `open` to `open`; from `counselled` to `counselled`. Asked: UNHCR hears of an offer from the programme by the person's consent alone.
         *     - `counsel`: From `open`, `counselled` to `counselled`. Asked: Counselling is recorded by the caseworker who has given it.
         *     - `withdraw`: From `counselled` to `withdrawn`. Asked: The person says so themselves, or a caseworker records their word with how they said it.
         *     - `end`: From `open`, `counselled` to `ended`.
         *     - `resume`: From `withdrawn`, `ended` to `open`.
         * @enum {string}
         */
        ResettlementAction: "tell_unhcr" | "counsel" | "withdraw" | "end" | "resume";
        /**
         * ResettlementCaseView
         * @description That a person has a resettlement case, and what they allow.
         *
         *     `offer_application_id` is the offer that UNHCR is to hear of.
         */
        ResettlementCaseView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Offer Application Id
             * @description The application whose offer UNHCR is to hear of; null while there is none.
             */
            offer_application_id: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /**
             * Said How
             * @description How the person said so.
             */
            said_how: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ResettlementState"];
            /**
             * Unhcr May Be Told
             * @description Whether UNHCR may be told of an offer.
             */
            unhcr_may_be_told: boolean;
            /**
             * Unhcr Told At
             * @description When UNHCR was told (UTC, RFC 3339); null until then.
             */
            unhcr_told_at: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ResettlementState
         * @description Where the case stands for the person. `counselled`: somebody has gone through with them what it would mean.
         *
         *     - `open`: Next: `tell_unhcr` to `open`, `counsel` to `counselled`, `end` to `ended`.
         *     - `counselled`: Next: `tell_unhcr` to `counselled`, `counsel` to `counselled`, `withdraw` to `withdrawn`, `end` to `ended`.
         *     - `withdrawn`: Next: `resume` to `open`.
         *     - `ended`: Next: `resume` to `open`.
         * @enum {string}
         */
        ResettlementState: "open" | "counselled" | "withdrawn" | "ended";
        /**
         * RetentionView
         * @description A dry run, at a moment of business time.
         */
        RetentionView: {
            /**
             * Now
             * Format: date-time
             * @description The moment of business time at which it was asked.
             */
            now: string;
            /**
             * Rules
             * @description The rules by which this service keeps and forgets.
             */
            rules: components["schemas"]["RuleView"][];
            /** @description The service that it is about. */
            service: components["schemas"]["Service"];
        };
        /**
         * ReviewAction
         * @description What a reviewer says. `review_again` takes back what was said.
         *
         *     - `uphold`: From `to_review` to `upheld`. Asked: Nobody reviews what they looked at themselves.
         *     - `not_uphold`: From `to_review` to `not_upheld`. Asked: Nobody reviews what they looked at themselves.
         *     - `review_again`: From `upheld`, `not_upheld` to `to_review`. Asked: Nobody reviews what they looked at themselves.
         * @enum {string}
         */
        ReviewAction: "uphold" | "not_uphold" | "review_again";
        /**
         * ReviewEmergencyDisclosure
         * @description What the reviewer found. `still_unsafe_to_tell`: the person is not told yet.
         */
        ReviewEmergencyDisclosure: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["ReviewAction"];
            /**
             * Still Unsafe To Tell
             * @description Whether it is still not safe to tell the person.
             * @default false
             */
            still_unsafe_to_tell?: boolean;
        };
        /**
         * ReviewLine
         * @description A review of a person's eligibility for a pathway.
         */
        ReviewLine: {
            /** @description Whose review. */
            candidate: components["schemas"]["WhichCandidate"];
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             */
            partner_reference: string;
            /** @description The finding. */
            review: components["schemas"]["ReviewProtection"];
        };
        /**
         * ReviewProtection
         * @description One finding. The evidence is named by kind, with its last day where it expires; no narrative is taken.
         */
        ReviewProtection: {
            /** @description What it rests on. */
            evidence: components["schemas"]["ProtectionEvidence"];
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /**
             * Valid Until
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until?: string | null;
            /** @description What was found. */
            verdict: components["schemas"]["ProtectionVerdict"];
        };
        /**
         * ReviewState
         * @description Whether it was right to look.
         *
         *     - `to_review`: Next: `uphold` to `upheld`, `not_uphold` to `not_upheld`.
         *     - `upheld`: Next: `review_again` to `to_review`.
         *     - `not_upheld`: Next: `review_again` to `to_review`.
         * @enum {string}
         */
        ReviewState: "to_review" | "upheld" | "not_upheld";
        /**
         * Role
         * @description The user groups of a programme.
         * @enum {string}
         */
        Role: "partner_administrator" | "caseworker" | "employer" | "trainer" | "visa_adviser" | "integration_worker" | "candidate" | "donor" | "programme_director" | "operator";
        /**
         * RotateApiKey
         * @description A new secret and a new end. For `overlap_hours` the secret before it is good as well: none, if it has leaked.
         */
        RotateApiKey: {
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string;
            /**
             * Overlap Hours
             * @description For how many hours the old secret is taken beside the new one.
             * @default 24
             */
            overlap_hours?: number;
        };
        /**
         * RuleCheckView
         * @description How a requirement stands in a case.
         */
        RuleCheckView: {
            /**
             * Checked On
             * Format: date
             * @description The day on which somebody looked.
             */
            checked_on: string;
            /**
             * Document
             * @description The document by which it is met, as a code; null where none is.
             */
            document: string | null;
            /**
             * Reason
             * @description Why it stands so, as a code; null where nothing is to be said.
             */
            reason: string | null;
            /**
             * Requirement
             * @description The requirement of the pathway, by its code.
             */
            requirement: string;
            /** @description How it stands. */
            status: components["schemas"]["RuleStatus"];
        };
        /**
         * RuleStatus
         * @description How a requirement of the pathway is met. Screening advises; it never decides about a person.
         * @enum {string}
         */
        RuleStatus: "met" | "alternative" | "waived" | "waivable" | "missing" | "unknown";
        /**
         * RuleView
         * @description A rule with how many things are due by it at this moment, and how many more will be within 30 days.
         *
         *     `done_by` is the timer or loop that ends them; what is kept for good has none, and nothing of it is ever due.
         */
        RuleView: {
            /**
             * Because
             * @description Why it is kept so long, with the source of the rule.
             */
            because: string;
            /**
             * Counted From
             * @description The moment from which the time is counted, in words.
             */
            counted_from: string;
            /**
             * Done By
             * @description The timer or loop that ends them; null for what is kept for good.
             */
            done_by: string | null;
            /**
             * Due
             * @description How many are due at this moment.
             */
            due: number;
            /**
             * Due Within 30 Days
             * @description How many more will be due within 30 days.
             */
            due_within_30_days: number;
            /** @description What happens when the time is over. */
            fate: components["schemas"]["Fate"];
            /** @description Why something outlives an erasure; null where nothing does. */
            ground: components["schemas"]["Ground"] | null;
            /**
             * Period
             * @description How long, in words such as `7 days`.
             */
            period: string;
            /**
             * Tables
             * @description The tables, by name.
             */
            tables: string[];
            /**
             * What
             * @description What is kept, in words.
             */
            what: string;
        };
        /**
         * RulesView
         * @description The figures that a report was computed by.
         */
        RulesView: {
            /**
             * Counts To
             * @description Counts are rounded to a multiple of this.
             */
            counts_to: number;
            /**
             * Smallest Group
             * @description A smaller group is suppressed.
             */
            smallest_group: number;
            /**
             * Smallest Selection
             * @description Where fewer people were selected, nothing is judged.
             */
            smallest_selection: number;
            /**
             * Threshold
             * @description Below this ratio a group is under the threshold.
             */
            threshold: number;
        };
        /**
         * SafetyAcknowledgementView
         * @description What a person has seen for an application, and a director's decision where it was red.
         */
        SafetyAcknowledgementView: {
            /**
             * Acknowledged At
             * Format: date-time
             * @description When the person acknowledged it (UTC, RFC 3339).
             */
            acknowledged_at: string;
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Decided At
             * @description When it was decided (UTC, RFC 3339); null until then.
             */
            decided_at: string | null;
            /** @description What the director decided; null until then. */
            decision: components["schemas"]["SafetyDecision"] | null;
            /**
             * Decision Reason
             * @description Why, as a code; null until it was decided.
             */
            decision_reason: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Interpreted
             * @description Whether a caseworker had it interpreted, to somebody who reads none of its languages.
             */
            interpreted: boolean;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /** @description The worst rating of its topics. */
            overall: components["schemas"]["SafetyRating"];
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /**
             * Pathway Version
             * @description The version of the pathway's configuration.
             */
            pathway_version: number;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * With A Caseworker
             * @description Whether a caseworker was there.
             */
            with_a_caseworker: boolean;
        };
        /**
         * SafetyDecision
         * @description Whether a director agrees that the person, counselled, goes by a pathway that is rated red.
         * @enum {string}
         */
        SafetyDecision: "agreed" | "not_agreed";
        /**
         * SafetyRating
         * @description How far a pathway is from sending somebody back: `red` needs a director before anybody goes by it.
         * @enum {string}
         */
        SafetyRating: "green" | "amber" | "red";
        /**
         * SafetySheet
         * @description Whether one may stay, leave and come back, ask for asylum, and live with the family.
         */
        SafetySheet: {
            /** @description Whether one may ask for asylum there. */
            asylum_access: components["schemas"]["SafetyTopic"];
            /** @description Whether one may live with the family. */
            family: components["schemas"]["SafetyTopic"];
            /** @description Whether one may stay for good. */
            permanence: components["schemas"]["SafetyTopic"];
            /** @description Whether one may leave and come back. */
            re_entry: components["schemas"]["SafetyTopic"];
        };
        /**
         * SafetySheetView
         * @description The sheet of a pathway in one language; `overall` is the worst rating of its topics.
         */
        SafetySheetView: {
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /** @description The worst rating of its topics. */
            overall: components["schemas"]["SafetyRating"];
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /**
             * Pathway Version
             * @description The version of the pathway's configuration.
             */
            pathway_version: number;
            /**
             * Topics
             * @description What the sheet says, by topic.
             */
            topics: {
                [key: string]: components["schemas"]["SafetyTopicView"];
            };
        };
        /**
         * SafetyTopic
         * @description One topic of a sheet. Without `checked_on` nobody has confirmed it against its source yet: it is not green.
         */
        SafetyTopic: {
            /**
             * Checked On
             * @description The day on which somebody held it against its source; null where nobody has yet.
             */
            checked_on?: string | null;
            /** @description How far it is from sending somebody back. */
            rating: components["schemas"]["SafetyRating"];
            /**
             * Source
             * @description Where it is from: a law, a page of an authority, a publication.
             */
            source: string;
            /**
             * Statement
             * @description What it says, by the name of the statement.
             */
            statement: string;
        };
        /**
         * SafetyTopicView
         * @description One topic of a safety sheet; `confirmed`: somebody has held it against its source, on `checked_on`.
         */
        SafetyTopicView: {
            /**
             * Checked On
             * @description The day on which somebody held it against its source; null where nobody has yet.
             */
            checked_on: string | null;
            /**
             * Confirmed
             * @description Whether somebody has held it against its source.
             */
            confirmed: boolean;
            /** @description How far it is from sending somebody back. */
            rating: components["schemas"]["SafetyRating"];
            /**
             * Source
             * @description Where it is from: a law, a page of an authority, a publication.
             */
            source: string;
            /**
             * Statement
             * @description What it says, in the language of the sheet.
             */
            statement: string;
        };
        /**
         * Said
         * @description What the person said.
         * @enum {string}
         */
        Said: "granted" | "withdrawn";
        /**
         * Scope
         * @description One permission. `read` sees, `write` changes, others name what they allow.
         * @enum {string}
         */
        Scope: "candidates:read" | "candidates:write" | "consents:write" | "agreements:manage" | "protection:review" | "safety:decide" | "disclosures:request" | "disclosures:review" | "contacts:manage" | "notifications:report" | "complaints:handle" | "journeys:read" | "visa_cases:read" | "visa_cases:write" | "employers:read" | "employers:write" | "employers:approve" | "vacancies:read" | "vacancies:write" | "applications:read" | "applications:write" | "offers:answer" | "placements:read" | "placements:write" | "fees:report" | "matches:read" | "matches:decide" | "rounds:read" | "rounds:decide" | "taxonomy:read" | "training:read" | "training:write" | "training:assess" | "programmes:read" | "programmes:write" | "travel:write" | "integration:read" | "integration:write" | "checkins:write" | "alerts:write" | "outcomes:read" | "parity:read" | "protected_attributes:use" | "tasks:read" | "tasks:write" | "personal_data:read" | "operations:read" | "operations:write" | "events:read" | "events:operate" | "api_keys:manage" | "audit:read";
        /**
         * Service
         * @description The five services. Each produces to its own topics and nobody else's.
         * @enum {string}
         */
        Service: "candidate" | "employer" | "matching" | "training" | "integration";
        /**
         * ServiceErasureView
         * @description What one service has done; without a date it has not confirmed yet.
         */
        ServiceErasureView: {
            /**
             * Confirmed At
             * @description When it confirmed (UTC, RFC 3339); null until then.
             */
            confirmed_at?: string | null;
            /** @description The service that it is about. */
            service: components["schemas"]["Service"];
            /**
             * Tables
             * @description What became of its tables; empty until it has confirmed.
             * @default []
             */
            tables?: components["schemas"]["ErasedRows"][];
        };
        /**
         * SharedField
         * @description What of a person may cross. `record`: everything but identity and documents; `documents`: their numbers too.
         * @enum {string}
         */
        SharedField: "record" | "name" | "birth_date" | "gender" | "nationalities" | "contacts" | "documents";
        /**
         * ShownApiKeyView
         * @description A key with what its machine sends as `Authorization: Bearer <key>`. It is shown this once.
         */
        ShownApiKeyView: {
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string;
            /**
             * Former Valid Until
             * @description Until when the secret before the last rotation is taken too (UTC, RFC 3339); null where none is.
             */
            former_valid_until: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Issued At
             * Format: date-time
             * @description When it was issued (UTC, RFC 3339).
             */
            issued_at: string;
            /**
             * Issued By
             * @description Who issued it, by the subject of their token.
             */
            issued_by: string;
            /**
             * Key
             * @description The key of the record on the bus: its aggregate's id.
             */
            key: string;
            /**
             * Last Used On
             * @description The day on which it was last used at this service; null where it never was.
             */
            last_used_on?: string | null;
            /**
             * Name
             * @description What the machine is called.
             */
            name: string;
            /**
             * Organisation Id
             * @description The organisation, as tokens have it in `organisation_id`; null where it is the programme itself.
             */
            organisation_id: string | null;
            /**
             * Prefix
             * @description What is visible of the key, to tell it from others.
             */
            prefix: string;
            /** @description The role that its machine acts in. */
            role: components["schemas"]["Role"];
            /**
             * Scopes
             * @description What its machine may do: no more than the role has.
             */
            scopes: components["schemas"]["Scope"][];
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ApiKeyState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * Side
         * @description One of the two records of a pair.
         * @enum {string}
         */
        Side: "candidate" | "other";
        /**
         * SolutionElsewhere
         * @description A solution outside the programme; never a failure.
         * @enum {string}
         */
        SolutionElsewhere: "resettled" | "relocated" | "naturalised" | "returned" | "local_job";
        /**
         * SparseActionView
         * @description Some fields of ActionView, as `fields` asked for.
         */
        SparseActionView: {
            /**
             * Action
             * @description What was done, such as `replay` or `republish`.
             */
            action?: string;
            /**
             * Actor
             * @description Who did it, by the subject of their token.
             */
            actor?: string;
            /**
             * Affected
             * @description How many records it is about.
             */
            affected?: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Progress
             * @description How far it has come: numbers of records by where they stand.
             */
            progress?: {
                [key: string]: number;
            };
            /**
             * Reason
             * @description Why, in the operator's words.
             */
            reason?: string;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at?: string;
            /**
             * Target
             * @description To what it was done; the keys depend on the action.
             */
            target?: {
                [key: string]: unknown;
            };
        };
        /**
         * SparseApiKeyView
         * @description Some fields of ApiKeyView, as `fields` asked for.
         */
        SparseApiKeyView: {
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at?: string;
            /**
             * Former Valid Until
             * @description Until when the secret before the last rotation is taken too (UTC, RFC 3339); null where none is.
             */
            former_valid_until?: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Issued At
             * Format: date-time
             * @description When it was issued (UTC, RFC 3339).
             */
            issued_at?: string;
            /**
             * Issued By
             * @description Who issued it, by the subject of their token.
             */
            issued_by?: string;
            /**
             * Last Used On
             * @description The day on which it was last used at this service; null where it never was.
             */
            last_used_on?: string | null;
            /**
             * Name
             * @description What the machine is called.
             */
            name?: string;
            /**
             * Organisation Id
             * @description The organisation, as tokens have it in `organisation_id`; null where it is the programme itself.
             */
            organisation_id?: string | null;
            /**
             * Prefix
             * @description What is visible of the key, to tell it from others.
             */
            prefix?: string;
            /** @description The role that its machine acts in. */
            role?: components["schemas"]["Role"];
            /**
             * Scopes
             * @description What its machine may do: no more than the role has.
             */
            scopes?: components["schemas"]["Scope"][];
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["ApiKeyState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseAttributeReadingView
         * @description Some fields of AttributeReadingView, as `fields` asked for.
         */
        SparseAttributeReadingView: {
            /**
             * Actor
             * @description Who did it, by the subject of their token.
             */
            actor?: string;
            /**
             * Attributes
             * @description Which attributes were read.
             */
            attributes?: components["schemas"]["ProtectedAttribute"][];
            /**
             * Expires At
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at?: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * People
             * @description Of how many people.
             */
            people?: number;
            /**
             * Programme Id
             * @description The programme, of integration-svc.
             */
            programme_id?: string | null;
            /** @description What for. */
            purpose?: components["schemas"]["ReadingPurpose"];
            /**
             * Read At
             * Format: date-time
             * @description When (UTC, RFC 3339).
             */
            read_at?: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * SparseAuditEntryView
         * @description Some fields of AuditEntryView, as `fields` asked for.
         */
        SparseAuditEntryView: {
            /**
             * About
             * @description The records that were named, made or shown, by id; at most 200.
             */
            about?: string[];
            /**
             * Actor
             * @description The subject of a token, the id of an API key, or of a person who acts for themselves their opaque id.
             */
            actor?: string;
            /**
             * Count
             * @description How many things were shown or taken, where there may be several; null otherwise.
             */
            count?: number | null;
            /**
             * Id
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: number;
            /**
             * Method
             * @description The method of HTTP.
             */
            method?: string;
            /**
             * Operation
             * @description What was asked, by its `operationId`.
             */
            operation?: string;
            /**
             * Organisation Id
             * @description The organisation on whose behalf it was; null where none was named.
             */
            organisation_id?: string | null;
            /**
             * Person Id
             * @description For or about whom it was, where one person was named.
             */
            person_id?: string | null;
            /**
             * Purpose
             * @description For what it was asked, as a code; null where nobody said.
             */
            purpose?: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at?: string;
            /**
             * Replayed
             * @description Whether the answer was given once more, to the same `Idempotency-Key`.
             */
            replayed?: boolean;
            /**
             * Request Id
             * @description The request, as its answer named it in `X-Request-Id`.
             */
            request_id?: string | null;
            /**
             * Roles
             * @description The roles that the token carried.
             */
            roles?: string[];
            /**
             * Status
             * @description The status of the answer: 401, 403 and 404 are attempts that were refused.
             */
            status?: number;
        };
        /**
         * SparseAuditView
         * @description Some fields of AuditView, as `fields` asked for.
         */
        SparseAuditView: {
            /**
             * Audited At
             * @description When it was looked at again (UTC, RFC 3339); null until then.
             */
            audited_at?: string | null;
            /**
             * Drawn At
             * Format: date-time
             * @description When it was drawn for an audit (UTC, RFC 3339).
             */
            drawn_at?: string;
            /**
             * Evidence
             * @description What the verdict rested on, as kinds.
             */
            evidence?: string[];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway?: string;
        };
        /**
         * SparseCandidateView
         * @description Some fields of CandidateView, as `fields` asked for.
         */
        SparseCandidateView: {
            /**
             * Aside Until
             * @description Until when the person is set aside; null where no date was named.
             */
            aside_until?: string | null;
            /**
             * Dormant Since
             * @description Since when nobody has reached the person (UTC, RFC 3339); null where they answer.
             */
            dormant_since?: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Merged Into Id
             * @description The person's other record, where this one was merged into it; null otherwise.
             */
            merged_into_id?: string | null;
            /**
             * Partner Id
             * Format: uuid
             * @description The partner organisation that looks after the person, or brought the employer in.
             */
            partner_id?: string;
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             */
            partner_reference?: string | null;
            /**
             * Priority
             * @description Whether the person is first in line, because a job was lost without their doing.
             */
            priority?: boolean;
            /** @description Skills, experience, languages and wishes. */
            profile?: components["schemas"]["PoolProfile"];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids?: string[];
            /**
             * Public Code
             * @description A code for people to say and write: ten letters and digits, no id.
             */
            public_code?: string;
            /**
             * Registered At
             * Format: date-time
             * @description When it was registered (UTC, RFC 3339).
             */
            registered_at?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["CandidateState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseComplaintView
         * @description Some fields of ComplaintView, as `fields` asked for.
         */
        SparseComplaintView: {
            /** @description Whom the complaint is about. */
            about?: components["schemas"]["ComplaintAbout"];
            /**
             * About Id
             * @description Which employer, partner or programme; null where it was not said.
             */
            about_id?: string | null;
            /**
             * Agrees To Incident
             * @description Whether the employer may be held to account, once nobody could tell who complained.
             */
            agrees_to_incident?: boolean;
            /**
             * Candidate Id
             * @description Who complained, where they sent their token; null where they did not.
             */
            candidate_id?: string | null;
            /** @description What it is about. */
            category?: components["schemas"]["ComplaintCategory"];
            /**
             * Due At
             * @description By when it should be done (UTC, RFC 3339); null where nothing presses.
             */
            due_at?: string | null;
            /**
             * Filed At
             * Format: date-time
             * @description When it was filed (UTC, RFC 3339).
             */
            filed_at?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language?: string;
            /** @description What was found; null until it is answered. */
            outcome?: components["schemas"]["ComplaintOutcome"] | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["ComplaintState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseCorrectionView
         * @description Some fields of CorrectionView, as `fields` asked for.
         */
        SparseCorrectionView: {
            /**
             * Action
             * @description The move that is to be taken back.
             */
            action?: string;
            /**
             * Aggregate
             * @description The kind of record, such as `enrolment` or `visa_case`.
             */
            aggregate?: string;
            /**
             * Aggregate Id
             * Format: uuid
             * @description The record, by its id.
             */
            aggregate_id?: string;
            /**
             * Back To
             * @description The state that the correction leads to.
             */
            back_to?: string;
            /**
             * Decided At
             * @description When it was decided (UTC, RFC 3339); null until then.
             */
            decided_at?: string | null;
            /**
             * Decided By
             * @description Who decided, by the subject of their token; null until then.
             */
            decided_by?: string | null;
            /**
             * From State
             * @description The state in which the move was made; null at the beginning of a record.
             */
            from_state?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Organisation Id
             * @description The organisation, as tokens have it in `organisation_id`; null where it is the programme itself.
             */
            organisation_id?: string | null;
            /**
             * Proposed At
             * Format: date-time
             * @description When it was proposed (UTC, RFC 3339).
             */
            proposed_at?: string;
            /**
             * Proposed By
             * @description Who proposed it, by the subject of their token.
             */
            proposed_by?: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["CorrectionState"];
            /**
             * To State
             * @description The state that the move led to.
             */
            to_state?: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseDeadLetterView
         * @description Some fields of DeadLetterView, as `fields` asked for.
         */
        SparseDeadLetterView: {
            /**
             * Aggregate Seq
             * @description The record's place among the events of its aggregate, from 1; null where it could not be read.
             */
            aggregate_seq?: number | null;
            /**
             * Attempt
             * @description How often it was tried.
             */
            attempt?: number;
            /**
             * Consumer
             * @description The consumer, by its name.
             */
            consumer?: string;
            /**
             * Detail
             * @description What went wrong, without a word of the record.
             */
            detail?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Key
             * @description The key of the record on the bus: its aggregate's id.
             */
            key?: string | null;
            /**
             * Offset
             * @description The record's offset in its partition.
             */
            offset?: number;
            /**
             * Partition
             * @description The partition, from 0.
             */
            partition?: number;
            /** @description Which sort of poison it is. */
            reason?: components["schemas"]["PoisonReason"];
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at?: string;
            /** @description What has become of it. */
            state?: components["schemas"]["DeadLetterState"];
            /**
             * Topic
             * @description The topic of the bus, by its name.
             */
            topic?: string;
            /**
             * Waiting
             * @description How many records of the same aggregate wait behind it.
             * @default 0
             */
            waiting?: number;
        };
        /**
         * SparseEmergencyDisclosureView
         * @description Some fields of EmergencyDisclosureView, as `fields` asked for.
         */
        SparseEmergencyDisclosureView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /**
             * Disclosed At
             * Format: date-time
             * @description When it was shown (UTC, RFC 3339).
             */
            disclosed_at?: string;
            /**
             * Disclosure Id
             * Format: uuid
             * @description The number by which it stands in the log of disclosures.
             */
            disclosure_id?: string;
            /** @description What the danger is. */
            emergency?: components["schemas"]["Emergency"];
            /**
             * Fields
             * @description Which fields were shown; their content is not told again.
             */
            fields?: components["schemas"]["IdentityField"][];
            /**
             * Is Overdue
             * @description Whether nobody has reviewed it in time.
             */
            is_overdue?: boolean;
            /**
             * Review Due At
             * Format: date-time
             * @description By when somebody else reviews it (UTC, RFC 3339).
             */
            review_due_at?: string;
            /**
             * Shown To
             * @description Who looked, by the subject of their token.
             */
            shown_to?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["ReviewState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
            /**
             * Withheld
             * @description Whether the person does not know yet, because it is not safe to tell them.
             */
            withheld?: boolean;
        };
        /**
         * SparseErasedPersonView
         * @description Some fields of ErasedPersonView, as `fields` asked for.
         */
        SparseErasedPersonView: {
            /**
             * Destroyed At
             * Format: date-time
             * @description When the key was destroyed, in real time (UTC, RFC 3339).
             */
            destroyed_at?: string;
            /**
             * Last Copy Dies At
             * Format: date-time
             * @description When the last backup with the key is gone (UTC, RFC 3339).
             */
            last_copy_dies_at?: string;
            /**
             * Person Id
             * Format: uuid
             * @description The person, by an opaque id.
             */
            person_id?: string;
        };
        /**
         * SparseHandoverView
         * @description Some fields of HandoverView, as `fields` asked for.
         */
        SparseHandoverView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * From Partner Id
             * Format: uuid
             * @description The partner that hands over.
             */
            from_partner_id?: string;
            /**
             * Given How
             * @description How the person said so.
             */
            given_how?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Offered At
             * Format: date-time
             * @description When it was offered (UTC, RFC 3339).
             */
            offered_at?: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["HandoverState"];
            /**
             * To Partner Id
             * Format: uuid
             * @description The partner that takes over.
             */
            to_partner_id?: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseNotificationView
         * @description Some fields of NotificationView, as `fields` asked for.
         */
        SparseNotificationView: {
            /**
             * Answer By
             * @description The day by which the person answers; null where no answer is asked for.
             */
            answer_by?: string | null;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /** @description By which way it was sent; null until it was. */
            channel?: components["schemas"]["Channel"] | null;
            /**
             * Due At
             * Format: date-time
             * @description By when it should be done (UTC, RFC 3339); null where nothing presses.
             */
            due_at?: string;
            /**
             * Event Id
             * Format: uuid
             * @description The event that tells it.
             */
            event_id?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /** @description What it is about. */
            kind?: components["schemas"]["NotificationKind"];
            /**
             * Language
             * @description In which language (ISO 639-3); null until it was written.
             */
            language?: string | null;
            /**
             * Reason
             * @description Why it was not sent, as a code; null otherwise.
             */
            reason?: string | null;
            /**
             * Sent At
             * @description When it was sent (UTC, RFC 3339); null until then.
             */
            sent_at?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["NotificationState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseParityReportView
         * @description Some fields of ParityReportView, as `fields` asked for.
         */
        SparseParityReportView: {
            /**
             * Computed At
             * Format: date-time
             * @description When it was computed (UTC, RFC 3339).
             */
            computed_at?: string;
            /**
             * First Day
             * Format: date
             * @description The first day that it covers.
             */
            first_day?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Last Day
             * Format: date
             * @description The last day that it covers.
             */
            last_day?: string;
            /**
             * Programme Id
             * @description The programme; null where it is about all people.
             */
            programme_id?: string | null;
            /**
             * Ratios
             * @description The groups of each attribute.
             */
            ratios?: {
                [key: string]: components["schemas"]["GroupView"][];
            };
            /**
             * Reading Id
             * Format: uuid
             * @description The reading of protected attributes that it was computed from.
             */
            reading_id?: string;
            /** @description The figures that it was computed by. */
            rules?: components["schemas"]["RulesView"];
            /** @description What people were selected for. */
            stage?: components["schemas"]["Stage"];
        };
        /**
         * SparseParkedView
         * @description Some fields of ParkedView, as `fields` asked for.
         */
        SparseParkedView: {
            /**
             * Aggregate Seq
             * @description The record's place among the events of its aggregate, from 1; null where it could not be read.
             */
            aggregate_seq?: number;
            /**
             * Consumer
             * @description The consumer, by its name.
             */
            consumer?: string;
            /**
             * Deadline
             * @description Until when it may wait before a person is asked; null where nothing presses.
             */
            deadline?: string | null;
            /**
             * Id
             * @description Its number, counted up.
             */
            id?: number;
            /**
             * Key
             * @description The key of the record on the bus: its aggregate's id.
             */
            key?: string;
            /**
             * Prerequisite
             * @description What it waits for, such as `employer.vacancy.opened`; null where it waits behind another record.
             */
            prerequisite?: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at?: string;
            /** @description Why it waits. */
            state?: components["schemas"]["ParkedState"];
            /**
             * Topic
             * @description The topic of the bus, by its name.
             */
            topic?: string;
        };
        /**
         * SparsePossibleDuplicateView
         * @description Some fields of PossibleDuplicateView, as `fields` asked for.
         */
        SparsePossibleDuplicateView: {
            /** @description The younger record. */
            candidate?: components["schemas"]["PersonOfPairView"];
            /**
             * Flagged At
             * Format: date-time
             * @description When they were found (UTC, RFC 3339).
             */
            flagged_at?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Member Id
             * @description The member of the other's household that the first may be; null where both are candidates.
             */
            member_id?: string | null;
            /** @description The older record. */
            other?: components["schemas"]["PersonOfPairView"];
            /**
             * Reasons
             * @description By which clues; what the clues hold is not told.
             */
            reasons?: components["schemas"]["Reason"][];
            /**
             * Score
             * @description How much they resemble each other, in points.
             */
            score?: number;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["DuplicateState"];
            /** @description Which of the two records stays; null where it is not decided. */
            survivor?: components["schemas"]["Side"] | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseStageView
         * @description Some fields of StageView, as `fields` asked for.
         */
        SparseStageView: {
            /**
             * Action
             * @description The move that was made.
             */
            action?: string;
            /**
             * Actor Kind
             * @description What moved it: a `person`, an `event`, a `timer`.
             */
            actor_kind?: string;
            /**
             * Actor Reference
             * @description Who or which: the subject of a token, an event's id, a timer's name.
             */
            actor_reference?: string;
            /**
             * From State
             * @description The state in which the move was made; null at the beginning of a record.
             */
            from_state?: string | null;
            /**
             * Happened At
             * Format: date-time
             * @description When it happened in business time (UTC, RFC 3339).
             */
            happened_at?: string;
            /**
             * Proposed By
             * @description Of a correction, who proposed it; null otherwise.
             */
            proposed_by?: string | null;
            /**
             * Reason
             * @description Why, as a code; null where the move needs none.
             */
            reason?: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at?: string;
            /**
             * To State
             * @description The state that the move led to.
             */
            to_state?: string;
        };
        /**
         * SparseTaskView
         * @description Some fields of TaskView, as `fields` asked for.
         */
        SparseTaskView: {
            /**
             * Aggregate
             * @description The kind of record, such as `enrolment` or `visa_case`.
             */
            aggregate?: string;
            /**
             * Aggregate Id
             * Format: uuid
             * @description The record, by its id.
             */
            aggregate_id?: string;
            /**
             * Done By
             * @description Who did it, by the subject of their token; null while it is open.
             */
            done_by?: string | null;
            /**
             * Due At
             * @description By when it should be done (UTC, RFC 3339); null where nothing presses.
             */
            due_at?: string | null;
            /**
             * Evidence
             * @description What is known about it, without a name; the keys depend on the kind.
             */
            evidence?: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Kind
             * @description What is to be done, as a code; `docs/operations.md` says what each asks for.
             */
            kind?: string;
            /**
             * Organisation Id
             * @description Whose task it is; null where it is the programme's.
             */
            organisation_id?: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["TaskState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseVisaCaseView
         * @description Some fields of VisaCaseView, as `fields` asked for.
         */
        SparseVisaCaseView: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id?: string;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /**
             * Close Reason
             * @description Why it was closed, as a code; null while it is open.
             */
            close_reason?: string | null;
            /**
             * Closed At
             * @description When it was closed (UTC, RFC 3339); null while it is open.
             */
            closed_at?: string | null;
            /**
             * Destination
             * @description The country of the work (ISO 3166-1 alpha-2).
             */
            destination?: string;
            /**
             * From Within
             * @description Whether the person had arrived in the country before, and needs no entry visa.
             */
            from_within?: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at?: string;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway?: string;
            /**
             * Pathway Version
             * @description The version of the pathway's configuration.
             */
            pathway_version?: number;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id?: string;
            /**
             * Sponsor Reference
             * @description The authority's reference of the employer's sponsorship; null until there is one.
             */
            sponsor_reference?: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * Sparsecandidate_svc__api__data_sharing__AgreementView
         * @description Some fields of candidate_svc__api__data_sharing__AgreementView, as `fields` asked for.
         */
        Sparsecandidate_svc__api__data_sharing__AgreementView: {
            /**
             * Countries
             * @description Countries (ISO 3166-1 alpha-2).
             */
            countries?: string[];
            /**
             * Fields
             * @description What of a person may cross.
             */
            fields?: components["schemas"]["SharedField"][];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Other Party Id
             * Format: uuid
             * @description The other partner.
             */
            other_party_id?: string;
            /**
             * Party Id
             * Format: uuid
             * @description The partner that drafted it.
             */
            party_id?: string;
            /**
             * Purposes
             * @description For which purposes.
             */
            purposes?: components["schemas"]["ConsentPurpose"][];
            /**
             * Signed By
             * @description The party that has signed alone so far; null before, and once both have.
             */
            signed_by?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["AgreementState"];
            /**
             * Valid From
             * Format: date
             * @description The first day on which it holds.
             */
            valid_from?: string;
            /**
             * Valid Until
             * Format: date
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until?: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * Stage
         * @description What people were selected for, in the order of the journey.
         * @enum {string}
         */
        Stage: "proposed" | "shortlisted" | "offered" | "placed";
        /**
         * StageView
         * @description One step of an aggregate: who or what moved it, when (business time) and why.
         *
         *     Step `correct` takes the step before it back; `proposed_by` is the other one of the two who did.
         */
        StageView: {
            /**
             * Action
             * @description The move that was made.
             */
            action: string;
            /**
             * Actor Kind
             * @description What moved it: a `person`, an `event`, a `timer`.
             */
            actor_kind: string;
            /**
             * Actor Reference
             * @description Who or which: the subject of a token, an event's id, a timer's name.
             */
            actor_reference: string;
            /**
             * From State
             * @description The state in which the move was made; null at the beginning of a record.
             */
            from_state: string | null;
            /**
             * Happened At
             * Format: date-time
             * @description When it happened in business time (UTC, RFC 3339).
             */
            happened_at: string;
            /**
             * Proposed By
             * @description Of a correction, who proposed it; null otherwise.
             */
            proposed_by: string | null;
            /**
             * Reason
             * @description Why, as a code; null where the move needs none.
             */
            reason: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /**
             * To State
             * @description The state that the move led to.
             */
            to_state: string;
        };
        /**
         * Standing
         * @description How a group stands in a report.
         * @enum {string}
         */
        Standing: "most_selected" | "within_threshold" | "under_threshold" | "not_judged" | "suppressed";
        /**
         * StateAttributes
         * @description What the person states now. What is left out stays; `undisclosed`, and no nationality, take a statement back.
         *
         *     `birth_date_precision` goes with a birth date; left out there, the day is known.
         */
        StateAttributes: {
            /**
             * Birth Date
             * @description The birth date; its first day where only a month or year is known.
             */
            birth_date?: string | null;
            /** @description How much of the birth date is known. */
            birth_date_precision?: components["schemas"]["BirthDatePrecision"] | null;
            /** @description Whether the person has a disability, as they state it; null where they say nothing. */
            disability?: components["schemas"]["Disability"] | null;
            /** @description As the person states it. */
            gender?: components["schemas"]["Gender"] | null;
            /**
             * Nationalities
             * @description Nationalities (ISO 3166-1 alpha-2); empty for a person without one.
             */
            nationalities?: string[] | null;
        };
        /**
         * StateContactRules
         * @description How a person may be reached: channels in the order of their preference, language, hours, what is not wanted.
         */
        StateContactRules: {
            /**
             * Channels
             * @description The ways to reach the person, the preferred one first.
             * @default []
             */
            channels?: components["schemas"]["ChannelRule"][];
            /**
             * From Time
             * @description Begin of the hours in which a message may come.
             */
            from_time?: string | null;
            /**
             * Language
             * @description A language (ISO 639-3).
             * @default eng
             */
            language?: string;
            /**
             * No Messages
             * @description Whether they want no messages at all.
             * @default false
             */
            no_messages?: boolean;
            /**
             * Time Zone
             * @description Of the IANA database.
             * @default UTC
             * @example Asia/Amman
             */
            time_zone?: string;
            /**
             * Until Time
             * @description Their end; they may pass midnight.
             */
            until_time?: string | null;
            /**
             * Unwanted Kinds
             * @description Kinds of messages that they do not want.
             * @default []
             */
            unwanted_kinds?: components["schemas"]["NotificationKind"][];
        };
        /**
         * SweepView
         * @description How many findings a sweep had, by the kind of task that each opened.
         */
        SweepView: {
            /**
             * Found
             * @description How many findings by the kind of task that each opened; empty where all is well.
             */
            found: {
                [key: string]: number;
            };
        };
        /**
         * TaskState
         * @description Whether a person still has to do it.
         * @enum {string}
         */
        TaskState: "open" | "done";
        /**
         * TaskView
         * @description Something for a person to do, with what is known about it.
         */
        TaskView: {
            /**
             * Aggregate
             * @description The kind of record, such as `enrolment` or `visa_case`.
             */
            aggregate: string;
            /**
             * Aggregate Id
             * Format: uuid
             * @description The record, by its id.
             */
            aggregate_id: string;
            /**
             * Done By
             * @description Who did it, by the subject of their token; null while it is open.
             */
            done_by: string | null;
            /**
             * Due At
             * @description By when it should be done (UTC, RFC 3339); null where nothing presses.
             */
            due_at: string | null;
            /**
             * Evidence
             * @description What is known about it, without a name; the keys depend on the kind.
             */
            evidence: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Kind
             * @description What is to be done, as a code; `docs/operations.md` says what each asks for.
             */
            kind: string;
            /**
             * Organisation Id
             * @description Whose task it is; null where it is the programme's.
             */
            organisation_id: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["TaskState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * Tie
         * @description A tie to a person (`relative`, `personal`) or to an organisation.
         */
        Tie: {
            /**
             * Candidate Id
             * @description The person, for `relative` and `personal`; null otherwise.
             */
            candidate_id?: string | null;
            /** @description Of which kind it is. */
            kind: components["schemas"]["TieKind"];
            /**
             * Organisation Id
             * @description The organisation, for the other kinds; null otherwise.
             */
            organisation_id?: string | null;
        };
        /**
         * TieKind
         * @description What ties a reviewer to a person, or to an employer or other organisation.
         * @enum {string}
         */
        TieKind: "relative" | "personal" | "employed_by" | "financial_interest" | "paid_per_placement";
        /**
         * TieView
         * @description A tie that a reviewer has declared.
         */
        TieView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /** @description Of which kind it is. */
            kind: components["schemas"]["TieKind"];
            /**
             * Organisation Id
             * @description The organisation; null where it is a person.
             */
            organisation_id: string | null;
        };
        /**
         * Topic
         * @description One topic per aggregate. The registry says who writes and who reads each.
         * @enum {string}
         */
        Topic: "candidate.candidate" | "candidate.consent" | "candidate.protection" | "candidate.pathway" | "candidate.reservation" | "candidate.visa-case" | "candidate.notification" | "candidate.complaint" | "candidate.api-key" | "employer.employer" | "employer.vacancy" | "employer.application" | "employer.placement" | "matching.match" | "matching.gap" | "matching.scoring-configuration" | "training.course" | "training.enrolment" | "training.credential" | "training.recognition" | "training.orientation" | "integration.programme" | "integration.travel" | "integration.case" | "integration.protection-alert" | "integration.concern" | "employer.erasure" | "matching.erasure" | "training.erasure" | "integration.erasure" | "candidate.audit" | "employer.audit" | "matching.audit" | "training.audit" | "integration.audit";
        /**
         * TopicPending
         * @description What waits to be published of one topic.
         */
        TopicPending: {
            /**
             * Pending
             * @description How many events of the topic wait.
             */
            pending: number;
            /**
             * Topic
             * @description The topic of the bus, by its name.
             */
            topic: string;
        };
        /**
         * TopicsView
         * @description Where the bus differs from the registry; empty where it does not.
         */
        TopicsView: {
            /**
             * Drift
             * @description Each difference; empty where there is none.
             */
            drift: components["schemas"]["DriftView"][];
        };
        /**
         * Translation
         * @description Of which version a file is the translation, into which language, and who certified it.
         */
        Translation: {
            /**
             * @description Who certified the translation.
             * @default nobody
             */
            certified_by?: components["schemas"]["CertifiedBy"];
            /**
             * Language
             * @description Into which language (ISO 639-3).
             */
            language: string;
            /**
             * Of
             * Format: uuid
             * @description The stored file that it translates.
             */
            of: string;
        };
        /**
         * Treatment
         * @description What became of rows.
         * @enum {string}
         */
        Treatment: "deleted" | "blanked" | "kept";
        /**
         * VisaCaseInFull
         * @description A visa case with its chain, the chains of the family, and its requirements. No `family` for who travels alone.
         *
         *     `superseded_authorisations` are what is left of earlier pathways, `other_pathways` those that the case may be moved
         *     to, apart from the person's protection check.
         */
        VisaCaseInFull: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Authorisations
             * @description The authorisations that it asks for, in their order.
             */
            authorisations: components["schemas"]["AuthorisationView"][];
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Close Reason
             * @description Why it was closed, as a code; null while it is open.
             */
            close_reason: string | null;
            /**
             * Closed At
             * @description When it was closed (UTC, RFC 3339); null while it is open.
             */
            closed_at: string | null;
            /**
             * Destination
             * @description The country of the work (ISO 3166-1 alpha-2).
             */
            destination: string;
            /** @description How far the visas of the family are; null for who travels alone. */
            family: components["schemas"]["FamilyView"] | null;
            /**
             * Family Authorisations
             * @description The chains of the family.
             */
            family_authorisations: components["schemas"]["AuthorisationView"][];
            /**
             * From Within
             * @description Whether the person had arrived in the country before, and needs no entry visa.
             */
            from_within: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /**
             * Other Pathways
             * @description Pathways that the case may be moved to, by code.
             */
            other_pathways: string[];
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /**
             * Pathway Version
             * @description The version of the pathway's configuration.
             */
            pathway_version: number;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /**
             * Rule Checks
             * @description How each requirement stands.
             */
            rule_checks: components["schemas"]["RuleCheckView"][];
            /**
             * Sponsor Reference
             * @description The authority's reference of the employer's sponsorship; null until there is one.
             */
            sponsor_reference: string | null;
            /**
             * Superseded Authorisations
             * @description What is left of earlier pathways.
             */
            superseded_authorisations: components["schemas"]["AuthorisationView"][];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * VisaCaseView
         * @description A visa case. `from_within`: the person had arrived in the country before, and needs no entry visa.
         */
        VisaCaseView: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Close Reason
             * @description Why it was closed, as a code; null while it is open.
             */
            close_reason: string | null;
            /**
             * Closed At
             * @description When it was closed (UTC, RFC 3339); null while it is open.
             */
            closed_at: string | null;
            /**
             * Destination
             * @description The country of the work (ISO 3166-1 alpha-2).
             */
            destination: string;
            /**
             * From Within
             * @description Whether the person had arrived in the country before, and needs no entry visa.
             */
            from_within: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /**
             * Pathway Version
             * @description The version of the pathway's configuration.
             */
            pathway_version: number;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /**
             * Sponsor Reference
             * @description The authority's reference of the employer's sponsorship; null until there is one.
             */
            sponsor_reference: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * WhichCandidate
         * @description A person, by their id or by the partner's own number for them.
         */
        WhichCandidate: {
            /**
             * Id
             * @description The person's id; or else `partner_reference`.
             * @default null
             */
            id?: string | null;
            /**
             * Partner Reference
             * @description The partner's own number for it, without a name in it. Sent again, it is known and changes nothing.
             * @default null
             */
            partner_reference?: string | null;
        };
        /**
         * WithdrawConsent
         * @description How the person said so to whoever records it. Themselves they need not say anything; nobody needs a proof.
         */
        WithdrawConsent: {
            /** @description How the person said so. */
            said_how?: components["schemas"]["GivenHow"] | null;
        };
        /**
         * Words
         * @description A text in one language: what for, who sees what, how to withdraw, what happens then.
         */
        Words: {
            /**
             * After Withdrawal
             * @description What happens then.
             */
            after_withdrawal: string;
            /**
             * How To Withdraw
             * @description How they take it back.
             */
            how_to_withdraw: string;
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
            /**
             * What For
             * @description What the person is asked for.
             */
            what_for: string;
            /**
             * Who Sees
             * @description Who sees what.
             */
            who_sees: string;
        };
        /**
         * WorkExperience
         * @description Months worked in an occupation, and the year it was last done.
         */
        WorkExperience: {
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco: string;
            /**
             * Last Year
             * @description The year in which it was last done; null where it is unknown.
             */
            last_year?: number | null;
            /**
             * Months
             * @description How many months.
             */
            months: number;
        };
        /**
         * WrappingKeyView
         * @description A wrapping key and how many keys it closes. Of a retired one, until when a backup may need it.
         */
        WrappingKeyView: {
            /**
             * Current
             * @description Whether it is in use today.
             */
            current: boolean;
            /**
             * Name
             * @description What it is called.
             */
            name: string;
            /**
             * Needed By Backups Until
             * @description Until when a backup may need it (UTC, RFC 3339); null while it is in use.
             */
            needed_by_backups_until: string | null;
            /**
             * Retired At
             * @description When it was let go (UTC, RFC 3339); null while it is in use.
             */
            retired_at: string | null;
            /**
             * Rows
             * @description How many keys it closes.
             */
            rows: number;
            /**
             * Since
             * Format: date-time
             * @description From when on.
             */
            since: string;
        };
        /**
         * WrappingKeysView
         * @description The wrapping keys, the latest first, and how many keys others than the current one still close.
         */
        WrappingKeysView: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["WrappingKeyView"][];
            /**
             * Left
             * @description How many keys others than the current one still close.
             */
            left: number;
        };
        /**
         * WriteLetter
         * @description A paper about a person, without the person: identity is filled in here.
         *
         *     `organisation` is the trading name of the employer, carrier or provider, `subject` the position, route or course.
         */
        WriteLetter: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * From Date
             * Format: date
             * @description The first day that the paper is about.
             */
            from_date: string;
            /** @description Of which kind it is. */
            kind: components["schemas"]["LetterKind"];
            /** @description A language (ISO 639-3). */
            language: components["schemas"]["PageLanguage"];
            /**
             * Organisation
             * @description The trading name of the employer, carrier or provider.
             */
            organisation: string;
            /**
             * Subject
             * @description The position, route or course.
             */
            subject: string;
            /**
             * Until Date
             * @description The last day that the paper is about; null where it names none.
             */
            until_date?: string | null;
        };
        /**
         * AgreementView
         * @description What two partners agree may cross between them.
         */
        candidate_svc__api__data_sharing__AgreementView: {
            /**
             * Countries
             * @description Countries (ISO 3166-1 alpha-2).
             */
            countries: string[];
            /**
             * Fields
             * @description What of a person may cross.
             */
            fields: components["schemas"]["SharedField"][];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Other Party Id
             * Format: uuid
             * @description The other partner.
             */
            other_party_id: string;
            /**
             * Party Id
             * Format: uuid
             * @description The partner that drafted it.
             */
            party_id: string;
            /**
             * Purposes
             * @description For which purposes.
             */
            purposes: components["schemas"]["ConsentPurpose"][];
            /**
             * Signed By
             * @description The party that has signed alone so far; null before, and once both have.
             */
            signed_by: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["AgreementState"];
            /**
             * Valid From
             * Format: date
             * @description The first day on which it holds.
             */
            valid_from: string;
            /**
             * Valid Until
             * Format: date
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * AgreementView
         * @description How often auditors agreed with verdicts.
         */
        candidate_svc__api__safeguard_views__AgreementView: {
            /**
             * By Evidence
             * @description The same by what the verdict rests on.
             */
            by_evidence: components["schemas"]["AgreementOfGroupView"][];
            /**
             * By Pathway
             * @description The same by pathway.
             */
            by_pathway: components["schemas"]["AgreementOfGroupView"][];
        };
    };
    responses: {
        /** @description The body is too large (`body-too-large`) */
        "body-too-large": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request contradicts what is (`conflict`); The state does not allow this action (`transition-not-allowed`) */
        "conflict.transition-not-allowed": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request contradicts what is (`conflict`); The state does not allow this action (`transition-not-allowed`); The same request is still being worked on (`request-in-progress`) */
        "conflict.transition-not-allowed.request-in-progress": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description This is not permitted to you (`forbidden`) */
        forbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description This is not permitted to you (`forbidden`); There is no consent for this (`consent-missing`) */
        "forbidden.consent-missing": {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description This no longer exists (`gone`) */
        gone: {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Something failed on our side (`internal`) */
        internal: {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request cannot be read (`malformed-request`) */
        "malformed-request": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description There is no such thing (`not-found`) */
        "not-found": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request must name the version it changes (`precondition-required`) */
        "precondition-required": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The same request is still being worked on (`request-in-progress`) */
        "request-in-progress": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The version is not the current one (`stale-version`) */
        "stale-version": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Too many requests (`too-many-requests`) */
        "too-many-requests": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description A valid token is needed (`unauthenticated`) */
        unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Temporarily unavailable (`unavailable`) */
        unavailable: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body has the wrong media type (`unsupported-media-type`) */
        "unsupported-media-type": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request does not meet its schema (`validation`) */
        validation: {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request does not meet its schema (`validation`); The idempotency key belongs to another request (`idempotency-key-reused`) */
        "validation.idempotency-key-reused": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request does not meet its schema (`validation`); A rule is not met (`rule-not-met`) */
        "validation.rule-not-met": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The request does not meet its schema (`validation`); A rule is not met (`rule-not-met`); The idempotency key belongs to another request (`idempotency-key-reused`) */
        "validation.rule-not-met.idempotency-key-reused": {
            headers: {
                "X-Request-ID": components["headers"]["X-Request-ID"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
    };
    parameters: {
        /**
         * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
         * @example 0190a000-0000-7000-8000-00000000c0de
         */
        "Idempotency-Key": string;
        /** @description As another service's answer gave it out: what that change published. */
        "Pathways-Position": string;
        /**
         * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
         * @example wait=5
         */
        Prefer: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version that is shown, such as `"3"`; sent as `If-Match` it says what was seen. On records that count their versions. */
        ETag: string;
        /** @description `true` where this is the first answer to the same `Idempotency-Key`, sent again. */
        "Idempotency-Replayed": "true";
        /** @description `<address>; rel="next"` leads to the next page: follow it as it is. Without it this was the last. Of an operation that is going, `rel="deprecation"` and `rel="sunset"` say what instead. (RFC 8288) */
        Link: string;
        /** @description Where what was made can be read, where it has an address of its own. */
        Location: string;
        /** @description What this change published. Sent on to another service with `Prefer: wait=5`, that service answers after it has applied it. */
        "Pathways-Position": string;
        /** @description `wait` where the service has applied the position that was sent. (RFC 7240) */
        "Preference-Applied": "wait";
        /** @description After how many seconds the request may be sent again. */
        "Retry-After": number;
        /** @description What a token lacks. (RFC 6750) */
        "WWW-Authenticate": string;
        /** @description The id of this request in our logs: the one that was sent, if that is a UUID, or a fresh one. */
        "X-Request-ID": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    read_additionality: {
        parameters: {
            query?: {
                /** @description Only members of this programme. */
                programme_id?: string | null;
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People whose placement is additional to a resettlement case, and how many were counselled; null below five. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counselled": 22,
                     *       "people": 24
                     *     }
                     */
                    "application/json": components["schemas"]["AdditionalityView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_api_keys: {
        parameters: {
            query?: {
                /** @description Only those that stand here. */
                state?: components["schemas"]["ApiKeyState"] | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "prefix" | "name" | "organisation_id" | "role" | "scopes" | "issued_by" | "issued_at" | "expires_at" | "former_valid_until" | "state" | "version" | "last_used_on")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "expires_at": "2027-01-31T17:00:00Z",
                     *           "former_valid_until": null,
                     *           "id": "01980000-0000-7000-8000-2e9bc6c94a4c",
                     *           "issued_at": "2027-03-01T09:00:00Z",
                     *           "issued_by": "administrator-1",
                     *           "last_used_on": "2027-02-28",
                     *           "name": "nightly import",
                     *           "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *           "prefix": "pw_9f86d081",
                     *           "role": "caseworker",
                     *           "scopes": [
                     *             "candidates:read"
                     *           ],
                     *           "state": "active",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ApiKeyView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-2e9bc6c94a4c",
                     *           "prefix": "pw_9f86d081"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseApiKeyView"][];
                    };
                    /**
                     * @example {
                     *       "expires_at": "2027-01-31T17:00:00Z",
                     *       "former_valid_until": null,
                     *       "id": "01980000-0000-7000-8000-2e9bc6c94a4c",
                     *       "issued_at": "2027-03-01T09:00:00Z",
                     *       "issued_by": "administrator-1",
                     *       "last_used_on": "2027-02-28",
                     *       "name": "nightly import",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "prefix": "pw_9f86d081",
                     *       "role": "caseworker",
                     *       "scopes": [
                     *         "candidates:read"
                     *       ],
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ApiKeyView"] | components["schemas"]["SparseApiKeyView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    issue_api_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expires_at": "2027-01-31T17:00:00Z",
                 *       "name": "nightly import",
                 *       "role": "caseworker",
                 *       "scopes": [
                 *         "candidates:read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["IssueApiKey"];
            };
        };
        responses: {
            /** @description A key with what its machine sends as `Authorization: Bearer <key>`. It is shown this once. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_at": "2027-01-31T17:00:00Z",
                     *       "former_valid_until": null,
                     *       "id": "01980000-0000-7000-8000-2e9bc6c94a4c",
                     *       "issued_at": "2027-03-01T09:00:00Z",
                     *       "issued_by": "administrator-1",
                     *       "key": "pw_9f86d081_a-secret-that-is-shown-once",
                     *       "last_used_on": "2027-02-28",
                     *       "name": "nightly import",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "prefix": "pw_9f86d081",
                     *       "role": "caseworker",
                     *       "scopes": [
                     *         "candidates:read"
                     *       ],
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShownApiKeyView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_api_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The key, by its id; the secret is not needed.
                 * @example 01980000-0000-7000-8000-2e9bc6c94a4c
                 */
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A key without its secret. `prefix` is what is visible of it; `last_used_on` is a day, at this service alone. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_at": "2027-01-31T17:00:00Z",
                     *       "former_valid_until": null,
                     *       "id": "01980000-0000-7000-8000-2e9bc6c94a4c",
                     *       "issued_at": "2027-03-01T09:00:00Z",
                     *       "issued_by": "administrator-1",
                     *       "last_used_on": "2027-02-28",
                     *       "name": "nightly import",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "prefix": "pw_9f86d081",
                     *       "role": "caseworker",
                     *       "scopes": [
                     *         "candidates:read"
                     *       ],
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_api_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The key, by its id; the secret is not needed.
                 * @example 01980000-0000-7000-8000-2e9bc6c94a4c
                 */
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "revoke",
                 *       "reason": "family_reasons"
                 *     }
                 */
                "application/json": components["schemas"]["MoveApiKey"];
            };
        };
        responses: {
            /** @description A key without its secret. `prefix` is what is visible of it; `last_used_on` is a day, at this service alone. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_at": "2027-01-31T17:00:00Z",
                     *       "former_valid_until": null,
                     *       "id": "01980000-0000-7000-8000-2e9bc6c94a4c",
                     *       "issued_at": "2027-03-01T09:00:00Z",
                     *       "issued_by": "administrator-1",
                     *       "last_used_on": "2027-02-28",
                     *       "name": "nightly import",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "prefix": "pw_9f86d081",
                     *       "role": "caseworker",
                     *       "scopes": [
                     *         "candidates:read"
                     *       ],
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    rotate_api_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The key, by its id; the secret is not needed.
                 * @example 01980000-0000-7000-8000-2e9bc6c94a4c
                 */
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expires_at": "2027-01-31T17:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description A key with what its machine sends as `Authorization: Bearer <key>`. It is shown this once. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_at": "2027-01-31T17:00:00Z",
                     *       "former_valid_until": null,
                     *       "id": "01980000-0000-7000-8000-2e9bc6c94a4c",
                     *       "issued_at": "2027-03-01T09:00:00Z",
                     *       "issued_by": "administrator-1",
                     *       "key": "pw_9f86d081_a-secret-that-is-shown-once",
                     *       "last_used_on": "2027-02-28",
                     *       "name": "nightly import",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "prefix": "pw_9f86d081",
                     *       "role": "caseworker",
                     *       "scopes": [
                     *         "candidates:read"
                     *       ],
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ShownApiKeyView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_attribute_readings: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "purpose" | "attributes" | "programme_id" | "people" | "actor" | "reason" | "read_at" | "expires_at")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "actor": "caseworker-1",
                     *           "attributes": [
                     *             "gender"
                     *           ],
                     *           "expires_at": "2027-01-31T17:00:00Z",
                     *           "id": "01980000-0000-7000-8000-95a4e01ad627",
                     *           "people": 420,
                     *           "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *           "purpose": "parity_report",
                     *           "read_at": "2027-03-01T09:00:00Z",
                     *           "reason": "round_of_assignments"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AttributeReadingView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-95a4e01ad627",
                     *           "purpose": "parity_report"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseAttributeReadingView"][];
                    };
                    /**
                     * @example {
                     *       "actor": "caseworker-1",
                     *       "attributes": [
                     *         "gender"
                     *       ],
                     *       "expires_at": "2027-01-31T17:00:00Z",
                     *       "id": "01980000-0000-7000-8000-95a4e01ad627",
                     *       "people": 420,
                     *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "purpose": "parity_report",
                     *       "read_at": "2027-03-01T09:00:00Z",
                     *       "reason": "round_of_assignments"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["AttributeReadingView"] | components["schemas"]["SparseAttributeReadingView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_audit_entries: {
        parameters: {
            query?: {
                /** @description Only what this one did or read. */
                actor?: string | null;
                /** @description Only what was about this id. */
                about?: string | null;
                /** @description Only from this moment on (real time). */
                since?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "-created_at" | "created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "recorded_at" | "request_id" | "operation" | "method" | "actor" | "roles" | "organisation_id" | "person_id" | "about" | "count" | "purpose" | "status" | "replayed")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "about": [
                     *             "01980000-0000-7000-8000-a4262e1c9bcb"
                     *           ],
                     *           "actor": "caseworker-1",
                     *           "count": 1,
                     *           "id": 1,
                     *           "method": "GET",
                     *           "operation": "get_enrolment",
                     *           "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *           "person_id": "01980000-0000-7000-8000-38a81e87e796",
                     *           "purpose": "placement",
                     *           "recorded_at": "2027-03-01T09:00:00Z",
                     *           "replayed": false,
                     *           "request_id": "01980000-0000-7000-8000-1f58b9145b24",
                     *           "roles": [
                     *             "caseworker"
                     *           ],
                     *           "status": 200
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AuditEntryView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "recorded_at": "2027-03-01T09:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseAuditEntryView"][];
                    };
                    /**
                     * @example {
                     *       "about": [
                     *         "01980000-0000-7000-8000-a4262e1c9bcb"
                     *       ],
                     *       "actor": "caseworker-1",
                     *       "count": 1,
                     *       "id": 1,
                     *       "method": "GET",
                     *       "operation": "get_enrolment",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "person_id": "01980000-0000-7000-8000-38a81e87e796",
                     *       "purpose": "placement",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "replayed": false,
                     *       "request_id": "01980000-0000-7000-8000-1f58b9145b24",
                     *       "roles": [
                     *         "caseworker"
                     *       ],
                     *       "status": 200
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["AuditEntryView"] | components["schemas"]["SparseAuditEntryView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    correct_authorisation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The record, by its id.
                 * @example 01980000-0000-7000-8000-ee3c65b5c7f4
                 */
                aggregate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "wrong_person"
                 *     }
                 */
                "application/json": components["schemas"]["ProposeCorrection"];
            };
        };
        responses: {
            /** @description A move that is to be taken back: made in `from_state`, it led to `to_state`; the correction leads `back_to`. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "accept",
                     *       "aggregate": "enrolment",
                     *       "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *       "back_to": "applied",
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "decided_by": "caseworker-2",
                     *       "from_state": "applied",
                     *       "id": "01980000-0000-7000-8000-34627e3242f2",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "proposed_by": "caseworker-1",
                     *       "reason": "wrong_person",
                     *       "state": "proposed",
                     *       "to_state": "accepted",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_authorisation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The authorisation.
                 * @example 01980000-0000-7000-8000-504d5779a954
                 */
                authorisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "collect_documents",
                 *       "travel_document_valid_until": "2030-04-30",
                 *       "valid_from": "2027-01-01",
                 *       "valid_until": "2028-12-31"
                 *     }
                 */
                "application/json": components["schemas"]["MoveAuthorisation"];
            };
        };
        responses: {
            /** @description One link of a visa case's chain; `member_id` where it is a household member's. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980000-0000-7000-8000-504d5779a954",
                     *       "kind": "entry_visa",
                     *       "member_id": null,
                     *       "pathway": "gb_skilled_worker",
                     *       "position": 2,
                     *       "refusal_reason": null,
                     *       "remedy_deadline": null,
                     *       "state": "screening",
                     *       "superseded_at": null,
                     *       "valid_from": "2027-05-01",
                     *       "valid_until": "2029-04-30",
                     *       "version": 1,
                     *       "visa_case_id": "01980000-0000-7000-8000-c5388cf16956"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthorisationView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_candidates: {
        parameters: {
            query?: {
                /** @description Only people who stand here. */
                state?: components["schemas"]["CandidateState"] | null;
                /** @description Only members of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "public_code" | "partner_id" | "partner_reference" | "programme_ids" | "state" | "profile" | "priority" | "aside_until" | "registered_at" | "dormant_since" | "merged_into_id" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "aside_until": null,
                     *           "dormant_since": null,
                     *           "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "merged_into_id": null,
                     *           "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *           "partner_reference": "A-1",
                     *           "priority": false,
                     *           "profile": {
                     *             "arrived_in": null,
                     *             "available_from": "2027-02-01",
                     *             "destinations": [
                     *               {
                     *                 "country": "GB",
                     *                 "interest": 3
                     *               }
                     *             ],
                     *             "education_level": 4,
                     *             "eligible_pathways": [
                     *               "gb_skilled_worker"
                     *             ],
                     *             "experience": [
                     *               {
                     *                 "isco": "7212",
                     *                 "last_year": 2025,
                     *                 "months": 60
                     *               }
                     *             ],
                     *             "family_size": 1,
                     *             "languages": [
                     *               {
                     *                 "language": "eng",
                     *                 "listening": "B2",
                     *                 "reading": "B1",
                     *                 "speaking": "B2",
                     *                 "writing": "B1"
                     *               }
                     *             ],
                     *             "licences": [
                     *               "forklift"
                     *             ],
                     *             "skills": [
                     *               {
                     *                 "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *                 "evidence": "self"
                     *               }
                     *             ]
                     *           },
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "public_code": "K7QX3M9P2D",
                     *           "registered_at": "2026-12-01T09:30:00Z",
                     *           "state": "active",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CandidateView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "public_code": "K7QX3M9P2D"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseCandidateView"][];
                    };
                    /**
                     * @example {
                     *       "aside_until": null,
                     *       "dormant_since": null,
                     *       "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "merged_into_id": null,
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "partner_reference": "A-1",
                     *       "priority": false,
                     *       "profile": {
                     *         "arrived_in": null,
                     *         "available_from": "2027-02-01",
                     *         "destinations": [
                     *           {
                     *             "country": "GB",
                     *             "interest": 3
                     *           }
                     *         ],
                     *         "education_level": 4,
                     *         "eligible_pathways": [
                     *           "gb_skilled_worker"
                     *         ],
                     *         "experience": [
                     *           {
                     *             "isco": "7212",
                     *             "last_year": 2025,
                     *             "months": 60
                     *           }
                     *         ],
                     *         "family_size": 1,
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "licences": [
                     *           "forklift"
                     *         ],
                     *         "skills": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "evidence": "self"
                     *           }
                     *         ]
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "public_code": "K7QX3M9P2D",
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["CandidateView"] | components["schemas"]["SparseCandidateView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    register_candidate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "consents": [
                 *         {
                 *           "counterparty_id": "01980000-0000-7000-8000-0000000000e1",
                 *           "given_how": "in_person",
                 *           "purpose": "register",
                 *           "text_language": "eng",
                 *           "text_version": "2026-1",
                 *           "witness": "caseworker-2"
                 *         }
                 *       ],
                 *       "identity": {
                 *         "birth_date": "1995-05-01",
                 *         "email": "sample.person@example.org",
                 *         "family_names": "Person",
                 *         "gender": "female",
                 *         "given_names": "Sample",
                 *         "nationalities": [
                 *           "SY"
                 *         ],
                 *         "phone": "+962790000000",
                 *         "travel_document_number": "X0000000"
                 *       },
                 *       "partner_reference": "A-1",
                 *       "profile": {
                 *         "arrived_in": "GB",
                 *         "available_from": "2027-02-01",
                 *         "destinations": [
                 *           {
                 *             "country": "GB",
                 *             "interest": 3
                 *           }
                 *         ],
                 *         "education_level": 4,
                 *         "experience": [
                 *           {
                 *             "isco": "7212",
                 *             "last_year": 2025,
                 *             "months": 60
                 *           }
                 *         ],
                 *         "family_size": 1,
                 *         "languages": [
                 *           {
                 *             "language": "eng",
                 *             "listening": "B2",
                 *             "reading": "B1",
                 *             "speaking": "B2",
                 *             "writing": "B1"
                 *           }
                 *         ],
                 *         "licences": [
                 *           "forklift"
                 *         ],
                 *         "skills": [
                 *           {
                 *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                 *             "evidence": "self"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RegisterCandidate"];
            };
        };
        responses: {
            /** @description A person who was just registered; `possible_duplicate_of` names others of the caller's who may be the same. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aside_until": null,
                     *       "dormant_since": null,
                     *       "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "merged_into_id": null,
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "partner_reference": "A-1",
                     *       "possible_duplicate_of": [],
                     *       "priority": false,
                     *       "profile": {
                     *         "arrived_in": null,
                     *         "available_from": "2027-02-01",
                     *         "destinations": [
                     *           {
                     *             "country": "GB",
                     *             "interest": 3
                     *           }
                     *         ],
                     *         "education_level": 4,
                     *         "eligible_pathways": [
                     *           "gb_skilled_worker"
                     *         ],
                     *         "experience": [
                     *           {
                     *             "isco": "7212",
                     *             "last_year": 2025,
                     *             "months": 60
                     *           }
                     *         ],
                     *         "family_size": 1,
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "licences": [
                     *           "forklift"
                     *         ],
                     *         "skills": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "evidence": "self"
                     *           }
                     *         ]
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "public_code": "K7QX3M9P2D",
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RegisteredView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    import_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One JSON object a line; at most 10000 lines of at most 65536 bytes each. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "activate": true,
                 *       "consents": [
                 *         {
                 *           "counterparty_id": "01980000-0000-7000-8000-0000000000e1",
                 *           "given_how": "in_person",
                 *           "purpose": "register",
                 *           "text_language": "eng",
                 *           "text_version": "2026-1",
                 *           "witness": "caseworker-2"
                 *         }
                 *       ],
                 *       "identity": {
                 *         "birth_date": "1995-05-01",
                 *         "email": "sample.person@example.org",
                 *         "family_names": "Person",
                 *         "gender": "female",
                 *         "given_names": "Sample",
                 *         "nationalities": [
                 *           "SY"
                 *         ],
                 *         "phone": "+962790000000",
                 *         "travel_document_number": "X0000000"
                 *       },
                 *       "partner_reference": "A-1",
                 *       "profile": {
                 *         "arrived_in": "GB",
                 *         "available_from": "2027-02-01",
                 *         "destinations": [
                 *           {
                 *             "country": "GB",
                 *             "interest": 3
                 *           }
                 *         ],
                 *         "education_level": 4,
                 *         "experience": [
                 *           {
                 *             "isco": "7212",
                 *             "last_year": 2025,
                 *             "months": 60
                 *           }
                 *         ],
                 *         "family_size": 1,
                 *         "languages": [
                 *           {
                 *             "language": "eng",
                 *             "listening": "B2",
                 *             "reading": "B1",
                 *             "speaking": "B2",
                 *             "writing": "B1"
                 *           }
                 *         ],
                 *         "licences": [
                 *           "forklift"
                 *         ],
                 *         "skills": [
                 *           {
                 *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                 *             "evidence": "self"
                 *           }
                 *         ]
                 *       },
                 *       "submit": true
                 *     }
                 */
                "application/x-ndjson": components["schemas"]["CandidateLine"];
            };
        };
        responses: {
            /** @description One result a line, in the order of the lines, each sent once what it tells is kept. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980000-0000-7000-8000-7472aa0857e0",
                     *       "line": 1,
                     *       "outcome": "accepted",
                     *       "possible_duplicate_of": [],
                     *       "problem": null,
                     *       "reference": "A-1"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["LineResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    count_candidates: {
        parameters: {
            query?: {
                /** @description Only this programme. */
                programme_id?: string | null;
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "active": 120,
                     *       "draft": 4,
                     *       "placed": 31
                     *     }
                     */
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    correct_candidate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The record, by its id.
                 * @example 01980000-0000-7000-8000-ee3c65b5c7f4
                 */
                aggregate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "wrong_person"
                 *     }
                 */
                "application/json": components["schemas"]["ProposeCorrection"];
            };
        };
        responses: {
            /** @description A move that is to be taken back: made in `from_state`, it led to `to_state`; the correction leads `back_to`. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "accept",
                     *       "aggregate": "enrolment",
                     *       "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *       "back_to": "applied",
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "decided_by": "caseworker-2",
                     *       "from_state": "applied",
                     *       "id": "01980000-0000-7000-8000-34627e3242f2",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "proposed_by": "caseworker-1",
                     *       "reason": "wrong_person",
                     *       "state": "proposed",
                     *       "to_state": "accepted",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_candidate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person as the programme sees them: a public code, a standing, a profile. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aside_until": null,
                     *       "dormant_since": null,
                     *       "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "merged_into_id": null,
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "partner_reference": "A-1",
                     *       "priority": false,
                     *       "profile": {
                     *         "arrived_in": null,
                     *         "available_from": "2027-02-01",
                     *         "destinations": [
                     *           {
                     *             "country": "GB",
                     *             "interest": 3
                     *           }
                     *         ],
                     *         "education_level": 4,
                     *         "eligible_pathways": [
                     *           "gb_skilled_worker"
                     *         ],
                     *         "experience": [
                     *           {
                     *             "isco": "7212",
                     *             "last_year": 2025,
                     *             "months": 60
                     *           }
                     *         ],
                     *         "family_size": 1,
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "licences": [
                     *           "forklift"
                     *         ],
                     *         "skills": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "evidence": "self"
                     *           }
                     *         ]
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "public_code": "K7QX3M9P2D",
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_consents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "counterparty_id": "01980000-0000-7000-8000-0000000000e1",
                     *           "evidence": [
                     *             {
                     *               "document_id": null,
                     *               "how": "in_person",
                     *               "recorded_at": "2027-03-01T09:00:00Z",
                     *               "recorded_by": "caseworker-1",
                     *               "said": "granted",
                     *               "text_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *               "text_language": "eng",
                     *               "text_version": "2026-1",
                     *               "witness": null
                     *             }
                     *           ],
                     *           "given_how": "in_person",
                     *           "granted_at": "2027-03-01T09:00:00Z",
                     *           "id": "01980000-0000-7000-8000-12423e0482f3",
                     *           "purpose": "register",
                     *           "text_version": "2026-1",
                     *           "version": 1,
                     *           "withdrawn_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ConsentInFull_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    grant_consent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "counterparty_id": "01980000-0000-7000-8000-0000000000e1",
                 *       "given_how": "in_person",
                 *       "purpose": "register",
                 *       "text_language": "eng",
                 *       "text_version": "2026-1",
                 *       "witness": "caseworker-2"
                 *     }
                 */
                "application/json": components["schemas"]["GrantConsent"];
            };
        };
        responses: {
            /** @description What a person allows or allowed; `text_version` is that of the text they agreed to last. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counterparty_id": "01980000-0000-7000-8000-0000000000e1",
                     *       "given_how": "in_person",
                     *       "granted_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-12423e0482f3",
                     *       "purpose": "register",
                     *       "text_version": "2026-1",
                     *       "version": 1,
                     *       "withdrawn_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    withdraw_consent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
                /**
                 * @description The consent.
                 * @example 01980000-0000-7000-8000-12423e0482f3
                 */
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["WithdrawConsent"];
            };
        };
        responses: {
            /** @description What a person allows or allowed; `text_version` is that of the text they agreed to last. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counterparty_id": "01980000-0000-7000-8000-0000000000e1",
                     *       "given_how": "in_person",
                     *       "granted_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-12423e0482f3",
                     *       "purpose": "register",
                     *       "text_version": "2026-1",
                     *       "version": 1,
                     *       "withdrawn_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_contact_rules: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a person may be reached; addresses are not shown. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "channels": [
                     *         {
                     *           "channel": "sms",
                     *           "read_by_others": true
                     *         }
                     *       ],
                     *       "from_time": "09:00:00",
                     *       "language": "eng",
                     *       "no_messages": false,
                     *       "time_zone": "Asia/Amman",
                     *       "until_time": "18:00:00",
                     *       "unwanted_kinds": [
                     *         "news"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ContactRulesView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    state_contact_rules: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, such as `"3"`. */
                "If-Match": string;
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channels": [
                 *         {
                 *           "address": "+962790000000",
                 *           "channel": "sms"
                 *         }
                 *       ],
                 *       "from_time": "09:00:00",
                 *       "language": "eng",
                 *       "no_messages": false,
                 *       "time_zone": "Asia/Amman",
                 *       "until_time": "18:00:00",
                 *       "unwanted_kinds": [
                 *         "news"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["StateContactRules"];
            };
        };
        responses: {
            /** @description How a person may be reached; addresses are not shown. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "channels": [
                     *         {
                     *           "channel": "sms",
                     *           "read_by_others": true
                     *         }
                     *       ],
                     *       "from_time": "09:00:00",
                     *       "language": "eng",
                     *       "no_messages": false,
                     *       "time_zone": "Asia/Amman",
                     *       "until_time": "18:00:00",
                     *       "unwanted_kinds": [
                     *         "news"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ContactRulesView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    opt_out: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kinds": [
                 *         "news"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OptOut"];
            };
        };
        responses: {
            /** @description How a person may be reached; addresses are not shown. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "channels": [
                     *         {
                     *           "channel": "sms",
                     *           "read_by_others": true
                     *         }
                     *       ],
                     *       "from_time": "09:00:00",
                     *       "language": "eng",
                     *       "no_messages": false,
                     *       "time_zone": "Asia/Amman",
                     *       "until_time": "18:00:00",
                     *       "unwanted_kinds": [
                     *         "news"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ContactRulesView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_contacts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "actor": "caseworker-1",
                     *           "how": "in_person",
                     *           "id": "01980000-0000-7000-8000-093e7d5fdbaa",
                     *           "reached": true,
                     *           "sought_at": "2027-03-01T09:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ContactView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    record_contact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "how": "in_person",
                 *       "reached": true
                 *     }
                 */
                "application/json": components["schemas"]["RecordContact"];
            };
        };
        responses: {
            /** @description An attempt to reach a person. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actor": "caseworker-1",
                     *       "how": "in_person",
                     *       "id": "01980000-0000-7000-8000-093e7d5fdbaa",
                     *       "reached": true,
                     *       "sought_at": "2027-03-01T09:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    export_data: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "language": "eng"
                 *     }
                 */
                "application/json": components["schemas"]["ExportPersonalData"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "form": "pathways-personal-data/1",
                     *       "identity": {
                     *         "01980000-0000-7000-8000-dda18a0e21ae": {
                     *           "family_names": "Person",
                     *           "given_names": "Sample"
                     *         }
                     *       },
                     *       "kept": {
                     *         "candidate": {
                     *           "consent": "proof"
                     *         }
                     *       },
                     *       "made_at": "2027-03-01T09:00:00Z",
                     *       "services": {
                     *         "candidate": {
                     *           "consent": [
                     *             {
                     *               "purpose": "register"
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalDataExport"] | components["schemas"]["PersonalDataPage"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            410: components["responses"]["gone"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_disclosures: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "actor": "caseworker-1",
                     *           "counterparty_id": "01980000-0000-7000-8000-0000000000e1",
                     *           "disclosed_at": "2027-03-01T09:00:00Z",
                     *           "document_file_id": null,
                     *           "fields": [
                     *             "given_names",
                     *             "family_names"
                     *           ],
                     *           "id": "01980000-0000-7000-8000-8187135faead",
                     *           "purpose": "immigration",
                     *           "reason": "visa_file"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DisclosureView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_documents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-43cc23fa52b8",
                     *           "kind": "passport",
                     *           "valid_until": "2030-04-30",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DocumentView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    record_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "passport",
                 *       "number": "X0000000",
                 *       "valid_until": "2030-04-30"
                 *     }
                 */
                "application/json": components["schemas"]["RecordDocument"];
            };
        };
        responses: {
            /** @description A document, without its number. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980000-0000-7000-8000-43cc23fa52b8",
                     *       "kind": "passport",
                     *       "valid_until": "2030-04-30",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_document_files: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
                /**
                 * @description A document of the person.
                 * @example 01980000-0000-7000-8000-43cc23fa52b8
                 */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "begun_at": "2027-03-01T09:00:00Z",
                     *           "certified_by": null,
                     *           "document_id": "01980000-0000-7000-8000-43cc23fa52b8",
                     *           "id": "01980000-0000-7000-8000-caab8ca76ac4",
                     *           "language": "eng",
                     *           "media_type": "application/pdf",
                     *           "number": 1,
                     *           "part_bytes": 1048576,
                     *           "reason": null,
                     *           "received": 1048576,
                     *           "size": 2500000,
                     *           "state": "uploading",
                     *           "translation_of": null,
                     *           "valid_until": "2028-12-31",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DocumentFileView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    begin_upload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
                /**
                 * @description A document of the person.
                 * @example 01980000-0000-7000-8000-43cc23fa52b8
                 */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "media_type": "application/pdf",
                 *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *       "size": 2500000,
                 *       "valid_until": "2028-12-31"
                 *     }
                 */
                "application/json": components["schemas"]["BeginUpload"];
            };
        };
        responses: {
            /** @description A file of a document: how much of it has arrived, and what became of it. Sizes in bytes. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "begun_at": "2027-03-01T09:00:00Z",
                     *       "certified_by": null,
                     *       "document_id": "01980000-0000-7000-8000-43cc23fa52b8",
                     *       "id": "01980000-0000-7000-8000-caab8ca76ac4",
                     *       "language": "eng",
                     *       "media_type": "application/pdf",
                     *       "number": 1,
                     *       "part_bytes": 1048576,
                     *       "reason": null,
                     *       "received": 1048576,
                     *       "size": 2500000,
                     *       "state": "uploading",
                     *       "translation_of": null,
                     *       "valid_until": "2028-12-31",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentFileView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_erasure: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far an erasure is. Complete when every service has confirmed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "completed_at": null,
                     *       "kept": [
                     *         {
                     *           "ground": "cost_evidence",
                     *           "reason": "what was allowed must stay provable",
                     *           "until": "for good"
                     *         }
                     *       ],
                     *       "key_destroyed_at": "2027-03-01T09:00:00Z",
                     *       "last_key_copy_dies_at": "2027-03-01T09:00:00Z",
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "services": [
                     *         {
                     *           "confirmed_at": "2027-03-01T09:00:00Z",
                     *           "service": "candidate",
                     *           "tables": [
                     *             {
                     *               "ground": "cost_evidence",
                     *               "rows": 2,
                     *               "table": "consent",
                     *               "treatment": "kept"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "state": "requested"
                     *     }
                     */
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    erase_candidate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person as the programme sees them: a public code, a standing, a profile. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aside_until": null,
                     *       "dormant_since": null,
                     *       "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "merged_into_id": null,
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "partner_reference": "A-1",
                     *       "priority": false,
                     *       "profile": {
                     *         "arrived_in": null,
                     *         "available_from": "2027-02-01",
                     *         "destinations": [
                     *           {
                     *             "country": "GB",
                     *             "interest": 3
                     *           }
                     *         ],
                     *         "education_level": 4,
                     *         "eligible_pathways": [
                     *           "gb_skilled_worker"
                     *         ],
                     *         "experience": [
                     *           {
                     *             "isco": "7212",
                     *             "last_year": 2025,
                     *             "months": 60
                     *           }
                     *         ],
                     *         "family_size": 1,
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "licences": [
                     *           "forklift"
                     *         ],
                     *         "skills": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "evidence": "self"
                     *           }
                     *         ]
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "public_code": "K7QX3M9P2D",
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    offer_handover: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "consent_given": true,
                 *       "given_how": "in_person",
                 *       "reason": "moved_to_another_city",
                 *       "to_partner_id": "01980000-0000-7000-8000-4f4bf4057ae1"
                 *     }
                 */
                "application/json": components["schemas"]["OfferHandover"];
            };
        };
        responses: {
            /** @description A hand-over between partners. `candidate_id` is shown to those who may know of the person. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "from_partner_id": "01980000-0000-7000-8000-69b6785f546f",
                     *       "given_how": "in_person",
                     *       "id": "01980000-0000-7000-8000-1bebe8c37051",
                     *       "offered_at": "2027-03-01T09:00:00Z",
                     *       "reason": "moved_to_another_city",
                     *       "state": "offered",
                     *       "to_partner_id": "01980000-0000-7000-8000-4f4bf4057ae1",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_household_members: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "guardian_consents": true,
                     *           "id": "01980000-0000-7000-8000-cc90865d10e8",
                     *           "minor": false,
                     *           "plan": "together",
                     *           "relation": "spouse",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_HouseholdMemberView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    add_household_member: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "identity": {
                 *         "birth_date": "1995-05-01",
                 *         "email": "sample.person@example.org",
                 *         "family_names": "Person",
                 *         "gender": "female",
                 *         "given_names": "Sample",
                 *         "nationalities": [
                 *           "SY"
                 *         ],
                 *         "phone": "+962790000000",
                 *         "travel_document_number": "X0000000"
                 *       },
                 *       "minor": false,
                 *       "plan": "together",
                 *       "relation": "spouse"
                 *     }
                 */
                "application/json": components["schemas"]["AddHouseholdMember"];
            };
        };
        responses: {
            /** @description A member of a household, without a name; `candidate_id` where the member is a candidate too. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "guardian_consents": true,
                     *       "id": "01980000-0000-7000-8000-cc90865d10e8",
                     *       "minor": false,
                     *       "plan": "together",
                     *       "relation": "spouse",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["HouseholdMemberView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    change_family_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, such as `"3"`. */
                "If-Match": string;
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
                /**
                 * @description The member of the person's household whom it is about; null where it is the person.
                 * @example 01980000-0000-7000-8000-e31ab643c44f
                 */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plan": "together"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeFamilyPlan"];
            };
        };
        responses: {
            /** @description A member of a household, without a name; `candidate_id` where the member is a candidate too. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "guardian_consents": true,
                     *       "id": "01980000-0000-7000-8000-cc90865d10e8",
                     *       "minor": false,
                     *       "plan": "together",
                     *       "relation": "spouse",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["HouseholdMemberView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_journey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person's journey across all services, oldest step first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "state": "draft",
                     *       "steps": [
                     *         {
                     *           "aggregate": "application",
                     *           "aggregate_id": "aggregate id",
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "causation_id": "01980000-0000-7000-8000-3c938455ed7b",
                     *           "correlation_id": "01980000-0000-7000-8000-577bf0c4f4ee",
                     *           "event_id": "01980000-0000-7000-8000-b8e1f80bd70a",
                     *           "event_type": "employer.application.advanced",
                     *           "fact": "invited",
                     *           "happened_at": "2027-03-01T09:00:00Z",
                     *           "service": "employer",
                     *           "stage": "invited"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JourneyView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_candidate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "submit",
                 *       "priority": false
                 *     }
                 */
                "application/json": components["schemas"]["MoveCandidate"];
            };
        };
        responses: {
            /** @description A person as the programme sees them: a public code, a standing, a profile. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aside_until": null,
                     *       "dormant_since": null,
                     *       "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "merged_into_id": null,
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "partner_reference": "A-1",
                     *       "priority": false,
                     *       "profile": {
                     *         "arrived_in": null,
                     *         "available_from": "2027-02-01",
                     *         "destinations": [
                     *           {
                     *             "country": "GB",
                     *             "interest": 3
                     *           }
                     *         ],
                     *         "education_level": 4,
                     *         "eligible_pathways": [
                     *           "gb_skilled_worker"
                     *         ],
                     *         "experience": [
                     *           {
                     *             "isco": "7212",
                     *             "last_year": 2025,
                     *             "months": 60
                     *           }
                     *         ],
                     *         "family_size": 1,
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "licences": [
                     *           "forklift"
                     *         ],
                     *         "skills": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "evidence": "self"
                     *           }
                     *         ]
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "public_code": "K7QX3M9P2D",
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate_id" | "event_id" | "kind" | "answer_by" | "state" | "reason" | "channel" | "language" | "due_at" | "sent_at" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "answer_by": "2027-01-20",
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "channel": "sms",
                     *           "due_at": "2027-03-01T09:00:00Z",
                     *           "event_id": "01980000-0000-7000-8000-b8e1f80bd70a",
                     *           "id": "01980000-0000-7000-8000-1242ab99f677",
                     *           "kind": "answer",
                     *           "language": "eng",
                     *           "reason": null,
                     *           "sent_at": "2027-03-01T09:00:00Z",
                     *           "state": "queued",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_NotificationView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-1242ab99f677"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseNotificationView"][];
                    };
                    /**
                     * @example {
                     *       "answer_by": "2027-01-20",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "channel": "sms",
                     *       "due_at": "2027-03-01T09:00:00Z",
                     *       "event_id": "01980000-0000-7000-8000-b8e1f80bd70a",
                     *       "id": "01980000-0000-7000-8000-1242ab99f677",
                     *       "kind": "answer",
                     *       "language": "eng",
                     *       "reason": null,
                     *       "sent_at": "2027-03-01T09:00:00Z",
                     *       "state": "queued",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["NotificationView"] | components["schemas"]["SparseNotificationView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    update_profile: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, such as `"3"`. */
                "If-Match": string;
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "arrived_in": "GB",
                 *       "available_from": "2027-02-01",
                 *       "destinations": [
                 *         {
                 *           "country": "GB",
                 *           "interest": 3
                 *         }
                 *       ],
                 *       "education_level": 4,
                 *       "experience": [
                 *         {
                 *           "isco": "7212",
                 *           "last_year": 2025,
                 *           "months": 60
                 *         }
                 *       ],
                 *       "family_size": 1,
                 *       "languages": [
                 *         {
                 *           "language": "eng",
                 *           "listening": "B2",
                 *           "reading": "B1",
                 *           "speaking": "B2",
                 *           "writing": "B1"
                 *         }
                 *       ],
                 *       "licences": [
                 *         "forklift"
                 *       ],
                 *       "skills": [
                 *         {
                 *           "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                 *           "evidence": "self"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description A person as the programme sees them: a public code, a standing, a profile. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aside_until": null,
                     *       "dormant_since": null,
                     *       "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "merged_into_id": null,
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "partner_reference": "A-1",
                     *       "priority": false,
                     *       "profile": {
                     *         "arrived_in": null,
                     *         "available_from": "2027-02-01",
                     *         "destinations": [
                     *           {
                     *             "country": "GB",
                     *             "interest": 3
                     *           }
                     *         ],
                     *         "education_level": 4,
                     *         "eligible_pathways": [
                     *           "gb_skilled_worker"
                     *         ],
                     *         "experience": [
                     *           {
                     *             "isco": "7212",
                     *             "last_year": 2025,
                     *             "months": 60
                     *           }
                     *         ],
                     *         "family_size": 1,
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "licences": [
                     *           "forklift"
                     *         ],
                     *         "skills": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "evidence": "self"
                     *           }
                     *         ]
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "public_code": "K7QX3M9P2D",
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    state_attributes: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, such as `"3"`. */
                "If-Match": string;
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "birth_date": "1995-05-01",
                 *       "gender": "female",
                 *       "nationalities": [
                 *         "SY"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["StateAttributes"];
            };
        };
        responses: {
            /** @description A person as the programme sees them: a public code, a standing, a profile. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aside_until": null,
                     *       "dormant_since": null,
                     *       "id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "merged_into_id": null,
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "partner_reference": "A-1",
                     *       "priority": false,
                     *       "profile": {
                     *         "arrived_in": null,
                     *         "available_from": "2027-02-01",
                     *         "destinations": [
                     *           {
                     *             "country": "GB",
                     *             "interest": 3
                     *           }
                     *         ],
                     *         "education_level": 4,
                     *         "eligible_pathways": [
                     *           "gb_skilled_worker"
                     *         ],
                     *         "experience": [
                     *           {
                     *             "isco": "7212",
                     *             "last_year": 2025,
                     *             "months": 60
                     *           }
                     *         ],
                     *         "family_size": 1,
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "licences": [
                     *           "forklift"
                     *         ],
                     *         "skills": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "evidence": "self"
                     *           }
                     *         ]
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "public_code": "K7QX3M9P2D",
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            428: components["responses"]["precondition-required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_protection_checks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-d4fe6697b060",
                     *           "pathway": "gb_skilled_worker",
                     *           "state": "requested",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProtectionCheckView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    reopen_protection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pathway": "gb_skilled_worker"
                 *     }
                 */
                "application/json": components["schemas"]["ReopenProtection"];
            };
        };
        responses: {
            /** @description A check for a protection-based pathway. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "id": "01980000-0000-7000-8000-d4fe6697b060",
                     *       "pathway": "gb_skilled_worker",
                     *       "state": "requested",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProtectionCheckView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    review_protection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "evidence": "rsd_unhcr",
                 *       "pathway": "gb_skilled_worker",
                 *       "valid_until": "2028-12-31",
                 *       "verdict": "eligible"
                 *     }
                 */
                "application/json": components["schemas"]["ReviewProtection"];
            };
        };
        responses: {
            /** @description A check for a protection-based pathway. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "id": "01980000-0000-7000-8000-d4fe6697b060",
                     *       "pathway": "gb_skilled_worker",
                     *       "state": "requested",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProtectionCheckView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_recipients: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "allowed": true,
                     *           "fields": [
                     *             "given_names"
                     *           ],
                     *           "first_shown_at": "2027-03-01T09:00:00Z",
                     *           "last_shown_at": "2027-03-01T09:00:00Z",
                     *           "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *           "purpose": "register",
                     *           "times": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_RecipientView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_reservations: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-9efa077f044e",
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "state": "requested",
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ReservationView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_resettlement_case: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description That a person has a resettlement case, and what they allow. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "id": "01980000-0000-7000-8000-584ec1ff86ff",
                     *       "offer_application_id": "01980000-0000-7000-8000-ac142e7c3b68",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "said_how": "said how",
                     *       "state": "open",
                     *       "unhcr_may_be_told": true,
                     *       "unhcr_told_at": "2027-03-01T09:00:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ResettlementCaseView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    record_resettlement_case: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "said_how": "in_person",
                 *       "unhcr_may_be_told": true
                 *     }
                 */
                "application/json": components["schemas"]["RecordResettlementCase"];
            };
        };
        responses: {
            /** @description That a person has a resettlement case, and what they allow. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "id": "01980000-0000-7000-8000-584ec1ff86ff",
                     *       "offer_application_id": "01980000-0000-7000-8000-ac142e7c3b68",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "said_how": "said how",
                     *       "state": "open",
                     *       "unhcr_may_be_told": true,
                     *       "unhcr_told_at": "2027-03-01T09:00:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ResettlementCaseView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_resettlement_case: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "counsel"
                 *     }
                 */
                "application/json": components["schemas"]["MoveResettlementCase"];
            };
        };
        responses: {
            /** @description That a person has a resettlement case, and what they allow. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "id": "01980000-0000-7000-8000-584ec1ff86ff",
                     *       "offer_application_id": "01980000-0000-7000-8000-ac142e7c3b68",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "said_how": "said how",
                     *       "state": "open",
                     *       "unhcr_may_be_told": true,
                     *       "unhcr_told_at": "2027-03-01T09:00:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ResettlementCaseView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_safety_acknowledgements: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "acknowledged_at": "2027-03-01T09:00:00Z",
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "decided_at": "2027-03-01T09:00:00Z",
                     *           "decision": "agreed",
                     *           "decision_reason": "decision reason",
                     *           "id": "01980000-0000-7000-8000-8bd1501e9965",
                     *           "interpreted": false,
                     *           "language": "eng",
                     *           "overall": "amber",
                     *           "pathway": "gb_skilled_worker",
                     *           "pathway_version": 2,
                     *           "version": 1,
                     *           "with_a_caseworker": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SafetyAcknowledgementView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    acknowledge_safety_sheet: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                 *       "interpreted": false,
                 *       "language": "eng",
                 *       "pathway": "gb_skilled_worker",
                 *       "pathway_version": 2
                 *     }
                 */
                "application/json": components["schemas"]["AcknowledgeSafetySheet"];
            };
        };
        responses: {
            /** @description What a person has seen for an application, and a director's decision where it was red. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "acknowledged_at": "2027-03-01T09:00:00Z",
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "decision": "agreed",
                     *       "decision_reason": "decision reason",
                     *       "id": "01980000-0000-7000-8000-8bd1501e9965",
                     *       "interpreted": false,
                     *       "language": "eng",
                     *       "overall": "amber",
                     *       "pathway": "gb_skilled_worker",
                     *       "pathway_version": 2,
                     *       "version": 1,
                     *       "with_a_caseworker": true
                     *     }
                     */
                    "application/json": components["schemas"]["SafetyAcknowledgementView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    decide_on_red_pathway: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
                /**
                 * @description What the person acknowledged.
                 * @example 01980000-0000-7000-8000-f2e6caf7a3cd
                 */
                acknowledgement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "agreed",
                 *       "reason": "family_reasons"
                 *     }
                 */
                "application/json": components["schemas"]["DecideOnRedPathway"];
            };
        };
        responses: {
            /** @description What a person has seen for an application, and a director's decision where it was red. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "acknowledged_at": "2027-03-01T09:00:00Z",
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "decision": "agreed",
                     *       "decision_reason": "decision reason",
                     *       "id": "01980000-0000-7000-8000-8bd1501e9965",
                     *       "interpreted": false,
                     *       "language": "eng",
                     *       "overall": "amber",
                     *       "pathway": "gb_skilled_worker",
                     *       "pathway_version": 2,
                     *       "version": 1,
                     *       "with_a_caseworker": true
                     *     }
                     */
                    "application/json": components["schemas"]["SafetyAcknowledgementView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    follow_changes: {
        parameters: {
            query?: {
                /** @description Whether to stay for what comes; otherwise the stream ends with what is there. */
                follow?: boolean;
            };
            header?: {
                /** @description The last `id` that was read: what came after it is told first. */
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes as server-sent events, each with a `ChangeView` as its data. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example answer */
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            410: components["responses"]["gone"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_complaints: {
        parameters: {
            query?: {
                /** @description Only complaints that stand here. */
                state?: components["schemas"]["ComplaintState"] | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "state" | "about" | "about_id" | "category" | "language" | "candidate_id" | "agrees_to_incident" | "outcome" | "filed_at" | "due_at" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "about": "employer",
                     *           "about_id": null,
                     *           "agrees_to_incident": true,
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "category": "fees",
                     *           "due_at": "2027-03-01T09:00:00Z",
                     *           "filed_at": "2027-03-01T09:00:00Z",
                     *           "id": "01980000-0000-7000-8000-5d08b02d678f",
                     *           "language": "eng",
                     *           "outcome": null,
                     *           "state": "received",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ComplaintView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-5d08b02d678f",
                     *           "state": "received"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseComplaintView"][];
                    };
                    /**
                     * @example {
                     *       "about": "employer",
                     *       "about_id": null,
                     *       "agrees_to_incident": true,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "category": "fees",
                     *       "due_at": "2027-03-01T09:00:00Z",
                     *       "filed_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-5d08b02d678f",
                     *       "language": "eng",
                     *       "outcome": null,
                     *       "state": "received",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ComplaintView"] | components["schemas"]["SparseComplaintView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    handle_complaint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The complaint.
                 * @example 01980000-0000-7000-8000-5d08b02d678f
                 */
                complaint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "acknowledge",
                 *       "text": "We have read it and will ask the employer."
                 *     }
                 */
                "application/json": components["schemas"]["HandleComplaint"];
            };
        };
        responses: {
            /** @description With what was said. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "about": "employer",
                     *       "about_id": null,
                     *       "agrees_to_incident": true,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "category": "fees",
                     *       "due_at": "2027-03-01T09:00:00Z",
                     *       "entries": [
                     *         {
                     *           "by_the_programme": false,
                     *           "said_at": "2027-03-01T09:00:00Z",
                     *           "text": "I was asked to pay for the job."
                     *         }
                     *       ],
                     *       "filed_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-5d08b02d678f",
                     *       "language": "eng",
                     *       "outcome": null,
                     *       "state": "received",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ComplaintInFull"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_complaint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The complaint.
                 * @example 01980000-0000-7000-8000-5d08b02d678f
                 */
                complaint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With what was said. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "about": "employer",
                     *       "about_id": null,
                     *       "agrees_to_incident": true,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "category": "fees",
                     *       "due_at": "2027-03-01T09:00:00Z",
                     *       "entries": [
                     *         {
                     *           "by_the_programme": false,
                     *           "said_at": "2027-03-01T09:00:00Z",
                     *           "text": "I was asked to pay for the job."
                     *         }
                     *       ],
                     *       "filed_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-5d08b02d678f",
                     *       "language": "eng",
                     *       "outcome": null,
                     *       "state": "received",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ComplaintInFull"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    file_complaint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "about": "employer",
                 *       "agrees_to_incident": true,
                 *       "category": "fees",
                 *       "language": "eng",
                 *       "text": "I was asked to pay for the job."
                 *     }
                 */
                "application/json": components["schemas"]["FileComplaint"];
            };
        };
        responses: {
            /** @description The code and the secret of a complaint. The secret is told this once, and kept nowhere. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "01980000-0000-7000-8000-5694d08a2e53",
                     *       "secret": "a secret that is told once",
                     *       "state": "received",
                     *       "told": "We have received your complaint. We answer within 14 days."
                     *     }
                     */
                    "application/json": components["schemas"]["FiledView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    add_entry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The code of the complaint, as it was told when it was filed.
                 * @example 01980000-0000-7000-8000-5694d08a2e53
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secret": "a secret that was told once",
                 *       "text": "I have the receipt."
                 *     }
                 */
                "application/json": components["schemas"]["AddToComplaint"];
            };
        };
        responses: {
            /** @description A complaint as who filed it follows it. `told`: its state in their language. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "agrees_to_incident": true,
                     *       "code": "01980000-0000-7000-8000-5694d08a2e53",
                     *       "entries": [
                     *         {
                     *           "by_the_programme": false,
                     *           "said_at": "2027-03-01T09:00:00Z",
                     *           "text": "I was asked to pay for the job."
                     *         }
                     *       ],
                     *       "outcome": null,
                     *       "state": "received",
                     *       "told": "We have received your complaint."
                     *     }
                     */
                    "application/json": components["schemas"]["OwnComplaintView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    look_at_complaint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The code of the complaint, as it was told when it was filed.
                 * @example 01980000-0000-7000-8000-5694d08a2e53
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secret": "a secret that was told once"
                 *     }
                 */
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description A complaint as who filed it follows it. `told`: its state in their language. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "agrees_to_incident": true,
                     *       "code": "01980000-0000-7000-8000-5694d08a2e53",
                     *       "entries": [
                     *         {
                     *           "by_the_programme": false,
                     *           "said_at": "2027-03-01T09:00:00Z",
                     *           "text": "I was asked to pay for the job."
                     *         }
                     *       ],
                     *       "outcome": null,
                     *       "state": "received",
                     *       "told": "We have received your complaint."
                     *     }
                     */
                    "application/json": components["schemas"]["OwnComplaintView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_complaint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The code of the complaint, as it was told when it was filed.
                 * @example 01980000-0000-7000-8000-5694d08a2e53
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "appeal",
                 *       "agrees_to_incident": true,
                 *       "secret": "a secret that was told once"
                 *     }
                 */
                "application/json": components["schemas"]["MoveOwnComplaint"];
            };
        };
        responses: {
            /** @description A complaint as who filed it follows it. `told`: its state in their language. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "agrees_to_incident": true,
                     *       "code": "01980000-0000-7000-8000-5694d08a2e53",
                     *       "entries": [
                     *         {
                     *           "by_the_programme": false,
                     *           "said_at": "2027-03-01T09:00:00Z",
                     *           "text": "I was asked to pay for the job."
                     *         }
                     *       ],
                     *       "outcome": null,
                     *       "state": "received",
                     *       "told": "We have received your complaint."
                     *     }
                     */
                    "application/json": components["schemas"]["OwnComplaintView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_conflict_declaration: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a reviewer has declared, and when. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "declared_at": "2027-03-01T09:00:00Z",
                     *       "ties": [],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    declare_conflicts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ties": []
                 *     }
                 */
                "application/json": components["schemas"]["DeclareConflicts"];
            };
        };
        responses: {
            /** @description What a reviewer has declared, and when. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "declared_at": "2027-03-01T09:00:00Z",
                     *       "ties": [],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_consent_texts: {
        parameters: {
            query?: {
                /** @description Only texts for this purpose. */
                purpose?: components["schemas"]["ConsentPurpose"] | null;
                /** @description Only texts in this language (ISO 639-3). */
                language?: string | null;
                /** @description Only texts of this version, also one that is not asked in any more. */
                version?: string | null;
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "current": true,
                     *           "language": "eng",
                     *           "material_change": true,
                     *           "purpose": "register",
                     *           "valid_from": "2027-01-01",
                     *           "version": "2026-1",
                     *           "words": {
                     *             "after_withdrawal": "From that moment on nobody is shown who you are.",
                     *             "how_to_withdraw": "Tell us at any time, in any way.",
                     *             "title": "May we write down who you are?",
                     *             "what_for": "So that we can look for a job for you and know you again.",
                     *             "who_sees": "Your caseworker. An employer sees your name only if you say yes once more."
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ConsentTextView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    import_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One JSON object a line; at most 10000 lines of at most 65536 bytes each. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidate": {
                 *         "partner_reference": "A-1"
                 *       },
                 *       "consent": {
                 *         "counterparty_id": "01980000-0000-7000-8000-0000000000e1",
                 *         "given_how": "in_person",
                 *         "purpose": "register",
                 *         "text_language": "eng",
                 *         "text_version": "2026-1",
                 *         "witness": "caseworker-2"
                 *       },
                 *       "partner_reference": "A-1"
                 *     }
                 */
                "application/x-ndjson": components["schemas"]["ConsentLine"];
            };
        };
        responses: {
            /** @description One result a line, in the order of the lines, each sent once what it tells is kept. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980000-0000-7000-8000-7472aa0857e0",
                     *       "line": 1,
                     *       "outcome": "accepted",
                     *       "possible_duplicate_of": [],
                     *       "problem": null,
                     *       "reference": "A-1"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["LineResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_corrections: {
        parameters: {
            query?: {
                /** @description Only those that stand here. */
                state?: components["schemas"]["CorrectionState"] | null;
                /** @description Only those of this aggregate. */
                aggregate_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "aggregate" | "aggregate_id" | "action" | "from_state" | "to_state" | "back_to" | "reason" | "organisation_id" | "proposed_by" | "proposed_at" | "decided_by" | "decided_at" | "state" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "action": "accept",
                     *           "aggregate": "enrolment",
                     *           "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *           "back_to": "applied",
                     *           "decided_at": "2027-03-01T09:00:00Z",
                     *           "decided_by": "caseworker-2",
                     *           "from_state": "applied",
                     *           "id": "01980000-0000-7000-8000-34627e3242f2",
                     *           "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *           "proposed_at": "2026-12-05T09:30:00Z",
                     *           "proposed_by": "caseworker-1",
                     *           "reason": "wrong_person",
                     *           "state": "proposed",
                     *           "to_state": "accepted",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CorrectionView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "aggregate": "enrolment",
                     *           "id": "01980000-0000-7000-8000-34627e3242f2"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseCorrectionView"][];
                    };
                    /**
                     * @example {
                     *       "action": "accept",
                     *       "aggregate": "enrolment",
                     *       "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *       "back_to": "applied",
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "decided_by": "caseworker-2",
                     *       "from_state": "applied",
                     *       "id": "01980000-0000-7000-8000-34627e3242f2",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "proposed_by": "caseworker-1",
                     *       "reason": "wrong_person",
                     *       "state": "proposed",
                     *       "to_state": "accepted",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["CorrectionView"] | components["schemas"]["SparseCorrectionView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_correction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The proposal to take a move back.
                 * @example 01980000-0000-7000-8000-34627e3242f2
                 */
                correction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A move that is to be taken back: made in `from_state`, it led to `to_state`; the correction leads `back_to`. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "accept",
                     *       "aggregate": "enrolment",
                     *       "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *       "back_to": "applied",
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "decided_by": "caseworker-2",
                     *       "from_state": "applied",
                     *       "id": "01980000-0000-7000-8000-34627e3242f2",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "proposed_by": "caseworker-1",
                     *       "reason": "wrong_person",
                     *       "state": "proposed",
                     *       "to_state": "accepted",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_correction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The proposal to take a move back.
                 * @example 01980000-0000-7000-8000-34627e3242f2
                 */
                correction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "confirm"
                 *     }
                 */
                "application/json": components["schemas"]["MoveCorrection"];
            };
        };
        responses: {
            /** @description A move that is to be taken back: made in `from_state`, it led to `to_state`; the correction leads `back_to`. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "accept",
                     *       "aggregate": "enrolment",
                     *       "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *       "back_to": "applied",
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "decided_by": "caseworker-2",
                     *       "from_state": "applied",
                     *       "id": "01980000-0000-7000-8000-34627e3242f2",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "proposed_by": "caseworker-1",
                     *       "reason": "wrong_person",
                     *       "state": "proposed",
                     *       "to_state": "accepted",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_agreements: {
        parameters: {
            query?: {
                /** @description Only those that stand here. */
                state?: components["schemas"]["AgreementState"] | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "party_id" | "other_party_id" | "purposes" | "fields" | "countries" | "valid_from" | "valid_until" | "state" | "signed_by" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "countries": [
                     *             "GB"
                     *           ],
                     *           "fields": [
                     *             "record"
                     *           ],
                     *           "id": "01980000-0000-7000-8000-46a81739c6ee",
                     *           "other_party_id": "01980000-0000-7000-8000-7966a67e076b",
                     *           "party_id": "01980000-0000-7000-8000-1d0fea39ec33",
                     *           "purposes": [
                     *             "register"
                     *           ],
                     *           "signed_by": "01980000-0000-7000-8000-0464a221a6d9",
                     *           "state": "draft",
                     *           "valid_from": "2027-01-01",
                     *           "valid_until": "2028-12-31",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AgreementView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-46a81739c6ee",
                     *           "party_id": "01980000-0000-7000-8000-1d0fea39ec33"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["Sparsecandidate_svc__api__data_sharing__AgreementView"][];
                    };
                    /**
                     * @example {
                     *       "countries": [
                     *         "GB"
                     *       ],
                     *       "fields": [
                     *         "record"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-46a81739c6ee",
                     *       "other_party_id": "01980000-0000-7000-8000-7966a67e076b",
                     *       "party_id": "01980000-0000-7000-8000-1d0fea39ec33",
                     *       "purposes": [
                     *         "register"
                     *       ],
                     *       "signed_by": "01980000-0000-7000-8000-0464a221a6d9",
                     *       "state": "draft",
                     *       "valid_from": "2027-01-01",
                     *       "valid_until": "2028-12-31",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["candidate_svc__api__data_sharing__AgreementView"] | components["schemas"]["Sparsecandidate_svc__api__data_sharing__AgreementView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    draft_agreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "countries": [
                 *         "GB"
                 *       ],
                 *       "fields": [
                 *         "record"
                 *       ],
                 *       "other_party_id": "01980000-0000-7000-8000-7966a67e076b",
                 *       "purposes": [
                 *         "register"
                 *       ],
                 *       "valid_from": "2027-01-01",
                 *       "valid_until": "2028-12-31"
                 *     }
                 */
                "application/json": components["schemas"]["DraftAgreement"];
            };
        };
        responses: {
            /** @description What two partners agree may cross between them. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "countries": [
                     *         "GB"
                     *       ],
                     *       "fields": [
                     *         "record"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-46a81739c6ee",
                     *       "other_party_id": "01980000-0000-7000-8000-7966a67e076b",
                     *       "party_id": "01980000-0000-7000-8000-1d0fea39ec33",
                     *       "purposes": [
                     *         "register"
                     *       ],
                     *       "signed_by": "01980000-0000-7000-8000-0464a221a6d9",
                     *       "state": "draft",
                     *       "valid_from": "2027-01-01",
                     *       "valid_until": "2028-12-31",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["candidate_svc__api__data_sharing__AgreementView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_agreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The agreement between two partners.
                 * @example 01980000-0000-7000-8000-46a81739c6ee
                 */
                agreement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What two partners agree may cross between them. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "countries": [
                     *         "GB"
                     *       ],
                     *       "fields": [
                     *         "record"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-46a81739c6ee",
                     *       "other_party_id": "01980000-0000-7000-8000-7966a67e076b",
                     *       "party_id": "01980000-0000-7000-8000-1d0fea39ec33",
                     *       "purposes": [
                     *         "register"
                     *       ],
                     *       "signed_by": "01980000-0000-7000-8000-0464a221a6d9",
                     *       "state": "draft",
                     *       "valid_from": "2027-01-01",
                     *       "valid_until": "2028-12-31",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["candidate_svc__api__data_sharing__AgreementView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_agreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The agreement between two partners.
                 * @example 01980000-0000-7000-8000-46a81739c6ee
                 */
                agreement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "sign"
                 *     }
                 */
                "application/json": components["schemas"]["MoveAgreement"];
            };
        };
        responses: {
            /** @description What two partners agree may cross between them. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "countries": [
                     *         "GB"
                     *       ],
                     *       "fields": [
                     *         "record"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-46a81739c6ee",
                     *       "other_party_id": "01980000-0000-7000-8000-7966a67e076b",
                     *       "party_id": "01980000-0000-7000-8000-1d0fea39ec33",
                     *       "purposes": [
                     *         "register"
                     *       ],
                     *       "signed_by": "01980000-0000-7000-8000-0464a221a6d9",
                     *       "state": "draft",
                     *       "valid_from": "2027-01-01",
                     *       "valid_until": "2028-12-31",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["candidate_svc__api__data_sharing__AgreementView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    request_disclosure: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                 *       "fields": [
                 *         "given_names",
                 *         "family_names"
                 *       ],
                 *       "purpose": "immigration",
                 *       "reason": "visa_file"
                 *     }
                 */
                "application/json": components["schemas"]["RequestDisclosure"];
            };
        };
        responses: {
            /** @description What was shown, under the number by which it stands in the log. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "disclosure_id": "01980000-0000-7000-8000-8187135faead",
                     *       "fields": {
                     *         "family_names": "Person",
                     *         "given_names": "Sample"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DisclosedIdentity"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            410: components["responses"]["gone"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_emergencies: {
        parameters: {
            query?: {
                /** @description Only those that stand here. */
                state?: components["schemas"]["ReviewState"] | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("disclosure_id" | "candidate_id" | "emergency" | "shown_to" | "fields" | "disclosed_at" | "state" | "review_due_at" | "is_overdue" | "withheld" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "disclosed_at": "2027-03-01T09:00:00Z",
                     *           "disclosure_id": "01980000-0000-7000-8000-8187135faead",
                     *           "emergency": "danger_to_life",
                     *           "fields": [
                     *             "given_names"
                     *           ],
                     *           "is_overdue": false,
                     *           "review_due_at": "2027-03-01T09:00:00Z",
                     *           "shown_to": "caseworker-1",
                     *           "state": "to_review",
                     *           "version": 1,
                     *           "withheld": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_EmergencyDisclosureView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "disclosure_id": "01980000-0000-7000-8000-8187135faead"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseEmergencyDisclosureView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "disclosed_at": "2027-03-01T09:00:00Z",
                     *       "disclosure_id": "01980000-0000-7000-8000-8187135faead",
                     *       "emergency": "danger_to_life",
                     *       "fields": [
                     *         "given_names"
                     *       ],
                     *       "is_overdue": false,
                     *       "review_due_at": "2027-03-01T09:00:00Z",
                     *       "shown_to": "caseworker-1",
                     *       "state": "to_review",
                     *       "version": 1,
                     *       "withheld": false
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["EmergencyDisclosureView"] | components["schemas"]["SparseEmergencyDisclosureView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    disclose_in_emergency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                 *       "emergency": "danger_to_life",
                 *       "fields": [
                 *         "given_names"
                 *       ],
                 *       "unsafe_to_tell": false
                 *     }
                 */
                "application/json": components["schemas"]["RequestEmergencyDisclosure"];
            };
        };
        responses: {
            /** @description What was shown, under the number by which it stands in the log. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "disclosure_id": "01980000-0000-7000-8000-8187135faead",
                     *       "fields": {
                     *         "family_names": "Person",
                     *         "given_names": "Sample"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DisclosedIdentity"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            410: components["responses"]["gone"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    review_emergency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The number by which it stands in the log of disclosures.
                 * @example 01980000-0000-7000-8000-8187135faead
                 */
                disclosure_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "uphold",
                 *       "still_unsafe_to_tell": false
                 *     }
                 */
                "application/json": components["schemas"]["ReviewEmergencyDisclosure"];
            };
        };
        responses: {
            /** @description What was shown without consent: to whom, in which emergency, and whether it was right. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "disclosed_at": "2027-03-01T09:00:00Z",
                     *       "disclosure_id": "01980000-0000-7000-8000-8187135faead",
                     *       "emergency": "danger_to_life",
                     *       "fields": [
                     *         "given_names"
                     *       ],
                     *       "is_overdue": false,
                     *       "review_due_at": "2027-03-01T09:00:00Z",
                     *       "shown_to": "caseworker-1",
                     *       "state": "to_review",
                     *       "version": 1,
                     *       "withheld": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmergencyDisclosureView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_document_file: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The file of a document.
                 * @example 01980000-0000-7000-8000-caab8ca76ac4
                 */
                document_file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file of a document: how much of it has arrived, and what became of it. Sizes in bytes. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "begun_at": "2027-03-01T09:00:00Z",
                     *       "certified_by": null,
                     *       "document_id": "01980000-0000-7000-8000-43cc23fa52b8",
                     *       "id": "01980000-0000-7000-8000-caab8ca76ac4",
                     *       "language": "eng",
                     *       "media_type": "application/pdf",
                     *       "number": 1,
                     *       "part_bytes": 1048576,
                     *       "reason": null,
                     *       "received": 1048576,
                     *       "size": 2500000,
                     *       "state": "uploading",
                     *       "translation_of": null,
                     *       "valid_until": "2028-12-31",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentFileView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    complete_document_file: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The file of a document.
                 * @example 01980000-0000-7000-8000-caab8ca76ac4
                 */
                document_file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file of a document: how much of it has arrived, and what became of it. Sizes in bytes. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "begun_at": "2027-03-01T09:00:00Z",
                     *       "certified_by": null,
                     *       "document_id": "01980000-0000-7000-8000-43cc23fa52b8",
                     *       "id": "01980000-0000-7000-8000-caab8ca76ac4",
                     *       "language": "eng",
                     *       "media_type": "application/pdf",
                     *       "number": 1,
                     *       "part_bytes": 1048576,
                     *       "reason": null,
                     *       "received": 1048576,
                     *       "size": 2500000,
                     *       "state": "uploading",
                     *       "translation_of": null,
                     *       "valid_until": "2028-12-31",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentFileView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_document_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The file of a document.
                 * @example 01980000-0000-7000-8000-caab8ca76ac4
                 */
                document_file_id: string;
                /**
                 * @description The link, as `path` has it at its end. It holds for whoever asked, for minutes.
                 * @example sample-link
                 */
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example bytes as they are */
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed"];
            410: components["responses"]["gone"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    request_link: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The file of a document.
                 * @example 01980000-0000-7000-8000-caab8ca76ac4
                 */
                document_file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "purpose": "immigration",
                 *       "reason": "visa_file"
                 *     }
                 */
                "application/json": components["schemas"]["RequestLink"];
            };
        };
        responses: {
            /** @description Where one file can be read by whoever asked, with their token, and until when. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_at": "2027-03-01T09:05:00Z",
                     *       "path": "/document-files/01980000-0000-7000-8000-000000000002/content/sample-link"
                     *     }
                     */
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    put_part: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The file of a document.
                 * @example 01980000-0000-7000-8000-caab8ca76ac4
                 */
                document_file_id: string;
                /**
                 * @description Where the part begins, in bytes from the file's start.
                 * @example 0
                 */
                offset: number;
            };
            cookie?: never;
        };
        /** @description 1048576 bytes; the last part has what is left. */
        requestBody: {
            content: {
                /** @example bytes as they are */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description A file of a document: how much of it has arrived, and what became of it. Sizes in bytes. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "begun_at": "2027-03-01T09:00:00Z",
                     *       "certified_by": null,
                     *       "document_id": "01980000-0000-7000-8000-43cc23fa52b8",
                     *       "id": "01980000-0000-7000-8000-caab8ca76ac4",
                     *       "language": "eng",
                     *       "media_type": "application/pdf",
                     *       "number": 1,
                     *       "part_bytes": 1048576,
                     *       "reason": null,
                     *       "received": 1048576,
                     *       "size": 2500000,
                     *       "state": "uploading",
                     *       "translation_of": null,
                     *       "valid_until": "2028-12-31",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentFileView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_duplicates: {
        parameters: {
            query?: {
                /** @description Only those that stand here. */
                state?: components["schemas"]["DuplicateState"] | null;
                /** @description Only those about this person. */
                candidate_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate" | "other" | "member_id" | "score" | "reasons" | "flagged_at" | "state" | "survivor" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate": {
                     *             "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *             "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *             "public_code": "K7QX3M9P2D",
                     *             "state": "active"
                     *           },
                     *           "flagged_at": "2027-03-01T09:00:00Z",
                     *           "id": "01980000-0000-7000-8000-00f25c5a1fde",
                     *           "member_id": null,
                     *           "other": {
                     *             "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *             "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *             "public_code": "K7QX3M9P2D",
                     *             "state": "active"
                     *           },
                     *           "reasons": [
                     *             "names_agree"
                     *           ],
                     *           "score": 74,
                     *           "state": "flagged",
                     *           "survivor": null,
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PossibleDuplicateView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate": {
                     *             "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *             "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *             "public_code": "K7QX3M9P2D",
                     *             "state": "active"
                     *           },
                     *           "id": "01980000-0000-7000-8000-00f25c5a1fde"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparsePossibleDuplicateView"][];
                    };
                    /**
                     * @example {
                     *       "candidate": {
                     *         "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *         "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *         "public_code": "K7QX3M9P2D",
                     *         "state": "active"
                     *       },
                     *       "flagged_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-00f25c5a1fde",
                     *       "member_id": null,
                     *       "other": {
                     *         "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *         "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *         "public_code": "K7QX3M9P2D",
                     *         "state": "active"
                     *       },
                     *       "reasons": [
                     *         "names_agree"
                     *       ],
                     *       "score": 74,
                     *       "state": "flagged",
                     *       "survivor": null,
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["PossibleDuplicateView"] | components["schemas"]["SparsePossibleDuplicateView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_duplicate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The pair of records.
                 * @example 01980000-0000-7000-8000-e24a5a32c9b8
                 */
                duplicate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Two records that may be of one person, the younger first, and by which clues; what the clues hold is not told. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate": {
                     *         "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *         "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *         "public_code": "K7QX3M9P2D",
                     *         "state": "active"
                     *       },
                     *       "flagged_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-00f25c5a1fde",
                     *       "member_id": null,
                     *       "other": {
                     *         "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *         "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *         "public_code": "K7QX3M9P2D",
                     *         "state": "active"
                     *       },
                     *       "reasons": [
                     *         "names_agree"
                     *       ],
                     *       "score": 74,
                     *       "state": "flagged",
                     *       "survivor": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PossibleDuplicateView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_duplicate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The pair of records.
                 * @example 01980000-0000-7000-8000-e24a5a32c9b8
                 */
                duplicate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "distinct"
                 *     }
                 */
                "application/json": components["schemas"]["MoveDuplicate"];
            };
        };
        responses: {
            /** @description Two records that may be of one person, the younger first, and by which clues; what the clues hold is not told. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate": {
                     *         "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *         "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *         "public_code": "K7QX3M9P2D",
                     *         "state": "active"
                     *       },
                     *       "flagged_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-00f25c5a1fde",
                     *       "member_id": null,
                     *       "other": {
                     *         "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *         "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *         "public_code": "K7QX3M9P2D",
                     *         "state": "active"
                     *       },
                     *       "reasons": [
                     *         "names_agree"
                     *       ],
                     *       "score": 74,
                     *       "state": "flagged",
                     *       "survivor": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PossibleDuplicateView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_event_actions: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "-created_at" | "created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "action" | "actor" | "reason" | "target" | "affected" | "recorded_at" | "progress")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "action": "replay",
                     *           "actor": "operator-1",
                     *           "affected": 1,
                     *           "id": "01980000-0000-7000-8000-bd938c688f49",
                     *           "progress": {
                     *             "replayed": 1
                     *           },
                     *           "reason": "the vacancy has come meanwhile",
                     *           "recorded_at": "2027-03-01T09:00:00Z",
                     *           "target": {
                     *             "topic": "employer.vacancy"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ActionView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "action": "replay",
                     *           "id": "01980000-0000-7000-8000-bd938c688f49"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseActionView"][];
                    };
                    /**
                     * @example {
                     *       "action": "replay",
                     *       "actor": "operator-1",
                     *       "affected": 1,
                     *       "id": "01980000-0000-7000-8000-bd938c688f49",
                     *       "progress": {
                     *         "replayed": 1
                     *       },
                     *       "reason": "the vacancy has come meanwhile",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "target": {
                     *         "topic": "employer.vacancy"
                     *       }
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ActionView"] | components["schemas"]["SparseActionView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_event_action: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description What an operator did.
                 * @example 01980000-0000-7000-8000-bd938c688f49
                 */
                action_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an operator did: who, when, why, to what, and how far it has come. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "replay",
                     *       "actor": "operator-1",
                     *       "affected": 1,
                     *       "id": "01980000-0000-7000-8000-bd938c688f49",
                     *       "progress": {
                     *         "replayed": 1
                     *       },
                     *       "reason": "the vacancy has come meanwhile",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "target": {
                     *         "topic": "employer.vacancy"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ActionView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_dead_letters: {
        parameters: {
            query?: {
                /** @description Only those that stand here. */
                state?: components["schemas"]["DeadLetterState"] | null;
                /** @description Only those of this topic. */
                topic?: string | null;
                /** @description Only those of this aggregate. */
                key?: string | null;
                /** @description Only this sort of poison. */
                reason?: components["schemas"]["PoisonReason"] | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "consumer" | "topic" | "partition" | "offset" | "key" | "aggregate_seq" | "reason" | "detail" | "attempt" | "state" | "recorded_at" | "waiting")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "aggregate_seq": 1,
                     *           "attempt": 1,
                     *           "consumer": "training-svc",
                     *           "detail": "payload.country: does not fit the schema",
                     *           "id": "01980000-0000-7000-8000-e6349aeb6aff",
                     *           "key": "01980000-0000-7000-8000-0000000000a1",
                     *           "offset": 0,
                     *           "partition": 0,
                     *           "reason": "undecodable",
                     *           "recorded_at": "2027-03-01T09:00:00Z",
                     *           "state": "open",
                     *           "topic": "employer.vacancy",
                     *           "waiting": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DeadLetterView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "consumer": "training-svc",
                     *           "id": "01980000-0000-7000-8000-e6349aeb6aff"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseDeadLetterView"][];
                    };
                    /**
                     * @example {
                     *       "aggregate_seq": 1,
                     *       "attempt": 1,
                     *       "consumer": "training-svc",
                     *       "detail": "payload.country: does not fit the schema",
                     *       "id": "01980000-0000-7000-8000-e6349aeb6aff",
                     *       "key": "01980000-0000-7000-8000-0000000000a1",
                     *       "offset": 0,
                     *       "partition": 0,
                     *       "reason": "undecodable",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "state": "open",
                     *       "topic": "employer.vacancy",
                     *       "waiting": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["DeadLetterView"] | components["schemas"]["SparseDeadLetterView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    replay_dead_letters: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the vacancy has come meanwhile",
                 *       "topic": "employer.vacancy"
                 *     }
                 */
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description What an operator did: who, when, why, to what, and how far it has come. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "replay",
                     *       "actor": "operator-1",
                     *       "affected": 1,
                     *       "id": "01980000-0000-7000-8000-bd938c688f49",
                     *       "progress": {
                     *         "replayed": 1
                     *       },
                     *       "reason": "the vacancy has come meanwhile",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "target": {
                     *         "topic": "employer.vacancy"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ActionView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_dead_letter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description A record that was set aside.
                 * @example 01980000-0000-7000-8000-e6349aeb6aff
                 */
                dead_letter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A record that was set aside: where it stands, why, how often, and what has become of it. Never its content. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aggregate_seq": 1,
                     *       "attempt": 1,
                     *       "consumer": "training-svc",
                     *       "detail": "payload.country: does not fit the schema",
                     *       "id": "01980000-0000-7000-8000-e6349aeb6aff",
                     *       "key": "01980000-0000-7000-8000-0000000000a1",
                     *       "offset": 0,
                     *       "partition": 0,
                     *       "reason": "undecodable",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "state": "open",
                     *       "topic": "employer.vacancy",
                     *       "waiting": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    look_into_dead_letter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description A record that was set aside.
                 * @example 01980000-0000-7000-8000-e6349aeb6aff
                 */
                dead_letter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the vacancy has come meanwhile"
                 *     }
                 */
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            /** @description A record as it came. The value is text or, where it is none, base64. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "base64": null,
                     *       "headers": [
                     *         [
                     *           "content-type",
                     *           "application/json"
                     *         ]
                     *       ],
                     *       "text": "{}"
                     *     }
                     */
                    "application/json": components["schemas"]["RecordContent"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    discard_dead_letter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description A record that was set aside.
                 * @example 01980000-0000-7000-8000-e6349aeb6aff
                 */
                dead_letter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the vacancy has come meanwhile"
                 *     }
                 */
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            /** @description A record that was set aside: where it stands, why, how often, and what has become of it. Never its content. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aggregate_seq": 1,
                     *       "attempt": 1,
                     *       "consumer": "training-svc",
                     *       "detail": "payload.country: does not fit the schema",
                     *       "id": "01980000-0000-7000-8000-e6349aeb6aff",
                     *       "key": "01980000-0000-7000-8000-0000000000a1",
                     *       "offset": 0,
                     *       "partition": 0,
                     *       "reason": "undecodable",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "state": "open",
                     *       "topic": "employer.vacancy",
                     *       "waiting": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    trust_after_dead_letter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description A record that was set aside.
                 * @example 01980000-0000-7000-8000-e6349aeb6aff
                 */
                dead_letter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the vacancy has come meanwhile"
                 *     }
                 */
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            /** @description A record that was set aside: where it stands, why, how often, and what has become of it. Never its content. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aggregate_seq": 1,
                     *       "attempt": 1,
                     *       "consumer": "training-svc",
                     *       "detail": "payload.country: does not fit the schema",
                     *       "id": "01980000-0000-7000-8000-e6349aeb6aff",
                     *       "key": "01980000-0000-7000-8000-0000000000a1",
                     *       "offset": 0,
                     *       "partition": 0,
                     *       "reason": "undecodable",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "state": "open",
                     *       "topic": "employer.vacancy",
                     *       "waiting": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_event_lag: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far this service's consumer is. `trouble` says what keeps it from its work, if anything does. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "consumer": "training-svc",
                     *       "lag": 0,
                     *       "partitions": [
                     *         {
                     *           "end": 4712,
                     *           "lag": 0,
                     *           "partition": 0,
                     *           "position": 4712,
                     *           "topic": "employer.vacancy"
                     *         }
                     *       ],
                     *       "trouble": null
                     *     }
                     */
                    "application/json": components["schemas"]["ConsumerLag"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_outbox: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits to be published; ages are real time in seconds. `leading`: this process carries it to the bus. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "last_published_at": "2027-03-01T09:00:00Z",
                     *       "leading": true,
                     *       "oldest_seconds": 1,
                     *       "pending": 1,
                     *       "republication": {
                     *         "id": "01980000-0000-7000-8000-1250b4b38fca",
                     *         "sent": 1,
                     *         "topics": [
                     *           "employer.vacancy"
                     *         ],
                     *         "total": 1
                     *       },
                     *       "topics": [
                     *         {
                     *           "pending": 1,
                     *           "topic": "employer.vacancy"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OutboxView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_parked: {
        parameters: {
            query?: {
                /** @description Only those of this topic. */
                topic?: string | null;
                /** @description Only those of this aggregate. */
                key?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "consumer" | "topic" | "key" | "aggregate_seq" | "state" | "prerequisite" | "deadline" | "recorded_at")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "aggregate_seq": 1,
                     *           "consumer": "training-svc",
                     *           "deadline": "2027-03-01T09:00:00Z",
                     *           "id": 1,
                     *           "key": "01980000-0000-7000-8000-0000000000a1",
                     *           "prerequisite": "employer.vacancy.opened",
                     *           "recorded_at": "2027-03-01T09:00:00Z",
                     *           "state": "behind",
                     *           "topic": "employer.vacancy"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ParkedView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "consumer": "training-svc",
                     *           "id": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseParkedView"][];
                    };
                    /**
                     * @example {
                     *       "aggregate_seq": 1,
                     *       "consumer": "training-svc",
                     *       "deadline": "2027-03-01T09:00:00Z",
                     *       "id": 1,
                     *       "key": "01980000-0000-7000-8000-0000000000a1",
                     *       "prerequisite": "employer.vacancy.opened",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "state": "behind",
                     *       "topic": "employer.vacancy"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ParkedView"] | components["schemas"]["SparseParkedView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_rebuilds: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can be made anew, and what is just now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "projections": [
                     *         {
                     *           "name": "demand",
                     *           "tables": [
                     *             "demand"
                     *           ],
                     *           "topics": [
                     *             "employer.vacancy"
                     *           ]
                     *         }
                     *       ],
                     *       "under_way": {
                     *         "changed": 1,
                     *         "consumer": "training-svc",
                     *         "ended_at": "2027-03-01T09:00:00Z",
                     *         "id": "01980000-0000-7000-8000-cf44886e54f4",
                     *         "outcome": "swapped",
                     *         "progress": {
                     *           "read": 100,
                     *           "total": 100,
                     *           "waiting": 0
                     *         },
                     *         "projection": "demand",
                     *         "trouble": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RebuildsView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    rebuild_projection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projection": "demand",
                 *       "reason": "it was made by an earlier version"
                 *     }
                 */
                "application/json": components["schemas"]["Rebuild"];
            };
        };
        responses: {
            /** @description A projection that is or was made anew: by which consumer, how it ended, and in how many rows it differed. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1,
                     *       "consumer": "training-svc",
                     *       "ended_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-cf44886e54f4",
                     *       "outcome": "swapped",
                     *       "progress": {
                     *         "read": 100,
                     *         "total": 100,
                     *         "waiting": 0
                     *       },
                     *       "projection": "demand",
                     *       "trouble": null
                     *     }
                     */
                    "application/json": components["schemas"]["RebuildView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_rebuild: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description A projection that is or was made anew.
                 * @example 01980000-0000-7000-8000-cf44886e54f4
                 */
                rebuild_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A projection that is or was made anew: by which consumer, how it ended, and in how many rows it differed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1,
                     *       "consumer": "training-svc",
                     *       "ended_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-cf44886e54f4",
                     *       "outcome": "swapped",
                     *       "progress": {
                     *         "read": 100,
                     *         "total": 100,
                     *         "waiting": 0
                     *       },
                     *       "projection": "demand",
                     *       "trouble": null
                     *     }
                     */
                    "application/json": components["schemas"]["RebuildView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    abort_rebuild: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description A projection that is or was made anew.
                 * @example 01980000-0000-7000-8000-cf44886e54f4
                 */
                rebuild_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the vacancy has come meanwhile"
                 *     }
                 */
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            /** @description A projection that is or was made anew: by which consumer, how it ended, and in how many rows it differed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1,
                     *       "consumer": "training-svc",
                     *       "ended_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-cf44886e54f4",
                     *       "outcome": "swapped",
                     *       "progress": {
                     *         "read": 100,
                     *         "total": 100,
                     *         "waiting": 0
                     *       },
                     *       "projection": "demand",
                     *       "trouble": null
                     *     }
                     */
                    "application/json": components["schemas"]["RebuildView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    republish_events: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "a reader was restored from yesterday's backup",
                 *       "since": "2027-03-01T09:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["Republish"];
            };
        };
        responses: {
            /** @description What an operator did: who, when, why, to what, and how far it has come. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "replay",
                     *       "actor": "operator-1",
                     *       "affected": 1,
                     *       "id": "01980000-0000-7000-8000-bd938c688f49",
                     *       "progress": {
                     *         "replayed": 1
                     *       },
                     *       "reason": "the vacancy has come meanwhile",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "target": {
                     *         "topic": "employer.vacancy"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ActionView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    stop_republication: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description A stretch that is published again: the id of its action.
                 * @example 01980000-0000-7000-8000-1250b4b38fca
                 */
                republication_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the vacancy has come meanwhile"
                 *     }
                 */
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            /** @description What an operator did: who, when, why, to what, and how far it has come. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "replay",
                     *       "actor": "operator-1",
                     *       "affected": 1,
                     *       "id": "01980000-0000-7000-8000-bd938c688f49",
                     *       "progress": {
                     *         "replayed": 1
                     *       },
                     *       "reason": "the vacancy has come meanwhile",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "target": {
                     *         "topic": "employer.vacancy"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ActionView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_topic_drift: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the bus differs from the registry; empty where it does not. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "drift": [
                     *         {
                     *           "found": "6",
                     *           "topic": "employer.vacancy",
                     *           "wanted": "12",
                     *           "what": "partitions"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TopicsView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    lend_groups: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "attribute": "gender",
                 *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                 *       "reason": "round_of_assignments"
                 *     }
                 */
                "application/json": components["schemas"]["LendGroups"];
            };
        };
        responses: {
            /** @description A number for each person, for a round until the loan expires: who has the same one belongs together. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_at": "2027-01-31T17:00:00Z",
                     *       "groups": {
                     *         "01980000-0000-7000-8000-dda18a0e21ae": 1
                     *       },
                     *       "loan_id": "01980000-0000-7000-8000-472bbf14923e"
                     *     }
                     */
                    "application/json": components["schemas"]["GroupLoanView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_handovers: {
        parameters: {
            query?: {
                /** @description Only those that stand here. */
                state?: components["schemas"]["HandoverState"] | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate_id" | "from_partner_id" | "to_partner_id" | "reason" | "given_how" | "offered_at" | "state" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "from_partner_id": "01980000-0000-7000-8000-69b6785f546f",
                     *           "given_how": "in_person",
                     *           "id": "01980000-0000-7000-8000-1bebe8c37051",
                     *           "offered_at": "2027-03-01T09:00:00Z",
                     *           "reason": "moved_to_another_city",
                     *           "state": "offered",
                     *           "to_partner_id": "01980000-0000-7000-8000-4f4bf4057ae1",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_HandoverView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-1bebe8c37051"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseHandoverView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "from_partner_id": "01980000-0000-7000-8000-69b6785f546f",
                     *       "given_how": "in_person",
                     *       "id": "01980000-0000-7000-8000-1bebe8c37051",
                     *       "offered_at": "2027-03-01T09:00:00Z",
                     *       "reason": "moved_to_another_city",
                     *       "state": "offered",
                     *       "to_partner_id": "01980000-0000-7000-8000-4f4bf4057ae1",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["HandoverView"] | components["schemas"]["SparseHandoverView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_handover: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The hand-over.
                 * @example 01980000-0000-7000-8000-1bebe8c37051
                 */
                handover_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A hand-over between partners. `candidate_id` is shown to those who may know of the person. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "from_partner_id": "01980000-0000-7000-8000-69b6785f546f",
                     *       "given_how": "in_person",
                     *       "id": "01980000-0000-7000-8000-1bebe8c37051",
                     *       "offered_at": "2027-03-01T09:00:00Z",
                     *       "reason": "moved_to_another_city",
                     *       "state": "offered",
                     *       "to_partner_id": "01980000-0000-7000-8000-4f4bf4057ae1",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_handover: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The hand-over.
                 * @example 01980000-0000-7000-8000-1bebe8c37051
                 */
                handover_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "accept"
                 *     }
                 */
                "application/json": components["schemas"]["MoveHandover"];
            };
        };
        responses: {
            /** @description A hand-over between partners. `candidate_id` is shown to those who may know of the person. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "from_partner_id": "01980000-0000-7000-8000-69b6785f546f",
                     *       "given_how": "in_person",
                     *       "id": "01980000-0000-7000-8000-1bebe8c37051",
                     *       "offered_at": "2027-03-01T09:00:00Z",
                     *       "reason": "moved_to_another_city",
                     *       "state": "offered",
                     *       "to_partner_id": "01980000-0000-7000-8000-4f4bf4057ae1",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    alive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "alive"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            413: components["responses"]["body-too-large"];
            500: components["responses"]["internal"];
        };
    };
    read_history: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("from_state" | "action" | "to_state" | "actor_kind" | "actor_reference" | "reason" | "proposed_by" | "happened_at" | "recorded_at")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The kind of record whose history is asked for, such as `enrolment`.
                 * @example enrolment
                 */
                aggregate: string;
                /**
                 * @description The record, by its id.
                 * @example 01980000-0000-7000-8000-ee3c65b5c7f4
                 */
                aggregate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "action": "accept",
                     *           "actor_kind": "person",
                     *           "actor_reference": "caseworker-1",
                     *           "from_state": "applied",
                     *           "happened_at": "2027-03-01T09:00:00Z",
                     *           "proposed_by": "caseworker-1",
                     *           "reason": "reason",
                     *           "recorded_at": "2027-03-01T09:00:00Z",
                     *           "to_state": "accepted"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_StageView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "action": "accept",
                     *           "from_state": "applied"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseStageView"][];
                    };
                    /**
                     * @example {
                     *       "action": "accept",
                     *       "actor_kind": "person",
                     *       "actor_reference": "caseworker-1",
                     *       "from_state": "applied",
                     *       "happened_at": "2027-03-01T09:00:00Z",
                     *       "proposed_by": "caseworker-1",
                     *       "reason": "reason",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "to_state": "accepted"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["StageView"] | components["schemas"]["SparseStageView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    import_households: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One JSON object a line; at most 10000 lines of at most 65536 bytes each. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidate": {
                 *         "partner_reference": "A-1"
                 *       },
                 *       "member": {
                 *         "identity": {
                 *           "birth_date": "1995-05-01",
                 *           "email": "sample.person@example.org",
                 *           "family_names": "Person",
                 *           "gender": "female",
                 *           "given_names": "Sample",
                 *           "nationalities": [
                 *             "SY"
                 *           ],
                 *           "phone": "+962790000000",
                 *           "travel_document_number": "X0000000"
                 *         },
                 *         "minor": false,
                 *         "plan": "together",
                 *         "relation": "spouse"
                 *       },
                 *       "partner_reference": "A-1"
                 *     }
                 */
                "application/x-ndjson": components["schemas"]["HouseholdLine"];
            };
        };
        responses: {
            /** @description One result a line, in the order of the lines, each sent once what it tells is kept. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980000-0000-7000-8000-7472aa0857e0",
                     *       "line": 1,
                     *       "outcome": "accepted",
                     *       "possible_duplicate_of": [],
                     *       "problem": null,
                     *       "reference": "A-1"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["LineResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_erasures: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "person_id" | "-person_id";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("person_id" | "destroyed_at" | "last_copy_dies_at")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "destroyed_at": "2027-03-01T09:00:00Z",
                     *           "last_copy_dies_at": "2027-03-01T09:00:00Z",
                     *           "person_id": "01980000-0000-7000-8000-38a81e87e796"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ErasedPersonView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "destroyed_at": "2027-03-01T09:00:00Z",
                     *           "person_id": "01980000-0000-7000-8000-38a81e87e796"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseErasedPersonView"][];
                    };
                    /**
                     * @example {
                     *       "destroyed_at": "2027-03-01T09:00:00Z",
                     *       "last_copy_dies_at": "2027-03-01T09:00:00Z",
                     *       "person_id": "01980000-0000-7000-8000-38a81e87e796"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ErasedPersonView"] | components["schemas"]["SparseErasedPersonView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    retire: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "wrapping-2027",
                 *       "reason": "a year has passed"
                 *     }
                 */
                "application/json": components["schemas"]["NameKey"];
            };
        };
        responses: {
            /** @description The wrapping keys, the latest first, and how many keys others than the current one still close. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "current": true,
                     *           "name": "wrapping-2027",
                     *           "needed_by_backups_until": "2027-03-01T09:00:00Z",
                     *           "retired_at": "2027-03-01T09:00:00Z",
                     *           "rows": 1250,
                     *           "since": "2027-03-01T09:00:00Z"
                     *         }
                     *       ],
                     *       "left": 0
                     *     }
                     */
                    "application/json": components["schemas"]["WrappingKeysView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    rotate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "wrapping-2027",
                 *       "reason": "a year has passed"
                 *     }
                 */
                "application/json": components["schemas"]["NameKey"];
            };
        };
        responses: {
            /** @description The wrapping keys, the latest first, and how many keys others than the current one still close. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "current": true,
                     *           "name": "wrapping-2027",
                     *           "needed_by_backups_until": "2027-03-01T09:00:00Z",
                     *           "retired_at": "2027-03-01T09:00:00Z",
                     *           "rows": 1250,
                     *           "since": "2027-03-01T09:00:00Z"
                     *         }
                     *       ],
                     *       "left": 0
                     *     }
                     */
                    "application/json": components["schemas"]["WrappingKeysView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_wrapping_keys: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wrapping keys, the latest first, and how many keys others than the current one still close. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "current": true,
                     *           "name": "wrapping-2027",
                     *           "needed_by_backups_until": "2027-03-01T09:00:00Z",
                     *           "retired_at": "2027-03-01T09:00:00Z",
                     *           "rows": 1250,
                     *           "since": "2027-03-01T09:00:00Z"
                     *         }
                     *       ],
                     *       "left": 0
                     *     }
                     */
                    "application/json": components["schemas"]["WrappingKeysView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    write_letter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                 *       "from_date": "2027-06-01",
                 *       "kind": "offer_letter",
                 *       "language": "eng",
                 *       "organisation": "Sample Steelworks",
                 *       "subject": "Welder",
                 *       "until_date": "2030-05-31"
                 *     }
                 */
                "application/json": components["schemas"]["WriteLetter"];
            };
        };
        responses: {
            /** @description A paper, under the number by which it stands in the log of disclosures. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "disclosure_id": "01980000-0000-7000-8000-8187135faead",
                     *       "html": "<!doctype html><html lang=\"en\"><title>Sample Person</title></html>",
                     *       "kind": "offer_letter",
                     *       "language": "eng"
                     *     }
                     */
                    "application/json": components["schemas"]["LetterView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            410: components["responses"]["gone"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    count_notifications: {
        parameters: {
            query?: {
                /** @description Only this programme. */
                programme_id?: string | null;
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "delivered": 310,
                     *       "queued": 2,
                     *       "undeliverable": 4
                     *     }
                     */
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    report_delivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The message.
                 * @example 01980000-0000-7000-8000-1242ab99f677
                 */
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "sms",
                 *       "result": "delivered"
                 *     }
                 */
                "application/json": components["schemas"]["ReportDelivery"];
            };
        };
        responses: {
            /** @description A message, without its words and without an address. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answer_by": "2027-01-20",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "channel": "sms",
                     *       "due_at": "2027-03-01T09:00:00Z",
                     *       "event_id": "01980000-0000-7000-8000-b8e1f80bd70a",
                     *       "id": "01980000-0000-7000-8000-1242ab99f677",
                     *       "kind": "answer",
                     *       "language": "eng",
                     *       "reason": null,
                     *       "sent_at": "2027-03-01T09:00:00Z",
                     *       "state": "queued",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_lag: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits in this service. Ages are real time in seconds. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "blocked_aggregates": 1,
                     *       "outbox_oldest_seconds": 1,
                     *       "outbox_pending": 1,
                     *       "parked": 1,
                     *       "parked_oldest_seconds": 1,
                     *       "quarantined": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Lag"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    sweep_now: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many findings a sweep had, by the kind of task that each opened. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": {
                     *         "enrolment_without_next_step": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SweepView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_parity_reports: {
        parameters: {
            query?: {
                /** @description Only about this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "reading_id" | "programme_id" | "stage" | "first_day" | "last_day" | "rules" | "ratios" | "computed_at")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "computed_at": "2027-03-01T09:00:00Z",
                     *           "first_day": "2026-07-01",
                     *           "id": "01980000-0000-7000-8000-d11da8fe6f6f",
                     *           "last_day": "2026-12-31",
                     *           "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *           "ratios": {
                     *             "gender": [
                     *               {
                     *                 "considered": 120,
                     *                 "group": "female",
                     *                 "rate": 0.375,
                     *                 "ratio": 0.94,
                     *                 "selected": 45,
                     *                 "significant": false,
                     *                 "standing": "within_threshold"
                     *               }
                     *             ]
                     *           },
                     *           "reading_id": "01980000-0000-7000-8000-d70afca61520",
                     *           "rules": {
                     *             "counts_to": 5,
                     *             "smallest_group": 10,
                     *             "smallest_selection": 5,
                     *             "threshold": 0.8
                     *           },
                     *           "stage": "proposed"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ParityReportView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-d11da8fe6f6f",
                     *           "reading_id": "01980000-0000-7000-8000-d70afca61520"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseParityReportView"][];
                    };
                    /**
                     * @example {
                     *       "computed_at": "2027-03-01T09:00:00Z",
                     *       "first_day": "2026-07-01",
                     *       "id": "01980000-0000-7000-8000-d11da8fe6f6f",
                     *       "last_day": "2026-12-31",
                     *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "ratios": {
                     *         "gender": [
                     *           {
                     *             "considered": 120,
                     *             "group": "female",
                     *             "rate": 0.375,
                     *             "ratio": 0.94,
                     *             "selected": 45,
                     *             "significant": false,
                     *             "standing": "within_threshold"
                     *           }
                     *         ]
                     *       },
                     *       "reading_id": "01980000-0000-7000-8000-d70afca61520",
                     *       "rules": {
                     *         "counts_to": 5,
                     *         "smallest_group": 10,
                     *         "smallest_selection": 5,
                     *         "threshold": 0.8
                     *       },
                     *       "stage": "proposed"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ParityReportView"] | components["schemas"]["SparseParityReportView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    report_parity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "first_month": "2026-07",
                 *       "last_month": "2026-12",
                 *       "stage": "proposed"
                 *     }
                 */
                "application/json": components["schemas"]["ReportParity"];
            };
        };
        responses: {
            /** @description How the groups of each attribute were selected. A ratio under the threshold is a hint to look, no finding. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "computed_at": "2027-03-01T09:00:00Z",
                     *       "first_day": "2026-07-01",
                     *       "id": "01980000-0000-7000-8000-d11da8fe6f6f",
                     *       "last_day": "2026-12-31",
                     *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "ratios": {
                     *         "gender": [
                     *           {
                     *             "considered": 120,
                     *             "group": "female",
                     *             "rate": 0.375,
                     *             "ratio": 0.94,
                     *             "selected": 45,
                     *             "significant": false,
                     *             "standing": "within_threshold"
                     *           }
                     *         ]
                     *       },
                     *       "reading_id": "01980000-0000-7000-8000-d70afca61520",
                     *       "rules": {
                     *         "counts_to": 5,
                     *         "smallest_group": 10,
                     *         "smallest_selection": 5,
                     *         "threshold": 0.8
                     *       },
                     *       "stage": "proposed"
                     *     }
                     */
                    "application/json": components["schemas"]["ParityReportView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_parity_report: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The report.
                 * @example 01980000-0000-7000-8000-845e91831319
                 */
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the groups of each attribute were selected. A ratio under the threshold is a hint to look, no finding. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "computed_at": "2027-03-01T09:00:00Z",
                     *       "first_day": "2026-07-01",
                     *       "id": "01980000-0000-7000-8000-d11da8fe6f6f",
                     *       "last_day": "2026-12-31",
                     *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "ratios": {
                     *         "gender": [
                     *           {
                     *             "considered": 120,
                     *             "group": "female",
                     *             "rate": 0.375,
                     *             "ratio": 0.94,
                     *             "selected": 45,
                     *             "significant": false,
                     *             "standing": "within_threshold"
                     *           }
                     *         ]
                     *       },
                     *       "reading_id": "01980000-0000-7000-8000-d70afca61520",
                     *       "rules": {
                     *         "counts_to": 5,
                     *         "smallest_group": 10,
                     *         "smallest_selection": 5,
                     *         "threshold": 0.8
                     *       },
                     *       "stage": "proposed"
                     *     }
                     */
                    "application/json": components["schemas"]["ParityReportView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_pathways: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "authorisations": [
                     *             "nomination",
                     *             "entry_visa",
                     *             "permanence"
                     *           ],
                     *           "authorisations_from_within": [
                     *             "nomination",
                     *             "permanence"
                     *           ],
                     *           "checked_on": "2026-11-02",
                     *           "code": "gb_skilled_worker",
                     *           "destination": "GB",
                     *           "intake": "open",
                     *           "job_loss_days": 60,
                     *           "job_loss_notice_days": 10,
                     *           "job_loss_trigger": "curtailment_decision",
                     *           "kind": "labour",
                     *           "name": "United Kingdom: Skilled Worker",
                     *           "pay_floor": {
                     *             "amount": "41700.00",
                     *             "currency": "GBP",
                     *             "period": "year"
                     *           },
                     *           "permanent_on_arrival": false,
                     *           "protection_check": false,
                     *           "requirements": [
                     *             {
                     *               "alternatives": [
                     *                 {
                     *                   "approver": "destination_authority",
                     *                   "document": "english_taught_degree",
                     *                   "strength": 1
                     *                 }
                     *               ],
                     *               "documents": [
                     *                 "language_test_b2"
                     *               ],
                     *               "requirement": "language",
                     *               "who_pays": "programme"
                     *             }
                     *           ],
                     *           "safety_sheet": {
                     *             "asylum_access": {
                     *               "checked_on": "2026-11-02",
                     *               "rating": "amber",
                     *               "source": "https://www.gov.uk/skilled-worker-visa",
                     *               "statement": "permanence_after_years"
                     *             },
                     *             "family": {
                     *               "checked_on": "2026-11-02",
                     *               "rating": "amber",
                     *               "source": "https://www.gov.uk/skilled-worker-visa",
                     *               "statement": "permanence_after_years"
                     *             },
                     *             "permanence": {
                     *               "checked_on": "2026-11-02",
                     *               "rating": "amber",
                     *               "source": "https://www.gov.uk/skilled-worker-visa",
                     *               "statement": "permanence_after_years"
                     *             },
                     *             "re_entry": {
                     *               "checked_on": "2026-11-02",
                     *               "rating": "amber",
                     *               "source": "https://www.gov.uk/skilled-worker-visa",
                     *               "statement": "permanence_after_years"
                     *             }
                     *           },
                     *           "source": "https://www.gov.uk/skilled-worker-visa",
                     *           "valid_from": "2027-01-01",
                     *           "valid_to": null,
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_Pathway_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_pathway: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The code of the pathway, such as `gb_skilled_worker`.
                 * @example gb_skilled_worker
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A pathway's rules in one version. Configuration with a source, never legal advice. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "authorisations": [
                     *         "nomination",
                     *         "entry_visa",
                     *         "permanence"
                     *       ],
                     *       "authorisations_from_within": [
                     *         "nomination",
                     *         "permanence"
                     *       ],
                     *       "checked_on": "2026-11-02",
                     *       "code": "gb_skilled_worker",
                     *       "destination": "GB",
                     *       "intake": "open",
                     *       "job_loss_days": 60,
                     *       "job_loss_notice_days": 10,
                     *       "job_loss_trigger": "curtailment_decision",
                     *       "kind": "labour",
                     *       "name": "United Kingdom: Skilled Worker",
                     *       "pay_floor": {
                     *         "amount": "41700.00",
                     *         "currency": "GBP",
                     *         "period": "year"
                     *       },
                     *       "permanent_on_arrival": false,
                     *       "protection_check": false,
                     *       "requirements": [
                     *         {
                     *           "alternatives": [
                     *             {
                     *               "approver": "destination_authority",
                     *               "document": "english_taught_degree",
                     *               "strength": 1
                     *             }
                     *           ],
                     *           "documents": [
                     *             "language_test_b2"
                     *           ],
                     *           "requirement": "language",
                     *           "who_pays": "programme"
                     *         }
                     *       ],
                     *       "safety_sheet": {
                     *         "asylum_access": {
                     *           "checked_on": "2026-11-02",
                     *           "rating": "amber",
                     *           "source": "https://www.gov.uk/skilled-worker-visa",
                     *           "statement": "permanence_after_years"
                     *         },
                     *         "family": {
                     *           "checked_on": "2026-11-02",
                     *           "rating": "amber",
                     *           "source": "https://www.gov.uk/skilled-worker-visa",
                     *           "statement": "permanence_after_years"
                     *         },
                     *         "permanence": {
                     *           "checked_on": "2026-11-02",
                     *           "rating": "amber",
                     *           "source": "https://www.gov.uk/skilled-worker-visa",
                     *           "statement": "permanence_after_years"
                     *         },
                     *         "re_entry": {
                     *           "checked_on": "2026-11-02",
                     *           "rating": "amber",
                     *           "source": "https://www.gov.uk/skilled-worker-visa",
                     *           "statement": "permanence_after_years"
                     *         }
                     *       },
                     *       "source": "https://www.gov.uk/skilled-worker-visa",
                     *       "valid_from": "2027-01-01",
                     *       "valid_to": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Pathway"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_safety_sheet: {
        parameters: {
            query?: {
                /** @description In which it is shown. */
                language?: string;
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The code of the pathway, such as `gb_skilled_worker`.
                 * @example gb_skilled_worker
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sheet of a pathway in one language; `overall` is the worst rating of its topics. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "language": "eng",
                     *       "overall": "amber",
                     *       "pathway": "gb_skilled_worker",
                     *       "pathway_version": 2,
                     *       "topics": {
                     *         "permanence": {
                     *           "checked_on": "2026-11-02",
                     *           "confirmed": true,
                     *           "rating": "amber",
                     *           "source": "https://www.gov.uk/skilled-worker-visa",
                     *           "statement": "After some years you may apply for permanent residence. Nobody can promise it."
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SafetySheetView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_personal_data: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
                 * @example 01980000-0000-7000-8000-dda18a0e21ae
                 */
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows by table, with every column, as `docs/erasure.md` lists what is exported. Nothing where nothing is held. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "kept": {
                     *         "enrolment": "proof"
                     *       },
                     *       "service": "candidate",
                     *       "tables": {
                     *         "enrolment": [
                     *           {
                     *             "state": "applied"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalDataView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    import_protection_attestations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One JSON object a line; at most 10000 lines of at most 65536 bytes each. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidate": {
                 *         "partner_reference": "A-1"
                 *       },
                 *       "partner_reference": "A-1",
                 *       "review": {
                 *         "evidence": "rsd_unhcr",
                 *         "pathway": "gb_skilled_worker",
                 *         "valid_until": "2028-12-31",
                 *         "verdict": "eligible"
                 *       }
                 *     }
                 */
                "application/x-ndjson": components["schemas"]["ReviewLine"];
            };
        };
        responses: {
            /** @description One result a line, in the order of the lines, each sent once what it tells is kept. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980000-0000-7000-8000-7472aa0857e0",
                     *       "line": 1,
                     *       "outcome": "accepted",
                     *       "possible_duplicate_of": [],
                     *       "problem": null,
                     *       "reference": "A-1"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["LineResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_protection_audits: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "pathway" | "evidence" | "drawn_at" | "audited_at")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "audited_at": "2027-03-01T09:00:00Z",
                     *           "drawn_at": "2027-03-01T09:00:00Z",
                     *           "evidence": [
                     *             "evidence"
                     *           ],
                     *           "id": "01980000-0000-7000-8000-b81f37a043a6",
                     *           "pathway": "gb_skilled_worker"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AuditView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-b81f37a043a6",
                     *           "pathway": "gb_skilled_worker"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseAuditView"][];
                    };
                    /**
                     * @example {
                     *       "audited_at": "2027-03-01T09:00:00Z",
                     *       "drawn_at": "2027-03-01T09:00:00Z",
                     *       "evidence": [
                     *         "evidence"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-b81f37a043a6",
                     *       "pathway": "gb_skilled_worker"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["AuditView"] | components["schemas"]["SparseAuditView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_agreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How often auditors agreed with verdicts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "by_evidence": [
                     *         {
                     *           "agreed": 38,
                     *           "audited": 40,
                     *           "group": "gb_skilled_worker"
                     *         }
                     *       ],
                     *       "by_pathway": [
                     *         {
                     *           "agreed": 38,
                     *           "audited": 40,
                     *           "group": "gb_skilled_worker"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["candidate_svc__api__safeguard_views__AgreementView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    audit_verdict: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The verdict that is looked at again.
                 * @example 01980000-0000-7000-8000-b81f37a043a6
                 */
                audit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verdict": "eligible"
                 *     }
                 */
                "application/json": components["schemas"]["AuditVerdict"];
            };
        };
        responses: {
            /** @description A verdict to be looked at again. It shows neither what was found nor by whom. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "audited_at": "2027-03-01T09:00:00Z",
                     *       "drawn_at": "2027-03-01T09:00:00Z",
                     *       "evidence": [
                     *         "evidence"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-b81f37a043a6",
                     *       "pathway": "gb_skilled_worker"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    correct_protection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The record, by its id.
                 * @example 01980000-0000-7000-8000-ee3c65b5c7f4
                 */
                aggregate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "wrong_person"
                 *     }
                 */
                "application/json": components["schemas"]["ProposeCorrection"];
            };
        };
        responses: {
            /** @description A move that is to be taken back: made in `from_state`, it led to `to_state`; the correction leads `back_to`. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "action": "accept",
                     *       "aggregate": "enrolment",
                     *       "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *       "back_to": "applied",
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "decided_by": "caseworker-2",
                     *       "from_state": "applied",
                     *       "id": "01980000-0000-7000-8000-34627e3242f2",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "proposed_by": "caseworker-1",
                     *       "reason": "wrong_person",
                     *       "state": "proposed",
                     *       "to_state": "accepted",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_evidence_types: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "evidence": "rsd_unhcr",
                     *           "expires": true,
                     *           "strength": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_EvidenceTypeView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    import_protection_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One JSON object a line; at most 10000 lines of at most 65536 bytes each. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidate": {
                 *         "partner_reference": "A-1"
                 *       },
                 *       "partner_reference": "A-1",
                 *       "review": {
                 *         "evidence": "rsd_unhcr",
                 *         "pathway": "gb_skilled_worker",
                 *         "valid_until": "2028-12-31",
                 *         "verdict": "eligible"
                 *       }
                 *     }
                 */
                "application/x-ndjson": components["schemas"]["ReviewLine"];
            };
        };
        responses: {
            /** @description One result a line, in the order of the lines, each sent once what it tells is kept. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980000-0000-7000-8000-7472aa0857e0",
                     *       "line": 1,
                     *       "outcome": "accepted",
                     *       "possible_duplicate_of": [],
                     *       "problem": null,
                     *       "reference": "A-1"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["LineResult"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parts that are ready to work. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "parts": [
                     *         "database",
                     *         "outbox"
                     *       ],
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            413: components["responses"]["body-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    read_retention: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A dry run, at a moment of business time. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2027-03-01T09:00:00Z",
                     *       "rules": [
                     *         {
                     *           "because": "who did what stays known for a year",
                     *           "counted_from": "the moment at which it was done",
                     *           "done_by": "retention",
                     *           "due": 1,
                     *           "due_within_30_days": 1,
                     *           "fate": "delete",
                     *           "ground": "cost_evidence",
                     *           "period": "365 days",
                     *           "tables": [
                     *             "task"
                     *           ],
                     *           "what": "finished tasks"
                     *         }
                     *       ],
                     *       "service": "candidate"
                     *     }
                     */
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    apply_retention: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the vacancy has come meanwhile"
                 *     }
                 */
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            /** @description What was due at a moment of business time, and what became of it. Send it again where something is left. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2027-03-01T09:00:00Z",
                     *       "rules": [
                     *         {
                     *           "done": 3,
                     *           "fate": "delete",
                     *           "left": 0,
                     *           "what": "finished tasks"
                     *         }
                     *       ],
                     *       "service": "candidate"
                     *     }
                     */
                    "application/json": components["schemas"]["AppliedRetentionView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                /** @description Only tasks in this state. */
                state?: components["schemas"]["TaskState"] | null;
                /** @description Only tasks of this kind. */
                kind?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "kind" | "aggregate" | "aggregate_id" | "organisation_id" | "evidence" | "due_at" | "state" | "done_by" | "version" | "recorded_at")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "aggregate": "enrolment",
                     *           "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *           "done_by": null,
                     *           "due_at": "2027-03-01T09:00:00Z",
                     *           "evidence": {
                     *             "since": "2026-12-08T09:30:00Z",
                     *             "state": "applied"
                     *           },
                     *           "id": "01980000-0000-7000-8000-0ebb429fa86d",
                     *           "kind": "enrolment_without_next_step",
                     *           "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *           "recorded_at": "2027-03-01T09:00:00Z",
                     *           "state": "open",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_TaskView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-0ebb429fa86d",
                     *           "kind": "enrolment_without_next_step"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseTaskView"][];
                    };
                    /**
                     * @example {
                     *       "aggregate": "enrolment",
                     *       "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *       "done_by": null,
                     *       "due_at": "2027-03-01T09:00:00Z",
                     *       "evidence": {
                     *         "since": "2026-12-08T09:30:00Z",
                     *         "state": "applied"
                     *       },
                     *       "id": "01980000-0000-7000-8000-0ebb429fa86d",
                     *       "kind": "enrolment_without_next_step",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "state": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["TaskView"] | components["schemas"]["SparseTaskView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    finish_task: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, such as `"3"`. */
                "If-Match": string;
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The task.
                 * @example 01980000-0000-7000-8000-0ebb429fa86d
                 */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Something for a person to do, with what is known about it. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aggregate": "enrolment",
                     *       "aggregate_id": "01980000-0000-7000-8000-ee3c65b5c7f4",
                     *       "done_by": null,
                     *       "due_at": "2027-03-01T09:00:00Z",
                     *       "evidence": {
                     *         "since": "2026-12-08T09:30:00Z",
                     *         "state": "applied"
                     *       },
                     *       "id": "01980000-0000-7000-8000-0ebb429fa86d",
                     *       "kind": "enrolment_without_next_step",
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "state": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    list_visa_cases: {
        parameters: {
            query?: {
                /** @description Leave out closed cases. */
                open_only?: boolean;
                /** @description The case of this placement. */
                placement_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate_id" | "placement_id" | "application_id" | "pathway" | "pathway_version" | "destination" | "from_within" | "sponsor_reference" | "opened_at" | "closed_at" | "close_reason" | "version")[];
            };
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "close_reason": null,
                     *           "closed_at": null,
                     *           "destination": "GB",
                     *           "from_within": false,
                     *           "id": "01980000-0000-7000-8000-c5388cf16956",
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "pathway": "gb_skilled_worker",
                     *           "pathway_version": 2,
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "sponsor_reference": "COS-0001",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_VisaCaseView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-c5388cf16956"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseVisaCaseView"][];
                    };
                    /**
                     * @example {
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "destination": "GB",
                     *       "from_within": false,
                     *       "id": "01980000-0000-7000-8000-c5388cf16956",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "pathway": "gb_skilled_worker",
                     *       "pathway_version": 2,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "sponsor_reference": "COS-0001",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["VisaCaseView"] | components["schemas"]["SparseVisaCaseView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    get_visa_case: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
            };
            path: {
                /**
                 * @description The visa case, of candidate-svc.
                 * @example 01980000-0000-7000-8000-c5388cf16956
                 */
                visa_case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A visa case with its chain, the chains of the family, and its requirements. No `family` for who travels alone. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "authorisations": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-504d5779a954",
                     *           "kind": "entry_visa",
                     *           "member_id": null,
                     *           "pathway": "gb_skilled_worker",
                     *           "position": 2,
                     *           "refusal_reason": null,
                     *           "remedy_deadline": null,
                     *           "state": "screening",
                     *           "superseded_at": null,
                     *           "valid_from": "2027-05-01",
                     *           "valid_until": "2029-04-30",
                     *           "version": 1,
                     *           "visa_case_id": "01980000-0000-7000-8000-c5388cf16956"
                     *         }
                     *       ],
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "destination": "GB",
                     *       "family": {
                     *         "granted": 1,
                     *         "parting_accepted": true,
                     *         "pending": 1,
                     *         "refused": 1,
                     *         "together": 1
                     *       },
                     *       "family_authorisations": [],
                     *       "from_within": false,
                     *       "id": "01980000-0000-7000-8000-c5388cf16956",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "other_pathways": [],
                     *       "pathway": "gb_skilled_worker",
                     *       "pathway_version": 2,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "rule_checks": [
                     *         {
                     *           "checked_on": "2026-11-02",
                     *           "document": "language_test_b2",
                     *           "reason": null,
                     *           "requirement": "language",
                     *           "status": "met"
                     *         }
                     *       ],
                     *       "sponsor_reference": "COS-0001",
                     *       "superseded_authorisations": [],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VisaCaseInFull"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    close_visa_case: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The visa case, of candidate-svc.
                 * @example 01980000-0000-7000-8000-c5388cf16956
                 */
                visa_case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "refused_no_remedy"
                 *     }
                 */
                "application/json": components["schemas"]["CloseVisaCase"];
            };
        };
        responses: {
            /** @description A visa case. `from_within`: the person had arrived in the country before, and needs no entry visa. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "destination": "GB",
                     *       "from_within": false,
                     *       "id": "01980000-0000-7000-8000-c5388cf16956",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "pathway": "gb_skilled_worker",
                     *       "pathway_version": 2,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "sponsor_reference": "COS-0001",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VisaCaseView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    decide_on_parting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The visa case, of candidate-svc.
                 * @example 01980000-0000-7000-8000-c5388cf16956
                 */
                visa_case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parting_accepted": true
                 *     }
                 */
                "application/json": components["schemas"]["DecideOnParting"];
            };
        };
        responses: {
            /** @description How far the visas are of those who travel together with the person. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "granted": 1,
                     *       "parting_accepted": true,
                     *       "pending": 1,
                     *       "refused": 1,
                     *       "together": 1
                     *     }
                     */
                    "application/json": components["schemas"]["FamilyView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    move_to_pathway: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The visa case, of candidate-svc.
                 * @example 01980000-0000-7000-8000-c5388cf16956
                 */
                visa_case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pathway": "gb_skilled_worker",
                 *       "reason": "refused_here"
                 *     }
                 */
                "application/json": components["schemas"]["MoveToPathway"];
            };
        };
        responses: {
            /** @description A visa case. `from_within`: the person had arrived in the country before, and needs no entry visa. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "destination": "GB",
                     *       "from_within": false,
                     *       "id": "01980000-0000-7000-8000-c5388cf16956",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "pathway": "gb_skilled_worker",
                     *       "pathway_version": 2,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "sponsor_reference": "COS-0001",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VisaCaseView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    check_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The visa case, of candidate-svc.
                 * @example 01980000-0000-7000-8000-c5388cf16956
                 */
                visa_case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": "language_test_b2",
                 *       "requirement": "language",
                 *       "status": "met"
                 *     }
                 */
                "application/json": components["schemas"]["CheckRule"];
            };
        };
        responses: {
            /** @description How a requirement stands in a case. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checked_on": "2026-11-02",
                     *       "document": "language_test_b2",
                     *       "reason": null,
                     *       "requirement": "language",
                     *       "status": "met"
                     *     }
                     */
                    "application/json": components["schemas"]["RuleCheckView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    record_sponsorship: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `wait=5`: with a position, wait so many seconds (at most 20) until this service has applied it. `Preference-Applied: wait` says that it has.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["Prefer"];
                /** @description As another service's answer gave it out: what that change published. */
                "Pathways-Position"?: components["parameters"]["Pathways-Position"];
                /**
                 * @description Repeat a request with the same key and it has its effect once; the first answer is sent again, with `Idempotency-Replayed: true`. A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The visa case, of candidate-svc.
                 * @example 01980000-0000-7000-8000-c5388cf16956
                 */
                visa_case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sponsor_reference": "COS-0001"
                 *     }
                 */
                "application/json": components["schemas"]["RecordSponsorship"];
            };
        };
        responses: {
            /** @description A visa case. `from_within`: the person had arrived in the country before, and needs no entry visa. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    "Pathways-Position": components["headers"]["Pathways-Position"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "destination": "GB",
                     *       "from_within": false,
                     *       "id": "01980000-0000-7000-8000-c5388cf16956",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "pathway": "gb_skilled_worker",
                     *       "pathway_version": 2,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "sponsor_reference": "COS-0001",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VisaCaseView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
}

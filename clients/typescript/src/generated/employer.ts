// Generated from the service's OpenAPI document by `make specs`: change the route, not this file.

export interface paths {
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List applications
         * @description The applications that the caller may know of: one attempt of one person at one vacancy each.
         *
         *     An application is opened by itself when a match is shortlisted.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `applications:read`.
         */
        get: operations["list_applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count applications by state
         * @description How many applications stand in each state, of those that the caller may know of.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `applications:read`.
         */
        get: operations["count_applications_by_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: application
         * @description Propose that the last move of this application is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `applications:write`.
         */
        post: operations["correct_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get application
         * @description One application with its rounds and its latest offer.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `applications:read`.
         */
        get: operations["get_application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept offer
         * @description Accept the offer for the person, after the time for reflection; only they may shorten it, counselled.
         *
         *     The person is then reserved by candidate-svc. Where that is refused, the application ends and the seat is free
         *     again.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `offers:answer`.
         */
        post: operations["accept_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the signatures of a contract
         * @description Record both signatures: the application is contracted and a placement confirmed, in one transaction.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `applications:write`.
         */
        post: operations["sign_contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an application on
         * @description Move an application.
         *
         *     Interest, declining and withdrawing are the person's word (`offers:answer`); the rest needs `applications:write`.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `applications:read`.
         */
        post: operations["move_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make offer
         * @description Make a written offer; it holds a seat until it is answered, withdrawn or expires.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `applications:write`.
         */
        post: operations["make_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a round of selection
         * @description Add a round of selection, of a kind such as an interview; they are numbered from 1.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `applications:write`.
         */
        post: operations["open_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{application_id}/rounds/{number}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record how a round went
         * @description Record how a round went. A failed round does not end the application: a person does.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `applications:write`.
         */
        post: operations["decide_round"];
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
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `applications:read`.
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
    "/due-diligence/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the standard of due diligence
         * @description The points that due diligence looks at today, with their source.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `employers:read`.
         */
        get: operations["get_standard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List employers
         * @description The employers that the caller may see; an employer sees itself.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `employers:read`.
         */
        get: operations["list_employers"];
        put?: never;
        /**
         * Register employer
         * @description Register an employer. Its id is the `organisation_id` of its people's tokens.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `employers:write`.
         */
        post: operations["register_employer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers/{employer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get employer
         * @description One employer with its standing and the latest due diligence.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `employers:read`.
         */
        get: operations["get_employer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers/{employer_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description The contact log of an employer, oldest line first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `employers:read`.
         */
        get: operations["list_contacts"];
        put?: never;
        /**
         * Write into the contact log
         * @description Add a line to the contact log of an employer: of which kind, and what about, as a code.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `employers:write`.
         */
        post: operations["log_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers/{employer_id}/due-diligence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record due diligence
         * @description Record anew what the programme found out about an employer, point by point; a second person approves it.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `employers:write`.
         */
        put: operations["record_due_diligence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers/{employer_id}/due-diligence/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve due diligence
         * @description Vouch as a second person for what was found about an employer; from then on it holds.
         *
         *     Refused for who recorded it.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `employers:write`.
         */
        post: operations["approve_due_diligence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers/{employer_id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents
         * @description What the employer had to answer for, oldest first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `employers:read`.
         */
        get: operations["list_incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers/{employer_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an employer's standing
         * @description Move an employer's standing. Suspension pauses its vacancies and freezes placements before travel.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `employers:write`.
         */
        post: operations["move_employer"];
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
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `applications:read`.
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
    "/incidents/{incident_id}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the employer be told of an incident
         * @description The person agrees that their employer is told of what they had said in confidence; what is owed is claimed.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `fees:report`.
         */
        post: operations["tell_the_employer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{incident_id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve incident
         * @description Settle an incident. What a worker paid is settled by its reimbursement instead, or as unfounded.
         *
         *     Who may: `programme_director`, with the scope `employers:approve`.
         */
        post: operations["resolve_incident"];
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
    "/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List placements
         * @description The placements that the caller may know of: contracts on their way into work and through it.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `placements:read`.
         */
        get: operations["list_placements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count placements by state
         * @description How many placements stand in each state, of those that the caller may know of.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `placements:read`.
         */
        get: operations["count_placements_by_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: placement
         * @description Propose that the last move of this placement is taken back. A second person decides.
         *
         *     Who may: `employer`, `programme_director`, with the scope `placements:write`.
         */
        post: operations["correct_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{placement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get placement
         * @description One placement with the terms of its contract.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `placements:read`.
         */
        get: operations["get_placement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{placement_id}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the costs of a placement
         * @description The cost ledger of a placement, oldest line first.
         *
         *     What a person said in confidence is not shown to the employer.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `placements:read`.
         */
        get: operations["list_costs"];
        put?: never;
        /**
         * Record cost
         * @description Add a line to the ledger. A cost of recruitment that the worker paid opens an incident against the employer.
         *
         *     Who may: `employer`, `programme_director`, with the scope `placements:write`.
         */
        post: operations["record_cost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{placement_id}/fee-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what a person paid
         * @description A person reports what they paid. The employer sees nothing of it before the person agrees.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `fees:report`.
         */
        post: operations["report_fee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{placement_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a placement on
         * @description Move a placement: training, a freeze before travel, its end. The rest follows from visa, travel and work.
         *
         *     Who may: `employer`, `programme_director`, with the scope `placements:write`.
         */
        post: operations["move_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{placement_id}/reimbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reimbursements
         * @description What has to come back to the worker of a placement, oldest first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `placements:read`.
         */
        get: operations["list_reimbursements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{placement_id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the statement of a placement's costs
         * @description What a placement has cost by currency, payer and type, and what is still owed to the worker.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `placements:read`.
         */
        get: operations["get_statement"];
        put?: never;
        post?: never;
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
    "/reimbursements/{reimbursement_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay, confirm or deny a reimbursement
         * @description Pay (`placements:write`), pay from the hardship fund (`employers:approve`), confirm or deny (`fees:report`).
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `placements:read`.
         */
        post: operations["move_reimbursement"];
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
    "/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List vacancies
         * @description The vacancies that the caller may see; an employer sees its own.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `vacancies:read`.
         */
        get: operations["list_vacancies"];
        put?: never;
        /**
         * Create vacancy
         * @description Write a vacancy as a draft; terms may still be missing.
         *
         *     People are matched to it once it was reviewed and opened.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `vacancies:write`.
         */
        post: operations["create_vacancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write vacancies, a line each
         * @description Write vacancies, a line each; on request hand them in for review. Opening them is somebody else's decision.
         *
         *     A line whose `employer_reference` is known is answered with that vacancy and changes nothing.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `vacancies:write`.
         */
        post: operations["import_vacancies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Propose what an occupation asks for
         * @description What an occupation asks for: its ISCO-08 group, essential and optional skills.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `vacancies:read`.
         */
        get: operations["propose_vacancy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: vacancy
         * @description Propose that the last move of this vacancy is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `vacancies:write`.
         */
        post: operations["correct_vacancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get vacancy
         * @description One vacancy with its terms and seats.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `vacancies:read`.
         */
        get: operations["get_vacancy"];
        /**
         * Update vacancy
         * @description Replace a vacancy that nobody has opened yet, as a whole.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `vacancies:write`.
         */
        put: operations["update_vacancy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}/group-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer the same terms to many
         * @description Offer the same terms to many, each its own result; each offer holds a seat.
         *
         *     The sponsor and the place of work may differ from the vacancy's.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `applications:write`.
         */
        post: operations["make_offers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open, pause or close a vacancy
         * @description Move a vacancy. Opening names every rule that is not met, all at once.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `vacancies:write`.
         */
        post: operations["move_vacancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a round of selection for many
         * @description Add a round of selection for many; the first one begins the selection of an interested person.
         *
         *     Each application is its own result: one that is refused undoes no other.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `applications:write`.
         */
        post: operations["open_rounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}/rounds/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record how rounds of many went
         * @description Record how rounds of many went, each its own result. A failed round ends nothing: a person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `applications:write`.
         */
        put: operations["decide_rounds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add seats or give up free ones
         * @description Add seats to an open or filled vacancy, or give up free ones. A filled one is open again once a seat is free.
         *
         *     Who may: `partner_administrator`, `employer`, `programme_director`, with the scope `vacancies:write`.
         */
        post: operations["add_seats"];
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
         * AcceptOffer
         * @description Whether the person was counselled, and wishes to answer before the time for reflection is over.
         */
        AcceptOffer: {
            /**
             * Counselled
             * @description Permanence, re-entry, asylum and family rights were explained.
             */
            counselled: boolean;
            /**
             * Shorten Reflection
             * @description Whether the person, counselled, wishes to answer before the time for reflection is over.
             * @default false
             */
            shorten_reflection?: boolean;
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
         * AddSeats
         * @description How many more; below zero, how many free ones are given up.
         */
        AddSeats: {
            /**
             * Add
             * @description How many seats more; below zero, how many free ones are given up.
             */
            add: number;
        };
        /**
         * ApplicationInFull
         * @description An application with its rounds and its latest offer.
         */
        ApplicationInFull: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Match Id
             * Format: uuid
             * @description The match of matching-svc that it began with.
             */
            match_id: string;
            /** @description The latest offer; null where none was made. */
            offer: components["schemas"]["OfferView"] | null;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /** @description Where it goes on when it is reopened; null where it is not parked. */
            parked_state: components["schemas"]["ApplicationState"] | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[] | null;
            /**
             * Reservation Id
             * @description The reservation of candidate-svc that promises the person to this application; null until it is confirmed.
             */
            reservation_id: string | null;
            /**
             * Rounds
             * @description The rounds of selection, by their number.
             */
            rounds: components["schemas"]["RoundView"][];
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ApplicationState"];
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
         * ApplicationMove
         * @description Moves that somebody asks for over HTTP; offers, answers and contracts have addresses of their own.
         * @enum {string}
         */
        ApplicationMove: "invite" | "reinvite" | "express_interest" | "start_rounds" | "decline" | "not_select" | "put_on_reserve_list" | "withdraw" | "lose_contact" | "withdraw_offer" | "park" | "reopen";
        /**
         * ApplicationResult
         * @description What became of one application of a request about many; `round_number` where it is about a round.
         */
        ApplicationResult: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /** @description What became of it. */
            outcome: components["schemas"]["ResultOutcome"];
            /** @description Why it was refused; null where it was done. */
            problem?: components["schemas"]["ProblemDocument"] | null;
            /**
             * Round Number
             * @description The round's number; null where it is about no round.
             */
            round_number?: number | null;
        };
        /**
         * ApplicationResults
         * @description One result an application, in the order of the request.
         */
        ApplicationResults: {
            /**
             * Results
             * @description One result an application, in the order of the request.
             */
            results: components["schemas"]["ApplicationResult"][];
        };
        /**
         * ApplicationState
         * @description Where an application stands.
         *
         *     - `shortlisted`: Next: `invite` to `invited`, `not_select` to `not_selected`, `put_on_reserve_list` to `reserve_list`, `withdraw` to `withdrawn`, `lose_contact` to `unreachable`, `park` to `parked`.
         *     - `invited`: Next: `express_interest` to `interested`, `decline` to `declined`, `not_select` to `not_selected`, `put_on_reserve_list` to `reserve_list`, `withdraw` to `withdrawn`, `lose_contact` to `unreachable`, `park` to `parked`.
         *     - `interested`: Next: `start_rounds` to `rounds`, `decline` to `declined`, `not_select` to `not_selected`, `put_on_reserve_list` to `reserve_list`, `withdraw` to `withdrawn`, `lose_contact` to `unreachable`, `park` to `parked`.
         *     - `rounds`: Next: `make_offer` to `offer`, `decline` to `declined`, `not_select` to `not_selected`, `put_on_reserve_list` to `reserve_list`, `withdraw` to `withdrawn`, `lose_contact` to `unreachable`, `park` to `parked`.
         *     - `offer`: Next: `accept` to `accepted`, `decline` to `declined`, `withdraw` to `withdrawn`, `lose_contact` to `unreachable`, `withdraw_offer` to `offer_withdrawn`, `lapse` to `offer_withdrawn`, `park` to `parked`.
         *     - `accepted`: Next: `contract` to `contracted`, `withdraw` to `withdrawn`, `lose_contact` to `unreachable`, `withdraw_offer` to `offer_withdrawn`, `lapse` to `offer_withdrawn`, `reject_reservation` to `reservation_rejected`.
         *     - `contracted`: An end: no move leads on.
         *     - `parked`: Next: `not_select` to `not_selected`, `withdraw` to `withdrawn`, `lose_contact` to `unreachable`, `reopen_as_shortlisted` to `shortlisted`, `reopen_as_invited` to `invited`, `reopen_as_interested` to `interested`, `reopen_in_rounds` to `rounds`, `reopen_on_reserve_list` to `reserve_list`.
         *     - `reserve_list`: Next: `reinvite` to `invited`, `decline` to `declined`, `not_select` to `not_selected`, `withdraw` to `withdrawn`, `lose_contact` to `unreachable`, `park` to `parked`.
         *     - `declined`: An end: no move leads on.
         *     - `not_selected`: An end: no move leads on.
         *     - `withdrawn`: An end: no move leads on.
         *     - `unreachable`: An end: no move leads on.
         *     - `offer_withdrawn`: An end: no move leads on.
         *     - `reservation_rejected`: An end: no move leads on.
         * @enum {string}
         */
        ApplicationState: "shortlisted" | "invited" | "interested" | "rounds" | "offer" | "accepted" | "contracted" | "parked" | "reserve_list" | "declined" | "not_selected" | "withdrawn" | "unreachable" | "offer_withdrawn" | "reservation_rejected";
        /**
         * ApplicationView
         * @description One attempt of one person at one vacancy.
         *
         *     An employer is shown who it is, and of which programmes, once the person allows it to know them by name.
         */
        ApplicationView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Match Id
             * Format: uuid
             * @description The match of matching-svc that it began with.
             */
            match_id: string;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /** @description Where it goes on when it is reopened; null where it is not parked. */
            parked_state: components["schemas"]["ApplicationState"] | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[] | null;
            /**
             * Reservation Id
             * @description The reservation of candidate-svc that promises the person to this application; null until it is confirmed.
             */
            reservation_id: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ApplicationState"];
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
         * Cefr
         * @description Levels of the Common European Framework of Reference for Languages.
         * @enum {string}
         */
        Cefr: "none" | "A1" | "A2" | "B1" | "B2" | "C1" | "C2";
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
         * ContactKind
         * @description How somebody was in touch with an employer.
         * @enum {string}
         */
        ContactKind: "meeting" | "call" | "email" | "visit" | "event" | "other";
        /**
         * ContactView
         * @description A line of the contact log.
         */
        ContactView: {
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /** @description Of which kind it is. */
            kind: components["schemas"]["ContactKind"];
            /**
             * Made At
             * Format: date-time
             * @description When (UTC, RFC 3339).
             */
            made_at: string;
            /**
             * Made By
             * @description Who was in touch, by the subject of their token.
             */
            made_by: string;
            /**
             * Note Code
             * @description What it was about, as a code; no note in words.
             */
            note_code: string;
        };
        /**
         * ContractTerms
         * @description The terms as the contract has them, each compared with the offer; where it is silent, with the vacancy.
         */
        ContractTerms: {
            /**
             * Contract Months
             * @description How long the contract runs, in months; null where it has no end.
             */
            contract_months: number;
            /**
             * Housing
             * @description How the worker is housed, as a code such as `provided`; null where nothing is said.
             */
            housing?: string | null;
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco: string;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * Monthly Deductions
             * @description What is taken off the pay each month, in the currency of the pay.
             * @default 0
             */
            monthly_deductions?: number | string;
            /** @description Gross pay. */
            pay: components["schemas"]["Pay-Input"];
            /**
             * Probation Months
             * @description How long the probation is, in months.
             * @default 0
             */
            probation_months?: number;
            /**
             * Start Date
             * Format: date
             * @description The first day of work.
             */
            start_date: string;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             */
            weekly_hours: number;
            /**
             * Workplace Region
             * @description Where the work is, if it is elsewhere than the vacancy says (ISO 3166-2).
             */
            workplace_region?: string | null;
        };
        /**
         * ContractView
         * @description What a contract made: the contracted application and the confirmed placement.
         */
        ContractView: {
            /** @description The application, contracted now. */
            application: components["schemas"]["ApplicationView"];
            /** @description The placement that was confirmed. */
            placement: components["schemas"]["PlacementView"];
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
         * CostShare
         * @description Who bears how much of it; with the terms where it is a loan.
         */
        CostShare: {
            /**
             * Amount
             * @description A sum in units of the currency, with two decimal places.
             */
            amount: number | string;
            /** @description The terms, where the person borrowed; null otherwise. */
            loan?: components["schemas"]["LoanTerms"] | null;
            /** @description Who bears this share. */
            payer: components["schemas"]["Payer"];
        };
        /**
         * CostType
         * @description Kinds of costs in the ledger.
         * @enum {string}
         */
        CostType: "recruitment" | "medical" | "insurance" | "tests" | "training" | "equipment" | "travel" | "lodging" | "administration" | "integration" | "language" | "housing_deposit";
        /**
         * CostView
         * @description A line of the cost ledger.
         */
        CostView: {
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
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * In Confidence
             * @description Whether the employer must not know of it yet.
             */
            in_confidence: boolean;
            /** @description Whether it was for this job, or borne before and for another reason. */
            incurred: components["schemas"]["Incurred"];
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /**
             * Receipt Reference
             * @description A reference to the receipt, in the sender's own system; null where there is none.
             */
            receipt_reference: string | null;
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /**
             * Shares
             * @description Who bears how much of it; together they are the amount.
             */
            shares: components["schemas"]["ShareView"][];
            /** @description Of which type it is. */
            type: components["schemas"]["CostType"];
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
         * DecideOneOfMany
         * @description Whose round, by its number.
         */
        DecideOneOfMany: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Number
             * @description Its number, counted from 1.
             */
            number: number;
            /** @description How it ended. */
            outcome: components["schemas"]["RoundOutcome"];
            /**
             * Score Band
             * @description The score as a band, such as `b2` or `70_79`; null where none was given.
             */
            score_band?: string | null;
        };
        /**
         * DecideRound
         * @description How it went; the score as a band, such as `b2` or `70_79`.
         */
        DecideRound: {
            /** @description How it ended. */
            outcome: components["schemas"]["RoundOutcome"];
            /**
             * Score Band
             * @description The score as a band, such as `b2` or `70_79`; null where none was given.
             */
            score_band?: string | null;
        };
        /**
         * DecideRounds
         * @description How many rounds went, in order.
         */
        DecideRounds: {
            /**
             * Outcomes
             * @description How each of the rounds went.
             */
            outcomes: components["schemas"]["DecideOneOfMany"][];
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
         * DueDiligenceView
         * @description What the programme found out under which edition of the standard, by whom, and until when it holds.
         */
        DueDiligenceView: {
            /**
             * Approved At
             * @description When a second person vouched for it (UTC, RFC 3339); null until then.
             */
            approved_at: string | null;
            /**
             * Approved By
             * @description Who vouches for it, by the subject of their token; null until a second person does.
             */
            approved_by: string | null;
            /**
             * Findings
             * @description How each point was found.
             */
            findings: components["schemas"]["FindingView"][];
            /**
             * Recorded At
             * Format: date-time
             * @description When it was written down (UTC, RFC 3339).
             */
            recorded_at: string;
            /**
             * Recorded By
             * @description Who found it out, by the subject of their token.
             */
            recorded_by: string;
            /**
             * Standard
             * @description The edition of the points that were looked at.
             */
            standard: string;
            /**
             * Valid Until
             * Format: date
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until: string;
        };
        /**
         * EmployerAction
         * @description What can happen to an employer's standing.
         *
         *     - `start_due_diligence`: From `prospect`, `agreed`, `suspended` to `due_diligence`.
         *     - `agree`: From `due_diligence` to `agreed`.
         *     - `activate`: From `agreed` to `active`. Asked: Every point of fair recruitment (IOM IRIS) was looked at and is met. Two people looked at it, and it is not too old. The employer promised that no worker pays for the recruitment. The employer knows whom it recruits and how. Programme and employer agreed in writing.
         *     - `suspend`: From `active` to `suspended`. Asked: A move that ends or interrupts says why.
         *     - `lift_suspension`: From `suspended` to `active`. Asked: Every point of fair recruitment (IOM IRIS) was looked at and is met. Two people looked at it, and it is not too old. The employer promised that no worker pays for the recruitment. The employer knows whom it recruits and how. Programme and employer agreed in writing.
         *     - `close`: From `prospect`, `due_diligence`, `agreed`, `active`, `suspended` to `closed`. Asked: Nobody waits for an answer of an employer that leaves. Nobody is on the way to an employer that leaves. A move that ends or interrupts says why.
         *     - `reopen`: From `closed` to `prospect`. Asked: A move that ends or interrupts says why.
         * @enum {string}
         */
        EmployerAction: "start_due_diligence" | "agree" | "activate" | "suspend" | "lift_suspension" | "close" | "reopen";
        /**
         * EmployerState
         * @description Where an employer stands.
         *
         *     - `prospect`: Next: `start_due_diligence` to `due_diligence`, `close` to `closed`.
         *     - `due_diligence`: Next: `agree` to `agreed`, `close` to `closed`.
         *     - `agreed`: Next: `start_due_diligence` to `due_diligence`, `activate` to `active`, `close` to `closed`.
         *     - `active`: Next: `suspend` to `suspended`, `close` to `closed`.
         *     - `suspended`: Next: `start_due_diligence` to `due_diligence`, `lift_suspension` to `active`, `close` to `closed`.
         *     - `closed`: Next: `reopen` to `prospect`.
         * @enum {string}
         */
        EmployerState: "prospect" | "due_diligence" | "agreed" | "active" | "suspended" | "closed";
        /**
         * EmployerView
         * @description An employer. `due_diligence` is null until it was recorded; the latest is shown, approved or not.
         */
        EmployerView: {
            /**
             * Agreed At
             * @description When the agreement was made (UTC, RFC 3339); null until then.
             */
            agreed_at: string | null;
            /**
             * Briefing Done
             * @description Whether the employer was briefed.
             */
            briefing_done: boolean;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country: string;
            /** @description What the programme found out, approved or not; null until it was recorded. */
            due_diligence: components["schemas"]["DueDiligenceView"] | null;
            /**
             * Fee Pledge
             * @description Whether the employer has pledged that no worker pays for the job.
             */
            fee_pledge: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Name
             * @description What it is called.
             */
            name: string;
            /**
             * Partner Id
             * @description The partner organisation that looks after the person, or brought the employer in.
             */
            partner_id: string | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Registered At
             * Format: date-time
             * @description When it was registered (UTC, RFC 3339).
             */
            registered_at: string;
            /**
             * Sector
             * @description The sector, as a code such as `construction`.
             */
            sector: string;
            /** @description The licence to sponsor workers; null where there is none. */
            sponsor_licence: components["schemas"]["SponsorLicenceView"] | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["EmployerState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * EvidenceKind
         * @description What a finding rests on.
         * @enum {string}
         */
        EvidenceKind: "document_review" | "site_visit" | "worker_interview" | "audit" | "public_record" | "declaration";
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
         * ExportState
         * @description How far an export is.
         * @enum {string}
         */
        ExportState: "goes_on" | "complete" | "interrupted";
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
         * FindingView
         * @description How one point of the standard was found.
         */
        FindingView: {
            /**
             * Checked On
             * Format: date
             * @description The day on which somebody looked.
             */
            checked_on: string;
            /**
             * Evidence
             * @description What the finding rests on.
             */
            evidence: components["schemas"]["EvidenceKind"][];
            /** @description How it ended. */
            outcome: components["schemas"]["Outcome"];
            /**
             * Point
             * @description The point of the standard, by its code.
             */
            point: string;
        };
        /**
         * Ground
         * @description Why something outlives an erasure, and until when. `GROUNDS` says it in words.
         * @enum {string}
         */
        Ground: "cost_evidence" | "visa_file" | "proof" | "outcome" | "order" | "record_of_others";
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
         * IncidentKind
         * @description What an employer has to answer for.
         * @enum {string}
         */
        IncidentKind: "worker_paid_cost" | "offer_withdrawn" | "pay_below_contract" | "complaint_upheld";
        /**
         * IncidentView
         * @description What an employer has to answer for. `told_at` is null as long as the employer must not know of it.
         */
        IncidentView: {
            /**
             * Application Id
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string | null;
            /**
             * Cost Item Id
             * @description The line of the ledger that it is about; null where it is about none.
             */
            cost_item_id: string | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /** @description Of which kind it is. */
            kind: components["schemas"]["IncidentKind"];
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /**
             * Placement Id
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string | null;
            /** @description How it was settled; null until then. */
            resolution: components["schemas"]["Resolution"] | null;
            /**
             * Resolved At
             * @description When it was settled (UTC, RFC 3339); null until then.
             */
            resolved_at: string | null;
            /**
             * Told At
             * @description When the employer was told (UTC, RFC 3339); null as long as it must not know.
             */
            told_at: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * Incurred
         * @description What a cost was for. An earlier one was borne before this recruitment and for another reason.
         * @enum {string}
         */
        Incurred: "for_this_job" | "earlier";
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
         * Lender
         * @description Who lends.
         * @enum {string}
         */
        Lender: "state" | "charity" | "employer" | "recruiter" | "bank" | "private_person";
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
         * LoanTerms
         * @description On which terms the person borrowed. Allowed are those of a state or a charity, without interest, free of ties.
         */
        LoanTerms: {
            /**
             * Disclosed To The Person
             * @description Whether the person was told the terms before.
             */
            disclosed_to_the_person: boolean;
            /**
             * Interest Free
             * @description Whether no interest is asked for.
             */
            interest_free: boolean;
            /** @description Who lends. */
            lender: components["schemas"]["Lender"];
            /**
             * Tied To The Employer
             * @description Whether the loan binds the person to the employer.
             */
            tied_to_the_employer: boolean;
        };
        /**
         * LoanView
         * @description The terms of a loan.
         */
        LoanView: {
            /**
             * Disclosed To The Person
             * @description Whether the person was told the terms before.
             */
            disclosed_to_the_person: boolean;
            /**
             * Interest Free
             * @description Whether no interest is asked for.
             */
            interest_free: boolean;
            /** @description Who lends. */
            lender: components["schemas"]["Lender"];
            /**
             * Tied To The Employer
             * @description Whether the loan binds the person to the employer.
             */
            tied_to_the_employer: boolean;
        };
        /**
         * LogContact
         * @description Of which kind, and what it was about, as a code.
         */
        LogContact: {
            /** @description Of which kind it is. */
            kind: components["schemas"]["ContactKind"];
            /**
             * Note Code
             * @description What it was about, as a code; no note in words.
             */
            note_code: string;
        };
        /**
         * MakeOffer
         * @description The terms, in writing and in a language that the person reads.
         */
        MakeOffer: {
            /**
             * Adult Confirmed
             * @description The person is an adult when the work begins.
             */
            adult_confirmed: boolean;
            /**
             * Contract Months
             * @description How long the contract runs, in months; null where it has no end.
             */
            contract_months: number;
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * Monthly Deductions
             * @description In the pay's currency, such as for housing.
             * @default 0
             */
            monthly_deductions?: number | string;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /** @description Gross pay. */
            pay: components["schemas"]["Pay-Input"];
            /**
             * Probation Months
             * @description How long the probation is, in months.
             * @default 0
             */
            probation_months?: number;
            /**
             * Sponsor Employer Id
             * @description Another employer that sponsors the visa, such as a group's; active.
             */
            sponsor_employer_id?: string | null;
            /**
             * Start Date
             * Format: date
             * @description The first day of work.
             */
            start_date: string;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             */
            weekly_hours: number;
            /**
             * Workplace Region
             * @description Where the work is, if not in the vacancy's region; in its country.
             */
            workplace_region?: string | null;
        };
        /**
         * MoveApplication
         * @description A move, with a reason where one is asked for.
         */
        MoveApplication: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["ApplicationMove"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
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
         * MoveEmployer
         * @description A move, with a reason where one is asked for.
         */
        MoveEmployer: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["EmployerAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * MovePlacement
         * @description A move, with a reason where one is asked for.
         */
        MovePlacement: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["PlacementMove"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * MoveReimbursement
         * @description A move.
         */
        MoveReimbursement: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["ReimbursementMove"];
        };
        /**
         * MoveVacancy
         * @description A move, with a reason where one is asked for.
         */
        MoveVacancy: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["VacancyAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * OfferToMany
         * @description One template for a group hire; an application that is named twice counts once.
         */
        OfferToMany: {
            /**
             * Application Ids
             * @description The applications; one that is named twice counts once.
             */
            application_ids: string[];
            /** @description The terms that each of them is offered. */
            terms: components["schemas"]["MakeOffer"];
        };
        /**
         * OfferView
         * @description The latest written offer.
         */
        OfferView: {
            /**
             * Accepted At
             * @description When the person accepted it (UTC, RFC 3339); null until then.
             */
            accepted_at: string | null;
            /**
             * Contract Months
             * @description How long the contract runs, in months; null where it has no end.
             */
            contract_months: number;
            /**
             * Expires At
             * Format: date-time
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at: string;
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
            /**
             * Monthly Deductions
             * @description What is taken off the pay each month, in the currency of the pay.
             */
            monthly_deductions: string;
            /**
             * Offered At
             * Format: date-time
             * @description When it was made (UTC, RFC 3339).
             */
            offered_at: string;
            /**
             * Pathway
             * @description The pathway, by its code, as `GET /pathways` of candidate-svc has it.
             */
            pathway: string;
            /** @description Gross pay. */
            pay: components["schemas"]["Pay-Output"];
            /**
             * Probation Months
             * @description How long the probation is, in months.
             */
            probation_months: number;
            /**
             * Sponsor Employer Id
             * @description Who sponsors the visa, if it is not the vacancy's employer; null where it is.
             */
            sponsor_employer_id: string | null;
            /**
             * Start Date
             * Format: date
             * @description The first day of work.
             */
            start_date: string;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             */
            weekly_hours: number;
            /**
             * Workplace Region
             * @description Where the work is, if it is elsewhere than the vacancy says (ISO 3166-2).
             */
            workplace_region: string | null;
        };
        /**
         * OpenRound
         * @description Of which kind.
         */
        OpenRound: {
            /** @description Of which kind it is. */
            kind: components["schemas"]["RoundKind"];
        };
        /**
         * OpenRounds
         * @description For whom; an application that is named twice counts once.
         */
        OpenRounds: {
            /**
             * Application Ids
             * @description The applications; one that is named twice counts once.
             */
            application_ids: string[];
            /** @description Of which kind it is. */
            kind: components["schemas"]["RoundKind"];
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
         * Outcome
         * @description How a point was found.
         * @enum {string}
         */
        Outcome: "met" | "not_met" | "not_applicable";
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
         * Page[ApplicationView]
         * @description One page of a list.
         */
        Page_ApplicationView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ApplicationView"][];
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
         * Page[CostView]
         * @description One page of a list.
         */
        Page_CostView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["CostView"][];
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
         * Page[EmployerView]
         * @description One page of a list.
         */
        Page_EmployerView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["EmployerView"][];
        };
        /**
         * Page[IncidentView]
         * @description One page of a list.
         */
        Page_IncidentView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["IncidentView"][];
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
         * Page[PlacementView]
         * @description One page of a list.
         */
        Page_PlacementView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["PlacementView"][];
        };
        /**
         * Page[ReimbursementView]
         * @description One page of a list.
         */
        Page_ReimbursementView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ReimbursementView"][];
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
         * Page[VacancyView]
         * @description One page of a list.
         */
        Page_VacancyView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["VacancyView"][];
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
         * Pay
         * @description Gross pay, always written with two decimal places.
         */
        Pay: {
            /**
             * Amount
             * @description A sum in units of the currency, with two decimal places.
             */
            amount: number | string;
            /**
             * Currency
             * @description The currency (ISO 4217).
             */
            currency: string;
            /** @description What the amount is paid for. */
            period: components["schemas"]["PayPeriod"];
        };
        /**
         * Pay
         * @description Gross pay, always written with two decimal places.
         */
        "Pay-Input": {
            /**
             * Amount
             * @description A sum in units of the currency, with two decimal places.
             */
            amount: number | string;
            /**
             * Currency
             * @description The currency (ISO 4217).
             */
            currency: string;
            /** @description What the amount is paid for. */
            period: components["schemas"]["PayPeriod"];
        };
        /**
         * Pay
         * @description Gross pay, always written with two decimal places.
         */
        "Pay-Output": {
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
         * Payer
         * @description Who bears a share of a cost.
         * @enum {string}
         */
        Payer: "employer" | "programme" | "government" | "donor" | "partner" | "hardship_fund" | "loan" | "worker";
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
         * PlacementMove
         * @description Moves that somebody asks for over HTTP; the others follow from visa, travel and work.
         * @enum {string}
         */
        PlacementMove: "start_training" | "finish_training" | "freeze" | "unfreeze" | "end";
        /**
         * PlacementState
         * @description Where a placement stands.
         *
         *     - `confirmed`: Next: `start_training` to `training`, `open_visa_case` to `visa`, `grant_visa` to `predeparture`, `depart` to `travelling`, `arrive` to `arrived`, `start_work` to `started`, `freeze` to `frozen`, `end` to `ended`.
         *     - `training`: Next: `finish_training` to `visa`, `grant_visa` to `predeparture`, `depart` to `travelling`, `arrive` to `arrived`, `start_work` to `started`, `freeze` to `frozen`, `end` to `ended`.
         *     - `visa`: Next: `start_training` to `training`, `grant_visa` to `predeparture`, `depart` to `travelling`, `arrive` to `arrived`, `start_work` to `started`, `freeze` to `frozen`, `end` to `ended`.
         *     - `predeparture`: Next: `depart` to `travelling`, `arrive` to `arrived`, `start_work` to `started`, `freeze` to `frozen`, `end` to `ended`.
         *     - `travelling`: Next: `arrive` to `arrived`, `start_work` to `started`, `end` to `ended`.
         *     - `arrived`: Next: `start_work` to `started`, `end` to `ended`.
         *     - `started`: Next: `sustain` to `sustained`, `end` to `ended`.
         *     - `sustained`: Next: `grant_durable_status` to `durable_status`, `end` to `ended`.
         *     - `durable_status`: Next: `end` to `ended`.
         *     - `frozen`: Next: `depart` to `travelling`, `arrive` to `arrived`, `start_work` to `started`, `unfreeze_as_confirmed` to `confirmed`, `unfreeze_in_training` to `training`, `unfreeze_in_visa` to `visa`, `unfreeze_in_predeparture` to `predeparture`, `end` to `ended`.
         *     - `ended`: An end: no move leads on.
         * @enum {string}
         */
        PlacementState: "confirmed" | "training" | "visa" | "predeparture" | "travelling" | "arrived" | "started" | "sustained" | "durable_status" | "frozen" | "ended";
        /**
         * PlacementView
         * @description A contract on its way into work and through it.
         */
        PlacementView: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Better Terms
             * @description The terms in which the contract is better than the offer, by name.
             */
            better_terms: string[];
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Confirmed At
             * Format: date-time
             * @description When it was confirmed (UTC, RFC 3339).
             */
            confirmed_at: string;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * End Reason
             * @description Why it ended, as a code; null where it has not.
             */
            end_reason: string | null;
            /**
             * Freeze Reason
             * @description Why it is frozen, as a code; null where it is not.
             */
            freeze_reason: string | null;
            /** @description Where it goes on once it is not frozen any more; null where it is not frozen. */
            frozen_state: components["schemas"]["PlacementState"] | null;
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
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Signed By Candidate On
             * Format: date
             * @description The day on which the person signed.
             */
            signed_by_candidate_on: string;
            /**
             * Signed By Employer On
             * Format: date
             * @description The day on which the employer signed.
             */
            signed_by_employer_on: string;
            /**
             * Sponsor Employer Id
             * @description Who sponsors the visa, if it is not the vacancy's employer; null where it is.
             */
            sponsor_employer_id: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["PlacementState"];
            /**
             * Terms
             * @description The terms, each as the contract has it.
             */
            terms: {
                [key: string]: unknown;
            };
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
         * RecordCost
         * @description What it was for, how much, and who paid which share of it.
         */
        RecordCost: {
            /**
             * Amount
             * @description A sum in units of the currency, with two decimal places.
             */
            amount: number | string;
            /**
             * Currency
             * @description The currency (ISO 4217).
             */
            currency: string;
            /**
             * @description `earlier`: the person had borne it before, and for another reason.
             * @default for_this_job
             */
            incurred?: components["schemas"]["Incurred"];
            /**
             * Receipt Reference
             * @description A reference to the receipt, in the sender's own system; null where there is none.
             */
            receipt_reference?: string | null;
            /**
             * Shares
             * @description Who bears how much of it; together they are the amount.
             */
            shares: components["schemas"]["CostShare"][];
            /** @description Of which type it is. */
            type: components["schemas"]["CostType"];
        };
        /**
         * RecordDueDiligence
         * @description The whole of the due diligence: each point of the standard of today, as `GET /due-diligence/standard` has it.
         */
        RecordDueDiligence: {
            /**
             * Briefing Done
             * @description Whether the employer was briefed.
             */
            briefing_done: boolean;
            /**
             * Fee Pledge
             * @description Whether the employer has pledged that no worker pays for the job.
             */
            fee_pledge: boolean;
            /**
             * Findings
             * @description How each point was found.
             */
            findings: components["schemas"]["RecordFinding"][];
            /** @description The licence to sponsor workers; null where there is none. */
            sponsor_licence?: components["schemas"]["SponsorLicence"] | null;
        };
        /**
         * RecordFinding
         * @description How one point of the standard was found.
         */
        RecordFinding: {
            /**
             * Checked On
             * Format: date
             * @description The day on which somebody looked.
             */
            checked_on: string;
            /**
             * Evidence
             * @description What the finding rests on.
             * @default []
             */
            evidence?: components["schemas"]["EvidenceKind"][];
            /** @description How it ended. */
            outcome: components["schemas"]["Outcome"];
            /**
             * Point
             * @description The point of the standard, by its code.
             */
            point: string;
        };
        /**
         * RegisterEmployer
         * @description A new employer. The name of an organisation is kept here and goes into no event.
         */
        RegisterEmployer: {
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country: string;
            /**
             * Name
             * @description What it is called.
             */
            name: string;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             * @default []
             */
            programme_ids?: string[];
            /**
             * Sector
             * @description The sector, as a code such as `construction`.
             */
            sector: string;
        };
        /**
         * ReimbursementMove
         * @description Moves that somebody asks for over HTTP; a claim follows from telling the employer, a drop from the incident.
         *
         *     - `pay`: From `claimed` to `paid_by_employer`.
         *     - `pay_from_hardship_fund`: From `open`, `claimed` to `paid_by_hardship_fund`. Asked: The employer pays first, where it knows.
         *     - `confirm`: From `paid_by_employer`, `paid_by_hardship_fund` to `confirmed`.
         *     - `deny`: From `paid_by_employer` to `claimed`; from `paid_by_hardship_fund` to `open`.
         * @enum {string}
         */
        ReimbursementMove: "pay" | "pay_from_hardship_fund" | "confirm" | "deny";
        /**
         * ReimbursementState
         * @description Where a reimbursement stands. `open`: the employer does not know of it, or the fund has to pay again.
         *
         *     - `open`: Next: `claim` to `claimed`, `pay_from_hardship_fund` to `paid_by_hardship_fund`, `drop` to `dropped`.
         *     - `claimed`: Next: `pay` to `paid_by_employer`, `pay_from_hardship_fund` to `paid_by_hardship_fund`, `drop` to `dropped`.
         *     - `paid_by_employer`: Next: `confirm` to `confirmed`, `deny` to `claimed`.
         *     - `paid_by_hardship_fund`: Next: `confirm` to `confirmed`, `deny` to `open`.
         *     - `confirmed`: An end: no move leads on.
         *     - `dropped`: An end: no move leads on.
         * @enum {string}
         */
        ReimbursementState: "open" | "claimed" | "paid_by_employer" | "paid_by_hardship_fund" | "confirmed" | "dropped";
        /**
         * ReimbursementView
         * @description What comes back to a worker. `due_at`: by when the employer pays, once it was told.
         */
        ReimbursementView: {
            /**
             * Amount
             * @description A sum in units of the currency, with two decimal places.
             */
            amount: string;
            /**
             * Claimed At
             * @description When it was claimed of the employer (UTC, RFC 3339); null while that must not know.
             */
            claimed_at: string | null;
            /**
             * Currency
             * @description The currency (ISO 4217).
             */
            currency: string;
            /**
             * Due At
             * @description By when the employer pays (UTC, RFC 3339); null until it was told.
             */
            due_at: string | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Incident Id
             * Format: uuid
             * @description What an employer has to answer for.
             */
            incident_id: string;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /**
             * Paid At
             * @description When it was paid (UTC, RFC 3339); null until then.
             */
            paid_at: string | null;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ReimbursementState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
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
         * ReportFee
         * @description What the person paid, and whether the employer may be told now. They may agree to that later.
         */
        ReportFee: {
            /**
             * Amount
             * @description A sum in units of the currency, with two decimal places.
             */
            amount: number | string;
            /**
             * Currency
             * @description The currency (ISO 4217).
             */
            currency: string;
            /**
             * Receipt Reference
             * @description A reference to the receipt, in the sender's own system; null where there is none.
             */
            receipt_reference?: string | null;
            /**
             * Tell Employer
             * @description The person agrees that the employer is told.
             * @default false
             */
            tell_employer?: boolean;
            /** @description Of which type it is. */
            type: components["schemas"]["CostType"];
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
         * Resolution
         * @description How an incident was settled.
         * @enum {string}
         */
        Resolution: "reimbursed_by_employer" | "reimbursed_by_hardship_fund" | "explained" | "unfounded";
        /**
         * ResolveIncident
         * @description How it was settled.
         */
        ResolveIncident: {
            /** @description How it was settled; null until then. */
            resolution: components["schemas"]["Resolution"];
        };
        /**
         * ResultOutcome
         * @description What became of one of many.
         *
         *     - `refused`: Nothing of it was changed; `problem` says why and what would mend it.
         * @enum {string}
         */
        ResultOutcome: "done" | "refused";
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
         * RoundKind
         * @description How an employer gets to know a person.
         * @enum {string}
         */
        RoundKind: "cv_review" | "recorded" | "test" | "interview";
        /**
         * RoundOutcome
         * @description How a round went. A failed round ends nothing: a person decides.
         * @enum {string}
         */
        RoundOutcome: "passed" | "failed" | "no_show";
        /**
         * RoundView
         * @description One round of selection.
         */
        RoundView: {
            /**
             * Decided At
             * @description When it was decided (UTC, RFC 3339); null until then.
             */
            decided_at: string | null;
            /** @description Of which kind it is. */
            kind: components["schemas"]["RoundKind"];
            /**
             * Number
             * @description Its number, counted from 1.
             */
            number: number;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /** @description How it went; null until then. */
            outcome: components["schemas"]["RoundOutcome"] | null;
            /**
             * Score Band
             * @description The score as a band, such as `b2` or `70_79`; null where none was given.
             */
            score_band: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
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
         * Service
         * @description The five services. Each produces to its own topics and nobody else's.
         * @enum {string}
         */
        Service: "candidate" | "employer" | "matching" | "training" | "integration";
        /**
         * ShareView
         * @description What one payer bears.
         */
        ShareView: {
            /**
             * Amount
             * @description A sum in units of the currency, with two decimal places.
             */
            amount: string;
            /** @description The terms, where the person borrowed; null otherwise. */
            loan: components["schemas"]["LoanView"] | null;
            /** @description Who bears this share. */
            payer: components["schemas"]["Payer"];
        };
        /**
         * SignContract
         * @description What was signed, when by each side, and who bears which cost.
         */
        SignContract: {
            /**
             * Costs
             * @description Who bears which cost of recruitment.
             * @default []
             */
            costs?: components["schemas"]["RecordCost"][];
            /**
             * Signed By Candidate On
             * @description The day on which the person signed.
             */
            signed_by_candidate_on?: string | null;
            /**
             * Signed By Employer On
             * @description The day on which the employer signed.
             */
            signed_by_employer_on?: string | null;
            /** @description The terms, each as the contract has it. */
            terms: components["schemas"]["ContractTerms"];
        };
        /**
         * SkillProposal
         * @description What an occupation asks for, by the pinned release of the taxonomy.
         */
        SkillProposal: {
            /**
             * Essential Skills
             * @description Skills that the work cannot be done without, by ESCO URI or URN.
             */
            essential_skills: string[];
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco: string;
            /**
             * Occupation
             * @description The occupation, by its ESCO URI or URN.
             */
            occupation: string;
            /**
             * Optional Skills
             * @description Skills that are good to have, by ESCO URI or URN.
             */
            optional_skills: string[];
        };
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
         * SparseApplicationView
         * @description Some fields of ApplicationView, as `fields` asked for.
         */
        SparseApplicationView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Match Id
             * Format: uuid
             * @description The match of matching-svc that it began with.
             */
            match_id?: string;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at?: string;
            /** @description Where it goes on when it is reopened; null where it is not parked. */
            parked_state?: components["schemas"]["ApplicationState"] | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids?: string[] | null;
            /**
             * Reservation Id
             * @description The reservation of candidate-svc that promises the person to this application; null until it is confirmed.
             */
            reservation_id?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["ApplicationState"];
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id?: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
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
         * SparseContactView
         * @description Some fields of ContactView, as `fields` asked for.
         */
        SparseContactView: {
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /** @description Of which kind it is. */
            kind?: components["schemas"]["ContactKind"];
            /**
             * Made At
             * Format: date-time
             * @description When (UTC, RFC 3339).
             */
            made_at?: string;
            /**
             * Made By
             * @description Who was in touch, by the subject of their token.
             */
            made_by?: string;
            /**
             * Note Code
             * @description What it was about, as a code; no note in words.
             */
            note_code?: string;
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
         * SparseEmployerView
         * @description Some fields of EmployerView, as `fields` asked for.
         */
        SparseEmployerView: {
            /**
             * Agreed At
             * @description When the agreement was made (UTC, RFC 3339); null until then.
             */
            agreed_at?: string | null;
            /**
             * Briefing Done
             * @description Whether the employer was briefed.
             */
            briefing_done?: boolean;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country?: string;
            /** @description What the programme found out, approved or not; null until it was recorded. */
            due_diligence?: components["schemas"]["DueDiligenceView"] | null;
            /**
             * Fee Pledge
             * @description Whether the employer has pledged that no worker pays for the job.
             */
            fee_pledge?: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Name
             * @description What it is called.
             */
            name?: string;
            /**
             * Partner Id
             * @description The partner organisation that looks after the person, or brought the employer in.
             */
            partner_id?: string | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids?: string[];
            /**
             * Registered At
             * Format: date-time
             * @description When it was registered (UTC, RFC 3339).
             */
            registered_at?: string;
            /**
             * Sector
             * @description The sector, as a code such as `construction`.
             */
            sector?: string;
            /** @description The licence to sponsor workers; null where there is none. */
            sponsor_licence?: components["schemas"]["SponsorLicenceView"] | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["EmployerState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseIncidentView
         * @description Some fields of IncidentView, as `fields` asked for.
         */
        SparseIncidentView: {
            /**
             * Application Id
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id?: string | null;
            /**
             * Cost Item Id
             * @description The line of the ledger that it is about; null where it is about none.
             */
            cost_item_id?: string | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /** @description Of which kind it is. */
            kind?: components["schemas"]["IncidentKind"];
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at?: string;
            /**
             * Placement Id
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id?: string | null;
            /** @description How it was settled; null until then. */
            resolution?: components["schemas"]["Resolution"] | null;
            /**
             * Resolved At
             * @description When it was settled (UTC, RFC 3339); null until then.
             */
            resolved_at?: string | null;
            /**
             * Told At
             * @description When the employer was told (UTC, RFC 3339); null as long as it must not know.
             */
            told_at?: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
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
         * SparsePlacementView
         * @description Some fields of PlacementView, as `fields` asked for.
         */
        SparsePlacementView: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id?: string;
            /**
             * Better Terms
             * @description The terms in which the contract is better than the offer, by name.
             */
            better_terms?: string[];
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /**
             * Confirmed At
             * Format: date-time
             * @description When it was confirmed (UTC, RFC 3339).
             */
            confirmed_at?: string;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id?: string;
            /**
             * End Reason
             * @description Why it ended, as a code; null where it has not.
             */
            end_reason?: string | null;
            /**
             * Freeze Reason
             * @description Why it is frozen, as a code; null where it is not.
             */
            freeze_reason?: string | null;
            /** @description Where it goes on once it is not frozen any more; null where it is not frozen. */
            frozen_state?: components["schemas"]["PlacementState"] | null;
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
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids?: string[];
            /**
             * Signed By Candidate On
             * Format: date
             * @description The day on which the person signed.
             */
            signed_by_candidate_on?: string;
            /**
             * Signed By Employer On
             * Format: date
             * @description The day on which the employer signed.
             */
            signed_by_employer_on?: string;
            /**
             * Sponsor Employer Id
             * @description Who sponsors the visa, if it is not the vacancy's employer; null where it is.
             */
            sponsor_employer_id?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["PlacementState"];
            /**
             * Terms
             * @description The terms, each as the contract has it.
             */
            terms?: {
                [key: string]: unknown;
            };
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id?: string;
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
         * SparseVacancyView
         * @description Some fields of VacancyView, as `fields` asked for.
         */
        SparseVacancyView: {
            /**
             * Close Reason
             * @description Why it was closed, as a code; null while it is open.
             */
            close_reason?: string | null;
            /**
             * Contract Months
             * @description How long the contract runs, in months; null where it has no end.
             */
            contract_months?: number | null;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country?: string;
            /**
             * Created At
             * Format: date-time
             * @description When it was made (UTC, RFC 3339).
             */
            created_at?: string;
            /**
             * Education Minimum
             * @description The least level of education (EQF 1 to 8); null where none is asked for.
             */
            education_minimum?: number | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id?: string;
            /**
             * Essential Skills
             * @description Skills that the work cannot be done without, by ESCO URI or URN.
             */
            essential_skills?: string[];
            /**
             * Experience Months Minimum
             * @description The least experience in the occupation, in months.
             */
            experience_months_minimum?: number;
            /**
             * Family Policy
             * @description When the family may come, as a code such as `family_at_start`; null where nothing is said.
             */
            family_policy?: string | null;
            /**
             * Filled
             * @description Seats that are filled.
             */
            filled?: number;
            /**
             * Free Seats
             * @description Seats that are neither held nor filled; null for an evergreen vacancy.
             */
            free_seats?: number | null;
            /** @description What is usually paid for this work there; null where nobody has said. */
            going_rate?: components["schemas"]["Pay-Output"] | null;
            /**
             * Held
             * @description Seats that are held by offers.
             */
            held?: number;
            /**
             * Housing
             * @description How the worker is housed, as a code such as `provided`; null where nothing is said.
             */
            housing?: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco?: string;
            /** @description Of which kind it is. */
            kind?: components["schemas"]["VacancyKind"];
            /**
             * Languages
             * @description Languages (ISO 639-3), with a CEFR level for each skill.
             */
            languages?: components["schemas"]["LanguageSkill"][];
            /**
             * Licences
             * @description Licences that the work or the person has, as codes.
             */
            licences?: string[];
            /**
             * Occupation
             * @description The occupation, by its ESCO URI or URN.
             */
            occupation?: string;
            /**
             * Optional Skills
             * @description Skills that are good to have, by ESCO URI or URN.
             */
            optional_skills?: string[];
            /**
             * Pathways
             * @description The pathways by which somebody may come, by their codes.
             */
            pathways?: string[];
            /**
             * Pause Reason
             * @description Why it is paused, as a code; null where it is not.
             */
            pause_reason?: string | null;
            /** @description Gross pay; null while it is missing in a draft. */
            pay?: components["schemas"]["Pay-Output"] | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids?: string[];
            /**
             * Region
             * @description The region of the work (ISO 3166-2); null where any.
             */
            region?: string | null;
            /**
             * Seats
             * @description How many people are sought; null for an evergreen vacancy.
             */
            seats?: number | null;
            /**
             * Start Date
             * @description The first day of work.
             */
            start_date?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["VacancyState"];
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title?: string;
            /**
             * Train To Hire
             * @description Whether people count who will hold the credential by the start.
             */
            train_to_hire?: boolean;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             */
            weekly_hours?: number | null;
        };
        /**
         * SponsorLicence
         * @description The authority's licence to sponsor workers, by its reference, with its last day.
         */
        SponsorLicence: {
            /**
             * Reference
             * @description The licence's number with the authority.
             */
            reference: string;
            /**
             * Valid Until
             * Format: date
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until: string;
        };
        /**
         * SponsorLicenceView
         * @description The authority's licence to sponsor workers.
         */
        SponsorLicenceView: {
            /**
             * Reference
             * @description The licence's number with the authority.
             */
            reference: string;
            /**
             * Valid Until
             * Format: date
             * @description The last day on which it holds, included; null where it does not end by a date.
             */
            valid_until: string;
        };
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
         * StandardView
         * @description An edition of the points that are looked at, with its source.
         */
        StandardView: {
            /**
             * Name
             * @description The edition.
             */
            name: string;
            /**
             * Points
             * @description What is looked at: the question by the code of the point.
             */
            points: {
                [key: string]: string;
            };
            /**
             * Read On
             * Format: date
             * @description The day on which the source was read.
             */
            read_on: string;
            /**
             * Source
             * @description Where it is from: a law, a page of an authority, a publication.
             */
            source: string;
        };
        /**
         * StatementView
         * @description What a placement has cost, as far as the reader may know it.
         */
        StatementView: {
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /**
             * Sums
             * @description The sums, by currency.
             */
            sums: components["schemas"]["SumsView"][];
        };
        /**
         * SumsView
         * @description The sums in one currency. What the person bore earlier, for another reason, is no part of the total.
         */
        SumsView: {
            /**
             * By Payer
             * @description The same by who bears it.
             */
            by_payer: {
                [key: string]: string;
            };
            /**
             * By Type
             * @description The same by what it was for.
             */
            by_type: {
                [key: string]: string;
            };
            /**
             * Currency
             * @description The currency (ISO 4217).
             */
            currency: string;
            /**
             * Earlier
             * @description What the person bore before, for another reason; no part of the total.
             */
            earlier: string;
            /**
             * Owed To The Worker
             * @description What the worker has paid and did not get back yet.
             */
            owed_to_the_worker: string;
            /**
             * Total
             * @description The sum of all costs of this recruitment.
             */
            total: string;
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
         * VacancyAction
         * @description What can happen to a vacancy.
         *
         *     - `submit`: From `draft` to `review`.
         *     - `return_to_draft`: From `review` to `draft`. Asked: A move that ends or interrupts says why.
         *     - `open`: From `review` to `open`. Asked: People are matched to employers in good standing alone. The employer promised that no worker pays for the recruitment. The employer knows whom it recruits and how. Nobody is led towards a visa that nobody may sponsor. Whoever is matched can read pay, hours, length and start of the contract. Each named pathway is one that the programme has configured. A pathway of another country is of no use here. At least one named pathway's intake is open today. No named pathway's least pay is missed, in its own currency. Nobody is recruited to work for less than others in the same job. An employer that was looked at long ago is looked at again before its next vacancy opens. A cost that a worker paid blocks the employer's next vacancy until it is paid back.
         *     - `pause`: From `open`, `filled` to `paused`. Asked: A move that ends or interrupts says why.
         *     - `resume`: From `paused` to `open`. Asked: People are matched to employers in good standing alone. Nobody is led towards a visa that nobody may sponsor.
         *     - `fill`: From `open` to `filled`.
         *     - `reopen`: From `filled` to `open`.
         *     - `close`: From `draft`, `review`, `open`, `paused`, `filled` to `closed`. Asked: A closed vacancy names one of the reasons that outcomes are counted by. Nobody waits for an answer of a vacancy that ends.
         * @enum {string}
         */
        VacancyAction: "submit" | "return_to_draft" | "open" | "pause" | "resume" | "fill" | "reopen" | "close";
        /**
         * VacancyKind
         * @description What is offered.
         * @enum {string}
         */
        VacancyKind: "job" | "apprenticeship" | "traineeship";
        /**
         * VacancyLine
         * @description A vacancy, under the employer's own number for it. `submit` hands it in for review.
         */
        VacancyLine: {
            /**
             * Contract Months
             * @description How long the contract runs, in months; null where it has no end.
             * @default null
             */
            contract_months?: number | null;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country: string;
            /**
             * Education Minimum
             * @description The least level of education (EQF 1 to 8); null where none is asked for.
             * @default null
             */
            education_minimum?: number | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Employer Reference
             * @description The employer's own number for the vacancy. Sent again, it is known and changes nothing.
             */
            employer_reference: string;
            /**
             * Essential Skills
             * @description Skills that the work cannot be done without, by ESCO URI or URN; null for what the occupation asks for.
             * @default null
             */
            essential_skills?: string[] | null;
            /**
             * Experience Months Minimum
             * @description The least experience in the occupation, in months.
             * @default 0
             */
            experience_months_minimum?: number;
            /**
             * Family Policy
             * @description When the family may come, as a code such as `family_at_start`; null where nothing is said.
             * @default null
             */
            family_policy?: string | null;
            /**
             * @description What is usually paid for this work there; null where nobody has said.
             * @default null
             */
            going_rate?: components["schemas"]["Pay"] | null;
            /**
             * Housing
             * @description How the worker is housed, as a code such as `provided`; null where nothing is said.
             * @default null
             */
            housing?: string | null;
            /** @description Of which kind it is. */
            kind: components["schemas"]["VacancyKind"];
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
             * Occupation
             * @description The occupation, by its ESCO URI or URN.
             */
            occupation: string;
            /**
             * Optional Skills
             * @description Skills that are good to have, by ESCO URI or URN; null for what the occupation asks for.
             * @default null
             */
            optional_skills?: string[] | null;
            /**
             * Pathways
             * @description The pathways by which somebody may come, by their codes.
             * @default []
             */
            pathways?: string[];
            /**
             * @description Gross pay.
             * @default null
             */
            pay?: components["schemas"]["Pay"] | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             * @default []
             */
            programme_ids?: string[];
            /**
             * Region
             * @description The region of the work (ISO 3166-2); null where any.
             * @default null
             */
            region?: string | null;
            /**
             * Seats
             * @description How many people are sought; null for an evergreen vacancy.
             * @default null
             */
            seats?: number | null;
            /**
             * Start Date
             * @description The first day of work.
             * @default null
             */
            start_date?: string | null;
            /**
             * Submit
             * @description Whether it is handed in for review at once.
             * @default false
             */
            submit?: boolean;
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
            /**
             * Train To Hire
             * @description Whether people count who will hold the credential by the start.
             * @default false
             */
            train_to_hire?: boolean;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             * @default null
             */
            weekly_hours?: number | null;
        };
        /**
         * VacancyState
         * @description Where a vacancy stands.
         *
         *     - `draft`: Next: `submit` to `review`, `close` to `closed`.
         *     - `review`: Next: `return_to_draft` to `draft`, `open` to `open`, `close` to `closed`.
         *     - `open`: Next: `pause` to `paused`, `fill` to `filled`, `close` to `closed`.
         *     - `paused`: Next: `resume` to `open`, `close` to `closed`.
         *     - `filled`: Next: `pause` to `paused`, `reopen` to `open`, `close` to `closed`.
         *     - `closed`: An end: no move leads on.
         * @enum {string}
         */
        VacancyState: "draft" | "review" | "open" | "paused" | "filled" | "closed";
        /**
         * VacancyView
         * @description A vacancy. `seats` and `free_seats` are null for an evergreen one.
         */
        VacancyView: {
            /**
             * Close Reason
             * @description Why it was closed, as a code; null while it is open.
             */
            close_reason: string | null;
            /**
             * Contract Months
             * @description How long the contract runs, in months; null where it has no end.
             */
            contract_months: number | null;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country: string;
            /**
             * Created At
             * Format: date-time
             * @description When it was made (UTC, RFC 3339).
             */
            created_at: string;
            /**
             * Education Minimum
             * @description The least level of education (EQF 1 to 8); null where none is asked for.
             */
            education_minimum: number | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Essential Skills
             * @description Skills that the work cannot be done without, by ESCO URI or URN.
             */
            essential_skills: string[];
            /**
             * Experience Months Minimum
             * @description The least experience in the occupation, in months.
             */
            experience_months_minimum: number;
            /**
             * Family Policy
             * @description When the family may come, as a code such as `family_at_start`; null where nothing is said.
             */
            family_policy: string | null;
            /**
             * Filled
             * @description Seats that are filled.
             */
            filled: number;
            /**
             * Free Seats
             * @description Seats that are neither held nor filled; null for an evergreen vacancy.
             */
            free_seats: number | null;
            /** @description What is usually paid for this work there; null where nobody has said. */
            going_rate: components["schemas"]["Pay-Output"] | null;
            /**
             * Held
             * @description Seats that are held by offers.
             */
            held: number;
            /**
             * Housing
             * @description How the worker is housed, as a code such as `provided`; null where nothing is said.
             */
            housing: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco: string;
            /** @description Of which kind it is. */
            kind: components["schemas"]["VacancyKind"];
            /**
             * Languages
             * @description Languages (ISO 639-3), with a CEFR level for each skill.
             */
            languages: components["schemas"]["LanguageSkill"][];
            /**
             * Licences
             * @description Licences that the work or the person has, as codes.
             */
            licences: string[];
            /**
             * Occupation
             * @description The occupation, by its ESCO URI or URN.
             */
            occupation: string;
            /**
             * Optional Skills
             * @description Skills that are good to have, by ESCO URI or URN.
             */
            optional_skills: string[];
            /**
             * Pathways
             * @description The pathways by which somebody may come, by their codes.
             */
            pathways: string[];
            /**
             * Pause Reason
             * @description Why it is paused, as a code; null where it is not.
             */
            pause_reason: string | null;
            /** @description Gross pay; null while it is missing in a draft. */
            pay: components["schemas"]["Pay-Output"] | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Region
             * @description The region of the work (ISO 3166-2); null where any.
             */
            region: string | null;
            /**
             * Seats
             * @description How many people are sought; null for an evergreen vacancy.
             */
            seats: number | null;
            /**
             * Start Date
             * @description The first day of work.
             */
            start_date: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["VacancyState"];
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
            /**
             * Train To Hire
             * @description Whether people count who will hold the credential by the start.
             */
            train_to_hire: boolean;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             */
            weekly_hours: number | null;
        };
        /**
         * WriteVacancy
         * @description A vacancy. Terms may still be missing in a draft; skills default to what the occupation asks for.
         *
         *     `seats` null means evergreen. `housing` and `family_policy` are codes such as `provided` or `family_at_start`.
         */
        WriteVacancy: {
            /**
             * Contract Months
             * @description How long the contract runs, in months; null where it has no end.
             */
            contract_months?: number | null;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country: string;
            /**
             * Education Minimum
             * @description The least level of education (EQF 1 to 8); null where none is asked for.
             */
            education_minimum?: number | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Essential Skills
             * @description Skills that the work cannot be done without, by ESCO URI or URN; null for what the occupation asks for.
             */
            essential_skills?: string[] | null;
            /**
             * Experience Months Minimum
             * @description The least experience in the occupation, in months.
             * @default 0
             */
            experience_months_minimum?: number;
            /**
             * Family Policy
             * @description When the family may come, as a code such as `family_at_start`; null where nothing is said.
             */
            family_policy?: string | null;
            /** @description What is usually paid for this work there; null where nobody has said. */
            going_rate?: components["schemas"]["Pay-Input"] | null;
            /**
             * Housing
             * @description How the worker is housed, as a code such as `provided`; null where nothing is said.
             */
            housing?: string | null;
            /** @description Of which kind it is. */
            kind: components["schemas"]["VacancyKind"];
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
             * Occupation
             * @description The occupation, by its ESCO URI or URN.
             */
            occupation: string;
            /**
             * Optional Skills
             * @description Skills that are good to have, by ESCO URI or URN; null for what the occupation asks for.
             */
            optional_skills?: string[] | null;
            /**
             * Pathways
             * @description The pathways by which somebody may come, by their codes.
             * @default []
             */
            pathways?: string[];
            /** @description Gross pay. */
            pay?: components["schemas"]["Pay-Input"] | null;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             * @default []
             */
            programme_ids?: string[];
            /**
             * Region
             * @description The region of the work (ISO 3166-2); null where any.
             */
            region?: string | null;
            /**
             * Seats
             * @description How many people are sought; null for an evergreen vacancy.
             */
            seats?: number | null;
            /**
             * Start Date
             * @description The first day of work.
             */
            start_date?: string | null;
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
            /**
             * Train To Hire
             * @description Whether people count who will hold the credential by the start.
             * @default false
             */
            train_to_hire?: boolean;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             */
            weekly_hours?: number | null;
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
        /** @description The same request is still being worked on (`request-in-progress`); The same request was done before (`already-done`) */
        "request-in-progress.already-done": {
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
        /** @description Temporarily unavailable (`unavailable`); It took too long (`out-of-time`) */
        "unavailable.out-of-time": {
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
        /**
         * @description Repeat a request with the same key and it has its effect once. What the first answer held is kept nowhere, so that you are told that it was done (409, `already-done`). A key is kept for seven days.
         * @example 0190a000-0000-7000-8000-00000000c0de
         */
        "Idempotency-Key-Unanswered": string;
        /**
         * @description The ETag that was read. The move is made of that version alone; left out, its state decides.
         * @example "3"
         */
        "If-Match": string;
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
        /** @description What is shown, behind the version of a record that counts them: `"3-9f86d081884c7d65"`. Sent as `If-Match` it says what was seen; as `If-None-Match`, a read is answered with 304 while that is so. */
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
    list_applications: {
        parameters: {
            query?: {
                /** @description Only those of this person, where the caller knows who it is. */
                candidate_id?: string | null;
                /** @description Only members of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "match_id" | "candidate_id" | "vacancy_id" | "employer_id" | "programme_ids" | "state" | "parked_state" | "reservation_id" | "opened_at" | "version")[];
                /** @description Only entries with this `vacancy_id`. */
                vacancy_id?: string | null;
                /** @description Only entries with this `employer_id`. */
                employer_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["ApplicationState"] | null;
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
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "id": "01980000-0000-7000-8000-1fe289205936",
                     *           "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "parked_state": null,
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "reservation_id": "01980000-0000-7000-8000-9efa077f044e",
                     *           "state": "rounds",
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ApplicationView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-1fe289205936",
                     *           "match_id": "01980000-0000-7000-8000-4945a70fa7f9"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseApplicationView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-1fe289205936",
                     *       "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "parked_state": null,
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "reservation_id": "01980000-0000-7000-8000-9efa077f044e",
                     *       "state": "rounds",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ApplicationView"] | components["schemas"]["SparseApplicationView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    count_applications_by_state: {
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
                     *       "offer": 1,
                     *       "rounds": 3,
                     *       "shortlisted": 8
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    correct_application: {
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    get_application: {
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
                 * @description The application of one person to one vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-1fe289205936
                 */
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An application with its rounds and its latest offer. */
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
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-1fe289205936",
                     *       "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "offer": {
                     *         "accepted_at": null,
                     *         "contract_months": 36,
                     *         "expires_at": "2027-01-31T17:00:00Z",
                     *         "id": "01980000-0000-7000-8000-988180bf0c93",
                     *         "language": "eng",
                     *         "monthly_deductions": "120.00",
                     *         "offered_at": "2027-01-18T10:00:00Z",
                     *         "pathway": "gb_skilled_worker",
                     *         "pay": {
                     *           "amount": "2650.00",
                     *           "currency": "GBP",
                     *           "period": "month"
                     *         },
                     *         "probation_months": 3,
                     *         "sponsor_employer_id": null,
                     *         "start_date": "2027-06-01",
                     *         "weekly_hours": 38,
                     *         "workplace_region": "GB-SCT"
                     *       },
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "parked_state": null,
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "reservation_id": "01980000-0000-7000-8000-9efa077f044e",
                     *       "rounds": [
                     *         {
                     *           "decided_at": "2027-03-01T09:00:00Z",
                     *           "kind": "cv_review",
                     *           "number": 1,
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "outcome": "passed",
                     *           "score_band": "70_79",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "state": "rounds",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationInFull"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    accept_offer: {
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
                 * @description The application of one person to one vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-1fe289205936
                 */
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "counselled": true,
                 *       "shorten_reflection": false
                 *     }
                 */
                "application/json": components["schemas"]["AcceptOffer"];
            };
        };
        responses: {
            /** @description An application with its rounds and its latest offer. */
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
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-1fe289205936",
                     *       "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "offer": {
                     *         "accepted_at": null,
                     *         "contract_months": 36,
                     *         "expires_at": "2027-01-31T17:00:00Z",
                     *         "id": "01980000-0000-7000-8000-988180bf0c93",
                     *         "language": "eng",
                     *         "monthly_deductions": "120.00",
                     *         "offered_at": "2027-01-18T10:00:00Z",
                     *         "pathway": "gb_skilled_worker",
                     *         "pay": {
                     *           "amount": "2650.00",
                     *           "currency": "GBP",
                     *           "period": "month"
                     *         },
                     *         "probation_months": 3,
                     *         "sponsor_employer_id": null,
                     *         "start_date": "2027-06-01",
                     *         "weekly_hours": 38,
                     *         "workplace_region": "GB-SCT"
                     *       },
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "parked_state": null,
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "reservation_id": "01980000-0000-7000-8000-9efa077f044e",
                     *       "rounds": [
                     *         {
                     *           "decided_at": "2027-03-01T09:00:00Z",
                     *           "kind": "cv_review",
                     *           "number": 1,
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "outcome": "passed",
                     *           "score_band": "70_79",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "state": "rounds",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationInFull"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    sign_contract: {
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
                 * @description The application of one person to one vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-1fe289205936
                 */
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "costs": [
                 *         {
                 *           "amount": "640.00",
                 *           "currency": "GBP",
                 *           "shares": [
                 *             {
                 *               "amount": "640.00",
                 *               "payer": "employer"
                 *             }
                 *           ],
                 *           "type": "travel"
                 *         }
                 *       ],
                 *       "signed_by_candidate_on": "2027-02-09",
                 *       "signed_by_employer_on": "2027-02-08",
                 *       "terms": {
                 *         "contract_months": 36,
                 *         "housing": "provided",
                 *         "isco": "7212",
                 *         "language": "eng",
                 *         "monthly_deductions": "120.00",
                 *         "pay": {
                 *           "amount": "2650.00",
                 *           "currency": "GBP",
                 *           "period": "month"
                 *         },
                 *         "probation_months": 3,
                 *         "start_date": "2027-06-01",
                 *         "weekly_hours": 38,
                 *         "workplace_region": "GB-SCT"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SignContract"];
            };
        };
        responses: {
            /** @description What a contract made: the contracted application and the confirmed placement. */
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
                     *       "application": {
                     *         "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *         "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *         "id": "01980000-0000-7000-8000-1fe289205936",
                     *         "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *         "opened_at": "2026-12-08T09:30:00Z",
                     *         "parked_state": null,
                     *         "programme_ids": [
                     *           "01980000-0000-7000-8000-2c6ed1182b41"
                     *         ],
                     *         "reservation_id": "01980000-0000-7000-8000-9efa077f044e",
                     *         "state": "rounds",
                     *         "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *         "version": 1
                     *       },
                     *       "placement": {
                     *         "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *         "better_terms": [],
                     *         "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *         "confirmed_at": "2027-03-01T09:00:00Z",
                     *         "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *         "end_reason": null,
                     *         "freeze_reason": null,
                     *         "frozen_state": null,
                     *         "id": "01980000-0000-7000-8000-1480fb125459",
                     *         "pathway": "gb_skilled_worker",
                     *         "programme_ids": [
                     *           "01980000-0000-7000-8000-2c6ed1182b41"
                     *         ],
                     *         "signed_by_candidate_on": "2027-02-09",
                     *         "signed_by_employer_on": "2027-02-08",
                     *         "sponsor_employer_id": null,
                     *         "state": "confirmed",
                     *         "terms": {
                     *           "language": "eng",
                     *           "start_date": "2027-06-01",
                     *           "weekly_hours": 38
                     *         },
                     *         "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ContractView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    move_application: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag that was read. The move is made of that version alone; left out, its state decides.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
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
                 * @description The application of one person to one vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-1fe289205936
                 */
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "invite"
                 *     }
                 */
                "application/json": components["schemas"]["MoveApplication"];
            };
        };
        responses: {
            /** @description An application with its rounds and its latest offer. */
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
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-1fe289205936",
                     *       "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "offer": {
                     *         "accepted_at": null,
                     *         "contract_months": 36,
                     *         "expires_at": "2027-01-31T17:00:00Z",
                     *         "id": "01980000-0000-7000-8000-988180bf0c93",
                     *         "language": "eng",
                     *         "monthly_deductions": "120.00",
                     *         "offered_at": "2027-01-18T10:00:00Z",
                     *         "pathway": "gb_skilled_worker",
                     *         "pay": {
                     *           "amount": "2650.00",
                     *           "currency": "GBP",
                     *           "period": "month"
                     *         },
                     *         "probation_months": 3,
                     *         "sponsor_employer_id": null,
                     *         "start_date": "2027-06-01",
                     *         "weekly_hours": 38,
                     *         "workplace_region": "GB-SCT"
                     *       },
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "parked_state": null,
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "reservation_id": "01980000-0000-7000-8000-9efa077f044e",
                     *       "rounds": [
                     *         {
                     *           "decided_at": "2027-03-01T09:00:00Z",
                     *           "kind": "cv_review",
                     *           "number": 1,
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "outcome": "passed",
                     *           "score_band": "70_79",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "state": "rounds",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationInFull"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    make_offer: {
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
                 * @description The application of one person to one vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-1fe289205936
                 */
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "adult_confirmed": true,
                 *       "contract_months": 36,
                 *       "expires_at": "2027-01-31T17:00:00Z",
                 *       "language": "eng",
                 *       "monthly_deductions": "120.00",
                 *       "pathway": "gb_skilled_worker",
                 *       "pay": {
                 *         "amount": "2650.00",
                 *         "currency": "GBP",
                 *         "period": "month"
                 *       },
                 *       "probation_months": 3,
                 *       "start_date": "2027-06-01",
                 *       "weekly_hours": 38,
                 *       "workplace_region": "GB-SCT"
                 *     }
                 */
                "application/json": components["schemas"]["MakeOffer"];
            };
        };
        responses: {
            /** @description An application with its rounds and its latest offer. */
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
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-1fe289205936",
                     *       "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "offer": {
                     *         "accepted_at": null,
                     *         "contract_months": 36,
                     *         "expires_at": "2027-01-31T17:00:00Z",
                     *         "id": "01980000-0000-7000-8000-988180bf0c93",
                     *         "language": "eng",
                     *         "monthly_deductions": "120.00",
                     *         "offered_at": "2027-01-18T10:00:00Z",
                     *         "pathway": "gb_skilled_worker",
                     *         "pay": {
                     *           "amount": "2650.00",
                     *           "currency": "GBP",
                     *           "period": "month"
                     *         },
                     *         "probation_months": 3,
                     *         "sponsor_employer_id": null,
                     *         "start_date": "2027-06-01",
                     *         "weekly_hours": 38,
                     *         "workplace_region": "GB-SCT"
                     *       },
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "parked_state": null,
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "reservation_id": "01980000-0000-7000-8000-9efa077f044e",
                     *       "rounds": [
                     *         {
                     *           "decided_at": "2027-03-01T09:00:00Z",
                     *           "kind": "cv_review",
                     *           "number": 1,
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "outcome": "passed",
                     *           "score_band": "70_79",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "state": "rounds",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationInFull"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    open_round: {
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
                 * @description The application of one person to one vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-1fe289205936
                 */
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "cv_review"
                 *     }
                 */
                "application/json": components["schemas"]["OpenRound"];
            };
        };
        responses: {
            /** @description One round of selection. */
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
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "kind": "cv_review",
                     *       "number": 1,
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "outcome": "passed",
                     *       "score_band": "70_79",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RoundView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    decide_round: {
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
                 * @description The application of one person to one vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-1fe289205936
                 */
                application_id: string;
                /**
                 * @description The number of the round, from 1.
                 * @example 1
                 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "passed",
                 *       "score_band": "70_79"
                 *     }
                 */
                "application/json": components["schemas"]["DecideRound"];
            };
        };
        responses: {
            /** @description One round of selection. */
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
                     *       "decided_at": "2027-03-01T09:00:00Z",
                     *       "kind": "cv_review",
                     *       "number": 1,
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "outcome": "passed",
                     *       "score_band": "70_79",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RoundView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            503: components["responses"]["unavailable.out-of-time"];
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
    list_corrections: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "aggregate" | "aggregate_id" | "action" | "from_state" | "to_state" | "back_to" | "reason" | "organisation_id" | "proposed_by" | "proposed_at" | "decided_by" | "decided_at" | "state" | "version")[];
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["CorrectionState"] | null;
                /** @description Only entries with this `aggregate`. */
                aggregate?: string | null;
                /** @description Only entries with this `aggregate_id`. */
                aggregate_id?: string | null;
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
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    move_correction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag that was read. The move is made of that version alone; left out, its state decides.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
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
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    get_standard: {
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
            /** @description An edition of the points that are looked at, with its source. */
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
                     *       "name": "2026-1",
                     *       "points": {
                     *         "no_fees_charged": "Does no worker pay for the job?"
                     *       },
                     *       "read_on": "2026-11-02",
                     *       "source": "IRIS Standard of the International Organization for Migration"
                     *     }
                     */
                    "application/json": components["schemas"]["StandardView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_employers: {
        parameters: {
            query?: {
                /** @description Only members of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "name" | "country" | "sector" | "partner_id" | "programme_ids" | "state" | "due_diligence" | "fee_pledge" | "briefing_done" | "sponsor_licence" | "agreed_at" | "registered_at" | "version")[];
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["EmployerState"] | null;
                /** @description Only entries with this `country`. */
                country?: string | null;
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
                     *           "agreed_at": "2027-03-01T09:00:00Z",
                     *           "briefing_done": true,
                     *           "country": "GB",
                     *           "due_diligence": {
                     *             "approved_at": "2027-03-01T09:00:00Z",
                     *             "approved_by": "director-1",
                     *             "findings": [
                     *               {
                     *                 "checked_on": "2026-11-02",
                     *                 "evidence": [
                     *                   "document_review",
                     *                   "worker_interview"
                     *                 ],
                     *                 "outcome": "met",
                     *                 "point": "no_fees_charged"
                     *               }
                     *             ],
                     *             "recorded_at": "2027-03-01T09:00:00Z",
                     *             "recorded_by": "caseworker-1",
                     *             "standard": "2026-1",
                     *             "valid_until": "2028-12-31"
                     *           },
                     *           "fee_pledge": true,
                     *           "id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "name": "Sample Steelworks",
                     *           "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "registered_at": "2026-12-01T09:30:00Z",
                     *           "sector": "construction",
                     *           "sponsor_licence": {
                     *             "reference": "SL-0001",
                     *             "valid_until": "2028-12-31"
                     *           },
                     *           "state": "active",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_EmployerView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "name": "Sample Steelworks"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseEmployerView"][];
                    };
                    /**
                     * @example {
                     *       "agreed_at": "2027-03-01T09:00:00Z",
                     *       "briefing_done": true,
                     *       "country": "GB",
                     *       "due_diligence": {
                     *         "approved_at": "2027-03-01T09:00:00Z",
                     *         "approved_by": "director-1",
                     *         "findings": [
                     *           {
                     *             "checked_on": "2026-11-02",
                     *             "evidence": [
                     *               "document_review",
                     *               "worker_interview"
                     *             ],
                     *             "outcome": "met",
                     *             "point": "no_fees_charged"
                     *           }
                     *         ],
                     *         "recorded_at": "2027-03-01T09:00:00Z",
                     *         "recorded_by": "caseworker-1",
                     *         "standard": "2026-1",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "fee_pledge": true,
                     *       "id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "name": "Sample Steelworks",
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "sector": "construction",
                     *       "sponsor_licence": {
                     *         "reference": "SL-0001",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["EmployerView"] | components["schemas"]["SparseEmployerView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    register_employer: {
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
                 *       "country": "GB",
                 *       "name": "Sample Steelworks",
                 *       "sector": "construction"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterEmployer"];
            };
        };
        responses: {
            /** @description An employer. `due_diligence` is null until it was recorded; the latest is shown, approved or not. */
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
                     *       "agreed_at": "2027-03-01T09:00:00Z",
                     *       "briefing_done": true,
                     *       "country": "GB",
                     *       "due_diligence": {
                     *         "approved_at": "2027-03-01T09:00:00Z",
                     *         "approved_by": "director-1",
                     *         "findings": [
                     *           {
                     *             "checked_on": "2026-11-02",
                     *             "evidence": [
                     *               "document_review",
                     *               "worker_interview"
                     *             ],
                     *             "outcome": "met",
                     *             "point": "no_fees_charged"
                     *           }
                     *         ],
                     *         "recorded_at": "2027-03-01T09:00:00Z",
                     *         "recorded_by": "caseworker-1",
                     *         "standard": "2026-1",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "fee_pledge": true,
                     *       "id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "name": "Sample Steelworks",
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "sector": "construction",
                     *       "sponsor_licence": {
                     *         "reference": "SL-0001",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EmployerView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    get_employer: {
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
                 * @description The employer, of employer-svc.
                 * @example 01980000-0000-7000-8000-8efdf55724c9
                 */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An employer. `due_diligence` is null until it was recorded; the latest is shown, approved or not. */
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
                     *       "agreed_at": "2027-03-01T09:00:00Z",
                     *       "briefing_done": true,
                     *       "country": "GB",
                     *       "due_diligence": {
                     *         "approved_at": "2027-03-01T09:00:00Z",
                     *         "approved_by": "director-1",
                     *         "findings": [
                     *           {
                     *             "checked_on": "2026-11-02",
                     *             "evidence": [
                     *               "document_review",
                     *               "worker_interview"
                     *             ],
                     *             "outcome": "met",
                     *             "point": "no_fees_charged"
                     *           }
                     *         ],
                     *         "recorded_at": "2027-03-01T09:00:00Z",
                     *         "recorded_by": "caseworker-1",
                     *         "standard": "2026-1",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "fee_pledge": true,
                     *       "id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "name": "Sample Steelworks",
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "sector": "construction",
                     *       "sponsor_licence": {
                     *         "reference": "SL-0001",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EmployerView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_contacts: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "kind" | "note_code" | "made_by" | "made_at")[];
                /** @description Only entries with this `kind`. */
                kind?: components["schemas"]["ContactKind"] | null;
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
                 * @description The employer, of employer-svc.
                 * @example 01980000-0000-7000-8000-8efdf55724c9
                 */
                employer_id: string;
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
                     *           "id": "01980000-0000-7000-8000-093e7d5fdbaa",
                     *           "kind": "meeting",
                     *           "made_at": "2027-03-01T09:00:00Z",
                     *           "made_by": "caseworker-1",
                     *           "note_code": "sponsorship_explained"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ContactView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-093e7d5fdbaa",
                     *           "kind": "meeting"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseContactView"][];
                    };
                    /**
                     * @example {
                     *       "id": "01980000-0000-7000-8000-093e7d5fdbaa",
                     *       "kind": "meeting",
                     *       "made_at": "2027-03-01T09:00:00Z",
                     *       "made_by": "caseworker-1",
                     *       "note_code": "sponsorship_explained"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ContactView"] | components["schemas"]["SparseContactView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    log_contact: {
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
                 * @description The employer, of employer-svc.
                 * @example 01980000-0000-7000-8000-8efdf55724c9
                 */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "meeting",
                 *       "note_code": "sponsorship_explained"
                 *     }
                 */
                "application/json": components["schemas"]["LogContact"];
            };
        };
        responses: {
            /** @description A line of the contact log. */
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
                     *       "id": "01980000-0000-7000-8000-093e7d5fdbaa",
                     *       "kind": "meeting",
                     *       "made_at": "2027-03-01T09:00:00Z",
                     *       "made_by": "caseworker-1",
                     *       "note_code": "sponsorship_explained"
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    record_due_diligence: {
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
                 * @description The employer, of employer-svc.
                 * @example 01980000-0000-7000-8000-8efdf55724c9
                 */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "briefing_done": true,
                 *       "fee_pledge": true,
                 *       "findings": [
                 *         {
                 *           "checked_on": "2026-11-02",
                 *           "evidence": [
                 *             "document_review",
                 *             "worker_interview"
                 *           ],
                 *           "outcome": "met",
                 *           "point": "no_fees_charged"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RecordDueDiligence"];
            };
        };
        responses: {
            /** @description An employer. `due_diligence` is null until it was recorded; the latest is shown, approved or not. */
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
                     *       "agreed_at": "2027-03-01T09:00:00Z",
                     *       "briefing_done": true,
                     *       "country": "GB",
                     *       "due_diligence": {
                     *         "approved_at": "2027-03-01T09:00:00Z",
                     *         "approved_by": "director-1",
                     *         "findings": [
                     *           {
                     *             "checked_on": "2026-11-02",
                     *             "evidence": [
                     *               "document_review",
                     *               "worker_interview"
                     *             ],
                     *             "outcome": "met",
                     *             "point": "no_fees_charged"
                     *           }
                     *         ],
                     *         "recorded_at": "2027-03-01T09:00:00Z",
                     *         "recorded_by": "caseworker-1",
                     *         "standard": "2026-1",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "fee_pledge": true,
                     *       "id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "name": "Sample Steelworks",
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "sector": "construction",
                     *       "sponsor_licence": {
                     *         "reference": "SL-0001",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EmployerView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    approve_due_diligence: {
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
                 * @description The employer, of employer-svc.
                 * @example 01980000-0000-7000-8000-8efdf55724c9
                 */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An employer. `due_diligence` is null until it was recorded; the latest is shown, approved or not. */
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
                     *       "agreed_at": "2027-03-01T09:00:00Z",
                     *       "briefing_done": true,
                     *       "country": "GB",
                     *       "due_diligence": {
                     *         "approved_at": "2027-03-01T09:00:00Z",
                     *         "approved_by": "director-1",
                     *         "findings": [
                     *           {
                     *             "checked_on": "2026-11-02",
                     *             "evidence": [
                     *               "document_review",
                     *               "worker_interview"
                     *             ],
                     *             "outcome": "met",
                     *             "point": "no_fees_charged"
                     *           }
                     *         ],
                     *         "recorded_at": "2027-03-01T09:00:00Z",
                     *         "recorded_by": "caseworker-1",
                     *         "standard": "2026-1",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "fee_pledge": true,
                     *       "id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "name": "Sample Steelworks",
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "sector": "construction",
                     *       "sponsor_licence": {
                     *         "reference": "SL-0001",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EmployerView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_incidents: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "employer_id" | "kind" | "application_id" | "placement_id" | "cost_item_id" | "opened_at" | "told_at" | "resolution" | "resolved_at" | "version")[];
                /** @description Only entries with this `kind`. */
                kind?: components["schemas"]["IncidentKind"] | null;
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
                 * @description The employer, of employer-svc.
                 * @example 01980000-0000-7000-8000-8efdf55724c9
                 */
                employer_id: string;
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
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "cost_item_id": "01980000-0000-7000-8000-aaf1f88feeef",
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "id": "01980000-0000-7000-8000-d41918347145",
                     *           "kind": "worker_paid_cost",
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "resolution": null,
                     *           "resolved_at": null,
                     *           "told_at": "2027-03-01T09:00:00Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_IncidentView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "id": "01980000-0000-7000-8000-d41918347145"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseIncidentView"][];
                    };
                    /**
                     * @example {
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "cost_item_id": "01980000-0000-7000-8000-aaf1f88feeef",
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-d41918347145",
                     *       "kind": "worker_paid_cost",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "resolution": null,
                     *       "resolved_at": null,
                     *       "told_at": "2027-03-01T09:00:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["IncidentView"] | components["schemas"]["SparseIncidentView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    move_employer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag that was read. The move is made of that version alone; left out, its state decides.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
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
                 * @description The employer, of employer-svc.
                 * @example 01980000-0000-7000-8000-8efdf55724c9
                 */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "start_due_diligence"
                 *     }
                 */
                "application/json": components["schemas"]["MoveEmployer"];
            };
        };
        responses: {
            /** @description An employer. `due_diligence` is null until it was recorded; the latest is shown, approved or not. */
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
                     *       "agreed_at": "2027-03-01T09:00:00Z",
                     *       "briefing_done": true,
                     *       "country": "GB",
                     *       "due_diligence": {
                     *         "approved_at": "2027-03-01T09:00:00Z",
                     *         "approved_by": "director-1",
                     *         "findings": [
                     *           {
                     *             "checked_on": "2026-11-02",
                     *             "evidence": [
                     *               "document_review",
                     *               "worker_interview"
                     *             ],
                     *             "outcome": "met",
                     *             "point": "no_fees_charged"
                     *           }
                     *         ],
                     *         "recorded_at": "2027-03-01T09:00:00Z",
                     *         "recorded_by": "caseworker-1",
                     *         "standard": "2026-1",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "fee_pledge": true,
                     *       "id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "name": "Sample Steelworks",
                     *       "partner_id": "01980000-0000-7000-8000-7f3fa48ca885",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "registered_at": "2026-12-01T09:30:00Z",
                     *       "sector": "construction",
                     *       "sponsor_licence": {
                     *         "reference": "SL-0001",
                     *         "valid_until": "2028-12-31"
                     *       },
                     *       "state": "active",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EmployerView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
                     *           "offset": 4711,
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
                     *       "offset": 4711,
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
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
                     *       "offset": 4711,
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
                /**
                 * @description Repeat a request with the same key and it has its effect once. What the first answer held is kept nowhere, so that you are told that it was done (409, `already-done`). A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-Unanswered"];
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
            409: components["responses"]["request-in-progress.already-done"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
                     *       "offset": 4711,
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
                     *       "offset": 4711,
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    tell_the_employer: {
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
                 * @description What an employer has to answer for.
                 * @example 01980000-0000-7000-8000-d41918347145
                 */
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an employer has to answer for. `told_at` is null as long as the employer must not know of it. */
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
                     *       "cost_item_id": "01980000-0000-7000-8000-aaf1f88feeef",
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-d41918347145",
                     *       "kind": "worker_paid_cost",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "resolution": null,
                     *       "resolved_at": null,
                     *       "told_at": "2027-03-01T09:00:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["request-in-progress"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    resolve_incident: {
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
                 * @description What an employer has to answer for.
                 * @example 01980000-0000-7000-8000-d41918347145
                 */
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resolution": "reimbursed_by_employer"
                 *     }
                 */
                "application/json": components["schemas"]["ResolveIncident"];
            };
        };
        responses: {
            /** @description What an employer has to answer for. `told_at` is null as long as the employer must not know of it. */
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
                     *       "cost_item_id": "01980000-0000-7000-8000-aaf1f88feeef",
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-d41918347145",
                     *       "kind": "worker_paid_cost",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "resolution": null,
                     *       "resolved_at": null,
                     *       "told_at": "2027-03-01T09:00:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["IncidentView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_placements: {
        parameters: {
            query?: {
                /** @description Only members of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "application_id" | "candidate_id" | "vacancy_id" | "employer_id" | "programme_ids" | "state" | "frozen_state" | "freeze_reason" | "pathway" | "sponsor_employer_id" | "signed_by_employer_on" | "signed_by_candidate_on" | "terms" | "better_terms" | "end_reason" | "confirmed_at" | "version")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `vacancy_id`. */
                vacancy_id?: string | null;
                /** @description Only entries with this `employer_id`. */
                employer_id?: string | null;
                /** @description Only entries with this `application_id`. */
                application_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["PlacementState"] | null;
                /** @description Only entries with this `pathway`. */
                pathway?: string | null;
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
                     *           "better_terms": [],
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "confirmed_at": "2027-03-01T09:00:00Z",
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "end_reason": null,
                     *           "freeze_reason": null,
                     *           "frozen_state": null,
                     *           "id": "01980000-0000-7000-8000-1480fb125459",
                     *           "pathway": "gb_skilled_worker",
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "signed_by_candidate_on": "2027-02-09",
                     *           "signed_by_employer_on": "2027-02-08",
                     *           "sponsor_employer_id": null,
                     *           "state": "confirmed",
                     *           "terms": {
                     *             "language": "eng",
                     *             "start_date": "2027-06-01",
                     *             "weekly_hours": 38
                     *           },
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PlacementView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "id": "01980000-0000-7000-8000-1480fb125459"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparsePlacementView"][];
                    };
                    /**
                     * @example {
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "better_terms": [],
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "confirmed_at": "2027-03-01T09:00:00Z",
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "end_reason": null,
                     *       "freeze_reason": null,
                     *       "frozen_state": null,
                     *       "id": "01980000-0000-7000-8000-1480fb125459",
                     *       "pathway": "gb_skilled_worker",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "signed_by_candidate_on": "2027-02-09",
                     *       "signed_by_employer_on": "2027-02-08",
                     *       "sponsor_employer_id": null,
                     *       "state": "confirmed",
                     *       "terms": {
                     *         "language": "eng",
                     *         "start_date": "2027-06-01",
                     *         "weekly_hours": 38
                     *       },
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["PlacementView"] | components["schemas"]["SparsePlacementView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    count_placements_by_state: {
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
                     *       "confirmed": 2,
                     *       "started": 11,
                     *       "visa": 5
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    correct_placement: {
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    get_placement: {
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
                 * @description The placement, of employer-svc: a contract on its way into work.
                 * @example 01980000-0000-7000-8000-1480fb125459
                 */
                placement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A contract on its way into work and through it. */
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
                     *       "better_terms": [],
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "confirmed_at": "2027-03-01T09:00:00Z",
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "end_reason": null,
                     *       "freeze_reason": null,
                     *       "frozen_state": null,
                     *       "id": "01980000-0000-7000-8000-1480fb125459",
                     *       "pathway": "gb_skilled_worker",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "signed_by_candidate_on": "2027-02-09",
                     *       "signed_by_employer_on": "2027-02-08",
                     *       "sponsor_employer_id": null,
                     *       "state": "confirmed",
                     *       "terms": {
                     *         "language": "eng",
                     *         "start_date": "2027-06-01",
                     *         "weekly_hours": 38
                     *       },
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_costs: {
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
                 * @description The placement, of employer-svc: a contract on its way into work.
                 * @example 01980000-0000-7000-8000-1480fb125459
                 */
                placement_id: string;
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
                     *           "amount": "320.00",
                     *           "currency": "GBP",
                     *           "id": "01980000-0000-7000-8000-9f82f7b375f4",
                     *           "in_confidence": false,
                     *           "incurred": "for_this_job",
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "receipt_reference": "receipt-2027-03",
                     *           "recorded_at": "2027-03-01T09:00:00Z",
                     *           "shares": [
                     *             {
                     *               "amount": "320.00",
                     *               "loan": null,
                     *               "payer": "employer"
                     *             }
                     *           ],
                     *           "type": "tests"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CostView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    record_cost: {
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
                 * @description The placement, of employer-svc: a contract on its way into work.
                 * @example 01980000-0000-7000-8000-1480fb125459
                 */
                placement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "320.00",
                 *       "currency": "GBP",
                 *       "receipt_reference": "receipt-2027-03",
                 *       "shares": [
                 *         {
                 *           "amount": "320.00",
                 *           "payer": "employer"
                 *         }
                 *       ],
                 *       "type": "tests"
                 *     }
                 */
                "application/json": components["schemas"]["RecordCost"];
            };
        };
        responses: {
            /** @description A line of the cost ledger. */
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
                     *       "amount": "320.00",
                     *       "currency": "GBP",
                     *       "id": "01980000-0000-7000-8000-9f82f7b375f4",
                     *       "in_confidence": false,
                     *       "incurred": "for_this_job",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "receipt_reference": "receipt-2027-03",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "shares": [
                     *         {
                     *           "amount": "320.00",
                     *           "loan": null,
                     *           "payer": "employer"
                     *         }
                     *       ],
                     *       "type": "tests"
                     *     }
                     */
                    "application/json": components["schemas"]["CostView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    report_fee: {
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
                 * @description The placement, of employer-svc: a contract on its way into work.
                 * @example 01980000-0000-7000-8000-1480fb125459
                 */
                placement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "150.00",
                 *       "currency": "GBP",
                 *       "receipt_reference": "receipt-2027-03",
                 *       "tell_employer": false,
                 *       "type": "recruitment"
                 *     }
                 */
                "application/json": components["schemas"]["ReportFee"];
            };
        };
        responses: {
            /** @description A line of the cost ledger. */
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
                     *       "amount": "320.00",
                     *       "currency": "GBP",
                     *       "id": "01980000-0000-7000-8000-9f82f7b375f4",
                     *       "in_confidence": false,
                     *       "incurred": "for_this_job",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "receipt_reference": "receipt-2027-03",
                     *       "recorded_at": "2027-03-01T09:00:00Z",
                     *       "shares": [
                     *         {
                     *           "amount": "320.00",
                     *           "loan": null,
                     *           "payer": "employer"
                     *         }
                     *       ],
                     *       "type": "tests"
                     *     }
                     */
                    "application/json": components["schemas"]["CostView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    move_placement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag that was read. The move is made of that version alone; left out, its state decides.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
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
                 * @description The placement, of employer-svc: a contract on its way into work.
                 * @example 01980000-0000-7000-8000-1480fb125459
                 */
                placement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "start_training"
                 *     }
                 */
                "application/json": components["schemas"]["MovePlacement"];
            };
        };
        responses: {
            /** @description A contract on its way into work and through it. */
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
                     *       "better_terms": [],
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "confirmed_at": "2027-03-01T09:00:00Z",
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "end_reason": null,
                     *       "freeze_reason": null,
                     *       "frozen_state": null,
                     *       "id": "01980000-0000-7000-8000-1480fb125459",
                     *       "pathway": "gb_skilled_worker",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "signed_by_candidate_on": "2027-02-09",
                     *       "signed_by_employer_on": "2027-02-08",
                     *       "sponsor_employer_id": null,
                     *       "state": "confirmed",
                     *       "terms": {
                     *         "language": "eng",
                     *         "start_date": "2027-06-01",
                     *         "weekly_hours": 38
                     *       },
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_reimbursements: {
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
                 * @description The placement, of employer-svc: a contract on its way into work.
                 * @example 01980000-0000-7000-8000-1480fb125459
                 */
                placement_id: string;
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
                     *           "amount": "150.00",
                     *           "claimed_at": "2027-03-01T09:00:00Z",
                     *           "currency": "GBP",
                     *           "due_at": "2027-03-01T09:00:00Z",
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "id": "01980000-0000-7000-8000-4c03df9cdfac",
                     *           "incident_id": "01980000-0000-7000-8000-d41918347145",
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "paid_at": null,
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "state": "open",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ReimbursementView_"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    get_statement: {
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
                 * @description The placement, of employer-svc: a contract on its way into work.
                 * @example 01980000-0000-7000-8000-1480fb125459
                 */
                placement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a placement has cost, as far as the reader may know it. */
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
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "sums": [
                     *         {
                     *           "by_payer": {
                     *             "employer": "960.00"
                     *           },
                     *           "by_type": {
                     *             "tests": "320.00",
                     *             "travel": "640.00"
                     *           },
                     *           "currency": "GBP",
                     *           "earlier": "0.00",
                     *           "owed_to_the_worker": "0.00",
                     *           "total": "960.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StatementView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
    move_reimbursement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag that was read. The move is made of that version alone; left out, its state decides.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
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
                 * @description What has to come back to the worker.
                 * @example 01980000-0000-7000-8000-4c03df9cdfac
                 */
                reimbursement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "pay"
                 *     }
                 */
                "application/json": components["schemas"]["MoveReimbursement"];
            };
        };
        responses: {
            /** @description What comes back to a worker. `due_at`: by when the employer pays, once it was told. */
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
                     *       "amount": "150.00",
                     *       "claimed_at": "2027-03-01T09:00:00Z",
                     *       "currency": "GBP",
                     *       "due_at": "2027-03-01T09:00:00Z",
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-4c03df9cdfac",
                     *       "incident_id": "01980000-0000-7000-8000-d41918347145",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "paid_at": null,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "state": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReimbursementView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "kind" | "aggregate" | "aggregate_id" | "organisation_id" | "evidence" | "due_at" | "state" | "done_by" | "version" | "recorded_at")[];
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["TaskState"] | null;
                /** @description Only entries with this `kind`. */
                kind?: string | null;
                /** @description Only entries with this `aggregate_id`. */
                aggregate_id?: string | null;
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
            503: components["responses"]["unavailable.out-of-time"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_vacancies: {
        parameters: {
            query?: {
                /** @description Only members of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "employer_id" | "state" | "kind" | "title" | "occupation" | "isco" | "essential_skills" | "optional_skills" | "country" | "region" | "seats" | "held" | "filled" | "free_seats" | "pay" | "going_rate" | "weekly_hours" | "contract_months" | "languages" | "education_minimum" | "experience_months_minimum" | "licences" | "pathways" | "start_date" | "train_to_hire" | "housing" | "family_policy" | "programme_ids" | "pause_reason" | "close_reason" | "created_at" | "version")[];
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["VacancyState"] | null;
                /** @description Only entries with this `employer_id`. */
                employer_id?: string | null;
                /** @description Only entries with this `country`. */
                country?: string | null;
                /** @description Only entries with this `kind`. */
                kind?: components["schemas"]["VacancyKind"] | null;
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
                     *           "close_reason": null,
                     *           "contract_months": 36,
                     *           "country": "GB",
                     *           "created_at": "2026-12-03T09:30:00Z",
                     *           "education_minimum": 3,
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "essential_skills": [
                     *             "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *           ],
                     *           "experience_months_minimum": 24,
                     *           "family_policy": "family_at_start",
                     *           "filled": 0,
                     *           "free_seats": 2,
                     *           "going_rate": {
                     *             "amount": "2600.00",
                     *             "currency": "GBP",
                     *             "period": "month"
                     *           },
                     *           "held": 1,
                     *           "housing": "provided",
                     *           "id": "01980000-0000-7000-8000-51f362abd948",
                     *           "isco": "7212",
                     *           "kind": "job",
                     *           "languages": [
                     *             {
                     *               "language": "eng",
                     *               "listening": "B2",
                     *               "reading": "B1",
                     *               "speaking": "B2",
                     *               "writing": "B1"
                     *             }
                     *           ],
                     *           "licences": [
                     *             "forklift"
                     *           ],
                     *           "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *           "optional_skills": [],
                     *           "pathways": [
                     *             "gb_skilled_worker"
                     *           ],
                     *           "pause_reason": null,
                     *           "pay": {
                     *             "amount": "2650.00",
                     *             "currency": "GBP",
                     *             "period": "month"
                     *           },
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "region": "GB-SCT",
                     *           "seats": 3,
                     *           "start_date": "2027-06-01",
                     *           "state": "open",
                     *           "title": "Welder",
                     *           "train_to_hire": false,
                     *           "version": 1,
                     *           "weekly_hours": 38
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_VacancyView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "id": "01980000-0000-7000-8000-51f362abd948"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseVacancyView"][];
                    };
                    /**
                     * @example {
                     *       "close_reason": null,
                     *       "contract_months": 36,
                     *       "country": "GB",
                     *       "created_at": "2026-12-03T09:30:00Z",
                     *       "education_minimum": 3,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "experience_months_minimum": 24,
                     *       "family_policy": "family_at_start",
                     *       "filled": 0,
                     *       "free_seats": 2,
                     *       "going_rate": {
                     *         "amount": "2600.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "held": 1,
                     *       "housing": "provided",
                     *       "id": "01980000-0000-7000-8000-51f362abd948",
                     *       "isco": "7212",
                     *       "kind": "job",
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
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "optional_skills": [],
                     *       "pathways": [
                     *         "gb_skilled_worker"
                     *       ],
                     *       "pause_reason": null,
                     *       "pay": {
                     *         "amount": "2650.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "region": "GB-SCT",
                     *       "seats": 3,
                     *       "start_date": "2027-06-01",
                     *       "state": "open",
                     *       "title": "Welder",
                     *       "train_to_hire": false,
                     *       "version": 1,
                     *       "weekly_hours": 38
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["VacancyView"] | components["schemas"]["SparseVacancyView"] | components["schemas"]["ExportLine"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    create_vacancy: {
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
                 *       "contract_months": 36,
                 *       "country": "GB",
                 *       "education_minimum": 3,
                 *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                 *       "essential_skills": [
                 *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                 *       ],
                 *       "experience_months_minimum": 24,
                 *       "family_policy": "family_at_start",
                 *       "going_rate": {
                 *         "amount": "2600.00",
                 *         "currency": "GBP",
                 *         "period": "month"
                 *       },
                 *       "housing": "provided",
                 *       "kind": "job",
                 *       "licences": [
                 *         "forklift"
                 *       ],
                 *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                 *       "optional_skills": [],
                 *       "pathways": [
                 *         "gb_skilled_worker"
                 *       ],
                 *       "region": "GB-SCT",
                 *       "seats": 3,
                 *       "start_date": "2027-06-01",
                 *       "title": "Welder",
                 *       "train_to_hire": false,
                 *       "weekly_hours": 38
                 *     }
                 */
                "application/json": components["schemas"]["WriteVacancy"];
            };
        };
        responses: {
            /** @description A vacancy. `seats` and `free_seats` are null for an evergreen one. */
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
                     *       "close_reason": null,
                     *       "contract_months": 36,
                     *       "country": "GB",
                     *       "created_at": "2026-12-03T09:30:00Z",
                     *       "education_minimum": 3,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "experience_months_minimum": 24,
                     *       "family_policy": "family_at_start",
                     *       "filled": 0,
                     *       "free_seats": 2,
                     *       "going_rate": {
                     *         "amount": "2600.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "held": 1,
                     *       "housing": "provided",
                     *       "id": "01980000-0000-7000-8000-51f362abd948",
                     *       "isco": "7212",
                     *       "kind": "job",
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
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "optional_skills": [],
                     *       "pathways": [
                     *         "gb_skilled_worker"
                     *       ],
                     *       "pause_reason": null,
                     *       "pay": {
                     *         "amount": "2650.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "region": "GB-SCT",
                     *       "seats": 3,
                     *       "start_date": "2027-06-01",
                     *       "state": "open",
                     *       "title": "Welder",
                     *       "train_to_hire": false,
                     *       "version": 1,
                     *       "weekly_hours": 38
                     *     }
                     */
                    "application/json": components["schemas"]["VacancyView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    import_vacancies: {
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
                 *       "contract_months": 36,
                 *       "country": "GB",
                 *       "education_minimum": 3,
                 *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                 *       "employer_reference": "V-1",
                 *       "essential_skills": [
                 *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                 *       ],
                 *       "experience_months_minimum": 24,
                 *       "family_policy": "family_at_start",
                 *       "going_rate": {
                 *         "amount": "2600.00",
                 *         "currency": "GBP",
                 *         "period": "month"
                 *       },
                 *       "housing": "provided",
                 *       "kind": "job",
                 *       "licences": [
                 *         "forklift"
                 *       ],
                 *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                 *       "optional_skills": [],
                 *       "pathways": [
                 *         "gb_skilled_worker"
                 *       ],
                 *       "region": "GB-SCT",
                 *       "seats": 3,
                 *       "start_date": "2027-06-01",
                 *       "submit": true,
                 *       "title": "Welder",
                 *       "train_to_hire": false,
                 *       "weekly_hours": 38
                 *     }
                 */
                "application/x-ndjson": components["schemas"]["VacancyLine"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    propose_vacancy: {
        parameters: {
            query: {
                /** @description The code of an occupation. */
                occupation: string;
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
            /** @description What an occupation asks for, by the pinned release of the taxonomy. */
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
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "isco": "7212",
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "optional_skills": []
                     *     }
                     */
                    "application/json": components["schemas"]["SkillProposal"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    correct_vacancy: {
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    get_vacancy: {
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A vacancy. `seats` and `free_seats` are null for an evergreen one. */
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
                     *       "close_reason": null,
                     *       "contract_months": 36,
                     *       "country": "GB",
                     *       "created_at": "2026-12-03T09:30:00Z",
                     *       "education_minimum": 3,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "experience_months_minimum": 24,
                     *       "family_policy": "family_at_start",
                     *       "filled": 0,
                     *       "free_seats": 2,
                     *       "going_rate": {
                     *         "amount": "2600.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "held": 1,
                     *       "housing": "provided",
                     *       "id": "01980000-0000-7000-8000-51f362abd948",
                     *       "isco": "7212",
                     *       "kind": "job",
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
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "optional_skills": [],
                     *       "pathways": [
                     *         "gb_skilled_worker"
                     *       ],
                     *       "pause_reason": null,
                     *       "pay": {
                     *         "amount": "2650.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "region": "GB-SCT",
                     *       "seats": 3,
                     *       "start_date": "2027-06-01",
                     *       "state": "open",
                     *       "title": "Welder",
                     *       "train_to_hire": false,
                     *       "version": 1,
                     *       "weekly_hours": 38
                     *     }
                     */
                    "application/json": components["schemas"]["VacancyView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    update_vacancy: {
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contract_months": 36,
                 *       "country": "GB",
                 *       "education_minimum": 3,
                 *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                 *       "essential_skills": [
                 *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                 *       ],
                 *       "experience_months_minimum": 24,
                 *       "family_policy": "family_at_start",
                 *       "going_rate": {
                 *         "amount": "2600.00",
                 *         "currency": "GBP",
                 *         "period": "month"
                 *       },
                 *       "housing": "provided",
                 *       "kind": "job",
                 *       "licences": [
                 *         "forklift"
                 *       ],
                 *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                 *       "optional_skills": [],
                 *       "pathways": [
                 *         "gb_skilled_worker"
                 *       ],
                 *       "region": "GB-SCT",
                 *       "seats": 3,
                 *       "start_date": "2027-06-01",
                 *       "title": "Welder",
                 *       "train_to_hire": false,
                 *       "weekly_hours": 38
                 *     }
                 */
                "application/json": components["schemas"]["WriteVacancy"];
            };
        };
        responses: {
            /** @description A vacancy. `seats` and `free_seats` are null for an evergreen one. */
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
                     *       "close_reason": null,
                     *       "contract_months": 36,
                     *       "country": "GB",
                     *       "created_at": "2026-12-03T09:30:00Z",
                     *       "education_minimum": 3,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "experience_months_minimum": 24,
                     *       "family_policy": "family_at_start",
                     *       "filled": 0,
                     *       "free_seats": 2,
                     *       "going_rate": {
                     *         "amount": "2600.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "held": 1,
                     *       "housing": "provided",
                     *       "id": "01980000-0000-7000-8000-51f362abd948",
                     *       "isco": "7212",
                     *       "kind": "job",
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
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "optional_skills": [],
                     *       "pathways": [
                     *         "gb_skilled_worker"
                     *       ],
                     *       "pause_reason": null,
                     *       "pay": {
                     *         "amount": "2650.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "region": "GB-SCT",
                     *       "seats": 3,
                     *       "start_date": "2027-06-01",
                     *       "state": "open",
                     *       "title": "Welder",
                     *       "train_to_hire": false,
                     *       "version": 1,
                     *       "weekly_hours": 38
                     *     }
                     */
                    "application/json": components["schemas"]["VacancyView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    make_offers: {
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "application_ids": [
                 *         "01980000-0000-7000-8000-1fe289205936"
                 *       ],
                 *       "terms": {
                 *         "adult_confirmed": true,
                 *         "contract_months": 36,
                 *         "expires_at": "2027-01-31T17:00:00Z",
                 *         "language": "eng",
                 *         "monthly_deductions": "120.00",
                 *         "pathway": "gb_skilled_worker",
                 *         "pay": {
                 *           "amount": "2650.00",
                 *           "currency": "GBP",
                 *           "period": "month"
                 *         },
                 *         "probation_months": 3,
                 *         "start_date": "2027-06-01",
                 *         "weekly_hours": 38,
                 *         "workplace_region": "GB-SCT"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OfferToMany"];
            };
        };
        responses: {
            /** @description One result an application, in the order of the request. */
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
                     *       "results": [
                     *         {
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "outcome": "done",
                     *           "problem": null,
                     *           "round_number": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationResults"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    move_vacancy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag that was read. The move is made of that version alone; left out, its state decides.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "submit"
                 *     }
                 */
                "application/json": components["schemas"]["MoveVacancy"];
            };
        };
        responses: {
            /** @description A vacancy. `seats` and `free_seats` are null for an evergreen one. */
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
                     *       "close_reason": null,
                     *       "contract_months": 36,
                     *       "country": "GB",
                     *       "created_at": "2026-12-03T09:30:00Z",
                     *       "education_minimum": 3,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "experience_months_minimum": 24,
                     *       "family_policy": "family_at_start",
                     *       "filled": 0,
                     *       "free_seats": 2,
                     *       "going_rate": {
                     *         "amount": "2600.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "held": 1,
                     *       "housing": "provided",
                     *       "id": "01980000-0000-7000-8000-51f362abd948",
                     *       "isco": "7212",
                     *       "kind": "job",
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
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "optional_skills": [],
                     *       "pathways": [
                     *         "gb_skilled_worker"
                     *       ],
                     *       "pause_reason": null,
                     *       "pay": {
                     *         "amount": "2650.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "region": "GB-SCT",
                     *       "seats": 3,
                     *       "start_date": "2027-06-01",
                     *       "state": "open",
                     *       "title": "Welder",
                     *       "train_to_hire": false,
                     *       "version": 1,
                     *       "weekly_hours": 38
                     *     }
                     */
                    "application/json": components["schemas"]["VacancyView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            412: components["responses"]["stale-version"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    open_rounds: {
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "application_ids": [
                 *         "01980000-0000-7000-8000-1fe289205936"
                 *       ],
                 *       "kind": "cv_review"
                 *     }
                 */
                "application/json": components["schemas"]["OpenRounds"];
            };
        };
        responses: {
            /** @description One result an application, in the order of the request. */
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
                     *       "results": [
                     *         {
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "outcome": "done",
                     *           "problem": null,
                     *           "round_number": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationResults"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    decide_rounds: {
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcomes": [
                 *         {
                 *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                 *           "number": 1,
                 *           "outcome": "passed",
                 *           "score_band": "70_79"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DecideRounds"];
            };
        };
        responses: {
            /** @description One result an application, in the order of the request. */
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
                     *       "results": [
                     *         {
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "outcome": "done",
                     *           "problem": null,
                     *           "round_number": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationResults"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    add_seats: {
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "add": 2
                 *     }
                 */
                "application/json": components["schemas"]["AddSeats"];
            };
        };
        responses: {
            /** @description A vacancy. `seats` and `free_seats` are null for an evergreen one. */
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
                     *       "close_reason": null,
                     *       "contract_months": 36,
                     *       "country": "GB",
                     *       "created_at": "2026-12-03T09:30:00Z",
                     *       "education_minimum": 3,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "experience_months_minimum": 24,
                     *       "family_policy": "family_at_start",
                     *       "filled": 0,
                     *       "free_seats": 2,
                     *       "going_rate": {
                     *         "amount": "2600.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "held": 1,
                     *       "housing": "provided",
                     *       "id": "01980000-0000-7000-8000-51f362abd948",
                     *       "isco": "7212",
                     *       "kind": "job",
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
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "optional_skills": [],
                     *       "pathways": [
                     *         "gb_skilled_worker"
                     *       ],
                     *       "pause_reason": null,
                     *       "pay": {
                     *         "amount": "2650.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "region": "GB-SCT",
                     *       "seats": 3,
                     *       "start_date": "2027-06-01",
                     *       "state": "open",
                     *       "title": "Welder",
                     *       "train_to_hire": false,
                     *       "version": 1,
                     *       "weekly_hours": 38
                     *     }
                     */
                    "application/json": components["schemas"]["VacancyView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
}

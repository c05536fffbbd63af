// Generated from the service's OpenAPI document by `make specs`: change the route, not this file.

export interface paths {
    "/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List alerts
         * @description Protection alerts of people whom the caller may know of: a danger to somebody, with the days that are left.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, `candidate`, with the scope `alerts:write`.
         */
        get: operations["list_alerts"];
        put?: never;
        /**
         * Raise alert
         * @description Raise an alert: a candidate for themselves, a worker for a person. The same danger is raised once.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, `candidate`, with the scope `alerts:write`.
         */
        post: operations["raise_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: protection alert
         * @description Propose that the last move of this protection alert is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, `candidate`, with the scope `alerts:write`.
         */
        post: operations["correct_protection_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{alert_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a protection alert on
         * @description Move an alert on: triage, a safe plan, a way out, safety.
         *
         *     Resolving it names its reason. Nothing of it reaches an employer.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, `candidate`, with the scope `alerts:write`.
         */
        post: operations["move_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{alert_id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the notice from which the law counts
         * @description Record the notice from which the pathway counts its days: the legal deadline follows.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, `candidate`, with the scope `alerts:write`.
         */
        post: operations["record_notice"];
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
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
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
    "/checkins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List check-ins
         * @description The check-ins of people whom the caller may know of: due, recorded or missed.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
         */
        get: operations["list_checkins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkins/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: checkin
         * @description Propose that the last move of this checkin is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, `candidate`, with the scope `checkins:write`.
         */
        post: operations["correct_checkin"];
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
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
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
    "/integration-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List integration cases
         * @description Integration cases of people whom the caller may know of.
         *
         *     A case is opened by itself with the visa, and follows the person from the journey through the first year of work.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
         */
        get: operations["list_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count integration cases by state
         * @description How many integration cases stand in each state, of people whom the caller may know of.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
         */
        get: operations["count_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: integration case
         * @description Propose that the last move of this integration case is taken back. A second person decides.
         *
         *     Who may: `integration_worker`, with the scope `integration:write`.
         */
        post: operations["correct_integration_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an integration case
         * @description One case with its first days, referrals and check-ins.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
         */
        get: operations["get_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}/checkins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a check-in
         * @description Record how the person fares, at a check-in and within its window.
         *
         *     What was not asked or not answered is left out and counts as unknown, never as well.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, `candidate`, with the scope `checkins:write`.
         */
        post: operations["record_checkin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}/employment-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the job has ended
         * @description Record that the job has ended, and why.
         *
         *     A protection alert is raised, since a permit may depend on the job. The case stays open, and the person goes back
         *     to the pool, first in line.
         *
         *     Who may: `integration_worker`, with the scope `integration:write`.
         */
        post: operations["end_employment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}/employment-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the first day of work
         * @description Record the first day of work and the work as it really began.
         *
         *     The check-ins of a year are scheduled: after 7, 30, 90, 180 and 365 days. The employer's side hears that work has
         *     begun.
         *
         *     Who may: `integration_worker`, with the scope `integration:write`.
         */
        post: operations["start_employment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}/first-days/{task_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a step of the first days is done
         * @description Record on which day a step of the first days was done, such as the registration of an address.
         *
         *     Who may: `integration_worker`, with the scope `integration:write`.
         */
        post: operations["finish_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}/housing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Secure housing
         * @description Record for how many nights the person has a roof, from a day on.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["secure_housing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}/mentor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign mentor
         * @description Assign a mentor, by an opaque reference, to a person who consents to `mentor`.
         *
         *     Who may: `integration_worker`, with the scope `integration:write`.
         */
        post: operations["assign_mentor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a case stable or close it
         * @description Call a case stable after half a year, or close it.
         *
         *     Who may: `integration_worker`, with the scope `integration:write`.
         */
        post: operations["move_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integration-cases/{case_id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refer to provider
         * @description Refer a person who consents to `integration` to a provider.
         *
         *     Who may: `integration_worker`, with the scope `integration:write`.
         */
        post: operations["refer_to_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List claims of milestones
         * @description The milestone claims of programmes that the caller may know of.
         *
         *     Who may: `partner_administrator`, `donor`, `programme_director`, with the scope `outcomes:read`.
         */
        get: operations["list_milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/milestones/{claim_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the claim of a milestone on
         * @description Decide on a claim: evidence, verification, approval by another person, payment, or a rejection.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `programmes:write`.
         */
        post: operations["move_milestone"];
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
    "/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get outcome figures
         * @description Outcome figures of today. Who does not see the whole programme names one of theirs.
         *
         *     Who may: `partner_administrator`, `donor`, `programme_director`, with the scope `outcomes:read`.
         */
        get: operations["get_outcomes"];
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
    "/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List programmes
         * @description The programmes that the caller may know of, with their targets and budgets.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `donor`, `programme_director`, with the scope `programmes:read`.
         */
        get: operations["list_programmes"];
        put?: never;
        /**
         * Create programme
         * @description Write down a programme as a draft: funder, corridors, dates, targets, budget.
         *
         *     It takes members once it is opened.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `programmes:write`.
         */
        post: operations["create_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programme_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get programme
         * @description One programme with its targets, budget and shares of milestones.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `donor`, `programme_director`, with the scope `programmes:read`.
         */
        get: operations["get_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programme_id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft a programme like another one
         * @description Write down a draft like this programme, with what shall differ, and without its members.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `programmes:write`.
         */
        post: operations["clone_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programme_id}/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how many people reached each stage
         * @description How many people reached each stage. Small numbers are shown to those alone who may see the cases.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `donor`, `programme_director`, with the scope `programmes:read`.
         */
        get: operations["get_funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programme_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open or close a programme
         * @description Open a programme for members, or close it. What belongs to it stays.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `programmes:write`.
         */
        post: operations["move_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the directory of providers
         * @description The directory of providers: who helps with what, and where.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
         */
        get: operations["list_providers"];
        put?: never;
        /**
         * Write a provider into the directory
         * @description Write a provider into the directory; one whose code is known is written anew.
         *
         *     Who may: `integration_worker`, with the scope `integration:write`.
         */
        post: operations["list_provider"];
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
    "/travels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List journeys to the country of work
         * @description The journeys to the country of work of people whom the caller may know of.
         *
         *     A journey is planned by itself once a visa is granted.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
         */
        get: operations["list_travels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: travel
         * @description Propose that the last move of this travel is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["correct_travel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{travel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a journey to the country of work
         * @description One journey with its legs and clearances, and what it needs before a booking.
         *
         *     Who may: `partner_administrator`, `caseworker`, `visa_adviser`, `integration_worker`, `programme_director`, with the scope `integration:read`.
         */
        get: operations["get_travel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{travel_id}/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm arrival
         * @description Record that the person has arrived.
         *
         *     The first days are planned, and the employer's side hears of it.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["confirm_arrival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{travel_id}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book a journey
         * @description Book the whole way, leg by leg.
         *
         *     Asked for are visas, documents valid for the route, clearances, the orientation and a roof for the first nights.
         *     Every rule that is not met is named at once.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["book_travel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{travel_id}/clearances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record clearance
         * @description Record a clearance that was given, such as an exit permit. A booking asks for all of `required_clearances`.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["record_clearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{travel_id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record departure
         * @description Record that the first leg has left: the person is on the way.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["record_departure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{travel_id}/legs/{leg_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a later leg left or arrived
         * @description Record that a later leg has left, or that a leg has arrived.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["move_leg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{travel_id}/missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a leg was missed
         * @description Record that a leg was missed, and why. The journey is planned anew.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["record_missed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/travels/{travel_id}/replanning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a booking back
         * @description Give a booking back before it was used: the journey is planned anew.
         *
         *     Who may: `partner_administrator`, `caseworker`, `integration_worker`, with the scope `travel:write`.
         */
        post: operations["replan_travel"];
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
         * AlertAction
         * @description What can happen to an alert.
         *
         *     - `triage`: From `raised` to `triaged`.
         *     - `plan_safety`: From `triaged` to `safe_plan`.
         *     - `rematch`: From `safe_plan`, `legal`, `asylum_advice` to `rematching`.
         *     - `refer_to_legal`: From `safe_plan`, `rematching`, `asylum_advice` to `legal`.
         *     - `advise_on_asylum`: From `safe_plan`, `rematching`, `legal` to `asylum_advice`.
         *     - `resolve`: From `triaged`, `safe_plan`, `rematching`, `legal`, `asylum_advice` to `resolved`. Asked: Who calls a person safe says why.
         *     - `lapse`: From `raised`, `triaged`, `safe_plan`, `rematching`, `legal`, `asylum_advice` to `lapsed`.
         * @enum {string}
         */
        AlertAction: "triage" | "plan_safety" | "rematch" | "refer_to_legal" | "advise_on_asylum" | "resolve" | "lapse";
        /**
         * AlertState
         * @description Where an alert stands. Lapsed: the person is gone from the programme's care, or there was no danger.
         *
         *     - `raised`: Next: `triage` to `triaged`, `lapse` to `lapsed`.
         *     - `triaged`: Next: `plan_safety` to `safe_plan`, `resolve` to `resolved`, `lapse` to `lapsed`.
         *     - `safe_plan`: Next: `rematch` to `rematching`, `refer_to_legal` to `legal`, `advise_on_asylum` to `asylum_advice`, `resolve` to `resolved`, `lapse` to `lapsed`.
         *     - `rematching`: Next: `refer_to_legal` to `legal`, `advise_on_asylum` to `asylum_advice`, `resolve` to `resolved`, `lapse` to `lapsed`.
         *     - `legal`: Next: `rematch` to `rematching`, `advise_on_asylum` to `asylum_advice`, `resolve` to `resolved`, `lapse` to `lapsed`.
         *     - `asylum_advice`: Next: `rematch` to `rematching`, `refer_to_legal` to `legal`, `resolve` to `resolved`, `lapse` to `lapsed`.
         *     - `resolved`: An end: no move leads on.
         *     - `lapsed`: An end: no move leads on.
         * @enum {string}
         */
        AlertState: "raised" | "triaged" | "safe_plan" | "rematching" | "legal" | "asylum_advice" | "resolved" | "lapsed";
        /**
         * AlertView
         * @description A protection alert. A cautious deadline is the programme's, not the law's.
         */
        AlertView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Deadline Is Cautious
             * @description Whether `planning_deadline` is all there is, because no notice with a legal deadline was recorded yet.
             */
            deadline_is_cautious: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Integration Case Id
             * @description The person's integration case, of integration-svc.
             */
            integration_case_id: string | null;
            /**
             * Legal Deadline
             * @description The day until which the law gives time, by the pathway's rules; null before a notice.
             */
            legal_deadline: string | null;
            /**
             * Noticed On
             * @description The day of the notice from which the law counts; null where none was recorded.
             */
            noticed_on: string | null;
            /**
             * Placement Id
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string | null;
            /**
             * Planning Deadline
             * Format: date
             * @description The day by which a way out should stand, by the programme's own caution.
             */
            planning_deadline: string;
            /**
             * Raised At
             * Format: date-time
             * @description When it was raised (UTC, RFC 3339).
             */
            raised_at: string;
            /**
             * Raised By
             * @description Who raised it: the subject of a token, or the event that it follows from.
             */
            raised_by: string;
            /**
             * Resolution
             * @description How it was resolved, as a code; null until then.
             */
            resolution: string | null;
            /**
             * Resolved At
             * @description When it was settled (UTC, RFC 3339); null until then.
             */
            resolved_at: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["AlertState"];
            /**
             * Triage By
             * Format: date
             * @description The day by which somebody looks at it: one working day.
             */
            triage_by: string;
            /**
             * Trigger
             * @description What happened, as a code such as `job_lost`.
             */
            trigger: string;
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
         * AssignMentor
         * @description A mentor by an opaque reference. The mentor learns who it is from candidate-svc, with consent `mentor`.
         */
        AssignMentor: {
            /**
             * Mentor Reference
             * @description The mentor, by an opaque reference; null where there is none.
             */
            mentor_reference: string;
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
         * BookTravel
         * @description The whole way, leg by leg, and how many people travel.
         */
        BookTravel: {
            /**
             * Legs
             * @description The legs of the journey, in their order.
             */
            legs: components["schemas"]["BookedLeg"][];
            /**
             * Travellers
             * @description Everybody who has a visa, if nothing is said; fewer where one has a case of their own.
             */
            travellers?: number | null;
        };
        /**
         * BookedLeg
         * @description One leg as it was booked.
         */
        BookedLeg: {
            /**
             * Arrives At
             * Format: date-time
             * @description When the leg arrives by the timetable (UTC, RFC 3339).
             */
            arrives_at: string;
            /**
             * Departs At
             * Format: date-time
             * @description When the leg leaves by the timetable (UTC, RFC 3339).
             */
            departs_at: string;
            /**
             * From Country
             * @description Where it leaves from (ISO 3166-1 alpha-2).
             */
            from_country: string;
            /**
             * To Country
             * @description Where it goes (ISO 3166-1 alpha-2).
             */
            to_country: string;
        };
        /**
         * Budget
         * @description What the funder gives.
         */
        Budget: {
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
        };
        /**
         * CaseAction
         * @description What can happen to a case. A lost job brings a stable case back to active: it needs care again.
         *
         *     `END_CARE` follows from a death or an erasure: nobody may follow the person any more.
         *
         *     - `arrive`: From `preparing` to `arrived`.
         *     - `start_work`: From `arrived` to `active`. Asked: Nobody works before arriving. The first day of work is a fact, not a plan.
         *     - `lose_job`: From `active`, `stable` to `active`. Asked: A job ends once. A job ends after it began. The last day of work is a fact; a notice alone is reported as an alert.
         *     - `stabilise`: From `active` to `stable`. Asked: A case is stable once the check-in of day 180 was recorded.
         *     - `close`: From `arrived`, `active`, `stable` to `closed`. Asked: A case is closed after the check-in of day 365; an earlier closing says why. Nobody is let go of while in danger.
         *     - `cancel`: From `preparing` to `cancelled`.
         *     - `end_care`: From `preparing`, `arrived`, `active`, `stable` to `closed`.
         * @enum {string}
         */
        CaseAction: "arrive" | "start_work" | "lose_job" | "stabilise" | "close" | "cancel" | "end_care";
        /**
         * CaseInFull
         * @description A case with its first days, referrals and check-ins.
         */
        CaseInFull: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Arrived At
             * @description When the person arrived (UTC, RFC 3339); null until then.
             */
            arrived_at: string | null;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Checkins
             * @description The check-ins of the first year, in their order.
             */
            checkins: components["schemas"]["CheckinView"][];
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
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Employment End Reason
             * @description Why the work ended, as a code; null while the person works.
             */
            employment_end_reason: string | null;
            /**
             * Employment Ended On
             * @description The last day of work; null while the person works.
             */
            employment_ended_on: string | null;
            /**
             * First Days
             * @description The steps of the first days after the arrival.
             */
            first_days: components["schemas"]["FirstDaysTaskView"][];
            /**
             * Housing From
             * @description From which day on; null while nothing is secured.
             */
            housing_from: string | null;
            /**
             * Housing Nights
             * @description For how many nights the person has a roof.
             */
            housing_nights: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Mentor Reference
             * @description The mentor, by an opaque reference; null where there is none.
             */
            mentor_reference: string | null;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Referrals
             * @description To whom the person was referred.
             */
            referrals: components["schemas"]["ReferralView"][];
            /**
             * Started On
             * @description The first day of work; null until then.
             */
            started_on: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CaseState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * CaseState
         * @description Where a case stands.
         *
         *     - `preparing`: Next: `arrive` to `arrived`, `cancel` to `cancelled`, `end_care` to `closed`.
         *     - `arrived`: Next: `start_work` to `active`, `close` to `closed`, `end_care` to `closed`.
         *     - `active`: Next: `lose_job` to `active`, `stabilise` to `stable`, `close` to `closed`, `end_care` to `closed`.
         *     - `stable`: Next: `lose_job` to `active`, `close` to `closed`, `end_care` to `closed`.
         *     - `closed`: An end: no move leads on.
         *     - `cancelled`: An end: no move leads on.
         * @enum {string}
         */
        CaseState: "preparing" | "arrived" | "active" | "stable" | "closed" | "cancelled";
        /**
         * CaseView
         * @description An integration case.
         */
        CaseView: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id: string;
            /**
             * Arrived At
             * @description When the person arrived (UTC, RFC 3339); null until then.
             */
            arrived_at: string | null;
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
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /**
             * Employment End Reason
             * @description Why the work ended, as a code; null while the person works.
             */
            employment_end_reason: string | null;
            /**
             * Employment Ended On
             * @description The last day of work; null while the person works.
             */
            employment_ended_on: string | null;
            /**
             * Housing From
             * @description From which day on; null while nothing is secured.
             */
            housing_from: string | null;
            /**
             * Housing Nights
             * @description For how many nights the person has a roof.
             */
            housing_nights: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Mentor Reference
             * @description The mentor, by an opaque reference; null where there is none.
             */
            mentor_reference: string | null;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at: string;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Started On
             * @description The first day of work; null until then.
             */
            started_on: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CaseState"];
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
         * CheckinDay
         * @description Days after the first day of work.
         * @enum {integer}
         */
        CheckinDay: 7 | 30 | 90 | 180 | 365;
        /**
         * CheckinState
         * @description Where a check-in stands.
         *
         *     - `scheduled`: Next: `record` to `recorded`, `miss` to `missed`.
         *     - `recorded`: An end: no move leads on.
         *     - `missed`: Next: `record` to `recorded`.
         * @enum {string}
         */
        CheckinState: "scheduled" | "recorded" | "missed";
        /**
         * CheckinView
         * @description A check-in; answers are None until it was recorded, or when they were not given.
         */
        CheckinView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Closes On
             * Format: date
             * @description The last day of its window.
             */
            closes_on: string;
            /**
             * Day
             * @description How many days after the first day of work: 7, 30, 90, 180 or 365.
             */
            day: number;
            /**
             * Due On
             * Format: date
             * @description The day on which it is due.
             */
            due_on: string;
            /**
             * Employed
             * @description Whether the person works.
             */
            employed: boolean | null;
            /**
             * Fees Charged
             * @description Whether the person was charged for the job; null where it was not answered.
             */
            fees_charged: boolean | null;
            /**
             * Housing Ok
             * @description Whether they are well housed; null where it was not answered.
             */
            housing_ok: boolean | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Integration Case Id
             * Format: uuid
             * @description The person's integration case, of integration-svc.
             */
            integration_case_id: string;
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco: string | null;
            /**
             * Languages
             * @description Languages by now (ISO 639-3), with a CEFR level for each skill; null where it was not asked.
             */
            languages: {
                [key: string]: unknown;
            }[] | null;
            /**
             * Misses
             * @description How often it was missed; twice makes a task.
             */
            misses: number;
            /**
             * Opens On
             * Format: date
             * @description The first day of its window.
             */
            opens_on: string;
            /**
             * Passport Held
             * @description Whether somebody else keeps their passport; null where it was not answered.
             */
            passport_held: boolean | null;
            /** @description Gross pay. */
            pay: components["schemas"]["Pay-Output"] | null;
            /**
             * Pay Matches Contract
             * @description Whether the pay is as the contract says; null where it was not answered.
             */
            pay_matches_contract: boolean | null;
            /**
             * Recorded On
             * @description The day on which it was recorded; null until then.
             */
            recorded_on: string | null;
            /**
             * Safety
             * @description How safe they feel, from 1 (not at all) to 5; null where it was not answered.
             */
            safety: number | null;
            /**
             * Same Employer
             * @description Whether it is still the employer of the placement.
             */
            same_employer: boolean | null;
            /**
             * Satisfaction
             * @description How content they are, from 1 (not at all) to 5; null where it was not answered.
             */
            satisfaction: number | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CheckinState"];
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
         * ClaimAction
         * @description What a person does with a claim.
         *
         *     - `add_evidence`: From `claimed` to `evidence`. Asked: A verifier must find what the claim rests on.
         *     - `verify`: From `evidence` to `verified`.
         *     - `approve`: From `verified` to `approved`. Asked: Nobody approves what they verified themselves.
         *     - `pay`: From `approved` to `paid`.
         *     - `reject`: From `claimed`, `evidence`, `verified` to `rejected`. Asked: A rejected claim can be mended only when it says why.
         * @enum {string}
         */
        ClaimAction: "add_evidence" | "verify" | "approve" | "pay" | "reject";
        /**
         * ClaimState
         * @description Where a claim stands.
         *
         *     - `claimed`: Next: `add_evidence` to `evidence`, `reject` to `rejected`.
         *     - `evidence`: Next: `verify` to `verified`, `reject` to `rejected`.
         *     - `verified`: Next: `approve` to `approved`, `reject` to `rejected`.
         *     - `approved`: Next: `pay` to `paid`.
         *     - `paid`: An end: no move leads on.
         *     - `rejected`: An end: no move leads on.
         * @enum {string}
         */
        ClaimState: "claimed" | "evidence" | "verified" | "approved" | "paid" | "rejected";
        /**
         * ClaimView
         * @description A milestone claim. The person is an opaque id.
         */
        ClaimView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Claimed At
             * Format: date-time
             * @description When it was claimed (UTC, RFC 3339).
             */
            claimed_at: string;
            /**
             * Evidence Reference
             * @description A reference to what proves it; null until it was added.
             */
            evidence_reference: string | null;
            /**
             * Fact Id
             * Format: uuid
             * @description The fact that it rests on, by the id of its event.
             */
            fact_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /** @description What the funder pays for. */
            milestone: components["schemas"]["Milestone"];
            /**
             * Percent
             * @description The share of the pledge that it is worth, in per cent.
             */
            percent: number;
            /**
             * Programme Id
             * Format: uuid
             * @description The programme, of integration-svc.
             */
            programme_id: string;
            /**
             * Rejection Reason
             * @description Why it was rejected, as a code; null where it was not.
             */
            rejection_reason: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ClaimState"];
            /**
             * Verified By
             * @description Who verified it, by the subject of their token; null until then.
             */
            verified_by: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ClearanceView
         * @description One clearance.
         */
        ClearanceView: {
            /**
             * Cleared On
             * Format: date
             * @description The day on which it was given.
             */
            cleared_on: string;
            /**
             * Kind
             * @description Which clearance, as a code such as `exit_permit`.
             */
            kind: string;
        };
        /**
         * CloneProgramme
         * @description What shall differ from the template. Without a code, the template's gets the next free number.
         */
        CloneProgramme: {
            /**
             * Code
             * @description The code that it is known by.
             */
            code?: string | null;
            /**
             * Ends On
             * @description The last day, included.
             */
            ends_on?: string | null;
            /**
             * Name
             * @description What it is called.
             */
            name?: string | null;
            /**
             * Starts On
             * @description The first day.
             */
            starts_on?: string | null;
        };
        /**
         * ConfirmArrival
         * @description When the person arrived.
         */
        ConfirmArrival: {
            /**
             * Arrived At
             * Format: date-time
             * @description When the person arrived (UTC, RFC 3339).
             */
            arrived_at: string;
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
         * CreateProgramme
         * @description A funder's pledge. `targets` are numbers of people or things by name; `milestones` shares in per cent.
         */
        CreateProgramme: {
            /** @description What the funder gives; null where nothing is said. */
            budget?: components["schemas"]["Budget"] | null;
            /**
             * Code
             * @description A short name, without spaces.
             */
            code: string;
            /**
             * Corridors
             * @description From where to where people go: pairs of countries (ISO 3166-1 alpha-2).
             */
            corridors: [
                string,
                string
            ][];
            /**
             * Ends On
             * @description The last day, included.
             */
            ends_on?: string | null;
            /**
             * Funder Code
             * @description A short name, without spaces.
             */
            funder_code: string;
            /**
             * Funder Id
             * @description The organisation whose donors may see it.
             */
            funder_id?: string | null;
            /**
             * Milestones
             * @description The share of the pledge for each milestone, in per cent.
             */
            milestones?: {
                [key: string]: number;
            };
            /**
             * Name
             * @description What it is called.
             */
            name: string;
            /**
             * Partner Ids
             * @description The partner organisations that take part.
             * @default []
             */
            partner_ids?: string[];
            /**
             * Starts On
             * Format: date
             * @description The first day.
             */
            starts_on: string;
            /**
             * Targets
             * @description What the programme is to reach: numbers by name, such as `placed`.
             */
            targets?: {
                [key: string]: number;
            };
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
         * EndEmployment
         * @description The last day of work, and why it was the last.
         */
        EndEmployment: {
            /**
             * Ended On
             * Format: date
             * @description The last day of work.
             */
            ended_on: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
        };
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
         * FamilyView
         * @description How far the visas are of those who travel together with the person. Numbers of people.
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
         * FigureView
         * @description One outcome figure; all numbers are None when it is suppressed for fewer than 5 people.
         */
        FigureView: {
            /**
             * Achieved
             * @description How many of them have reached it; null when it is suppressed.
             */
            achieved: number | null;
            /**
             * Name
             * @description Which figure, as a code.
             */
            name: string;
            /**
             * People
             * @description How many people it is about; null when it is suppressed.
             */
            people: number | null;
            /**
             * Suppressed
             * @description Whether numbers are held back because they are of fewer than five people.
             */
            suppressed: boolean;
            /**
             * Unit
             * @description What is counted, such as `people` or `per_cent`.
             */
            unit: string;
            /**
             * Unknown
             * @description Of how many nobody knows; null when it is suppressed.
             */
            unknown: number | null;
            /**
             * Value
             * @description The figure, where it is a share or a mean; null where it is a count, and when it is suppressed.
             */
            value: number | null;
        };
        /**
         * FinishStep
         * @description On which day a step of the first days was done; today, if nothing is said.
         */
        FinishStep: {
            /**
             * Done On
             * @description The day on which it was done; null until then.
             */
            done_on?: string | null;
        };
        /**
         * FirstDaysTaskView
         * @description A step of the first days.
         */
        FirstDaysTaskView: {
            /**
             * Done On
             * @description The day on which it was done; null until then.
             */
            done_on: string | null;
            /**
             * Due On
             * Format: date
             * @description The day on which it is due.
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Step
             * @description Which step, as a code such as `register_address`.
             */
            step: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * FunnelView
         * @description How many people reached each stage. A stage of fewer than 5 people is None for who may not see cases.
         */
        FunnelView: {
            /**
             * Programme Id
             * Format: uuid
             * @description The programme, of integration-svc.
             */
            programme_id: string;
            /**
             * Stages
             * @description How many people reached each stage; null where fewer than five did and the caller may not see them.
             */
            stages: {
                [key: string]: number | null;
            };
            /**
             * Suppressed
             * @description Whether numbers are held back because they are of fewer than five people.
             */
            suppressed: boolean;
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
         * LegAction
         * @description What can happen to one leg.
         *
         *     - `depart`: From `booked` to `departed`.
         *     - `arrive`: From `departed` to `arrived`.
         *     - `miss`: From `booked`, `departed` to `missed`.
         *     - `cancel`: From `booked` to `cancelled`.
         * @enum {string}
         */
        LegAction: "depart" | "arrive" | "miss" | "cancel";
        /**
         * LegState
         * @description Where one leg stands.
         *
         *     - `booked`: Next: `depart` to `departed`, `miss` to `missed`, `cancel` to `cancelled`.
         *     - `departed`: Next: `arrive` to `arrived`, `miss` to `missed`.
         *     - `arrived`: An end: no move leads on.
         *     - `missed`: An end: no move leads on.
         *     - `cancelled`: An end: no move leads on.
         * @enum {string}
         */
        LegState: "booked" | "departed" | "arrived" | "missed" | "cancelled";
        /**
         * LegView
         * @description One leg of the latest booking.
         */
        LegView: {
            /**
             * Arrives At
             * Format: date-time
             * @description When the leg arrives by the timetable (UTC, RFC 3339).
             */
            arrives_at: string;
            /**
             * Departs At
             * Format: date-time
             * @description When the leg leaves by the timetable (UTC, RFC 3339).
             */
            departs_at: string;
            /**
             * From Country
             * @description Where it leaves from (ISO 3166-1 alpha-2).
             */
            from_country: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Position
             * @description Its place among the legs, from 1.
             */
            position: number;
            /** @description Where the leg stands. */
            state: components["schemas"]["LegState"];
            /**
             * To Country
             * @description Where it goes (ISO 3166-1 alpha-2).
             */
            to_country: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * ListProvider
         * @description An entry of the directory.
         */
        ListProvider: {
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country: string;
            /**
             * Need Codes
             * @description What they help with, as codes such as `language_course`.
             */
            need_codes: string[];
        };
        /**
         * Milestone
         * @description What a funder pays for.
         * @enum {string}
         */
        Milestone: "enrolled" | "credential" | "started" | "d180" | "d365";
        /**
         * MoveAlert
         * @description A move; resolving names its reason.
         */
        MoveAlert: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["AlertAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * MoveCase
         * @description `stabilise` or `close`; closing before the check-in of day 365 names a reason.
         */
        MoveCase: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["CaseAction"];
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
         * MoveLeg
         * @description A later leg left, or a leg has arrived.
         */
        MoveLeg: {
            /** @description `depart` or `arrive`. */
            action: components["schemas"]["LegAction"];
        };
        /**
         * MoveMilestone
         * @description A move; evidence is named by a reference, a rejection by its reason.
         */
        MoveMilestone: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["ClaimAction"];
            /**
             * Evidence Reference
             * @description With `add_evidence`: a reference to what proves it, in the sender's own system.
             */
            evidence_reference?: string | null;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * MoveProgramme
         * @description Open or close.
         */
        MoveProgramme: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["ProgrammeAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
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
         * OutcomesView
         * @description The figures of a programme, or of all, as of a day.
         */
        OutcomesView: {
            /**
             * As Of
             * Format: date
             * @description The day for which the figures hold.
             */
            as_of: string;
            /**
             * Figures
             * @description The figures.
             */
            figures: components["schemas"]["FigureView"][];
            /**
             * Programme Id
             * @description The programme; null where the figures are of all.
             */
            programme_id: string | null;
        };
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
         * Page[AlertView]
         * @description One page of a list.
         */
        Page_AlertView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["AlertView"][];
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
         * Page[CaseView]
         * @description One page of a list.
         */
        Page_CaseView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["CaseView"][];
        };
        /**
         * Page[CheckinView]
         * @description One page of a list.
         */
        Page_CheckinView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["CheckinView"][];
        };
        /**
         * Page[ClaimView]
         * @description One page of a list.
         */
        Page_ClaimView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ClaimView"][];
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
         * Page[ProgrammeView]
         * @description One page of a list.
         */
        Page_ProgrammeView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ProgrammeView"][];
        };
        /**
         * Page[ProviderView]
         * @description One page of a list.
         */
        Page_ProviderView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ProviderView"][];
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
         * Page[TravelView]
         * @description One page of a list.
         */
        Page_TravelView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["TravelView"][];
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
         * ProgrammeAction
         * @description What can happen to a programme.
         *
         *     - `open`: From `draft` to `open`. Asked: Nobody joins a programme whose time is over.
         *     - `close`: From `draft`, `open` to `closed`.
         * @enum {string}
         */
        ProgrammeAction: "open" | "close";
        /**
         * ProgrammeState
         * @description Whether a programme takes members.
         *
         *     - `draft`: Next: `open` to `open`, `close` to `closed`.
         *     - `open`: Next: `close` to `closed`.
         *     - `closed`: An end: no move leads on.
         * @enum {string}
         */
        ProgrammeState: "draft" | "open" | "closed";
        /**
         * ProgrammeView
         * @description A programme. Without milestones of its own, the usual shares hold.
         */
        ProgrammeView: {
            /**
             * Budget
             * @description What the funder gives; null where nothing is said.
             */
            budget: {
                [key: string]: string;
            } | null;
            /**
             * Code
             * @description The code of the programme, unique.
             */
            code: string;
            /**
             * Corridors
             * @description From where to where people go: pairs of countries (ISO 3166-1 alpha-2).
             */
            corridors: [
                string,
                string
            ][];
            /**
             * Ends On
             * @description The last day; null where it has no end yet.
             */
            ends_on: string | null;
            /**
             * Funder Code
             * @description The funder, by a code.
             */
            funder_code: string;
            /**
             * Funder Id
             * @description The funder's organisation, whose people see the programme's figures; null where it has none here.
             */
            funder_id: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Milestones
             * @description The share of the pledge for each milestone, in per cent.
             */
            milestones: {
                [key: string]: number;
            };
            /**
             * Name
             * @description What it is called.
             */
            name: string;
            /**
             * Partner Ids
             * @description The partner organisations that take part.
             */
            partner_ids: string[];
            /**
             * Starts On
             * Format: date
             * @description The first day.
             */
            starts_on: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["ProgrammeState"];
            /**
             * Targets
             * @description What the programme is to reach: numbers by name, such as `placed`.
             */
            targets: {
                [key: string]: number;
            };
            /**
             * Template Id
             * @description The programme that it was cloned from; null where it was not.
             */
            template_id: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
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
         * ProviderView
         * @description An entry of the directory.
         */
        ProviderView: {
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Need Codes
             * @description What they help with, as codes such as `language_course`.
             */
            need_codes: string[];
            /**
             * Organisation Id
             * @description The organisation, as tokens have it in `organisation_id`; null where it is the programme itself.
             */
            organisation_id: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * RaiseAlert
         * @description What happened. A candidate raises it for themselves; a worker names the placement or the person.
         */
        RaiseAlert: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Placement Id
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id?: string | null;
            /**
             * Trigger
             * @description What happened, as a code such as `job_lost`.
             */
            trigger: string;
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
         * RecordCheckin
         * @description What the person says. What was not asked or not answered is left out, and counts as unknown.
         */
        RecordCheckin: {
            /** @description Which check-in: how many days after the first day of work. */
            day: components["schemas"]["CheckinDay"];
            /**
             * Employed
             * @description Whether the person works.
             */
            employed: boolean;
            /**
             * Fees Charged
             * @description Whether the person was charged for the job; null where it was not answered.
             */
            fees_charged?: boolean | null;
            /**
             * Housing Ok
             * @description Whether they are well housed; null where it was not answered.
             */
            housing_ok?: boolean | null;
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco?: string | null;
            /**
             * Languages
             * @description Languages by now (ISO 639-3), with a CEFR level for each skill; null where it was not asked.
             */
            languages?: components["schemas"]["LanguageSkill"][] | null;
            /**
             * Offline Recorded On
             * @description The day it was made, when it is entered later.
             */
            offline_recorded_on?: string | null;
            /**
             * Passport Held
             * @description Whether somebody else keeps their passport; null where it was not answered.
             */
            passport_held?: boolean | null;
            /** @description Gross pay. */
            pay?: components["schemas"]["Pay-Input"] | null;
            /**
             * Pay Matches Contract
             * @description Whether the pay is as the contract says; null where it was not answered.
             */
            pay_matches_contract?: boolean | null;
            /**
             * Safety
             * @description How safe they feel, from 1 (not at all) to 5; null where it was not answered.
             */
            safety?: number | null;
            /**
             * Same Employer
             * @description Whether it is still the employer of the placement.
             */
            same_employer: boolean;
            /**
             * Satisfaction
             * @description How content they are, from 1 (not at all) to 5; null where it was not answered.
             */
            satisfaction?: number | null;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             */
            weekly_hours?: number | null;
        };
        /**
         * RecordClearance
         * @description A clearance that was given, such as `exit_permit`.
         */
        RecordClearance: {
            /**
             * Cleared On
             * Format: date
             * @description The day on which it was given.
             */
            cleared_on: string;
            /**
             * Kind
             * @description Which clearance, as a code such as `exit_permit`.
             */
            kind: string;
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
         * RecordDeparture
         * @description When the first leg left; now, if nothing is said.
         */
        RecordDeparture: {
            /**
             * Departed At
             * @description When the first leg left; now, if nothing is said.
             */
            departed_at?: string | null;
        };
        /**
         * RecordMissed
         * @description Why a leg was missed.
         */
        RecordMissed: {
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
        };
        /**
         * RecordNotice
         * @description The day from which the law counts, such as that of an authority's decision.
         */
        RecordNotice: {
            /**
             * Noticed On
             * Format: date
             * @description The day of the notice from which the law counts; null where none was recorded.
             */
            noticed_on: string;
        };
        /**
         * ReferToProvider
         * @description Which need, and who helps with it.
         */
        ReferToProvider: {
            /**
             * Need Code
             * @description What the person needs help with, as a code of the directory.
             */
            need_code: string;
            /**
             * Provider Code
             * @description Who helps, by the code of the directory.
             */
            provider_code: string;
        };
        /**
         * ReferralView
         * @description To whom a person was referred, for which need. `listed` says whether the directory has the provider.
         */
        ReferralView: {
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Integration Case Id
             * Format: uuid
             * @description The person's integration case, of integration-svc.
             */
            integration_case_id: string;
            /**
             * Listed
             * @description Whether the directory has the provider.
             */
            listed: boolean;
            /**
             * Need Code
             * @description What the person needs help with, as a code of the directory.
             */
            need_code: string;
            /**
             * Provider Code
             * @description Who helps, by the code of the directory.
             */
            provider_code: string;
            /**
             * Referred At
             * Format: date-time
             * @description When it was (UTC, RFC 3339).
             */
            referred_at: string;
        };
        /**
         * ReplanTravel
         * @description Why a booking is given back.
         */
        ReplanTravel: {
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
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
         * SecureHousing
         * @description Nights for which the person has a roof, from a day on.
         */
        SecureHousing: {
            /**
             * From Date
             * Format: date
             * @description The first night.
             */
            from_date: string;
            /**
             * Nights Secured
             * @description For how many nights the person has a roof.
             */
            nights_secured: number;
        };
        /**
         * Service
         * @description The five services. Each produces to its own topics and nobody else's.
         * @enum {string}
         */
        Service: "candidate" | "employer" | "matching" | "training" | "integration";
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
         * SparseAlertView
         * @description Some fields of AlertView, as `fields` asked for.
         */
        SparseAlertView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /**
             * Deadline Is Cautious
             * @description Whether `planning_deadline` is all there is, because no notice with a legal deadline was recorded yet.
             */
            deadline_is_cautious?: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Integration Case Id
             * @description The person's integration case, of integration-svc.
             */
            integration_case_id?: string | null;
            /**
             * Legal Deadline
             * @description The day until which the law gives time, by the pathway's rules; null before a notice.
             */
            legal_deadline?: string | null;
            /**
             * Noticed On
             * @description The day of the notice from which the law counts; null where none was recorded.
             */
            noticed_on?: string | null;
            /**
             * Placement Id
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id?: string | null;
            /**
             * Planning Deadline
             * Format: date
             * @description The day by which a way out should stand, by the programme's own caution.
             */
            planning_deadline?: string;
            /**
             * Raised At
             * Format: date-time
             * @description When it was raised (UTC, RFC 3339).
             */
            raised_at?: string;
            /**
             * Raised By
             * @description Who raised it: the subject of a token, or the event that it follows from.
             */
            raised_by?: string;
            /**
             * Resolution
             * @description How it was resolved, as a code; null until then.
             */
            resolution?: string | null;
            /**
             * Resolved At
             * @description When it was settled (UTC, RFC 3339); null until then.
             */
            resolved_at?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["AlertState"];
            /**
             * Triage By
             * Format: date
             * @description The day by which somebody looks at it: one working day.
             */
            triage_by?: string;
            /**
             * Trigger
             * @description What happened, as a code such as `job_lost`.
             */
            trigger?: string;
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
         * SparseCaseView
         * @description Some fields of CaseView, as `fields` asked for.
         */
        SparseCaseView: {
            /**
             * Application Id
             * Format: uuid
             * @description The application of one person to one vacancy, of employer-svc.
             */
            application_id?: string;
            /**
             * Arrived At
             * @description When the person arrived (UTC, RFC 3339); null until then.
             */
            arrived_at?: string | null;
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
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id?: string;
            /**
             * Employment End Reason
             * @description Why the work ended, as a code; null while the person works.
             */
            employment_end_reason?: string | null;
            /**
             * Employment Ended On
             * @description The last day of work; null while the person works.
             */
            employment_ended_on?: string | null;
            /**
             * Housing From
             * @description From which day on; null while nothing is secured.
             */
            housing_from?: string | null;
            /**
             * Housing Nights
             * @description For how many nights the person has a roof.
             */
            housing_nights?: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Mentor Reference
             * @description The mentor, by an opaque reference; null where there is none.
             */
            mentor_reference?: string | null;
            /**
             * Opened At
             * Format: date-time
             * @description When it was opened (UTC, RFC 3339).
             */
            opened_at?: string;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id?: string;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids?: string[];
            /**
             * Started On
             * @description The first day of work; null until then.
             */
            started_on?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["CaseState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseCheckinView
         * @description Some fields of CheckinView, as `fields` asked for.
         */
        SparseCheckinView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /**
             * Closes On
             * Format: date
             * @description The last day of its window.
             */
            closes_on?: string;
            /**
             * Day
             * @description How many days after the first day of work: 7, 30, 90, 180 or 365.
             */
            day?: number;
            /**
             * Due On
             * Format: date
             * @description The day on which it is due.
             */
            due_on?: string;
            /**
             * Employed
             * @description Whether the person works.
             */
            employed?: boolean | null;
            /**
             * Fees Charged
             * @description Whether the person was charged for the job; null where it was not answered.
             */
            fees_charged?: boolean | null;
            /**
             * Housing Ok
             * @description Whether they are well housed; null where it was not answered.
             */
            housing_ok?: boolean | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Integration Case Id
             * Format: uuid
             * @description The person's integration case, of integration-svc.
             */
            integration_case_id?: string;
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco?: string | null;
            /**
             * Languages
             * @description Languages by now (ISO 639-3), with a CEFR level for each skill; null where it was not asked.
             */
            languages?: {
                [key: string]: unknown;
            }[] | null;
            /**
             * Misses
             * @description How often it was missed; twice makes a task.
             */
            misses?: number;
            /**
             * Opens On
             * Format: date
             * @description The first day of its window.
             */
            opens_on?: string;
            /**
             * Passport Held
             * @description Whether somebody else keeps their passport; null where it was not answered.
             */
            passport_held?: boolean | null;
            /** @description Gross pay. */
            pay?: components["schemas"]["Pay-Output"] | null;
            /**
             * Pay Matches Contract
             * @description Whether the pay is as the contract says; null where it was not answered.
             */
            pay_matches_contract?: boolean | null;
            /**
             * Recorded On
             * @description The day on which it was recorded; null until then.
             */
            recorded_on?: string | null;
            /**
             * Safety
             * @description How safe they feel, from 1 (not at all) to 5; null where it was not answered.
             */
            safety?: number | null;
            /**
             * Same Employer
             * @description Whether it is still the employer of the placement.
             */
            same_employer?: boolean | null;
            /**
             * Satisfaction
             * @description How content they are, from 1 (not at all) to 5; null where it was not answered.
             */
            satisfaction?: number | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["CheckinState"];
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
         * SparseClaimView
         * @description Some fields of ClaimView, as `fields` asked for.
         */
        SparseClaimView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /**
             * Claimed At
             * Format: date-time
             * @description When it was claimed (UTC, RFC 3339).
             */
            claimed_at?: string;
            /**
             * Evidence Reference
             * @description A reference to what proves it; null until it was added.
             */
            evidence_reference?: string | null;
            /**
             * Fact Id
             * Format: uuid
             * @description The fact that it rests on, by the id of its event.
             */
            fact_id?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /** @description What the funder pays for. */
            milestone?: components["schemas"]["Milestone"];
            /**
             * Percent
             * @description The share of the pledge that it is worth, in per cent.
             */
            percent?: number;
            /**
             * Programme Id
             * Format: uuid
             * @description The programme, of integration-svc.
             */
            programme_id?: string;
            /**
             * Rejection Reason
             * @description Why it was rejected, as a code; null where it was not.
             */
            rejection_reason?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["ClaimState"];
            /**
             * Verified By
             * @description Who verified it, by the subject of their token; null until then.
             */
            verified_by?: string | null;
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
         * SparseProgrammeView
         * @description Some fields of ProgrammeView, as `fields` asked for.
         */
        SparseProgrammeView: {
            /**
             * Budget
             * @description What the funder gives; null where nothing is said.
             */
            budget?: {
                [key: string]: string;
            } | null;
            /**
             * Code
             * @description The code of the programme, unique.
             */
            code?: string;
            /**
             * Corridors
             * @description From where to where people go: pairs of countries (ISO 3166-1 alpha-2).
             */
            corridors?: [
                string,
                string
            ][];
            /**
             * Ends On
             * @description The last day; null where it has no end yet.
             */
            ends_on?: string | null;
            /**
             * Funder Code
             * @description The funder, by a code.
             */
            funder_code?: string;
            /**
             * Funder Id
             * @description The funder's organisation, whose people see the programme's figures; null where it has none here.
             */
            funder_id?: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Milestones
             * @description The share of the pledge for each milestone, in per cent.
             */
            milestones?: {
                [key: string]: number;
            };
            /**
             * Name
             * @description What it is called.
             */
            name?: string;
            /**
             * Partner Ids
             * @description The partner organisations that take part.
             */
            partner_ids?: string[];
            /**
             * Starts On
             * Format: date
             * @description The first day.
             */
            starts_on?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["ProgrammeState"];
            /**
             * Targets
             * @description What the programme is to reach: numbers by name, such as `placed`.
             */
            targets?: {
                [key: string]: number;
            };
            /**
             * Template Id
             * @description The programme that it was cloned from; null where it was not.
             */
            template_id?: string | null;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseProviderView
         * @description Some fields of ProviderView, as `fields` asked for.
         */
        SparseProviderView: {
            /**
             * Code
             * @description The code that it is known by.
             */
            code?: string;
            /**
             * Country
             * @description The country (ISO 3166-1 alpha-2).
             */
            country?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Need Codes
             * @description What they help with, as codes such as `language_course`.
             */
            need_codes?: string[];
            /**
             * Organisation Id
             * @description The organisation, as tokens have it in `organisation_id`; null where it is the programme itself.
             */
            organisation_id?: string | null;
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
         * SparseTravelView
         * @description Some fields of TravelView, as `fields` asked for.
         */
        SparseTravelView: {
            /**
             * Arrived At
             * @description When the person arrived (UTC, RFC 3339); null until then.
             */
            arrived_at?: string | null;
            /**
             * Booking Number
             * @description How often the journey was booked; 0 before the first time.
             */
            booking_number?: number;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /**
             * Departed At
             * @description When the first leg left (UTC, RFC 3339); null until then.
             */
            departed_at?: string | null;
            /**
             * Destination
             * @description The country of the work (ISO 3166-1 alpha-2).
             */
            destination?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Integration Case Id
             * Format: uuid
             * @description The person's integration case, of integration-svc.
             */
            integration_case_id?: string;
            /**
             * Member Id
             * @description The member of the person's household whom it is about; null where it is the person.
             */
            member_id?: string | null;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id?: string;
            /**
             * Scheduled Arrival
             * @description When the last leg arrives by the timetable; null before a booking (UTC, RFC 3339).
             */
            scheduled_arrival?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["TravelState"];
            /**
             * Travel Document Valid Until
             * @description The last day on which the person's travel document is valid.
             */
            travel_document_valid_until?: string | null;
            /**
             * Travellers
             * @description How many people travel.
             */
            travellers?: number;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
            /**
             * Visa Travellers
             * @description For how many people there is a visa.
             */
            visa_travellers?: number;
            /**
             * Visa Valid From
             * @description The first day of the visa.
             */
            visa_valid_from?: string | null;
            /**
             * Visa Valid Until
             * @description The last day of the visa.
             */
            visa_valid_until?: string | null;
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
         * StartEmployment
         * @description The work as it really began.
         */
        StartEmployment: {
            /**
             * Isco
             * @description The occupation's unit group in ISCO-08: four digits.
             */
            isco: string;
            /** @description Gross pay. */
            pay: components["schemas"]["Pay-Input"];
            /**
             * Started On
             * Format: date
             * @description The first day of work, as it really was.
             */
            started_on: string;
            /**
             * Weekly Hours
             * @description Hours of work in a week.
             */
            weekly_hours: number;
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
         * TravelInFull
         * @description A journey with its legs and what it needs before a booking.
         */
        TravelInFull: {
            /**
             * Arrived At
             * @description When the person arrived (UTC, RFC 3339); null until then.
             */
            arrived_at: string | null;
            /**
             * Booking Number
             * @description How often the journey was booked; 0 before the first time.
             */
            booking_number: number;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Clearances
             * @description Clearances that were given.
             */
            clearances: components["schemas"]["ClearanceView"][];
            /**
             * Departed At
             * @description When the first leg left (UTC, RFC 3339); null until then.
             */
            departed_at: string | null;
            /**
             * Destination
             * @description The country of the work (ISO 3166-1 alpha-2).
             */
            destination: string;
            /** @description The family that travels together: how far their visas are. */
            family: components["schemas"]["FamilyView"];
            /**
             * Frozen
             * @description Whether the placement is frozen, so that nothing may be booked.
             */
            frozen: boolean;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Integration Case Id
             * Format: uuid
             * @description The person's integration case, of integration-svc.
             */
            integration_case_id: string;
            /**
             * Legs
             * @description The legs of the journey, in their order.
             */
            legs: components["schemas"]["LegView"][];
            /**
             * Member Id
             * @description The member of the person's household whom it is about; null where it is the person.
             */
            member_id: string | null;
            /**
             * Orientation Done
             * @description Whether the person has completed the pre-departure orientation.
             */
            orientation_done: boolean;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /**
             * Required Clearances
             * @description Clearances that a booking asks for, as codes.
             */
            required_clearances: string[];
            /**
             * Scheduled Arrival
             * @description When the last leg arrives by the timetable; null before a booking (UTC, RFC 3339).
             */
            scheduled_arrival: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["TravelState"];
            /**
             * Travel Document Valid Until
             * @description The last day on which the person's travel document is valid.
             */
            travel_document_valid_until: string | null;
            /**
             * Travellers
             * @description How many people travel.
             */
            travellers: number;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * Visa Travellers
             * @description For how many people there is a visa.
             */
            visa_travellers: number;
            /**
             * Visa Valid From
             * @description The first day of the visa.
             */
            visa_valid_from: string | null;
            /**
             * Visa Valid Until
             * @description The last day of the visa.
             */
            visa_valid_until: string | null;
        };
        /**
         * TravelState
         * @description Where a journey stands.
         *
         *     - `planning`: Next: `clear` to `cleared`, `cancel` to `cancelled`.
         *     - `cleared`: Next: `book` to `booked`, `cancel` to `cancelled`.
         *     - `booked`: Next: `depart` to `departed`, `miss` to `missed`, `replan` to `planning`, `cancel` to `cancelled`.
         *     - `departed`: Next: `arrive` to `arrived`, `miss` to `missed`, `cancel` to `cancelled`.
         *     - `arrived`: An end: no move leads on.
         *     - `missed`: Next: `replan` to `planning`.
         *     - `cancelled`: An end: no move leads on.
         * @enum {string}
         */
        TravelState: "planning" | "cleared" | "booked" | "departed" | "arrived" | "missed" | "cancelled";
        /**
         * TravelView
         * @description A journey. `member_id`: that of a member of the household who follows the person later.
         */
        TravelView: {
            /**
             * Arrived At
             * @description When the person arrived (UTC, RFC 3339); null until then.
             */
            arrived_at: string | null;
            /**
             * Booking Number
             * @description How often the journey was booked; 0 before the first time.
             */
            booking_number: number;
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Departed At
             * @description When the first leg left (UTC, RFC 3339); null until then.
             */
            departed_at: string | null;
            /**
             * Destination
             * @description The country of the work (ISO 3166-1 alpha-2).
             */
            destination: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Integration Case Id
             * Format: uuid
             * @description The person's integration case, of integration-svc.
             */
            integration_case_id: string;
            /**
             * Member Id
             * @description The member of the person's household whom it is about; null where it is the person.
             */
            member_id: string | null;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /**
             * Scheduled Arrival
             * @description When the last leg arrives by the timetable; null before a booking (UTC, RFC 3339).
             */
            scheduled_arrival: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["TravelState"];
            /**
             * Travel Document Valid Until
             * @description The last day on which the person's travel document is valid.
             */
            travel_document_valid_until: string | null;
            /**
             * Travellers
             * @description How many people travel.
             */
            travellers: number;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * Visa Travellers
             * @description For how many people there is a visa.
             */
            visa_travellers: number;
            /**
             * Visa Valid From
             * @description The first day of the visa.
             */
            visa_valid_from: string | null;
            /**
             * Visa Valid Until
             * @description The last day of the visa.
             */
            visa_valid_until: string | null;
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
    list_alerts: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate_id" | "placement_id" | "integration_case_id" | "trigger" | "state" | "raised_at" | "raised_by" | "triage_by" | "planning_deadline" | "deadline_is_cautious" | "noticed_on" | "legal_deadline" | "resolved_at" | "resolution" | "version")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `integration_case_id`. */
                integration_case_id?: string | null;
                /** @description Only entries with this `placement_id`. */
                placement_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["AlertState"] | null;
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
                     *           "deadline_is_cautious": true,
                     *           "id": "01980000-0000-7000-8000-df905058dd67",
                     *           "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *           "legal_deadline": "2027-10-15",
                     *           "noticed_on": "2027-08-16",
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "planning_deadline": "2027-09-30",
                     *           "raised_at": "2027-08-02T10:00:00Z",
                     *           "raised_by": "caseworker-1",
                     *           "resolution": null,
                     *           "resolved_at": null,
                     *           "state": "triaged",
                     *           "triage_by": "2027-08-03",
                     *           "trigger": "job_lost",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AlertView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-df905058dd67"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseAlertView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "deadline_is_cautious": true,
                     *       "id": "01980000-0000-7000-8000-df905058dd67",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legal_deadline": "2027-10-15",
                     *       "noticed_on": "2027-08-16",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "planning_deadline": "2027-09-30",
                     *       "raised_at": "2027-08-02T10:00:00Z",
                     *       "raised_by": "caseworker-1",
                     *       "resolution": null,
                     *       "resolved_at": null,
                     *       "state": "triaged",
                     *       "triage_by": "2027-08-03",
                     *       "trigger": "job_lost",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["AlertView"] | components["schemas"]["SparseAlertView"] | components["schemas"]["ExportLine"];
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
    raise_alert: {
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
                 *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                 *       "trigger": "job_lost"
                 *     }
                 */
                "application/json": components["schemas"]["RaiseAlert"];
            };
        };
        responses: {
            /** @description A protection alert. A cautious deadline is the programme's, not the law's. */
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
                     *       "deadline_is_cautious": true,
                     *       "id": "01980000-0000-7000-8000-df905058dd67",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legal_deadline": "2027-10-15",
                     *       "noticed_on": "2027-08-16",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "planning_deadline": "2027-09-30",
                     *       "raised_at": "2027-08-02T10:00:00Z",
                     *       "raised_by": "caseworker-1",
                     *       "resolution": null,
                     *       "resolved_at": null,
                     *       "state": "triaged",
                     *       "triage_by": "2027-08-03",
                     *       "trigger": "job_lost",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AlertView"];
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
    correct_protection_alert: {
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
    move_alert: {
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
                 * @description The protection alert.
                 * @example 01980000-0000-7000-8000-df905058dd67
                 */
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "triage"
                 *     }
                 */
                "application/json": components["schemas"]["MoveAlert"];
            };
        };
        responses: {
            /** @description A protection alert. A cautious deadline is the programme's, not the law's. */
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
                     *       "deadline_is_cautious": true,
                     *       "id": "01980000-0000-7000-8000-df905058dd67",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legal_deadline": "2027-10-15",
                     *       "noticed_on": "2027-08-16",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "planning_deadline": "2027-09-30",
                     *       "raised_at": "2027-08-02T10:00:00Z",
                     *       "raised_by": "caseworker-1",
                     *       "resolution": null,
                     *       "resolved_at": null,
                     *       "state": "triaged",
                     *       "triage_by": "2027-08-03",
                     *       "trigger": "job_lost",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AlertView"];
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
    record_notice: {
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
                 * @description The protection alert.
                 * @example 01980000-0000-7000-8000-df905058dd67
                 */
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "noticed_on": "2027-08-16"
                 *     }
                 */
                "application/json": components["schemas"]["RecordNotice"];
            };
        };
        responses: {
            /** @description A protection alert. A cautious deadline is the programme's, not the law's. */
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
                     *       "deadline_is_cautious": true,
                     *       "id": "01980000-0000-7000-8000-df905058dd67",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legal_deadline": "2027-10-15",
                     *       "noticed_on": "2027-08-16",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "planning_deadline": "2027-09-30",
                     *       "raised_at": "2027-08-02T10:00:00Z",
                     *       "raised_by": "caseworker-1",
                     *       "resolution": null,
                     *       "resolved_at": null,
                     *       "state": "triaged",
                     *       "triage_by": "2027-08-03",
                     *       "trigger": "job_lost",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AlertView"];
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
    list_checkins: {
        parameters: {
            query?: {
                /** @description Only those to be made today, a second try among them. */
                due?: boolean;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "integration_case_id" | "candidate_id" | "day" | "due_on" | "opens_on" | "closes_on" | "misses" | "state" | "recorded_on" | "employed" | "same_employer" | "isco" | "pay" | "weekly_hours" | "pay_matches_contract" | "fees_charged" | "passport_held" | "housing_ok" | "safety" | "satisfaction" | "languages" | "version")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `integration_case_id`. */
                integration_case_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["CheckinState"] | null;
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
                     *           "closes_on": "2027-07-08",
                     *           "day": 30,
                     *           "due_on": "2027-07-01",
                     *           "employed": true,
                     *           "fees_charged": false,
                     *           "housing_ok": true,
                     *           "id": "01980000-0000-7000-8000-0630e4091314",
                     *           "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *           "isco": "7212",
                     *           "languages": [
                     *             {
                     *               "language": "eng",
                     *               "listening": "B2",
                     *               "reading": "B1",
                     *               "speaking": "B2",
                     *               "writing": "B1"
                     *             }
                     *           ],
                     *           "misses": 0,
                     *           "opens_on": "2027-06-24",
                     *           "passport_held": false,
                     *           "pay": {
                     *             "amount": "2650.00",
                     *             "currency": "GBP",
                     *             "period": "month"
                     *           },
                     *           "pay_matches_contract": true,
                     *           "recorded_on": "2027-07-02",
                     *           "safety": 4,
                     *           "same_employer": true,
                     *           "satisfaction": 4,
                     *           "state": "recorded",
                     *           "version": 1,
                     *           "weekly_hours": 38
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CheckinView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-0630e4091314",
                     *           "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseCheckinView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "closes_on": "2027-07-08",
                     *       "day": 30,
                     *       "due_on": "2027-07-01",
                     *       "employed": true,
                     *       "fees_charged": false,
                     *       "housing_ok": true,
                     *       "id": "01980000-0000-7000-8000-0630e4091314",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "isco": "7212",
                     *       "languages": [
                     *         {
                     *           "language": "eng",
                     *           "listening": "B2",
                     *           "reading": "B1",
                     *           "speaking": "B2",
                     *           "writing": "B1"
                     *         }
                     *       ],
                     *       "misses": 0,
                     *       "opens_on": "2027-06-24",
                     *       "passport_held": false,
                     *       "pay": {
                     *         "amount": "2650.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "pay_matches_contract": true,
                     *       "recorded_on": "2027-07-02",
                     *       "safety": 4,
                     *       "same_employer": true,
                     *       "satisfaction": 4,
                     *       "state": "recorded",
                     *       "version": 1,
                     *       "weekly_hours": 38
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["CheckinView"] | components["schemas"]["SparseCheckinView"] | components["schemas"]["ExportLine"];
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
    correct_checkin: {
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
    list_cases: {
        parameters: {
            query?: {
                /** @description Only cases of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "placement_id" | "candidate_id" | "application_id" | "employer_id" | "programme_ids" | "state" | "housing_nights" | "housing_from" | "mentor_reference" | "arrived_at" | "started_on" | "employment_ended_on" | "employment_end_reason" | "opened_at" | "closed_at" | "close_reason" | "version")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `placement_id`. */
                placement_id?: string | null;
                /** @description Only entries with this `application_id`. */
                application_id?: string | null;
                /** @description Only entries with this `employer_id`. */
                employer_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["CaseState"] | null;
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
                     *           "arrived_at": "2027-05-20T17:40:00Z",
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "close_reason": null,
                     *           "closed_at": null,
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "employment_end_reason": null,
                     *           "employment_ended_on": null,
                     *           "housing_from": "2027-05-20",
                     *           "housing_nights": 30,
                     *           "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *           "mentor_reference": "mentor-17",
                     *           "opened_at": "2026-12-08T09:30:00Z",
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "started_on": "2027-06-01",
                     *           "state": "preparing",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CaseView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseCaseView"][];
                    };
                    /**
                     * @example {
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "employment_end_reason": null,
                     *       "employment_ended_on": null,
                     *       "housing_from": "2027-05-20",
                     *       "housing_nights": 30,
                     *       "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *       "mentor_reference": "mentor-17",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "started_on": "2027-06-01",
                     *       "state": "preparing",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["CaseView"] | components["schemas"]["SparseCaseView"] | components["schemas"]["ExportLine"];
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
    count_cases: {
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
                     *       "active": 30,
                     *       "preparing": 4,
                     *       "stable": 12
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
    correct_integration_case: {
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
    get_case: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A case with its first days, referrals and check-ins. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "checkins": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "closes_on": "2027-07-08",
                     *           "day": 30,
                     *           "due_on": "2027-07-01",
                     *           "employed": true,
                     *           "fees_charged": false,
                     *           "housing_ok": true,
                     *           "id": "01980000-0000-7000-8000-0630e4091314",
                     *           "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *           "isco": "7212",
                     *           "languages": [
                     *             {
                     *               "language": "eng",
                     *               "listening": "B2",
                     *               "reading": "B1",
                     *               "speaking": "B2",
                     *               "writing": "B1"
                     *             }
                     *           ],
                     *           "misses": 0,
                     *           "opens_on": "2027-06-24",
                     *           "passport_held": false,
                     *           "pay": {
                     *             "amount": "2650.00",
                     *             "currency": "GBP",
                     *             "period": "month"
                     *           },
                     *           "pay_matches_contract": true,
                     *           "recorded_on": "2027-07-02",
                     *           "safety": 4,
                     *           "same_employer": true,
                     *           "satisfaction": 4,
                     *           "state": "recorded",
                     *           "version": 1,
                     *           "weekly_hours": 38
                     *         }
                     *       ],
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "employment_end_reason": null,
                     *       "employment_ended_on": null,
                     *       "first_days": [
                     *         {
                     *           "done_on": "2027-05-24",
                     *           "due_on": "2027-05-27",
                     *           "id": "01980000-0000-7000-8000-51c68fc18818",
                     *           "step": "register_address",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "housing_from": "2027-05-20",
                     *       "housing_nights": 30,
                     *       "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *       "mentor_reference": "mentor-17",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "referrals": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-44574c4ba2ea",
                     *           "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *           "listed": true,
                     *           "need_code": "language_course",
                     *           "provider_code": "language_school",
                     *           "referred_at": "2027-03-01T09:00:00Z"
                     *         }
                     *       ],
                     *       "started_on": "2027-06-01",
                     *       "state": "preparing",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseInFull"];
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
    record_checkin: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "day": 7,
                 *       "employed": true,
                 *       "fees_charged": false,
                 *       "isco": "7212",
                 *       "passport_held": false,
                 *       "safety": 4,
                 *       "same_employer": true,
                 *       "satisfaction": 4,
                 *       "weekly_hours": 38
                 *     }
                 */
                "application/json": components["schemas"]["RecordCheckin"];
            };
        };
        responses: {
            /** @description A check-in; answers are None until it was recorded, or when they were not given. */
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
                     *       "closes_on": "2027-07-08",
                     *       "day": 30,
                     *       "due_on": "2027-07-01",
                     *       "employed": true,
                     *       "fees_charged": false,
                     *       "housing_ok": true,
                     *       "id": "01980000-0000-7000-8000-0630e4091314",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "isco": "7212",
                     *       "languages": [
                     *         {
                     *           "language": "eng",
                     *           "listening": "B2",
                     *           "reading": "B1",
                     *           "speaking": "B2",
                     *           "writing": "B1"
                     *         }
                     *       ],
                     *       "misses": 0,
                     *       "opens_on": "2027-06-24",
                     *       "passport_held": false,
                     *       "pay": {
                     *         "amount": "2650.00",
                     *         "currency": "GBP",
                     *         "period": "month"
                     *       },
                     *       "pay_matches_contract": true,
                     *       "recorded_on": "2027-07-02",
                     *       "safety": 4,
                     *       "same_employer": true,
                     *       "satisfaction": 4,
                     *       "state": "recorded",
                     *       "version": 1,
                     *       "weekly_hours": 38
                     *     }
                     */
                    "application/json": components["schemas"]["CheckinView"];
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
    end_employment: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ended_on": "2027-08-01",
                 *       "reason": "business_closed"
                 *     }
                 */
                "application/json": components["schemas"]["EndEmployment"];
            };
        };
        responses: {
            /** @description An integration case. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "employment_end_reason": null,
                     *       "employment_ended_on": null,
                     *       "housing_from": "2027-05-20",
                     *       "housing_nights": 30,
                     *       "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *       "mentor_reference": "mentor-17",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "started_on": "2027-06-01",
                     *       "state": "preparing",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
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
    start_employment: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isco": "7212",
                 *       "pay": {
                 *         "amount": "2650.00",
                 *         "currency": "GBP",
                 *         "period": "month"
                 *       },
                 *       "started_on": "2027-06-01",
                 *       "weekly_hours": 38
                 *     }
                 */
                "application/json": components["schemas"]["StartEmployment"];
            };
        };
        responses: {
            /** @description An integration case. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "employment_end_reason": null,
                     *       "employment_ended_on": null,
                     *       "housing_from": "2027-05-20",
                     *       "housing_nights": 30,
                     *       "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *       "mentor_reference": "mentor-17",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "started_on": "2027-06-01",
                     *       "state": "preparing",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
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
    finish_step: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
                /**
                 * @description The step of the first days.
                 * @example 01980000-0000-7000-8000-0ebb429fa86d
                 */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "done_on": "2027-05-24"
                 *     }
                 */
                "application/json": components["schemas"]["FinishStep"] | null;
            };
        };
        responses: {
            /** @description A step of the first days. */
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
                     *       "done_on": "2027-05-24",
                     *       "due_on": "2027-05-27",
                     *       "id": "01980000-0000-7000-8000-51c68fc18818",
                     *       "step": "register_address",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["FirstDaysTaskView"];
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
    secure_housing: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from_date": "2027-05-20",
                 *       "nights_secured": 30
                 *     }
                 */
                "application/json": components["schemas"]["SecureHousing"];
            };
        };
        responses: {
            /** @description An integration case. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "employment_end_reason": null,
                     *       "employment_ended_on": null,
                     *       "housing_from": "2027-05-20",
                     *       "housing_nights": 30,
                     *       "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *       "mentor_reference": "mentor-17",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "started_on": "2027-06-01",
                     *       "state": "preparing",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
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
    assign_mentor: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mentor_reference": "mentor-17"
                 *     }
                 */
                "application/json": components["schemas"]["AssignMentor"];
            };
        };
        responses: {
            /** @description An integration case. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "employment_end_reason": null,
                     *       "employment_ended_on": null,
                     *       "housing_from": "2027-05-20",
                     *       "housing_nights": 30,
                     *       "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *       "mentor_reference": "mentor-17",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "started_on": "2027-06-01",
                     *       "state": "preparing",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    move_case: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "stabilise"
                 *     }
                 */
                "application/json": components["schemas"]["MoveCase"];
            };
        };
        responses: {
            /** @description An integration case. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "close_reason": null,
                     *       "closed_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "employment_end_reason": null,
                     *       "employment_ended_on": null,
                     *       "housing_from": "2027-05-20",
                     *       "housing_nights": 30,
                     *       "id": "01980000-0000-7000-8000-bbfcd4160a1e",
                     *       "mentor_reference": "mentor-17",
                     *       "opened_at": "2026-12-08T09:30:00Z",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "started_on": "2027-06-01",
                     *       "state": "preparing",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
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
    refer_to_provider: {
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
                 * @description The integration case.
                 * @example 01980000-0000-7000-8000-bbfcd4160a1e
                 */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "need_code": "language_course",
                 *       "provider_code": "language_school"
                 *     }
                 */
                "application/json": components["schemas"]["ReferToProvider"];
            };
        };
        responses: {
            /** @description To whom a person was referred, for which need. `listed` says whether the directory has the provider. */
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
                     *       "id": "01980000-0000-7000-8000-44574c4ba2ea",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "listed": true,
                     *       "need_code": "language_course",
                     *       "provider_code": "language_school",
                     *       "referred_at": "2027-03-01T09:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReferralView"];
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
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_milestones: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "programme_id" | "candidate_id" | "milestone" | "percent" | "fact_id" | "evidence_reference" | "verified_by" | "rejection_reason" | "state" | "claimed_at" | "version")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `programme_id`. */
                programme_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["ClaimState"] | null;
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
                     *           "claimed_at": "2027-03-01T09:00:00Z",
                     *           "evidence_reference": "receipt-2027-03",
                     *           "fact_id": "01980000-0000-7000-8000-1e7dc6d6c165",
                     *           "id": "01980000-0000-7000-8000-dd1b3c312cf7",
                     *           "milestone": "started",
                     *           "percent": 40,
                     *           "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *           "rejection_reason": null,
                     *           "state": "claimed",
                     *           "verified_by": "donor-1",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ClaimView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-dd1b3c312cf7",
                     *           "programme_id": "01980000-0000-7000-8000-2c6ed1182b41"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseClaimView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "claimed_at": "2027-03-01T09:00:00Z",
                     *       "evidence_reference": "receipt-2027-03",
                     *       "fact_id": "01980000-0000-7000-8000-1e7dc6d6c165",
                     *       "id": "01980000-0000-7000-8000-dd1b3c312cf7",
                     *       "milestone": "started",
                     *       "percent": 40,
                     *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "rejection_reason": null,
                     *       "state": "claimed",
                     *       "verified_by": "donor-1",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ClaimView"] | components["schemas"]["SparseClaimView"] | components["schemas"]["ExportLine"];
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
    move_milestone: {
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
                 * @description The claim of a milestone.
                 * @example 01980000-0000-7000-8000-dd1b3c312cf7
                 */
                claim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "verify",
                 *       "evidence_reference": "receipt-2027-03"
                 *     }
                 */
                "application/json": components["schemas"]["MoveMilestone"];
            };
        };
        responses: {
            /** @description A milestone claim. The person is an opaque id. */
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
                     *       "claimed_at": "2027-03-01T09:00:00Z",
                     *       "evidence_reference": "receipt-2027-03",
                     *       "fact_id": "01980000-0000-7000-8000-1e7dc6d6c165",
                     *       "id": "01980000-0000-7000-8000-dd1b3c312cf7",
                     *       "milestone": "started",
                     *       "percent": 40,
                     *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "rejection_reason": null,
                     *       "state": "claimed",
                     *       "verified_by": "donor-1",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimView"];
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
    get_outcomes: {
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
            /** @description The figures of a programme, or of all, as of a day. */
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
                     *       "as_of": "2027-12-31",
                     *       "figures": [
                     *         {
                     *           "achieved": 32,
                     *           "name": "started",
                     *           "people": 40,
                     *           "suppressed": false,
                     *           "unit": "people",
                     *           "unknown": 3,
                     *           "value": null
                     *         }
                     *       ],
                     *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41"
                     *     }
                     */
                    "application/json": components["schemas"]["OutcomesView"];
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
    list_programmes: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "code" | "name" | "funder_code" | "funder_id" | "corridors" | "partner_ids" | "starts_on" | "ends_on" | "targets" | "budget" | "milestones" | "template_id" | "state" | "version")[];
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["ProgrammeState"] | null;
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
                     *           "budget": {
                     *             "amount": "400000.00",
                     *             "currency": "GBP"
                     *           },
                     *           "code": "GB-2027",
                     *           "corridors": [
                     *             [
                     *               "JO",
                     *               "GB"
                     *             ]
                     *           ],
                     *           "ends_on": "2027-05-31",
                     *           "funder_code": "SAMPLE-FUND",
                     *           "funder_id": "01980000-0000-7000-8000-1dc3ab07f4fd",
                     *           "id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *           "milestones": {
                     *             "credential": 20,
                     *             "d180": 15,
                     *             "d365": 15,
                     *             "enrolled": 10,
                     *             "started": 40
                     *           },
                     *           "name": "Sample programme",
                     *           "partner_ids": [
                     *             "01980000-0000-7000-8000-7f3fa48ca885"
                     *           ],
                     *           "starts_on": "2027-02-01",
                     *           "state": "draft",
                     *           "targets": {
                     *             "placed": 40
                     *           },
                     *           "template_id": null,
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProgrammeView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "GB-2027",
                     *           "id": "01980000-0000-7000-8000-2c6ed1182b41"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseProgrammeView"][];
                    };
                    /**
                     * @example {
                     *       "budget": {
                     *         "amount": "400000.00",
                     *         "currency": "GBP"
                     *       },
                     *       "code": "GB-2027",
                     *       "corridors": [
                     *         [
                     *           "JO",
                     *           "GB"
                     *         ]
                     *       ],
                     *       "ends_on": "2027-05-31",
                     *       "funder_code": "SAMPLE-FUND",
                     *       "funder_id": "01980000-0000-7000-8000-1dc3ab07f4fd",
                     *       "id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "milestones": {
                     *         "credential": 20,
                     *         "d180": 15,
                     *         "d365": 15,
                     *         "enrolled": 10,
                     *         "started": 40
                     *       },
                     *       "name": "Sample programme",
                     *       "partner_ids": [
                     *         "01980000-0000-7000-8000-7f3fa48ca885"
                     *       ],
                     *       "starts_on": "2027-02-01",
                     *       "state": "draft",
                     *       "targets": {
                     *         "placed": 40
                     *       },
                     *       "template_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ProgrammeView"] | components["schemas"]["SparseProgrammeView"] | components["schemas"]["ExportLine"];
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
    create_programme: {
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
                 *       "code": "GB-2027",
                 *       "corridors": [
                 *         [
                 *           "JO",
                 *           "GB"
                 *         ]
                 *       ],
                 *       "ends_on": "2027-05-31",
                 *       "funder_code": "SAMPLE-FUND",
                 *       "milestones": {
                 *         "credential": 20,
                 *         "d180": 15,
                 *         "d365": 15,
                 *         "enrolled": 10,
                 *         "started": 40
                 *       },
                 *       "name": "Sample programme",
                 *       "starts_on": "2027-02-01",
                 *       "targets": {
                 *         "placed": 40
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateProgramme"];
            };
        };
        responses: {
            /** @description A programme. Without milestones of its own, the usual shares hold. */
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
                     *       "budget": {
                     *         "amount": "400000.00",
                     *         "currency": "GBP"
                     *       },
                     *       "code": "GB-2027",
                     *       "corridors": [
                     *         [
                     *           "JO",
                     *           "GB"
                     *         ]
                     *       ],
                     *       "ends_on": "2027-05-31",
                     *       "funder_code": "SAMPLE-FUND",
                     *       "funder_id": "01980000-0000-7000-8000-1dc3ab07f4fd",
                     *       "id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "milestones": {
                     *         "credential": 20,
                     *         "d180": 15,
                     *         "d365": 15,
                     *         "enrolled": 10,
                     *         "started": 40
                     *       },
                     *       "name": "Sample programme",
                     *       "partner_ids": [
                     *         "01980000-0000-7000-8000-7f3fa48ca885"
                     *       ],
                     *       "starts_on": "2027-02-01",
                     *       "state": "draft",
                     *       "targets": {
                     *         "placed": 40
                     *       },
                     *       "template_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeView"];
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
    get_programme: {
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
                 * @description The programme, of integration-svc.
                 * @example 01980000-0000-7000-8000-2c6ed1182b41
                 */
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A programme. Without milestones of its own, the usual shares hold. */
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
                     *       "budget": {
                     *         "amount": "400000.00",
                     *         "currency": "GBP"
                     *       },
                     *       "code": "GB-2027",
                     *       "corridors": [
                     *         [
                     *           "JO",
                     *           "GB"
                     *         ]
                     *       ],
                     *       "ends_on": "2027-05-31",
                     *       "funder_code": "SAMPLE-FUND",
                     *       "funder_id": "01980000-0000-7000-8000-1dc3ab07f4fd",
                     *       "id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "milestones": {
                     *         "credential": 20,
                     *         "d180": 15,
                     *         "d365": 15,
                     *         "enrolled": 10,
                     *         "started": 40
                     *       },
                     *       "name": "Sample programme",
                     *       "partner_ids": [
                     *         "01980000-0000-7000-8000-7f3fa48ca885"
                     *       ],
                     *       "starts_on": "2027-02-01",
                     *       "state": "draft",
                     *       "targets": {
                     *         "placed": 40
                     *       },
                     *       "template_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeView"];
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
    clone_programme: {
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
                 * @description The programme, of integration-svc.
                 * @example 01980000-0000-7000-8000-2c6ed1182b41
                 */
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "code": "GB-2028",
                 *       "ends_on": "2028-12-31",
                 *       "name": "Sample programme",
                 *       "starts_on": "2028-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["CloneProgramme"] | null;
            };
        };
        responses: {
            /** @description A programme. Without milestones of its own, the usual shares hold. */
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
                     *       "budget": {
                     *         "amount": "400000.00",
                     *         "currency": "GBP"
                     *       },
                     *       "code": "GB-2027",
                     *       "corridors": [
                     *         [
                     *           "JO",
                     *           "GB"
                     *         ]
                     *       ],
                     *       "ends_on": "2027-05-31",
                     *       "funder_code": "SAMPLE-FUND",
                     *       "funder_id": "01980000-0000-7000-8000-1dc3ab07f4fd",
                     *       "id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "milestones": {
                     *         "credential": 20,
                     *         "d180": 15,
                     *         "d365": 15,
                     *         "enrolled": 10,
                     *         "started": 40
                     *       },
                     *       "name": "Sample programme",
                     *       "partner_ids": [
                     *         "01980000-0000-7000-8000-7f3fa48ca885"
                     *       ],
                     *       "starts_on": "2027-02-01",
                     *       "state": "draft",
                     *       "targets": {
                     *         "placed": 40
                     *       },
                     *       "template_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeView"];
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
    get_funnel: {
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
                 * @description The programme, of integration-svc.
                 * @example 01980000-0000-7000-8000-2c6ed1182b41
                 */
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many people reached each stage. A stage of fewer than 5 people is None for who may not see cases. */
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
                     *       "programme_id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "stages": {
                     *         "arrived": 36,
                     *         "matched": 64,
                     *         "placed": 40,
                     *         "started": 34
                     *       },
                     *       "suppressed": false
                     *     }
                     */
                    "application/json": components["schemas"]["FunnelView"];
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
    move_programme: {
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
                 * @description The programme, of integration-svc.
                 * @example 01980000-0000-7000-8000-2c6ed1182b41
                 */
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "open"
                 *     }
                 */
                "application/json": components["schemas"]["MoveProgramme"];
            };
        };
        responses: {
            /** @description A programme. Without milestones of its own, the usual shares hold. */
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
                     *       "budget": {
                     *         "amount": "400000.00",
                     *         "currency": "GBP"
                     *       },
                     *       "code": "GB-2027",
                     *       "corridors": [
                     *         [
                     *           "JO",
                     *           "GB"
                     *         ]
                     *       ],
                     *       "ends_on": "2027-05-31",
                     *       "funder_code": "SAMPLE-FUND",
                     *       "funder_id": "01980000-0000-7000-8000-1dc3ab07f4fd",
                     *       "id": "01980000-0000-7000-8000-2c6ed1182b41",
                     *       "milestones": {
                     *         "credential": 20,
                     *         "d180": 15,
                     *         "d365": 15,
                     *         "enrolled": 10,
                     *         "started": 40
                     *       },
                     *       "name": "Sample programme",
                     *       "partner_ids": [
                     *         "01980000-0000-7000-8000-7f3fa48ca885"
                     *       ],
                     *       "starts_on": "2027-02-01",
                     *       "state": "draft",
                     *       "targets": {
                     *         "placed": 40
                     *       },
                     *       "template_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeView"];
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
    list_providers: {
        parameters: {
            query?: {
                /** @description Only who helps with this. */
                need_code?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "code" | "country" | "need_codes" | "organisation_id" | "version")[];
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
                     *           "code": "language_school",
                     *           "country": "GB",
                     *           "id": "01980000-0000-7000-8000-5c4c1964340a",
                     *           "need_codes": [
                     *             "language_course"
                     *           ],
                     *           "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProviderView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "language_school",
                     *           "id": "01980000-0000-7000-8000-5c4c1964340a"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseProviderView"][];
                    };
                    /**
                     * @example {
                     *       "code": "language_school",
                     *       "country": "GB",
                     *       "id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "need_codes": [
                     *         "language_course"
                     *       ],
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ProviderView"] | components["schemas"]["SparseProviderView"] | components["schemas"]["ExportLine"];
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
    list_provider: {
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
                 *       "code": "language_school",
                 *       "country": "GB",
                 *       "need_codes": [
                 *         "language_course"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ListProvider"];
            };
        };
        responses: {
            /** @description An entry of the directory. */
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
                     *       "code": "language_school",
                     *       "country": "GB",
                     *       "id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "need_codes": [
                     *         "language_course"
                     *       ],
                     *       "organisation_id": "01980000-0000-7000-8000-d9019ff220a4",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderView"];
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
    list_travels: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "placement_id" | "candidate_id" | "integration_case_id" | "member_id" | "state" | "destination" | "visa_travellers" | "visa_valid_from" | "visa_valid_until" | "travel_document_valid_until" | "travellers" | "booking_number" | "scheduled_arrival" | "departed_at" | "arrived_at" | "version")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `integration_case_id`. */
                integration_case_id?: string | null;
                /** @description Only entries with this `placement_id`. */
                placement_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["TravelState"] | null;
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
                     *           "arrived_at": "2027-05-20T17:40:00Z",
                     *           "booking_number": 1,
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "departed_at": "2027-05-20T08:15:00Z",
                     *           "destination": "GB",
                     *           "id": "01980000-0000-7000-8000-0209442e115a",
                     *           "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *           "member_id": null,
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *           "state": "planning",
                     *           "travel_document_valid_until": "2030-04-30",
                     *           "travellers": 1,
                     *           "version": 1,
                     *           "visa_travellers": 1,
                     *           "visa_valid_from": "2027-05-01",
                     *           "visa_valid_until": "2029-04-30"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_TravelView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-0209442e115a",
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseTravelView"][];
                    };
                    /**
                     * @example {
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "booking_number": 1,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "departed_at": "2027-05-20T08:15:00Z",
                     *       "destination": "GB",
                     *       "id": "01980000-0000-7000-8000-0209442e115a",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "member_id": null,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *       "state": "planning",
                     *       "travel_document_valid_until": "2030-04-30",
                     *       "travellers": 1,
                     *       "version": 1,
                     *       "visa_travellers": 1,
                     *       "visa_valid_from": "2027-05-01",
                     *       "visa_valid_until": "2029-04-30"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["TravelView"] | components["schemas"]["SparseTravelView"] | components["schemas"]["ExportLine"];
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
    correct_travel: {
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
    get_travel: {
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
                 * @description The journey.
                 * @example 01980000-0000-7000-8000-0209442e115a
                 */
                travel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A journey with its legs and what it needs before a booking. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "booking_number": 1,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "clearances": [
                     *         {
                     *           "cleared_on": "2027-04-28",
                     *           "kind": "exit_permit"
                     *         }
                     *       ],
                     *       "departed_at": "2027-05-20T08:15:00Z",
                     *       "destination": "GB",
                     *       "family": {
                     *         "granted": 1,
                     *         "parting_accepted": true,
                     *         "pending": 1,
                     *         "refused": 1
                     *       },
                     *       "frozen": false,
                     *       "id": "01980000-0000-7000-8000-0209442e115a",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legs": [
                     *         {
                     *           "arrives_at": "2027-05-20T17:40:00Z",
                     *           "departs_at": "2027-05-20T08:15:00Z",
                     *           "from_country": "JO",
                     *           "id": "01980000-0000-7000-8000-c7c8fc91abb8",
                     *           "position": 1,
                     *           "state": "booked",
                     *           "to_country": "GB",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "member_id": null,
                     *       "orientation_done": true,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "required_clearances": [
                     *         "exit_permit"
                     *       ],
                     *       "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *       "state": "planning",
                     *       "travel_document_valid_until": "2030-04-30",
                     *       "travellers": 1,
                     *       "version": 1,
                     *       "visa_travellers": 1,
                     *       "visa_valid_from": "2027-05-01",
                     *       "visa_valid_until": "2029-04-30"
                     *     }
                     */
                    "application/json": components["schemas"]["TravelInFull"];
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
    confirm_arrival: {
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
                 * @description The journey.
                 * @example 01980000-0000-7000-8000-0209442e115a
                 */
                travel_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "arrived_at": "2027-05-20T17:40:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmArrival"];
            };
        };
        responses: {
            /** @description A journey with its legs and what it needs before a booking. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "booking_number": 1,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "clearances": [
                     *         {
                     *           "cleared_on": "2027-04-28",
                     *           "kind": "exit_permit"
                     *         }
                     *       ],
                     *       "departed_at": "2027-05-20T08:15:00Z",
                     *       "destination": "GB",
                     *       "family": {
                     *         "granted": 1,
                     *         "parting_accepted": true,
                     *         "pending": 1,
                     *         "refused": 1
                     *       },
                     *       "frozen": false,
                     *       "id": "01980000-0000-7000-8000-0209442e115a",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legs": [
                     *         {
                     *           "arrives_at": "2027-05-20T17:40:00Z",
                     *           "departs_at": "2027-05-20T08:15:00Z",
                     *           "from_country": "JO",
                     *           "id": "01980000-0000-7000-8000-c7c8fc91abb8",
                     *           "position": 1,
                     *           "state": "booked",
                     *           "to_country": "GB",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "member_id": null,
                     *       "orientation_done": true,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "required_clearances": [
                     *         "exit_permit"
                     *       ],
                     *       "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *       "state": "planning",
                     *       "travel_document_valid_until": "2030-04-30",
                     *       "travellers": 1,
                     *       "version": 1,
                     *       "visa_travellers": 1,
                     *       "visa_valid_from": "2027-05-01",
                     *       "visa_valid_until": "2029-04-30"
                     *     }
                     */
                    "application/json": components["schemas"]["TravelInFull"];
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
    book_travel: {
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
                 * @description The journey.
                 * @example 01980000-0000-7000-8000-0209442e115a
                 */
                travel_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "legs": [
                 *         {
                 *           "arrives_at": "2027-05-20T17:40:00Z",
                 *           "departs_at": "2027-05-20T08:15:00Z",
                 *           "from_country": "JO",
                 *           "to_country": "GB"
                 *         }
                 *       ],
                 *       "travellers": 1
                 *     }
                 */
                "application/json": components["schemas"]["BookTravel"];
            };
        };
        responses: {
            /** @description A journey with its legs and what it needs before a booking. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "booking_number": 1,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "clearances": [
                     *         {
                     *           "cleared_on": "2027-04-28",
                     *           "kind": "exit_permit"
                     *         }
                     *       ],
                     *       "departed_at": "2027-05-20T08:15:00Z",
                     *       "destination": "GB",
                     *       "family": {
                     *         "granted": 1,
                     *         "parting_accepted": true,
                     *         "pending": 1,
                     *         "refused": 1
                     *       },
                     *       "frozen": false,
                     *       "id": "01980000-0000-7000-8000-0209442e115a",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legs": [
                     *         {
                     *           "arrives_at": "2027-05-20T17:40:00Z",
                     *           "departs_at": "2027-05-20T08:15:00Z",
                     *           "from_country": "JO",
                     *           "id": "01980000-0000-7000-8000-c7c8fc91abb8",
                     *           "position": 1,
                     *           "state": "booked",
                     *           "to_country": "GB",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "member_id": null,
                     *       "orientation_done": true,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "required_clearances": [
                     *         "exit_permit"
                     *       ],
                     *       "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *       "state": "planning",
                     *       "travel_document_valid_until": "2030-04-30",
                     *       "travellers": 1,
                     *       "version": 1,
                     *       "visa_travellers": 1,
                     *       "visa_valid_from": "2027-05-01",
                     *       "visa_valid_until": "2029-04-30"
                     *     }
                     */
                    "application/json": components["schemas"]["TravelInFull"];
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
    record_clearance: {
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
                 * @description The journey.
                 * @example 01980000-0000-7000-8000-0209442e115a
                 */
                travel_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cleared_on": "2027-04-28",
                 *       "kind": "exit_permit"
                 *     }
                 */
                "application/json": components["schemas"]["RecordClearance"];
            };
        };
        responses: {
            /** @description A journey with its legs and what it needs before a booking. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "booking_number": 1,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "clearances": [
                     *         {
                     *           "cleared_on": "2027-04-28",
                     *           "kind": "exit_permit"
                     *         }
                     *       ],
                     *       "departed_at": "2027-05-20T08:15:00Z",
                     *       "destination": "GB",
                     *       "family": {
                     *         "granted": 1,
                     *         "parting_accepted": true,
                     *         "pending": 1,
                     *         "refused": 1
                     *       },
                     *       "frozen": false,
                     *       "id": "01980000-0000-7000-8000-0209442e115a",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legs": [
                     *         {
                     *           "arrives_at": "2027-05-20T17:40:00Z",
                     *           "departs_at": "2027-05-20T08:15:00Z",
                     *           "from_country": "JO",
                     *           "id": "01980000-0000-7000-8000-c7c8fc91abb8",
                     *           "position": 1,
                     *           "state": "booked",
                     *           "to_country": "GB",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "member_id": null,
                     *       "orientation_done": true,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "required_clearances": [
                     *         "exit_permit"
                     *       ],
                     *       "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *       "state": "planning",
                     *       "travel_document_valid_until": "2030-04-30",
                     *       "travellers": 1,
                     *       "version": 1,
                     *       "visa_travellers": 1,
                     *       "visa_valid_from": "2027-05-01",
                     *       "visa_valid_until": "2029-04-30"
                     *     }
                     */
                    "application/json": components["schemas"]["TravelInFull"];
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
    record_departure: {
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
                 * @description The journey.
                 * @example 01980000-0000-7000-8000-0209442e115a
                 */
                travel_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "departed_at": "2027-05-20T08:15:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["RecordDeparture"] | null;
            };
        };
        responses: {
            /** @description A journey with its legs and what it needs before a booking. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "booking_number": 1,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "clearances": [
                     *         {
                     *           "cleared_on": "2027-04-28",
                     *           "kind": "exit_permit"
                     *         }
                     *       ],
                     *       "departed_at": "2027-05-20T08:15:00Z",
                     *       "destination": "GB",
                     *       "family": {
                     *         "granted": 1,
                     *         "parting_accepted": true,
                     *         "pending": 1,
                     *         "refused": 1
                     *       },
                     *       "frozen": false,
                     *       "id": "01980000-0000-7000-8000-0209442e115a",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legs": [
                     *         {
                     *           "arrives_at": "2027-05-20T17:40:00Z",
                     *           "departs_at": "2027-05-20T08:15:00Z",
                     *           "from_country": "JO",
                     *           "id": "01980000-0000-7000-8000-c7c8fc91abb8",
                     *           "position": 1,
                     *           "state": "booked",
                     *           "to_country": "GB",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "member_id": null,
                     *       "orientation_done": true,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "required_clearances": [
                     *         "exit_permit"
                     *       ],
                     *       "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *       "state": "planning",
                     *       "travel_document_valid_until": "2030-04-30",
                     *       "travellers": 1,
                     *       "version": 1,
                     *       "visa_travellers": 1,
                     *       "visa_valid_from": "2027-05-01",
                     *       "visa_valid_until": "2029-04-30"
                     *     }
                     */
                    "application/json": components["schemas"]["TravelInFull"];
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
    move_leg: {
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
                 * @description The journey.
                 * @example 01980000-0000-7000-8000-0209442e115a
                 */
                travel_id: string;
                /**
                 * @description A leg of the journey's latest booking.
                 * @example 01980000-0000-7000-8000-c7c8fc91abb8
                 */
                leg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "arrive"
                 *     }
                 */
                "application/json": components["schemas"]["MoveLeg"];
            };
        };
        responses: {
            /** @description One leg of the latest booking. */
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
                     *       "arrives_at": "2027-05-20T17:40:00Z",
                     *       "departs_at": "2027-05-20T08:15:00Z",
                     *       "from_country": "JO",
                     *       "id": "01980000-0000-7000-8000-c7c8fc91abb8",
                     *       "position": 1,
                     *       "state": "booked",
                     *       "to_country": "GB",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LegView"];
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
    record_missed: {
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
                 * @description The journey.
                 * @example 01980000-0000-7000-8000-0209442e115a
                 */
                travel_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "delayed_connection"
                 *     }
                 */
                "application/json": components["schemas"]["RecordMissed"];
            };
        };
        responses: {
            /** @description A journey with its legs and what it needs before a booking. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "booking_number": 1,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "clearances": [
                     *         {
                     *           "cleared_on": "2027-04-28",
                     *           "kind": "exit_permit"
                     *         }
                     *       ],
                     *       "departed_at": "2027-05-20T08:15:00Z",
                     *       "destination": "GB",
                     *       "family": {
                     *         "granted": 1,
                     *         "parting_accepted": true,
                     *         "pending": 1,
                     *         "refused": 1
                     *       },
                     *       "frozen": false,
                     *       "id": "01980000-0000-7000-8000-0209442e115a",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legs": [
                     *         {
                     *           "arrives_at": "2027-05-20T17:40:00Z",
                     *           "departs_at": "2027-05-20T08:15:00Z",
                     *           "from_country": "JO",
                     *           "id": "01980000-0000-7000-8000-c7c8fc91abb8",
                     *           "position": 1,
                     *           "state": "booked",
                     *           "to_country": "GB",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "member_id": null,
                     *       "orientation_done": true,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "required_clearances": [
                     *         "exit_permit"
                     *       ],
                     *       "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *       "state": "planning",
                     *       "travel_document_valid_until": "2030-04-30",
                     *       "travellers": 1,
                     *       "version": 1,
                     *       "visa_travellers": 1,
                     *       "visa_valid_from": "2027-05-01",
                     *       "visa_valid_until": "2029-04-30"
                     *     }
                     */
                    "application/json": components["schemas"]["TravelInFull"];
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
    replan_travel: {
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
                 * @description The journey.
                 * @example 01980000-0000-7000-8000-0209442e115a
                 */
                travel_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "visa_not_there_yet"
                 *     }
                 */
                "application/json": components["schemas"]["ReplanTravel"];
            };
        };
        responses: {
            /** @description A journey with its legs and what it needs before a booking. */
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
                     *       "arrived_at": "2027-05-20T17:40:00Z",
                     *       "booking_number": 1,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "clearances": [
                     *         {
                     *           "cleared_on": "2027-04-28",
                     *           "kind": "exit_permit"
                     *         }
                     *       ],
                     *       "departed_at": "2027-05-20T08:15:00Z",
                     *       "destination": "GB",
                     *       "family": {
                     *         "granted": 1,
                     *         "parting_accepted": true,
                     *         "pending": 1,
                     *         "refused": 1
                     *       },
                     *       "frozen": false,
                     *       "id": "01980000-0000-7000-8000-0209442e115a",
                     *       "integration_case_id": "01980000-0000-7000-8000-f18c3ea4af00",
                     *       "legs": [
                     *         {
                     *           "arrives_at": "2027-05-20T17:40:00Z",
                     *           "departs_at": "2027-05-20T08:15:00Z",
                     *           "from_country": "JO",
                     *           "id": "01980000-0000-7000-8000-c7c8fc91abb8",
                     *           "position": 1,
                     *           "state": "booked",
                     *           "to_country": "GB",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "member_id": null,
                     *       "orientation_done": true,
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "required_clearances": [
                     *         "exit_permit"
                     *       ],
                     *       "scheduled_arrival": "2027-05-20T17:40:00Z",
                     *       "state": "planning",
                     *       "travel_document_valid_until": "2030-04-30",
                     *       "travellers": 1,
                     *       "version": 1,
                     *       "visa_travellers": 1,
                     *       "visa_valid_from": "2027-05-01",
                     *       "visa_valid_until": "2029-04-30"
                     *     }
                     */
                    "application/json": components["schemas"]["TravelInFull"];
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
}

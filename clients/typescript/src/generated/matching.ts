// Generated from the service's OpenAPI document by `make specs`: change the route, not this file.

export interface paths {
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
    "/candidates/{candidate_id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the best vacancies for a person
         * @description The best open vacancies for a person in the pool; a candidate asks for their own alone, and is told no points.
         *
         *     Filters act before selection: no vacancy that fits is missed. An employer, who knows people at one vacancy each,
         *     finds nobody here.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        get: operations["list_best_vacancies"];
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
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
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
    "/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List gaps
         * @description What training could close, the best score afterwards first. Not for employers, who are shown nobody's levels.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        get: operations["list_gaps"];
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
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
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
    "/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List matches
         * @description Matches that the caller may know of; never those of a person who may not be shown.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        get: operations["list_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count matches
         * @description How many matches stand in each state, of those that the caller may know of.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        get: operations["count_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain why a person stands where they stand
         * @description Why a person stands where they stand for a vacancy.
         *
         *     The score taken apart, with any kept configuration, what would change each verdict, what training would add, and all
         *     of it in plain words. An employer is told which of the skills asked for the person holds.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        post: operations["explain_pair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: match
         * @description Propose that the last move of this match is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `matches:decide`.
         */
        post: operations["correct_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches/{match_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get match
         * @description One match, explained with the configuration that it was made with as things stand now.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        get: operations["get_match"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches/{match_id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a proposal aside
         * @description Set a proposal aside, with a reason; the pair is not proposed again for this vacancy.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `matches:decide`.
         */
        post: operations["dismiss_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches/{match_id}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shortlist a proposed person
         * @description Put a proposed person on the shortlist: the employer's side opens an application.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `matches:decide`.
         */
        post: operations["shortlist_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occupations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search occupations
         * @description Occupations that the words may mean, best first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["search_occupations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occupations/by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get occupation
         * @description One occupation with its skills, such as a vacancy for it would ask for.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["get_occupation"];
        put?: never;
        post?: never;
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
    "/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the size of the pool and what is to be done
         * @description The size of the pool, and how far lists and proposals are; of other replicas as they told a moment ago.
         *
         *     Who may: `operator`, with the scope `operations:read`.
         */
        get: operations["read_pool_progress"];
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
    "/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rounds of assignments
         * @description Every round of assignments, the newest first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `rounds:read`.
         */
        get: operations["list_rounds"];
        put?: never;
        /**
         * Ask for a round of assignments
         * @description Ask who should be proposed where so that the whole round is best. It is worked out beside everything else.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `rounds:decide`.
         */
        post: operations["request_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{round_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a round with its alternatives
         * @description How far a round is, and its alternatives side by side once they are there.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `rounds:read`.
         */
        get: operations["get_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{round_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose an alternative of a round
         * @description Choose an alternative: its matches are proposed, but for those of whom something has changed since.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `rounds:decide`.
         */
        post: operations["confirm_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{round_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a round
         * @description Let nothing come of a round, also of one that is being worked out.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `rounds:decide`.
         */
        post: operations["discard_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{round_id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lend groups to a round
         * @description Lend opaque groups to a round that keeps a floor for each.
         *
         *     They are deleted at its end: within a week, and by `expires_at`.
         *
         *     Who may: `partner_administrator`, `programme_director`, with the scope `rounds:decide`.
         */
        post: operations["lend_groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{round_id}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who would come where in a round
         * @description Who would come where, until the round ends; without people who may no longer be shown.
         *
         *     Who may: `partner_administrator`, `caseworker`, `programme_director`, with the scope `rounds:read`.
         */
        get: operations["list_seats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scoring-configurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List scoring configurations
         * @description Every version of the weights of a score, oldest first. A match names the version that it was made with.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        get: operations["list_scoring_configurations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search skills
         * @description Skills that the words may mean, best first. Suggestions to confirm, never coded silently.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["search_skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/skills/by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get skill
         * @description One skill with what stands above it in the classification.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["get_skill"];
        put?: never;
        post?: never;
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
    "/taxonomy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get which classification is loaded
         * @description Which classification is loaded, in which release and language, and how much is in it.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        get: operations["get_taxonomy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/taxonomy/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest skills and occupations for a text
         * @description Skills and occupations that a text may mean, surest first, each with the words that led to it.
         *
         *     Suggestions to confirm, never coded silently: a profile takes codes that a person has chosen.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `donor`, `programme_director`, `operator`, with the scope `taxonomy:read`.
         */
        post: operations["suggest_concepts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the best people for a vacancy
         * @description The best people for an open vacancy, as its list was last written. Who may not be shown now is not on it.
         *
         *     `counts` are of now. An employer is shown the list anonymised: in the order of what is shown, and counts in fives.
         *     Of a list on which `fewer_than` five stand it is shown nobody: the programme's staff look at it, and may shortlist.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        get: operations["list_best_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the pool for a vacancy
         * @description The best of anybody in the pool whom the filters let through; whom a rule excludes is found if asked for.
         *
         *     For the programme's staff, as of now. Filters act before selection: nobody who fits is missed, however few they are.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, `candidate`, `programme_director`, with the scope `matches:read`.
         */
        get: operations["search_pool_for_vacancy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/{vacancy_id}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shortlist somebody who was not proposed
         * @description Shortlist somebody who was not proposed: further down the list, or asked for although a rule is not met.
         *
         *     An employer names them by the pseudonym of its list.
         *
         *     Who may: `partner_administrator`, `caseworker`, `employer`, with the scope `matches:decide`.
         */
        post: operations["shortlist_candidate"];
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
         * Action
         * @description What can be done about a rule. To state or have checked something is for what is unknown.
         * @enum {string}
         */
        Action: "state_destination" | "add_destination" | "state_licence" | "obtain_licence" | "state_availability" | "come_earlier" | "check_protection" | "state_language" | "raise_language" | "state_education" | "raise_education" | "state_experience" | "gain_experience";
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
         * Alternative
         * @description What a person may choose among.
         * @enum {string}
         */
        Alternative: "best" | "stable" | "parity" | "greedy";
        /**
         * AnonymisedView
         * @description What an employer is told of a person: the skills asked for, and nothing of any other.
         */
        AnonymisedView: {
            /**
             * Coverage Per Cent
             * @description The share of the asked skills' worth that the person holds, in per cent.
             */
            coverage_per_cent: number;
            /**
             * Skills
             * @description Skills, by their ESCO URI or a URN of the project's own taxonomy.
             */
            skills: components["schemas"]["AskedSkillView"][];
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
         * AskedSkillView
         * @description A skill that the vacancy asks for, whether the person holds it, and how well that is evidenced.
         */
        AskedSkillView: {
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /**
             * Essential
             * @description Whether the work cannot be done without it.
             */
            essential: boolean;
            /** @description How well that is evidenced; null where it is not held. */
            evidence: components["schemas"]["Evidence"] | null;
            /**
             * Held
             * @description Whether the person holds it.
             */
            held: boolean;
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
         * CandidateListView
         * @description The best vacancies for a person, best first.
         */
        CandidateListView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version: number;
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["RankedVacancyView"][];
        };
        /**
         * Cefr
         * @description Levels of the Common European Framework of Reference for Languages.
         * @enum {string}
         */
        Cefr: "none" | "A1" | "A2" | "B1" | "B2" | "C1" | "C2";
        /**
         * ClosingCourseView
         * @description A course that would close gaps, and how the person stands once it is done after those before it.
         *
         *     `closes`: essential skills. `verdicts_afterwards` names the rules that are then not simply met.
         */
        ClosingCourseView: {
            /**
             * Closes
             * @description Essential skills that the course closes, by ESCO URI or URN.
             */
            closes: string[];
            /**
             * Closes Languages
             * @description Languages that it closes (ISO 639-3).
             */
            closes_languages: string[];
            /**
             * Closes Licences
             * @description Licences that it closes, as codes.
             */
            closes_licences: string[];
            /** @description The next run that ends before the vacancy starts; null where there is none. */
            cohort: components["schemas"]["CohortView"] | null;
            /**
             * Course Id
             * Format: uuid
             * @description The course, of training-svc.
             */
            course_id: string;
            /**
             * Coverage Per Cent Afterwards
             * @description Coverage once it is done, in per cent.
             */
            coverage_per_cent_afterwards: number;
            /**
             * Hours
             * @description How long it takes, in hours of teaching.
             */
            hours: number;
            /**
             * Modules
             * @description The modules that close something.
             */
            modules: components["schemas"]["ModuleView"][];
            /**
             * Points Afterwards
             * @description Points of the person, once it is done after those before it.
             */
            points_afterwards: number;
            /**
             * Verdicts Afterwards
             * @description The rules that are then not simply met.
             */
            verdicts_afterwards: {
                [key: string]: components["schemas"]["Verdict"];
            };
        };
        /**
         * CohortView
         * @description A run of a course. `seats`: all that it has.
         */
        CohortView: {
            /**
             * Cohort Id
             * Format: uuid
             * @description The cohort, of training-svc: one run of a course.
             */
            cohort_id: string;
            /**
             * Ends On
             * Format: date
             * @description The last day, included.
             */
            ends_on: string;
            /**
             * Seats
             * @description All seats that it has.
             */
            seats: number;
            /**
             * Starts On
             * Format: date
             * @description The first day.
             */
            starts_on: string;
        };
        /**
         * ConceptView
         * @description A concept above a skill.
         */
        ConceptView: {
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /**
             * Label
             * @description What it is called, in the language of the loaded classification.
             */
            label: string;
        };
        /**
         * ConfigurationView
         * @description A version of the weights.
         */
        ConfigurationView: {
            /**
             * Published At
             * Format: date-time
             * @description From when on it was in force (UTC, RFC 3339).
             */
            published_at: string;
            /**
             * Taxonomy Release
             * @description The release of the classification that it was made for, as a label.
             */
            taxonomy_release: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /** @description How much each part of a score is worth. */
            weights: components["schemas"]["ScoringWeights"];
        };
        /**
         * ConfirmRound
         * @description The alternative that was chosen.
         */
        ConfirmRound: {
            /** @description Which of the alternatives. */
            alternative: components["schemas"]["Alternative"];
        };
        /**
         * ConfirmedView
         * @description What came of a confirmation: new matches, those that stood already, and seats left out.
         */
        ConfirmedView: {
            /**
             * Left Out
             * @description Seats that are not proposed, as something has changed since.
             */
            left_out: components["schemas"]["LeftOutView"][];
            /**
             * Proposed
             * @description How many new matches were proposed.
             */
            proposed: number;
            /** @description The round, confirmed now. */
            round: components["schemas"]["RoundView"];
            /**
             * Standing
             * @description How many stood already.
             */
            standing: number;
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
         * DismissMatch
         * @description Why somebody is not looked at further for a vacancy.
         */
        DismissMatch: {
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string;
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
         * Evidence
         * @description How a skill is evidenced, weakest first.
         * @enum {string}
         */
        Evidence: "self" | "reference" | "document" | "tested";
        /**
         * ExplainNamed
         * @description A pair, and the configuration to score it with; that in force when none is named.
         */
        ExplainNamed: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version?: number | null;
            /**
             * Pseudonym
             * @description By which the employer knows the person at this vacancy. Another vacancy has another one.
             */
            pseudonym?: string | null;
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id: string;
        };
        /**
         * ExplanationView
         * @description Why a person stands where they stand for a vacancy.
         */
        ExplanationView: {
            /** @description What an employer is told in place of the score; null for anybody else. */
            anonymised?: components["schemas"]["AnonymisedView"] | null;
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Courses
             * @description Courses that would close gaps, each after those before it.
             */
            courses: components["schemas"]["ClosingCourseView"][];
            /** @description The score taken apart; null where the person is not in the pool any more, and for employers. */
            explanation: components["schemas"]["ScoreView"] | null;
            /**
             * Gaps
             * @description What is missing and can be learnt.
             */
            gaps: components["schemas"]["MissingView"][];
            /**
             * Pseudonym
             * Format: uuid
             * @description By which the employer knows the person at this vacancy. Another vacancy has another one.
             */
            pseudonym: string;
            /** @description The same in plain words; null where there is nothing to tell. */
            told: components["schemas"]["ToldView"] | null;
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id: string;
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
         * GapKind
         * @description What can be missing and learnt.
         * @enum {string}
         */
        GapKind: "skill" | "language" | "licence";
        /**
         * GapView
         * @description What keeps a person from a vacancy, and the points once it were closed; a candidate is told no points.
         */
        GapView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version: number;
            /**
             * Found At
             * Format: date-time
             * @description When it was found (UTC, RFC 3339).
             */
            found_at: string;
            /**
             * Missing Languages
             * @description Languages that are missing (ISO 639-3), each with the levels that are asked for.
             */
            missing_languages: components["schemas"]["LanguageSkill"][];
            /**
             * Missing Skills
             * @description Essential skills that are not held, by ESCO URI or URN.
             */
            missing_skills: string[];
            /**
             * Score Points
             * @description Points of the score; null for whoever is told none.
             */
            score_points: number | null;
            /**
             * Score Points If Closed
             * @description Points once the gaps were closed; null for whoever is told none.
             */
            score_points_if_closed: number | null;
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id: string;
        };
        /**
         * Ground
         * @description Why something outlives an erasure, and until when. `GROUNDS` says it in words.
         * @enum {string}
         */
        Ground: "cost_evidence" | "visa_file" | "proof" | "outcome" | "order" | "record_of_others";
        /**
         * GroupView
         * @description People of a group on lists, those with a seat, and the least of them asked for. Told until the round ends.
         */
        GroupView: {
            /**
             * Considered
             * @description How many people of the group stand on lists.
             */
            considered: number;
            /**
             * Floor
             * @description The least of them that was asked for; null where none was.
             */
            floor: number | null;
            /**
             * Group
             * @description The group, by its number in this round. What it stands for, matching-svc does not know.
             */
            group: number;
            /**
             * Reachable
             * @description Whether that many can have a seat at all.
             */
            reachable: boolean;
            /**
             * Seated
             * @description How many of them have a seat.
             */
            seated: number;
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
         * Kinship
         * @description Through what a required skill earns its credit. The order is that of `credit_hundredths`.
         * @enum {string}
         */
        Kinship: "held" | "parent" | "leaf_group" | "level_two" | "none";
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
         * LeftOutView
         * @description A seat that is not proposed, as something has changed since it was worked out.
         */
        LeftOutView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id: string;
            /** @description Why. */
            why: components["schemas"]["Why"];
        };
        /**
         * LendGroups
         * @description People's opaque groups, for this round alone; with `complete` it begins. May come in several requests.
         *
         *     With `expires_at`, until when they are lent, the round expires then, if not before.
         */
        LendGroups: {
            /**
             * Complete
             * @description Whether these were the last: the round begins.
             * @default true
             */
            complete?: boolean;
            /**
             * Expires At
             * @description Until when it holds (UTC, RFC 3339).
             */
            expires_at?: string | null;
            /**
             * Groups
             * @description The number of each person's group, by `candidate_id`.
             */
            groups: {
                [key: string]: number;
            };
        };
        /**
         * ListEntryView
         * @description A person on a vacancy's list. `verdicts` names the rules that are not simply met.
         *
         *     Employers know people by `pseudonym`, another at each vacancy, and are shown a `profile` in bands in place of id and
         *     points; verdicts where ten people of the list share them.
         */
        ListEntryView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Coverage Per Cent
             * @description The share of the asked skills' worth that the person holds, in per cent.
             */
            coverage_per_cent: number;
            /**
             * Match Id
             * @description The match; null where none was made.
             */
            match_id: string | null;
            /** @description What an employer is shown in place of id and points; null for anybody else. */
            profile?: components["schemas"]["ShownProfileView"] | null;
            /**
             * Pseudonym
             * Format: uuid
             * @description By which the employer knows the person at this vacancy. Another vacancy has another one.
             */
            pseudonym: string;
            /**
             * Rank
             * @description Its place in the list; 1 is the best.
             */
            rank: number;
            /**
             * Score Points
             * @description Points of the score; null for whoever is told none.
             */
            score_points: number | null;
            /** @description Where the match stands; null where none was made. */
            state: components["schemas"]["MatchState"] | null;
            /**
             * Verdicts
             * @description How rules stand that are not simply met; null for whoever is told none.
             */
            verdicts: {
                [key: string]: components["schemas"]["Verdict"];
            } | null;
        };
        /**
         * MatchInFull
         * @description A match with its explanation as of now; without one where the person is not in the pool any more.
         */
        MatchInFull: {
            /** @description What an employer is told in place of the score; null for anybody else. */
            anonymised?: components["schemas"]["AnonymisedView"] | null;
            /**
             * Application End
             * @description How the application ended that came of it; null while there is none or it stands.
             */
            application_end: string | null;
            /**
             * Application Id
             * @description The application that came of it; null where none did.
             */
            application_id: string | null;
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version: number;
            /**
             * Courses
             * @description Courses that would close gaps, each after those before it.
             */
            courses: components["schemas"]["ClosingCourseView"][];
            /**
             * Decided At
             * @description When it was decided (UTC, RFC 3339); null until then.
             */
            decided_at: string | null;
            /**
             * Employer Id
             * Format: uuid
             * @description The employer, of employer-svc.
             */
            employer_id: string;
            /** @description The score taken apart; null where the person is not in the pool any more, and for employers. */
            explanation: components["schemas"]["ScoreView"] | null;
            /**
             * Gaps
             * @description What is missing and can be learnt.
             */
            gaps: components["schemas"]["MissingView"][];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[] | null;
            /**
             * Proposed At
             * @description When it was proposed (UTC, RFC 3339).
             */
            proposed_at: string | null;
            /**
             * Pseudonym
             * Format: uuid
             * @description By which the employer knows the person at this vacancy. Another vacancy has another one.
             */
            pseudonym: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string | null;
            /**
             * Score Points
             * @description Points of the score; null for whoever is told none.
             */
            score_points: number | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["MatchState"];
            /** @description The same in plain words; null where there is nothing to tell. */
            told: components["schemas"]["ToldView"] | null;
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
         * MatchState
         * @description Where a match stands.
         *
         *     - `proposed`: Next: `shortlist` to `shortlisted`, `dismiss` to `dismissed`, `expire` to `expired`.
         *     - `shortlisted`: Next: `make_way` to `expired`, `lapse` to `expired`.
         *     - `dismissed`: An end: no move leads on.
         *     - `expired`: Next: `go_on` to `shortlisted`.
         * @enum {string}
         */
        MatchState: "proposed" | "shortlisted" | "dismissed" | "expired";
        /**
         * MatchView
         * @description A person and a vacancy, and what was decided. The score is that of the proposal; none is told to a candidate.
         *
         *     `pseudonym`: by which the employer knows the person at this vacancy. Employers are told no id, score, programme and
         *     time of proposal.
         */
        MatchView: {
            /**
             * Application End
             * @description How the application ended that came of it; null while there is none or it stands.
             */
            application_end: string | null;
            /**
             * Application Id
             * @description The application that came of it; null where none did.
             */
            application_id: string | null;
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version: number;
            /**
             * Decided At
             * @description When it was decided (UTC, RFC 3339); null until then.
             */
            decided_at: string | null;
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
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[] | null;
            /**
             * Proposed At
             * @description When it was proposed (UTC, RFC 3339).
             */
            proposed_at: string | null;
            /**
             * Pseudonym
             * Format: uuid
             * @description By which the employer knows the person at this vacancy. Another vacancy has another one.
             */
            pseudonym: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string | null;
            /**
             * Score Points
             * @description Points of the score; null for whoever is told none.
             */
            score_points: number | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["MatchState"];
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
         * MissingView
         * @description An essential requirement that is not held, and the courses that close it, those with a cohort in time first.
         *
         *     `points`: what holding a skill would add to its own credit; 0 for languages and licences, which are rules.
         */
        MissingView: {
            /**
             * Code
             * @description The skill (ESCO URI or URN), the language (ISO 639-3) or the licence.
             */
            code: string;
            /** @description Of which kind it is. */
            kind: components["schemas"]["GapKind"];
            /**
             * Points
             * @description What holding a skill would add to its own credit; 0 for languages and licences.
             */
            points: number;
            /**
             * Ways
             * @description Courses that close it, those with a cohort in time first.
             */
            ways: components["schemas"]["WayView"][];
        };
        /**
         * ModuleView
         * @description A part of a course.
         */
        ModuleView: {
            /**
             * Hours
             * @description How long it takes, in hours of teaching.
             */
            hours: number;
            /**
             * Module Id
             * Format: uuid
             * @description The module.
             */
            module_id: string;
            /**
             * Skills
             * @description Skills that it teaches and that are missing, by ESCO URI or URN.
             */
            skills: string[];
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
         * Named
         * @description A person by `candidate_id`, or by the `pseudonym` of a vacancy's list, which is all that an employer knows.
         */
        Named: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Pseudonym
             * @description By which the employer knows the person at this vacancy. Another vacancy has another one.
             */
            pseudonym?: string | null;
        };
        /**
         * OccupationHitView
         * @description An occupation that the words may mean: the label that matched, and how sure that is (0-1).
         */
        OccupationHitView: {
            /**
             * Confidence
             * @description How sure it is, from 0 to 1.
             */
            confidence: number;
            /**
             * Matched Label
             * @description The name that matched.
             */
            matched_label: string;
            /** @description The occupation. */
            occupation: components["schemas"]["OccupationView"];
        };
        /**
         * OccupationInFull
         * @description An occupation with its skills and the ISCO-08 groups above it, widest first.
         */
        OccupationInFull: {
            /**
             * Alternative Labels
             * @description Other names of it.
             */
            alternative_labels: string[];
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /**
             * Description
             * @description What it is, in a few sentences; empty where the classification says nothing.
             */
            description: string;
            /**
             * Essential Skills
             * @description Skills that a vacancy for it would ask for as essential.
             */
            essential_skills: components["schemas"]["SkillView"][];
            /**
             * Isco
             * @description Its unit group in ISCO-08: four digits.
             */
            isco: string;
            /**
             * Isco Groups
             * @description The ISCO-08 groups above it, the widest first.
             */
            isco_groups: components["schemas"]["ConceptView"][];
            /**
             * Label
             * @description What it is called, in the language of the loaded classification.
             */
            label: string;
            /**
             * Optional Skills
             * @description Skills that a vacancy for it would ask for as good to have.
             */
            optional_skills: components["schemas"]["SkillView"][];
        };
        /**
         * OccupationView
         * @description An occupation in its ISCO-08 unit group.
         */
        OccupationView: {
            /**
             * Alternative Labels
             * @description Other names of it.
             */
            alternative_labels: string[];
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /**
             * Description
             * @description What it is, in a few sentences; empty where the classification says nothing.
             */
            description: string;
            /**
             * Isco
             * @description Its unit group in ISCO-08: four digits.
             */
            isco: string;
            /**
             * Label
             * @description What it is called, in the language of the loaded classification.
             */
            label: string;
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
         * OutcomeView
         * @description One alternative. `cost_points`: how much less than the best total.
         *
         *     `at_most_more`: points that any assignment of the whole pool under the same rules can have more, at most; 0 proves
         *     that none is better, and None that no such thing is claimed. `blocking_pairs`: people and vacancies that would
         *     rather have each other. `whole_pool`: it would be the same if everybody stood on every list.
         */
        OutcomeView: {
            /** @description Which of the alternatives. */
            alternative: components["schemas"]["Alternative"];
            /**
             * At Most More
             * @description Points that any other assignment can have more, at most; 0 proves that none is better, null claims nothing.
             */
            at_most_more: number | null;
            /**
             * Blocking Pairs
             * @description People and vacancies that would rather have each other; 0 in a stable alternative.
             */
            blocking_pairs: number;
            /**
             * Cost Points
             * @description How many points fewer than the best total.
             */
            cost_points: number;
            /**
             * Groups
             * @description How groups fare, where the round was asked for parity.
             */
            groups: components["schemas"]["GroupView"][];
            /**
             * Points
             * @description Points of all seats together.
             */
            points: number;
            /**
             * Seats Filled
             * @description How many seats are filled.
             */
            seats_filled: number;
            /**
             * Whole Pool
             * @description Whether it would be the same if everybody stood on every list.
             */
            whole_pool: boolean;
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
         * Page[ConfigurationView]
         * @description One page of a list.
         */
        Page_ConfigurationView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ConfigurationView"][];
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
         * Page[GapView]
         * @description One page of a list.
         */
        Page_GapView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["GapView"][];
        };
        /**
         * Page[MatchView]
         * @description One page of a list.
         */
        Page_MatchView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["MatchView"][];
        };
        /**
         * Page[OccupationHitView]
         * @description One page of a list.
         */
        Page_OccupationHitView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["OccupationHitView"][];
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
         * Page[RoundView]
         * @description One page of a list.
         */
        Page_RoundView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["RoundView"][];
        };
        /**
         * Page[SeatView]
         * @description One page of a list.
         */
        Page_SeatView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["SeatView"][];
        };
        /**
         * Page[SkillHitView]
         * @description One page of a list.
         */
        Page_SkillHitView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["SkillHitView"][];
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
         * ParagraphView
         * @description Sentences about one topic.
         */
        ParagraphView: {
            /**
             * Heading
             * @description What the paragraph is about, for people to read.
             */
            heading: string;
            /**
             * Sentences
             * @description Its sentences, in the language that was asked for.
             */
            sentences: string[];
            /**
             * Topic
             * @description What it is about, as a code.
             */
            topic: string;
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
         * Part
         * @description What counts beside skills.
         * @enum {string}
         */
        Part: "language_surplus" | "experience" | "destination_preference" | "evidence" | "first_in_line" | "in_the_country";
        /**
         * PartView
         * @description What one other part earned.
         */
        PartView: {
            /** @description Which part. */
            part: components["schemas"]["Part"];
            /**
             * Points
             * @description Points of the score.
             */
            points: number;
            /**
             * Points Per Thousand
             * @description What it is worth at most, for every thousand points of the vacancy's skills.
             */
            points_per_thousand: number;
            /**
             * Units
             * @description How much of it there is, such as years.
             */
            units: number;
            /**
             * Units Maximum
             * @description How much of it counts at most.
             */
            units_maximum: number;
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
         * PassageView
         * @description A part of the text that was sent: its characters from `starts_at` to before `ends_at`.
         */
        PassageView: {
            /**
             * Ends At
             * @description The character after the last one.
             */
            ends_at: number;
            /**
             * Starts At
             * @description The first character, counted from 0.
             */
            starts_at: number;
            /**
             * Text
             * @description The passage itself.
             */
            text: string;
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
         * PoolCountsView
         * @description The pool as the vacancy sees it: people whom a rule excludes stay countable.
         */
        PoolCountsView: {
            /**
             * Considered
             * @description How many people are in the pool.
             * @default 0
             */
            considered?: number;
            /**
             * Not Met
             * @description How many people a rule excludes, by rule.
             * @default {}
             */
            not_met?: {
                [key: string]: number;
            };
            /**
             * Proposable
             * @description How many of them may be proposed.
             * @default 0
             */
            proposable?: number;
            /**
             * Trainable
             * @description How many could meet a rule by training, by rule.
             * @default {}
             */
            trainable?: {
                [key: string]: number;
            };
            /**
             * Unknown
             * @description Of how many it is unknown whether they meet a rule, by rule.
             * @default {}
             */
            unknown?: {
                [key: string]: number;
            };
        };
        /**
         * PoolProgress
         * @description People who may be shown, vacancies that take people, and the replicas that live.
         *
         *     What is to be done: changes that this replica has not taken in, shards whose lists nobody keeps, and, over all
         *     replicas, lists that differ from what is shown, and lists that changed since they were last proposed from.
         */
        PoolProgress: {
            /**
             * Open Vacancies
             * @description Vacancies that take people.
             */
            open_vacancies: number;
            /**
             * People
             * @description People who may be shown.
             */
            people: number;
            /**
             * Replicas
             * @description Replicas of the service that live.
             */
            replicas: number;
            /**
             * Unproposed Lists
             * @description Lists that have changed since they were last proposed from.
             */
            unproposed_lists: number;
            /**
             * Unwritten Lists
             * @description Lists that differ from what is shown.
             */
            unwritten_lists: number;
            /**
             * Waiting Changes
             * @description Changes that this replica has not taken in.
             */
            waiting_changes: number;
            /**
             * Waiting Shards
             * @description Shards whose lists nobody keeps.
             */
            waiting_shards: number;
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
         * Promised
         * @description What a round does about people who are on the shortlist of a vacancy, with or without an application yet.
         *
         *     `leave_out`: they get no seat of the round. `keep`: as before, and their vacancy has a seat less to give.
         *     `as_others`: they may get any seat.
         * @enum {string}
         */
        Promised: "leave_out" | "keep" | "as_others";
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
         * RankedVacancyView
         * @description A vacancy for a person. `relevance` orders: 100 * points / (points of all its skills)^0.5.
         *
         *     Those `in_the_country` where the person has arrived come before all others: they need no new entry visa. Candidates
         *     are told their coverage alone: points, relevance and verdicts are null.
         */
        RankedVacancyView: {
            /**
             * Coverage Per Cent
             * @description The share of the asked skills' worth that the person holds, in per cent.
             */
            coverage_per_cent: number;
            /**
             * In The Country
             * @description Whether the person has arrived in its country, and needs no new entry visa.
             */
            in_the_country: boolean;
            /**
             * Match Id
             * @description The match; null where none was made.
             */
            match_id: string | null;
            /**
             * Rank
             * @description Its place in the list; 1 is the best.
             */
            rank: number;
            /**
             * Relevance
             * @description What lists of vacancies are ordered by: 100 * points / (points of all its skills)^0.5; null for whoever is told none.
             */
            relevance: number | null;
            /**
             * Score Points
             * @description Points of the score; null for whoever is told none.
             */
            score_points: number | null;
            /** @description Where the match stands; null where none was made. */
            state: components["schemas"]["MatchState"] | null;
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id: string;
            /**
             * Verdicts
             * @description How rules stand that are not simply met; null for whoever is told none.
             */
            verdicts: {
                [key: string]: components["schemas"]["Verdict"];
            } | null;
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
         * RelatedView
         * @description What a held skill earned in addition, since occupations that ask for the related `code` mostly ask for both.
         */
        RelatedView: {
            /**
             * Code
             * @description The related skill, by ESCO URI or URN.
             */
            code: string;
            /** @description What it rests on. */
            evidence: components["schemas"]["Evidence"];
            /**
             * Points
             * @description What it earned in addition.
             */
            points: number;
            /**
             * Through
             * @description The skill that the person holds, by ESCO URI or URN.
             */
            through: string;
        };
        /**
         * RemedyView
         * @description One thing that would help to meet a rule. All of a rule's together meet it; of several pathways, one is enough.
         *
         *     `code`: the country, licence, pathway, language (ISO 639-3) or occupation (ISCO-08) that it is about. `held` and
         *     `needed`: a CEFR level, an EQF level or a date. `amount`: days to come earlier, months of work more.
         */
        RemedyView: {
            /** @description What would help. */
            action: components["schemas"]["Action"];
            /**
             * Amount
             * @description Days to come earlier, or months of work more; null where neither is meant.
             */
            amount: number | null;
            /**
             * Code
             * @description The country, licence, pathway, language (ISO 639-3) or occupation (ISCO-08) that it is about; null where it is about none.
             */
            code: string | null;
            /**
             * Held
             * @description What the person has: a CEFR level, an EQF level or a date; null where nothing is known.
             */
            held: string | null;
            /**
             * Needed
             * @description What is asked for: a CEFR level, an EQF level or a date; null where it is no question of levels.
             */
            needed: string | null;
            /**
             * Skill
             * @description The skill of the language: listening, reading, speaking or writing; null where it is about none.
             */
            skill: string | null;
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
         * RequestRound
         * @description Which vacancies: those that every field given names; without any, all that are open.
         *
         *     A cohort names those that it trains people for, a country those of its corridor. With `parity_per_cent`, people of
         *     each group get at least this share of the rate at which all get a seat; the round waits for its groups.
         */
        RequestRound: {
            /**
             * Cohort Id
             * @description Only vacancies that this cohort trains people for; null for all.
             */
            cohort_id?: string | null;
            /**
             * Country
             * @description Only vacancies in this country (ISO 3166-1 alpha-2); null for all.
             */
            country?: string | null;
            /**
             * Parity Per Cent
             * @description The least share of the common rate that each group gets, in per cent; null where none is asked for.
             */
            parity_per_cent?: number | null;
            /**
             * Programme Id
             * @description Only vacancies of this programme; null for all.
             */
            programme_id?: string | null;
            /**
             * @description What is done about people who are on the shortlist of a vacancy already.
             * @default leave_out
             */
            promised?: components["schemas"]["Promised"];
            /**
             * Stable
             * @description Whether a stable alternative is worked out too: nobody and no vacancy would rather have each other.
             * @default true
             */
            stable?: boolean;
            /**
             * Vacancy Ids
             * @description Only these vacancies; null for all that are open.
             */
            vacancy_ids?: string[] | null;
        };
        /**
         * RequirementView
         * @description What one required skill earned: weight * credit = points, through which held skill, how well evidenced.
         *
         *     What related skills earned for it comes in addition.
         */
        RequirementView: {
            /**
             * Code
             * @description The skill that is asked for, by ESCO URI or URN.
             */
            code: string;
            /**
             * Credit Hundredths
             * @description The credit, in hundredths of the weight.
             */
            credit_hundredths: number;
            /**
             * Essential
             * @description Whether the work cannot be done without it.
             */
            essential: boolean;
            /** @description How well that skill is evidenced; null where none is held. */
            evidence: components["schemas"]["Evidence"] | null;
            /** @description Through what it earns its credit. */
            kinship: components["schemas"]["Kinship"];
            /**
             * Points
             * @description What it earned: weight * credit.
             */
            points: number;
            /**
             * Related
             * @description What related skills earned for it in addition.
             */
            related: components["schemas"]["RelatedView"][];
            /**
             * Through
             * @description The held skill that earned it, by ESCO URI or URN; null where none did.
             */
            through: string | null;
            /**
             * Weight
             * @description What the skill is worth.
             */
            weight: number;
        };
        /**
         * ResultView
         * @description What was worked out, over how many vacancies, seats, people, and pairs of vacancy and person.
         *
         *     `lists_lengthened`: vacancies whose list was too short for the proof. `gone`: those that closed meanwhile.
         */
        ResultView: {
            /**
             * Gone
             * @description Vacancies that closed meanwhile.
             */
            gone: string[];
            /**
             * Lists Lengthened
             * @description Vacancies whose list was too short for the proof.
             */
            lists_lengthened: number;
            /**
             * Longest List
             * @description How long the longest list became.
             */
            longest_list: number;
            /**
             * Outcomes
             * @description The alternatives, side by side.
             */
            outcomes: components["schemas"]["OutcomeView"][];
            /**
             * Pairs
             * @description How many pairs of vacancy and person were weighed.
             */
            pairs: number;
            /**
             * People
             * @description How many people stood on their lists.
             */
            people: number;
            /**
             * Promised Kept
             * @description People on a shortlist who keep their seat.
             */
            promised_kept: number;
            /**
             * Promised Left Out
             * @description People on a shortlist who got no seat of the round.
             */
            promised_left_out: number;
            /**
             * Seats
             * @description How many seats there were to give.
             */
            seats: number;
            /**
             * Vacancies
             * @description How many vacancies there were.
             */
            vacancies: number;
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
         * ReuseLevel
         * @description How far a skill carries, from every job down to one occupation.
         * @enum {string}
         */
        ReuseLevel: "transversal" | "cross-sector" | "sector-specific" | "occupation-specific" | "unspecified";
        /**
         * RoundState
         * @description Where a round stands.
         *
         *     - `requested`: Next: `start` to `running`, `discard` to `discarded`, `expire` to `discarded`.
         *     - `running`: Next: `take_up` to `running`, `propose` to `proposed`, `fail` to `failed`, `discard` to `discarded`, `expire` to `discarded`.
         *     - `proposed`: Next: `confirm` to `confirmed`, `discard` to `discarded`, `expire` to `discarded`.
         *     - `confirmed`: An end: no move leads on.
         *     - `discarded`: An end: no move leads on.
         *     - `failed`: An end: no move leads on.
         * @enum {string}
         */
        RoundState: "requested" | "running" | "proposed" | "confirmed" | "discarded" | "failed";
        /**
         * RoundView
         * @description A round. `step`, `done` and `steps` tell how far it is; `reason` why it ended without a confirmation.
         */
        RoundView: {
            /** @description The alternative that was chosen; null until then. */
            alternative: components["schemas"]["Alternative"] | null;
            /**
             * Attempts
             * @description How often it was begun.
             */
            attempts: number;
            /**
             * Awaits Groups
             * @description Whether it waits for its groups.
             */
            awaits_groups: boolean;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version: number | null;
            /**
             * Done
             * @description How many of them are done.
             */
            done: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Parity Per Cent
             * @description The least share of the common rate that each group gets, in per cent; null where none is asked for.
             */
            parity_per_cent: number | null;
            /** @description What is done about people who are on the shortlist of a vacancy already. */
            promised: components["schemas"]["Promised"];
            /**
             * Reason
             * @description Why it ended without a confirmation, as a code; null otherwise.
             */
            reason: string | null;
            /**
             * Requested At
             * Format: date-time
             * @description When it was asked for (UTC, RFC 3339).
             */
            requested_at: string;
            /**
             * Requested By
             * @description Who asked for it, by the subject of their token.
             */
            requested_by: string;
            /** @description What was worked out; null until then. */
            result: components["schemas"]["ResultView"] | null;
            /**
             * Stable
             * @description Whether a stable alternative is worked out too: nobody and no vacancy would rather have each other.
             */
            stable: boolean;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["RoundState"];
            /**
             * Step
             * @description Which step it is at; null while it is not being worked out.
             */
            step: string | null;
            /**
             * Steps
             * @description How many steps there are.
             */
            steps: number;
            /**
             * Vacancy Ids
             * @description The vacancies, of employer-svc.
             */
            vacancy_ids: string[];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * Rule
         * @description What is asked of a person before skills are compared.
         * @enum {string}
         */
        Rule: "standing" | "destination" | "licence" | "availability" | "protection" | "language" | "education" | "experience";
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
         * ScoreView
         * @description A score taken apart: `points` is the sum of the requirements', their related skills' and the parts' points.
         */
        ScoreView: {
            /**
             * Base
             * @description Points of all the skills asked for, if each were held and tested.
             */
            base: number;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version: number;
            /**
             * Coverage Per Cent
             * @description The share of the asked skills' worth that the person holds, in per cent.
             */
            coverage_per_cent: number;
            /**
             * May Be Proposed
             * @description Whether no rule stands against proposing the person.
             */
            may_be_proposed: boolean;
            /**
             * Parts
             * @description What counts beside skills.
             */
            parts: components["schemas"]["PartView"][];
            /**
             * Points
             * @description The sum of the requirements', their related skills' and the parts' points.
             */
            points: number;
            /**
             * Relevance
             * @description What lists of vacancies are ordered by: 100 * points / (points of all its skills)^0.5; null for whoever is told none.
             */
            relevance: number;
            /**
             * Requirements
             * @description What each required skill earned.
             */
            requirements: components["schemas"]["RequirementView"][];
            /**
             * Verdicts
             * @description How each rule stands.
             */
            verdicts: components["schemas"]["VerdictView"][];
        };
        /**
         * ScoringWeights
         * @description How much each part of a score is worth.
         *
         *     Skill credit in hundredths: for the skill itself, its parent, its leaf group and its level 2 group; for a related
         *     skill what one that goes with it in all occupations would earn. The rest in points for every thousand points that
         *     the vacancy's skills are worth together.
         */
        ScoringWeights: {
            /**
             * Credit Hundredths
             * @description Credit for the skill itself, its parent, its leaf group and its level 2 group, in hundredths.
             */
            credit_hundredths: [
                number,
                number,
                number,
                number
            ];
            /**
             * Evidence Points
             * @description For skills that are well evidenced.
             */
            evidence_points: number;
            /**
             * Experience Points
             * @description For experience in the occupation.
             */
            experience_points: number;
            /**
             * Language Points
             * @description For languages above what is asked for.
             */
            language_points: number;
            /**
             * Optional Skill Hundredths
             * @description What an optional skill is worth beside an essential one, in hundredths.
             */
            optional_skill_hundredths: number;
            /**
             * Preference Points
             * @description For a country that the person prefers.
             */
            preference_points: number;
            /**
             * Presence Points
             * @description For who has arrived in the country before.
             * @default 0
             */
            presence_points?: number;
            /**
             * Priority Points
             * @description For who is first in line.
             * @default 0
             */
            priority_points?: number;
            /**
             * Related Hundredths
             * @description For a related skill that goes with the asked one in all occupations, in hundredths.
             * @default 0
             */
            related_hundredths?: number;
        };
        /**
         * SeatView
         * @description A person on a seat of a vacancy.
         */
        SeatView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Points
             * @description Points of the score.
             */
            points: number;
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id: string;
        };
        /**
         * Service
         * @description The five services. Each produces to its own topics and nobody else's.
         * @enum {string}
         */
        Service: "candidate" | "employer" | "matching" | "training" | "integration";
        /**
         * ShownProfileView
         * @description What is shown of a profile in bands, as closely as ten people of the list share it.
         *
         *     `isco`: one to three digits of ISCO-08. `years_from`, `years_below`: full years in that occupation. `languages`:
         *     those that the vacancy asks for, with a CEFR level or its letter.
         */
        ShownProfileView: {
            /**
             * Isco
             * @description The occupation, as one to three digits of ISCO-08; null where nothing can be shown.
             */
            isco?: string | null;
            /**
             * Languages
             * @description Languages that the vacancy asks for (ISO 639-3), each with a CEFR level or its letter; null where nothing can be shown.
             */
            languages?: {
                [key: string]: string;
            } | null;
            /**
             * Years Below
             * @description Full years in that occupation, fewer than; null where nothing can be shown.
             */
            years_below?: number | null;
            /**
             * Years From
             * @description Full years in that occupation, at least; null where nothing can be shown.
             */
            years_from?: number | null;
        };
        /**
         * SkillHitView
         * @description A skill that the words may mean: the label that matched, and how sure that is (0-1). A person confirms it.
         */
        SkillHitView: {
            /**
             * Confidence
             * @description How sure it is, from 0 to 1.
             */
            confidence: number;
            /**
             * Matched Label
             * @description The name that matched.
             */
            matched_label: string;
            /** @description The skill. */
            skill: components["schemas"]["SkillView"];
        };
        /**
         * SkillInFull
         * @description A skill with everything broader, as the release states it, and its one path for scoring, nearest first.
         */
        SkillInFull: {
            /**
             * Alternative Labels
             * @description Other names of it.
             */
            alternative_labels: string[];
            /**
             * Broader
             * @description Everything broader, as the release states it.
             */
            broader: components["schemas"]["ConceptView"][];
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /** @description Of which kind it is. */
            kind: components["schemas"]["SkillKind"];
            /**
             * Label
             * @description What it is called, in the language of the loaded classification.
             */
            label: string;
            /**
             * Path
             * @description The one path for scoring, the nearest first.
             */
            path: components["schemas"]["ConceptView"][];
            /** @description How far the skill carries. */
            reuse_level: components["schemas"]["ReuseLevel"];
        };
        /**
         * SkillKind
         * @description What a skill is. `UNSPECIFIED`: the release leaves it open (six concepts of ESCO v1.1.1 do).
         * @enum {string}
         */
        SkillKind: "skill" | "knowledge" | "language" | "attitude" | "unspecified";
        /**
         * SkillView
         * @description A skill.
         */
        SkillView: {
            /**
             * Alternative Labels
             * @description Other names of it.
             */
            alternative_labels: string[];
            /**
             * Code
             * @description The code that it is known by.
             */
            code: string;
            /** @description Of which kind it is. */
            kind: components["schemas"]["SkillKind"];
            /**
             * Label
             * @description What it is called, in the language of the loaded classification.
             */
            label: string;
            /** @description How far the skill carries. */
            reuse_level: components["schemas"]["ReuseLevel"];
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
         * SparseConfigurationView
         * @description Some fields of ConfigurationView, as `fields` asked for.
         */
        SparseConfigurationView: {
            /**
             * Published At
             * Format: date-time
             * @description From when on it was in force (UTC, RFC 3339).
             */
            published_at?: string;
            /**
             * Taxonomy Release
             * @description The release of the classification that it was made for, as a label.
             */
            taxonomy_release?: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
            /** @description How much each part of a score is worth. */
            weights?: components["schemas"]["ScoringWeights"];
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
         * SparseMatchView
         * @description Some fields of MatchView, as `fields` asked for.
         */
        SparseMatchView: {
            /**
             * Application End
             * @description How the application ended that came of it; null while there is none or it stands.
             */
            application_end?: string | null;
            /**
             * Application Id
             * @description The application that came of it; null where none did.
             */
            application_id?: string | null;
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version?: number;
            /**
             * Decided At
             * @description When it was decided (UTC, RFC 3339); null until then.
             */
            decided_at?: string | null;
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
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids?: string[] | null;
            /**
             * Proposed At
             * @description When it was proposed (UTC, RFC 3339).
             */
            proposed_at?: string | null;
            /**
             * Pseudonym
             * Format: uuid
             * @description By which the employer knows the person at this vacancy. Another vacancy has another one.
             */
            pseudonym?: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
            /**
             * Score Points
             * @description Points of the score; null for whoever is told none.
             */
            score_points?: number | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["MatchState"];
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
         * SparseRoundView
         * @description Some fields of RoundView, as `fields` asked for.
         */
        SparseRoundView: {
            /** @description The alternative that was chosen; null until then. */
            alternative?: components["schemas"]["Alternative"] | null;
            /**
             * Attempts
             * @description How often it was begun.
             */
            attempts?: number;
            /**
             * Awaits Groups
             * @description Whether it waits for its groups.
             */
            awaits_groups?: boolean;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version?: number | null;
            /**
             * Done
             * @description How many of them are done.
             */
            done?: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Parity Per Cent
             * @description The least share of the common rate that each group gets, in per cent; null where none is asked for.
             */
            parity_per_cent?: number | null;
            /** @description What is done about people who are on the shortlist of a vacancy already. */
            promised?: components["schemas"]["Promised"];
            /**
             * Reason
             * @description Why it ended without a confirmation, as a code; null otherwise.
             */
            reason?: string | null;
            /**
             * Requested At
             * Format: date-time
             * @description When it was asked for (UTC, RFC 3339).
             */
            requested_at?: string;
            /**
             * Requested By
             * @description Who asked for it, by the subject of their token.
             */
            requested_by?: string;
            /** @description What was worked out; null until then. */
            result?: components["schemas"]["ResultView"] | null;
            /**
             * Stable
             * @description Whether a stable alternative is worked out too: nobody and no vacancy would rather have each other.
             */
            stable?: boolean;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["RoundState"];
            /**
             * Step
             * @description Which step it is at; null while it is not being worked out.
             */
            step?: string | null;
            /**
             * Steps
             * @description How many steps there are.
             */
            steps?: number;
            /**
             * Vacancy Ids
             * @description The vacancies, of employer-svc.
             */
            vacancy_ids?: string[];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseSeatView
         * @description Some fields of SeatView, as `fields` asked for.
         */
        SparseSeatView: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string;
            /**
             * Points
             * @description Points of the score.
             */
            points?: number;
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id?: string;
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
         * SuggestedOccupationView
         * @description An occupation with the words that led to it.
         */
        SuggestedOccupationView: {
            /**
             * Confidence
             * @description How sure it is, from 0 to 1.
             */
            confidence: number;
            /**
             * Matched Label
             * @description The name that matched.
             */
            matched_label: string;
            /** @description The occupation. */
            occupation: components["schemas"]["OccupationView"];
            /**
             * Words
             * @description The passages of the text that led to it.
             */
            words: components["schemas"]["PassageView"][];
        };
        /**
         * SuggestedSkillView
         * @description A skill with the words that led to it.
         */
        SuggestedSkillView: {
            /**
             * Confidence
             * @description How sure it is, from 0 to 1.
             */
            confidence: number;
            /**
             * Matched Label
             * @description The name that matched.
             */
            matched_label: string;
            /** @description The skill. */
            skill: components["schemas"]["SkillView"];
            /**
             * Words
             * @description The passages of the text that led to it.
             */
            words: components["schemas"]["PassageView"][];
        };
        /**
         * SuggestionsView
         * @description What a text may mean. `release`: that of the codes. `language`: the one that the text was read in (ISO 639-3).
         */
        SuggestionsView: {
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * Occupations
             * @description Occupations, the surest first.
             */
            occupations: components["schemas"]["SuggestedOccupationView"][];
            /**
             * Release
             * @description The release of the classification, as a label.
             */
            release: string;
            /**
             * Skills
             * @description Skills, the surest first.
             */
            skills: components["schemas"]["SuggestedSkillView"][];
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
         * TaxonomyView
         * @description The pinned taxonomy. Its attribution must be shown beside its labels.
         */
        TaxonomyView: {
            /**
             * Attribution
             * @description What must be shown beside its labels.
             */
            attribution: string;
            /**
             * Counts
             * @description How much is in it, by kind.
             */
            counts: {
                [key: string]: number;
            };
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * Languages
             * @description The languages that it has labels in (ISO 639-3).
             */
            languages: string[];
            /**
             * Name
             * @description What it is called.
             */
            name: string;
            /**
             * Release
             * @description The release of the classification, as a label.
             */
            release: string;
        };
        /**
         * TextToRead
         * @description A line of a CV or a job title, as people write it. It is read and forgotten: not kept, not logged.
         */
        TextToRead: {
            /**
             * Language
             * @description `eng`, `fra`, `spa` or `ara`; told by the words when left out.
             */
            language?: string | null;
            /**
             * Limit
             * @description Skills, and occupations, at most.
             * @default 20
             */
            limit?: number;
            /**
             * Text
             * @description What is said, in words.
             */
            text: string;
        };
        /**
         * ToldView
         * @description An explanation in plain words, from templates. `language`: ISO 639-3. `direction`: `ltr` or `rtl`.
         */
        ToldView: {
            /**
             * Direction
             * @description `ltr` (left to right) or `rtl`.
             */
            direction: string;
            /**
             * Language
             * @description A language (ISO 639-3).
             */
            language: string;
            /**
             * Paragraphs
             * @description What is told, by topic.
             */
            paragraphs: components["schemas"]["ParagraphView"][];
            /** @description Whom it is told to. */
            voice: components["schemas"]["Voice"];
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
         * VacancyListView
         * @description The best people for a vacancy, best first. `computed_at` is None until the first list is made.
         *
         *     `fewer_than`: so many people do not stand on the list, hence an employer is shown none of them.
         */
        VacancyListView: {
            /**
             * Computed At
             * @description When the list was written (UTC, RFC 3339); null until there is one.
             */
            computed_at: string | null;
            /**
             * Configuration Version
             * @description The version of the weights by which it was scored.
             */
            configuration_version: number | null;
            /** @description The pool as the vacancy sees it now; for employers in fives. */
            counts: components["schemas"]["PoolCountsView"];
            /**
             * Fewer Than
             * @description So many people do not stand on the list, hence an employer is shown none of them; null otherwise.
             */
            fewer_than?: number | null;
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ListEntryView"][];
            /**
             * Vacancy Id
             * Format: uuid
             * @description The vacancy, of employer-svc.
             */
            vacancy_id: string;
        };
        /**
         * Verdict
         * @description How a rule stands. The order is that of the index: a larger rank is worse.
         * @enum {string}
         */
        Verdict: "met" | "unknown" | "trainable" | "not_met";
        /**
         * VerdictView
         * @description How one rule stands, with its evidence and what would change it; nothing for a rule that is met.
         */
        VerdictView: {
            /**
             * Asked
             * @description What is asked for, in words of the machine.
             */
            asked: string;
            /**
             * Held
             * @description What the person has, in words of the machine.
             */
            held: string;
            /**
             * Remedies
             * @description What would help; empty for a rule that is met.
             */
            remedies: components["schemas"]["RemedyView"][];
            /** @description The rule. */
            rule: components["schemas"]["Rule"];
            /** @description How the rule stands. */
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * Voice
         * @description Whom an explanation is told to.
         * @enum {string}
         */
        Voice: "person" | "caseworker";
        /**
         * WayView
         * @description A course that closes a gap: the modules that do, and the next cohort that ends before the vacancy starts.
         */
        WayView: {
            /** @description The next run that ends before the vacancy starts; null where there is none. */
            cohort: components["schemas"]["CohortView"] | null;
            /**
             * Course Id
             * Format: uuid
             * @description The course, of training-svc.
             */
            course_id: string;
            /**
             * Hours
             * @description How long it takes, in hours of teaching.
             */
            hours: number;
            /**
             * Modules
             * @description The modules that close the gap.
             */
            modules: components["schemas"]["ModuleView"][];
        };
        /**
         * Why
         * @description Why a seat of a confirmed alternative is not proposed.
         * @enum {string}
         */
        Why: "vacancy_takes_nobody" | "person_may_not_be_shown" | "person_is_promised" | "was_set_aside";
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
        /** @description The request contradicts what is (`conflict`); The state does not allow this action (`transition-not-allowed`); The same request is still being worked on (`request-in-progress`); The same request was done before (`already-done`) */
        "conflict.transition-not-allowed.request-in-progress.already-done": {
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
    list_best_vacancies: {
        parameters: {
            query?: {
                /** @description Only vacancies in this country. */
                country?: string | null;
                /** @description Vacancies at most. */
                limit?: number;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                destination?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                licence?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                availability?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                protection?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                language?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                education?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                experience?: components["schemas"]["Verdict"][] | null;
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
            /** @description The best vacancies for a person, best first. */
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
                     *       "configuration_version": 1,
                     *       "items": [
                     *         {
                     *           "coverage_per_cent": 85,
                     *           "in_the_country": false,
                     *           "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *           "rank": 1,
                     *           "relevance": 8308,
                     *           "score_points": 8120,
                     *           "state": "proposed",
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *           "verdicts": {
                     *             "language": "trainable"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CandidateListView"];
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
    list_gaps: {
        parameters: {
            query?: {
                /** @description Only of this vacancy. */
                vacancy_id?: string | null;
                /** @description Gaps at most. */
                limit?: number;
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
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "configuration_version": 1,
                     *           "found_at": "2027-03-01T09:00:00Z",
                     *           "missing_languages": [],
                     *           "missing_skills": [
                     *             "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *           ],
                     *           "score_points": 8120,
                     *           "score_points_if_closed": 8840,
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_GapView_"];
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
    list_matches: {
        parameters: {
            query?: {
                /** @description Only of this person; an employer knows nobody by id. */
                candidate_id?: string | null;
                /** @description Only of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "vacancy_id" | "pseudonym" | "candidate_id" | "employer_id" | "programme_ids" | "state" | "score_points" | "configuration_version" | "proposed_at" | "decided_at" | "reason" | "application_id" | "application_end" | "version")[];
                /** @description Only entries with this `vacancy_id`. */
                vacancy_id?: string | null;
                /** @description Only entries with this `employer_id`. */
                employer_id?: string | null;
                /** @description Only entries with this `application_id`. */
                application_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["MatchState"] | null;
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
                     *           "application_end": null,
                     *           "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "configuration_version": 1,
                     *           "decided_at": null,
                     *           "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *           "id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "proposed_at": "2026-12-05T09:30:00Z",
                     *           "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *           "reason": null,
                     *           "score_points": 8120,
                     *           "state": "proposed",
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_MatchView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseMatchView"][];
                    };
                    /**
                     * @example {
                     *       "application_end": null,
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "configuration_version": 1,
                     *       "decided_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *       "reason": null,
                     *       "score_points": 8120,
                     *       "state": "proposed",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["MatchView"] | components["schemas"]["SparseMatchView"] | components["schemas"]["ExportLine"];
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
    count_matches: {
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
                     *       "dismissed": 3,
                     *       "proposed": 40,
                     *       "shortlisted": 6
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
    explain_pair: {
        parameters: {
            query?: {
                /** @description To whom the words are addressed. A candidate is always told as a person. */
                voice?: components["schemas"]["Voice"] | null;
                /** @description Told in this language (ISO 639-3), instead of `Accept-Language`. */
                language?: string | null;
            };
            header?: {
                /** @description Told in the first of these languages that there are sentences in. */
                "accept-language"?: string;
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
                 *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                 *       "configuration_version": 1,
                 *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                 *     }
                 */
                "application/json": components["schemas"]["ExplainNamed"];
            };
        };
        responses: {
            /** @description Why a person stands where they stand for a vacancy. */
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
                     *       "anonymised": null,
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "courses": [
                     *         {
                     *           "closes": [
                     *             "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000003"
                     *           ],
                     *           "closes_languages": [],
                     *           "closes_licences": [],
                     *           "cohort": {
                     *             "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *             "ends_on": "2027-05-31",
                     *             "seats": 12,
                     *             "starts_on": "2027-02-01"
                     *           },
                     *           "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *           "coverage_per_cent_afterwards": 92,
                     *           "hours": 120,
                     *           "modules": [
                     *             {
                     *               "hours": 120,
                     *               "module_id": "01980000-0000-7000-8000-120970d81283",
                     *               "skills": [
                     *                 "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *               ]
                     *             }
                     *           ],
                     *           "points_afterwards": 8840,
                     *           "verdicts_afterwards": {}
                     *         }
                     *       ],
                     *       "explanation": {
                     *         "base": 9550,
                     *         "configuration_version": 1,
                     *         "coverage_per_cent": 85,
                     *         "may_be_proposed": true,
                     *         "parts": [
                     *           {
                     *             "part": "experience",
                     *             "points": 96,
                     *             "points_per_thousand": 120,
                     *             "units": 5,
                     *             "units_maximum": 10
                     *           }
                     *         ],
                     *         "points": 8120,
                     *         "relevance": 8308,
                     *         "requirements": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "credit_hundredths": 100,
                     *             "essential": true,
                     *             "evidence": "tested",
                     *             "kinship": "held",
                     *             "points": 6000,
                     *             "related": [
                     *               {
                     *                 "code": "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000002",
                     *                 "evidence": "self",
                     *                 "points": 120,
                     *                 "through": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *               }
                     *             ],
                     *             "through": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "weight": 60
                     *           }
                     *         ],
                     *         "verdicts": [
                     *           {
                     *             "asked": "eng B2",
                     *             "held": "eng B1",
                     *             "remedies": [
                     *               {
                     *                 "action": "raise_language",
                     *                 "amount": 1,
                     *                 "code": "eng",
                     *                 "held": null,
                     *                 "needed": "B2",
                     *                 "skill": null
                     *               }
                     *             ],
                     *             "rule": "language",
                     *             "verdict": "trainable"
                     *           }
                     *         ]
                     *       },
                     *       "gaps": [
                     *         {
                     *           "code": "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000003",
                     *           "kind": "skill",
                     *           "points": 8120,
                     *           "ways": [
                     *             {
                     *               "cohort": {
                     *                 "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *                 "ends_on": "2027-05-31",
                     *                 "seats": 12,
                     *                 "starts_on": "2027-02-01"
                     *               },
                     *               "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *               "hours": 120,
                     *               "modules": [
                     *                 {
                     *                   "hours": 120,
                     *                   "module_id": "01980000-0000-7000-8000-120970d81283",
                     *                   "skills": [
                     *                     "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *                   ]
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *       "told": {
                     *         "direction": "ltr",
                     *         "language": "eng",
                     *         "paragraphs": [
                     *           {
                     *             "heading": "Languages",
                     *             "sentences": [
                     *               "You speak English at B1; B2 is asked for.",
                     *               "A course that ends in May would close this."
                     *             ],
                     *             "topic": "language"
                     *           }
                     *         ],
                     *         "voice": "person"
                     *       },
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                     *     }
                     */
                    "application/json": components["schemas"]["ExplanationView"];
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
    correct_match: {
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
    get_match: {
        parameters: {
            query?: {
                /** @description To whom the words are addressed. A candidate is always told as a person. */
                voice?: components["schemas"]["Voice"] | null;
                /** @description Told in this language (ISO 639-3), instead of `Accept-Language`. */
                language?: string | null;
            };
            header?: {
                /** @description Told in the first of these languages that there are sentences in. */
                "accept-language"?: string;
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
                 * @description The match of matching-svc that it began with.
                 * @example 01980000-0000-7000-8000-4945a70fa7f9
                 */
                match_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A match with its explanation as of now; without one where the person is not in the pool any more. */
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
                     *       "anonymised": null,
                     *       "application_end": null,
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "configuration_version": 1,
                     *       "courses": [
                     *         {
                     *           "closes": [
                     *             "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000003"
                     *           ],
                     *           "closes_languages": [],
                     *           "closes_licences": [],
                     *           "cohort": {
                     *             "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *             "ends_on": "2027-05-31",
                     *             "seats": 12,
                     *             "starts_on": "2027-02-01"
                     *           },
                     *           "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *           "coverage_per_cent_afterwards": 92,
                     *           "hours": 120,
                     *           "modules": [
                     *             {
                     *               "hours": 120,
                     *               "module_id": "01980000-0000-7000-8000-120970d81283",
                     *               "skills": [
                     *                 "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *               ]
                     *             }
                     *           ],
                     *           "points_afterwards": 8840,
                     *           "verdicts_afterwards": {}
                     *         }
                     *       ],
                     *       "decided_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "explanation": {
                     *         "base": 9550,
                     *         "configuration_version": 1,
                     *         "coverage_per_cent": 85,
                     *         "may_be_proposed": true,
                     *         "parts": [
                     *           {
                     *             "part": "experience",
                     *             "points": 96,
                     *             "points_per_thousand": 120,
                     *             "units": 5,
                     *             "units_maximum": 10
                     *           }
                     *         ],
                     *         "points": 8120,
                     *         "relevance": 8308,
                     *         "requirements": [
                     *           {
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "credit_hundredths": 100,
                     *             "essential": true,
                     *             "evidence": "tested",
                     *             "kinship": "held",
                     *             "points": 6000,
                     *             "related": [
                     *               {
                     *                 "code": "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000002",
                     *                 "evidence": "self",
                     *                 "points": 120,
                     *                 "through": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *               }
                     *             ],
                     *             "through": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "weight": 60
                     *           }
                     *         ],
                     *         "verdicts": [
                     *           {
                     *             "asked": "eng B2",
                     *             "held": "eng B1",
                     *             "remedies": [
                     *               {
                     *                 "action": "raise_language",
                     *                 "amount": 1,
                     *                 "code": "eng",
                     *                 "held": null,
                     *                 "needed": "B2",
                     *                 "skill": null
                     *               }
                     *             ],
                     *             "rule": "language",
                     *             "verdict": "trainable"
                     *           }
                     *         ]
                     *       },
                     *       "gaps": [
                     *         {
                     *           "code": "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000003",
                     *           "kind": "skill",
                     *           "points": 8120,
                     *           "ways": [
                     *             {
                     *               "cohort": {
                     *                 "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *                 "ends_on": "2027-05-31",
                     *                 "seats": 12,
                     *                 "starts_on": "2027-02-01"
                     *               },
                     *               "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *               "hours": 120,
                     *               "modules": [
                     *                 {
                     *                   "hours": 120,
                     *                   "module_id": "01980000-0000-7000-8000-120970d81283",
                     *                   "skills": [
                     *                     "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *                   ]
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "id": "01980000-0000-7000-8000-868e7effd4c0",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *       "reason": null,
                     *       "score_points": 8120,
                     *       "state": "proposed",
                     *       "told": {
                     *         "direction": "ltr",
                     *         "language": "eng",
                     *         "paragraphs": [
                     *           {
                     *             "heading": "Languages",
                     *             "sentences": [
                     *               "You speak English at B1; B2 is asked for.",
                     *               "A course that ends in May would close this."
                     *             ],
                     *             "topic": "language"
                     *           }
                     *         ],
                     *         "voice": "person"
                     *       },
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MatchInFull"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    dismiss_match: {
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
                 * @description The match of matching-svc that it began with.
                 * @example 01980000-0000-7000-8000-4945a70fa7f9
                 */
                match_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "starts_too_late"
                 *     }
                 */
                "application/json": components["schemas"]["DismissMatch"];
            };
        };
        responses: {
            /** @description A person and a vacancy, and what was decided. The score is that of the proposal; none is told to a candidate. */
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
                     *       "application_end": null,
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "configuration_version": 1,
                     *       "decided_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *       "reason": null,
                     *       "score_points": 8120,
                     *       "state": "proposed",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MatchView"];
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
    shortlist_match: {
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
                 * @description The match of matching-svc that it began with.
                 * @example 01980000-0000-7000-8000-4945a70fa7f9
                 */
                match_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person and a vacancy, and what was decided. The score is that of the proposal; none is told to a candidate. */
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
                     *       "application_end": null,
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "configuration_version": 1,
                     *       "decided_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *       "reason": null,
                     *       "score_points": 8120,
                     *       "state": "proposed",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MatchView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    search_occupations: {
        parameters: {
            query: {
                /** @description In the user's own words. */
                q: string;
                /** @description Hits at most. */
                limit?: number;
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
                     *           "confidence": 0.92,
                     *           "matched_label": "welder",
                     *           "occupation": {
                     *             "alternative_labels": [
                     *               "MIG welder"
                     *             ],
                     *             "code": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *             "description": "Welders operate welding equipment in order to join metal workpieces together.",
                     *             "isco": "7212",
                     *             "label": "welder"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_OccupationHitView_"];
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
    get_occupation: {
        parameters: {
            query: {
                /** @description The concept's code: a URI or URN. */
                code: string;
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
            /** @description An occupation with its skills and the ISCO-08 groups above it, widest first. */
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
                     *       "alternative_labels": [
                     *         "MIG welder"
                     *       ],
                     *       "code": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "description": "Welders operate welding equipment in order to join metal workpieces together.",
                     *       "essential_skills": [
                     *         {
                     *           "alternative_labels": [
                     *             "MIG welder"
                     *           ],
                     *           "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *           "kind": "skill",
                     *           "label": "operate welding equipment",
                     *           "reuse_level": "transversal"
                     *         }
                     *       ],
                     *       "isco": "7212",
                     *       "isco_groups": [
                     *         {
                     *           "code": "http://data.europa.eu/esco/isced-f/0715",
                     *           "label": "mechanics and metal trades"
                     *         }
                     *       ],
                     *       "label": "welder",
                     *       "optional_skills": []
                     *     }
                     */
                    "application/json": components["schemas"]["OccupationInFull"];
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
    read_pool_progress: {
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
            /** @description People who may be shown, vacancies that take people, and the replicas that live. */
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
                     *       "open_vacancies": 40,
                     *       "people": 1250,
                     *       "replicas": 2,
                     *       "unproposed_lists": 0,
                     *       "unwritten_lists": 0,
                     *       "waiting_changes": 0,
                     *       "waiting_shards": 0
                     *     }
                     */
                    "application/json": components["schemas"]["PoolProgress"];
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
    list_rounds: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "-created_at" | "created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "state" | "vacancy_ids" | "stable" | "parity_per_cent" | "promised" | "awaits_groups" | "requested_by" | "requested_at" | "step" | "done" | "steps" | "attempts" | "configuration_version" | "result" | "alternative" | "reason" | "version")[];
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["RoundState"] | null;
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
                     *           "alternative": "best",
                     *           "attempts": 1,
                     *           "awaits_groups": false,
                     *           "configuration_version": 1,
                     *           "done": 5,
                     *           "id": "01980000-0000-7000-8000-a97b0931730e",
                     *           "parity_per_cent": null,
                     *           "promised": "leave_out",
                     *           "reason": null,
                     *           "requested_at": "2027-03-01T09:00:00Z",
                     *           "requested_by": "director-1",
                     *           "result": {
                     *             "gone": [],
                     *             "lists_lengthened": 0,
                     *             "longest_list": 200,
                     *             "outcomes": [
                     *               {
                     *                 "alternative": "best",
                     *                 "at_most_more": null,
                     *                 "blocking_pairs": 0,
                     *                 "cost_points": 0,
                     *                 "groups": [
                     *                   {
                     *                     "considered": 120,
                     *                     "floor": null,
                     *                     "group": 1,
                     *                     "reachable": true,
                     *                     "seated": 6
                     *                   }
                     *                 ],
                     *                 "points": 96400,
                     *                 "seats_filled": 12,
                     *                 "whole_pool": true
                     *               }
                     *             ],
                     *             "pairs": 2100,
                     *             "people": 420,
                     *             "promised_kept": 0,
                     *             "promised_left_out": 2,
                     *             "seats": 12,
                     *             "vacancies": 5
                     *           },
                     *           "stable": true,
                     *           "state": "proposed",
                     *           "step": null,
                     *           "steps": 5,
                     *           "vacancy_ids": [
                     *             "01980000-0000-7000-8000-51f362abd948"
                     *           ],
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_RoundView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-a97b0931730e",
                     *           "state": "proposed"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseRoundView"][];
                    };
                    /**
                     * @example {
                     *       "alternative": "best",
                     *       "attempts": 1,
                     *       "awaits_groups": false,
                     *       "configuration_version": 1,
                     *       "done": 5,
                     *       "id": "01980000-0000-7000-8000-a97b0931730e",
                     *       "parity_per_cent": null,
                     *       "promised": "leave_out",
                     *       "reason": null,
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "requested_by": "director-1",
                     *       "result": {
                     *         "gone": [],
                     *         "lists_lengthened": 0,
                     *         "longest_list": 200,
                     *         "outcomes": [
                     *           {
                     *             "alternative": "best",
                     *             "at_most_more": null,
                     *             "blocking_pairs": 0,
                     *             "cost_points": 0,
                     *             "groups": [
                     *               {
                     *                 "considered": 120,
                     *                 "floor": null,
                     *                 "group": 1,
                     *                 "reachable": true,
                     *                 "seated": 6
                     *               }
                     *             ],
                     *             "points": 96400,
                     *             "seats_filled": 12,
                     *             "whole_pool": true
                     *           }
                     *         ],
                     *         "pairs": 2100,
                     *         "people": 420,
                     *         "promised_kept": 0,
                     *         "promised_left_out": 2,
                     *         "seats": 12,
                     *         "vacancies": 5
                     *       },
                     *       "stable": true,
                     *       "state": "proposed",
                     *       "step": null,
                     *       "steps": 5,
                     *       "vacancy_ids": [
                     *         "01980000-0000-7000-8000-51f362abd948"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["RoundView"] | components["schemas"]["SparseRoundView"] | components["schemas"]["ExportLine"];
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
    request_round: {
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
                 *       "stable": true
                 *     }
                 */
                "application/json": components["schemas"]["RequestRound"];
            };
        };
        responses: {
            /** @description A round. `step`, `done` and `steps` tell how far it is; `reason` why it ended without a confirmation. */
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
                     *       "alternative": "best",
                     *       "attempts": 1,
                     *       "awaits_groups": false,
                     *       "configuration_version": 1,
                     *       "done": 5,
                     *       "id": "01980000-0000-7000-8000-a97b0931730e",
                     *       "parity_per_cent": null,
                     *       "promised": "leave_out",
                     *       "reason": null,
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "requested_by": "director-1",
                     *       "result": {
                     *         "gone": [],
                     *         "lists_lengthened": 0,
                     *         "longest_list": 200,
                     *         "outcomes": [
                     *           {
                     *             "alternative": "best",
                     *             "at_most_more": null,
                     *             "blocking_pairs": 0,
                     *             "cost_points": 0,
                     *             "groups": [
                     *               {
                     *                 "considered": 120,
                     *                 "floor": null,
                     *                 "group": 1,
                     *                 "reachable": true,
                     *                 "seated": 6
                     *               }
                     *             ],
                     *             "points": 96400,
                     *             "seats_filled": 12,
                     *             "whole_pool": true
                     *           }
                     *         ],
                     *         "pairs": 2100,
                     *         "people": 420,
                     *         "promised_kept": 0,
                     *         "promised_left_out": 2,
                     *         "seats": 12,
                     *         "vacancies": 5
                     *       },
                     *       "stable": true,
                     *       "state": "proposed",
                     *       "step": null,
                     *       "steps": 5,
                     *       "vacancy_ids": [
                     *         "01980000-0000-7000-8000-51f362abd948"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RoundView"];
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
    get_round: {
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
                 * @description The round.
                 * @example 01980000-0000-7000-8000-a97b0931730e
                 */
                round_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A round. `step`, `done` and `steps` tell how far it is; `reason` why it ended without a confirmation. */
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
                     *       "alternative": "best",
                     *       "attempts": 1,
                     *       "awaits_groups": false,
                     *       "configuration_version": 1,
                     *       "done": 5,
                     *       "id": "01980000-0000-7000-8000-a97b0931730e",
                     *       "parity_per_cent": null,
                     *       "promised": "leave_out",
                     *       "reason": null,
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "requested_by": "director-1",
                     *       "result": {
                     *         "gone": [],
                     *         "lists_lengthened": 0,
                     *         "longest_list": 200,
                     *         "outcomes": [
                     *           {
                     *             "alternative": "best",
                     *             "at_most_more": null,
                     *             "blocking_pairs": 0,
                     *             "cost_points": 0,
                     *             "groups": [
                     *               {
                     *                 "considered": 120,
                     *                 "floor": null,
                     *                 "group": 1,
                     *                 "reachable": true,
                     *                 "seated": 6
                     *               }
                     *             ],
                     *             "points": 96400,
                     *             "seats_filled": 12,
                     *             "whole_pool": true
                     *           }
                     *         ],
                     *         "pairs": 2100,
                     *         "people": 420,
                     *         "promised_kept": 0,
                     *         "promised_left_out": 2,
                     *         "seats": 12,
                     *         "vacancies": 5
                     *       },
                     *       "stable": true,
                     *       "state": "proposed",
                     *       "step": null,
                     *       "steps": 5,
                     *       "vacancy_ids": [
                     *         "01980000-0000-7000-8000-51f362abd948"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RoundView"];
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
    confirm_round: {
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
                 * @description The round.
                 * @example 01980000-0000-7000-8000-a97b0931730e
                 */
                round_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "alternative": "best"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRound"];
            };
        };
        responses: {
            /** @description What came of a confirmation: new matches, those that stood already, and seats left out. */
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
                     *       "left_out": [],
                     *       "proposed": 12,
                     *       "round": {
                     *         "alternative": "best",
                     *         "attempts": 1,
                     *         "awaits_groups": false,
                     *         "configuration_version": 1,
                     *         "done": 5,
                     *         "id": "01980000-0000-7000-8000-a97b0931730e",
                     *         "parity_per_cent": null,
                     *         "promised": "leave_out",
                     *         "reason": null,
                     *         "requested_at": "2027-03-01T09:00:00Z",
                     *         "requested_by": "director-1",
                     *         "result": {
                     *           "gone": [],
                     *           "lists_lengthened": 0,
                     *           "longest_list": 200,
                     *           "outcomes": [
                     *             {
                     *               "alternative": "best",
                     *               "at_most_more": null,
                     *               "blocking_pairs": 0,
                     *               "cost_points": 0,
                     *               "groups": [
                     *                 {
                     *                   "considered": 120,
                     *                   "floor": null,
                     *                   "group": 1,
                     *                   "reachable": true,
                     *                   "seated": 6
                     *                 }
                     *               ],
                     *               "points": 96400,
                     *               "seats_filled": 12,
                     *               "whole_pool": true
                     *             }
                     *           ],
                     *           "pairs": 2100,
                     *           "people": 420,
                     *           "promised_kept": 0,
                     *           "promised_left_out": 2,
                     *           "seats": 12,
                     *           "vacancies": 5
                     *         },
                     *         "stable": true,
                     *         "state": "proposed",
                     *         "step": null,
                     *         "steps": 5,
                     *         "vacancy_ids": [
                     *           "01980000-0000-7000-8000-51f362abd948"
                     *         ],
                     *         "version": 1
                     *       },
                     *       "standing": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ConfirmedView"];
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
    discard_round: {
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
                 * @description The round.
                 * @example 01980000-0000-7000-8000-a97b0931730e
                 */
                round_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A round. `step`, `done` and `steps` tell how far it is; `reason` why it ended without a confirmation. */
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
                     *       "alternative": "best",
                     *       "attempts": 1,
                     *       "awaits_groups": false,
                     *       "configuration_version": 1,
                     *       "done": 5,
                     *       "id": "01980000-0000-7000-8000-a97b0931730e",
                     *       "parity_per_cent": null,
                     *       "promised": "leave_out",
                     *       "reason": null,
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "requested_by": "director-1",
                     *       "result": {
                     *         "gone": [],
                     *         "lists_lengthened": 0,
                     *         "longest_list": 200,
                     *         "outcomes": [
                     *           {
                     *             "alternative": "best",
                     *             "at_most_more": null,
                     *             "blocking_pairs": 0,
                     *             "cost_points": 0,
                     *             "groups": [
                     *               {
                     *                 "considered": 120,
                     *                 "floor": null,
                     *                 "group": 1,
                     *                 "reachable": true,
                     *                 "seated": 6
                     *               }
                     *             ],
                     *             "points": 96400,
                     *             "seats_filled": 12,
                     *             "whole_pool": true
                     *           }
                     *         ],
                     *         "pairs": 2100,
                     *         "people": 420,
                     *         "promised_kept": 0,
                     *         "promised_left_out": 2,
                     *         "seats": 12,
                     *         "vacancies": 5
                     *       },
                     *       "stable": true,
                     *       "state": "proposed",
                     *       "step": null,
                     *       "steps": 5,
                     *       "vacancy_ids": [
                     *         "01980000-0000-7000-8000-51f362abd948"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
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
                /**
                 * @description Repeat a request with the same key and it has its effect once. What the first answer held is kept nowhere, so that you are told that it was done (409, `already-done`). A key is kept for seven days.
                 * @example 0190a000-0000-7000-8000-00000000c0de
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key-Unanswered"];
            };
            path: {
                /**
                 * @description The round.
                 * @example 01980000-0000-7000-8000-a97b0931730e
                 */
                round_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "complete": true,
                 *       "expires_at": "2027-01-31T17:00:00Z",
                 *       "groups": {
                 *         "01980000-0000-7000-8000-dda18a0e21ae": 1
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LendGroups"];
            };
        };
        responses: {
            /** @description A round. `step`, `done` and `steps` tell how far it is; `reason` why it ended without a confirmation. */
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
                     *       "alternative": "best",
                     *       "attempts": 1,
                     *       "awaits_groups": false,
                     *       "configuration_version": 1,
                     *       "done": 5,
                     *       "id": "01980000-0000-7000-8000-a97b0931730e",
                     *       "parity_per_cent": null,
                     *       "promised": "leave_out",
                     *       "reason": null,
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "requested_by": "director-1",
                     *       "result": {
                     *         "gone": [],
                     *         "lists_lengthened": 0,
                     *         "longest_list": 200,
                     *         "outcomes": [
                     *           {
                     *             "alternative": "best",
                     *             "at_most_more": null,
                     *             "blocking_pairs": 0,
                     *             "cost_points": 0,
                     *             "groups": [
                     *               {
                     *                 "considered": 120,
                     *                 "floor": null,
                     *                 "group": 1,
                     *                 "reachable": true,
                     *                 "seated": 6
                     *               }
                     *             ],
                     *             "points": 96400,
                     *             "seats_filled": 12,
                     *             "whole_pool": true
                     *           }
                     *         ],
                     *         "pairs": 2100,
                     *         "people": 420,
                     *         "promised_kept": 0,
                     *         "promised_left_out": 2,
                     *         "seats": 12,
                     *         "vacancies": 5
                     *       },
                     *       "stable": true,
                     *       "state": "proposed",
                     *       "step": null,
                     *       "steps": 5,
                     *       "vacancy_ids": [
                     *         "01980000-0000-7000-8000-51f362abd948"
                     *       ],
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
            409: components["responses"]["conflict.transition-not-allowed.request-in-progress.already-done"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met.idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_seats: {
        parameters: {
            query?: {
                /** @description Of this alternative. */
                alternative?: components["schemas"]["Alternative"];
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("vacancy_id" | "candidate_id" | "points")[];
                /** @description Only entries with this `vacancy_id`. */
                vacancy_id?: string | null;
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
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
                 * @description The round.
                 * @example 01980000-0000-7000-8000-a97b0931730e
                 */
                round_id: string;
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
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "points": 8120,
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SeatView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseSeatView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "points": 8120,
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["SeatView"] | components["schemas"]["SparseSeatView"] | components["schemas"]["ExportLine"];
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
    list_scoring_configurations: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("version" | "taxonomy_release" | "weights" | "published_at")[];
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
                     *           "published_at": "2027-03-01T09:00:00Z",
                     *           "taxonomy_release": "esco-1.2.0",
                     *           "version": 1,
                     *           "weights": {
                     *             "credit_hundredths": [
                     *               100,
                     *               70,
                     *               45,
                     *               20
                     *             ],
                     *             "evidence_points": 80,
                     *             "experience_points": 120,
                     *             "language_points": 60,
                     *             "optional_skill_hundredths": 30,
                     *             "preference_points": 60,
                     *             "presence_points": 40,
                     *             "priority_points": 60,
                     *             "related_hundredths": 25
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ConfigurationView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "taxonomy_release": "esco-1.2.0",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseConfigurationView"][];
                    };
                    /**
                     * @example {
                     *       "published_at": "2027-03-01T09:00:00Z",
                     *       "taxonomy_release": "esco-1.2.0",
                     *       "version": 1,
                     *       "weights": {
                     *         "credit_hundredths": [
                     *           100,
                     *           70,
                     *           45,
                     *           20
                     *         ],
                     *         "evidence_points": 80,
                     *         "experience_points": 120,
                     *         "language_points": 60,
                     *         "optional_skill_hundredths": 30,
                     *         "preference_points": 60,
                     *         "presence_points": 40,
                     *         "priority_points": 60,
                     *         "related_hundredths": 25
                     *       }
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ConfigurationView"] | components["schemas"]["SparseConfigurationView"] | components["schemas"]["ExportLine"];
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
    search_skills: {
        parameters: {
            query: {
                /** @description In the user's own words. */
                q: string;
                /** @description Hits at most. */
                limit?: number;
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
                     *           "confidence": 0.92,
                     *           "matched_label": "welder",
                     *           "skill": {
                     *             "alternative_labels": [
                     *               "MIG welder"
                     *             ],
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "kind": "skill",
                     *             "label": "operate welding equipment",
                     *             "reuse_level": "transversal"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SkillHitView_"];
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
    get_skill: {
        parameters: {
            query: {
                /** @description The concept's code: a URI or URN. */
                code: string;
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
            /** @description A skill with everything broader, as the release states it, and its one path for scoring, nearest first. */
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
                     *       "alternative_labels": [
                     *         "MIG welder"
                     *       ],
                     *       "broader": [
                     *         {
                     *           "code": "http://data.europa.eu/esco/isced-f/0715",
                     *           "label": "mechanics and metal trades"
                     *         }
                     *       ],
                     *       "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *       "kind": "skill",
                     *       "label": "operate welding equipment",
                     *       "path": [
                     *         {
                     *           "code": "http://data.europa.eu/esco/isced-f/0715",
                     *           "label": "mechanics and metal trades"
                     *         }
                     *       ],
                     *       "reuse_level": "transversal"
                     *     }
                     */
                    "application/json": components["schemas"]["SkillInFull"];
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
    get_taxonomy: {
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
            /** @description The pinned taxonomy. Its attribution must be shown beside its labels. */
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
                     *       "attribution": "This service uses the ESCO classification of the European Commission.",
                     *       "counts": {
                     *         "occupations": 3039,
                     *         "skills": 13939
                     *       },
                     *       "language": "eng",
                     *       "languages": [
                     *         "eng",
                     *         "fra",
                     *         "spa",
                     *         "ara"
                     *       ],
                     *       "name": "ESCO",
                     *       "release": "esco-1.2.0"
                     *     }
                     */
                    "application/json": components["schemas"]["TaxonomyView"];
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
    suggest_concepts: {
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
                 *       "language": "eng",
                 *       "text": "5 years as a welder, MIG/MAG"
                 *     }
                 */
                "application/json": components["schemas"]["TextToRead"];
            };
        };
        responses: {
            /** @description What a text may mean. `release`: that of the codes. `language`: the one that the text was read in (ISO 639-3). */
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
                     *       "language": "eng",
                     *       "occupations": [
                     *         {
                     *           "confidence": 0.92,
                     *           "matched_label": "welder",
                     *           "occupation": {
                     *             "alternative_labels": [
                     *               "MIG welder"
                     *             ],
                     *             "code": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *             "description": "Welders operate welding equipment in order to join metal workpieces together.",
                     *             "isco": "7212",
                     *             "label": "welder"
                     *           },
                     *           "words": [
                     *             {
                     *               "ends_at": 19,
                     *               "starts_at": 13,
                     *               "text": "welder"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "release": "esco-1.2.0",
                     *       "skills": [
                     *         {
                     *           "confidence": 0.92,
                     *           "matched_label": "welder",
                     *           "skill": {
                     *             "alternative_labels": [
                     *               "MIG welder"
                     *             ],
                     *             "code": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *             "kind": "skill",
                     *             "label": "operate welding equipment",
                     *             "reuse_level": "transversal"
                     *           },
                     *           "words": [
                     *             {
                     *               "ends_at": 19,
                     *               "starts_at": 13,
                     *               "text": "welder"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SuggestionsView"];
                };
            };
            400: components["responses"]["malformed-request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["body-too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    list_best_candidates: {
        parameters: {
            query?: {
                /** @description Only people whose newest match stands here. */
                state?: components["schemas"]["MatchState"] | null;
                /** @description People at most. */
                limit?: number;
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The best people for a vacancy, best first. `computed_at` is None until the first list is made. */
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
                     *       "configuration_version": 1,
                     *       "counts": {
                     *         "considered": 1250,
                     *         "not_met": {
                     *           "licence": 240
                     *         },
                     *         "proposable": 85,
                     *         "trainable": {
                     *           "language": 310
                     *         },
                     *         "unknown": {
                     *           "availability": 45
                     *         }
                     *       },
                     *       "fewer_than": null,
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "coverage_per_cent": 85,
                     *           "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *           "profile": null,
                     *           "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *           "rank": 1,
                     *           "score_points": 8120,
                     *           "state": "proposed",
                     *           "verdicts": {
                     *             "language": "trainable"
                     *           }
                     *         }
                     *       ],
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                     *     }
                     */
                    "application/json": components["schemas"]["VacancyListView"];
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
    search_pool_for_vacancy: {
        parameters: {
            query?: {
                /** @description Only people of this programme. */
                programme_id?: string | null;
                /** @description People at most. */
                limit?: number;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                destination?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                licence?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                availability?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                protection?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                language?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                education?: components["schemas"]["Verdict"][] | null;
                /** @description Verdicts that are let through; without one, every verdict but `not_met`. */
                experience?: components["schemas"]["Verdict"][] | null;
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
                 * @description The vacancy, of employer-svc.
                 * @example 01980000-0000-7000-8000-51f362abd948
                 */
                vacancy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The best people for a vacancy, best first. `computed_at` is None until the first list is made. */
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
                     *       "configuration_version": 1,
                     *       "counts": {
                     *         "considered": 1250,
                     *         "not_met": {
                     *           "licence": 240
                     *         },
                     *         "proposable": 85,
                     *         "trainable": {
                     *           "language": 310
                     *         },
                     *         "unknown": {
                     *           "availability": 45
                     *         }
                     *       },
                     *       "fewer_than": null,
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "coverage_per_cent": 85,
                     *           "match_id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *           "profile": null,
                     *           "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *           "rank": 1,
                     *           "score_points": 8120,
                     *           "state": "proposed",
                     *           "verdicts": {
                     *             "language": "trainable"
                     *           }
                     *         }
                     *       ],
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948"
                     *     }
                     */
                    "application/json": components["schemas"]["VacancyListView"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.consent-missing"];
            404: components["responses"]["not-found"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["validation.rule-not-met"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.out-of-time"];
        };
    };
    shortlist_candidate: {
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
                 *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae"
                 *     }
                 */
                "application/json": components["schemas"]["Named"];
            };
        };
        responses: {
            /** @description A person and a vacancy, and what was decided. The score is that of the proposal; none is told to a candidate. */
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
                     *       "application_end": null,
                     *       "application_id": "01980000-0000-7000-8000-1fe289205936",
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "configuration_version": 1,
                     *       "decided_at": null,
                     *       "employer_id": "01980000-0000-7000-8000-8efdf55724c9",
                     *       "id": "01980000-0000-7000-8000-4945a70fa7f9",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "pseudonym": "01980000-0000-7000-8000-70a011a20493",
                     *       "reason": null,
                     *       "score_points": 8120,
                     *       "state": "proposed",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MatchView"];
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

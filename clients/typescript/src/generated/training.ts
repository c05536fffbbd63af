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
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
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
    "/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cohorts
         * @description Cohorts that were opened, and the plans of the caller's organisation.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["list_cohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts/{cohort_id}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply for a place in a cohort
         * @description Apply for a place on behalf of a person who consents to training.
         *
         *     The enrolment begins as `applied`. Refused without that consent, where the cohort takes nobody, and where the
         *     person has an enrolment in it that still stands.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["apply_for_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts/{cohort_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open, start, finish or cancel a cohort
         * @description Open a planned cohort for applications, start it, finish it, or cancel it with a reason.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["move_cohort"];
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
    "/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List courses
         * @description Published courses, and the drafts of the caller's organisation. The modules are told of one course alone.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["list_courses"];
        put?: never;
        /**
         * Create course
         * @description Draft a course from its modules, for the caller's organisation.
         *
         *     Its skills and hours are those of the modules. Nobody else sees it before its publication.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["create_course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get course
         * @description One course with its modules, in the order in which they are taught.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["get_course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course_id}/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a cohort of a course
         * @description Plan a run of a course by the caller's organisation: when, for how many, and for which vacancies.
         *
         *     People apply once it is opened. On the day after its first one, a task reminds of a cohort that has not started.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["plan_cohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{course_id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish course
         * @description Publish a draft. It can be planned with from now on, and no longer changed.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["publish_course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credentials
         * @description The credentials of people whom the caller may know of.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["list_credentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{credential_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get credential
         * @description One credential: what it proves, of whom, and by which enrolment or recognition it was earned.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["get_credential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List enrolments
         * @description The enrolments of people whom the caller may know of.
         *
         *     Nobody is shown who has not consented to training, or whose consent is withdrawn.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["list_enrolments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count enrolments by state
         * @description How many enrolments stand in each state, of people whom the caller may know of.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["count_enrolments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: enrolment
         * @description Propose that the last move of this enrolment is taken back. A second person decides.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["correct_enrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get enrolment
         * @description One enrolment with supports and attendance, and what became of who was trained for work at home.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["get_enrolment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolment_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record attendance
         * @description Record whether a learner was there on a day of teaching; saying it again corrects it.
         *
         *     Refused for a day to come, and of who is not learning.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["record_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolment_id}/credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue credential
         * @description Certify a completed enrolment with the skills and languages of its course.
         *
         *     The person's profile hears of it, and their matches are scored anew. It is issued once; another time is refused
         *     (409).
         *
         *     Who may: `trainer`, with the scope `training:assess`.
         */
        post: operations["issue_credential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolment_id}/home-outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what became of a learner at home
         * @description Record what a learner who was certified for work at home has begun, or that it has lasted half a year.
         *
         *     404 for an enrolment of the track `away`, and for one that is not certified yet.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["move_home_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolment_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an enrolment on
         * @description Move an enrolment on its way from `applied` to `completed`, or aside.
         *
         *     The action says from which states it is possible and what it asks for. Whoever has a seat and is dropped was
         *     offered to come back later, or a help to stay, before. A credential is issued by `POST
         *     /enrolments/{enrolment_id}/credential`.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["move_enrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolment_id}/supports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a support for a barrier
         * @description Record that help is in place for a barrier, and who gives it.
         *
         *     A person is accepted once each of their barriers has a support. One that shows only now is declared with it.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["arrange_support"];
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
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
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
    "/orientations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List places in pre-departure orientation
         * @description The places in pre-departure orientation of people whom the caller may know of.
         *
         *     A place is reserved by itself when a placement is confirmed.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["list_orientations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orientations/{orientation_id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete orientation
         * @description Record that the person has completed orientation. From now on it stands in the way of no journey.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["complete_orientation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orientations/{orientation_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a place or book it again
         * @description Cancel a place, or book it again.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["move_orientation"];
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
    "/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List training plans
         * @description Training plans of people whom the caller may know of.
         *
         *     A plan is proposed by itself where courses would close what a person lacks for a vacancy.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["list_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{plan_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a training plan
         * @description Record that the person agrees to a plan or declines it.
         *
         *     A plan that is agreed to becomes a task of their caseworker, to apply for the places.
         *
         *     Who may: `partner_administrator`, `caseworker`, `candidate`, with the scope `offers:answer`.
         */
        post: operations["answer_plan"];
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
    "/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List recognitions
         * @description The recognitions of prior learning of people whom the caller may know of.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["list_recognitions"];
        put?: never;
        /**
         * Request recognition
         * @description Ask for what a person can do to be recognised for an occupation, without a course.
         *
         *     Refused without their consent to training, and for an occupation that the taxonomy does not have.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["request_recognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recognitions/{aggregate_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to take back the last move: recognition
         * @description Propose that the last move of this recognition is taken back. A second person decides.
         *
         *     Who may: `trainer`, with the scope `training:assess`.
         */
        post: operations["correct_recognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recognitions/{recognition_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get recognition
         * @description One recognition, with the skills that it is about and, once decided, what was found.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["get_recognition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recognitions/{recognition_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide recognition
         * @description Decide as an assessor who has not trained the person. What is proven is certified at once.
         *
         *     Who may: `trainer`, with the scope `training:assess`.
         */
        post: operations["decide_recognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recognitions/{recognition_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a recognition on
         * @description Move a recognition on: collect evidence, assess oneself, interview, take a practical, appeal or withdraw.
         *
         *     An appeal is decided by another assessor; a task asks for it.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, with the scope `training:write`.
         */
        post: operations["move_recognition"];
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
    "/shortages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List skills that are asked for and not taught
         * @description What open vacancies ask for, against what is taught: skills that nobody teaches first, the most wanted first.
         *
         *     Who may: `partner_administrator`, `caseworker`, `trainer`, `visa_adviser`, `integration_worker`, `candidate`, `programme_director`, with the scope `training:read`.
         */
        get: operations["list_shortages"];
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
         * Alternative
         * @description What a learner is offered before a seat is given up.
         * @enum {string}
         */
        Alternative: "defer" | "support";
        /**
         * AnswerPlan
         * @description The person's answer.
         */
        AnswerPlan: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["PlanAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
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
         * ApplyForPlace
         * @description Who applies. Barriers are kinds; each needs a support before the person is accepted.
         */
        ApplyForPlace: {
            /**
             * Barriers
             * @description What may keep the person from learning, as kinds; what it is in detail is never asked.
             * @default []
             */
            barriers?: components["schemas"]["Barrier"][];
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
        };
        /**
         * ArrangeSupport
         * @description Which barrier, and who helps.
         */
        ArrangeSupport: {
            /** @description What the support is for. */
            barrier: components["schemas"]["Barrier"];
            /**
             * Provider Code
             * @description A code of the directory of services.
             */
            provider_code: string;
        };
        /**
         * AttendanceView
         * @description A learner's day.
         */
        AttendanceView: {
            /**
             * Present
             * @description Whether the learner was there.
             */
            present: boolean;
            /**
             * Session On
             * Format: date
             * @description The day of teaching.
             */
            session_on: string;
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
         * Barrier
         * @description What may keep a person from learning. A kind only; its content is never stored.
         * @enum {string}
         */
        Barrier: "id" | "travel_doc" | "education_proof" | "work_proof" | "language" | "funds" | "childcare" | "transport" | "device" | "connectivity" | "legal_aid" | "health" | "psychosocial";
        /**
         * Cefr
         * @description Levels of the Common European Framework of Reference for Languages.
         * @enum {string}
         */
        Cefr: "none" | "A1" | "A2" | "B1" | "B2" | "C1" | "C2";
        /**
         * CohortAction
         * @description What can happen to a cohort.
         *
         *     - `open`: From `planned` to `open`. Asked: Nobody applies for a course that may still change.
         *     - `start`: From `open` to `running`. Asked: A cohort without learners does not start.
         *     - `finish`: From `running` to `finished`. Asked: Nobody is left in the middle of a course that is over.
         *     - `cancel`: From `planned`, `open`, `running` to `cancelled`. Asked: Learners and partners are told why.
         * @enum {string}
         */
        CohortAction: "open" | "start" | "finish" | "cancel";
        /**
         * CohortState
         * @description Where a cohort stands.
         *
         *     - `planned`: Next: `open` to `open`, `cancel` to `cancelled`.
         *     - `open`: Next: `start` to `running`, `cancel` to `cancelled`.
         *     - `running`: Next: `finish` to `finished`, `cancel` to `cancelled`.
         *     - `finished`: An end: no move leads on.
         *     - `cancelled`: An end: no move leads on.
         * @enum {string}
         */
        CohortState: "planned" | "open" | "running" | "finished" | "cancelled";
        /**
         * CohortView
         * @description One run of a course.
         */
        CohortView: {
            /**
             * Course Id
             * Format: uuid
             * @description The course, of training-svc.
             */
            course_id: string;
            /**
             * Ends On
             * Format: date
             * @description The last day of teaching.
             */
            ends_on: string;
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
            programme_ids: string[];
            /**
             * Provider Id
             * @description The organisation that gives the course; null where it is the programme itself.
             */
            provider_id: string | null;
            /**
             * Seats
             * @description How many people there is room for.
             */
            seats: number;
            /**
             * Starts On
             * Format: date
             * @description The first day of teaching.
             */
            starts_on: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CohortState"];
            /**
             * Taken
             * @description How many of the seats are taken.
             */
            taken: number;
            /** @description For work abroad, or for work at home. */
            track: components["schemas"]["Track"];
            /**
             * Vacancy Ids
             * @description Vacancies to which the cohort is tied (train to hire); empty where it is tied to none.
             */
            vacancy_ids: string[];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
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
         * CourseInFull
         * @description A course with its modules.
         */
        CourseInFull: {
            /** @description How the course is taught. */
            delivery: components["schemas"]["Delivery"];
            /**
             * Hours
             * @description How long all modules take together, in hours of teaching.
             */
            hours: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Languages
             * @description The levels that a learner reaches who passes it (ISO 639-3, CEFR).
             */
            languages: components["schemas"]["LanguageSkill"][];
            /**
             * Modules
             * @description The parts of the course, in their order.
             */
            modules: components["schemas"]["ModuleView"][];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Provider Id
             * @description The organisation that gives the course; null where it is the programme itself.
             */
            provider_id: string | null;
            /**
             * Skills
             * @description Skills that its modules teach, by ESCO URI or URN.
             */
            skills: string[];
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CourseState"];
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * CourseState
         * @description Where a course stands.
         *
         *     - `draft`: Next: `publish` to `published`.
         *     - `published`: An end: no move leads on.
         * @enum {string}
         */
        CourseState: "draft" | "published";
        /**
         * CourseView
         * @description A course with what all its modules teach.
         */
        CourseView: {
            /** @description How the course is taught. */
            delivery: components["schemas"]["Delivery"];
            /**
             * Hours
             * @description How long all modules take together, in hours of teaching.
             */
            hours: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Languages
             * @description The levels that a learner reaches who passes it (ISO 639-3, CEFR).
             */
            languages: components["schemas"]["LanguageSkill"][];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids: string[];
            /**
             * Provider Id
             * @description The organisation that gives the course; null where it is the programme itself.
             */
            provider_id: string | null;
            /**
             * Skills
             * @description Skills that its modules teach, by ESCO URI or URN.
             */
            skills: string[];
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["CourseState"];
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * CreateCourse
         * @description A course. `languages` are the levels that a learner reaches who passes it.
         */
        CreateCourse: {
            /** @description How the course is taught. */
            delivery: components["schemas"]["Delivery"];
            /**
             * Languages
             * @description The levels that a learner reaches who passes it (ISO 639-3, CEFR).
             * @default []
             */
            languages?: components["schemas"]["LanguageSkill"][];
            /**
             * Modules
             * @description The parts of the course, in the order in which they are taught.
             */
            modules: components["schemas"]["ModuleContent"][];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             * @default []
             */
            programme_ids?: string[];
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
        };
        /**
         * CredentialContent
         * @description What a credential proves: of a course with its title and hours, or of an occupation.
         */
        CredentialContent: {
            /**
             * Course Id
             * @description The course; null for a recognition.
             */
            course_id?: string | null;
            /**
             * Hours
             * @description The course's hours; null for a recognition.
             */
            hours?: number | null;
            /**
             * Kind
             * @description `course` or `recognition`.
             */
            kind: string;
            /**
             * Languages
             * @description Languages (ISO 639-3), with a CEFR level for each skill.
             */
            languages: components["schemas"]["LanguageSkill"][];
            /**
             * Occupation
             * @description The occupation, by ESCO URI or URN; null for a course.
             */
            occupation?: string | null;
            /** @description What the assessor found; null for a course. */
            result?: components["schemas"]["RecognitionResult"] | null;
            /**
             * Skills
             * @description Skills that are proven, by ESCO URI or URN.
             */
            skills: string[];
            /**
             * Title
             * @description The course's title; null for a recognition.
             */
            title?: string | null;
        };
        /**
         * CredentialView
         * @description What was earned.
         */
        CredentialView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /** @description What it proves. */
            content: components["schemas"]["CredentialContent"];
            /**
             * Enrolment Id
             * @description The enrolment; null where a credential comes of a recognition.
             */
            enrolment_id: string | null;
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
             * Recognition Id
             * @description The recognition of prior learning; null where a credential comes of an enrolment.
             */
            recognition_id: string | null;
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
         * DecideRecognition
         * @description What the assessor found. `missing_skills` are the gaps among the occupation's essential skills.
         */
        DecideRecognition: {
            /**
             * Missing Skills
             * @description The gaps among the occupation's essential skills; asked for by `partial`.
             * @default []
             */
            missing_skills?: string[];
            /** @description What was found: all, some with named gaps, or not yet. */
            result: components["schemas"]["RecognitionResult"];
        };
        /**
         * Delivery
         * @description How a course is taught.
         * @enum {string}
         */
        Delivery: "classroom" | "blended" | "remote" | "low_bandwidth" | "mobile_team" | "work_placement";
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
         * EnrolmentAction
         * @description What can happen to an enrolment.
         *
         *     - `waitlist`: From `applied` to `waitlisted`.
         *     - `accept`: From `applied`, `waitlisted` to `accepted`. Asked: Nobody is trained without having allowed it. A learner joins a cohort that is open or running. Nobody is accepted into a course that they cannot attend. A cohort takes no more learners than it has seats.
         *     - `enrol`: From `accepted` to `enrolled`. Asked: Nobody is trained without having allowed it. A learner joins a cohort that is open or running.
         *     - `start`: From `enrolled` to `in_progress`. Asked: Nobody is trained without having allowed it. Learning begins with the cohort.
         *     - `complete`: From `in_progress` to `completed`.
         *     - `certify`: From `completed` to `certified`.
         *     - `fail`: From `in_progress` to `failed`.
         *     - `drop`: From `deferred`, `applied`, `waitlisted`, `accepted`, `enrolled`, `in_progress` to `dropped`. Asked: Whoever leaves or pauses is counted by the reason. Nobody loses a seat who was not offered to come back later, or a help to stay.
         *     - `defer`: From `applied`, `waitlisted`, `accepted`, `enrolled`, `in_progress` to `deferred`. Asked: Whoever leaves or pauses is counted by the reason.
         *     - `return`: From `deferred` to `applied`. Asked: Nobody is trained without having allowed it. A learner joins a cohort that is open or running.
         * @enum {string}
         */
        EnrolmentAction: "waitlist" | "accept" | "enrol" | "start" | "complete" | "certify" | "fail" | "drop" | "defer" | "return";
        /**
         * EnrolmentInFull
         * @description An enrolment with supports, attendance and, once certified for work at home, what became of the learner.
         */
        EnrolmentInFull: {
            /**
             * Alternatives Offered
             * @description What was offered before the seat was given up.
             */
            alternatives_offered: components["schemas"]["Alternative"][];
            /**
             * Applied At
             * Format: date-time
             * @description When the person applied (UTC, RFC 3339).
             */
            applied_at: string;
            /**
             * Attendance
             * @description The days on which the learner was or was not there.
             */
            attendance: components["schemas"]["AttendanceView"][];
            /**
             * Barriers
             * @description What may keep the person from learning, as kinds; what it is in detail is never asked.
             */
            barriers: components["schemas"]["Barrier"][];
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Cohort Id
             * Format: uuid
             * @description The cohort, of training-svc: one run of a course.
             */
            cohort_id: string;
            /** @description What became of a learner of the track `home`, once certified; null before, and for the track `away`. */
            home_outcome: components["schemas"]["HomeOutcomeView"] | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["EnrolmentState"];
            /**
             * Supports
             * @description Help that is in place.
             */
            supports: components["schemas"]["SupportView"][];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * EnrolmentState
         * @description Where a learner stands in a cohort.
         *
         *     - `applied`: Next: `waitlist` to `waitlisted`, `accept` to `accepted`, `defer` to `deferred`, `drop` to `dropped`.
         *     - `waitlisted`: Next: `accept` to `accepted`, `defer` to `deferred`, `drop` to `dropped`.
         *     - `accepted`: Next: `enrol` to `enrolled`, `defer` to `deferred`, `drop` to `dropped`.
         *     - `enrolled`: Next: `start` to `in_progress`, `defer` to `deferred`, `drop` to `dropped`.
         *     - `in_progress`: Next: `complete` to `completed`, `fail` to `failed`, `defer` to `deferred`, `drop` to `dropped`.
         *     - `completed`: Next: `certify` to `certified`.
         *     - `certified`: An end: no move leads on.
         *     - `deferred`: Next: `return` to `applied`, `drop` to `dropped`.
         *     - `dropped`: An end: no move leads on.
         *     - `failed`: An end: no move leads on.
         * @enum {string}
         */
        EnrolmentState: "applied" | "waitlisted" | "accepted" | "enrolled" | "in_progress" | "completed" | "certified" | "deferred" | "dropped" | "failed";
        /**
         * EnrolmentView
         * @description One learner in one cohort. `candidate_id` is None once the person was erased.
         */
        EnrolmentView: {
            /**
             * Alternatives Offered
             * @description What was offered before the seat was given up.
             */
            alternatives_offered: components["schemas"]["Alternative"][];
            /**
             * Applied At
             * Format: date-time
             * @description When the person applied (UTC, RFC 3339).
             */
            applied_at: string;
            /**
             * Barriers
             * @description What may keep the person from learning, as kinds; what it is in detail is never asked.
             */
            barriers: components["schemas"]["Barrier"][];
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Cohort Id
             * Format: uuid
             * @description The cohort, of training-svc: one run of a course.
             */
            cohort_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["EnrolmentState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
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
         * HomeOutcomeAction
         * @description What can happen to it. `look_again`: what was begun is over, or was recorded by mistake.
         *
         *     - `find_employment`: From `planned`, `self_employed`, `apprenticeship`, `further_training` to `employed`. Asked: What was begun has a first day, and it is a fact.
         *     - `become_self_employed`: From `planned`, `employed`, `apprenticeship`, `further_training` to `self_employed`. Asked: What was begun has a first day, and it is a fact.
         *     - `begin_apprenticeship`: From `planned`, `employed`, `self_employed`, `further_training` to `apprenticeship`. Asked: What was begun has a first day, and it is a fact.
         *     - `continue_training`: From `planned`, `employed`, `self_employed`, `apprenticeship` to `further_training`. Asked: What was begun has a first day, and it is a fact.
         *     - `look_again`: From `employed`, `self_employed`, `apprenticeship`, `further_training` to `planned`.
         *     - `retain`: From `employed`, `self_employed`, `apprenticeship`, `further_training` to `retained`. Asked: Retained is who has done it for half a year.
         * @enum {string}
         */
        HomeOutcomeAction: "find_employment" | "become_self_employed" | "begin_apprenticeship" | "continue_training" | "look_again" | "retain";
        /**
         * HomeOutcomeState
         * @description What a learner of the track `home` does once certified. `retained`: it has lasted.
         *
         *     - `planned`: Next: `find_employment` to `employed`, `become_self_employed` to `self_employed`, `begin_apprenticeship` to `apprenticeship`, `continue_training` to `further_training`.
         *     - `employed`: Next: `become_self_employed` to `self_employed`, `begin_apprenticeship` to `apprenticeship`, `continue_training` to `further_training`, `look_again` to `planned`, `retain` to `retained`.
         *     - `self_employed`: Next: `find_employment` to `employed`, `begin_apprenticeship` to `apprenticeship`, `continue_training` to `further_training`, `look_again` to `planned`, `retain` to `retained`.
         *     - `apprenticeship`: Next: `find_employment` to `employed`, `become_self_employed` to `self_employed`, `continue_training` to `further_training`, `look_again` to `planned`, `retain` to `retained`.
         *     - `further_training`: Next: `find_employment` to `employed`, `become_self_employed` to `self_employed`, `begin_apprenticeship` to `apprenticeship`, `look_again` to `planned`, `retain` to `retained`.
         *     - `retained`: An end: no move leads on.
         * @enum {string}
         */
        HomeOutcomeState: "planned" | "employed" | "self_employed" | "apprenticeship" | "further_training" | "retained";
        /**
         * HomeOutcomeView
         * @description What became of a learner who was trained for work at home. `since`: the first day of what was begun.
         */
        HomeOutcomeView: {
            /**
             * Enrolment Id
             * Format: uuid
             * @description The enrolment; null where a credential comes of a recognition.
             */
            enrolment_id: string;
            /**
             * Since
             * @description The first day of what was begun; null while nothing is.
             */
            since: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["HomeOutcomeState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
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
         * ModuleContent
         * @description A part of a course: the skills it teaches, and those it builds upon.
         */
        ModuleContent: {
            /**
             * Eqf Level
             * @description The module's level in the European Qualifications Framework, 1 to 8; null where it has none.
             */
            eqf_level?: number | null;
            /**
             * Hours
             * @description How long it takes, in hours of teaching.
             */
            hours: number;
            /**
             * Prerequisites
             * @description Skills to bring along.
             * @default []
             */
            prerequisites?: string[];
            /**
             * Skills
             * @description Skills that the module teaches, by ESCO URI or URN.
             * @default []
             */
            skills?: string[];
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
        };
        /**
         * ModuleView
         * @description A part of a course.
         */
        ModuleView: {
            /**
             * Eqf Level
             * @description The module's level in the European Qualifications Framework, 1 to 8; null where it has none.
             */
            eqf_level: number | null;
            /**
             * Hours
             * @description How long it takes, in hours of teaching.
             */
            hours: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Position
             * @description Its place in the order, from 1.
             */
            position: number;
            /**
             * Prerequisites
             * @description Skills that the module builds upon, by ESCO URI or URN.
             */
            prerequisites: string[];
            /**
             * Skills
             * @description Skills that the module teaches, by ESCO URI or URN.
             */
            skills: string[];
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title: string;
        };
        /**
         * MoveCohort
         * @description A move. A cancellation has a reason.
         */
        MoveCohort: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["CohortAction"];
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
         * MoveEnrolment
         * @description A move. Dropping and deferring have a reason; a return may name another cohort of the same course.
         *
         *     Before a learner is dropped who has a seat, deferring or a support is offered; `offered` says which.
         */
        MoveEnrolment: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["EnrolmentAction"];
            /**
             * Cohort Id
             * @description With `return`: another cohort of the same course; null for the one they were in.
             */
            cohort_id?: string | null;
            /**
             * Offered
             * @description What the learner was offered; asked for by `drop` where they have a seat.
             * @default []
             */
            offered?: components["schemas"]["Alternative"][];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * MoveHomeOutcome
         * @description What the person has begun and since when, that it is over, or that it has lasted.
         */
        MoveHomeOutcome: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["HomeOutcomeAction"];
            /**
             * Since
             * @description The first day of what was begun; null where nothing new begins.
             */
            since?: string | null;
        };
        /**
         * MoveOrientation
         * @description Cancel a place, or book it again.
         */
        MoveOrientation: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["OrientationAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * MoveRecognition
         * @description A step on the way to the decision, an appeal or a withdrawal.
         */
        MoveRecognition: {
            /** @description The move that is asked for. One that its state does not have is refused by name (409). */
            action: components["schemas"]["RecognitionAction"];
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
        };
        /**
         * OrientationAction
         * @description What can happen to a place.
         *
         *     - `complete`: From `reserved` to `completed`.
         *     - `cancel`: From `reserved` to `cancelled`.
         *     - `rebook`: From `cancelled` to `reserved`. Asked: Who does not leave needs no orientation before leaving.
         * @enum {string}
         */
        OrientationAction: "complete" | "cancel" | "rebook";
        /**
         * OrientationState
         * @description Where a place stands.
         *
         *     - `reserved`: Next: `complete` to `completed`, `cancel` to `cancelled`.
         *     - `completed`: An end: no move leads on.
         *     - `cancelled`: Next: `rebook` to `reserved`.
         * @enum {string}
         */
        OrientationState: "reserved" | "completed" | "cancelled";
        /**
         * OrientationView
         * @description A place in pre-departure orientation.
         */
        OrientationView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Completed At
             * @description When it was completed (UTC, RFC 3339); null until then.
             */
            completed_at: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["OrientationState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
            /**
             * Work Starts On
             * Format: date
             * @description The first day of work, before which the orientation must be done.
             */
            work_starts_on: string;
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
         * Page[CohortView]
         * @description One page of a list.
         */
        Page_CohortView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["CohortView"][];
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
         * Page[CourseView]
         * @description One page of a list.
         */
        Page_CourseView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["CourseView"][];
        };
        /**
         * Page[CredentialView]
         * @description One page of a list.
         */
        Page_CredentialView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["CredentialView"][];
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
         * Page[EnrolmentView]
         * @description One page of a list.
         */
        Page_EnrolmentView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["EnrolmentView"][];
        };
        /**
         * Page[OrientationView]
         * @description One page of a list.
         */
        Page_OrientationView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["OrientationView"][];
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
         * Page[RecognitionView]
         * @description One page of a list.
         */
        Page_RecognitionView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["RecognitionView"][];
        };
        /**
         * Page[ShortageView]
         * @description One page of a list.
         */
        Page_ShortageView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["ShortageView"][];
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
         * Page[TrainingPlanView]
         * @description One page of a list.
         */
        Page_TrainingPlanView_: {
            /**
             * Items
             * @description The entries of this page, in a steady order. Where there are more, the `Link` header leads on.
             */
            items: components["schemas"]["TrainingPlanView"][];
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
         * PlanAction
         * @description What can happen to a plan.
         *
         *     - `agree`: From `proposed` to `agreed`.
         *     - `decline`: From `proposed` to `declined`.
         *     - `supersede`: From `proposed`, `agreed` to `superseded`.
         * @enum {string}
         */
        PlanAction: "agree" | "decline" | "supersede";
        /**
         * PlanCohort
         * @description When, for how many, and to which end.
         */
        PlanCohort: {
            /**
             * Ends On
             * Format: date
             * @description The last day, included.
             */
            ends_on: string;
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             * @default []
             */
            programme_ids?: string[];
            /**
             * Seats
             * @description How many people there is room for.
             */
            seats: number;
            /**
             * Starts On
             * Format: date
             * @description The first day.
             */
            starts_on: string;
            /** @description For work abroad, or for work at home. */
            track: components["schemas"]["Track"];
            /**
             * Vacancy Ids
             * @description Vacancies to which the cohort is tied (train to hire).
             * @default []
             */
            vacancy_ids?: string[];
        };
        /**
         * PlanState
         * @description Where a plan stands.
         *
         *     - `proposed`: Next: `agree` to `agreed`, `decline` to `declined`, `supersede` to `superseded`.
         *     - `agreed`: Next: `supersede` to `superseded`.
         *     - `declined`: An end: no move leads on.
         *     - `superseded`: An end: no move leads on.
         * @enum {string}
         */
        PlanState: "proposed" | "agreed" | "declined" | "superseded";
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
         * RecognitionAction
         * @description What can happen to a recognition.
         *
         *     - `collect_evidence`: From `requested` to `evidence`.
         *     - `self_assess`: From `evidence` to `self_assessment`.
         *     - `interview`: From `self_assessment` to `interview`.
         *     - `take_practical`: From `interview` to `practical`.
         *     - `decide`: From `interview`, `practical`, `appeal` to `decided`. Asked: Nobody judges their own teaching. Nobody judges an appeal against themselves. A gap is one of the occupation's essential skills. `full` has no gaps; `partial` has some and proves something.
         *     - `certify`: From `decided` to `certified`. Asked: A certificate says what a person can do.
         *     - `appeal`: From `decided`, `certified` to `appeal`. Asked: An appeal is about what was not recognised.
         *     - `withdraw`: From `requested`, `evidence`, `self_assessment`, `interview`, `practical`, `appeal` to `withdrawn`.
         * @enum {string}
         */
        RecognitionAction: "collect_evidence" | "self_assess" | "interview" | "take_practical" | "decide" | "certify" | "appeal" | "withdraw";
        /**
         * RecognitionResult
         * @description What the assessor found.
         * @enum {string}
         */
        RecognitionResult: "full" | "partial" | "not_yet";
        /**
         * RecognitionState
         * @description Where a recognition stands.
         *
         *     - `requested`: Next: `collect_evidence` to `evidence`, `withdraw` to `withdrawn`.
         *     - `evidence`: Next: `self_assess` to `self_assessment`, `withdraw` to `withdrawn`.
         *     - `self_assessment`: Next: `interview` to `interview`, `withdraw` to `withdrawn`.
         *     - `interview`: Next: `take_practical` to `practical`, `decide` to `decided`, `withdraw` to `withdrawn`.
         *     - `practical`: Next: `decide` to `decided`, `withdraw` to `withdrawn`.
         *     - `decided`: Next: `certify` to `certified`, `appeal` to `appeal`.
         *     - `appeal`: Next: `decide` to `decided`, `withdraw` to `withdrawn`.
         *     - `certified`: Next: `appeal` to `appeal`.
         *     - `withdrawn`: An end: no move leads on.
         * @enum {string}
         */
        RecognitionState: "requested" | "evidence" | "self_assessment" | "interview" | "practical" | "decided" | "appeal" | "certified" | "withdrawn";
        /**
         * RecognitionView
         * @description Recognition of a person's prior learning.
         */
        RecognitionView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Essential Skills
             * @description Skills that the work cannot be done without, by ESCO URI or URN.
             */
            essential_skills: string[];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Missing Skills
             * @description Essential skills that were not found; empty until it was decided.
             */
            missing_skills: string[];
            /**
             * Occupation
             * @description The occupation, by its ESCO URI or URN.
             */
            occupation: string;
            /**
             * Requested At
             * Format: date-time
             * @description When it was asked for (UTC, RFC 3339).
             */
            requested_at: string;
            /** @description What the assessor found; null until it was decided. */
            result: components["schemas"]["RecognitionResult"] | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["RecognitionState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version: number;
        };
        /**
         * RecordAttendance
         * @description One day. Saying it again corrects it.
         */
        RecordAttendance: {
            /**
             * Present
             * @description Whether the learner was there.
             */
            present: boolean;
            /**
             * Session On
             * Format: date
             * @description The day of teaching.
             */
            session_on: string;
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
         * RequestRecognition
         * @description Whose prior learning, for which occupation.
         */
        RequestRecognition: {
            /**
             * Candidate Id
             * Format: uuid
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string;
            /**
             * Occupation
             * @description The occupation, by its ESCO URI or URN.
             */
            occupation: string;
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
         * Service
         * @description The five services. Each produces to its own topics and nobody else's.
         * @enum {string}
         */
        Service: "candidate" | "employer" | "matching" | "training" | "integration";
        /**
         * ShortageView
         * @description A skill that open vacancies ask for, with their free seats and the published courses that teach it.
         */
        ShortageView: {
            /**
             * Courses
             * @description How many published courses teach it.
             */
            courses: number;
            /**
             * Free Seats
             * @description Free seats of those vacancies.
             */
            free_seats: number;
            /**
             * Skill
             * @description A skill, by its ESCO URI or URN.
             */
            skill: string;
            /**
             * Vacancies
             * @description How many open vacancies ask for it.
             */
            vacancies: number;
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
         * SparseCohortView
         * @description Some fields of CohortView, as `fields` asked for.
         */
        SparseCohortView: {
            /**
             * Course Id
             * Format: uuid
             * @description The course, of training-svc.
             */
            course_id?: string;
            /**
             * Ends On
             * Format: date
             * @description The last day of teaching.
             */
            ends_on?: string;
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
            programme_ids?: string[];
            /**
             * Provider Id
             * @description The organisation that gives the course; null where it is the programme itself.
             */
            provider_id?: string | null;
            /**
             * Seats
             * @description How many people there is room for.
             */
            seats?: number;
            /**
             * Starts On
             * Format: date
             * @description The first day of teaching.
             */
            starts_on?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["CohortState"];
            /**
             * Taken
             * @description How many of the seats are taken.
             */
            taken?: number;
            /** @description For work abroad, or for work at home. */
            track?: components["schemas"]["Track"];
            /**
             * Vacancy Ids
             * @description Vacancies to which the cohort is tied (train to hire); empty where it is tied to none.
             */
            vacancy_ids?: string[];
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
         * SparseCourseView
         * @description Some fields of CourseView, as `fields` asked for.
         */
        SparseCourseView: {
            /** @description How the course is taught. */
            delivery?: components["schemas"]["Delivery"];
            /**
             * Hours
             * @description How long all modules take together, in hours of teaching.
             */
            hours?: number;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Languages
             * @description The levels that a learner reaches who passes it (ISO 639-3, CEFR).
             */
            languages?: components["schemas"]["LanguageSkill"][];
            /**
             * Programme Ids
             * @description The programmes that it belongs to; none, one or many.
             */
            programme_ids?: string[];
            /**
             * Provider Id
             * @description The organisation that gives the course; null where it is the programme itself.
             */
            provider_id?: string | null;
            /**
             * Skills
             * @description Skills that its modules teach, by ESCO URI or URN.
             */
            skills?: string[];
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["CourseState"];
            /**
             * Title
             * @description What it is called, for people to read.
             */
            title?: string;
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseCredentialView
         * @description Some fields of CredentialView, as `fields` asked for.
         */
        SparseCredentialView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /** @description What it proves. */
            content?: components["schemas"]["CredentialContent"];
            /**
             * Enrolment Id
             * @description The enrolment; null where a credential comes of a recognition.
             */
            enrolment_id?: string | null;
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
             * Recognition Id
             * @description The recognition of prior learning; null where a credential comes of an enrolment.
             */
            recognition_id?: string | null;
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
         * SparseEnrolmentView
         * @description Some fields of EnrolmentView, as `fields` asked for.
         */
        SparseEnrolmentView: {
            /**
             * Alternatives Offered
             * @description What was offered before the seat was given up.
             */
            alternatives_offered?: components["schemas"]["Alternative"][];
            /**
             * Applied At
             * Format: date-time
             * @description When the person applied (UTC, RFC 3339).
             */
            applied_at?: string;
            /**
             * Barriers
             * @description What may keep the person from learning, as kinds; what it is in detail is never asked.
             */
            barriers?: components["schemas"]["Barrier"][];
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Cohort Id
             * Format: uuid
             * @description The cohort, of training-svc: one run of a course.
             */
            cohort_id?: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Reason
             * @description Why, as a code of small letters, digits and underscores; the move says whether one is needed. No sentence, no name.
             */
            reason?: string | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["EnrolmentState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
        };
        /**
         * SparseOrientationView
         * @description Some fields of OrientationView, as `fields` asked for.
         */
        SparseOrientationView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Completed At
             * @description When it was completed (UTC, RFC 3339); null until then.
             */
            completed_at?: string | null;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Placement Id
             * Format: uuid
             * @description The placement, of employer-svc: a contract on its way into work.
             */
            placement_id?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["OrientationState"];
            /**
             * Version
             * @description Counts the changes, from 1. The `ETag` of an answer is made of it, and `If-Match` asks for it.
             */
            version?: number;
            /**
             * Work Starts On
             * Format: date
             * @description The first day of work, before which the orientation must be done.
             */
            work_starts_on?: string;
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
         * SparseRecognitionView
         * @description Some fields of RecognitionView, as `fields` asked for.
         */
        SparseRecognitionView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Essential Skills
             * @description Skills that the work cannot be done without, by ESCO URI or URN.
             */
            essential_skills?: string[];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Missing Skills
             * @description Essential skills that were not found; empty until it was decided.
             */
            missing_skills?: string[];
            /**
             * Occupation
             * @description The occupation, by its ESCO URI or URN.
             */
            occupation?: string;
            /**
             * Requested At
             * Format: date-time
             * @description When it was asked for (UTC, RFC 3339).
             */
            requested_at?: string;
            /** @description What the assessor found; null until it was decided. */
            result?: components["schemas"]["RecognitionResult"] | null;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["RecognitionState"];
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
         * SparseTrainingPlanView
         * @description Some fields of TrainingPlanView, as `fields` asked for.
         */
        SparseTrainingPlanView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id?: string | null;
            /**
             * Course Ids
             * @description The courses of the plan, in the order in which they are taken.
             */
            course_ids?: string[];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id?: string;
            /**
             * Proposed At
             * Format: date-time
             * @description When it was proposed (UTC, RFC 3339).
             */
            proposed_at?: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state?: components["schemas"]["PlanState"];
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
         * SupportView
         * @description Help that is in place.
         */
        SupportView: {
            /**
             * Arranged At
             * Format: date-time
             * @description When the help was arranged (UTC, RFC 3339).
             */
            arranged_at: string;
            /** @description What the support is for. */
            barrier: components["schemas"]["Barrier"];
            /**
             * Enrolment Id
             * Format: uuid
             * @description The enrolment; null where a credential comes of a recognition.
             */
            enrolment_id: string;
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Provider Code
             * @description Who helps, by the code of the directory.
             */
            provider_code: string;
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
         * Track
         * @description For whom people are trained: for work abroad, or for work at home (Skills Mobility Partnerships).
         * @enum {string}
         */
        Track: "away" | "home";
        /**
         * TrainingPlanView
         * @description Courses that would close the gaps between a person and a vacancy.
         */
        TrainingPlanView: {
            /**
             * Candidate Id
             * @description The person, by the opaque id that all services know them by; identity is with candidate-svc alone. Where it can be null, it is once they were erased, and for whoever may not know who it is.
             */
            candidate_id: string | null;
            /**
             * Course Ids
             * @description The courses of the plan, in the order in which they are taken.
             */
            course_ids: string[];
            /**
             * Id
             * Format: uuid
             * @description Its id, a UUID; in ids of our own the time of making is in front (version 7).
             */
            id: string;
            /**
             * Proposed At
             * Format: date-time
             * @description When it was proposed (UTC, RFC 3339).
             */
            proposed_at: string;
            /** @description Where it stands. Moves lead from state to state; the values say which. */
            state: components["schemas"]["PlanState"];
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
    list_cohorts: {
        parameters: {
            query?: {
                /** @description Only cohorts of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "course_id" | "provider_id" | "starts_on" | "ends_on" | "seats" | "taken" | "track" | "vacancy_ids" | "programme_ids" | "state" | "version")[];
                /** @description Only entries with this `course_id`. */
                course_id?: string | null;
                /** @description Only entries with this `provider_id`. */
                provider_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["CohortState"] | null;
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
                     *           "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *           "ends_on": "2027-05-31",
                     *           "id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *           "seats": 12,
                     *           "starts_on": "2027-02-01",
                     *           "state": "planned",
                     *           "taken": 5,
                     *           "track": "away",
                     *           "vacancy_ids": [],
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CohortView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *           "id": "01980000-0000-7000-8000-16accdf4ccc0"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseCohortView"][];
                    };
                    /**
                     * @example {
                     *       "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *       "ends_on": "2027-05-31",
                     *       "id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "seats": 12,
                     *       "starts_on": "2027-02-01",
                     *       "state": "planned",
                     *       "taken": 5,
                     *       "track": "away",
                     *       "vacancy_ids": [],
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["CohortView"] | components["schemas"]["SparseCohortView"] | components["schemas"]["ExportLine"];
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
    apply_for_place: {
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
                 * @description The cohort, of training-svc: one run of a course.
                 * @example 01980000-0000-7000-8000-16accdf4ccc0
                 */
                cohort_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "barriers": [
                 *         "childcare"
                 *       ],
                 *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae"
                 *     }
                 */
                "application/json": components["schemas"]["ApplyForPlace"];
            };
        };
        responses: {
            /** @description One learner in one cohort. `candidate_id` is None once the person was erased. */
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
                     *       "alternatives_offered": [],
                     *       "applied_at": "2027-03-01T09:00:00Z",
                     *       "barriers": [
                     *         "childcare"
                     *       ],
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *       "id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "reason": null,
                     *       "state": "applied",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EnrolmentView"];
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
    move_cohort: {
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
                 * @description The cohort, of training-svc: one run of a course.
                 * @example 01980000-0000-7000-8000-16accdf4ccc0
                 */
                cohort_id: string;
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
                "application/json": components["schemas"]["MoveCohort"];
            };
        };
        responses: {
            /** @description One run of a course. */
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
                     *       "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *       "ends_on": "2027-05-31",
                     *       "id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "seats": 12,
                     *       "starts_on": "2027-02-01",
                     *       "state": "planned",
                     *       "taken": 5,
                     *       "track": "away",
                     *       "vacancy_ids": [],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CohortView"];
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
    list_courses: {
        parameters: {
            query?: {
                /** @description Only courses that teach this skill. */
                skill?: string | null;
                /** @description Only courses of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "provider_id" | "title" | "delivery" | "skills" | "languages" | "hours" | "programme_ids" | "state" | "version")[];
                /** @description Only entries with this `provider_id`. */
                provider_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["CourseState"] | null;
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
                     *           "delivery": "classroom",
                     *           "hours": 120,
                     *           "id": "01980000-0000-7000-8000-a908043ed469",
                     *           "languages": [
                     *             {
                     *               "language": "eng",
                     *               "listening": "B2",
                     *               "reading": "B1",
                     *               "speaking": "B2",
                     *               "writing": "B1"
                     *             }
                     *           ],
                     *           "programme_ids": [
                     *             "01980000-0000-7000-8000-2c6ed1182b41"
                     *           ],
                     *           "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *           "skills": [
                     *             "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *           ],
                     *           "state": "draft",
                     *           "title": "Welding to ISO 9606-1",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CourseView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01980000-0000-7000-8000-a908043ed469",
                     *           "provider_id": "01980000-0000-7000-8000-5c4c1964340a"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseCourseView"][];
                    };
                    /**
                     * @example {
                     *       "delivery": "classroom",
                     *       "hours": 120,
                     *       "id": "01980000-0000-7000-8000-a908043ed469",
                     *       "languages": [
                     *         {
                     *           "language": "eng",
                     *           "listening": "B2",
                     *           "reading": "B1",
                     *           "speaking": "B2",
                     *           "writing": "B1"
                     *         }
                     *       ],
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "state": "draft",
                     *       "title": "Welding to ISO 9606-1",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["CourseView"] | components["schemas"]["SparseCourseView"] | components["schemas"]["ExportLine"];
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
    create_course: {
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
                 *       "delivery": "classroom",
                 *       "modules": [
                 *         {
                 *           "eqf_level": 4,
                 *           "hours": 120,
                 *           "prerequisites": [],
                 *           "skills": [
                 *             "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                 *           ],
                 *           "title": "Welding to ISO 9606-1"
                 *         }
                 *       ],
                 *       "title": "Welding to ISO 9606-1"
                 *     }
                 */
                "application/json": components["schemas"]["CreateCourse"];
            };
        };
        responses: {
            /** @description A course with its modules. */
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
                     *       "delivery": "classroom",
                     *       "hours": 120,
                     *       "id": "01980000-0000-7000-8000-a908043ed469",
                     *       "languages": [
                     *         {
                     *           "language": "eng",
                     *           "listening": "B2",
                     *           "reading": "B1",
                     *           "speaking": "B2",
                     *           "writing": "B1"
                     *         }
                     *       ],
                     *       "modules": [
                     *         {
                     *           "eqf_level": 4,
                     *           "hours": 120,
                     *           "id": "01980000-0000-7000-8000-120970d81283",
                     *           "position": 1,
                     *           "prerequisites": [],
                     *           "skills": [
                     *             "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *           ],
                     *           "title": "Welding to ISO 9606-1"
                     *         }
                     *       ],
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "state": "draft",
                     *       "title": "Welding to ISO 9606-1",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CourseInFull"];
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
    get_course: {
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
                 * @description The course, of training-svc.
                 * @example 01980000-0000-7000-8000-a908043ed469
                 */
                course_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A course with its modules. */
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
                     *       "delivery": "classroom",
                     *       "hours": 120,
                     *       "id": "01980000-0000-7000-8000-a908043ed469",
                     *       "languages": [
                     *         {
                     *           "language": "eng",
                     *           "listening": "B2",
                     *           "reading": "B1",
                     *           "speaking": "B2",
                     *           "writing": "B1"
                     *         }
                     *       ],
                     *       "modules": [
                     *         {
                     *           "eqf_level": 4,
                     *           "hours": 120,
                     *           "id": "01980000-0000-7000-8000-120970d81283",
                     *           "position": 1,
                     *           "prerequisites": [],
                     *           "skills": [
                     *             "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *           ],
                     *           "title": "Welding to ISO 9606-1"
                     *         }
                     *       ],
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "state": "draft",
                     *       "title": "Welding to ISO 9606-1",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CourseInFull"];
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
    plan_cohort: {
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
                 * @description The course, of training-svc.
                 * @example 01980000-0000-7000-8000-a908043ed469
                 */
                course_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ends_on": "2027-05-31",
                 *       "seats": 12,
                 *       "starts_on": "2027-02-01",
                 *       "track": "away"
                 *     }
                 */
                "application/json": components["schemas"]["PlanCohort"];
            };
        };
        responses: {
            /** @description One run of a course. */
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
                     *       "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *       "ends_on": "2027-05-31",
                     *       "id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "seats": 12,
                     *       "starts_on": "2027-02-01",
                     *       "state": "planned",
                     *       "taken": 5,
                     *       "track": "away",
                     *       "vacancy_ids": [],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CohortView"];
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
    publish_course: {
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
                 * @description The course, of training-svc.
                 * @example 01980000-0000-7000-8000-a908043ed469
                 */
                course_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A course with its modules. */
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
                     *       "delivery": "classroom",
                     *       "hours": 120,
                     *       "id": "01980000-0000-7000-8000-a908043ed469",
                     *       "languages": [
                     *         {
                     *           "language": "eng",
                     *           "listening": "B2",
                     *           "reading": "B1",
                     *           "speaking": "B2",
                     *           "writing": "B1"
                     *         }
                     *       ],
                     *       "modules": [
                     *         {
                     *           "eqf_level": 4,
                     *           "hours": 120,
                     *           "id": "01980000-0000-7000-8000-120970d81283",
                     *           "position": 1,
                     *           "prerequisites": [],
                     *           "skills": [
                     *             "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *           ],
                     *           "title": "Welding to ISO 9606-1"
                     *         }
                     *       ],
                     *       "programme_ids": [
                     *         "01980000-0000-7000-8000-2c6ed1182b41"
                     *       ],
                     *       "provider_id": "01980000-0000-7000-8000-5c4c1964340a",
                     *       "skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "state": "draft",
                     *       "title": "Welding to ISO 9606-1",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CourseInFull"];
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
    list_credentials: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate_id" | "enrolment_id" | "recognition_id" | "content" | "issued_at")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `enrolment_id`. */
                enrolment_id?: string | null;
                /** @description Only entries with this `recognition_id`. */
                recognition_id?: string | null;
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
                     *           "content": {
                     *             "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *             "hours": 120,
                     *             "kind": "course",
                     *             "languages": [
                     *               {
                     *                 "language": "eng",
                     *                 "listening": "B2",
                     *                 "reading": "B1",
                     *                 "speaking": "B2",
                     *                 "writing": "B1"
                     *               }
                     *             ],
                     *             "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *             "result": "full",
                     *             "skills": [
                     *               "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *             ],
                     *             "title": "Welding to ISO 9606-1"
                     *           },
                     *           "enrolment_id": "01980000-0000-7000-8000-10b54f11faba",
                     *           "id": "01980000-0000-7000-8000-e265b6f56460",
                     *           "issued_at": "2027-06-02T10:00:00Z",
                     *           "recognition_id": "01980000-0000-7000-8000-7c12bd84acfc"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CredentialView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-e265b6f56460"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseCredentialView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "content": {
                     *         "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *         "hours": 120,
                     *         "kind": "course",
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *         "result": "full",
                     *         "skills": [
                     *           "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *         ],
                     *         "title": "Welding to ISO 9606-1"
                     *       },
                     *       "enrolment_id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "id": "01980000-0000-7000-8000-e265b6f56460",
                     *       "issued_at": "2027-06-02T10:00:00Z",
                     *       "recognition_id": "01980000-0000-7000-8000-7c12bd84acfc"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["CredentialView"] | components["schemas"]["SparseCredentialView"] | components["schemas"]["ExportLine"];
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
    get_credential: {
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
                 * @description The credential.
                 * @example 01980000-0000-7000-8000-e265b6f56460
                 */
                credential_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was earned. */
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
                     *       "content": {
                     *         "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *         "hours": 120,
                     *         "kind": "course",
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *         "result": "full",
                     *         "skills": [
                     *           "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *         ],
                     *         "title": "Welding to ISO 9606-1"
                     *       },
                     *       "enrolment_id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "id": "01980000-0000-7000-8000-e265b6f56460",
                     *       "issued_at": "2027-06-02T10:00:00Z",
                     *       "recognition_id": "01980000-0000-7000-8000-7c12bd84acfc"
                     *     }
                     */
                    "application/json": components["schemas"]["CredentialView"];
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
    list_enrolments: {
        parameters: {
            query?: {
                /** @description Only cohorts of this programme. */
                programme_id?: string | null;
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "cohort_id" | "candidate_id" | "barriers" | "state" | "reason" | "alternatives_offered" | "applied_at" | "version")[];
                /** @description Only entries with this `cohort_id`. */
                cohort_id?: string | null;
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["EnrolmentState"] | null;
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
                     *           "alternatives_offered": [],
                     *           "applied_at": "2027-03-01T09:00:00Z",
                     *           "barriers": [
                     *             "childcare"
                     *           ],
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *           "id": "01980000-0000-7000-8000-10b54f11faba",
                     *           "reason": null,
                     *           "state": "applied",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_EnrolmentView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *           "id": "01980000-0000-7000-8000-10b54f11faba"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseEnrolmentView"][];
                    };
                    /**
                     * @example {
                     *       "alternatives_offered": [],
                     *       "applied_at": "2027-03-01T09:00:00Z",
                     *       "barriers": [
                     *         "childcare"
                     *       ],
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *       "id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "reason": null,
                     *       "state": "applied",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["EnrolmentView"] | components["schemas"]["SparseEnrolmentView"] | components["schemas"]["ExportLine"];
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
    count_enrolments: {
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
                     *       "applied": 3,
                     *       "completed": 40,
                     *       "enrolled": 12
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
    correct_enrolment: {
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
    get_enrolment: {
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
                 * @description The enrolment; null where a credential comes of a recognition.
                 * @example 01980000-0000-7000-8000-10b54f11faba
                 */
                enrolment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An enrolment with supports, attendance and, once certified for work at home, what became of the learner. */
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
                     *       "alternatives_offered": [],
                     *       "applied_at": "2027-03-01T09:00:00Z",
                     *       "attendance": [
                     *         {
                     *           "present": true,
                     *           "session_on": "2027-02-02"
                     *         }
                     *       ],
                     *       "barriers": [
                     *         "childcare"
                     *       ],
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *       "home_outcome": {
                     *         "enrolment_id": "01980000-0000-7000-8000-10b54f11faba",
                     *         "since": "2027-03-01",
                     *         "state": "planned",
                     *         "version": 1
                     *       },
                     *       "id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "reason": null,
                     *       "state": "applied",
                     *       "supports": [
                     *         {
                     *           "arranged_at": "2026-12-10T10:00:00Z",
                     *           "barrier": "childcare",
                     *           "enrolment_id": "01980000-0000-7000-8000-10b54f11faba",
                     *           "id": "01980000-0000-7000-8000-a18603086e5b",
                     *           "provider_code": "language_school"
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EnrolmentInFull"];
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
    record_attendance: {
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
                 * @description The enrolment; null where a credential comes of a recognition.
                 * @example 01980000-0000-7000-8000-10b54f11faba
                 */
                enrolment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "present": true,
                 *       "session_on": "2027-02-02"
                 *     }
                 */
                "application/json": components["schemas"]["RecordAttendance"];
            };
        };
        responses: {
            /** @description A learner's day. */
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
                     *       "present": true,
                     *       "session_on": "2027-02-02"
                     *     }
                     */
                    "application/json": components["schemas"]["AttendanceView"];
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
    issue_credential: {
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
                 * @description The enrolment; null where a credential comes of a recognition.
                 * @example 01980000-0000-7000-8000-10b54f11faba
                 */
                enrolment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was earned. */
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
                     *       "content": {
                     *         "course_id": "01980000-0000-7000-8000-a908043ed469",
                     *         "hours": 120,
                     *         "kind": "course",
                     *         "languages": [
                     *           {
                     *             "language": "eng",
                     *             "listening": "B2",
                     *             "reading": "B1",
                     *             "speaking": "B2",
                     *             "writing": "B1"
                     *           }
                     *         ],
                     *         "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *         "result": "full",
                     *         "skills": [
                     *           "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *         ],
                     *         "title": "Welding to ISO 9606-1"
                     *       },
                     *       "enrolment_id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "id": "01980000-0000-7000-8000-e265b6f56460",
                     *       "issued_at": "2027-06-02T10:00:00Z",
                     *       "recognition_id": "01980000-0000-7000-8000-7c12bd84acfc"
                     *     }
                     */
                    "application/json": components["schemas"]["CredentialView"];
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
    move_home_outcome: {
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
                 * @description The enrolment; null where a credential comes of a recognition.
                 * @example 01980000-0000-7000-8000-10b54f11faba
                 */
                enrolment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "find_employment",
                 *       "since": "2027-07-01"
                 *     }
                 */
                "application/json": components["schemas"]["MoveHomeOutcome"];
            };
        };
        responses: {
            /** @description What became of a learner who was trained for work at home. `since`: the first day of what was begun. */
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
                     *       "enrolment_id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "since": "2027-03-01",
                     *       "state": "planned",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["HomeOutcomeView"];
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
    move_enrolment: {
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
                 * @description The enrolment; null where a credential comes of a recognition.
                 * @example 01980000-0000-7000-8000-10b54f11faba
                 */
                enrolment_id: string;
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
                "application/json": components["schemas"]["MoveEnrolment"];
            };
        };
        responses: {
            /** @description One learner in one cohort. `candidate_id` is None once the person was erased. */
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
                     *       "alternatives_offered": [],
                     *       "applied_at": "2027-03-01T09:00:00Z",
                     *       "barriers": [
                     *         "childcare"
                     *       ],
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "cohort_id": "01980000-0000-7000-8000-16accdf4ccc0",
                     *       "id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "reason": null,
                     *       "state": "applied",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EnrolmentView"];
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
    arrange_support: {
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
                 * @description The enrolment; null where a credential comes of a recognition.
                 * @example 01980000-0000-7000-8000-10b54f11faba
                 */
                enrolment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "barrier": "childcare",
                 *       "provider_code": "language_school"
                 *     }
                 */
                "application/json": components["schemas"]["ArrangeSupport"];
            };
        };
        responses: {
            /** @description Help that is in place. */
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
                     *       "arranged_at": "2026-12-10T10:00:00Z",
                     *       "barrier": "childcare",
                     *       "enrolment_id": "01980000-0000-7000-8000-10b54f11faba",
                     *       "id": "01980000-0000-7000-8000-a18603086e5b",
                     *       "provider_code": "language_school"
                     *     }
                     */
                    "application/json": components["schemas"]["SupportView"];
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
    list_orientations: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate_id" | "placement_id" | "work_starts_on" | "state" | "completed_at" | "version")[];
                /** @description Only entries with this `placement_id`. */
                placement_id?: string | null;
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["OrientationState"] | null;
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
                     *           "completed_at": "2027-03-01T09:00:00Z",
                     *           "id": "01980000-0000-7000-8000-c59cf32b132c",
                     *           "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *           "state": "reserved",
                     *           "version": 1,
                     *           "work_starts_on": "2027-06-01"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_OrientationView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-c59cf32b132c"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseOrientationView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "completed_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-c59cf32b132c",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "state": "reserved",
                     *       "version": 1,
                     *       "work_starts_on": "2027-06-01"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["OrientationView"] | components["schemas"]["SparseOrientationView"] | components["schemas"]["ExportLine"];
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
    complete_orientation: {
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
                 * @description The place in pre-departure orientation.
                 * @example 01980000-0000-7000-8000-c59cf32b132c
                 */
                orientation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A place in pre-departure orientation. */
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
                     *       "completed_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-c59cf32b132c",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "state": "reserved",
                     *       "version": 1,
                     *       "work_starts_on": "2027-06-01"
                     *     }
                     */
                    "application/json": components["schemas"]["OrientationView"];
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
    move_orientation: {
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
                 * @description The place in pre-departure orientation.
                 * @example 01980000-0000-7000-8000-c59cf32b132c
                 */
                orientation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "cancel",
                 *       "reason": "travel_moved"
                 *     }
                 */
                "application/json": components["schemas"]["MoveOrientation"];
            };
        };
        responses: {
            /** @description A place in pre-departure orientation. */
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
                     *       "completed_at": "2027-03-01T09:00:00Z",
                     *       "id": "01980000-0000-7000-8000-c59cf32b132c",
                     *       "placement_id": "01980000-0000-7000-8000-1480fb125459",
                     *       "state": "reserved",
                     *       "version": 1,
                     *       "work_starts_on": "2027-06-01"
                     *     }
                     */
                    "application/json": components["schemas"]["OrientationView"];
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
    list_plans: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate_id" | "vacancy_id" | "course_ids" | "state" | "proposed_at" | "version")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `vacancy_id`. */
                vacancy_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["PlanState"] | null;
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
                     *           "course_ids": [
                     *             "01980000-0000-7000-8000-a908043ed469"
                     *           ],
                     *           "id": "01980000-0000-7000-8000-bd1c4db8e8cf",
                     *           "proposed_at": "2026-12-05T09:30:00Z",
                     *           "state": "proposed",
                     *           "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_TrainingPlanView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-bd1c4db8e8cf"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseTrainingPlanView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "course_ids": [
                     *         "01980000-0000-7000-8000-a908043ed469"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-bd1c4db8e8cf",
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "state": "proposed",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["TrainingPlanView"] | components["schemas"]["SparseTrainingPlanView"] | components["schemas"]["ExportLine"];
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
    answer_plan: {
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
                 * @description The training plan.
                 * @example 01980000-0000-7000-8000-64879f7d6b96
                 */
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "agree"
                 *     }
                 */
                "application/json": components["schemas"]["AnswerPlan"];
            };
        };
        responses: {
            /** @description Courses that would close the gaps between a person and a vacancy. */
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
                     *       "course_ids": [
                     *         "01980000-0000-7000-8000-a908043ed469"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-bd1c4db8e8cf",
                     *       "proposed_at": "2026-12-05T09:30:00Z",
                     *       "state": "proposed",
                     *       "vacancy_id": "01980000-0000-7000-8000-51f362abd948",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingPlanView"];
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
    list_recognitions: {
        parameters: {
            query?: {
                /** @description Entries per page. */
                limit?: number;
                /** @description From the `Link` header of the page before. */
                cursor?: string | null;
                /** @description In which order; `-` is descending. */
                sort?: "created_at" | "-created_at";
                /** @description Only these fields of each entry, with commas between them. */
                fields?: ("id" | "candidate_id" | "occupation" | "essential_skills" | "state" | "result" | "missing_skills" | "requested_at" | "version")[];
                /** @description Only entries with this `candidate_id`. */
                candidate_id?: string | null;
                /** @description Only entries with this `state`. */
                state?: components["schemas"]["RecognitionState"] | null;
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
                     *           "essential_skills": [
                     *             "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *           ],
                     *           "id": "01980000-0000-7000-8000-7c12bd84acfc",
                     *           "missing_skills": [],
                     *           "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *           "requested_at": "2027-03-01T09:00:00Z",
                     *           "result": "full",
                     *           "state": "requested",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_RecognitionView_"];
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *           "id": "01980000-0000-7000-8000-7c12bd84acfc"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/vnd.pathways.sparse+json": {
                        items: components["schemas"]["SparseRecognitionView"][];
                    };
                    /**
                     * @example {
                     *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-7c12bd84acfc",
                     *       "missing_skills": [],
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "result": "full",
                     *       "state": "requested",
                     *       "version": 1
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["RecognitionView"] | components["schemas"]["SparseRecognitionView"] | components["schemas"]["ExportLine"];
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
    request_recognition: {
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
                 *       "candidate_id": "01980000-0000-7000-8000-dda18a0e21ae",
                 *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212"
                 *     }
                 */
                "application/json": components["schemas"]["RequestRecognition"];
            };
        };
        responses: {
            /** @description Recognition of a person's prior learning. */
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
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-7c12bd84acfc",
                     *       "missing_skills": [],
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "result": "full",
                     *       "state": "requested",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RecognitionView"];
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
    correct_recognition: {
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
    get_recognition: {
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
                 * @description The recognition of prior learning; null where a credential comes of an enrolment.
                 * @example 01980000-0000-7000-8000-7c12bd84acfc
                 */
                recognition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recognition of a person's prior learning. */
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
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-7c12bd84acfc",
                     *       "missing_skills": [],
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "result": "full",
                     *       "state": "requested",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RecognitionView"];
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
    decide_recognition: {
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
                 * @description The recognition of prior learning; null where a credential comes of an enrolment.
                 * @example 01980000-0000-7000-8000-7c12bd84acfc
                 */
                recognition_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "missing_skills": [
                 *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                 *       ],
                 *       "result": "partial"
                 *     }
                 */
                "application/json": components["schemas"]["DecideRecognition"];
            };
        };
        responses: {
            /** @description Recognition of a person's prior learning. */
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
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-7c12bd84acfc",
                     *       "missing_skills": [],
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "result": "full",
                     *       "state": "requested",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RecognitionView"];
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
    move_recognition: {
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
                 * @description The recognition of prior learning; null where a credential comes of an enrolment.
                 * @example 01980000-0000-7000-8000-7c12bd84acfc
                 */
                recognition_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "collect_evidence"
                 *     }
                 */
                "application/json": components["schemas"]["MoveRecognition"];
            };
        };
        responses: {
            /** @description Recognition of a person's prior learning. */
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
                     *       "essential_skills": [
                     *         "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4"
                     *       ],
                     *       "id": "01980000-0000-7000-8000-7c12bd84acfc",
                     *       "missing_skills": [],
                     *       "occupation": "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000007212",
                     *       "requested_at": "2027-03-01T09:00:00Z",
                     *       "result": "full",
                     *       "state": "requested",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RecognitionView"];
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
    list_shortages: {
        parameters: {
            query?: {
                /** @description Only vacancies of this programme. */
                programme_id?: string | null;
                /** @description How many skills at most. */
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
                     *           "courses": 1,
                     *           "free_seats": 4,
                     *           "skill": "http://data.europa.eu/esco/skill/2fcd95a4-1f9a-41cf-95a9-4701bde476b4",
                     *           "vacancies": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ShortageView_"];
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
}

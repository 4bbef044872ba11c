-- What a learner reached in a course lies all over the table, in the order in which they learned: a course's home of three
-- hundred activities read as many pages as were begun. The index has all that it asks for, beside whom rules of rows ask for.
create index on activity_progress (enrolment_id) include (activity_id, state, score, person_id, offering_id);

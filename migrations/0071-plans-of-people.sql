-- Plans of people, ended ones included: for figures as of a moment, export and erasure.
create index on personal_plan (person_id, accepted_at);

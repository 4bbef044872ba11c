-- What a gradebook holds is of the offering, the learner and the organisation that it says it is of: no row can name one
-- of another.

alter table offering add unique (id, organisation_id);
alter table enrolment add unique (id, offering_id, person_id);

alter table gradebook add foreign key (offering_id, organisation_id) references offering (id, organisation_id);
alter table grade_override
	add foreign key (enrolment_id, offering_id, person_id) references enrolment (id, offering_id, person_id);
alter table grade_change
	add foreign key (enrolment_id, offering_id, person_id) references enrolment (id, offering_id, person_id);
alter table learner_reminder
	add foreign key (offering_id, person_id) references enrolment (offering_id, person_id);
-- The rules that were changed are those of a gradebook that is there.
alter table gradebook_change add foreign key (offering_id) references gradebook;

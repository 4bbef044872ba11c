-- Lists of 50,000 rows, further: what an order needs stands in the row or in an index.

-- How many requirements an occupation really has, kept by its import: the list sorted by it counted those of every
-- occupation.
alter table occupation add column required_count integer not null default 0;
update occupation o set required_count = r.n
from (select occupation_id, count(*) as n from occupation_requirement where required group by occupation_id) r
where r.occupation_id = o.id;

-- Whether somebody belongs or belonged to an organisation is asked for every person read: without an index a look-up of
-- one of them went through all memberships, and no plan for many was better than one of them after the other.
create index membership_of_person on membership (person_id, organisation_id);

-- Groups of a row looked up, or all gathered once where many rows are read; it was always all of them.
alter policy learner_group_member_read on learner_group_member using (
	(select scope_is_system()) or person_id = (select scope_person())
	or (((select scope_manages()) or ((select scope_teaches())
			and exists (select from learner_group_teacher t where t.group_id = learner_group_member.group_id
				and t.person_id = (select scope_person()) and t.ended_at is null)))
		and exists (select from learner_group g where g.id = learner_group_member.group_id)));
alter policy learner_group_member_write on learner_group_member using (
	(select scope_is_system()) or ((select scope_manages())
		and exists (select from learner_group g where g.id = learner_group_member.group_id)));
alter policy learner_group_teacher_read on learner_group_teacher using (
	(select scope_is_system()) or exists (select from learner_group g where g.id = learner_group_teacher.group_id));
alter policy learner_group_teacher_write on learner_group_teacher using (
	(select scope_is_system()) or ((select scope_manages())
		and exists (select from learner_group g where g.id = learner_group_teacher.group_id)));

-- Views given to an organisation as their list begins.
drop index evidence_grant_organisation_id_idx;
create index evidence_grant_by_date on evidence_grant (organisation_id, given_at, person_id) where ended_at is null;

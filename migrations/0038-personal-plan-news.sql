-- When its learner was last told that evidence came which the plan is about; once a day is enough.
alter table personal_plan add column told_at timestamptz;

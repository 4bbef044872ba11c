-- Whether what a course assesses was said to demonstrate what it closes in a plan: by itself, with others, or not at all.
alter table personal_plan_closing add column proof text not null default 'alone' check (proof in ('alone', 'together', 'not'));

-- What else its learner is interested in: competencies, and occupations with what they ask for. It decides between ways of
-- equal cost alone.
alter table personal_plan add column interest_competency_ids uuid[] not null default '{}';
alter table personal_plan add column interest_occupation_ids uuid[] not null default '{}';

-- Who proposed a change may take it back while nothing that is published took it up. What was taken back stands in a proposal
-- of its own with this state: it asks for nothing any more, and the same need may be proposed anew.
alter table plan_proposal drop constraint plan_proposal_state_check;
alter table plan_proposal add constraint plan_proposal_state_check
	check (state in ('open', 'taken', 'declined', 'withdrawn'));

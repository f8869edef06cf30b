-- An acceptance that nobody withdrew says what ended it, and who asked for something hears of the answer until it is read.
alter table acceptance drop constraint ck_acceptance_state;
alter table acceptance add constraint ck_acceptance_state check
    (state in ('REQUESTED', 'IN_FORCE', 'DECLINED', 'WITHDRAWN', 'OVERTAKEN', 'CLOSED', 'EXPIRED', 'RENEWED'));

alter table acceptance add column answer_read boolean default false not null;
update acceptance set answer_read = true;

alter table intake_request add column answer_read boolean default false not null;
update intake_request set answer_read = (status <> 'WAITING');

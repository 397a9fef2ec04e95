-- A class whose end was announced may go on after all: who waited then comes into line again, before anybody new. What was
-- ended for that reason is marked until then.
alter table enrolment.waiting
    add column in_vain boolean not null default false,
    add constraint waiting_in_vain check (not in_vain or state = 'ENDED');

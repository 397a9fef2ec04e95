-- What closures owe at the end of a term, or when a place is given up, goes back in money: once.
alter table enrolment.closure_credit drop constraint closure_credit_state_check;
alter table enrolment.closure_credit
    add constraint closure_credit_state_check check (state in ('OWED', 'MADE_UP', 'VOID', 'REFUNDED'));
create index closure_credit_owed on enrolment.closure_credit (school_id, enrolment) where state = 'OWED' and paid;

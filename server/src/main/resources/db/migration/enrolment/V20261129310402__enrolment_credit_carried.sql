-- What closures owed a place in a class that ended was part of its worth: it went back in money with it, or along into the
-- other class. It is owed no more. A child that declines the other class has it back in money.
alter table enrolment.closure_credit drop constraint closure_credit_state_check;
alter table enrolment.closure_credit
    add constraint closure_credit_state_check check (state in ('OWED', 'MADE_UP', 'VOID', 'REFUNDED', 'CARRIED'));
update enrolment.closure_credit c set state = case when p.carried_fen > 0 and w.rule is distinct from 'DECLINED'
    then 'CARRIED' else 'REFUNDED' end
from enrolment.class_end_place p
left join enrolment.withdrawal w on w.school_id = p.school_id and w.enrolment = p.placed
where p.school_id = c.school_id and p.enrolment = c.enrolment and p.refund_fen + p.carried_fen > 0
  and c.state = 'OWED' and c.paid;

-- Sessions that a closure took and nobody made up.
alter table payment.refund drop constraint refund_reason_check;
alter table payment.refund
    add constraint refund_reason_check check (reason in ('WITHDRAWN', 'LATE', 'PAID_TWICE', 'BY_SCHOOL', 'CLASS_ENDED', 'CLOSURE'));

-- Of the seats that come free, every so many goes by lot; what each offer went by stands beside it. The lot is fixed when
-- a child comes into line, so that nobody chooses it knowing who else waits.
alter table enrolment.waiting
  add column lot text not null default replace(gen_random_uuid()::text, '-', '') check (length(lot) = 32),
  add column offer_number int check (offer_number > 0),
  add column offer_rule text check (offer_rule in ('ARRIVAL', 'LOT')),
  add constraint waiting_offer_by check ((offer_number is null) = (offer_rule is null)),
  add constraint waiting_offer_once unique (school_id, offering, offer_number);

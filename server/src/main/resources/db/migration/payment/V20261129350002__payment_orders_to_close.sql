-- Nobody looks for open orders by their time: whoever sells ends them. In a rush every order is open.
drop index payment.orders_to_close;
create index orders_to_close on payment.orders (pay_by, id) where state = 'CLOSING';

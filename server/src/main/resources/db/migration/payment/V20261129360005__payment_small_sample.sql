-- Grows by thousands of rows a second in a rush.
select kernel.sample_little('payment.orders');
select kernel.sample_little('payment.order_line');

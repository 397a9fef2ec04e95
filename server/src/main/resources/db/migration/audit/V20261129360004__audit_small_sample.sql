-- Grows by thousands of rows a second in a rush.
select kernel.sample_little('audit.entry');

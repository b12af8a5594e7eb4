-- Why an order was rejected, for pages in other languages; null for events that do not say it.
alter table order_history add column reason_code text;

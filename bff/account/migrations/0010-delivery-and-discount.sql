-- What an order cost besides its lines, in minor units of its total's currency: with them the total adds up. Null where no
-- event has said so; for orders from before, replay `cart-orders`.
alter table order_history
  add column delivery_amount bigint,
  add column discount_amount bigint,
  -- the code that took it off
  add column discount_code text;

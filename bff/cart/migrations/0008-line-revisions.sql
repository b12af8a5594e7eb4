-- Each change of a line draws a number that no line ever had before, in any cart: a tab that saw an
-- older one is told so, also after carts were merged, emptied by an order or made anew.
-- lines: { "<variant id>": { "quantity": 1, "seenPrice": 13100, "seenName": "…", "at": <ms>, "rev": 7 } }
CREATE SEQUENCE cart_line_revision;

-- The newest event taken in of each product, by its position in catalog's feed: an older one that
-- comes later (put aside and tried again, or redelivered by a broker) changes nothing.
CREATE TABLE priced_product (
  handle text PRIMARY KEY,
  pos    bigint NOT NULL
);

CREATE TABLE store (
  id       text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name     text NOT NULL,
  line1    text NOT NULL,
  postcode text NOT NULL,
  city     text NOT NULL,
  country  text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  phone    text NOT NULL,
  hours    jsonb NOT NULL,                              -- [{ "days": "Monday to Friday", "open": "10:00", "close": "18:00" }]
  position integer NOT NULL
);

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

INSERT INTO store (id, name, line1, postcode, city, country, phone, hours, position) VALUES
  ('dublin', 'Tessera Dublin', '14 Drury Street', 'D02 XT73', 'Dublin', 'IE', '+353 1 555 0114',
   '[{"days":"Monday to Friday","open":"10:00","close":"18:00"},{"days":"Saturday","open":"11:00","close":"17:00"}]', 1),
  ('amsterdam', 'Tessera Amsterdam', 'Haarlemmerdijk 61', '1013 KB', 'Amsterdam', 'NL', '+31 20 555 0161',
   '[{"days":"Tuesday to Saturday","open":"10:00","close":"18:00"},{"days":"Sunday","open":"12:00","close":"17:00"}]', 2),
  ('berlin', 'Tessera Berlin', 'Auguststraße 28', '10117', 'Berlin', 'DE', '+49 30 555 0128',
   '[{"days":"Monday to Saturday","open":"11:00","close":"19:00"}]', 3),
  ('lisbon', 'Tessera Lisbon', 'Rua da Rosa 92', '1200-390', 'Lisbon', 'PT', '+351 21 555 0192',
   '[{"days":"Tuesday to Saturday","open":"10:30","close":"19:00"}]', 4),
  ('vienna', 'Tessera Vienna', 'Neubaugasse 37', '1070', 'Vienna', 'AT', '+43 1 555 0137',
   '[{"days":"Monday to Friday","open":"10:00","close":"18:30"},{"days":"Saturday","open":"10:00","close":"17:00"}]', 5);

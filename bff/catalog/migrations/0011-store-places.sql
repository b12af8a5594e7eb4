-- Where a store is, for the map; NULL until the next import of stores says so.
ALTER TABLE store
  ADD COLUMN latitude  double precision CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  ADD COLUMN time_zone text NOT NULL DEFAULT 'Europe/Dublin';
UPDATE store SET time_zone = CASE country
  WHEN 'DE' THEN 'Europe/Berlin' WHEN 'AT' THEN 'Europe/Vienna' WHEN 'NL' THEN 'Europe/Amsterdam'
  WHEN 'PT' THEN 'Europe/Lisbon' ELSE time_zone END;
ALTER TABLE store ALTER COLUMN time_zone DROP DEFAULT;

-- A line of opening hours names its first and last weekday as ISO's numbers, too.
UPDATE store SET hours = (
  SELECT coalesce(jsonb_agg(line || jsonb_build_object(
           'first', array_position(weekdays, split_part(line ->> 'days', ' to ', 1)),
           'last', array_position(weekdays, split_part(line ->> 'days', ' to ', -1))) ORDER BY place), '[]')
    FROM jsonb_array_elements(hours) WITH ORDINALITY AS l (line, place),
         (VALUES (ARRAY['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])) AS w (weekdays));
UPDATE catalogue SET version = version + 1;

-- Products as they come from a Shopify product CSV, and nothing that only a page needs (see 0003).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- "Our selection": products keep the order in which they were first written, until somebody ranks them.
CREATE SEQUENCE product_position;

CREATE TABLE product (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle           text NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title            text NOT NULL CHECK (title <> ''),
  description_html text NOT NULL DEFAULT '',            -- sanitised before it is written
  vendor           text NOT NULL DEFAULT '',
  product_category text NOT NULL DEFAULT '',            -- Shopify's taxonomy, "Home & Garden > …"
  product_type     text NOT NULL DEFAULT '',
  tags             text[] NOT NULL DEFAULT '{}',
  status           text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'draft', 'archived')),
  published        boolean NOT NULL DEFAULT true,
  published_at     timestamptz NOT NULL DEFAULT now(),
  seo_title        text,
  seo_description  text,
  metafields       jsonb NOT NULL DEFAULT '{}',         -- "namespace.key" → text, {"tessera.family": "Opus", …}
  extra            jsonb NOT NULL DEFAULT '{}',         -- columns of the CSV that have no place here, for the export
  position         integer NOT NULL DEFAULT nextval('product_position'),
  content_hash     text,                                -- of the imported rows: the same file twice changes nothing
  event_hash       text,                                -- of the last catalog.product.changed event
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  visible          boolean NOT NULL GENERATED ALWAYS AS (status = 'active' AND published) STORED,
  family           text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.family', '')) STORED,
  series           text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.series', '')) STORED,
  number           text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.number', '')) STORED,
  seed             text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.seed', '')) STORED,
  wall             text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.wall', '')) STORED,
  frame            text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.frame', '')) STORED,
  palette          text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.palette', '')) STORED,
  orientation      text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.orientation', '')) STORED,
  art              text GENERATED ALWAYS AS (NULLIF(metafields ->> 'tessera.art', '')) STORED
);

CREATE TABLE product_option (
  product_id    bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  position      smallint NOT NULL CHECK (position BETWEEN 1 AND 3),
  name          text NOT NULL CHECK (name <> ''),
  option_values text[] NOT NULL,                        -- in the order in which they are shown
  PRIMARY KEY (product_id, position)
);

CREATE TABLE variant (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  product_id        bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  position          integer NOT NULL,
  sku               text NOT NULL DEFAULT '',
  option_values     text[] NOT NULL,                    -- one for each product_option, by position
  price_amount      integer NOT NULL CHECK (price_amount >= 0),      -- minor units
  compare_at_amount integer CHECK (compare_at_amount >= 0),
  currency          text NOT NULL DEFAULT 'EUR' CHECK (currency ~ '^[A-Z]{3}$'),
  grams             integer NOT NULL DEFAULT 0 CHECK (grams >= 0),
  barcode           text NOT NULL DEFAULT '',
  requires_shipping boolean NOT NULL DEFAULT true,
  taxable           boolean NOT NULL DEFAULT true,
  image_src         text,
  extra             jsonb NOT NULL DEFAULT '{}',
  UNIQUE (product_id, option_values)
);
CREATE INDEX variant_sku ON variant (sku) WHERE sku <> '';

CREATE TABLE image (
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  position   integer NOT NULL CHECK (position >= 1),
  src        text NOT NULL,
  alt        text NOT NULL DEFAULT '',
  width      integer CHECK (width > 0),
  height     integer CHECK (height > 0),
  PRIMARY KEY (product_id, position)
);

CREATE TABLE category (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle      text NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title       text NOT NULL,
  description text NOT NULL DEFAULT '',
  position    integer NOT NULL DEFAULT 100              -- those made from a product's type come last
);

CREATE TABLE product_category (
  product_id  bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  category_id bigint NOT NULL REFERENCES category ON DELETE CASCADE,
  PRIMARY KEY (product_id, category_id)
);
CREATE INDEX product_category_category ON product_category (category_id);

INSERT INTO category (handle, title, description, position) VALUES
  ('geometric', 'Geometric', 'Grids, tiles and blocks. Exact rules, and what a rule makes when nobody stops it.', 1),
  ('organic', 'Organic', 'Growth, water and wind, drawn by the same arithmetic that shapes them outside.', 2),
  ('line', 'Line', 'A pen, a path, and patience. Ridges, pendulums and rings in fine line.', 3);

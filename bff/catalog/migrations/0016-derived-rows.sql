-- What is derived of a product (its categories, its listing, what was told of it) is only ever written of products that the
-- same transaction reads and holds: asking for each of these rows once more whether its product exists, ten times a product,
-- was a tenth of what an import costs PostgreSQL. What the keys also did, take such rows away with their product, is done
-- for all at once.
ALTER TABLE product_category
  DROP CONSTRAINT product_category_product_id_fkey,
  DROP CONSTRAINT product_category_category_id_fkey;
ALTER TABLE listing DROP CONSTRAINT listing_product_id_fkey;
ALTER TABLE product_told DROP CONSTRAINT product_told_product_id_fkey;

CREATE FUNCTION forget_products() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[] := ARRAY(SELECT id FROM gone);
BEGIN
  DELETE FROM product_category WHERE product_id = ANY (ids);
  DELETE FROM listing WHERE product_id = ANY (ids);
  DELETE FROM product_told WHERE product_id = ANY (ids);
  RETURN NULL;
END $$;
CREATE TRIGGER products_went AFTER DELETE ON product
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_products();

CREATE FUNCTION forget_categories() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM product_category WHERE category_id = ANY (ARRAY(SELECT id FROM gone));
  RETURN NULL;
END $$;
CREATE TRIGGER categories_went AFTER DELETE ON category
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_categories();

-- By which codes on a box a product is known: the 14 digits of a GTIN, or a HIBC labeler with its number of the product.
CREATE TABLE product_code (
    code TEXT PRIMARY KEY,
    product INTEGER NOT NULL REFERENCES product
) STRICT;

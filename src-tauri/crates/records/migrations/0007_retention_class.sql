-- What the clinic keeps its records by, where that is not the rule of its country: the law of a region, or a longer one.
ALTER TABLE clinic ADD COLUMN retention TEXT CHECK (retention <> '');

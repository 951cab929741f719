//! A person is a patient's number with every number that was merged into it.

/// The numbers of the person whose root is the given parameter or column.
macro_rules! numbers {
    ($root:literal) => {
        concat!(
            "(SELECT ",
            $root,
            " UNION ALL SELECT id FROM patient WHERE root = ",
            $root,
            ")"
        )
    };
}

pub(crate) use numbers;

//! The macro for closed vocabularies: an enum whose variants are words on the wire, in the file and in the texts' keys.

/// A word that is not in the vocabulary it was read as.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is not a {vocabulary}")]
pub struct UnknownWord {
    /// The vocabulary, for example `Sex`.
    pub vocabulary: &'static str,
    /// What was read.
    pub word: String,
}

/// Declares an enum with `ALL`, `as_str`, `FromStr` and `Display`; each word equals the variant's name on the wire.
macro_rules! words {
    (
        $(#[$outer:meta])*
        $name:ident { $( $(#[$inner:meta])* $variant:ident = $word:literal ),+ $(,)? }
    ) => {
        $(#[$outer])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $( $(#[$inner])* $variant, )+ }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [Self] = &[ $( Self::$variant ),+ ];

            /// The word, as it is on the wire and in the file.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word ),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $( $word => Ok(Self::$variant), )+
                    _ => Err($crate::UnknownWord { vocabulary: stringify!($name), word: word.to_owned() }),
                }
            }
        }
    };
}
pub(crate) use words;

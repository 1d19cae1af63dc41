//! Fixed lists of words that are stored, sent and read as their names.

/// The text is no word of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownKind;

/// An enum of words: `ALL`, `as_str`, `Display`, `FromStr` and serde agree on their names.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// All of them in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name it is stored by.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::kinds::UnknownKind;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)*
                    _ => Err($crate::kinds::UnknownKind),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        $crate::serde_as_text!($name);
    };
}
pub(crate) use kinds;

//! The state of data that is loaded.

/// Data that is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load<T, E> {
    /// Loading
    Waiting,
    /// Loaded
    Ready(T),
    /// Loading failed, for this reason
    Failed(E),
}

//! Data that is asked for and answered later.

/// The state of data that is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load<T, E> {
    /// Asked for, not there yet
    Waiting,
    /// There
    Ready(T),
    /// Not to be had, for this reason
    Failed(E),
}

//! The version of what is public, as this isolate has seen it: each change that is written here makes a new one.
//! The page cache compares it.

use std::cell::Cell;

/// A version of the public data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PublicVersion(u64);

thread_local! {
    static VERSION: Cell<PublicVersion> = const { Cell::new(PublicVersion(0)) };
}

/// The version at this moment.
pub fn version() -> PublicVersion {
    VERSION.get()
}

/// Makes a new version: called after each change of public data.
pub fn changed() {
    let PublicVersion(version) = VERSION.get();
    VERSION.set(PublicVersion(version + 1));
}

//! Tests of the API live in `tests/`; this crate has no code of its own.

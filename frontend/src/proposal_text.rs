//! The text of a proposal as the forms and the administration show it: by field, compared, and as it will look.

pub mod field_labels;
pub mod field_path;
pub mod form_view;
pub mod proposal_preview;

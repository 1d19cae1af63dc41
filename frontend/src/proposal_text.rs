//! The text of a proposal in the forms and the administration: by field, compared, and as a preview.

pub mod field_labels;
pub mod field_path;
pub mod form_view;
pub mod proposal_preview;

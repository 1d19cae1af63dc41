//! The description of a proposal, and what its form had before it: background, goals and activities. Stored forms keep them as they
//! were written; whoever reads or edits a proposal sees one text.

use crate::{
    form::{characters::is_blank, field::Field},
    lang::{Lang, LocalisedText, Trilingual},
    proposal::form::FormTexts,
};

/// The earlier fields with the headings that the form gave them, in its order.
const EARLIER: [(Field, Trilingual); 3] = [
    (
        Field::Background,
        Trilingual {
            fi: "Tausta",
            sv: "Bakgrund",
            en: "Background",
        },
    ),
    (
        Field::Goals,
        Trilingual {
            fi: "Tavoitteet",
            sv: "Mål",
            en: "Goals",
        },
    ),
    (
        Field::Activities,
        Trilingual {
            fi: "Toiminta",
            sv: "Verksamhet",
            en: "Activities",
        },
    ),
];

impl FormTexts {
    /// A text in the language of the texts, as readers see it: the description with what was written in earlier fields. `None` if it
    /// was left blank.
    pub fn shown(&self, field: Field, lang: Lang) -> Option<LocalisedText> {
        let text = if field == Field::Description {
            self.described(lang)
        } else {
            self.get(field)?.to_owned()
        };
        (!is_blank(&text)).then_some(LocalisedText { lang, text })
    }

    /// The whole description: what the field says, then each earlier text under its heading. Without earlier texts it is unchanged,
    /// byte for byte.
    pub fn described(&self, lang: Lang) -> String {
        let mut parts = Vec::new();
        for (field, heading) in &EARLIER {
            let text = self.get(*field).unwrap_or_default();
            if !is_blank(text) {
                parts.extend([heading.get(lang), text.trim()]);
            }
        }
        if parts.is_empty() {
            return self.description.clone();
        }
        if !is_blank(&self.description) {
            parts.insert(0, self.description.trim());
        }
        parts.join("\n\n")
    }

    /// Makes the whole description what the field says, and empties the earlier fields.
    pub fn carry_over(&mut self, lang: Lang) {
        self.description = self.described(lang);
        for field in Field::EARLIER {
            if let Some(text) = self.get_mut(field) {
                text.clear();
            }
        }
    }
}

//! What an author changed: two forms compared field by field, texts word by word.

use crate::{
    lang::Lang,
    proposal::{
        field::Field,
        form::{Place, ProposalForm},
    },
};

/// Cells of the table that compares two texts: two of about 2,000 changed words each. Longer ones are shown as replaced.
const MOST_CELLS: usize = 4_000_000;

/// What became of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is in both
    Kept,
    /// It is in the later one alone
    Added,
    /// It is in the earlier one alone
    Removed,
}

/// A piece of a text, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of it
    pub fate: Fate,
    /// Its words with what stands between and after them. What is kept is written as in the later text
    pub text: String,
}

/// How a field's value changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A text, in its order
    Text(Vec<Piece>),
    /// A list: what is kept or added in the later order, then what is removed
    List(Vec<Piece>),
    /// A tick
    Tick {
        /// What it is now
        after: bool,
    },
}

/// A field that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which one
    pub field: Field,
    /// Which of its parallel texts; none for the text's own language
    pub lang: Option<Lang>,
    /// How
    pub change: Change,
}

/// What is different in `after`, in the order of the form; parallel texts after the field's own.
pub fn diff(before: &ProposalForm, after: &ProposalForm) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    for field in Field::ALL.iter().copied() {
        let change = match (before.value(field), after.value(field)) {
            (Place::Text(old), Place::Text(new)) if old != new => {
                Some(Change::Text(words(old, new)))
            }
            (Place::List(old), Place::List(new)) if old != new => {
                Some(Change::List(items(old, new)))
            }
            (Place::Tick(old), Place::Tick(new)) if old != new => {
                Some(Change::Tick { after: *new })
            }
            (Place::Text(_) | Place::List(_) | Place::Tick(_), _) => None,
        };
        changes.extend(change.map(|change| FieldChange {
            field,
            lang: None,
            change,
        }));
        if Field::TEXTS.contains(&field) {
            changes.extend(parallel(before, after, field));
        }
    }
    changes
}

fn parallel(before: &ProposalForm, after: &ProposalForm, field: Field) -> Vec<FieldChange> {
    let text =
        |form: &ProposalForm, lang| form.text(field, Some(lang)).unwrap_or_default().to_owned();
    Lang::ALL
        .into_iter()
        .map(|lang| (lang, text(before, lang), text(after, lang)))
        .filter(|(_, old, new)| old != new)
        .map(|(lang, old, new)| FieldChange {
            field,
            lang: Some(lang),
            change: Change::Text(words(&old, &new)),
        })
        .collect()
}

/// The pieces of a list.
fn items(before: &[String], after: &[String]) -> Vec<Piece> {
    let piece = |fate, text: &String| Piece {
        fate,
        text: text.clone(),
    };
    let later = after.iter().map(|item| {
        let is_kept = before.contains(item);
        piece(if is_kept { Fate::Kept } else { Fate::Added }, item)
    });
    let gone = before.iter().filter(|item| !after.contains(item));
    later
        .chain(gone.map(|item| piece(Fate::Removed, item)))
        .collect()
}

/// A word with the space that follows it.
#[derive(Clone, Copy)]
struct Word<'a> {
    word: &'a str,
    with_space: &'a str,
}

/// The pieces of a text. Together, those that are kept or added are the later text to the letter; another space between
/// the same words is no difference.
pub fn words(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (split(before), split(after));
    let same = |pair: &(&Word, &Word)| pair.0.word == pair.1.word;
    let head = old.iter().zip(&new).take_while(same).count();
    let (old_rest, new_rest) = (
        old.get(head..).unwrap_or_default(),
        new.get(head..).unwrap_or_default(),
    );
    let tail = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(same)
        .count();
    let middle = |words: &[Word<'_>]| words.len() - tail;
    let (old_middle, _) = old_rest.split_at(middle(old_rest));
    let (new_middle, new_tail) = new_rest.split_at(middle(new_rest));

    let mut pieces = Pieces::default();
    pieces.add_all(Fate::Kept, new.get(..head).unwrap_or_default());
    if old_middle.len().saturating_mul(new_middle.len()) > MOST_CELLS {
        pieces.add_all(Fate::Removed, old_middle);
        pieces.add_all(Fate::Added, new_middle);
    } else {
        compare(old_middle, new_middle, &mut pieces);
    }
    pieces.add_all(Fate::Kept, new_tail);
    pieces.0
}

/// Words, each with the space after it; space at the beginning is a word of no letters.
fn split(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let space = after.len() - after.trim_start().len();
        let (with_space, later) = rest.split_at(end + space);
        words.push(Word { word, with_space });
        rest = later;
    }
    words
}

/// Adds the pieces of two lists of words by their longest common subsequence.
fn compare(old: &[Word<'_>], new: &[Word<'_>], pieces: &mut Pieces) {
    let lengths = Lengths::of(old, new);
    let (mut at_old, mut at_new) = (0, 0);
    loop {
        match (old.get(at_old), new.get(at_new)) {
            (Some(left), Some(right)) if left.word == right.word => {
                pieces.add(Fate::Kept, right.with_space);
                at_old += 1;
                at_new += 1;
            }
            (Some(left), right)
                if right.is_none()
                    || lengths.get(at_old + 1, at_new) >= lengths.get(at_old, at_new + 1) =>
            {
                pieces.add(Fate::Removed, left.with_space);
                at_old += 1;
            }
            (_, Some(right)) => {
                pieces.add(Fate::Added, right.with_space);
                at_new += 1;
            }
            (_, None) => return,
        }
    }
}

/// Lengths of the longest common subsequence of what is left from each pair of places on.
struct Lengths {
    width: usize,
    /// Shorter than the shorter list, which has at most the root of [`MOST_CELLS`] words.
    cells: Vec<u16>,
}

impl Lengths {
    fn of(old: &[Word<'_>], new: &[Word<'_>]) -> Self {
        let width = new.len() + 1;
        let mut lengths = Self {
            width,
            cells: vec![0; (old.len() + 1) * width],
        };
        for (at_old, left) in old.iter().enumerate().rev() {
            for (at_new, right) in new.iter().enumerate().rev() {
                let length = if left.word == right.word {
                    lengths.get(at_old + 1, at_new + 1).saturating_add(1)
                } else {
                    lengths
                        .get(at_old + 1, at_new)
                        .max(lengths.get(at_old, at_new + 1))
                };
                if let Some(cell) = lengths.cells.get_mut(at_old * width + at_new) {
                    *cell = length;
                }
            }
        }
        lengths
    }

    fn get(&self, at_old: usize, at_new: usize) -> u16 {
        self.cells
            .get(at_old * self.width + at_new)
            .copied()
            .unwrap_or_default()
    }
}

/// Pieces of which neighbours have different fates.
#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn add(&mut self, fate: Fate, text: &str) {
        match self.0.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(text),
            Some(_) | None => self.0.push(Piece {
                fate,
                text: text.to_owned(),
            }),
        }
    }

    fn add_all(&mut self, fate: Fate, words: &[Word<'_>]) {
        for word in words {
            self.add(fate, word.with_space);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `[-removed-]`, `[+added+]`.
    fn shown(before: &str, after: &str) -> String {
        words(before, after)
            .iter()
            .map(|Piece { fate, text }| match fate {
                Fate::Kept => text.clone(),
                Fate::Added => format!("[+{text}+]"),
                Fate::Removed => format!("[-{text}-]"),
            })
            .collect()
    }

    #[test]
    fn a_text_is_compared_word_by_word() {
        for (before, after, differs) in [
            ("", "", ""),
            ("", "taide", "[+taide+]"),
            ("taide", "", "[-taide-]"),
            (
                "taide ja hoiva",
                "taide ja hoiva nyt",
                "taide ja hoiva [+nyt+]",
            ),
            (
                "taide ja hoiva",
                "uusi taide ja hoiva",
                "[+uusi +]taide ja hoiva",
            ),
            ("a b c d", "a x c d", "a [-b -][+x +]c d"),
            ("a b c d e", "a c b d e", "a [-b -]c [+b +]d e"),
            ("a  b\nc", "a b c", "a b c"),
            (" a", "a", "[- -]a"),
        ] {
            assert_eq!(shown(before, after), differs, "{before:?} {after:?}");
        }
    }

    #[test]
    fn what_is_too_long_to_compare_is_shown_as_replaced() {
        let long = |word: &str| format!("alku {}loppu", format!("{word} ").repeat(3000));
        let pieces = words(&long("a"), &long("b"));
        let fates: Vec<_> = pieces.iter().map(|it| it.fate).collect();
        assert_eq!(fates, [Fate::Kept, Fate::Removed, Fate::Added, Fate::Kept]);
    }

    #[test]
    fn fields_come_in_the_order_of_the_form() {
        let before = ProposalForm {
            title: "Taide".to_owned(),
            regions: vec!["19".to_owned(), "17".to_owned()],
            ..ProposalForm::default()
        };
        let mut after = before.clone();
        "Taide ja hoiva".clone_into(&mut after.title);
        after.regions = vec!["19".to_owned(), "18".to_owned()];
        after.publish_contact = true;
        after.set_text(Field::Title, Some(Lang::Sv), "Konst".to_owned());
        let piece = |fate, text: &str| Piece {
            fate,
            text: text.to_owned(),
        };
        let change = |field, lang, change| FieldChange {
            field,
            lang,
            change,
        };
        let regions = vec![
            piece(Fate::Kept, "19"),
            piece(Fate::Added, "18"),
            piece(Fate::Removed, "17"),
        ];
        let title = vec![piece(Fate::Kept, "Taide "), piece(Fate::Added, "ja hoiva")];
        let swedish = vec![piece(Fate::Added, "Konst")];
        assert_eq!(
            diff(&before, &after),
            [
                change(Field::PublishContact, None, Change::Tick { after: true }),
                change(Field::Regions, None, Change::List(regions)),
                change(Field::Title, None, Change::Text(title)),
                change(Field::Title, Some(Lang::Sv), Change::Text(swedish)),
            ]
        );
        assert_eq!(diff(&after, &after), []);
    }

    proptest! {
        #[test]
        fn what_is_kept_and_added_is_the_later_text_and_nothing_of_the_earlier_is_missing(
            before in "[ab \n]{0,40}", after in "[ab \n]{0,40}",
        ) {
            let pieces = words(&before, &after);
            let of = |other: Fate| -> String {
                pieces.iter().filter(|it| it.fate != other).map(|it| it.text.as_str()).collect()
            };
            prop_assert_eq!(of(Fate::Removed), after);
            let letters = |text: &str| text.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&of(Fate::Added)), letters(&before));
        }
    }
}

//! Two texts compared word by word.

/// Cells of the table that compares two texts: about 2,000 changed words in each. Longer texts are shown as replaced.
const MOST_CELLS: usize = 4_000_000;

/// The result of the comparison for a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceChange {
    /// In both texts
    Kept,
    /// Only in the later text
    Added,
    /// Only in the earlier text
    Removed,
}

/// A run of words with the same result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The result
    pub change: PieceChange,
    /// The words with the whitespace between and after them; kept words have the whitespace of the later text
    pub text: String,
}

/// A word, without and with the whitespace that follows it.
#[derive(Clone, Copy)]
struct Word<'a> {
    word: &'a str,
    with_space: &'a str,
}

/// The pieces of two texts. The kept and added pieces together are the later text to the letter. Different whitespace
/// between the same words does not count as a difference.
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
    pieces.add_all(PieceChange::Kept, new.get(..head).unwrap_or_default());
    if old_middle.len().saturating_mul(new_middle.len()) > MOST_CELLS {
        pieces.add_all(PieceChange::Removed, old_middle);
        pieces.add_all(PieceChange::Added, new_middle);
    } else {
        compare(old_middle, new_middle, &mut pieces);
    }
    pieces.add_all(PieceChange::Kept, new_tail);
    pieces.0
}

/// The words of a text; whitespace at its beginning is a word without letters.
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

/// Appends the pieces of two lists of words by their longest common subsequence.
fn compare(old: &[Word<'_>], new: &[Word<'_>], pieces: &mut Pieces) {
    let lengths = Lengths::of(old, new);
    let (mut at_old, mut at_new) = (0, 0);
    loop {
        match (old.get(at_old), new.get(at_new)) {
            (Some(left), Some(right)) if left.word == right.word => {
                pieces.add(PieceChange::Kept, right.with_space);
                at_old += 1;
                at_new += 1;
            }
            (Some(left), right)
                if right.is_none()
                    || lengths.get(at_old + 1, at_new) >= lengths.get(at_old, at_new + 1) =>
            {
                pieces.add(PieceChange::Removed, left.with_space);
                at_old += 1;
            }
            (_, Some(right)) => {
                pieces.add(PieceChange::Added, right.with_space);
                at_new += 1;
            }
            (_, None) => return,
        }
    }
}

/// Lengths of the longest common subsequence of the rests that begin at each pair of positions.
struct Lengths {
    width: usize,
    /// No length exceeds the shorter list, which has at most √[`MOST_CELLS`] words.
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

/// Pieces; neighbours differ in their result.
#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn add(&mut self, change: PieceChange, text: &str) {
        match self.0.last_mut() {
            Some(last) if last.change == change => last.text.push_str(text),
            Some(_) | None => self.0.push(Piece {
                change,
                text: text.to_owned(),
            }),
        }
    }

    fn add_all(&mut self, change: PieceChange, words: &[Word<'_>]) {
        for word in words {
            self.add(change, word.with_space);
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
            .map(|Piece { change, text }| match change {
                PieceChange::Kept => text.clone(),
                PieceChange::Added => format!("[+{text}+]"),
                PieceChange::Removed => format!("[-{text}-]"),
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
    fn texts_too_long_to_compare_are_shown_as_replaced() {
        let long = |word: &str| format!("alku {}loppu", format!("{word} ").repeat(3000));
        let pieces = words(&long("a"), &long("b"));
        let changes: Vec<_> = pieces.iter().map(|it| it.change).collect();
        assert_eq!(
            changes,
            [
                PieceChange::Kept,
                PieceChange::Removed,
                PieceChange::Added,
                PieceChange::Kept
            ]
        );
    }

    proptest! {
        #[test]
        fn kept_and_added_pieces_are_the_later_text_and_no_word_of_the_earlier_is_lost(
            before in "[ab \n]{0,40}", after in "[ab \n]{0,40}",
        ) {
            let pieces = words(&before, &after);
            let of = |other: PieceChange| -> String {
                pieces.iter().filter(|it| it.change != other).map(|it| it.text.as_str()).collect()
            };
            prop_assert_eq!(of(PieceChange::Removed), after);
            let letters = |text: &str| text.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&of(PieceChange::Added)), letters(&before));
        }
    }
}

//! Plain text as people write it: paragraphs, lists, addresses. It contains no markup.

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// Running text
    Paragraph(Vec<Inline<'a>>),
    /// Lines that each begin with "- "
    List(Vec<Vec<Inline<'a>>>),
}

/// A part of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inline<'a> {
    /// Plain words
    Text(&'a str),
    /// An https address
    Link(&'a str),
}

/// The blocks of a text. Blank lines separate them; line endings may differ.
pub fn paragraphs(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let (mut start, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        let next = end + line.len();
        if line.trim().is_empty() {
            blocks.extend(text.get(start..end).and_then(block));
            start = next;
        }
        end = next;
    }
    blocks.extend(text.get(start..end).and_then(block));
    blocks
}

/// The block of consecutive lines; `None` if it has no words.
fn block(text: &str) -> Option<Block<'_>> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let items: Option<Vec<&str>> = text.lines().map(|line| line.strip_prefix("- ")).collect();
    Some(match items {
        Some(items) => Block::List(items.into_iter().map(inline).collect()),
        None => Block::Paragraph(inline(text)),
    })
}

fn inline(mut text: &str) -> Vec<Inline<'_>> {
    let mut parts = Vec::new();
    while let Some(start) = text.find("https://") {
        let (before, rest) = text.split_at(start);
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (address, _) = rest.split_at(end);
        let link = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
        let (link, after) = rest.split_at(link.len());
        if !before.is_empty() {
            parts.push(Inline::Text(before));
        }
        parts.push(if link == "https:" || link == "https://" {
            Inline::Text(link)
        } else {
            Inline::Link(link)
        });
        text = after;
    }
    if !text.is_empty() {
        parts.push(Inline::Text(text));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lists_and_addresses_are_found() {
        for text in [
            "Katso https://a.fi/x.\n\n- yksi\n- kaksi\n\n",
            "Katso https://a.fi/x.\r\n\r\n- yksi\r\n- kaksi",
            "\n \nKatso https://a.fi/x.\n \n\n- yksi\n- kaksi",
        ] {
            let blocks = paragraphs(text);
            assert_eq!(
                blocks,
                [
                    Block::Paragraph(vec![
                        Inline::Text("Katso "),
                        Inline::Link("https://a.fi/x"),
                        Inline::Text(".")
                    ]),
                    Block::List(vec![
                        vec![Inline::Text("yksi")],
                        vec![Inline::Text("kaksi")]
                    ]),
                ]
            );
        }
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for hostile in [
            "javascript:alert(1)",
            "<a href=x>",
            "http://a.fi",
            "\u{202e}https",
            "https://",
        ] {
            let blocks = paragraphs(hostile);
            let Some(Block::Paragraph(parts)) = blocks.first() else {
                unreachable!("{hostile}")
            };
            assert!(
                parts.iter().all(|part| matches!(part, Inline::Text(_))),
                "{hostile}"
            );
        }
    }
}

//! Objects of schema.org as JSON. Written by hand: a library's values would weigh more than all pages' objects.

/// An object being written.
#[derive(Clone, Debug)]
pub struct JsonLd(String);

impl JsonLd {
    /// An object of a type of schema.org.
    pub fn new(kind: &str) -> Self {
        Self(String::from("{")).text("@type", kind)
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &str, value: &str) -> Self {
        self.name(name);
        self.write(value);
        self
    }

    /// Adds an object.
    #[must_use]
    pub fn thing(mut self, name: &str, value: Self) -> Self {
        self.name(name);
        self.0.push_str(&value.close());
        self
    }

    /// Adds a list of objects.
    #[must_use]
    pub fn things(mut self, name: &str, values: Vec<Self>) -> Self {
        self.name(name);
        let values: Vec<String> = values.into_iter().map(Self::close).collect();
        self.0.push('[');
        self.0.push_str(&values.join(","));
        self.0.push(']');
        self
    }

    /// The JSON-LD document, safe inside a script element.
    pub fn document(self) -> String {
        self.text("@context", "https://schema.org").close()
    }

    fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }

    fn name(&mut self, name: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.write(name);
        self.0.push(':');
    }

    fn write(&mut self, text: &str) {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(letter);
                }
                // Inside a script element "</" and "<!--" could end or confuse it.
                '<' => self.0.push_str("\\u003c"),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                letter if letter < ' ' => self.0.push_str("\\u0020"),
                letter => self.0.push(letter),
            }
        }
        self.0.push('"');
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_written_is_read_back() {
        let nasty = "</script>\\ \"a\"\r\n\u{2028}\u{1f600}";
        let written = JsonLd::new("Thing")
            .text("name", nasty)
            .thing("author", JsonLd::new("Organization").text("name", ""))
            .things("area", vec![JsonLd::new("Place"), JsonLd::new("Place")])
            .things("none", Vec::new())
            .document();
        assert!(!written.contains('<'));
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&written).unwrap(),
            json!({
                "@context": "https://schema.org",
                "@type": "Thing",
                "name": nasty,
                "author": { "@type": "Organization", "name": "" },
                "area": [{ "@type": "Place" }, { "@type": "Place" }],
                "none": [],
            })
        );
        let control = JsonLd::new("Thing").text("name", "a\u{7}b").document();
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&control).unwrap()["name"],
            "a b"
        );
    }
}

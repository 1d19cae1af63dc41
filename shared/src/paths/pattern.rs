//! Route patterns: the router matches them, and paths are made from them. A parameter stands in braces.

/// The path of a pattern with its parameters replaced by values in their order.
pub(super) fn fill(pattern: &str, values: &[&str]) -> String {
    let mut path = String::with_capacity(pattern.len());
    let mut values = values.iter();
    let mut rest = pattern;
    while let Some((before, parameter)) = rest.split_once('{') {
        path.push_str(before);
        path.extend(values.next().copied());
        rest = parameter.split_once('}').map_or("", |(_, after)| after);
    }
    path.push_str(rest);
    path
}

/// A path with a query string, if that is not empty.
pub(super) fn with_query(path: String, query: &str) -> String {
    if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_replaced_in_their_order() {
        assert_eq!(fill("/a/{b}/c/{d}", &["1", "2"]), "/a/1/c/2");
        assert_eq!(fill("/a", &[]), "/a");
        assert_eq!(fill("/{a}/b", &["1"]), "/1/b");
    }

    #[test]
    fn an_empty_query_has_no_question_mark() {
        assert_eq!(with_query("/a".to_owned(), ""), "/a");
        assert_eq!(with_query("/a".to_owned(), "b=c"), "/a?b=c");
    }
}

//! The reader against `serde_json`.

use super::*;
use crate::lang::Lang;
use proptest::prelude::*;
use serde_json::{Value, value::RawValue};
use std::collections::BTreeMap;

#[derive(Debug, PartialEq, Deserialize)]
struct Example {
    lang: Lang,
    how_many: Option<u16>,
    #[serde(default)]
    by_lang: BTreeMap<Lang, (String, i64)>,
    kind: Kind,
    wrapped: Wrapped,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    OneName,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Wrapped(bool);

/// The value as `serde_json` reads it.
fn known<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, NotJson> {
    serde_json::from_str(text).map_err(|_| NotJson)
}

#[test]
fn a_value_of_any_type_is_read_or_refused_as_serde_json_does() {
    let example = r#" {"lang" : "sv", "how_many":7,"unknown":[{"a":null},[],{}],
        "by_lang":{"fi":["a",-1],"en":["b",2]},"kind":"one_name","wrapped":true} "#;
    assert!(read::<Example>(example).is_ok());
    for (part, other) in [
        ("", ""),
        ("7", "null"),
        ("7", "70000"),
        ("7", "-7"),
        ("7", "7.5"),
        ("7", "007"),
        ("7", "+7"),
        ("7", "\"7\""),
        ("\"how_many\":7,", ""),
        ("\"sv\"", "\"de\""),
        ("\"sv\"", "1"),
        ("\"kind\":\"one_name\",", ""),
        ("one_name", "other"),
        ("[\"a\",-1]", "[\"a\"]"),
        ("[\"a\",-1]", "[\"a\",-1,2]"),
        ("[\"a\",-1]", "[\"a\",-1,]"),
        ("[\"a\",-1]", "[\"a\" -1]"),
        ("[\"a\",-1]", "{}"),
        ("true}", "true,}"),
        ("true}", "true"),
        ("true}", "true]"),
        ("true}", "true} x"),
        ("true", "1"),
        ("true", "truex"),
        ("null}", "nul}"),
        ("\"sv\",", "\"sv\",\"lang\":\"sv\","),
        ("{\"lang\"", "{lang"),
    ] {
        let text = example.replacen(part, other, 1);
        assert_eq!(read::<Example>(&text), known(&text), "{text}");
    }
}

#[test]
fn texts_are_decoded_or_refused_as_serde_json_does() {
    for text in [
        r#""""#,
        r#""päivä ☀ 𝄞""#,
        r#""a\"b\\c\/d\b\f\n\r\te""#,
        r#""\u00e4\uD834\uDD1e\u0000""#,
        r#""\ud834""#,
        r#""\ud834x""#,
        r#""\ud834\u0041""#,
        r#""\udd1e""#,
        r#""\u+041""#,
        r#""\u00""#,
        r#""\u00ä""#,
        r#""\x""#,
        r#""\"#,
        r#"""#,
        "\"a\nb\"",
        "\"a\u{7f}b\"",
        "a",
        "",
    ] {
        assert_eq!(read::<String>(text), known(text), "{text}");
    }
}

#[test]
fn a_text_that_is_too_deep_is_refused() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(read::<serde::de::IgnoredAny>(&nested(100)).is_ok());
    assert!(read::<serde::de::IgnoredAny>(&nested(101)).is_err());
    assert!(read::<serde::de::IgnoredAny>(&nested(100_000)).is_err());
    let lists = vec!["[]"; 300].join(",");
    assert!(read::<Value>(&format!("[{lists}]")).is_ok());
}

#[test]
fn a_raw_value_is_its_text() {
    let read = read::<Vec<Box<RawValue>>>(r#"[ {"a" : [1, "]"]} ,2]"#).unwrap();
    let texts: Vec<&str> = read.iter().map(|raw| raw.get()).collect();
    assert_eq!(texts, [r#"{"a" : [1, "]"]}"#, "2"]);
    assert!(super::read::<Box<RawValue>>("[1").is_err());
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from);
        let members = prop::collection::btree_map(any::<String>(), inner, 0..5);
        let object = members.prop_map(|members| Value::Object(members.into_iter().collect()));
        prop_oneof![list, object]
    })
}

proptest! {
    #[test]
    fn what_serde_json_writes_is_read(value in value()) {
        prop_assert_eq!(&read::<Value>(&value.to_string()).unwrap(), &value);
        prop_assert_eq!(&read::<Value>(&format!("{value:#}")).unwrap(), &value);
    }

    #[test]
    fn no_text_makes_it_fail(text in any::<String>(), json in r#"[\[\]{}",:0-9tfn\\u -]{0,20}"#) {
        _ = read::<Value>(&text);
        if let Ok(value) = read::<Value>(&json) {
            prop_assert_eq!(Ok(value), known(&json));
        }
    }
}

//! Makes of the locale files the keys that the compiler knows, the lists of texts that the browser loads, and for each set
//! of places the struct that fills them: a missing text and a misspelt place are build errors.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    error::Error,
    fmt::{self, Write as _},
    fs,
    path::Path,
};

const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

/// The files whose texts stand last, in this order: a program's list ends between two of them. The server alone renders the
/// texts of the last one.
const LAST: [&str; 4] = ["proposals.json", "forms.json", "admin.json", "pages.json"];

/// The programs of the browser, each with the number of files in [`LAST`] that its list holds.
const PROGRAMS: [(&str, usize); 6] = [
    ("site", 0),
    ("forms", 2),
    ("small", 2),
    ("manage", 2),
    ("review", 3),
    ("admin", 3),
];

/// The texts of one language.
type Locale = BTreeMap<LocaleKey, String>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let locales = LANGUAGES
        .iter()
        .map(|lang| read(&Path::new("locales").join(lang)))
        .collect::<Result<Vec<_>, _>>()?;
    let keys: BTreeSet<&LocaleKey> = locales.iter().flat_map(BTreeMap::keys).collect();
    for (lang, texts) in LANGUAGES.iter().zip(&locales) {
        let missing: Vec<_> = keys.iter().filter(|k| !texts.contains_key(**k)).collect();
        if !missing.is_empty() {
            return Err(format!("locales/{lang} lacks {missing:?}").into());
        }
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("keys.rs"), key_constants(&keys, &locales)?)?;
    fs::write(out.join("places.rs"), place_structs(&keys, &locales)?)?;
    fs::write(out.join("compiled.rs"), compiled(&locales)?)?;
    write_lists(&out.join("lists"), &locales)
}

/// A key, in the order of the lists: those of the last files after all others.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct LocaleKey {
    /// The position of its file in [`LAST`], from 1 on; 0 for all other files
    last: usize,
    name: String,
}

impl LocaleKey {
    /// The name of its constant.
    fn constant(&self) -> String {
        self.name.replace('.', "_").to_uppercase()
    }
}

/// The texts of a file in their order. A map would keep the last of two with the same key.
struct Pairs(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Self(Vec::new()))
    }
}

impl<'de> Visitor<'de> for Pairs {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts by their keys")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some(pair) = map.next_entry()? {
            self.0.push(pair);
        }
        Ok(self)
    }
}

/// All texts of one language, from every file of its folder.
fn read(folder: &Path) -> Result<Locale, Box<dyn Error>> {
    let mut texts = Locale::new();
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let last = LAST.iter().position(|it| file == *it);
        let last = last.map_or(0, |position| position + 1);
        let Pairs(part) = serde_json::from_str(&fs::read_to_string(&path)?)?;
        for (name, text) in part {
            if !names.insert(name.clone()) {
                return Err(
                    format!("{}: {name} stands there or elsewhere, too", path.display()).into(),
                );
            }
            texts.insert(LocaleKey { last, name }, text);
        }
    }
    Ok(texts)
}

/// The places of a key: every `{name}` in any of its languages.
fn places(key: &LocaleKey, locales: &[Locale]) -> BTreeSet<String> {
    locales
        .iter()
        .filter_map(|texts| texts.get(key))
        .flat_map(|text| text.split('{').skip(1))
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_owned()))
        .collect()
}

/// The name of the struct that fills these places: `HourMinute` for `{hour}` and `{minute}`.
fn struct_name(places: &BTreeSet<String>) -> String {
    let mut name = String::new();
    for word in places.iter().flat_map(|place| place.split('_')) {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

fn key_constants(
    keys: &BTreeSet<&LocaleKey>,
    locales: &[Locale],
) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for (index, key) in keys.iter().enumerate() {
        let places = places(key, locales);
        let (kind, value) = if places.is_empty() {
            ("Key".to_owned(), format!("Key({index})"))
        } else {
            let kind = format!("Template<places::{}<'static>>", struct_name(&places));
            (kind, format!("Template::new({index})"))
        };
        writeln!(
            code,
            "/// `{}`\npub const {}: {kind} = {value};",
            key.name,
            key.constant()
        )?;
    }
    Ok(code)
}

fn place_structs(
    keys: &BTreeSet<&LocaleKey>,
    locales: &[Locale],
) -> Result<String, Box<dyn Error>> {
    let sets: BTreeSet<BTreeSet<String>> = keys.iter().map(|key| places(key, locales)).collect();
    let mut code = String::new();
    for places in sets.iter().filter(|places| !places.is_empty()) {
        let name = struct_name(places);
        let listed: Vec<_> = places
            .iter()
            .map(|place| format!("`{{{place}}}`"))
            .collect();
        writeln!(
            code,
            "/// The values for {}.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub struct {name}<'a> {{",
            listed.join(", ")
        )?;
        for place in places {
            writeln!(
                code,
                "/// The value for `{{{place}}}`\npub {place}: &'a str,"
            )?;
        }
        let pairs: Vec<_> = places
            .iter()
            .map(|place| format!("({place:?}, self.{place})"))
            .collect();
        writeln!(
            code,
            "}}\nimpl Places for {name}<'_> {{\n#[inline(always)]\nfn fill(&self, texts: Texts, key: Key) -> String {{ texts.fill_pairs(key, &[{}]) }}\n}}",
            pairs.join(", ")
        )?;
    }
    Ok(code)
}

fn compiled(locales: &[Locale]) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for (lang, texts) in LANGUAGES.iter().zip(locales) {
        let values: Vec<&str> = texts.values().map(String::as_str).collect();
        let (name, length) = (lang.to_uppercase(), values.len());
        writeln!(code, "pub static {name}: [&str; {length}] = {values:?};")?;
    }
    Ok(code)
}

/// The lists that the browser loads: the texts of a program in one language, in the order of their keys.
fn write_lists(folder: &Path, locales: &[Locale]) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (program, last) in PROGRAMS {
        for (lang, texts) in LANGUAGES.iter().zip(locales) {
            let list: Vec<&str> = texts
                .iter()
                .filter(|(key, _)| key.last <= last)
                .map(|(_, text)| text.as_str())
                .collect();
            let json = serde_json::to_string(&list)?;
            fs::write(folder.join(format!("{program}-{lang}.json")), json)?;
        }
    }
    Ok(())
}

//! Turns the locale files into keys the compiler knows: a text that is asked for and not there is a build error.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::Path,
};

/// The texts of these files stand last, in this order, so that the site's list ends before both and that of the forms
/// before the second; tools/build/site.mjs knows it too.
const LAST: [&str; 2] = ["forms.json", "admin.json"];
const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let locales = Path::new("locales");
    let mut all = Vec::new();
    for lang in LANGUAGES {
        all.push(read(&locales.join(lang))?);
    }
    let keys: BTreeSet<&Key> = all.iter().flat_map(BTreeMap::keys).collect();
    for (lang, texts) in LANGUAGES.iter().zip(&all) {
        let missing: Vec<_> = keys.iter().filter(|k| !texts.contains_key(**k)).collect();
        if !missing.is_empty() {
            return Err(format!("locales/{lang} lacks {missing:?}").into());
        }
    }

    let mut code = String::new();
    for (index, key) in keys.iter().enumerate() {
        let Key { name: key, .. } = key;
        let name = key.replace('.', "_").to_uppercase();
        writeln!(code, "/// `{key}`\npub const {name}: Key = Key({index});")?;
    }
    for (lang, texts) in LANGUAGES.iter().zip(&all) {
        writeln!(code, "#[cfg(feature = \"ssr\")]")?;
        writeln!(
            code,
            "pub(super) static {}: [&str; {}] = {:?};",
            lang.to_uppercase(),
            texts.len(),
            texts.values().collect::<Vec<_>>()
        )?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("keys.rs"), code)?;
    Ok(())
}

/// A key, in the order of the lists: those of the last files after all others.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// The place of its file among the last ones, from 1 on; 0 for all others
    last: usize,
    name: String,
}

/// All texts of one language, from every file of its folder.
fn read(folder: &Path) -> Result<BTreeMap<Key, String>, Box<dyn Error>> {
    let mut texts = BTreeMap::new();
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        let last = LAST.iter().position(|it| name == *it);
        let last = last.map_or(0, |place| place + 1);
        let part: BTreeMap<String, String> = serde_json::from_str(&fs::read_to_string(&path)?)?;
        for (name, value) in part {
            if !names.insert(name.clone()) {
                return Err(format!("{}: {name} stands in two files", path.display()).into());
            }
            texts.insert(Key { last, name }, value);
        }
    }
    Ok(texts)
}

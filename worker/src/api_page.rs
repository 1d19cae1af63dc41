//! The description of the API as a page, readable without JavaScript and in English, and the links to it.

use crate::assets;
use frontend::screen::Screen;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The page of a description.
pub fn html(description: &Value) -> String {
    let styles = assets::for_document(&Screen::NotFound, true).styles;
    let info = &description["info"];
    let mut html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>API – Verkostokartta</title><meta name=\"description\" content=\"{}\">\
         <style>{styles}</style><meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"icon\" href=\"/favicon.ico\" sizes=\"32x32\">\
         <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\
         <link rel=\"alternate\" type=\"application/json\" href=\"/api/openapi.json\"></head><body>\
         <a class=\"skip-link\" href=\"#main\">Skip to content</a>\
         <header class=\"site-header\"><a class=\"brand\" href=\"/en\">Verkostokartta</a></header>\
         <main id=\"main\" tabindex=\"-1\"><article class=\"page plain-page\"><h1>API {}</h1><p>{}</p>\
         <p>As OpenAPI: <a href=\"/api/openapi.json\">/api/openapi.json</a></p>",
        text(&info["summary"]),
        text(&info["version"]),
        markdown(&info["description"]),
    );
    contents(&mut html, description);
    for tag in array(&description["tags"]) {
        section(&mut html, description, tag);
    }
    html.push_str("</article></main></body></html>");
    html
}

/// The links to the description, for the catalog of APIs (RFC 9264).
pub fn linkset(origin: &str) -> String {
    let link =
        |path: &str, kind: &str| json!([{ "href": format!("{origin}{path}"), "type": kind }]);
    let linkset = json!({ "linkset": [{
        "anchor": format!("{origin}/api/v1"),
        "service-desc": link("/api/openapi.json", "application/json"),
        "service-doc": link("/api", "text/html"),
        "status": link("/healthz", "application/json"),
    }] });
    linkset.to_string()
}

/// Links to the groups.
fn contents(html: &mut String, description: &Value) {
    html.push_str("<nav aria-label=\"Groups of operations\"><ul>");
    for tag in array(&description["tags"]) {
        let (name, title) = (text(&tag["name"]), text(&tag["description"]));
        _ = write!(html, "<li><a href=\"#{name}\">{title}</a></li>");
    }
    html.push_str("</ul></nav>");
}

/// The operations of a group.
fn section(html: &mut String, description: &Value, tag: &Value) {
    let (name, title) = (text(&tag["name"]), text(&tag["description"]));
    _ = write!(html, "<section id=\"{name}\"><h2>{title}</h2>");
    for (path, item) in entries(&description["paths"]) {
        for (method, operation) in entries(item) {
            if array(&operation["tags"]).contains(&tag["name"]) {
                self::operation(html, description, path, &method.to_uppercase(), operation);
            }
        }
    }
    html.push_str("</section>");
}

fn operation(html: &mut String, description: &Value, path: &str, method: &str, operation: &Value) {
    let id = text(&operation["operationId"]);
    _ = write!(
        html,
        "<section id=\"{id}\"><h3><code>{method} {}</code></h3><p>{}</p>",
        escape(path),
        markdown(&operation["summary"]),
    );
    let parameters = array(&operation["parameters"]);
    if !parameters.is_empty() {
        html.push_str("<h4>Parameters</h4><dl>");
        for parameter in parameters {
            let name = text(&parameter["name"]);
            let (place, what) = (text(&parameter["in"]), markdown(&parameter["description"]));
            let example = escape(&plain(&parameter["example"]));
            _ = write!(
                html,
                "<dt><code>{name}</code> ({place})</dt><dd>{what}; for example <code>{example}</code></dd>"
            );
        }
        html.push_str("</dl>");
    }
    if let Some(media) = operation.pointer("/requestBody/content/application~1json") {
        html.push_str("<h4>Body</h4>");
        examples(html, description, media);
    }
    html.push_str("<h4>Answers</h4><dl>");
    for (status, answer) in entries(&operation["responses"]) {
        let what = markdown(&answer["description"]);
        _ = write!(html, "<dt>{}</dt><dd>{what}", escape(status));
        for (kind, media) in entries(&answer["content"]) {
            if kind != "application/problem+json" {
                examples(html, description, media);
            }
        }
        html.push_str("</dd>");
    }
    html.push_str("</dl></section>");
}

/// The examples of a body: its own, or those of the components that it refers to.
fn examples(html: &mut String, description: &Value, media: &Value) {
    if let Some(value) = media.get("example") {
        example(html, value);
    }
    for (_, referred) in entries(&media["examples"]) {
        let reference = referred["$ref"].as_str().unwrap_or_default();
        let place = reference.trim_start_matches('#');
        example(
            html,
            description
                .pointer(place)
                .map_or(&Value::Null, |it| &it["value"]),
        );
    }
}

fn example(html: &mut String, value: &Value) {
    let example = escape(&plain(value));
    _ = write!(
        html,
        "<details><summary>Example</summary><code>{example}</code></details>"
    );
}

/// A string without quotation marks, anything else as JSON.
fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn text(value: &Value) -> String {
    escape(value.as_str().unwrap_or_default())
}

/// A text in which backticks stand around code.
fn markdown(value: &Value) -> String {
    let escaped = text(value);
    let mut parts = escaped.split('`');
    let mut html = parts.next().unwrap_or_default().to_owned();
    while let Some(code) = parts.next() {
        _ = write!(
            html,
            "<code>{code}</code>{}",
            parts.next().unwrap_or_default()
        );
    }
    html
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn code_stands_in_its_element_and_nothing_is_markup() {
        assert_eq!(markdown(&json!("a `b` <c>")), "a <code>b</code> &lt;c&gt;");
        assert_eq!(markdown(&json!("`a`")), "<code>a</code>");
    }
}

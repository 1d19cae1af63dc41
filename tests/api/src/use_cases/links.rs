//! The use cases of links: opening, ending and renewing them, and another holder.

use crate::{
    browser::Browser,
    mailbox,
    people::{Holder, Reviewer, address, form_from},
    steps::{Act, asked},
};
use serde_json::{Value, json};

/// Something that a holder asks for beside actions.
fn part(holder: Holder, part: &'static str, body: Value) -> Act {
    asked(move || holder.part(part, &body))
}

pub fn corrected() -> Act {
    let body = json!({ "address": address() });
    part(Holder::proposes(), "address", body)
}

pub fn resent() -> Act {
    part(Holder::proposes_and_confirms(), "resend", json!({}))
}

pub fn opened() -> Act {
    let holder = Holder::proposes_and_confirms();
    assert_eq!(holder.part("resend", &json!({})).status, 204);
    let link = format!("/fi/manage/{}", mailbox::last_to(&holder.address).token());
    asked(move || Browser::default().get(&link))
}

pub fn transfer() -> Act {
    let body = json!({ "address": address() });
    part(Holder::publishes(), "transfer", body)
}

/// A proposal that another person is asked to take over, whose address is given.
pub fn is_asked() -> (Holder, String) {
    let (holder, new) = (Holder::publishes(), address());
    let asked = holder.part("transfer", &json!({ "address": new }));
    assert_eq!(asked.status, 204, "{asked:?}");
    (holder, new)
}

pub fn cancelled() -> Act {
    part(is_asked().0, "transfer/cancel", json!({}))
}

pub fn contact_hidden() -> Act {
    let mut form = form_from(&address());
    form["publish_contact"] = json!(true);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    Reviewer::administrator().publishes(&holder.id);
    part(holder, "hide-contact", json!({}))
}

pub fn taken_over() -> Act {
    let (_, new) = is_asked();
    let link = format!("/fi/manage/{}", mailbox::last_to(&new).token());
    let browser = Browser::default();
    asked(move || browser.press(&link))
}

pub fn rotated() -> Act {
    part(Holder::publishes(), "rotate", json!({}))
}

/// The list of an address with two submissions is asked for.
fn asks(address: &str) -> impl Fn() -> crate::browser::Answer + use<> {
    let fields = format!("address={}", address.replace('@', "%40"));
    move || Browser::default().send_form("/fi/manage", &fields)
}

pub fn mine() -> Act {
    asked(asks(&Holder::proposes_and_confirms().address))
}

pub fn mine_sent() -> Act {
    let answer = asks(&Holder::proposes_and_confirms().address)();
    assert_eq!(answer.status, 303, "{answer:?}");
    Act::Due
}

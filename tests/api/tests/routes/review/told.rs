//! The mails to reviewers about what waits for them.

use api_tests::{
    database,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::json;

/// A region in which nobody else is told of anything.
const REGION: &str = "16";

/// The mail to a coordinator about a submission for which something makes them told.
fn told(holder: &Holder, act: impl FnOnce()) -> String {
    let coordinator = Reviewer::coordinator(&[REGION]);
    coordinator.is_told("at_once");
    act();
    coordinator.is_told("daily");
    let body = database::one(
        &format!(
            "SELECT body FROM mails WHERE template = 'new_in_queue' AND submission = '{}' \
             AND recipient = (SELECT address FROM people WHERE id = '{}')",
            holder.id, coordinator.id
        ),
        "body",
    );
    body.as_str().unwrap().to_owned()
}

#[test]
fn a_mail_tells_what_is_new_from_what_comes_again_and_from_a_change_of_what_is_published() {
    let mut form = form_from(&address());
    form["municipality"] = json!("272");
    form["regions"] = json!([REGION]);
    let holder = Holder::proposes_form(&form);
    let administrator = Reviewer::administrator();

    let new = told(&holder, || holder.confirms());
    assert!(new.contains("odottaa käsittelyäsi uusi teksti:"), "{new}");

    let notes = json!([{ "field": "title", "text": "Lyhyemmin." }]);
    let returned = json!({ "action": "return", "notes": notes });
    assert_eq!(administrator.decides(&holder.id, &returned).status, 200);
    form["title"] = json!("Lyhyt");
    let again = told(&holder, || {
        holder.does(&json!({ "action": "resubmit", "form": form }));
    });
    assert!(again.contains("täydentänyt palautetun tekstin"), "{again}");

    administrator.publishes(&holder.id);
    form["title"] = json!("Muutettu");
    let change = told(&holder, || {
        holder.does(&json!({ "action": "edit", "form": form }));
    });
    assert!(change.contains("muuttanut julkaistua tekstiä"), "{change}");
}

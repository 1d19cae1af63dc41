//! An address and a name planted on each side are shown to nobody before the acceptance, and then to the other side alone; what
//! is planted in a request to join or a message reaches those who answer, and no one else.

use api_tests::{
    browser::Browser,
    cron, mailbox,
    people::{
        Holder, Replier, Reviewer, address, form_from, join_from, message_from, outcome_form,
        reply_form, request,
    },
    secret::{Secret, held_paths, name, shows_none, third_parties_are_shown_none},
};
use serde_json::json;

/// Two sides with something planted on each.
struct Planted {
    proposer: Holder,
    replier: Replier,
    number: String,
    /// The address and the name of the proposer
    proposes: [Secret; 2],
    /// Those of the replier
    replies: [Secret; 2],
}

impl Planted {
    /// A published proposal and a delivered reply, which may be public.
    fn new() -> Self {
        let [iiris, olli] = ["Iiris", "Olli"].map(name);
        let mut form = form_from(&address());
        form["publish_contact"] = json!(false);
        form["contact_name"] = json!(iiris);
        let proposer = Holder::proposes_form(&form);
        proposer.confirms();
        Reviewer::administrator().publishes(&proposer.id);
        let mut form = reply_form();
        form["contact_name"] = json!(olli);
        form["publish"] = json!(true);
        let replier = Replier::replies_with(&proposer, form);
        replier.holder.confirms();
        Reviewer::administrator().publishes(&replier.holder.id);
        Self {
            number: proposer.number_path(),
            proposes: [proposer.address.clone(), iiris].map(Secret),
            replies: [replier.holder.address.clone(), olli].map(Secret),
            proposer,
            replier,
        }
    }

    fn secrets(&self) -> Vec<&Secret> {
        self.proposes.iter().chain(&self.replies).collect()
    }

    /// Nobody but the two sides is shown or mailed anything, nor a reviewer who may see none of the replies.
    fn is_hidden_from_others(&self) {
        let ids = [self.proposer.id.as_str(), &self.replier.holder.id];
        third_parties_are_shown_none(&self.number, &ids, &self.secrets());
        let both = [self.proposer.address.as_str(), &self.replier.holder.address];
        for secret in [&self.proposes[0], &self.replies[0]] {
            secret.is_mailed_to_nobody_but(&both);
        }
        for [_, Secret(name)] in [&self.proposes, &self.replies] {
            let (_, last) = name.split_once(' ').unwrap();
            let found = Browser::default().get(&format!("/api/v1/proposals?q={last}"));
            assert_eq!(found.json()["items"], json!([]), "{name}");
        }
    }

    /// Neither side is shown or mailed the address of the other, nor the replier the proposer's name: the reply itself says who
    /// has written it.
    fn is_hidden_from_the_other_side(&self) {
        let (proposer, replier) = (&self.proposer, &self.replier.holder);
        let secrets: Vec<&Secret> = self.proposes.iter().collect();
        shows_none(&replier.browser, &held_paths(&replier.id), &secrets);
        let [address, _] = &self.replies;
        shows_none(&proposer.browser, &held_paths(&proposer.id), &[address]);
        for secret in &self.proposes {
            secret.is_mailed_to_nobody_but(&[&proposer.address]);
        }
        address.is_mailed_to_nobody_but(&[&replier.address]);
    }
}

#[test]
fn no_address_is_shown_to_the_other_side_or_to_anyone_before_the_acceptance() {
    let planted = Planted::new();
    let Planted {
        proposer, replier, ..
    } = &planted;
    let reply = replier.holder.id.as_str();
    planted.is_hidden_from_the_other_side();
    for (action, text) in [
        ("mark_seen", ""),
        ("reserve", "Palaamme asiaan."),
        ("decline", "Valitsimme toisen."),
    ] {
        let answer = proposer.answers(reply, action, text);
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    assert_eq!(proposer.writes_to(reply, "Vielä kysymys.").status, 200);
    assert_eq!(replier.writes("Vastaus.").status, 200);
    planted.is_hidden_from_the_other_side();
    planted.is_hidden_from_others();
    // An acceptance that can still be undone shows nothing.
    let accepting = proposer.answers(reply, "accept", "Tervetuloa.");
    assert_eq!(accepting.json()["mark"], "accepting", "{accepting:?}");
    planted.is_hidden_from_the_other_side();
}

#[test]
fn after_the_acceptance_each_side_is_shown_the_other_and_nobody_else_is() {
    let planted = Planted::new();
    let Planted {
        proposer, replier, ..
    } = &planted;
    proposer.accepts(&replier.holder.id);
    let part = format!("replies/{}/outcomes", replier.holder.id);
    for (holder, part) in [(proposer, part.as_str()), (&replier.holder, "outcomes")] {
        let results = request(&outcome_form(&["starts"], true));
        let reported = holder.part(part, &results);
        assert_eq!(reported.status, 201, "{reported:?}");
        let id = reported.json()["id"].as_str().unwrap().to_owned();
        Reviewer::administrator().publishes(&id);
    }
    // Both are public now, without a contact.
    let path = format!("/api/v1/proposals/{}", planted.number);
    let stranger = Browser::default();
    let replies = stranger.get(&format!("{path}/replies")).json();
    assert_eq!(replies["items"].as_array().unwrap().len(), 1);
    let results = stranger.get(&format!("{path}/outcomes")).json();
    let reports = results["items"][0]["reports"].as_array().unwrap();
    assert_eq!(reports.len(), 2);
    planted.is_hidden_from_others();
    for secret in &planted.proposes {
        secret.is_in(&replier.sent().to_string(), "the reply's page");
    }
    for secret in &planted.replies {
        secret.is_in(&proposer.received().to_string(), "the proposal's page");
    }
}

#[test]
fn a_reply_that_waits_for_a_reviewer_is_shown_to_no_other_region_and_not_to_the_proposer() {
    let proposer = Holder::publishes();
    let mut form = reply_form();
    let olli = name("Olli");
    form["contact_name"] = json!(olli);
    form["message"] = json!("Soittakaa: 000 000 0000");
    let replier = Replier::replies_with(&proposer, form).holder;
    replier.confirms();
    assert_eq!(replier.sees()["standing"]["state"], "in_review");
    let said = [&replier.address, &olli, "Soittakaa: 000 000 0000"];
    let secrets = said.map(|it| Secret(it.to_owned()));
    let secrets: Vec<&Secret> = secrets.iter().collect();
    let number = proposer.number_path();
    third_parties_are_shown_none(&number, &[&proposer.id, &replier.id], &secrets);
    shows_none(&proposer.browser, &held_paths(&proposer.id), &secrets);
    let seen = Reviewer::coordinator(&["19"]).sees(&replier.id);
    secrets[2].is_in(&seen.to_string(), "the region's own queue");
    secrets[0].is_not_in(&seen.to_string(), "what a reviewer sees of a reply");
}

#[test]
fn who_joins_or_asks_is_known_to_those_who_answer_alone() {
    let number = Holder::publishes().number_path();
    let coordinator = Reviewer::coordinator(&["04"]);
    coordinator.is_told("at_once");
    let mut form = join_from(&address());
    let [liisa, kaisa] = ["Liisa", "Kaisa"].map(name);
    form["contact_name"] = json!(liisa);
    let joins = Holder::sends("/api/v1/networks/satakunta/join", &form);
    let mut form = message_from(&address());
    form["contact_name"] = json!(kaisa);
    let asks = Holder::sends("/api/v1/networks/satakunta/messages", &form);
    let addresses = [&joins.address, &asks.address].map(|it| Secret(it.clone()));
    let names = [liisa, kaisa].map(Secret);
    let all: Vec<&Secret> = addresses.iter().chain(&names).collect();
    let ids = [joins.id.as_str(), &asks.id];
    third_parties_are_shown_none(&number, &ids, &all);
    let seen = coordinator.sees(&joins.id).to_string();
    names[0].is_in(&seen, "a request to join");
    addresses[0].is_not_in(&seen, "a request that isn't accepted");

    let accepted = coordinator.decides(&joins.id, &json!({ "action": "accept" }));
    assert_eq!(accepted.status, 200, "{accepted:?}");
    cron::wait(&joins.id, 30);
    cron::tick();
    let answer = json!({ "action": "answer", "text": "Syyskuussa.", "shows_address": false });
    assert_eq!(coordinator.decides(&asks.id, &answer).status, 200);
    mailbox::undoing_is_over(&asks.id);
    third_parties_are_shown_none(&number, &ids, &all);
    let [joiner, asker] = &addresses;
    joiner.is_mailed_to_nobody_but(&[&joins.address]);
    asker.is_mailed_to_nobody_but(&[&asks.address]);
    let list = "/api/v1/review/lists/network:satakunta";
    joiner.is_in(&coordinator.browser.get(list).text, "the network's list");
    let seen = coordinator.sees(&asks.id).to_string();
    asker.is_not_in(&seen, "a message whose sender shows no address");
}

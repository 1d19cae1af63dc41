//! The seals over the record.

use api_tests::{cron, database, people::Holder};
use serde_json::json;

#[test]
fn seals_chain_everything_that_happened() {
    Holder::proposes_and_confirms();
    cron::tick();
    let seals = database::rows(
        "SELECT s.first, s.last, s.before, s.hash, (SELECT count(*) FROM audit_events) AS events, \
           sha256(s.before || char(10) || (SELECT group_concat(json_array(seq, subject, version, action, role, person, \
             from_state, to_state, at, request_id), char(10)) FROM \
               (SELECT * FROM audit_events WHERE seq BETWEEN s.first AND s.last ORDER BY seq)) || char(10)) AS again \
         FROM audit_seals s ORDER BY s.last",
    );
    assert!(!seals.is_empty());
    let (mut hash, mut next) = (json!(""), 1);
    for seal in &seals {
        assert_eq!(seal["before"], hash);
        assert_eq!(seal["first"], json!(next));
        assert_eq!(seal["hash"], seal["again"]);
        hash = seal["hash"].clone();
        next = seal["last"].as_i64().unwrap() + 1;
    }
    assert_eq!(seals[0]["events"], json!(next - 1));
}

//! Every step that mails, while mails don't leave: the step stands, and once the fault is over every mail comes once.
//!
//! Two Workers have one database and no queue. At `BASE_URL` the cron sends the mails. The mail binding of that at `REFUSING_URL`
//! refuses every mail for the moment.

#![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

mod fault;

use api_tests::steps::STEPS;

#[test]
#[ignore = "needs two Workers with one database"]
fn without_a_queue_every_step_stands_and_the_cron_sends_each_of_its_mails_once() {
    for step in STEPS {
        fault::without_a_queue(&step);
    }
}

#[test]
#[ignore = "needs two Workers with one database"]
fn while_mails_are_refused_every_step_stands_and_later_each_of_its_mails_is_sent_once() {
    for step in STEPS {
        fault::while_mails_are_refused(&step);
    }
}

//! A use case under every fault: the Worker is killed before and after each call of a binding in it. tools/faults.mjs starts this
//! with the name of the use case, and the Worker, which it kills; without a name it gives the names of all.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

mod killed;
mod written;

use api_tests::use_cases::{self, UseCase};
use killed::{Killed, Sum};
use std::process::ExitCode;

fn main() -> ExitCode {
    let all = use_cases::all();
    let Some(name) = std::env::args().nth(1) else {
        for use_case in &all {
            println!("{}", use_case.name);
        }
        return ExitCode::SUCCESS;
    };
    let named = all.iter().find(|it| it.name == name).unwrap();
    let (sum, violations) = every_fault(named);
    for violation in &violations {
        println!("{violation}");
    }
    println!("sum: {}", sum.json());
    ExitCode::from(u8::from(!violations.is_empty()))
}

/// So many faults that do harm say enough.
const MOST: usize = 12;

/// Kills the Worker at each call, and gives what was counted and what was wrong.
fn every_fault(use_case: &UseCase) -> (Sum, Vec<String>) {
    let (mut sum, mut violations) = (Sum::default(), Vec::new());
    let mut killed = Killed::at_nothing(use_case);
    for number in 1.. {
        for side in ["before", "after"] {
            match killed.at(number, side, &mut sum) {
                Ok(true) => {}
                Ok(false) => return (sum, violations),
                Err(wrong) => {
                    violations.push(format!("{}, {number} {side}: {wrong}", use_case.name));
                    if violations.len() == MOST {
                        return (sum, violations);
                    }
                }
            }
        }
    }
    unreachable!("a use case has finitely many calls")
}

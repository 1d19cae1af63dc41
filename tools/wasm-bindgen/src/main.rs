//! The command `wasm-bindgen`, which writes the JavaScript glue of the browser's programs.

use std::{env, error::Error};
use wasm_bindgen_cli::wasm_bindgen;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    Ok(wasm_bindgen::run_cli_with_args(env::args_os())?)
}

// Takes out of the program what is compiled into it and never runs.
import binaryen from "binaryen";

/** Leptos gives every kind of view a second way to be taken over, in steps, and every attribute a way to be taken over
 * from a template. Nothing here asks for them, but they are reached through pointers, so that no tool can see that: a
 * twelfth of the program. Whoever called them would meet a trap. */
const NEVER_RUN = /into_any.*(hydrate_async|hydrate_from_template)/;

/** The program, its names still in it, without what never runs. */
export function trim(wasm) {
  const module = binaryen.readBinary(wasm);
  try {
    let trimmed = 0;
    for (let index = 0; index < module.getNumFunctions(); index++) {
      const body = binaryen.Function(module.getFunctionByIndex(index));
      if (!NEVER_RUN.test(body.name)) continue;
      body.body = module.unreachable();
      trimmed++;
    }
    if (trimmed === 0) throw new Error("nothing to trim: has Leptos changed its names?");
    binaryen.setDebugInfo(true);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

// Takes out of the program what is compiled into it and never runs.
import binaryen from "binaryen";

/** Leptos gives every kind of view a second way to be taken over, in steps. Nothing here asks for it, but it is reached
 * through pointers, so that no tool can see that: a tenth of the program. Whoever called it would meet a trap. Only the
 * steps themselves are meant: what else has them in its name, as what frees them, may serve other views as well. */
const NEVER_RUN = /::hydrate_async(::\{\{closure\}\})*(::h[0-9a-f]+)?$/;

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

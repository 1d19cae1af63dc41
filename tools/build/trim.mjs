// Removes code from a program that is compiled in but never runs.
import binaryen from "binaryen";

/** Leptos compiles asynchronous hydration for every kind of view, a tenth of the program. It is unused here, but reached through
 * pointers, so that no tool can tell. A call would trap. Only these functions are removed: others with them in their names,
 * such as their destructors, may be shared with other views. */
const NEVER_RUN = /::hydrate_async(::\{\{closure\}\})*(::h[0-9a-f]+)?$/;

/** The program, with its names, without the functions that never run. */
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

// The built Worker, whose bindings stop at a planned call: tools/faults.mjs kills it there. The product has no part in this.
//
// A plan is the number of a call within one request, one run of the cron or one of the queue, and the side of it: `3 before`. A request
// has it in the header `x-fault`, with `in the queue` for the run of the queue that comes of it; the cron as its cron expression
// `fault 3 before`. `3 before of writes` numbers only the calls that change something which isn't the cron's own bookkeeping.
import { WorkerEntrypoint } from "cloudflare:workers";
import Product from "../../worker/build/index.js";

/** The bindings and their methods that are calls; those that only read. */
const CALLS = { DB: ["batch"], JOBS: ["sendBatch"], EMAIL: ["send"], ERASURES: ["put", "list", "delete"] };
const READ = ["list"];
/** What the cron writes at every run. */
const BOOKKEEPING = ["reading_places", "unreadable_rows", "last_write"];
const WRITES = /\b(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+(\w+)/gi;

/** True if a call changes something. */
function writes(method, [statements]) {
  if (method !== "batch") return !READ.includes(method);
  const tables = statements.flatMap(({ statement }) => [...statement.matchAll(WRITES)].map(([, table]) => table));
  return tables.some((table) => !BOOKKEEPING.includes(table));
}

/** The bindings of one run under a plan, and the number of its calls. */
class Run {
  calls = 0;

  constructor(plan) {
    const [number, side, of] = /^(\d+) (before|after)( of writes)?$/.exec(plan ?? "")?.slice(1) ?? [];
    this.plan = { number: Number(number), side, ofWrites: of !== undefined };
  }

  bindings(env) {
    const faulty = Object.entries(CALLS).filter(([name]) => name in env).map(([name, methods]) => [name, this.binding(name, env[name], methods)]);
    return { ...env, ...Object.fromEntries(faulty) };
  }

  binding(name, binding, methods) {
    const get = (_, key) => {
      // By the name of its constructor the Worker knows a binding. A method of a binding may be a stub, which has no methods itself.
      if (key === "constructor" || typeof binding[key] !== "function") return binding[key];
      const made = (...values) => binding[key](...values);
      return methods.includes(key) ? (...values) => this.call(name, key, values, () => made(...values)) : made;
    };
    return new Proxy(binding, { get });
  }

  async call(name, method, values, made) {
    const { number, side, ofWrites } = this.plan;
    if (ofWrites && !writes(method, values)) return made();
    const isPlanned = ++this.calls === number;
    if (isPlanned && side === "before") await stop(name);
    const result = await made();
    if (isPlanned && side === "after") await stop(name);
    return result;
  }
}

/** Waits to be killed. */
function stop(name) {
  console.log(`fault: ${name}`);
  return new Promise((resolve) => setTimeout(resolve, 60_000));
}

const QUEUE = " in the queue";
/** The plan of the next run of the queue. */
let ofQueue;

export default class extends WorkerEntrypoint {
  fetch(request) {
    const plan = request.headers.get("x-fault");
    if (plan?.endsWith(QUEUE)) ofQueue = plan.slice(0, -QUEUE.length);
    return this.product(plan).fetch(request);
  }

  scheduled(controller) {
    return this.product(/^fault (.+)$/.exec(controller.cron)?.[1]).scheduled(controller);
  }

  queue(batch) {
    const plan = ofQueue;
    ofQueue = undefined;
    return this.product(plan).queue(batch);
  }

  product(plan) {
    return new Product(this.ctx, new Run(plan).bindings(this.env));
  }
}

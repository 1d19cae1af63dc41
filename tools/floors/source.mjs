// One Rust file: the modules it declares, what it imports, and what it defines. Modules for tests are left out.
import { tokens } from "./tokens.mjs";

const NAME = /^[\p{XID_Start}_]/u;
const DEFINES = new Set(["fn", "struct", "enum", "trait", "type", "const", "static", "union"]);
const isName = (token) => token !== undefined && NAME.test(token.text);

/**
 * A module as its source tells it: `modules` (declared in other files), `inline` (declared in place), `imports` (`use`, with
 * the name each is known by), `paths` (in expressions and types), `items` and `macros` (names defined here).
 */
export function read(source) {
  return new Reader(tokens(source)).module();
}

class Reader {
  constructor(all) {
    this.all = all;
    this.at = 0;
  }

  peek(ahead = 0) {
    return this.all[this.at + ahead];
  }

  is(text, ahead = 0) {
    return this.peek(ahead)?.text === text;
  }

  /** The items up to the end of the file, or to the brace that closes the module. */
  module() {
    const module = { modules: [], inline: new Map(), imports: [], paths: [], items: new Set(), macros: new Set() };
    let test = false;
    let depth = 0;
    while (this.at < this.all.length) {
      if (this.is("}") && depth === 0) break;
      if (this.is("#")) {
        test = this.attribute() || test;
        continue;
      }
      if (this.is("mod") && isName(this.peek(1)) && (this.is(";", 2) || this.is("{", 2))) {
        this.submodule(module, test);
        test = false;
        continue;
      }
      if (test && !this.is("pub") && !this.is("(")) {
        this.skipItem();
        test = false;
        continue;
      }
      if (this.is("use") && !this.is("<", 1)) {
        this.use(module);
        continue;
      }
      if (this.is("extern") && this.is("crate", 1)) this.at++;
      if (this.is("{")) depth++;
      if (this.is("}")) depth--;
      this.token(module, depth);
    }
    return module;
  }

  /** Reads an attribute; true where it says that what follows is for tests alone. */
  attribute() {
    this.at++;
    if (this.is("!")) this.at++;
    const words = [];
    this.balanced((token) => words.push(token.text));
    const text = words.join("");
    return /^\[cfg\((test|all\(.*\btest\b.*\))\)\]$/.test(text) && !text.includes("not(test");
  }

  submodule(module, test) {
    const name = this.peek(1).text;
    const inPlace = this.is("{", 2);
    this.at += 3;
    if (!inPlace) {
      if (!test) module.modules.push(name);
      return;
    }
    const inner = this.module();
    this.at++;
    if (!test) module.inline.set(name, inner);
  }

  /** Leaves out an item: up to its semicolon, or to the end of its braces. */
  skipItem() {
    while (this.at < this.all.length) {
      if (this.is("{")) return this.balanced();
      if (this.is("(") || this.is("[")) this.balanced();
      else if (this.all[this.at++].text === ";") return;
    }
  }

  /** Passes what stands in brackets of any kind. */
  balanced(see = () => {}) {
    let depth = 0;
    do {
      const token = this.all[this.at++];
      if ("([{".includes(token.text)) depth++;
      if (")]}".includes(token.text)) depth--;
      see(token);
    } while (depth > 0 && this.at < this.all.length);
  }

  use(module) {
    const before = this.all[this.at - 1]?.text;
    const isPublic = before === "pub" || (before === ")" && this.all.slice(this.at - 6, this.at).some(({ text }) => text === "pub"));
    this.at++;
    if (this.is("::")) this.at++;
    this.tree(module, [], isPublic);
    if (this.is(";")) this.at++;
  }

  /** A tree of imports, braces inside braces. */
  tree(module, before, isPublic) {
    const path = [...before];
    let line = this.peek()?.line;
    while (isName(this.peek())) {
      line = this.peek().line;
      path.push(this.all[this.at++].text);
      if (!this.is("::")) break;
      this.at++;
    }
    if (this.is("*")) {
      this.at++;
      module.imports.push({ path, glob: true, line, isPublic });
    } else if (this.is("{")) {
      this.at++;
      while (!this.is("}") && this.at < this.all.length) {
        this.tree(module, path, isPublic);
        if (this.is(",")) this.at++;
      }
      this.at++;
    } else {
      if (path.at(-1) === "self") path.pop();
      let name = path.at(-1);
      if (this.is("as")) {
        name = this.peek(1).text;
        this.at += 2;
      }
      module.imports.push({ path, name, line, isPublic });
    }
  }

  /** Anything else: a definition's name, a path, or a token that says nothing here. */
  token(module, depth) {
    const { text, line } = this.all[this.at++];
    if (text === "macro_rules" && this.is("!") && isName(this.peek(1))) {
      module.macros.add(this.peek(1).text);
      this.at += 2;
      return;
    }
    if (depth === 0 && DEFINES.has(text) && isName(this.peek())) module.items.add(this.peek().text);
    if (!NAME.test(text) || this.all[this.at - 2]?.text === ".") return;
    const path = [text];
    while (this.is("::") && isName(this.peek(1))) {
      path.push(this.peek(1).text);
      this.at += 2;
    }
    const isMacro = this.is("!") && !this.is("=", 1);
    if (path.length > 1 || isMacro) module.paths.push({ path, line, isMacro });
  }
}

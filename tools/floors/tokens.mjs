// Rust source as tokens: names, `::` and single characters, each with its line. Comments and literals are left out.

const IDENT = /(?:r#)?[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const SPACE = /\s+/y;
const RAW_TEXT = /(?:br|cr|r)(#*)"[^]*?"\1/y;
const TEXT = /[bc]?"(?:[^"\\]|\\[^])*"/y;
const CHARACTER = /b?'(?:[^'\\\n]|\\(?:u\{[^}]*\}|x[0-9a-fA-F]{2}|.))'/uy;
const LIFETIME = /'[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const NUMBER = /[0-9][0-9a-zA-Z_]*(?:\.[0-9][0-9a-zA-Z_]*)?/y;

/** The tokens of a source text: `{ text, line }`. */
export function tokens(source) {
  const found = [];
  let [at, line] = [0, 1];
  const match = (pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const skip = (text) => {
    for (const character of text) if (character === "\n") line++;
    at += text.length;
  };
  while (at < source.length) {
    const space = match(SPACE);
    if (space) {
      skip(space);
    } else if (source.startsWith("//", at)) {
      const end = source.indexOf("\n", at);
      skip(source.slice(at, end < 0 ? source.length : end));
    } else if (source.startsWith("/*", at)) {
      skip(blockComment(source, at));
    } else {
      const literal = match(RAW_TEXT) ?? match(TEXT) ?? match(CHARACTER) ?? match(LIFETIME) ?? match(NUMBER);
      if (literal) {
        skip(literal);
        continue;
      }
      const text = match(IDENT) ?? (source.startsWith("::", at) ? "::" : source[at]);
      found.push({ text: text.replace(/^r#/, ""), line });
      at += text.length;
    }
  }
  return found;
}

/** A block comment; Rust's may stand inside one another. */
function blockComment(source, start) {
  let [depth, at] = [0, start];
  do {
    if (source.startsWith("/*", at)) [depth, at] = [depth + 1, at + 2];
    else if (source.startsWith("*/", at)) [depth, at] = [depth - 1, at + 2];
    else at++;
  } while (depth > 0 && at < source.length);
  return source.slice(start, at);
}

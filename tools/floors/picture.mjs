// The floors as a drawing: a crate is a box above those that it imports, with its own floors inside.

const [WIDTH, GAP, PAD, ROW, LINE, HEAD] = [960, 28, 14, 26, 16, 46];
/** Letters to a unit of width, for the breaking of lines. */
const LETTER = 6.3;

const STYLE = `
text{font-family:system-ui,sans-serif;font-size:12px;fill:#26313a}
.name{font-size:15px;font-weight:700}
.what{fill:#55616b}
.paper{fill:#faf8f3}.crate{fill:#fff;stroke:#7f8b94}.floor{fill:#e6eef0}.way{stroke:#7f8b94;fill:none}.head{fill:#7f8b94}
@media(prefers-color-scheme:dark){text{fill:#e6e9ea}.what{fill:#b3bdc4}.paper{fill:#191a20}.crate{fill:#22242c;stroke:#8b96a0}.floor{fill:#303641}.way{stroke:#8b96a0}.head{fill:#8b96a0}}`;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The drawing, an SVG file. Crates that hold only tests are left out. */
export function picture({ crates, walls }) {
  const shown = crates.filter(({ drawn = true }) => drawn);
  const level = new Map();
  const levelOf = (name) => {
    if (!level.has(name)) level.set(name, Math.max(-1, ...shown.find((crate) => crate.name === name).needs.map(levelOf)) + 1);
    return level.get(name);
  };
  for (const { name } of shown) levelOf(name);
  const levels = Array.from({ length: Math.max(...level.values()) + 1 }, (_, at) => shown.filter(({ name }) => level.get(name) === at)).reverse();

  let y = PAD;
  const boxes = new Map();
  const drawn = [];
  for (const row of levels) {
    const width = (WIDTH - 2 * PAD - GAP * (row.length - 1)) / row.length;
    const bodies = row.map((crate) => body(crate, width));
    const height = Math.max(...bodies.map((own) => own.height));
    row.forEach((crate, at) => {
      const x = PAD + at * (width + GAP);
      const box = { x, y: y + height - bodies[at].height, width, height: bodies[at].height };
      boxes.set(crate.name, box);
      drawn.push(`<g transform="translate(${round(x)} ${box.y})"><rect class="crate" width="${round(width)}" height="${box.height}" rx="6"/>${bodies[at].inside}</g>`);
    });
    y += height + GAP;
  }
  const height = y - GAP + PAD;
  const ways = shown.flatMap(({ name, needs }) => direct(needs, shown).map((other) => arrow(boxes.get(name), boxes.get(other))));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t d">
<title id="t">The floors of the program</title>
<desc id="d">${escape(described({ crates: shown, walls }))}</desc>
<style>${STYLE}</style>
<rect class="paper" width="${WIDTH}" height="${height}"/>
${[...drawn, ...ways].join("\n")}
</svg>
`;
}

/** The drawing in words, from the ground up. */
export function described({ crates }) {
  const sentence = ({ name, what, needs, floors }) => {
    const own = floors.map((floor) => floor.join(", ")).join("; then ");
    return `${name} (${what}) imports ${needs.join(", ") || "no other crate"}. From the ground up it has ${own}.`;
  };
  return crates.map(sentence).join(" ");
}

/** The crates in `needs` that aren't reached through another of them. */
function direct(needs, crates) {
  const reached = (name) => crates.find((crate) => crate.name === name).needs.flatMap((other) => [other, ...reached(other)]);
  const indirect = new Set(needs.flatMap(reached));
  return needs.filter((name) => !indirect.has(name));
}

/** The content of a crate's box, and its height. */
function body({ name, what, floors }, width) {
  const rows = floors.toReversed().map((floor) => broken(floor.join("   "), (width - 4 * PAD) / LETTER));
  const height = HEAD + rows.reduce((sum, lines) => sum + ROW + LINE * (lines.length - 1) + 4, 0) + PAD - 4;
  let y = HEAD;
  const parts = rows.map((lines) => {
    const tall = ROW + LINE * (lines.length - 1);
    const texts = lines.map((line, at) => `<text x="${2 * PAD}" y="${y + 17 + LINE * at}" xml:space="preserve">${escape(line)}</text>`);
    const part = `<rect class="floor" x="${PAD}" y="${y}" width="${round(width - 2 * PAD)}" height="${tall}" rx="3"/>${texts.join("")}`;
    y += tall + 4;
    return part;
  });
  const inside = `<text class="name" x="${PAD}" y="22">${escape(name)}</text><text class="what" x="${PAD}" y="38">${escape(what)}</text>${parts.join("")}`;
  return { height, inside };
}

/** A text in lines of so many letters, broken where a name ends. */
function broken(text, most) {
  const lines = [""];
  for (const word of text.split("   ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)}   ${word}` : word;
    if (longer.length <= most || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** An arrow from a crate down to one that it imports. */
function arrow(from, to) {
  const middle = (box) => box.x + box.width / 2;
  const inside = (x, box) => Math.min(Math.max(x, box.x + PAD), box.x + box.width - PAD);
  const [narrow, wide] = from.width < to.width ? [from, to] : [to, from];
  const x = inside(middle(narrow), wide);
  const [start, end] = [from.y + from.height, to.y - 2];
  return `<path class="way" d="M${round(x)} ${start}V${end - 6}"/><path class="head" d="M${round(x - 5)} ${end - 7}h10l-5 8z"/>`;
}

const round = (value) => Math.round(value * 10) / 10;

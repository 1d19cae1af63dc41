// The table of floors as docs/ARCHITECTURE.md shows it.

const [BEGIN, END] = ["<!-- floors -->", "<!-- /floors -->"];
const code = (name) => `\`${name}\``;

/** The page with the table between its markers. */
export function printed({ crates, walls }, page) {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/ARCHITECTURE.md has no ${BEGIN} … ${END}`);
  const rows = crates.map(({ name, needs, what, floors }) => {
    const own = floors.map((floor) => floor.map(code).join(" ")).join(" < ");
    return `| ${code(name)} | ${what} | ${needs.map(code).join(" ") || "none"} | ${own} |\n`;
  });
  const lines = walls.map(({ of, never, why }) => `- ${code(of)} never imports ${never.map(code).join(", ")}: ${why}.\n`);
  return `${before}${BEGIN}\n| crate | content | crates it imports | its folders and files, from the ground up |\n|---|---|---|---|\n${rows.join("")}${lines.length > 0 ? `\n${lines.join("")}` : ""}${END}${after}`;
}

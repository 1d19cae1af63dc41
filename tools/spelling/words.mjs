// The words of a text, and those that are our own: right, but in no dictionary.

/** What is no prose: places in braces with what is joined to them, web addresses, e-mail addresses, code, paths, and numbers. */
const NO_PROSE = [
  /\{[^}]*\}(?:[/#]\S*|\?\w\S*|:?\p{L}+)?/gu,
  /\bhttps?:\S*/g,
  /\S*@\S*/g,
  /`[^`]*`/g,
  /(?<![\p{L}\d])\/[\w/-]+/gu,
  /\b[\w-]+(?:[._][\w-]+)+\b/g,
  /\d[\d.,:/]*/g,
];
/** A hyphen at the end is a part of the word: "sosiaali- ja terveysala". */
const WORD = /\p{L}+(?:[':-]\p{L}+)*-?/gu;

/** The case endings that a Finnish name takes, those of Swedish and of English. */
const ENDINGS = {
  fi: /^:?i?(?:n|[aä]|t[aä]|s[st][aä]|l[lt][aä]|lle|n[aä]|ksi|[aeiouyäö]n)$/,
  sv: /^:?s$/,
  en: /^'s$/,
};

/** Our own words of a language, as its file has them. */
export class OwnWords {
  #lang;
  #words;
  #names;
  #used = new Set();

  /**
   * One a line: a word; a stem with `+`, which is right with an ending alone; or a name of several words, which are right in this
   * order alone.
   */
  constructor(lang, content) {
    const lines = content.split("\n").filter((line) => line !== "");
    this.#lang = lang;
    this.#words = new Set(lines.filter((line) => !line.includes(" ")));
    this.#names = lines.filter((line) => line.includes(" "));
    const sorted = lines.toSorted(new Intl.Collator(lang).compare);
    this.misplaced = lines.find((line, at) => line !== sorted[at]);
  }

  /** The words of a text that a dictionary has to know. */
  toAsk(text) {
    let prose = text.replaceAll("’", "'").replaceAll("\u00ad", "");
    for (const name of this.#names) {
      if (prose.includes(name)) this.#used.add(name);
      prose = prose.replaceAll(name, " ");
    }
    for (const pattern of NO_PROSE) prose = prose.replace(pattern, " ");
    return (prose.match(WORD) ?? []).flatMap((word) => this.#unknown(word));
  }

  /** Our own words that no text has had. */
  get unused() {
    return [...this.#words, ...this.#names].filter((word) => !this.#used.has(word));
  }

  /** Nothing of a word that is our own; the other parts of one that is joined to it by a hyphen; else the word. */
  #unknown(word) {
    if (this.#isOwn(word)) return [];
    const parts = word.split("-").filter((part) => part !== "");
    const others = parts.filter((part) => !this.#isOwn(part));
    return others.length < parts.length ? others : [word.replace(/'s$/, "")];
  }

  #isOwn(word) {
    for (let length = word.length; length > 1; length--) {
      const [stem, ending] = [word.slice(0, length), word.slice(length)];
      if (ending !== "" && !ENDINGS[this.#lang].test(ending)) continue;
      // A word may begin a sentence; a name is never written small.
      const forms = [stem, stem[0].toLowerCase() + stem.slice(1)];
      const own = (ending === "" ? forms : [...forms, ...forms.map((form) => `${form}+`)]).find((form) => this.#words.has(form));
      if (own === undefined) continue;
      this.#used.add(own);
      return true;
    }
    return false;
  }
}

// The judgements of what the checkers can't tell. Each: the level and the rule, where it may be reported, and why it holds there.

/** Of IBM's engine. */
export const ENGINE = {
  "review a_target_warning": ["a[target=_blank]", "The link's own text says that it opens a new tab."],
  "review aria_content_in_landmark": [".skip-link", "The link past the header stands before all landmarks, as the first on the page."],
  "review aria_keyboard_handler_exists": [
    "input[role=combobox], fieldset[role=radiogroup]",
    "The municipality's field handles keys, which proposals-inputs.spec presses; a group of the browser's own radio buttons needs no handler.",
  ],
  "review element_tabbable_unobscured": [
    ".site-header a, .explore-beside a, .map-tools button",
    "The parts of a zoomed map that reach over the header and the article by the engine's sums are cut off at the map's edge; the tools lie over the map.",
  ],
  "review element_tabbable_visible": [".skip-link", "The link past the header is above the window until it has the focus."],
  "error label_name_visible": [
    "a.region:has(.leader)",
    "A name on the map is written twice, in two sizes, of which one is shown; the engine reads both, and the link's name begins with it.",
  ],
  "review fieldset_legend_valid": ["fieldset[role=none]", "The element disables what is in it; it is no group, and has nothing to name."],
  "review input_fields_grouped": ["input, select, textarea", "What belongs together is in a named group; each of these fields stands for itself."],
  "review input_label_visible": ["textarea", "Each has a label above it, which the engine asks for at `input` alone."],
  "review list_structure_proper": ["dl", "Each number with its term is in a div, as HTML allows."],
  "review select_options_grouped": ["#f-organisation-type, #filter-region, #filter-theme", "The options are of one kind, in the order of the alphabet or of the themes' own list."],
  "review style_color_misuse": ["style", "What a colour on the map says is also in the region's name, in the key and in the table."],
  "review style_highcontrast_visible": ["style", "The styles have rules for forced colours; all-pages.spec runs axe with them."],
  "review text_block_heading": [".field, .lead", "The short line is the label of a field, or the first sentence below a heading."],
  "review widget_tabbable_exists": ["a.region[tabindex='-1']", "The map is one Tab stop; the arrow keys lead to each of its links."],
};

/** Of HTML CodeSniffer. */
export const SNIFFER = {
  // Errors of the checker.
  "error 1_3_1.H71.NoLegend": ["fieldset[role=none]", "It doesn't know the role: the element disables what is in it, and is no group."],
  "error 4_1_2.H91.Fieldset.Name": ["fieldset[role=none]", "The same."],
  "error 1_3_5.H98": ["input[type=url][autocomplete=url]", "It takes the type that HTML's table of autofill fields gives `url` to be `email`."],
  // Its warnings.
  "warning 1_3_1.H39.3.NoCaption": [".layer-table table", "The heading right above each table says what it tells."],
  "warning 1_3_1.H48": [".pages, .ways-in", "Two links at the end of a part are no navigation."],
  "warning 1_3_1.H85.2": ["select", "The options are of one kind."],
  "warning 1_4_3.G18.Abs": [
    ".visually-hidden, .skip-link, .leave-empty *, .map-scale, .map-about *",
    "Text that nobody sees has no contrast; what lies over the map has a ground of its own.",
  ],
  "warning 2_5_3.F96": ["a.region", "A name on the map is drawn twice, in two sizes, of which one is shown; the link's name begins with it."],
  "warning 4_1_2.H91.Select.Value": ["#f-organisation-type, #f-sector", "The first option asks to choose one, so its value is empty."],
  // Its reminders on each page.
  "notice 1_3_1.DataTable": [".layer-table table", "It is a table of data, with headers of its columns and rows."],
  "notice 1_3_2.G57": [":root", "The order of the elements is that of reading; spoken.spec shows it."],
  "notice 1_3_3.G96": [":root", "No text names a thing by its shape, size or place alone."],
  "notice 1_3_4.": [":root", "Nothing asks for an orientation."],
  "notice 1_3_5.H98": ["input, select, textarea", "The fields about the reader have their autocomplete; the others are about a proposal."],
  "notice 1_4_1.G14,G182": [":root", "What a colour says is also said by words."],
  "notice 1_4_10.C32,C31,C33,C38,SCR34,G206": [":root", "all-pages.spec: nothing is wider than a window of 320 px."],
  "notice 1_4_11.G195,G207,G18,G145,G174,F78": [":root", "map-drawing.spec measures the lines of the map; fields and buttons have lines of the same colours."],
  "notice 1_4_12.C36,C35": [":root", "Only controls of one line have a height, and with room to spare."],
  "notice 1_4_13.F95": [":root", "The card of a region goes with Escape, and stays under the pointer (map.spec)."],
  "notice 1_4_4.G142": [":root", "Sizes of text are in rem, and all text wraps."],
  "notice 2_1_4.": [":root", "The map's keys work only while it has the focus."],
  "notice 2_2_2.SCR33,SCR22,G187,G152,G186,G191": [":root", "The growth of the networks moves only when it is asked to, and the same button stops it."],
  "notice 2_3_1.G19,G176": [":root", "Nothing flashes."],
  "notice 2_4_1.G1,G123,G124,H69": [":root", "The first link leads to the content; there are landmarks and headings."],
  "notice 2_4_2.H25.2": ["title", "Each page has its own title, which names it."],
  "notice 2_4_3.H4.2": [":root", "No tabindex is above 0."],
  "notice 2_4_4.H77,H78,H79,H80,H81": ["a", "A link names where it leads, by itself or with its sentence or heading."],
  "notice 2_4_5.G125,G64,G63,G161,G126,G185": [":root", "A page is found by the navigation, the map, the lists and the search."],
  "notice 2_4_6.G130,G131": [":root", "The snapshots of spoken.spec show the headings and labels."],
  "notice 2_4_7.G149,G165,G195,C15,SCR31": [":root", "One outline for all that can have the focus."],
  "notice 2_5_1.": [":root", "Buttons zoom and move the map too."],
  "notice 2_5_2.": [":root", "All follows the click; the press alone begins to drag the map, and changes nothing."],
  "notice 2_5_3.F96": [":root", "A name that differs from the visible text begins with it."],
  "notice 2_5_4.": [":root", "Nothing follows motion."],
  "notice 3_1_2.H58": [":root", "Names of languages and texts in another language have their lang."],
  "notice 3_2_1.G107": ["input, select, textarea, button", "The focus changes nothing but outlines and hints."],
  "notice 3_2_3.G61": [":root", "All pages have the same header and footer."],
  "notice 3_2_4.G197": [":root", "The same component draws the same thing on all pages."],
  "notice 3_3_1.G83,G84,G85": ["form", "proposals-form.spec: each error is in words at its field and in the list above."],
  "notice 3_3_2.G131,G89,G184,H90": ["form", "Each field has a label, and says if it is optional."],
  "notice 3_3_3.G177": ["form", "An error says what is expected, with an example where there is a form to follow."],
  "notice 3_3_4.G98,G99,G155,G164,G168.LegalForms": ["form", "A proposal is previewed, confirmed by mail, and can be changed and withdrawn."],
  "notice 4_1_3.": [":root", "What changes is said by an element with the role status or alert."],
};

/** The panel's pages: pseudonym, rules and help, language, one's data. */

import { LANGUAGES } from "../pure/words.js";
import { h, icon } from "./dom.js";
import { nameForm } from "./name.js";

/** @import {Panel} from "./panel.js" */

/** @param {Panel} panel */
export function askName(panel) {
  const form = nameForm(panel, panel.words.say("nameSave"), () => panel.sheet.hide());
  panel.sheet.show(panel.words.say("changeName"), form);
}

/** @param {Panel} panel */
export function showHelp(panel) {
  const { words, client } = panel;
  const rules = client.site?.guidelines ?? [];
  panel.sheet.show(
    words.say("help"),
    rules.length > 0 && h("h4", {}, words.say("rules")),
    rules.length > 0 && h("ul", { class: "rules" }, ...rules.map((rule) => h("li", { dir: "auto" }, rule))),
    h("h4", {}, words.say("keys")),
    h("p", {}, words.say("keysText")),
    contact(panel),
  );
}

/** @param {Panel} panel */
export function showLanguages(panel) {
  const choices = Object.entries(LANGUAGES).map(([code, name]) => {
    const here = code === panel.words.language;
    return h("button", { type: "button", class: "choice", lang: code, "aria-pressed": here, onclick: () => panel.doors.language(code) }, name, here && icon("tick"));
  });
  panel.sheet.show(panel.words.say("language"), ...choices);
}

/** @param {Panel} panel */
export function showData(panel) {
  const { words, client } = panel;
  const { retention_days: n, contact: address } = client.site ?? {};
  panel.sheet.show(
    words.say("data"),
    h("p", {}, words.say("dataText")),
    n !== undefined && h("p", {}, words.say("dataKept", { n })),
    address && h("p", {}, words.say("dataContact", { contact: address })),
    h("button", { type: "button", class: "plain harm", onclick: () => forget(panel) }, words.say("forget")),
  );
}

/** @param {Panel} panel */
function forget(panel) {
  const { words, client, sheet } = panel;
  const yes = () => {
    sheet.hide();
    client.logout();
  };
  sheet.show(
    words.say("forget"),
    h("p", {}, words.say("forgetAsk")),
    h("div", { class: "row" },
      h("button", { type: "button", class: "plain harm", onclick: yes }, words.say("forget")),
      h("button", { type: "button", class: "plain", onclick: () => sheet.hide() }, words.say("cancel"))),
  );
}

/** @param {Panel} panel */
export function contact({ client, words }) {
  return client.site?.contact && h("p", { class: "faint" }, words.say("contact", { contact: client.site.contact }));
}

/** The panel's pages: pseudonym, rules and help, language, one's data. */

import { LANGUAGES } from "../pure/words.js";
import { h } from "./dom.js";
import { openMenu } from "./menu.js";
import { nameForm } from "./name.js";

/** @import {Panel} from "./panel.js" */
/** @import {Key} from "../types.js" */

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

/** @param {Panel} panel @param {HTMLElement} anchor */
export function showLanguages(panel, anchor) {
  openMenu(panel, anchor, Object.entries(LANGUAGES).map(([code, label]) => (
    { label, checked: code === panel.words.language, run: () => panel.doors.language(code) })));
}

/** @param {Panel} panel */
export function showData(panel) {
  const { words, client } = panel;
  const { retention_days: n, contact: address } = client.site ?? {};
  const button = h("button", { class: "plain harm", onclick: () => forget(panel, button) }, words.say("forget"));
  panel.sheet.show(
    words.say("data"),
    h("p", {}, words.say("dataText")),
    n !== undefined && h("p", {}, words.say("dataKept", { n })),
    address && h("p", {}, words.say("dataContact", { contact: address })),
    button,
  );
}

/** @param {Panel} panel @param {HTMLElement} anchor */
function forget(panel, anchor) {
  const { words } = panel;
  const run = () => {
    panel.sheet.hide();
    panel.client.logout();
  };
  openMenu(panel, anchor, [
    { label: words.say("cancel"), run: () => undefined },
    { label: words.say("forget"), icon: "delete", harm: true, run },
  ], words.say("forgetAsk"));
}

/** How to reach the team: kept, for who is shut out hears no welcome.
 * @param {Panel} panel @param {Key} [key] the sentence around it */
export function contact({ client, words }, key = /** @type {Key} */ ("reach")) {
  const address = client.keep.get("contact");
  return address && h("p", { class: "faint" }, words.say(key, { contact: address }));
}

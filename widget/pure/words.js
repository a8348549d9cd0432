/** The widget's sentences in the visitor's language, and its dates. */

/** @import {Key, Texts} from "../types.js" */

export const LANGUAGES = { en: "English", fr: "Français" };

/** The first wish that we speak; English when there is none.
 * @param {(string | null | undefined)[]} wishes such as "fr-CH"
 * @returns {"en" | "fr"} */
export function choose(wishes) {
  const known = wishes.map((wish) => (wish ?? "").toLowerCase().split(/[-_]/)[0]).find((code) => code && code in LANGUAGES);
  return known === "fr" ? "fr" : "en";
}

export class Words {
  /** @param {string} language @param {Texts} texts */
  constructor(language, texts) {
    this.language = language;
    this.texts = texts;
    this.plural = new Intl.PluralRules(language);
    // The visitor's own habit of writing hours, where it is of this language: en-GB has no a.m.
    const habit = globalThis.navigator?.languages.find((one) => one.startsWith(language)) ?? language;
    this.clock = new Intl.DateTimeFormat(habit, { timeStyle: "short" });
    this.full = new Intl.DateTimeFormat(habit, { dateStyle: "long", timeStyle: "short" });
    this.date = new Intl.DateTimeFormat(habit, { weekday: "long", day: "numeric", month: "long" });
    this.relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  }

  /** `{name}` is filled in; "one|many" is chosen by `n`.
   * @param {Key} key @param {Record<string, string | number>} [values] */
  say(key, values = {}) {
    const [one, many] = (this.texts[key] ?? key).split("|");
    const text = many !== undefined && this.plural.select(Number(values.n)) !== "one" ? many : one ?? "";
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  }

  /** @param {number} at */
  time(at) {
    return this.clock.format(at);
  }

  /** Today, yesterday, or the date.
   * @param {number} at @param {number} now */
  day(at, now) {
    const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / 86_400_000);
    const text = days === 0 || days === -1 ? this.relative.format(days, "day") : this.date.format(at);
    return text.charAt(0).toLocaleUpperCase(this.language) + text.slice(1);
  }

  /** The hour alone today, with its date on another day.
   * @param {number} at @param {number} now */
  when(at, now) {
    return new Date(at).toDateString() === new Date(now).toDateString() ? this.time(at) : this.full.format(at);
  }
}

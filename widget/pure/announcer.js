/** What a screen reader hears: one new message by name, a burst as a number, history never. */

export class Announcer {
  /** @type {string[]} */
  #waiting = [];
  #busy = false;

  /**
   * @param {(text: string) => void} say
   * @param {(count: number) => string} many words for a burst
   * @param {number} [pause] milliseconds between two announcements
   */
  constructor(say, many, pause = 1500) {
    this.say = say;
    this.many = many;
    this.pause = pause;
  }

  /** @param {string} text */
  hear(text) {
    this.#waiting.push(text);
    if (!this.#busy) this.#speak();
  }

  #speak() {
    const [text, ...others] = this.#waiting;
    this.#waiting = [];
    this.#busy = text !== undefined;
    // What was heard does not stay in the page: the message may be deleted a moment later.
    if (text === undefined) return this.say("");
    this.say(others.length ? this.many(others.length + 1) : text);
    setTimeout(() => this.#speak(), this.pause);
  }
}

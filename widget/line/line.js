/** The line to the server: opens the socket, says hello, keeps it alive, and comes back after a break. */

import { comesBack, delay } from "../pure/backoff.js";

/** @import {Frame, LineState, Trouble} from "../types.js" */

const WELCOME_WITHIN = 10_000;
const WATCH = 1000;

export class Line {
  /** @type {LineState} */
  state = "idle";
  /** @type {Trouble | null} why the server shut us out */
  trouble = null;
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #watch;
  #tries = 0;
  #asked = 0;
  #heard = 0;
  #pinged = 0;
  #every = 25_000;

  /**
   * @param {string} url of the socket
   * @param {{hello: () => object, frame: (frame: Frame) => void, moved: (state: LineState) => void}} ears
   */
  constructor(url, ears) {
    this.url = url;
    this.ears = ears;
  }

  /** Opens the line, or tries again now if it waits. */
  open() {
    if (this.#socket) return;
    clearTimeout(this.#timer);
    if (this.state !== "offline") this.#move("connecting");
    this.#dial();
  }

  /** Hangs up and stays so. */
  close() {
    clearTimeout(this.#timer);
    this.#hangUp();
    this.#move("idle");
  }

  /** @param {object} frame @returns {boolean} whether it left */
  send(frame) {
    if (this.state !== "online") return false;
    this.#socket?.send(JSON.stringify(frame));
    return true;
  }

  /** Says who one is; again, when the first word was not believed. */
  greet() {
    this.#socket?.send(JSON.stringify({ type: "hello", ...this.ears.hello() }));
  }

  #dial() {
    const socket = new WebSocket(this.url, "palabre.v1");
    this.#socket = socket;
    this.#heard = this.#pinged = Date.now();
    socket.onopen = () => this.greet();
    socket.onmessage = (event) => this.#hear(event.data);
    socket.onclose = (event) => this.#lost(event.code);
    clearInterval(this.#watch);
    this.#watch = setInterval(() => this.#check(Date.now()), WATCH);
  }

  /** @param {string} data */
  #hear(data) {
    this.#heard = Date.now();
    const frame = JSON.parse(data);
    if (frame.type === "welcome") this.#welcome(frame);
    if (frame.type === "goodbye") this.#asked = (frame.retry_after ?? 0) * 1000;
    if (frame.type === "error" && !frame.cid) this.#warned(frame);
    this.ears.frame(frame);
    if (frame.type === "welcome") this.#move("online");
  }

  /** @param {Frame} frame */
  #welcome(frame) {
    this.#tries = 0;
    this.#asked = 0;
    this.trouble = null;
    this.#every = frame.ping_ms ?? this.#every;
  }

  /** An error about no command of ours tells why the socket is about to close.
   * @param {Frame} frame */
  #warned(frame) {
    this.trouble = { code: frame.code, message: frame.message, until: frame.until };
    this.#asked = (frame.retry_after ?? 0) * 1000;
  }

  /** A socket may be dead without a word: a tunnel, a closed lid.
   * @param {number} now */
  #check(now) {
    const patience = this.state === "online" ? this.#every + WELCOME_WITHIN : WELCOME_WITHIN;
    if (now - this.#heard > patience) this.#lost(1006);
    else if (this.state === "online" && now - this.#pinged >= this.#every) {
      this.#pinged = now;
      this.send({ type: "ping" });
    }
  }

  /** @param {number} code of the close */
  #lost(code) {
    this.#hangUp();
    if (!comesBack(code)) return this.#move(code === 4503 || this.trouble?.code === "blocked" ? "blocked" : "closed");
    this.#move("offline");
    this.#timer = setTimeout(() => this.#dial(), delay(this.#tries, this.#asked));
    this.#tries += 1;
  }

  #hangUp() {
    clearInterval(this.#watch);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  /** @param {LineState} state */
  #move(state) {
    this.state = state;
    this.ears.moved(state);
  }
}

/** What travels on the wire and between the widget's files. Read by the type checker only; never served. */

export type Role = "visitor" | "helper" | "moderator" | "manager" | "owner" | "agent" | "reader";
export type Mode = "open" | "restricted" | "read-only";
export type Level = "normal" | "watch" | "guard" | "answers-only" | "closed";
export type FlagReason =
  "insult" | "illegal" | "advertising" | "personal_data" | "wrong_or_dangerous_advice" | "distress" | "other";

export interface Author { id: string; pseudonym: string; role?: Role }

export interface Message {
  id: string; room: string; seq: number; at: number; author?: Author; text?: string; state?: "published" | "deleted";
  changed_seq?: number; reply_to?: string; thanks?: number; aside_until?: number;
  question?: boolean; published?: number; edited?: boolean;
}

/** What its author alone sees. */
export interface Own {
  id: string; cid?: string; room: string; state: "held" | "rejected" | "deleted"; text: string; at: number;
  reason?: string; reply_to?: string; question?: boolean; decided?: boolean; look?: string;
  spans?: [number, number][]; offer?: string;
}

/** A text to be said another way. `spans`: what stopped it. `id`: the message it is to replace, if one is there. */
export type Mended = Pick<Own, "text"> & Partial<Own>;

/** What is written in one room and not yet sent. `answers`: id of the message answered. `mends`: what is said another way.
 * `marked`: whether it is a question, by the visitor's own word; else the text decides. `aside`: what it covers, and gives back. */
export interface Draft { text: string; answers?: string; edits?: Message; mends?: Mended; marked?: boolean; aside?: Draft }

export interface OwnFlag { message: string; reason: FlagReason; state: "open" | "upheld" | "dismissed"; at: number; text?: string }

/** A message which no ack has settled. `until`: the server asked to wait. `error`: it will not be sent again by itself.
 * `replaces`: an own message which goes first. */
export interface Unsent {
  cid: string; room: string; text: string; at: number; reply_to?: string; question?: boolean;
  until?: number; error?: string; id?: string; replaces?: string;
}

export interface RoomInfo { room: string; name: string; language?: string; mode: Mode; slow?: number }
export interface Visitor { id: string; pseudonym: string; role: Role; named?: boolean }
export interface Theme { accent?: string; radius?: string | number; font?: string; position?: string; scheme?: string }
export interface SiteInfo {
  name: string; theme?: Theme; guidelines?: string[]; level?: Level; banner?: { text: string; until?: number };
  languages?: string[]; staff_look?: { when?: string }; retention_days?: number; contact?: string;
}

/** A frame from the server: `type` and whatever that type carries. */
export interface Frame { type: string; cid?: string; [field: string]: any }

export type LineState = "idle" | "connecting" | "online" | "offline" | "blocked" | "closed";
export interface Trouble { code: string; message: string; until?: number; retry_after?: number }

export interface Config { base: string; site: string; room?: string; lang: string; identity?: string }
export type Kind = "state" | "log" | "live" | "notice" | "typing" | "refused";

export type Row =
  | { kind: "day"; key: string; at: number }
  | { kind: "fresh"; key: string }
  | { kind: "gone"; key: string; count: number; mine: boolean }
  | { kind: "message"; key: string; message: Message; own: boolean; first: boolean; last: boolean;
      answers: number; quote?: Quote; thanked: boolean; flag?: string }
  | { kind: "own"; key: string; item: Own; quote?: Quote }
  | { kind: "unsent"; key: string; entry: Unsent; online: boolean; quote?: Quote };
export interface Quote { id: string; name: string; text: string }

export type Texts = typeof import("./locales/en.js").default;
export type Key = keyof Texts;

// SPDX-License-Identifier: EUPL-1.2
// My notes: what the room says has become of them, and what is still on this phone. What is to be sent is kept in the
// browser before it is sent, under an id made here, and stays until the room says that it is safe: sent twice, it is
// still one note. Each lies under a key of its own, so that two pages of one phone do not overwrite each other.
import { keep, randomDigits } from "/page.js";

const at_once = 8;             // under way at the same time
const pause_when_busy = 4000;  // milliseconds
const not_final = ["slow_down", "not_joined"];

export class Notes {
  constructor(room, changed) {
    this.room = room;
    this.changed = changed;
    this.session = null;
    this.known = new Map();     // as the room tells, by id
    this.order = [];            // ids in the order in which they were written here
    this.waiting = new Map();   // to be sent, by act, in order
    this.underway = new Set();  // acts that were sent on this line
    this.backs = new Set();     // ids of notes that I took back
    this.takenBackAt = new Map();  // when, by id, as far as that can still be undone
  }

  key(name) { return "samenspraak." + this.session + "." + name; }
  open(session) {
    if (this.session === session) return;
    this.session = session;
    this.known.clear();
    this.waiting.clear();
    this.underway.clear();
    this.order = this.read("order");
    this.backs = new Set(this.read("back"));
    this.takenBackAt = new Map(this.read("back_at"));
    this.load();
    if (!this.listens) addEventListener("storage", () => this.load());
    this.listens = true;
  }
  read(name) {
    try { return JSON.parse(keep.get(this.key(name))) || []; } catch { return []; }
  }
  load() {
    // Another page of this phone may have written notes too.
    this.order = Array.from(new Set(this.read("order").concat(this.order)));
    const start = this.key("out.");
    const found = keep.keys().filter((key) => key.startsWith(start)).map((key) => {
      try { return JSON.parse(keep.get(key)); } catch { return null; }
    }).filter(Boolean).sort((a, b) => a.made - b.made);
    // What could not be kept is at least in memory.
    const unkept = Array.from(this.waiting.values()).filter((one) => one.unkept);
    this.waiting = new Map(found.concat(unkept).map((one) => [one.message.act, one]));
    this.changed();
  }

  // message: note, edit, take_back or bring_back, without act.
  put(message) {
    const act = randomDigits(8);
    const one = { message: Object.assign({ act }, message), made: Date.now() + this.waiting.size / 1000 };
    if (message.type === "take_back") keep.set(this.key("back"), JSON.stringify(Array.from(this.backs.add(message.id))));
    this.order = Array.from(new Set(this.read("order").concat(this.order, message.id)));
    keep.set(this.key("order"), JSON.stringify(this.order));
    this.save(one);
    this.send();
    return act;
  }
  save(one) {
    this.waiting.set(one.message.act, one);
    one.unkept = !keep.set(this.key("out." + one.message.act), JSON.stringify(one));
    this.changed();
  }
  drop(act) {
    this.waiting.delete(act);
    this.underway.delete(act);
    keep.remove(this.key("out." + act));
    this.changed();
  }
  // Once more, as something new to the room: it refused the last.
  again(act) {
    const one = this.waiting.get(act);
    if (!one) return;
    const message = Object.assign({}, one.message);
    delete message.act;
    this.drop(act);
    this.put(message);
  }

  send() {
    if (!this.room.inside || this.resting) return;
    for (const one of this.waiting.values()) {
      if (this.underway.size >= at_once) return;
      if (one.refused || this.underway.has(one.message.act)) continue;
      if (this.room.send(one.message)) this.underway.add(one.message.act);
    }
  }
  lost() { this.underway.clear(); this.changed(); }

  take(message) {
    switch (message.type) {
      case "welcome":
        this.known = new Map((message.notes || []).map((note) => [note.id, note]));
        this.underway.clear();
        this.send();
        break;
      case "own": this.known.set(message.note.id, message.note); break;
      case "done": this.arrived(message.act); this.send(); break;
      case "refused": this.refused(message); break;
      default: return;
    }
    this.changed();
  }
  // Safe. What has become of it the room tells too, before or after.
  arrived(act) {
    const one = this.waiting.get(act);
    if (one && one.message.type === "note" && !this.known.has(one.message.id))
      this.known.set(one.message.id, Object.assign({}, one.message, { fate: "safe" }));
    if (one && one.message.type === "take_back") this.takenBackAt.set(one.message.id, Date.now());
    if (one && one.message.type === "bring_back") this.takenBackAt.delete(one.message.id);
    keep.set(this.key("back_at"), JSON.stringify(Array.from(this.takenBackAt)));
    this.drop(act);
  }
  refused({ act, reason }) {
    const one = this.waiting.get(act);
    if (!one) return;
    this.underway.delete(act);
    if (not_final.includes(reason)) {
      this.resting = true;
      setTimeout(() => { this.resting = false; this.send(); }, pause_when_busy);
    } else if (reason === "no_such_note" && one.message.type === "take_back") {
      this.drop(act);
    } else {
      one.refused = reason;
      this.save(one);
    }
    this.send();
  }

  // All mine, the newest first, each with its fate: one of the room's, or on_its_way, no_wifi, refused.
  list() {
    const all = new Map(Array.from(this.known, ([id, note]) => [id, Object.assign({}, note)]));
    for (const one of this.waiting.values()) {
      const { message } = one;
      const note = all.get(message.id) || { id: message.id, fate: "", phase: message.phase };
      if (message.text !== undefined) note.text = message.text;
      if (message.lane !== undefined) note.lane = message.lane;
      if (message.links) note.links = message.links;
      note.act = message.act;
      note.doing = message.type;
      note.reason = one.refused;
      note.fate = one.refused ? "refused" : this.room.inside ? "on_its_way" : "no_wifi";
      all.set(message.id, note);
    }
    for (const note of all.values()) note.takenBack = note.fate === "removed" && this.backs.has(note.id);
    const place = (note) => this.order.indexOf(note.id);
    return Array.from(all.values()).sort((a, b) => place(b) - place(a));
  }
  // Not yet safe.
  count() { return Array.from(this.waiting.values()).filter((one) => !one.refused).length; }
}

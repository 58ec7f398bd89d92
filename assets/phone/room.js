// SPDX-License-Identifier: EUPL-1.2
// The line to the room: opens it, opens it again when it drops, notices when it is dead, and keeps the copy of the board
// and the state of the room up to date. See PROTOCOL.md.
import { followLanguage } from "/page.js";

const version = 1;
const pauses = [300, 1000, 2000, 4000, 8000];  // milliseconds between attempts
const beat = 15000, patience = 8000;
const busy = { slow_down: 4000, full: 10000 };  // refused for now: ask again after so long

// A copy of the board, fed with what the room tells.
export class Board {
  constructor() { this.forget(); }
  forget() {
    this.notes = new Map();
    this.groups = new Map();
    this.sheet = {};
    this.epoch = undefined;
    this.revision = 0;
  }
  take(news) {
    if (news.whole) this.forget();
    if (news.sheet) this.sheet = news.sheet;
    for (const id of news.gone || []) this.notes.delete(id);
    for (const id of news.groups_gone || []) this.groups.delete(id);
    for (const note of news.notes || []) this.notes.set(note.id, note);
    for (const group of news.groups || []) this.groups.set(group.id, group);
    if (news.more) { this.epoch = undefined; return; }  // a part: not until the last piece is all of it known
    this.epoch = news.epoch;
    this.revision = news.revision;
  }
  // The notes of a phase in the order in which they lie.
  in(phase) {
    return Array.from(this.notes.values()).filter((note) => note.phase === phase)
      .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1));
  }
}

export class Room {
  // hello(greeting): what to say to come in, or null to wait until enter() is called. changed(what, message): something
  // new to show.
  constructor(hello, changed) {
    this.hello = hello;
    this.changed = changed;
    this.board = new Board();
    this.state = null;      // as "room" tells
    this.greeting = null;
    this.inside = false;
    this.connected = false;
    this.gone = false;      // for good: not to connect again
    this.failures = 0;
    this.asking = false;    // to be let in, and not answered yet
    for (const event of ["online", "focus", "pageshow"]) addEventListener(event, () => this.hurry());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.hurry(); });
    setInterval(() => this.check(), 1000);
    this.open();
  }

  open() {
    if (this.socket || this.gone) return;
    clearTimeout(this.again);
    const socket = this.socket = new WebSocket(location.origin.replace(/^http/, "ws") + "/live");
    this.heard = Date.now();
    this.asked = 0;
    socket.onmessage = (event) => { if (socket === this.socket) this.take(JSON.parse(event.data)); };
    socket.onclose = () => { if (socket === this.socket) this.lost(); };
  }
  lost() {
    const socket = this.socket;
    this.socket = null;
    this.connected = this.inside = this.asking = false;
    if (socket) { socket.onclose = null; socket.close(); }
    this.changed("line");
    const pause = pauses[Math.min(this.failures++, pauses.length - 1)];
    clearTimeout(this.again);
    this.again = setTimeout(() => this.open(), pause * (0.75 + Math.random() / 2));
  }
  // The phone woke up, or the wifi is back: do not wait for the next attempt.
  hurry() {
    if (this.gone) return;
    if (!this.socket) { this.failures = 0; this.open(); } else if (this.connected) this.ask();
  }
  // A line may be dead without anyone saying so.
  check() {
    if (!this.socket || this.gone) return;
    const now = Date.now();
    if (this.asked && now - this.asked > patience) this.lost();
    else if (!this.connected && now - this.heard > patience) this.lost();
    else if (this.connected && !this.asked && now - this.heard > beat) this.ask();
  }
  ask() {
    if (!this.asked) this.asked = Date.now();
    this.send({ type: "alive" });
  }
  send(message) {
    if (!this.socket || this.socket.readyState !== 1) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }
  leave() {
    this.send({ type: "bye" });
    this.gone = true;
    this.inside = false;
    if (this.socket) { this.socket.onclose = null; this.socket.close(); this.socket = null; }
  }
  enter() {
    clearTimeout(this.retry);
    const hello = this.connected && !this.inside && !this.asking && this.hello(this.greeting);
    if (!hello) return;
    this.asking = true;
    const known = this.board.epoch ? { epoch: this.board.epoch, since: this.board.revision } : {};
    this.send(Object.assign({ type: "hello", version }, known, hello));
  }

  take(message) {
    this.heard = Date.now();
    this.asked = 0;
    switch (message.type) {
      case "greeting":
        this.connected = true;
        if (this.greeting && this.greeting.session !== message.session) { this.board.forget(); this.state = null; }
        this.greeting = message;
        followLanguage(message.language);
        this.changed("greeting", message);  // who I am in this session must be known first
        return this.enter();
      case "welcome": this.inside = true; this.asking = false; this.failures = 0; break;
      case "refused": if (!this.inside && !message.act) this.wait(message.reason); break;
      case "room":
        this.state = message;
        this.stateAt = Date.now();
        followLanguage(message.language);
        break;
      case "board": this.board.take(message); break;
      case "alive": return this.changed("alive", message);
      default: break;
    }
    this.changed(message.type, message);
  }

  // Not let in. Of some reasons it is known that they pass.
  wait(reason) {
    this.asking = false;
    clearTimeout(this.retry);
    if (busy[reason]) this.retry = setTimeout(() => this.enter(), busy[reason] * (0.75 + Math.random() / 2));
  }
  passes(reason) { return Boolean(busy[reason]); }

  // Seconds left on the clock now, also after a sleep.
  left() {
    const clock = this.state && this.state.clock;
    if (!clock) return null;
    return clock.left - (clock.runs ? Math.floor((Date.now() - this.stateAt) / 1000) : 0);
  }
}

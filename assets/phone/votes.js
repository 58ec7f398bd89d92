// SPDX-License-Identifier: EUPL-1.2
// Dividing votes. What I want is shown at once and told to the room one step at a time, lowering before raising, so that
// the budget always holds; the room's count is the truth.
import { element, isNarrow, isolated, keep, many, randomDigits, redraw, say, t } from "/page.js";

// What was given to which value: [text, points].
const votedList = (given) => element("ul", { class: "notes votes" }, given.map(([text, points]) => element("li", { class: "vote has" },
  element("span", { class: "name", dir: "auto" }, text), element("strong", {}, many("chip_votes", points)))));

export class Votes {
  // changed(): something to draw. tell(words): something that is to be seen and heard.
  constructor(room, changed, tell) {
    this.room = room;
    this.changed = changed;
    this.tell = tell;
    this.truth = {};
    this.wish = {};
    this.underway = null;
    this.lost = "";     // what did not arrive in time, as it is said
    this.counted = [];  // what did, then: [text, points]
    this.why = null;    // under which value it stands why a press did nothing: { id, words }
    this.ready = null;  // the round of which I said that I am done
  }
  open(session) {
    this.key = "samenspraak." + session + ".votes";
    let kept = null;
    try { kept = JSON.parse(keep.get(this.key)); } catch { /* then nothing was wished */ }
    this.wish = (kept && kept.wish) || {};
    this.round = kept ? kept.round : undefined;  // the voting that it was wished in
    this.truth = {};
    this.underway = this.ready = this.why = null;
    this.welcomed = this.known = false;  // whether the room has told my votes, and which voting it is in
    this.lost = "";
  }
  save() {
    if (Object.keys(this.wish).length) keep.set(this.key, JSON.stringify({ round: this.round, wish: this.wish }));
    else keep.remove(this.key);
  }
  of(id) { return this.wish[id] !== undefined ? this.wish[id] : this.truth[id] || 0; }
  values() { return this.room.board.in("values").filter((note) => !note.covered); }
  left() { return this.values().reduce((left, note) => left - this.of(note.id), this.room.state.voting.budget); }
  isReady() { return this.ready !== null && this.ready === this.room.state.voting.round; }
  // All that I gave is safe with the room.
  isIn() { return this.known && this.room.inside && !this.underway && !Object.keys(this.wish).length; }

  set(note, points) {
    const refused = points < 0 ? t("phone_votes_none_here") : this.left() < points - this.of(note.id) ? t("phone_votes_used_up") : "";
    this.why = refused ? { id: note.id, words: refused } : null;
    if (refused) { say(refused); return this.changed(); }
    this.wish[note.id] = points;
    this.round = this.room.state.voting.round;
    this.lost = "";
    this.save();
    this.sync();
    this.changed();
    return say(t("phone_votes_for", note.text, points) + ". " + many("phone_votes", this.left()));
  }
  sync() {
    const voting = this.room.state && this.room.state.voting;
    if (!this.room.inside || !voting || !this.known) return;  // what is wished is compared with what is so, never with what was
    for (const id of Object.keys(this.wish)) if (this.wish[id] === (this.truth[id] || 0)) delete this.wish[id];
    this.save();
    if (!voting.open || this.round !== voting.round) return this.giveUp(voting.open ? 0 : 1500);
    if (this.underway) return;
    const steps = Object.entries(this.wish).map(([id, points]) => ({ id, points, more: points - (this.truth[id] || 0) }));
    const step = steps.sort((a, b) => a.more - b.more)[0];
    if (!step) return;
    const act = randomDigits(8);
    if (this.room.send({ type: "vote", act, id: step.id, points: step.points })) this.underway = act;
  }

  // Wished in a voting that is over. What was under way may still turn out to have arrived.
  giveUp(patience) {
    if (!Object.keys(this.wish).length || this.givingUp) return;
    this.givingUp = setTimeout(() => {
      this.givingUp = null;
      const { open, round } = this.room.state.voting;
      if (!Object.keys(this.wish).length || (open && round === this.round)) return;
      const text = (id) => (this.room.board.notes.get(id) || {}).text;
      const gone = Object.keys(this.wish).map(text).filter(Boolean).map(isolated).join(", ");
      this.counted = open ? [] : Object.keys(this.truth).filter((id) => text(id)).map((id) => [text(id), this.truth[id]]);
      this.wish = {};
      this.save();
      this.lost = t("phone_votes_lost", gone);
      say(this.lost);
      this.changed();
    }, patience);
  }

  take(message) {
    if (message.type === "line" || message.type === "greeting") this.welcomed = this.known = false;
    if (message.type === "welcome") this.welcomed = true;
    if (message.type === "room" && this.welcomed) this.known = true;
    if (message.type === "welcome" || message.type === "points") this.truth = message.points || {};
    if (message.type === "welcome" || message.type === "line") this.underway = null;
    if (message.act && message.act === this.underway) {
      this.underway = null;
      if (message.type === "refused" && message.reason !== "slow_down") {
        if (message.reason !== "voting_closed") this.wish = {};
        if (message.reason !== "voting_closed") this.tell(t("phone_not_" + message.reason));
      } else if (message.type === "refused") {
        setTimeout(() => this.sync(), 3000);
        return;
      }
    }
    this.sync();
  }

  // What became of votes that came too late, and what counts; nothing when none did.
  drawLost(box) {
    redraw(box, this.lost ? element("p", { class: "notice bad", dir: "auto" }, this.lost) : null,
      this.lost && this.counted.length ? [element("h2", {}, t("phone_votes_count")), votedList(this.counted)] : null);
  }
  draw(box) {
    if (this.isReady()) this.drawReady(box);
    else this.drawChoice(box);
  }
  drawChoice(box) {
    const left = this.left(), { budget } = this.room.state.voting;
    const values = this.values();
    const rows = values.map((note) => {
      const points = this.of(note.id);
      const button = (change, sign, label, off) => element("button", {
        type: "button", class: change > 0 ? "more" : "less", "aria-label": t(label, note.text),
        "aria-disabled": off ? "true" : null, "data-key": note.id + sign, onclick: () => this.set(note, points + change),
      }, element("span", { "aria-hidden": "true" }, sign));
      return element("li", { class: points ? "vote has" : "vote" }, element("span", { class: "name", dir: "auto" }, note.text),
        element("span", { class: "count" }, button(-1, "−", "phone_vote_less", points === 0), element("output", {}, String(points)),
          button(1, "+", "phone_vote_more", left === 0)),
        this.why && this.why.id === note.id ? element("p", { class: "wrong missing" }, this.why.words) : null);
    });
    const dots = budget > 12 ? null : element("span", { class: "dots", "aria-hidden": "true" },
      Array.from({ length: budget }, (_, i) => element("i", { class: i < budget - left ? "used" : null })));
    redraw(box, values.length ? element("ul", { class: "notes votes" }, rows) : element("p", {}, t("phone_no_values")),
      element("div", { class: "votebar" }, element("p", {}, isNarrow() && left ? t("phone_votes_short", left) : many("phone_votes", left), dots),
        element("button", { type: "button", class: "primary", "data-key": "votes-done", onclick: () => {
          this.ready = this.room.state.voting.round;
          this.why = null;
          this.changed();
          scrollTo(0, 0);
          say(this.isIn() ? t("phone_votes_in") : t("phone_votes_wait"));
        } }, t("phone_done"))));
  }
  drawReady(box) {
    const given = this.values().filter((note) => this.of(note.id));
    const isIn = this.isIn(), slow = !isIn && this.room.inside;
    redraw(box, element("div", { class: isIn ? "sent well" : "sent" }, element("div", {},
      element("strong", {}, isIn ? t("phone_votes_in") : slow ? t("phone_sending") : t("phone_votes_wait")),
      isIn ? element("p", {}, t("phone_votes_in_help")) : null)),
    element("h2", {}, t("phone_votes_yours")),
    given.length ? votedList(given.map((note) => [note.text, this.of(note.id)]))
      : element("p", { class: "muted" }, t("phone_votes_nothing")),
    element("button", { type: "button", class: "wide", "data-key": "votes-change", onclick: () => { this.ready = null; this.changed(); } },
      t("phone_votes_change")));
  }
}

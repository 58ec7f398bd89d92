// SPDX-License-Identifier: EUPL-1.2
// Dividing votes. What I want is shown at once and told to the room one step at a time, lowering before raising, so that
// the budget always holds; the room's count is the truth.
import { element, keep, many, randomDigits, redraw, say, t } from "/page.js";

export class Votes {
  constructor(room, changed) {
    this.room = room;
    this.changed = changed;
    this.truth = {};
    this.wish = {};
    this.underway = null;
  }
  open(session) {
    this.key = "samenspraak." + session + ".votes";
    try { this.wish = JSON.parse(keep.get(this.key)) || {}; } catch { this.wish = {}; }
  }
  of(id) { return this.wish[id] !== undefined ? this.wish[id] : this.truth[id] || 0; }
  values() { return this.room.board.in("values").filter((note) => !note.covered); }
  left() { return this.values().reduce((left, note) => left - this.of(note.id), this.room.state.voting.budget); }

  set(note, points) {
    if (points < 0 || this.left() < points - this.of(note.id)) return say(many("phone_votes", this.left()));
    this.wish[note.id] = points;
    keep.set(this.key, JSON.stringify(this.wish));
    this.sync();
    this.changed();
    say(t("phone_votes_for", note.text, points) + ". " + many("phone_votes", this.left()));
  }
  sync() {
    for (const id of Object.keys(this.wish)) if (this.wish[id] === (this.truth[id] || 0)) delete this.wish[id];
    keep.set(this.key, JSON.stringify(this.wish));
    if (this.underway || !this.room.inside || !this.room.state || !this.room.state.voting.open) return;
    const steps = Object.entries(this.wish).map(([id, points]) => ({ id, points, more: points - (this.truth[id] || 0) }));
    const step = steps.sort((a, b) => a.more - b.more)[0];
    if (!step) return;
    const act = randomDigits(8);
    if (this.room.send({ type: "vote", act, id: step.id, points: step.points })) this.underway = act;
  }

  take(message) {
    if (message.type === "welcome" || message.type === "points") this.truth = message.points || {};
    if (message.type === "welcome" || message.type === "line") this.underway = null;
    if (message.act && message.act === this.underway) {
      this.underway = null;
      if (message.type === "refused" && message.reason !== "slow_down") {
        this.wish = {};
        say(t("phone_not_" + message.reason));
      } else if (message.type === "refused") {
        setTimeout(() => this.sync(), 3000);
        return;
      }
    }
    this.sync();
  }

  draw(box) {
    const left = this.left();
    const counted = element("p", { class: "muted" });
    const words = many("phone_votes", left).split(String(left));
    counted.append(words[0]);
    if (words.length > 1) counted.append(element("strong", {}, String(left)), words[1]);
    const values = this.values();
    const rows = values.map((note) => {
      const points = this.of(note.id);
      const button = (change, sign, label, off) => element("button", {
        type: "button", class: change > 0 ? "more" : "less", "aria-label": t(label, note.text),
        "aria-disabled": off ? "true" : null, "data-key": note.id + sign, onclick: () => this.set(note, points + change),
      }, sign);
      return element("li", { class: "vote" }, element("span", {}, note.text),
        button(-1, "−", "phone_vote_less", points === 0), element("output", {}, String(points)),
        button(1, "+", "phone_vote_more", left === 0));
    });
    redraw(box, counted, values.length ? element("ul", { class: "notes" }, rows) : element("p", {}, t("phone_no_values")));
  }
}

// SPDX-License-Identifier: EUPL-1.2
// Dividing votes. What I want is shown at once and told to the room one step at a time, lowering before raising, so that
// the budget always holds; the room's count is the truth.
import { element, keep, many, randomDigits, redraw, say, t } from "/page.js";

export class Votes {
  // changed(): something to draw. tell(words): something that is to be seen and heard.
  constructor(room, changed, tell) {
    this.room = room;
    this.changed = changed;
    this.tell = tell;
    this.truth = {};
    this.wish = {};
    this.underway = null;
  }
  open(session) {
    this.key = "samenspraak." + session + ".votes";
    let kept = null;
    try { kept = JSON.parse(keep.get(this.key)); } catch { /* then nothing was wished */ }
    this.wish = (kept && kept.wish) || {};
    this.round = kept ? kept.round : undefined;  // the voting that it was wished in
    this.truth = {};
    this.underway = null;
  }
  save() {
    if (Object.keys(this.wish).length) keep.set(this.key, JSON.stringify({ round: this.round, wish: this.wish }));
    else keep.remove(this.key);
  }
  of(id) { return this.wish[id] !== undefined ? this.wish[id] : this.truth[id] || 0; }
  values() { return this.room.board.in("values").filter((note) => !note.covered); }
  left() { return this.values().reduce((left, note) => left - this.of(note.id), this.room.state.voting.budget); }

  set(note, points) {
    if (points < 0 || this.left() < points - this.of(note.id)) return say(many("phone_votes", this.left()));
    this.wish[note.id] = points;
    this.round = this.room.state.voting.round;
    this.save();
    this.sync();
    this.changed();
    say(t("phone_votes_for", note.text, points) + ". " + many("phone_votes", this.left()));
  }
  sync() {
    for (const id of Object.keys(this.wish)) if (this.wish[id] === (this.truth[id] || 0)) delete this.wish[id];
    this.save();
    const voting = this.room.state && this.room.state.voting;
    if (!this.room.inside || !voting) return;
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
      this.wish = {};
      this.save();
      this.tell(t("phone_votes_lost"));
      this.changed();
    }, patience);
  }

  take(message) {
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

// SPDX-License-Identifier: EUPL-1.2
// My notes, by step: what became of each in words, what can still be done with it, and why not.
import { clamped, element, phases, redraw, say, short, t } from "/page.js";

const at_first = 5;
const undoable = 60000;  // milliseconds after taking back

const fates = { board: "phone_on_board", waiting: "phone_waiting", covered: "phone_covered", merged: "phone_merged",
  removed: "phone_turned_away", safe: "phone_safe", on_its_way: "phone_on_its_way", no_wifi: "phone_no_wifi", refused: "phone_refused" };
export const fateWords = (note) => (note.takenBack ? t("phone_taken_back")
  : note.fate === "merged" && note.into ? t("phone_merged_into", short(note.into, 60)) : t(fates[note.fate] || "phone_safe"));

export class Own {
  constructor(room, notes, entry, changed) {
    Object.assign(this, { room, notes, entry, changed });
    this.all = false;
  }
  isHere(note) { return !this.room.state.concluded && this.room.state.phase === note.phase; }

  // Those of this step first, then the others; in each the newest first.
  draw(box) {
    const notes = this.notes.list();
    const here = this.room.state.concluded ? "" : this.room.state.phase;
    const steps = [here].concat(phases.slice().reverse().filter((phase) => phase !== here));
    const ordered = [].concat(...steps.map((step) => notes.filter((note) => note.phase === step)));
    const shown = this.all ? ordered : ordered.slice(0, at_first);
    this.several = new Set(ordered.map((note) => note.phase)).size > 1;
    const parts = steps.filter((step) => shown.some((note) => note.phase === step)).map((step) => [
      this.several ? element("h3", {}, t("phase_" + step)) : null,
      element("ul", { class: "notes" }, shown.filter((note) => note.phase === step).map((note) => this.item(note)))]);
    redraw(box, ...(ordered.length ? parts.flat() : [element("p", { class: "muted" }, t("phone_own_none"))]),
      shown.length < ordered.length ? element("button", { type: "button", class: "wide", "data-key": "all",
        onclick: () => { this.all = true; this.changed(); } }, t("phone_own_all", ordered.length)) : null);
  }
  item(note) {
    const well = note.fate === "board" || note.fate === "merged", bad = note.fate === "refused";
    const step = this.isHere(note) || this.several ? "" : " · " + t("phase_" + note.phase);
    const fate = (well ? "✓ " : "") + fateWords(note) + step;
    const under = this.actions(note), long = Array.from(note.text || "").length > 120;
    const able = under.some((one) => one.className === "row");
    const card = [element("span", { class: "words", dir: "auto" }, long ? short(note.text, 120) : note.text || ""),
      element("span", { class: "below" }, element("span", { class: "fate" + (well ? " well" : bad ? " bad" : ""), dir: "auto" }, fate),
        under.length ? element("span", { class: "open" }, able && !bad && !note.takenBack ? t("phone_edit") : t("phone_more")) : null)];
    if (!under.length && !long) return element("li", {}, element("div", { class: "card" }, card));
    const open = document.querySelector('details[data-note="' + note.id + '"]');
    return element("li", {}, element("details", { "data-note": note.id, open: bad || this.canBringBack(note) || (open && open.open) },
      element("summary", { class: "card", "data-key": note.id }, card),
      element("div", { class: "under" }, long ? element("p", { class: "whole" }, clamped(note.text, "own" + note.id)) : null, under)));
  }
  actions(note) {
    const button = (name, words, act) => element("button", { type: "button", "data-key": name + note.id, onclick: act }, t(words));
    if (note.fate === "refused") return [element("p", { class: "wrong" }, t("phone_not_" + note.reason)),
      element("div", { class: "row" }, button("again", "phone_try_again", () => this.notes.again(note.act)),
        button("away", "phone_throw_away", () => this.notes.drop(note.act)))];
    if (note.takenBack && !note.doing) return this.canBringBack(note) ? [element("div", { class: "row" }, button("bring", "phone_bring_back", () => {
      this.notes.put({ type: "bring_back", id: note.id });
      say(t("phone_on_its_way"));
    })), element("p", { class: "muted" }, t("phone_bring_back_help"))] : [];
    if (note.doing || note.fate === "safe") return [];
    const into = note.into ? element("p", { class: "muted", dir: "auto" }, t("phone_merged_into", short(note.into, 300))) : null;
    const why = this.fixed(note);
    const changeable = !why && note.fate !== "merged" && !this.room.state.voting.open;
    return [into, why ? element("p", { class: "muted" }, why)
      : element("div", { class: "row" }, changeable ? button("edit", "phone_edit", () => this.entry.edit(note)) : null,
        button("back", "phone_take_back", () => this.notes.put({ type: "take_back", id: note.id }))),
    !why && !changeable && note.fate !== "merged" ? element("p", { class: "muted" }, t("phone_fixed_voting")) : null].filter(Boolean);
  }
  // Why it can no longer be changed; empty when it can.
  fixed(note) {
    if (note.fate === "removed") return t("phone_fixed_removed");
    if (!this.isHere(note)) return t("phone_fixed_step");
    return note.speaks ? t("phone_fixed_merged") : "";
  }
  canBringBack(note) {
    if (!note.takenBack || note.doing) return false;
    const at = this.notes.takenBackAt.get(note.id), left = at === undefined ? 0 : undoable - (Date.now() - at);
    if (left <= 0) return false;
    setTimeout(() => this.changed(), left + 50);
    return true;
  }
}

// SPDX-License-Identifier: EUPL-1.2
// Writing a note, as the step asks it: in Effects with lane and actors, in Options with field and values. What is half
// written is kept, also when the page is loaded again. The same form changes a note that was sent.
import { by, element, keep, many, randomDigits, say, t } from "/page.js";

const most = 2000;  // code points
const mostLinks = 64;
const lanes = {
  effects: [["positive", "+ "], ["negative", "− "]],
  actions: [["technology", ""], ["environment", ""], ["people", ""]],
};
const from = { effects: "actors", actions: "values" };  // to what a note of that step is linked
const question = { effects: "phone_touches", actions: "phone_serves" };
const laneQuestion = { effects: "phone_good_or_bad", actions: "phone_field" };
const laneMissing = { effects: "phone_choose_kind", actions: "phone_choose_field" };

// Without what the room takes for no text: control characters, halves of characters.
const isHalf = (point) => point.length === 1 && point >= "\ud800" && point <= "\udfff";
export const tidy = (text) => Array.from(text.replace(/\r\n?/g, "\n").replace(/\t/g, " ")
  // eslint-disable-next-line no-control-regex
  .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "")).filter((point) => !isHalf(point)).join("").trim();
const length = (text) => Array.from(text).length;

export class Entry {
  // changed(): the form was opened or closed.
  constructor(room, notes, changed) {
    this.room = room;
    this.notes = notes;
    this.changed = changed;
    this.editing = null;
  }
  open(session) {
    this.session = session;
    this.editing = this.drawn = null;
  }
  draftKey(phase) { return "samenspraak." + this.session + ".draft." + phase; }
  draft(phase) {
    try { return JSON.parse(keep.get(this.draftKey(phase))) || {}; } catch { return {}; }
  }
  saveDraft() {
    const now = this.now();
    if (this.editing) return keep.set(this.draftKey("change"), JSON.stringify(Object.assign(now, { id: this.editing.id, phase: this.phase })));
    if (now.text || now.links.length) keep.set(this.draftKey(this.phase), JSON.stringify(now));
    else keep.remove(this.draftKey(this.phase));
  }
  // Steps, besides this one, for which something was written that was never sent.
  lateDrafts(phase) {
    return ["case", "actors", "effects", "values", "actions"]
      .filter((other) => other !== phase && (this.draft(other).text || "").trim())
      .map((other) => Object.assign({ phase: other }, this.draft(other)));
  }

  // A change of an own note that was begun and never sent; null when there is none.
  lateChange() {
    const change = this.draft("change");
    return change.id && (change.text || "").trim() && !(this.editing && this.editing.id === change.id) ? change : null;
  }

  edit(note) {
    this.editing = note;
    this.drawn = null;
    this.changed();
    by("text").focus();
  }
  stop() {
    this.throwAway("change", true);
    this.editing = null;
    this.drawn = null;
    this.changed();
  }

  // Into this box, for this step. What is written stays, unless step, language or note are others now.
  draw(box, phase, language) {
    const which = [phase, language, this.editing && this.editing.id].join();
    if (this.drawn !== which || !box.firstChild) {
      this.drawn = which;
      this.phase = phase;
      const change = this.draft("change");
      const begun = this.editing && change.id === this.editing.id ? change : null;
      this.build(box, begun || this.editing || this.draft(phase));
    }
    this.drawChips();
  }
  build(box, note) {
    const phase = this.phase;
    this.chosen = new Set(note.links || []);
    const text = element("textarea", { id: "text", rows: "4", "aria-describedby": "left", value: note.text || "",
      oninput: () => { this.count(); this.saveDraft(); },
      onkeydown: (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.submit(event); } });
    box.replaceChildren(element("form", { novalidate: true, onsubmit: (event) => this.submit(event) },
      this.editing ? element("p", { class: "notice" }, t("phone_editing")) : null,
      element("label", { for: "text", class: "unseen" }, t("phone_note")), text,
      element("p", { id: "left", class: "muted", hidden: true }),
      lanes[phase] ? this.lanesOf(phase, note.lane) : null,
      from[phase] ? element("fieldset", { id: "links", hidden: true }, element("legend", {}, t(question[phase])),
        element("div", { id: "chips", class: "chips " + from[phase] })) : null,
      element("p", { id: "wrong", class: "wrong", role: "alert" }),
      element("button", { class: "main", type: "submit" }, t(this.editing ? "phone_save" : "phone_send")),
      this.editing ? element("button", { type: "button", class: "quiet", onclick: () => this.stop() },
        t("phone_leave_as_it_was")) : null));
    this.count();
  }
  // An effect can be good and bad at once: two boxes. An option lies in one field: one of three.
  lanesOf(phase, lane) {
    const both = phase === "effects";
    return element("fieldset", {}, element("legend", { class: both ? "unseen" : null }, t(laneQuestion[phase])),
      element("div", { class: "choices " + (both ? "lanes" : "fields") }, lanes[phase].map(([key, sign]) =>
        element("span", {}, element("input", { type: both ? "checkbox" : "radio", name: "lane", id: "lane-" + key,
          class: key, value: key, checked: lane === key || (both && lane === "both"), onchange: () => this.saveDraft() }),
        element("label", { for: "lane-" + key }, sign + t("lane_" + key))))));
  }
  drawChips() {
    const box = by("chips");
    if (!box) return;
    const notes = this.room.board.in(from[this.phase]).filter((note) => !note.covered);
    const which = JSON.stringify(notes.map((note) => [note.id, note.text])) + Array.from(this.chosen).join();
    if (box.dataset.which === which) return;
    box.dataset.which = which;
    const focused = document.activeElement && document.activeElement.id;
    box.replaceChildren(...notes.map((note) => element("span", {},
      element("input", { type: "checkbox", id: "chip-" + note.id, checked: this.chosen.has(note.id),
        onchange: (event) => {
          if (event.target.checked && this.chosen.size >= mostLinks) {
            event.target.checked = false;
            return this.wrong(t("phone_not_full"), event.target);
          }
          this.chosen[event.target.checked ? "add" : "delete"](note.id);
          this.saveDraft();
        } }),
      element("label", { for: "chip-" + note.id }, note.text))));
    if (focused && focused.startsWith("chip-") && by(focused)) by(focused).focus();
    by("links").hidden = notes.length === 0;
  }
  count() {
    const left = most - length(tidy(by("text").value));
    by("left").hidden = left > 200;
    by("left").className = left < 0 ? "wrong" : "muted";
    by("left").textContent = left < 0 ? many("phone_characters_over", -left) : many("phone_characters_left", left);
  }

  lane() {
    const picked = Array.from(document.getElementsByName("lane")).filter((input) => input.checked);
    return picked.length > 1 ? "both" : picked.length ? picked[0].value : "";
  }
  now() {
    const there = new Set(this.room.board.in(from[this.phase]).map((note) => note.id));
    return { text: by("text").value, lane: this.lane(),
      links: from[this.phase] ? Array.from(this.chosen).filter((id) => there.has(id)) : [] };
  }
  wrong(words, where) {
    by("wrong").textContent = words;
    where.focus();
  }
  submit(event) {
    event.preventDefault();
    const note = this.now();
    note.text = tidy(note.text);
    // "+" or "-" in front picks the lane, as on the shared screen.
    const sign = this.phase === "effects" && /^[+\-−–]\s*/.exec(note.text);
    if (sign && sign[0].length < note.text.length) {
      note.text = note.text.slice(sign[0].length);
      if (!note.lane) note.lane = sign[0][0] === "+" ? "positive" : "negative";
    }
    if (!note.text) return this.wrong(t("phone_write_first"), by("text"));
    if (length(note.text) > most) return this.wrong(many("phone_characters_over", length(note.text) - most), by("text"));
    if (lanes[this.phase] && !note.lane)
      return this.wrong(t(laneMissing[this.phase]), document.getElementsByName("lane")[0]);
    by("wrong").textContent = "";
    if (this.editing) this.change(note);
    else this.write(note);
  }
  write(note) {
    keep.remove(this.draftKey(this.phase));
    this.send(this.phase, note);
    this.drawn = null;
    this.changed();
    by("text").focus();
  }
  send(phase, note) {
    this.notes.put({ type: "note", id: randomDigits(8), phase, lane: note.lane || "", text: tidy(note.text),
      links: note.links || [] });
    say(t(this.room.inside ? "phone_on_its_way" : "phone_no_wifi"));
  }
  change(note) {
    const was = this.editing;
    const message = { type: "edit", id: was.id, text: note.text };
    if (lanes[this.phase] && note.lane !== was.lane) message.lane = note.lane;
    if (from[this.phase] && note.links.slice().sort().join() !== (was.links || []).slice().sort().join())
      message.links = note.links;
    this.notes.put(message);
    this.stop();
  }
  throwAway(phase, quietly) {
    keep.remove(this.draftKey(phase));
    if (!quietly) this.changed();
  }
}

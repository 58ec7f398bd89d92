// SPDX-License-Identifier: EUPL-1.2
// Writing a note, as the step asks it: in Effects with lane and actors, in Options with field and values. What is half
// written is kept, also when the page is loaded again. The same form changes a note that was sent, and finishes one of a
// step that the room has left.
import { by, element, hasVisible, isNarrow, isolated, keep, many, measure, randomDigits, redraw, renew, say, short, t } from "/page.js";

const most = 2000;  // code points
const lanes = {
  effects: [["positive", "+ "], ["negative", "− "]],
  actions: [["technology", ""], ["environment", ""], ["people", ""]],
};
const from = { effects: "actors", actions: "values" };  // to what a note of that step is linked
const question = { effects: "phone_touches", actions: "phone_serves" };
const shortQuestion = { effects: "phone_touches_short", actions: "phone_serves_short" };
const laneQuestion = { effects: "phone_good_or_bad", actions: "phone_field" };
const laneMissing = { effects: "phone_choose_kind", actions: "phone_choose_field" };
export const laneMissingWords = (phase) => t(laneMissing[phase]);
export const hasLanes = (phase) => Boolean(lanes[phase]);

// Without what the room takes for no text: control characters, halves of characters, nothing to see. Several empty lines
// are one.
const isHalf = (point) => point.length === 1 && point >= "\ud800" && point <= "\udfff";
export const tidy = (text) => {
  const points = Array.from(text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/\t/g, " ")
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "")).filter((point) => !isHalf(point));
  const lines = points.join("").split("\n").map((line) => (hasVisible(line) ? line : ""));
  return lines.filter((line, i) => line || lines[i - 1]).join("\n").trim();
};
const length = (text) => Array.from(text).length;

// An effect can be good and bad at once: two boxes. An option lies in one field: one of three. `name` tells two such
// rows on one page apart.
export function laneChoices(phase, lane, name, changed) {
  const both = phase === "effects";
  return element("fieldset", { id: name + "s" }, element("legend", { class: "kind" }, t(laneQuestion[phase]),
    both ? element("span", { class: "muted" }, " " + t("phone_both_allowed")) : null),
  element("div", { class: "choices " + (both ? "lanes" : "fields") }, lanes[phase].map(([key, sign]) =>
    element("span", {}, element("input", { type: both ? "checkbox" : "radio", name, id: name + "-" + key,
      class: key, value: key, checked: lane === key || (both && lane === "both"), onchange: changed }),
    element("label", { for: name + "-" + key }, sign + t("lane_" + key))))));
}
export function chosenLane(name) {
  const picked = Array.from(document.getElementsByName(name)).filter((input) => input.checked);
  return picked.length > 1 ? "both" : picked.length ? picked[0].value : "";
}
// Beside what is missing, and gone when it is mended.
export function markMissing(words, name, inputs) {
  const box = by("wrong-" + name);
  if (!box || (box.textContent === words && box.hidden === !words)) return;
  box.textContent = words;
  box.hidden = !words;
  for (const input of inputs) {
    if (words) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", "wrong-" + name);
    } else {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
  }
}

export class Entry {
  // changed(): the form was opened or closed. pick(entry): opens the list to choose from.
  constructor(room, notes, changed, pick) {
    this.room = room;
    this.notes = notes;
    this.changed = changed;
    this.pick = pick;
    this.editing = null;
    this.finishing = null;  // a step that the room has left
    this.sent = null;       // the note that was sent last, until the next letter
    this.chosen = new Set();
    this.justChosen = [];   // ids, the latest first
  }
  open(session) {
    this.session = session;
    this.editing = this.finishing = this.sent = this.drawn = null;
    this.justChosen = [];
  }
  draftKey(phase) { return "samenspraak." + this.session + ".draft." + phase; }
  draft(phase) {
    try { return JSON.parse(keep.get(this.draftKey(phase))) || {}; } catch { return {}; }
  }
  saveDraft() {
    this.touched = true;
    const now = this.now();
    if (this.editing) return keep.set(this.draftKey("change"), JSON.stringify(Object.assign(now, { id: this.editing.id, phase: this.phase })));
    if (now.text || now.links.length || now.lane) keep.set(this.draftKey(this.phase), JSON.stringify(now));
    else keep.remove(this.draftKey(this.phase));
  }
  // Steps, besides this one, for which something was written that was never sent.
  lateDrafts(phase) {
    return ["case", "actors", "effects", "values", "actions"]
      .filter((other) => other !== phase && other !== this.finishing && (this.draft(other).text || "").trim())
      .map((other) => Object.assign({ phase: other }, this.draft(other)));
  }
  // A change of an own note that was begun and never sent; null when there is none.
  lateChange() {
    const change = this.draft("change");
    return change.id && (change.text || "").trim() && !(this.editing && this.editing.id === change.id) ? change : null;
  }

  edit(note) {
    this.editing = note;
    this.finishing = this.drawn = this.sent = null;
    this.changed();
    by("text").focus();
  }
  finish(phase) {
    this.finishing = phase;
    this.drawn = this.sent = null;
    this.changed();
    by("text").focus();
  }
  stop() {
    if (this.editing) this.throwAway("change", true);
    this.editing = this.finishing = null;
    this.drawn = null;
    this.changed();
    by("text").focus();
  }

  // Into this box, for this step. What is written stays, unless step, language or note are others now.
  draw(box, phase, language) {
    const which = [phase, language, this.finishing, this.editing && this.editing.id].join();
    if (this.drawn !== which || !box.firstChild) {
      this.drawn = which;
      this.phase = phase;
      const change = this.draft("change");
      const begun = this.editing && change.id === this.editing.id ? change : null;
      this.build(box, begun || this.editing || this.draft(phase));
    }
    this.drawRest();
  }
  // The notes that one of this step may be linked to.
  ends() { return from[this.phase] ? this.room.board.in(from[this.phase]).filter((note) => !note.covered) : []; }

  build(box, note) {
    const phase = this.phase;
    this.chosen = new Set(note.links || []);
    this.touched = true;
    const text = element("textarea", { id: "text", rows: "2", dir: "auto", "aria-describedby": "left", value: note.text || "",
      oninput: () => this.typed(),
      onkeydown: (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.submit(event); } });
    const about = this.editing ? t("phone_editing") : this.finishing ? t("phone_finishing", t("phase_" + phase)) : "";
    renew(box, element("form", { novalidate: true, "data-phase": phase, onsubmit: (event) => this.submit(event) },
      about ? element("p", { class: "notice" }, about) : null,
      element("label", { for: "text", class: phase === "case" ? "kind" : "unseen" }, t(phase === "case" ? "phone_case_ask" : "phone_note")), text,
      element("p", { id: "left", class: "muted", hidden: true }),
      element("p", { id: "wrong-text", class: "wrong missing", role: "alert", hidden: true }),
      lanes[phase] ? [laneChoices(phase, note.lane, "lane", () => this.laneChanged()),
        element("p", { id: "wrong-lane", class: "wrong missing", role: "alert", hidden: true })] : null,
      from[phase] ? element("button", { type: "button", id: "links", class: "whom", "data-key": "links", hidden: true,
        onclick: () => this.pick(this) }) : null,
      element("button", { class: "main", type: "submit", "data-key": "send" }),
      about ? element("button", { type: "button", class: "quiet", onclick: () => this.stop() },
        this.editing ? t("phone_leave_as_it_was") : t("phone_back_to", t("phase_" + this.room.state.phase))) : null));
    this.count();
    this.grow();
  }
  typed() {
    const wasSent = this.sent;
    this.sent = null;
    this.count();
    this.grow();
    this.saveDraft();
    if (tidy(by("text").value)) markMissing("", "text", [by("text")]);
    if (wasSent) this.changed();
  }
  laneChanged() {
    this.saveDraft();
    if (chosenLane("lane")) markMissing("", "lane", document.getElementsByName("lane"));
  }
  choose(id, chosen) {
    this.chosen[chosen ? "add" : "delete"](id);
    if (chosen) this.justChosen = [id].concat(this.justChosen.filter((other) => other !== id));
    this.saveDraft();
    this.drawRest();
  }
  // As high as its text, up to six lines; of large letters three, so that all else fits below.
  grow() {
    const field = by("text");
    field.style.height = "auto";
    const style = getComputedStyle(field);
    const frame = field.offsetHeight - field.clientHeight, padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
    field.style.height = Math.min(field.scrollHeight, (isNarrow() ? 3 : 6) * parseFloat(style.lineHeight) + padding) + frame + "px";
  }
  // What changes while the form stands: the row of who is touched, and what the button says.
  drawRest() {
    const send = document.querySelector("#work button.main");
    if (!send) return;
    measure();
    const words = this.editing ? t("phone_save") : !this.room.inside ? t("phone_send_ready")
      : isNarrow() ? t("phone_send_short") : t(this.phase === "case" ? "phone_send_question" : "phone_send");
    if (send.textContent !== words) send.textContent = words;
    const row = by("links");
    if (!row) return;
    const ends = this.ends(), names = ends.filter((note) => this.chosen.has(note.id)).map((note) => short(note.text, 40));
    row.hidden = !ends.length;
    const all = names.length < 3 ? names.map(isolated).join("|") : names.map(isolated).join(", ");
    const said = !names.length ? t("phone_links_help", ends.length) : isNarrow() ? many("phone_chosen", names.length)
      : names.length === 1 ? names[0] : names.length === 2 ? t("phone_names_two", names[0], names[1])
        : t("phone_names_more", names[0], names[1], names.length - 2);
    const which = [said, all, isNarrow(), document.documentElement.lang].join();
    if (row.dataset.which === which) return;
    row.dataset.which = which;
    redraw(row, element("span", { class: "asked" }, t((isNarrow() && names.length ? shortQuestion : question)[this.phase])),
      element("span", { class: names.length ? "names" : "muted", dir: "auto", "aria-hidden": names.length > 2 ? "true" : null }, said),
      names.length > 2 ? element("span", { class: "unseen" }, all) : null,
      element("span", { class: names.length ? "change" : "further", "aria-hidden": names.length ? null : "true" },
        names.length ? (isNarrow() ? "" : " " + t("phone_edit")) : "›"));
  }
  count() {
    const left = most - length(tidy(by("text").value));
    by("left").hidden = left > 200;
    by("left").className = left < 0 ? "wrong" : "muted";
    by("left").textContent = left < 0 ? many("phone_characters_over", -left) : many("phone_characters_left", left);
  }

  now() {
    const there = new Set(this.ends().map((note) => note.id));
    return { text: by("text").value, lane: chosenLane("lane"), links: Array.from(this.chosen).filter((id) => there.has(id)) };
  }
  wrong(words, name, inputs) {
    markMissing(words, name, inputs);
    inputs[0].focus();
    if (inputs[0].scrollIntoView) by("wrong-" + name).scrollIntoView({ block: "nearest" });
  }
  submit(event) {
    event.preventDefault();
    const note = this.now();
    note.text = tidy(note.text);
    // Pressed once more after sending: nothing was added, nothing is missing.
    if (!this.touched && !note.text && !note.lane && !note.links.length) return;
    // "+" or "-" in front picks the lane, as on the shared screen.
    const sign = this.phase === "effects" && /^[+\-−–]\s*/.exec(note.text);
    if (sign && sign[0].length < note.text.length) {
      note.text = note.text.slice(sign[0].length);
      if (!note.lane) note.lane = sign[0][0] === "+" ? "positive" : "negative";
    }
    if (!note.text) return this.wrong(t("phone_write_first"), "text", [by("text")]);
    if (length(note.text) > most) return this.wrong(many("phone_characters_over", length(note.text) - most), "text", [by("text")]);
    if (lanes[this.phase] && !note.lane)
      return this.wrong(t(laneMissing[this.phase]), "lane", Array.from(document.getElementsByName("lane")));
    if (this.editing) this.change(note);
    else this.write(note);
  }
  // The form stays as it is, empty: so the focus stays, and no finger finds another thing below it.
  write(note) {
    keep.remove(this.draftKey(this.phase));
    this.send(this.phase, note);
    if (this.finishing) {
      this.finishing = this.drawn = null;
      return this.changed();
    }
    by("text").value = "";
    for (const input of Array.from(document.getElementsByName("lane"))) input.checked = false;
    this.chosen.clear();
    markMissing("", "text", [by("text")]);
    markMissing("", "lane", document.getElementsByName("lane"));
    this.touched = false;
    this.count();
    this.grow();
    this.changed();
  }
  send(phase, note) {
    const id = randomDigits(8), text = tidy(note.text);
    this.sent = { id, phase, text, told: false };
    this.notes.put({ type: "note", id, phase, lane: note.lane || "", text, links: note.links || [] });
  }
  // A word that somebody misses in the list, for the step that it belongs to.
  propose(text) {
    const id = randomDigits(8);
    this.notes.put({ type: "note", id, phase: from[this.phase], lane: "", text: tidy(text), links: [] });
    say(t("phone_proposed", short(tidy(text), 60)));
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

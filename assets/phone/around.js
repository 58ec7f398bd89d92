// SPDX-License-Identifier: EUPL-1.2
// What stands around the work on the phone page: the hand, the floor, the case in two sentences, what was sent; and the
// rule that nothing which appears above moves what is under a finger.
import { by, clamped, element, many, phases, redraw, say, short, t } from "/page.js";

// The form is used: the header is small, so that all of it stands above the keyboard. Until one is done with the form.
export function watchTyping(changed) {
  let held = false;  // a finger is down: nothing may move under it
  const set = (typing) => {
    if (document.body.classList.contains("typing") === typing) return;
    document.body.classList.toggle("typing", typing);
    changed();
  };
  document.addEventListener("focusin", (event) => {
    if (event.target.id === "text") {
      set(true);
      requestAnimationFrame(() => event.target.scrollIntoView({ block: "nearest" }));
    } else if (!held && !event.target.closest("#work form")) set(false);
  });
  document.addEventListener("focusout", (event) => {
    if (!held && !event.relatedTarget) release();
  });
  const release = () => setTimeout(() => {
    held = false;
    const at = document.activeElement;
    if (!at || !at.closest("#work form")) set(false);
  }, 0);
  document.addEventListener("pointerdown", (event) => {
    held = true;
    if (event.target.closest("main")) last_touch = performance.now();  // the header stays where it is anyway
  }, true);
  document.addEventListener("click", release, true);
  document.addEventListener("pointercancel", release, true);
}

let last_touch = -1e9;  // milliseconds
const just_now = 1200;

// For a moment no press counts: what was under the finger has gone elsewhere.
let settling = null;
export function settle() {
  document.body.classList.add("settling");
  clearTimeout(settling);
  settling = setTimeout(() => document.body.classList.remove("settling"), 450);
}
// Draws what stands above the work; the work stays where it is on the screen while somebody is at it. moves(), asked
// when it is drawn: it is meant to move now.
export function steadily(moves, drawing) {
  const work = by("work"), top = () => work.getBoundingClientRect().top;
  const before = top();
  drawing();
  const shift = top() - before;
  if (!shift || before === 0) return;
  if (moves()) return settle();
  if (performance.now() - last_touch > just_now && !document.body.classList.contains("typing")) return;
  scrollBy(0, shift);
  if (Math.abs(top() - before) > 1) settle();
}

function handIcon() {
  const space = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(space, "svg"), line = document.createElementNS(space, "path");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  line.setAttribute("d", "M8 12V5.5a1.5 1.5 0 0 1 3 0V11m0-1V4a1.5 1.5 0 0 1 3 0v7m0-.5V5.5a1.5 1.5 0 0 1 3 0V14c0 4-2.5 7-6 7-3 0-4.6-1.5-6-4l-2-3.6a1.5 1.5 0 0 1 2.5-1.6L8 14");
  icon.append(line);
  return icon;
}
export function handButton(box, me, raise) {
  redraw(box, element("button", { type: "button", class: "hand", "data-key": "hand", "aria-pressed": String(Boolean(me.hand)), onclick: raise },
    handIcon(), element("span", {}, t(me.hand ? "phone_hand_down" : "phone_hand_up"))));
}
// The beamer says no names: one should know by which number one is called.
const calledWords = (me) => (!me.number ? "" : t("phone_called", t("phone_person_numbered", me.number)));
// Whose turn it is before mine.
export const turnWords = (me) => (!me.hand || me.floor ? null : t("phone_hand_is_up") + " "
  + (me.before === undefined ? "" : me.before ? many("phone_hand_before", me.before) + " " : t("phone_hand_first") + " ") + (calledWords(me) || t("phone_hand_help")));
export function drawFloor(box, me, done) {
  redraw(box, me.floor ? element("div", { class: "floor" }, element("strong", {}, t("phone_floor")), element("p", {}, t("phone_floor_help"), calledWords(me) ? " " + calledWords(me) : null),
    element("button", { type: "button", "data-key": "floor-done", onclick: done }, t("phone_floor_done"))) : null);
}

// The first sentence; a long one is cut at a word.
export const firstSentence = (text) => {
  const whole = (text || "").replace(/\s+/g, " ").trim(), end = /^.*?[.!?](?=\s|$)/.exec(whole);
  return short(end ? end[0] : whole, 90);
};
export function caseWords(sheet) {
  const technology = firstSentence(sheet.technology), problem = firstSentence(sheet.problem);
  if (!problem) return technology;
  return technology ? t("phone_case_both", /[.!?…]$/.test(technology) ? technology : technology + ".", problem) : t("phone_case_problem", problem);
}
export function drawCase(box, room, phase, hidden, open) {
  const { sheet } = room.board, words = caseWords(sheet);
  const whole = ["situation", "without", "decision"].some((key) => sheet[key]);
  if (hidden || (!words && !(phase === "case" && (whole || sheet.question)))) return redraw(box);
  if (phase !== "case") return redraw(box, element("div", { class: "strip" }, element("p", { dir: "auto" }, words), " ",
    element("button", { type: "button", class: "inline", "data-key": "case", onclick: open }, t("phone_more"))));
  return redraw(box, words ? element("p", { class: "notice case", dir: "auto" }, words) : null,
    sheet.question ? [element("p", { class: "muted today" }, t("case_question")), element("p", { class: "asks", dir: "auto" }, clamped(sheet.question, "question"))] : null,
    whole ? element("button", { type: "button", class: "whom", "data-key": "case", onclick: open }, element("span", { class: "asked" }, t("phone_case_whole")), " ",
      element("span", { class: "muted" }, t("phone_case_whole_help")), element("span", { class: "further", "aria-hidden": "true" }, "›")) : null);
}

// What became of the note that was sent last, where one looks; "sent" only when it is safe.
const sentWords = { board: "phone_sent_board", waiting: "phone_sent_waiting", covered: "phone_sent_covered", safe: "phone_sent_safe", merged: "phone_sent_board" };
export function drawSent(box, entry, notes, phase, isVoting) {
  const { sent } = entry;
  const note = sent && notes.list().find((one) => one.id === sent.id);
  if (!note) return redraw(box);
  const text = short(sent.text, document.documentElement.classList.contains("narrow") ? 24 : 70);
  const isSafe = Boolean(sentWords[note.fate]), elsewhere = phases.includes(sent.phase) && sent.phase !== phase;
  const title = note.fate === "refused" ? t("phone_refused") : !isSafe ? t("phone_sending")
    : elsewhere ? t("phone_sent_to", t("phase_" + sent.phase)) : t("phone_sent");
  const words = note.fate === "refused" ? t("phone_not_" + note.reason) : isSafe ? t(sentWords[note.fate], text) : t("phone_sent_going", text);
  if (isSafe && !sent.told) { sent.told = true; say(title + ". " + words); }
  if (note.fate === "removed" || note.takenBack) return redraw(box);
  const editable = isSafe && !elsewhere && !isVoting && ["board", "waiting", "covered"].includes(note.fate) && !note.speaks;
  return redraw(box, element("div", { class: "sent" + (isSafe ? " well" : note.fate === "refused" ? " bad" : "") },
    element("div", {}, element("strong", {}, title), element("p", { dir: "auto" }, words),
      editable ? element("button", { type: "button", class: "inline", "data-key": "edit-sent", onclick: () => entry.edit(note) }, t("phone_edit")) : null)));
}

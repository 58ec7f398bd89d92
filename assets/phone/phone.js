// SPDX-License-Identifier: EUPL-1.2
// The phone page: joining, then what the room is at: writing notes, voting, what became of my notes, my hand.
import { by, element, keep, languageButtons, many, minutes, phases, randomDigits, redraw, say, showTop, speak, t } from "/page.js";
import { Room } from "/room.js";
import { Notes } from "/notes.js";
import { Entry, tidy } from "/entry.js";
import { Votes } from "/votes.js";

const main = by("main");
let me = { token: "", name: "", code: "", joined: false, hand: false };
let asked = false;       // to be let in, with what is in the form
let complaint = "";      // why not
let hasLeft = false;
let shownPhase = null;   // of which readers were told
let flashed = "";        // said a moment ago, for who sees

const room = new Room(hello, take);
const notes = new Notes(room, () => draw());
const votes = new Votes(room, () => draw(), flash);
const entry = new Entry(room, notes, () => draw());

// Who I am, in this session; another session is another person.
const myKey = (session) => "samenspraak." + session + ".me";
function recall(session, isFirst) {
  let kept = {};
  try { kept = JSON.parse(keep.get(myKey(session))) || {}; } catch { /* then I am new here */ }
  me = Object.assign({ token: randomDigits(16), name: "", code: "", joined: false, hand: false }, kept);
  me.unsaid = false;  // of the hand
  asked = hasLeft = false;
  complaint = "";
  shownPhase = null;
  const code = location.hash.slice(1);
  if (isFirst && /^\d{4}$/.test(code)) me.code = code;  // of the session that the page was opened for
  for (const part of [notes, votes, entry]) part.open(session);
}
const remember = () => keep.set(myKey(room.greeting.session), JSON.stringify(me));

function hello() {
  if (!me.joined && !asked) return null;
  return { role: "phone", token: me.token, code: me.code, name: me.name };
}

let session = null;
function take(what, message) {
  if (what === "greeting" && session !== message.session) {
    const isFirst = session === null;
    session = message.session;
    recall(session, isFirst);
  }
  if (what === "greeting" && complaint === "closed") complaint = "";
  if (what === "welcome") {
    asked = false;
    complaint = "";
    me.joined = true;
    me.name = message.name;
    remember();
    // The room knows best whether my hand is up, unless I moved it while there was no line.
    if (me.unsaid && me.hand !== message.hand) room.send({ type: "hand", up: me.hand });
    else me.hand = message.hand;
    me.unsaid = false;
  }
  if (what === "hand") { me.hand = message.up; remember(); }
  if (what === "refused" && !message.act) refused(message.reason);
  if (what === "own") tellFate(message.note);
  if (what === "closed") { complaint = "closed"; say(complaintWords()); }
  if (what === "line") notes.lost();
  if (what !== "line") notes.take(message);
  votes.take(message || { type: what });
  draw();
}
function refused(reason) {
  if (room.inside && reason !== "sent_out") return flash(t("phone_not_" + reason));
  complaint = reason;
  if (room.passes(reason)) return say(complaintWords());
  asked = false;
  if (reason === "wrong_code" || reason === "sent_out") me.joined = false;
  if (reason === "wrong_code" && !me.code) complaint = "";  // asked without a code: now the page asks for one
  if (reason === "sent_out") room.gone = true;
  if (complaint) say(complaintWords());
}
const complaintWords = () => (complaint === "closed" ? t("phone_closed")
  : t("phone_not_" + complaint) + (room.passes(complaint) ? " " + t("phone_tries_again") : ""));
// For all: those who hear, and those who see.
function flash(words) {
  flashed = words;
  say(words);
  draw();
  setTimeout(() => { if (flashed === words) { flashed = ""; draw(); } }, 12000);
}

// To a screen reader, when something became of a note of mine.
const told = new Map();
function tellFate(note) {
  if (told.has(note.id) && told.get(note.id) !== note.fate) say(note.text + ": " + fateWords(note));
  told.set(note.id, note.fate);
}
const fates = { board: "phone_on_board", waiting: "phone_waiting", covered: "phone_covered", merged: "phone_merged",
  removed: "phone_turned_away", safe: "phone_safe", on_its_way: "phone_on_its_way", no_wifi: "phone_no_wifi", refused: "phone_refused" };
const fateWords = (note) => (note.takenBack ? t("phone_taken_back") : t(fates[note.fate] || "phone_safe"));

// Drawing: one of a few whole views, whose parts are kept while the view stays.
let view = "";
const enter = (name, ...children) => {
  if (view === name) return false;
  view = name;
  entry.drawn = null;
  main.replaceChildren(...children);
  return true;
};
function draw() {
  if (!room.greeting) drawWaiting();
  else if (hasLeft) drawLeft();
  else if (me.joined && room.state) drawRoom();
  else if (me.joined) drawWaiting();
  else drawJoin();
  drawFooter();
}

function drawWaiting() {
  showTop("Samenspraak", room.greeting ? room.greeting.title || "Samenspraak" : "Samenspraak", "case");
  const words = complaint ? complaintWords() : t(room.failures > 1 ? "phone_is_waiting" : "phone_connecting");
  if (enter("waiting" + speak() + words)) main.append(element("p", {}, words));
}
function drawLeft() {
  showTop("Samenspraak", room.greeting.title, "case");
  enter("left" + speak(), element("p", {}, t("phone_has_left")), element("span", { class: "grow" }),
    element("button", { class: "main", onclick: () => location.reload() }, t("phone_join_again")));
}

function drawJoin() {
  showTop("Samenspraak", room.greeting.title || "Samenspraak", "case");
  const needsCode = !me.code || complaint === "wrong_code" || by("code");
  enter("join" + speak() + Boolean(needsCode), element("form", { novalidate: true, onsubmit: join, class: "grow join" },
    element("label", { for: "name" }, t("phone_name")),
    element("input", { id: "name", type: "text", maxlength: "60", autocomplete: "given-name", value: me.name,
      "aria-describedby": "name-help", oninput: (event) => { me.name = event.target.value; } }),
    element("p", { id: "name-help", class: "muted" }, t("phone_name_help")),
    needsCode ? [element("label", { for: "code" }, t("phone_code")),
      element("input", { id: "code", type: "text", inputmode: "numeric", maxlength: "4", autocomplete: "off",
        value: me.code, "aria-describedby": "code-help", oninput: (event) => { me.code = event.target.value.trim(); } }),
      element("p", { id: "code-help", class: "muted" }, t("phone_code_help"))] : null,
    element("p", { id: "wrong", class: "wrong", role: "alert" }), element("span", { class: "grow" }),
    element("button", { class: "main", type: "submit" }, t("phone_join"))));
  by("wrong").textContent = complaint ? complaintWords()
    : asked ? t(room.connected ? "phone_connecting" : "phone_no_line_yet") : "";
}
function join(event) {
  event.preventDefault();
  me.name = tidy(by("name").value).replace(/\n/g, " ");
  if (by("code")) me.code = by("code").value.trim();
  if (!/^\d{4}$/.test(me.code)) {
    complaint = me.code ? "wrong_code" : "";
    draw();
    by("wrong").textContent = t("phone_code_help");
    return by("code").focus();
  }
  asked = true;
  complaint = "";
  if (room.connected) room.enter();
  else room.hurry();
  draw();
}

function drawRoom() {
  const { phase, concluded, voting } = room.state;
  const isVoting = voting.open && !concluded;
  if (enter("room", element("div", { id: "line" }), element("div", { id: "work" }), element("div", { id: "late" }),
    element("section", { "aria-labelledby": "own" }, element("h2", { id: "own" }), element("div", { id: "list" })),
    element("div", { id: "hand" }))) by("work").dataset.which = "";
  drawTop(phase, concluded, isVoting);
  drawLine();
  drawWork(phase, concluded, isVoting);
  drawLate(concluded ? null : isVoting ? null : phase);
  by("own").textContent = t("phone_own");
  const all = notes.list();
  redraw(by("list"), all.length ? element("ul", { class: "notes" }, all.map(drawNote))
    : element("p", { class: "muted" }, t("phone_own_none")));
  redraw(by("hand"), element("div", { class: "row" }, element("button", { type: "button", "data-key": "hand",
    "aria-pressed": String(me.hand), onclick: raise }, t(me.hand ? "phone_hand_down" : "phone_hand_up"))));
}
function question(phase, concluded, isVoting) {
  if (concluded) return t("question_outcome");
  if (isVoting) return many("phone_divide", room.state.voting.budget);
  return t(phase === "effects" ? "phone_question_effects" : "question_" + phase);
}
function stepWords(phase, concluded) {
  const step = concluded ? t("phase_outcome") : t("phone_step", phases.indexOf(phase) + 1, phases.length);
  const left = concluded ? null : room.left();
  return left === null ? step : step + " · " + (left < 0 ? t("phone_time_over") : minutes(left));
}
function drawTop(phase, concluded, isVoting) {
  const title = question(phase, concluded, isVoting);
  showTop(stepWords(phase, concluded), title, concluded ? "outcome" : isVoting ? "values" : phase);
  if (shownPhase !== null && shownPhase !== title) say(t("phone_now_at", title));
  shownPhase = title;
}
setInterval(() => {
  if (view === "room") by("step").textContent = stepWords(room.state.phase, room.state.concluded);
}, 1000);

function drawLine() {
  const waiting = notes.count();
  const words = room.inside ? null : complaint ? complaintWords()
    : waiting ? many("phone_waits", waiting) + ". " + t("phone_no_wifi_help") : t("phone_is_waiting");
  const silent = room.state.silent && !room.state.concluded ? t("phone_silent") : null;
  const all = [words, room.state.trouble ? t("phone_not_saving") : null, flashed, silent].filter(Boolean);
  const which = all.join("|");
  if (by("line").dataset.which === which) return;
  by("line").dataset.which = which;
  by("line").replaceChildren(...all.map((one) => element("p", { class: "notice" }, one)));
  if (words) say(words);
}
function drawWork(phase, concluded, isVoting) {
  const work = by("work");
  const which = concluded ? "ended" + speak() : isVoting ? "votes" + speak() : "entry";
  if (work.dataset.which !== which) {
    work.dataset.which = which;
    work.replaceChildren();
    entry.drawn = null;
  }
  if (concluded) redraw(work, element("p", {}, t("phone_ended")));
  else if (isVoting) votes.draw(work);
  else {
    if (entry.editing && entry.editing.phase !== phase) entry.editing = null;  // see drawLate
    entry.draw(work, phase, speak());
  }
}
// Half-written notes of a step that the room has left.
function drawLate(phase) {
  const late = entry.lateDrafts(phase).filter((draft) => phase === null || draft.phase !== phase);
  const box = (draft, name, why, send) => element("div", { class: "notice" }, element("p", {}, why),
    element("p", {}, draft.text), element("div", { class: "row" },
      element("button", { type: "button", "data-key": "late" + name, onclick: () => {
        keep.remove(entry.draftKey(name));
        entry.send(draft.phase, draft);
      } }, send),
      element("button", { type: "button", onclick: () => entry.throwAway(name) }, t("phone_throw_away"))));
  const change = entry.lateChange();
  redraw(by("late"), late.map((draft) => box(draft, draft.phase, t("phone_late", t("phase_" + draft.phase)), t("phone_send_late"))),
    change ? box(change, "change", t("phone_late_change"), t("phone_send_as_new")) : null);
}

function drawNote(note) {
  const well = note.fate === "board" || note.fate === "merged";
  const bad = note.fate === "refused";
  const fate = (well ? "✓ " : "") + fateWords(note);
  const card = [element("span", {}, note.text || ""), element("span", { class: "fate" + (well ? " well" : bad ? " bad" : "") }, fate)];
  const under = actionsOf(note);
  if (!under.length) return element("li", {}, element("div", { class: "card" }, card));
  const open = document.querySelector('details[data-note="' + note.id + '"]');
  return element("li", {}, element("details", { "data-note": note.id, open: bad || (open && open.open) },
    element("summary", { class: "card", "data-key": note.id }, card), element("div", { class: "under" }, under)));
}
function actionsOf(note) {
  const button = (name, words, act) => element("button", { type: "button", "data-key": name + note.id, onclick: act }, t(words));
  if (note.fate === "refused") return [element("p", { class: "wrong" }, t("phone_not_" + note.reason)),
    element("div", { class: "row" }, button("again", "phone_try_again", () => notes.again(note.act)),
      button("away", "phone_throw_away", () => notes.drop(note.act)))];
  const into = note.into ? element("p", { class: "muted" }, t("phone_merged_into", note.into)) : null;
  const here = !room.state.concluded && room.state.phase === note.phase && !note.speaks && !note.doing;
  const mine = ["board", "waiting", "covered", "merged"].includes(note.fate) && here;
  return [into, mine ? element("div", { class: "row" },
    note.fate !== "merged" && !room.state.voting.open ? button("edit", "phone_edit", () => entry.edit(note)) : null,
    button("back", "phone_take_back", () => notes.put({ type: "take_back", id: note.id }))) : null].filter(Boolean);
}

function raise() {
  me.hand = !me.hand;
  me.unsaid = !(room.inside && room.send({ type: "hand", up: me.hand }));
  remember();
  say(t(me.hand ? "phone_hand_is_up" : "phone_hand_is_down"));
  draw();
}
let footer = "";
function drawFooter() {
  const inRoom = view === "room", joins = view.startsWith("join");
  const which = speak() + inRoom + joins;
  if (footer === which) return;
  footer = which;
  const code = me.code ? "#" + me.code : "";
  redraw(by("footer"), inRoom ? element("a", { class: "button quiet", href: "/board" + code, "data-key": "board" }, t("phone_board")) : null,
    languageButtons(() => { view = ""; draw(); }),
    joins ? element("a", { class: "button quiet", href: "/wifi", "data-key": "wifi" }, t("phone_try_wifi")) : null,
    inRoom ? element("button", { class: "quiet", type: "button", onclick: () => {
      room.leave();
      hasLeft = true;
      me.joined = false;
      remember();
      draw();
    } }, t("phone_leave")) : null);
}

addEventListener("hashchange", () => location.reload());
draw();

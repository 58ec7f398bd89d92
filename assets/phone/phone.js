// SPDX-License-Identifier: EUPL-1.2
// The phone page: joining, then what the room is at: writing notes, voting, what became of my notes, my hand.
import { by, clockText, element, isNarrow, isSlim, keep, keepFocus, languageButtons, many, measure, phases, randomDigits, redraw, renew, say, short,
  showTop, speak, t } from "/page.js";
import { Room } from "/room.js";
import { Notes } from "/notes.js";
import { Entry, tidy } from "/entry.js";
import { Late } from "/late.js";
import { Own, fateWords } from "/own.js";
import { Sheet, ThisPhone, caseSheet, linksSheet, nameSheet } from "/sheet.js";
import { Votes } from "/votes.js";
import { drawCase, drawFloor, drawSent, handButton, settle, steadily, turnWords, watchTyping } from "/around.js";

const main = by("main");
let me = { token: "", name: "", code: "", joined: false, hand: false };
let asked = false;       // to be let in, with what is in the form
let complaint = "";      // why not
let hasLeft = false;
let shownPhase = null;   // of which readers were told
let shownStep = null;    // the step that was drawn last
let flashed = "";        // said a moment ago, for who sees
let renaming = null;     // { act, name }: asked of the room

const room = new Room(hello, take);
const notes = new Notes(room, () => draw());
const votes = new Votes(room, () => draw(), flash);
const sheet = new Sheet(() => draw());
const entry = new Entry(room, notes, () => draw(), () => sheet.show(linksSheet(entry, room.board, sheet)));
const late = new Late(entry, () => draw());
const own = new Own(room, notes, entry, () => draw());
const thisPhone = new ThisPhone(() => draw());

// Who I am, in this session; another session is another person.
const myKey = (session) => "samenspraak." + session + ".me";
function recall(session, isFirst) {
  let kept = {};
  try { kept = JSON.parse(keep.get(myKey(session))) || {}; } catch { /* then I am new here */ }
  me = Object.assign({ token: randomDigits(16), name: "", code: "", joined: false, hand: false }, kept);
  me.unsaid = me.floor = false;  // of the hand
  asked = hasLeft = false;
  complaint = "";
  shownPhase = shownStep = null;
  const code = location.hash.slice(1);
  if (isFirst && /^\d{4}$/.test(code)) me.code = code;  // of the session that the page was opened for
  for (const part of [notes, votes, entry]) part.open(session);
}
const remember = () => keep.set(myKey(room.greeting.session), JSON.stringify(me));
// Another page of this phone changed the name, or its person.
addEventListener("storage", (event) => {
  if (!room.greeting || event.key !== myKey(room.greeting.session)) return;
  if (!event.newValue) return location.reload();  // somebody else has this device now
  try { me.name = JSON.parse(event.newValue).name || ""; } catch { return; }
  draw();
});

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
  if (what === "welcome") welcomed(message);
  if (what === "hand") takeHand(message);
  if (what === "refused" && !message.act) refused(message.reason);
  if (renaming && message && message.act === renaming.act) renamed(message);
  if (what === "own") tellFate(message.note);
  if (what === "closed") { complaint = "closed"; say(complaintWords()); }
  if (what === "line") notes.lost();
  if (what !== "line") notes.take(message);
  votes.take(message || { type: what });
  draw();
}
function welcomed(message) {
  asked = false;
  complaint = "";
  me.joined = true;
  me.name = message.name;
  me.number = message.number;
  // The room knows best whether my hand is up, unless I moved it while there was no line.
  if (me.unsaid && me.hand !== message.hand) room.send({ type: "hand", up: me.hand });
  else takeHand({ up: message.hand, before: message.before, floor: message.floor });
  me.unsaid = false;
  remember();
}
function takeHand({ up, before, floor }) {
  const given = floor && !me.floor;
  Object.assign(me, { hand: up, before: before || 0, floor: Boolean(floor) });
  remember();
  if (!given) return;
  say(t("phone_floor") + ". " + t("phone_floor_help"));
  const { vibrate } = navigator;  // where there is no such thing, it is only seen
  if (vibrate) vibrate.call(navigator, 200);
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
  if (told.has(note.id) && told.get(note.id) !== note.fate) say(short(note.text, 60) + ": " + fateWords(note));
  told.set(note.id, note.fate);
}

// Drawing: one of a few whole views, whose parts are kept while the view stays.
let view = "";
const enter = (name, ...children) => {
  if (view === name) return false;
  view = name;
  entry.drawn = null;
  if (name !== "room") renew(by("hand"));
  renew(main, ...children);
  return true;
};
function draw() {
  measure();
  if (!room.greeting) drawWaiting();
  else if (hasLeft) drawLeft();
  else if (me.joined && room.state) drawRoom();
  else if (me.joined) drawWaiting();
  else drawJoin();
  if (sheet.shown && view !== "room") sheet.close();
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
    element("button", { class: "main", onclick: () => location.reload() }, t("phone_join_again")),
    element("button", { class: "wide", onclick: another }, t("phone_someone_else")));
}

function drawJoin() {
  showTop("Samenspraak", room.greeting.title || "Samenspraak", "case");
  const needsCode = !me.code || complaint === "wrong_code" || by("code");
  enter("join" + speak() + Boolean(needsCode), element("form", { novalidate: true, onsubmit: join, class: "grow join" },
    element("label", { for: "name" }, t("phone_name")),
    element("input", { id: "name", type: "text", dir: "auto", maxlength: "60", autocomplete: "given-name", value: me.name,
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

const parts = ["floor", "case", "line", "late", "lost", "sent", "work"];
function drawRoom() {
  const { phase, concluded, voting } = room.state;
  const isVoting = voting.open && !concluded;
  const step = phase + concluded + isVoting, isOther = shownStep !== null && shownStep !== step;
  if (isOther && sheet.shown && sheet.shown.ofStep) sheet.close();  // it was about the note of the last step
  if (enter("room", ...parts.map((part) => element("div", { id: part })),
    element("section", { id: "mine", "aria-labelledby": "own" }, element("h2", { id: "own" }), element("div", { id: "list" })))) by("work").dataset.which = "";
  drawTop(phase, concluded, isVoting);
  shownStep = step;
  if (isOther && entry.sent && entry.sent.told) entry.sent = null;
  const isGiven = Boolean(me.floor) && !drawnFloor;
  drawnFloor = Boolean(me.floor);
  steadily(() => isOther || isGiven || sentWords() !== drawnSent, () => {
    handButton(by("hand"), me, raise);
    drawFloor(by("floor"), me, raise);
    drawCase(by("case"), room, phase, concluded || isVoting, () => sheet.show(caseSheet(room.board, sheet)));
    drawLine();
    late.draw(by("late"), concluded || isVoting ? null : phase);
    if (phase === "values" && !concluded) votes.drawLost(by("lost"));
    else renew(by("lost"));
    drawSent(by("sent"), entry, notes, phase, isVoting);
    drawWork(phase, concluded, isVoting);
  });
  if (isOther || isGiven) { settle(); scrollTo(0, 0); }
  if (isGiven && isNarrow()) by("floor").scrollIntoView();  // past the question, so that the button is in sight
  // Sent by a button: the form is done with. Who has the focus in the field goes on.
  const isNew = entry.sent && sentWords() !== drawnSent;
  if (isNew && document.activeElement !== by("text")) document.body.classList.remove("typing");
  drawnSent = sentWords();
  if (isNew) { measure(); by("sent").scrollIntoView({ block: "nearest" }); }
  by("own").textContent = t("phone_own");
  own.draw(by("list"));
  sheet.draw();
}
let drawnSent = "", drawnFloor = false;
// What was sent last, and whether that was said to be safe.
const sentWords = () => (entry.sent ? entry.sent.id + Boolean(entry.sent.told) : "");
function question(phase, concluded, isVoting) {
  if (concluded) return t("question_outcome");
  if (isVoting && votes.isReady()) return t("phone_voted_title");
  if (isVoting) return many("phone_divide", room.state.voting.budget);
  if (phase === "values" && votes.lost) return t("phone_votes_stopped");
  return t(phase === "effects" ? "phone_question_effects" : "question_" + phase);
}
function stepWords(phase, concluded) {
  const at = phases.indexOf(phase) + 1;
  const step = concluded ? t("phase_outcome")
    : document.body.classList.contains("typing") && !isSlim() ? t("phase_" + phase)
      : t(isSlim() ? "phone_step_short" : "phone_step", at, phases.length);
  return concluded ? step : step + " · " + clockText(room.left());
}
function drawTop(phase, concluded, isVoting) {
  const title = question(phase, concluded, isVoting);
  if (sheet.shown) showTop(stepWords(phase, concluded), sheet.shown.title(), sheet.shown.phase);
  else showTop(stepWords(phase, concluded), title, concluded ? "outcome" : isVoting ? "values" : phase);
  document.body.classList.toggle("voting", isVoting);
  if (shownPhase !== null && shownPhase !== title) say(t("phone_now_at", title));
  shownPhase = title;
}
let wasLate = null;
setInterval(() => {
  if (view !== "room") return;
  measure();
  const words = stepWords(room.state.phase, room.state.concluded), isLate = !room.state.concluded && room.left() < 0;
  if (by("step").textContent !== words) by("step").textContent = words;
  if (wasLate === false && isLate) say(t("phone_time_over"));
  wasLate = isLate;
}, 1000);

function drawLine() {
  const waiting = notes.count();
  const words = room.inside ? null : complaint ? complaintWords()
    : waiting ? many("phone_waits", waiting) + ". " + t("phone_no_wifi_help") : t("phone_is_waiting");
  const silent = room.state.silent && !room.state.concluded ? t("phone_silent") : null;
  const all = [words, room.state.trouble ? t("phone_not_saving") : null, flashed, silent, turnWords(me),
    thisPhone.isSecond ? t("phone_second_tab") : null, thisPhone.keepsNothing ? t("phone_wifi_keeps_not") : null].filter(Boolean);
  const which = all.join("|");
  if (by("line").dataset.which === which) return;
  by("line").dataset.which = which;
  renew(by("line"), ...all.map((one) => element("p", { class: "notice", dir: "auto" }, one)));
  if (words) say(words);
}
function drawWork(phase, concluded, isVoting) {
  const work = by("work"), writing = entry.finishing || (!concluded && !isVoting);
  const which = writing ? "entry" : concluded ? "ended" + speak() : "votes" + speak();
  if (work.dataset.which !== which) {
    work.dataset.which = which;
    renew(work);
    entry.drawn = null;
  }
  if (entry.editing && (!writing || entry.editing.phase !== phase)) entry.editing = null;  // see Late
  if (writing) entry.draw(work, entry.finishing || phase, speak());
  else if (concluded) redraw(work, element("p", {}, t("phone_ended")));
  else votes.draw(work);
}

function raise() {
  me.hand = !me.hand;
  me.floor = false;
  me.before = undefined;
  me.unsaid = !(room.inside && room.send({ type: "hand", up: me.hand }));
  remember();
  say(t(me.hand ? "phone_hand_is_up" : "phone_hand_is_down"));
  draw();
  if (me.hand && document.activeElement !== by("text")) by("line").scrollIntoView({ block: "nearest" });
}

// Who I am.
const acts = {
  unsent: () => notes.count(),
  rename(words) {
    const name = tidy(words).replace(/\n/g, " "), act = randomDigits(8);
    if (!room.inside || !room.send({ type: "name", act, name })) return false;
    renaming = { act, name };
    return true;
  },
  leave() {
    room.leave();
    hasLeft = true;
    me.joined = false;
    remember();
    draw();
  },
  another: () => another(),
};
function renamed(message) {
  const { name } = renaming;
  renaming = null;
  if (message.type !== "done") return flash(t("phone_not_" + message.reason));
  me.name = name;
  remember();
  flash(name ? t("phone_name_title", name) : t("phone_name_title_none"));
}
// The next person finds nothing of this one.
function another() {
  room.leave();
  const start = "samenspraak." + room.greeting.session + ".";
  for (const key of keep.keys()) if (key.startsWith(start)) keep.remove(key);
  location.replace("/" + (me.code ? "#" + me.code : ""));
  location.reload();
}

let footer = "";
function drawFooter() {
  const inRoom = view === "room", joins = view.startsWith("join");
  const which = speak() + inRoom + joins + me.name;
  if (footer === which) return;
  footer = which;
  const code = me.code ? "#" + me.code : "";
  redraw(by("footer"), inRoom ? element("button", { class: "quiet", type: "button", "data-key": "name", dir: "auto",
    onclick: () => sheet.show(nameSheet(me, room, acts, sheet)) }, me.name ? t("phone_named", me.name) : t("phone_remote_unnamed")) : null,
  inRoom ? element("a", { class: "button quiet", href: "/board" + code, "data-key": "board" }, t("phone_board")) : null,
  languageButtons(() => { view = ""; if (sheet.shown) sheet.close(); draw(); }),
  joins ? element("a", { class: "button quiet", href: "/wifi" + code, "data-key": "wifi" }, t("phone_try_wifi")) : null);
}

addEventListener("hashchange", () => { if (/^#\d{4}$/.test(location.hash)) location.reload(); });
addEventListener("resize", () => draw());
if (window.visualViewport) window.visualViewport.addEventListener("resize", () => draw());
keepFocus();
watchTyping(() => draw());
draw();

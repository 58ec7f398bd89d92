// SPDX-License-Identifier: EUPL-1.2
// The facilitator's remote: the steps, the clock, what waits, silence, voting, undo. Behind a key that only the
// facilitator's own screen shows.
import { by, clockText, element, keepFocus, languageButtons, many, minutes, phases, randomDigits, redraw, renew, say, showTop, speak, t } from "/page.js";
import { Room } from "/room.js";

const main = by("main");
let key = location.hash.slice(1);
try { key = key || sessionStorage.getItem("samenspraak.remote") || ""; } catch { /* then it is asked for again */ }
if (location.hash) history.replaceState(null, "", location.pathname);  // not for who looks over a shoulder

let complaint = "";
let desk = { waiting: [], covered: 0, hands: [], muted: [], more_waiting: 0, more_hands: 0, can_undo: false };
let people = { present: 0, voted: 0 };
const sent = new Map();  // act -> words

const room = new Room(() => (key ? { role: "remote", key } : null), take);
function take(what, message) {
  if (what === "welcome") {
    complaint = "";
    try { sessionStorage.setItem("samenspraak.remote", key); } catch { /* for this page only, then */ }
  }
  if (what === "desk") desk = message;
  if (what === "people") people = message;
  if (what === "done") { say(sent.get(message.act) + ": " + t("phone_remote_done")); sent.delete(message.act); }
  if (what === "refused") {
    complaint = message.reason;
    if (!room.inside && !room.passes(complaint)) forgetKey();
    say(t("phone_not_" + complaint));
  }
  draw();
}
// The program was started again and has another key: ask for it, and do not show what may be old.
function forgetKey() {
  key = "";
  room.state = null;
  try { sessionStorage.removeItem("samenspraak.remote"); } catch { /* then it was not kept */ }
}
function ask(command, words, about) {
  const act = randomDigits(8);
  complaint = "";
  sent.set(act, words);
  if (!room.send(Object.assign({ type: "command", act, command }, about))) say(t("phone_is_waiting"));
}
const button = (command, words, { note, person, label, off, sure } = {}) => element("button", { type: "button",
  "data-key": command + (note || person || ""), "aria-label": sure && surely === command + note ? null : label, "aria-disabled": off ? "true" : null,
  onclick: () => {
    if (off) return;
    const which = command + note;
    if (sure && surely !== which) { surely = which; say(t("phone_remote_sure")); return draw(); }
    surely = "";
    ask(command, label || words, Object.assign({}, person ? { person } : note ? { note } : {}));
  } }, sure && surely === command + note ? t("phone_remote_sure") : words);
let surely = "";  // what was pressed once, and wants a second press

let view = "";
function draw() {
  if (!room.state && (!room.greeting || (key && (!complaint || room.passes(complaint))))) drawMessage();
  else if (!room.state) drawKey();
  else drawRemote();
  drawFooter();
}
function drawMessage() {
  showTop("Samenspraak", t("phone_remote_title"), "case");
  const words = complaint ? t("phone_not_" + complaint) + " " + t("phone_tries_again")
    : t(room.failures > 1 ? "phone_is_waiting" : "phone_connecting");
  if (view === words) return;
  view = words;
  renew(main, element("p", {}, words));
}
function drawKey() {
  showTop(room.greeting.title, t("phone_remote_title"), "case");
  if (view !== "key" + speak()) {
    view = "key" + speak();
    renew(main, element("form", { novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      key = by("key").value.trim();
      complaint = "";
      room.enter();
    } }, element("label", { for: "key" }, t("phone_remote_key")),
    element("input", { id: "key", type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-describedby": "help" }),
    element("p", { id: "help", class: "muted" }, t("phone_remote_key_help")), element("p", { id: "wrong", class: "wrong", role: "alert" }),
    element("button", { class: "main", type: "submit" }, t("phone_remote_open"))));
  }
  by("wrong").textContent = complaint ? t("phone_not_" + complaint) : "";
}

const parts = ["line", "steps", "clock", "waiting", "muted", "hands", "silence", "voting", "undo"];
function drawRemote() {
  if (view !== "remote") {
    view = "remote";
    renew(main, ...parts.map((part) => element("section", { id: "part-" + part })));
  }
  const { phase, concluded, voting, silent } = room.state;
  drawTop();
  const section = (part, ...children) => redraw(by("part-" + part), children.flat());
  const row = (...buttons) => element("div", { class: "row" }, buttons);
  section("line", room.inside ? null : element("p", { class: "notice" }, t("phone_is_waiting")),
    desk.trouble || room.state.trouble ? element("p", { class: "notice wrong", role: "alert" }, t("phone_remote_trouble")) : null,
    complaint ? element("p", { class: "wrong" }, t("phone_not_" + complaint)) : null,
    element("p", { class: "muted" }, many("phone_people", people.present)));
  section("steps", element("h2", {}, t("phone_remote_step")), row(
    button("previous_phase", t("phone_remote_previous"), { off: phase === "case" && !concluded }),
    button("next_phase", t("phone_remote_next"), { off: concluded })));
  drawClock(section, row);
  drawWaiting(section, row);
  const muted = desk.muted || [];
  section("muted", muted.length ? element("h2", {}, t("phone_remote_muted")) : null, muted.map(({ person, name }) =>
    element("p", {}, element("span", { dir: "auto" }, name || t("phone_remote_unnamed")), " ", button("unmute", t("phone_remote_unmute"),
      { person, label: t("phone_remote_unmute_who", name || t("phone_remote_unnamed")) }))));
  drawHands(section, row);
  section("silence", element("h2", {}, t("phone_remote_silence")),
    desk.covered ? element("p", { class: "muted" }, many("phone_remote_covered", desk.covered)) : null,
    row(silent || desk.covered ? button("reveal", t("phone_remote_reveal")) : null,
      silent ? null : button("start_silence", t("phone_remote_start_silence"), { off: concluded })));
  section("voting", element("h2", {}, t("phone_remote_voting")),
    element("p", { class: "muted" }, many("phone_voted", people.voted, people.present)),
    row(voting.open ? button("close_voting", t("phone_remote_close_voting"))
      : button("open_voting", t("phone_remote_open_voting"), { off: concluded || phase !== "values" })));
  section("undo", row(button("undo", t("phone_remote_undo"), { off: !desk.can_undo })));
}
const nameOf = ({ name, number }) => name || t("phone_person_numbered", number);
function drawHands(section, row) {
  const { floor } = desk, raised = desk.raised || [];
  const lower = (one) => button("lower_hand", t("phone_remote_lower_hand"), { person: one.person, label: t("phone_remote_lower_hand_of", nameOf(one)) });
  const hand = (one) => element("li", {}, element("span", { dir: "auto" }, nameOf(one)), row(
    button("give_floor", t("phone_remote_give_floor"), { person: one.person, label: t("phone_remote_give_floor_to", nameOf(one)) }), lower(one)));
  section("hands", element("h2", {}, t("phone_remote_hands")),
    floor ? [element("p", { class: "notice", dir: "auto" }, t("phone_remote_has_floor", nameOf(floor))), row(lower(floor))] : null,
    floor && !raised.length ? null : raised.length ? element("ol", {}, raised.map(hand), desk.more_hands ? element("li", {}, "+" + desk.more_hands) : null)
      : element("p", { class: "muted" }, t("phone_remote_hands_none")));
}
function drawTop() {
  const { phase, concluded, title } = room.state;
  const step = concluded ? t("phase_outcome")
    : t("phone_step", phases.indexOf(phase) + 1, phases.length) + " · " + t("phase_" + phase);
  showTop(title || "Samenspraak", step, concluded ? "outcome" : phase);
}
function clockWords() {
  const left = room.left();
  if (!room.state.clock.planned) return t("phone_remote_no_plan") + " · " + clockText(left);
  return left < 0 ? t("phone_remote_over", minutes(left)) : t("phone_remote_left", minutes(left));
}
function drawClock(section, row) {
  if (room.state.concluded) return section("clock");
  section("clock", element("h2", {}, t("phone_remote_clock")), element("p", { id: "left" }, clockWords()),
    row(room.state.clock.runs ? button("pause_clock", t("phone_remote_pause_clock")) : button("start_clock", t("phone_remote_start_clock")),
      button("one_more_minute", t("phone_remote_minute"))));
}
setInterval(() => { if (view === "remote" && by("left")) by("left").textContent = clockWords(); }, 1000);
function drawWaiting(section, row) {
  const here = desk.waiting.filter((note) => note.phase === room.state.phase);
  const lane = (note) => (note.lane ? " (" + t("lane_" + note.lane) + ")" : "");
  const quiet = (made) => { made.classList.add("quiet"); return made; };
  section("waiting", element("h2", {}, t("phone_remote_waiting")), row(desk.holds
    ? button("hold_not", t("phone_remote_hold_not")) : button("hold", t("phone_remote_hold"))), desk.waiting.length
    ? element("ul", { class: "notes" }, desk.waiting.map((note) => element("li", {}, element("div", { class: "under" },
      element("p", { class: "card", dir: "auto" }, element("span", {}, note.text + lane(note))), row(
        button("let_in", t("phone_remote_let_in"), { note: note.id, label: t("phone_remote_let_in_note", note.text) }),
        button("turn_away", t("phone_remote_turn_away"), { note: note.id, label: t("phone_remote_turn_away_note", note.text) })),
      note.person ? row(
        quiet(button("mute", t("phone_remote_mute"), { note: note.id, person: note.person, label: t("phone_remote_mute_note", note.text) })),
        quiet(button("send_out", t("phone_remote_send_out"),
          { note: note.id, person: note.person, sure: true, label: t("phone_remote_send_out_note", note.text) }))) : null))))
    : element("p", { class: "muted" }, t("phone_remote_waiting_none")),
  desk.more_waiting ? element("p", { class: "muted" }, many("phone_remote_more", desk.more_waiting)) : null,
  here.length > 1 ? row(button("let_in_all", t("phone_remote_let_in_all"))) : null);
}

let footer = "";
function drawFooter() {
  if (footer === speak()) return;
  footer = speak();
  renew(by("footer"), ...languageButtons(() => { view = ""; draw(); }));
}
addEventListener("hashchange", () => location.reload());
keepFocus();
draw();

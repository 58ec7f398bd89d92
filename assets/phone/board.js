// SPDX-License-Identifier: EUPL-1.2
// The whole board as text, for who sits far, reads with a screen reader, or is elsewhere: headings, lists, and links
// between notes. Only what changed is drawn anew, so that nobody loses the place where they read.
import { by, clamped, clockText, element, isolated, keep, keepFocus, languageButtons, many, phases, renew, say, short, showTop, speak, t } from "/page.js";
import { Room } from "/room.js";

const main = by("main");
const lanes = { effects: ["positive", "negative", "both", ""], actions: ["technology", "environment", "people", ""] };
const parts = ["question", "measure", "boundary", "end_date", "stop_when", "decided_by", "told"];
let code = /^\d{4}$/.test(location.hash.slice(1)) ? location.hash.slice(1) : "";
let complaint = "";
let people = null;
let asked = false;
let known = true;   // the room may know the phone that this page is on

const room = new Room((greeting) => {
  let me = {};
  try { me = (known && JSON.parse(keep.get("samenspraak." + greeting.session + ".me"))) || {}; } catch { /* a stranger */ }
  if (!code && !me.joined && !asked) return null;
  return Object.assign({ role: "board", code: code || me.code || "" }, me.joined ? { token: me.token } : {});
}, take);

let fresh = new Set();  // changed since the reader was told
function take(what, message) {
  if (what === "refused") refused(message.reason);
  if (what === "welcome") complaint = "";
  if (what === "closed") complaint = "closed";
  if (what === "people") people = message;
  if (what === "board" && !message.whole) for (const note of message.notes || []) fresh.add(note.id);
  if (what === "room") drawTop();
  later();
}

const complaintWords = () => t(complaint === "closed" ? "phone_closed" : "phone_not_" + complaint);
function refused(reason) {
  complaint = reason;
  say(complaintWords());
  if (room.inside || room.passes(reason)) return;
  // The program was started again, or has another code: ask for it, and do not show what may be old.
  code = "";
  asked = known = false;
  room.state = null;
}

// Many changes at once are drawn once, and told once. What the page may no longer show goes at once.
let soon = null;
function later() {
  if (view === "board" && !room.state) draw();
  else if (soon === null) soon = setTimeout(() => { soon = null; draw(); }, view === "board" ? 400 : 0);
}
setInterval(() => {
  if (!fresh.size || view !== "board") return;
  say(many("phone_board_news", fresh.size));
  fresh = new Set();
}, 5000);

let view = "";
function draw() {
  const passes = room.passes(complaint) || complaint === "closed";
  if (!room.greeting || (!room.state && (code || asked || passes) && (!complaint || passes)))
    drawMessage(passes ? complaintWords() : t(room.failures > 1 ? "phone_is_waiting" : "phone_connecting"));
  else if (!room.state) drawJoin();
  // Until the board itself has come, it is not said that nothing is on it.
  else if (room.board.epoch === undefined && !room.board.notes.size) drawMessage(t("phone_connecting"));
  else drawBoard();
  drawFooter();
}
function drawTop() {
  const { phase, concluded, title } = room.state;
  const left = concluded ? null : room.left();
  const now = t("phone_now_at", t("phase_" + (concluded ? "outcome" : phase)));
  showTop(now + (left === null ? "" : " · " + clockText(left)),
    title || t("phone_board_title"), concluded ? "outcome" : phase);
}
setInterval(() => { if (view === "board") drawTop(); }, 1000);
function drawMessage(words) {
  showTop("Samenspraak", t("phone_board_title"), "case");
  if (view === words) return;
  view = words;
  renew(main, element("p", {}, words));
}
function drawJoin() {
  showTop(room.greeting.title, t("phone_board_title"), "case");
  if (view !== "join" + speak()) {
    view = "join" + speak();
    renew(main, element("form", { novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      code = by("code").value.trim();
      asked = true;
      complaint = "";
      room.enter();
    } }, element("label", { for: "code" }, t("phone_code")),
    element("input", { id: "code", type: "text", inputmode: "numeric", maxlength: "4", autocomplete: "off", "aria-describedby": "help" }),
    element("p", { id: "help", class: "muted" }, t("phone_code_help")), element("p", { id: "wrong", class: "wrong", role: "alert" }),
    element("button", { class: "main", type: "submit" }, t("phone_board_see"))));
  }
  by("wrong").textContent = complaint ? complaintWords() : "";
}

let language = "";
function drawBoard() {
  if (view !== "board" || language !== speak()) {
    view = "board";
    language = speak();
    renew(main, element("p", {}, t("phone_board_help")), element("p", { id: "people", class: "muted" }),
      element("nav", { "aria-label": t("phone_board_steps") }, element("ul", { class: "steps" }, phases.map((phase) =>
        element("li", {}, element("a", { href: "#" + phase, id: "to-" + phase }, t("phase_" + phase)))))),
      ...phases.map((phase, i) => element("section", { "aria-labelledby": phase, "data-phase": phase },
        element("h2", { id: phase, tabindex: "-1" }, i + 1 + ". " + t("phase_" + phase)), element("p", {}, t("question_" + phase)),
        element("div", { id: "in-" + phase }))));
    drawTop();
  }
  by("people").textContent = (people ? many("phone_people", people.present) : "")
    + (people && room.state.voting.open ? " · " + many("phone_voted", people.voted, people.present) : "")
    + (room.inside ? "" : " · " + (complaint ? complaintWords() : t("phone_is_waiting")));
  for (const phase of phases) {
    const link = by("to-" + phase);
    if (phase === room.state.phase && !room.state.concluded) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  const links = linksBothWays();
  for (const phase of phases) drawPhase(phase, links);
}

// Who is linked to whom, in both directions: id -> phase or "tension" -> ids.
function linksBothWays() {
  const all = new Map();
  const add = (id, key, other) => {
    if (!all.has(id)) all.set(id, new Map());
    const of = all.get(id);
    of.set(key, (of.get(key) || new Set()).add(other));
  };
  const { notes } = room.board;
  for (const note of notes.values()) {
    for (const [kind, ids] of Object.entries(note.links || {})) {
      for (const id of ids) {
        const other = notes.get(id);
        if (!other) continue;
        if (kind === "tension") add(note.id, kind, id);
        else { add(note.id, other.phase, id); add(id, note.phase, note.id); }
      }
    }
  }
  return all;
}
const textOf = (id) => {
  const note = room.board.notes.get(id);
  return note.covered ? t("phone_board_covered") : note.text;
};

// A tree of plain values first; an element is made anew only when its values are others.
function drawPhase(phase, links) {
  const box = by("in-" + phase);
  const notes = room.board.in(phase);
  const pieces = phase === "case" ? sheetOf() : [];
  const laneKeys = lanes[phase] || [""];
  for (const lane of laneKeys) {
    const inLane = notes.filter((note) => (note.lane || "") === lane);
    if (!inLane.length) continue;
    if (lanes[phase]) pieces.push({ key: "lane" + lane, tag: "h3", text: t(lane ? "lane_" + lane : "lane_none") });
    pieces.push(...groupsOf(phase, lane, inLane, links));
  }
  if (!pieces.length) pieces.push({ key: "none", tag: "p", text: t("phone_board_none") });
  lay(box, pieces);
}
function groupsOf(phase, lane, notes, links) {
  const groups = Array.from(room.board.groups.values()).filter((group) => group.phase === phase)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const pieces = [];
  const used = groups.filter((group) => notes.some((note) => note.group === group.id));
  for (const group of used) {
    pieces.push({ key: "group" + lane + group.id, tag: lane || lanes[phase] ? "h4" : "h3", text: group.name });
    pieces.push({ key: "list" + lane + group.id, tag: "ul", items: notes.filter((note) => note.group === group.id).map((note) => itemOf(note, links)) });
  }
  const loose = notes.filter((note) => !used.some((group) => group.id === note.group));
  if (loose.length && used.length) pieces.push({ key: "loose" + lane, tag: lane || lanes[phase] ? "h4" : "h3", text: t("phone_board_no_group") });
  if (loose.length) pieces.push({ key: "looselist" + lane, tag: "ul", items: loose.map((note) => itemOf(note, links)) });
  return pieces;
}
function sheetOf() {
  const answers = ["technology", "situation", "problem", "without", "decision", "question"].filter((key) => room.board.sheet[key]);
  return answers.length ? [{ key: "sheet", tag: "dl", answers: answers.map((key) => [t("case_" + key), room.board.sheet[key]]) }] : [];
}
function itemOf(note, links) {
  if (note.covered) return { key: note.id, text: t("phone_board_covered"), about: [], links: [] };
  const about = [];
  if (note.count) about.push(t("chip_count", note.count));
  if (note.starred) about.push(t("chip_starred"));
  if (note.directness) about.push(t("chip_" + note.directness));
  if (note.at_table !== undefined) about.push(t(note.at_table ? "chip_at_table" : "chip_not_at_table"));
  if (note.votes) about.push(many("chip_votes", note.votes));
  const lines = [];
  if (note.owner) lines.push(t("phone_board_owner") + ": " + isolated(note.owner));
  if (note.dissent) lines.push(t("phone_board_dissent") + ": " + isolated(note.dissent));
  for (const part of parts) if (note.experiment && note.experiment[part]) lines.push(t("experiment_" + part) + " " + isolated(note.experiment[part]));
  const mine = links.get(note.id) || new Map();
  return { key: note.id, text: note.text, about: [about.join(" · "), ...lines].filter(Boolean),
    links: phases.concat("tension").filter((key) => mine.has(key)).map((key) =>
      [t(key === "tension" ? "chip_tension" : "phase_" + key), Array.from(mine.get(key), (id) => [id, textOf(id)])]) };
}

// Keeps what is the same, where it is.
function lay(box, pieces) {
  const there = new Map(Array.from(box.children, (child) => [child.dataset.key, child]));
  let next = box.firstChild;
  for (const piece of pieces) {
    const values = JSON.stringify(piece);
    let child = there.get(piece.key);
    if (child && child.values !== values && piece.items && child.tagName === "UL") {
      lay(child, piece.items);
      child.values = values;
    } else if (!child || child.values !== values) {
      const made = make(piece);
      made.values = values;
      made.dataset.key = piece.key;
      if (child) child.replaceWith(made);
      if (child && child === next) next = made;
      child = made;
    }
    if (child === next) next = next.nextSibling;
    else box.insertBefore(child, next);
    there.delete(piece.key);
  }
  for (const child of there.values()) child.remove();
}
function make(piece) {
  if (piece.answers) return element("dl", {}, piece.answers.map(([words, answer]) => [element("dt", {}, words), element("dd", {}, clamped(answer, words))]));
  if (piece.tag === "ul") {
    const list = element("ul");
    lay(list, piece.items);
    return list;
  }
  if (piece.tag) return element(piece.tag, { dir: "auto" }, piece.text);
  return element("li", { id: "n" + piece.key, tabindex: "-1", dir: "auto" }, element("p", {}, clamped(piece.text, piece.key)),
    piece.about.map((line, i) => element("p", { class: "about", dir: "auto" }, clamped(line, piece.key + i))),
    piece.links.map(([name, ends]) => element("p", { class: "about" }, name + ": ", ends.map(([id, text], i) =>
      [i ? ", " : "", element("a", { href: "#n" + id, dir: "auto" }, short(text, 80))]).flat())));
}

let footer = "";
function drawFooter() {
  if (footer === speak()) return;
  footer = speak();
  renew(by("footer"), element("a", { class: "button quiet", href: "/" + (code ? "#" + code : "") }, t("phone_board_join")),
    ...languageButtons(() => { view = ""; draw(); if (room.state) drawTop(); }));
}
addEventListener("hashchange", () => { if (/^#\d{4}$/.test(location.hash)) location.reload(); });
keepFocus();
draw();

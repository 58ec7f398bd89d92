// SPDX-License-Identifier: EUPL-1.2
// A full page over the page: whom a note touches, the whole case, who I am. The back button closes it; the header with
// the hand stays in sight.
import { by, element, isNarrow, keepsNothing, many, phases, redraw, renew, say, short, t } from "/page.js";

const most = 64;  // links of one note

export class Sheet {
  // changed(): it was opened or closed.
  constructor(changed) {
    this.changed = changed;
    this.shown = null;  // { title, phase, draw(box), ofStep: it goes when the group goes on }
    addEventListener("popstate", () => { if (this.shown) this.hide(); });
  }
  show(shown) {
    this.from = document.activeElement && document.activeElement.dataset.key;
    this.at = scrollY;
    this.shown = shown;
    renew(by("sheet"));
    document.body.classList.add("covered");
    by("sheet").hidden = false;
    try { history.pushState({ sheet: true }, ""); } catch { /* then only the button closes it */ }
    this.draw();
    this.changed();
    scrollTo(0, 0);
    by("title").focus({ preventScroll: true });
  }
  draw() { if (this.shown) this.shown.draw(by("sheet")); }
  close() {
    if (!this.shown) return;
    const pushed = history.state && history.state.sheet;
    this.hide();
    if (pushed) history.back();
  }
  hide() {
    this.shown = null;
    by("sheet").hidden = true;
    renew(by("sheet"));
    document.body.classList.remove("covered");
    this.changed();
    scrollTo(0, this.at);
    const back = this.from && document.querySelector('[data-key="' + this.from + '"]');
    (back || by("title")).focus({ preventScroll: true });
  }
}

// Without case and accents, for searching.
const folded = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const starts = (text, wanted) => {
  const at = folded(text);
  for (let i = at.indexOf(wanted); i >= 0; i = at.indexOf(wanted, i + 1))
    if (i === 0 || /[^\p{L}\p{N}]/u.test(at[i - 1])) return true;
  return false;
};

// Whom or what a note is linked to, to be ticked.
export function linksSheet(entry, board, sheet) {
  const phase = entry.phase === "effects" ? "actors" : "values";
  const counted = (count) => (isNarrow() ? t("phone_search_short") : many(phase === "actors" ? "phone_search_actors" : "phone_search_values", count));
  // As it was when the list was opened: a tick moves nothing.
  const recent = entry.justChosen.filter((id) => board.notes.has(id)).slice(0, 4);
  let wanted = "";
  const build = (box) => renew(box, element("div", { class: "top" },
    element("label", { for: "search", class: "unseen" }), element("input", { id: "search", type: "text", dir: "auto", autocomplete: "off",
      oninput: (event) => { wanted = folded(event.target.value.trim()); draw(box); } })),
  element("div", { id: "found", class: "found", tabindex: "-1" }),
  element("p", { id: "wrong-links", class: "wrong", role: "alert", hidden: true }),
  element("div", { class: "bottom" }, element("p", { id: "chosen" }),
    element("button", { type: "button", class: "primary", "data-key": "sheet-done", onclick: () => sheet.close() })));
  const row = (note, where) => {
    const id = "chip-" + where + note.id;
    return element("span", { class: "tick" }, element("input", { type: "checkbox", id, "data-key": id, checked: entry.chosen.has(note.id),
      onchange: (event) => {
        const full = event.target.checked && entry.chosen.size >= most;
        by("wrong-links").textContent = full ? t("phone_not_full") : "";
        by("wrong-links").hidden = !full;
        if (full) { event.target.checked = false; return; }
        entry.choose(note.id, event.target.checked);
        for (const other of Array.from(by("found").querySelectorAll("input")))
          if (other.id.endsWith(note.id)) other.checked = event.target.checked;
        drawCount();
      } }), element("label", { for: id, dir: "auto" }, note.text));
  };
  const part = (name, notes, where) => (notes.length ? [element("h2", {}, name), notes.map((note) => row(note, where))] : []);
  const drawCount = () => {
    const count = entry.now().links.length;
    by("chosen").textContent = isNarrow() ? "" : many("phone_chosen", count);
    document.querySelector('[data-key="sheet-done"]').textContent = isNarrow() && count ? t("phone_done_count", count) : t("phone_done");
  };
  function draw(box) {
    if (!box.firstChild) build(box);
    const all = entry.ends();
    box.querySelector("label").textContent = counted(all.length);
    by("search").setAttribute("placeholder", counted(all.length));
    drawCount();
    if (wanted) {
      const found = all.filter((note) => starts(note.text, wanted));
      const typed = by("search").value.trim();
      return redraw(by("found"), found.length ? part(many("phone_found", found.length), found, "")
        : [element("div", { class: "notice" }, element("p", {}, element("strong", { dir: "auto" }, t("phone_not_there", typed)), " ", t("phone_propose_help"))),
          element("button", { type: "button", class: "wide", dir: "auto", "data-key": "propose", onclick: () => {
            entry.propose(typed);
            wanted = by("search").value = "";
            draw(box);
            by("search").focus();
          } }, t("phone_propose", short(typed, 60)))]);
    }
    const groups = Array.from(board.groups.values()).filter((group) => group.phase === phase).sort((a, b) => (a.rank < b.rank ? -1 : 1));
    const inGroup = (id) => all.filter((note) => note.group === id);
    const rest = all.filter((note) => !groups.some((group) => group.id === note.group));
    redraw(by("found"), part(t("phone_just_chosen"), recent.map((id) => board.notes.get(id)).filter(Boolean), "again-"),
      groups.map((group) => part(group.name, inGroup(group.id), "")),
      groups.length || recent.length ? part(t("phone_rest"), rest, "") : rest.map((note) => row(note, "")));
  }
  return { title: () => t(entry.phase === "effects" ? (isNarrow() ? "phone_touches_short" : "phone_touches") : "phone_serves"), phase, draw, ofStep: true };
}

const questions = ["technology", "situation", "problem", "without", "decision", "question"];
export const caseSheet = (board, sheet) => ({ title: () => t("phone_case_title"), phase: "case",
  draw: (box) => redraw(box, element("div", { class: "found" }, element("dl", {}, questions.filter((key) => board.sheet[key]).map((key) =>
    [element("dt", {}, t("case_" + key)), element("dd", { dir: "auto" }, board.sheet[key])]))),
  element("div", { class: "bottom" }, element("button", { type: "button", class: "primary", "data-key": "sheet-done", onclick: () => sheet.close() }, t("phone_done")))) });

// Who I am: another name, none, somebody else, or leaving. `acts`: rename(name), leave(), another(), unsent().
export function nameSheet(me, room, acts, sheet) {
  let sure = false;
  const rename = (name) => {
    if (acts.rename(name)) return sheet.close();
    by("wrong-name").textContent = t("phone_is_waiting");
    return by("name").focus();
  };
  const another = () => {
    const unsent = acts.unsent();
    if (unsent && !sure) { sure = true; say(many("phone_someone_else_unsent", unsent)); return sheet.draw(); }
    return acts.another();
  };
  const number = t("phone_person_numbered", me.number || "");
  return { title: () => (me.name ? t("phone_name_title", me.name) : t("phone_name_title_none")), phase: room.state.concluded ? "outcome" : room.state.phase,
    draw: (box) => {
      if (!box.firstChild) {
        box.append(element("div", { class: "found" }, element("p", {}, t("phone_name_seen")),
          element("form", { novalidate: true, onsubmit: (event) => {
            event.preventDefault();
            rename(by("name").value);
          } }, element("label", { for: "name" }, t(me.name ? "phone_name_other" : "phone_name")),
          element("input", { id: "name", type: "text", dir: "auto", maxlength: "60", autocomplete: "given-name", value: me.name, "aria-describedby": "wrong-name" }),
          element("p", { id: "wrong-name", class: "wrong", role: "alert" }), element("button", { class: "primary wide", type: "submit" }, t("phone_save"))),
          me.name ? [element("button", { class: "wide", type: "button", onclick: () => rename("") }, t("phone_name_drop")),
            element("p", { class: "muted" }, t("phone_name_drop_help", number))] : null,
          element("div", { id: "another" }),
          element("div", { class: "row" }, element("button", { class: "quiet", type: "button", "data-key": "sheet-done", onclick: () => sheet.close() },
            t("phone_back_to", t("phase_" + (room.state.concluded ? "outcome" : phases.includes(room.state.phase) ? room.state.phase : "case")))),
          element("button", { class: "quiet", type: "button", onclick: () => { sheet.close(); acts.leave(); } }, t("phone_leave")))));
      }
      const unsent = acts.unsent();
      redraw(by("another"), element("button", { class: "wide", type: "button", "data-key": "another", onclick: another }, t("phone_someone_else")),
        element("p", { class: sure && unsent ? "wrong" : "muted" }, sure && unsent ? many("phone_someone_else_unsent", unsent) : t("phone_someone_else_help")));
    } };
}

// What is to be known of this phone: that it keeps nothing, that the page is open twice. Two pages tell each other by
// what both can write; the later one is the second.
export class ThisPhone {
  constructor(changed) {
    this.keepsNothing = keepsNothing();
    this.isSecond = false;
    const mine = String(Math.random());
    addEventListener("storage", (event) => {
      try {
        if (event.key === "samenspraak.opened" && event.newValue && event.newValue !== mine) localStorage.setItem("samenspraak.there", event.newValue);
        if (event.key === "samenspraak.there" && event.newValue === mine) { this.isSecond = true; changed(); }
      } catch { /* it keeps nothing: then each page is a phone of its own */ }
    });
    try { localStorage.setItem("samenspraak.opened", mine); } catch { /* as above */ }
  }
}

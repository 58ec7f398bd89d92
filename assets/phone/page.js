// SPDX-License-Identifier: EUPL-1.2
// What all pages share: making elements, words in the reader's language, and saying things to screen readers.
import { texts } from "/words.js";

// What an element does when something happens to it; looked up then, so that an element that stays can do what its
// successor would.
const deeds = new WeakMap();
function does(made, name, deed) {
  if (!deeds.has(made)) deeds.set(made, {});
  deeds.get(made)[name] = deed;
  made.addEventListener(name, (event) => deeds.get(made)[name](event));
}

export const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) does(made, name.slice(2), value);
    else if (name === "value" || name === "checked") made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
};
export const by = (id) => document.getElementById(id);
// These children instead of those it has; older browsers have no one word for it.
export const renew = (box, ...children) => {
  box.textContent = "";
  box.append(...children);
};

// What a browser can keep; private windows and settings may refuse. What could not be kept stands in memory as long as
// the page is open.
const unkept = new Map();
export const keep = {
  get(key) {
    if (unkept.has(key)) return unkept.get(key);
    try { return localStorage.getItem(key); } catch { return null; }
  },
  set(key, value) {
    unkept.delete(key);
    try { localStorage.setItem(key, value); return true; } catch { unkept.set(key, value); return false; }
  },
  remove(key) {
    unkept.delete(key);
    try { localStorage.removeItem(key); } catch { /* then it was not kept either */ }
  },
  keys() {
    let kept = [];
    try { kept = Object.keys(localStorage); } catch { /* nothing is kept */ }
    return Array.from(new Set(kept.concat(Array.from(unkept.keys()))));
  },
};
export const keepsNothing = () => {
  const keeps = keep.set("samenspraak.trial", "1");
  keep.remove("samenspraak.trial");
  return !keeps;
};

// Whether there is anything to see in a text: blanks, joiners, fillers and other marks without a shape are none. The
// room knows the same marks.
// eslint-disable-next-line no-control-regex
const shape = /[^\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u;
export const hasVisible = (text) => shape.test(text);

// A text of somebody inside a sentence: what turns its direction ends with it.
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;
export const isolated = (given) => {
  const text = String(given);
  if (!turning.test(text)) return text;
  let kept = "\u2068", open = 1;
  for (const point of text) {
    const opens = point >= "\u2066" && point <= "\u2068", closes = point === "\u2069";
    if (closes && open === 1) continue;  // it would close what is opened here
    open += opens ? 1 : closes ? -1 : 0;
    kept += point;
  }
  return kept + "\u2069".repeat(open);
};

// The reader's own choice, else the language of the session.
let language = keep.get("samenspraak.language");
if (!texts[language]) language = null;
let ofSession = "nl";
export const speak = () => language || ofSession;
export const followLanguage = (code) => { if (texts[code]) ofSession = code; };
const filled = (text, fill) =>
  text.replace(/\{(\d)\}/g, (place, which) => (fill[which] === undefined ? place : isolated(fill[which])));
// A key that no list has says nothing, rather than itself: the tests see to it that there is none.
export const t = (key, ...fill) => filled(texts[speak()][key] || "", fill);

// A text with a count, in the form that goes with the count in the reader's language; {0} is the count.
const rules = {};
const category = (count) => (rules[speak()] = rules[speak()] || new Intl.PluralRules(speak())).select(count);
export const many = (key, count, ...more) => {
  const forms = texts[speak()][key] || {};
  return filled((count === 0 && forms.none) || forms[category(count)] || forms.other || "", [count, ...more]);
};

// A button for each other language, named in that language.
export const languageButtons = (changed) =>
  Object.keys(texts).filter((code) => code !== speak()).map((code) =>
    element("button", { class: "quiet", type: "button", lang: code, onclick: () => {
      language = code;
      keep.set("samenspraak.language", code);
      changed();
    } }, texts[code]["language_" + code] || code));

let saying;
export const say = (text) => {
  const box = by("said");
  clearTimeout(saying);
  box.textContent = "";
  saying = setTimeout(() => { box.textContent = text; }, 60);  // the same words twice are read twice
};

// Draws a part anew. What is the same stays the very same element: in a busy hall parts are drawn many times a second,
// and a button that is made anew under a finger loses the press. The focus stays on the element with the same data-key.
export const redraw = (box, ...children) => {
  const key = box.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  fill(box, children.flat(Infinity).filter(Boolean));
  if (key && !box.contains(document.activeElement)) {
    // A button of a note has gone with what it did: then the note itself.
    const keyed = Array.from(box.querySelectorAll("[data-key]"));
    const again = keyed.find((one) => one.dataset.key === key) || keyed.find((one) => key.endsWith(one.dataset.key));
    if (again) again.focus({ preventScroll: true });
  }
};
function fill(box, nodes) {
  let next = box.firstChild;
  const leave = (end) => {
    while (next !== end) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  };
  for (const node of nodes) {
    let same = next;
    while (same && !same.isEqualNode(node)) same = same.nextSibling;
    const isList = next && next.nodeName === "UL" && node.nodeName === "UL";
    if (same) {
      leave(same);
      succeed(same, node);
    } else if (isList) fill(next, Array.from(node.childNodes));
    else box.insertBefore(node, next);
    if (same || isList) next = next.nextSibling;
  }
  leave(null);
}
function succeed(old, made) {
  if (deeds.has(made)) deeds.set(old, deeds.get(made));
  Array.from(made.children).forEach((child, i) => succeed(old.children[i], child));
}

export const showTop = (step, title, phase) => {
  by("step").textContent = step;
  by("title").textContent = title;
  document.body.dataset.phase = phase;
  document.title = title + " · Samenspraak";
  document.documentElement.lang = speak();
};

// The start of a text, cut at a word.
export const short = (text, most) => {
  const points = Array.from(text.replace(/\s+/g, " ").trim());
  if (points.length <= most) return points.join("");
  return points.slice(0, most).join("").replace(/\s+\S*$/, "") + " …";
};

// A long text with only its start, and a button for the rest. What was unfolded stays so when it is drawn again.
const folded = 300;  // code points
const unfolded = new Set();
export const clamped = (text, key) => {
  if (Array.from(text).length <= folded) return [element("span", { dir: "auto" }, text)];
  const open = unfolded.has(key);
  const words = element("span", { dir: "auto" }, open ? text : short(text, folded - 20));
  const button = element("button", { type: "button", class: "inline", "aria-expanded": String(open), "data-key": "fold" + key,
    onclick: (event) => {
      const now = !unfolded.has(key);
      unfolded[now ? "add" : "delete"](key);
      const pressed = event.currentTarget;
      pressed.previousElementSibling.textContent = now ? text : short(text, folded - 20);
      pressed.setAttribute("aria-expanded", String(now));
      pressed.textContent = t(now ? "phone_less" : "phone_more");
    } }, t(open ? "phone_less" : "phone_more"));
  return [words, button];
};

// The focus never falls to the body: when what had it is gone, the title of the page has it.
export const keepFocus = () => {
  let last = null;
  document.addEventListener("focusin", (event) => { last = event.target; });
  const mend = () => {
    const at = document.activeElement;
    if (!last || (at && at !== document.body) || (last.isConnected && last.getClientRects().length)) return;
    last = null;
    by("title").focus({ preventScroll: true });
  };
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "class"] });
};

// Large letters on a small screen: one column, the shortest words. And so little height that nothing may stay in sight.
export const measure = () => {
  const root = document.documentElement, rem = parseFloat(getComputedStyle(root).fontSize) || 16;
  const view = window.visualViewport ? window.visualViewport.height : innerHeight;
  root.classList.toggle("narrow", innerWidth < 15 * rem);
  root.classList.toggle("slim", innerWidth < 22 * rem);
  root.classList.toggle("low", view < 480);
  // What is brought into sight must not lie under the header; of that of large letters only a row stays.
  const header = document.querySelector("body > header");
  root.style.scrollPaddingTop = innerWidth < 15 * rem ? "" : header.offsetHeight + 12 + "px";
};
export const isNarrow = () => document.documentElement.classList.contains("narrow");
export const isSlim = () => document.documentElement.classList.contains("slim");  // no room for all words of the header

export const phases = ["case", "actors", "effects", "values", "actions"];
// As on the big screen: +01:05 when it is a minute and five seconds late.
export const clockText = (seconds) => (seconds < 0 ? "+" : "") + minutes(seconds);
export const minutes = (seconds) => {
  const all = Math.abs(Math.trunc(seconds));
  return String(Math.floor(all / 60)).padStart(2, "0") + ":" + String(all % 60).padStart(2, "0");
};

// Random bits as hexadecimal digits. No crypto.randomUUID: that is not there on plain HTTP.
export const randomDigits = (bytes) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");

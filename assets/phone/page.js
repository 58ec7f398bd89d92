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

// What a browser can keep; private windows may refuse.
export const keep = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); return true; } catch { return false; } },
  remove(key) { try { localStorage.removeItem(key); } catch { /* then it was not kept either */ } },
  keys() { try { return Object.keys(localStorage); } catch { return []; } },
};

// The reader's own choice, else the language of the session.
let language = keep.get("samenspraak.language");
if (!texts[language]) language = null;
let ofSession = "nl";
export const speak = () => language || ofSession;
export const followLanguage = (code) => { if (texts[code]) ofSession = code; };
const filled = (text, fill) =>
  text.replace(/\{(\d)\}/g, (place, which) => (fill[which] === undefined ? place : fill[which]));
export const t = (key, ...fill) => filled(texts[speak()][key] || key, fill);

// A text with a count, in the form that goes with the count in the reader's language; {0} is the count.
const rules = {};
const category = (count) => (rules[speak()] = rules[speak()] || new Intl.PluralRules(speak())).select(count);
export const many = (key, count, ...more) => {
  const forms = texts[speak()][key] || {};
  return filled((count === 0 && forms.none) || forms[category(count)] || forms.other || key, [count, ...more]);
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
  fill(box, children.flat().filter(Boolean));
  if (key && !box.contains(document.activeElement)) {
    const again = Array.from(box.querySelectorAll("[data-key]")).find((one) => one.dataset.key === key);
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

export const phases = ["case", "actors", "effects", "values", "actions"];
export const minutes = (seconds) => {
  const all = Math.abs(Math.trunc(seconds));
  return String(Math.floor(all / 60)).padStart(2, "0") + ":" + String(all % 60).padStart(2, "0");
};

// Random bits as hexadecimal digits. No crypto.randomUUID: that is not there on plain HTTP.
export const randomDigits = (bytes) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");

// SPDX-License-Identifier: EUPL-1.2
// No reader ever sees a key: each word that a page asks for is in every language, in the shape in which it is asked, and
// each reason of the room has its words. Read from the sources, so that no message is left out.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const read = (path) => readFileSync(join(top, path), "utf8");
const texts = Object.fromEntries(["nl", "en"].map((code) => [code, JSON.parse(read(`assets/words/${code}.json`))]));
const scripts = readdirSync(join(top, "assets/phone")).filter((name) => name.endsWith(".js")).map((name) => read("assets/phone/" + name)).join("\n");
const carried = /^(phone|phase|question|lane|case|chip|experiment|language)_/;
const forms = { nl: ["one", "other"], en: ["one", "other"] };

test("every word that the pages name is in both languages, and is carried to the pages", () => {
  const named = new Set(Array.from(scripts.matchAll(/"((?:phone|phase|question|lane|case|chip|experiment)_[a-z_]*[a-z])"/g), ([, key]) => key));
  assert.ok(named.size > 150);
  for (const key of named) {
    assert.match(key, carried);
    for (const [code, list] of Object.entries(texts)) {
      assert.ok(list[key], `${code}: ${key}`);
      if (typeof list[key] === "object") for (const form of forms[code]) assert.ok(list[key][form], `${code}: ${key}, ${form}`);
    }
  }
});

test("a word with a count is asked with one, and any other is not", () => {
  const asked = (call) => Array.from(scripts.matchAll(new RegExp("\\b" + call + "\\(\"([a-z_]*[a-z])\"", "g")), ([, key]) => key);
  assert.ok(asked("t").length > 100 && asked("many").length > 10);
  for (const list of Object.values(texts)) {
    for (const key of asked("t")) assert.equal(typeof list[key], "string", key);
    for (const key of asked("many")) assert.equal(typeof list[key], "object", key);
  }
});

test("every reason for which the room refuses has words in both languages", () => {
  const source = read("app/live/room/messages.cpp");
  const reasons = Array.from(/complaints\[\] = \{([^}]*)\}/.exec(source)[1].matchAll(/"([a-z_]+)"/g), ([, key]) => key);
  assert.ok(reasons.length > 20);
  for (const reason of reasons) for (const list of Object.values(texts)) assert.ok(list["phone_not_" + reason], reason);
});

test("what is put together from a step, a lane or a question of the case is there too", () => {
  const parts = { phase_: ["case", "actors", "effects", "values", "actions", "outcome"], question_: ["case", "actors", "effects", "values", "actions", "outcome"],
    lane_: ["positive", "negative", "both", "none", "technology", "environment", "people"],
    case_: ["technology", "situation", "problem", "without", "decision", "question"],
    experiment_: ["question", "measure", "boundary", "end_date", "stop_when", "decided_by", "told"] };
  for (const [start, ends] of Object.entries(parts))
    for (const end of ends) for (const list of Object.values(texts)) assert.equal(typeof list[start + end], "string", start + end);
});

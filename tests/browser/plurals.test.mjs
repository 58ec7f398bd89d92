// SPDX-License-Identifier: EUPL-1.2
// The pages count in the forms of the reader's language: page.js with the word lists as they are written, by Intl, which
// has the same rules in Node.js as in a browser.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const list = (path) => JSON.parse(readFileSync(join(top, path), "utf8"));
const texts = { nl: list("assets/words/nl.json"), en: list("assets/words/en.json"), pl: list("tests/support/words/pl.json") };

const module = (source) => "data:text/javascript;charset=utf-8," + encodeURIComponent(source);
const words = module("export const texts = " + JSON.stringify(texts) + ";");
const page = readFileSync(join(top, "assets/phone/page.js"), "utf8").replace("\"/words.js\"", JSON.stringify(words));
const { followLanguage, many } = await import(module(page));

test("Dutch and English say one apart, and none where there is a word for it", () => {
  followLanguage("nl");
  assert.deepEqual([0, 1, 2].map((count) => many("phone_votes", count)),
    ["Je stemmen zijn op", "Nog 1 stem over", "Nog 2 stemmen over"]);
  followLanguage("en");
  assert.deepEqual([0, 1, 21].map((count) => many("phone_waits", count)),
    ["0 notes are waiting for wifi", "1 note is waiting for wifi", "21 notes are waiting for wifi"]);
  assert.equal(many("phone_voted", 3, 9), "3 of 9 have voted");
});

test("Polish counts as Poles do, from its list alone", () => {
  followLanguage("pl");
  assert.deepEqual([1, 2, 5, 22, 25].map((count) => many("cli_notes", count)),
    ["1 notatka", "2 notatki", "5 notatek", "22 notatki", "25 notatek"]);
  assert.equal(many("board_notes", 0), "Nie ma jeszcze notatek");
  assert.equal(many("voting_who", 2, 7), "Zagłosowały 2 osoby z 7");
});

test("the pages ask for what has a count with its count, and for all else without", () => {
  const scripts = readdirSync(join(top, "assets/phone")).filter((name) => name.endsWith(".js"));
  const asked = (how) => scripts.flatMap((name) =>
    Array.from(readFileSync(join(top, "assets/phone", name), "utf8").matchAll(new RegExp(how + "\\(\"(\\w+)\"", "g")),
      ([, key]) => key));
  const isCounted = (key) => typeof texts.nl[key] === "object";
  assert.ok(asked("\\bmany").length > 5 && asked("\\bt").length > 50);
  assert.deepEqual(asked("\\bmany").filter((key) => !isCounted(key)), []);
  assert.deepEqual(asked("\\bt").filter(isCounted), []);
});

// SPDX-License-Identifier: EUPL-1.2
// A phone of five years ago has no newer browser: what the pages are made of must have been known to those of November
// 2021. What these know of old browsers is data (MDN, Can I use) in packages that are kept up to date.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import doiuse from "doiuse";
import { ESLint } from "eslint";
import compat from "eslint-plugin-compat";
import postcss from "postcss";

const pages = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "assets", "phone");
const browsers = ["chrome 95", "firefox 94", "safari 15.1", "ios_saf 15.0-15.1"];

const scripts = new ESLint({
  cwd: pages,
  overrideConfigFile: true,
  overrideConfig: [{
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2020, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { compat },
    rules: { "compat/compat": "error" },
    settings: { browsers, lintAllEsApis: true },
  }],
});
const complaints = (results) => results.flatMap(({ filePath, messages }) =>
  messages.map(({ line, message }) => `${filePath}:${line}: ${message}`));

test("the scripts use nothing that browsers of five years ago do not know", async () => {
  assert.deepEqual(complaints(await scripts.lintFiles("*.js")), []);
  const newer = await scripts.lintText("[1].at(-1); structuredClone({}); crypto.randomUUID();", { filePath: "newer.js" });
  assert.equal(complaints(newer).length, 3, "what is too new would be seen");
  assert.equal(complaints(await scripts.lintText("let a; a ??= 1;", { filePath: "newer.js" })).length, 1);
});

// Where a browser does not know these, nothing is lost:
const without = [
  "text-size-adjust",  // the text stays as large as it was set
  "css-focus-visible",  // every focus is shown
  "css-overflow",  // of the values, only hidden is used, which all know
  "css-clip-path", "css-masks",  // inset() on what only screen readers see; all know that
  "css-resize",  // the field cannot be made larger by hand
  "css-gradients",  // two plain colours, which all know
];

test("the style asks nothing of browsers of five years ago that the pages could not do without", async () => {
  const file = join(pages, "page.css"), found = [];
  const watch = doiuse({ browsers, ignore: without, onFeatureUsage: (usage) => found.push(usage.message) });
  await postcss([watch]).process(readFileSync(file, "utf8"), { from: file });
  assert.deepEqual(found, []);
  await postcss([watch]).process("p:has(a) { color: red; }", { from: undefined });
  assert.equal(found.length, 1, "what is too new would be seen");
});

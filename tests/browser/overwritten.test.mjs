// SPDX-License-Identifier: EUPL-1.2
// A backup is copied over the served session while phones send: nothing that a phone was told is safe gets lost.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { Evening, fate, press, program, title, write } from "./evening.mjs";

let evening, remote, phones;
before(async () => {
  evening = await Evening.begin();
  remote = await evening.remote();
  phones = [await evening.phone("Fatima"), await evening.phone("Noor")];
  await press(remote, "next_phase");
  for (const phone of phones) await title(phone, "Wie zijn betrokken");
});
after(() => evening.end());

test("twenty copies put back over the open file lose no note that was called safe", async () => {
  const backup = join(evening.folder, "backup");
  copyFileSync(evening.file, backup);
  const said = [];
  for (let moment = 0; moment < 20; moment++) {
    const texts = phones.map((_, i) => `Groep ${moment} van ${i}`);
    await Promise.all(phones.map((phone, i) => write(phone, texts[i])));
    // While the notes are under way: by cutting it short first, or by writing into it.
    if (moment % 2 === 0) execFileSync("cp", [backup, evening.file]);
    else execFileSync("dd", [`if=${backup}`, `of=${evening.file}`, "conv=notrunc", "status=none"]);
    await Promise.all(phones.map((phone, i) => fate(phone, texts[i], "op het bord")));
    said.push(...texts);
    if (moment === 7) copyFileSync(evening.file, backup);
  }
  await evening.stop();
  const kept = readdirSync(dirname(evening.file)).filter((name) => name.includes(".overwritten-"));
  assert.ok(kept.length >= 10, `kept: ${kept.length}`);
  assert.match(evening.said, /Een ander programma heeft over het bestand van deze sessie heen geschreven/);
  execFileSync(program, ["check", evening.file]);
  execFileSync(program, ["export", evening.file, "--to", evening.folder, "--formats", "json"]);
  const exported = readdirSync(evening.folder).find((name) => name.endsWith(".json"));
  const json = readFileSync(join(evening.folder, exported), "utf8");
  for (const text of said) assert.equal(json.split(`"${text}"`).length, 2, text);
});

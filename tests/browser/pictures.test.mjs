// SPDX-License-Identifier: EUPL-1.2
// Pictures of the pages in every step, three widths and both languages, to be looked at: SAMENSPRAAK_PICTURES names the
// folder. Without it there is nothing to do.
import { test } from "node:test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Evening, choose, fate, press, title, write } from "./evening.mjs";

const folder = process.env.SAMENSPRAAK_PICTURES;
const widths = [320, 360, 390, 768], languages = ["nl", "en"];

test("pictures of every page", { skip: !folder }, async (t) => {
  mkdirSync(folder, { recursive: true });
  const evening = await Evening.begin();
  t.after(() => evening.end());
  const remote = await evening.remote(), fatima = await evening.phone("Fatima");
  const shoot = async (name, page, path) => {
    for (const width of widths) {
      for (const language of languages) {
        await page.setViewportSize({ width, height: width === 768 ? 1024 : 800 });
        await page.evaluate((code) => localStorage.setItem("samenspraak.language", code), language);
        await page.reload();
        await page.waitForFunction((code) => document.documentElement.lang === code && document.querySelector("main > *"), language);
        await page.waitForTimeout(250);
        await page.screenshot({ path: join(folder, `${name}-${path}-${width}-${language}.png`), fullPage: true });
      }
    }
  };
  const all = async (name) => {
    await shoot(name, fatima, "phone");
    await shoot(name, board, "board");
    await shoot(name, other, "remote");
    await fatima.evaluate(() => localStorage.setItem("samenspraak.language", "nl"));
    await fatima.reload();
  };
  for (const path of ["", "wifi", "board", "remote"]) {
    const page = await evening.page("/" + path);
    await page.locator("main > *").first().waitFor();
    await shoot("0-door", page, path || "phone");
    await page.context().close();
  }
  const board = await evening.board(), other = await evening.remote();
  await write(fatima, "Wie betaalt dit, en wie beheert de gegevens daarna?");
  await fate(fatima, "Wie betaalt dit", "op het bord");
  await all("1-case");
  await press(remote, "next_phase");
  await title(fatima, "Wie zijn betrokken");
  for (const text of ["Winkelend publiek", "Bewoners", "Demonstranten", "Ondernemers in de binnenstad", "Kinderen"]) { await write(fatima, text); await fatima.locator("body:not(.settling)").waitFor(); }
  await fate(fatima, "Kinderen", "op het bord");
  await press(remote, "hold");
  await write(fatima, "Mensen die de stad mijden omdat het te druk is");
  await fate(fatima, "Mensen die", "wacht op");
  await fatima.locator('[data-key="hand"]').click();
  await all("2-actors");
  await press(remote, "next_phase");
  await title(fatima, "Welke effecten");
  await write(fatima, "Minder gedrang", "+ Positief", "Bewoners");
  await write(fatima, "Telefoons worden gevolgd zonder dat je het weet", "− Negatief", "Winkelend publiek", "Demonstranten");
  await fate(fatima, "Telefoons", "op het bord");
  await fatima.locator("#text").fill("Telefoons worden gevolgd zonder dat je het weet");
  await fatima.getByLabel("− Negatief", { exact: true }).check();
  await choose(fatima, "Winkelend publiek");
  await all("3-effects");
  await press(remote, "next_phase");
  await title(fatima, "Welke waarden");
  await press(remote, "start_silence");
  for (const text of ["Privacy", "Veiligheid", "Autonomie", "Transparantie", "Inclusie", "Leefbaarheid van de binnenstad"]) await write(fatima, text);
  await fate(fatima, "Leefbaarheid", "nog bedekt");
  await all("4-values");
  await press(remote, "reveal");
  await press(remote, "open_voting");
  await title(fatima, "Verdeel je 3 stemmen");
  await fatima.getByRole("button", { name: "Eén stem meer voor Privacy" }).click();
  await all("4-voting");
  await press(remote, "close_voting");
  await press(remote, "next_phase");
  await title(fatima, "Wat kunnen we doen?");
  await write(fatima, "Tel zonder telefoons te herkennen", "Techniek", "Privacy");
  await fate(fatima, "Tel zonder", "op het bord");
  await all("5-actions");
  await press(remote, "next_phase");
  await title(fatima, "Wat nemen we mee?");
  await all("6-outcome");
});

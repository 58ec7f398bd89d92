// SPDX-License-Identifier: EUPL-1.2
// Three phones and the shared screen play a whole session: the facilitator leads with the keys of the real window.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fate, program, title, write } from "./evening.mjs";
import { Hall } from "./screen.mjs";

let hall, board, fatima, noor, nobody;
before(async () => {
  hall = await Hall.begin();
  board = await hall.board({ width: 1024, height: 768 });
  [fatima, noor, nobody] = [await hall.phone("Fatima"), await hall.phone("Noor"), await hall.phone("")];
});
after(() => hall.end());

const next = async (words) => {
  hall.keys("F8");
  for (const phone of [fatima, noor, nobody]) await title(phone, words);
};
const on_board = (phase, text) => board.locator(`#in-${phase} li`, { hasText: text }).first().waitFor();

test("a session in the window, from the case to the outcome", async (t) => {
  await t.test("the QR code on the screen leads to the page that phones join on", () => {
    assert.equal(hall.link, hall.address("/#" + hall.code));
  });
  await t.test("notes from the keyboard and from phones are on one board", async () => {
    await next("Wie zijn betrokken");
    hall.type("Winkelend publiek");
    hall.keys("Return");
    await on_board("actors", "Winkelend publiek");
    await Promise.all([write(fatima, "Bewoners"), write(noor, "Demonstranten"), write(nobody, "Kinderen 📱")]);
    for (const text of ["Bewoners", "Demonstranten", "Kinderen 📱"]) await on_board("actors", text);
  });
  await t.test("an effect from a phone touches an actor that was typed on the screen", async () => {
    await next("Welke effecten heeft dit?");
    await write(fatima, "Telefoons worden gevolgd", "− Negatief", "Winkelend publiek");
    await fate(fatima, "Telefoons worden gevolgd", "op het bord");
    await board.locator("#in-effects li", { hasText: "Telefoons" }).getByRole("link", { name: "Winkelend" }).waitFor();
  });
  await t.test("silent minutes cover, the reveal uncovers", async () => {
    await next("Welke waarden");
    hall.keys("ctrl+m", "Return");
    await fatima.getByText("Stille minuten").waitFor();
    await Promise.all([write(fatima, "Privacy"), write(noor, "Veiligheid")]);
    await fate(fatima, "Privacy", "nog bedekt");
    assert.equal(await board.getByText("Privacy").count(), 0);
    hall.keys("ctrl+m");
    for (const text of ["Privacy", "Veiligheid"]) await on_board("values", text);
  });
  await t.test("voting is opened and closed on the screen", async () => {
    hall.keys("ctrl+shift+v");
    await title(fatima, "Verdeel je 3 stemmen");
    for (const phone of [fatima, noor]) await phone.getByRole("button", { name: "Eén stem meer voor Privacy" }).click();
    await fatima.waitForFunction(() => !Object.keys(localStorage).some((key) => key.endsWith(".votes")));
    await noor.waitForFunction(() => !Object.keys(localStorage).some((key) => key.endsWith(".votes")));
    hall.keys("ctrl+shift+v");
    await board.locator("#in-values li", { hasText: "Privacy" }).waitFor();
    assert.equal(await board.getByText("2 stemmen").count(), 0);
    hall.keys("shift+Return"); // the big screen has shown all of the result
    await board.locator("#in-values li", { hasText: "Privacy" }).getByText("2 stemmen").waitFor();
  });
  await t.test("the program is killed while one phone is offline: both come back, and nothing is lost or doubled", async () => {
    await next("Wat kunnen we doen?");
    await write(noor, "Tel zonder telefoons te herkennen", "Techniek", "Privacy");
    await fate(noor, "Tel zonder", "op het bord");
    await nobody.context().setOffline(true);
    await write(nobody, "Zet een bord bij elke ingang", "Omgeving");
    await hall.stop("SIGKILL");
    await write(fatima, "Vraag het eerst aan de bewoners", "Mensen");
    await hall.serve();
    await nobody.context().setOffline(false);
    await board.goto("about:blank");  // who only reads needs the new code
    await board.goto(hall.address("/board#" + hall.code));
    for (const text of ["Zet een bord", "Vraag het eerst", "Tel zonder"]) await on_board("actions", text);
    await fate(nobody, "Zet een bord", "op het bord");
    await fate(fatima, "Vraag het eerst", "op het bord");
  });
  await t.test("the remote's key is scanned from the facilitator's own screen, and leads too", async () => {
    hall.keys("ctrl+k");
    hall.type("afstandsbediening");
    hall.keys("Return", "shift+Tab", "Return");
    const link = await hall.scan(/\/remote#[0-9a-f]{32}$/);
    hall.keys("Escape");
    hall.key = link.slice(-32);
    const remote = await hall.remote();
    await remote.locator('[data-key="next_phase"]').click();
    for (const phone of [fatima, noor, nobody]) await title(phone, "Wat nemen we mee?");
  });
  await t.test("the window closes by its key, and the file holds every note once", async () => {
    const gone = new Promise((resolve) => hall.server.once("exit", resolve));
    hall.keys("ctrl+q", "shift+Tab", "Return");  // it asks, since people take part, and goes on when Enter is pressed at once
    assert.equal(await gone, 0);
    execFileSync(program, ["export", hall.file, "--to", join(hall.folder, "out"), "--formats", "json"]);
    const session = readFileSync(join(hall.folder, "out", readdirSync(join(hall.folder, "out"))[0]), "utf8");
    const texts = ["Winkelend publiek", "Bewoners", "Demonstranten", "Kinderen 📱", "Telefoons worden gevolgd", "Privacy",
      "Veiligheid", "Tel zonder telefoons te herkennen", "Zet een bord bij elke ingang", "Vraag het eerst aan de bewoners"];
    for (const text of texts) assert.equal(session.split(JSON.stringify(text)).length - 1, 1, text);
    for (const page of [board, fatima, noor, nobody]) assert.deepEqual(page.faults, []);
  });
});

// SPDX-License-Identifier: EUPL-1.2
// Coming back: from no line, from a program that was started again, from a voting that is over; and what is said then.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execFileSync } from "node:child_process";
import { Evening, fate, press, title, write } from "./evening.mjs";

let evening;
before(async () => { evening = await Evening.begin(); });
after(() => evening.end());

const close = (...pages) => Promise.all(pages.map((page) => page.context().close()));
const kept = (page, end) => page.evaluate((name) =>
  localStorage[Object.keys(localStorage).find((key) => key.endsWith(name))] || null, end);

test("offline and back: what was written waits, and goes by itself, once", async () => {
  const phone = await evening.phone("Fatima");
  const board = await evening.board();
  await phone.context().setOffline(true);
  await phone.evaluate(() => dispatchEvent(new Event("offline")));
  evening.server.kill("SIGSTOP");  // a line that is open stays open when the browser is told to be offline
  await write(phone, "Zonder wifi geschreven");
  await phone.locator("#line").getByText("1 notitie wacht op wifi").waitFor({ timeout: 60000 });
  evening.server.kill("SIGCONT");
  await phone.context().setOffline(false);
  await fate(phone, "Zonder wifi geschreven", "op het bord");
  await board.locator("#in-case li", { hasText: "Zonder wifi geschreven" }).waitFor();
  assert.equal(await board.locator("#in-case li", { hasText: "Zonder wifi geschreven" }).count(), 1);
  assert.deepEqual(phone.faults, []);
  await close(phone, board);
});

test("board and remote ask for the new code and key after the program was started again, and say why", async () => {
  const board = await evening.board(), remote = await evening.remote();
  await board.locator("#in-case").waitFor();
  await evening.stop("SIGKILL");
  await evening.serve();
  await board.locator("#code").waitFor();
  await board.getByText("Deze code klopt niet").first().waitFor();
  await board.locator("#code").fill(evening.code);
  await board.locator("button.main").click();
  await board.locator("#in-case").waitFor();
  await remote.locator("#key").waitFor();
  await remote.getByText("Deze sleutel klopt niet").first().waitFor();
  await remote.locator("#key").fill(evening.key);
  await remote.locator("button.main").click();
  await remote.locator("#part-steps button").first().waitFor();
  await close(board, remote);
});

test("the board does not say that nothing is on it before it has come", async () => {
  const phone = await evening.phone("Sam");
  await write(phone, "Wat kost dit?");
  await fate(phone, "Wat kost dit?", "op het bord");
  const board = await evening.board();
  await board.addInitScript(() => new MutationObserver(() => {
    const box = document.getElementById("in-case");
    if (box && box.children.length && !box.textContent.includes("Wat kost dit?")) document.documentElement.dataset.bare = "yes";
  }).observe(document, { childList: true, subtree: true }));
  await board.reload();
  await board.locator("#in-case li", { hasText: "Wat kost dit?" }).waitFor();
  assert.equal(await board.evaluate(() => document.documentElement.dataset.bare), undefined);
  await close(phone, board);
});

test("a note that I took back is called so", async () => {
  const phone = await evening.phone("Noor");
  await write(phone, "Toch maar niet");
  await fate(phone, "Toch maar niet", "op het bord");
  await phone.locator("summary", { hasText: "Toch maar niet" }).click();
  await phone.getByRole("button", { name: "Haal terug" }).click();
  await fate(phone, "Toch maar niet", "teruggehaald");
  await phone.reload();
  await fate(phone, "Toch maar niet", "teruggehaald");
  await close(phone);
});

test("a hand that was lowered stays down when the line comes back", async () => {
  const phone = await evening.phone("Sem");
  const remote = await evening.remote();
  await phone.locator('[data-key="hand"]').click();
  await remote.locator("#part-hands li", { hasText: "Sem" }).waitFor();
  await evening.stop("SIGKILL");  // no hand is up after that
  await evening.serve();
  await phone.locator('[data-key="hand"][aria-pressed="false"]').waitFor();
  await close(phone, remote);
});

test("changing the language keeps the name that is typed; without a line the page says so", async () => {
  const page = await evening.page("/#" + evening.code);
  await page.locator("#name").fill("Lot");
  await page.getByRole("button", { name: "English" }).click();
  assert.equal(await page.locator("#name").inputValue(), "Lot");
  await page.getByRole("link", { name: "Test the wifi" }).waitFor();
  await evening.stop("SIGKILL");
  await page.locator("button.main").click();
  await page.locator("#wrong").getByText("There is no connection").waitFor();
  await evening.serve();
  await page.locator("#wrong").getByText("This code is not right").waitFor().catch(() => {});
  if (await page.locator("#code").count()) {
    await page.locator("#code").fill(evening.code);
    await page.locator("button.main").click();
  }
  await page.locator("#own").waitFor();
  await close(page);
});

test("a half-changed note is kept when the room goes on, and when the page is loaded again", async () => {
  const phone = await evening.phone("Kim");
  const remote = await evening.remote();
  await write(phone, "Eerste versie");
  await fate(phone, "Eerste versie", "op het bord");
  await phone.locator("summary", { hasText: "Eerste versie" }).click();
  await phone.locator("#list").getByRole("button", { name: "Verander" }).click();
  await phone.locator("#text").fill("Tweede versie, half af");
  await press(remote, "next_phase");
  await title(phone, "Wie zijn betrokken");
  await phone.getByText("Deze verandering is nog niet verstuurd").waitFor();
  await phone.reload();
  await phone.getByText("Tweede versie, half af").waitFor();
  await phone.getByRole("button", { name: "Stuur als nieuwe notitie" }).click();
  await fate(phone, "Tweede versie, half af", "op het bord");
  assert.equal(await kept(phone, ".draft.change"), null);
  await close(phone, remote);
});

test("votes that were given when voting was over are not cast in the next one, and that is said", async () => {
  const phone = await evening.phone("Anna");
  const remote = await evening.remote();
  for (const words of ["Welke effecten", "Welke waarden"]) {
    await press(remote, "next_phase");
    await title(phone, words);
  }
  await write(phone, "Privacy");
  await fate(phone, "Privacy", "op het bord");
  await press(remote, "open_voting");
  await title(phone, "Verdeel je 3 stemmen");
  // Its line is cut, and no new one comes while the room closes voting and opens it again.
  await phone.evaluate(() => { window.WebSocket = class { close() {} send() {} }; });
  await evening.stop("SIGKILL");
  await evening.serve();
  await phone.getByRole("button", { name: "Eén stem meer voor Privacy" }).click();
  assert.match(await kept(phone, ".votes"), /wish/);
  const again = await evening.remote();
  await press(again, "close_voting");
  await press(again, "open_voting");
  await again.locator('[data-key="close_voting"]').waitFor();
  await phone.reload();
  await title(phone, "Verdeel je 3 stemmen");
  await phone.locator("#lost").getByText("voordat al je stemmen aankwamen").waitFor();
  await again.getByText("0 van 1 hebben gestemd").waitFor();
  await phone.getByRole("button", { name: "Eén stem meer voor Privacy" }).click();
  await again.getByText("1 van 1 heeft gestemd").waitFor();
  await press(again, "close_voting");
  await title(phone, "Welke waarden");
  await close(phone, remote, again);
});

test("a disk that is full is said in the hall, on the remote and on the phone", async () => {
  const phone = await evening.phone("Disk"), remote = await evening.remote();
  const limit = (size) => execFileSync("prlimit", ["--pid", String(evening.server.pid), `--fsize=${size}:unlimited`]);
  evening.said = "";
  limit(64);
  await write(phone, "Past dit nog?");
  await phone.locator("#line").getByText("kan nu niet bewaren").waitFor();
  await phone.locator("#list li", { hasText: "Past dit nog?" }).filter({ hasText: "onderweg" }).waitFor();
  await remote.locator("#part-line").getByText("kan nu niet bewaren").waitFor();
  limit("unlimited");
  await fate(phone, "Past dit nog?", "op het bord");
  await phone.locator("#line").getByText("kan nu niet bewaren").waitFor({ state: "detached" });
  assert.match(evening.said, /Niet bewaard/);
  assert.match(evening.said, /Weer bewaard/);
  await close(phone, remote);
});

test("when joining is closed, all pages say so to who sees", async () => {
  const phone = await evening.phone("Slot");
  await evening.stop("SIGTERM");
  await phone.locator("#line").getByText("Meedoen staat uit").waitFor();
  await evening.serve();
  await phone.locator("#line").getByText("Meedoen staat uit").waitFor({ state: "detached" });
  await close(phone);
});

test("a board whose code is of another time does not go on telling the time", async () => {
  const board = await evening.page("/board#" + evening.code, { clock: true });
  await board.locator("#in-case").waitFor();
  await board.clock.pauseAt(await board.evaluate(() => Date.now() + 60000));
  await evening.stop("SIGKILL");
  await evening.serve();
  const refused = new Promise((resolve) => board.on("websocket", (line) => line.on("framereceived", ({ payload }) => {
    if (payload.includes("refused")) resolve();
  })));
  // The page hears of it just before a second is over.
  await board.clock.runFor(950 - await board.evaluate(() => Date.now() - window.ticked));
  await board.evaluate(() => dispatchEvent(new Event("online")));
  await refused;
  await board.clock.runFor(1000);
  await board.locator("#code").waitFor();
  assert.deepEqual(board.faults, []);
  await close(board);
});

test("another session on the same place: the phone is new there, and burns no guesses", async () => {
  const phone = await evening.phone("Wie");
  await evening.stop();
  evening.file = evening.file.replace("binnenstad", "haven");
  await evening.serve();
  await phone.locator("#name").waitFor();
  assert.equal(await phone.locator("#wrong").textContent(), "");
  await phone.locator("h1", { hasText: "Druktemeting haven" }).waitFor();
  await phone.locator("#code").fill(evening.code);
  await phone.locator("button.main").click();
  await phone.locator("#own").waitFor();
  assert.equal(await phone.locator("#list li").count(), 0);
  await close(phone);
});

test("the terminal that is closed ends it cleanly", async () => {
  assert.equal(await evening.stop("SIGHUP"), 0);
  await evening.serve();
});

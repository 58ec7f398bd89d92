// SPDX-License-Identifier: EUPL-1.2
// A served session and a browser to join it with, for the tests here. The pages are asked for as room.test, a name
// that the browser takes for a plain, insecure place, as the address of a laptop on a local network is.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { chromium, firefox } from "playwright-core";

const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const program = process.env.SAMENSPRAAK
  || ["release", "debug"].map((preset) => join(top, "build", preset, "samenspraak")).find(existsSync);

export const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

// In Firefox too: BROWSER=firefox node --test …
export const hasFirefox = existsSync("/usr/bin/firefox-esr");
export const browse = (engine = process.env.BROWSER) => (engine === "firefox" ? firefox.launch({
  channel: "moz-firefox",  // Mozilla's own, by WebDriver BiDi
  executablePath: "/usr/bin/firefox-esr",
  firefoxUserPrefs: { "network.dns.localDomains": "room.test" },
}) : chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--host-resolver-rules=MAP room.test 127.0.0.1"],
}));

export class Evening {
  static async begin(engine) {
    const evening = new this();
    evening.said = "";  // on its error channel
    evening.folder = mkdtempSync(join(tmpdir(), "samenspraak-"));
    evening.file = join(evening.folder, "Druktemeting binnenstad.samenspraak");
    evening.port = await freePort();
    await evening.serve();
    evening.browser = await browse(engine);
    return evening;
  }
  // Starts the program, also again on the same file and port.
  serve() {
    const options = ["--port", String(this.port), "--name", "room.test,localhost", "--lang", "nl"];
    // A file that may not grow further is then an error as a full disk is, and not the end of the program.
    const started = ["-c", 'trap "" 25; exec "$0" "$@"', program, "serve", this.file, ...options];
    this.server = spawn("sh", started, { stdio: ["ignore", "pipe", "pipe"] });
    this.server.stderr.on("data", (bytes) => { this.said += bytes; });
    let said = "";
    return new Promise((resolve, reject) => {
      this.server.once("exit", () => reject(new Error("it did not start: " + said)));
      this.server.stdout.on("data", (bytes) => {
        said += bytes;
        const code = /\/#(\d{4})/.exec(said), key = /\/remote#([0-9a-f]{32})/.exec(said);
        if (!code || !key || !said.includes("Ctrl C")) return;
        this.code = code[1];
        this.key = key[1];
        this.server.removeAllListeners("exit");
        resolve();
      });
    });
  }
  stop(signal = "SIGINT") {
    if (this.server.exitCode !== null || this.server.signalCode !== null) return Promise.resolve(this.server.exitCode);
    const gone = new Promise((resolve) => this.server.once("exit", (code) => resolve(code)));
    this.server.kill(signal);
    this.server.kill("SIGCONT");  // a test that failed may have left it stopped
    return gone;
  }
  async end() {
    await this.browser.close();
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }

  address(path = "/") { return `http://room.test:${this.port}${path}`; }
  // With `clock`, the test moves the page's time, and window.ticked is when its seconds last began.
  async page(path, { width = 380, height = 820, language = "nl-NL", clock = false } = {}) {
    const context = await this.browser.newContext({ viewport: { width, height }, locale: language });
    const page = await context.newPage();
    if (clock) await page.clock.install();
    if (clock) await page.addInitScript(() => setInterval(() => { window.ticked = Date.now(); }, 1000));
    page.setDefaultTimeout(15000);
    page.faults = [];
    page.on("pageerror", (error) => page.faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/WebSocket|ERR_/.test(message.text())) page.faults.push(message.text());
    });
    await page.goto(this.address(path));
    return page;
  }
  async phone(name, options) {
    const page = await this.page("/#" + this.code, options);
    await page.locator("#name").fill(name);
    await page.locator("button.main").click();
    await page.locator("#own").waitFor();
    return page;
  }
  board(options) { return this.page("/board#" + this.code, options); }
  async remote(options) {
    const page = await this.page("/remote#" + this.key, options);
    await page.locator("#part-steps button").first().waitFor();
    return page;
  }
}

export const press = (page, command) => page.locator(`[data-key="${command}"]`).click();

// Writes a note as a person does; `choices` are labels to tick.
export async function write(page, text, ...choices) {
  await page.locator("#text").fill(text);
  const ends = [];
  for (const choice of choices) {
    const lane = page.locator("#lanes").getByLabel(choice, { exact: true });
    if (await lane.count()) await lane.check();
    else ends.push(choice);
  }
  if (ends.length) await choose(page, ...ends);
  await page.locator("button.main").click();
}
// Ticks these in the list of whom or what the note is linked to, and leaves the others as they are.
export async function choose(page, ...texts) {
  await page.locator("#links").click();
  for (const text of texts) await page.locator("#found").getByLabel(text, { exact: true }).first().check();
  await page.locator('[data-key="sheet-done"]').click();
  await page.locator("#text").waitFor();
}
export const fate = (page, text, words) =>
  page.locator("#list li", { hasText: text }).filter({ hasText: words }).first().waitFor();
export const title = (page, words) => page.locator("h1", { hasText: words }).waitFor();

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What axe-core finds wrong on the page, as lines. Evaluated, not added as a script: the page's policy stands.
export async function faults(page) {
  await page.evaluate(axe.source + "; undefined");
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), rules);
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target + " " + node.failureSummary).join("; ")}`);
}

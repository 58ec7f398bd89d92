// SPDX-License-Identifier: EUPL-1.2
// The same session in the real window, on a screen of its own (Xvfb), led with real keys. Phones find it as people do:
// by the QR code, scanned from a picture of that screen.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Evening, program } from "./evening.mjs";

// Tries until it gives something.
export async function until(what, attempt, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    const found = await attempt();
    if (found) return found;
  }
  throw new Error("it did not come: " + what);
}

export class Hall extends Evening {
  async serve() {
    if (!this.display) await this.#beginScreen();
    this.environment = { ...process.env, DISPLAY: this.display, LIBGL_ALWAYS_SOFTWARE: "1" };
    for (const name of ["CONFIG", "DATA", "STATE"]) this.environment[`XDG_${name}_HOME`] = join(this.folder, name);
    const again = existsSync(this.file);
    if (!again) execFileSync(program, ["new", this.file, "--title", "Druktemeting", "--lang", "nl"]);
    const options = ["--join", "--port", String(this.port), "--name", "room.test,localhost", "--lang", "nl"];
    this.server = spawn(program, [this.file, ...options], { stdio: "ignore", env: this.environment });
    const window = await until("the window", () => this.#xdotool("search", "--onlyvisible", "--pid", this.server.pid));
    this.#xdotool("windowfocus", window.split("\n").at(-1));
    if (again) this.keys("ctrl+j");  // only the first step shows the code by itself
    this.link = await this.scan(/\/#\d{4}$/);
    this.code = this.link.slice(-4);
    if (again) this.keys("Escape");
  }
  async end() {
    await super.end();
    this.screen.kill();
  }

  keys(...keys) { this.#xdotool("key", "--delay", "60", ...keys); }
  type(text) { this.#xdotool("type", "--delay", "20", text); }
  // What a QR code on the screen says.
  scan(expected) {
    return until("a QR code", () => {
      writeFileSync(join(this.folder, "screen.ppm"), picture(readFileSync(join(this.folder, "Xvfb_screen0"))));
      const seen = spawnSync("zbarimg", ["-q", "--raw", join(this.folder, "screen.ppm")], { encoding: "utf8" });
      return seen.stdout.split("\n").find((line) => expected.test(line));
    });
  }

  async #beginScreen() {
    this.screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-fbdir", this.folder],
      { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    this.display = await new Promise((resolve) => {
      this.screen.stdio[3].once("data", (number) => resolve(":" + String(number).trim()));
    });
  }
  #xdotool(...words) {
    return spawnSync("xdotool", words.map(String), { env: this.environment, encoding: "utf8" }).stdout.trim();
  }
}

// The screen as Xvfb keeps it (an X window dump) in a form that other programs read.
function picture(dump) {
  const word = (index) => dump.readUInt32BE(index * 4);
  const [start, width, height, bits, line] = [word(0) + word(19) * 12, word(4), word(5), word(11), word(12)];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * line + x * bits / 8;
      for (const part of [2, 1, 0]) pixels[to++] = dump[from + part];
    }
  }
  return Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), pixels]);
}

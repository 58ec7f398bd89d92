// SPDX-License-Identifier: EUPL-1.2
#include "app/live/pages.hpp"

#include "app/live/join.hpp"
#include "assets/carried.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <functional>

namespace samenspraak::live {
namespace {

constexpr std::string_view html = "text/html; charset=utf-8";
constexpr std::string_view script = "text/javascript; charset=utf-8";
constexpr std::string_view style = "text/css; charset=utf-8";
constexpr std::string_view plain = "text/plain; charset=utf-8";

struct Carried {
    std::string_view path, file, type;
};
constexpr Carried carried_pages[] = {
    {"/", "phone/phone.html", html},
    {"/board", "phone/board.html", html},
    {"/remote", "phone/remote.html", html},
    {"/wifi", "phone/wifi.html", html},
    {"/page.css", "phone/page.css", style},
    {"/room.js", "phone/room.js", script},
    {"/page.js", "phone/page.js", script},
    {"/notes.js", "phone/notes.js", script},
    {"/phone.js", "phone/phone.js", script},
    {"/entry.js", "phone/entry.js", script},
    {"/board.js", "phone/board.js", script},
    {"/remote.js", "phone/remote.js", script},
    {"/wifi.js", "phone/wifi.js", script},
    {"/icon.svg", "phone/icon.svg", "image/svg+xml"},
};

// Which words the pages use.
bool on_pages(std::string_view key) {
    constexpr std::string_view starts[] = {
        "phone_", "phase_", "question_", "hint_", "lane_", "case_", "chip_", "language_"};
    return std::ranges::any_of(starts, [&](std::string_view start) { return key.starts_with(start); });
}

std::string tag_of(std::string_view content) {
    return '"' + std::to_string(std::hash<std::string_view>{}(content)) + '"';
}

Reply plainly(unsigned status, std::string_view text) {
    return {status, plain, std::make_shared<const std::string>(text), {}, {}};
}

// Letters, digits and what else a host with a port is made of; so it may be put in a header of ours.
bool is_host(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'
               || c == ':' || c == '[' || c == ']';
    };
    return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, fits);
}

bool same_name(std::string_view a, std::string_view b) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, small, small);
}

}  // namespace

std::string words_script() {
    boost::json::object texts;
    for (const carried::WordList& list : carried::word_lists()) {
        boost::json::object& words = texts[list.language].emplace_object();
        for (std::size_t i = 0; i < list.keys.size(); ++i)
            if (on_pages(list.keys[i])) words[list.keys[i]] = list.texts[i];
    }
    return "export const texts = " + boost::json::serialize(texts) + ";\n";
}

Pages::Pages(Place place) : place_(std::move(place)) {
    for (const Carried& page : carried_pages) carry(page.path, page.file, page.type);
    auto words = std::make_shared<const std::string>(words_script());
    pages_["/words.js"] = {script, words, tag_of(*words)};
}

void Pages::carry(std::string_view path, std::string_view file, std::string_view type) {
    const auto files = carried::files();
    const auto found = std::ranges::find(files, file, &carried::File::name);
    if (found == files.end()) return;
    pages_[std::string(path)] = {type, std::make_shared<const std::string>(found->bytes), tag_of(found->bytes)};
}

bool Pages::is_here(std::string_view host, std::string_view reached) const {
    if (!is_host(host)) return false;
    if (same_name(host, host_and_port(reached, place_.port, place_.secure))) return true;
    return std::ranges::any_of(place_.names,
        [&](const std::string& name) { return same_name(host, host_and_port(name, place_.port, place_.secure)); });
}

// Scripts, styles and connections of this place only. The WebSocket is named in full: older Safaris do not take 'self'
// to mean it.
std::string Pages::policy_for(std::string_view host) const {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' "
           + std::string(place_.secure ? "wss://" : "ws://") + std::string(host)
           + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

Reply Pages::answer(const Request& request) const {
    if (!is_here(request.host, request.reached)) return plainly(421, "This is another place.\n");
    const std::string here = (place_.secure ? "https://" : "http://") + std::string(request.host);
    if (request.origin && !same_name(*request.origin, here)) return plainly(403, "Not from another page.\n");
    if (request.method != "GET" && request.method != "HEAD") return plainly(405, "Only to read.\n");
    const std::string_view path = request.target.substr(0, request.target.find('?'));
    if (path == "/live") {
        if (!request.upgrade || request.method != "GET") return plainly(426, "Only as a WebSocket.\n");
        return {101, {}, nullptr, {}, {}};
    }
    const auto found = pages_.find(path);
    if (found == pages_.end() || request.upgrade) return plainly(404, "There is nothing here.\n");
    const Page& page = found->second;
    if (request.known == page.tag) return {304, page.type, nullptr, page.tag, {}};
    return {200, page.type, page.content, page.tag, page.type == html ? policy_for(request.host) : std::string()};
}

}  // namespace samenspraak::live

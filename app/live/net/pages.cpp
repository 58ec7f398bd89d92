// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/pages.hpp"

#include "app/live/net/addresses.hpp"
#include "app/live/net/gzip.hpp"
#include "sessions/method/words.hpp"

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

struct CarriedPage {
    std::string_view path, file, type;
};
constexpr CarriedPage carried_pages[] = {
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
    {"/around.js", "phone/around.js", script},
    {"/late.js", "phone/late.js", script},
    {"/own.js", "phone/own.js", script},
    {"/sheet.js", "phone/sheet.js", script},
    {"/votes.js", "phone/votes.js", script},
    {"/board.js", "phone/board.js", script},
    {"/remote.js", "phone/remote.js", script},
    {"/wifi.js", "phone/wifi.js", script},
    {"/icon.svg", "phone/icon.svg", "image/svg+xml"},
};

// Which words the pages use.
bool on_pages(std::string_view key) {
    constexpr std::string_view starts[] = {
        "phone_", "phase_", "question_", "lane_", "case_", "chip_", "experiment_", "language_"};
    return std::ranges::any_of(starts, [&](std::string_view start) { return key.starts_with(start); });
}

// What a page says without a script, in every language: {{key}} stands for a paragraph in each.
std::string filled(std::string_view page) {
    std::string out;
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t from = page.find("{{", at), to = page.find("}}", from);
        out += page.substr(at, from - at);
        if (to == page.npos) break;
        for (const carried::WordList& list : carried::word_lists())
            out += "<p lang=\"" + std::string(list.language) + "\">"
                   + std::string(method::Words(list.language).by_key(page.substr(from + 2, to - from - 2))) + "</p>";
        at = to + 2;
    }
    return out;
}

Reply plainly(unsigned status, std::string_view text) {
    return {status, plain, std::make_shared<const std::string>(text), {}, {}, false};
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

// As the pages look a form up: by "none", or by what Intl.PluralRules of the browser says.
boost::json::object forms_of(const carried::CountedText& text) {
    boost::json::object forms;
    if (!text.none.empty()) forms["none"] = text.none;
    for (std::size_t i = 0; i < text.forms.size(); ++i)
        if (!text.forms[i].empty()) forms[carried::name_of(static_cast<carried::PluralCategory>(i))] = text.forms[i];
    return forms;
}

}  // namespace

std::string words_script() {
    boost::json::object texts;
    for (const carried::WordList& list : carried::word_lists()) {
        boost::json::object& words = texts[list.language].emplace_object();
        for (std::size_t i = 0; i < list.keys.size(); ++i)
            if (on_pages(list.keys[i])) words[list.keys[i]] = list.texts[i];
        for (std::size_t i = 0; i < list.counted_keys.size(); ++i)
            if (on_pages(list.counted_keys[i])) words[list.counted_keys[i]] = forms_of(list.counted[i]);
    }
    return "export const texts = " + boost::json::serialize(texts) + ";\n";
}

WebPages::WebPages(WebSite site) : site_(std::move(site)) {
    const auto files = carried::files();
    for (const CarriedPage& page : carried_pages)
        if (const auto found = std::ranges::find(files, page.file, &carried::File::name); found != files.end())
            add(page.path, page.type, page.type == html ? filled(found->bytes) : std::string(found->bytes));
    add("/words.js", script, words_script());
}

void WebPages::add(std::string_view path, std::string_view type, std::string content) {
    auto text = std::make_shared<const std::string>(std::move(content));
    auto small = std::make_shared<const std::string>(gzip(*text));
    const std::string tag = '"' + std::to_string(std::hash<std::string>{}(*text)) + '"';
    pages_[std::string(path)] = {type, std::move(text), std::move(small), tag};
}

bool WebPages::is_this_site(std::string_view host, std::string_view reached) const {
    if (!is_host(host)) return false;
    if (same_name(host, host_and_port(reached, site_.port, site_.secure))) return true;
    // On the machine itself that is a name for it that nobody else can turn elsewhere.
    const bool from_inside = reached == "::1" || reached.starts_with("127.");
    if (from_inside && same_name(host, host_and_port("localhost", site_.port, site_.secure))) return true;
    return std::ranges::any_of(site_.names,
        [&](const std::string& name) { return same_name(host, host_and_port(name, site_.port, site_.secure)); });
}

// Scripts, styles and connections of this place only. The WebSocket is named in full: older Safaris do not take 'self'
// to mean it.
std::string WebPages::policy_for(std::string_view host) const {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' "
           + std::string(site_.secure ? "wss://" : "ws://") + std::string(host)
           + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

Reply WebPages::answer(const Request& request) const {
    if (!is_this_site(request.host, request.reached)) return plainly(421, "This is another place.\n");
    const std::string here = (site_.secure ? "https://" : "http://") + std::string(request.host);
    if (request.origin && !same_name(*request.origin, here)) return plainly(403, "Not from another page.\n");
    if (request.method != "GET" && request.method != "HEAD") return plainly(405, "Only to read.\n");
    const std::string_view path = request.target.substr(0, request.target.find('?'));
    if (path == "/live") {
        if (!request.upgrade || request.method != "GET") return plainly(426, "Only as a WebSocket.\n");
        return {101, {}, nullptr, {}, {}, false};
    }
    const auto found = pages_.find(path);
    if (found == pages_.end() || request.upgrade) return plainly(404, "There is nothing here.\n");
    const Page& page = found->second;
    // The policy also with "you have it already": the browser puts it in the place of the one that it had.
    const std::string policy = page.type == html ? policy_for(request.host) : std::string();
    if (request.known == page.tag) return {304, page.type, nullptr, page.tag, policy, false};
    return {200, page.type, request.takes_gzip ? page.gzipped : page.content, page.tag, policy, request.takes_gzip};
}

}  // namespace samenspraak::live

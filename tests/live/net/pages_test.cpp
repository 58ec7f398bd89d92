// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/pages.hpp"
#include "app/live/room/events.hpp"
#include "tests/support/names.hpp"

#include <boost/json/parse.hpp>
#include <catch2/catch.hpp>

using namespace samenspraak::live;

namespace {

WebPages at_home() { return WebPages(WebSite{{"room.test"}, 8080, false}); }

Request asking(std::string_view target) {
    Request request;
    request.method = "GET";
    request.target = target;
    request.host = "192.168.1.20:8080";
    request.reached = "192.168.1.20";
    return request;
}

unsigned status_of(const Request& request) { return at_home().answer(request).status; }

}  // namespace

TEST_CASE("the pages are there, with what they need", "[live]") {
    for (const char* path : {"/", "/board", "/remote", "/wifi", "/page.css", "/page.js", "/room.js", "/notes.js",
             "/phone.js", "/entry.js", "/around.js", "/late.js", "/own.js", "/sheet.js", "/votes.js", "/board.js",
             "/remote.js", "/wifi.js", "/words.js", "/icon.svg"}) {
        INFO(path);
        const Reply reply = at_home().answer(asking(path));
        CHECK(reply.status == 200);
        REQUIRE(reply.content);
        CHECK(reply.content->size() > 100);
        CHECK_FALSE(reply.type.empty());
    }
    CHECK(status_of(asking("/?from=qr")) == 200);
}

TEST_CASE("nothing else is there", "[live]") {
    using namespace std::string_view_literals;
    for (const std::string_view target : {""sv, "*"sv, "/x"sv, "//"sv, "/../etc/passwd"sv, "/%2e%2e/"sv,
             "/phone/phone.html"sv, "/board/"sv, "http://192.168.1.20:8080/"sv, "/LIVE"sv, "/\0"sv}) {
        INFO(target);
        CHECK(status_of(asking(target)) == 404);
    }
}

TEST_CASE("a page tells the browser to fetch and connect nowhere else", "[live]") {
    const std::string policy = at_home().answer(asking("/")).policy;
    CHECK(policy.find("default-src 'none'") == 0);
    CHECK(policy.find("connect-src 'self' ws://192.168.1.20:8080;") != policy.npos);
    CHECK(policy.find("unsafe") == policy.npos);
    CHECK(policy.find("frame-ancestors 'none'") != policy.npos);
}

TEST_CASE("only who names this place is answered", "[live]") {
    Request request = asking("/");
    for (const char* host : {"", "evil.example", "192.168.1.20", "192.168.1.20:8081", "192.168.1.21:8080",
             "192.168.1.20:8080:8080", "a b:8080", "192.168.1.20:8080\r\nX: y", "localhost:8080"}) {
        INFO(host);
        request.host = host;
        CHECK(status_of(request) == 421);
    }
    request.host = "ROOM.test:8080";
    CHECK(status_of(request) == 200);
    request.reached = "fd00::20";
    request.host = "[fd00::20]:8080";
    CHECK(status_of(request) == 200);
}

TEST_CASE("a page of another place gets nothing", "[live]") {
    Request request = asking("/live");
    request.upgrade = true;
    CHECK(status_of(request) == 101);
    request.origin = "http://192.168.1.20:8080";
    CHECK(status_of(request) == 101);
    for (const char* origin : {"", "null", "http://evil.example", "https://192.168.1.20:8080", "http://192.168.1.20",
             "http://192.168.1.20:8080.evil.example", "http://room.test:8080"}) {
        INFO(origin);
        request.origin = origin;
        CHECK(status_of(request) == 403);
    }
}

TEST_CASE("a place with a certificate is https", "[live]") {
    const WebPages pages(WebSite{{"meet.example.nl"}, 443, true});
    Request request = asking("/");
    request.host = "meet.example.nl";
    request.origin = "https://meet.example.nl";
    const Reply reply = pages.answer(request);
    CHECK(reply.status == 200);
    CHECK(reply.policy.find("wss://meet.example.nl;") != reply.policy.npos);
    request.origin = "http://meet.example.nl";
    CHECK(pages.answer(request).status == 403);
}

TEST_CASE("only reading, and the line only as a WebSocket", "[live]") {
    Request request = asking("/");
    request.method = "HEAD";
    CHECK(status_of(request) == 200);
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""}) {
        request.method = method;
        CHECK(status_of(request) == 405);
    }
    CHECK(status_of(asking("/live")) == 426);
    request = asking("/");
    request.upgrade = true;
    CHECK(status_of(request) == 404);
}

TEST_CASE("what the browser has already is not sent again", "[live]") {
    for (const char* path : {"/page.css", "/"}) {
        Request request = asking(path);
        const Reply first = at_home().answer(request);
        request.known = first.tag;
        const Reply second = at_home().answer(request);
        CHECK(second.status == 304);
        CHECK_FALSE(second.content);
        CHECK(second.policy == first.policy);  // a page that is loaded again may still fetch its style and script
    }
}

TEST_CASE("the words come in every language, with a word for every complaint", "[live]") {
    const std::string script = words_script();
    const auto from = script.find('{'), to = script.rfind('}');
    const auto texts = boost::json::parse(script.substr(from, to - from + 1));
    for (const auto& [language, words] : texts.as_object()) {
        for (int i = 0; i <= static_cast<int>(ErrorCode::ChangedSince); ++i) {
            const std::string key = "phone_not_" + std::string(key_of(static_cast<ErrorCode>(i)));
            INFO(language << ' ' << key);
            CHECK(words.as_object().contains(key));
        }
    }
    CHECK(texts.as_object().contains("nl"));
    CHECK(texts.as_object().contains("en"));
}

TEST_CASE("the pages get what is said with a count in each of its forms", "[live]") {
    const std::string script = words_script();
    const auto from = script.find('{'), to = script.rfind('}');
    const auto texts = boost::json::parse(script.substr(from, to - from + 1));
    const auto& votes = texts.at("en").at("phone_votes").as_object();
    CHECK(votes.size() == 3);
    CHECK(votes.at("none") == "You have no votes left");
    CHECK(votes.at("one") == "{0} vote left");
    CHECK(votes.at("other") == "{0} votes left");
    CHECK(texts.at("nl").at("chip_votes").at("one") == "1 stem");
    CHECK_FALSE(texts.at("nl").as_object().contains("cli_notes"));  // no page counts those
}

TEST_CASE("on the machine itself it may be asked for as localhost", "[live]") {
    Request request = asking("/");
    request.host = "localhost:8080";
    for (const char* inside : {"127.0.0.1", "127.0.1.1", "::1"}) {
        request.reached = inside;
        CHECK(status_of(request) == 200);
    }
    request.reached = "192.168.1.20";
    CHECK(status_of(request) == 421);
}

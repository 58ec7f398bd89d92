// SPDX-License-Identifier: EUPL-1.2
// The real server on the loopback address, and clients that behave as badly as they can: the room goes on.
#include "tests/live/served.hpp"
#include "tests/support/names.hpp"

#include <sys/resource.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();  // g++ brings it without its header
#endif

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;
using samenspraak::testing::eventually;
using samenspraak::testing::frame;
using samenspraak::testing::Line;
using samenspraak::testing::patience;
using samenspraak::testing::Served;
using samenspraak::testing::upgrade_request;
using samenspraak::testing::Wire;
using std::chrono::milliseconds;

namespace {

// What this program holds of memory, in bytes: resident, but under a sanitizer without what that keeps back after it
// was freed (its quarantine grows to 256 MB by itself).
std::size_t memory() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return __sanitizer_get_current_allocated_bytes();
#else
    std::ifstream in("/proc/self/statm");
    std::size_t pages = 0;
    in >> pages >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
#endif
}

}  // namespace

TEST_CASE("requests that are no requests are closed, and the room goes on", "[live][threads]") {
    Served served;
    for (const std::string& request : {std::string("\0\0\0\0", 4), std::string("GET\r\n\r\n"),
             "GET / HTTP/1.1\r\n" + std::string(20'000, 'h') + ": x\r\n\r\n", "GET /" + std::string(20'000, 'a'),
             std::string("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\n"),
             std::string("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n"),
             std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)}) {
        Line line(served.port);
        line.send(request);
        if (!request.starts_with("GET /a")) line.send("\r\n\r\n");
        CHECK(line.is_closed_within(patience));
    }
    served.is_well();
}

TEST_CASE("half a request, or none, is waited for only so long", "[live][threads]") {
    Limits limits;
    limits.request = milliseconds(300);
    Served served(limits);
    std::vector<Line> lines;
    for (int i = 0; i < 300; ++i) {
        lines.emplace_back(served.port);
        if (i % 2) lines.back().send("GET / HTTP/1.1\r\nHost: ");
    }
    for (Line& line : lines) CHECK(line.is_closed_within(patience));
    CHECK(eventually([&] { return served.figures().connections == 0; }));
    served.is_well();
}

TEST_CASE("wrong frames are closed, and the room goes on", "[live][threads]") {
    Served served;
    std::string huge = "\x81\xff";
    huge += std::string("\x40\0\0\0\0\0\0\0", 8) + "mask";  // 2^62 bytes to come
    const std::string bad_text = "{\"type\":\"name\",\"name\":\"\xff\xfe\"}";
    for (const std::string& bytes : {huge, frame(std::string(200'000, 'x')), frame(bad_text),
             std::string("\x81\x05hello"),                 // not masked
             frame("{}", 0x82),                            // binary
             frame("x", 0xf1),                             // bits that nobody agreed on
             frame(std::string(200, 'p'), 0x89),           // a ping too large
             frame("\x03", 0x88), frame("rest", 0x80)}) {  // half a close code; the end of nothing
        Wire wire(served.port);
        REQUIRE(wire.hear_of("greeting"));
        wire.line.send(bytes);
        CHECK(wire.line.is_closed_within(patience));
    }
    served.is_well();
}

TEST_CASE("what is no message is answered, and the line stays", "[live][threads]") {
    Served served;
    Wire wire = served.joined(1);
    for (const char* text : {"", "{}", "[]", "nonsense", R"({"type":"dance"})", R"({"type":"note","text":5})"}) {
        wire.say(text);
        CHECK(wire.hear_of(R"("reason":"bad_message")"));
    }
    wire.say(std::string(10'000, '['));
    CHECK(wire.hear_of("bad_message"));
    wire.say(R"({"type":"alive"})");
    CHECK(wire.hear_of("alive"));
    served.is_well();
}

TEST_CASE("a flood of messages is cut off", "[live][threads]") {
    Served served;
    Wire flood = served.joined(1);
    const std::string vote = frame(R"({"type":"hand","up":true})");
    for (int i = 0; i < 5'000 && flood.line.send(vote); ++i) {
    }
    CHECK(flood.line.is_closed_within(patience));
    Wire pings(served.port);
    for (int i = 0; i < 5'000 && pings.line.send(frame("", 0x89)); ++i) {
    }
    CHECK(pings.line.is_closed_within(patience));
    CHECK(served.figures().too_fast > 0);
    served.is_well();
}

TEST_CASE("who does not read is dropped, and memory stays bounded", "[live][threads]") {
    Limits limits;
    limits.queue_bytes = 64 * 1024;
    Served served(limits);
    std::vector<Wire> deaf;
    for (int i = 0; i < 20; ++i) deaf.push_back(served.joined(i));
    const std::size_t before = memory();
    served.perform({SetWhereabouts{{Phase::Actors, false}}});
    const std::string text(1'900, 'a');
    std::size_t messages = 0;
    while (served.figures().too_slow < deaf.size() && messages < 20'000) {
        const NoteId id = new_id<NoteId>();
        served.on_its_thread([&] {});
        served.perform({AddNote{[&] {
            Note note;
            note.id = id;
            note.text = text;
            note.place = {Phase::Actors, Lane::None, {}, "V"};
            return note;
        }()}});
        served.perform({DropNote{id}});
        ++messages;
    }
    CHECK(served.figures().too_slow == deaf.size());
    CHECK(memory() < before + 100'000'000);
    served.is_well();
}

TEST_CASE("many who only sit there do not keep others out", "[live][threads]") {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    Limits limits;
    limits.connections = 500;
    Served served(limits);
    Wire phone = served.joined(1);
    // As many idle ones as the machine's limits allow, up to five thousand: each has both its ends in this program.
    const std::size_t idlers = std::min<std::size_t>(5'000, limit.rlim_cur > 3'000 ? limit.rlim_cur - 2'500 : 200);
    const std::size_t before = memory();
    std::vector<Wire> idle;
    for (std::size_t i = 0; i < idlers; ++i) {
        Wire wire;
        wire.line = Line(served.port);
        wire.line.send(i % 2 ? upgrade_request(served.port) : "GET ");
        idle.push_back(std::move(wire));
    }
    INFO(idlers << " idle connections");
    CHECK(served.figures().connections <= 600);
    CHECK(memory() < before + 200'000'000);
    phone.say(R"({"type":"alive"})");
    CHECK(phone.hear_of("alive"));
    served.is_well();
}

TEST_CASE("a silent line is noticed", "[live][threads]") {
    Limits limits;
    limits.silence = milliseconds(400);
    Served served(limits);
    Wire dead = served.joined(1);
    CHECK(eventually([&] { return served.people() == 1; }));
    // It does not answer pings: the wifi is gone, or the battery.
    CHECK(eventually([&] { return served.people() == 0; }));
    served.is_well();
}

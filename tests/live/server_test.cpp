// SPDX-License-Identifier: EUPL-1.2
// The real server on the loopback address, and clients that behave well or as badly as they can.
#include "app/live/live.hpp"
#include "sessions/acts.hpp"
#include "sessions/ids.hpp"
#include "tests/app/folder.hpp"
#include "tests/live/client.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <future>
#include <sys/resource.h>
#include <thread>

using namespace samenspraak;
using namespace samenspraak::live;
using samenspraak::testing::frame;
using samenspraak::testing::Line;
using samenspraak::testing::patience;
using samenspraak::testing::upgrade_request;
using samenspraak::testing::Wire;

namespace {

using std::chrono::milliseconds;

// A session that is served: the room has a thread of its own here, as the screen would be.
class Served {
public:
    explicit Served(Limits limits = {}) : files_(files_on_disk()) {
        JoinSettings settings;
        settings.server.port = 0;
        settings.server.limits = limits;
        std::promise<void> ready;
        thread_ = std::thread([this, settings, &ready] { run(settings, ready); });
        ready.get_future().wait();
    }
    ~Served() {
        on_its_thread([this] { ended_ = true; });
        thread_.join();
    }

    std::uint16_t port = 0;
    std::string code, key;

    // Runs this on the room's thread, and waits for it.
    void on_its_thread(std::function<void()> what) {
        std::promise<void> done;
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back([&] {
                what();
                done.set_value();
            });
        }
        woken_.notify_one();
        done.get_future().wait();
    }
    void perform(const Changes& changes) {
        on_its_thread([&] { REQUIRE(workshop_->perform(changes)); });
    }
    std::size_t notes() {
        std::size_t many = 0;
        on_its_thread([&] { many = workshop_->session().notes.size(); });
        return many;
    }
    ServerFigures figures() {
        ServerFigures figures;
        on_its_thread([&] { figures = live_->figures(); });
        return figures;
    }
    std::size_t people() {
        std::size_t many = 0;
        on_its_thread([&] { many = live_->people(); });
        return many;
    }
    void close_joining() {
        on_its_thread([&] { live_->close(); });
    }

    std::string hello(int who) const {
        std::string token = std::to_string(who);
        token.insert(0, 32 - token.size(), '0');
        return R"({"type":"hello","version":1,"role":"phone","token":")" + token + R"(","code":")" + code + "\"}";
    }
    Wire joined(int who) {
        Wire wire(port);
        REQUIRE(wire.open);
        REQUIRE(wire.say(hello(who)));
        REQUIRE(wire.hear_of("welcome"));
        return wire;
    }
    // The room still does its work.
    void is_well(int who = 999) {
        Wire wire = joined(who);
        const std::string act = hex(random_bits());
        REQUIRE(wire.say(R"({"type":"note","act":")" + act + R"(","id":")" + hex(random_bits())
                         + R"(","phase":"case","text":"Alles goed"})"));
        CHECK(wire.hear_of(R"("done","act":")" + act));
    }

private:
    void wake() {
        {
            const std::lock_guard lock(mutex_);
            rung_ = true;
        }
        woken_.notify_one();
    }
    void run(const JoinSettings& settings, std::promise<void>& ready) {
        auto made = Workshop::create(
            *files_, folder_ / "served.samenspraak", Existing::Keep, {SetTitle{"Proef"}}, [this] { wake(); });
        workshop_ = std::move(*made);
        live_ = std::make_unique<Live>(*workshop_, [this] { wake(); });
        if (live_->open(settings)) {
            port = live_->port();
            code = live_->code();
            key = live_->remote_link();
        }
        ready.set_value();
        while (!ended_) {
            std::vector<std::function<void()>> tasks;
            {
                std::unique_lock lock(mutex_);
                woken_.wait(lock, [this] { return rung_ || !tasks_.empty(); });
                rung_ = false;
                tasks.swap(tasks_);
            }
            for (const auto& task : tasks) task();
            live_->attend();
        }
        live_.reset();
        (void)workshop_->close();
    }

    samenspraak::testing::Folder folder_;
    std::unique_ptr<Files> files_;
    std::unique_ptr<Workshop> workshop_;
    std::unique_ptr<Live> live_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::vector<std::function<void()>> tasks_;
    bool rung_ = false, ended_ = false;
    std::thread thread_;
};

std::string get(std::uint16_t port, const std::string& path, const std::string& more = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n" + more + "\r\n";
}

bool eventually(const std::function<bool()>& holds) {
    for (int i = 0; i < 1'000; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(milliseconds(10));
    }
    return false;
}

// Resident memory of this program, in bytes.
std::size_t memory() {
    std::ifstream in("/proc/self/statm");
    std::size_t pages = 0;
    in >> pages >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace

TEST_CASE("a page comes with headers that keep the browser safe", "[live][threads]") {
    Served served;
    REQUIRE(served.port);
    Line line(served.port);
    line.send(get(served.port, "/"));
    const auto head = line.hear_until("\r\n\r\n");
    REQUIRE(head);
    CHECK(head->starts_with("HTTP/1.1 200"));
    for (const char* header : {"Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
             "Referrer-Policy: no-referrer", "X-Frame-Options: DENY", "Content-Type: text/html"})
        CHECK(head->find(header) != head->npos);
    CHECK(head->find("Server:") == head->npos);
    CHECK(line.hear_until("</html>"));
    line.send(get(served.port, "/page.css", "Accept-Encoding: br, gzip\r\n"));
    const auto style = line.hear_until("\r\n\r\n");
    REQUIRE(style);
    CHECK(style->find("Content-Encoding: gzip") != style->npos);
}

TEST_CASE("a note goes from phone to phone, and is told safe", "[live][threads]") {
    Served served;
    Wire one = served.joined(1), two = served.joined(2);
    served.perform({SetWhereabouts{{Phase::Actors, false}}});
    REQUIRE(two.hear_of(R"("phase":"actors")"));
    one.say(
        R"({"type":"note","act":"00000000000000a1","id":"00000000000000b2","phase":"actors","text":"Bewoners 👩‍🚒"})");
    CHECK(two.hear_of("Bewoners 👩‍🚒"));
    CHECK(one.hear_of(R"({"type":"done","act":"00000000000000a1"})"));
}

TEST_CASE("joining closed is a closed port", "[live][threads]") {
    Served served;
    Wire phone = served.joined(1);
    served.close_joining();
    CHECK(phone.hear_of("closed"));
    CHECK(phone.line.is_closed_within(patience));
    CHECK_FALSE(Line(served.port).connected());
}

TEST_CASE("only the right host and origin get the line", "[live][threads]") {
    Served served;
    CHECK_FALSE(Wire(served.port, "Origin: http://evil.example\r\n").open);
    CHECK_FALSE(Wire(served.port, "Origin: null\r\n").open);
    CHECK_FALSE(Wire(served.port, "Host: evil.example\r\n").open);  // a second Host
    CHECK(Wire(served.port, "Origin: http://127.0.0.1:" + std::to_string(served.port) + "\r\n").open);
    Line line(served.port);
    line.send("GET / HTTP/1.1\r\nHost: room.evil.example\r\n\r\n");
    const auto head = line.hear_until("\r\n\r\n");
    REQUIRE(head);
    CHECK(head->starts_with("HTTP/1.1 421"));
    served.is_well();
}

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
    std::size_t told = 0;
    while (served.figures().too_slow < deaf.size() && told < 20'000) {
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
        ++told;
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

TEST_CASE("phones that come and go while others talk leave nothing behind", "[live][threads]") {
    Served served;
    std::atomic<int> heard = 0;
    std::vector<std::thread> people;
    for (int who = 0; who < 6; ++who)
        people.emplace_back([&, who] {
            for (int i = 0; i < 15; ++i) {
                Wire wire(served.port);
                if (!wire.open || !wire.say(served.hello(who)) || !wire.hear_of("welcome")) continue;
                const std::string act = hex(random_bits());
                wire.say(R"({"type":"note","act":")" + act + R"(","id":")" + hex(random_bits())
                         + R"(","phase":"case","text":"Hallo"})");
                if (i % 3 == 0) continue;  // hangs up without waiting
                heard += wire.hear_of(R"("done","act":")" + act).has_value();
            }
        });
    for (std::thread& person : people) person.join();
    CHECK(heard == 6 * 10);
    CHECK(eventually([&] { return served.figures().connections == 0; }));
    CHECK(served.people() == 0);
    CHECK(served.notes() <= 6 * 15);
    CHECK(served.notes() >= 6 * 10);
}

TEST_CASE("a board that is larger than what may wait for one connection comes whole", "[live][threads]") {
    Limits limits;
    limits.queue_bytes = 256 * 1024;
    Served served(limits);
    Changes changes;
    for (std::uint64_t i = 1; i <= 4'000; ++i) {
        Note note;
        note.id = NoteId{i};
        note.text = std::string(150, 'a');
        note.place = {Phase::Actors, Lane::None, {}, "V"};
        changes.push_back(AddNote{note});
    }
    served.perform(changes);
    Wire board(served.port);
    REQUIRE(board.say(R"({"type":"hello","version":1,"role":"board","code":")" + served.code + "\"}"));
    std::size_t notes = 0, bytes = 0;
    bool more = true;
    while (more) {
        const auto piece = board.hear_of(R"("type":"board")");
        REQUIRE(piece);
        more = piece->find(R"("more":true)") != piece->npos;
        bytes += piece->size();
        for (auto at = piece->find(R"("text")"); at != piece->npos; at = piece->find(R"("text")", at + 1)) ++notes;
    }
    CHECK(notes == 4'000);
    CHECK(bytes > 3 * limits.queue_bytes);
    CHECK(served.figures().too_slow == 0);
}

TEST_CASE("when it is full, boards make room for phones", "[live][threads]") {
    Limits limits;
    limits.connections = 20;
    Served served(limits);
    std::vector<Wire> boards;
    for (int i = 0; i < 20; ++i) {
        boards.emplace_back(served.port);
        boards.back().say(R"({"type":"hello","version":1,"role":"board","code":")" + served.code + "\"}");
        REQUIRE(boards.back().hear_of("people"));
    }
    std::vector<Wire> phones;
    for (int who = 1; who <= 5; ++who) phones.push_back(served.joined(who));
    CHECK(boards.front().line.is_closed_within(patience));
    boards.back().say(R"({"type":"alive"})");
    CHECK(boards.back().hear_of("alive"));
    for (Wire& phone : phones) {
        phone.say(R"({"type":"alive"})");
        CHECK(phone.hear_of("alive"));
    }
}

TEST_CASE("it is reached over IPv6 too", "[live][threads]") {
    Served served;
    Line line = Line::over_ipv6(served.port);
    if (!line.connected()) {
        WARN("this machine has no IPv6");
        return;
    }
    line.send("GET / HTTP/1.1\r\nHost: [::1]:" + std::to_string(served.port) + "\r\n\r\n");
    const auto head = line.hear_until("\r\n\r\n");
    REQUIRE(head);
    CHECK(head->starts_with("HTTP/1.1 200"));
}
